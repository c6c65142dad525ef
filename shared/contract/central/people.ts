/** How people come to a device that does not know them yet: their vault, the second factor, the first sign-in. */
import { z } from "zod";
import { ROLES } from "../../domain/access/permission.ts";
import { boxSchema, bytesSchema, kdfSchema } from "../../sync/box.ts";
import { publicKeySchema, signatureSchema, statementSchema } from "../../sync/statement.ts";
import { bilingualSchema, idSchema, instantSchema } from "../scalars.ts";
import { byAnyone, byDevice } from "./procedure.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/, "not-a-hash");
const login = z.string().min(1).max(60);

/** Сейф: the signing seed under the user's password, which the centre never sees. */
const vaultSchema = z.strictObject({
  /** When it was closed: an older one never takes the place of a newer. */
  at: instantSchema,
  kdf: kdfSchema,
  /** Seed of the signing key, and the TOTP secret where there is one. */
  box: boxSchema,
  /** SHA-256 over the auth key: the centre keeps a slow hash of it. */
  verifier: bytesSchema(32),
  /** The TOTP secret, which the centre keeps under a key of its own; null without a second factor. */
  totp: bytesSchema(20).nullable(),
  /** Hashes of the recovery codes that are left. */
  recovery: z.array(hash).max(8),
});
export type Vault = z.output<typeof vaultSchema>;

export const sealedVaultSchema = vaultSchema.pick({ at: true, kdf: true, box: true, recovery: true });

const personSchema = z.strictObject({
  userId: idSchema<"User">(),
  login: z.string(),
  fullName: bilingualSchema,
  position: bilingualSchema,
  roles: z.array(z.enum(ROLES)),
});

/** What the door key signs: `proofText("open/1" | "activate/1", …)`. */
const atTheDoor = {
  deviceId: idSchema<"Device">(),
  login,
  at: instantSchema,
  nonce: z.string().min(16).max(64),
  proof: signatureSchema,
};

const openRequestSchema = z.strictObject({
  ...atTheDoor,
  /** Made of the password by another salt than the vault's: opens nothing itself. */
  authKey: bytesSchema(32),
  /** Six digits, or a recovery code. */
  secondFactor: z.string().max(40).optional(),
});
export type OpenRequest = z.output<typeof openRequestSchema>;

const activateRequestSchema = z.strictObject({
  ...atTheDoor,
  /** One-time code the person was given. */
  code: z.string().min(16).max(40),
  /** The signing key made on the device for this person. */
  publicKey: publicKeySchema,
  vault: vaultSchema,
  /** The new signing key's signature over `proofText("vault/1", { publicKey, vault })`. */
  vaultProof: signatureSchema,
});
export type ActivateRequest = z.output<typeof activateRequestSchema>;

const openAnswerSchema = z.strictObject({
  person: personSchema,
  /** The key that opens the database's key on this very device; null when none was left here. */
  escrowKey: bytesSchema(32).nullable(),
  vault: sealedVaultSchema,
  confirmation: statementSchema,
});
export type OpenAnswer = z.output<typeof openAnswerSchema>;

export const peopleContract = {
  open: byAnyone
    .route({ method: "POST", path: "/v1/people/open", tags: ["people"] })
    .input(openRequestSchema)
    .output(openAnswerSchema),
  /** The first sign-in of someone the centre invited, or whose keys it reset. */
  activate: byAnyone
    .route({ method: "POST", path: "/v1/people/activate", tags: ["people"] })
    .input(activateRequestSchema)
    .output(openAnswerSchema),
  saveVault: byDevice
    .route({ method: "POST", path: "/v1/people/vault", tags: ["people"] })
    .input(
      z.strictObject({
        userId: idSchema<"User">(),
        vault: vaultSchema,
        /** The user's signing key over `proofText("vault/1", { userId, vault })`. */
        proof: signatureSchema,
      }),
    )
    .output(z.strictObject({ vaultAt: instantSchema })),
};
