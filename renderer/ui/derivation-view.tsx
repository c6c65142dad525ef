import type { Derivation } from "#shared/kernel/derivation.ts";
import { hasText } from "#shared/locales/catalogue.ts";
import { printDerivation } from "#shared/locales/derivation.ts";
import { useText } from "../locales/use-text.ts";
import { ArticleLink } from "./article-link.tsx";
import css from "./derivation-view.module.css";

/** The working of an amount or a date, step by step, in the words of the printed annex. */
export function DerivationView(props: { readonly derivation: Derivation; readonly label: string }) {
  const { t, language } = useText();
  const steps = printDerivation(props.derivation, language);
  if (steps.length === 0) return <p className={css.none}>{t("ui.derivation.empty")}</p>;
  return (
    <ol className={css.steps} aria-label={props.label}>
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the order is the identity of a step
        <li key={index} className={css.step}>
          <div className={css.what}>
            <p className={css.label}>{step.label}</p>
            {step.formula !== "" && <p className={css.formula}>{step.formula}</p>}
            {step.operands.length > 0 && (
              <dl className={css.operands}>
                {step.operands.map((operand) => (
                  <div key={operand.name}>
                    <dt>{operand.name}</dt>
                    <dd>{operand.value}</dd>
                  </div>
                ))}
              </dl>
            )}
            {step.reading !== "" && (
              <Doubt
                reading={step.reading}
                asked={steps.slice(0, index).some(({ reading }) => reading === step.reading)}
              />
            )}
          </div>
          <span className={css.basis}>
            <Basis of={props.derivation[index]} />
          </span>
          <span className={css.result}>{step.result}</span>
        </li>
      ))}
    </ol>
  );
}

/** Where the step stands in the law. */
function Basis({ of }: { readonly of: Derivation[number] | undefined }) {
  return of === undefined ? null : <ArticleLink basis={of.basis} />;
}

/** The question the step answers in one of several possible ways; by its id alone where a step above asks the same. */
function Doubt({ reading, asked }: { readonly reading: string; readonly asked: boolean }) {
  const { t, say } = useText();
  const key = `law.reading.${reading}.question`;
  return (
    <p className={css.reading}>
      {t("ui.derivation.reading")} ({reading}){!asked && hasText(key) ? `: ${say({ key })}` : ""}
    </p>
  );
}
