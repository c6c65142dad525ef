/** Requests of a device whose office may be locked: its door key proves which device it is, close to the present. */

import { CLOCK_TOLERANCE_SECONDS } from "#shared/contract/central/procedure.ts";
import { err, ok } from "#shared/kernel/result.ts";
import { proofText } from "#shared/sync/statement.ts";
import type { DeviceRecord } from "../store/office-store.ts";
import { type DeviceDetails, detailsOf } from "./device-details.ts";
import { isSigned } from "./ed25519.ts";
import { type Answer, type Identity, refusal } from "./identity.ts";

interface AtTheDoor extends Readonly<Record<string, unknown>> {
  readonly deviceId: string;
  readonly at: string;
  readonly proof: string;
}

export interface DeviceAtTheDoor {
  readonly details: DeviceDetails;
  readonly device: DeviceRecord;
}

const isNow = (at: string, now: string): boolean =>
  Math.abs(Date.parse(at) - Date.parse(now)) <= CLOCK_TOLERANCE_SECONDS * 1_000;

/** Whichever standing the device has: the caller looks at it. An unknown device and a wrong proof are one refusal. */
export const atTheDoor = async (
  identity: Identity,
  kind: Parameters<typeof proofText>[0],
  request: AtTheDoor,
): Answer<DeviceAtTheDoor> => {
  const details = await detailsOf(identity.db, request.deviceId);
  if (details === null || !isSigned(details.doorKey, proofText(kind, request), request.proof))
    return err(refusal("device-unknown"));
  const now = identity.clock();
  if (!isNow(request.at, now)) return err(refusal("clock-differs", { now }));
  const device = await identity.offices.device(request.deviceId);
  return device === null ? err(refusal("device-unknown")) : ok({ details, device });
};

/** As `atTheDoor`, for what an active device with a good certificate alone may ask. */
export const activeAtTheDoor = async (
  identity: Identity,
  kind: Parameters<typeof proofText>[0],
  request: AtTheDoor,
): Answer<DeviceAtTheDoor> => {
  const known = await atTheDoor(identity, kind, request);
  if (!known.ok) return known;
  const { status, validUntil } = known.value.device;
  if (status !== "active") return err(refusal(`device-${status}`));
  return validUntil <= identity.clock() ? err(refusal("certificate-ended")) : known;
};
