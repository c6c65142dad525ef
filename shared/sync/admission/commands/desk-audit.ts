/** Inputs of a case's commands as they come from a device: nothing more and nothing else than the commands hold. */
import { z } from "zod";
import { caseFindingSchema, SERVICE_METHODS, SERVICE_OUTCOMES } from "../../../contract/desk-audit.ts";
import { idSchema, innSchema, monthSchema, plainDateSchema, tyiynSchema } from "../../../contract/scalars.ts";
import type { DeskAuditCommandType } from "../../../domain/desk-audit/commands.ts";

/** Longer than any window lets a person write. */
export const longText = z.string().max(20_000);
const findingId = idSchema<"Finding">();
const nothing = z.strictObject({});
const findings = <Item extends z.ZodType>(item: Item) => z.array(item).max(1_000);

export const serviceInputs = {
  dispatchActs: z.strictObject({
    actIds: z.array(idSchema<"OfficialAct">()).min(1).max(20),
    method: z.enum(SERVICE_METHODS),
    dispatchedOn: plainDateSchema,
    proof: longText,
  }),
  recordService: z.strictObject({
    actIds: z.array(idSchema<"OfficialAct">()).min(1).max(20),
    outcome: z.enum(SERVICE_OUTCOMES),
    on: plainDateSchema,
    proof: longText,
  }),
};

export const DESK_AUDIT_INPUTS = {
  open: z.strictObject({
    inn: innSchema,
    periodFrom: monthSchema,
    periodTo: monthSchema,
    findings: findings(caseFindingSchema.strict()),
  }),
  decideFinding: z.strictObject({
    findingId,
    verdict: z.enum(["accepted", "dismissed"]),
    reason: longText,
  }),
  closeClean: z.strictObject({ reason: longText }),
  reassign: z.strictObject({ inspectorId: idSchema<"User">(), reason: longText }),
  drawUpReport: nothing,
  recordCorrection: z.strictObject({
    filedOn: plainDateSchema,
    returnId: z.string().max(100).nullable(),
    correctedFindingIds: findings(findingId),
    partly: findings(z.strictObject({ findingId, remaining: tyiynSchema })).optional(),
    remark: longText,
  }),
  recordObjection: z.strictObject({
    receivedOn: plainDateSchema,
    text: longText,
    documents: z.array(z.string().max(1_000)).max(200),
  }),
  recordSilence: nothing,
  considerObjection: z.strictObject({
    outcomes: findings(z.strictObject({ findingId, accepted: z.boolean(), reasoning: longText })),
  }),
  drawUpAcceptanceNotice: nothing,
  closeCorrected: z.strictObject({ reason: longText }),
  draftDecision: z.strictObject({ decisionOn: plainDateSchema, reasoning: longText }),
  submitDecision: nothing,
  sendBackDecision: z.strictObject({ remarks: longText }),
  approveDecision: nothing,
  signDecision: nothing,
  ...serviceInputs,
  recordPerformance: z.strictObject({ performedOn: plainDateSchema, remark: longText }),
  recordAppeal: z.strictObject({ filedOn: plainDateSchema, remark: longText }),
  passTime: nothing,
} satisfies Readonly<Record<DeskAuditCommandType, z.ZodType>>;
