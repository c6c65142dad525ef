/**
 * The whole life of a desk audit (камеральная проверка, P-07) and of its decision (P-19): command → from → row.
 * A pair that is not in the table is refused; nothing else decides what may follow what.
 */
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import type { Permission } from "../access/permission.ts";
import type { ActKind } from "../official-act/life.ts";
import type { DeskAuditCommandType } from "./commands.ts";
import type { DeskAuditEventType } from "./events.ts";
import type { TermId } from "./terms.ts";
import type { DeskAuditStatus } from "./types.ts";

/** Before the first event there is no case. */
export type FromStatus = DeskAuditStatus | "none";

const GUARDS = [
  "no-conflict",
  "own-case",
  "findings-of-the-taxpayer",
  "nothing-barred",
  "no-open-case-on-the-same",
  "not-decided-before",
  "finding-of-the-case",
  "none-accepted",
  "no-amount-stands",
  "all-decided-some-accepted",
  "assignee-fit",
  "confirmed-by-password",
  "answer-date-plausible",
  "corrected-findings-stand",
  "answer-term-ended",
  "outcomes-cover-what-stands",
  "no-live-acceptance-notice",
  "nothing-stands",
  "something-stands",
  "amounts-to-assess",
  "decision-editable",
  "decision-date-not-past",
  "four-eyes",
  "checklist-complete",
  "decision-of-today",
  "acts-together",
  "consent-for-e-document",
  "dispatch-date-plausible",
  "service-date-plausible",
  "service-recorded-by-hand",
  "performance-date-plausible",
  "closed-as-performed",
  "appeal-in-time",
] as const;
export type GuardName = (typeof GUARDS)[number];

export interface Transition {
  /** Where the case stands after it, depending on what is found. */
  readonly to: readonly DeskAuditStatus[];
  /** The event that carries it. */
  readonly event: DeskAuditEventType;
  readonly article: LegalBasis;
  /** `clock`: nobody's command, the day itself. */
  readonly permission: Permission | "clock";
  readonly guards: readonly GuardName[];
  /** Terms it may open. */
  readonly opens: readonly TermId[];
  /** Papers it makes. */
  readonly makes: readonly ActKind[];
}

const PREPARE = ["no-conflict", "own-case"] as const satisfies readonly GuardName[];
const DELIVER = ["no-conflict"] as const satisfies readonly GuardName[];
const APPROVE = ["no-conflict", "four-eyes"] as const satisfies readonly GuardName[];

const row = (
  to: readonly DeskAuditStatus[],
  event: DeskAuditEventType,
  article: string,
  permission: Transition["permission"],
  guards: readonly GuardName[],
  opens: readonly TermId[] = [],
  makes: readonly ActKind[] = [],
): Transition => ({ to, event, article: tc(article), permission, guards, opens, makes });

const prepare = (
  to: readonly DeskAuditStatus[],
  event: DeskAuditEventType,
  article: string,
  guards: readonly GuardName[],
  opens: readonly TermId[] = [],
  makes: readonly ActKind[] = [],
): Transition => row(to, event, article, "desk-audit.prepare", [...PREPARE, ...guards], opens, makes);

const reassigned = (status: DeskAuditStatus): Transition =>
  row([status], "CaseReassigned", "63.2", "my-day.team", ["no-conflict", "assignee-fit"]);

const corrected = (to: readonly DeskAuditStatus[]): Transition =>
  prepare(
    to,
    "CorrectionRecorded",
    "125.6",
    ["answer-date-plausible", "corrected-findings-stand"],
    ["T-107", "T-013"],
  );

const objected = (): Transition =>
  prepare(
    ["objected"],
    "ObjectionRecorded",
    "125.6",
    ["answer-date-plausible", "something-stands"],
    ["T-105", "T-106", "T-107"],
  );

const silent = (guards: readonly GuardName[]): Transition =>
  prepare(["deciding"], "SilenceRecorded", "125.9", ["answer-term-ended", ...guards], ["T-107"]);

const drafted = (guards: readonly GuardName[]): Transition =>
  prepare(
    ["deciding"],
    "DecisionDrafted",
    "125.9",
    [...guards, "amounts-to-assess", "decision-date-not-past"],
    [],
    ["desk-audit-decision"],
  );

const dispatched = (status: DeskAuditStatus): Transition =>
  row([status], "ActDispatched", "97.1", "delivery.record", [
    ...DELIVER,
    "acts-together",
    "consent-for-e-document",
    "dispatch-date-plausible",
  ]);

const served = (
  to: readonly DeskAuditStatus[],
  event: DeskAuditEventType,
  opens: readonly TermId[] = [],
): Transition =>
  row(
    to,
    event,
    "97.2",
    "delivery.record",
    [...DELIVER, "acts-together", "service-recorded-by-hand", "service-date-plausible"],
    opens,
  );

const timed = (to: readonly DeskAuditStatus[], opens: readonly TermId[] = []): Transition =>
  row(to, "DeadlineMissed", "18.6", "clock", [], opens);

