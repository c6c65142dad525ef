import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SHOP } from "#tests/fixtures/property.ts";
import { addMoney, type Tyiyn, tyiyn } from "../kernel/money.ts";
import { type Month, month, parsePeriod } from "../kernel/period.ts";
import { addDays, plainDate } from "../kernel/plain-date.ts";
import { computePenalty } from "./art-082-penalty.ts";
import { shippedCalendar } from "./calendar/calendar-sources.ts";
import { computeRepayment, DEBT_COMPONENTS } from "./general/art-071-repayment.ts";
import { computeAnnualIncomeTax } from "./income-tax/art-199-annual.ts";
import { computeEmployeeTax } from "./income-tax/art-200-employee.ts";
import { parameterBook, shippedParameters } from "./parameters.ts";
import { computePropertyTax } from "./property-tax/art-380-property-tax.ts";
import { readingChoices } from "./readings.ts";
import { computeSingleTax } from "./single-tax/art-422-single-tax.ts";
import { decideLowerRate } from "./single-tax/art-423-ceilings.ts";
import { computeVatMonth } from "./vat/art-314-month.ts";
import { computeInputVatCredit } from "./vat/art-317-credit.ts";

const context = { parameters: shippedParameters(), calendar: shippedCalendar(), readings: readingChoices() };
const money = (max: number) => fc.integer({ min: 0, max }).map(tyiyn);
const found = <Value>(
  computed: { readonly ok: true; readonly value: Value } | { readonly ok: false },
): Value => {
  if (!computed.ok) throw new Error(JSON.stringify(computed));
  return computed.value;
};
const settings = { seed: 20261129, numRuns: 200 };

describe("art. 82: a delay computed in two parts", () => {
  it("has the penalty of the whole, up to the cap", () => {
    // whole hundreds of som: 0.09 % of 100.00 is 9 tyiyn a day, nothing is rounded
    const sums = fc.integer({ min: 0, max: 100_000 }).map((hundreds) => tyiyn(hundreds * 10_000));
    const due = plainDate("2024-01-25");
    const penalty = (arrears: Tyiyn, from: number, to: number): number =>
      found(
        computePenalty(
          { arrears, due: addDays(due, from), asOf: addDays(due, to), payments: [], suspended: [] },
          context,
        ),
      ).penalty;
    fc.assert(
      fc.property(sums, fc.nat(600), fc.nat(500), (arrears, first, second) => {
        expect(penalty(arrears, 0, first) + penalty(arrears, first, first + second)).toBe(
          penalty(arrears, 0, first + second),
        );
      }),
      settings,
    );
  });
});

describe("art. 317: the credit of a month", () => {
  it("is between the VAT of taxable purchases and all VAT incurred, and loses nothing", () => {
    const amounts = fc.record({
      taxable: money(10_000_000_000),
      exempt: money(10_000_000_000),
      forTaxable: money(1_000_000_000),
      forExempt: money(1_000_000_000),
      undivided: money(1_000_000_000),
    });
    fc.assert(
      fc.property(amounts, (input) => {
        const { credit, notCredited } = found(
          computeInputVatCredit({ month: month("2026-01"), ...input }, context),
        );
        const incurred = addMoney(input.forTaxable, input.forExempt, input.undivided);
        expect(credit + notCredited).toBe(incurred);
        expect(credit).toBeLessThanOrEqual(incurred);
        expect(credit).toBeGreaterThanOrEqual(input.forTaxable);
      }),
      settings,
    );
  });
  it("never grows when exempt supplies do", () => {
    fc.assert(
      fc.property(
        money(1_000_000_000),
        money(1_000_000_000),
        money(1_000_000_000),
        (taxable, exempt, more) => {
          const creditAt = (b: Tyiyn): number =>
            found(
              computeInputVatCredit(
                {
                  month: month("2026-01"),
                  taxable,
                  exempt: b,
                  forTaxable: tyiyn(50_000),
                  forExempt: tyiyn(6_000),
                  undivided: tyiyn(24_000),
                },
                context,
              ),
            ).credit;
          expect(creditAt(addMoney(exempt, more))).toBeLessThanOrEqual(creditAt(exempt));
        },
      ),
      settings,
    );
  });
});

