/** One simulated office: its devices, its centre, the network between them, and what is watched. */
import { executeCommand } from "#db/journal.ts";
import type { CommandId } from "#shared/kernel/id.ts";
import { ok } from "#shared/kernel/result.ts";
import { OFFICE } from "./base-image.ts";
import type { SimCentre } from "./centre.ts";
import { clockOf, type Device, newDevice, type World } from "./device.ts";
import { type FeedModel, newFeedModel } from "./feed-model.ts";
import type { Intent } from "./intent.ts";
import { type Ledger, lookAt, newLedger } from "./ledger.ts";
import { type Network, newNetwork } from "./network.ts";
import { PEOPLE } from "./people.ts";
import { randomOf } from "./random.ts";
import { newTrace, type Trace } from "./trace.ts";

/** A command whose outcome its device was not told: the window repeats it under the same id. */
export interface Unheard {
  readonly intent: Intent;
  readonly commandId: CommandId;
  readonly at: string;
}

export interface Simulation extends World {
  readonly devices: readonly Device[];
  readonly centre: SimCentre;
  readonly network: Network;
  readonly ledger: Ledger;
  readonly model: FeedModel;
  readonly trace: Trace;
  readonly unheard: Map<number, Unheard>;
  /** Of each device how often its process began. */
  readonly starts: number[];
  /** Commands a newer program wrote: older ones must hold them. */
  readonly newer: Set<string>;
}

const DAY_ONE = Date.parse("2026-03-02T03:00:00.000Z");

const SETTINGS = {
  code: OFFICE,
  nameRu: "УГНС",
  nameKy: "МСКБ",
  demo: "no",
  idleLockMinutes: "10",
  lockOutFailures: "5",
  lockOutMinutes: "15",
};

/** The office begins on its first device, as `session.createOffice` does it. */
export const found = (world: World, device: Pick<Device, "journal" | "skew">): void => {
  const [first] = PEOPLE;
  const command = {
    commandId: device.journal.ids<"Command">(),
    procedure: "session.createOffice",
    input: { code: OFFICE },
    actor: first.userId,
    role: "office-admin",
    at: clockOf(world, device),
  };
  const done = executeCommand(device.journal, command, (unit) => {
    const made = unit.append(`office/${OFFICE}`, 0, [
      { type: "OfficeCreated", payload: { settings: SETTINGS } },
    ]);
    if (!made.ok) return made;
    for (const { userId, login, roles, inn, signer } of PEOPLE) {
      const name = { ru: login, ky: login };
      const payload = {
        userId,
        login,
        fullName: name,
        position: name,
        inn,
        roles,
        signingPublicKey: signer.publicKey,
      };
      const added = unit.append(`user/${userId}`, 0, [{ type: "UserCreated", payload }]);
      if (!added.ok) return added;
    }
    return ok(null);
  });
  if (!done.ok) throw new Error(done.error.code);
};

export interface Setting {
  readonly seed: number;
  readonly devices: number;
  readonly trace: boolean;
  readonly makeCentre: (world: World, deviceIds: readonly Device[]) => Promise<SimCentre>;
}

export const newSimulation = async (setting: Setting): Promise<Simulation> => {
  const world: World = { random: randomOf(setting.seed), now: DAY_ONE };
  const devices = Array.from({ length: setting.devices }, (_, index) => newDevice(world, index));
  const [founder] = devices;
  if (founder === undefined) throw new Error("an office needs a device");
  for (const device of devices) device.skew = world.random.between(-60_000, 60_000);
  found(world, founder);
  const ledger = newLedger();
  lookAt(ledger, founder);
  return Object.assign(world, {
    devices,
    centre: await setting.makeCentre(world, devices),
    network: newNetwork(),
    ledger,
    model: newFeedModel(),
    trace: newTrace(setting.trace),
    unheard: new Map(),
    starts: devices.map(() => 0),
    newer: new Set<string>(),
  });
};
