import {
  boundsOf,
  type Month,
  month,
  monthOf,
  monthsOf,
  nextMonth,
  type Period,
} from "../../kernel/period.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";

/** The months of a year an owner owes the tax for. */
export interface OwnedMonths {
  readonly count: number;
  /** The day the obligation of the year arises; null without a month. */
  readonly arisesOn: PlainDate | null;
}

/**
 * Art. 383(1), (7), (8): from the month after the one the right arose in, to the month it was transferred in; in
 * later years from January.
 */
export const ownedMonths = (year: Period, ownedFrom: PlainDate, ownedTo: PlainDate | null): OwnedMonths => {
  const first: Month = nextMonth(monthOf(ownedFrom));
  const last: Month = ownedTo === null ? month("9999-12") : monthOf(ownedTo);
  const months = monthsOf(year).filter((of) => first <= of && of <= last);
  const [begin] = months;
  return { count: months.length, arisesOn: begin === undefined ? null : boundsOf(begin).first };
};
