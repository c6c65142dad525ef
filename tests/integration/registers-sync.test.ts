/** Registers from a real service over HTTP into a real core: fetched, resumed, loaded by the worker, put in force. */
import { existsSync, readdirSync } from "node:fs";
import { basename, dirname } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { registerCentre } from "#central/registers/procedures.ts";
import { publishRegisters } from "#central/registers/publish.ts";
import { centreError } from "#core/sync/centre-error.ts";
import type { Transfer } from "#core/sync/exchanging.ts";
import { type FetchBytes, pagesOver } from "#core/sync/registers/fetch-pages.ts";
import { refreshRegisters } from "#core/sync/registers/registers-part.ts";
import { openEncrypted } from "#db/registers-file.ts";
import { versionInForce } from "#db/sync/registers/in-force.ts";
import { saveSyncSetting } from "#db/sync/settings.ts";
import { ok } from "#shared/kernel/result.ts";
import { type RunningCentral, startCentral } from "#tests/fixtures/central.ts";
import { errorOf } from "#tests/fixtures/core.ts";
import {
  type DatasetFolder,
  datasetFolder,
  MANIFEST,
  WHOLE_DATASET,
} from "#tests/fixtures/dataset-folder.ts";
import { type DeviceAtCentre, deviceAtCentre, strangerAt } from "#tests/fixtures/device-at-centre.ts";
import { TEST_NOW } from "#tests/fixtures/office.ts";

let central: RunningCentral;
let node: DeviceAtCentre;
let dataset: DatasetFolder;

beforeAll(async () => {
  central = await startCentral({ now: TEST_NOW });
});
afterAll(() => central.stop());
beforeEach(async () => {
  node = await deviceAtCentre(central);
  dataset = datasetFolder();
});
afterEach(async () => {
  node.dispose();
  dataset.dispose();
  // The next test's office has the same code: its registers begin anew.
  await central.service.central.database.transaction({ office: node.code }, async (sql) => {
    for (const table of ["register_versions", "register_deltas", "register_pages", "register_page_keys"])
      await sql.query(`DELETE FROM ${table} WHERE office = $1`, [node.code]);
  });
});

let days = 0;
const publish = async (change: Readonly<Record<string, string>> = {}): Promise<number> => {
  days += 1;
  const createdAt = new Date(Date.parse("2026-11-01T00:00:00Z") + days * 3_600_000).toISOString();
  dataset.write("manifest.json", JSON.stringify({ ...MANIFEST, office: node.code, createdAt }));
  for (const [name, text] of Object.entries(change)) dataset.write(name, text);
  const published = await publishRegisters(registerCentre(central.service.central), {
    office: node.code,
    folder: dataset.path,
    holdsUpTo: 0,
    by: "test",
  });
  if (!published.ok) throw new Error(published.error.code);
  return published.value.version;
};

interface Run {
  readonly signal?: AbortSignal;
  readonly fetchBytes?: FetchBytes;
}
const shown: (Transfer | null)[] = [];
const refresh = ({ signal = new AbortController().signal, fetchBytes = pagesOver(node.client) }: Run = {}) =>
  refreshRegisters(
    {
      core: node.core,
      office: node.office,
      exchanging: node.exchanging(signal),
      show: (one) => shown.push(one),
      fetchBytes,
    },
    node.client,
  );
const version = () => versionInForce(node.office.database.read)?.version ?? 0;
const count = (table: string) =>
  node.office.database.read.query<{ n: number }>(`SELECT count(*) AS n FROM "${table}"`).get()?.n;
const beside = (): readonly string[] =>
  readdirSync(dirname(node.office.database.file)).filter((name) =>
    name.startsWith(`${basename(node.office.database.file)}.`),
  );

describe("a device of the office", () => {
  it("has nothing to fetch while nothing is published", async () => {
    expect(await refresh()).toEqual(ok(null));
    expect(version()).toBe(0);
  });

  it("fetches and loads the registers, then only what changed", async () => {
    await publish();
    expect(await refresh()).toEqual(ok(null));
    expect([version(), count("invoices"), count("taxpayers")]).toEqual([1, 3, 2]);
    expect(shown.map((one) => one?.what.key)).toContain("sync.registers.fetching");
    await publish({
      "regimes.csv": (WHOLE_DATASET["regimes.csv"] ?? "").replace("2015-03-01", "2015-03-02"),
    });
    expect(await refresh()).toEqual(ok(null));
    expect([
      version(),
      node.office.database.read.query("SELECT how FROM register_versions WHERE in_force = 1").get(),
    ]).toEqual([2, { how: "changes" }]);
    // Nothing but the version in force stays beside the office.
    expect(beside().filter((name) => /registers|page-/.test(name))).toEqual(["office.db.registers-2"]);
  });

  it("a command of the window is carried out while registers are loaded; an import from a file is refused", async () => {
    await publish();
    const loading = refresh();
    const window = node.temporary.as("admin");
    expect(await window.session.state()).toBeDefined();
    await loading;
    expect(
      await errorOf(
        window.data.startImport({ commandId: node.core.ids(), path: dataset.path } as Parameters<
          typeof window.data.startImport
        >[0]),
      ),
    ).toContain("registers-from-centre");
  });
});

