/**
 * The first load of an office from the centre over HTTP — pages fetched, verified, opened, loaded, indexed, searchable — against
 * copying the same rows raw out of PostgreSQL and inserting them raw into SQLite in the same run. Meanwhile somebody works:
 * how long their commands wait for the write lock. Then a day's changes.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { registerCentre } from "#central/registers/procedures.ts";
import { publishRegisters } from "#central/registers/publish.ts";
import { centreError } from "#core/sync/centre-error.ts";
import { clientOf } from "#core/sync/link.ts";
import { pagesOver } from "#core/sync/registers/fetch-pages.ts";
import { refreshRegisters } from "#core/sync/registers/registers-part.ts";
import { inTransaction } from "#db/handle.ts";
import { loadDataset } from "#db/import/load-dataset.ts";
import { openSource } from "#db/import/source.ts";
import { createDatabase } from "#db/open.ts";
import { ownOffice } from "#db/sync/outgoing.ts";
import { versionInForce } from "#db/sync/registers/in-force.ts";
import { saveSyncSetting } from "#db/sync/settings.ts";
import { enrolDevice, startCentral } from "#tests/fixtures/central.ts";
import { serverDatabase } from "#tests/fixtures/central-databases.ts";
import { temporaryCore } from "#tests/fixtures/core.ts";
import { TEST_KEY, TEST_NOW } from "#tests/fixtures/office.ts";
import { needsPostgres, startPostgres } from "#tests/fixtures/postgres-server.ts";
import { type Figure, percentile, printFigure, timed } from "./figure.ts";
import { writeOffice } from "./first-load/office.ts";
import {
  copyOut,
  fillServer,
  insertBare,
  insertIndexesAfter,
  insertIndexesBefore,
  reading,
} from "./first-load/raw.ts";

const SIZE = {
  taxpayers: Number(process.env["BENCH_TAXPAYERS"] ?? 100_000),
  invoices: Number(process.env["BENCH_INVOICES"] ?? 1_000_000),
};
const EVERY_MS = 25;

/** Milliseconds of processor this process has taken, all its threads: what load beside it changes less than the clock. */
const processor = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

const print = (figure: Omit<Figure, "bench">): void => printFigure({ bench: "first-load", ...figure });
const folder = mkdtempSync(join(tmpdir(), "bench-first-load-"));
const open = (name: string) => {
  const created = createDatabase(join(folder, name), { key: TEST_KEY });
  if (!created.ok) throw new Error(created.error.code);
  return created.value;
};
const must = <T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

