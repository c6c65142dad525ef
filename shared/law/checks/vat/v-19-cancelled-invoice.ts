import { tc } from "../../../kernel/legal-basis.ts";
import { type Month, monthOf } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { CheckDefinition } from "../check.ts";
import type { PurchaseFact } from "./facts.ts";

/**
 * A cancelled or lowered invoice still credited (art. 309(7)). The credit falls in the period it was taken when the
 * invoice was cancelled by then, else in the period of the cancellation or correction, unless a negative line 105 or
 * a negative row of the register reverses it there. Before that period's return is due nothing is found.
 */
export const V19: CheckDefinition = {
  id: "V-19",
  scope: "matching",
  taxes: ["VAT"],
  title: "check.V-19.title",
  articles: [tc("309.7"), tc("309.2"), tc("178.8")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: [],
  kinds: ["assessment"],
};

export const isCancelled = (row: PurchaseFact): boolean =>
  row.replacement === null && row.invoice?.status === "cancelled";

/** The month the buyer's credit had to change: of the cancellation, or of the invoice that lowered the amount. */
export const eventMonth = (row: PurchaseFact): Month | null => {
  if (row.replacement !== null) return monthOf(row.replacement.issuedOn);
  const on = row.invoice?.statusOn ?? null;
  return on === null ? null : monthOf(on);
};
