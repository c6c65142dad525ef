import { describe, expect, it } from "vitest";
import {
  aContext,
  anInvoice,
  aPurchase,
  aReturn,
  aTaxpayer,
  found,
  MARCH,
  som,
} from "#tests/fixtures/taxpayer-facts.ts";
import { month } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { EaeuImportFact, PurchaseFact, ReturnFact } from "./facts.ts";

const PERIODS = ["2026-02", "2026-03", "2026-04", "2026-05"] as const;
const returnOf = (period: string, more: Readonly<Record<string, number>> = {}): ReturnFact =>
  aReturn(
    { "010": 100_000, "011": 12_000, "150": 12_000, ...more },
    { period: month(period), firstFiledOn: plainDate("2026-03-01") },
  );
const returns = PERIODS.map((period) => returnOf(period));
const credited = (...purchases: readonly PurchaseFact[]) => found(aTaxpayer({ returns, purchases }));
const sellerOf = (parts: Partial<PurchaseFact["seller"]>) => ({ ...aPurchase().seller, ...parts });
const other = (id: string, parts = {}) => anInvoice({ invoiceId: `INV-${id}`, number: id, ...parts });
const row = (id: string, parts: Partial<PurchaseFact> = {}) =>
  aPurchase({ row: id, number: id, invoice: other(id), ...parts });

describe("rows that name different invoices", () => {
  it("are no repetition of each other, and each missing one is found by itself", () => {
    expect(credited(row("2"), row("3"))).toEqual([]);
    expect(credited(row("2", { invoice: null }), row("3", { invoice: null }))).toEqual([
      "V-17 2026-03 assessment 1200.00",
      "V-17 2026-03 assessment 1200.00",
    ]);
  });
});

describe("V-16 and V-19 on one invoice", () => {
  const lower = other("9", { net: som(8_000), vat: som(960), issuedOn: plainDate("2026-04-15") });
  it("what the correction lowered once, then the repetition", () => {
    const rows = [aPurchase({ replacement: lower }), aPurchase({ row: "3", replacement: lower })];
    expect(credited(...rows)).toEqual(["V-16 2026-03 assessment 1200.00", "V-19 2026-04 assessment 240.00"]);
  });
  it("is a repetition where the corrected and the correction are both credited", () => {
    const rows = [
      aPurchase({ replacement: lower }),
      aPurchase({ row: "3", number: "9", invoice: lower, vat: som(960), period: month("2026-04") }),
    ];
    expect(credited(...rows)).toEqual(["V-16 2026-03 assessment 240.00", "V-16 2026-04 assessment 960.00"]);
  });
  it("takes back once what a negative row gives up: 2,400 − 1,200", () => {
    const back = aPurchase({ row: "5", period: month("2026-05"), vat: som(-1_200) });
    const rows = [aPurchase(), aPurchase({ row: "3" }), aPurchase({ row: "4", period: month("2026-04") })];
    expect(credited(...rows, back)).toEqual(["V-16 2026-04 assessment 1200.00"]);
  });
});

