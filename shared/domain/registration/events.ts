/** What may happen to a request; each is a row of the journal, stream `registration/<id>`. */

import type { Passport } from "../../contract/registration/request.ts";
import type { OfficialActId, RegistrationId, UserId } from "../../kernel/id.ts";
import type { LegalBasis } from "../../kernel/legal-basis.ts";
import type { Instant, PlainDate } from "../../kernel/plain-date.ts";
import type { Received, RegistrationCommandOf } from "./commands.ts";
import type { RegistrationContent } from "./content.ts";
import type {
  ConfirmedIdentity,
  RegistrationActKind,
  RegistrationDeadline,
  RegistrationOutcome,
  ServiceMethod,
  SignatureVerdict,
  StatedCheck,
} from "./types.ts";

interface Payloads {
  RequestReceived: Received & {
    readonly requestId: RegistrationId;
    readonly number: string;
    readonly receivedOn: PlainDate;
  };
  RequestClaimed: { readonly inspectorId: UserId };
  RequestReleased: { readonly from: UserId };
  RequestHandedOver: { readonly from: UserId | null; readonly to: UserId; readonly reason: string };
  CheckRecorded: StatedCheck;
  PassportSeen: { readonly passport: Passport; readonly samePerson: boolean; readonly on: PlainDate };
  SignatureChecked: { readonly verdict: SignatureVerdict };
  /** The photograph itself lies beside the journal, which knows it by its SHA-256 alone. */
  PassportPageKept: { readonly sha256: string; readonly on: PlainDate };
  PassportPageErased: { readonly sha256: string; readonly reason: string; readonly on: PlainDate };
  IdentityEstablished: ConfirmedIdentity;
  IdentityAwaited: { readonly since: PlainDate };
  RequestReturned: { readonly text: string; readonly on: PlainDate };
  RequestCorrected: RegistrationCommandOf<"recordCorrection">["input"] & { readonly on: PlainDate };
  ControlStarted: RegistrationCommandOf<"startControl">["input"] & { readonly on: PlainDate };
  ControlEnded: { readonly endedOn: PlainDate; readonly result: string };
  ReconciliationRecorded: { readonly number: string; readonly on: PlainDate };
  DecisionProposed: { readonly by: UserId; readonly reasoning: string };
  ProposalSentBack: { readonly remarks: string };
  RequestGranted: { readonly at: Instant; readonly login: string | null };
  RequestRefused: {
    readonly grounds: readonly string[];
    readonly reasoning: string;
    readonly on: PlainDate;
    readonly at: Instant;
  };
  RequestClosed: { readonly outcome: RegistrationOutcome; readonly on: PlainDate; readonly reason: string };

  ActDrafted: {
    readonly actId: OfficialActId;
    readonly kind: RegistrationActKind;
    readonly preparedBy: UserId;
    readonly drawnUpOn: PlainDate;
    readonly content: RegistrationContent;
  };
  ActCancelled: { readonly actId: OfficialActId };
  ActSigned: {
    readonly actId: OfficialActId;
    readonly number: string;
    readonly approvedBy: UserId | null;
    readonly signedBy: UserId;
    readonly signedOn: PlainDate;
    readonly signedAt: Instant;
    readonly content: RegistrationContent;
    /** SHA-256 of the canonical JSON of `content`, hex. */
    readonly contentHash: string;
    /** Ed25519 by the signer's own key over the hash, base64. */
    readonly signature: string;
    readonly signerKey: string;
  };
  ActDispatched: {
    readonly actId: OfficialActId;
    readonly method: ServiceMethod;
    readonly on: PlainDate;
    readonly proof: string;
    readonly deemedOn: PlainDate | null;
  };
  ActServed: {
    readonly actId: OfficialActId;
    readonly on: PlainDate;
    readonly how: "received" | "refused" | "deemed";
    readonly proof: string;
  };
  ActUndelivered: {
    readonly actId: OfficialActId;
    readonly on: PlainDate;
    readonly why: "returned" | "consent-withdrawn";
    readonly proof: string;
  };

  DeadlineOpened: Omit<RegistrationDeadline, "metOn" | "lapsed" | "missedOn">;
  DeadlineMet: { readonly deadlineId: RegistrationDeadline["deadlineId"]; readonly on: PlainDate };
  DeadlineLapsed: { readonly deadlineId: RegistrationDeadline["deadlineId"]; readonly on: PlainDate };
  DeadlineMissed: {
    readonly deadlineId: RegistrationDeadline["deadlineId"];
    readonly term: string;
    readonly on: PlainDate;
    readonly article: LegalBasis | null;
  };
}

export type RegistrationEvent = {
  [Type in keyof Payloads]: { readonly type: Type; readonly payload: Payloads[Type] };
}[keyof Payloads];
export type RegistrationEventType = keyof Payloads;
