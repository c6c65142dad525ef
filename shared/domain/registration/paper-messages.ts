/**
 * The closed list of what a paper of registration may say of its own case. Builders only: a content is never written with a
 * key by hand. Texts are in `shared/locales/registration-papers.ts`; days are `YYYY-MM-DD`, months `YYYY-MM`, both
 * printed as people write them. Names are in one form for both languages; a name with two forms is a fact of the paper
 * (`factLabels`, value `{ ru, ky }`), never a parameter.
 */
import type * as exchange from "../../contract/exchange/values.ts";
import type { ACCOUNTED_OBJECTS, PAYER_KINDS } from "../../contract/registration/request.ts";
import type { APPLICANT_ROLES } from "../../contract/registration/values.ts";
import type { Inn } from "../../kernel/inn.ts";
import type { Month } from "../../kernel/period.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { Message, TextParams } from "../../kernel/text.ts";
import type { FormCode } from "../../law/finding.ts";
import type { CheckItem, Control, RegistrationKind } from "./types.ts";

type Regime = (typeof exchange.REGIMES)[number];
type TaxpayerKind = (typeof exchange.TAXPAYER_KINDS)[number] | (typeof PAYER_KINDS)[number];
type AccountedObject = (typeof ACCOUNTED_OBJECTS)[number];
type Role = (typeof APPLICANT_ROLES)[number];

const said = (key: string, params?: TextParams): Message => ({
  key: `registration-paper.${key}`,
  ...(params === undefined ? {} : { params }),
});

/** What is decided: `content.resolved`, one sentence each, in the order they are printed. */
export const resolvedMessages = {
  // cabinet-access
  /** `role: "self"` — to one's own cabinet; else to the cabinet of the organization, acting in that role. */
  accessGranted: (p: { readonly login: string; readonly role: Role }) =>
    said(`resolved.access-granted.${p.role}`, { login: p.login }),

  // tax-registration
  entered: (p: { readonly inn: Inn; readonly on: PlainDate }) => said("resolved.entered", p),
  innFromPin: () => said("resolved.inn-from-pin"),
  /** Registration as a sole trader (111(1), 108(2)). */
  soleTraderRegistered: (p: { readonly on: PlainDate }) => said("resolved.sole-trader", p),
  /** By information or by what the office found: counts as registered from this period (111(1)). */
  deemedRegistered: (p: { readonly period: Month }) => said("resolved.deemed-registered", p),
  /** Without an application, to the general regime (111(1)(3)). */
  forced: () => said("resolved.forced"),
  placeChosen: () => said("resolved.place-chosen"),
  /** Access to the cabinet comes with registration (111(12)). */
  cabinetOpens: () => said("resolved.cabinet-opens"),
  cardIssued: () => said("resolved.card-issued"),

  // tax-registration and regime-change
  regimeSet: (p: { readonly regime: Regime; readonly from: PlainDate }) =>
    said(`resolved.regime-set.${p.regime}`, { from: p.from }),
  regimeEnded: (p: { readonly regime: Regime; readonly on: PlainDate }) =>
    said(`resolved.regime-ended.${p.regime}`, { on: p.on }),
  /** The first day on which the left regime may be chosen again. */
  returnNotBefore: (p: { readonly regime: Regime; readonly date: PlainDate }) =>
    said(`resolved.return-not-before.${p.regime}`, { date: p.date }),

  // accounting-registration
  objectEntered: (p: {
    readonly object: AccountedObject;
    readonly title: string;
    readonly from: PlainDate;
  }) => said(`resolved.object-entered.${p.object}`, { title: p.title, from: p.from }),
  /** Accounting registration and re-registration leave the number (113(2), 114(5)). */
  innUnchanged: (p: { readonly inn: Inn }) => said("resolved.inn-unchanged", p),

  // VAT
  vatRegistered: (p: { readonly from: PlainDate }) => said("resolved.vat-registered", p),
  /** The application was late or never came (255(3)). */
  vatDeemed: (p: { readonly from: PlainDate }) => said("resolved.vat-deemed", p),
  vatAnnulled: (p: { readonly from: PlainDate }) => said("resolved.vat-annulled", p),
  vatDutiesRemain: () => said("resolved.vat-duties-remain"),

  // re-registration
  /** The new name itself is printed from `details.newName`. */
  nameChanged: (p: { readonly on: PlainDate }) => said("resolved.name-changed", p),
  addressChanged: (p: { readonly on: PlainDate }) => said("resolved.address-changed", p),
  /** Offices by their codes; the name of the new one is a fact `newOffice`. */
  officeMoved: (p: {
    readonly from: string;
    readonly to: string;
    readonly lastDay: PlainDate;
    readonly firstDay: PlainDate;
  }) =>
    said("resolved.office-moved", {
      oldOffice: p.from,
      newOffice: p.to,
      lastDay: p.lastDay,
      firstDay: p.firstDay,
    }),
  reconciliationServed: (p: { readonly number: string; readonly on: PlainDate }) =>
    said("resolved.reconciliation-served", p),
  innReplaced: (p: { readonly oldInn: Inn; readonly newInn: Inn; readonly on: PlainDate }) =>
    said("resolved.inn-replaced", p),

  // annulment
  taxRegistrationAnnulled: (p: { readonly on: PlainDate }) => said("resolved.tax-annulled", p),
  accountingAnnulled: (p: { readonly title: string; readonly on: PlainDate }) =>
    said("resolved.accounting-annulled", p),
  cabinetCloses: (p: { readonly on: PlainDate }) => said("resolved.cabinet-closes", p),
  /** What became due before stays due. */
  obligationsRemain: () => said("resolved.obligations-remain"),

  // registration-refusal
  refused: (p: { readonly subject: RegistrationKind }) => said(`resolved.refused.${p.subject}`),
  mayApplyAgain: () => said("resolved.may-apply-again"),

  // return-notice; what to correct is `content.reasoning` and `content.refusals`
  returned: () => said("resolved.returned"),
} as const;

