import { describe, expect, it } from "vitest";
import { claimLines } from "#tests/fixtures/finding-lines.ts";
import {
  aBank,
  aSingleTaxPayer,
  aSingleTaxReturn,
  months,
  singleTaxClaimsOf,
  singleTaxFound,
  span,
  thirdParties,
} from "#tests/fixtures/single-tax.ts";
import type { SingleTaxFacts } from "./facts.ts";

const written = (parts: Partial<SingleTaxFacts>, check: string): readonly string[] =>
  claimLines(singleTaxClaimsOf(aSingleTaxPayer(parts)).filter(({ finding }) => finding.check === check));
const found = (parts: Partial<SingleTaxFacts>, check: string): readonly string[] =>
  singleTaxFound(aSingleTaxPayer(parts)).filter((line) => line.startsWith(check));

describe("U-09 written out: revenue beyond the return", () => {
  const declared = aSingleTaxReturn("2026-Q1", {
    "040": 600_000,
    "045": 400_000,
    "100": 52_000,
    "110": 1_000_000,
  });
  it("by registers and invoices", () => {
    const shown = thirdParties({ registersCash: 700_000, registersCashless: 450_000 });
    expect(written({ returns: [declared], months: months({ "2026-02": shown }) }, "U-09")).toEqual([
      "U-09 2026-Q1 UNI assessment: 52000.00 → 60000.00, 8000.00",
      "papers: shown 1150000.00, declared 1000000.00, gap 150000.00",
      "by 422.1, 4.2.8, 423.1, S-27, S-50",
      "see returns UNI-2026-Q1, return_lines UNI-2026-Q1:110, receipts 20101199000011:2026-01, receipts 20101199000011:2026-02, receipts 20101199000011:2026-03",
      "single-tax.papers | shown − declared | shown 1150000.00, declared 1000000.00 | 150000.00 | 422.1 S-27",
      "law.step.single-tax.other | base × rate | base 100000.00, rate 6 percent | 6000.00 | 423.1.3 S-01",
      "law.step.single-tax.other | base × rate | base 50000.00, rate 4 percent | 2000.00 | 423.1.3 S-01",
      "law.step.single-tax.sum |  |  | 8000.00 | 425",
      "takes papers:2026-Q1",
    ]);
  });
  it("by the accounts, a risk without a decision", () => {
    const bank = (decision: string | null) => ({
      ...aBank({ cashless: 700_000, qrPos: 100_000, cashDeposited: 600_000, explained: 50_000 }),
      decision,
    });
    const of = (decision: string | null) =>
      months(
        Object.fromEntries(
          ["2026-01", "2026-02", "2026-03"].map((one, index) => [
            one,
            thirdParties({ bank: index === 1 ? bank(decision) : { ...aBank(), decision } }),
          ]),
        ),
      );
    expect(written({ returns: [declared], months: of("Р-1") }, "U-09")).toEqual([
      "U-09 2026-Q1 UNI assessment: 52000.00 → 66000.00, 14000.00",
      "inflows: shown 1350000.00, declared 1000000.00, gap 350000.00",
      "by 422.1, 4.2.8, 423.1, S-27, S-50",
      "see returns UNI-2026-Q1, return_lines UNI-2026-Q1:110, bank_inflows 20101199000011:2026-01, bank_inflows 20101199000011:2026-02, bank_inflows 20101199000011:2026-03",
      "single-tax.inflows | shown − declared | shown 1350000.00, declared 1000000.00 | 350000.00 | 422.1 S-50",
      "law.step.single-tax.other | base × rate | base 350000.00, rate 4 percent | 14000.00 | 423.1.3 S-01",
      "law.step.single-tax.sum |  |  | 14000.00 | 425",
      "takes inflows:2026-Q1",
    ]);
    expect(written({ returns: [declared], months: of(null) }, "U-09").slice(0, 2)).toEqual([
      "U-09 2026-Q1 UNI risk: 52000.00 → 66000.00, 14000.00",
      "inflows-risk: shown 1350000.00, declared 1000000.00, gap 350000.00",
    ]);
  });
  it("invoices above the registers, every part of them", () => {
    const shown = thirdParties({
      registersCash: 1,
      registersCashless: 1,
      namedCash: 300_000,
      publicCash: 400_000,
      publicCashless: 450_000,
      namedCashless: 50_000,
    });
    // 700,000 in cash and 500,000 without: 200,000 beyond, 100,000 of each form: 6,000 + 4,000.
    expect(found({ returns: [declared], months: months({ "2026-02": shown }) }, "U-09")).toEqual([
      "U-09 2026-Q1 assessment 10000.00",
    ]);
  });
});

