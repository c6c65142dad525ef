import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "#db/open.ts";

const RAW_KEY = "5a".repeat(32);
let folder: string;
let db: string;
/** Events of the office as it was made, with its people and its cases. */
let born = 0;

interface Run {
  readonly code: number | null;
  readonly lines: readonly unknown[];
  readonly said: string;
}

const inspector = (args: readonly string[], input: readonly unknown[] = [], key = RAW_KEY): Run => {
  const run = spawnSync(process.execPath, [join("electron", "cli", "inspector.mjs"), ...args], {
    encoding: "utf8",
    input: input.map((line) => `${JSON.stringify(line)}\n`).join(""),
    env: { ...process.env, INSPECTOR_DB_KEY: key },
  });
  const lines = run.stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);
  return { code: run.status, lines, said: run.stderr };
};

const errorCodes = (run: Run): unknown[] =>
  run.lines.map((line) => (line as { error?: { code: string } }).error?.code ?? "answered");

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "office-cli-"));
  db = join(folder, "office.db");
  expect(inspector(["office", "create", "--db", db, "--demo"]).code).toBe(0);
  const [check] = inspector(["journal", "verify", "--db", db]).lines;
  born = (check as { events: number }).events;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("inspector office", () => {
  it("makes an office whose key is the one given", () => {
    const opened = openDatabase(db, { key: Buffer.from(RAW_KEY, "hex") });
    expect(opened.ok).toBe(true);
    if (opened.ok) opened.value.close();
  });

  it("is not made twice", () => {
    const again = inspector(["office", "create", "--db", db, "--demo"]);
    expect([again.code, again.lines, again.said]).toEqual([2, [], "Офис уже создан\n"]);
  });

  it("runs commands under each user's own rights, a wrong line not stopping the rest", () => {
    const run = inspector(
      ["office", "run", "--db", db],
      [
        { as: "admin", command: "admin.verifyJournal" },
        { as: "inspector", command: "admin.users" },
        { as: "nobody", command: "admin.users" },
        { as: "admin", command: "session.lock", input: {} },
        { as: "admin", command: "admin.nothing" },
        { as: "admin", command: "admin.setActive", input: { userId: "x", active: true } },
        { as: "admin", command: "admin.users", extra: 1 },
        { as: "admin", command: "admin.events", input: { limit: 1 } },
      ],
    );
    expect(run.code).toBe(1);
    expect(errorCodes(run)).toEqual([
      "answered",
      "no-permission",
      "unknown-user",
      "not-for-command-line",
      "unknown-command",
      "invalid-value",
      "unknown-field",
      "answered",
    ]);
    expect(run.lines[0]).toEqual({ events: born, devices: 1, ok: true });
    expect(run.lines[5]).toMatchObject({ error: { path: "input.userId" } });
  });

  it("a command with the same id is carried out once, however often it is sent", () => {
    const person = {
      commandId: "01a20000-0000-7000-8000-000000000001",
      login: "script",
      fullName: { ru: "С", ky: "С" },
      position: { ru: "С", ky: "С" },
      inn: null,
      roles: ["observer"],
      password: "long enough",
    };
    const line = { as: "admin", command: "admin.createUser", input: person };
    const first = inspector(["office", "run", "--db", db], [line, line]);
    const second = inspector(
      ["office", "run", "--db", db],
      [line, { as: "admin", command: "admin.verifyJournal" }],
    );
    expect(first.lines[0]).toEqual(first.lines[1]);
    expect(second.lines).toEqual([first.lines[0], { events: born + 1, devices: 1, ok: true }]);
  });

  it.each([
    ["a wrong key", "00".repeat(32), "Ключ не подходит к этой базе данных\n"],
    ["no key", "", "Не задан ключ: переменная окружения INSPECTOR_DB_KEY\n"],
  ])("is unusable with %s", (_, key, said) => {
    const run = inspector(["office", "run", "--db", db], [], key);
    expect([run.code, run.lines, run.said]).toEqual([2, [], said]);
  });
});

describe("inspector journal and backup", () => {
  it("verify, create, restore, and refuse what cannot be", () => {
    const copy = join(folder, "copy.db");
    const restored = join(folder, "restored.db");
    const made = inspector(["backup", "create", "--db", db, "--to", copy]);
    expect([made.code, made.lines]).toEqual([0, [{ bytes: expect.any(Number), events: born + 1, ok: true }]]);
    expect(inspector(["backup", "create", "--db", db, "--to", copy]).code).toBe(2);
    expect(inspector(["backup", "restore", "--db", restored, "--from", copy]).lines).toEqual(made.lines);
    expect(existsSync(`${restored}.keys.json`)).toBe(true);
    expect(inspector(["journal", "verify", "--db", restored]).lines).toEqual([
      { events: born + 1, devices: 1, ok: true },
    ]);
    expect(inspector(["journal", "verify", "--db", join(folder, "none.db")]).code).toBe(2);
    expect(inspector(["journal", "verify"]).said).toBe("Не хватает аргумента: --db\n");
    expect(inspector(["journal", "verify", "--db", db, "--deep"]).said).toBe("Лишний аргумент: --deep\n");
  });

  it("names the first event that was changed, and exits 1", () => {
    const opened = openDatabase(join(folder, "restored.db"), { key: Buffer.from(RAW_KEY, "hex") });
    if (!opened.ok) throw new Error(opened.error.code);
    opened.value.write.exec("DROP TRIGGER events_no_update");
    opened.value.write.exec("UPDATE events SET actor = 'someone' WHERE position = 4");
    opened.value.close();
    const run = inspector(["journal", "verify", "--db", join(folder, "restored.db")]);
    expect([run.code, run.lines]).toEqual([
      1,
      [{ events: born + 1, devices: 1, ok: false, firstBad: { position: 4, reason: "hash-differs" } }],
    ]);
  });
});
