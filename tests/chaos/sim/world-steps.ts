/** What happens around the devices: the centre answers, leases and directs, lines are cut, disks fill, clocks drift. */

import { PullRefused } from "#central/pull/handle-pull.ts";
import { NUMBERED_KINDS } from "#shared/domain/numbering.ts";
import { addDays, plainDate } from "#shared/kernel/plain-date.ts";
import { pullRequestSchema, pushRequestSchema } from "#shared/sync/wire.ts";
import { OFFICE } from "./base-image.ts";
import { CentreCrash } from "./centre.ts";
import { type Device, restore } from "./device.ts";
import { takeAnswer } from "./device-steps.ts";
import { takeEntry } from "./feed-model.ts";
import { type Message, receive, send } from "./network.ts";
import { PEOPLE } from "./people.ts";
import type { Simulation } from "./simulation.ts";

/** Looks at what the centre has accepted since. */
export const followFeed = async (sim: Simulation): Promise<void> => {
  for (const entry of await sim.centre.feed(sim.model.last)) takeEntry(sim.model, entry);
};

const answerOf = async (sim: Simulation, message: Message): Promise<string> => {
  const request: unknown = JSON.parse(message.text);
  if (message.kind === "push") {
    const answer = await sim.centre.push(pushRequestSchema.parse(request));
    await followFeed(sim);
    return JSON.stringify(answer);
  }
  const answer = await sim.centre.pull(pullRequestSchema.parse(request));
  const entries = answer.entries.map((entry) =>
    sim.newer.has(entry.event.commandId) ? { ...entry, schema: entry.schema + 1 } : entry,
  );
  return JSON.stringify({ ...answer, entries });
};

/** The centre works, and may end at any call of its store: then nothing was done and nobody is answered. */
const atCentre = async (work: () => Promise<string>): Promise<string> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CentreCrash) return "the centre ended";
    // Of a device that is revoked nothing is answered but that.
    if (error instanceof PullRefused) return `pull refused ${error.reason.code}`;
    throw error;
  }
};

const serve = (sim: Simulation, message: Message): Promise<string> =>
  atCentre(async () => {
    const text = await answerOf(sim, message);
    const { device, process } = message;
    const kind = message.kind === "push" ? "push-answer" : "pull-answer";
    send(sim.network, sim.random, sim.now, { kind, device, process, text });
    return "answered";
  });

/** One message arrives somewhere. */
export const deliver = async (sim: Simulation): Promise<string | null> => {
  const message = receive(sim.network, sim.random, sim.now);
  const device = message === null ? undefined : sim.devices[message.device];
  if (message === null || device === undefined) return null;
  if (message.kind === "push" || message.kind === "pull")
    return `${message.kind} of d${device.index}: ${await serve(sim, message)}`;
  return `d${device.index} ${takeAnswer(sim, device, message)}`;
};

const lowKinds = (device: Device): readonly string[] =>
  NUMBERED_KINDS.filter((kind) => {
    const left = device.write
      .query<{ left: number | null }>(
        "SELECT sum(last - next + 1) AS left FROM number_blocks WHERE device_id = ? AND kind = ?",
      )
      .get(device.deviceId, kind)?.left;
    return (left ?? 0) < 2;
  });

/** A device short of numbers is given some more: sometimes few, so that they run out again. */
export const lease = async (sim: Simulation, device: Device): Promise<string | null> => {
  const low = lowKinds(device);
  if (!sim.model.heads.has(`office/${OFFICE}`) || low.length === 0 || device.standing !== "good") return null;
  return atCentre(async () => {
    const kinds = sim.random.chance(0.5) ? low : low.slice(0, 3);
    const count = sim.random.between(2, 20);
    for (const kind of kinds) await sim.centre.lease(device.deviceId, kind, count);
    await followFeed(sim);
    return `lease: d${device.index} ${kinds.join(" ")}`;
  });
};

const MOVABLE = PEOPLE.filter(({ roles }) => !roles.includes("office-admin") && !roles.includes("head"));

