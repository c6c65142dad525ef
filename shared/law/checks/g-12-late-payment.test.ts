import { describe, expect, it } from "vitest";
import { claimLines } from "#tests/fixtures/finding-lines.ts";
import { aContext, aReturn, aTaxpayer, MARCH, som } from "#tests/fixtures/taxpayer-facts.ts";
import { month } from "../../kernel/period.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { checkLateImportPayment, checkLatePayment } from "./g-12-late-payment.ts";
import type { EaeuImportFact, PaymentFact } from "./vat/facts.ts";

const dueOf = (form: "VAT" | "IND") => {
  const due = aContext().due({ form, period: MARCH, what: "payment" });
  if (!due.ok) throw new Error("no term");
  return due.value;
};
const paid = (
  paymentId: string,
  on: string,
  amount: number,
  parts: Partial<PaymentFact> = {},
): PaymentFact => ({
  paymentId,
  tax: "VAT",
  period: MARCH,
  paidOn: plainDate(on),
  amount: som(amount),
  ...parts,
});
/** 7,000 of VAT for March, due on Monday 27 April 2026. */
const late = (payable: number | null, ...payments: readonly PaymentFact[]) => {
  const filed = aReturn(payable === null ? {} : { "150": payable });
  const claim = checkLatePayment(aTaxpayer({ payments }), filed, dueOf("VAT"));
  return claim === null ? [] : claimLines([claim]);
};

describe("G-12, VAT paid after its term (art. 319(2), 82(3))", () => {
  it("shows what was unpaid on the last day and takes the payment as its document", () => {
    expect(late(7_000, paid("P-1", "2026-04-27", 6_000), paid("P-2", "2026-04-28", 1_000))).toEqual([
      "G-12 2026-03 VAT formal: — → —, 0.00",
      "explanation: due 2026-04-27, paid 2026-04-28, unpaid 1000.00",
      "by 319.2, 82.3, 70, 18.6, A-23",
      "see returns VAT-2026-03, payments P-2",
      "law.due-date.payment [period 2026-03] |  |  | 2026-04-25 date | 319.2",
      "law.term.due-moved |  | last-day 2026-04-25 date | 2026-04-27 date | 18.6",
      "unpaid-at-term | 150 − paid | 150 7000.00, paid 6000.00 | 1000.00 | 82.3",
      "takes payment:VAT:2026-03",
    ]);
  });
  it("counts payments of the tax and the month alone", () => {
    const others = [
      paid("P-3", "2026-04-20", 7_000, { tax: "ST" }),
      paid("P-4", "2026-04-20", 7_000, { period: month("2026-02") }),
    ];
    expect(late(7_000, ...others, paid("P-1", "2026-04-28", 7_000))[1]).toBe(
      "explanation: due 2026-04-27, paid 2026-04-28, unpaid 7000.00",
    );
    const lateOthers = others.map((payment) => ({ ...payment, paidOn: plainDate("2026-05-05") }));
    expect(late(7_000, ...lateOthers, paid("P-1", "2026-04-27", 1_000))).toEqual([]);
  });
  it("forgives a som, and finds nothing where more was paid in time or nothing is payable", () => {
    expect(late(7_000, paid("P-1", "2026-04-27", 6_999), paid("P-2", "2026-04-28", 1))).toEqual([]);
    expect(late(7_000, paid("P-1", "2026-04-27", 6_998.99), paid("P-2", "2026-04-28", 1))).toHaveLength(8);
    expect(late(7_000, paid("P-1", "2026-04-27", 9_000), paid("P-2", "2026-04-28", 500))).toEqual([]);
    expect(late(null, paid("P-2", "2026-04-28", 500))).toEqual([]);
  });
});

describe("G-12, VAT of goods from the EAEU paid after its term (art. 320(2))", () => {
  const goods = (
    applicationId: string,
    paidOn: string | null,
    amount: number | null,
    vat = 12_000,
  ): EaeuImportFact => ({
    applicationId,
    importedOn: plainDate("2026-03-05"),
    contractValue: som(100_000),
    excise: 0,
    exemptValue: 0,
    vat: som(vat),
    paidOn: paidOn === null ? null : plainDate(paidOn),
    paid: amount === null ? null : som(amount),
  });
  const lateGoods = (...imports: readonly EaeuImportFact[]) => {
    const claim = checkLateImportPayment(aTaxpayer(), MARCH, imports, dueOf("IND"));
    return claim === null ? [] : claimLines([claim]);
  };
  it("adds the applications paid late, by what was paid or else their tax", () => {
    const imports = [
      goods("A-1", "2026-04-22", 500),
      goods("A-2", "2026-04-21", null),
      goods("A-3", "2026-04-20", 700),
      goods("A-4", null, 900),
    ];
    expect(lateGoods(...imports)).toEqual([
      "G-12 2026-03 IND formal: — → —, 0.00",
      "import: due 2026-04-20, paid 2026-04-22, unpaid 12500.00",
      "by 82.3, 70, 320.2, 18.6, A-23",
      "see imports_eaeu A-1, imports_eaeu A-2",
      "law.due-date.payment [period 2026-03] |  |  | 2026-04-20 date | 320.2",
      "unpaid-at-term |  | paid-on 2026-04-22 date | 12500.00 | 82.3",
      "takes payment:IND:2026-03",
    ]);
  });
  it("forgives a som, and finds nothing in time", () => {
    expect(lateGoods(goods("A-1", "2026-04-21", 1))).toEqual([]);
    expect(lateGoods(goods("A-1", "2026-04-21", 1.01))).toHaveLength(7);
    expect(lateGoods(goods("A-1", "2026-04-20", 12_000))).toEqual([]);
  });
});