/** What was looked at and what it showed: `content.established`. */
export const establishedMessages = {
  /** What started the matter, by `content.ground`. */
  application: (p: { readonly request: string; readonly date: PlainDate }) =>
    said("established.application", p),
  information: (p: { readonly date: PlainDate }) => said("established.information", p),
  detected: (p: { readonly date: PlainDate }) => said("established.detected", p),
  court: (p: { readonly date: PlainDate }) => said("established.court", p),

  /** A point of the checklist that is met; `note` is what the inspector wrote, empty when nothing. */
  check: (p: { readonly item: CheckItem; readonly note: string }) =>
    p.note.trim() === ""
      ? said(`established.check.${p.item}`)
      : said(`established.check-noted.${p.item}`, { note: p.note }),
  /** The applicant is in the register of representatives. */
  actsAs: (p: { readonly role: Exclude<Role, "self">; readonly from: PlainDate }) =>
    said(`established.acts-as.${p.role}`, { from: p.from }),
  controlDone: (p: { readonly control: Control["kind"]; readonly number: string; readonly on: PlainDate }) =>
    said(`established.control.${p.control}`, { number: p.number, on: p.on }),
  noDebt: (p: { readonly on: PlainDate }) => said("established.no-debt", p),
  finalReturnFiled: () => said("established.final-return"),
  reconciled: (p: { readonly number: string; readonly on: PlainDate }) => said("established.reconciled", p),
  obligationArose: (p: { readonly period: Month }) => said("established.obligation-arose", p),
  conditionsLost: (p: { readonly regime: Regime }) => said(`established.conditions-lost.${p.regime}`),
  lastReturn: (p: { readonly date: PlainDate }) => said("established.last-return", p),
  noReturns: () => said("established.no-returns"),
  ceased: (p: { readonly on: PlainDate }) => said("established.ceased", p),
} as const;

/**
 * What a ground rests on besides the signs of the request (`registration.sign.*`): `content.refusals[].evidence`.
 */