describe("arts. 314, 326: VAT of months in a row", () => {
  it("what is paid less what is left over is what was charged less what was credited", () => {
    const aMonth = fc.record({ taxed: money(1_000_000_000), credit: money(120_000_000) });
    fc.assert(
      fc.property(fc.array(aMonth, { minLength: 1, maxLength: 12 }), (months) => {
        let excess = tyiyn(0);
        let paid = 0;
        let balance = 0;
        for (const { taxed, credit } of months) {
          const computed = found(
            computeVatMonth(
              {
                month: month("2026-01"),
                taxed,
                credit,
                outputCorrection: tyiyn(0),
                creditCorrection: tyiyn(0),
                excessBefore: excess,
              },
              context,
            ),
          );
          paid += computed.payable;
          balance += computed.output - computed.credited;
          excess = computed.excessAfter;
          expect(computed.payable === 0 || computed.excessAfter === 0).toBe(true);
        }
        expect(paid - excess).toBe(balance);
      }),
      settings,
    );
  });
});

describe("arts. 197–200: income tax", () => {
  const wages = parameterBook([
    {
      name: "average-wage",
      scope: "город Ош",
      from: plainDate("2022-01-01"),
      to: null,
      value: "38000.00",
      source: { kind: "office", act: "test" },
    },
  ]);
  const office = { ...context, parameters: wages.ok ? wages.value : context.parameters };

  it("of an employee never falls when the wage grows, and the average wage is its floor", () => {
    const taxOf = (income: Tyiyn): number =>
      found(
        computeEmployeeTax(
          {
            district: "город Ош",
            resident: true,
            months: [
              {
                month: month("2026-01"),
                income,
                exempt: tyiyn(0),
                social: tyiyn(0),
                pensionFund: tyiyn(0),
                dependants: 1,
                daysWorked: 21,
                daysNorm: 21,
                employedDays: 31,
                category: "ordinary",
                rate: "general",
              },
            ],
          },
          office,
        ),
      ).tax;
    fc.assert(
      fc.property(money(20_000_000), money(20_000_000), (income, more) => {
        expect(taxOf(addMoney(income, more))).toBeGreaterThanOrEqual(taxOf(income));
        // 38 000 × 10 %
        expect(taxOf(income)).toBeGreaterThanOrEqual(380_000);
      }),
      settings,
    );
  });
  it("of a year never falls when the income grows", () => {
    const taxOf = (income: Tyiyn): number =>
      found(
        computeAnnualIncomeTax(
          {
            year: 2026,
            status: "citizen",
            incomes: [{ exemptKind: null, abroad: false, amount: income, cost: tyiyn(0), units: 1 }],
            months: 12,
            dependantMonths: 12,
            dependants: 1,
            social: tyiyn(1_000_000),
            pensionFund: tyiyn(500_000),
            education: tyiyn(2_000_000),
            mortgageInterest: tyiyn(0),
            filedOn: plainDate("2027-03-01"),
            appliedInTerm: true,
            withheld: tyiyn(0),
            foreignTax: tyiyn(0),
          },
          office,
        ),
      ).tax;
    fc.assert(
      fc.property(money(200_000_000), money(200_000_000), (income, more) => {
        expect(taxOf(addMoney(income, more))).toBeGreaterThanOrEqual(taxOf(income));
      }),
      settings,
    );
  });
});