describe("V-19, the reversal in line 105", () => {
  const cancelled = (id: string) =>
    row(id, { invoice: other(id, { status: "cancelled", statusOn: plainDate("2026-04-20") }) });
  const settled = (lines: Readonly<Record<string, number>>, ...rows: readonly PurchaseFact[]) =>
    found(
      aTaxpayer({
        returns: PERIODS.map((period) => {
          const reversed = lines[period];
          return returnOf(
            period,
            reversed === undefined ? {} : { "105": reversed, "120": reversed, "150": 12_000 - reversed },
          );
        }),
        purchases: rows,
      }),
    );
  it("counts in the month of the event and later ones, each som once", () => {
    expect(settled({ "2026-04": -1_200 }, cancelled("2"))).toEqual([]);
    expect(settled({ "2026-05": -1_200 }, cancelled("2"))).toEqual([]);
    expect(settled({ "2026-03": -1_200 }, cancelled("2"))).toEqual(["V-19 2026-04 assessment 1200.00"]);
    expect(settled({ "2026-04": -500 }, cancelled("2"))).toEqual(["V-19 2026-04 assessment 700.00"]);
    expect(settled({ "2026-04": -700, "2026-05": -500 }, cancelled("2"))).toEqual([]);
    expect(settled({ "2026-04": -1_200 }, cancelled("2"), cancelled("3"))).toEqual([
      "V-19 2026-04 assessment 1200.00",
    ]);
    expect(settled({ "2026-04": -3_000 }, cancelled("2"), cancelled("3"))).toEqual([]);
  });
  it("is no line of a return of another tax, and no addition", () => {
    const salesTax = aReturn({ "105": -1_200 }, { form: "ST", period: month("2026-04") });
    expect(
      found(aTaxpayer({ returns: [...returns, salesTax], purchases: [cancelled("2")] })).filter((line) =>
        line.startsWith("V-19"),
      ),
    ).toEqual(["V-19 2026-04 assessment 1200.00"]);
    expect(settled({ "2026-04": 500 }, cancelled("2"))).toContain("V-19 2026-04 assessment 1200.00");
  });
});

describe("V-07, the seller's registration", () => {
  it("is unknown where the register has no such seller", () => {
    expect(
      credited(aPurchase({ seller: sellerOf({ known: false, registrations: [], general: [] }) })),
    ).toEqual([]);
  });
  it("is deemed only for one not registered before and of the general regime on a day of the supply", () => {
    const general = [{ from: plainDate("2026-03-09"), to: plainDate("2026-03-09") }];
    const early = {
      issuedOn: plainDate("2026-03-09"),
      invoice: anInvoice({ issuedOn: plainDate("2026-03-09") }),
    };
    expect(credited(aPurchase({ ...early, seller: sellerOf({ registrations: [], general }) }))).toEqual([
      "V-07 2026-03 risk 1200.00",
    ]);
    expect(credited(aPurchase({ seller: sellerOf({ registrations: [], general }) }))).toEqual([
      "V-07 2026-03 assessment 1200.00",
    ]);
    const ended = [{ from: plainDate("2020-01-01"), to: plainDate("2021-01-01") }];
    expect(credited(aPurchase({ seller: sellerOf({ registrations: ended }) }))).toEqual([
      "V-07 2026-03 assessment 1200.00",
    ]);
  });
});

describe("V-12, what may have made the debt doubtful", () => {
  const unpaid = anInvoice({ payment: "unpaid" });
  const doubted = (seller: Partial<PurchaseFact["seller"]>, today = "2026-11-22") =>
    found(
      aTaxpayer({ returns, purchases: [aPurchase({ invoice: unpaid, seller: sellerOf(seller) })] }),
      aContext(plainDate(today)),
    ).filter((line) => line.startsWith("V-12"));
  it("is an organization's closing by the day of the audit, never before the credit's own period", () => {
    expect(doubted({ closedOn: plainDate("2026-05-20") }, "2026-05-20")).toEqual([
      "V-12 2026-05 risk 1200.00",
    ]);
    expect(doubted({ closedOn: plainDate("2026-05-20") }, "2026-05-19")).toEqual([]);
    expect(doubted({ closedOn: plainDate("2026-03-20") })).toEqual(["V-12 2026-03 risk 1200.00"]);
    expect(doubted({ closedOn: plainDate("2026-02-20") })).toEqual(["V-12 2026-03 risk 1200.00"]);
    expect(doubted({ closedOn: plainDate("2026-05-20"), kind: "individual" })).toEqual([]);
    expect(doubted({ closedOn: null })).toEqual([]);
  });
  it("is no risk of a row something refuses", () => {
    const cash = anInvoice({ payment: "unpaid", cashPart: som(11_200) });
    expect(
      credited(aPurchase({ invoice: cash, seller: sellerOf({ closedOn: plainDate("2026-05-20") }) })),
    ).toEqual(["V-10 2026-03 assessment 1200.00"]);
  });
});

