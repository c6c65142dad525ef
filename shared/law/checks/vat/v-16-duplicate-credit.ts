import { tc } from "../../../kernel/legal-basis.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { CheckDefinition } from "../check.ts";

/**
 * One invoice credited more than once, in one period or several, or both an invoice and the one that replaced it.
 * Partial credits are summed: only what passes the VAT of the invoice in force is found, in the later period, on the
 * row that passes it (art. 314(2), 176(8)).
 */
export const V16: CheckDefinition = {
  id: "V-16",
  scope: "matching",
  taxes: ["VAT"],
  title: "check.V-16.title",
  articles: [tc("314.2"), tc("176.8"), tc("316.2.1")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: [],
  kinds: ["assessment"],
};
