import type { PlainDate } from "../kernel/plain-date.ts";

/** What a computation lacked: a parameter for a date or a fact of the input. Never guessed. */
export interface Missing {
  readonly what: "parameter" | "input";
  readonly name: string;
  readonly scope?: string;
  readonly on?: PlainDate;
}
