import type { Derivation } from "../../kernel/derivation.ts";
import { addMoney, Exact, exactOf, roundToTyiyn, subtractMoney, type Tyiyn } from "../../kernel/money.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { codeValues } from "../code-values.ts";
import type { RuleContext } from "../rule.ts";
import { share, som, workingStep } from "../working.ts";
import { negativeOf, type VatRefusal, type VatTreatment } from "./vat-rate.ts";

/** What the sales tax of the seller is charged for; `none` where the sale bears none. */
export const SALES_TAX_KINDS = ["trade-production", "other", "none"] as const;

export interface PriceInput {
  readonly on: PlainDate;
  readonly amount: Tyiyn;
  /** Whether VAT and sales tax are in the amount, or come on top of it. */
  readonly taxesIncluded: boolean;
  readonly treatment: VatTreatment;
  readonly salesTax: (typeof SALES_TAX_KINDS)[number];
}

export interface PriceParts {
  readonly net: Tyiyn;
  readonly vat: Tyiyn;
  readonly salesTax: Tyiyn;
  readonly gross: Tyiyn;
  readonly derivation: Derivation;
}

const NAMES = {
  taxed: { "trade-production": "sales-tax.rate.trade-production", other: "sales-tax.rate.other" },
  exempt: {
    "trade-production": "sales-tax.rate.vat-free.trade-production",
    other: "sales-tax.rate.vat-free.other",
  },
} as const;
export const PRICE_PARAMETERS = [
  "vat.rate",
  ...Object.values(NAMES.taxed),
  ...Object.values(NAMES.exempt),
] as const;

/**
 * A price with VAT and sales tax from one without them, or the other way (308(1), 366(1)): both taxes are charged on
 * the same price, so it is divided by one and the sum of both rates (S-54). Parts are rounded, the price is what is
 * left, so that they always make up the whole.
 */
export const splitPrice = (
  input: PriceInput,
  { parameters }: Pick<RuleContext, "parameters">,
): Result<PriceParts, VatRefusal> => {
  const negative = negativeOf(input, ["amount"]);
  if (negative) return err(negative);
  const values = codeValues(parameters, input.on, PRICE_PARAMETERS);
  if (!values.ok) return err({ code: "incomplete", missing: values.error });
  const { treatment, salesTax: kind, amount, taxesIncluded } = input;
  const vatShare = new Exact(treatment === "taxed" ? values.value["vat.rate"] : 0);
  const column = NAMES[treatment === "exempt" ? "exempt" : "taxed"];
  const salesShare = new Exact(kind === "none" ? 0 : values.value[column[kind]]);
  const exact = taxesIncluded ? exactOf(amount).div(vatShare.plus(salesShare).plus(1)) : exactOf(amount);
  const vat = roundToTyiyn(exact.times(vatShare));
  const salesTax = roundToTyiyn(exact.times(salesShare));
  const net = taxesIncluded ? subtractMoney(amount, addMoney(vat, salesTax)) : amount;
  const gross = addMoney(net, vat, salesTax);
  const rates = { "vat-rate": share(vatShare.toFixed()), "sales-tax-rate": share(salesShare.toFixed()) };
  return ok({
    net,
    vat,
    salesTax,
    gross,
    derivation: [
      ...(taxesIncluded
        ? [
            workingStep(
              "vat.price.net",
              "gross ÷ (1 + vat-rate + sales-tax-rate)",
              { gross: som(amount), ...rates },
              som(exact),
              "308.1",
              "S-54",
            ),
          ]
        : []),
      workingStep(
        "vat.price.vat",
        "price × vat-rate",
        { price: som(exact), "vat-rate": rates["vat-rate"] },
        som(vat),
        "254.1",
      ),
      workingStep(
        "vat.price.sales-tax",
        "price × sales-tax-rate",
        { price: som(exact), "sales-tax-rate": rates["sales-tax-rate"] },
        som(salesTax),
        "366.1",
      ),
      taxesIncluded
        ? workingStep(
            "vat.price.left",
            "gross − vat − sales-tax",
            { gross: som(gross), vat: som(vat), "sales-tax": som(salesTax) },
            som(net),
            "308.1",
          )
        : workingStep(
            "vat.price.gross",
            "price + vat + sales-tax",
            { price: som(net), vat: som(vat), "sales-tax": som(salesTax) },
            som(gross),
            "308.1",
          ),
    ],
  });
};
