/**
 * The exchange with the centre: devices at once push what they wrote without network, and as they write it; another takes it
 * in. The service runs as it is started, on PostgreSQL as it comes; every command is decided again there, every event's
 * signature checked on both sides. Beside it PouchDB with express-pouchdb, where every event is a document of the same bytes,
 * stored and not judged. BENCH_RUNS: how many of each, of which the median is printed.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { needsPostgres } from "#tests/fixtures/postgres-server.ts";
import { type Figure, percentile, printFigure } from "./figure.ts";
import { measureOurs, workBesideHeavy, workWithOurs } from "./sync/ours.ts";
import { type PreparedServer, preparedServer } from "./sync/postgres.ts";
import { installPouch, POUCHDB } from "./sync/pouch/install.ts";
import { measurePouch, workWithPouch } from "./sync/pouch/measure.ts";
import { prepareScenes, type Size } from "./sync/prepare.ts";
import { eventsOf, median, medianRates, type Rates, type Scene } from "./sync/scene.ts";

const RUNS = Number(process.env["BENCH_RUNS"] ?? 3);
const SIZES: readonly Size[] = [
  { devices: 1, cases: 50, known: 20 },
  { devices: 10, cases: 6, known: 12 },
  { devices: 100, cases: 2, known: 4 },
];
/** Each device a command a second. */
const WORK = { commands: 30, every: 1_000 };
const SERVICE_PROCESSES = 3;
const FIVE_TIMES = "≥ 5 × its documents";

const print = (figure: Omit<Figure, "bench">): void => printFigure({ bench: "sync", ...figure });

const told = (count: number): string => (count === 1 ? "1 device" : `${count} devices at once`);

const rate = (figure: string, value: number, baseline: number | null, aim?: string): void =>
  print({
    figure,
    value,
    unit: "events/s",
    ...(baseline === null ? {} : { baseline: { name: `documents/s of ${POUCHDB}`, value: baseline } }),
    ...(aim === undefined ? {} : { aim }),
  });

/** The sides take turns, so that what else the machine does meets both. */
const measureScene = async (scene: Scene, server: PreparedServer, withPouch: boolean): Promise<void> => {
  const ours: Rates[] = [];
  const three: Rates[] = [];
  const theirs: Rates[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    ours.push(await measureOurs(scene, server, 1));
    if (withPouch) theirs.push(await measurePouch(scene));
    if (scene.devices.length > 1) three.push(await measureOurs(scene, server, SERVICE_PROCESSES));
  }
  const mine = medianRates(ours);
  const pouch = withPouch ? medianRates(theirs) : null;
  const who = told(scene.devices.length);
  rate(`${who}, a backlog: pushed and accepted`, mine.pushed, pouch?.pushed ?? null);
  rate(
    `${who}, a backlog: pushed, accepted and applied by another`,
    mine.applied,
    pouch?.applied ?? null,
    FIVE_TIMES,
  );
  rate(`${who}: pulled and applied`, mine.read, pouch?.read ?? null);
  print({
    figure: `${who}, a backlog: processor time of an event, devices, service and database together`,
    value: mine.processor,
    unit: "ms",
    ...(pouch === null ? {} : { baseline: { name: `of a document of ${POUCHDB}`, value: pouch.processor } }),
  });
  if (three.length === 0) return;
  const { applied } = medianRates(three);
  rate(
    `${who}, a backlog, ${SERVICE_PROCESSES} processes of the service: pushed, accepted and applied by another`,
    applied,
    pouch?.applied ?? null,
  );
};

const medianOf99 = (runs: readonly (readonly number[])[]): number =>
  median(runs.map((took) => percentile(took, 0.99)));

const measureWork = async (scene: Scene, server: PreparedServer, withPouch: boolean): Promise<void> => {
  const ours: (readonly number[])[] = [];
  const theirs: (readonly number[])[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    ours.push(await workWithOurs(scene, server, WORK));
    if (withPouch) theirs.push(await workWithPouch(scene, WORK));
  }
  for (const [name, of] of [
    ["p50", (took: readonly number[]) => percentile(took, 0.5)],
    ["p99", (took: readonly number[]) => percentile(took, 0.99)],
  ] as const)
    print({
      figure: `${told(scene.devices.length)}, a command a second each: until it is accepted, ${name}`,
      value: median(ours.map(of)),
      unit: "ms",
      ...(withPouch
        ? {
            baseline: { name: `until its documents are stored by ${POUCHDB}`, value: median(theirs.map(of)) },
          }
        : {}),
    });
};

const measureHeavy = async (scene: Scene, heavy: Scene, server: PreparedServer): Promise<void> => {
  const [device] = heavy.devices;
  if (device === undefined) throw new Error("no heavy device");
  const runs: Awaited<ReturnType<typeof workBesideHeavy>>[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await workBesideHeavy(scene, device, server, WORK));
  print({
    figure: `a command of ${scene.devices.length} devices beside a heavy one, p99`,
    value: medianOf99(runs.map(({ beside }) => beside)),
    unit: "ms",
    baseline: {
      name: "the same devices by themselves",
      value: medianOf99(runs.map(({ alone }) => alone)),
    },
    aim: "≤ 2 ×",
  });
};

const main = async (): Promise<void> => {
  if (!needsPostgres()) return;
  const withPouch = installPouch();
  const server = await preparedServer();
  const folder = mkdtempSync(join(tmpdir(), "bench-sync-"));
  try {
    console.error(`bench sync: ${server.version}; preparing the devices' work …`);
    const scenes = await prepareScenes(server, folder, SIZES);
    for (const scene of scenes) {
      console.error(`bench sync: ${told(scene.devices.length)}, ${eventsOf(scene)} events`);
      await measureScene(scene, server, withPouch);
      await measureWork(scene, server, withPouch);
    }
    const [one, ten] = scenes;
    if (one !== undefined && ten !== undefined) await measureHeavy(ten, one, server);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

await main();
