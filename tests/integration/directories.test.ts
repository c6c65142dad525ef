/** Directories from an operator to every office: as events of the centre, as law of the device and of the judge of a push. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { directoryCommand } from "#central/directories/directory-command.ts";
import { publishDirectory } from "#central/directories/publish.ts";
import { tellOffice } from "#central/directories/tell.ts";
import { addOffice } from "#central/operator/offices.ts";
import { refreshDirectories } from "#core/sync/directories/directories-part.ts";
import { projectionFingerprint, rebuildProjections } from "#db/projections/rebuild.ts";
import { directoryEntries, directoryVersions } from "#db/queries/directories.ts";
import { lawInForce, officeParametersOf } from "#db/queries/law-in-force.ts";
import { templateRows } from "#db/queries/reason-templates.ts";
import { applyFeed } from "#db/sync/feed.ts";
import { centralContract } from "#shared/contract/central/contract.ts";
import { plainDate } from "#shared/kernel/plain-date.ts";
import { ok } from "#shared/kernel/result.ts";
import { READINGS } from "#shared/law/readings-of-the-code.ts";
import type { DirectoryName } from "#shared/sync/directories/entries.ts";
import { type RunningCentral, startCentral } from "#tests/fixtures/central.ts";
import { errorOf } from "#tests/fixtures/core.ts";
import { type DeviceAtCentre, deviceAtCentre } from "#tests/fixtures/device-at-centre.ts";
import { TEST_NOW } from "#tests/fixtures/office.ts";

let central: RunningCentral;
let node: DeviceAtCentre;

beforeAll(async () => {
  central = await startCentral({ now: TEST_NOW });
});
afterAll(() => central.stop());
beforeEach(async () => {
  node = await deviceAtCentre(central);
  await addOffice(central.service.central.identity, node.code, { ru: "Офис", ky: "Офис" });
});
afterEach(() => node.dispose());

const identity = () => central.service.central.identity;
const publish = (name: DirectoryName, entries: readonly unknown[], effectiveFrom = "2026-01-01") =>
  publishDirectory(identity(), { name, effectiveFrom: plainDate(effectiveFrom), entries, by: "operator" });
const published = async (...of: Parameters<typeof publish>) => {
  const made = await publish(...of);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value.version;
};
const parameter = (value: string, more = {}) => ({
  name: "calculation-index",
  scope: null,
  from: "2026-01-01",
  to: null,
  value,
  act: "Постановление",
  ...more,
});

/** The office's feed from its beginning, into the device. */
const pull = async (): Promise<void> => {
  const { store } = central.service.central;
  const { write } = node.office.database;
  for (;;) {
    const after =
      write.query<{ p: number }>("SELECT coalesce(max(position), 0) AS p FROM feed_cursors").get()?.p ?? 0;
    const entries = await store.feed(node.code, after, 500);
    const upTo = await store.lastPosition(node.code);
    if (entries.length === 0) return;
    applyFeed(
      write,
      {
        office: node.code,
        entries: [...entries],
        next: entries.at(-1)?.position ?? after,
        upTo,
        lastSequence: 0,
      },
      { at: TEST_NOW, ids: node.core.ids },
    );
  }
};
const read = () => node.office.database.read;
const indexOn = (day: string) => {
  const law = lawInForce(read());
  if (!law.ok) throw new Error(law.error.code);
  const found = law.value.parameters.find("calculation-index", plainDate(day));
  return found.ok ? found.value.value : null;
};

describe("parameters", () => {
  it("reach the device as an event and bind it, over what its dataset says", async () => {
    node.office.database.write
      .statement(
        "INSERT INTO office_parameters (name, scope, valid_from, value, source) VALUES (?, '', '2026-01-01', '1', 'свой')",
      )
      .run("calculation-index");
    expect(indexOn("2026-05-01")).toBe("1");
    const version = await published("parameters", [
      parameter("120", { to: "2026-06-30" }),
      parameter("130", { from: "2026-07-01" }),
    ]);
    await pull();
    expect([indexOn("2026-06-30"), indexOn("2026-07-01")]).toEqual(["120", "130"]);
    expect(officeParametersOf(read()).map(({ source }) => source)).toEqual([
      { kind: "office", act: "Постановление" },
      { kind: "office", act: "Постановление" },
    ]);
    // A later version takes its place; the earlier one is kept.
    expect(await published("parameters", [parameter("140")])).toBe(version + 1);
    await pull();
    expect(indexOn("2026-06-30")).toBe("140");
    expect(directoryVersions(read()).map((one) => [one.name, one.version])).toEqual(
      expect.arrayContaining([
        ["parameters", version],
        ["parameters", version + 1],
      ]),
    );
    const before = projectionFingerprint(read());
    rebuildProjections(node.office.database.write);
    expect(projectionFingerprint(read())).toEqual(before);
  });

  it("that contradict themselves, and entries of another form, are refused with what is wrong", async () => {
    expect(
      await publish("parameters", [parameter("1"), parameter("2", { from: "2026-02-01" })]),
    ).toMatchObject({
      error: { code: "entries-wrong", problems: [{ detail: expect.stringContaining("overlap") }] },
    });
    expect(await publish("parameters", [{ name: "a" }])).toMatchObject({ error: { code: "entries-wrong" } });
    const long = "x".repeat(1_000);
    const many = Array.from({ length: 900 }, (_, i) => parameter(long, { scope: `s${i}` }));
    expect(await publish("parameters", many)).toMatchObject({ error: { code: "too-large" } });
    await published("parameters", [parameter("150")]);
    expect(await publish("parameters", [parameter("150")])).toMatchObject({ error: { code: "unchanged" } });
  });
});

