/** A device's contact with the centre: who is in service, its certificate, the key it left here, and the order to end. */

import { createHash } from "node:crypto";
import { eq, inArray } from "drizzle-orm";
import type { UserId } from "#shared/kernel/id.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { err, ok } from "#shared/kernel/result.ts";
import type { Confirmation, Statement } from "#shared/sync/statement.ts";
import { deviceEscrows, vaults } from "../schema/identity.ts";
import { admit, needsRenewal } from "./admit.ts";
import { authorIdOf } from "./authoring.ts";
import { certificateOf, changeDetails, detailsOf } from "./device-details.ts";
import { atTheDoor } from "./door.ts";
import { state } from "./ed25519.ts";
import { type Answer, CENTRE_ACTOR, CENTRE_ROLE, type Identity, refusal } from "./identity.ts";

type Person = Confirmation["people"][number];

/** Of these people those the centre knows, as they stand. */
const peopleOf = async (
  { db, offices }: Identity,
  office: string,
  userIds: readonly string[],
): Promise<readonly Person[]> => {
  if (userIds.length === 0) return [];
  const left = await db
    .select({ userId: vaults.userId, at: vaults.closedAt, office: vaults.office })
    .from(vaults)
    .where(inArray(vaults.userId, [...userIds]));
  const vaultAt = new Map(left.filter((row) => row.office === office).map((row) => [row.userId, row.at]));
  return offices.inOffice(office, async (tx) => {
    const people: Person[] = [];
    for (const userId of userIds) {
      const user = await tx.user(userId);
      if (user === null) continue;
      const at = vaultAt.get(userId) ?? null;
      people.push({ userId: userId as UserId, active: user.active, vaultAt: at as Instant | null });
    }
    return people;
  });
};

export const confirm = async (
  identity: Identity,
  device: { readonly deviceId: string; readonly office: string },
  nonce: string,
  userIds: readonly string[],
): Promise<Statement> =>
  state(identity.centre, {
    statement: "contact/1",
    deviceId: device.deviceId,
    nonce,
    now: identity.clock(),
    people: await peopleOf(identity, device.office, userIds),
  });

export interface ContactRequest {
  readonly nonce: string;
  readonly program: string;
  readonly schema: number;
  readonly people: readonly string[];
}

/** @param deviceId of the signed request: active, its certificate good */
export const contact = async (identity: Identity, deviceId: string, request: ContactRequest) => {
  const details = await detailsOf(identity.db, deviceId);
  if (details === null) return err(refusal("device-unknown"));
  const at = identity.clock();
  const { program, schema } = request;
  await changeDetails(identity.db, deviceId, { program, schema, lastContactAt: at });
  const due = needsRenewal(details.validUntil ?? at, at);
  const author = { procedure: "devices.contact", actor: CENTRE_ACTOR, role: CENTRE_ROLE, at };
  const renewed = due ? certificateOf(identity.centre, await admit(identity, details, author)) : null;
  const [escrow] = await identity.db
    .select({ check: deviceEscrows.checkHash })
    .from(deviceEscrows)
    .where(eq(deviceEscrows.deviceId, deviceId));
  return ok({
    confirmation: await confirm(identity, details, request.nonce, request.people),
    certificate: renewed,
    escrow: escrow?.check ?? null,
    author: authorIdOf(identity.centre, details.office),
  });
};

/** Takes the escrow key into keeping, in place of the one before. */
export const deposit = async (
  { db, secrets, clock }: Identity,
  deviceId: string,
  escrowKey: string,
): Promise<void> => {
  const key = Buffer.from(escrowKey, "base64");
  const kept = {
    sealed: secrets.seal("escrow", deviceId, key),
    checkHash: createHash("sha256").update(key).digest("hex"),
    depositedAt: clock(),
  };
  await db
    .insert(deviceEscrows)
    .values({ deviceId, ...kept })
    .onConflictDoUpdate({ target: deviceEscrows.deviceId, set: kept });
};

/** The key left by the device, base64; null when it left none. */
export const escrowOf = async ({ db, secrets }: Identity, deviceId: string): Promise<string | null> => {
  const [row] = await db.select().from(deviceEscrows).where(eq(deviceEscrows.deviceId, deviceId));
  return row === undefined
    ? null
    : (secrets.unseal("escrow", deviceId, row.sealed)?.toString("base64") ?? null);
};

/** The order to wipe, for a device that is to be wiped; it may be fetched again until nobody asks any more. */
export const orders = async (
  identity: Identity,
  request: { readonly deviceId: string; readonly at: string; readonly proof: string },
): Answer<{ readonly wipe: Statement | null }> => {
  const known = await atTheDoor(identity, "orders/1", { ...request });
  if (!known.ok) return known;
  const { details, device } = known.value;
  if (device.status !== "wiped") return ok({ wipe: null });
  const now = identity.clock();
  await changeDetails(identity.db, device.deviceId, { wipeFetchedAt: now, lastContactAt: now });
  const orderedAt = details.decidedAt ?? now;
  return ok({
    wipe: state(identity.centre, { statement: "wipe/1", deviceId: device.deviceId, orderedAt }),
  });
};
