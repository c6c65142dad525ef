/** A device leaves a person's vault here, after a sign-in or a change of password. */

import type { Vault } from "#shared/contract/central/people.ts";
import { CLOCK_TOLERANCE_SECONDS } from "#shared/contract/central/procedure.ts";
import { err, ok } from "#shared/kernel/result.ts";
import { proofText } from "#shared/sync/statement.ts";
import { isSigned } from "../enrolment/ed25519.ts";
import { type Answer, type Identity, later, refusal } from "../enrolment/identity.ts";
import type { DeviceRecord } from "../store/office-store.ts";
import { keepVault, vaultOf } from "./vaults.ts";

export interface VaultOffer {
  readonly userId: string;
  readonly vault: Vault;
  /** The user's signing key: a device alone cannot put another's vault in its place. */
  readonly proof: string;
}

/** The latest key alone: what a lost key signs is worth nothing here. */
export const saveVault = async (
  identity: Identity,
  device: Pick<DeviceRecord, "office">,
  { userId, vault, proof }: VaultOffer,
): Answer<{ readonly vaultAt: string }> => {
  const user = await identity.offices.inOffice(device.office, (tx) => tx.user(userId));
  const key = user?.signingKeys.at(-1);
  if (user === null || key === undefined || !isSigned(key, proofText("vault/1", { userId, vault }), proof))
    return err(refusal("vault-proof-wrong"));
  if (!user.active) return err(refusal("person-inactive"));
  // One from the future would keep every later one out.
  const latest = later(identity.clock(), CLOCK_TOLERANCE_SECONDS * 1_000);
  if (vault.at > latest) return err(refusal("vault-ahead"));
  const saved = await keepVault(identity, { userId, office: device.office }, vault);
  if (saved) return ok({ vaultAt: vault.at });
  const kept = await vaultOf(identity.db, userId);
  // The same again: its answer was lost.
  return kept?.closedAt === vault.at ? ok({ vaultAt: vault.at }) : err(refusal("vault-older"));
};
