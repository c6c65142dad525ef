import { tc } from "../../../kernel/legal-basis.ts";
import { type Month, monthOf } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { CheckDefinition } from "../check.ts";
import type { PurchaseFact } from "./facts.ts";

/**
 * Credit taken before the invoice existed: the month of the register is earlier than the month of the invoice
 * (art. 314(2), 315(3)(1)(б)). The tax of the early period rises by it; the right to the credit arises in the
 * invoice's own month, where the taxpayer may take it. A later month is always allowed. Imports are V-25's.
 */
export const V21: CheckDefinition = {
  id: "V-21",
  scope: "matching",
  taxes: ["VAT"],
  title: "check.V-21.title",
  articles: [tc("314.2"), tc("315.1"), tc("315.3.1.б")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: [],
  kinds: ["assessment"],
};

/** @param month the last month of the register's period */
export const isEarly = (row: PurchaseFact, month: Month): boolean => {
  const inForce = row.replacement ?? row.invoice;
  return inForce !== null && row.invoice !== null && month < monthOf(row.invoice.issuedOn);
};
