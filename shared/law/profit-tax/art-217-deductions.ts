import { tc } from "../../kernel/legal-basis.ts";
import { addDays, plainDate } from "../../kernel/plain-date.ts";
import { type LawTable, rowsAt } from "../table.ts";
import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";

/** Kinds of cost the Code speaks of: deducted, deducted within a limit, or not deducted. */
export const COST_KINDS = [
  "goods-and-materials",
  "wages",
  "works-and-services",
  "currency-loss",
  "bad-debt",
  "technological-loss",
  "business-trip",
  "per-diem-within-norm",
  "representation",
  "training",
  "interest",
  "innovation",
  "geology-reserve",
  "depreciation",
  "small-asset",
  "repair",
  "social-insurance",
  "pension-programme",
  "bank-reserve",
  "development-bank-reserve",
  "mortgage-reserve",
  "deposit-fund",
  "charity",
  "social-contract",
  "taxes",
  "insurance-reserve",
  "pension-reserve",
  "capital-cost",
  "interest-of-asset",
  "fines-and-penalties",
  "profit-tax-paid",
  "foreign-profit-tax",
  "other-reserve",
  "social-facility-loss",
  "cost-for-another",
  "cost-of-untaxed-property",
  "related-party-loss",
  "private-cost",
  "sale-below-market-to-staff",
  "loss-above-norm",
  "undocumented",
  "unrelated",
  "cost-of-exempt-income",
  "per-diem-above-norm",
  "banquet-and-leisure",
  "issue-cost",
  "virtual-asset-loss",
  "no-e-invoice",
  "goods-of-special-regime",
] as const;
export type CostKind = (typeof COST_KINDS)[number];

const DIMENSIONS = ["kind"] as const;
const UNTIL_2030 = { to: plainDate("2029-12-31") };
const FROM_2030 = { from: plainDate("2030-01-01") };
/** Law 136 gives its change of art. 233 back to this day: what it added is read to be the development bank. */
const DEVELOPMENT_BANK = plainDate("2023-10-06");
/** Law 31 gives the changes of art. 236 back to this day (S-55). */
const E_INVOICE = plainDate("2023-04-03");
/** Law 185 gives no day: the first of the next year (art. 15(2), S-01, S-55). */
const SPECIAL_REGIME = plainDate("2026-01-01");

/**
 * How each kind is deducted (art. 217–236, 244, 244¹): `full`, `limited` by the article, `none`. What an article allows
 * "until 1 January 2030" is not deducted after it.
 */
export const DEDUCTIONS: LawTable<"kind"> = {
  id: "profit-tax.deduction",
  title: "law.table.profit-tax.deduction",
  dimensions: DIMENSIONS,
  unit: "text",
  rows: [
    ...rowsAt(DIMENSIONS, "code", ENTRY_OF_THE_CODE, [
      [["goods-and-materials"], "full", tc("217.1")],
      [["wages"], "full", tc("217.1")],
      [["works-and-services"], "full", tc("217.1")],
      [["currency-loss"], "full", tc("217.1")],
      [["bad-debt"], "full", tc("217.1")],
      [["technological-loss"], "full", tc("218")],
      [["business-trip"], "full", tc("219.2")],
      [["per-diem-within-norm"], "full", tc("219.2.3")],
      [["representation"], "full", tc("219.3")],
      [["training"], "full", tc("220.2")],
      [["interest"], "full", tc("221.1")],
      [["innovation"], "full", tc("222.1")],
      [["geology-reserve"], "limited", tc("223.2")],
      [["depreciation"], "full", tc("228.1")],
      [["small-asset"], "full", tc("225.5")],
      [["repair"], "full", tc("229.1")],
      [["social-insurance"], "full", tc("230")],
      [["pension-programme"], "full", tc("230¹"), UNTIL_2030],
      [["bank-reserve"], "full", tc("233.1")],
      [["mortgage-reserve"], "full", tc("233.2")],
      [["deposit-fund"], "full", tc("233.3")],
      [["charity"], "limited", tc("234.2"), UNTIL_2030],
      [["social-contract"], "full", tc("234.3")],
      [["taxes"], "full", tc("235"), UNTIL_2030],
      [["insurance-reserve"], "full", tc("244")],
      [["pension-reserve"], "full", tc("244¹"), UNTIL_2030],
      [["pension-programme"], "none", tc("230¹"), FROM_2030],
      [["charity"], "none", tc("234.1"), FROM_2030],
      [["taxes"], "none", tc("235"), FROM_2030],
      [["pension-reserve"], "none", tc("244¹"), FROM_2030],
      [["capital-cost"], "none", tc("236.1.1")],
      [["interest-of-asset"], "none", tc("221.2")],
      [["fines-and-penalties"], "none", tc("236.1.2")],
      [["profit-tax-paid"], "none", tc("236.1.3")],
      [["foreign-profit-tax"], "none", tc("236.1.4")],
      [["other-reserve"], "none", tc("236.1.5")],
      [["social-facility-loss"], "none", tc("236.1.6")],
      [["cost-for-another"], "none", tc("236.1.7")],
      [["cost-of-untaxed-property"], "none", tc("236.1.8")],
      [["related-party-loss"], "none", tc("236.1.9")],
      [["private-cost"], "none", tc("236.1.10")],
      [["sale-below-market-to-staff"], "none", tc("236.1.11")],
      [["loss-above-norm"], "none", tc("236.1.12")],
      [["undocumented"], "none", tc("236.1.13")],
      [["unrelated"], "none", tc("236.1.14")],
      [["cost-of-exempt-income"], "none", tc("236.1.15")],
      [["per-diem-above-norm"], "none", tc("236.1.16")],
      [["banquet-and-leisure"], "none", tc("236.1.17")],
      [["issue-cost"], "none", tc("236.1.18")],
      [["virtual-asset-loss"], "none", tc("236.1.19")],
      [["development-bank-reserve"], "none", tc("236.1.5"), { to: addDays(DEVELOPMENT_BANK, -1) }],
      [["no-e-invoice"], "full", tc("217.1"), { to: addDays(E_INVOICE, -1) }],
      [["goods-of-special-regime"], "full", tc("217.1"), { to: addDays(SPECIAL_REGIME, -1) }],
    ]),
    ...rowsAt(DIMENSIONS, "law-136-2024", DEVELOPMENT_BANK, [
      [["development-bank-reserve"], "full", tc("233.1"), { reading: "S-01" }],
    ]),
    ...rowsAt(DIMENSIONS, "law-31-2024", E_INVOICE, [
      [["no-e-invoice"], "none", tc("236.1.20"), { reading: "S-55" }],
    ]),
    ...rowsAt(DIMENSIONS, "law-185-2025", SPECIAL_REGIME, [
      [["goods-of-special-regime"], "none", tc("236.1.21"), { reading: "S-55" }],
    ]),
  ],
};
