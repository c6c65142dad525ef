/** What an operator decides of a device: let in, turned away, revoked, wiped. Revoked and wiped are for good. */
import { eq } from "drizzle-orm";
import { err, ok } from "#shared/kernel/result.ts";
import { deviceEscrows } from "../schema/identity.ts";
import type { DeviceRecord } from "../store/office-store.ts";
import { admit, standingOf } from "./admit.ts";
import { changeDetails, type DeviceDetails, detailsOf } from "./device-details.ts";
import { type Answer, type Author, type Identity, refusal } from "./identity.ts";

export interface DeviceDecision {
  readonly deviceId: string;
  readonly reason: string;
}

const found = async (identity: Identity, deviceId: string) => {
  const details = await detailsOf(identity.db, deviceId);
  const device = details === null ? null : await identity.offices.device(deviceId);
  return details === null || device === null ? null : { details, device };
};

const note = (identity: Identity, details: DeviceDetails, author: Author, reason: string | null) =>
  changeDetails(identity.db, details.deviceId, {
    decidedBy: author.actor,
    decidedAt: author.at,
    reason,
  });

export const approveDevice = async (identity: Identity, deviceId: string, author: Author): Answer<null> => {
  const known = await found(identity, deviceId);
  if (known === null) return err(refusal("device-unknown"));
  if (known.device.status !== "pending") return err(refusal(`device-${known.device.status}`));
  await note(identity, known.details, author, null);
  await admit(identity, known.details, author);
  return ok(null);
};

/** Ends what a device may do. From here on nothing it sends is taken, and the key it left here is gone. */
const shutOut = async (
  identity: Identity,
  { deviceId, reason }: DeviceDecision,
  author: Author,
  status: Extract<DeviceRecord["status"], "revoked" | "wiped">,
): Answer<null> => {
  const known = await found(identity, deviceId);
  if (known === null) return err(refusal("device-unknown"));
  // A revoked one may turn out to be lost: it can still be wiped.
  if (known.device.status === "wiped" || known.device.status === status)
    return err(refusal(`device-${known.device.status}`));
  await identity.db.delete(deviceEscrows).where(eq(deviceEscrows.deviceId, deviceId));
  await identity.offices.inOffice(known.details.office, async (tx) => {
    const device = await standingOf(tx, known.details);
    await tx.saveDevice({ ...device, status });
    const stream = `device/${deviceId}`;
    // Whoever was never let in, or is out already, is no news to the others.
    if ((await tx.head(stream)) === null || device.status === "revoked") return;
    await identity.authorEvents(
      tx,
      [{ stream, type: "DeviceRevoked", payload: { deviceId, reason } }],
      author,
    );
  });
  await note(identity, known.details, author, reason);
  return ok(null);
};

/** Also turns away a device that waits for approval. */
export const revokeDevice = (identity: Identity, decision: DeviceDecision, author: Author): Answer<null> =>
  shutOut(identity, decision, author, "revoked");

/** The device destroys the office's files at its next contact. */
export const wipeDevice = (identity: Identity, decision: DeviceDecision, author: Author): Answer<null> =>
  shutOut(identity, decision, author, "wiped");
