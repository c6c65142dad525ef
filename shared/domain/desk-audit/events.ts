/** What may happen in a case; each is a row of the journal, stream `desk-audit/<id>`. */
import type { DeskAuditId, FindingId, OfficialActId, UserId } from "../../kernel/id.ts";
import type { Inn } from "../../kernel/inn.ts";
import type { LegalBasis } from "../../kernel/legal-basis.ts";
import type { Month } from "../../kernel/period.ts";
import type { Instant, PlainDate } from "../../kernel/plain-date.ts";
import type { ActContent } from "../official-act/content.ts";
import type { ActKind } from "../official-act/life.ts";
import type { Bar } from "./bar.ts";
import type { TermId } from "./terms.ts";
import type {
  Answer,
  ArgumentOutcome,
  Assessment,
  CaseFinding,
  Closure,
  DeadlineId,
  DeadlineState,
  PartlyCorrected,
  ServiceMethod,
} from "./types.ts";

interface Payloads {
  CaseOpened: {
    readonly caseId: DeskAuditId;
    readonly number: string;
    readonly inn: Inn;
    readonly periodFrom: Month;
    readonly periodTo: Month;
    readonly inspectorId: UserId;
    readonly openedAt: Instant;
    readonly findings: readonly CaseFinding[];
  };
  FindingDecided: {
    readonly findingId: FindingId;
    readonly verdict: "accepted" | "dismissed";
    readonly reason: string;
  };
  CaseReassigned: { readonly from: UserId; readonly to: UserId; readonly reason: string };
  ReportDrawnUp: { readonly on: PlainDate };
  /** Report and notice are served: the taxpayer knows, its term runs. */
  TaxpayerNotified: { readonly on: PlainDate };
  CorrectionRecorded: {
    readonly answer: Answer;
    readonly correctedFindingIds: readonly FindingId[];
    readonly partly: readonly PartlyCorrected[];
    readonly recordedOn: PlainDate;
  };
  ObjectionRecorded: { readonly answer: Answer; readonly recordedOn: PlainDate };
  SilenceRecorded: { readonly answer: Answer };
  /** Findings that may stand no longer, whatever the taxpayer answered. */
  FindingsBarred: {
    readonly findings: readonly { readonly findingId: FindingId; readonly bar: Bar }[];
    readonly on: PlainDate;
  };
  ObjectionConsidered: { readonly outcomes: readonly ArgumentOutcome[]; readonly on: PlainDate };
  DecisionDrafted: {
    readonly actId: OfficialActId;
    readonly decisionOn: PlainDate;
    readonly reasoning: string;
    readonly assessment: Assessment;
  };
  DecisionTaken: { readonly actId: OfficialActId; readonly on: PlainDate };
  DecisionServed: { readonly actId: OfficialActId; readonly on: PlainDate };
  CaseClosed: { readonly closure: Closure; readonly on: PlainDate; readonly reason: string };

  ActDrafted: {
    readonly actId: OfficialActId;
    readonly kind: ActKind;
    readonly preparedBy: UserId;
    readonly drawnUpOn: PlainDate;
    readonly content: ActContent;
  };
  ActSubmitted: { readonly actId: OfficialActId };
  ActSentBack: { readonly actId: OfficialActId; readonly remarks: string };
  ActApproved: { readonly actId: OfficialActId; readonly approvedBy: UserId; readonly content: ActContent };
  ActSigned: {
    readonly actId: OfficialActId;
    readonly number: string;
    readonly signedBy: UserId;
    readonly signedOn: PlainDate;
    readonly signedAt: Instant;
    readonly content: ActContent;
    /** SHA-256 of the canonical JSON of `content`, hex. */
    readonly contentHash: string;
    /** Ed25519 by the signer's own key over the hash, base64. */
    readonly signature: string;
    /** Public half of that key, base64. */
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
    /** It came back, or the consent to electronic documents was gone before the day of service (97(1)(3)). */
    readonly why: "returned" | "consent-withdrawn";
    readonly proof: string;
  };
  ActCancelled: {
    readonly actId: OfficialActId;
    readonly reason: "superseded-by-answer" | "nothing-to-decide";
  };

  DeadlineOpened: Omit<DeadlineState, "metOn" | "lapsed" | "missedOn">;
  DeadlineMet: { readonly deadlineId: DeadlineId; readonly on: PlainDate };
  /** Another way was taken: the step is no longer expected. */
  DeadlineLapsed: { readonly deadlineId: DeadlineId; readonly on: PlainDate };
  /** The last day passed; the trace stays even when the step is made later. */
  DeadlineMissed: {
    readonly deadlineId: DeadlineId;
    readonly term: TermId;
    readonly on: PlainDate;
    readonly article: LegalBasis;
    /** Key of what the law attaches to it. */
    readonly consequence: string;
  };
  /** What met it fell away: the paper came back undelivered. */
  DeadlineReopened: { readonly deadlineId: DeadlineId };
}

export type DeskAuditEvent = {
  [Type in keyof Payloads]: { readonly type: Type; readonly payload: Payloads[Type] };
}[keyof Payloads];
export type DeskAuditEventType = keyof Payloads;

export const DESK_AUDIT_EVENTS = [
  "CaseOpened",
  "FindingDecided",
  "CaseReassigned",
  "ReportDrawnUp",
  "TaxpayerNotified",
  "CorrectionRecorded",
  "ObjectionRecorded",
  "SilenceRecorded",
  "FindingsBarred",
  "ObjectionConsidered",
  "DecisionDrafted",
  "DecisionTaken",
  "DecisionServed",
  "CaseClosed",
  "ActDrafted",
  "ActSubmitted",
  "ActSentBack",
  "ActApproved",
  "ActSigned",
  "ActDispatched",
  "ActServed",
  "ActUndelivered",
  "ActCancelled",
  "DeadlineOpened",
  "DeadlineMet",
  "DeadlineLapsed",
  "DeadlineMissed",
  "DeadlineReopened",
] as const satisfies readonly DeskAuditEventType[];
