import { Button, SegmentedControl } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Id } from "#shared/kernel/id.ts";
import type { Language } from "#shared/kernel/legal-basis.ts";
import { useCore } from "../../app/client.ts";
import { useText } from "../../locales/use-text.ts";
import { saveFile } from "../../ui/data-table/save-file.ts";
import { PdfPreview, pdfBytes } from "../../ui/pdf-preview.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import css from "./case/case.module.css";

interface Props {
  readonly actId: Id<"OfficialAct">;
  /** What the paper is called. */
  readonly name: string;
  readonly reason: string;
  /** Version of what the paper belongs to: it is made anew when that has moved. */
  readonly version: number;
}

/** A paper as it is printed, in either language, and the way to keep it as a file. */
export function PaperView({ actId, name, reason, version }: Props) {
  const { t, language } = useText();
  const { client, queries } = useCore();
  const [chosen, setChosen] = useState<Language>();
  const inLanguage = chosen ?? language;
  const input = { actId, language: inLanguage, reason };
  const paper = useQuery({
    queryKey: [...queries.documents.render.queryKey({ input }), version],
    queryFn: () => client.documents.render(input),
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
              saveFile(paper.data.fileName, pdfBytes(paper.data.base64), "application/pdf");
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
