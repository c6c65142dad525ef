import { tc } from "../../../kernel/legal-basis.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { CheckDefinition } from "../check.ts";
import type { PurchaseFact } from "./facts.ts";

/**
 * Credit on an invoice without all requisites (art. 316(2)(4)). A valid corrective invoice that fills them restores
 * the credit (art. 178(8)), so the invoice in force decides, not the first one.
 */
export const V09: CheckDefinition = {
  id: "V-09",
  scope: "matching",
  taxes: ["VAT"],
  title: "check.V-09.title",
  articles: [tc("316.2.4"), tc("178.1")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: [],
  kinds: ["assessment"],
};

export const missingRequisites = (row: PurchaseFact): string | null => {
  const inForce = row.replacement ?? row.invoice;
  const missing = inForce?.missing?.trim() ?? "";
  return missing === "" ? null : missing;
};
