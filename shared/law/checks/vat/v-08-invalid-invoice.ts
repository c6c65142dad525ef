import { tc } from "../../../kernel/legal-basis.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { CheckDefinition } from "../check.ts";
import type { PurchaseFact } from "./facts.ts";

/**
 * Credit on an invalid invoice (недействительный счет-фактура): its number is in the invalid list, on any date, and
 * no valid invoice corrects it. The credit falls in the period it was taken (art. 316(2)(3)). Whether the VAT may go
 * to cost the Code leaves open (reading S-19); the sanction of art. 163(3) is not a desk audit's.
 */
export const V08: CheckDefinition = {
  id: "V-08",
  scope: "matching",
  taxes: ["VAT"],
  title: "check.V-08.title",
  articles: [tc("316.2.3"), tc("178.9"), tc("4.2.24"), tc("309.8")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: ["S-19"],
  kinds: ["assessment"],
};

export const isInvalid = (row: PurchaseFact): boolean =>
  row.replacement === null && row.invoice?.status === "invalid";
