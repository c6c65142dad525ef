/**
 * What an extract from the register says: the data its form is printed from, kept in the journal with the release, hashed
 * and signed, so that it can be printed again as it was handed out.
 */
import { z } from "zod";
import {
  basisSchema,
  bilingualSchema,
  idSchema,
  innSchema,
  instantSchema,
  messageSchema,
  periodSchema,
  plainDateSchema,
  tyiynSchema,
} from "../../contract/scalars.ts";
import { OPEN_SECTIONS, RELEASE_SECTIONS } from "../../law/registration/release-sections.ts";

const signatorySchema = z.strictObject({
  userId: idSchema<"User">(),
  fullName: bilingualSchema,
  position: bilingualSchema,
});

/** A value in whatever language the paper is printed. */
const cellSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("text"), text: z.string() }),
  z.strictObject({ kind: z.literal("message"), message: messageSchema }),
  z.strictObject({ kind: z.literal("name"), name: bilingualSchema }),
  z.strictObject({ kind: z.literal("date"), date: plainDateSchema }),
  z.strictObject({ kind: z.literal("period"), period: periodSchema }),
  z.strictObject({ kind: z.literal("amount"), amount: tyiynSchema }),
]);
export type Cell = z.output<typeof cellSchema>;

const sectionSchema = z.strictObject({
  section: z.enum([...OPEN_SECTIONS, ...RELEASE_SECTIONS]),
  /** The item of art. 64(1) that opens it; null for what is secret. */
  article: basisSchema.nullable(),
  facts: z.array(z.strictObject({ label: messageSchema, value: cellSchema.nullable() })),
  tables: z.array(
    z.strictObject({
      columns: z.array(z.strictObject({ title: messageSchema, amount: z.boolean() })),
      /** A null cell is one the register leaves empty. */
      rows: z.array(z.array(cellSchema.nullable())),
    }),
  ),
});
export type ExtractSection = z.output<typeof sectionSchema>;

/** On what a secret extract is handed out, with what was shown for it. */
const groundSchema = z.strictObject({
  basis: z.enum(["item", "consent", "own"]),
  article: basisSchema,
  title: messageSchema,
  evidence: z.array(z.strictObject({ label: messageSchema, value: cellSchema })),
});
export type ExtractGround = z.output<typeof groundSchema>;

export const extractContentSchema = z.strictObject({
  format: z.literal("register-extract/1"),
  extractId: idSchema<"Extract">(),
  scope: z.enum(["open", "secret"]),
  office: z.strictObject({
    code: z.string(),
    name: bilingualSchema,
    address: z.string().nullable(),
    phone: z.string().nullable(),
  }),
  taxpayer: z.strictObject({ inn: innSchema, name: bilingualSchema }),
  recipient: z.string(),
  /** Null for open data: anybody may have them. */
  ground: groundSchema.nullable(),
  sections: z.array(sectionSchema),
  registration: z.strictObject({
    number: z.string(),
    signedOn: plainDateSchema,
    signedAt: instantSchema,
  }),
  signedBy: signatorySchema,
});
export type ExtractContent = z.output<typeof extractContentSchema>;
