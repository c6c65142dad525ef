import { z } from "zod";
import { findingSchema } from "./finding.ts";
import { caseEnvelope, command, commandEnvelope, query, refusalSchema } from "./procedure.ts";
import { riskContract } from "./risk.ts";
import {
  accessReasonSchema,
  basisSchema,
  bilingualSchema,
  derivationSchema,
  idSchema,
  innSchema,
  instantSchema,
  messageSchema,
  monthSchema,
  pageInput,
  pageOf,
  periodSchema,
  plainDateSchema,
  remarkSchema,
  tyiynSchema,
} from "./scalars.ts";

export const DESK_AUDIT_STATUSES = [
  "selected",
  "reported",
  "notified",
  "corrected",
  "objected",
  "accepted",
  "deciding",
  "decided",
  "served",
  "closed",
] as const;
export const ACT_KINDS = [
  "desk-audit-report",
  "discrepancy-notice",
  "acceptance-notice",
  "desk-audit-decision",
] as const;
export const ACT_STATUSES = [
  "drafted",
  "submitted",
  "sent-back",
  "approved",
  "signed",
  "dispatched",
  "served",
  "undelivered",
  "cancelled",
] as const;
/** By hand (97(1)(1)–(2)), registered letter (97(2)(1)), electronic document (97(1)(3), 97(2)(2)). */
export const SERVICE_METHODS = ["by-hand", "registered-letter", "e-document"] as const;
export const SERVICE_OUTCOMES = ["received", "refused", "returned"] as const;

export const deskAuditSummarySchema = z.object({
  caseId: idSchema<"DeskAudit">(),
  number: z.string(),
  inn: innSchema,
  taxpayerName: bilingualSchema,
  periodFrom: monthSchema,
  periodTo: monthSchema,
  status: z.enum(DESK_AUDIT_STATUSES),
  version: z.number().int(),
  inspector: z.object({ userId: idSchema<"User">(), fullName: bilingualSchema }),
  openedAt: instantSchema,
  taxDifference: tyiynSchema,
  nextDeadline: z
    .object({
      term: z.string(),
      title: messageSchema,
      dueOn: plainDateSchema,
      bound: z.enum(["office", "taxpayer"]),
      /** Negative when the term is missed. */
      workingDaysLeft: z.number().int(),
    })
    .nullable(),
});
export type DeskAuditSummary = z.output<typeof deskAuditSummarySchema>;

/** Why a finding no longer stands: the taxpayer's answer, or what forbids to assess it (117(8), 109(4), 68(3)). */
export const DROPPED_OUTCOMES = [
  "argument-accepted",
  "corrected",
  "audited-before",
  "trade-zone",
  "time-barred",
] as const;

export const caseFindingSchema = findingSchema.extend({
  verdict: z.enum(["open", "accepted", "dismissed"]),
  verdictReason: z.string().nullable(),
  /** After an objection or a correction: whether it still stands. */
  outcome: z.enum(["stands", ...DROPPED_OUTCOMES]).nullable(),
  outcomeReason: z.string().nullable(),
});

export const actSummarySchema = z.object({
  actId: idSchema<"OfficialAct">(),
  caseId: idSchema<"DeskAudit">(),
  kind: z.enum(ACT_KINDS),
  status: z.enum(ACT_STATUSES),
  registrationNumber: z.string().nullable(),
  preparedBy: bilingualSchema,
  approvedBy: bilingualSchema.nullable(),
  signedBy: bilingualSchema.nullable(),
  signedAt: instantSchema.nullable(),
  dispatchedOn: plainDateSchema.nullable(),
  servedOn: plainDateSchema.nullable(),
  serviceMethod: z.enum(SERVICE_METHODS).nullable(),
  serviceProof: z.string().nullable(),
  /** Remarks of the last sending back. */
  remarks: z.string().nullable(),
});
export type ActSummary = z.output<typeof actSummarySchema>;

