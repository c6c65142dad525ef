import { tc } from "../../../kernel/legal-basis.ts";
import { type PlainDate, plainDate } from "../../../kernel/plain-date.ts";
import type { CheckDefinition } from "../check.ts";
import { covers, type PurchaseFact } from "./facts.ts";

/**
 * Credit from a seller that was no VAT payer (art. 315(3)(1)(а)): its registration is not in force on the day of the
 * supply, nor on that of an invoice issued before it, whose day is then the day of the tax (art. 261(4)). A seller of
 * the general regime that never registered, or only later, counts as registered all the same: 255(3) names the late
 * application beside the missing one. Since when is open (reading S-20), so that is a risk, not an assessment.
 */
export const V07: CheckDefinition = {
  id: "V-07",
  scope: "matching",
  taxes: ["VAT"],
  title: "check.V-07.title",
  articles: [tc("315.3.1.а"), tc("253.1"), tc("255.2")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: ["S-20"],
  kinds: ["assessment", "risk"],
};

export type SellerStatus = "registered" | "deemed" | "not-registered" | "unknown";

export const sellerStatus = (row: PurchaseFact): SellerStatus => {
  const { known, registrations, general } = row.seller;
  const supplyOn = row.invoice?.supplyOn ?? row.issuedOn;
  const days = row.issuedOn < supplyOn ? [supplyOn, row.issuedOn] : [supplyOn];
  if (days.some((day) => covers(registrations, day))) return "registered";
  if (!known) return "unknown";
  const isDeemed = (day: PlainDate): boolean =>
    covers(general, day) && registrations.every(({ from }) => from > day);
  return days.some(isDeemed) ? "deemed" : "not-registered";
};
