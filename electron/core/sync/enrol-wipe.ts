/**
 * The order to destroy the office on this computer: asked for by the door key, so that a locked workstation hears it too,
 * and heeded only when the pinned key of the centre signed it for this very device.
 */
import { readKeyRing } from "#db/key-ring/file.ts";
import type { RingEnrolment } from "#db/key-ring/format.ts";
import { wipeOffice } from "#db/key-ring/wipe.ts";
import { centralContract } from "#shared/contract/central/contract.ts";
import { wipeOrderSchema } from "#shared/sync/statement.ts";
import { type Core, lockOffice } from "../core.ts";
import { readStatement } from "./enrol-statements.ts";
import { atTheDoor, byItsClock, doorClient } from "./people-open.ts";

/** How often a locked workstation asks. */
const EVERY_MS = 15 * 60_000;
const FIRST_MS = 5_000;

const isOrdered = async (core: Core, enrolment: RingEnrolment): Promise<boolean> => {
  const client = doorClient(core, enrolment.centre);
  try {
    const answer = await byItsClock(core, (at) =>
      client.call(centralContract.devices.orders, atTheDoor(enrolment, "orders/1", { at })),
    );
    if (!answer.ok || answer.value.wipe === null) return false;
    const order = readStatement(wipeOrderSchema, enrolment.centreKey, answer.value.wipe);
    return order !== null && order.deviceId === enrolment.deviceId;
  } finally {
    client.close();
  }
};

/** Asks for orders and carries them out. @returns whether the office is gone */
export const heedOrders = async (core: Core): Promise<boolean> => {
  const ring = readKeyRing(core.file);
  const enrolment = ring.ok ? ring.value.enrolment : null;
  if (enrolment === null || !(await isOrdered(core, enrolment))) return false;
  return core.inTurn(async () => {
    // Another office may have been put in its place meanwhile.
    const now = readKeyRing(core.file);
    if (!now.ok || now.value.enrolment?.deviceId !== enrolment.deviceId) return false;
    lockOffice(core);
    const files = wipeOffice(core.file, core.clock());
    core.log.warn({ files }, "office.wiped");
    return true;
  });
};

/** Asks from time to time while the office is locked; an unlocked one asks when its contact is refused. */
export const watchForOrders = (core: Core): (() => void) => {
  const ask = (): void => {
    if (core.office !== null) return;
    heedOrders(core).catch((error: unknown) => core.log.error({ err: error }, "orders.failed"));
  };
  const first = setTimeout(ask, FIRST_MS);
  const timer = setInterval(ask, EVERY_MS);
  first.unref();
  timer.unref();
  return () => {
    clearTimeout(first);
    clearInterval(timer);
  };
};
