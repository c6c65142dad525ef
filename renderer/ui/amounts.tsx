import type { Tyiyn } from "#shared/kernel/money.ts";
import type { Instant, PlainDate } from "#shared/kernel/plain-date.ts";
import css from "./amounts.module.css";
import { formatDate, formatInstant, formatMoney } from "./format.ts";

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

/** A moment by the clock of Bishkek, `31.12.2026 14:05`. */
export function InstantText(props: { readonly instant: Instant | null }) {
  if (props.instant === null) return <span className={css.none}>—</span>;
  return (
    <time dateTime={props.instant} className={css.date}>
      {formatInstant(props.instant)}
    </time>
  );
}
