/**
 * What each official paper of a desk audit says: the data the printed form is made from, whole and by itself.
 * It is kept in the journal, hashed and signed, so a paper can be printed again years later exactly as it was.
 * Amounts are whole tyiyn. A null is a place the paper leaves to be filled in by hand.
 *
 * There is no place for a sanction in any of these types: a desk audit applies none (art. 125(10)).
 */
import { z } from "zod";
import {
  ACT_KINDS,
  assessmentLineSchema,
  DROPPED_OUTCOMES,
  SERVICE_METHODS,
} from "../../contract/desk-audit.ts";
import {
  basisSchema,
  bilingualSchema,
  derivationSchema,
  idSchema,
  innSchema,
  instantSchema,
  messageSchema,
  monthSchema,
  periodSchema,
  plainDateSchema,
  tyiynSchema,
} from "../../contract/scalars.ts";

/** A person who drew up, approved or signed the paper. */
const signatorySchema = z.strictObject({
  userId: idSchema<"User">(),
  fullName: bilingualSchema,
  position: bilingualSchema,
});
export type Signatory = z.output<typeof signatorySchema>;

const taxpayerSchema = z.strictObject({
  inn: innSchema,
  name: bilingualSchema,
  kind: z.string(),
  address: z.string().nullable(),
});

const officeSchema = z.strictObject({
  code: z.string(),
  name: bilingualSchema,
  address: z.string().nullable(),
  phone: z.string().nullable(),
});

/** Number and moment of signing; absent on a draft, which is printed with the mark of a draft. */
const registrationSchema = z.strictObject({
  number: z.string(),
  signedOn: plainDateSchema,
  signedAt: instantSchema,
});

/** A doubtful norm the paper relies on and the alternative the office applies. */
const appliedReadingSchema = z.strictObject({ id: z.string(), alternative: z.string() });

const heading = {
  format: z.literal("official-act/1"),
  actId: idSchema<"OfficialAct">(),
  caseId: idSchema<"DeskAudit">(),
  caseNumber: z.string(),
  office: officeSchema,
  taxpayer: taxpayerSchema,
  periodFrom: monthSchema,
  periodTo: monthSchema,
  /** Day the paper was drawn up. */
  drawnUpOn: plainDateSchema,
  registration: registrationSchema.nullable(),
  preparedBy: signatorySchema,
  approvedBy: signatorySchema.nullable(),
  signedBy: signatorySchema.nullable(),
  readings: z.array(appliedReadingSchema),
};

/** One discrepancy as the papers state it. */
const contentFindingSchema = z.strictObject({
  findingId: idSchema<"Finding">(),
  check: z.string(),
  tax: z.string(),
  /** Name of the tax. */
  taxTitle: messageSchema,
  period: periodSchema,
  kind: z.enum(["assessment", "reduction", "risk", "formal"]),
  declared: tyiynSchema.nullable(),
  computed: tyiynSchema.nullable(),
  /** Positive: more tax due. */
  difference: tyiynSchema,
  /** The requirements breached. */
  articles: z.array(basisSchema),
  explanation: messageSchema,
  /** Rows of the office's data that prove it. */
  evidence: z.array(z.strictObject({ file: z.string(), id: z.string() })),
  derivation: derivationSchema,
  /** Why the inspector stands by it. */
  reason: z.string().nullable(),
});
export type ContentFinding = z.output<typeof contentFindingSchema>;

/** Difference of tax by tax and period; no penalty yet. */
const differenceLineSchema = z.strictObject({
  tax: z.string(),
  taxTitle: messageSchema,
  period: periodSchema,
  difference: tyiynSchema,
});

/** A term the paper sets, always "from the day after" an event that has not happened yet. */
const termClauseSchema = z.strictObject({
  term: z.string(),
  count: z.number().int(),
  unit: z.enum(["calendar-day", "working-day"]),
  article: basisSchema,
});

/** Another paper of the same case this one refers to. */
const actReferenceSchema = z.strictObject({
  kind: z.enum(ACT_KINDS),
  number: z.string(),
  signedOn: plainDateSchema,
  servedOn: plainDateSchema.nullable(),
  serviceMethod: z.enum(SERVICE_METHODS).nullable(),
});

const answerSchema = z.strictObject({
  kind: z.enum(["correction", "objection", "silence"]),
  receivedOn: plainDateSchema,
  inTime: z.boolean(),
  text: z.string(),
  documents: z.array(z.string()),
  /** Id of the amended return, where one was filed. */
  returnId: z.string().nullable(),
});

/** Справка камеральной проверки: the four elements of art. 125(4). */
const reportContentSchema = z.strictObject({
  kind: z.literal("desk-audit-report"),
  ...heading,
  findings: z.array(contentFindingSchema),
  /** Documents, returns and other sources relied on. */
  sources: z.array(z.strictObject({ file: z.string(), title: messageSchema, rows: z.number().int() })),
  differences: z.array(differenceLineSchema),
  totalDifference: tyiynSchema,
  /** The demand to remove what was found, art. 125(4). */
  demand: messageSchema,
  article: basisSchema,
});
export type ReportContent = z.output<typeof reportContentSchema>;

