import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, plainDate, weekday } from "../kernel/plain-date.ts";
import { computeTerm, type TermInput, type TermUnit } from "./art-018-terms.ts";
import { givenCalendar, shippedCalendar } from "./calendar/calendar-sources.ts";
import type { ParameterEdition } from "./parameter.ts";
import { parameterBook, shippedParameters } from "./parameters.ts";
import { readingChoices } from "./readings.ts";

/** Saturday and Sunday only. */
const weekends = givenCalendar([], []);
const context = { calendar: weekends, parameters: shippedParameters(), readings: readingChoices() };

const input = (from: string, length: number, unit: TermUnit): TermInput => ({
  from: plainDate(from),
  length,
  unit,
});
const term = (from: string, length: number, unit: TermUnit, calendar = weekends) => {
  const computed = computeTerm(input(from, length, unit), { ...context, calendar });
  if (!computed.ok) throw new Error(computed.error.code);
  return computed.value;
};

describe("art. 18(2), (6), (6¹): terms in days", () => {
  it.each([
    // first day Sat 06.09 → Mon 08.09; 8 September + 29 days = 7 October
    ["served on a Friday, 30 calendar days", "2025-09-05", 30, "calendar-day", "2025-09-08", "2025-10-07"],
    // first day Thu 04.09; + 29 = Fri 03.10
    ["served on a Wednesday", "2025-09-03", 30, "calendar-day", "2025-09-04", "2025-10-03"],
    // first day Sat 11.10 → Mon 13.10; + 14 = Mon 27.10
    ["notice on a Friday, 15 calendar days", "2025-10-10", 15, "calendar-day", "2025-10-13", "2025-10-27"],
    ["notice on a Wednesday", "2025-10-08", 15, "calendar-day", "2025-10-09", "2025-10-23"],
    ["e-document on a Thursday, 5 days", "2025-10-02", 5, "calendar-day", "2025-10-03", "2025-10-07"],
    ["e-document on a Friday, 5 days", "2025-10-10", 5, "calendar-day", "2025-10-13", "2025-10-17"],
    // Thu 9, Fri 10, Mon 13, Tue 14, Wed 15
    ["act on a Wednesday, 5 working days", "2025-10-08", 5, "working-day", "2025-10-09", "2025-10-15"],
    ["the same, 10 working days", "2025-10-08", 10, "working-day", "2025-10-09", "2025-10-22"],
    [
      "objection on a Wednesday, 10 working days",
      "2025-10-15",
      10,
      "working-day",
      "2025-10-16",
      "2025-10-29",
    ],
    // first day Sat 11.10 → Mon 13.10 counts as one: 13, 14, 15
    ["working days after a Friday", "2025-10-10", 3, "working-day", "2025-10-13", "2025-10-15"],
    ["one working day", "2025-10-10", 1, "working-day", "2025-10-13", "2025-10-13"],
    // first day Tue 07.10, last Sat 11.10 → Mon 13.10
    ["last day on a Saturday", "2025-10-06", 5, "calendar-day", "2025-10-07", "2025-10-13"],
  ] as const)("%s", (_, from, length, unit, start, due) => {
    expect(term(from, length, unit)).toMatchObject({ start, due });
  });

  it.each([
    // the vectors of the rule before part 6¹: Sat 06.09 + 29 = Sun 05.10 → Mon 06.10
    ["2025-09-05", 30, "2025-09-06", "2025-10-06"],
    // Sat 11.10 + 14 = Sat 25.10 → Mon 27.10
    ["2025-10-10", 15, "2025-10-11", "2025-10-27"],
    // Sat 11.10 + 4 = Wed 15.10
    ["2025-10-10", 5, "2025-10-11", "2025-10-15"],
  ])("before part 6¹ is in force: %s + %i", (from, length, start, due) => {
    const later: ParameterEdition = {
      name: "term.moved-first-day.entry",
      scope: null,
      from: plainDate("2022-01-01"),
      to: null,
      value: "2026-01-01",
      source: { kind: "office", act: "справка о вступлении в силу" },
    };
    const book = parameterBook([later]);
    if (!book.ok) throw new Error("book");
    const computed = computeTerm(input(from, length, "calendar-day"), { ...context, parameters: book.value });
    expect(computed).toMatchObject({ ok: true, value: { start, due } });
  });

  it.each([
    // Fri 05.09.2025: its first day is a Saturday
    ["the day of its entry", "2025-09-05", "2025-09-08"],
    ["the day before its entry", "2025-09-06", "2025-09-06"],
  ])("part 6¹ entered by the office: the trigger on %s", (_, entered, start) => {
    const entry: ParameterEdition = {
      name: "term.moved-first-day.entry",
      scope: null,
      from: plainDate("2022-01-01"),
      to: null,
      value: entered,
      source: { kind: "office", act: "справка о вступлении в силу" },
    };
    const book = parameterBook([entry]);
    if (!book.ok) throw new Error("book");
    const given = { ...context, parameters: book.value };
    expect(computeTerm(input("2025-09-05", 30, "calendar-day"), given)).toMatchObject({ value: { start } });
  });

  it.each([
    // entry into force 10.08.2025 (Sunday); 09.08 is a Saturday, so both first days are not working
    ["the day before its entry", "2025-08-09", "2025-08-10"],
    ["the day of its entry", "2025-08-10", "2025-08-11"],
    // Fri 15.08: first day Sat 16.08 → Mon 18.08
    ["after its entry", "2025-08-15", "2025-08-18"],
    // Fri 01.08: first day Sat 02.08 stays
    ["before its entry", "2025-08-01", "2025-08-02"],
  ])("part 6¹ looks at the trigger: %s", (_, from, start) => {
    expect(term(from, 30, "calendar-day").start).toBe(start);
  });
});

