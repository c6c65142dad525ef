import { describe, expect, it } from "vitest";
import { writtenOut } from "#tests/fixtures/finding-lines.ts";
import { aContext, aReturn, aTaxpayer, MARCH, som } from "#tests/fixtures/taxpayer-facts.ts";
import { type Month, month, type Period, previousMonth } from "../../../kernel/period.ts";
import type { ReturnFact, TaxpayerFacts, ZeroSaleFact } from "./facts.ts";
import { checkMetalExports, isMetal } from "./v-30-metal-exports.ts";
import { checkSimplifiedRefund } from "./v-42-simplified-refund.ts";

describe("art. 292: ores and metals at the zero rate", () => {
  it.each([
    ["2600", false],
    ["2601", true],
    ["2616 90 000 0", true],
    ["2617", true],
    ["2618", false],
    ["7105", false],
    ["7106", true],
    ["7108120001", true],
    ["7109", false],
    ["7110", true],
    ["7202", true],
    ["7201", false],
    ["26", false],
    ["", false],
  ])("code %s: %s", (code, expected) => {
    expect(isMetal(code)).toBe(expected);
  });

  const gold: ZeroSaleFact = { invoiceId: "INV-7", net: som(500_000), goodsCode: "7108" };
  const facts = (...sales: readonly ZeroSaleFact[]): TaxpayerFacts =>
    aTaxpayer({ zeroSalesOf: (of) => (of === MARCH ? sales : []) });
  const check = (subject: TaxpayerFacts, filed: ReturnFact) =>
    checkMetalExports(subject, filed, [MARCH]) !== null;

  it("asks of a return that states zero-rated supplies, and of the codes of art. 292 alone", () => {
    expect(check(facts(gold), aReturn({ "030": 500_000 }))).toBe(true);
    expect(check(facts(gold), aReturn({ "010": 500_000 }))).toBe(false);
    expect(check(facts({ ...gold, goodsCode: "0813" }), aReturn({ "030": 500_000 }))).toBe(false);
    expect(check(facts(), aReturn({ "030": 500_000 }))).toBe(false);
  });

  it("written out, beside goods of another kind", () => {
    const other = { invoiceId: "INV-8", net: som(9_000), goodsCode: "0813" };
    const subject = aTaxpayer({
      returns: [aReturn({ "030": 509_000, "060": 509_000 })],
      zeroSalesOf: (of) => (of === MARCH ? [gold, other] : []),
    });
    expect(writtenOut(subject, ["V-30"])).toEqual([
      "V-30 2026-03 VAT risk: — → —, 0.00",
      "explanation: count 1, net 500000.00",
      "by 292, 317.1, 303.1",
      "see returns VAT-2026-03, return_lines VAT-2026-03:030, invoices INV-7",
      "metal-export |  | goods-code 7108 text | 500000.00 | 292",
    ]);
  });
});

describe("art. 328(1): a refund and the simplified order", () => {
  const LAST = month("2026-08");
  /** Twelve months up to August, each with so much at zero and so much taxable in all. */
  const year = (zero: number, taxable: number, claimed: number): readonly ReturnFact[] => {
    const returns: ReturnFact[] = [];
    let at: Month = LAST;
    for (let index = 0; index < 12; index += 1) {
      const lines = { "030": zero, "060": taxable, ...(at === LAST ? { "190": claimed } : {}) };
      returns.push(aReturn(lines, { period: at as Period }));
      at = previousMonth(at);
    }
    return returns;
  };
  const check = (returns: readonly ReturnFact[]): boolean => {
    const filed = returns.find(({ period }) => period === LAST);
    if (!filed) throw new Error("no return of August");
    return checkSimplifiedRefund(aTaxpayer({ returns }), filed, LAST, aContext()) !== null;
  };

  it.each<[string, readonly ReturnFact[], boolean]>([
    // 12 × 4 000 000 = 48 000 000, half of 8 000 000 each month
    ["half and above the bound", year(4_000_000, 8_000_000, 1_000), false],
    ["a tyiyn under half", year(4_000_000, 8_000_000.02, 1_000), true],
    // 12 × 3 333 333.33 = 39 999 999.96; with four tyiyn more in the oldest month it is the bound itself
    ["under forty million", year(3_333_333.33, 3_333_333.33, 1_000), true],
    [
      "forty million",
      [
        ...year(3_333_333.33, 3_333_333.33, 1_000).slice(0, 11),
        aReturn({ "030": 3_333_333.37, "060": 3_333_333.37 }, { period: "2025-09" as Period }),
      ],
      false,
    ],
    ["nothing claimed", year(0, 8_000_000, 0), false],
    ["eleven returns", year(0, 8_000_000, 1_000).slice(0, 11), false],
    [
      "half of the last six months, not of the year",
      [...year(4_000_000, 8_000_000, 1_000).slice(0, 6), ...year(4_000_000, 80_000_000, 1_000).slice(6)],
      false,
    ],
  ])("%s", (_, returns, expected) => {
    expect(check(returns)).toBe(expected);
  });

  it("written out", () => {
    const subject = aTaxpayer({ returns: year(1_000_000, 8_000_000, 70_000) });
    expect(writtenOut(subject, ["V-42"])).toEqual([
      "V-42 2026-08 VAT risk: — → —, 0.00",
      "explanation: claimed 70000.00, zero 6000000.00, taxable 48000000.00, year 12000000.00",
      "by 328.1, 327.2",
      "see returns VAT-2026-08, return_lines VAT-2026-08:190",
      "refund.half-year |  | taxable 48000000.00, share 0.5 number | 6000000.00 | 328.1.1",
      "refund.year |  | bound 40000000.00 | 12000000.00 | 328.1.2",
    ]);
  });
});
