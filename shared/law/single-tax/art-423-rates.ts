import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { type LawTable, rowsAt } from "../table.ts";
import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";

export const PAYMENT_FORMS = ["cash", "cashless"] as const;
export type PaymentForm = (typeof PAYMENT_FORMS)[number];

/**
 * Activities and cases with a rate of their own. `trade-lower` is the trader of 423(1)(1)(а), `zero-rate` the sole
 * trader of 423(8); `production` has with it the activities of 423(1)(2).
 */
export const SINGLE_TAX_RATE_CASES = [
  "trade-lower",
  "trade",
  "production",
  "other",
  "conditional-vat-import",
  "agricultural-collector",
  "milk-collector",
  "free-zone-partly-processed",
  "free-zone-unchanged",
  "sewing",
  "jewellery",
  "lottery",
  "baths",
  "catering-bishkek-osh",
  "catering-elsewhere",
  "creative-park",
  "zero-rate",
  "anonymous-buyer",
  "school-meals",
  "state-needs",
  "virtual-asset",
] as const;
export type SingleTaxRateCase = (typeof SINGLE_TAX_RATE_CASES)[number];

type Line = Parameters<typeof rowsAt<"case" | "form">>[3][number];

const byForm = (of: SingleTaxRateCase, cash: string, cashless: string, at: LegalBasis): readonly Line[] => [
  [[of, "cash"], cash, at],
  [[of, "cashless"], cashless, at],
];
const anyForm = (of: SingleTaxRateCase, rate: string, place: string, dates: Line[3] = {}): readonly Line[] =>
  PAYMENT_FORMS.map((form): Line => [[of, form], rate, tc(place), dates]);

const DIMENSIONS = ["case", "form"] as const;

/** Art. 423. The days the rewordings of 2023–2025 entered are not in its text: the stored edition is applied (S-01). */
export const SINGLE_TAX_RATES: LawTable<"case" | "form"> = {
  id: "single-tax.rate",
  title: "law.table.single-tax.rate",
  dimensions: DIMENSIONS,
  unit: "share",
  rows: rowsAt(DIMENSIONS, "code", ENTRY_OF_THE_CODE, [
    ...anyForm("trade-lower", "0.005", "423.1.1.а"),
    ...byForm("trade", "0.04", "0.02", tc("423.1.1.б")),
    ...byForm("production", "0.04", "0.02", tc("423.1.2")),
    ...byForm("other", "0.06", "0.04", tc("423.1.3")),
    ...anyForm("conditional-vat-import", "0.03", "423.2"),
    ...anyForm("agricultural-collector", "0.005", "423.2¹"),
    ...anyForm("milk-collector", "0.0025", "423.2¹"),
    ...anyForm("free-zone-partly-processed", "0.01", "423.2²"),
    ...anyForm("free-zone-unchanged", "0.03", "423.2²"),
    ...anyForm("sewing", "0.0025", "423.3.1"),
    ...anyForm("jewellery", "0.0025", "423.3.2"),
    ...anyForm("lottery", "0.08", "423.4.1"),
    ...anyForm("baths", "0.08", "423.4.2"),
    ...byForm("catering-bishkek-osh", "0.06", "0.04", tc("423.5.1")),
    ...byForm("catering-elsewhere", "0.04", "0.02", tc("423.5.2")),
    ...anyForm("creative-park", "0.005", "423.6", {
      from: plainDate("2023-01-01"),
      to: plainDate("2024-12-31"),
    }),
    ...anyForm("creative-park", "0.01", "423.6", {
      from: plainDate("2025-01-01"),
      to: plainDate("2026-12-31"),
    }),
    ...anyForm("creative-park", "0.02", "423.6", { from: plainDate("2027-01-01") }),
    ...anyForm("zero-rate", "0", "423.8"),
    ...anyForm("anonymous-buyer", "0.04", "423.15"),
    ...anyForm("school-meals", "0", "423.17"),
    ...anyForm("state-needs", "0", "423.18"),
    ...anyForm("virtual-asset", "0.08", "423.19"),
  ]),
};
