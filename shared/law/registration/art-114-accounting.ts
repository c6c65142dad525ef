import type { ACCOUNTED_OBJECTS } from "../../contract/registration/request.ts";
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import type { RegistrationTermId } from "./registration-terms.ts";

export type AccountedObject = (typeof ACCOUNTED_OBJECTS)[number];

/** A case of accounting registration (114(1), 433): after the tax registration, under the same ИНН (114(5)). */
export interface AccountingCase {
  readonly object: AccountedObject;
  readonly payer: "business" | "individual";
  readonly article: LegalBasis;
  readonly applyArticle: LegalBasis;
  readonly applyTerm: RegistrationTermId;
  /** Only where the place lies outside the office of the current account (patents). */
  readonly outsideOnly: boolean;
  /** Also on the information of those who register objects (114(3)(2)). */
  readonly byInformation: boolean;
}

const accountingCase = (
  object: AccountedObject,
  payer: AccountingCase["payer"],
  article: string,
  applyArticle: string,
  applyTerm: RegistrationTermId,
): AccountingCase => ({
  object,
  payer,
  article: tc(article),
  applyArticle: tc(applyArticle),
  applyTerm,
  outsideOnly: object === "patent-place",
  byInformation: object === "taxable-object",
});

/** Trade zones stand in the definition (108(10)) only: art. 114 knows no such case. */
export const ACCOUNTING_CASES: readonly AccountingCase[] = [
  accountingCase("subdivision", "business", "114.1.1.а", "114.4.1.а", "T-064"),
  accountingCase("taxable-object", "business", "114.1.1.б", "114.4.1.б", "T-065"),
  accountingCase("patent-place", "business", "114.1.2", "114.4.2", "T-064"),
  accountingCase("taxable-object", "individual", "114.1.3", "114.4.3", "T-065"),
  accountingCase("patent-place", "individual", "114.1.4", "114.4.4", "T-064"),
  accountingCase("htp-resident", "business", "433", "433", "TR-05"),
];

export type AccountingVerdict =
  /** Registered by the office of the place. */
  | { readonly verdict: "needed"; readonly rule: AccountingCase; readonly office: string }
  | { readonly verdict: "not-needed"; readonly article: LegalBasis }
  | { readonly verdict: "no-case" };

/** Whether accounting registration is due, and at which office (114(1)). Offices are codes of УГНС. */
export const accountingVerdict = (
  object: AccountedObject,
  payer: AccountingCase["payer"],
  currentOffice: string,
  placeOffice: string,
): AccountingVerdict => {
  const rule = ACCOUNTING_CASES.find((one) => one.object === object && one.payer === payer);
  if (!rule) return { verdict: "no-case" };
  if (rule.outsideOnly && currentOffice === placeOffice)
    return { verdict: "not-needed", article: rule.article };
  return { verdict: "needed", rule, office: placeOffice };
};
