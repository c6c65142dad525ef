import type { Territory } from "./name-parts.ts";

/**
 * Where a VAT payer stands in the chain of supply: sells to the public, to those who do, or to the wholesalers.
 * Demand runs from the first to the last, so that every purchase is somebody's sale.
 */
export type Tier = "retail" | "wholesale" | "source";

/** How an importer buys: within the EAEU, through the customs, or not at all (a producer). */
export type Sourcing = "eaeu" | "customs" | "own";

export interface Payer {
  readonly index: number;
  readonly inn: string;
  readonly kind: "sole-trader" | "organization" | "foreign-organization";
  readonly nameRu: string;
  readonly nameKy: string;
  readonly group: string;
  readonly territory: Territory;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  readonly edoc: 0 | 1;
  readonly registeredOn: string;
  readonly regime: "general" | "single-tax" | "patent" | "trade-zone" | null;
  readonly size: "small" | "medium";
  /** Mean sales to the public a month, whole som without taxes. */
  readonly publicSales: number;
  /** Share of sales to the public paid without cash. */
  readonly cashless: number;
  readonly registerId: string;
  readonly vat: VatPayer | null;
}

/** What only payers of VAT have. */
export interface VatPayer {
  readonly tier: Tier;
  readonly sourcing: Sourcing;
  /** Purchases as a share of turnover; one for all of a branch, so that tax burdens are alike. */
  readonly costShare: number;
  /** Exempt supplies as a share of taxable ones; 0 for most. */
  readonly exemptShare: number;
  /** Exports as a share of turnover. */
  readonly exportShare: number;
  /** Whether amounts have tyiyn, so that rounding by the invoice and by the return differ. */
  readonly unround: boolean;
  /** Whether sales to the public also come as a summary invoice (art. 178(6)). */
  readonly summaryInvoice: boolean;
  /** Indices of payers it buys from. */
  readonly suppliers: readonly number[];
  readonly invoicesMonthly: number;
}

/** Sales tax of trade and production is 1 %, of the rest 2 % (art. 368(1)(1)). */
export const isTradeOrProduction = (group: string): boolean =>
  group !== "services" && group !== "catering" && group !== "construction";