/** The centre says something of its own about people or the calendar. */
export const direct = async (sim: Simulation): Promise<string | null> => {
  const { random, model } = sim;
  const person = random.any(MOVABLE);
  const stream = `user/${person?.userId}`;
  if (person === undefined || !model.heads.has(stream)) return null;
  return atCentre(async () => {
    const kind = random.pick(["RolesChanged", "UserActivated", "UserDeactivated", "CalendarDaySet"]);
    const date = addDays(plainDate("2026-03-02"), random.below(90));
    const name = { ru: "день", ky: "күн" };
    if (kind === "CalendarDaySet") {
      const payload = { date, kind: "holiday", name, basis: "постановление" };
      await sim.centre.author([{ stream: "law/calendar", type: kind, payload }], "directories.publish");
    } else {
      const payload = kind === "RolesChanged" ? { roles: person.roles } : {};
      await sim.centre.author([{ stream, type: kind, payload }], "people.change");
    }
    await followFeed(sim);
    return `direct: ${kind} ${kind === "CalendarDaySet" ? date : person.login}`;
  });
};

export const cutOrMend = (sim: Simulation, device: Device): string => {
  const { cutDown, cutUp } = sim.network;
  const both = sim.random.chance(0.5);
  const cut = cutDown.has(device.index) || cutUp.has(device.index);
  cutDown.delete(device.index);
  cutUp.delete(device.index);
  if (cut) return `d${device.index} is on the line again`;
  if (both || sim.random.chance(0.5)) cutDown.add(device.index);
  if (both || !cutDown.has(device.index)) cutUp.add(device.index);
  return `d${device.index} is cut off${both ? "" : " one way"}`;
};

const MINUTE = 60_000;

export const drift = (sim: Simulation, device: Device): string => {
  device.skew = sim.random.pick([0, 0, -MINUTE, MINUTE, 20 * MINUTE, -180 * MINUTE, -1440 * MINUTE]);
  return `d${device.index} clock ${device.skew / MINUTE} minutes`;
};

/** Some disk runs full; or somebody makes room on the one that is. */
export const fillDisk = (sim: Simulation, chosen: Device): string => {
  const device = sim.devices.find(({ faults }) => faults.diskFull) ?? chosen;
  device.faults.diskFull = !device.faults.diskFull;
  return `d${device.index} disk ${device.faults.diskFull ? "full" : "has room"}`;
};

/** At least two devices stay good: somebody must converge. */
const maySpare = (sim: Simulation, device: Device): boolean =>
  device.standing === "good" && sim.devices.filter(({ standing }) => standing === "good").length > 2;

export const revoke = async (sim: Simulation, device: Device): Promise<string | null> => {
  if (!maySpare(sim, device) || device.index === 0) return null;
  return atCentre(async () => {
    await sim.centre.setStatus(device.deviceId, "revoked");
    device.standing = "revoked";
    return `d${device.index} is revoked`;
  });
};

/** Keeps a copy of the file, or goes back to the one kept. */
export const backUp = (sim: Simulation, device: Device): string | null => {
  if (device.backup === null) {
    device.backup = device.connection.serialize();
    return `d${device.index} is backed up`;
  }
  if (!maySpare(sim, device) || device.index === 0) return null;
  device.standing = "restored";
  sim.starts[device.index] = (sim.starts[device.index] ?? 0) + 1;
  restore(sim, device, device.backup);
  sim.unheard.delete(device.index);
  for (const { commandId, device: of } of sim.ledger.commands.values()) {
    const there = device.write.query<object>("SELECT 1 FROM events WHERE command_id = ?").get(commandId);
    if (of === device.index && there === undefined) sim.ledger.lostWithDisk.add(commandId);
  }
  device.seen = Number(
    device.write.query<{ last: number }>("SELECT coalesce(max(position), 0) AS last FROM events").get()?.last,
  );
  return `d${device.index} is restored from its backup`;
};
