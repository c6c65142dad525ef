import type { Derivation } from "../../kernel/derivation.ts";
import { Exact, exactOf, roundToTyiyn, type Tyiyn, tyiyn } from "../../kernel/money.ts";
import { boundsOf, type Month } from "../../kernel/period.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Missing } from "../missing.ts";
import type { TableRow } from "../table.ts";
import { count, share, som, workingStep } from "../working.ts";
import { METAL_TAX_RATES, type MetalProduct } from "./art-245-metal-rates.ts";

interface MetalLine {
  readonly product: MetalProduct;
  /**
   * Revenue without VAT and sales tax of alloy and finished products, or the value of the metal in ore and concentrate
   * by world prices (245(5)); of mercury, tin and tungsten whichever the product is.
   */
  readonly base: Tyiyn;
  /** World price in US dollars for the unit of the table, by the order of the Cabinet; a plain decimal. */
  readonly price: string;
}

export interface MetalTaxInput {
  readonly month: Month;
  readonly lines: readonly MetalLine[];
}

export interface MetalTax {
  readonly tax: Tyiyn;
  readonly byLine: readonly { readonly rate: string; readonly tax: Tyiyn }[];
  readonly derivation: Derivation;
}

export type MetalTaxRefusal =
  | { readonly code: "negative-amount"; readonly path: string }
  | { readonly code: "incomplete"; readonly missing: Missing };

/** The band of the product's table a price lies in: a band has its lowest price and not the next one's. */
const bandOf = (product: MetalProduct, price: string, on: PlainDate): Result<TableRow<"band">, Missing> => {
  const reached = METAL_TAX_RATES.rows.filter(
    (row) =>
      row.at.product === product &&
      row.from <= on &&
      (row.to === null || on <= row.to) &&
      new Exact(price).greaterThanOrEqualTo(row.at.band),
  );
  const band = reached.reduce<TableRow<"product" | "band"> | undefined>(
    (best, row) => (best === undefined || new Exact(row.at.band).greaterThan(best.at.band) ? row : best),
    undefined,
  );
  return band
    ? ok(band)
    : err({ what: "parameter", name: METAL_TAX_RATES.id, scope: `${product}|${price}`, on });
};

/** Income tax on metals (налог на доходы, art. 245) of a month: each product at the rate of its price. */
export const computeMetalTax = ({ month, lines }: MetalTaxInput): Result<MetalTax, MetalTaxRefusal> => {
  const { first } = boundsOf(month);
  const byLine: { rate: string; tax: Tyiyn }[] = [];
  const derivation: Derivation[number][] = [];
  for (const [index, line] of lines.entries()) {
    if (line.base < 0) return err({ code: "negative-amount", path: `lines[${index}].base` });
    const band = bandOf(line.product, line.price, first);
    if (!band.ok) return err({ code: "incomplete", missing: band.error });
    const rate = band.value.value;
    const tax = roundToTyiyn(exactOf(line.base).times(rate));
    byLine.push({ rate, tax });
    derivation.push(
      workingStep(
        "metal-tax.line",
        "base × rate",
        { base: som(line.base), rate: share(rate), price: count(line.price) },
        som(tax),
        band.value.basis,
      ),
    );
  }
  return ok({ tax: tyiyn(byLine.reduce((sum, { tax }) => sum + tax, 0)), byLine, derivation });
};
