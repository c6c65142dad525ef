import type { Derivation, Quantity } from "#shared/kernel/derivation.ts";
import { useText } from "../locales/use-text.ts";
import css from "./derivation-view.module.css";
import { formatDate, formatSomText } from "./format.ts";

/** The working of an amount or a date, step by step: what, from what, by which article, and the result. */
export function DerivationView(props: { readonly derivation: Derivation; readonly label: string }) {
  const { t, say, cite } = useText();
  const quantity = useQuantity();
  if (props.derivation.length === 0) return <p className={css.none}>{t("ui.derivation.empty")}</p>;
  return (
    <ol className={css.steps} aria-label={props.label}>
      {props.derivation.map((step, index) => (
        // Steps have no id of their own; their order never changes.
        // biome-ignore lint/suspicious/noArrayIndexKey: the order is the identity of a step
        <li key={index} className={css.step}>
          <div className={css.what}>
            <p>{say(step.label)}</p>
            {step.formula !== undefined && <p className={css.formula}>{step.formula}</p>}
            {step.operands.length > 0 && (
              <dl className={css.operands}>
                {step.operands.map((operand) => (
                  <div key={operand.name}>
                    <dt>{operand.name}</dt>
                    <dd>{quantity(operand.quantity)}</dd>
                  </div>
                ))}
              </dl>
            )}
            {step.reading !== undefined && (
              <p className={css.reading}>
                {t("ui.derivation.reading")}: {step.reading}
              </p>
            )}
          </div>
          <span className={css.basis}>{cite(step.basis)}</span>
          <span className={css.result}>{quantity(step.result)}</span>
        </li>
      ))}
    </ol>
  );
}

/** How a quantity of a working is written. */
function useQuantity(): (quantity: Quantity) => string {
  const { t } = useText();
  return (quantity) => {
    switch (quantity.unit) {
      case "som":
        return formatSomText(quantity.value);
      case "date":
        return formatDate(quantity.value);
      case "days":
        return t("ui.days", { count: quantity.value });
      case "percent":
        return `${quantity.value.replace(".", ",")} %`;
      case "number":
        return quantity.value.replace(".", ",");
      case "text":
        return quantity.value;
    }
  };
}
