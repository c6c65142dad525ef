import { z } from "zod";
import { command, commandEnvelope, query } from "./procedure.ts";
import { basisSchema, bilingualSchema, instantSchema, plainDateSchema } from "./scalars.ts";

const calendarDaySchema = z.object({
  date: plainDateSchema,
  working: z.boolean(),
  name: bilingualSchema.nullable(),
  basis: z.string().nullable(),
  confirmed: z.boolean(),
  /** The built-in calendar, or the office's own entry. */
  source: z.enum(["built-in", "office"]),
});

export const lawContract = {
  /** The days of the year that differ from the plain week: holidays, moved days; weekends are not listed. */
  calendar: query("law.read")
    .input(z.strictObject({ year: z.number().int().min(2022).max(2100) }))
    .output(z.array(calendarDaySchema)),
  setCalendarDay: command("law.calendar")
    .input(
      z.strictObject({
        ...commandEnvelope,
        date: plainDateSchema,
        kind: z.enum(["holiday", "working-day", "confirmed-holiday", "removed-holiday"]),
        name: bilingualSchema,
        basis: z.string().trim().min(3).max(500),
      }),
    )
    .output(calendarDaySchema),
  readings: query("law.read").output(
    z.array(
      z.object({
        id: z.string(),
        articles: z.array(basisSchema),
        question: bilingualSchema,
        alternatives: z.array(z.object({ key: z.string(), text: bilingualSchema })),
        default: z.string(),
        chosen: z.string(),
        chosenBy: bilingualSchema.nullable(),
        chosenAt: instantSchema.nullable(),
      }),
    ),
  ),
  chooseReading: command("law.readings")
    .input(z.strictObject({ ...commandEnvelope, id: z.string(), alternative: z.string() }))
    .output(z.object({ chosen: z.string() })),
  parameters: query("law.read").output(
    z.array(
      z.object({
        name: z.string(),
        title: bilingualSchema,
        scope: z.string().nullable(),
        value: z.string(),
        from: plainDateSchema,
        to: plainDateSchema.nullable(),
        basis: z.string(),
        /** `assumed`: shipped though the Code leaves it to another act; the office should confirm or replace it. */
        source: z.enum(["code", "assumed", "office"]),
      }),
    ),
  ),
};
