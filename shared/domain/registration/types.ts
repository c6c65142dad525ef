/** Заявка на регистрационное действие (P-01 to P-05): its state and the words of its life. */
import type { z } from "zod";
import type { SERVICE_METHODS } from "../../contract/desk-audit.ts";
import type {
  applicantSchema,
  claimedOrganizationSchema,
  Passport,
  RequestDetails,
} from "../../contract/registration/request.ts";
import type {
  CHECK_ITEMS,
  IDENTITY_LEVELS,
  REGISTRATION_ACT_KINDS,
  REGISTRATION_BASES,
  REGISTRATION_CHANNELS,
  REGISTRATION_KINDS,
  REGISTRATION_OUTCOMES,
  REGISTRATION_STATUSES,
} from "../../contract/registration/values.ts";
import type { Derivation } from "../../kernel/derivation.ts";
import type { Id, OfficialActId, RegistrationId, UserId } from "../../kernel/id.ts";
import type { Inn } from "../../kernel/inn.ts";
import type { LegalBasis } from "../../kernel/legal-basis.ts";
import type { Instant, PlainDate } from "../../kernel/plain-date.ts";
import type { TextParams } from "../../kernel/text.ts";
import type { RegistrationTermId } from "../../law/registration/registration-terms.ts";
import type { ActStatus } from "../official-act/life.ts";

export type RegistrationKind = (typeof REGISTRATION_KINDS)[number];
export type RegistrationStatus = (typeof REGISTRATION_STATUSES)[number];
export type RegistrationOutcome = (typeof REGISTRATION_OUTCOMES)[number];
export type RegistrationBasis = (typeof REGISTRATION_BASES)[number];
export type RegistrationChannel = (typeof REGISTRATION_CHANNELS)[number];
export type IdentityLevel = (typeof IDENTITY_LEVELS)[number];
export type CheckItem = (typeof CHECK_ITEMS)[number];
export type RegistrationActKind = (typeof REGISTRATION_ACT_KINDS)[number];
export type Applicant = z.output<typeof applicantSchema>;
export type ClaimedOrganization = z.output<typeof claimedOrganizationSchema>;
export type ServiceMethod = (typeof SERVICE_METHODS)[number];

/** A scanned paper as it was looked at on arrival; the file itself is kept beside the journal. */
export interface ReceivedDocument {
  readonly title: string;
  readonly mediaType: string | null;
  readonly sha256: string | null;
  /** Why it cannot be read or is not what was sent; null when it is sound. */
  readonly defect: DocumentDefect | null;
}
export type DocumentDefect = "not-of-its-type" | "cut-short" | "altered" | "empty";

/** What the check of the request's own electronic signature gave. */
export interface SignatureVerdict {
  readonly good: boolean;
  /** `good`, or the code of the refusal: a key of the catalogue `identity.signature.*`. */
  readonly code: string;
  readonly params: TextParams;
  /** ИНН in the signer's certificate. */
  readonly signerInn: Inn | null;
  readonly checkedAt: Instant;
}

export interface RegistrationActState {
  readonly actId: OfficialActId;
  readonly kind: RegistrationActKind;
  readonly status: ActStatus;
  readonly preparedBy: readonly UserId[];
  readonly drawnUpOn: PlainDate;
  readonly approvedBy: UserId | null;
  readonly signedBy: UserId | null;
  readonly signedAt: Instant | null;
  readonly registrationNumber: string | null;
  readonly contentHash: string | null;
  readonly dispatchedOn: PlainDate | null;
  readonly method: ServiceMethod | null;
  readonly proof: string | null;
  readonly deemedOn: PlainDate | null;
  readonly servedOn: PlainDate | null;
}

export interface RegistrationDeadline {
  readonly deadlineId: Id<"Deadline">;
  readonly term: RegistrationTermId;
  readonly bound: "office" | "taxpayer";
  readonly article: LegalBasis | null;
  /** The Code sets it; false for a term of the office's own. */
  readonly byLaw: boolean;
  readonly startsOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly metOn: PlainDate | null;
  readonly lapsed: boolean;
  readonly missedOn: PlainDate | null;
  readonly derivation: Derivation;
}

export interface StatedCheck {
  readonly item: CheckItem;
  readonly met: boolean;
  readonly note: string;
  readonly by: UserId;
  readonly on: PlainDate;
}

export interface ConfirmedIdentity {
  readonly level: Exclude<IdentityLevel, "claimed">;
  readonly on: PlainDate;
  readonly by: UserId;
}

/** The survey or audit before an annulment (117(5)(2), 124). */
export interface Control {
  readonly kind: "survey" | "unplanned-audit";
  readonly number: string;
  readonly startedOn: PlainDate;
  readonly endedOn: PlainDate | null;
  readonly result: string | null;
}

export interface RegistrationState {
  readonly requestId: RegistrationId;
  readonly number: string;
  /** Id in the channel it came by; a repeat of it is not taken in twice. */
  readonly sourceId: string | null;
  readonly kind: RegistrationKind;
  readonly basis: RegistrationBasis;
  readonly channel: RegistrationChannel;
  readonly applicant: Applicant;
  readonly organization: ClaimedOrganization | null;
  readonly office: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
  readonly details: RequestDetails;
  readonly documents: readonly ReceivedDocument[];
  /** Passport as the applicant wrote it in. */
  readonly passportClaimed: Passport | null;
  /** Passport as the inspector saw it. */
  readonly passportSeen: Passport | null;
  /** Photograph of its page that the office keeps. */
  readonly passportPage: { readonly sha256: string; readonly on: PlainDate } | null;
  readonly signed: boolean;
  readonly signature: SignatureVerdict | null;
  readonly submittedAt: Instant;
  readonly receivedOn: PlainDate;

  readonly status: RegistrationStatus;
  readonly version: number;
  readonly inspectorId: UserId | null;
  /** Everyone who has had it: none of them signs a decision that needs a second person. */
  readonly inspectors: readonly UserId[];
  readonly identity: ConfirmedIdentity | null;
  readonly checks: readonly StatedCheck[];
  readonly control: Control | null;
  readonly reconciliation: { readonly number: string; readonly on: PlainDate } | null;
  /** From when the applicant is waited for, to be identified. */
  readonly awaitedSince: PlainDate | null;
  readonly returned: { readonly text: string; readonly on: PlainDate } | null;
  readonly proposal: {
    readonly by: UserId;
    readonly reasoning: string;
    readonly remarks: string | null;
  } | null;
  readonly acts: readonly RegistrationActState[];
  readonly deadlines: readonly RegistrationDeadline[];
  readonly login: string | null;
  readonly refusal: {
    readonly grounds: readonly string[];
    readonly reasoning: string;
    readonly on: PlainDate;
  } | null;
  readonly outcome: RegistrationOutcome | null;
  readonly decidedAt: Instant | null;
  readonly closedOn: PlainDate | null;
}

/** The taxpayer the request is about: the organization where there is one, else the applicant. */
export const subjectInn = (state: Pick<RegistrationState, "applicant" | "organization">): Inn =>
  state.organization?.inn ?? state.applicant.inn;
