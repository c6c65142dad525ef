import { describe, expect, it } from "vitest";
import type { Period } from "../kernel/period.ts";
import { shippedCalendar } from "./calendar/calendar-sources.ts";
import { type DueDateInput, dueDate } from "./due-dates.ts";

const calendar = shippedCalendar();
const due = (
  form: DueDateInput["form"],
  period: string,
  what: DueDateInput["what"],
  group?: DueDateInput["group"],
) => dueDate({ form, period: period as Period, what, ...(group ? { group } : {}) }, calendar);

describe("due days of returns and taxes", () => {
  it.each([
    // 25.03.2026 is a Wednesday
    ["VAT", "2026-02", "payment", undefined, "2026-03-25", "2026-03-25", "319.2"],
    // 25.07.2026 is a Saturday → Monday 27.07
    ["VAT", "2026-06", "filing", undefined, "2026-07-25", "2026-07-27", "319.1.1"],
    // the year turns: January 25th 2026 is a Sunday
    ["VAT", "2025-12", "payment", undefined, "2026-01-25", "2026-01-26", "319.2"],
    ["VAT", "2026-Q1", "filing", undefined, "2026-04-25", "2026-04-27", "319.1.1"],
    // last day of February
    ["VAT", "2026-01", "filing", "functional-unit", "2026-02-28", "2026-03-02", "319.1.2"],
    ["VAT", "2026-01", "payment", "functional-unit", "2026-02-25", "2026-02-25", "319.2"],
    // 20.09.2025 is a Saturday → Monday 22.09
    ["IND", "2025-08", "payment", undefined, "2025-09-20", "2025-09-22", "320.2"],
    // 20.03.2026 is an unconfirmed day off (Orozo Ait), then a weekend → Monday 23.03
    ["IND", "2026-02", "filing", undefined, "2026-03-20", "2026-03-23", "320.1"],
    ["ST", "2026-Q1", "filing", undefined, "2026-04-20", "2026-04-20", "371.4"],
    // the first quarter of its edition, which starts on 01.07.2025; 20.10.2025 is a Monday
    ["ST", "2025-Q3", "filing", undefined, "2025-10-20", "2025-10-20", "371.4"],
    // the second month after the half-year
    ["ADV", "2026-Q2", "payment", undefined, "2026-08-20", "2026-08-20", "243.1"],
    // 20.05.2026 is a Wednesday; 20.11.2026 a Friday
    ["ADV", "2026-Q1", "filing", undefined, "2026-05-20", "2026-05-20", "243.1"],
    ["ADV", "2026-Q3", "payment", undefined, "2026-11-20", "2026-11-20", "243.1"],
    ["PIT", "2026-10", "filing", undefined, "2026-11-20", "2026-11-20", "203"],
    // 20.12.2026 is a Sunday → Monday 21.12
    ["PIT", "2026-11", "payment", undefined, "2026-12-20", "2026-12-21", "202.1"],
    ["WHT", "2026-11", "filing", undefined, "2026-12-20", "2026-12-21", "250.1"],
    ["WHT", "2026-11", "payment", undefined, "2026-12-20", "2026-12-21", "250.2"],
    ["MET", "2026-11", "payment", undefined, "2026-12-20", "2026-12-21", "245.9"],
    ["TRN", "2026-11", "payment", undefined, "2026-12-20", "2026-12-21", "245¹.2"],
    ["EXC", "2026-11", "filing", undefined, "2026-12-20", "2026-12-21", "339.2"],
    ["EXC", "2026-11", "payment", undefined, "2026-12-20", "2026-12-21", "339.1.3"],
    ["MIN", "2026-11", "filing", undefined, "2026-12-20", "2026-12-21", "442.1.1"],
    ["MIN", "2026-11", "payment", undefined, "2026-12-20", "2026-12-21", "442.2"],
    // 20.10.2026 is a Tuesday
    ["ECM", "2026-Q3", "filing", undefined, "2026-10-20", "2026-10-20", "449.1.1"],
    ["ECM", "2026-Q3", "payment", undefined, "2026-10-20", "2026-10-20", "449.2"],
    ["GAM", "2026-Q3", "filing", undefined, "2026-10-20", "2026-10-20", "456.1.1.а"],
    ["GAM", "2026-Q3", "payment", undefined, "2026-10-20", "2026-10-20", "456.2.1"],
    // 30.04.2026 is a Thursday; 31.10.2026 a Saturday → Monday 02.11
    ["GAM", "2026-05", "filing", undefined, "2026-04-30", "2026-04-30", "456.1.1.б"],
    ["GAM", "2026-05", "payment", undefined, "2026-04-30", "2026-04-30", "456.2.2"],
    ["GAM", "2026-11", "payment", undefined, "2026-10-31", "2026-11-02", "456.2.2"],
    // a leap year's February, a Tuesday
    ["GAM", "2028-03", "payment", undefined, "2028-02-29", "2028-02-29", "456.2.2"],
    ["END", "2025", "filing", "official", "2026-04-01", "2026-04-01", "106.6.2"],
    ["END", "2025", "filing", "organization", "2026-04-01", "2026-04-01", "106.6.1"],
    // 1 May 2026 is a holiday on a Friday → Monday 4 May
    ["END", "2025", "filing", "individual", "2026-05-01", "2026-05-04", "106.6.3"],
  ] as const)("%s %s %s", (form, period, what, group, nominal, day, basis) => {
    expect(due(form, period, what, group)).toMatchObject({
      ok: true,
      value: { nominal, due: day, basis },
    });
  });
  it("shows the move as a step of its own", () => {
    const moved = due("VAT", "2026-06", "filing");
    expect(moved.ok && moved.value.derivation.map(({ basis }) => basis)).toEqual(["319.1.1", "18.6"]);
    const named = due("VAT", "2026-02", "payment");
    expect(named.ok && named.value.derivation.map(({ basis }) => basis)).toEqual(["319.2"]);
  });
  it.each([
    ["a form without a term here", "PRB", "2026", "filing"],
    ["a period the form does not have", "VAT", "2026", "filing"],
    ["an advance of the fourth quarter", "ADV", "2026-Q4", "payment"],
    ["a quarter of sales tax before its edition", "ST", "2025-Q1", "filing"],
    ["online gambling before it had a rate", "GAM", "2023-Q4", "payment"],
    ["a period before the Code", "VAT", "2021-12", "payment"],
  ] as const)("refuses %s", (_, form, period, what) => {
    expect(due(form, period, what)).toMatchObject({ ok: false, error: { code: "no-term" } });
  });
});