describe("U-11 and U-12 written out", () => {
  it("U-11: quarters of a payer who began the year larger, once", () => {
    const parts = {
      months: months({ "2025-06": thirdParties({ registersCash: 20_000_000 }) }),
      returns: ["2026-Q2", "2026-Q1"].map((one) => aSingleTaxReturn(one, { "040": 100, "100": 6 })),
    };
    expect(written(parts, "U-11")).toEqual([
      "U-11 2026-Q1 UNI formal: — → —, 0.00",
      "explanation: year 2025, revenue 20000000.00",
      "by 424, 426.2, 174..54",
      "see returns UNI-2026-Q2, returns UNI-2026-Q1",
      "law.step.business-size |  | revenue-of-year 20000000.00, size-before — text | medium text | 174..54",
      "takes length:2026",
    ]);
    const stated = aSingleTaxReturn("2025-12", { "120": 9_000_000 });
    expect(
      written({ returns: [stated, aSingleTaxReturn("2026-Q1", { "040": 100, "100": 6 })] }, "U-11").slice(
        0,
        2,
      ),
    ).toEqual(["U-11 2026-Q1 UNI formal: — → —, 0.00", "explanation: year 2025, revenue 9000000.00"]);
  });
  it("U-12: back within a year of leaving", () => {
    const regimes = (back: string) => [
      span("single-tax", back),
      span("general", "2025-07-01", "2026-01-31"),
      span("single-tax", "2022-01-01", "2025-06-30"),
    ];
    expect(written({ regimes: regimes("2026-02-01") }, "U-12")).toEqual([
      "U-12 2026-02 UNI risk: — → —, 0.00",
      "explanation: left 2025-06-30, back 2026-02-01, allowed 2026-07-01",
      "by 420.6, 420.5",
      "see regimes 20101199000011:single-tax:2022-01-01, regimes 20101199000011:single-tax:2026-02-01",
      "single-tax.back-allowed |  | last-day 2025-06-30 date | 2026-07-01 date | 420.6",
      "takes back:2026-02-01",
    ]);
    expect(found({ regimes: regimes("2026-08-01") }, "U-12")).toEqual([]);
    expect(
      found(
        { regimes: [span("single-tax", "2022-01-01", "2026-01-31"), span("single-tax", "2026-02-01")] },
        "U-12",
      ),
    ).toEqual([]);
  });
});

describe("who never was under the single tax", () => {
  it("is looked at by nobody", () => {
    const regimes = [span("general", "2022-01-01")];
    expect(
      singleTaxFound(
        aSingleTaxPayer({
          regimes,
          activityGroup: "finance",
          returns: [],
          months: months({ "2026-02": thirdParties({ registersCash: 5_000_000 }) }),
        }),
      ),
    ).toEqual([]);
  });
});

describe("the rate of revenue a return without lines leaves out", () => {
  const hidden = (activityGroup: string, kind = "organization") =>
    found(
      {
        activityGroup,
        kind,
        returns: [aSingleTaxReturn("2026-Q1", { "100": 0 })],
        months: months({ "2026-02": thirdParties({ registersCash: 1_000_000 }) }),
      },
      "U-09",
    );
  it.each([
    ["trade", "assessment 5000.00"],
    ["production", "assessment 40000.00"],
    ["agro-processing", "assessment 40000.00"],
    ["software", "assessment 40000.00"],
    ["services", "assessment 60000.00"],
    ["construction", "assessment 60000.00"],
    ["catering", "assessment 60000.00"],
    ["sewing", "assessment 2500.00"],
    ["jewellery", "assessment 2500.00"],
    ["tourism", "risk 40000.00"],
    ["another", "risk 5000.00"],
  ])("is that of %s", (group, expected) => {
    expect(hidden(group)).toEqual([`U-09 2026-Q1 ${expected}`]);
  });
  it("is a question to a sole trader, who may be at 0 %", () => {
    expect(hidden("services", "sole-trader")).toEqual(["U-09 2026-Q1 risk 60000.00"]);
    expect(hidden("services", "individual")).toEqual(["U-09 2026-Q1 risk 60000.00"]);
  });
});
