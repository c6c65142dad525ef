/** People's vaults as the centre keeps them: boxes it cannot open, slow hashes, second factors under a key of its own. */

import { createHash } from "node:crypto";
import { and, eq, lt } from "drizzle-orm";
import type { z } from "zod";
import type { sealedVaultSchema, Vault } from "#shared/contract/central/people.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { parseOneTimeCode } from "#shared/sync/one-time-code.ts";
import { acceptedStep } from "#shared/sync/second-factor.ts";
import type { Identity, IdentityDatabase } from "../enrolment/identity.ts";
import { vaults } from "../schema/identity.ts";
import { slowHash } from "./verifier.ts";

export type KeptVault = typeof vaults.$inferSelect;
export type SealedVault = z.output<typeof sealedVaultSchema>;

export const vaultOf = async (db: IdentityDatabase, userId: string): Promise<KeptVault | null> => {
  const [row] = await db.select().from(vaults).where(eq(vaults.userId, userId));
  return row ?? null;
};

/** Puts a vault in the place of an older one. @returns false when what is kept was closed later, or at the same instant */
export const keepVault = async (
  { db, secrets, clock }: Identity,
  whose: { readonly userId: string; readonly office: string },
  vault: Vault,
): Promise<boolean> => {
  const kept = {
    office: whose.office,
    closedAt: vault.at,
    kdf: vault.kdf,
    box: vault.box,
    verifier: await slowHash(Buffer.from(vault.verifier, "base64")),
    totp: vault.totp === null ? null : secrets.seal("totp", whose.userId, Buffer.from(vault.totp, "base64")),
    recovery: vault.recovery,
    savedAt: clock(),
  };
  const saved = await db
    .insert(vaults)
    .values({ ...kept, userId: whose.userId, totpStep: 0 })
    .onConflictDoUpdate({ target: vaults.userId, set: kept, setWhere: lt(vaults.closedAt, vault.at) })
    .returning({ userId: vaults.userId });
  return saved.length === 1;
};

export const forgetVault = async (db: IdentityDatabase, userId: string): Promise<void> => {
  await db.delete(vaults).where(eq(vaults.userId, userId));
};

/** What the owner's device is given: the box is for the password that was just proven. */
export const sealedOf = (vault: KeptVault): SealedVault => ({
  at: vault.closedAt as Instant,
  kdf: vault.kdf as SealedVault["kdf"],
  box: vault.box as SealedVault["box"],
  recovery: [...vault.recovery],
});

const recoveryHash = (code: string): string =>
  createHash("sha256").update(`inspector-recovery/1 ${code}`).digest("hex");

/** Uses up a step or a recovery code. The row must be as it was read: of two at once with one code, one passes. */
const passByCode = async (identity: Identity, vault: KeptVault, typed: string): Promise<boolean> => {
  const secret = vault.totp === null ? null : identity.secrets.unseal("totp", vault.userId, vault.totp);
  const step = secret === null ? null : acceptedStep(secret, typed, identity.clock(), vault.totpStep);
  secret?.fill(0);
  if (step === null) return false;
  const used = await identity.db
    .update(vaults)
    .set({ totpStep: step })
    .where(and(eq(vaults.userId, vault.userId), lt(vaults.totpStep, step)))
    .returning({ userId: vaults.userId });
  return used.length === 1;
};

const passByRecovery = (db: IdentityDatabase, userId: string, typed: string): Promise<boolean> =>
  db.transaction(async (tx) => {
    const code = parseOneTimeCode(typed);
    const [row] = await tx.select().from(vaults).where(eq(vaults.userId, userId)).for("update");
    const hash = code === null ? null : recoveryHash(code);
    if (hash === null || row === undefined || !row.recovery.includes(hash)) return false;
    const recovery = row.recovery.filter((other) => other !== hash);
    await tx.update(vaults).set({ recovery }).where(eq(vaults.userId, userId));
    return true;
  });

/** Whether the vault's second factor was shown; it must have one. */
export const passSecondFactor = async (
  identity: Identity,
  vault: KeptVault,
  typed: string,
): Promise<boolean> =>
  (await passByCode(identity, vault, typed)) || passByRecovery(identity.db, vault.userId, typed);
