import type { Derivation, DerivationStep } from "../../kernel/derivation.ts";
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
import { type PlainDate, plainDate, yearOf } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { codeValues } from "../code-values.ts";
import type { Missing } from "../missing.ts";
import type { RuleContext } from "../rule.ts";
import { securitiesMarketLaw } from "../securities-market-law.ts";
import { findInTable } from "../table.ts";
import { named, share, som, workingStep } from "../working.ts";
import { EXEMPT_PROFIT_INCOME, type ExemptProfitIncome } from "./art-213-exempt-income.ts";
import { type CostKind, DEDUCTIONS } from "./art-217-deductions.ts";
import { carryLosses, type LossUse, type YearLoss } from "./art-232-losses.ts";
import { PROFIT_TAX_RATES, type ProfitRateCase } from "./art-240-rates.ts";

interface ProfitIncome {
  /** A kind of art. 213 where no tax is charged on it; null elsewhere. */
  readonly exemptKind: ExemptProfitIncome | null;
  readonly amount: Tyiyn;
}

export interface ProfitCost {
  readonly kind: CostKind;
  readonly amount: Tyiyn;
  /** Day of the cost, where the law changed within the year; the year's last day when null. */
  readonly on: PlainDate | null;
}

/** The year of a payer or of one activity with accounts of its own (181, 240(5)). */
export interface AnnualProfitInput {
  readonly year: number;
  readonly rateCase: ProfitRateCase | "exempt";
  /** Income of art. 212; securities are apart, because their losses are (231). */
  readonly incomes: readonly ProfitIncome[];
  /** Result of the sale of securities: a loss waits for such income of later years (231(2)–(3)). */
  readonly securitiesResult: Tyiyn;
  readonly costs: readonly ProfitCost[];
  readonly losses: readonly YearLoss[];
  readonly securitiesLosses: readonly YearLoss[];
  /** Advances accrued for the year (242(2)(1)). */
  readonly advances: Tyiyn;
  /** Tax paid abroad that an agreement lets be credited, and the income it is on (246). */
  readonly foreignTax: Tyiyn;
  readonly foreignIncome: Tyiyn;
}

export interface AnnualProfitTax {
  readonly income: Tyiyn;
  readonly deductions: Tyiyn;
  /** Income less deductions; negative is the loss of the year, to be carried unless the year is free of tax. */
  readonly result: Tyiyn;
  readonly lossesUsed: readonly LossUse[];
  readonly base: Tyiyn;
  readonly tax: Tyiyn;
  readonly foreignCredit: Tyiyn;
  /** Tax less advances and credit; negative is overpaid. */
  readonly toPay: Tyiyn;
  readonly refused: readonly { readonly kind: CostKind; readonly amount: Tyiyn }[];
  readonly derivation: Derivation;
}

export type AnnualProfitRefusal =
  | { readonly code: "negative-amount"; readonly path: string }
  | { readonly code: "not-of-the-year"; readonly path: string }
  | { readonly code: "incomplete"; readonly missing: Missing };

type Context = Pick<RuleContext, "parameters">;

const AMOUNTS = ["advances", "foreignTax", "foreignIncome"] as const;

const refusalOf = (input: AnnualProfitInput): AnnualProfitRefusal | null => {
  const negative = AMOUNTS.find((field) => input[field] < 0);
  if (negative) return { code: "negative-amount", path: negative };
  const income = input.incomes.findIndex(({ amount }) => amount < 0);
  if (income >= 0) return { code: "negative-amount", path: `incomes[${income}].amount` };
  const cost = input.costs.findIndex(({ amount }) => amount < 0);
  if (cost >= 0) return { code: "negative-amount", path: `costs[${cost}].amount` };
  const astray = input.costs.findIndex(({ on }) => on !== null && yearOf(on) !== input.year);
  return astray >= 0 ? { code: "not-of-the-year", path: `costs[${astray}].on` } : null;
};

/** Income of the year without what art. 213 frees; a kind whose time has run out is taxed. */
const taxedIncome = (
  input: AnnualProfitInput,
  last: PlainDate,
  { parameters }: Context,
): Result<Tyiyn, Missing> => {
  let taxed = 0;
  for (const { exemptKind, amount } of input.incomes) {
    const row = exemptKind === null ? null : findInTable(EXEMPT_PROFIT_INCOME, { kind: exemptKind }, last);
    if (!row?.ok) taxed += amount;
    else if (row.value.value === "exempt-by-securities-law") {
      const inForce = securitiesMarketLaw(parameters, last);
      if (!inForce.ok) return inForce;
      if (!inForce.value) taxed += amount;
    }
  }
  return ok(tyiyn(taxed));
};

interface SortedCosts {
  readonly full: Tyiyn;
  readonly geology: Tyiyn;
  readonly charity: Tyiyn;
  readonly refused: readonly { readonly kind: CostKind; readonly amount: Tyiyn }[];
  readonly steps: readonly DerivationStep[];
}

const sortCosts = (input: AnnualProfitInput, last: PlainDate): Result<SortedCosts, Missing> => {
  let full = 0;
  const limited = { geology: 0, charity: 0 };
  const refused: { kind: CostKind; amount: Tyiyn }[] = [];
  const steps: DerivationStep[] = [];
  for (const { kind, amount, on } of input.costs) {
    const row = findInTable(DEDUCTIONS, { kind }, on ?? last);
    if (!row.ok) return row;
    switch (row.value.value) {
      case "full":
        full += amount;
        break;
      case "limited":
        limited[kind === "charity" ? "charity" : "geology"] += amount;
        break;
      default:
        refused.push({ kind, amount });
        steps.push(
          workingStep(
            "profit-tax.refused-cost",
            null,
            { kind: named([kind], (code) => `law.choice.tc.210.costs.kind.${code}`) },
            som(amount),
            row.value.basis,
            ...(row.value.reading === undefined ? [] : [row.value.reading]),
          ),
        );
    }
  }
  return ok({
    full: tyiyn(full),
    geology: tyiyn(limited.geology),
    charity: tyiyn(limited.charity),
    refused,
    steps,
  });
};

