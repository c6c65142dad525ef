/** The file `<database>.keys.json`: the database's key, wrapped once for everyone who may open it. */
import { z } from "zod";

const base64 = (bytes: number) =>
  z.base64().refine((text) => Buffer.from(text, "base64").length === bytes, `not ${bytes} bytes`);

/** Bounded, so that a forged file cannot make the program take all memory. */
const kdfSchema = z.strictObject({
  algorithm: z.literal("argon2id"),
  memoryKiB: z.number().int().min(1_024).max(1_048_576),
  passes: z.number().int().min(1).max(20),
  salt: base64(16),
});

/** AES-256-GCM; what the box belongs to is authenticated with it. */
const boxSchema = z.strictObject({ nonce: base64(12), data: z.base64(), tag: base64(16) });

const namesSchema = z.strictObject({ ru: z.string(), ky: z.string() });

const userSlotSchema = z.strictObject({
  kind: z.literal("user"),
  userId: z.string(),
  login: z.string(),
  /** Shown on the sign-in screen; officers' names are no tax secret. */
  fullName: namesSchema,
  position: namesSchema,
  lastSignInAt: z.string().nullable(),
  failures: z.number().int().min(0),
  lockedUntil: z.string().nullable(),
  kdf: kdfSchema,
  /** The database's key and the user's Ed25519 seed, 32 bytes each. */
  box: boxSchema,
});

const keySlotSchema = z.strictObject({
  kind: z.enum(["recovery", "command-line"]),
  kdf: kdfSchema,
  /** The database's key. */
  box: boxSchema,
});

export const keyRingSchema = z.strictObject({
  format: z.literal("inspector-keys/1"),
  /** HMAC of a fixed text under the key: tells a wrong key from a damaged file. */
  keyCheck: base64(32),
  lockOut: z.strictObject({
    failures: z.number().int().min(1),
    minutes: z.number().int().min(1),
  }),
  /** Set in a demo office only: shown on its sign-in screen. */
  demoPassword: z.string().nullable(),
  users: z.array(userSlotSchema),
  keys: z.array(keySlotSchema),
});

export type KeyRing = z.output<typeof keyRingSchema>;
export type UserSlot = z.output<typeof userSlotSchema>;
export type KeySlot = z.output<typeof keySlotSchema>;
export type Kdf = z.output<typeof kdfSchema>;
export type Box = z.output<typeof boxSchema>;
