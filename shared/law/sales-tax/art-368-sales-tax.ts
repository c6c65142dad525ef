import type { Derivation, DerivationStep } from "../../kernel/derivation.ts";
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import { Exact, exactOf, roundToTyiyn, type Tyiyn } from "../../kernel/money.ts";
import { boundsOf, type Period } from "../../kernel/period.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Missing } from "../missing.ts";
import { findCodeParameter, type ParameterBook } from "../parameters.ts";
import type { CodeParameterName } from "../parameters-of-the-code.ts";
import type { RuleContext } from "../rule.ts";
import { findInTable } from "../table.ts";
import { share, som, workingStep } from "../working.ts";
import {
  SALES_TAX_BUYER_RATES,
  SALES_TAX_SELLER_RATES,
  SPECIAL_SELLERS,
  type SpecialBuyer,
} from "./art-368-rates.ts";

export const SALES_ACTIVITIES = ["trade-production", "other", "mobile", ...SPECIAL_SELLERS] as const;
type SalesActivity = (typeof SALES_ACTIVITIES)[number];

interface SalesTaxLine {
  readonly activity: SalesActivity;
  /** Whether the sale bears VAT; free of it are exempt and untaxed sales (368(1)(2)). */
  readonly vat: boolean;
  /** Whom goods go to; null for every other buyer, and for work and services (368(4)). */
  readonly buyer: SpecialBuyer | null;
  readonly form: "cash" | "cashless";
  /** Without VAT and sales tax, with the deductions of art. 366 already made; negative after a return (367). */
  readonly base: Tyiyn;
}

interface SalesTax {
  /** Tyiyn, rounded once. */
  readonly tax: Tyiyn;
  readonly derivation: Derivation;
}

interface Rate {
  readonly value: string;
  readonly basis: LegalBasis;
}

const codeRate = (
  book: ParameterBook,
  name: CodeParameterName,
  on: PlainDate,
  place: string,
): Result<Rate, Missing> => {
  const found = findCodeParameter(book, name, on);
  return found.ok ? ok({ value: found.value.value, basis: tc(place) }) : found;
};

const sellerRate = (
  activity: SalesActivity,
  vat: boolean,
  on: PlainDate,
  book: ParameterBook,
): Result<Rate, Missing> => {
  switch (activity) {
    case "trade-production":
      return vat
        ? codeRate(book, "sales-tax.rate.trade-production", on, "368.1.1.а")
        : codeRate(book, "sales-tax.rate.vat-free.trade-production", on, "368.1.2.а");
    case "other":
      return vat
        ? codeRate(book, "sales-tax.rate.other", on, "368.1.1.б")
        : codeRate(book, "sales-tax.rate.vat-free.other", on, "368.1.2.б");
    case "mobile":
      return codeRate(book, "sales-tax.rate.mobile", on, "368.3");
    default:
      return findInTable(SALES_TAX_SELLER_RATES, { seller: activity }, on);
  }
};

const stepOf = ({ buyer, base }: SalesTaxLine, { value, basis }: Rate): DerivationStep =>
  workingStep(
    buyer === null ? "sales-tax.line" : `sales-tax.${buyer}`,
    "base × rate",
    { base: som(base), rate: share(value) },
    som(exactOf(base).times(value)),
    basis,
    buyer === null ? "S-01" : "S-24",
  );

/**
 * Sales tax (налог с продаж) of a period. The rate of goods for a buyer of 368(4) takes the place of the seller's own,
 * lower or higher (S-24). Rates are those of the first day of the period; rounded once.
 */
export const computeSalesTax = (
  period: Period,
  lines: readonly SalesTaxLine[],
  { parameters }: Pick<RuleContext, "parameters">,
): Result<SalesTax, { readonly code: "incomplete"; readonly missing: Missing }> => {
  const { first } = boundsOf(period);
  const steps: DerivationStep[] = [];
  let exact = new Exact(0);
  for (const line of lines) {
    const { activity, vat, buyer, form, base } = line;
    const rate: Result<Rate, Missing> =
      buyer === null
        ? sellerRate(activity, vat, first, parameters)
        : findInTable(SALES_TAX_BUYER_RATES, { buyer, form }, first);
    if (!rate.ok) return err({ code: "incomplete", missing: rate.error });
    exact = exact.plus(exactOf(base).times(rate.value.value));
    steps.push(stepOf(line, rate.value));
  }
  const tax = roundToTyiyn(exact);
  return ok({ tax, derivation: [...steps, workingStep("sales-tax.sum", null, {}, som(tax), "370")] });
};
