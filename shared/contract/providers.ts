/** Identity providers of an office, what it keeps of a passport's page, and whom it trusts. */
import { z } from "zod";
import { command, commandEnvelope, query } from "./procedure.ts";
import { instantSchema, messageSchema } from "./scalars.ts";

/** https, or plain http to this machine; no name, password, question or fragment, and no slash at the end. */
const SAFE_ADDRESS =
  /^(?:https:\/\/[^\s/@?#]+|http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?)(?:\/[^\s@?#]*[^\s@?#/])?$/;

const common = {
  /** Stands before the ids of the provider's requests, so it stays what it is. */
  providerId: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/),
  title: z.string().trim().min(1).max(100),
  provider: z.enum(["cabinet", "one-id"]),
};

export const providerSettingsSchema = z.discriminatedUnion("transport", [
  z.strictObject({ ...common, transport: z.literal("folder"), folder: z.string().trim().min(1).max(500) }),
  z.strictObject({
    ...common,
    transport: z.literal("http"),
    /** With its path. */
    baseUrl: z.string().trim().max(500).regex(SAFE_ADDRESS, "not-an-address"),
    /** Of a OneID-like provider. */
    clientId: z.string().trim().max(200).default(""),
    redirectUri: z.string().trim().max(500).default(""),
  }),
]);
export type OfficeProvider = z.output<typeof providerSettingsSchema>;

export const providerListSchema = z
  .array(providerSettingsSchema)
  .max(20)
  .refine((all) => new Set(all.map(({ providerId }) => providerId)).size === all.length, "id-twice");

/** Не хранить · хранить зашифрованной. */
export const PASSPORT_PAGE_POLICIES = ["never", "encrypted"] as const;
export type PassportPagePolicy = (typeof PASSPORT_PAGE_POLICIES)[number];
export const passportPagePolicySchema = z.enum(PASSPORT_PAGE_POLICIES);

const trustedCertificateSchema = z.object({
  subject: z.string(),
  issuer: z.string(),
  /** Number, hexadecimal. */
  serial: z.string(),
  notBefore: instantSchema,
  notAfter: instantSchema,
  /** SHA-256, hexadecimal. */
  thumbprint: z.string(),
  status: z.enum(["valid", "expired", "not-yet-valid"]),
});

/** Parts of `admin`. */
export const providersContract = {
  providers: query("admin.users").output(
    z.object({
      passportPage: passportPagePolicySchema,
      providers: z.array(
        z.object({
          settings: providerSettingsSchema,
          /** Whether the office has given its secret; the secret itself is shown to nobody. */
          hasSecret: z.boolean(),
          exchangedAt: instantSchema.nullable(),
          error: messageSchema.nullable(),
          /** Outcomes not handed over yet. */
          waiting: z.number().int(),
        }),
      ),
    }),
  ),
  saveProviders: command("admin.users")
    .input(
      z.strictObject({
        ...commandEnvelope,
        providers: providerListSchema,
        /** New secrets only: a provider not named keeps its own while its address stays. */
        secrets: z
          .array(z.strictObject({ providerId: common.providerId, secret: z.string().min(1).max(4000) }))
          .max(20)
          .default([]),
      }),
    )
    .output(z.object({ providers: z.number().int() })),
  setPassportPage: command("admin.users")
    .input(z.strictObject({ ...commandEnvelope, policy: passportPagePolicySchema }))
    .output(z.object({ policy: passportPagePolicySchema })),
  /** Whom the office believes: its folder of trust as it lies there now. */
  trust: query("admin.users").output(
    z.object({
      folder: z.string(),
      anchors: z.array(trustedCertificateSchema),
      intermediates: z.array(trustedCertificateSchema),
      lists: z.array(
        z.object({
          issuer: z.string(),
          thisUpdate: instantSchema,
          nextUpdate: instantSchema.nullable(),
          revoked: z.number().int(),
          status: z.enum(["valid", "stale", "not-yet-valid"]),
        }),
      ),
      /** Files that give nothing, by name. */
      damaged: z.array(z.string()),
    }),
  ),
};