describe("calendar and readings", () => {
  it("hold over what the office entered, and cannot be entered beside", async () => {
    const admin = node.temporary.as("head");
    const [reading] = READINGS.filter(({ choosable }) => choosable);
    if (reading === undefined) throw new Error("no reading");
    const other = reading.alternatives.find((one) => one !== reading.byDefault) ?? "";
    expect(
      await publish("readings", [{ reading: reading.id, alternative: "no such", basis: "письмо" }]),
    ).toMatchObject({
      error: { code: "entries-wrong" },
    });
    expect(
      await publish("readings", [{ reading: reading.id, alternative: other, basis: "письмо" }], "2027-01-01"),
    ).toMatchObject({ error: { code: "not-in-future" } });
    await published("readings", [{ reading: reading.id, alternative: other, basis: "письмо" }]);
    const date = "2026-12-30";
    const name = { ru: "Перенос", ky: "Жылдыруу" };
    await published("calendar", [{ date, kind: "day-off", name, basis: "Указ" }]);
    await pull();
    const law = lawInForce(read());
    if (!law.ok) throw new Error(law.error.code);
    expect(law.value.readings.of(reading.id)).toBe(other);
    expect(law.value.calendar.isWorkingDay(plainDate(date))).toBe(false);
    const readings = await admin.law.readings();
    expect(readings.find(({ id }) => id === reading.id)).toMatchObject({
      chosen: other,
      chosenBy: { ru: "Центр, для всех налоговых органов" },
    });
    const commandId = () => node.core.ids<"Command">();
    expect(
      await errorOf(
        admin.law.chooseReading({ commandId: commandId(), id: reading.id, alternative: reading.byDefault }),
      ),
    ).toContain("settled-by-centre");
    expect(
      await errorOf(
        admin.law.setCalendarDay({
          commandId: commandId(),
          date: plainDate(date),
          kind: "holiday",
          name,
          basis: "приказ",
        }),
      ),
    ).toContain("settled-by-centre");
  });
});

describe("texts", () => {
  it("templates of the centre stand beside the office's own", async () => {
    const template = (id: string, title: string) => ({
      templateId: id,
      use: "refuse",
      title: { ru: title, ky: title },
      text: { ru: title, ky: title },
    });
    await published("reason-templates", [template(node.core.ids(), "Из центра")]);
    await pull();
    expect(templateRows(read()).map(({ title }) => title.ru)).toContain("Из центра");
  });

  it("too long for an event they are fetched by their hash, and apply from their day", async () => {
    const edition = (text: string, from: string) => ({
      act: "tax-code",
      article: "125",
      from,
      to: null,
      title: { ru: "Решение", ky: "Чечим" },
      text: { ru: text, ky: text },
    });
    const long = Array.from({ length: 8 }, () => edition("ж".repeat(100_000), "2026-01-01"));
    await published("law-editions", long);
    await published("law-editions", [edition("позже", "2027-01-01")], "2027-01-01");
    await pull();
    expect(
      directoryVersions(read())
        .filter(({ name }) => name === "law-editions")
        .map(({ whole }) => whole),
    ).toEqual([false, true]);
    expect(directoryEntries(read(), "law-editions", plainDate("2026-12-31"))).toEqual([]);
    expect(await refreshDirectories(node.client, node.exchanging())).toEqual(ok(null));
    expect(directoryEntries(read(), "law-editions", plainDate("2026-12-31"))).toHaveLength(8);
    expect(directoryEntries(read(), "law-editions", plainDate("2027-01-01"))).toHaveLength(1);
  });
});

describe("who is told", () => {
  it("an office that comes later hears of everything, once and in order", async () => {
    const code = `L-${Date.now() % 100_000}`;
    await addOffice(identity(), code, { ru: "Новый", ky: "Жаңы" });
    const all = (await node.client.call(centralContract.directories.list, undefined)) as {
      value: readonly unknown[];
    };
    expect(await tellOffice(identity(), code)).toBe(all.value.length);
    expect(await tellOffice(identity(), code)).toBe(0);
    const feed = await central.service.central.store.feed(code, 0, 100);
    expect(feed.map(({ event }) => event.type)).toEqual(feed.map(() => "DirectoryPublished"));
    const versions = feed.map(({ event }) => JSON.parse(event.payload) as { name: string; version: number });
    for (const { name } of versions) {
      const numbers = versions.filter((one) => one.name === name).map(({ version }) => version);
      expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
    }
  });

  it("the command line publishes a file, and says what is wrong with one", async () => {
    const file = join(node.temporary.folder, "parameters.json");
    writeFileSync(file, JSON.stringify({ effectiveFrom: "2026-01-01", entries: [parameter("160")] }));
    expect(await directoryCommand(identity(), ["publish", "parameters", file])).toMatchObject({
      ok: true,
      value: [expect.stringMatching(/^parameters, version \d+: \d+ offices were told\.$/)],
    });
    writeFileSync(file, JSON.stringify({ effectiveFrom: "yesterday", entries: [] }));
    expect(await directoryCommand(identity(), ["publish", "parameters", file])).toMatchObject({ ok: false });
    writeFileSync(file, JSON.stringify({ effectiveFrom: "2026-01-01", entries: [{}] }));
    expect(await directoryCommand(identity(), ["publish", "parameters", file])).toMatchObject({
      error: expect.stringContaining("entry 1"),
    });
    expect(await directoryCommand(identity(), ["publish", "everything", file])).toMatchObject({ ok: false });
  });
});
