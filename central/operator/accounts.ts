/** Operators: the service's own staff. Their passwords are argon2id, their sessions a token that is kept as a hash. */
import { createHash, randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { and, eq, gt, lt } from "drizzle-orm";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { err, ok } from "#shared/kernel/result.ts";
import { acceptedStep, secondFactorSecret, TOTP_SECRET_BYTES } from "#shared/sync/second-factor.ts";
import { type Answer, type Identity, later, MINUTE, refusal } from "../enrolment/identity.ts";
import { knock, takeBack, welcome } from "../people/failures.ts";
import { closedDoor, failedAttempt } from "../people/open.ts";
import { operatorSessions, operators } from "../schema/identity.ts";

const ARGON2ID = { algorithm: 2, memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;
const SESSION_MINUTES = 8 * 60;
/** Looked at when nobody bears the name: argon2id of chance nobody kept. */
const NOBODY =
  "$argon2id$v=19$m=65536,t=3,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

export interface Operator {
  readonly operatorId: string;
  readonly name: string;
  /** null: the whole republic. */
  readonly office: string | null;
}

export interface NewOperator {
  readonly name: string;
  readonly password: string;
  readonly office: string | null;
  readonly secondFactor: boolean;
}

const fold = (name: string): string => name.normalize("NFC").trim().toLowerCase();
const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/** @returns the second factor's secret, to be shown once; null without one */
export const addOperator = async (
  { db, secrets, clock, ids, random }: Identity,
  input: NewOperator,
): Answer<{ readonly operatorId: string; readonly secondFactor: { secret: string; uri: string } | null }> => {
  if (input.password.length < 12) return err(refusal("weak-password"));
  const operatorId = ids<"Operator">();
  const name = fold(input.name);
  const secret = input.secondFactor ? random(TOTP_SECRET_BYTES) : null;
  const added = await db
    .insert(operators)
    .values({
      operatorId,
      name,
      office: input.office,
      password: await hash(input.password.normalize("NFC"), ARGON2ID),
      totp: secret === null ? null : secrets.seal("operator-totp", operatorId, secret),
      totpStep: 0,
      active: true,
      addedAt: clock(),
    })
    .onConflictDoNothing()
    .returning({ operatorId: operators.operatorId });
  if (added.length === 0) return err(refusal("login-taken", { login: name }));
  return ok({ operatorId, secondFactor: secret === null ? null : secondFactorSecret(secret, name) });
};

export const deactivateOperator = async ({ db }: Identity, name: string): Answer<null> => {
  const [gone] = await db
    .update(operators)
    .set({ active: false })
    .where(eq(operators.name, fold(name)))
    .returning({ operatorId: operators.operatorId });
  if (gone === undefined) return err(refusal("person-unknown"));
  await db.delete(operatorSessions).where(eq(operatorSessions.operatorId, gone.operatorId));
  return ok(null);
};

const passFactor = async (
  { db, secrets, clock }: Identity,
  row: typeof operators.$inferSelect,
  typed: string,
): Promise<boolean> => {
  const secret = row.totp === null ? null : secrets.unseal("operator-totp", row.operatorId, row.totp);
  const step = secret === null ? null : acceptedStep(secret, typed, clock(), row.totpStep);
  if (step === null) return false;
  const used = await db
    .update(operators)
    .set({ totpStep: step })
    .where(and(eq(operators.operatorId, row.operatorId), lt(operators.totpStep, step)))
    .returning({ operatorId: operators.operatorId });
  return used.length === 1;
};

export const signInOperator = async (
  identity: Identity,
  input: { readonly name: string; readonly password: string; readonly secondFactor?: string | undefined },
): Answer<{ readonly token: string; readonly expiresAt: Instant; readonly office: string | null }> => {
  const { db, secrets, clock } = identity;
  const now = clock();
  const door = { door: "operator", who: secrets.mark("door", `operator ${fold(input.name)}`) };
  const counted = await knock(db, door, now);
  if (!counted.open) return err(closedDoor(counted.until, now));
  const [row] = await db
    .select()
    .from(operators)
    .where(eq(operators.name, fold(input.name)));
  const right = await verify(row?.password ?? NOBODY, input.password.normalize("NFC"));
  if (row === undefined || !right || !row.active) return err(failedAttempt("wrong-password", counted, now));
  if (row.totp !== null && input.secondFactor === undefined) {
    await takeBack(db, door);
    return err(refusal("second-factor-needed"));
  }
  if (row.totp !== null && !(await passFactor(identity, row, input.secondFactor ?? "")))
    return err(failedAttempt("second-factor-wrong", counted, now));
  await welcome(db, door);

  const token = randomBytes(32).toString("base64url");
  const expiresAt = later(now, SESSION_MINUTES * MINUTE);
  await db.delete(operatorSessions).where(lt(operatorSessions.expiresAt, now));
  await db
    .insert(operatorSessions)
    .values({ tokenHash: hashOf(token), operatorId: row.operatorId, startedAt: now, expiresAt });
  return ok({ token, expiresAt, office: row.office });
};

/** Whose token it is; null when it is nobody's, or not any more. */
export const operatorOf = async (
  { db, clock }: Pick<Identity, "db" | "clock">,
  token: string,
): Promise<Operator | null> => {
  const [row] = await db
    .select({ operatorId: operators.operatorId, name: operators.name, office: operators.office })
    .from(operatorSessions)
    .innerJoin(operators, eq(operators.operatorId, operatorSessions.operatorId))
    .where(
      and(
        eq(operatorSessions.tokenHash, hashOf(token)),
        gt(operatorSessions.expiresAt, clock()),
        eq(operators.active, true),
      ),
    );
  return row ?? null;
};

export const signOutOperator = async ({ db }: Identity, token: string): Promise<void> => {
  await db.delete(operatorSessions).where(eq(operatorSessions.tokenHash, hashOf(token)));
};
