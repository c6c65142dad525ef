import { describe, expect, it } from "vitest";
import {
  aContext,
  anInvoice,
  aPurchase,
  aReturn,
  arising,
  aTaxpayer,
  found,
  MARCH,
  som,
} from "#tests/fixtures/taxpayer-facts.ts";
import { month, type Period } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { PurchaseFact } from "./facts.ts";

/** Returns of the spring, each clean, so that credits in their months are claimed. */
const returns = ["2026-02", "2026-03", "2026-04", "2026-05"].map((period) =>
  aReturn(
    { "010": 100_000, "011": 12_000, "150": 12_000 },
    {
      period: period as Period,
      returnId: `VAT-${period}`,
      filedOn: plainDate("2026-03-01"),
      firstFiledOn: plainDate("2026-03-01"),
    },
  ),
);
const credited = (...purchases: readonly PurchaseFact[]) => found(aTaxpayer({ returns, purchases }));
const sellerOf = (parts: Partial<PurchaseFact["seller"]>) => ({ ...aPurchase().seller, ...parts });

describe("credit refused on the whole invoice", () => {
  it("leaves a good invoice alone, also in a later month", () => {
    expect(credited(aPurchase())).toEqual([]);
    expect(credited(aPurchase({ period: month("2026-05") }))).toEqual([]);
  });
  it("V-07: the seller's registration is not in force on the day of supply", () => {
    const until = (to: string) =>
      sellerOf({ registrations: [{ from: plainDate("2020-01-01"), to: plainDate(to) }] });
    expect(credited(aPurchase({ seller: until("2026-03-10") }))).toEqual([]);
    expect(credited(aPurchase({ seller: until("2026-03-09") }))).toEqual(["V-07 2026-03 assessment 1200.00"]);
    const never = sellerOf({ registrations: [], general: [] });
    expect(credited(aPurchase({ seller: never }))).toEqual(["V-07 2026-03 assessment 1200.00"]);
  });
  it("V-07: registered between the supply and a later invoice, or between an earlier invoice and the supply", () => {
    const from = (day: string) =>
      sellerOf({ registrations: [{ from: plainDate(day), to: null }], general: [] });
    const until = (day: string) =>
      sellerOf({ registrations: [{ from: plainDate("2020-01-01"), to: plainDate(day) }] });
    const issued = (issuedOn: string, seller: PurchaseFact["seller"]) =>
      credited(
        aPurchase({
          issuedOn: plainDate(issuedOn),
          invoice: anInvoice({ issuedOn: plainDate(issuedOn), supplyOn: plainDate("2026-03-10") }),
          seller,
        }),
      );
    expect(issued("2026-03-12", from("2026-03-11"))).toEqual(["V-07 2026-03 assessment 1200.00"]);
    expect(issued("2026-03-12", from("2026-03-10"))).toEqual([]);
    // The tax arose on the 8th, when the invoice was issued and the seller was a payer.
    expect(issued("2026-03-08", until("2026-03-09"))).toEqual([]);
  });
  it("V-07: a seller of the general regime that never registered is a VAT payer all the same (255(3))", () => {
    expect(credited(aPurchase({ seller: sellerOf({ registrations: [] }) }))).toEqual([
      "V-07 2026-03 risk 1200.00",
    ]);
  });
  it("V-07: nor is one that registered late, for the days before (255(3))", () => {
    const late = (from: string, general = "2020-01-01") =>
      sellerOf({
        registrations: [{ from: plainDate(from), to: null }],
        general: [{ from: plainDate(general), to: null }],
      });
    expect(credited(aPurchase({ seller: late("2026-03-10") }))).toEqual([]);
    expect(credited(aPurchase({ seller: late("2026-03-11") }))).toEqual(["V-07 2026-03 risk 1200.00"]);
    // of the general regime only since the registration itself
    expect(credited(aPurchase({ seller: late("2026-03-11", "2026-03-11") }))).toEqual([
      "V-07 2026-03 assessment 1200.00",
    ]);
    // registered once, annulled, and again: between them it is no late application
    const again = sellerOf({
      registrations: [
        { from: plainDate("2020-01-01"), to: plainDate("2026-02-28") },
        { from: plainDate("2026-04-01"), to: null },
      ],
    });
    expect(credited(aPurchase({ seller: again }))).toEqual(["V-07 2026-03 assessment 1200.00"]);
  });
  it("V-07 is not decided without the register of registrations", () => {
    const facts = aTaxpayer({
      returns,
      purchases: [aPurchase({ seller: sellerOf({ registrations: [], general: [] }) })],
    });
    expect(found({ ...facts, data: { ...facts.data, vatRegistrations: false } })).toEqual([]);
  });
  it("V-08: an invalid invoice, unless a valid one corrects it", () => {
    const invalid = anInvoice({ status: "invalid", statusOn: plainDate("2026-09-01") });
    expect(credited(aPurchase({ invoice: invalid }))).toEqual(["V-08 2026-03 assessment 1200.00"]);
    const replacement = anInvoice({ invoiceId: "INV-2", number: "2" });
    expect(credited(aPurchase({ invoice: invalid, replacement }))).toEqual([]);
  });
  it("V-09: requisites missing, unless the correction fills them", () => {
    const missing = anInvoice({ missing: "buyer-address" });
    expect(credited(aPurchase({ invoice: missing }))).toEqual(["V-09 2026-03 assessment 1200.00"]);
    const replacement = anInvoice({ invoiceId: "INV-2", number: "2" });
    expect(credited(aPurchase({ invoice: missing, replacement }))).toEqual([]);
  });
  it("V-11: barter, once, also when part was cash", () => {
    const invoice = anInvoice({ payment: "barter", cashPart: som(5_600) });
    expect(credited(aPurchase({ invoice }))).toEqual(["V-11 2026-03 assessment 1200.00"]);
  });
  it("V-17: no such invoice, or only one made out to somebody else", () => {
    expect(credited(aPurchase({ invoice: null }))).toEqual(["V-17 2026-03 assessment 1200.00"]);
    expect(credited(aPurchase({ invoice: null, otherBuyer: true }))).toEqual([
      "V-17 2026-03 assessment 1200.00",
    ]);
  });
  it("is claimed only where a return claims it", () => {
    expect(found(aTaxpayer({ returns: [], purchases: [aPurchase({ invoice: null })] }))).toEqual([]);
  });
});