describe("interruption", () => {
  it("after any page: the next run fetches only what is missing", async () => {
    await publish();
    const whole = pagesOver(node.client);
    let fetched: string[] = [];
    let left = 0;
    const cutting: FetchBytes = async (ref, from, signal) => {
      if (left === 0) return centreError("offline");
      left -= 1;
      fetched.push(ref.sha256);
      return whole(ref, from, signal);
    };
    const all: string[] = [];
    for (let round = 1; round < 40 && version() === 0; round += 1) {
      left = 3;
      fetched = [];
      await refresh({ fetchBytes: cutting });
      expect(fetched.length).toBeLessThanOrEqual(3);
      all.push(...fetched);
    }
    expect(version()).toBe(1);
    expect(new Set(all).size).toBe(all.length);
  });

  it("within a page: the rest is asked for from the byte where it ended", async () => {
    await publish();
    const froms: number[] = [];
    const whole = pagesOver(node.client);
    const halving: FetchBytes = async (ref, from, signal) => {
      froms.push(from);
      const bytes = await whole(ref, from, signal);
      return bytes.ok && bytes.value.length > 200 ? ok(bytes.value.subarray(0, 100)) : bytes;
    };
    expect(await refresh({ fetchBytes: halving })).toEqual(ok(null));
    expect(version()).toBe(1);
    expect(froms.some((from) => from > 0)).toBe(true);
  });

  it("cancelled or locked while loading: nothing of it counts, and it is done again", async () => {
    await publish();
    const stop = new AbortController();
    const loading = refresh({
      signal: stop.signal,
      fetchBytes: async (ref, from, signal) => {
        const bytes = await pagesOver(node.client)(ref, from, signal);
        setTimeout(() => stop.abort(), 0);
        return bytes;
      },
    });
    expect((await loading).ok).toBe(false);
    expect([version(), count("taxpayers")]).toEqual([0, 0]);
    expect(await refresh()).toEqual(ok(null));
    expect(version()).toBe(1);
  });
});

describe("what does not come as the centre sent it", () => {
  it("a damaged page is fetched again, and given up when it stays damaged", async () => {
    await publish();
    let spoil = 1;
    const spoiling: FetchBytes = async (ref, from, signal) => {
      const bytes = await pagesOver(node.client)(ref, from, signal);
      if (!bytes.ok || spoil === 0) return bytes;
      spoil -= 1;
      const changed = Buffer.from(bytes.value);
      changed[5] = (changed[5] ?? 0) ^ 1;
      return ok(changed);
    };
    expect(await refresh({ fetchBytes: spoiling })).toEqual(ok(null));
    expect(version()).toBe(1);
    await publish({ "regimes.csv": WHOLE_DATASET["regimes.csv"]?.replace("2015-03-01", "2015-03-05") ?? "" });
    spoil = 100;
    expect(await refresh({ fetchBytes: spoiling })).toMatchObject({ error: { code: "bad-answer" } });
    expect(version()).toBe(1);
  });

  it("a manifest the centre's key did not sign is not loaded", async () => {
    await publish();
    saveSyncSetting(node.office.database.write, "centre-key", Buffer.alloc(32, 9).toString("base64"));
    expect(await refresh()).toMatchObject({ error: { refusal: { code: "wrong-signature" } } });
    expect(version()).toBe(0);
  });

  it("changes that do not fit what is here: everything is loaded anew", async () => {
    await publish();
    await refresh();
    // A row of the file is lost.
    const file = openEncrypted(`${node.office.database.file}.registers-1`, node.office.key);
    file.exec("DELETE FROM invoices WHERE invoice_id = 'I-1'");
    file.close();
    await publish({ "regimes.csv": WHOLE_DATASET["regimes.csv"]?.replace("2015-03-01", "2015-03-07") ?? "" });
    expect(await refresh()).toEqual(ok(null));
    expect([version(), count("invoices")]).toEqual([2, 3]);
    expect(
      node.office.database.read.query("SELECT how FROM register_versions WHERE in_force = 1").get(),
    ).toEqual({
      how: "full",
    });
  });
});

describe("who may fetch", () => {
  it("pages of another office are unknown to a device", async () => {
    await publish();
    const pages = await central.service.central.database.transaction({ office: node.code }, (sql) =>
      sql.query<{ name: string }>(
        "SELECT encode(sha256, 'hex') AS name FROM register_pages WHERE office = $1",
        [node.code],
      ),
    );
    const path = `/v1/registers/pages/${pages[0]?.name}`;
    const mine = await node.client.send({ method: "GET", path, signed: true, body: null });
    expect(mine).toMatchObject({
      ok: true,
      value: { status: 200, headers: { etag: `"${pages[0]?.name}"` } },
    });
    const cached = await node.client.send({
      method: "GET",
      path,
      signed: true,
      headers: { range: "bytes=7-" },
      body: null,
    });
    expect(cached).toMatchObject({ ok: true, value: { status: 206 } });
    const theirs = await strangerAt(central, node, "999");
    expect(await theirs.send({ method: "GET", path, signed: true, body: null })).toMatchObject({
      ok: false,
      error: { refusal: { code: "not-found" } },
    });
    theirs.close();
    expect(await node.client.send({ method: "GET", path, signed: false, body: null })).toMatchObject({
      ok: false,
      error: { code: "unauthorized" },
    });
    expect(existsSync(node.office.database.file)).toBe(true);
  });
});
