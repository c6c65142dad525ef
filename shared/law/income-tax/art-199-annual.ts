import type { Derivation } from "../../kernel/derivation.ts";
import {
  Exact,
  exactOf,
  minMoney,
  roundToTyiyn,
  subtractMoney,
  type Tyiyn,
  tyiyn,
  ZERO,
} from "../../kernel/money.ts";
import { type PlainDate, plainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { codeValues } from "../code-values.ts";
import type { Missing } from "../missing.ts";
import type { RuleContext } from "../rule.ts";
import { securitiesMarketLaw } from "../securities-market-law.ts";
import { findInTable } from "../table.ts";
import { share, som, workingStep } from "../working.ts";
import { EXEMPT_INCOME } from "./art-191-exempt-income.ts";
import { calculationIndex } from "./art-194-deductions.ts";
import { claimedOfYear, standardOfYear, type YearClaims } from "./art-195-year-deductions.ts";
import { INCOME_TAX_RATES } from "./art-197-rates.ts";

/** An income of the year. Wages the agent taxed by the average wage are final and are not among them (199(2)). */
export interface AnnualIncome {
  /** A kind of the table of art. 191 where it is free of tax; null where it is not. */
  readonly exemptKind: string | null;
  readonly abroad: boolean;
  readonly amount: Tyiyn;
  /** Cost of acquisition, building and repair where the Code lets it off (189(1)(6)–(7), (18)). */
  readonly cost: Tyiyn;
  /** Children a gift is for; 1 elsewhere. */
  readonly units: number;
}

export interface AnnualIncomeTaxInput extends YearClaims {
  readonly year: number;
  readonly incomes: readonly AnnualIncome[];
  readonly withheld: Tyiyn;
  /** Tax paid abroad where an agreement lets it be credited (art. 205). */
  readonly foreignTax: Tyiyn;
}

export interface AnnualIncomeTax {
  readonly base: Tyiyn;
  readonly tax: Tyiyn;
  readonly foreignCredit: Tyiyn;
  /** Tax less withheld and credited; negative is overpaid. */
  readonly toPay: Tyiyn;
  readonly derivation: Derivation;
}

export type AnnualIncomeTaxRefusal =
  | { readonly code: "negative-amount"; readonly path: string }
  | { readonly code: "months-out-of-range"; readonly path: string }
  | { readonly code: "incomplete"; readonly missing: Missing };

type Context = Pick<RuleContext, "parameters">;

const AMOUNTS = ["social", "pensionFund", "education", "mortgageInterest", "withheld", "foreignTax"] as const;
const MONTHS = 12;

const refusalOf = (input: AnnualIncomeTaxInput): AnnualIncomeTaxRefusal | null => {
  const negative = AMOUNTS.find((field) => input[field] < 0);
  if (negative) return { code: "negative-amount", path: negative };
  const income = input.incomes.findIndex(({ amount, cost }) => amount < 0 || cost < 0);
  if (income >= 0) return { code: "negative-amount", path: `incomes[${income}]` };
  return input.months < 0 || input.months > MONTHS || input.dependantMonths > MONTHS * input.dependants
    ? { code: "months-out-of-range", path: "months" }
    : null;
};

/** Part of an income free of tax by its row of art. 191: all, up to a ceiling a unit, or all within a ceiling; nothing once its time is out. */
const exemptPart = (income: AnnualIncome, on: PlainDate, context: Context): Result<Tyiyn, Missing> => {
  const { exemptKind } = income;
  if (exemptKind === null) return ok(ZERO);
  const ended = EXEMPT_INCOME.rows.some(({ at, to }) => at.kind === exemptKind && to !== null && to < on);
  if (ended) return ok(ZERO);
  const row = findInTable(EXEMPT_INCOME, { kind: exemptKind }, on);
  if (!row.ok) return row;
  if (row.value.value === "all") return ok(income.amount);
  if (row.value.value === "by-securities-law") {
    const inForce = securitiesMarketLaw(context.parameters, on);
    return inForce.ok ? ok(inForce.value ? income.amount : ZERO) : inForce;
  }
  const name = row.value.value === "up-to" ? "income-tax.gift-ceiling" : "income-tax.prize-ceiling";
  const law = codeValues(context.parameters, on, [name]);
  if (!law.ok) return law;
  const index = calculationIndex(context.parameters, on);
  if (!index.ok) return index;
  const ceiling = roundToTyiyn(
    index.value.times(law.value[name as keyof typeof law.value] ?? 0).times(income.units),
  );
  if (row.value.value === "up-to") return ok(minMoney(income.amount, ceiling));
  return ok(income.amount <= ceiling ? income.amount : ZERO);
};

interface YearIncome {
  readonly total: Exact;
  readonly abroad: Exact;
  readonly exempt: Exact;
}

const incomeOf = (
  input: AnnualIncomeTaxInput,
  on: PlainDate,
  context: Context,
): Result<YearIncome, Missing> => {
  const worldwide = input.status === "citizen" || input.status === "resident-permit";
  let total = new Exact(0);
  let abroad = new Exact(0);
  let exempt = new Exact(0);
  for (const income of input.incomes.filter((candidate) => worldwide || !candidate.abroad)) {
    const free = exemptPart(income, on, context);
    if (!free.ok) return free;
    const net = Exact.max(0, exactOf(income.amount).minus(income.cost));
    const left = Exact.max(0, net.minus(free.value));
    total = total.plus(net);
    exempt = exempt.plus(net.minus(left));
    if (income.abroad) abroad = abroad.plus(left);
  }
  return ok({ total, abroad, exempt });
};

/**
 * Income tax of an individual for a year by the single return (art. 187(1), 193–199, 205): income less what is free
 * and the deductions, at the general rate, less what agents kept and the credit of foreign tax — never more of it than
 * the same rate on the foreign income.
 */
export const computeAnnualIncomeTax = (
  input: AnnualIncomeTaxInput,
  context: Context,
): Result<AnnualIncomeTax, AnnualIncomeTaxRefusal> => {
  const refusal = refusalOf(input);
  if (refusal) return err(refusal);
  const on = plainDate(`${input.year}-01-01`);
  const lacks = (missing: Missing) => err({ code: "incomplete", missing } as const);
  const income = incomeOf(input, on, context);
  if (!income.ok) return lacks(income.error);
  const afterExempt = income.value.total.minus(income.value.exempt);
  const usual = standardOfYear(input, afterExempt, on, context);
  if (!usual.ok) return lacks(usual.error);
  const more = claimedOfYear(input, afterExempt.minus(usual.value.total), on, context);
  if (!more.ok) return lacks(more.error);
  const rate = findInTable(INCOME_TAX_RATES, { case: "general" }, on);
  if (!rate.ok) return lacks(rate.error);
  const deductions = usual.value.total.plus(more.value.total);
  const base = Exact.max(0, afterExempt.minus(deductions));
  const tax = roundToTyiyn(base.times(rate.value.value));
  const creditCeiling = minMoney(tax, roundToTyiyn(income.value.abroad.times(rate.value.value)));
  const foreignCredit = minMoney(input.foreignTax, creditCeiling);
  const toPay = subtractMoney(subtractMoney(tax, input.withheld), foreignCredit);
  const baseStep = workingStep(
    "income-tax.year-base",
    "income − exempt − deductions",
    {
      income: som(income.value.total),
      exempt: som(income.value.exempt),
      deductions: som(deductions),
    },
    som(base),
    "187.1",
  );
  const creditStep = workingStep(
    "income-tax.foreign-credit",
    "min(paid, base × rate, tax)",
    {
      paid: som(input.foreignTax),
      base: som(income.value.abroad),
      rate: share(rate.value.value),
      tax: som(tax),
    },
    som(foreignCredit),
    "205.2",
  );
  return ok({
    base: roundToTyiyn(base),
    tax,
    foreignCredit,
    toPay,
    derivation: [
      ...usual.value.steps,
      ...more.value.steps,
      baseStep,
      workingStep(
        "income-tax.year",
        "base × rate",
        { base: som(base), rate: share(rate.value.value) },
        som(tax),
        "198",
      ),
      ...(input.foreignTax === 0 ? [] : [creditStep]),
      workingStep(
        "income-tax.to-pay",
        "tax − withheld − credit",
        { tax: som(tax), withheld: som(input.withheld), credit: som(foreignCredit) },
        som(tyiyn(toPay)),
        "199.1",
      ),
    ],
  });
};
