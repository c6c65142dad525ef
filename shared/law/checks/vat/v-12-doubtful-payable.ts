import { tc } from "../../../kernel/legal-basis.ts";
import type { Month } from "../../../kernel/period.ts";
import { monthOf } from "../../../kernel/period.ts";
import { addYears, type PlainDate, plainDate } from "../../../kernel/plain-date.ts";
import type { CheckDefinition } from "../check.ts";
import { CIVIL_LIMITATION_YEARS } from "../tolerance.ts";
import type { PurchaseFact } from "./facts.ts";

/**
 * Doubtful payable (сомнительное обязательство, art. 174(43)): the creditor is liquidated, dead or bankrupt, a court
 * ended the debt, or the civil limitation ran out. The age of the debt alone is no ground and an unpaid invoice none
 * either (reading S-17). The dataset shows one sure event — an organization's closing — and that only for sums still
 * unpaid; whether the debt passed to a successor it does not say. So everything here is a risk, in the period of the
 * event: the seller's closing, or the civil limitation of an invoice still unpaid on the day of the audit.
 */
export const V12: CheckDefinition = {
  id: "V-12",
  scope: "matching",
  taxes: ["VAT"],
  title: "check.V-12.title",
  articles: [tc("309.5"), tc("174")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: ["S-17"],
  kinds: ["risk"],
};

export type DoubtGround = "creditor-closed" | "civil-limitation";

/** The event that may have made the debt doubtful and its month, if one happened by the day of the audit. */
export const doubtOf = (
  row: PurchaseFact,
  today: PlainDate,
): { readonly ground: DoubtGround; readonly month: Month } | null => {
  const invoice = row.replacement ?? row.invoice;
  if (invoice?.payment !== "unpaid") return null;
  const { closedOn, kind } = row.seller;
  if (closedOn !== null && closedOn <= today && kind !== "individual")
    return { ground: "creditor-closed", month: monthOf(closedOn) };
  const ends = addYears(invoice.supplyOn, CIVIL_LIMITATION_YEARS);
  return ends < today ? { ground: "civil-limitation", month: monthOf(ends) } : null;
};
