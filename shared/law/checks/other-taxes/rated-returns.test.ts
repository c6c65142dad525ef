import { describe, expect, it } from "vitest";
import { claimLines } from "#tests/fixtures/finding-lines.ts";
import { aContext } from "#tests/fixtures/taxpayer-facts.ts";
import { inn } from "../../../kernel/inn.ts";
import { monthsOf, type Period } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { shippedCalendar } from "../../calendar/calendar-sources.ts";
import { parameterBook } from "../../parameters.ts";
import { readingChoices } from "../../readings.ts";
import { checkContext } from "../context.ts";
import type { ReturnLines } from "../vat/facts.ts";
import type { RatedForm, RatedReturnFact } from "./facts.ts";
import { ratedReturnClaims } from "./rated-returns.ts";

const PAYER = inn("01212199610011");
type Rows = Readonly<Record<string, ReturnLines>>;

const filed = (form: RatedForm, period: string, rows: Rows): RatedReturnFact => ({
  returnId: `${form}-1`,
  form,
  period: period as Period,
  version: 0,
  filedOn: plainDate("2026-05-20"),
  firstFiledOn: plainDate("2026-05-20"),
  lines: {},
  rows: new Map(Object.entries(rows)),
});
const context = aContext(plainDate("2027-02-10"));
const found = (form: RatedForm, period: string, rows: Rows) =>
  ratedReturnClaims(PAYER, [filed(form, period, rows)], context).map(({ finding }) =>
    [finding.check, finding.explanation.key.split(".").at(-1), finding.kind, finding.difference].join(" "),
  );
/** A row in hundredths: base or volume, rate, tax. */
const row = (base: number, rate: number, tax: number): ReturnLines => ({
  "010": base,
  "020": rate,
  "030": tax,
});

describe("art. 336: excise by volume and rate", () => {
  // Vodka 300 som a litre: 100 × 300 = 30 000.
  it.each<[string, string, Rows, readonly string[]]>([
    ["vodka as the article has it", "2026-04", { "": row(100_00, 300_00, 30_000_00) }, []],
    ["one som is rounding", "2026-04", { "": row(100_00, 300_00, 29_999_00) }, []],
    [
      "a tyiyn past it",
      "2026-04",
      { "": row(100_00, 300_00, 29_998_99) },
      ["X-02 explanation assessment 101"],
    ],
    ["too much", "2026-04", { "": row(100_00, 300_00, 31_000_00) }, ["X-02 explanation reduction -100000"]],
    // 100 × 300 − 4 000 = 26 000, stated 25 000
    [
      "a deduction taken twice over",
      "2026-04",
      { "": { ...row(100_00, 300_00, 30_000_00), "040": 4_000_00, "050": 25_000_00 } },
      ["X-02 explanation assessment 100000"],
    ],
    ["a rate nobody has", "2026-04", { "": row(100_00, 310_00, 31_000_00) }, ["X-02 rate risk 0"]],
    // Cigarettes: 3 000 som to 31.12.2025, 3 250 from 01.01.2026, 3 500 from 01.01.2027.
    ["the rate of the last month of a year", "2025-12", { "": row(100, 3_000_00, 3_000_00) }, []],
    [
      "the rate of the new year a month early",
      "2025-12",
      { "": row(100, 3_250_00, 3_250_00) },
      ["X-02 rate risk 0"],
    ],
    ["the rate of the first month of a year", "2026-01", { "": row(100, 3_250_00, 3_250_00) }, []],
    ["no volume", "2026-04", { "": row(0, 310_00, 0) }, []],
    ["no rate stated", "2026-04", { "": { "010": 100_00, "030": 31_000_00 } }, []],
    ["outside the audit", "2017-04", { "": row(100_00, 300_00, 0) }, []],
    // 30 000 − 29 000 of one row and 60 000 − 61 000 of the other: nothing is due in the end.
    [
      "rows that level out",
      "2026-04",
      { a: row(100_00, 300_00, 29_000_00), b: row(200_00, 300_00, 61_000_00) },
      [],
    ],
  ])("%s", (_, period, rows, expected) => {
    expect(found("EXC", period, rows)).toEqual(expected);
  });
});

