import { describe, expect, it } from "vitest";
import { writtenOut } from "#tests/fixtures/finding-lines.ts";
import {
  aContext,
  anInvoice,
  aPurchase,
  aReturn,
  aTaxpayer,
  MARCH,
  som,
} from "#tests/fixtures/taxpayer-facts.ts";
import { month } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { PurchaseFact } from "./facts.ts";

const returns = ["2026-02", "2026-03", "2026-04", "2026-05"].map((period) =>
  aReturn(
    { "010": 100_000, "011": 12_000, "150": 12_000 },
    { period: month(period), firstFiledOn: plainDate("2026-03-01") },
  ),
);
const refused = (check: string, ...purchases: readonly PurchaseFact[]) =>
  writtenOut(aTaxpayer({ returns, purchases }), [check]);
const sellerOf = (parts: Partial<PurchaseFact["seller"]>) => ({ ...aPurchase().seller, ...parts });
const correction = anInvoice({
  invoiceId: "INV-2",
  number: "2",
  issuedOn: plainDate("2026-04-15"),
  net: som(8_000),
  vat: som(960),
});

describe("a purchase refused as a whole, written out", () => {
  it("V-07 names the seller", () => {
    const until = { from: plainDate("2020-01-01"), to: plainDate("2026-03-09") };
    expect(refused("V-07", aPurchase({ seller: sellerOf({ registrations: [until] }) }))).toEqual([
      "V-07 2026-03 VAT assessment: 1200.00 → 0.00, 1200.00",
      "explanation: number 1, issued 2026-03-10, seller 09876543210987",
      "by 315.3.1.а, 253.1, 255.2, S-20",
      "see purchase_register 2, invoices INV-1",
      "refused.V-07 [number 1, issued 2026-03-10] |  | row-vat 1200.00, invoice-vat 1200.00 | 1200.00 | 315.3.1.а",
    ]);
  });
  it("V-07 is a risk where the seller is deemed registered", () => {
    expect(refused("V-07", aPurchase({ seller: sellerOf({ registrations: [] }) }))).toEqual([
      "V-07 2026-03 VAT risk: 1200.00 → 0.00, 1200.00",
      "deemed: number 1, issued 2026-03-10, seller 09876543210987",
      "by 315.3.1.а, 253.1, 255.2, S-20",
      "see purchase_register 2, invoices INV-1",
      "refused.V-07 [number 1, issued 2026-03-10] |  | row-vat 1200.00, invoice-vat 1200.00 | 1200.00 | 315.3.1.а",
    ]);
  });
  it("V-08", () => {
    expect(refused("V-08", aPurchase({ invoice: anInvoice({ status: "invalid" }) }))).toEqual([
      "V-08 2026-03 VAT assessment: 1200.00 → 0.00, 1200.00",
      "explanation: number 1, issued 2026-03-10",
      "by 316.2.3, 178.9, 4.2.24, 309.8, S-19",
      "see purchase_register 2, invoices INV-1",
      "refused.V-08 [number 1, issued 2026-03-10] |  | row-vat 1200.00, invoice-vat 1200.00 | 1200.00 | 316.2.3",
    ]);
  });
  it("V-09 names what is missing, of the invoice in force", () => {
    const replacement = { ...correction, missing: " address " };
    expect(refused("V-09", aPurchase({ replacement }))).toEqual([
      "V-09 2026-03 VAT assessment: 1200.00 → 0.00, 1200.00",
      "explanation: number 1, issued 2026-03-10, missing address",
      "by 316.2.4, 178.1",
      "see purchase_register 2, invoices INV-1, invoices INV-2",
      "refused.V-09 [number 1, issued 2026-03-10] |  | row-vat 1200.00, invoice-vat 1200.00, in-force-vat 960.00 | 1200.00 | 316.2.4",
    ]);
  });
  it("V-11", () => {
    expect(refused("V-11", aPurchase({ invoice: anInvoice({ payment: "barter" }) }))).toEqual([
      "V-11 2026-03 VAT assessment: 1200.00 → 0.00, 1200.00",
      "explanation: number 1, issued 2026-03-10",
      "by 316.5, 315.3.1.г, S-18",
      "see purchase_register 2, invoices INV-1",
      "refused.V-11 [number 1, issued 2026-03-10] |  | row-vat 1200.00, invoice-vat 1200.00 | 1200.00 | 316.5",
    ]);
  });
  it("V-17 tells an invoice that is not there from one made out to another", () => {
    expect(refused("V-17", aPurchase({ invoice: null }))).toEqual([
      "V-17 2026-03 VAT assessment: 1200.00 → 0.00, 1200.00",
      "explanation: number 1, issued 2026-03-10, seller 09876543210987",
      "by 315.3.1.б, 178.9, 316.2.1",
      "see purchase_register 2",
      "refused.V-17 [number 1, issued 2026-03-10] |  | row-vat 1200.00 | 1200.00 | 315.3.1.б",
    ]);
    expect(refused("V-17", aPurchase({ invoice: null, otherBuyer: true }))).toEqual([
      "V-17 2026-03 VAT assessment: 1200.00 → 0.00, 1200.00",
      "other-buyer: number 1, issued 2026-03-10, seller 09876543210987",
      "by 315.3.1.б, 178.9, 316.2.1",
      "see purchase_register 2",
      "refused.V-17 [number 1, issued 2026-03-10] |  | row-vat 1200.00 | 1200.00 | 315.3.1.б",
    ]);
  });
  it("V-19 gives the day of the cancellation, or none", () => {
    const cancelled = anInvoice({ status: "cancelled", statusOn: plainDate("2026-05-02") });
    expect(refused("V-19", aPurchase({ invoice: cancelled }))).toEqual([
      "V-19 2026-05 VAT assessment: 1200.00 → 0.00, 1200.00",
      "cancelled: number 1, issued 2026-03-10, on 2026-05-02",
      "by 309.7, 309.2, 178.8",
      "see purchase_register 2, invoices INV-1",
      "refused.V-19 [number 1, issued 2026-03-10] |  | row-vat 1200.00, invoice-vat 1200.00 | 1200.00 | 309.7",
    ]);
    const undated = anInvoice({ status: "cancelled", statusOn: null });
    expect(refused("V-19", aPurchase({ invoice: undated }))).toEqual([
      "V-19 2026-03 VAT assessment: 1200.00 → 0.00, 1200.00",
      "cancelled: number 1, issued 2026-03-10, on —",
      "by 309.7, 309.2, 178.8",
      "see purchase_register 2, invoices INV-1",
      "refused.V-19 [number 1, issued 2026-03-10] |  | row-vat 1200.00, invoice-vat 1200.00 | 1200.00 | 309.7",
    ]);
  });
});