describe("art. 18(3)–(5): months and years", () => {
  it.each([
    ["the same number of the next month", "2025-10-15", 1, "month", "2025-10-16", "2025-11-17"], // 15.11 is a Saturday
    ["31 January + 1 month", "2025-01-31", 1, "month", "2025-02-01", "2025-02-28"],
    ["31 January + 1 month of a leap year", "2024-01-31", 1, "month", "2024-02-01", "2024-02-29"],
    ["28 February + 1 month stays the 28th", "2025-02-28", 1, "month", "2025-03-01", "2025-03-28"],
    ["29 February + 1 year", "2024-02-29", 1, "year", "2024-03-01", "2025-02-28"],
    ["29 February + 4 years", "2024-02-29", 4, "year", "2024-03-01", "2028-02-29"],
    // 12.03.2032 is a Friday
    ["six years", "2026-03-12", 6, "year", "2026-03-13", "2032-03-12"],
    // first day Sat 06.09 → Mon 08.09; the end is counted from the trigger: Sun 05.10 → Mon 06.10
    ["a moved first day does not move the number", "2025-09-05", 1, "month", "2025-09-08", "2025-10-06"],
    ["31 December + 2 months", "2025-12-31", 2, "month", "2026-01-01", "2026-03-02"], // 28.02.2026 is a Saturday
  ] as const)("%s", (_, from, length, unit, start, due) => {
    expect(term(from, length, unit)).toMatchObject({ start, due });
  });

  it("reading A-04 counted from the first day: 15.10 + 1 month = 16.11, a Sunday → 17.11", () => {
    const readings = readingChoices([
      {
        reading: "A-04",
        alternative: "start-day",
        chosenBy: "head",
        chosenAt: "2026-01-01T00:00:00.000Z" as never,
        reason: "письмо",
      },
    ]);
    const computed = computeTerm(input("2025-12-15", 1, "month"), { ...context, readings });
    // start 16.12; 16.01.2026 is a Friday (by the trigger it would be Thursday 15.01)
    expect(computed).toMatchObject({ ok: true, value: { due: "2026-01-16" } });
  });
});

