/**
 * The whole life of a request (P-01 to P-05): command → from → row. A pair that is not in the table is refused;
 * nothing else decides what may follow what.
 */
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import type { Permission } from "../access/permission.ts";
import type { RegistrationCommandType } from "./commands.ts";
import type { RegistrationEventType } from "./events.ts";
import type { RegistrationActKind, RegistrationStatus } from "./types.ts";

/** Before the first event there is no request. */
export type FromRegistration = RegistrationStatus | "none";

const REGISTRATION_GUARDS = [
  "no-conflict",
  "own-request",
  "not-received-before",
  "typed-without-conflict",
  "assignee-fit",
  "item-of-the-kind",
  "item-by-hand",
  "signature-there",
  "passport-seen",
  "no-passport-page",
  "passport-page-there",
  "may-await-identity",
  "control-needed",
  "control-date-plausible",
  "reconciliation-needed",
  "reconciliation-date-plausible",
  "checklist-met",
  "no-blocking-sign",
  "one-person-suffices",
  "second-person-needed",
  "four-eyes",
  "grounds-of-the-kind",
  "grounds-shown",
  "confirmed-by-password",
  "another-office",
  "another-request",
  "acts-together",
  "consent-for-e-document",
  "dispatch-date-plausible",
  "service-date-plausible",
  "service-recorded-by-hand",
] as const;
export type RegistrationGuardName = (typeof REGISTRATION_GUARDS)[number];

export interface RegistrationTransition {
  readonly to: readonly RegistrationStatus[];
  /** The event that carries it. */
  readonly event: RegistrationEventType;
  readonly article: LegalBasis;
  readonly permission: Permission | "clock";
  readonly guards: readonly RegistrationGuardName[];
  readonly makes: readonly RegistrationActKind[];
}

const row = (
  to: readonly RegistrationStatus[],
  event: RegistrationEventType,
  article: string,
  permission: RegistrationTransition["permission"],
  guards: readonly RegistrationGuardName[],
  makes: readonly RegistrationActKind[] = [],
): RegistrationTransition => ({ to, event, article: tc(article), permission, guards, makes });

const OWN = ["no-conflict", "own-request"] as const satisfies readonly RegistrationGuardName[];
const own = (
  to: readonly RegistrationStatus[],
  event: RegistrationEventType,
  article: string,
  guards: readonly RegistrationGuardName[] = [],
  makes: readonly RegistrationActKind[] = [],
): RegistrationTransition => row(to, event, article, "registration.prepare", [...OWN, ...guards], makes);

const check = (at: RegistrationStatus) =>
  own([at], "CheckRecorded", "110.6.1", ["item-of-the-kind", "item-by-hand"]);
const identified = () => own(["in-review"], "PassportSeen", "110.6.1");
const signed = () => own(["in-review"], "SignatureChecked", "33.1", ["signature-there"]);
const pageKept = () => own(["in-review"], "PassportPageKept", "48.2", ["passport-seen", "no-passport-page"]);
/** Whoever prepares registrations erases it, also after the matter has ended. */
const pageErased = (at: RegistrationStatus) =>
  row([at], "PassportPageErased", "64.1", "registration.prepare", ["no-conflict", "passport-page-there"]);
/** Also by who leads the team and prepares nothing: whose request may be handed over, the guard says. */
const handedOver = (to: RegistrationStatus) =>
  row([to], "RequestHandedOver", "63.2", "registration.read", ["assignee-fit"]);
const returned = () =>
  own(["returned"], "RequestReturned", "110.6.1", ["confirmed-by-password"], ["return-notice"]);
const refused = () =>
  own(
    ["refused"],
    "RequestRefused",
    "110.6",
    ["grounds-of-the-kind", "grounds-shown", "confirmed-by-password"],
    ["registration-refusal"],
  );
const withdrawn = () => own(["closed"], "RequestClosed", "49.1", []);
const forwarded = () => own(["closed"], "RequestClosed", "111.6", ["another-office"]);
const dispatched = (at: RegistrationStatus) =>
  row([at], "ActDispatched", "97.1", "delivery.record", [
    "no-conflict",
    "acts-together",
    "consent-for-e-document",
    "dispatch-date-plausible",
  ]);
const served = (at: RegistrationStatus, to: readonly RegistrationStatus[] = ["closed", at]) =>
  row(to, "ActServed", "97.2", "delivery.record", [
    "no-conflict",
    "acts-together",
    "service-date-plausible",
    "service-recorded-by-hand",
  ]);
const passed = (at: RegistrationStatus, to: readonly RegistrationStatus[] = [at]) =>
  row(to, "DeadlineMissed", "18.1", "clock", []);

