/** Exchange with identity providers, and the page of a passport: parts of `registration`. */
import { z } from "zod";
import { command, commandEnvelope, query } from "../procedure.ts";
import { passportPagePolicySchema } from "../providers.ts";
import { accessReasonSchema, idSchema, messageSchema, remarkSchema } from "../scalars.ts";
import { registrationViewSchema } from "./view.ts";

const requestId = idSchema<"Registration">();
const requestEnvelope = { ...commandEnvelope, requestId, expectedVersion: z.number().int().min(0) };
const result = z.object({ request: registrationViewSchema });
const prepare = command("registration.prepare");

const providerReportSchema = z.object({
  providerId: z.string(),
  title: z.string(),
  /** New requests it brought. */
  fetched: z.number().int(),
  /** Taken into the queue now. */
  received: z.number().int(),
  unreadable: z.array(z.object({ id: z.string(), message: messageSchema })),
  /** Outcomes handed over now. */
  sent: z.number().int(),
  /** Outcomes still owed. */
  waiting: z.number().int(),
  error: messageSchema.nullable(),
});
export type ProviderReport = z.output<typeof providerReportSchema>;

/** A photograph: JPEG or PNG, about two megabytes. */
export const passportPageSchema = z.strictObject({
  mediaType: z.enum(["image/jpeg", "image/png"]),
  base64: z.string().min(1).max(3_000_000),
});
export type PassportPage = z.output<typeof passportPageSchema>;

export const registrationExchangeContract = {
  /** What the office's settings open: providers by name, and whether a passport's page may be kept. */
  exchangeOptions: query("registration.read")
    .input(z.strictObject({}))
    .output(
      z.object({
        passportPage: passportPagePolicySchema,
        providers: z.array(
          z.object({ providerId: z.string(), title: z.string(), provider: z.enum(["cabinet", "one-id"]) }),
        ),
      }),
    ),
  /** Fetches requests from every provider and hands the outcomes over. */
  exchange: prepare
    .input(z.strictObject({ ...commandEnvelope }))
    .output(z.object({ providers: z.array(providerReportSchema) })),
  /** The person brought a code from a OneID-like provider. */
  confirmByProvider: prepare
    .input(
      z.strictObject({
        ...requestEnvelope,
        provider: z.string().max(40),
        code: z.string().trim().min(1).max(200),
        codeVerifier: z.string().max(200).nullable().default(null),
      }),
    )
    .output(result),
  /** Keeps a photograph of the passport's page where the office's policy allows it. */
  attachPassportPage: prepare
    .input(z.strictObject({ ...requestEnvelope, page: passportPageSchema }))
    .output(result),
  passportPage: query("registration.read", { taxSecret: true })
    .input(z.strictObject({ requestId, reason: accessReasonSchema }))
    .output(z.object({ mediaType: z.string(), sha256: z.string(), base64: z.string() })),
  erasePassportPage: prepare
    .input(z.strictObject({ ...requestEnvelope, reason: remarkSchema }))
    .output(result),
};