const deadlineSchema = z.object({
  term: z.string(),
  title: messageSchema,
  bound: z.enum(["office", "taxpayer"]),
  article: basisSchema,
  startsOn: plainDateSchema,
  dueOn: plainDateSchema,
  metOn: plainDateSchema.nullable(),
  missed: z.boolean(),
  /** Negative when the day has passed; of no meaning once the term is met. */
  workingDaysLeft: z.number().int(),
  /** What the law attaches to missing it. */
  consequence: messageSchema,
  derivation: derivationSchema,
});

/** Tax and penalty of one tax and period in the decision; never a sanction (art. 125(10)). */
export const assessmentLineSchema = z.object({
  tax: z.string(),
  period: periodSchema,
  taxAmount: tyiynSchema,
  penaltyAmount: tyiynSchema,
  dueOn: plainDateSchema,
  penaltyDays: z.number().int(),
  derivation: derivationSchema,
});

export const deskAuditViewSchema = deskAuditSummarySchema.extend({
  findings: z.array(caseFindingSchema),
  acts: z.array(actSummarySchema),
  deadlines: z.array(deadlineSchema),
  assessment: z.object({
    asOf: plainDateSchema,
    lines: z.array(assessmentLineSchema),
    totalTax: tyiynSchema,
    totalPenalty: tyiynSchema,
    /** By how much the VAT excess carried on is lower; below zero: higher. */
    excessReduced: tyiynSchema,
  }),
  answer: z
    .object({
      kind: z.enum(["correction", "objection", "silence"]),
      receivedOn: plainDateSchema,
      text: z.string(),
      documents: z.array(z.string()),
      inTime: z.boolean(),
    })
    .nullable(),
  /** The decision as it was drafted last, for the next draft to begin from. */
  draft: z.object({ decisionOn: plainDateSchema, reasoning: z.string() }).nullable(),
  /** Papers that go to the taxpayer together now, and what the law lets be done with them. */
  service: z.object({
    actIds: z.array(idSchema<"OfficialAct">()),
    address: z.string().nullable(),
    edocConsent: z.boolean(),
    methods: z.array(z.enum(SERVICE_METHODS)),
    outcomes: z.array(z.enum(SERVICE_OUTCOMES)),
  }),
  closure: z.enum(["clean", "corrected", "accepted", "performed", "appealed", "cancelled"]).nullable(),
  /** Every command of the case: allowed now for this user, or the refusal with its article. */
  commands: z.array(
    z.object({
      command: z.string(),
      refusal: refusalSchema.nullable(),
      /** By which norm the step is taken; null where the case is at no stage for it. */
      article: basisSchema.nullable(),
      /** What is due next, and when, if the step is taken today. */
      next: z.object({ title: messageSchema, dueOn: plainDateSchema }).nullable(),
    }),
  ),
  history: z.array(
    z.object({ version: z.number().int(), event: messageSchema, actor: bilingualSchema, at: instantSchema }),
  ),
  /** Readings of the law this case relies on. */
  readings: z.array(z.string()),
});
export type DeskAuditView = z.output<typeof deskAuditViewSchema>;

const caseResult = z.object({ case: deskAuditViewSchema });

const sweepStatusSchema = z.object({
  sweepId: idSchema<"Sweep">(),
  status: z.enum(["running", "finished", "cancelled", "failed"]),
  periodFrom: monthSchema,
  periodTo: monthSchema,
  startedAt: instantSchema,
  finishedAt: instantSchema.nullable(),
  /** 0…1 */
  progress: z.number(),
  stage: messageSchema,
  taxpayers: z.number().int(),
  findings: z.number().int(),
});

/** A taxpayer chosen by risk: what the last sweep says of it. */
const candidateSchema = z.object({
  inn: innSchema,
  name: bilingualSchema,
  activityGroup: z.string(),
  assessmentTotal: tyiynSchema,
  reductionTotal: tyiynSchema,
  assessments: z.number().int(),
  risks: z.number().int(),
  formals: z.number().int(),
  checks: z.array(z.string()),
  /** Factors of risk of art. 118(5) that are present, in its order. */
  factors: z.array(z.string()),
  openCaseId: idSchema<"DeskAudit">().nullable(),
});