interface Limited {
  readonly allowed: Tyiyn;
  readonly steps: readonly DerivationStep[];
}

/** A cost up to a share of the base computed without it (223(2), 234(2)). */
const limit = (spent: Tyiyn, base: Tyiyn, rate: string, label: string, place: string): Limited => {
  if (spent === 0) return { allowed: ZERO, steps: [] };
  const ceiling = roundToTyiyn(Exact.max(0, exactOf(base)).times(rate));
  const allowed = minMoney(spent, ceiling);
  const operands = { paid: som(spent), base: som(base), rate: share(rate) };
  return {
    allowed,
    steps: [workingStep(label, "min(paid, base × rate)", operands, som(allowed), place)],
  };
};

/**
 * Profit tax of a year (налог на прибыль, art. 210–242, 246): income less what is free of tax and the deductions with
 * their limits, less the losses of earlier years, at the rate of the case, less advances and the credit of foreign tax. The
 * reserve for geology is limited before charity, each by the base without itself. Depreciation, small assets and repair
 * come in as costs from the groups (art. 226).
 */
export const computeAnnualProfitTax = (
  input: AnnualProfitInput,
  context: Context,
): Result<AnnualProfitTax, AnnualProfitRefusal> => {
  const refusal = refusalOf(input);
  if (refusal) return err(refusal);
  const first = plainDate(`${input.year}-01-01`);
  const last = plainDate(`${input.year}-12-31`);
  const lacks = (missing: Missing) => err({ code: "incomplete", missing } as const);
  const costs = sortCosts(input, last);
  if (!costs.ok) return lacks(costs.error);
  const law = codeValues(context.parameters, first, ["profit-tax.geology-ceiling"]);
  if (!law.ok) return lacks(law.error);
  const charityRate =
    costs.value.charity === 0 ? null : codeValues(context.parameters, first, ["profit-tax.charity-ceiling"]);
  if (charityRate && !charityRate.ok) return lacks(charityRate.error);

  const securities = carryLosses(
    {
      year: input.year,
      base: input.securitiesResult,
      losses: input.securitiesLosses,
      of: "securities",
    },
    context,
  );
  if (!securities.ok) return lacks(securities.error);
  const securitiesIncome =
    input.securitiesResult > 0 ? subtractMoney(input.securitiesResult, securities.value.used) : ZERO;
  const taxed = taxedIncome(input, last, context);
  if (!taxed.ok) return lacks(taxed.error);
  const income = tyiyn(taxed.value + securitiesIncome);
  const beforeLimits = subtractMoney(income, costs.value.full);
  const geology = limit(
    costs.value.geology,
    beforeLimits,
    law.value["profit-tax.geology-ceiling"],
    "profit-tax.geology",
    "223.2",
  );
  const charity = limit(
    costs.value.charity,
    subtractMoney(beforeLimits, geology.allowed),
    charityRate?.value["profit-tax.charity-ceiling"] ?? "0",
    "profit-tax.charity",
    "234.2",
  );
  const deductions = tyiyn(costs.value.full + geology.allowed + charity.allowed);
  const result = subtractMoney(income, deductions);
  const losses = carryLosses(
    { year: input.year, base: result, losses: input.losses, of: "activity" },
    context,
  );
  if (!losses.ok) return lacks(losses.error);
  const base = result > 0 ? subtractMoney(result, losses.value.used) : ZERO;

  const rate =
    input.rateCase === "exempt"
      ? ok({ value: "0", basis: "239.1", reading: undefined })
      : findInTable(PROFIT_TAX_RATES, { case: input.rateCase }, first);
  if (!rate.ok) return lacks(rate.error);
  const tax = roundToTyiyn(exactOf(base).times(rate.value.value));
  const creditCeiling = minMoney(tax, roundToTyiyn(exactOf(input.foreignIncome).times(rate.value.value)));
  const foreignCredit = minMoney(input.foreignTax, creditCeiling);
  const toPay = tyiyn(tax - input.advances - foreignCredit);
  const resultStep = workingStep(
    "profit-tax.result",
    "income − deductions",
    { income: som(income), deductions: som(deductions) },
    som(result),
    "210.1",
  );
  const creditStep = workingStep(
    "profit-tax.foreign-credit",
    "min(paid, income × rate, tax)",
    {
      paid: som(input.foreignTax),
      income: som(input.foreignIncome),
      rate: share(rate.value.value),
      tax: som(tax),
    },
    som(foreignCredit),
    "246.2",
  );
  return ok({
    income,
    deductions,
    result,
    lossesUsed: losses.value.byYear,
    base,
    tax,
    foreignCredit,
    toPay,
    refused: costs.value.refused,
    derivation: [
      ...securities.value.derivation,
      ...costs.value.steps,
      ...geology.steps,
      ...charity.steps,
      resultStep,
      ...losses.value.derivation,
      workingStep(
        "profit-tax.year",
        "base × rate",
        { base: som(base), rate: share(rate.value.value) },
        som(tax),
        rate.value.basis,
        rate.value.reading,
      ),
      ...(input.foreignTax === 0 ? [] : [creditStep]),
      workingStep(
        "profit-tax.to-pay",
        "tax − advances − credit",
        { tax: som(tax), advances: som(input.advances), credit: som(foreignCredit) },
        som(toPay),
        "242.2",
      ),
    ],
  });
};
