import type { Tyiyn } from "#shared/kernel/money.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import css from "./amounts.module.css";
import { formatDate, formatMoney } from "./format.ts";

/** An amount in som, right-aligned in tabular digits; `—` when there is none. */
export function MoneyText(props: { readonly amount: Tyiyn | null; readonly strong?: boolean }) {
  if (props.amount === null) return <span className={css.none}>—</span>;
  return (
    <span className={css.money} data-strong={props.strong === true}>
      {formatMoney(props.amount)}
    </span>
  );
}

/** A date of law, `31.12.2026`. */
export function DateText(props: { readonly date: PlainDate | null }) {
  if (props.date === null) return <span className={css.none}>—</span>;
  return (
    <time dateTime={props.date} className={css.date}>
      {formatDate(props.date)}
    </time>
  );
}
