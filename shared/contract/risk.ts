/** The factors of risk of art. 118(5) as the latest sweep found them, and their protocol (124(2)). */
import { z } from "zod";
import { query } from "./procedure.ts";
import {
  accessReasonSchema,
  basisSchema,
  derivationSchema,
  innSchema,
  instantSchema,
  languageSchema,
  monthSchema,
  printedSchema,
  tyiynSchema,
} from "./scalars.ts";

/** Shares are of one, as text; sums in tyiyn over the months of the sweep. */
export const riskAssessmentSchema = z.object({
  inn: innSchema,
  /** Orders the queue; a score is never a finding. */
  score: z.number(),
  factors: z.array(
    z.object({
      factor: z.string(),
      place: z.string(),
      count: z.number().int(),
      amount: tyiynSchema,
      checks: z.array(z.string()),
    }),
  ),
  burden: z
    .object({
      tax: z.number(),
      revenue: z.number(),
      own: z.string(),
      average: z.object({ share: z.string(), peers: z.number().int().nullable() }).nullable(),
    })
    .nullable(),
});

const factorSchema = z.object({
  factor: z.string(),
  basis: basisSchema,
  /** `unknown`: nothing the office holds says whether it is present. */
  state: z.enum(["present", "absent", "unknown"]),
  count: z.number().int(),
  amount: tyiynSchema,
  checks: z.array(z.string()),
});

const riskViewSchema = z.object({
  inn: innSchema,
  computedAt: instantSchema,
  periodFrom: monthSchema,
  periodTo: monthSchema,
  /** Every factor of the article, in its order. */
  factors: z.array(factorSchema),
  burden: riskAssessmentSchema.shape.burden,
  derivation: derivationSchema,
});
export type RiskView = z.output<typeof riskViewSchema>;

export const riskContract = {
  /** Null before the first sweep, or for a taxpayer no sweep looks at. */
  risk: query("desk-audit.read", { taxSecret: true })
    .input(z.strictObject({ inn: innSchema, reason: accessReasonSchema }))
    .output(riskViewSchema.nullable()),
  /** Протокол анализа риска as PDF/A-2b, base64. */
  riskProtocol: query("desk-audit.read", { taxSecret: true })
    .input(z.strictObject({ inn: innSchema, reason: accessReasonSchema, language: languageSchema }))
    .output(printedSchema),
};