describe("the working", () => {
  it("cites the part of each step and the doubtful readings", () => {
    const steps = term("2025-09-05", 1, "month").derivation;
    expect(steps.map(({ basis, reading }) => [basis, reading])).toEqual([
      ["18.2", undefined],
      ["18.6¹", "A-02"],
      ["18.4", "A-04"],
      ["18.6", undefined],
    ]);
  });
  it("cites part 5 when the month has no such number, part 3 for years", () => {
    expect(term("2025-01-31", 1, "month").derivation.at(-1)?.basis).toBe("18.5");
    expect(term("2026-03-12", 6, "year").derivation.at(-1)?.basis).toBe("18.3");
  });
  it("warns of unconfirmed holidays beside the bounds and of years without holidays", () => {
    // first day 6 January: 7 January is an unconfirmed holiday
    const beside = term("2026-01-05", 5, "calendar-day", shippedCalendar()).derivation.at(-1);
    expect(beside).toMatchObject({
      label: { key: "law.term.unconfirmed-days" },
      result: { value: "2026-01-07" },
    });
    const beyond = term("2027-06-14", 1, "year", shippedCalendar()).derivation.at(-1);
    expect(beyond).toMatchObject({ label: { key: "law.term.unknown-years" } });
  });
  it("says that an event lies before the Code: Fri 31.12.2021 + 1 day stays a Saturday's start", () => {
    const { start, due, derivation } = term("2021-12-31", 1, "calendar-day");
    // first day Sat 01.01.2022 (part 6¹ not in force), which is the last one too → Mon 03.01
    expect([start, due]).toEqual(["2022-01-01", "2022-01-03"]);
    expect(derivation.at(-1)?.label.key).toBe("law.term.before-the-code");
    expect(term("2022-01-01", 1, "calendar-day").derivation.at(-1)?.label.key).not.toBe(
      "law.term.before-the-code",
    );
  });
  it("skips a holiday in working days and warns of it", () => {
    // 5 May 2026 is a Tuesday off: Mon 4, Wed 6, Thu 7
    const { due, derivation } = term("2026-05-02", 3, "working-day", shippedCalendar());
    expect(due).toBe("2026-05-07");
    expect(derivation.at(-1)?.result.value).toBe("2026-05-05");
  });
});

describe("refusals", () => {
  it.each([
    ["zero", "2026-01-05", 0, "calendar-day", "length-not-positive"],
    ["negative", "2026-01-05", -1, "month", "length-not-positive"],
    ["a fraction", "2026-01-05", 1.5, "year", "length-not-positive"],
    ["not a number", "2026-01-05", Number.NaN, "year", "length-not-positive"],
    ["101 years", "2026-01-05", 101, "year", "length-too-large"],
    ["36 601 days", "2026-01-05", 36_601, "working-day", "length-too-large"],
    ["a trigger of another century", "1899-12-31", 1, "year", "date-out-of-range"],
    ["a year of five digits", "9999-12-31", 1, "year", "date-out-of-range"],
  ] as const)("%s", (_, from, length, unit, code) => {
    expect(computeTerm(input(from, length, unit), context)).toMatchObject({ ok: false, error: { code } });
  });
  it("accepts the first day of the Code and the longest terms", () => {
    expect(computeTerm(input("2022-01-01", 100, "year"), context).ok).toBe(true);
    expect(computeTerm(input("2022-01-01", 36_600, "calendar-day"), context).ok).toBe(true);
  });
});

describe("properties", () => {
  const dates = fc.integer({ min: 0, max: 2000 }).map((days) => addDays(plainDate("2022-01-01"), days));
  const units = fc.constantFrom<TermUnit>("calendar-day", "working-day", "month", "year");
  const settings = { seed: 20261122, numRuns: 500 };
  const compute = (from: string, length: number, unit: TermUnit) => term(from, length, unit);

  it("a term starts after its trigger and ends on a working day, not before its start", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 40 }), units, (from, length, unit) => {
        const { start, due } = compute(from, length, unit);
        expect(start > from).toBe(true);
        expect(due >= start).toBe(true);
        expect(weekday(due)).toBeLessThan(6);
      }),
      settings,
    );
  });
  it("a longer term never ends earlier", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 40 }), units, (from, length, unit) => {
        expect(compute(from, length + 1, unit).due >= compute(from, length, unit).due).toBe(true);
      }),
      settings,
    );
  });
  it("a later trigger never ends earlier, among triggers of part 6¹", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 40 }), units, (from, length, unit) => {
        const since = addDays(plainDate("2025-08-10"), Number(from.slice(8)));
        expect(compute(addDays(since, 1), length, unit).due >= compute(since, length, unit).due).toBe(true);
      }),
      settings,
    );
  });
});
