import { Button } from "@mantine/core";
import { IconCopy, IconEraser, IconPrinter } from "@tabler/icons-react";
import { type KeyboardEvent, useState } from "react";
import type { RuleForm } from "#shared/contract/law-rules.ts";
import { inputLines } from "#shared/locales/rule-input.ts";
import { useSession } from "../../../app/session-context.tsx";
import { useText } from "../../../locales/use-text.ts";
import { ArticleLinks } from "../../../ui/article-link.tsx";
import { DerivationView } from "../../../ui/derivation-view.tsx";
import { formatDate } from "../../../ui/format.ts";
import { Section } from "../../../ui/page.tsx";
import css from "../calculator.module.css";
import { fieldErrors, messageOf } from "../model.ts";
import { useCalculation } from "../use-calculator.ts";
import { Answer } from "./answer.tsx";
import { FieldSet } from "./field-set.tsx";
import { RuleSheet } from "./rule-sheet.tsx";
import { UsedReadings } from "./used-readings.tsx";

const FIELDS = "input:not([type=hidden]):not(:disabled), textarea:not(:disabled)";

/** Enter goes on to the next field of the form. */
function moveOn(event: KeyboardEvent<HTMLFormElement>): void {
  const { target } = event;
  if (event.key !== "Enter" || event.defaultPrevented || !(target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>(FIELDS)];
  const next = fields[fields.indexOf(target) + 1];
  if (next !== undefined) {
    next.focus();
    if (next.type === "text") next.select();
  }
}

/** One computation: the answer on top, the form, the working and the doubtful norms below. */
export function RulePane({ form }: { readonly form: RuleForm }) {
  const { t, pick, cite } = useText();
  const { session } = useSession();
  const calculation = useCalculation(form);
  const { draft, change, input, answer } = calculation;
  const [printing, setPrinting] = useState(false);
  const [copied, setCopied] = useState<"copied" | "copy-failed">();
  // A cleared form begins anew with its fields: a field keeps what was typed into it.
  const [round, setRound] = useState(0);
  const computed = answer?.outcome === "computed" ? answer : undefined;
  const on = session.today;

  const copy = () => {
    if (computed === undefined) return;
    const text = messageOf(computed, {
      title: pick(form.title),
      inputs: inputLines(form.fields, input).map(({ label, value }) => `${pick(label)}: ${pick(value)}`),
      articles: computed.articles.map(cite).join("; "),
      reference: t("calc.message.reference", { on: formatDate(on) }),
      pick,
    });
    navigator.clipboard.writeText(text).then(
      () => setCopied("copied"),
      () => setCopied("copy-failed"),
    );
  };

  if (printing)
    return (
      <RuleSheet
        title={pick(form.title)}
        asked={{ rule: form.id, on, input }}
        onClose={() => setPrinting(false)}
      />
    );
  return (
    <>
      <header className={css.head}>
        <h2>{pick(form.title)}</h2>
        <p className={css.articles}>
          <ArticleLinks places={form.articles} />
        </p>
        <div className={css.actions}>
          <span role="status" className={css.dim}>
            {copied === undefined ? "" : t(`calc.${copied}`)}
          </span>
          <Button
            variant="default"
            leftSection={<IconEraser size={15} aria-hidden />}
            onClick={() => {
              calculation.clear();
              setRound(round + 1);
            }}
          >
            {t("calc.clear")}
          </Button>
          <Button
            variant="default"
            leftSection={<IconCopy size={15} aria-hidden />}
            disabled={computed === undefined}
            onClick={copy}
          >
            {t("calc.copy")}
          </Button>
          <Button
            leftSection={<IconPrinter size={15} aria-hidden />}
            disabled={computed === undefined || calculation.stale}
            onClick={() => setPrinting(true)}
          >
            {t("calc.print")}
          </Button>
        </div>
      </header>
      <Answer calculation={calculation} fields={form.fields} />
      <form
        key={round}
        className={css.form}
        aria-label={t("calc.inputs")}
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={moveOn}
        onInput={() => setCopied(undefined)}
      >
        <FieldSet
          fields={form.fields}
          values={draft}
          path=""
          errors={fieldErrors(answer)}
          onChange={change}
        />
      </form>
      {computed !== undefined && computed.derivation.length > 0 && (
        <Section title={t("calc.working")}>
          <DerivationView derivation={computed.derivation} label={t("calc.working")} />
        </Section>
      )}
      {answer !== undefined && "readings" in answer && answer.readings.length > 0 && (
        <UsedReadings readings={answer.readings} />
      )}
    </>
  );
}
