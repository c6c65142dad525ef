/**
 * The same exchange by PouchDB: every event is a document of the same bytes. A document is stored, not judged: no signature,
 * no order, no law; and LevelDB, as it comes, answers before anything has reached the disk.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Crew, crewOf, spread } from "../crew.ts";
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
} from "../scene.ts";
import type { ClientAnswer, ClientOrder } from "./client.ts";
import type { ServerOrder } from "./server.ts";

type Clients = Crew<ClientOrder, ClientAnswer>;
/** The fastest on this machine of 50, 100, 250, 500 and 1,000. */
const BATCH = 1_000;

/** Its packages warn of themselves. */
const crew = <Order, Answer>(name: string, size: number): Crew<Order, Answer> =>
  crewOf<Order, Answer>(join(import.meta.dirname, `${name}.ts`), size, ["--no-warnings"]);

const documentsIn = (answers: readonly ClientAnswer[]): number =>
  answers.reduce((sum, { documents }) => sum + documents, 0);

interface Served {
  readonly url: string;
  readonly folder: string;
  readonly follower: Clients;
  readonly clients: Clients;
  readonly pids: readonly number[];
}

/** A server that has the first device's documents. */
const withServer = async <T>(scene: Scene, work: (served: Served) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), "bench-pouch-"));
  const server = crew<ServerOrder, number>("server", 1);
  const clients = crew<ClientOrder, ClientAnswer>("client", Math.min(scene.devices.length, PROCESSES));
  const follower = crew<ClientOrder, ClientAnswer>("client", 1);
  try {
    mkdirSync(join(folder, "server"));
    const pids = [...server.pids, ...clients.pids, ...follower.pids];
    const [port] = await server.all([{ folder: join(folder, "server") }]);
    const served = { url: `http://127.0.0.1:${port}/office`, folder, follower, clients, pids };
    await pushAlone(served, "known", scene.known);
    return await work(served);
  } finally {
    await Promise.all([server.dismiss(), clients.dismiss(), follower.dismiss()]);
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Clients with a database each in the processes; null is one that has nothing to push. */
const prepare = async (
  { url, folder }: Pick<Served, "url" | "folder">,
  clients: Clients,
  name: string,
  beginnings: readonly (Prepared | null)[],
  filled = true,
): Promise<void> => {
  const into = join(folder, name);
  mkdirSync(into);
  const orders = spread(beginnings.length, PROCESSES).map(
    (own): ClientOrder => ({
      do: "prepare",
      url,
      batch: BATCH,
      filled,
      clients: own.map((i) => {
        const beginning = beginnings[i] ?? null;
        return {
          folder: join(into, String(i)),
          documents: beginning === null ? null : join(beginning.folder, "events.ndjson"),
        };
      }),
    }),
  );
  await clients.all(orders);
};

const all = (clients: Clients, count: number, order: ClientOrder): Promise<readonly ClientAnswer[]> =>
  clients.all(spread(count, PROCESSES).map(() => order));

const checked = (what: string, answers: readonly ClientAnswer[], expected: number): void => {
  const documents = documentsIn(answers);
  if (documents !== expected) throw new Error(`PouchDB ${what} ${documents} documents of ${expected}`);
};

/** One client's documents pushed by themselves, in the follower's process. */
const pushAlone = async (
  served: Pick<Served, "url" | "folder" | "follower">,
  name: string,
  from: Prepared,
): Promise<void> => {
  await prepare(served, served.follower, name, [from]);
  checked("pushed", await served.follower.all([{ do: "push" }]), from.events);
};

/** The server works as on any other day, and the follower has everything. */
const warmUp = async (served: Served, { warm, known }: Scene): Promise<void> => {
  await pushAlone(served, "warm", warm);
  await prepare(served, served.follower, "follower", [null]);
  await served.follower.all([{ do: "follow", until: known.events + warm.events }]);
};

const nothing = ({ devices }: Scene): readonly null[] => devices.map(() => null);

export const measurePouch = (scene: Scene): Promise<Rates> =>
  withServer(scene, async (served) => {
    const { clients, follower, pids } = served;
    const { devices, known } = scene;
    const count = devices.length;
    await prepare(served, clients, "readers", nothing(scene));
    const reading = stopwatch();
    const taken = await all(clients, count, { do: "pull" });
    const read = reading();
    checked("read", taken, known.events * count);

    await warmUp(served, scene);
    await prepare(served, clients, "writers", devices);
    const events = eventsOf(scene);
    const [[applied, pushed], processor] = await spent(pids, () => {
      const pushing = stopwatch();
      return Promise.all([
        follower.all([{ do: "follow", until: events }]).then(pushing),
        all(clients, count, { do: "push" }).then((answers) => {
          checked("pushed", answers, events);
          return pushing();
        }),
      ]);
    });
    return {
      read: perSecond(known.events * count, read),
      pushed: perSecond(events, pushed),
      applied: perSecond(events, applied),
      processor: processor / events,
    };
  });

/** Milliseconds of each command, from its writing to its being on the server. */
export const workWithPouch = (scene: Scene, work: Work): Promise<readonly number[]> =>
  withServer(scene, async (served) => {
    const { clients } = served;
    await warmUp(served, scene);
    await prepare(served, clients, "writers", scene.devices, false);
    const answers = await all(clients, scene.devices.length, { do: "work", ...work });
    return answers.flatMap(({ took }) => took);
  });
