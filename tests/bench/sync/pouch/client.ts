/** Clients of the baseline: a local PouchDB on LevelDB each, replicating with express-pouchdb. */
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { Agent } from "node:http";
import { serve } from "../crew.ts";
import { fromPeers, type Live, type Pouch, type Store } from "./install.ts";

interface Client {
  /** Of its LevelDB; not there yet. */
  readonly folder: string;
  /** Documents it has to push, one JSON a line; none for a client that only pulls. */
  readonly documents: string | null;
}
export type ClientOrder =
  | {
      readonly do: "prepare";
      readonly url: string;
      readonly batch: number;
      readonly clients: readonly Client[];
      /** Whether the documents lie in its database already, or are made while it works. */
      readonly filled: boolean;
    }
  | { readonly do: "push" }
  | { readonly do: "pull" }
  /** Writes the documents of so many commands one by one, `every` so many milliseconds, replicating live. */
  | { readonly do: "work"; readonly commands: number; readonly every: number }
  /** Follows what others push until it holds so many documents. */
  | { readonly do: "follow"; readonly until: number };

// Many clients in one process listen to one of its emitters: no leak.
EventEmitter.defaultMaxListeners = 0;
const PouchDB = fromPeers()("pouchdb") as Pouch;
const agent = new Agent({ keepAlive: true, maxSockets: 4 });
// Connections are kept, and nothing is packed: on one machine it only costs, and express-pouchdb breaks off packed answers.
const fetch = (url: string, options: object) => PouchDB.fetch(url, { ...options, agent, compress: false });

interface Document {
  readonly commandId: string;
}
export interface ClientAnswer {
  readonly documents: number;
  /** From writing the documents of a command to their being on the server, milliseconds. */
  readonly took: readonly number[];
}

let stores: readonly Store[] = [];
/** Of each store, command by command. */
let toWrite: readonly (readonly (readonly Document[])[])[] = [];
let remote: Store | null = null;
let options = { batch_size: 100, batches_limit: 10 };

const served = (): Store => {
  if (remote === null) throw new Error("nothing prepared");
  return remote;
};

const documentsIn = (file: string | null): readonly Document[] =>
  file === null
    ? []
    : readFileSync(file, "utf8")
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as Document);

const byCommand = (documents: readonly Document[]): readonly (readonly Document[])[] => [
  ...Map.groupBy(documents, ({ commandId }) => commandId).values(),
];

const prepare = async (order: Extract<ClientOrder, { do: "prepare" }>): Promise<number> => {
  const { url, batch, clients, filled } = order;
  for (const store of stores) await store.close();
  remote = new PouchDB(url, { fetch });
  options = { batch_size: batch, batches_limit: 10 };
  stores = clients.map(({ folder }) => new PouchDB(folder));
  const documents = clients.map((client) => documentsIn(client.documents));
  toWrite = documents.map(byCommand);
  if (filled) for (const [i, store] of stores.entries()) await store.bulkDocs(documents[i] ?? []);
  await remote.info();
  return documents.flat().length;
};

const summed = async (
  work: (store: Store) => Promise<{ readonly docs_written: number }>,
): Promise<number> => {
  const done = await Promise.all(stores.map(work));
  return done.reduce((sum, { docs_written }) => sum + docs_written, 0);
};

/** A reader that has everything looks again this soon. */
const NOTHING_NEW_MS = 20;

/** One replication after another: faster here than a live one, which makes a batch of every change. */
const follow = async (until: number): Promise<number> => {
  let written = 0;
  while (written < until) {
    const more = await summed((store) => store.replicate.from(served(), options));
    if (more === 0) await new Promise((resolve) => setTimeout(resolve, NOTHING_NEW_MS));
    written += more;
  }
  return written;
};

/** Resolves when so many documents of a live replication have arrived. */
const arrivals = (live: Live) => {
  let written = 0;
  let waiting: { readonly until: number; readonly resolve: () => void } | null = null;
  live.on("change", ({ docs_written }) => {
    written = docs_written;
    if (waiting !== null && written >= waiting.until) waiting.resolve();
  });
  return (until: number): Promise<void> =>
    new Promise((resolve) => {
      if (written >= until) resolve();
      else waiting = { until, resolve };
    });
};

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const workOn = async (
  store: Store,
  made: readonly (readonly Document[])[],
  { commands, every }: Extract<ClientOrder, { do: "work" }>,
): Promise<ClientAnswer> => {
  const live = store.replicate.to(served(), { ...options, live: true });
  const arrived = arrivals(live);
  const took: number[] = [];
  let documents = 0;
  const start = performance.now() + Math.random() * every;
  for (const [done, command] of made.slice(0, commands).entries()) {
    await sleep(Math.max(0, start + done * every - performance.now()));
    const begun = performance.now();
    await store.bulkDocs(command);
    documents += command.length;
    await arrived(documents);
    took.push(performance.now() - begun);
  }
  live.cancel();
  return { documents, took };
};

const counted = async (documents: Promise<number>): Promise<ClientAnswer> => ({
  documents: await documents,
  took: [],
});

const work = async (order: Extract<ClientOrder, { do: "work" }>): Promise<ClientAnswer> => {
  const done = await Promise.all(stores.map((store, i) => workOn(store, toWrite[i] ?? [], order)));
  return {
    documents: done.reduce((sum, { documents }) => sum + documents, 0),
    took: done.flatMap(({ took }) => took),
  };
};

serve<ClientOrder, ClientAnswer>((order) => {
  switch (order.do) {
    case "prepare":
      return counted(prepare(order));
    case "push":
      return counted(summed((store) => store.replicate.to(served(), options)));
    case "pull":
      return counted(summed((store) => store.replicate.from(served(), options)));
    case "follow":
      return counted(follow(order.until));
    case "work":
      return work(order);
  }
});
