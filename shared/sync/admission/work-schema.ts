/** Reads the work of a pushed command: what a device sends is looked at before anything is decided on it. */
import { z } from "zod";
import { bilingualSchema, idSchema, plainDateSchema } from "../../contract/scalars.ts";
import type { DeskAuditCommandType } from "../../domain/desk-audit/commands.ts";
import type { RegistrationCommandType } from "../../domain/registration/commands.ts";
import { findReading } from "../../law/readings.ts";
import type { Work } from "../work.ts";
import { DESK_AUDIT_INPUTS } from "./commands/desk-audit.ts";
import { REGISTRATION_INPUTS } from "./commands/registration.ts";

const commandsOf = <Type extends string>(
  inputs: Readonly<Record<Type, z.ZodType>>,
): z.ZodType<{ readonly type: Type; readonly input: unknown }> =>
  z.custom<{ readonly type: Type; readonly input: unknown }>((value) => {
    if (typeof value !== "object" || value === null) return false;
    const { type, input, ...more } = value as Record<string, unknown>;
    if (typeof type !== "string" || !Object.hasOwn(inputs, type) || Object.keys(more).length > 0)
      return false;
    return inputs[type as Type].safeParse(input).success;
  });

const shortText = z.string().max(1_000);

const editionSchema = z.strictObject({
  name: shortText,
  scope: shortText.nullable(),
  from: plainDateSchema,
  to: plainDateSchema.nullable(),
  value: z.string().max(20_000),
  /** What the Code sets and what it leaves open come with the program, not from an office. */
  source: z.strictObject({ kind: z.literal("office"), act: shortText }),
});

const dayOffSchema = z.strictObject({
  date: plainDateSchema,
  kind: z.enum(["day-off", "working-day", "plain-day"]),
  name: bilingualSchema,
  basis: shortText,
  confirmed: z.boolean(),
});

const choiceSchema = z.strictObject({
  reading: z.string().refine((id) => findReading(id) !== undefined, "no-such-reading"),
  alternative: shortText,
  chosenBy: shortText,
  chosenAt: shortText,
  reason: shortText,
});

const witnessSchema = z.strictObject({
  ids: z.array(idSchema<"Any">()).max(1_000),
  law: z.strictObject({
    parameters: z.array(editionSchema).max(2_000),
    calendar: z.array(dayOffSchema).max(5_000),
    readings: z.array(choiceSchema).max(1_000),
  }),
  given: z.record(z.string(), z.unknown()),
  asked: z.record(z.string(), z.record(z.string(), z.unknown())),
});

const workSchema = z.discriminatedUnion("aggregate", [
  z.strictObject({
    aggregate: z.literal("desk-audit"),
    command: commandsOf<DeskAuditCommandType>(DESK_AUDIT_INPUTS),
    witness: witnessSchema,
  }),
  z.strictObject({
    aggregate: z.literal("registration"),
    command: commandsOf<RegistrationCommandType>(REGISTRATION_INPUTS),
    witness: witnessSchema,
  }),
]);

/** The work as it was sent; null when it is none. */
export const readWork = (value: unknown): Work | null =>
  workSchema.safeParse(value).success ? (value as Work) : null;