export const deskAuditContract = {
  ...riskContract,
  startSweep: command("desk-audit.sweep")
    .input(z.strictObject({ ...commandEnvelope, periodFrom: monthSchema, periodTo: monthSchema }))
    .output(sweepStatusSchema),
  sweepStatus: query("desk-audit.read")
    .input(z.strictObject({ sweepId: idSchema<"Sweep">().optional() }))
    .output(sweepStatusSchema.nullable()),
  cancelSweep: command("desk-audit.sweep")
    .input(z.strictObject({ ...commandEnvelope, sweepId: idSchema<"Sweep">() }))
    .output(sweepStatusSchema),
  candidates: query("desk-audit.read")
    .input(
      z.strictObject({
        ...pageInput,
        search: z.string().max(100).optional(),
        check: z.string().optional(),
        kind: z.enum(["assessment", "reduction", "risk", "formal"]).optional(),
        onlyWithoutCase: z.boolean().default(false),
        sort: z.enum(["risk", "amount", "findings", "name"]).default("risk"),
      }),
    )
    .output(pageOf(candidateSchema)),
  candidateFindings: query("desk-audit.read", { taxSecret: true })
    .input(z.strictObject({ inn: innSchema, reason: accessReasonSchema }))
    .output(z.array(findingSchema)),

  list: query("desk-audit.read")
    .input(
      z.strictObject({
        ...pageInput,
        status: z.enum(DESK_AUDIT_STATUSES).optional(),
        mine: z.boolean().default(false),
        inn: innSchema.optional(),
        search: z.string().max(100).optional(),
      }),
    )
    .output(pageOf(deskAuditSummarySchema)),
  get: query("desk-audit.read", { taxSecret: true })
    .input(z.strictObject({ caseId: idSchema<"DeskAudit">(), reason: accessReasonSchema }))
    .output(deskAuditViewSchema),
  /** Who could take the case over: inspectors of the office with their load. */
  inspectors: query("my-day.team")
    .input(z.strictObject({ caseId: idSchema<"DeskAudit">() }))
    .output(
      z.array(
        z.object({
          userId: idSchema<"User">(),
          fullName: bilingualSchema,
          openCases: z.number().int(),
          /** Has the case now. */
          current: z.boolean(),
          /** Declared a conflict of interest in this taxpayer (art. 63). */
          conflict: z.boolean(),
        }),
      ),
    ),
  /** Evidence rows of a finding, as the registers hold them. */
  evidence: query("desk-audit.read", { taxSecret: true })
    .input(
      z.strictObject({
        caseId: idSchema<"DeskAudit">(),
        findingId: idSchema<"Finding">(),
        reason: accessReasonSchema,
      }),
    )
    .output(
      z.array(
        z.object({
          file: z.string(),
          id: z.string(),
          fields: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
        }),
      ),
    ),

  open: command("desk-audit.prepare")
    .input(
      z.strictObject({
        ...commandEnvelope,
        inn: innSchema,
        periodFrom: monthSchema,
        periodTo: monthSchema,
        findingIds: z.array(idSchema<"Finding">()).min(1),
      }),
    )
    .output(caseResult),
  decideFinding: command("desk-audit.prepare")
    .input(
      z.strictObject({
        ...caseEnvelope,
        findingId: idSchema<"Finding">(),
        verdict: z.enum(["accepted", "dismissed"]),
        reason: remarkSchema,
      }),
    )
    .output(caseResult),
  closeClean: command("desk-audit.prepare")
    .input(z.strictObject({ ...caseEnvelope, reason: remarkSchema }))
    .output(caseResult),
  reassign: command("my-day.team")
    .input(z.strictObject({ ...caseEnvelope, inspectorId: idSchema<"User">(), reason: remarkSchema }))
    .output(caseResult),
  /** Справка и извещение (art. 125(4)–(5)), signed by the inspector who checked. */
  drawUpReport: command("desk-audit.prepare")
    .input(z.strictObject({ ...caseEnvelope, password: z.string() }))
    .output(caseResult),
  recordCorrection: command("desk-audit.prepare")
    .input(
      z.strictObject({
        ...caseEnvelope,
        filedOn: plainDateSchema,
        returnId: z.string().max(100).optional(),
        correctedFindingIds: z.array(idSchema<"Finding">()),
        /** Findings removed in part: the difference that still stands, of the finding's sign. */
        partly: z
          .array(z.strictObject({ findingId: idSchema<"Finding">(), remaining: tyiynSchema }))
          .default([]),
        remark: remarkSchema,
      }),
    )
    .output(caseResult),
  recordObjection: command("desk-audit.prepare")
    .input(
      z.strictObject({
        ...caseEnvelope,
        receivedOn: plainDateSchema,
        text: remarkSchema,
        documents: z.array(z.string().max(300)).max(100).default([]),
      }),
    )
    .output(caseResult),
  /** The term passed and nothing came (art. 125(9)). */
  recordSilence: command("desk-audit.prepare")
    .input(z.strictObject({ ...caseEnvelope }))
    .output(caseResult),
  considerObjection: command("desk-audit.prepare")
    .input(
      z.strictObject({
        ...caseEnvelope,
        outcomes: z
          .array(
            z.object({ findingId: idSchema<"Finding">(), accepted: z.boolean(), reasoning: remarkSchema }),
          )
          .min(1),
      }),
    )
    .output(caseResult),
  /** Извещение о признании доводов (art. 125(8)). */
  drawUpAcceptanceNotice: command("desk-audit.prepare")
    .input(z.strictObject({ ...caseEnvelope, password: z.string() }))
    .output(caseResult),
  closeCorrected: command("desk-audit.prepare")
    .input(z.strictObject({ ...caseEnvelope, reason: remarkSchema }))
    .output(caseResult),
  draftDecision: command("desk-audit.prepare")
    .input(z.strictObject({ ...caseEnvelope, decisionOn: plainDateSchema, reasoning: remarkSchema }))
    .output(caseResult),
  submitDecision: command("desk-audit.prepare")
    .input(z.strictObject({ ...caseEnvelope }))
    .output(caseResult),
  sendBackDecision: command("decision.approve")
    .input(z.strictObject({ ...caseEnvelope, remarks: remarkSchema }))
    .output(caseResult),
  approveDecision: command("decision.approve")
    .input(z.strictObject({ ...caseEnvelope }))
    .output(caseResult),
  /** Gives the registration number; binding. */
  signDecision: command("decision.sign")
    .input(z.strictObject({ ...caseEnvelope, password: z.string() }))
    .output(caseResult),
  dispatchActs: command("delivery.record")
    .input(
      z.strictObject({
        ...caseEnvelope,
        actIds: z.array(idSchema<"OfficialAct">()).min(1),
        method: z.enum(SERVICE_METHODS),
        dispatchedOn: plainDateSchema,
        proof: z.string().trim().max(300).default(""),
      }),
    )
    .output(caseResult),
  recordService: command("delivery.record")
    .input(
      z.strictObject({
        ...caseEnvelope,
        actIds: z.array(idSchema<"OfficialAct">()).min(1),
        outcome: z.enum(SERVICE_OUTCOMES),
        on: plainDateSchema,
        proof: z.string().trim().min(3).max(300),
      }),
    )
    .output(caseResult),
  recordPerformance: command("desk-audit.prepare")
    .input(z.strictObject({ ...caseEnvelope, performedOn: plainDateSchema, remark: remarkSchema }))
    .output(caseResult),
  recordAppeal: command("desk-audit.prepare")
    .input(z.strictObject({ ...caseEnvelope, filedOn: plainDateSchema, remark: remarkSchema }))
    .output(caseResult),
};
