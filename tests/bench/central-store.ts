/**
 * The centre's store on a real PostgreSQL at size: what a case's push asks of it, in 60 offices; the feed read at random
 * places; what it all takes on the disk. BENCH_FILL: events put there before (0). BENCH_EVENTS: events stored and timed
 * (20,000). Processor time is told beside the time on the wall, for other work on the machine lengthens the second alone.
 */
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { officeSeals } from "#central/store/postgres/office-seals.ts";
import { postgresStore } from "#central/store/postgres/postgres-store.ts";
import { openServer } from "#central/store/postgres/server.ts";
import { CASE_INN } from "#tests/fixtures/case-office.ts";
import { migrated } from "#tests/fixtures/central-databases.ts";
import { needsPostgres, type PostgresServer, startPostgres } from "#tests/fixtures/postgres-server.ts";
import { pushedCase } from "#tests/fixtures/pushed-case.ts";
import { deviceOf } from "#tests/fixtures/pushing.ts";
import { fill, sizesOf } from "./central-store/fill.ts";
import { ownSeconds, workedSeconds } from "./central-store/processor-time.ts";
import { caseMaker, recordCase } from "./central-store/recorded-case.ts";
import { journalIndexes, tableSizes, total } from "./central-store/sizes.ts";
import { enrolTwins, writeCases } from "./central-store/write.ts";
import { type Figure, percentile, printFigure, timed } from "./figure.ts";

const FILL = Number(process.env["BENCH_FILL"] ?? 0);
const EVENTS = Number(process.env["BENCH_EVENTS"] ?? 20_000);
const AT_ONCE = Number(process.env["BENCH_AT_ONCE"] ?? 4);
const OFFICES = Array.from({ length: 60 }, (_, n) => String(n + 1).padStart(3, "0"));
const SAMPLE = "000";
const PAGE = 1_000;
const SETTINGS = [
  "shared_buffers = 2GB",
  "max_wal_size = 8GB",
  "checkpoint_timeout = 15min",
  "wal_compression = on",
];

const print = (figure: Omit<Figure, "bench">): void => printFigure({ bench: "central-store", ...figure });
const milliseconds = (figure: string, value: number): void => print({ figure, value, unit: "ms" });
const rate = (figure: string, value: number): void => print({ figure, value, unit: "events/s" });
const say = (line: string): void => console.error(line);

const postmasterOf = (server: PostgresServer): number =>
  Number(readFileSync(join(server.folder, "data", "postmaster.pid"), "utf8").split("\n")[0]);

const measure = async (server: PostgresServer): Promise<void> => {
  const url = server.url(await server.create());
  await migrated(url);
  const database = openServer({ url, connections: 12 }, (error) => say(error.message));
  const store = postgresStore(database, officeSeals(database, randomBytes(32)), async () => []);
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();

  const written = await pushedCase();
  const device = deviceOf(written.office);
  const make = caseMaker(await recordCase(written), CASE_INN, device.deviceId);
  written.office.dispose();
  await enrolTwins(store, [SAMPLE], device);
  const one = { make, deviceId: device.deviceId, count: 1, atOnce: 1 };
  await writeCases(store, [SAMPLE], one);
  if (FILL > 0) {
    const sizes = await sizesOf(owner, SAMPLE);
    const filling = await timed(() => fill(owner, FILL, OFFICES.length, sizes));
    say(`${FILL} events put in by SQL in ${Math.round(filling / 1_000)} s`);
  }
  await enrolTwins(store, OFFICES, device);

  const postmaster = postmasterOf(server);
  const before = {
    service: ownSeconds(),
    postgres: workedSeconds(postmaster),
    wal: (await total(owner)).wal,
  };
  const done = await writeCases(store, OFFICES, { ...one, count: EVENTS, atOnce: AT_ONCE });
  const service = ownSeconds() - before.service - done.making;
  const postgres = workedSeconds(postmaster) - before.postgres;
  const wal = (await total(owner)).wal - before.wal;
  rate(`events stored, ${AT_ONCE} offices at once, one process`, done.events / (done.milliseconds / 1_000));
  milliseconds("processor time of the service for 1,000 events", (service * 1e6) / done.events);
  milliseconds("processor time of PostgreSQL for 1,000 events", (postgres * 1e6) / done.events);
  milliseconds("a case in one transaction, p50", percentile(done.latencies, 0.5));
  milliseconds("a case in one transaction, p99", percentile(done.latencies, 0.99));
  say(`PostgreSQL's own journal: ${Math.round(wal / done.events)} B an event`);

  const ends = await Promise.all(OFFICES.map((office) => store.lastPosition(office)));
  const own = Math.floor(done.events / OFFICES.length) - 40;
  let entries = 0;
  const pages: number[] = [];
  const readFrom = ownSeconds();
  for (const [n, office] of OFFICES.entries())
    pages.push(
      await timed(async () => {
        entries += (await store.feed(office, (ends[n] ?? 0) - own, PAGE)).length;
      }),
    );
  const reading = pages.reduce((sum, page) => sum + page, 0);
  rate(`feed read and opened, pages of ${Math.min(own, PAGE)}, one reader`, entries / (reading / 1_000));
  milliseconds(
    "processor time of the service for 1,000 entries read",
    ((ownSeconds() - readFrom) * 1e6) / entries,
  );
  const short: number[] = [];
  for (let i = 0; i < 600; i += 1)
    short.push(await timed(() => store.feed(OFFICES[i % 60] ?? "", (ends[i % 60] ?? 0) - 5, 5)));
  milliseconds("the last 5 entries of a feed, p50", percentile(short, 0.5));
  milliseconds("the last 5 entries of a feed, p99", percentile(short, 0.99));
  const places: number[] = [];
  for (let i = 0; i < 300; i += 1) {
    const office = OFFICES[i % 60] ?? "";
    const after = Math.floor((((i * 7_919) % 300) / 300) * (ends[i % 60] ?? 0));
    places.push(
      await timed(() =>
        database.transaction({ office }, (sql) =>
          sql.query(
            "SELECT position, body FROM events WHERE office = $1 AND position > $2 ORDER BY position LIMIT 1000",
            [office, after],
          ),
        ),
      ),
    );
  }
  milliseconds(
    "a page of 1,000 rows at a random place of the feed, not opened, p50",
    percentile(places, 0.5),
  );
  milliseconds(
    "a page of 1,000 rows at a random place of the feed, not opened, p99",
    percentile(places, 0.99),
  );

  await owner.query("VACUUM ANALYZE");
  const all = FILL + done.events;
  for (const { name, rows, heap, toast, indexes } of await tableSizes(owner))
    say(
      `${name}: ${Math.round(rows)} rows; for each event ${(heap / all).toFixed(0)} B of rows, ${(toast / all).toFixed(0)} B out of line, ${(indexes / all).toFixed(0)} B of indexes`,
    );
  for (const { name, bytes } of await journalIndexes(owner))
    say(`index ${name}: ${(bytes / all).toFixed(1)} B an event`);
  print({ figure: "the whole database", value: (await total(owner)).database / 1024 ** 2, unit: "MiB" });
  print({ figure: "events in it", value: all, unit: "count" });
  say(`${cpus().length} × ${cpus()[0]?.model}`);
  await owner.end();
  await database.close();
};

if (!needsPostgres()) process.exit(1);
const server = await startPostgres(SETTINGS);
try {
  await measure(server);
} finally {
  server.stop();
}
