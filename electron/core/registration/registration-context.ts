/** Gathers what a decision about a request may look at: the office's data at one moment, for one actor. */
import { createHash } from "node:crypto";
import type { ReadHandle } from "#db/handle.ts";
import { conflictOf } from "#db/queries/access.ts";
import { lawInForce } from "#db/queries/law-in-force.ts";
import {
  annulmentReturns,
  identityOf,
  linksBetween,
  openCabinet,
  openLogins,
  registeredEntry,
} from "#db/queries/registration-facts.ts";
import { countAtAddress, countOfPhone, headedBy } from "#db/queries/registration-risk.ts";
import {
  contentOfRegistrationAct,
  relatedRequests,
  requestsOfPassport,
  requestsOfPhone,
} from "#db/queries/registrations.ts";
import { userById } from "#db/queries/users.ts";
import { permissionsOf } from "#shared/domain/access/permissions.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { RegistrationContent } from "#shared/domain/registration/content.ts";
import type { RegistrationContext, RegistrationFacts } from "#shared/domain/registration/context.ts";
import { type RegistrationState, subjectInn } from "#shared/domain/registration/types.ts";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import type { IdSource, UserId } from "#shared/kernel/id.ts";
import { dateInBishkek, type Instant, type PlainDate } from "#shared/kernel/plain-date.ts";
import { ok, type Result } from "#shared/kernel/result.ts";
import { type RiskSign, riskSigns } from "#shared/law/registration/risk-signs.ts";
import type { RuleContext } from "#shared/law/rule.ts";
import type { ActingUser } from "../desk-audit/domain-context.ts";
import { signatoryOf, textParameter } from "../desk-audit/domain-context.ts";
import { nextNumber } from "../desk-audit/numbering.ts";
import type { Signer } from "../session/confirm.ts";
import { officeSettings } from "../session/office-settings.ts";
import { visibleDebt } from "./debt.ts";

type Subject = Pick<
  RegistrationState,
  | "requestId"
  | "applicant"
  | "organization"
  | "phone"
  | "address"
  | "kind"
  | "details"
  | "passportClaimed"
  | "passportSeen"
>;

export interface RegistrationContextOptions {
  readonly now: Instant;
  readonly ids: IdSource;
  readonly actor: ActingUser;
  /** The request as it stands, or as it is about to be received. */
  readonly state: Subject;
  readonly signer?: Signer | undefined;
  readonly assignee?: UserId | undefined;
}

const sealBy =
  (signer: Signer): RegistrationContext["seal"] =>
  (content: RegistrationContent) => {
    const contentHash = createHash("sha256").update(canonicalJson(content)).digest("hex");
    return { contentHash, signature: signer.sign(contentHash), signerKey: signer.publicKey };
  };

/** Where the taxpayer will be: a move names the new place, and the old one says nothing of it. */
const placeClaimed = ({ details, address }: Pick<Subject, "details" | "address">): string | null => {
  if (details.kind === "re-registration") return details.newAddress;
  return details.kind === "tax-registration" ? (details.address ?? address) : address;
};

/** The risk system looks at who asks to be entered or moved; access to a cabinet is not its matter. */
const riskOf = (read: ReadHandle, of: Subject, today: PlainDate, law: RuleContext): readonly RiskSign[] => {
  if (of.kind !== "tax-registration" && of.kind !== "re-registration") return [];
  const subject = subjectInn(of);
  const place = placeClaimed(of);
  const headed = of.organization === null ? null : headedBy(read, of.applicant.inn, today);
  return riskSigns(
    {
      sameAddress: place === null ? null : countAtAddress(read, place, subject),
      samePhone: of.phone === null ? null : countOfPhone(read, of.phone, subject),
      headOf: headed?.open ?? null,
      liquidatedDebtorOn: headed?.closedWithDebtOn ?? null,
      passportValidUntil: null,
      passportVoid: null,
    },
    today,
    law,
  );
};

export const registrationFacts = (
  read: ReadHandle,
  of: Subject,
  today: PlainDate,
  law: RuleContext,
): RegistrationFacts => {
  const { applicant, organization } = of;
  const subject = subjectInn(of);
  return {
    applicant: registeredEntry(read, applicant.inn),
    organization: organization === null ? null : registeredEntry(read, organization.inn),
    links: organization === null ? [] : linksBetween(read, organization.inn, applicant.inn),
    identity: identityOf(read, applicant.inn),
    others: relatedRequests(read, of),
    applicantsOfPhone: requestsOfPhone(read, of),
    applicantsOfPassport: requestsOfPassport(read, of),
    cabinet: openCabinet(read, subject, applicant.inn),
    logins: openLogins(read, subject),
    annulment:
      of.kind === "annulment" || of.kind === "vat-annulment"
        ? { ...annulmentReturns(read, subject), debt: visibleDebt(read, subject, today, law) }
        : null,
    risk: riskOf(read, of, today, law),
  };
};

const inConflict = (read: ReadHandle, userId: UserId, of: Pick<Subject, "applicant" | "organization">) =>
  [of.applicant.inn, of.organization?.inn].some(
    (inn) => inn !== undefined && conflictOf(read, userId, inn) !== null,
  );

const assigneeOf = (
  read: ReadHandle,
  userId: UserId | undefined,
  of: Subject,
): RegistrationContext["assignee"] => {
  const user = userId === undefined ? null : userById(read, userId);
  if (user === null || !user.active || !permissionsOf(user.roles).includes("registration.prepare"))
    return null;
  return { userId: user.userId, conflict: inConflict(read, user.userId, of) };
};

/** @param read the transaction's own handle in a command, so that it sees what the command wrote */
export const registrationContext = (
  read: ReadHandle,
  options: RegistrationContextOptions,
): Result<RegistrationContext, DomainRefusal> => {
  const law = lawInForce(read);
  if (!law.ok) return law;
  const { now, actor, state } = options;
  const today = dateInBishkek(now);
  const office = officeSettings(read);
  return ok({
    ...law.value,
    now,
    today,
    ids: options.ids,
    actor: { ...actor, conflict: inConflict(read, actor.userId, state) },
    office: {
      code: office.code,
      name: office.name,
      address: textParameter(law.value, "office.address", today),
      phone: textParameter(law.value, "office.phone", today),
    },
    personOf: signatoryOf(read),
    assignee: assigneeOf(read, options.assignee, state),
    facts: registrationFacts(read, state, today, law.value),
    contentOf: (actId) => contentOfRegistrationAct(read, actId),
    nextNumber: (kind) => nextNumber(read, office.code, kind),
    seal: options.signer === undefined ? null : sealBy(options.signer),
  });
};
