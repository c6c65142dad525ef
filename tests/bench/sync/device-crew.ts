/** A process of devices: each with its encrypted database and its own connections, exchanging as the program does. */
import { writeFileSync } from "node:fs";
import { type CentralClient, centralClient } from "#core/sync/central-client.ts";
import type { CentreError } from "#core/sync/centre-error.ts";
import { type Centre, centreOver, type Exchanging, nextTurn } from "#core/sync/exchanging.ts";
import { pullFeed } from "#core/sync/pull-feed.ts";
import { pushPending } from "#core/sync/push-pending.ts";
import { pagesOver } from "#core/sync/registers/fetch-pages.ts";
import { nextPush } from "#db/sync/outgoing.ts";
import { applyVerdicts } from "#db/sync/verdicts.ts";
import { centralContract } from "#shared/contract/central/contract.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { ok, type Result } from "#shared/kernel/result.ts";
import { pagesOfManifest, registerManifestSchema } from "#shared/sync/registers/manifest.ts";
import { serve } from "./crew.ts";
import { becomes, type Identity, type Opened, openDevice } from "./identity.ts";
import type { Person } from "./people.ts";
import { workOfADevice } from "./work-of-a-device.ts";

export interface NewDevice {
  readonly folder: string;
  readonly identity: Identity;
  /** Number of its first taxpayer, and how many it works on; none for a device that only reads. */
  readonly first: number;
  readonly cases: number;
}

export type DeviceOrder =
  | {
      readonly do: "prepare";
      readonly joined: string;
      readonly office: string;
      readonly people: readonly Person[];
      readonly now: Instant;
      readonly devices: readonly NewDevice[];
    }
  | {
      readonly do: "open";
      readonly office: string;
      readonly devices: readonly { readonly folder: string; readonly url: string }[];
    }
  /** Everything there is to push. */
  | { readonly do: "push" }
  /** Everything there is to push, then the feed and all pages of the registers. */
  | { readonly do: "burden" }
  /** Until each has taken in so many events. */
  | { readonly do: "follow"; readonly events: number }
  /** Pushes so many commands one by one, each as it is made: `every` so many milliseconds, the devices out of step. */
  | { readonly do: "work"; readonly commands: number; readonly every: number }
  | { readonly do: "close" };

export interface DeviceAnswer {
  readonly events: number;
  readonly commands: number;
  /** Of its pushes, milliseconds. */
  readonly took: readonly number[];
}

interface Device extends Opened {
  readonly client: CentralClient;
  readonly exchanging: Exchanging;
  /** Of the pushes since it was opened. */
  readonly took: number[];
  events: number;
}

const clock = (): Instant => new Date().toISOString() as Instant;
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const NOTHING: DeviceAnswer = { events: 0, commands: 0, took: [] };
let devices: readonly Device[] = [];

/** Its commands as events, one JSON a line with the id a document needs: what the baseline replicates. */
const writeDocuments = (opened: Opened, folder: string): DeviceAnswer => {
  const commands = nextPush(opened.write, opened.journal.device, Number.MAX_SAFE_INTEGER);
  const events = commands.flatMap((command) => command.events);
  const lines = events.map((event) => `${JSON.stringify({ _id: event.eventId, ...event })}\n`);
  writeFileSync(`${folder}/events.ndjson`, lines.join(""));
  return { commands: commands.length, events: events.length, took: [] };
};

const added = (all: readonly DeviceAnswer[]): DeviceAnswer => ({
  events: all.reduce((sum, { events }) => sum + events, 0),
  commands: all.reduce((sum, { commands }) => sum + commands, 0),
  took: all.flatMap(({ took }) => took),
});

const prepare = ({ joined, people, now, ...order }: Extract<DeviceOrder, { do: "prepare" }>): DeviceAnswer =>
  added(
    order.devices.map(({ folder, identity, first, cases }) => {
      becomes(joined, folder, identity, now);
      if (cases === 0) return NOTHING;
      const opened = openDevice(folder, "relaxed");
      workOfADevice({ journal: opened.journal, office: order.office, people, now }, first, cases);
      const written = writeDocuments(opened, folder);
      opened.close();
      return written;
    }),
  );

/** A centre that is busy, or did not answer in time, is asked again, as the program does. */
const patiently = async <T>(ask: () => Promise<Result<T, CentreError>>): Promise<Result<T, CentreError>> => {
  for (;;) {
    const answer = await ask();
    if (answer.ok || !answer.error.retriable) return answer;
    // Not all at the same moment.
    await sleep((answer.error.retryAfter ?? 1) * 1_000 * (0.5 + Math.random()));
  }
};

