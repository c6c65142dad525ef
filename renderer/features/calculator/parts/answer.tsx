import { useRouter } from "@tanstack/react-router";
import type { RuleAnswer, RuleFormField } from "#shared/contract/law-rules.ts";
import { useText } from "../../../locales/use-text.ts";
import { formatDate } from "../../../ui/format.ts";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import css from "../calculator.module.css";
import { fieldErrors, otherwise, stillNeeded } from "../model.ts";
import type { Calculation } from "../use-calculator.ts";

/** The answer, large; while there is none, what is still to be filled in or why there is none. */
export function Answer(props: {
  readonly calculation: Calculation;
  readonly fields: readonly RuleFormField[];
}) {
  const { t } = useText();
  const { answer, error, retry, stale } = props.calculation;
  return (
    <section className={css.answer} aria-label={t("calc.result")} aria-live="polite" data-stale={stale}>
      {error !== null && <ProblemAlert error={error} onRetry={retry} />}
      {error === null && answer !== undefined && <Said answer={answer} fields={props.fields} />}
    </section>
  );
}

function Said({
  answer,
  fields,
}: {
  readonly answer: RuleAnswer;
  readonly fields: readonly RuleFormField[];
}) {
  const { t, say, pick, cite } = useText();
  switch (answer.outcome) {
    case "computed": {
      const [main, ...others] = answer.result;
      return (
        <>
          {main !== undefined && (
            <p className={css.main}>
              <span className={css.dim}>{pick(main.label)}</span>
              <strong>{pick(main.value)}</strong>
            </p>
          )}
          {others.length > 0 && (
            <dl className={css.others}>
              {others.map(({ label, value }) => (
                <div key={label.ru}>
                  <dt>{pick(label)}</dt>
                  <dd>{pick(value)}</dd>
                </div>
              ))}
            </dl>
          )}
          {otherwise(answer).map(({ reading, value }) => (
            <p key={`${reading} ${value.ru}`} className={css.otherwise}>
              {t("calc.otherwise", { reading, value: pick(value) })}
            </p>
          ))}
        </>
      );
    }
    case "not-applicable":
      return (
        <None title={t("calc.not-applicable")} lines={[`${say(answer.why)} (${cite(answer.article)})`]} />
      );
    case "incomplete":
      return <Missing missing={answer.missing} />;
    case "invalid": {
      const needed = stillNeeded(answer, fields).map(pick);
      if (needed.length > 0) return <None title={t("calc.still")} lines={[needed.join(" · ")]} />;
      return (
        <None title={t("calc.wrong")} lines={[...new Set([...fieldErrors(answer).values()].map(say))]} />
      );
    }
  }
}

function None({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <div className={css.none}>
      <strong>{title}</strong>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

/** Which value is missing, for what and for which day; a dated value of the office is found among the parameters. */
function Missing({
  missing,
}: {
  readonly missing: Extract<RuleAnswer, { outcome: "incomplete" }>["missing"];
}) {
  const { t, pick } = useText();
  const router = useRouter();
  const said = missing.map(({ title, scope, on }) => {
    const name = scope === null ? pick(title) : t("calc.missing.of", { title: pick(title), scope });
    return on === null ? name : `${name}, ${t("calc.missing.on", { on: formatDate(on) })}`;
  });
  const dated = missing.some(({ what }) => what === "parameter");
  return (
    <div className={css.none}>
      <strong>{t(dated ? "calc.missing" : "calc.still")}</strong>
      {said.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {dated && (
        <p className={css.dim}>
          {t("calc.missing.where")}{" "}
          <a
            href="/law/parameters"
            onClick={(event) => {
              event.preventDefault();
              router.history.push("/law/parameters");
            }}
          >
            {t("calc.missing.open")}
          </a>
        </p>
      )}
    </div>
  );
}
