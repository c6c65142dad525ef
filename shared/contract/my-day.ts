import { z } from "zod";
import { query } from "./procedure.ts";
import {
  basisSchema,
  bilingualSchema,
  idSchema,
  innSchema,
  messageSchema,
  plainDateSchema,
} from "./scalars.ts";

const taskSchema = z.object({
  taskId: z.string(),
  title: messageSchema,
  article: basisSchema,
  term: z.string().nullable(),
  dueOn: plainDateSchema.nullable(),
  /** Working days left; negative when overdue. */
  workingDaysLeft: z.number().int().nullable(),
  consequence: messageSchema.nullable(),
  /** Of the case or the request. */
  caseId: z.uuid(),
  caseNumber: z.string(),
  inn: innSchema,
  taxpayerName: bilingualSchema,
  owner: z.object({ userId: idSchema<"User">(), fullName: bilingualSchema }),
  /** Where it is done: a route of the window. */
  link: z.string(),
});
export type TaskView = z.output<typeof taskSchema>;

export const myDayContract = {
  /** Every step the law now expects, overdue first. */
  tasks: query("my-day.read")
    .input(z.strictObject({ scope: z.enum(["mine", "team"]).default("mine") }))
    .output(z.array(taskSchema)),
  /** For a supervisor: load per inspector, and what falls due by day in the next 14 days. */
  team: query("my-day.team").output(
    z.object({
      inspectors: z.array(
        z.object({
          userId: idSchema<"User">(),
          fullName: bilingualSchema,
          openCases: z.number().int(),
          overdue: z.number().int(),
          dueIn14Days: z.number().int(),
        }),
      ),
      days: z.array(z.object({ date: plainDateSchema, due: z.number().int() })),
    }),
  ),
};
