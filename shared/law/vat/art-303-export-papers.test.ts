import { describe, expect, it } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { workingCalendar } from "../calendar/working-calendar.ts";
import { shippedParameters } from "../parameters.ts";
import { readingChoices } from "../readings.ts";
import { decideExportPapers } from "./art-303-export-papers.ts";

/** Saturdays and Sundays only. */
const context = {
  parameters: shippedParameters(),
  calendar: workingCalendar([], null),
  readings: readingChoices(),
};
const decide = (filed: string | null, today = "2026-12-31", shipped = "2026-01-08") =>
  decideExportPapers(
    {
      shippedOn: plainDate(shipped),
      filedOn: filed === null ? null : plainDate(filed),
      today: plainDate(today),
    },
    context,
  );

describe("art. 303(2): papers of an export to the EAEU", () => {
  // from Fri 9 January 2026: 23 + 28 + 31 + 30 + 31 + 30 = 173 to 30 June, 7 July is the 180th day, a Tuesday
  it.each([
    ["on the last day", decide("2026-07-07"), "in-time"],
    ["the day after", decide("2026-07-08"), "late"],
    ["not yet, on the last day", decide(null, "2026-07-07"), "waiting"],
    ["not at all", decide(null, "2026-07-08"), "absent"],
  ])("%s", (_, decided, state) => {
    expect(decided).toMatchObject({ ok: true, value: { due: "2026-07-07", state } });
  });
  it("what follows from a delay is for the head to say (S-56)", () => {
    const readingOf = (decided: ReturnType<typeof decide>) =>
      decided.ok ? decided.value.derivation.at(-1)?.reading : decided.error.code;
    expect([readingOf(decide("2026-07-08")), readingOf(decide(null))]).toEqual(["S-56", "S-56"]);
    expect([readingOf(decide("2026-07-07")), readingOf(decide(null, "2026-07-07"))]).toEqual([
      undefined,
      undefined,
    ]);
  });
  it("a shipment before the Code is not computed", () => {
    expect(decide(null, "2026-01-01", "2021-12-31")).toMatchObject({ error: { code: "incomplete" } });
  });
});
