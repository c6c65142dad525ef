import { type PlainDate, plainDate } from "../kernel/plain-date.ts";

/** An act of law the dated data cites: its number and date; the screen prints them by `law.act.<kind>`. */
export interface ActOfLaw {
  readonly kind: "code" | "law";
  readonly number: string;
  readonly date: PlainDate;
}

const act = (kind: ActOfLaw["kind"], number: string, date: string): ActOfLaw => ({
  kind,
  number,
  date: plainDate(date),
});

export const ACTS = {
  /** The Tax Code. */
  code: act("code", "3", "2022-01-18"),
  /** On the entry of the Code into force. */
  "law-4-2022": act("law", "4", "2022-01-18"),
  "law-78-2023": act("law", "78", "2023-04-03"),
  "law-31-2024": act("law", "31", "2024-02-02"),
  "law-136-2024": act("law", "136", "2024-07-23"),
  "law-37-2025": act("law", "37", "2025-02-12"),
  "law-137-2025": act("law", "137", "2025-07-10"),
  "law-185-2025": act("law", "185", "2025-07-31"),
  /** On the calculation index. */
  "law-13-2006": act("law", "13", "2006-01-27"),
} as const satisfies Record<string, ActOfLaw>;

export type ActId = keyof typeof ACTS;
