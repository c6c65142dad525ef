import { tc } from "../../kernel/legal-basis.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { type LawTable, rowsAt } from "../table.ts";
import { ENTRY_OF_THE_CODE } from "../value-of-the-code.ts";

const DIMENSIONS = ["kind"] as const;
const SOCIAL_FROM_2024 = { from: plainDate("2024-01-01") };

/**
 * Income free of income tax (необлагаемый доход, art. 191, 204): `all` of it, `up-to` a ceiling each, all of it
 * `if-within` a ceiling, or all of it `by-securities-law`, from that law on. Who is freed altogether (191(1)) is no kind of income. Law 78 moved part 2 to 01.01.2024; its
 * text before is not in the stored edition, so those rows begin there (S-01).
 */
export const EXEMPT_INCOME: LawTable<"kind"> = {
  id: "income-tax.exempt-income",
  title: "law.table.income-tax.exempt-income",
  dimensions: DIMENSIONS,
  unit: "text",
  rows: [
    ...rowsAt(DIMENSIONS, "law-78-2023", ENTRY_OF_THE_CODE, [
      [["disability-aids"], "all", tc("191.2.1"), SOCIAL_FROM_2024],
      [["union-and-charity-aid"], "all", tc("191.2.2"), SOCIAL_FROM_2024],
      [["rehabilitation-aid"], "all", tc("191.2.3"), SOCIAL_FROM_2024],
      [["wage-under-16"], "all", tc("191.2.4"), SOCIAL_FROM_2024],
      [["personal-assistant"], "all", tc("191.2.5"), SOCIAL_FROM_2024],
    ]),
    ...rowsAt(DIMENSIONS, "code", ENTRY_OF_THE_CODE, [
      [["benefit"], "all", tc("191.3.1")],
      [["micro-loan-advantage"], "all", tc("191.3.1¹"), { to: plainDate("2029-12-31") }],
      [["pension-or-scholarship"], "all", tc("191.3.2")],
      [["compensation-of-harm"], "all", tc("191.3.3")],
      [["state-reserve-fund"], "all", tc("191.3.4")],
      [["force-majeure-aid"], "all", tc("191.3.5")],
      [["sports-prize"], "all", tc("191.3.6")],
      [["humanitarian-aid"], "all", tc("191.3.7")],
      [["prize"], "if-within", tc("191.3.8")],
      [["gambling-or-receipt-lottery"], "all", tc("191.3.8")],
      [["international-competition"], "all", tc("191.3.9")],
      [["international-award"], "all", tc("191.3.10")],
      [["insurance-of-individual"], "all", tc("191.3.11")],
      [["donor-payment"], "all", tc("191.3.12")],
      [["health-voucher"], "all", tc("191.3.13")],
      [["service-injury"], "all", tc("191.3.14")],
      [["receipt-refund"], "all", tc("191.3.15")],
      [["free-seminar"], "all", tc("191.3.16")],
      [["expropriation"], "all", tc("191.3.17")],
      [["national-team-award"], "all", tc("191.3.18")],
      [["sole-trader-profit"], "all", tc("191.3.19")],
      [["mandatory-labour-payment"], "all", tc("191.4.1")],
      [["business-trip"], "all", tc("191.4.2")],
      [["medical-examination"], "all", tc("191.4.3")],
      [["mandatory-insurance"], "all", tc("191.4.4")],
      [["training"], "all", tc("191.4.5")],
      [["new-year-gift"], "up-to", tc("191.4.6")],
      [["protective-clothing"], "all", tc("191.4.7")],
      [["bereavement"], "all", tc("191.4.8")],
      [["public-works"], "all", tc("191.4.9")],
      [["religious-organization-wage"], "all", tc("191.4.10")],
      [["service-allowance"], "all", tc("191.4.11")],
      [["diplomatic-service-abroad"], "all", tc("191.4.12")],
      [["alimony"], "all", tc("191.5.1")],
      [["between-spouses"], "all", tc("191.5.2")],
      [["gift-of-relative"], "all", tc("191.5.3")],
      [["sale-of-homestead-produce"], "all", tc("191.6.3")],
      [["sale-of-own-movables"], "all", tc("191.6.4")],
      [["deposit-interest"], "all", tc("191.7.1")],
      [["listed-securities"], "by-securities-law", tc("191.7.2"), { reading: "S-02" }],
      [["listed-securities-gain"], "by-securities-law", tc("191.7.2¹"), { reading: "S-02" }],
      [["mudaraba"], "all", tc("191.7.3")],
      [["domestic-dividend"], "all", tc("191.7.4")],
      [["returned-share"], "all", tc("191.7.5")],
      [["bonus-shares"], "all", tc("191.7.6")],
      [["election-fund"], "all", tc("191.7.8")],
      [["state-mortgage-advantage"], "all", tc("191.7.9")],
      [["foreign-dividend"], "all", tc("191.7.10")],
      [["diplomatic-staff"], "all", tc("204..1")],
      [["international-organization-staff"], "all", tc("204..3")],
    ]),
  ],
};
