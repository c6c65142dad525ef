import { tc } from "../../../kernel/legal-basis.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { CheckDefinition } from "../check.ts";

/**
 * Credit on an invoice the seller never issued to the buyer: no electronic invoice of the seller with the number and
 * date. A wrong date alone is forgiven where the number names exactly one invoice to this buyer. Where an invoice
 * exists and only the seller's return omits it, the finding is the seller's (V-02). An invoice with the number but
 * made out to somebody else, or to the public, is no invoice of this buyer's either.
 */
export const V17: CheckDefinition = {
  id: "V-17",
  scope: "matching",
  taxes: ["VAT"],
  title: "check.V-17.title",
  articles: [tc("315.3.1.б"), tc("178.9"), tc("316.2.1")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: [],
  kinds: ["assessment"],
};
