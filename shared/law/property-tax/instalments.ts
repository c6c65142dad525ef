import { type Tyiyn, tyiyn } from "../../kernel/money.ts";
import { boundsOf, type Period } from "../../kernel/period.ts";
import { type PlainDate, plainDate } from "../../kernel/plain-date.ts";
import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import type { PropertyKind } from "./property-object.ts";

export interface Instalment {
  /** The last day to pay: the day of the article, moved to the next working day (art. 18(6)). */
  readonly due: PlainDate;
  readonly amount: Tyiyn;
}

/** Days of the year the tax of a kind is paid on, and the article that names them. */
export const PAYMENT_DAYS = {
  nonresidential: { days: ["03-20", "06-20", "09-20", "12-20"], place: "396" },
  residential: { days: ["09-01"], place: "393" },
  "settlement-land": { days: ["01-20", "04-20", "07-20", "10-20"], place: "404.10" },
  "homestead-land": { days: ["09-01"], place: "399" },
  "agricultural-land": { days: ["11-01"], place: "402" },
} as const satisfies Record<PropertyKind, { readonly days: readonly string[]; readonly place: string }>;

/**
 * The tax of a year in equal parts, the last one taking the odd tyiyn. Days before the obligation arose fall out; where
 * none is left, the tax is due by the end of the tax period. A seller pays what is left by the day of transfer (art. 383(7)).
 */
export const instalmentsOf = (
  kind: PropertyKind,
  year: Period,
  tax: Tyiyn,
  { arisesOn, transferredOn }: { readonly arisesOn: PlainDate; readonly transferredOn: PlainDate | null },
  calendar: WorkingCalendar,
): readonly Instalment[] => {
  if (tax === 0) return [];
  const named = PAYMENT_DAYS[kind].days
    .map((day) => plainDate(`${year}-${day}`))
    .filter((day) => day >= arisesOn);
  const days = named.length > 0 ? named : [boundsOf(year).last];
  const part = Math.floor(tax / days.length);
  const byDay = new Map<PlainDate, number>();
  days.forEach((day, index) => {
    const moved = calendar.workingDayFrom(day);
    const due = transferredOn !== null && transferredOn < moved ? transferredOn : moved;
    const amount = index === days.length - 1 ? tax - part * (days.length - 1) : part;
    byDay.set(due, (byDay.get(due) ?? 0) + amount);
  });
  return [...byDay].map(([due, amount]) => ({ due, amount: tyiyn(amount) }));
};