describe("art. 359: royalty, by the cubic metre or by the share", () => {
  it.each<[string, Rows, readonly string[]]>([
    // Bottled water 200 som a cubic metre, 50 m³; gold 5 % of a million; both 0.05 of balneology and 5 % exist.
    ["water", { "": row(50_00, 200_00, 10_000_00) }, []],
    ["gold", { "": row(1_000_000_00, 5_00, 50_000_00) }, []],
    ["mineral water of health", { "": row(1_000_00, 5, 50_00) }, []],
    [
      "gold at half its tax",
      { "": row(1_000_000_00, 5_00, 25_000_00) },
      ["X-05 explanation assessment 2500000"],
    ],
    ["four percent, which no mineral has", { "": row(1_000_000_00, 4_00, 1_00) }, ["X-05 rate risk 0"]],
  ])("%s", (_, rows, expected) => {
    expect(found("ROY", "2026-04", rows)).toEqual(expected);
  });
});

describe("art. 245(6): the tax on the income from metals", () => {
  it.each<[string, string, Rows, readonly string[]]>([
    // 20 % is gold alloy of the highest band.
    ["a rate of a band", "2026-04", { "": row(1_000_000_00, 20_00, 200_000_00) }, []],
    // Gold ore: 22 % above 2 000 dollars to the end of 2022; since 2023 odd steps to 30. 22 % is in no band since.
    ["a rate of 2022 in its last month", "2022-12", { "": row(1_000_000_00, 22_00, 220_000_00) }, []],
    ["the same a month later", "2023-01", { "": row(1_000_000_00, 22_00, 220_000_00) }, ["X-08 rate risk 0"]],
    // 1 000 000 × 22 % = 220 000: the arithmetic is judged whatever the rate is.
    [
      "no rate, and not its tax either",
      "2026-04",
      { "": row(1_000_000_00, 22_00, 200_000_00) },
      ["X-08 explanation assessment 2000000", "X-08 rate risk 0"],
    ],
  ])("%s", (_, period, rows, expected) => {
    expect(found("MET", period, rows)).toEqual(expected);
  });
});

