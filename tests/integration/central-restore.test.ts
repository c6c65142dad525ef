/** Backup and restore to a moment, as docs/central.md tells operators to: tried on a real PostgreSQL. */
import { randomBytes } from "node:crypto";
import {
  appendFileSync,
  chownSync,
  mkdirSync,
  readdirSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AcceptedEvent } from "#central/store/office-store.ts";
import { officeSeals } from "#central/store/postgres/office-seals.ts";
import { postgresStore } from "#central/store/postgres/postgres-store.ts";
import { openServer } from "#central/store/postgres/server.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { migrated } from "../fixtures/central-databases.ts";
import { needsPostgres, type PostgresServer, startPostgres } from "../fixtures/postgres-server.ts";

const AT = "2026-11-22T04:00:00.000Z" as Instant;
const OFFICE = "026";
const id = (n: number): string => `10000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const anEvent = (n: number): AcceptedEvent => ({
  schema: 1,
  event: {
    eventId: id(n),
    stream: `desk-audit/${id(900)}`,
    version: n,
    type: "FindingDecided",
    payload: `{"n":${n}}`,
    actor: id(1),
    role: "inspector",
    deviceId: id(2),
    deviceSequence: n,
    recordedAt: AT,
    commandId: id(3),
    previousHash: "0".repeat(64),
    hash: "1".repeat(64),
    signature: Buffer.alloc(64).toString("base64"),
  } as never,
});

describe.skipIf(!needsPostgres())("backup and restore to a moment", () => {
  let server: PostgresServer;
  let database: string;
  const key = randomBytes(32);
  beforeAll(async () => {
    server = await startPostgres([
      "wal_level = replica",
      "archive_mode = on",
      "archive_command = 'cp %p ../archive/%f.part && mv ../archive/%f.part ../archive/%f'",
    ]);
    const archive = join(server.folder, "archive");
    mkdirSync(archive);
    const { uid, gid } = statSync(server.folder);
    chownSync(archive, uid, gid);
    database = await server.create();
    await migrated(server.url(database));
  });
  afterAll(() => server?.stop());

  const onStore = async <T>(work: (store: ReturnType<typeof postgresStore>) => Promise<T>): Promise<T> => {
    const opened = openServer({ url: server.url(database), connections: 2 }, () => undefined);
    const result = await work(postgresStore(opened, officeSeals(opened, key), async () => []));
    await opened.close();
    return result;
  };
  const append = (from: number, to: number): Promise<unknown> =>
    onStore((store) =>
      store.inOffice(OFFICE, (tx) =>
        tx.append(
          Array.from({ length: to - from + 1 }, (_, i) => anEvent(from + i)),
          AT,
        ),
      ),
    );
  const asOwner = async (text: string): Promise<string> => {
    const client = new pg.Client({ connectionString: server.url(database) });
    await client.connect();
    const { rows } = await client.query<{ value: string }>(text);
    await client.end();
    return String(rows[0]?.value);
  };

  it("brings back everything up to the moment before the mistake, and the service goes on from there", async () => {
    await append(1, 100);
    const base = join(server.folder, "base");
    server.run("pg_basebackup", ["-D", base, "-X", "stream", "-c", "fast"]);
    expect(server.run("pg_verifybackup", [base])).toContain("backup successfully verified");

    await append(101, 200);
    const before = await asOwner("SELECT clock_timestamp()::text AS value");
    await append(201, 250);
    await asOwner("DROP TABLE users");
    const segment = await asOwner("SELECT pg_walfile_name(pg_current_wal_lsn()) AS value");
    await asOwner("SELECT pg_switch_wal()::text AS value");
    const archived = join(server.folder, "archive");
    for (let tries = 0; tries < 100 && !readdirSync(archived).includes(segment); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    server.halt("immediate");

    renameSync(join(server.folder, "data"), join(server.folder, "lost"));
    renameSync(base, join(server.folder, "data"));
    appendFileSync(
      join(server.folder, "data", "postgresql.conf"),
      [
        "restore_command = 'cp ../archive/%f %p'",
        `recovery_target_time = '${before}'`,
        "recovery_target_action = 'promote'",
        "",
      ].join("\n"),
    );
    const signal = join(server.folder, "data", "recovery.signal");
    writeFileSync(signal, "");
    const { uid, gid } = statSync(server.folder);
    chownSync(signal, uid, gid);
    server.start();
    for (
      let tries = 0;
      tries < 100 && (await asOwner("SELECT pg_is_in_recovery()::text AS value")) === "true";
      tries += 1
    )
      await new Promise((resolve) => setTimeout(resolve, 100));

    await onStore(async (store) => {
      expect(await store.lastPosition(OFFICE)).toBe(200);
      const feed = await store.feed(OFFICE, 0, 1_000);
      expect(feed.map(({ event }) => event.version)).toEqual(Array.from({ length: 200 }, (_, i) => i + 1));
      expect(await store.inOffice(OFFICE, (tx) => tx.countUsers())).toBe(0);
      // The device sends again what the centre lost.
      expect(await store.inOffice(OFFICE, (tx) => tx.append([anEvent(201)], AT))).toEqual([201]);
    });
  });
});
