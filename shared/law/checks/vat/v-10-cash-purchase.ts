import { tc } from "../../../kernel/legal-basis.ts";
import { Exact, roundToTyiyn } from "../../../kernel/money.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { CheckDefinition } from "../check.ts";
import type { InvoiceFact } from "./facts.ts";

/**
 * Purchase paid in cash (art. 316(5)): the VAT of the cash part is no credit. Of a payment split between cash and
 * account the share of the gross amount paid in cash decides; `payment` cash without `cash_part` is cash altogether.
 * An unpaid invoice is not a cash one: art. 315(1) credits VAT "to be paid" as well (reading S-17).
 */
export const V10: CheckDefinition = {
  id: "V-10",
  scope: "matching",
  taxes: ["VAT"],
  title: "check.V-10.title",
  articles: [tc("316.5"), tc("315.3.1.г")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: ["S-17"],
  kinds: ["assessment"],
};

/** The cash part of a credited amount of VAT, tyiyn. */
export const cashVat = (invoice: InvoiceFact, credited: number): number => {
  const gross = invoice.net + invoice.vat;
  const cash = invoice.cashPart ?? (invoice.payment === "cash" ? gross : 0);
  if (cash <= 0 || gross <= 0) return 0;
  return cash >= gross ? credited : roundToTyiyn(new Exact(credited).times(cash).div(gross));
};
