/** The scalar types of every contract, with their brands. */
import { z } from "zod";
import type { Derivation } from "../kernel/derivation.ts";
import type { Id } from "../kernel/id.ts";
import type { Inn } from "../kernel/inn.ts";
import type { LegalBasis } from "../kernel/legal-basis.ts";
import type { Tyiyn } from "../kernel/money.ts";
import { type Month, type Period, parseMonth, parsePeriod } from "../kernel/period.ts";
import { type Instant, type PlainDate, parsePlainDate } from "../kernel/plain-date.ts";
import type { Message } from "../kernel/text.ts";
import { asAmount } from "./amounts.ts";

export const innSchema = z
  .string()
  .regex(/^\d{14}$/, "not-an-inn")
  .transform((v) => v as Inn);
/** Whole tyiyn. */
export const tyiynSchema = asAmount(
  z
    .number()
    .int()
    .transform((v) => v as Tyiyn),
);
export const plainDateSchema = z
  .string()
  .refine((v) => parsePlainDate(v).ok, "not-a-date")
  .transform((v) => v as PlainDate);
export const instantSchema = z.iso.datetime({ offset: true }).transform((v) => v as Instant);
export const periodSchema = z
  .string()
  .refine((v) => parsePeriod(v).ok, "not-a-period")
  .transform((v) => v as Period);
export const monthSchema = z
  .string()
  .refine((v) => parseMonth(v).ok, "not-a-month")
  .transform((v) => v as Month);
export const idSchema = <Kind extends string>() => z.uuid().transform((v) => v as Id<Kind>);
export const basisSchema = z
  .string()
  .min(1)
  .transform((v) => v as LegalBasis);
export const languageSchema = z.enum(["ru", "ky"]);
/** A paper as PDF/A-2b, base64. */
export const printedSchema = z.object({
  base64: z.string(),
  pages: z.number().int(),
  sha256: z.string(),
  fileName: z.string(),
});
export const bilingualSchema = z.strictObject({ ru: z.string(), ky: z.string() });
/** Why a tax secret is read (art. 64): a work reason, kept in the access log. */
export const accessReasonSchema = z.string().trim().min(3).max(500);
/** Text a person writes into a case: a reason, an argument, a remark. */
export const remarkSchema = z.string().trim().min(3).max(4000);

export const messageSchema = z.object({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
}) as unknown as z.ZodType<Message, Message>;

const quantitySchema = z.discriminatedUnion("unit", [
  z.object({ unit: z.literal("som"), value: z.string() }),
  z.object({ unit: z.literal("date"), value: z.string() }),
  z.object({ unit: z.literal("days"), value: z.number() }),
  z.object({ unit: z.literal("percent"), value: z.string() }),
  z.object({ unit: z.literal("number"), value: z.string() }),
  z.object({ unit: z.literal("text"), value: z.string(), keys: z.array(z.string()).optional() }),
]);

/** The kernel's own type on both sides: what rules compute is what procedures and papers carry. */
export const derivationSchema = z.array(
  z.object({
    label: messageSchema,
    formula: z.string().optional(),
    operands: z.array(z.object({ name: z.string(), quantity: quantitySchema })),
    result: quantitySchema,
    basis: basisSchema,
    reading: z.string().optional(),
  }),
) as unknown as z.ZodType<Derivation, Derivation>;

/** A page of a long list: `cursor` of the next page is absent on the last one. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), total: z.number().int(), nextCursor: z.string().optional() });
export const pageInput = {
  cursor: z.string().optional(),
  limit: z.number().int().min(1).max(500).default(100),
};
