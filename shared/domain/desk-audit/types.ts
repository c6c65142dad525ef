/** Дело камеральной проверки: its state and the words of its life (art. 125). */
import type { z } from "zod";
import type {
  assessmentLineSchema,
  caseFindingSchema,
  DESK_AUDIT_STATUSES,
  deskAuditViewSchema,
  SERVICE_METHODS,
} from "../../contract/desk-audit.ts";
import type { Derivation } from "../../kernel/derivation.ts";
import type { DeskAuditId, FindingId, Id, OfficialActId, UserId } from "../../kernel/id.ts";
import type { Inn } from "../../kernel/inn.ts";
import type { LegalBasis } from "../../kernel/legal-basis.ts";
import type { Tyiyn } from "../../kernel/money.ts";
import type { Month } from "../../kernel/period.ts";
import type { Instant, PlainDate } from "../../kernel/plain-date.ts";
import type { ActKind, ActStatus } from "../official-act/life.ts";
import type { TermId } from "./terms.ts";

export type DeskAuditStatus = (typeof DESK_AUDIT_STATUSES)[number];
export type Closure = NonNullable<z.output<typeof deskAuditViewSchema>["closure"]>;
export type ServiceMethod = (typeof SERVICE_METHODS)[number];
export type CaseFinding = z.output<typeof caseFindingSchema>;
export type AssessmentLine = z.output<typeof assessmentLineSchema>;
export type DeadlineId = Id<"Deadline">;

/** Tax and penalty of the decision. There is no third amount: a desk audit applies no sanction (125(10)). */
export interface Assessment {
  readonly asOf: PlainDate;
  readonly lines: readonly AssessmentLine[];
  readonly totalTax: Tyiyn;
  readonly totalPenalty: Tyiyn;
  /** By how much the VAT excess carried on from the last period is lower (326); below zero: higher. No tax is due on it. */
  readonly excessReduced: Tyiyn;
}

/** A paper of the case, without its text: that is kept beside it. */
export interface ActState {
  readonly actId: OfficialActId;
  readonly kind: ActKind;
  readonly status: ActStatus;
  /** Everyone who wrote this paper; none of them may approve or sign it where four eyes are asked for. */
  readonly preparedBy: readonly UserId[];
  readonly drawnUpOn: PlainDate;
  readonly approvedBy: UserId | null;
  readonly signedBy: UserId | null;
  readonly signedOn: PlainDate | null;
  readonly signedAt: Instant | null;
  readonly registrationNumber: string | null;
  readonly contentHash: string | null;
  readonly dispatchedOn: PlainDate | null;
  readonly method: ServiceMethod | null;
  readonly proof: string | null;
  /** The day an electronic document counts as served (97(2)(2)). */
  readonly deemedOn: PlainDate | null;
  readonly servedOn: PlainDate | null;
  readonly remarks: string | null;
}

export interface DeadlineState {
  readonly deadlineId: DeadlineId;
  readonly term: TermId;
  readonly bound: "office" | "taxpayer";
  readonly article: LegalBasis;
  readonly startsOn: PlainDate;
  readonly dueOn: PlainDate;
  /** Day it was met, or ceased to be expected. */
  readonly metOn: PlainDate | null;
  /** It ceased to be expected without being met: another way was taken. */
  readonly lapsed: boolean;
  readonly missedOn: PlainDate | null;
  readonly ownerId: UserId;
  readonly derivation: Derivation;
}

export interface Answer {
  readonly kind: "correction" | "objection" | "silence";
  readonly receivedOn: PlainDate;
  readonly inTime: boolean;
  readonly text: string;
  readonly documents: readonly string[];
  readonly returnId: string | null;
}

export interface DeskAuditState {
  readonly caseId: DeskAuditId;
  readonly number: string;
  readonly inn: Inn;
  readonly periodFrom: Month;
  readonly periodTo: Month;
  readonly status: DeskAuditStatus;
  readonly version: number;
  readonly inspectorId: UserId;
  /** Everyone who has had the case, the present one last: none of them may approve or sign its decision. */
  readonly inspectors: readonly UserId[];
  readonly openedAt: Instant;
  readonly findings: readonly CaseFinding[];
  readonly acts: readonly ActState[];
  readonly deadlines: readonly DeadlineState[];
  /** In the order they came. */
  readonly answers: readonly Answer[];
  readonly notifiedOn: PlainDate | null;
  readonly assessment: Assessment | null;
  readonly reasoning: string | null;
  readonly decisionOn: PlainDate | null;
  readonly closure: Closure | null;
}

/** A finding the amended return removed in part: the difference that still stands. */
export interface PartlyCorrected {
  readonly findingId: FindingId;
  /** Tyiyn, of the sign of the finding and nearer to nothing. */
  readonly remaining: Tyiyn;
}

/** Outcome of the argument on one finding. */
export interface ArgumentOutcome {
  readonly findingId: FindingId;
  readonly accepted: boolean;
  readonly reasoning: string;
}
