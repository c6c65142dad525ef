/** The exchange of an office without network: a real core, the real service's database, files between them. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { revokeDevice } from "#central/enrolment/decide-device.ts";
import { answerStick, type StickAnswer } from "#central/stick/answer-stick.ts";
import { stickCommand } from "#central/stick-command.ts";
import { verifyJournal } from "#db/journal-verify.ts";
import { readKeyRing } from "#db/key-ring/file.ts";
import { cursorOf } from "#db/sync/feed.ts";
import { ownOffice, pendingSummary } from "#db/sync/outgoing.ts";
import type { CommandId } from "#shared/kernel/id.ts";
import { type RunningCentral, startCentral } from "#tests/fixtures/central.ts";
import { errorOf, type TemporaryCore, temporaryCore } from "#tests/fixtures/core.ts";
import { enrolAt, exchangeIdle, openOffice } from "#tests/fixtures/enrolled-core.ts";
import { OPERATOR } from "#tests/fixtures/identity.ts";
import { TEST_NOW } from "#tests/fixtures/office.ts";

const MINUTE = 60_000;

let central: RunningCentral;
let node: TemporaryCore;
let folder: string;
let now = Date.parse(TEST_NOW);

/** Both sides' clocks a little on: files are told apart by when they were written. */
const pass = (): void => {
  now += MINUTE;
  node.setNow(new Date(now).toISOString());
  central.setNow(new Date(now).toISOString());
};

beforeAll(async () => {
  central = await startCentral({ now: TEST_NOW });
  folder = mkdtempSync(join(tmpdir(), "stick-"));
  node = await temporaryCore();
  await enrolAt(node, central);
});
afterAll(async () => {
  node.dispose();
  rmSync(folder, { recursive: true, force: true });
  await central.stop();
});
// Everything was told before, and from now on there is no network.
beforeEach(async () => {
  await node.as("head").sync.resume({ commandId: commandId() });
  await exchangeIdle(node);
  expect(pending()).toBe(0);
  await node.as("head").sync.pause({ commandId: commandId() });
});

const commandId = (): CommandId => node.core.ids<"Command">();
const pending = (): number => pendingSummary(openOffice(node).database.read).commands;
const save = (text: string) =>
  node.as("registrar").registration.saveTemplate({
    commandId: commandId(),
    use: "return",
    title: { ru: text, ky: text },
    text: { ru: text, ky: text },
  });
const exported = async (): Promise<string> => {
  pass();
  return (await node.as("head").sync.exportToStick({ commandId: commandId(), folder })).file;
};
const answered = async (from: string, name = "answer"): Promise<{ file: string; told: StickAnswer }> => {
  pass();
  const file = join(folder, name);
  const told = await answerStick(central.service.central, from, file);
  if (!told.ok) throw new Error(told.error);
  return { file, told: told.value };
};
const taken = (file: string) => node.as("head").sync.importFromStick({ commandId: commandId(), file });
const refusal = (file: string) => errorOf(taken(file));
const changed = (file: string, at: number): string => {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(`${file}.changed`, bytes);
  return `${file}.changed`;
};

describe("there and back", () => {
  it("what waits is told, judged and answered; the feed comes along", async () => {
    await save("один");
    await save("два");
    const file = await exported();
    expect(pending()).toBe(2);
    const { file: answer, told } = await answered(file);
    expect(told).toMatchObject({
      commands: 2,
      accepted: 2,
      refused: 0,
      conflicts: 0,
      postponed: 0,
      events: 2,
    });
    expect(await taken(answer)).toMatchObject({ accepted: 2, refused: 0, conflicts: 0 });
    expect(pending()).toBe(0);
    const { read } = openOffice(node).database;
    const { position, upTo } = cursorOf(read, ownOffice(read));
    expect(position).toBe(upTo);
    expect(verifyJournal(read)).toMatchObject({ ok: true });
    const { items } = await node.as("head").sync.history({});
    expect(items.slice(0, 2).map(({ kind, sent }) => [kind, sent])).toEqual([
      ["stick", 0],
      ["stick", 2],
    ]);
  });

  it("a lost stick costs nothing: the next one tells all of it again, the centre answers the same", async () => {
    await save("один");
    const lost = await exported();
    await answered(lost, "lost-answer");
    await save("два");
    const { file, told } = await answered(await exported());
    expect(told).toMatchObject({ commands: 2, accepted: 2 });
    await taken(file);
    expect(pending()).toBe(0);
  });

  it("the same file may be answered again; only one answer is taken in", async () => {
    await save("один");
    const file = await exported();
    const first = await answered(file, "first");
    const second = await answered(file, "second");
    expect(second.told).toMatchObject({ commands: 1, accepted: 1 });
    await taken(second.file);
    expect(await refusal(second.file)).toBe("REFUSED taken-before");
    expect(await refusal(first.file)).toBe("REFUSED older");
    expect(pending()).toBe(0);
  });

  it("with network again, what went by stick is not told twice", async () => {
    await save("один");
    const { file } = await answered(await exported());
    const office = ownOffice(openOffice(node).database.read);
    const last = await central.service.central.store.lastPosition(office);
    await node.as("head").sync.resume({ commandId: commandId() });
    await node.as("head").sync.exchangeNow({ commandId: commandId() });
    await expect.poll(pending).toBe(0);
    expect(await central.service.central.store.lastPosition(office)).toBe(last);
    // Late and harmless.
    expect(await taken(file)).toMatchObject({ accepted: 0, received: 0 });
  });

  it("repeated, the same export writes no second file", async () => {
    const again = { commandId: commandId(), folder };
    const first = await node.as("head").sync.exportToStick(again);
    const files = readdirSync(folder);
    expect(await node.as("head").sync.exportToStick(again)).toEqual(first);
    expect(readdirSync(folder)).toEqual(files);
  });
});

