import { Button, SegmentedControl } from "@mantine/core";
import { IconDownload, IconPrinter } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { RegistrationView } from "#shared/contract/registration/view.ts";
import type { Language } from "#shared/kernel/legal-basis.ts";
import { useCore } from "../../../app/client.ts";
import { useText } from "../../../locales/use-text.ts";
import { bytesOfBase64 } from "../../../ui/base64.ts";
import { saveFile } from "../../../ui/data-table/save-file.ts";
import { LoadingRows } from "../../../ui/loading.tsx";
import { PdfPreview } from "../../../ui/pdf-preview.tsx";
import { printPdf } from "../../../ui/print-pdf.ts";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { ViewTabs } from "../../../ui/view-tabs.tsx";
import { paperKey } from "../wording.ts";
import css from "./reception.module.css";
import { type Printable, printables } from "./reception-model.ts";

interface Props {
  readonly view: RegistrationView;
  readonly reason: string;
  readonly onNext: () => void;
}

/** It is done: the login to be read aloud, the slip and the papers to be printed, and the next person. */
export function PrintStep({ view, reason, onNext }: Props) {
  const { t, language } = useText();
  const all = printables(view);
  const [chosen, setChosen] = useState<string>();
  const [inLanguage, setInLanguage] = useState<Language>(language);
  const print = useRef<HTMLButtonElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const current = all.find((one) => one.id === chosen) ?? all[0];
  const sheet = useSheet(current, inLanguage, reason);
  const ready = sheet.data !== undefined;
  useEffect(() => {
    if (ready) print.current?.focus();
  }, [ready]);
  return (
    <div className={css.printing}>
      <div className={css.step}>
        <div className={css.login} role="status">
          {view.login === null ? (
            <strong>{t("reg.reception.granted")}</strong>
          ) : (
            <>
              <span>{t("reg.facts.login")}</span>
              <span className={css.loginText}>{view.login}</span>
              <span>{t("reg.reception.password-note")}</span>
            </>
          )}
        </div>
        <Button
          ref={print}
          size="lg"
          className={css.do}
          leftSection={<IconPrinter size={20} aria-hidden />}
          disabled={!ready}
          onClick={() => {
            if (sheet.data !== undefined) printPdf(sheet.data.base64);
            next.current?.focus();
          }}
        >
          {t(current?.size === null ? "reg.reception.print" : "reg.reception.print-slip")}{" "}
          <kbd className={css.keyOn}>Enter</kbd>
        </Button>
        <Button ref={next} size="lg" variant="default" className={css.do} onClick={onNext}>
          {t("reg.reception.next")} <kbd className={css.key}>F10</kbd>
        </Button>
      </div>
      <div className={css.sheet}>
        <div className={css.prints}>
          <ViewTabs
            label={t("reg.reception.papers")}
            value={current?.id ?? ""}
            views={all.map((one) => ({ value: one.id, label: nameOf(one) }))}
            onChange={setChosen}
          />
          <SegmentedControl
            aria-label={t("da.papers.language")}
            value={inLanguage}
            onChange={(value) => setInLanguage(value === "ky" ? "ky" : "ru")}
            data={[
              { value: "ru", label: t("shell.language.ru") },
              { value: "ky", label: t("shell.language.ky") },
            ]}
          />
          <Button
            variant="default"
            leftSection={<IconDownload size={15} aria-hidden />}
            disabled={!ready}
            onClick={() => {
              if (sheet.data !== undefined)
                saveFile(sheet.data.fileName, bytesOfBase64(sheet.data.base64), "application/pdf");
            }}
          >
            {t("da.papers.save")}
          </Button>
        </div>
        {sheet.isPending && <LoadingRows rows={4} />}
        {sheet.isError && <ProblemAlert error={sheet.error} onRetry={() => void sheet.refetch()} />}
        {sheet.data !== undefined && current !== undefined && (
          <div className={css.preview}>
            <PdfPreview
              base64={sheet.data.base64}
              title={t("da.papers.preview", { name: nameOf(current) })}
            />
          </div>
        )}
      </div>
    </div>
  );

  function nameOf(one: Printable): string {
    return one.size === null ? t(paperKey(one.kind)) : t(`reg.reception.slip.${one.size}`);
  }
}

/** The chosen sheet as PDF: a slip of its size, or the paper itself. */
function useSheet(one: Printable | undefined, language: Language, reason: string) {
  const { client, queries } = useCore();
  return useQuery({
    queryKey: [...queries.documents.key(), "counter", one?.id, language, reason],
    queryFn: () => {
      if (one === undefined) throw new Error("nothing to print");
      const input = { actId: one.actId, language, reason };
      return one.size === null
        ? client.documents.render(input)
        : client.documents.slip({ ...input, size: one.size });
    },
    enabled: one !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
}
