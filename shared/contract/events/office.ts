/** Events of the office's own streams: its settings, its law, its texts, its numbers. */
import { z } from "zod";
import { CALENDAR_ENTRY_KINDS } from "../../law/calendar/entry-refusal.ts";
import { bilingualSchema, plainDateSchema } from "../scalars.ts";

const serial = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const shortText = z.string().min(1).max(1_000);

export const officeEventSchemas = {
  OfficeCreated: z.strictObject({ settings: z.record(z.string().min(1).max(60), z.string().max(4_000)) }),
  SettingChanged: z.strictObject({ name: z.string().min(1).max(60), value: z.string().max(100_000) }),
};

export const lawEventSchemas = {
  CalendarDaySet: z.strictObject({
    date: plainDateSchema,
    kind: z.enum(CALENDAR_ENTRY_KINDS),
    name: bilingualSchema,
    basis: shortText,
  }),
  ReadingChosen: z.strictObject({ id: shortText, alternative: shortText }),
};

export const reasonTemplateEventSchemas = {
  ReasonTemplateSaved: z.strictObject({
    use: z.enum(["refuse", "return"]),
    title: bilingualSchema,
    text: bilingualSchema,
  }),
};

export const numberEventSchemas = {
  BlockLeased: z.strictObject({ prefix: z.string().min(1).max(60), first: serial, last: serial }),
  NumberGiven: z.strictObject({ serial, number: shortText, givenTo: z.string().min(1).max(60) }),
};