describe("V-10, cash (art. 316(5))", () => {
  it("takes all of a cash invoice and the share of a split one", () => {
    expect(credited(aPurchase({ invoice: anInvoice({ payment: "cash" }) }))).toEqual([
      "V-10 2026-03 assessment 1200.00",
    ]);
    // 2,800 of 11,200 paid in cash: a quarter of 1,200.
    const split = anInvoice({ payment: "cash", cashPart: som(2_800) });
    expect(credited(aPurchase({ invoice: split }))).toEqual(["V-10 2026-03 assessment 300.00"]);
  });
  it("rounds the share once, half-up: 1,200 × 3,333.33 / 11,200 = 357.1425 → 357.14", () => {
    const split = anInvoice({ cashPart: som(3_333.33) });
    expect(credited(aPurchase({ invoice: split }))).toEqual(["V-10 2026-03 assessment 357.14"]);
  });
  it("leaves an unpaid invoice alone (S-17)", () => {
    expect(credited(aPurchase({ invoice: anInvoice({ payment: "unpaid" }) }))).toEqual([]);
  });
});

describe("V-16 and V-18, more than the invoice", () => {
  it("adds partial credits up to the invoice", () => {
    const part = (row: string, vat: number, period = MARCH as Period) =>
      aPurchase({ row, vat: som(vat), period });
    expect(credited(part("2", 700), part("3", 500, month("2026-04")))).toEqual([]);
    expect(credited(part("2", 700), part("3", 501, month("2026-04")))).toEqual([]);
    // 700 + 501.01 passes 1,200 by 1.01, found where it passes.
    expect(credited(part("2", 700), part("3", 501.01, month("2026-04")))).toEqual([
      "V-16 2026-04 assessment 1.01",
    ]);
  });
  it("finds a repeated credit in the later period, whatever the order of rows", () => {
    const second = aPurchase({ row: "3", period: month("2026-04") });
    expect(credited(second, aPurchase())).toEqual(["V-16 2026-04 assessment 1200.00"]);
    expect(credited(aPurchase(), aPurchase({ row: "3" }), aPurchase({ row: "4" }))).toEqual([
      "V-16 2026-03 assessment 2400.00",
    ]);
  });
  it("V-18: a row above its own invoice, beyond a som", () => {
    expect(credited(aPurchase({ vat: som(1_201) }))).toEqual([]);
    expect(credited(aPurchase({ vat: som(1_500) }))).toEqual(["V-18 2026-03 assessment 300.00"]);
  });
  it("splits a row that is both too high and a repetition, each som once", () => {
    const rows = [aPurchase(), aPurchase({ row: "3", vat: som(1_500) })];
    expect(credited(...rows)).toEqual(["V-16 2026-03 assessment 1200.00", "V-18 2026-03 assessment 300.00"]);
  });
  it("takes a negative row as taken back", () => {
    const back = aPurchase({ row: "4", period: month("2026-04"), vat: som(-1_200) });
    expect(credited(aPurchase(), aPurchase({ row: "3" }), back)).toEqual([]);
  });
  it("finds an invoice and its replacement both credited", () => {
    const replacement = anInvoice({ invoiceId: "INV-2", number: "2" });
    const rows = [
      aPurchase({ replacement }),
      aPurchase({ row: "3", number: "2", invoice: replacement, period: month("2026-04") }),
    ];
    expect(credited(...rows)).toEqual(["V-16 2026-04 assessment 1200.00"]);
  });
  it("assesses a row once when its seller is no VAT payer and it repeats another", () => {
    const seller = sellerOf({ registrations: [], general: [] });
    expect(credited(aPurchase({ seller }), aPurchase({ row: "3", seller }))).toEqual([
      "V-07 2026-03 assessment 2400.00",
    ]);
  });
});

