import { tc } from "../../../kernel/legal-basis.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { CheckDefinition } from "../check.ts";
import type { PurchaseFact } from "./facts.ts";

/**
 * Credit on a barter purchase (товарообменная операция, art. 316(5)). Barter counts as cashless elsewhere
 * (art. 174), but the special norm of VAT excludes it (reading S-18).
 */
export const V11: CheckDefinition = {
  id: "V-11",
  scope: "matching",
  taxes: ["VAT"],
  title: "check.V-11.title",
  articles: [tc("316.5"), tc("315.3.1.г")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: ["S-18"],
  kinds: ["assessment"],
};

export const isBarter = (row: PurchaseFact): boolean =>
  (row.replacement ?? row.invoice)?.payment === "barter";