describe("V-10 and V-21 together", () => {
  it("the cash part is refused for good, the rest only for the early month", () => {
    const issuedOn = plainDate("2026-04-01");
    const invoice = anInvoice({ issuedOn, supplyOn: issuedOn, cashPart: som(2_800) });
    expect(credited(aPurchase({ issuedOn, invoice }))).toEqual([
      "V-10 2026-03 assessment 300.00",
      "V-21 2026-03 assessment 900.00",
    ]);
  });
  it("an invoice of nothing has no cash part", () => {
    expect(credited(aPurchase({ vat: 0, invoice: anInvoice({ net: 0, vat: 0, payment: "cash" }) }))).toEqual(
      [],
    );
  });
});

describe("V-22 and V-23, bounds", () => {
  const goods = (parts: Partial<EaeuImportFact> = {}): EaeuImportFact => ({
    applicationId: "A-1",
    importedOn: plainDate("2026-03-05"),
    contractValue: som(100_000),
    excise: 0,
    exemptValue: 0,
    vat: som(12_000),
    paidOn: plainDate("2026-04-10"),
    paid: som(12_000),
    ...parts,
  });
  const indirect = aReturn(
    { "060": 12_000 },
    { form: "IND", firstFiledOn: plainDate("2026-04-15"), filedOn: plainDate("2026-04-15") },
  );
  const filed = (parts: Partial<EaeuImportFact>, today = "2026-11-22", more: readonly ReturnFact[] = []) =>
    found(
      aTaxpayer({ importsEaeu: [goods(parts)], returns: [...more, indirect] }),
      aContext(plainDate(today)),
    ).filter((line) => line.startsWith("V-2"));
  it("V-22: a som of tax is nothing to charge, goods wholly exempt have none", () => {
    const without = (parts: Partial<EaeuImportFact>) =>
      found(aTaxpayer({ importsEaeu: [goods({ paidOn: null, paid: null, ...parts })] }));
    expect(without({ contractValue: som(8.33), vat: som(1) })).toEqual([]);
    expect(without({ contractValue: som(8.42), vat: som(1.01) })).toEqual(["V-22 2026-03 assessment 1.01"]);
    expect(without({ exemptValue: som(100_000), vat: 0 })).toEqual([]);
    // The application's own VAT within a som of 12,000.
    expect(without({ vat: som(11_999) })).toEqual(["V-22 2026-03 assessment 11999.00"]);
  });
  it("V-23: unpaid the day after the 20th, past a som, and where the application speaks of payment", () => {
    expect(filed({ paid: som(4_000) }, "2026-04-20")).toEqual([]);
    expect(filed({ paid: som(4_000) }, "2026-04-21")).toEqual(["V-23 2026-03 formal 0.00"]);
    expect(filed({ paid: som(11_999) })).toEqual([]);
    expect(filed({ paid: som(11_998.99) })).toEqual(["V-23 2026-03 formal 0.00"]);
    expect(filed({ paid: som(13_000) })).toEqual([]);
    expect(filed({ paid: null, paidOn: null })).toEqual([]);
    expect(filed({ paid: null })).toEqual([]);
    expect(filed({ paid: 0, paidOn: null })).toEqual(["V-23 2026-03 formal 0.00"]);
  });
  it("V-23: beside the return of indirect taxes of the month alone", () => {
    const others = [
      aReturn({ "060": 1 }, { form: "IND", period: month("2026-02"), returnId: "IND-2" }),
      aReturn({ "060": 1, "010": 100, "011": 12, "150": 12 }, { period: MARCH }),
    ];
    expect(filed({}, "2026-11-22", others)).toEqual([]);
  });
  it("months outside the audit are left alone", () => {
    const facts = aTaxpayer({ importsEaeu: [goods({ paidOn: null, paid: null })] });
    expect(found(facts, aContext(plainDate("2026-11-22"), [month("2026-04")]))).toEqual([]);
  });
});
