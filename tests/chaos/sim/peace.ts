/** Peace: lines are mended, disks have room, nobody crashes; everything is exchanged until nothing moves any more. */
import { countConflicts } from "#db/sync/conflicts.ts";
import { cursorOf } from "#db/sync/feed.ts";
import { OFFICE } from "./base-image.ts";
import type { Device } from "./device.ts";
import { readHeld, rebase, sendPull, sendPush, update } from "./device-steps.ts";
import type { Simulation } from "./simulation.ts";
import { must } from "./violation.ts";
import { deliver, followFeed, lease } from "./world-steps.ts";

const HOUR = 3_600_000;
/** More than any queue needs; reaching it means that something is sent again and again. */
const ROUNDS = 200;

const calm = (sim: Simulation): void => {
  const { network, centre } = sim;
  network.cutDown.clear();
  network.cutUp.clear();
  network.healed = true;
  centre.crashIn = null;
  for (const device of sim.devices) {
    device.faults.crashIn = null;
    device.faults.diskFull = false;
    device.skew = 0;
  }
  sim.unheard.clear();
  // Whatever a fast clock wrote lies in the past now.
  sim.now += 48 * HOUR;
};

const drain = async (sim: Simulation): Promise<void> => {
  while (sim.network.messages.length > 0) {
    sim.now += HOUR;
    sim.trace.line(String(await deliver(sim)));
  }
};

const stateOf = (device: Device): string => {
  const { position, upTo } = cursorOf(device.write, OFFICE);
  const pending = device.write
    .query<{ n: number }>("SELECT count(*) AS n FROM sync_commands WHERE state = 'pending'")
    .get()?.n;
  return `${position}/${upTo} ${pending} ${countConflicts(device.write, "waiting")}`;
};

const settled = (sim: Simulation): boolean =>
  sim.devices
    .filter(({ standing }) => standing === "good")
    .every((device) => stateOf(device) === `${sim.model.last}/${sim.model.last} 0 0`);

/** A good beginning: the office is known to the centre and to everybody, and everybody has numbers. */
export const begin = async (sim: Simulation): Promise<void> => {
  sim.network.healed = true;
  const exchange = async (step: typeof sendPush): Promise<void> => {
    for (const device of sim.devices) {
      step(sim, device);
      await drain(sim);
    }
  };
  await exchange(sendPush);
  await followFeed(sim);
  for (const device of sim.devices.slice(1)) await lease(sim, device);
  for (let round = 0; round < 3; round += 1) await exchange(sendPull);
  sim.network.healed = false;
};

export const makePeace = async (sim: Simulation): Promise<void> => {
  calm(sim);
  for (const device of sim.devices) {
    update(sim, device);
    sim.trace.line(`d${device.index} held: ${readHeld(sim, device)}`);
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const device of sim.devices) {
      device.waiting.push = 0;
      device.waiting.pull = 0;
      for (const step of [sendPush, sendPull]) {
        sim.trace.line(`d${device.index} ${step(sim, device)}`);
        await drain(sim);
      }
      sim.trace.line(`d${device.index} ${rebase(sim, device)}`);
    }
    await followFeed(sim);
    if (settled(sim)) return;
  }
  must(false, "quiescent", () => sim.devices.map((one) => `d${one.index} ${stateOf(one)}`).join("; "));
};
