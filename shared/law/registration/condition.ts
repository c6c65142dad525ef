import type { LegalBasis } from "../../kernel/legal-basis.ts";
import type { Message } from "../../kernel/text.ts";
import type { ReadingId } from "../readings-of-the-code.ts";

/** `unknown` is never guessed: the officer is asked for the fact. */
export type ConditionStatus = "met" | "unmet" | "unknown" | "not-applicable";

/** One thing an article asks before the office may act, with what it was judged by. */
export interface Condition<Id extends string = string> {
  readonly id: Id;
  readonly status: ConditionStatus;
  readonly article: LegalBasis;
  readonly message: Message;
  /** Doubtful readings the verdict relies on. */
  readonly readings: readonly ReadingId[];
}

/** Whether nothing stands in the way: an unknown fact does. */
export const allHold = (conditions: readonly Condition[]): boolean =>
  conditions.every(({ status }) => status === "met" || status === "not-applicable");

/** A known fact as a verdict; null is not known. */
export const statusOf = (holds: boolean | null): Extract<ConditionStatus, "met" | "unmet" | "unknown"> =>
  holds === null ? "unknown" : holds ? "met" : "unmet";
