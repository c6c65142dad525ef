import { Button, SegmentedControl } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Language } from "#shared/kernel/legal-basis.ts";
import { useText } from "../../locales/use-text.ts";
import { bytesOfBase64 } from "../../ui/base64.ts";
import { saveFile } from "../../ui/data-table/save-file.ts";
import { PdfPreview } from "../../ui/pdf-preview.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import css from "./case/case.module.css";

interface Props {
  /** What the paper is called. */
  readonly name: string;
  /** Where the printed paper is kept: changes when the paper does. */
  readonly keyOf: (language: Language) => readonly unknown[];
  readonly load: (
    language: Language,
  ) => Promise<{ readonly base64: string; readonly pages: number; readonly fileName: string }>;
}

/** A paper as it is printed, in either language, and the way to keep it as a file. */
export function PrintedPaper({ name, keyOf, load }: Props) {
  const { t, language } = useText();
  const [chosen, setChosen] = useState<Language>();
  const inLanguage = chosen ?? language;
  const paper = useQuery({
    queryKey: keyOf(inLanguage),
    queryFn: () => load(inLanguage),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
  return (
    <div className={css.column}>
      <div className={css.paperBar}>
        <SegmentedControl
          aria-label={t("da.papers.language")}
          value={inLanguage}
          onChange={(value) => setChosen(value === "ky" ? "ky" : "ru")}
          data={[
            { value: "ru", label: t("shell.language.ru") },
            { value: "ky", label: t("shell.language.ky") },
          ]}
        />
        <span className={css.dim} role="status">
          {paper.isPending ? t("da.papers.making") : ""}
          {paper.data === undefined ? "" : t("da.papers.pages", { count: paper.data.pages })}
        </span>
        <Button
          variant="default"
          leftSection={<IconDownload size={15} aria-hidden />}
          disabled={paper.data === undefined}
          onClick={() => {
            if (paper.data !== undefined)
              saveFile(paper.data.fileName, bytesOfBase64(paper.data.base64), "application/pdf");
          }}
        >
          {t("da.papers.save")}
        </Button>
      </div>
      {paper.isError && <ProblemAlert error={paper.error} onRetry={() => void paper.refetch()} />}
      {paper.data !== undefined && (
        <PdfPreview base64={paper.data.base64} title={t("da.papers.preview", { name })} />
      )}
    </div>
  );
}