/** Извещение о выявлении несоответствия (art. 125(5), 97(7)(3)). */
const noticeContentSchema = z.strictObject({
  kind: z.literal("discrepancy-notice"),
  ...heading,
  report: z.strictObject({ number: z.string().nullable(), drawnUpOn: plainDateSchema }),
  differences: z.array(differenceLineSchema),
  totalDifference: tyiynSchema,
  /** Discrepancies without an amount: breaches of form, doubts. */
  otherFindings: z.array(messageSchema),
  demand: messageSchema,
  answerTerm: termClauseSchema,
  /** What the taxpayer may do and what follows, each with its article. */
  clauses: z.array(z.strictObject({ text: messageSchema, article: basisSchema })),
});
export type NoticeContent = z.output<typeof noticeContentSchema>;

/** Извещение о признании доводов (art. 125(8)). */
const acceptanceContentSchema = z.strictObject({
  kind: z.literal("acceptance-notice"),
  ...heading,
  report: actReferenceSchema,
  notice: actReferenceSchema,
  answer: answerSchema,
  accepted: z.array(z.strictObject({ finding: contentFindingSchema, reasoning: z.string() })),
  statement: messageSchema,
  article: basisSchema,
});
export type AcceptanceContent = z.output<typeof acceptanceContentSchema>;

/** One element of art. 96(3): in the paper, not there, or not of this kind of decision. */
const checklistElementSchema = z.strictObject({
  /** `96.3.1` … `96.3.13`. */
  element: z.string(),
  title: messageSchema,
  article: basisSchema,
  status: z.enum(["present", "missing", "not-applicable"]),
  detail: messageSchema.nullable(),
});
export type ChecklistElement = z.output<typeof checklistElementSchema>;

/** Where to pay (art. 96(3)(7), (12)); nulls are printed as places to fill in. */
const requisitesSchema = z.strictObject({
  tax: z.string(),
  taxTitle: messageSchema,
  /** Code of the payment by kind: tax, penalty. */
  taxCode: z.string().nullable(),
  penaltyCode: z.string().nullable(),
  recipient: z.string().nullable(),
  bank: z.string().nullable(),
  bic: z.string().nullable(),
  account: z.string().nullable(),
});
export type Requisites = z.output<typeof requisitesSchema>;

/** Решение о результатах камеральной проверки (art. 125(9), 96, 97(6)(8)). */
const decisionContentSchema = z.strictObject({
  kind: z.literal("desk-audit-decision"),
  ...heading,
  /** Day as of which penalty is computed and the decision is dated. */
  decisionOn: plainDateSchema,
  basis: z.strictObject({ article: basisSchema, text: messageSchema }),
  report: actReferenceSchema,
  notice: actReferenceSchema,
  answer: answerSchema,
  /** What stands. */
  findings: z.array(contentFindingSchema),
  /** What was dropped after the answer, or may not be assessed any more, and why. */
  dropped: z.array(
    z.strictObject({
      finding: contentFindingSchema,
      outcome: z.enum(DROPPED_OUTCOMES),
      reasoning: z.string(),
    }),
  ),
  /** Arguments that were not accepted, by finding. */
  rejected: z.array(z.strictObject({ findingId: idSchema<"Finding">(), reasoning: z.string() })),
  reasoning: z.string(),
  lines: z.array(z.strictObject({ ...assessmentLineSchema.shape, taxTitle: messageSchema })),
  totalTax: tyiynSchema,
  totalPenalty: tyiynSchema,
  /** By how much the VAT excess carried on from the last period is lower (326); below zero: higher. */
  excessReduced: tyiynSchema,
  /** Tax and penalty together. */
  total: tyiynSchema,
  /** Notes on what was and was not taken into the computation. */
  notes: z.array(z.strictObject({ text: messageSchema, article: basisSchema })),
  requisites: z.array(requisitesSchema),
  performance: termClauseSchema,
  appeal: z.strictObject({ clause: termClauseSchema, text: messageSchema, authority: messageSchema }),
  preferential: z.strictObject({ clause: termClauseSchema, text: messageSchema }),
  /** What may follow when the decision is not performed (art. 96(3)(9)). */
  securing: z.array(z.strictObject({ text: messageSchema, article: basisSchema })),
  /** What the office has done in this matter (art. 96(3)(10)), in order. */
  actions: z.array(z.strictObject({ on: plainDateSchema, text: messageSchema })),
  checklist: z.array(checklistElementSchema),
});
export type DecisionContent = z.output<typeof decisionContentSchema>;

export const actContentSchema = z.discriminatedUnion("kind", [
  reportContentSchema,
  noticeContentSchema,
  acceptanceContentSchema,
  decisionContentSchema,
]);
export type ActContent = z.output<typeof actContentSchema>;
