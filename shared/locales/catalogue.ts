import type { Language } from "../kernel/legal-basis.ts";
import { type Bilingual, fillText, type Message } from "../kernel/text.ts";
import { ACCESS_TEXTS } from "./access.ts";
import { AUDIT_TEXTS } from "./audit.ts";
import { CHECK_WORKING_TEXTS } from "./check-workings.ts";
import { CHECK_TEXTS } from "./checks.ts";
import { CLI_TEXTS } from "./cli.ts";
import { CODE_TEXTS } from "./code.ts";
import { DEMO_TEXTS } from "./demo.ts";
import { DESK_AUDIT_TEXTS } from "./desk-audit.ts";
import { DESK_AUDIT_REFUSAL_TEXTS } from "./desk-audit-refusals.ts";
import { DOCUMENT_TEXTS } from "./documents.ts";
import { ENROLMENT_TEXTS } from "./enrolment.ts";
import { EXCHANGE_TEXTS } from "./exchange.ts";
import { IDENTITY_TEXTS } from "./identity.ts";
import { INCOME_CHECK_TEXTS } from "./income-checks.ts";
import { LAW_TEXTS } from "./law.ts";
import { LAW_CHOICE_GENERAL_TEXTS } from "./law-forms/choices-general.ts";
import { LAW_CHOICE_LIST_TEXTS } from "./law-forms/choices-lists.ts";
import { LAW_CHOICE_TAX_TEXTS } from "./law-forms/choices-taxes.ts";
import { LAW_FIELD_GENERAL_TEXTS } from "./law-forms/fields-general.ts";
import { LAW_FIELD_TAX_TEXTS } from "./law-forms/fields-taxes.ts";
import { LAW_RESULT_TEXTS } from "./law-forms/results.ts";
import { LAW_FORM_TEXTS } from "./law-forms/texts.ts";
import { LAW_CHOICE_VAT_TEXTS, LAW_FIELD_VAT_TEXTS, LAW_RESULT_VAT_TEXTS } from "./law-forms/vat.ts";
import {
  LAW_CHOICE_PARTY_TEXTS,
  LAW_FIELD_PARTY_TEXTS,
  LAW_RESULT_PARTY_TEXTS,
} from "./law-forms/vat-parties.ts";
import {
  LAW_CHOICE_PURCHASE_TEXTS,
  LAW_FIELD_PURCHASE_TEXTS,
  LAW_RESULT_PURCHASE_TEXTS,
} from "./law-forms/vat-purchases.ts";
import { LAW_GENERAL_TEXTS } from "./law-general.ts";
import { LAW_GENERAL_VALUE_TEXTS } from "./law-general-values.ts";
import { LAW_INCOME_TEXTS } from "./law-income.ts";
import { LAW_OTHER_TAX_TEXTS } from "./law-other-taxes.ts";
import { LAW_PROFIT_TEXTS } from "./law-profit.ts";
import { LAW_PROPERTY_TEXTS } from "./law-property.ts";
import { LAW_TERM_TEXTS } from "./law-terms.ts";
import { LAW_TURNOVER_TEXTS } from "./law-turnover.ts";
import { LAW_VAT_TEXTS } from "./law-vat.ts";
import { VAT_IMPORT_TEXTS } from "./law-vat-imports.ts";
import { VAT_PARTY_TEXTS } from "./law-vat-parties.ts";
import { VAT_PURCHASE_TEXTS } from "./law-vat-purchases.ts";
import { VAT_SUPPLY_GROUND_TEXTS } from "./law-vat-supply-grounds.ts";
import { OFFICIAL_ACT_TEXTS } from "./official-acts.ts";
import { OPERAND_TEXTS } from "./operands.ts";
import { OTHER_TAX_CHECK_TEXTS } from "./other-tax-checks.ts";
import { PARAMETER_TEXTS } from "./parameters.ts";
import { PROPERTY_CHECK_TEXTS } from "./property-checks.ts";
import { CONTROL_READING_TEXTS } from "./readings-control.ts";
import { GENERAL_READING_TEXTS } from "./readings-general.ts";
import { REGISTRATION_READING_TEXTS } from "./readings-registration.ts";
import { SPECIAL_READING_TEXTS } from "./readings-special.ts";
import { TAX_READING_TEXTS } from "./readings-taxes.ts";
import { REGISTER_TEXTS } from "./register.ts";
import { REGISTER_EXTRACT_TEXTS } from "./register-extract.ts";
import { REGISTER_TIMELINE_TEXTS } from "./register-timeline.ts";
import { REGISTRATION_TEXTS } from "./registration.ts";
import { REGISTRATION_CONDITION_TEXTS } from "./registration-conditions.ts";
import { REGISTRATION_EVENT_TEXTS } from "./registration-events.ts";
import { REGISTRATION_EXCHANGE_TEXTS } from "./registration-exchange.ts";
import { REGISTRATION_FORM_TEXTS } from "./registration-forms.ts";
import { REGISTRATION_GROUND_TEXTS } from "./registration-grounds.ts";
import { REGISTRATION_LAW_TEXTS } from "./registration-law.ts";
import { REGISTRATION_PAPER_TEXTS } from "./registration-papers.ts";
import { REGISTRATION_STEP_TEXTS } from "./registration-steps.ts";
import { RISK_TEXTS } from "./risk.ts";
import { STORE_TEXTS } from "./store.ts";
import { SYNC_TEXTS } from "./sync.ts";
import { SYNC_BULK_TEXTS } from "./sync-bulk.ts";
import { SYNC_COMMAND_TEXTS } from "./sync-commands.ts";
import { SYNC_REFUSAL_TEXTS } from "./sync-refusals.ts";
import { SYNC_PAPER_TEXTS, SYNC_VERSION_TEXTS } from "./sync-versions.ts";
import { TAXPAYER_TEXTS } from "./taxpayers.ts";
import { TURNOVER_CHECK_TEXTS } from "./turnover-checks.ts";