const TRANSITIONS = {
  open: {
    none: row(["selected"], "CaseOpened", "125.2", "desk-audit.prepare", [
      "no-conflict",
      "findings-of-the-taxpayer",
      "nothing-barred",
      "no-open-case-on-the-same",
      "not-decided-before",
    ]),
  },
  decideFinding: {
    selected: prepare(["selected"], "FindingDecided", "125.4", ["finding-of-the-case"]),
  },
  closeClean: {
    selected: prepare(["closed"], "CaseClosed", "125.4", ["none-accepted"]),
    // What stands bears no amount, or none that may be assessed any more: there is nothing to decide on.
    deciding: prepare(["closed"], "CaseClosed", "125.9", ["no-amount-stands"]),
  },
  reassign: {
    selected: reassigned("selected"),
    reported: reassigned("reported"),
    notified: reassigned("notified"),
    corrected: reassigned("corrected"),
    objected: reassigned("objected"),
    accepted: reassigned("accepted"),
    deciding: reassigned("deciding"),
    decided: reassigned("decided"),
    served: reassigned("served"),
  },
  drawUpReport: {
    selected: prepare(
      ["reported"],
      "ReportDrawnUp",
      "125.4",
      ["all-decided-some-accepted", "nothing-barred", "confirmed-by-password"],
      ["T-103"],
      ["desk-audit-report", "discrepancy-notice"],
    ),
  },
  dispatchActs: {
    reported: dispatched("reported"),
    accepted: dispatched("accepted"),
    decided: dispatched("decided"),
  },
  recordService: {
    reported: served(["reported", "notified"], "TaxpayerNotified", ["T-104"]),
    accepted: served(["accepted", "closed"], "CaseClosed"),
    decided: served(["decided", "served"], "DecisionServed", ["T-108", "T-124", "T-012"]),
  },
  recordCorrection: {
    notified: corrected(["corrected"]),
    corrected: corrected(["corrected"]),
    objected: corrected(["objected", "corrected"]),
    deciding: corrected(["deciding", "corrected"]),
  },
  // What is added to an objection while it lies before the office is an objection too: the term starts anew with it.
  recordObjection: {
    notified: objected(),
    corrected: objected(),
    objected: objected(),
    deciding: objected(),
  },
  recordSilence: { notified: silent([]), corrected: silent(["something-stands"]) },
  considerObjection: {
    objected: prepare(["accepted", "deciding"], "ObjectionConsidered", "125.7", [
      "outcomes-cover-what-stands",
    ]),
  },
  drawUpAcceptanceNotice: {
    accepted: prepare(
      ["accepted"],
      "ActSigned",
      "125.8",
      ["no-live-acceptance-notice", "confirmed-by-password"],
      [],
      ["acceptance-notice"],
    ),
  },
  closeCorrected: {
    corrected: prepare(["closed"], "CaseClosed", "125.6", ["nothing-stands"]),
  },
  draftDecision: {
    corrected: drafted(["answer-term-ended", "something-stands"]),
    deciding: drafted(["decision-editable"]),
  },
  submitDecision: { deciding: prepare(["deciding"], "ActSubmitted", "96.3", []) },
  sendBackDecision: {
    deciding: row(["deciding"], "ActSentBack", "96.3", "decision.approve", [...APPROVE]),
  },
  approveDecision: {
    deciding: row(["deciding"], "ActApproved", "96.3", "decision.approve", [
      ...APPROVE,
      "nothing-barred",
      "checklist-complete",
    ]),
  },
  signDecision: {
    deciding: row(["decided"], "DecisionTaken", "96.5", "decision.sign", [
      ...APPROVE,
      "nothing-barred",
      "checklist-complete",
      "decision-of-today",
      "confirmed-by-password",
    ]),
  },
  recordPerformance: {
    served: prepare(["closed"], "CaseClosed", "125.11", ["performance-date-plausible"]),
  },
  // Who paid may appeal all the same while the term runs.
  recordAppeal: {
    served: prepare(["closed"], "CaseClosed", "167.1", ["appeal-in-time"]),
    closed: prepare(["closed"], "CaseClosed", "167.1", ["closed-as-performed", "appeal-in-time"]),
  },
  passTime: {
    selected: timed(["selected"]),
    reported: timed(["reported", "notified"], ["T-104"]),
    notified: timed(["notified"], ["T-107"]),
    corrected: timed(["corrected"], ["T-107"]),
    objected: timed(["objected"], ["T-107"]),
    accepted: timed(["accepted", "closed"]),
    deciding: timed(["deciding"]),
    decided: timed(["decided", "served"], ["T-108", "T-124", "T-012"]),
    served: timed(["served"]),
  },
} as const satisfies Readonly<Record<DeskAuditCommandType, Partial<Record<FromStatus, Transition>>>>;

/** The row of a pair, or undefined where the law knows no such step. */
export const transitionOf = (command: DeskAuditCommandType, from: FromStatus): Transition | undefined => {
  const rows: Partial<Record<FromStatus, Transition>> = TRANSITIONS[command];
  return rows[from];
};

/** Every row with its pair, for tests and diagrams. */
export const transitionRows = (): readonly {
  readonly command: DeskAuditCommandType;
  readonly from: FromStatus;
  readonly transition: Transition;
}[] =>
  (Object.keys(TRANSITIONS) as DeskAuditCommandType[]).flatMap((command) =>
    (Object.entries(TRANSITIONS[command]) as [FromStatus, Transition][]).map(([from, transition]) => ({
      command,
      from,
      transition,
    })),
  );
