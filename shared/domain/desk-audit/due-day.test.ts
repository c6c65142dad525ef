import { describe, expect, it } from "vitest";
import { workingCalendar } from "#shared/law/calendar/working-calendar.ts";
import { dueDayOf } from "./due-day.ts";

const calendar = workingCalendar([], null);
const due = dueDayOf({ calendar }, "organization");

describe("the day a tax was to be paid", () => {
  it.each([
    // 25.10.2026 is a Sunday.
    ["VAT", "2026-09", "2026-10-26"],
    // Turnover of a year without its month: December's tax, due Mon 25.01.2027 (17(3)).
    ["VAT", "2026", "2027-01-25"],
    ["IND", "2026-08", "2026-09-21"],
    // What the returns of excise and gambling lack is decided, too: 20.10.2026 is a Tuesday, 31.10 a Saturday.
    ["EXC", "2026-09", "2026-10-20"],
    ["GAM", "2026-Q3", "2026-10-20"],
    ["GAM", "2026-11", "2026-11-02"],
  ])("%s of %s: %s", (tax, period, day) => {
    expect(due(tax, period)).toMatchObject({ ok: true, value: { due: day } });
  });

  it.each([
    ["XYZ", "2026-09"],
    ["VAT", "soon"],
  ])("is not known of %s for %s", (tax, period) => {
    expect(due(tax, period)).toMatchObject({ ok: false, error: { code: "due-day-unknown" } });
  });

  it.each([
    // 106(6): an organization by 1 April, a person by 1 May
    ["organization", "2026-04-01"],
    ["individual", "2026-05-01"],
    ["sole-trader", "2026-05-01"],
  ])("of the profit tax of 2025, %s: %s", (kind, day) => {
    expect(dueDayOf({ calendar }, kind)("END", "2025")).toMatchObject({ ok: true, value: { due: day } });
  });

  it("says that the last month was taken", () => {
    const known = due("VAT", "2026");
    if (!known.ok) throw new Error(known.error.code);
    expect(known.value.derivation[0]).toMatchObject({ basis: "17.3", result: { value: "2026-12" } });
  });
});
