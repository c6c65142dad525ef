import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aContext, anInvoice, aPurchase, aReturn, aTaxpayer } from "#tests/fixtures/taxpayer-facts.ts";
import type { Period } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { decideTaxpayer } from "../decide-taxpayer.ts";
import type { PurchaseFact } from "./facts.ts";

const PERIODS = ["2026-02", "2026-03", "2026-04", "2026-05"] as const;
const returns = PERIODS.map((period) =>
  aReturn(
    { "010": 100_000, "011": 12_000, "150": 12_000 },
    { period: period as Period, returnId: period, firstFiledOn: plainDate("2026-03-01") },
  ),
);

const anyInvoice = fc
  .record({
    id: fc.integer({ min: 1, max: 3 }),
    vat: fc.integer({ min: 0, max: 200_000 }),
    status: fc.constantFrom("valid", "cancelled", "invalid"),
    payment: fc.constantFrom("cashless", "cash", "barter", "unpaid"),
    cash: fc.option(fc.integer({ min: 0, max: 2_000_000 }), { nil: null }),
    missing: fc.constantFrom(null, "", "address"),
    eventDay: fc.constantFrom("2026-03-15", "2026-05-02"),
  })
  .map(({ id, vat, status, payment, cash, missing, eventDay }) =>
    anInvoice({
      invoiceId: `INV-${id}`,
      net: Math.round(vat / 0.12),
      vat,
      status,
      payment,
      cashPart: cash,
      missing,
      statusOn: plainDate(eventDay),
    }),
  );

const anyRow = fc
  .record({
    period: fc.constantFrom(...PERIODS),
    vat: fc.integer({ min: -50_000, max: 300_000 }),
    invoice: fc.option(anyInvoice, { nil: null }),
    replacement: fc.option(anyInvoice, { nil: null }),
    registered: fc.boolean(),
    otherBuyer: fc.boolean(),
  })
  .map(({ period, vat, invoice, replacement, registered, otherBuyer }): PurchaseFact => {
    const row = aPurchase({ period: period as Period, vat, invoice, otherBuyer });
    return {
      ...row,
      replacement: invoice === null ? null : replacement,
      seller: { ...row.seller, general: [], registrations: registered ? row.seller.registrations : [] },
    };
  });

describe("the credit of any rows (G-08)", () => {
  it("is refused at most once and never below nothing, whatever the grounds", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 8 }), (rows) => {
        const purchases = rows.map((row, index) => ({ ...row, row: String(index + 2) }));
        const { findings } = decideTaxpayer(aTaxpayer({ returns, purchases }), aContext());
        const charged = findings.filter((finding) => finding.kind === "assessment");
        for (const finding of charged) expect(finding.difference).toBeGreaterThan(0);
        const credited = purchases.reduce((total, row) => total + Math.max(0, row.vat), 0);
        expect(charged.reduce((total, finding) => total + finding.difference, 0)).toBeLessThanOrEqual(
          credited,
        );
        // No row is charged more than it credits: what names it as evidence alone bounds it.
        for (const row of purchases) {
          const alone = charged.filter(
            (finding) =>
              finding.evidence.filter(({ file }) => file === "purchase_register.csv").length === 1 &&
              finding.evidence.some(({ file, id }) => file === "purchase_register.csv" && id === row.row),
          );
          expect(alone.reduce((total, finding) => total + finding.difference, 0)).toBeLessThanOrEqual(
            Math.max(0, row.vat),
          );
        }
      }),
      { seed: 20261122, numRuns: 600 },
    );
  });
  it("does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 2, maxLength: 6 }), (rows) => {
        const purchases = rows.map((row, index) => ({ ...row, row: String(index + 2) }));
        const decide = (list: readonly PurchaseFact[]) =>
          decideTaxpayer(aTaxpayer({ returns, purchases: list }), aContext()).findings;
        expect(decide(purchases.toReversed())).toEqual(decide(purchases));
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });
});