export const REGISTRATION_TRANSITIONS: Readonly<
  Record<RegistrationCommandType, Partial<Record<FromRegistration, RegistrationTransition>>>
> = {
  receive: {
    none: row(["received"], "RequestReceived", "111.1", "registration.prepare", [
      "not-received-before",
      "typed-without-conflict",
    ]),
  },
  claim: { received: row(["in-review"], "RequestClaimed", "56.1", "registration.prepare", ["no-conflict"]) },
  release: { "in-review": own(["received"], "RequestReleased", "63.2") },
  handOver: {
    received: handedOver("in-review"),
    "in-review": handedOver("in-review"),
    "awaiting-identity": handedOver("awaiting-identity"),
    returned: handedOver("returned"),
    "awaiting-control": handedOver("awaiting-control"),
    granted: handedOver("granted"),
    refused: handedOver("refused"),
  },
  recordCheck: {
    "in-review": check("in-review"),
    "awaiting-identity": check("awaiting-identity"),
    "awaiting-control": check("awaiting-control"),
  },
  confirmIdentity: { "in-review": identified(), "awaiting-identity": identified() },
  confirmSignature: { "in-review": signed(), "awaiting-identity": signed() },
  keepPassportPage: { "in-review": pageKept() },
  erasePassportPage: {
    "in-review": pageErased("in-review"),
    "awaiting-identity": pageErased("awaiting-identity"),
    returned: pageErased("returned"),
    "awaiting-control": pageErased("awaiting-control"),
    proposed: pageErased("proposed"),
    granted: pageErased("granted"),
    refused: pageErased("refused"),
    closed: pageErased("closed"),
  },
  awaitIdentity: {
    "in-review": own(["awaiting-identity"], "IdentityAwaited", "48.2", ["may-await-identity"]),
  },
  returnForCorrection: { "in-review": returned(), "awaiting-identity": returned() },
  recordCorrection: { returned: own(["in-review"], "RequestCorrected", "110.6.1") },
  startControl: {
    "in-review": own(["awaiting-control"], "ControlStarted", "117.5.2", ["control-needed"]),
  },
  recordControl: {
    "awaiting-control": own(["in-review"], "ControlEnded", "124.1", ["control-date-plausible"]),
  },
  recordReconciliation: {
    "in-review": own(["in-review"], "ReconciliationRecorded", "112.4.1", [
      "reconciliation-needed",
      "reconciliation-date-plausible",
    ]),
  },
  grant: {
    "in-review": own(
      ["granted"],
      "RequestGranted",
      "111.5",
      ["one-person-suffices", "no-blocking-sign", "checklist-met", "confirmed-by-password"],
      ["cabinet-access-decision", "registration-decision", "reregistration-decision", "registration-card"],
    ),
  },
  propose: {
    "in-review": own(
      ["proposed"],
      "DecisionProposed",
      "96.3",
      ["second-person-needed", "no-blocking-sign", "checklist-met"],
      ["annulment-decision"],
    ),
  },
  sendBack: {
    proposed: row(["in-review"], "ProposalSentBack", "96.3", "registration.approve", [
      "no-conflict",
      "four-eyes",
    ]),
  },
  approve: {
    proposed: row(["granted"], "RequestGranted", "96.5", "registration.approve", [
      "no-conflict",
      "four-eyes",
      "no-blocking-sign",
      "checklist-met",
      "confirmed-by-password",
    ]),
  },
  refuse: { "in-review": refused(), "awaiting-identity": refused(), returned: refused() },
  forward: { "in-review": forwarded() },
  withdraw: {
    "in-review": withdrawn(),
    "awaiting-identity": withdrawn(),
    returned: withdrawn(),
    "awaiting-control": withdrawn(),
  },
  closeAsDuplicate: { "in-review": own(["closed"], "RequestClosed", "111.1", ["another-request"]) },
  dispatchActs: {
    returned: dispatched("returned"),
    granted: dispatched("granted"),
    refused: dispatched("refused"),
  },
  recordService: {
    returned: served("returned", ["returned"]),
    granted: served("granted"),
    refused: served("refused"),
  },
  passTime: {
    received: passed("received"),
    "in-review": passed("in-review"),
    "awaiting-identity": passed("awaiting-identity"),
    returned: passed("returned"),
    "awaiting-control": passed("awaiting-control"),
    proposed: passed("proposed"),
    granted: passed("granted", ["granted", "closed"]),
    refused: passed("refused", ["refused", "closed"]),
  },
};

export const registrationRow = (
  command: RegistrationCommandType,
  from: FromRegistration,
): RegistrationTransition | undefined => REGISTRATION_TRANSITIONS[command][from];
