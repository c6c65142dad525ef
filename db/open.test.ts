import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getTableColumns, getTableName, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { schema } from "./handle.ts";
import { migrate, schemaVersion } from "./migrate.ts";
import { migrations } from "./migrations.generated.ts";
import { createDatabase, openDatabase, openForReading, storageRefusal } from "./open.ts";

const key = Buffer.alloc(32, 1);
const otherKey = Buffer.alloc(32, 2);
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "open-"));
  file = join(folder, "office.db");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const create = () => {
  const made = createDatabase(file, { key, durability: "relaxed" });
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

const codeOfOpening = (options: { key: Buffer; keyIsProven?: boolean; waitMs?: number }) => {
  const result = openDatabase(file, options);
  if (result.ok) result.value.close();
  return result.ok ? "opened" : result.error.code;
};

describe("a fresh database", () => {
  it.skipIf(process.platform === "win32")("is its owner's alone, its side files too", () => {
    const office = create();
    const modes = ["", "-wal", "-shm"].map((suffix) => statSync(file + suffix).mode & 0o777);
    office.close();
    expect(modes).toEqual([0o600, 0o600, 0o600]);
  });

  it("holds every table and column of the drizzle schema, each STRICT", () => {
    const office = create();
    const strict = new Map(
      office.read
        .query<{ name: string; strict: number }>("PRAGMA table_list")
        .all()
        .map((row) => [row.name, row.strict]),
    );
    const tables = Object.values(schema).filter((value) => is(value, SQLiteTable));
    expect(tables.length).toBeGreaterThan(30);
    for (const table of tables) {
      const name = getTableName(table);
      expect([name, strict.get(name)]).toEqual([name, 1]);
      const inFile = office.read
        .query<{ name: string; notnull: number; pk: number }>(`PRAGMA table_info("${name}")`)
        .all()
        .map((column) => `${column.name} ${column.notnull === 1 || column.pk > 0}`);
      const inSchema = Object.values(getTableColumns(table)).map(
        (column) => `${column.name} ${column.notNull || column.primary}`,
      );
      expect(inFile.sort()).toEqual(inSchema.sort());
    }
    office.close();
  });

  it("embeds exactly the SQL of db/migrations", () => {
    for (const migration of migrations) {
      expect(readFileSync(join(import.meta.dirname, "migrations", `${migration.name}.sql`), "utf8")).toBe(
        migration.sql,
      );
    }
  });

  it("is what the drizzle schema generates now", () => {
    const check = spawnSync(process.execPath, ["build/generate-migrations.mjs", "--check"], {
      encoding: "utf8",
    });
    expect([check.status, check.stderr]).toEqual([0, ""]);
  });

  it("keeps WAL, foreign keys and full flushing", () => {
    const made = createDatabase(file, { key });
    if (!made.ok) throw new Error(made.error.code);
    const pragma = (name: string) => made.value.write.connection.pragma(name, { simple: true });
    expect([pragma("journal_mode"), pragma("foreign_keys"), pragma("synchronous")]).toEqual(["wal", 1, 2]);
    made.value.close();
  });

  it("shows no plain text in the file", () => {
    const office = create();
    office.write
      .statement("INSERT INTO office_settings (name, value) VALUES (?, ?)")
      .run("secret", "тайна-налоговая-123");
    office.close();
    const bytes = readFileSync(file);
    expect(bytes.includes("тайна-налоговая")).toBe(false);
    expect(bytes.subarray(0, 15).toString()).not.toBe("SQLite format 3");
  });

  it("is never made over an existing file", () => {
    create().close();
    const again = createDatabase(file, { key });
    expect(again.ok ? "made" : again.error.code).toBe("database-exists");
  });
});

describe("the journal and the access log only grow", () => {
  it.each([["UPDATE access_log SET reason = 'x'"], ["DELETE FROM access_log"]])("%s is refused", (sql) => {
    const office = create();
    office.write
      .statement("INSERT INTO access_log VALUES ('a', 'u', 1, 'p', 'r', '2026-11-22T00:00:00.000Z')")
      .run();
    expect(() => office.write.exec(sql)).toThrow("append-only");
    office.close();
  });
});

describe("a reading handle", () => {
  it("cannot change the file", () => {
    const office = create();
    expect(() => office.read.temporary("DELETE FROM users")).toThrow("readonly");
    office.read.temporary("CREATE TEMP TABLE seen (a INTEGER)");
    expect(office.read.query<{ n: number }>("SELECT count(*) AS n FROM seen").get()?.n).toBe(0);
    office.close();
    const reader = openForReading(file, { key });
    if (!reader.ok) throw new Error(reader.error.code);
    expect(() => reader.value.read.temporary("CREATE TABLE more (a INTEGER)")).toThrow("readonly");
    reader.value.close();
  });
});

describe("opening is refused with its reason", () => {
  it("opens with the right key", () => {
    create().close();
    expect(codeOfOpening({ key })).toBe("opened");
  });
  it("no file", () => expect(codeOfOpening({ key })).toBe("database-missing"));
  it("an empty file", () => {
    writeFileSync(file, "");
    expect(codeOfOpening({ key })).toBe("damaged-file");
    expect(openForReading(file, { key })).toMatchObject({ ok: false, error: { code: "damaged-file" } });
  });
  it("wrong key", () => {
    create().close();
    expect(codeOfOpening({ key: otherKey })).toBe("wrong-key");
  });
  it("a first page that a proven key cannot read is damage, not a wrong key", () => {
    create().close();
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(500) ^ 1, 500);
    writeFileSync(file, bytes);
    expect(codeOfOpening({ key, keyIsProven: true })).toBe("damaged-file");
  });
  it("a truncated file", () => {
    create().close();
    truncateSync(file, 4096 * 3 + 100);
    expect(codeOfOpening({ key, keyIsProven: true })).toBe("damaged-file");
  });
  it("a damaged page further on is named damage when it is read", () => {
    const made = create();
    const root = made.read
      .query<{ rootpage: number }>("SELECT rootpage FROM sqlite_master WHERE name = 'devices'")
      .get();
    made.close();
    const bytes = readFileSync(file);
    const at = ((root?.rootpage ?? 0) - 1) * 4096 + 9;
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    writeFileSync(file, bytes);
    const opened = openDatabase(file, { key });
    if (!opened.ok) throw new Error(opened.error.code);
    let thrown: unknown;
    try {
      opened.value.read.query("SELECT * FROM devices").all();
    } catch (error) {
      thrown = error;
    }
    expect(storageRefusal(thrown, true)?.code).toBe("damaged-file");
    opened.value.close();
  });
  it("a newer schema", () => {
    const office = create();
    office.write.exec("PRAGMA user_version = 99");
    office.close();
    const result = openDatabase(file, { key });
    expect(result.ok ? null : result.error).toEqual({
      code: "newer-schema",
      message: { key: "store.newer-schema", params: { file: 99, program: migrations.length } },
    });
  });
  it("another process holds the write lock while a migration waits", () => {
    const office = create();
    office.write.exec("PRAGMA user_version = 0");
    office.close();
    const script = `
      import Database from "better-sqlite3";
      const d = new Database(process.argv[1]);
      d.pragma("cipher = 'sqlcipher'");
      d.key(Buffer.concat([Buffer.from("raw:"), Buffer.alloc(32, 1)]));
      d.exec("BEGIN IMMEDIATE");
      const { openDatabase } = await import("${join(import.meta.dirname, "open.ts")}");
      const r = openDatabase(process.argv[1], { key: Buffer.alloc(32, 1), waitMs: 50 });
      process.stdout.write(r.ok ? "opened" : r.error.code);`;
    const run = spawnSync(process.execPath, ["--input-type=module", "-e", script, file], {
      encoding: "utf8",
    });
    expect(run.stdout || run.stderr).toBe("locked-by-other-process");
    // A process of its own, on a machine that may have other work.
  }, 30_000);
});

