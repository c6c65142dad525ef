/** The exchange of this program: the service on PostgreSQL as it is started, devices with their encrypted databases. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnCentral } from "#tests/fixtures/central.ts";
import { CENTRAL_KEY, OFFICE } from "./centre.ts";
import { type Crew, crewOf, spread } from "./crew.ts";
import type { DeviceAnswer, DeviceOrder } from "./device-crew.ts";
import { copyDevice } from "./identity.ts";
import type { PreparedServer } from "./postgres.ts";
import {
  eventsOf,
  PROCESSES,
  type Prepared,
  perSecond,
  type Rates,
  type Scene,
  spent,
  stopwatch,
  type Work,
} from "./scene.ts";

export type Devices = Crew<DeviceOrder, DeviceAnswer>;

export const deviceCrew = (size: number): Devices =>
  crewOf(join(import.meta.dirname, "device-crew.ts"), size);

export interface Service {
  /** Of its processes; a device keeps to one, as behind a balancer. */
  readonly urls: readonly string[];
  readonly pids: readonly number[];
  readonly stop: () => Promise<void>;
}

/** On a copy of the prepared database. */
export const startService = async (server: PreparedServer, processes: number): Promise<Service> => {
  const database = await server.copy();
  // BENCH_SERVICE_OPTIONS: options of Node for the service, to see where its time goes.
  const options = process.env["BENCH_SERVICE_OPTIONS"];
  const environment = {
    DATABASE_URL: database.url,
    CENTRAL_KEY,
    CENTRAL_LOG: "warn",
    ...(options === undefined ? {} : { NODE_OPTIONS: options }),
  };
  const started = await Promise.all(
    Array.from({ length: processes }, () => spawnCentral(environment, ["--log-level", "info"])),
  );
  return {
    urls: started.map(({ url }) => url),
    pids: [server.pid, ...started.flatMap(({ process: one }) => one.pid ?? [])],
    stop: async () => {
      for (const { process: one } of started) one.kill("SIGTERM");
      await Promise.all(started.map(({ exited }) => exited));
      await database.drop();
    },
  };
};

/** Opens copies of prepared devices in the crew's processes. @returns how many of them have a device */
export const openDevices = async (
  crew: Devices,
  folders: readonly string[],
  into: string,
  { urls }: Service,
): Promise<number> => {
  const copies = folders.map((folder, i) => {
    const copy = join(into, String(i));
    copyDevice(folder, copy);
    return { folder: copy, url: urls[i % urls.length] ?? "" };
  });
  const members = spread(copies.length, crew.pids.length);
  await crew.all(
    members.map(
      (own): DeviceOrder => ({ do: "open", office: OFFICE, devices: own.flatMap((i) => copies[i] ?? []) }),
    ),
  );
  return members.length;
};

/** The same order to the first processes of a crew. */
export const allDo = (
  crew: Devices,
  processes: number,
  order: DeviceOrder,
): Promise<readonly DeviceAnswer[]> => crew.all(Array.from({ length: processes }, () => order));

const checked = (what: string, answers: readonly DeviceAnswer[], expected: number): void => {
  const events = answers.reduce((sum, answer) => sum + answer.events, 0);
  if (events < expected) throw new Error(`${what} ${events} events of ${expected}`);
};

/** One device's work pushed by itself, in the follower's process and as another device. */
const pushAlone = async (
  crew: Devices,
  { folder: from, events }: Prepared,
  folder: string,
  service: Service,
): Promise<void> => {
  await openDevices(crew, [from], folder, service);
  checked("pushed", await allDo(crew, 1, { do: "push" }), events);
  await allDo(crew, 1, { do: "close" });
};

interface Ready {
  readonly service: Service;
  readonly folder: string;
  readonly follower: Devices;
  /** With the scene's devices open. */
  readonly crew: Devices;
  readonly used: number;
}

/** @param processes of the service */
const withService = async <T>(
  scene: Scene,
  server: PreparedServer,
  processes: number,
  work: (ready: Ready) => Promise<T>,
): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), "bench-sync-"));
  const service = await startService(server, processes);
  const crew = deviceCrew(Math.min(scene.devices.length, PROCESSES));
  const follower = deviceCrew(1);
  try {
    await pushAlone(follower, scene.known, join(folder, "known"), service);
    const folders = scene.devices.map((device) => device.folder);
    const used = await openDevices(crew, folders, join(folder, "devices"), service);
    return await work({ service, folder, follower, crew, used });
  } finally {
    await Promise.all([crew.dismiss(), follower.dismiss()]);
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The service works as on any other day, and the follower has everything. */
const warmUp = async ({ warm, known, follower: from }: Scene, ready: Ready): Promise<void> => {
  const { follower, folder, service } = ready;
  await pushAlone(follower, warm, join(folder, "warm"), service);
  await openDevices(follower, [from], join(folder, "follower"), service);
  await allDo(follower, 1, { do: "follow", events: known.events + warm.events });
};

export const measureOurs = (scene: Scene, server: PreparedServer, processes: number): Promise<Rates> =>
  withService(scene, server, processes, async (ready) => {
    const { service, crew, used, follower } = ready;
    const { devices, known } = scene;
    const reading = stopwatch();
    await allDo(crew, used, { do: "follow", events: known.events });
    const read = reading();

    await warmUp(scene, ready);

    const events = eventsOf(scene);
    const everyone = [...service.pids, ...crew.pids, ...follower.pids];
    const [[applied, pushed], processor] = await spent(everyone, () => {
      const pushing = stopwatch();
      return Promise.all([
        allDo(follower, 1, { do: "follow", events }).then(pushing),
        allDo(crew, used, { do: "push" }).then((answers) => {
          checked("pushed", answers, events);
          return pushing();
        }),
      ]);
    });
    return {
      read: perSecond(known.events * devices.length, read),
      pushed: perSecond(events, pushed),
      applied: perSecond(events, applied),
      processor: processor / events,
    };
  });

const tookIn = (answers: readonly DeviceAnswer[]): readonly number[] => answers.flatMap(({ took }) => took);

/** Milliseconds of each command, from its sending to its verdict. */
export const workWithOurs = (scene: Scene, server: PreparedServer, work: Work): Promise<readonly number[]> =>
  withService(scene, server, 1, async (ready) => {
    await warmUp(scene, ready);
    return tookIn(await allDo(ready.crew, ready.used, { do: "work", ...work }));
  });

/**
 * The same devices at work by themselves, then beside a heavy one: it pushes a backlog, takes in the feed and all pages of the
 * registers, and these again until the others are done.
 */
export const workBesideHeavy = (
  scene: Scene,
  heavy: Prepared,
  server: PreparedServer,
  work: Work,
): Promise<{ readonly alone: readonly number[]; readonly beside: readonly number[] }> =>
  withService(scene, server, 1, async (ready) => {
    const { crew, used, follower, folder, service } = ready;
    await warmUp(scene, ready);
    const alone = tookIn(await allDo(crew, used, { do: "work", ...work }));
    await allDo(follower, 1, { do: "close" });
    let over = false;
    const burden = async (): Promise<void> => {
      for (let turn = 0; !over; turn += 1) {
        const folders = turn === 0 ? [heavy.folder, scene.follower] : [scene.follower];
        await openDevices(follower, folders, join(folder, `heavy-${turn}`), service);
        await allDo(follower, 1, { do: "burden" });
        await allDo(follower, 1, { do: "close" });
      }
    };
    const heavily = burden();
    const beside = tookIn(await allDo(crew, used, { do: "work", ...work }));
    over = true;
    await heavily;
    return { alone, beside };
  });
