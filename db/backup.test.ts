import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { UserId } from "#shared/kernel/id.ts";
import { ok } from "#shared/kernel/result.ts";
import { TEST_NOW, type TemporaryOffice, temporaryOffice } from "#tests/fixtures/office.ts";
import { createBackup, restoreBackup } from "./backup.ts";
import { executeCommand } from "./journal.ts";
import { countEvents } from "./journal-read.ts";
import { keyRingPath, writeKeyRing } from "./key-ring/file.ts";
import { newKeyRing } from "./key-ring/key-ring.ts";
import { openDatabase } from "./open.ts";

let office: TemporaryOffice;
let to: string;

beforeEach(async () => {
  office = temporaryOffice();
  to = join(office.folder, "copy.db");
  const cost = { memoryKiB: 1_024, passes: 1 };
  const { ring } = await newKeyRing(office.key, { cost, lockOut: { failures: 5, minutes: 15 } });
  writeKeyRing(office.file, ring);
});
afterEach(() => office.dispose());

const recordSetting = (value: string) =>
  executeCommand(
    office.journal,
    {
      commandId: office.journal.ids<"Command">(),
      procedure: "test",
      input: value,
      actor: "a" as UserId,
      role: "head",
      at: TEST_NOW,
    },
    (unit) => {
      const events = countEvents(unit.write);
      const appended = unit.append("office/1", events, [
        { type: "SettingChanged", payload: { name: "n", value } },
      ]);
      return appended.ok ? ok(null) : appended;
    },
  );

describe("a backup", () => {
  it("holds what the log had not yet carried into the file, and its journal is whole", () => {
    recordSetting("1");
    recordSetting("2");
    const made = createBackup(office.write, office.file, to, office.key);
    expect(made).toMatchObject({ ok: true, value: { events: 2, ok: true } });
    expect(existsSync(`${to}-wal`)).toBe(false);
    expect(createBackup(office.write, office.file, to, office.key)).toEqual({
      ok: false,
      error: "backup-exists",
    });
  });

  it("is refused where nothing can be written", () => {
    const made = createBackup(office.write, office.file, join(office.folder, "no", "such.db"), office.key);
    expect(made).toEqual({ ok: false, error: "no-access" });
  });

  it("is not a database at work, whose last changes wait beside the file", () => {
    recordSetting("1");
    const target = join(office.folder, "target.db");
    expect(restoreBackup(office.file, target, office.key)).toEqual({ ok: false, error: "in-use" });
    expect(existsSync(target)).toBe(false);
    expect(office.read.query("SELECT value FROM office_settings").all()).toEqual([{ value: "1" }]);
  });

  it("is not restored where nothing can be written", () => {
    recordSetting("1");
    createBackup(office.write, office.file, to, office.key);
    const target = join(office.folder, "no", "such.db");
    expect(restoreBackup(to, target, office.key)).toEqual({ ok: false, error: "no-access" });
  });

  it("restored brings back that state and keeps what stood there", () => {
    recordSetting("1");
    createBackup(office.write, office.file, to, office.key);
    recordSetting("2");
    office.close();
    expect(restoreBackup(to, office.file, office.key)).toMatchObject({
      ok: true,
      value: { events: 1, ok: true },
    });
    const opened = openDatabase(office.file, { key: office.key });
    if (!opened.ok) throw new Error(opened.error.code);
    expect(opened.value.read.query("SELECT value FROM office_settings").all()).toEqual([{ value: "1" }]);
    opened.value.close();
    const before = openDatabase(`${office.file}.before-restore`, { key: office.key });
    if (!before.ok) throw new Error(before.error.code);
    expect(countEvents(before.value.read)).toBe(2);
    before.value.close();
  });

  it("damaged, under another key or without its ring restores nothing", () => {
    recordSetting("1");
    createBackup(office.write, office.file, to, office.key);
    office.close();
    const standing = readFileSync(office.file);
    expect(restoreBackup(to, office.file, Buffer.alloc(32, 1))).toEqual({ ok: false, error: "wrong-key" });
    expect(restoreBackup(`${to}x`, office.file, office.key)).toEqual({ ok: false, error: "backup-missing" });
    const bytes = readFileSync(to);
    bytes.writeUInt8(bytes.readUInt8(700) ^ 1, 700);
    const bad = join(office.folder, "bad.db");
    writeFileSync(bad, bytes);
    expect(restoreBackup(bad, office.file, office.key)).toEqual({ ok: false, error: "key-ring-missing" });
    copyFileSync(keyRingPath(to), keyRingPath(bad));
    expect(restoreBackup(bad, office.file, office.key)).toEqual({ ok: false, error: "damaged-file" });
    expect(readFileSync(office.file).equals(standing)).toBe(true);
  });
});
