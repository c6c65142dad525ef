import { eq } from "drizzle-orm";
import type { z } from "zod";
import type { operatorContract } from "#shared/contract/central/operator.ts";
import type { Identity } from "../enrolment/identity.ts";
import { deviceDetails } from "../schema/identity.ts";

type DevicesOut = NonNullable<(typeof operatorContract.devices)["~orpc"]["outputSchema"]>;
export type DeviceView = z.output<DevicesOut>[number];

/** Devices of an office, or all; those that wait for approval first, then the latest. */
export const listDevices = async (identity: Identity, office: string | null): Promise<DeviceView[]> => {
  const rows = await identity.db
    .select()
    .from(deviceDetails)
    .where(office === null ? undefined : eq(deviceDetails.office, office));
  const views: DeviceView[] = [];
  for (const row of rows) {
    const device = await identity.offices.device(row.deviceId);
    views.push({
      deviceId: row.deviceId as DeviceView["deviceId"],
      office: row.office,
      name: row.name,
      program: row.program,
      status: device?.status ?? "pending",
      requestedAt: row.requestedAt as DeviceView["requestedAt"],
      validUntil: row.validUntil as DeviceView["validUntil"],
      lastContactAt: row.lastContactAt as DeviceView["lastContactAt"],
      wipeFetchedAt: row.wipeFetchedAt as DeviceView["wipeFetchedAt"],
      reason: row.reason,
    });
  }
  const waits = (view: DeviceView): number => (view.status === "pending" ? 0 : 1);
  return views.sort((a, b) => waits(a) - waits(b) || b.requestedAt.localeCompare(a.requestedAt));
};