describe("art. 453: gambling by units or by the share", () => {
  it.each<[string, string, Rows, readonly string[]]>([
    // Two tables at 1 250 000 since 2024; 1 000 000 in 2023.
    ["two tables", "2024-01", { tables: row(2_00, 1_250_000_00, 2_500_000_00) }, []],
    [
      "the rate of the year before",
      "2024-01",
      { tables: row(2_00, 1_000_000_00, 2_000_000_00) },
      ["X-11 rate risk 0"],
    ],
    ["the rate of 2023 in its last month", "2023-12", { tables: row(2_00, 1_000_000_00, 2_000_000_00) }, []],
    // Online casinos: 1 % in 2024–2025, 2 % in 2026, 3 % since 2027.
    ["online in 2026", "2026-Q4", { online: row(1_000_000_00, 2_00, 20_000_00) }, []],
    [
      "online at half its tax",
      "2026-Q4",
      { online: row(1_000_000_00, 2_00, 10_000_00) },
      ["X-11 explanation assessment 1000000"],
    ],
    // 454: a month of units. Two tables of a quarter are 7 500 000, three times what base and rate come to.
    ["tables of a quarter", "2026-Q2", { tables: row(2_00, 1_250_000_00, 7_500_000_00) }, []],
    ["online in a month", "2026-12", { online: row(1_000_000_00, 2_00, 10_000_00) }, []],
    [
      "the rate of 2025 in 2026",
      "2026-01",
      { online: row(1_000_000_00, 1_00, 10_000_00) },
      ["X-11 rate risk 0"],
    ],
    [
      "one table left out of the tax",
      "2026-04",
      { tables: row(3_00, 1_250_000_00, 2_500_000_00) },
      ["X-11 explanation assessment 125000000"],
    ],
  ])("%s", (_, period, rows, expected) => {
    expect(found("GAM", period, rows)).toEqual(expected);
  });

  it("takes the Cabinet's rate the office keeps (art. 453(3), 336(2))", () => {
    const parameters = parameterBook(
      [
        ["gambling.cabinet-rate", "casino-table", "900000"],
        ["gambling.cabinet-rate", "online", "0.015"],
        ["excise.cabinet-rate", "2", "250"],
      ].map(([name = "", scope = "", value = ""]) => ({
        name,
        scope,
        from: plainDate("2026-01-01"),
        to: null,
        value,
        source: { kind: "office", act: "test" },
      })),
    );
    if (!parameters.ok) throw new Error("no parameters");
    const own = checkContext(
      {
        today: plainDate("2027-02-10"),
        parameters: parameters.value,
        calendar: shippedCalendar(),
        readings: readingChoices(),
      },
      monthsOf("2026" as Period),
    );
    const rows = { tables: row(1_00, 900_000_00, 900_000_00) };
    expect(ratedReturnClaims(PAYER, [filed("GAM", "2026-04", rows)], own)).toEqual([]);
    const online = { online: row(1_000_000_00, 1_50, 15_000_00) };
    expect(ratedReturnClaims(PAYER, [filed("GAM", "2026-Q1", online)], own)).toEqual([]);
    expect(ratedReturnClaims(PAYER, [filed("GAM", "2026-Q1", online)], context)).toHaveLength(1);
    const vodka = { "2": row(100_00, 250_00, 25_000_00) };
    expect(ratedReturnClaims(PAYER, [filed("EXC", "2026-04", vodka)], own)).toEqual([]);
    expect(ratedReturnClaims(PAYER, [filed("EXC", "2026-04", vodka)], context)).toHaveLength(1);
    expect(ratedReturnClaims(PAYER, [filed("GAM", "2026-04", rows)], context)).toHaveLength(1);
  });
});

describe("art. 249: withheld from foreign organizations", () => {
  it("another rate is no sign, for an agreement may lower it; its tax is", () => {
    expect(found("WHT", "2026-04", { "": row(100_000_00, 7_00, 7_000_00) })).toEqual([]);
    expect(found("WHT", "2026-04", { "": row(100_000_00, 7_00, 5_000_00) })).toEqual([
      "N-13 explanation assessment 200000",
    ]);
    expect(found("WHT", "2026-04", { "": row(100_000_00, 10_00, 10_000_00) })).toEqual([]);
  });

  it("written out", () => {
    const rows = {
      interest: row(100_000_00, 10_00, 10_000_00),
      services: row(50_000_00, 10_00, 2_500_00),
    };
    expect(claimLines(ratedReturnClaims(PAYER, [filed("WHT", "2026-04", rows)], context))).toEqual([
      "N-13 2026-04 WHT assessment: 2500.00 → 5000.00, 2500.00",
      "explanation: ",
      "by 249.1, 249.2, 208",
      "see returns WHT-1",
      "other-taxes.row [row services] | 010 × 020 | 010 50000.00 number, 020 10.00 number, declared 2500.00 | 5000.00 | 249.1",
      "takes line:WHT:030:2026-04",
    ]);
  });

  it("a rate no article has, written out", () => {
    const rows = { "4": row(1_000_000_00, 4_00, 40_000_00), "": row(1_000_000_00, 5_00, 50_000_00) };
    expect(claimLines(ratedReturnClaims(PAYER, [filed("ROY", "2026-04", rows)], context))).toEqual([
      "X-05 2026-04 ROY risk: — → —, 0.00",
      "rate: rate 4.00, count 1",
      "by 359, 358",
      "see returns ROY-1",
      "other-taxes.rate |  | row 4 text | 4.00 number | 359",
      "takes line:ROY:020:2026-04",
    ]);
  });
});
