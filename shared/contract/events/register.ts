/** Events of the streams `taxpayer/<ИНН>` that an office writes without a request of the taxpayer's. */
import { z } from "zod";
import { extractContentSchema } from "../../domain/register/extract-content.ts";
import { REPRESENTATIVE_ROLES } from "../exchange/values.ts";
import { innSchema, plainDateSchema } from "../scalars.ts";

const remark = z.string().max(4_000);

export const registerEventSchemas = {
  RepresentationEnded: z.strictObject({
    personInn: innSchema,
    role: z.enum(REPRESENTATIVE_ROLES),
    from: plainDateSchema,
    on: plainDateSchema,
    reason: remark,
  }),
  CabinetClosed: z.strictObject({ login: z.string().min(1).max(60), on: plainDateSchema, reason: remark }),
  ConsentChanged: z.strictObject({ given: z.boolean(), on: plainDateSchema, proof: remark }),
  ContactsChanged: z.strictObject({
    on: plainDateSchema,
    phone: z.string().max(40).nullable(),
    email: z.string().max(200).nullable(),
  }),
  ExtractReleased: z.strictObject({
    content: extractContentSchema,
    contentHash: z.string().regex(/^[0-9a-f]{64}$/, "not-a-hash"),
    signature: z.string().max(100),
    signerKey: z.string().max(60),
  }),
};
