import { z } from "zod";
import {
  basisSchema,
  derivationSchema,
  idSchema,
  innSchema,
  messageSchema,
  periodSchema,
  plainDateSchema,
  tyiynSchema,
} from "./scalars.ts";

/** A finding of a check as it is stored and shown; the domain type is `shared/law/finding.ts`. */
export const findingSchema = z.object({
  findingId: idSchema<"Finding">(),
  check: z.string(),
  inn: innSchema,
  tax: z.string(),
  period: periodSchema,
  kind: z.enum(["assessment", "reduction", "risk", "formal"]),
  declared: tyiynSchema.nullable(),
  computed: tyiynSchema.nullable(),
  /** Computed minus declared in what the taxpayer owes; positive means more tax. */
  difference: tyiynSchema,
  articles: z.array(basisSchema),
  evidence: z.array(z.object({ file: z.string(), id: z.string() })),
  explanation: messageSchema,
  derivation: derivationSchema,
  readings: z.array(z.string()),
  /** Later periods in which a credit refused as early arises; absent where the finding is of another kind. */
  creditArises: z.array(z.object({ period: periodSchema, amount: tyiynSchema })).optional(),
  /** The difference by the days it was to be paid on; absent where the tax of the period is paid on one day. */
  dueParts: z.array(z.object({ due: plainDateSchema, amount: tyiynSchema })).optional(),
});
export type FindingView = z.output<typeof findingSchema>;
