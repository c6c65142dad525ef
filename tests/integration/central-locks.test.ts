/** The database's own locks: offices by row-level security, evidence that only grows, nothing readable on a disk. */
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OfficeStore } from "#central/store/office-store.ts";
import type { Database, Sql } from "#central/store/postgres/database.ts";
import { officeSeals } from "#central/store/postgres/office-seals.ts";
import { postgresStore } from "#central/store/postgres/postgres-store.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { embeddedDatabase } from "../fixtures/central-databases.ts";

const AT = "2026-11-22T04:00:00.000Z" as Instant;
const INN = "20503198000017";
const NAME = "Токтогулова Айпери";
const [OFFICE, OTHER] = ["026", "005"];
const id = (n: number): string => `10000000-0000-7000-8000-${String(n).padStart(12, "0")}`;

let database: Database & { image?: () => Promise<Blob> };
let store: OfficeStore;
const key = randomBytes(32);

const fill = (office: string, n: number): Promise<void> =>
  store.inOffice(office, async (tx) => {
    await tx.saveDevice({
      deviceId: id(n),
      office,
      publicKey: Buffer.alloc(32, n).toString("base64"),
      status: "active",
      validUntil: AT,
      lastSequence: 0,
      lastHash: "0".repeat(64),
    });
    await tx.saveUser({
      userId: id(n + 1),
      login: "aiperi",
      fullName: { ru: NAME, ky: NAME },
      position: { ru: "", ky: "" },
      inn: INN,
      roles: ["inspector"],
      active: true,
      signingKeys: [],
      recusals: [],
    });
    const stream = `taxpayer/${INN}`;
    await tx.saveAggregate({ stream, version: 1, inn: INN, state: { name: NAME } });
    await tx.savePaperText(id(n + 2), stream, { name: NAME });
    await tx.takeNumber("desk-audit-case", `${office}-1`, stream);
    const verdict = {
      verdict: "refused",
      commandId: id(n + 3) as never,
      kept: true,
      reason: { code: "x", messageKey: "x", params: { name: NAME } },
    } as const;
    await tx.saveVerdict(id(n + 3), id(n), "0".repeat(64), verdict);
    await tx.setAside({
      commandId: id(n + 3),
      deviceId: id(n),
      at: AT,
      command: { name: NAME, inn: INN },
      verdict,
    });
    await tx.append(
      [
        {
          schema: 1,
          event: {
            eventId: id(n + 4),
            stream,
            version: 1,
            type: "ChangeEntered",
            payload: `{"name":"${NAME}"}`,
            actor: id(n + 1),
            role: "inspector",
            deviceId: id(n),
            deviceSequence: 1,
            recordedAt: AT,
            commandId: id(n + 3),
            previousHash: "0".repeat(64),
            hash: "1".repeat(64),
            signature: Buffer.alloc(64).toString("base64"),
          } as never,
        },
      ],
      AT,
    );
  });

beforeAll(async () => {
  database = await embeddedDatabase();
  store = postgresStore(database, officeSeals(database, key), async (_unit, hashes) => hashes);
  await fill(OFFICE, 100);
  await fill(OTHER, 200);
});
afterAll(() => database.close());

const OFFICE_TABLES = [
  "events",
  "set_aside",
  "office_feeds",
  "stream_heads",
  "aggregates",
  "verdicts",
  "paper_texts",
  "users",
  "numbers",
  "devices",
];
const count = async (sql: Sql, table: string): Promise<number> =>
  (await sql.query<{ n: number }>(`SELECT count(*)::integer AS n FROM ${table}`))[0]?.n ?? -1;

