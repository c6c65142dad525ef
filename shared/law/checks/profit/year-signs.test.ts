import { describe, expect, it } from "vitest";
import { claimLines } from "#tests/fixtures/finding-lines.ts";
import { aContext, anInvoice, aPurchase, aReturn, som } from "#tests/fixtures/taxpayer-facts.ts";
import { inn } from "../../../kernel/inn.ts";
import type { Period } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { InvoiceFact, PurchaseFact } from "../vat/facts.ts";
import type { ProfitFacts } from "./facts.ts";
import { checkRepairs } from "./n-08-repairs.ts";
import { checkWrittenOff } from "./n-11-written-off.ts";

const year = (lines: Readonly<Record<string, number>>, of = "2026") =>
  aReturn(lines, { form: "END", period: of as Period, returnId: `END-${of}` });
const facts = (purchases: readonly PurchaseFact[] = []): ProfitFacts => ({
  inn: inn("01212199610011"),
  registeredOn: plainDate("2015-01-01"),
  returns: [],
  payroll: new Map(),
  specialPurchases: [],
  purchases,
  documentedCost: new Map(),
});
const context = aContext(plainDate("2027-05-01"));

describe("art. 229(2): repairs beside the depreciation of the same return", () => {
  // 100 000 of depreciation at 10 % is of a million; 15 % of it is 150 000.
  it.each<[string, Readonly<Record<string, number>>, boolean]>([
    ["up to the room", { P110: 100_000, P120: 150_000 }, false],
    ["a som above it", { P110: 100_000, P120: 150_001 }, false],
    ["a tyiyn more", { P110: 100_000, P120: 150_001.01 }, true],
    ["without depreciation", { P120: 1.01 }, true],
    ["one som without it", { P120: 1 }, false],
    ["no repairs", { P110: 100_000 }, false],
  ])("%s", (_, lines, expected) => {
    expect(checkRepairs(facts(), year(lines), context) !== null).toBe(expected);
  });

  it("written out", () => {
    const claim = checkRepairs(facts(), year({ P110: 100_000, P120: 250_000 }), context);
    expect(claimLines(claim ? [claim] : [])).toEqual([
      "N-08 2026 END risk: — → —, 0.00",
      "explanation: repairs 250000.00, room 150000.00, excess 100000.00",
      "by 229.2, 229.3, 226.1",
      "see returns END-2026, return_lines END-2026:P110, return_lines END-2026:P120",
      "profit.repair-room | P110 / lowest × ceiling | P110 100000.00, lowest 0.1 number, ceiling 0.15 number | 150000.00 | 229.2",
      "profit.repair-excess | P120 − room | P120 250000.00, room 150000.00 | 100000.00 | 229.3",
      "takes line:END.P120:2026",
    ]);
  });
});

describe("art. 174(43), 212(24): debts that became doubtful in the year", () => {
  const unpaid = (parts: Partial<InvoiceFact> = {}): InvoiceFact =>
    anInvoice({ payment: "unpaid", ...parts });
  /** 10 000 and 1 200 of VAT owed to an organization that closed on the day. */
  const owedTo = (closedOn: string | null, invoice = unpaid(), row = "2"): PurchaseFact =>
    aPurchase({
      row,
      invoice,
      seller: {
        known: true,
        registrations: [],
        general: [],
        kind: "organization",
        closedOn: closedOn === null ? null : plainDate(closedOn),
      },
    });
  const check = (purchases: readonly PurchaseFact[], lines: Readonly<Record<string, number>> = {}) =>
    checkWrittenOff(facts(purchases), year(lines), context);

  it.each<[string, readonly PurchaseFact[], Readonly<Record<string, number>>, boolean]>([
    ["the creditor closed in the year", [owedTo("2026-06-30")], {}, true],
    ["on its first day", [owedTo("2026-01-01")], {}, true],
    ["on its last day", [owedTo("2026-12-31")], {}, true],
    ["the day before the year", [owedTo("2025-12-31")], {}, false],
    ["the day after it", [owedTo("2027-01-01")], {}, false],
    ["after the day of the audit", [owedTo("2027-05-02")], {}, false],
    ["the creditor goes on", [owedTo(null)], {}, false],
    ["a paid invoice", [owedTo("2026-06-30", anInvoice())], {}, false],
    // The civil limitation of three years from 10.05.2023 ran out on 10.05.2026.
    ["the limitation ran out", [owedTo(null, unpaid({ supplyOn: plainDate("2023-05-10") }))], {}, true],
    ["the income has all of it", [owedTo("2026-06-30")], { P040: 11_200 }, false],
    ["all but a som", [owedTo("2026-06-30")], { P040: 11_199 }, false],
    ["all but a som and a tyiyn", [owedTo("2026-06-30")], { P040: 11_198.99 }, true],
    ["nothing doubted", [], {}, false],
  ])("%s", (_, purchases, lines, expected) => {
    expect(check(purchases, lines) !== null).toBe(expected);
  });

  it("written out: an invoice of two rows counts once, and the one in force instead of the replaced one", () => {
    const replaced = owedTo("2026-06-30", unpaid({ invoiceId: "INV-2" }), "4");
    const claim = check(
      [
        owedTo("2026-06-30"),
        owedTo("2026-06-30", unpaid(), "3"),
        {
          ...replaced,
          replacement: unpaid({ invoiceId: "INV-3", net: som(5_000), vat: som(600) }),
        },
      ],
      { P040: 1_000 },
    );
    expect(claimLines(claim ? [claim] : [])).toEqual([
      "N-11 2026 END risk: — → —, 0.00",
      "explanation: debts 2, owed 16800.00, stated 1000.00",
      "by 212..24, 174, S-17",
      "see returns END-2026, return_lines END-2026:P040, invoices INV-1, invoices INV-3",
      "profit.doubtful-debts |  |  | 16800.00 | 174",
      "profit.not-in-income | debts − P040 | debts 16800.00, P040 1000.00 | 15800.00 | 212..24",
      "takes debt:INV-1, debt:INV-3",
    ]);
  });
});