describe("a part of a purchase refused, written out", () => {
  it("V-10 shows the share of cash in the gross amount: 1,200 × 2,800 / 11,200", () => {
    expect(refused("V-10", aPurchase({ invoice: anInvoice({ cashPart: som(2_800) }) }))).toEqual([
      "V-10 2026-03 VAT assessment: 1200.00 → 900.00, 300.00",
      "explanation: number 1, issued 2026-03-10",
      "by 316.5, 315.3.1.г, S-17",
      "see purchase_register 2, invoices INV-1",
      "refused.V-10 [number 1, issued 2026-03-10] | row-vat × cash / gross | row-vat 1200.00, cash 2800.00, gross 11200.00 | 300.00 | 316.5",
    ]);
  });
  it("V-10 takes the correction's amounts, all of it where the invoice says cash", () => {
    const replacement = { ...correction, payment: "cash" };
    expect(refused("V-10", aPurchase({ replacement, vat: som(900) }))).toEqual([
      "V-10 2026-03 VAT assessment: 900.00 → 0.00, 900.00",
      "explanation: number 1, issued 2026-03-10",
      "by 316.5, 315.3.1.г, S-17",
      "see purchase_register 2, invoices INV-1, invoices INV-2",
      "refused.V-10 [number 1, issued 2026-03-10] | row-vat × cash / gross | row-vat 900.00, cash 8960.00, gross 8960.00 | 900.00 | 316.5",
    ]);
  });
  it("V-16 finds the repetition and names the rows it is on", () => {
    const rows = [aPurchase(), aPurchase({ row: "3", vat: som(700) }), aPurchase({ row: "4" })];
    expect(refused("V-16", ...rows)).toEqual([
      "V-16 2026-03 VAT assessment: 1900.00 → 0.00, 1900.00",
      "explanation: number 1, issued 2026-03-10",
      "by 314.2, 176.8, 316.2.1",
      "see purchase_register 3, invoices INV-1, purchase_register 4",
      "refused.V-16 [number 1, issued 2026-03-10] |  | row-vat 700.00, invoice-vat 1200.00 | 700.00 | 314.2",
      "refused.V-16 [number 1, issued 2026-03-10] |  | row-vat 1200.00, invoice-vat 1200.00 | 1200.00 | 314.2",
    ]);
  });
  it("V-18 compares the row with its own invoice", () => {
    expect(refused("V-18", aPurchase({ vat: som(1_500) }))).toEqual([
      "V-18 2026-03 VAT assessment: 1500.00 → 1200.00, 300.00",
      "explanation: number 1, issued 2026-03-10, invoice 1200.00",
      "by 178.8, 309.7, 316.2.1",
      "see purchase_register 2, invoices INV-1",
      "refused.V-18 [number 1, issued 2026-03-10] |  | row-vat 1500.00, invoice-vat 1200.00 | 300.00 | 178.8",
    ]);
  });
  it("V-19 takes what the correction lowered: 1,200 − 960, in its month", () => {
    expect(refused("V-19", aPurchase({ replacement: correction }))).toEqual([
      "V-19 2026-04 VAT assessment: 1200.00 → 960.00, 240.00",
      "lowered: number 1, issued 2026-03-10, replacement 2",
      "by 309.7, 309.2, 178.8",
      "see purchase_register 2, invoices INV-1, invoices INV-2",
      "refused.V-19 [number 1, issued 2026-03-10] |  | row-vat 1200.00, invoice-vat 1200.00, in-force-vat 960.00 | 240.00 | 309.7",
    ]);
  });
  it("V-21 says where the early credit arises", () => {
    const issuedOn = plainDate("2026-04-01");
    const invoice = anInvoice({ issuedOn, supplyOn: issuedOn });
    expect(refused("V-21", aPurchase({ issuedOn, invoice }))).toEqual([
      "V-21 2026-03 VAT assessment: 1200.00 → 0.00, 1200.00",
      "explanation: number 1, issued 2026-04-01",
      "by 314.2, 315.1, 315.3.1.б",
      "see purchase_register 2, invoices INV-1",
      "refused.V-21 [number 1, issued 2026-04-01] |  | row-vat 1200.00, invoice-vat 1200.00 | 1200.00 | 314.2",
      "arises 2026-04 1200.00",
    ]);
  });
});