describe("row-level security", () => {
  it.each(OFFICE_TABLES)("%s: without an office nothing, with one its rows alone", async (table) => {
    expect(await database.transaction({}, (sql) => count(sql, table))).toBe(0);
    expect(await database.transaction({ service: true }, (sql) => count(sql, table))).toBe(0);
    expect(await database.transaction({ office: OFFICE }, (sql) => count(sql, table))).toBe(1);
    const offices = await database.transaction({ office: OTHER }, (sql) =>
      sql.query(`SELECT DISTINCT office FROM ${table}`),
    );
    expect(offices).toEqual([{ office: OTHER }]);
  });

  it("nobody writes into another office, nor asks for one by a text that is no office", async () => {
    const foreign = database.transaction({ office: OFFICE }, (sql) =>
      sql.query("INSERT INTO office_feeds (office, last_position) VALUES ('777', 9)"),
    );
    await expect(foreign).rejects.toThrow(/row-level security/);
    const odd = "026' OR office <> '";
    expect(await database.transaction({ office: odd }, (sql) => count(sql, "events"))).toBe(0);
    expect(await database.transaction({ office: "026\\'" }, (sql) => count(sql, "events"))).toBe(0);
  });

  it("is forced on every table of the schema, but the ledger of migrations", async () => {
    const open = await database.transaction({}, (sql) =>
      sql.query(`SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
        AND NOT relispartition AND NOT (relrowsecurity AND relforcerowsecurity)`),
    );
    expect(open).toEqual([{ relname: "schema_migrations" }]);
  });

  it("the service's role owns nothing, bypasses nothing, reaches no partition by itself", async () => {
    const [role] = await database.transaction({}, (sql) =>
      sql.query(`SELECT current_user AS name, rolsuper AS super, rolbypassrls AS bypasses,
        (SELECT count(*)::integer FROM pg_class WHERE relowner = pg_roles.oid) AS owns FROM pg_roles WHERE rolname = current_user`),
    );
    expect(role).toEqual({ name: "inspector_app", super: false, bypasses: false, owns: 0 });
    for (const statement of [
      "SELECT * FROM events_3",
      "CREATE TABLE mine (a integer)",
      "ALTER TABLE events DISABLE ROW LEVEL SECURITY",
      "DROP POLICY of_office ON events",
      "DELETE FROM verdicts",
      "TRUNCATE events",
      "UPDATE events SET version = 9",
      "DELETE FROM set_aside",
    ])
      await expect(
        database.transaction({ office: OFFICE }, (sql) => sql.query(statement)),
        statement,
      ).rejects.toThrow(/permission denied|must be owner/);
  });
});

describe("evidence", () => {
  it.each([
    "UPDATE events SET version = 9",
    "DELETE FROM events",
    "TRUNCATE events",
    "UPDATE set_aside SET at = ''",
    "DELETE FROM set_aside",
    "TRUNCATE set_aside",
  ])("%s is refused to the owner too", async (statement) => {
    const asOwner = database.transaction({ office: OFFICE }, async (sql) => {
      await sql.query("RESET ROLE");
      await sql.query(statement);
    });
    await expect(asOwner).rejects.toThrow(/only grows/);
  });
});

describe("a stolen disk", () => {
  it("gives no name, no ИНН, no stream and no payload: whoever has the data has no key", async () => {
    const dump = Buffer.from(await ((await database.image?.()) ?? new Blob()).arrayBuffer());
    expect(dump.length).toBeGreaterThan(1_000_000);
    for (const text of [INN, NAME, "Токтогулова", "aiperi", "ChangeEntered"])
      expect(dump.includes(text), text).toBe(false);
    // What is looked for would be found: the office's code and the number are not secrets.
    expect(dump.includes(`${OFFICE}-1`)).toBe(true);
  });

  it("the key of one office opens nothing of another, and no row opens in another's place", async () => {
    const seals = officeSeals(database, key);
    const [own, foreign] = [await seals.of(OFFICE), await seals.of(OTHER)];
    const closed = own.closeJson("event 1", { a: 1 });
    expect(own.openJson("event 1", closed)).toEqual({ a: 1 });
    expect(() => own.open("event 2", closed)).toThrow();
    expect(() => foreign.open("event 1", closed)).toThrow();
    expect(own.key("inn", INN)).not.toBe(foreign.key("inn", INN));
  });

  it("with another key of the environment the service does not start reading", async () => {
    const stranger = postgresStore(database, officeSeals(database, randomBytes(32)), async () => []);
    await expect(stranger.feed(OFFICE, 0, 10)).rejects.toThrow();
  });
});
