/** The closed lists of registration: what may be asked, where a request stands, what is looked at and what is made. */

/** What a request asks for; the first seven are the exchange format's own, `vat-annulment` is its counterpart (256). */
export const REGISTRATION_KINDS = [
  "cabinet-access",
  "tax-registration",
  "accounting-registration",
  "re-registration",
  "annulment",
  "vat-registration",
  "vat-annulment",
  "regime-change",
] as const;

export const REGISTRATION_STATUSES = [
  "received",
  "in-review",
  "awaiting-identity",
  "returned",
  "awaiting-control",
  "proposed",
  "granted",
  "refused",
  "closed",
] as const;

/** How a request came to its end. */
export const REGISTRATION_OUTCOMES = ["granted", "refused", "forwarded", "withdrawn", "duplicate"] as const;

/** On what the office acts (111(1), 112(2), 114(3), 115(2)). */
export const REGISTRATION_BASES = ["application", "information", "detected", "court"] as const;

export const REGISTRATION_CHANNELS = ["cabinet", "paper", "identity-provider", "office"] as const;
export const APPLICANT_ROLES = ["self", "head", "accountant", "representative"] as const;
/** Заявленная → удостоверенная лично → подтверждённая электронной подписью. */
export const IDENTITY_LEVELS = ["claimed", "in-person", "e-signature"] as const;

/** What the inspector goes through before a request is granted. */
export const CHECK_ITEMS = [
  "identity",
  "passport-valid",
  "same-person",
  "documents-sound",
  "power",
  "data-agree",
  "place",
  "reconciliation",
  "final-return",
  "debt-free",
  "control",
  "conditions",
] as const;

export const REGISTRATION_ACT_KINDS = [
  "cabinet-access-decision",
  "registration-decision",
  "reregistration-decision",
  "annulment-decision",
  "registration-refusal",
  "return-notice",
  "registration-card",
] as const;

/** What a comparison with the registers, with other requests and with the papers has shown. */
export const REGISTRATION_SIGNS = [
  "person-unknown",
  "name-differs",
  "organization-unknown",
  "organization-name-differs",
  "organization-closed",
  "taxpayer-closed",
  "not-head-or-accountant",
  "representation-ended",
  "representation-not-begun",
  "power-unproven",
  "wrong-office",
  "passport-expired",
  "passport-of-another",
  "document-damaged",
  "signature-bad",
  "signature-of-another",
  "duplicate-person",
  "duplicate-organization",
  "phone-of-many",
  "already-open",
  "inn-form",
  "filed-late",
  "mass-address",
  "mass-phone",
  "head-of-many",
  "head-of-liquidated-debtor",
] as const;

/** `blocks`: a ground to refuse or to return; `differs`: to be explained; `notice`: to be known. */
export const SIGN_WEIGHTS = ["blocks", "differs", "notice"] as const;
