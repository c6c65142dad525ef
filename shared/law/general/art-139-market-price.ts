import { z } from "zod";
import type { Derivation, DerivationStep } from "../../kernel/derivation.ts";
import {
  addMoney,
  Exact,
  exactOf,
  roundToTyiyn,
  subtractMoney,
  type Tyiyn,
  ZERO,
} from "../../kernel/money.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { codeValues } from "../code-values.ts";
import type { Missing } from "../missing.ts";
import type { RuleContext } from "../rule.ts";
import { decimal, unsignedAmount } from "../rule-parts.ts";
import { count, share, som, workingStep } from "../working.ts";

/** The only deals whose price may be examined (art. 139(2)). */
export const PRICE_GROUNDS = {
  "related-parties": "139.2.1",
  barter: "139.2.2",
  "foreign-trade": "139.2.3",
  "no-documents": "139.2.4",
  "inactive-or-anonymous": "139.2.5",
  "special-regime": "139.2.6",
} as const;

/** Where a market price is found as such, in the order in which each is tried (art. 140(1)–(3)). */
const PRICE_SOURCES = {
  "regulated-or-exchange": "140.1",
  bulletin: "140.2",
  "comparable-deals": "140.3",
} as const;
type PriceSource = keyof typeof PRICE_SOURCES;

/** Of a unit, usual for the trade: what the buyer resold it for, and what of that is its own (art. 140(4)). */
interface Resale {
  readonly price: Tyiyn;
  readonly costs: Tyiyn;
  readonly profit: Tyiyn;
}

export interface MarketPriceInput {
  readonly on: PlainDate;
  readonly ground: keyof typeof PRICE_GROUNDS | null;
  readonly loanBetweenRelated: boolean;
  /** Price of a unit in the deal and number of units. */
  readonly price: Tyiyn;
  readonly quantity: string;
  /** Prices of a unit by the sources that have one. */
  readonly found: Readonly<Partial<Record<PriceSource, Tyiyn>>>;
  /** For want of them: the later resale, and for want of that the costs and profit of a unit (art. 140(4)–(5)). */
  readonly resale: Resale | null;
  readonly costPlus: Omit<Resale, "price"> | null;
  /** Sales of like goods to buyers on the general regime: the price of 139(3¹); goods marked down left out. */
  readonly ownSales: readonly { readonly price: Tyiyn; readonly quantity: string }[];
}

export interface MarketPrice {
  readonly adjust: boolean;
  readonly marketPrice: Tyiyn;
  /** What the base changes by for all units, tyiyn; negative where the price was above the market. */
  readonly difference: Tyiyn;
  readonly derivation: Derivation;
}

type Refusal =
  | { readonly code: "price-not-examined" }
  | { readonly code: "negative-amount"; readonly path: string }
  | { readonly code: "incomplete"; readonly missing: Missing };

interface FoundPrice {
  readonly price: Tyiyn;
  readonly step: DerivationStep;
}

/** Weighted price of the taxpayer's own sales to buyers on the general regime (139(3¹)), where the deal calls for it. */
const ownSalesPrice = ({ ground, ownSales, price }: MarketPriceInput): FoundPrice | null => {
  if (ground !== "inactive-or-anonymous" && ground !== "special-regime") return null;
  const units = ownSales.reduce((sum, sale) => sum.plus(sale.quantity), new Exact(0));
  if (units.isZero()) return null;
  const revenue = ownSales.reduce(
    (sum, sale) => sum.plus(exactOf(sale.price).times(sale.quantity)),
    new Exact(0),
  );
  const weighted = roundToTyiyn(revenue.dividedBy(units));
  if (weighted <= price) return null;
  const operands = { sum: som(revenue), quantity: count(units.toFixed()) };
  return {
    price: weighted,
    step: workingStep("market.weighted", "sum ÷ quantity", operands, som(weighted), "139.3¹", "A-63"),
  };
};

