import type { TermUnit } from "../art-018-terms.ts";
import type { CodeParameterName } from "../parameters-of-the-code.ts";
import type { ReadingId } from "../readings-of-the-code.ts";

/** How a term is measured: in the units of art. 18, by a day the article names, or with no last day at all. */
export type RegisterUnit =
  | TermUnit
  /** Up to the event itself. */
  | "before"
  /** Together with the event. */
  | "same-day"
  | "next-day"
  | "month-end"
  | "next-month-end"
  /** "Before 1 December" of the event's year. */
  | "before-december"
  /** The parameter is a number of the month after the event's. */
  | "day-of-next-month"
  /** The parameter is a month and a day of the event's year, or of the one after it. */
  | "day-of-year"
  | "day-of-next-year"
  /** Counted back from the event. */
  | "days-before"
  | "working-days-before"
  /** Years of keeping, limitation, months in which something is barred: no term for an action, so never moved. */
  | "kept-years"
  | "limitation"
  | "barred-months"
  /** A number that gives no day. */
  | "count"
  /** Ends with an event, not with a day. */
  | "open";

export type TermBound = "office" | "authorized-body" | "taxpayer" | "bank" | "third-party";

/** A term as it stands in the register. The length is a dated parameter, so that no number is kept twice. */
export type TermRow = readonly [
  parameter: CodeParameterName | null,
  unit: RegisterUnit,
  trigger: string,
  bound: TermBound,
  article: string,
  /** Where the law says what follows when the term passes. */
  consequenceArticle: string | null,
  readings?: readonly ReadingId[],
];