describe("migrating", () => {
  const second = { version: 2, name: "0002_more", sql: "CREATE TABLE more (a INTEGER NOT NULL) STRICT;" };

  it("keeps a copy that opens with the same key, then upgrades", () => {
    const office = create();
    office.write.statement("INSERT INTO office_settings (name, value) VALUES ('a', 'b')").run();
    const done = migrate(office.write, file, [...migrations, second]);
    const backup = `${file}.before-2.bak`;
    expect(done).toEqual({ ok: true, value: { from: 1, to: 2, backup } });
    expect(schemaVersion(office.write)).toBe(2);
    office.close();
    const old = openDatabase(backup, { key });
    if (!old.ok) throw new Error(old.error.code);
    expect(schemaVersion(old.value.write)).toBe(1);
    expect(old.value.read.query<{ value: string }>("SELECT value FROM office_settings").get()?.value).toBe(
      "b",
    );
    old.value.close();
  });

  it("does nothing, and copies nothing, when the file is up to date", () => {
    const office = create();
    expect(migrate(office.write, file)).toEqual({ ok: true, value: { from: 1, to: 1, backup: null } });
    expect(existsSync(`${file}.before-1.bak`)).toBe(false);
    office.close();
  });

  it("leaves the old version when a step fails", () => {
    const office = create();
    expect(() =>
      migrate(office.write, file, [...migrations, { ...second, sql: "CREATE NONSENSE" }]),
    ).toThrow();
    expect(schemaVersion(office.write)).toBe(1);
    office.close();
  });
});