export const evidenceMessages = {
  /** A point of the checklist that is not met; `note` is what the inspector wrote, empty when nothing. */
  checkUnmet: (p: { readonly item: CheckItem; readonly note: string }) =>
    p.note.trim() === ""
      ? said(`evidence.check.${p.item}`)
      : said(`evidence.check-noted.${p.item}`, { note: p.note }),
  /** Who was waited for to be identified and did not come. */
  notCome: (p: { readonly on: PlainDate }) => said("evidence.not-come", p),
} as const;

/** How the person was identified: `content.identity`. The number of the passport is not printed. */
export const identityMessages = {
  inPerson: (p: { readonly on: PlainDate }) => said("identity.in-person", p),
  eSignature: (p: { readonly on: PlainDate }) => said("identity.e-signature", p),
} as const;

const label = (name: string): Message => said(`fact.${name}`);

/**
 * `content.facts[].label`. Facts with the same label one after another are printed as one row of several lines. A value that
 * is a day or a month is printed as one. The card prints its rows whether there is a fact or not: what is missing is a
 * place to fill in.
 */
export const factLabels = {
  kind: label("kind"),
  registeredOn: label("registered-on"),
  deemedFrom: label("deemed-from"),
  office: label("office"),
  phone: label("phone"),
  email: label("email"),
  activity: label("activity"),
  regime: label("regime"),
  vat: label("vat"),
  /** One fact a tax. */
  tax: label("tax"),
  /** Insurance contributions and non-tax payments (108(6)). */
  insurance: label("insurance"),
  nonTax: label("non-tax"),
  /** One fact an object or a subdivision. */
  object: label("object"),
  subdivision: label("subdivision"),
  representative: label("representative"),
  cabinet: label("cabinet"),
  edocConsent: label("edoc-consent"),
  // What a decision changed.
  oldName: label("old-name"),
  newName: label("new-name"),
  oldOffice: label("old-office"),
  newOffice: label("new-office"),
  oldAddress: label("old-address"),
  newAddress: label("new-address"),
  oldRegime: label("old-regime"),
  newRegime: label("new-regime"),
  oldInn: label("old-inn"),
  newInn: label("new-inn"),
  annulmentGround: label("annulment-ground"),
} as const;

/** `content.facts[].value` where it is not a plain string or a name in two languages. */
export const factValues = {
  yes: () => said("value.yes"),
  no: () => said("value.no"),
  payerKind: (kind: TaxpayerKind) => said(`value.kind.${kind}`),
  regime: (p: { readonly regime: Regime; readonly from: PlainDate | null }) =>
    p.from === null
      ? said(`value.regime.${p.regime}`)
      : said(`value.regime-since.${p.regime}`, { from: p.from }),
  /** The unified declaration is of two taxes. */
  tax: (form: FormCode): Message =>
    form === "END" ? said("value.tax.END") : { key: `desk-audit.tax.${form}` },
  vatSince: (p: { readonly from: PlainDate }) => said("value.vat-since", p),
  vatUntil: (p: { readonly from: PlainDate; readonly to: PlainDate }) =>
    said("value.vat-until", { from: p.from, until: p.to }),
  vatNone: () => said("value.vat-none"),
  /** A subdivision, an object, a place: office by its code. */
  object: (p: { readonly title: string; readonly office: string; readonly from: PlainDate }) =>
    said("value.object", p),
  representative: (p: {
    readonly role: Exclude<Role, "self">;
    readonly name: string;
    readonly from: PlainDate;
  }) => said(`value.representative.${p.role}`, { name: p.name, from: p.from }),
  login: (p: { readonly login: string; readonly on: PlainDate }) => said("value.login", p),
  annulmentGround: (
    ground:
      | "liquidation"
      | "cessation"
      | "rights-ended"
      | "no-returns"
      | "forged-documents"
      | "subdivision-closed"
      | "object-ended",
  ) => said(`value.annulment-ground.${ground}`),
} as const;
