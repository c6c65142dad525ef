/** Makes a device active, or renews what it has: its certificate, its standing, and what other devices learn of it. */
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { DeviceRecord, OfficeTransaction } from "../store/office-store.ts";
import { changeDetails, type DeviceDetails } from "./device-details.ts";
import { type Author, DAY, type Identity, later } from "./identity.ts";

/** How long a certificate is good. */
const VALID_DAYS = 90;
/** With fewer days left a contact gives the next one. */
const RENEWAL_DAYS = 30;

const GENESIS = "0".repeat(64);

export const needsRenewal = (validUntil: string, now: Instant): boolean =>
  validUntil < later(now, RENEWAL_DAYS * DAY);

/** The device as it stands, or as one that has not written anything yet. */
export const standingOf = async (tx: OfficeTransaction, details: DeviceDetails): Promise<DeviceRecord> =>
  (await tx.device(details.deviceId)) ?? {
    deviceId: details.deviceId,
    office: details.office,
    publicKey: details.publicKey,
    status: "pending",
    validUntil: details.requestedAt as Instant,
    lastSequence: 0,
    lastHash: GENESIS,
  };

/** A new certificate from now on. The device's standing follows its details: after a crash in between it is asked again. */
export const admit = async (
  identity: Identity,
  details: DeviceDetails,
  author: Author,
): Promise<DeviceDetails> => {
  const now = identity.clock();
  const certificate = {
    serial: details.serial + 1,
    notBefore: now,
    validUntil: later(now, VALID_DAYS * DAY),
  };
  await changeDetails(identity.db, details.deviceId, certificate);
  await identity.offices.inOffice(details.office, async (tx) => {
    const device = await standingOf(tx, details);
    await tx.saveDevice({ ...device, status: "active", validUntil: certificate.validUntil });
    const stream = `device/${details.deviceId}`;
    // Others need the key once; a renewal changes nothing they look at.
    if ((await tx.head(stream)) !== null) return;
    const { deviceId, name, publicKey } = details;
    await identity.authorEvents(
      tx,
      [{ stream, type: "DeviceEnrolled", payload: { deviceId, name, publicKey, office: details.office } }],
      author,
    );
  });
  return { ...details, ...certificate };
};
