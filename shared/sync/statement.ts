/** What the centre states under its own key, and what devices and people prove with theirs. */
import { z } from "zod";
import { idSchema, instantSchema } from "../contract/scalars.ts";
import { canonicalJson } from "../kernel/canonical-json.ts";
import { bytesSchema } from "./box.ts";

export const publicKeySchema = bytesSchema(32);
export const signatureSchema = bytesSchema(64);

/** The centre's Ed25519 over `content`, which is canonical JSON and names its kind: none passes for another. */
export const statementSchema = z.strictObject({
  content: z.string().min(2).max(1_000_000),
  signature: signatureSchema,
});
export type Statement = z.output<typeof statementSchema>;

/** Сертификат устройства. */
export const certificateSchema = z.strictObject({
  statement: z.literal("certificate/1"),
  serial: z.number().int().min(1),
  deviceId: idSchema<"Device">(),
  office: z.string(),
  publicKey: publicKeySchema,
  notBefore: instantSchema,
  validUntil: instantSchema,
});

/** Everything of the office on this device is to be destroyed. */
export const wipeOrderSchema = z.strictObject({
  statement: z.literal("wipe/1"),
  deviceId: idSchema<"Device">(),
  orderedAt: instantSchema,
});

/** Who may sign in, as the centre knew at that moment; the answer to one question of one device. */
export const confirmationSchema = z.strictObject({
  statement: z.literal("contact/1"),
  deviceId: idSchema<"Device">(),
  /** The asker's own: an answer kept from before is no answer. */
  nonce: z.string(),
  now: instantSchema,
  people: z.array(
    z.strictObject({
      userId: idSchema<"User">(),
      active: z.boolean(),
      /** When the vault at the centre was closed; a later one than the device's means another password. */
      vaultAt: instantSchema.nullable(),
    }),
  ),
});
export type Confirmation = z.output<typeof confirmationSchema>;

type ProofKind = "enrol/1" | "orders/1" | "open/1" | "activate/1" | "vault/1";

/** The text a key's holder signs: all of a request but the proof itself, under the name of what it is for. */
export const proofText = (kind: ProofKind, request: Readonly<Record<string, unknown>>): string => {
  const { proof: _, ...rest } = request;
  return canonicalJson({ for: kind, request: rest });
};