describe("arts. 380, 383: property tax", () => {
  const year = found(parsePeriod("2026"));
  const taxOf = (area: string, from: string, to: string | null): number =>
    found(
      computePropertyTax(
        { ...SHOP, area, ownedFrom: plainDate(from), ownedTo: to === null ? null : plainDate(to) },
        year,
        context,
      ),
    ).tax;
  const squareMetres = fc
    .integer({ min: 1, max: 1_000_000 })
    .map((hundredths) => (hundredths / 100).toFixed(2));
  const months = fc.integer({ min: 1, max: 11 });
  const dayOf = (index: number, day: number) =>
    `2026-${String(index).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

  it("is the year's by the months of ownership, to half a tyiyn", () => {
    fc.assert(
      fc.property(squareMetres, months, fc.integer({ min: 1, max: 28 }), (area, bought, day) => {
        const whole = taxOf(area, "2015-04-01", null);
        // from the month after the right arose (383(7)): 12 − bought
        const part = taxOf(area, dayOf(bought, day), null);
        expect(Math.abs(part * 12 - whole * (12 - bought))).toBeLessThanOrEqual(12);
      }),
      settings,
    );
  });
  it("of the seller and of the buyer together is the year's", () => {
    fc.assert(
      fc.property(squareMetres, months, fc.integer({ min: 1, max: 28 }), (area, sold, day) => {
        const parts = taxOf(area, "2015-04-01", dayOf(sold, day)) + taxOf(area, dayOf(sold, day), null);
        expect(Math.abs(parts - taxOf(area, "2015-04-01", null))).toBeLessThanOrEqual(1);
      }),
      settings,
    );
  });
});

describe("arts. 422–423: the single tax of a trader", () => {
  const taxOf = (lower: boolean, revenue: Tyiyn, at: Month): number =>
    found(
      computeSingleTax(at, [
        {
          activity: lower ? "trade-lower" : "trade",
          form: "cashless",
          revenue,
          deducted: tyiyn(0),
          anonymous: tyiyn(0),
        },
      ]),
    ).tax;
  const MONTHS = Array.from({ length: 12 }, (_, index) =>
    month(`2026-${String(index + 1).padStart(2, "0")}`),
  );
  const CEILING = 5_000_000_000;
  const taxOfYear = (revenue: readonly Tyiyn[]): number => {
    const { lostFrom } = found(
      decideLowerRate({ rate: "trade-lower", from: month("2026-01"), revenue }, context),
    );
    return MONTHS.reduce((sum, at, index) => {
      const lower = lostFrom === null || `${at}-01` < lostFrom;
      return sum + taxOf(lower, revenue[index] ?? tyiyn(0), at);
    }, 0);
  };

  it("makes no jump at the ceiling: the tyiyn over it still bears the lower rate", () => {
    const shares = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(shares, (weights) => {
        const whole = weights.reduce((sum, weight) => sum + weight, 0);
        const early = weights.slice(0, -1).map((weight) => Math.floor((CEILING / whole) * weight));
        const last = CEILING - early.reduce((sum, amount) => sum + amount, 0);
        const yearOf = (amount: number) => [...early, amount].map(tyiyn);
        const step = taxOfYear(yearOf(last + 1)) - taxOfYear(yearOf(last));
        expect(step === 0 || step === 1).toBe(true);
      }),
      settings,
    );
  });
  it("is the same for a sum split into lines", () => {
    fc.assert(
      fc.property(money(1_000_000_000), money(1_000_000_000), (one, other) => {
        const line = (revenue: Tyiyn) =>
          ({ activity: "trade", form: "cash", revenue, deducted: tyiyn(0), anonymous: tyiyn(0) }) as const;
        const split = found(computeSingleTax(month("2026-01"), [line(one), line(other)]));
        expect(split.tax).toBe(found(computeSingleTax(month("2026-01"), [line(addMoney(one, other))])).tax);
      }),
      settings,
    );
  });
});

describe("arts. 71, 93: money spread over a debt", () => {
  it("is all accounted for, and no part is paid twice, in either order", () => {
    const debt = fc.record({
      tax: fc.constantFrom("VAT", "ST", "PIT"),
      component: fc.constantFrom(...DEBT_COMPONENTS),
      arose: fc.integer({ min: 0, max: 700 }).map((days) => addDays(plainDate("2024-01-01"), days)),
      amount: money(1_000_000),
    });
    const readings = ["component-first", "debt-by-debt"].map((alternative) =>
      readingChoices([
        {
          reading: "A-22",
          alternative,
          chosenBy: "head",
          chosenAt: "2026-01-01T00:00:00.000Z" as never,
          reason: "test",
        },
      ]),
    );
    fc.assert(
      fc.property(
        fc.array(debt, { maxLength: 10 }),
        money(5_000_000),
        fc.constantFrom("payment", "overpayment"),
        fc.constantFrom(...readings),
        (debts, amount, kind, choices) => {
          const { parts, left } = found(
            computeRepayment({ debts, amount, tax: "VAT", kind }, { readings: choices }),
          );
          expect(addMoney(left, ...parts.map(({ paid }) => paid))).toBe(amount);
          for (const part of parts) expect(part.paid).toBeLessThanOrEqual(part.debt.amount);
          expect(new Set(parts.map((part) => part.debt)).size).toBe(parts.length);
          const served = debts.filter(({ tax }) => kind === "overpayment" || tax === "VAT");
          const owed = served.reduce((sum, item) => sum + item.amount, 0);
          expect(left).toBe(Math.max(0, amount - owed));
        },
      ),
      settings,
    );
  });
});
