import { describe, expect, it } from "vitest";
import { claimLines } from "#tests/fixtures/finding-lines.ts";
import { aReturn, som } from "#tests/fixtures/taxpayer-facts.ts";
import { inn } from "../../../kernel/inn.ts";
import { type Tyiyn, tyiyn } from "../../../kernel/money.ts";
import { type Month, month, monthsOf, type Period } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { ReturnFact } from "../vat/facts.ts";
import type { PatentFacts } from "./facts.ts";
import { patentYearSigns } from "./year-signs.ts";

const byMonth = (...entries: readonly (readonly [string, number])[]): ReadonlyMap<Month, Tyiyn> =>
  new Map(entries.map(([of, amount]) => [month(of), tyiyn(som(amount))]));
const aPatent = (volume: number, period = "2026"): ReturnFact =>
  aReturn({ "040": volume }, { form: "PAT", period: period as Period, returnId: `PAT-${period}` });
const facts = (over: Partial<PatentFacts> = {}): PatentFacts => ({
  inn: inn("20101199000011"),
  kind: "sole-trader",
  activityGroup: "trade",
  regimes: [{ regime: "patent", from: plainDate("2026-01-01"), to: plainDate("2026-12-31") }],
  revenue: new Map(),
  returns: [],
  purchases: new Map(),
  receiptDays: [],
  imports: [],
  ...over,
});
const YEAR = monthsOf("2026" as Period);
const found = (subject: PatentFacts, months: readonly Month[] = YEAR) =>
  patentYearSigns(subject, months).map(({ finding }) => `${finding.check} ${finding.period}`);

describe("art. 416(7): revenue above the declared volume of the calendar year", () => {
  const revenue = byMonth(["2026-03", 600_000], ["2026-05", 400_000], ["2026-06", 300_000]);
  it.each<[string, Partial<PatentFacts>, readonly string[]]>([
    ["no volume declared", { revenue }, []],
    ["the volume of the year", { revenue, returns: [aPatent(1_300_000)] }, []],
    ["a som below", { revenue, returns: [aPatent(1_299_999)] }, []],
    ["a tyiyn more", { revenue, returns: [aPatent(1_299_998.99)] }, ["P-05 2026-06"]],
    [
      "an organization, too",
      { revenue, returns: [aPatent(999_998)], kind: "organization" },
      ["P-05 2026-05"],
    ],
    ["passed in May already, told once", { revenue, returns: [aPatent(999_998)] }, ["P-05 2026-05"]],
    [
      "the volumes of two patents together",
      { revenue, returns: [aPatent(700_000, "2026-Q1"), aPatent(600_000, "2026-Q2")] },
      [],
    ],
    ["a patent of another year", { revenue, returns: [aPatent(100_000, "2025")] }, []],
    [
      "revenue after the patent is P-04's",
      {
        revenue,
        returns: [aPatent(1_000_000)],
        regimes: [{ regime: "patent", from: plainDate("2026-01-01"), to: plainDate("2026-05-31") }],
      },
      [],
    ],
    [
      "revenue of another regime",
      {
        revenue,
        returns: [aPatent(100_000)],
        regimes: [{ regime: "general", from: plainDate("2026-01-01"), to: null }],
      },
      [],
    ],
  ])("%s", (_, over, expected) => {
    expect(found(facts(over))).toEqual(expected);
  });

  it("counts the months before the audit, and tells of those in it", () => {
    const subject = facts({ revenue, returns: [aPatent(1_000_001)] });
    expect(found(subject, [month("2026-06")])).toEqual(["P-05 2026-06"]);
    expect(found(subject, [month("2026-05")])).toEqual([]);
    expect(found(subject, [month("2026-07")])).toEqual([]);
  });

  it("written out", () => {
    expect(claimLines(patentYearSigns(facts({ revenue, returns: [aPatent(1_000_000)] }), YEAR))).toEqual([
      "P-05 2026-06 PAT risk: — → —, 0.00",
      "explanation: revenue 1300000.00, volume 1000000.00",
      "by 416.7, 417.3, S-29, S-30",
      "see returns PAT-2026",
      "patent.over-volume | revenue − 040 | revenue 1300000.00, 040 1000000.00 | 300000.00 | 416.7",
      "takes patent:P-05:2026",
    ]);
  });
});

describe("art. 416(6)(5): bought and not sold", () => {
  const purchases = byMonth(["2026-02", 700_000], ["2026-04", 300_000]);
  it.each<[string, Partial<PatentFacts>, readonly string[]]>([
    ["sold all of it", { purchases, revenue: byMonth(["2026-09", 1_000_000]) }, []],
    ["a som less", { purchases, revenue: byMonth(["2026-09", 999_999]) }, []],
    ["a tyiyn less than that", { purchases, revenue: byMonth(["2026-09", 999_998.99]) }, ["P-07 2026-04"]],
    ["no sale at all", { purchases }, ["P-07 2026-04"]],
    ["services buy what they use up", { purchases, activityGroup: "services" }, []],
    [
      "bought before the patent",
      {
        purchases: byMonth(["2026-02", 700_000]),
        regimes: [{ regime: "patent", from: plainDate("2026-03-01"), to: null }],
      },
      [],
    ],
    ["nothing bought", {}, []],
    ["an individual", { purchases, kind: "individual" }, ["P-07 2026-04"]],
    // 416(6)(5) speaks of a natural person, 416(7) of any payer of the tax.
    ["an organization", { purchases, kind: "organization" }, []],
  ])("%s", (_, over, expected) => {
    expect(found(facts(over))).toEqual(expected);
  });

  it("of a whole year alone", () => {
    expect(found(facts({ purchases }), YEAR.slice(0, 11))).toEqual([]);
  });

  it("written out", () => {
    const subject = facts({ purchases, revenue: byMonth(["2026-09", 400_000]) });
    expect(claimLines(patentYearSigns(subject, YEAR))).toEqual([
      "P-07 2026-04 PAT risk: — → —, 0.00",
      "explanation: bought 1000000.00, sold 400000.00",
      "by 416.6.5, 368.4",
      "see taxpayers 20101199000011",
      "patent.bought-not-sold | bought − sold | bought 1000000.00, sold 400000.00 | 600000.00 | 416.6.5",
      "takes patent:P-07:2026",
    ]);
  });
});
