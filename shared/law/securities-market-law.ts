import { type PlainDate, parsePlainDate } from "../kernel/plain-date.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { Missing } from "./missing.ts";
import type { ParameterBook } from "./parameters.ts";

const ENTRY = "securities-market-law.entry";

/**
 * Whether the law on the securities market was in force on a day: what law 37 of 2025 changed for listed securities and
 * international bonds (art. 189, 191(7), 213(1), 249(2)) begins with it. Its day is not in the Code: the office's
 * parameter `securities-market-law.entry`, a date (S-02).
 */
export const securitiesMarketLaw = (book: ParameterBook, on: PlainDate): Result<boolean, Missing> => {
  const entry = book.find(ENTRY, on);
  if (!entry.ok) return entry;
  const from = parsePlainDate(entry.value.value);
  return from.ok ? ok(from.value <= on) : err({ what: "parameter", name: ENTRY, on });
};