if (!needsPostgres()) process.exit(1);
const server = await startPostgres();
const temporary = await temporaryCore();
const central = await startCentral({ now: TEST_NOW, database: await serverDatabase(server) });
try {
  const { core } = temporary;
  const { office } = core;
  if (office === null) throw new Error("locked");
  const { write, read } = office.database;
  const code = ownOffice(read);

  const scratch = open("scratch.db");
  const dataset = join(folder, "v1");
  const counts = writeOffice(dataset, scratch.write, code, SIZE, { day: 1, cancelled: 0.01 });
  scratch.close();
  const files = Object.keys(counts);
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
  print({ figure: "rows", value: rows, unit: "count" });

  // The raw way.
  const source = open("source.db");
  must(
    await loadDataset(source.write, must(await openSource(dataset)), {
      importId: "bench",
      importedAt: TEST_NOW,
    }),
  );
  const raw = await server.create();
  fillServer(server, raw, dataset, files);
  const copy = await copyOut(server, raw, files);
  const read1 = await reading(source.write, files);
  const after = open("after.db");
  const taken = processor();
  const indexesAfter = (await insertIndexesAfter(source.write, files, after.write)) - read1;
  const rawProcessor = processor() - taken;
  after.close();
  const before = open("before.db");
  const indexesBefore = (await insertIndexesBefore(source.write, files, before.write)) - read1;
  before.close();
  const bare = (await insertBare(source.write, files, join(folder, "bare.db"))) - read1;
  source.close();
  print({ figure: "COPY out of PostgreSQL", value: copy, unit: "ms" });
  print({ figure: "insert, encrypted, indexes made afterwards", value: indexesAfter, unit: "ms" });
  print({ figure: "insert, encrypted, indexes in place", value: indexesBefore, unit: "ms" });
  print({ figure: "insert, neither encrypted nor indexed", value: bare, unit: "ms" });

  // The centre publishes.
  saveSyncSetting(write, "centre-url", central.url);
  saveSyncSetting(write, "centre-key", central.service.central.identity.centre.publicKey);
  const device = read
    .query<{ publicKey: Buffer }>("SELECT public_key AS publicKey FROM devices WHERE this_device = 1")
    .get();
  await enrolDevice(
    central.service.central.store,
    {
      deviceId: office.journal.device.deviceId,
      publicKey: device?.publicKey.toString("base64") ?? "",
    } as Parameters<typeof enrolDevice>[1],
    { office: code },
  );
  const publish = async (from: string) =>
    must(
      await publishRegisters(registerCentre(central.service.central), {
        office: code,
        folder: from,
        holdsUpTo: 0,
        by: "bench",
      }),
    );
  let bytes = 0;
  const publishing = await timed(async () => {
    const { manifest } = await publish(dataset);
    bytes = manifest.files.flatMap(({ pages }) => pages).reduce((sum, page) => sum + page.bytes, 0);
  });
  print({ figure: "publication", value: publishing, unit: "ms" });
  print({ figure: "pages, compressed and sealed", value: bytes / 1_048_576, unit: "MiB" });

  // The device loads while somebody works.
  const client = clientOf(core, office);
  const stages: Record<string, number> = {};
  const refresh = async () =>
    must(
      await refreshRegisters(
        {
          core,
          office,
          exchanging: {
            journal: office.journal,
            read,
            clock: core.clock,
            signal: new AbortController().signal,
            note: () => undefined,
            pause: async () => undefined,
            centre: { push: async () => centreError("offline"), pull: async () => centreError("offline") },
          },
          show: (transfer) => {
            if (transfer !== null) stages[transfer.what.key] ??= performance.now();
          },
          fetchBytes: pagesOver(client),
        },
        client,
      ),
    );
  const waits: number[] = [];
  const lags: number[] = [];
  let inForce = 0;
  let peak = 0;
  let due = performance.now() + EVERY_MS;
  const atRest = process.memoryUsage.rss() / 1_048_576;
  const worker = setInterval(() => {
    const now = performance.now();
    lags.push(Math.max(0, now - due));
    inTransaction(write, () => {
      waits.push(performance.now() - now);
      write
        .statement(
          "INSERT INTO drafts (user_id, draft_key, content, saved_at) VALUES ('u', 'k', ?, '') ON CONFLICT DO UPDATE SET content = excluded.content",
        )
        .run(String(waits.length));
    });
    peak = Math.max(peak, process.memoryUsage.rss() / 1_048_576);
    if (inForce === 0 && versionInForce(read) !== null) inForce = performance.now();
    due = performance.now() + EVERY_MS;
  }, EVERY_MS);
  const begun = performance.now();
  const before2 = processor();
  await refresh();
  const whole = performance.now() - begun;
  const loadProcessor = processor() - before2;
  clearInterval(worker);
  const aim = "at most 2 times";
  print({
    figure: "first load, until everything is in force and found",
    value: whole,
    unit: "ms",
    baseline: { name: "COPY and insert, encrypted, indexes made afterwards", value: copy + indexesAfter },
    aim,
  });
  print({
    figure: "the same against indexes in place",
    value: whole,
    unit: "ms",
    baseline: { name: "COPY and insert, encrypted, indexes in place", value: copy + indexesBefore },
    aim,
  });
  print({
    figure: "the same against rows nobody could search",
    value: whole,
    unit: "ms",
    baseline: { name: "COPY and insert, neither encrypted nor indexed", value: copy + bare },
  });
  print({
    figure: "processor time of the load, the service's part with it",
    value: loadProcessor,
    unit: "ms",
    baseline: { name: "of inserting with indexes made afterwards, reading with it", value: rawProcessor },
  });
  print({ figure: "until in force", value: inForce - begun, unit: "ms" });
  print({ figure: "speed", value: (rows / whole) * 1_000, unit: "rows/s" });
  for (const [key, at] of Object.entries(stages))
    print({ figure: `${key} from`, value: at - begun, unit: "ms" });
  print({ figure: "wait of a command for the write lock, p99", value: percentile(waits, 0.99), unit: "ms" });
  print({ figure: "wait of a command, longest", value: percentile(waits, 1), unit: "ms", aim: "about 100" });
  print({ figure: "core's event loop late, longest", value: percentile(lags, 1), unit: "ms" });
  print({
    figure: "peak memory of core, worker and service",
    value: peak,
    unit: "MiB",
    baseline: { name: "before the load", value: atRest },
  });

  // A day later.
  const again = open("again.db");
  const next = join(folder, "v2");
  writeOffice(next, again.write, code, SIZE, { day: 2, cancelled: 0.02 });
  again.close();
  const republishing = await timed(() => publish(next));
  print({ figure: "publication of the next version", value: republishing, unit: "ms" });
  const changes = await timed(refresh);
  const how = read.query<{ how: string }>("SELECT how FROM register_versions WHERE in_force = 1").get()?.how;
  if (how !== "changes" || versionInForce(read)?.version !== 2) throw new Error(`the changes came as ${how}`);
  print({
    figure: "changes of one invoice in a hundred",
    value: changes,
    unit: "ms",
    baseline: { name: "first load", value: whole },
  });
  client.close();
} finally {
  await central.stop();
  temporary.dispose();
  server.stop();
  rmSync(folder, { recursive: true, force: true });
}
