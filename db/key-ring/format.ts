/** The file `<database>.keys.json`: the database's key, wrapped once for everyone who may open it. */
import { z } from "zod";
import { boxSchema, bytesSchema, kdfSchema } from "#shared/sync/box.ts";

const namesSchema = z.strictObject({ ru: z.string(), ky: z.string() });

/** What must not be changed past the program: HMAC under the database's key stands with it. */
const standingSchema = z.strictObject({
  /** When the centre last said that the user is in service; null before the first time. */
  confirmedAt: z.string().nullable(),
  /** Last accepted step of the second factor: no code is good twice. */
  secondFactorStep: z.number().int().min(0),
  mac: bytesSchema(32),
});

/** Of a device enrolled at the centre: what it needs while the office is locked. */
const enrolmentSchema = z.strictObject({
  centre: z.string(),
  office: z.string(),
  deviceId: z.string(),
  /** Ed25519 of the centre, taken at enrolment. */
  centreKey: bytesSchema(32),
  /** Seed of the key the device speaks with while locked: it signs nothing of the journal. */
  doorSeed: bytesSchema(32),
  /** The database's key under one that the centre keeps; null until it has been left there. */
  escrow: boxSchema.nullable(),
});

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
  /** The database's key and the user's Ed25519 seed, 32 bytes each; then the TOTP secret where there is one. */
  box: boxSchema,
  standing: standingSchema.nullable().default(null),
  /** The vault at the centre this password opens too; null when none was left there. */
  vaultAt: z.string().nullable().default(null),
  /** Hashes of the recovery codes that are left. */
  recovery: z.array(z.string()).max(8).default([]),
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
  keyCheck: bytesSchema(32),
  lockOut: z.strictObject({
    failures: z.number().int().min(1),
    minutes: z.number().int().min(1),
  }),
  /** Set in a demo office only: shown on its sign-in screen. */
  demoPassword: z.string().nullable(),
  users: z.array(userSlotSchema),
  keys: z.array(keySlotSchema),
  enrolment: enrolmentSchema.nullable().default(null),
  /** The latest instant this computer has seen: a clock set back shows. */
  seen: z
    .strictObject({ at: z.string(), mac: bytesSchema(32) })
    .nullable()
    .default(null),
});

export type KeyRing = z.output<typeof keyRingSchema>;
export type UserSlot = z.output<typeof userSlotSchema>;
export type KeySlot = z.output<typeof keySlotSchema>;
export type RingEnrolment = z.output<typeof enrolmentSchema>;