describe("V-19, cancelled and lowered invoices (art. 309)", () => {
  const cancelled = (on: string | null) =>
    anInvoice({ status: "cancelled", statusOn: on === null ? null : plainDate(on) });
  it("is found in the period of the credit when cancelled by then, and not as V-17 too", () => {
    expect(credited(aPurchase({ invoice: cancelled("2026-03-31") }))).toEqual([
      "V-19 2026-03 assessment 1200.00",
    ]);
    expect(credited(aPurchase({ invoice: cancelled(null) }))).toEqual(["V-19 2026-03 assessment 1200.00"]);
  });
  it("is found in the month of a later cancellation", () => {
    expect(credited(aPurchase({ invoice: cancelled("2026-05-02") }))).toEqual([
      "V-19 2026-05 assessment 1200.00",
    ]);
  });
  it("is settled by a correction of the credit in that month", () => {
    const corrected = returns.map((filed) =>
      filed.period === "2026-05"
        ? aReturn(
            { "010": 100_000, "011": 12_000, "105": -1_200, "120": -1_200, "150": 13_200 },
            {
              ...filed,
              lines: {
                "010": som(100_000),
                "011": som(12_000),
                "105": som(-1_200),
                "120": som(-1_200),
                "150": som(13_200),
              },
            },
          )
        : filed,
    );
    const facts = aTaxpayer({
      returns: corrected,
      purchases: [aPurchase({ invoice: cancelled("2026-05-02") })],
    });
    expect(found(facts)).toEqual([]);
  });
  it("is not found before the return of that month is due", () => {
    const facts = aTaxpayer({ returns, purchases: [aPurchase({ invoice: cancelled("2026-05-02") })] });
    expect(found(facts, aContext(plainDate("2026-06-25")))).toEqual([]);
    expect(found(facts, aContext(plainDate("2026-06-26")))).toEqual(["V-19 2026-05 assessment 1200.00"]);
  });
  it("takes the part a correction lowered, in the month of the correction", () => {
    const replacement = anInvoice({
      invoiceId: "INV-2",
      number: "2",
      net: som(8_000),
      vat: som(960),
      issuedOn: plainDate("2026-04-15"),
    });
    expect(credited(aPurchase({ replacement }))).toEqual(["V-19 2026-04 assessment 240.00"]);
    const higher = anInvoice({ invoiceId: "INV-2", number: "2", net: som(12_000), vat: som(1_440) });
    expect(credited(aPurchase({ replacement: higher }))).toEqual([]);
  });
});

describe("V-21, credit before the invoice", () => {
  it("compares months, not days", () => {
    const issuedOn = plainDate("2026-04-01");
    const invoice = anInvoice({ issuedOn, supplyOn: issuedOn });
    expect(credited(aPurchase({ issuedOn, invoice }))).toEqual(["V-21 2026-03 assessment 1200.00"]);
    expect(credited(aPurchase({ issuedOn, invoice, period: month("2026-04") }))).toEqual([]);
    expect(arising(aTaxpayer({ returns, purchases: [aPurchase({ issuedOn, invoice })] }))).toEqual([
      "V-21 2026-04 1200.00",
    ]);
  });
});

describe("risks", () => {
  const unpaid = anInvoice({ payment: "unpaid" });
  it("V-12: the creditor closed, in the month of closing; the age of the debt alone is none", () => {
    const seller = sellerOf({ closedOn: plainDate("2026-05-20") });
    expect(credited(aPurchase({ invoice: unpaid, seller }))).toEqual(["V-12 2026-05 risk 1200.00"]);
    expect(credited(aPurchase({ seller }))).toEqual([]);
  });
  it("V-13: leisure goods at a builder's", () => {
    const purchases = [aPurchase({ invoice: anInvoice({ goodsCode: "9504300000" }) })];
    expect(found(aTaxpayer({ activityGroup: "construction", returns, purchases }))).toEqual([
      "V-13 2026-03 risk 1200.00",
    ]);
    expect(found(aTaxpayer({ activityGroup: "trade", returns, purchases }))).toEqual([]);
  });
  it("V-20: invoices the register never names carry no amount", () => {
    const unreflected = [
      { invoiceId: "INV-7", month: MARCH, sellerInn: aPurchase().sellerInn, vat: som(900) },
    ];
    expect(found(aTaxpayer({ returns, unreflected }))).toEqual(["V-20 2026-03 risk 0.00"]);
  });
});
