import { z } from "zod";
import { actSummarySchema, deskAuditSummarySchema, SERVICE_METHODS } from "./desk-audit.ts";
import { query } from "./procedure.ts";
import {
  accessReasonSchema,
  basisSchema,
  idSchema,
  languageSchema,
  messageSchema,
  pageInput,
  pageOf,
  plainDateSchema,
  printedSchema,
  tyiynSchema,
} from "./scalars.ts";

/** One element of art. 96(3) as the approver sees it. */
const checklistItemSchema = z.object({
  element: z.string(),
  title: messageSchema,
  article: basisSchema,
  status: z.enum(["present", "missing", "not-applicable"]),
  /** What the paper says there, or why the element does not apply. */
  detail: messageSchema.nullable(),
});

export const decisionsContract = {
  queue: query("decision.read")
    .input(
      z.strictObject({
        ...pageInput,
        view: z.enum(["to-approve", "to-sign", "register"]).default("to-approve"),
      }),
    )
    .output(
      pageOf(
        z.object({
          act: actSummarySchema,
          case: deskAuditSummarySchema,
          totalTax: tyiynSchema,
          totalPenalty: tyiynSchema,
          /** Elements of art. 96(3) that apply and are not in the text, `96.3.12`: such a decision is not approved. */
          missing: z.array(z.string()),
          dueOn: plainDateSchema.nullable(),
          workingDaysLeft: z.number().int().nullable(),
        }),
      ),
    ),
  checklist: query("decision.read", { taxSecret: true })
    .input(z.strictObject({ actId: idSchema<"OfficialAct">(), reason: accessReasonSchema }))
    .output(z.array(checklistItemSchema)),
  /** What changed since the last time it was submitted. */
  changes: query("decision.read", { taxSecret: true })
    .input(z.strictObject({ actId: idSchema<"OfficialAct">(), reason: accessReasonSchema }))
    .output(z.array(z.object({ field: messageSchema, before: z.string(), after: z.string() }))),
};

export const documentsContract = {
  /** The paper as PDF/A-2b, base64. */
  render: query("desk-audit.read", { taxSecret: true })
    .input(
      z.strictObject({
        actId: idSchema<"OfficialAct">(),
        language: languageSchema,
        reason: accessReasonSchema,
      }),
    )
    .output(printedSchema),
  /** The slip with the login, for the applicant: a leaf of A6 or a label of 58 mm. */
  slip: query("registration.read", { taxSecret: true })
    .input(
      z.strictObject({
        actId: idSchema<"OfficialAct">(),
        language: languageSchema,
        size: z.enum(["a6", "label"]),
        reason: accessReasonSchema,
      }),
    )
    .output(printedSchema),
};

export const deliveryContract = {
  list: query("delivery.record")
    .input(
      z.strictObject({
        ...pageInput,
        view: z.enum(["to-dispatch", "under-way", "served"]).default("to-dispatch"),
      }),
    )
    .output(
      pageOf(
        z.object({
          act: actSummarySchema,
          case: deskAuditSummarySchema,
          edocConsent: z.boolean(),
          address: z.string().nullable(),
          dueOn: plainDateSchema.nullable(),
          workingDaysLeft: z.number().int().nullable(),
          /** When an electronic document counts as served (97(2)(2)). */
          deemedOn: plainDateSchema.nullable(),
          methods: z.array(z.enum(SERVICE_METHODS)),
        }),
      ),
    ),
};
