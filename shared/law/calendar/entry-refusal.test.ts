import { describe, expect, it } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { hasText } from "../../locales/catalogue.ts";
import { CALENDAR_ENTRY_KINDS, entryRefusal } from "./entry-refusal.ts";

describe("what an office may say of a day", () => {
  // 7 January 2026 (Wed) and 21 March 2026 (Sat) are shipped days off; 8 January is a Thursday, 10 a Saturday, 11 a Sunday
  it.each([
    ["holiday", "2026-01-07", null],
    ["holiday", "2026-01-08", null],
    ["holiday", "2026-01-10", null],
    ["confirmed-holiday", "2026-01-07", null],
    ["confirmed-holiday", "2026-01-08", "not-a-holiday"],
    ["confirmed-holiday", "2026-01-10", "not-a-holiday"],
    ["removed-holiday", "2026-01-07", null],
    ["removed-holiday", "2026-01-08", "not-a-holiday"],
    ["working-day", "2026-01-07", null],
    ["working-day", "2026-01-08", "works-anyway"],
    ["working-day", "2026-01-09", "works-anyway"],
    ["working-day", "2026-01-10", null],
    ["working-day", "2026-01-11", null],
    ["working-day", "2026-03-21", null],
  ] as const)("%s on %s: %s", (kind, date, code) => {
    const refusal = code === null ? null : { code, messageKey: `law.calendar.${code}` };
    expect(entryRefusal(plainDate(date), kind)).toEqual(refusal);
    if (refusal) expect(hasText(refusal.messageKey)).toBe(true);
  });
  it("is one of four things", () => {
    expect(CALENDAR_ENTRY_KINDS).toEqual(["holiday", "working-day", "confirmed-holiday", "removed-holiday"]);
  });
});
