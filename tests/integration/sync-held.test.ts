/** What a newer program wrote waits for this one to be updated; its first start after that takes it in. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { rebaseWaiting } from "#core/sync/rebase.ts";
import { startSync } from "#core/sync/start-sync.ts";
import { executeCommand, type Journal } from "#db/journal.ts";
import { streamVersion } from "#db/journal-read.ts";
import { countConflicts } from "#db/sync/conflicts.ts";
import { applyFeed, cursorOf } from "#db/sync/feed.ts";
import { saveSyncSetting } from "#db/sync/settings.ts";
import type { UserId } from "#shared/kernel/id.ts";
import { ok } from "#shared/kernel/result.ts";
import { type TemporaryCore, temporaryCore } from "#tests/fixtures/core.ts";
import { openOffice } from "#tests/fixtures/enrolled-core.ts";
import { TEST_NOW, type TemporaryOffice, temporaryOffice } from "#tests/fixtures/office.ts";
import { introduce, type PlainCentre, plainCentre, pushAll } from "#tests/fixtures/plain-centre.ts";

const TEMPLATE = "reason-template/00000000-0000-7000-a000-000000000001";

const text = { ru: "новое", ky: "жаңы" };
const saved = { type: "ReasonTemplateSaved", payload: { use: "refuse", title: text, text } };

/** One command that writes the template, at the version it has. */
const write = (journal: Journal) => {
  const command = {
    commandId: journal.ids<"Command">(),
    procedure: "registration.saveTemplate",
    input: {},
    actor: "u" as UserId,
    role: "registrar",
    at: TEST_NOW,
  };
  executeCommand(journal, command, (unit) => {
    unit.append(TEMPLATE, streamVersion(unit.write, TEMPLATE), [saved]);
    return ok(null);
  });
};

let node: TemporaryCore;
let other: TemporaryOffice;
let centre: PlainCentre;

/** As a program one version back reads it. */
const pull = () => {
  const { write: into } = openOffice(node).database;
  const options = { at: node.core.clock(), ids: node.core.ids, schema: 0 };
  return applyFeed(into, centre.page(cursorOf(into, "001").position), options);
};

beforeEach(async () => {
  node = await temporaryCore();
  other = temporaryOffice();
  centre = plainCentre();
  introduce(openOffice(node).database.write, other.write, other.journal.device);
  // The plain centre's.
  saveSyncSetting(openOffice(node).database.write, "office", "001");
  write(other.journal);
  pushAll(other, centre);
  expect(pull().held).toBe(1);
});
afterEach(() => {
  other.dispose();
  node.dispose();
});

const texts = () =>
  openOffice(node).database.read.query("SELECT text_ru AS text FROM reason_templates").all();
/** The first start after the update. */
const start = () => startSync({ ...node.core, office: { ...openOffice(node) } });

it("what is held is taken in when the office is unlocked by a program that reads it", () => {
  expect(texts()).toEqual([]);
  start();
  expect(texts()).toEqual([{ text: "новое" }]);
});

it("a command set aside on a stream held back is not decided again on what lies under it, but after the update", () => {
  const { database, journal } = openOffice(node);
  write(journal);
  while (pushAll({ write: database.write, journal }, centre).conflicts === 0);
  pull();
  const waiting = () => countConflicts(database.read, "waiting");
  expect([rebaseWaiting(journal, TEST_NOW), waiting()]).toEqual([{ replayed: 0, tasks: 0 }, 1]);
  start();
  expect([rebaseWaiting(journal, TEST_NOW), waiting()]).toEqual([{ replayed: 0, tasks: 1 }, 0]);
});
