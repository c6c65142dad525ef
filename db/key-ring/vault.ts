/** Сейф пользователя at the centre: his signing seed under his password, and what proves the password without telling it. */
import { createHash } from "node:crypto";
import type { Vault } from "#shared/contract/central/people.ts";
import { normalizeLogin } from "#shared/domain/access/login.ts";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { Box, Kdf } from "#shared/sync/box.ts";
import { TOTP_SECRET_BYTES } from "#shared/sync/second-factor.ts";
import { closeBox, derive, type KdfCost, newKdf, openBox } from "./box.ts";

const SEED_BYTES = 32;

/** Whose password it is, in which office. */
export interface VaultOwner {
  readonly office: string;
  readonly login: string;
}

const ownerName = ({ office, login }: VaultOwner): string => `vault ${office}/${normalizeLogin(login)}`;

// Known to whoever asks: the centre need not be asked for a salt, and so does not tell which logins it knows.
const authKdf = (owner: VaultOwner, cost: KdfCost): Kdf => ({
  algorithm: "argon2id",
  memoryKiB: cost.memoryKiB,
  passes: cost.passes,
  salt: createHash("sha256")
    .update(canonicalJson({ for: "inspector-auth/1", owner: ownerName(owner) }))
    .digest()
    .subarray(0, 16)
    .toString("base64"),
});

/** What is shown to the centre instead of the password, 32 bytes. It opens no box. */
export const authKeyOf = (owner: VaultOwner, password: string, cost: KdfCost): Promise<Buffer> =>
  derive(password, authKdf(owner, cost));

/** What may lie in a queue, or travel: no proof itself. The centre hashes an auth key alike. */
export const verifierOf = (authKey: Buffer): Buffer =>
  createHash("sha256").update("inspector-auth/1 verifier").update(authKey).digest();

export interface VaultSecrets {
  readonly password: string;
  readonly signingSeed: Buffer;
  readonly totp: Buffer | null;
}

export const closeVault = async (
  owner: VaultOwner,
  secrets: VaultSecrets,
  recovery: readonly string[],
  cost: KdfCost,
  at: Instant,
): Promise<Vault> => {
  const kdf = newKdf(cost);
  const content = Buffer.concat([secrets.signingSeed, secrets.totp ?? Buffer.alloc(0)]);
  const authKey = await authKeyOf(owner, secrets.password, cost);
  try {
    return {
      at,
      kdf,
      box: await closeBox(secrets.password, kdf, ownerName(owner), content),
      verifier: verifierOf(authKey).toString("base64"),
      totp: secrets.totp?.toString("base64") ?? null,
      recovery: [...recovery],
    };
  } finally {
    content.fill(0);
    authKey.fill(0);
  }
};

/** The seed and the second factor's secret; null when the password is another, or the box was changed. */
export const openVault = async (
  owner: VaultOwner,
  password: string,
  vault: { readonly kdf: Kdf; readonly box: Box },
): Promise<{ readonly signingSeed: Buffer; readonly totp: Buffer | null } | null> => {
  const content = await openBox(password, vault.kdf, ownerName(owner), vault.box);
  if (content === null) return null;
  const long = content.length === SEED_BYTES + TOTP_SECRET_BYTES;
  if (content.length !== SEED_BYTES && !long) return null;
  const opened = {
    signingSeed: Buffer.from(content.subarray(0, SEED_BYTES)),
    totp: long ? Buffer.from(content.subarray(SEED_BYTES)) : null,
  };
  content.fill(0);
  return opened;
};