const marketPriceOf = (input: MarketPriceInput): Result<FoundPrice, Missing> => {
  const own = ownSalesPrice(input);
  if (own) return ok(own);
  for (const source of Object.keys(PRICE_SOURCES) as PriceSource[]) {
    const price = input.found[source];
    if (price !== undefined)
      return ok({
        price,
        step: workingStep(`market.${source}`, null, {}, som(price), PRICE_SOURCES[source]),
      });
  }
  const { resale, costPlus } = input;
  if (resale !== null) {
    const price = subtractMoney(subtractMoney(resale.price, resale.costs), resale.profit);
    const operands = {
      "resale-price": som(resale.price),
      costs: som(resale.costs),
      profit: som(resale.profit),
    };
    const formula = "resale-price − costs − profit";
    return ok({ price, step: workingStep("market.resale", formula, operands, som(price), "140.4") });
  }
  if (costPlus !== null) {
    const price = addMoney(costPlus.costs, costPlus.profit);
    const operands = { costs: som(costPlus.costs), profit: som(costPlus.profit) };
    return ok({
      price,
      step: workingStep("market.cost-plus", "costs + profit", operands, som(price), "140.5"),
    });
  }
  return err({ what: "input", name: "found" });
};

/**
 * Whether tax is computed as if the deal were made at the market price (arts. 139–140): only in the cases of 139(2),
 * by the first method of art. 140 there is information for, and where the price differs from the market by more than the bound,
 * to either side. Exactly on the bound it stays.
 */
export const decideMarketPrice = (
  input: MarketPriceInput,
  { parameters }: Pick<RuleContext, "parameters">,
): Result<MarketPrice, Refusal> => {
  const { ground, price, on } = input;
  if (ground === null || (ground === "related-parties" && input.loanBetweenRelated))
    return err({ code: "price-not-examined" });
  if (price < 0) return err({ code: "negative-amount", path: "price" });
  const market = marketPriceOf(input);
  if (!market.ok) return err({ code: "incomplete", missing: market.error });
  if (market.value.price < 0) return err({ code: "negative-amount", path: "resale" });
  const values = codeValues(parameters, on, ["market-price.deviation"]);
  if (!values.ok) return err({ code: "incomplete", missing: values.error });
  const bound = values.value["market-price.deviation"];
  const gap = exactOf(market.value.price).minus(price);
  /** Compared as products, so that no division rounds the share towards the bound. */
  const adjust = gap.abs().greaterThan(exactOf(market.value.price).times(bound));
  const difference = adjust ? roundToTyiyn(gap.times(input.quantity)) : ZERO;
  const deviation =
    market.value.price === 0 ? "0" : gap.abs().dividedBy(market.value.price).toDecimalPlaces(8).toFixed();
  return ok({
    adjust,
    marketPrice: market.value.price,
    difference,
    derivation: [
      workingStep(`market.ground.${ground}`, null, {}, som(price), PRICE_GROUNDS[ground]),
      market.value.step,
      workingStep(
        adjust ? "market.over" : "market.within",
        "(market − price) ÷ market",
        { market: som(market.value.price), price: som(price), bound: share(bound) },
        share(deviation),
        "139.3",
        "A-49",
      ),
      workingStep(
        "market.difference",
        "(market − price) × quantity",
        { market: som(market.value.price), price: som(price), quantity: count(input.quantity) },
        som(difference),
        "139.3",
      ),
    ],
  });
};

/** How a market price is asked for. */
export const marketPriceFields = {
  found: z.partialRecord(z.enum(Object.keys(PRICE_SOURCES) as PriceSource[]), unsignedAmount),
  resale: z
    .strictObject({ price: unsignedAmount, costs: unsignedAmount, profit: unsignedAmount })
    .nullable()
    .default(null)
    .describe("later resale of a unit with the usual costs and profit of the reseller"),
  costPlus: z
    .strictObject({ costs: unsignedAmount, profit: unsignedAmount })
    .nullable()
    .default(null)
    .describe("costs of a unit and the usual profit"),
  ownSales: z.array(z.strictObject({ price: unsignedAmount, quantity: decimal })),
};