/**
 * Every text the core, the command line and the documents say, by key. An area adds its file here; a key in two
 * areas is a test failure.
 */
export const TEXT_AREAS: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  access: ACCESS_TEXTS,
  audit: AUDIT_TEXTS,
  checks: CHECK_TEXTS,
  checkWorkings: CHECK_WORKING_TEXTS,
  cli: CLI_TEXTS,
  code: CODE_TEXTS,
  demo: DEMO_TEXTS,
  deskAudit: DESK_AUDIT_TEXTS,
  deskAuditRefusals: DESK_AUDIT_REFUSAL_TEXTS,
  documents: DOCUMENT_TEXTS,
  enrolment: ENROLMENT_TEXTS,
  exchange: EXCHANGE_TEXTS,
  identity: IDENTITY_TEXTS,
  incomeChecks: INCOME_CHECK_TEXTS,
  law: LAW_TEXTS,
  lawForms: LAW_FORM_TEXTS,
  lawFormFields: LAW_FIELD_GENERAL_TEXTS,
  lawFormTaxFields: LAW_FIELD_TAX_TEXTS,
  lawFormChoices: LAW_CHOICE_GENERAL_TEXTS,
  lawFormTaxChoices: LAW_CHOICE_TAX_TEXTS,
  lawFormLists: LAW_CHOICE_LIST_TEXTS,
  lawFormResults: LAW_RESULT_TEXTS,
  lawFormVatFields: LAW_FIELD_VAT_TEXTS,
  lawFormVatChoices: LAW_CHOICE_VAT_TEXTS,
  lawFormVatResults: LAW_RESULT_VAT_TEXTS,
  lawFormPartyFields: LAW_FIELD_PARTY_TEXTS,
  lawFormPartyChoices: LAW_CHOICE_PARTY_TEXTS,
  lawFormPartyResults: LAW_RESULT_PARTY_TEXTS,
  lawFormPurchaseFields: LAW_FIELD_PURCHASE_TEXTS,
  lawFormPurchaseChoices: LAW_CHOICE_PURCHASE_TEXTS,
  lawFormPurchaseResults: LAW_RESULT_PURCHASE_TEXTS,
  lawGeneral: LAW_GENERAL_TEXTS,
  lawGeneralValues: LAW_GENERAL_VALUE_TEXTS,
  lawTerms: LAW_TERM_TEXTS,
  lawTurnover: LAW_TURNOVER_TEXTS,
  lawVat: LAW_VAT_TEXTS,
  lawVatImports: VAT_IMPORT_TEXTS,
  lawVatParties: VAT_PARTY_TEXTS,
  lawVatPurchases: VAT_PURCHASE_TEXTS,
  lawVatSupplyGrounds: VAT_SUPPLY_GROUND_TEXTS,
  lawIncome: LAW_INCOME_TEXTS,
  lawProfit: LAW_PROFIT_TEXTS,
  lawProperty: LAW_PROPERTY_TEXTS,
  propertyChecks: PROPERTY_CHECK_TEXTS,
  turnoverChecks: TURNOVER_CHECK_TEXTS,
  lawOtherTaxes: LAW_OTHER_TAX_TEXTS,
  otherTaxChecks: OTHER_TAX_CHECK_TEXTS,
  officialActs: OFFICIAL_ACT_TEXTS,
  operands: OPERAND_TEXTS,
  parameters: PARAMETER_TEXTS,
  readingsControl: CONTROL_READING_TEXTS,
  readingsGeneral: GENERAL_READING_TEXTS,
  readingsRegistration: REGISTRATION_READING_TEXTS,
  readingsSpecial: SPECIAL_READING_TEXTS,
  readingsTaxes: TAX_READING_TEXTS,
  register: REGISTER_TEXTS,
  registerExtract: REGISTER_EXTRACT_TEXTS,
  registerTimeline: REGISTER_TIMELINE_TEXTS,
  registrationConditions: REGISTRATION_CONDITION_TEXTS,
  registration: REGISTRATION_TEXTS,
  registrationEvents: REGISTRATION_EVENT_TEXTS,
  registrationExchange: REGISTRATION_EXCHANGE_TEXTS,
  registrationForms: REGISTRATION_FORM_TEXTS,
  registrationGrounds: REGISTRATION_GROUND_TEXTS,
  registrationLaw: REGISTRATION_LAW_TEXTS,
  registrationPapers: REGISTRATION_PAPER_TEXTS,
  registrationSteps: REGISTRATION_STEP_TEXTS,
  risk: RISK_TEXTS,
  store: STORE_TEXTS,
  sync: SYNC_TEXTS,
  syncBulk: SYNC_BULK_TEXTS,
  syncCommands: SYNC_COMMAND_TEXTS,
  syncPapers: SYNC_PAPER_TEXTS,
  syncVersions: SYNC_VERSION_TEXTS,
  syncRefusals: SYNC_REFUSAL_TEXTS,
  taxpayers: TAXPAYER_TEXTS,
};

const CATALOGUE: ReadonlyMap<string, Bilingual> = new Map(
  Object.values(TEXT_AREAS).flatMap((area) => Object.entries(area)),
);

/** Whether the catalogue knows the key. */
export const hasText = (key: string): boolean => CATALOGUE.has(key);

/** The message in a language, its places filled. An unknown key is a bug and stays visible as itself. */
export const resolveText = (message: Message, language: Language): string => {
  const text = CATALOGUE.get(message.key);
  return text ? fillText(text[language], message.params) : message.key;
};

/** The message in both languages, as findings and documents carry it. */
export const resolveBilingual = (message: Message): Bilingual => ({
  ru: resolveText(message, "ru"),
  ky: resolveText(message, "ky"),
});
