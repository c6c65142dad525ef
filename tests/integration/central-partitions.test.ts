/** The journal's partitions grow apart: one too big is split in two, and nobody who reads or writes sees a difference. */
import { randomBytes } from "node:crypto";
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
const OFFICES = Array.from({ length: 40 }, (_, n) => String(n + 1).padStart(3, "0"));
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

describe.skipIf(!needsPostgres())("partitions of the journal", () => {
  let server: PostgresServer;
  let owner: pg.Client;
  let store: ReturnType<typeof postgresStore>;
  let close: () => Promise<void>;
  beforeAll(async () => {
    server = await startPostgres(["fsync = off"]);
    const url = server.url(await server.create());
    // The owner as it is in earnest: no superuser, bound by row-level security itself.
    const root = new pg.Client({ connectionString: url });
    await root.connect();
    await root.query(
      "CREATE ROLE inspector_owner LOGIN CREATEROLE; GRANT ALL ON SCHEMA public TO inspector_owner",
    );
    await root.end();
    const ownerUrl = url.replace("postgres@", "inspector_owner@");
    await migrated(ownerUrl);
    owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    const database = openServer({ url: ownerUrl, connections: 4 }, () => undefined);
    store = postgresStore(database, officeSeals(database, randomBytes(32)), async () => []);
    close = () => database.close();
    for (const office of OFFICES)
      await store.inOffice(office, (tx) => tx.append([anEvent(1), anEvent(2)], AT));
  });
  afterAll(async () => {
    await owner?.end();
    await close?.();
    server?.stop();
  });

  const spread = async (): Promise<readonly number[]> => {
    const { rows } = await owner.query<{ name: string }>(
      "SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'events'::regclass ORDER BY 1",
    );
    const counts: number[] = [];
    for (const { name } of rows)
      counts.push(
        (await owner.query<{ n: number }>(`SELECT count(*)::integer AS n FROM ${name}`)).rows[0]?.n ?? 0,
      );
    return counts;
  };

  it("hold the offices apart, each office in one", async () => {
    const counts = await spread();
    expect(counts).toHaveLength(16);
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(80);
    expect(counts.filter((n) => n > 0).length).toBeGreaterThan(8);
  });

  it("are split in two by the owner; feeds are read and written on as before, evidence stays evidence", async () => {
    let moved = 0;
    for (let remainder = 0; remainder < 16; remainder += 1) {
      const { rows } = await owner.query<{ n: string }>("SELECT split_events(16, $1) AS n", [remainder]);
      moved += Number(rows[0]?.n);
    }
    expect(moved).toBe(80);
    expect(await spread()).toHaveLength(32);
    for (const office of OFFICES) {
      expect((await store.feed(office, 0, 10)).map(({ event }) => event.version)).toEqual([1, 2]);
      expect(await store.inOffice(office, (tx) => tx.append([anEvent(3)], AT))).toEqual([3]);
    }
    await expect(owner.query("TRUNCATE events_5_of_32")).rejects.toThrow("only grows");
    const full = (
      await owner.query<{ name: string }>(
        "SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'events'::regclass AND pg_relation_size(inhrelid) > 0 LIMIT 1",
      )
    ).rows[0]?.name;
    await expect(owner.query(`DELETE FROM ${full}`)).rejects.toThrow("only grows");
    await expect(owner.query("SELECT split_events(16, 3)")).rejects.toThrow("there is no partition");
  });
});
