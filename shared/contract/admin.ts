import { z } from "zod";
import { ROLES } from "../domain/access/permission.ts";
import { signInPolicySchema } from "../domain/access/sign-in-policy.ts";
import { command, commandEnvelope, query } from "./procedure.ts";
import { providersContract } from "./providers.ts";
import { bilingualSchema, idSchema, innSchema, instantSchema } from "./scalars.ts";

const adminUserSchema = z.object({
  userId: idSchema<"User">(),
  login: z.string(),
  fullName: bilingualSchema,
  position: bilingualSchema,
  inn: innSchema.nullable(),
  roles: z.array(z.enum(ROLES)),
  active: z.boolean(),
  lastSignInAt: instantSchema.nullable(),
  lockedUntil: instantSchema.nullable(),
});

export const adminContract = {
  ...providersContract,
  users: query("admin.users").output(z.array(adminUserSchema)),
  createUser: command("admin.users")
    .input(
      z.strictObject({
        ...commandEnvelope,
        login: z.string().min(2).max(60),
        fullName: bilingualSchema,
        position: bilingualSchema,
        inn: innSchema.nullable(),
        roles: z.array(z.enum(ROLES)).min(1),
        password: z.string().min(8).max(200),
      }),
    )
    .output(z.object({ userId: idSchema<"User">() })),
  setRoles: command("admin.users")
    .input(
      z.strictObject({
        ...commandEnvelope,
        userId: idSchema<"User">(),
        roles: z.array(z.enum(ROLES)).min(1),
      }),
    )
    .output(z.object({ userId: idSchema<"User">() })),
  setActive: command("admin.users")
    .input(z.strictObject({ ...commandEnvelope, userId: idSchema<"User">(), active: z.boolean() }))
    .output(z.object({ userId: idSchema<"User">() })),
  resetPassword: command("admin.users")
    .input(
      z.strictObject({
        ...commandEnvelope,
        userId: idSchema<"User">(),
        password: z.string().min(8).max(200),
      }),
    )
    .output(z.object({ userId: idSchema<"User">() })),
  signInPolicy: query("admin.users").output(signInPolicySchema),
  /** How long people may sign in without the centre, and whose sign-in takes a second factor. */
  setSignInPolicy: command("admin.users")
    .input(z.strictObject({ ...commandEnvelope, ...signInPolicySchema.shape }))
    .output(signInPolicySchema),
  /** Самоотвод or отвод by the head (art. 63). */
  declareConflict: command("signed-in")
    .input(
      z.strictObject({
        ...commandEnvelope,
        userId: idSchema<"User">(),
        inn: innSchema,
        reason: z.string().trim().min(3).max(1000),
      }),
    )
    .output(z.object({ recorded: z.literal(true) })),
  verifyJournal: query("admin.journal").output(
    z.object({
      events: z.number().int(),
      devices: z.number().int(),
      ok: z.boolean(),
      firstBad: z.object({ position: z.number().int(), reason: z.string() }).optional(),
    }),
  ),
  events: query("admin.journal")
    .input(
      z.strictObject({
        before: z.number().int().optional(),
        limit: z.number().int().min(1).max(500).default(100),
      }),
    )
    .output(
      z.array(
        z.object({
          position: z.number().int(),
          at: instantSchema,
          actor: bilingualSchema,
          stream: z.string(),
          type: z.string(),
        }),
      ),
    ),
  backup: command("admin.backup")
    .input(z.strictObject({ ...commandEnvelope, to: z.string().min(1) }))
    .output(z.object({ bytes: z.number().int(), events: z.number().int(), ok: z.boolean() })),
};