/** The centre with the time of each push noted, waiting included. */
const timing = (centre: Centre, note: (took: number, events: number) => void): Centre => ({
  pull: (request, signal) => patiently(() => centre.pull(request, signal)),
  push: async (request, signal) => {
    const start = performance.now();
    const answer = await patiently(() => centre.push(request, signal));
    const events = request.commands.reduce((sum, command) => sum + command.events.length, 0);
    note(performance.now() - start, events);
    return answer;
  },
});

const open = (order: Extract<DeviceOrder, { do: "open" }>): DeviceAnswer => {
  devices = order.devices.map(({ folder, url }) => {
    const opened = openDevice(folder);
    const offset = { read: () => 0, save: () => undefined };
    const client = centralClient({ url, signer: opened.journal.device, clock, offset });
    const device: Omit<Device, "exchanging"> = { ...opened, client, took: [], events: 0 };
    const centre = timing(centreOver(client), (took, events) => {
      device.took.push(took);
      device.events += events;
    });
    const exchanging: Exchanging = {
      journal: opened.journal,
      read: opened.read,
      centre,
      clock,
      signal: new AbortController().signal,
      note: () => undefined,
      pause: nextTurn,
    };
    return Object.assign(device, { exchanging });
  });
  return NOTHING;
};

const close = (): DeviceAnswer => {
  for (const device of devices) {
    device.client.close();
    device.close();
  }
  devices = [];
  return NOTHING;
};

const must = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

const pushAll = async (device: Device): Promise<DeviceAnswer> => {
  const { sent, accepted } = must(await pushPending(device.exchanging, async () => ok(null)));
  if (accepted !== sent) throw new Error(`the centre took ${accepted} of ${sent}`);
  return { events: device.events, commands: accepted, took: device.took };
};

/** Takes every page of the registers over the network; what the device does with them is its own matter. */
const fetchRegisters = async ({ client, exchanging }: Device): Promise<void> => {
  const { plan } = must(await client.call(centralContract.registers.latest, { have: 0 }));
  if (plan === null) throw new Error("no registers were published");
  const fetchBytes = pagesOver(client);
  const manifest = registerManifestSchema.parse(JSON.parse(plan.manifest.content));
  for (const ref of pagesOfManifest(manifest))
    must(await patiently(() => fetchBytes(ref, 0, exchanging.signal)));
};

const burden = async (device: Device): Promise<DeviceAnswer> => {
  const pushed = await pushAll(device);
  must(await pullFeed(device.exchanging));
  await fetchRegisters(device);
  return pushed;
};

/** A device asks no oftener: the service takes ten calls a second of each. */
const BETWEEN_MS = 100;

const follow = async ({ exchanging }: Device, events: number): Promise<DeviceAnswer> => {
  let applied = 0;
  while (applied < events) {
    const start = performance.now();
    applied += must(await pullFeed(exchanging)).applied;
    const rest = BETWEEN_MS - (performance.now() - start);
    if (applied < events && rest > 0) await sleep(rest);
  }
  return { ...NOTHING, events: applied };
};

const workOn = async (
  { exchanging, journal, write, took }: Device,
  { commands, every }: Extract<DeviceOrder, { do: "work" }>,
): Promise<DeviceAnswer> => {
  const { deviceId } = journal.device;
  const before = took.length;
  const start = performance.now() + Math.random() * every;
  for (let done = 0; done < commands; done += 1) {
    await sleep(Math.max(0, start + done * every - performance.now()));
    const next = nextPush(write, journal.device, 1);
    const answer = must(await exchanging.centre.push({ deviceId, commands: [...next] }, exchanging.signal));
    if (applyVerdicts(write, answer, { at: clock(), ids: journal.ids }).accepted !== 1)
      throw new Error(JSON.stringify(answer.verdicts));
  }
  return { ...NOTHING, commands, took: took.slice(before) };
};

const together = async (work: (device: Device) => Promise<DeviceAnswer>): Promise<DeviceAnswer> =>
  added(await Promise.all(devices.map(work)));

serve<DeviceOrder, DeviceAnswer>(async (order) => {
  switch (order.do) {
    case "prepare":
      return prepare(order);
    case "open":
      return open(order);
    case "push":
      return together(pushAll);
    case "burden":
      return together(burden);
    case "follow":
      return together((device) => follow(device, order.events));
    case "work":
      return together((device) => workOn(device, order));
    case "close":
      return close();
  }
});