describe("what is not taken in", () => {
  it("a changed, a cut and a foreign file; nothing of them is taken", async () => {
    await save("один");
    const { file } = await answered(await exported());
    const size = readFileSync(file).length;
    expect(await refusal(changed(file, size - 30))).toBe("REFUSED damaged");
    expect(await refusal(changed(file, 0))).toBe("REFUSED not-a-stick");
    writeFileSync(`${file}.cut`, readFileSync(file).subarray(0, size - 1));
    expect(await refusal(`${file}.cut`)).toBe("REFUSED damaged");
    writeFileSync(`${file}.photo`, Buffer.from("JFIF"));
    expect(await refusal(`${file}.photo`)).toBe("REFUSED not-a-stick");
    expect(await refusal(join(folder, "nowhere"))).toBe("REFUSED unreadable-file");
    expect(pending()).toBe(1);
    await taken(file);
    expect(pending()).toBe(0);
  });

  it("a file in the wrong direction, on either side", async () => {
    const file = await exported();
    expect(await refusal(file)).toBe("REFUSED wrong-direction");
    const { file: answer } = await answered(file);
    expect(await answerStick(central.service.central, answer, join(folder, "x"))).toEqual({
      ok: false,
      error: "wrong-direction",
    });
  });

  it("an answer for another device, and a file of a device another centre knows", async () => {
    const { file } = await answered(await exported());
    const mine = await exported();
    const stranger = await temporaryCore();
    const other = await startCentral({ now: new Date(now).toISOString() });
    try {
      expect(await answerStick(other.service.central, mine, join(folder, "x"))).toEqual({
        ok: false,
        error: "another-centre",
      });
      await enrolAt(stranger, other);
      const client = stranger.as("head").sync;
      expect(await errorOf(client.importFromStick({ commandId: commandId(), file }))).toBe(
        "REFUSED another-device",
      );
    } finally {
      stranger.dispose();
      await other.stop();
    }
  });

  it("a folder that cannot be written leaves nothing behind", async () => {
    const client = node.as("head").sync;
    const nowhere = join(folder, "no", "such");
    expect(await errorOf(client.exportToStick({ commandId: commandId(), folder: nowhere }))).toBe(
      "REFUSED folder-unavailable",
    );
  });
});

describe("central stick IN OUT", () => {
  it("says what it did, and in words what it refuses", async () => {
    await save("один");
    const file = await exported();
    const said = await stickCommand(central.service.central, [file, join(folder, "answer")]);
    expect(said.ok && said.value.join("\n")).toMatch(/1 commands, 1 accepted, 0 refused/);
    const wrong = await stickCommand(central.service.central, [join(folder, "answer"), join(folder, "x")]);
    expect(!wrong.ok && wrong.error).toMatch(/^wrong-direction: Этот файл идёт в другую сторону/);
    expect((await stickCommand(central.service.central, [file])).ok).toBe(false);
    expect((await stickCommand(central.service.central, ["/nowhere", "/nowhere"])).ok).toBe(false);
  });
});

describe("an office that never has a network", () => {
  it("renews its certificate, and hears who is in service, by stick", async () => {
    const before = await node.as("inspector").sync.enrolment();
    expect(before.certificate?.serial).toBe("1");
    // Seventy days on: less than thirty are left of ninety.
    now += 70 * 24 * 60 * MINUTE;
    const { file } = await answered(await exported());
    await taken(file);
    const { certificate } = await node.as("inspector").sync.enrolment();
    expect(certificate?.serial).toBe("2");
    const ring = readKeyRing(node.core.file);
    const confirmed = ring.ok ? ring.value.users.map(({ standing }) => standing?.confirmedAt) : [];
    expect(new Set(confirmed)).toEqual(new Set([new Date(now).toISOString()]));
  });
});

describe("a device the centre shut out", () => {
  it("a revoked device is answered no more", async () => {
    const file = await exported();
    const { deviceId } = openOffice(node).journal.device;
    const revoked = await revokeDevice(
      central.service.central.identity,
      { deviceId, reason: "потерян" },
      OPERATOR,
    );
    expect(revoked.ok).toBe(true);
    expect(await answerStick(central.service.central, file, join(folder, "x"))).toEqual({
      ok: false,
      error: "device-not-let-in",
    });
  });
});
