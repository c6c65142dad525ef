import { tc } from "../../../kernel/legal-basis.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { CheckDefinition } from "../check.ts";
import { isMaterial } from "../tolerance.ts";
import type { PurchaseFact } from "./facts.ts";

/**
 * The buyer credits more VAT on a row than the invoice itself carries. Less is a partial credit and lawful. Up to
 * one som is rounding.
 */
export const V18: CheckDefinition = {
  id: "V-18",
  scope: "matching",
  taxes: ["VAT"],
  title: "check.V-18.title",
  articles: [tc("178.8"), tc("309.7"), tc("316.2.1")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: [],
  kinds: ["assessment"],
};

/** What the row credits beyond its own invoice, tyiyn; 0 within a som. */
export const overInvoice = (row: PurchaseFact): number => {
  const over = row.vat - (row.invoice?.vat ?? 0);
  return over > 0 && isMaterial(over) ? over : 0;
};
