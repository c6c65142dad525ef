/** Single tax of the quarter (art. 423): lines and rates by activity. Trade stays far below fifty million. */
import { shareOf } from "./book.ts";
import type { Lines } from "./filing.ts";
import type { Payer } from "./payer.ts";

interface Rates {
  readonly cashLine: string;
  readonly cashlessLine: string;
  /** Hundredths of a percent. */
  readonly cash: number;
  readonly cashless: number;
}

const CITIES_OF_HIGHER_CATERING: ReadonlySet<string> = new Set(["город Бишкек", "город Ош"]);

const ratesOf = (payer: Payer): Rates => {
  if (payer.group === "production") return { cashLine: "030", cashlessLine: "035", cash: 400, cashless: 200 };
  if (payer.group === "catering")
    return CITIES_OF_HIGHER_CATERING.has(payer.territory.name)
      ? { cashLine: "050", cashlessLine: "055", cash: 600, cashless: 400 }
      : { cashLine: "050", cashlessLine: "055", cash: 400, cashless: 200 };
  return { cashLine: "040", cashlessLine: "045", cash: 600, cashless: 400 };
};

export const singleTaxLines = (
  payer: Payer,
  revenue: { readonly cash: number; readonly cashless: number },
): Lines => {
  const total = revenue.cash + revenue.cashless;
  const yearly = Math.round(payer.publicSales * 12) * 100;
  if (payer.group === "trade")
    return new Map([
      ["010", total],
      ["100", shareOf(total, 50)],
      ["110", total],
      ["120", yearly],
    ]);
  const rates = ratesOf(payer);
  return new Map([
    [rates.cashLine, revenue.cash],
    [rates.cashlessLine, revenue.cashless],
    ["100", shareOf(revenue.cash, rates.cash) + shareOf(revenue.cashless, rates.cashless)],
    ["110", total],
    ["120", yearly],
  ]);
};
