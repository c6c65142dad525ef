import { tc } from "../../../kernel/legal-basis.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { CheckDefinition } from "../check.ts";
import type { InvoiceFact } from "./facts.ts";

/**
 * Purchases whose use cannot be taxable: goods for leisure and entertainment bought by a payer of another trade
 * (art. 316(1)(3)). The code of the goods raises the question only — a trader resells, a factory may hold a lawful
 * event — so it is a risk. Geological work under a licence waits for the register of licences.
 */
export const V13: CheckDefinition = {
  id: "V-13",
  scope: "matching",
  taxes: ["VAT"],
  title: "check.V-13.title",
  articles: [tc("316.1.1"), tc("316.1.3"), tc("309.6.1")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: [],
  kinds: ["risk"],
};

/** Headings of the EAEU goods nomenclature: games and casino gear, festive goods, fairground rides, yachts. */
export const LEISURE_GOODS: readonly string[] = ["9504", "9505", "9507", "9508", "8903"];
/** Trades that may sell or lawfully use them. */
const LEISURE_TRADES: ReadonlySet<string> = new Set(["trade", "tourism", "catering", "other", "production"]);

export const isLeisurePurchase = (activityGroup: string, invoice: InvoiceFact | null): boolean => {
  const code = invoice?.goodsCode ?? "";
  return !LEISURE_TRADES.has(activityGroup) && LEISURE_GOODS.some((heading) => code.startsWith(heading));
};
