import { z } from "zod";
import { PERMISSIONS, ROLES } from "../domain/access/permission.ts";
import { command, query } from "./procedure.ts";
import { bilingualSchema, idSchema, instantSchema, languageSchema, plainDateSchema } from "./scalars.ts";

const userSchema = z.object({
  userId: idSchema<"User">(),
  login: z.string(),
  fullName: bilingualSchema,
  position: bilingualSchema,
  roles: z.array(z.enum(ROLES)),
  active: z.boolean(),
  lastSignInAt: instantSchema.nullable(),
});
export type UserView = z.output<typeof userSchema>;

const sessionSchema = z.object({
  user: userSchema,
  permissions: z.array(z.enum(PERMISSIONS)),
  office: z.object({ code: z.string(), name: bilingualSchema }),
  today: plainDateSchema,
  /** Minutes without input after which the window locks itself. */
  idleLockMinutes: z.number().int(),
  /** Every officer of a demo office has the password shown on the sign-in screen. */
  demo: z.boolean(),
  /** `required`: a role of the user counts only once a second factor is set up and shown. */
  secondFactor: z.enum(["off", "on", "required"]),
});
export type SessionView = z.output<typeof sessionSchema>;

/** What the window shows before anyone is signed in. */
export const officeStateSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("no-office") }),
  z.object({
    state: z.literal("locked"),
    demoPassword: z.string().nullable(),
    /** People of the office who were never on this workstation may sign in through the centre. */
    enrolled: z.boolean(),
    people: z.array(
      z.object({
        login: z.string(),
        fullName: bilingualSchema,
        position: bilingualSchema,
        lastSignInAt: instantSchema.nullable(),
      }),
    ),
  }),
  z.object({ state: z.literal("open"), session: sessionSchema }),
  z.object({ state: z.literal("damaged"), detail: z.string() }),
  /** The centre had the office's data destroyed here. */
  z.object({ state: z.literal("wiped"), at: instantSchema }),
  z.object({ state: z.literal("newer-schema"), found: z.number(), supported: z.number() }),
]);

const secondFactor = z.string().max(40).optional();

export const sessionContract = {
  state: query("public").output(officeStateSchema),
  /** Makes a demo office in the file the program was started with; only when there is none. */
  createDemo: command("public")
    .input(z.strictObject({}))
    .output(z.object({ recoveryKey: z.string() })),
  /** Makes an empty office with its first administrator. */
  createOffice: command("public")
    .input(
      z.strictObject({
        code: z.string().min(1).max(20),
        name: bilingualSchema,
        login: z.string().min(2).max(60),
        fullName: bilingualSchema,
        password: z.string().min(8).max(200),
      }),
    )
    .output(z.object({ recoveryKey: z.string() })),
  /**
   * Joins an office of a centre by a slip of its operator: `code` is the one-time code, with the fingerprint behind it where
   * it was typed too. With an invitation the password is the one the person chooses. `waiting`: asked again later.
   */
  joinOffice: command("public")
    .input(
      z.strictObject({
        centre: z.url().max(500),
        code: z.string().trim().min(16).max(60),
        login: z.string().min(1).max(60),
        password: z.string().min(1).max(200),
        secondFactor,
        invitation: z.string().trim().min(16).max(40).optional(),
      }),
    )
    .output(
      z.discriminatedUnion("state", [
        z.object({ state: z.literal("waiting") }),
        z.object({ state: z.literal("joined"), recoveryKey: z.string() }),
      ]),
    ),
  /** `secondFactor`: the phone's code, or a recovery code; asked for by the refusal `second-factor-needed`. */
  signIn: command("public")
    .input(
      z.strictObject({
        login: z.string().min(1).max(60),
        password: z.string().min(1).max(200),
        secondFactor,
      }),
    )
    .output(sessionSchema),
  /** The first sign-in of somebody invited, on a workstation of the office: makes their keys under the chosen password. */
  activate: command("public")
    .input(
      z.strictObject({
        login: z.string().min(1).max(60),
        password: z.string().min(8).max(200),
        invitation: z.string().trim().min(16).max(40),
      }),
    )
    .output(sessionSchema),
  /** Zeroes the keys and closes the database. */
  lock: command("public")
    .input(z.strictObject({}))
    .output(z.object({ locked: z.literal(true) })),
  changePassword: command("signed-in")
    .input(z.strictObject({ current: z.string(), next: z.string().min(8).max(200) }))
    .output(z.object({ changed: z.literal(true) })),
  /** The secret for the phone, as text and as an address; nothing changes before it is confirmed. */
  beginSecondFactor: command("signed-in")
    .input(z.strictObject({ password: z.string().min(1).max(200) }))
    .output(z.object({ secret: z.string(), uri: z.string() })),
  confirmSecondFactor: command("signed-in")
    .input(z.strictObject({ password: z.string().min(1).max(200), code: z.string().min(6).max(10) }))
    .output(z.object({ recoveryCodes: z.array(z.string()) })),
  removeSecondFactor: command("signed-in")
    .input(z.strictObject({ password: z.string().min(1).max(200), code: z.string().min(6).max(40) }))
    .output(z.object({ removed: z.literal(true) })),
  /** Interface language and theme of the user; null until the user chooses: the window then keeps what it shows. */
  preferences: query("signed-in").output(
    z.object({
      language: languageSchema.nullable(),
      theme: z.enum(["light", "dark", "contrast"]).nullable(),
      columns: z.record(z.string(), z.array(z.string())),
    }),
  ),
  setPreferences: command("signed-in")
    .input(
      z.strictObject({
        language: languageSchema.optional(),
        theme: z.enum(["light", "dark", "contrast"]).optional(),
        columns: z.record(z.string(), z.array(z.string())).optional(),
      }),
    )
    .output(z.object({ saved: z.literal(true) })),
  draft: query("signed-in")
    .input(z.strictObject({ key: z.string().max(200) }))
    .output(z.object({ content: z.string().nullable(), savedAt: instantSchema.nullable() })),
  /** Kept from the first keystroke; `null` removes the draft. */
  saveDraft: command("signed-in")
    .input(z.strictObject({ key: z.string().max(200), content: z.string().max(100_000).nullable() }))
    .output(z.object({ savedAt: instantSchema })),
};
