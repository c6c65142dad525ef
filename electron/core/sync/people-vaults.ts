/**
 * Vaults on their way to the centre. A vault is closed where the password is at hand (sign-in, change, reset) and waits in
 * the encrypted file until the centre has it: nothing that waits proves the password or opens anything.
 */
import type { z } from "zod";
import { privateKeyOf, signWith } from "#db/device.ts";
import type { WriteHandle } from "#db/handle.ts";
import { readKeyRing, writeKeyRing } from "#db/key-ring/file.ts";
import { slotOf, withSlot } from "#db/key-ring/key-ring.ts";
import { closeVault, type VaultSecrets } from "#db/key-ring/vault.ts";
import { saveSyncSetting, syncSetting } from "#db/sync/settings.ts";
import { centralContract } from "#shared/contract/central/contract.ts";
import type { peopleContract, Vault } from "#shared/contract/central/people.ts";
import type { UserId } from "#shared/kernel/id.ts";
import { proofText } from "#shared/sync/statement.ts";
import type { Core, OpenOffice } from "../core.ts";
import type { CentralClient } from "./central-client.ts";
import { isEnrolled } from "./connection.ts";

type Offer = z.input<NonNullable<(typeof peopleContract.saveVault)["~orpc"]["inputSchema"]>>;

const waiting = (office: OpenOffice): Readonly<Record<string, Offer>> =>
  JSON.parse(syncSetting(office.database.write, "vaults") ?? "{}") as Record<string, Offer>;

const keepWaiting = (write: WriteHandle, offers: Readonly<Record<string, Offer>>): void =>
  saveSyncSetting(write, "vaults", Object.keys(offers).length === 0 ? null : JSON.stringify(offers));

/** A user's vault as the ring's slot stands now, to be left at the centre. Nothing where there is no centre. */
export const queueVault = async (
  core: Core,
  office: OpenOffice,
  user: { readonly userId: UserId; readonly login: string },
  secrets: VaultSecrets,
): Promise<void> => {
  const { write } = office.database;
  const code = syncSetting(write, "office");
  const ring = readKeyRing(core.file);
  if (code === null || !isEnrolled(write) || !ring.ok) return;
  const recovery = slotOf(ring.value, user.userId)?.recovery ?? [];
  const owner = { office: code, login: user.login };
  const vault: Vault = await closeVault(owner, secrets, recovery, core.cost, core.clock());
  const key = privateKeyOf(secrets.signingSeed);
  const text = proofText("vault/1", { userId: user.userId, vault });
  const proof = signWith(key, Buffer.from(text)).toString("base64");
  keepWaiting(write, { ...waiting(office), [user.userId]: { userId: user.userId, vault, proof } });
};

/** The slot's password opens the vault that was left: another at the centre later on is another password. */
const noteLeft = (core: Core, userId: string, vaultAt: string): void => {
  const ring = readKeyRing(core.file);
  const slot = ring.ok ? slotOf(ring.value, userId) : undefined;
  if (ring.ok && slot !== undefined) writeKeyRing(core.file, withSlot(ring.value, { ...slot, vaultAt }));
};

/** Refusals after which the same vault is never taken. */
const NEVER = new Set(["vault-older", "person-inactive"]);

/** Leaves at the centre what waits; what it cannot take yet (the person's events are still on their way) waits on. */
export const leaveVaults = async (
  core: Core,
  office: OpenOffice,
  client: CentralClient,
  signal: AbortSignal,
): Promise<void> => {
  for (const offer of Object.values(waiting(office))) {
    const answer = await client.call(centralContract.people.saveVault, offer, signal);
    if (signal.aborted) return;
    if (!answer.ok && !NEVER.has(answer.error.refusal?.code ?? "")) continue;
    await core.inTurn(async () => {
      if (signal.aborted) return;
      const { [offer.userId]: current, ...others } = waiting(office);
      // Another took its place while this one travelled.
      if (current?.vault.at !== offer.vault.at) return;
      keepWaiting(office.database.write, others);
      if (answer.ok) noteLeft(core, offer.userId, answer.value.vaultAt);
    });
  }
};

/** Whether a vault of the user waits to be left. */
export const vaultWaits = (office: OpenOffice, userId: string): boolean => userId in waiting(office);
