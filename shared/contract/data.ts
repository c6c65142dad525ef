import { z } from "zod";
import { command, commandEnvelope, query } from "./procedure.ts";
import { idSchema, instantSchema, messageSchema } from "./scalars.ts";

const importProblemSchema = z.object({
  file: z.string(),
  /** Physical line, the header being 1; null when the file as a whole is meant. */
  line: z.number().int().nullable(),
  column: z.string().nullable(),
  code: z.string(),
  message: messageSchema,
});

const importStatusSchema = z.object({
  importId: idSchema<"Import">(),
  status: z.enum(["running", "finished", "cancelled", "refused", "failed"]),
  source: z.string(),
  startedAt: instantSchema,
  finishedAt: instantSchema.nullable(),
  /** 0…1 */
  progress: z.number(),
  currentFile: z.string().nullable(),
  files: z.array(z.object({ name: z.string(), rows: z.number().int(), rejected: z.number().int() })),
  /** The first problems; `problemCount` counts all. */
  problems: z.array(importProblemSchema),
  problemCount: z.number().int(),
  refusal: messageSchema.nullable(),
});

export const dataContract = {
  startImport: command("data.import")
    .input(z.strictObject({ ...commandEnvelope, path: z.string().min(1) }))
    .output(importStatusSchema),
  importStatus: query("data.import")
    .input(z.strictObject({ importId: idSchema<"Import">().optional() }))
    .output(importStatusSchema.nullable()),
  cancelImport: command("data.import")
    .input(z.strictObject({ ...commandEnvelope, importId: idSchema<"Import">() }))
    .output(importStatusSchema),
  imports: query("data.import").output(
    z.array(
      z.object({
        importId: idSchema<"Import">(),
        importedAt: instantSchema,
        source: z.string(),
        createdAt: instantSchema,
        rows: z.number().int(),
      }),
    ),
  ),
};
