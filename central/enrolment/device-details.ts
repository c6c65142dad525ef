/** What the centre knows of a device beside its standing; and the certificate it has. */
import { eq } from "drizzle-orm";
import type { EnrolRequest } from "#shared/contract/central/enrolment.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { Statement } from "#shared/sync/statement.ts";
import { deviceDetails } from "../schema/identity.ts";
import { type CentreKey, state } from "./ed25519.ts";
import type { Identity } from "./identity.ts";

export type DeviceDetails = typeof deviceDetails.$inferSelect;

export const detailsOf = async (db: Identity["db"], deviceId: string): Promise<DeviceDetails | null> => {
  const [row] = await db.select().from(deviceDetails).where(eq(deviceDetails.deviceId, deviceId));
  return row ?? null;
};

export const changeDetails = async (
  db: Identity["db"],
  deviceId: string,
  change: Partial<DeviceDetails>,
): Promise<void> => {
  await db.update(deviceDetails).set(change).where(eq(deviceDetails.deviceId, deviceId));
};

/** Remembers who asks to be enrolled; a device known already keeps its certificate and its key. */
export const rememberRequest = async (
  db: Identity["db"],
  request: EnrolRequest,
  by: { readonly office: string; readonly codeId: string; readonly at: Instant },
): Promise<void> => {
  const { deviceId, name, program, schema, publicKey, doorKey } = request;
  const fresh = { name, program, schema, doorKey, codeId: by.codeId, requestedAt: by.at };
  await db
    .insert(deviceDetails)
    .values({ ...fresh, deviceId, office: by.office, publicKey, serial: 0 })
    .onConflictDoUpdate({ target: deviceDetails.deviceId, set: fresh });
};

/** The device's certificate; null before the first. The same content gives the same statement again. */
export const certificateOf = (centre: CentreKey, details: DeviceDetails): Statement | null =>
  details.notBefore === null || details.validUntil === null
    ? null
    : state(centre, {
        statement: "certificate/1",
        serial: details.serial,
        deviceId: details.deviceId,
        office: details.office,
        publicKey: details.publicKey,
        notBefore: details.notBefore,
        validUntil: details.validUntil,
      });