describe("risks of purchases, written out", () => {
  it("V-12: the creditor closed, or three years passed", () => {
    const invoice = anInvoice({ payment: "unpaid" });
    const seller = sellerOf({ closedOn: plainDate("2026-05-20") });
    expect(refused("V-12", aPurchase({ invoice, seller }))).toEqual([
      "V-12 2026-05 VAT risk: 1200.00 → 0.00, 1200.00",
      "creditor-closed: number 1, issued 2026-03-10, seller 09876543210987",
      "by 309.5, 174, S-17",
      "see purchase_register 2, invoices INV-1",
      "refused.V-12 [number 1, issued 2026-03-10] |  | row-vat 1200.00, invoice-vat 1200.00 | 1200.00 | 309.5",
    ]);
    // 10 March 2026 and three years: the 10th is the last day of the limitation.
    const march = month("2029-03");
    const at = (day: string) =>
      writtenOut(
        aTaxpayer({
          returns: [aReturn({ "010": 100_000, "011": 12_000, "150": 12_000 }, { period: march })],
          purchases: [aPurchase({ invoice })],
        }),
        ["V-12"],
        aContext(plainDate(day), [march]),
      );
    expect(at("2029-03-10")).toEqual([]);
    expect(at("2029-03-11")).toEqual([
      "V-12 2029-03 VAT risk: 1200.00 → 0.00, 1200.00",
      "civil-limitation: number 1, issued 2026-03-10, seller 09876543210987",
      "by 309.5, 174, S-17",
      "see purchase_register 2, invoices INV-1",
      "refused.V-12 [number 1, issued 2026-03-10] |  | row-vat 1200.00, invoice-vat 1200.00 | 1200.00 | 309.5",
    ]);
  });
  it("V-13", () => {
    const purchases = [aPurchase({ invoice: anInvoice({ goodsCode: "9504300000" }) })];
    expect(writtenOut(aTaxpayer({ activityGroup: "construction", returns, purchases }), ["V-13"])).toEqual([
      "V-13 2026-03 VAT risk: 1200.00 → 0.00, 1200.00",
      "explanation: number 1, issued 2026-03-10, seller 09876543210987",
      "by 316.1.1, 316.1.3, 309.6.1",
      "see purchase_register 2, invoices INV-1",
      "refused.V-13 [number 1, issued 2026-03-10] |  | row-vat 1200.00, invoice-vat 1200.00 | 1200.00 | 316.1.1",
    ]);
  });
  it("V-20 counts the invoices the register never names", () => {
    const sellerInn = aPurchase().sellerInn;
    const unreflected = [
      { invoiceId: "INV-7", month: MARCH, sellerInn, vat: som(900) },
      { invoiceId: "INV-8", month: MARCH, sellerInn, vat: som(100) },
      { invoiceId: "INV-9", month: month("2026-02"), sellerInn, vat: som(50) },
    ];
    expect(writtenOut(aTaxpayer({ returns, unreflected }), ["V-20"])).toEqual([
      "V-20 2026-02 VAT risk: — → —, 0.00",
      "explanation: count 1, vat 50.00",
      "by 178.7, 125.1",
      "see invoices INV-9",
      "unreflected |  | count 1 number | 50.00 | 178.7",
      "V-20 2026-03 VAT risk: — → —, 0.00",
      "explanation: count 2, vat 1000.00",
      "by 178.7, 125.1",
      "see invoices INV-7, invoices INV-8",
      "unreflected |  | count 2 number | 1000.00 | 178.7",
    ]);
  });
});
