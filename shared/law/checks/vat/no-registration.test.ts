import { describe, expect, it } from "vitest";
import { writtenOut } from "#tests/fixtures/finding-lines.ts";
import {
  aContext,
  aMonth,
  aReturn,
  aTaxpayer,
  found,
  MARCH,
  monthsMap,
  som,
} from "#tests/fixtures/taxpayer-facts.ts";
import { month } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { MonthFact } from "./facts.ts";

const span = (from: string, to: string | null = null) => ({
  from: plainDate(from),
  to: to === null ? null : plainDate(to),
});
const general = (from: string, to: string | null = null) => ({ regime: "general", ...span(from, to) });
const sold = (parts: Partial<MonthFact> = { buyersNet: som(50_000), buyersVat: som(6_000) }) =>
  monthsMap(aMonth(parts));
const unregistered = (parts: Parameters<typeof aTaxpayer>[0] = {}) =>
  aTaxpayer({ months: sold(), vatRegistrations: [], ...parts });
const FOUND = ["V-33 2026-03 risk 6000.00"];

describe("V-33, general regime without a registration for VAT (art. 255)", () => {
  it("works out what was sold, with VAT in the price and without it", () => {
    // Invoices outside VAT 10,000; takings of the free group 102,000 ÷ 1.02 = 100,000, more than the invoices to the
    // public of 30,000: 110,000 × 12 % = 13,200. 6,000 + 13,200 − 1,000 = 18,200.
    const facts = unregistered({
      months: sold({
        buyersNet: som(50_000),
        buyersVat: som(6_000),
        outsideBuyersNet: som(10_000),
        outsidePublicNet: som(30_000),
        registersFree: som(102_000),
        purchasesVat: som(1_000),
        purchaseRows: 1,
      }),
      salesOf: () => [
        { invoiceId: "INV-9", issuedOn: plainDate("2026-03-09"), vat: som(6_000), toPublic: false },
      ],
    });
    expect(writtenOut(facts, ["V-33"])).toEqual([
      "V-33 2026-03 VAT risk: — → 18200.00, 18200.00",
      "explanation: since 2015-02-01, output 19200.00",
      "by 253.1, 255.1, 255.3, 314.2, S-20, S-54",
      "see regimes 01234567890123:general:2015-01-01, invoices INV-9, receipts 01234567890123:2026-03",
      "registration.step.vat-obliged.new-taxpayer |  | trigger 2015-01-01 date | 2015-01-01 date | 255.1.1",
      "registration.step.vat-deemed.none |  | obliged 2015-01-01 date | 2015-02-01 date | 255.3",
      "proven-output |  | rate 0.12 number | 6000.00 | 261.1",
      "vat-on-top | base × rate | base 110000.00, rate 0.12 number | 13200.00 | 308.1 S-54",
      "tax-by-data | output − credit | output 19200.00, credit 1000.00 | 18200.00 | 314.2",
    ]);
    // The invoices to the public are more than the takings: 10,000 + 130,000 = 140,000 × 12 % = 16,800.
    const invoiced = {
      outsideBuyersNet: som(10_000),
      outsidePublicNet: som(130_000),
      registersFree: som(102_000),
    };
    expect(found(unregistered({ months: sold(invoiced) }))).toEqual(["V-33 2026-03 risk 16800.00"]);
  });
  it.each([
    ["the month after the move to the regime", { regimes: [general("2026-02-28")] }, FOUND],
    ["the month of the move", { regimes: [general("2026-03-01")] }, []],
    [
      "the month after the tax registration",
      { registeredOn: plainDate("2026-02-28"), regimes: [general("2026-02-28")] },
      FOUND,
    ],
    [
      "a regime older than the registration counts from it",
      { registeredOn: plainDate("2026-03-01"), regimes: [general("2026-01-01")] },
      [],
    ],
    ["the regime ends within the month", { regimes: [general("2015-01-01", "2026-03-30")] }, []],
    ["the regime ends with it", { regimes: [general("2015-01-01", "2026-03-31")] }, FOUND],
    [
      "a patent beside it",
      { regimes: [general("2015-01-01"), { regime: "patent", ...span("2026-03-31", "2026-04-30") }] },
      [],
    ],
    ["the single tax", { regimes: [{ regime: "single-tax", ...span("2015-01-01") }] }, []],
    ["no regime", { regimes: [] }, []],
    ["registered from the last day of the month", { vatRegistrations: [span("2026-03-31")] }, []],
    ["registered from the next month", { vatRegistrations: [span("2026-04-01")] }, FOUND],
    ["registered to the month's first day", { vatRegistrations: [span("2015-01-01", "2026-03-01")] }, []],
    ["registered to the day before", { vatRegistrations: [span("2015-01-01", "2026-02-28")] }, FOUND],
    ["closed before the month's end", { closedOn: plainDate("2026-03-30") }, []],
    ["closed with it", { closedOn: plainDate("2026-03-31") }, FOUND],
    ["an individual", { kind: "individual" }, []],
    ["a state institution", { kind: "state-institution" }, []],
    ["a foreign organization", { kind: "foreign-organization" }, []],
    ["a sole trader", { kind: "sole-trader" }, FOUND],
    ["nothing sold", { months: sold({}) }, []],
    ["one som of tax", { months: sold({ buyersNet: som(8.33), buyersVat: som(1) }) }, []],
    [
      "a tyiyn more",
      { months: sold({ buyersNet: som(8.42), buyersVat: som(1.01) }) },
      ["V-33 2026-03 risk 1.01"],
    ],
    [
      "credit above the tax",
      { months: sold({ buyersNet: som(50_000), buyersVat: som(6_000), purchasesVat: som(6_000) }) },
      [],
    ],
  ])("%s", (_, parts, findings) => {
    // A month registered in part, and what it is told without a return, is G-11's.
    expect(found(unregistered(parts)).filter((line) => line.startsWith("V-33"))).toEqual(findings);
  });
  it("needs the register, a month of the dataset under audit, and its term past", () => {
    const { data } = aTaxpayer();
    const without = (parts: Partial<typeof data>) => found(unregistered({ data: { ...data, ...parts } }));
    expect(without({ vatRegistrations: false })).toEqual([]);
    expect(without({ periodFrom: month("2026-04") })).toEqual([]);
    expect(without({ periodTo: month("2026-02") })).toEqual([]);
    expect(without({ periodFrom: MARCH, periodTo: MARCH })).toEqual(FOUND);
    // No VAT return of anybody is at hand: the register says enough.
    expect(without({ vatReturns: false })).toEqual(FOUND);
    // The term of March ends on Monday 27 April 2026.
    expect(found(unregistered(), aContext(plainDate("2026-04-27")))).toEqual([]);
    expect(found(unregistered(), aContext(plainDate("2026-04-28")))).toEqual(FOUND);
    expect(found(unregistered(), aContext(plainDate("2026-11-22"), [month("2026-04")]))).toEqual([]);
  });
  it("a filed return is judged by what it states", () => {
    const filed = aReturn({
      "010": 50_000,
      "011": 6_000,
      "060": 50_000,
      "090": 6_000,
      "130": 6_000,
      "150": 6_000,
    });
    expect(found(unregistered({ returns: [filed] }))).toEqual([]);
  });
});
