import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { centreKeyOf, isSigned } from "#central/enrolment/ed25519.ts";
import { serviceSecrets } from "#central/enrolment/service-secrets.ts";
import type { RegisterCentre } from "#central/registers/centre.ts";
import { pageKeysOf } from "#central/registers/page-keys.ts";
import { databasePages } from "#central/registers/page-store.ts";
import { registerPlan } from "#central/registers/plan.ts";
import { pruneRegisters } from "#central/registers/prune.ts";
import { type Publication, publishRegisters } from "#central/registers/publish.ts";
import { openPage } from "#central/registers/seal-page.ts";
import type { Database } from "#central/store/postgres/database.ts";
import { csvReader } from "#shared/contract/exchange/csv.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { bytesOf, type FilePages, type Pages, type RegisterDelta } from "#shared/sync/registers/manifest.ts";
import { embeddedDatabase } from "#tests/fixtures/central-databases.ts";
import {
  type DatasetFolder,
  datasetFolder,
  MANIFEST,
  WHOLE_DATASET,
} from "#tests/fixtures/dataset-folder.ts";
import { decodeUtf8 } from "#tests/fixtures/decode-utf8.ts";

const NOW = "2026-11-28T04:00:00.000Z" as Instant;
let database: Database;
let now = NOW;
let centre: RegisterCentre;
let dataset: DatasetFolder;
let office = "026";
let offices = 0;

beforeAll(async () => {
  database = await embeddedDatabase();
  centre = {
    database,
    secrets: serviceSecrets(randomBytes(32)),
    centre: centreKeyOf(randomBytes(32)),
    clock: () => now,
    random: randomBytes,
  };
});
afterAll(() => database.close());
beforeEach(() => {
  dataset = datasetFolder();
  offices += 1;
  office = `T${offices}`;
  now = NOW;
  stamp(1);
  return () => dataset.dispose();
});

/** The dataset of the n-th day. */
const stamp = (day: number): void =>
  dataset.write(
    "manifest.json",
    JSON.stringify({
      ...MANIFEST,
      office,
      createdAt: `2026-11-${String(day).padStart(2, "0")}T09:00:00+06:00`,
    }),
  );
const rows = (file: string, ...lines: readonly string[]): string =>
  [(WHOLE_DATASET[file] ?? "").split("\r\n")[0], ...lines].map((line) => `${line}\r\n`).join("");

const attempt = (more: Partial<Publication> = {}) =>
  publishRegisters(centre, { office, folder: dataset.path, holdsUpTo: 0, by: "test", ...more });
const publish = async (more: Partial<Publication> = {}) => {
  const published = await attempt(more);
  if (!published.ok) throw new Error(published.error.code);
  return published.value;
};

const recordsOf = async (keyId: string, { pages }: Pages): Promise<string[][]> => {
  const keys = await database.transaction({ office }, (sql) => pageKeysOf(centre, sql, office));
  const key = keys.get(keyId);
  if (key === undefined) throw new Error("no key");
  const records: string[][] = [];
  for (const { sha256 } of pages) {
    const body = await databasePages(database).get(office, sha256);
    if (body === null) throw new Error("no page");
    const page: string[][] = [];
    const csv = csvReader(
      {
        record: (_line, cells) => page.push(cells),
        fault: (line, fault) => {
          throw new Error(`${line} ${fault}`);
        },
      },
      decodeUtf8,
    );
    csv.push(await openPage(key.key, body));
    csv.end();
    records.push(...page.slice(1));
  }
  return records;
};
const fileOf = (files: readonly FilePages[], name: string): FilePages => {
  const file = files.find((one) => one.name === name);
  if (file === undefined) throw new Error(name);
  return file;
};
const changed = async (delta: RegisterDelta | null) =>
  Promise.all(
    (delta?.files ?? []).map(async (file) => ({
      name: file.name,
      gone: await recordsOf(file.keyId, file.gone),
      rows: await recordsOf(file.keyId, file.rows),
    })),
  );

const [SELLER, BUYER] = ["00101200010001", "00202200020002"];

describe("the first version of an office's registers", () => {
  it("has every file, its rows in the order of their keys, and is signed by the centre", async () => {
    const { version, manifest, delta, report } = await publish({ holdsUpTo: 7 });
    expect(report.problems).toEqual([]);
    expect([version, delta, manifest.holdsUpTo, manifest.dataset.source]).toEqual([1, null, 7, "central"]);
    expect(manifest.files.map(({ name, rows: count }) => [name, count]).slice(0, 8)).toEqual([
      ["taxpayers.csv", 2],
      ["regimes.csv", 2],
      ["vat_registrations.csv", 2],
      ["representatives.csv", 1],
      ["returns.csv", 3],
      ["return_lines.csv", 4],
      ["invoices.csv", 3],
      ["purchase_register.csv", 3],
    ]);
    const plan = await registerPlan(centre, office, 0);
    expect(plan?.deltas).toEqual([]);
    expect(
      isSigned(centre.centre.publicKey, plan?.manifest.content ?? "", plan?.manifest.signature ?? ""),
    ).toBe(true);
    expect(JSON.parse(plan?.manifest.content ?? "")).toEqual(manifest);
  });

  it("instants are in UTC and purchases have numbers", async () => {
    const { manifest } = await publish();
    const returns = fileOf(manifest.files, "returns.csv");
    expect((await recordsOf(returns.keyId, returns)).map((cells) => cells[5])).toEqual([
      "2026-10-12T04:00:00.000Z",
      "2026-10-13T23:59:00.000Z",
      "2026-03-02T09:00:00.000Z",
    ]);
    const purchases = fileOf(manifest.files, "purchase_register.csv");
    expect((await recordsOf(purchases.keyId, purchases)).map(([no, , , , number]) => [no, number])).toEqual([
      ["1", "7/2"],
      ["2", "7/2"],
      ["3", "no such"],
    ]);
    expect(purchases.nextRow).toBe(4);
  });

  it("rows that are not good are reported and left out, as an import does", async () => {
    dataset.write(
      "invoices.csv",
      rows(
        "invoices.csv",
        `I-9,9,2026-09-01,2026-09-01,${SELLER},,exempt,1.00,0.00,cash,,valid,,no-such,,`,
        `I-1,1,2026-09-01,2026-09-01,${SELLER},,exempt,1.00,0.00,cash,,valid,,,,`,
        `I-1,1,2026-09-01,2026-09-01,${SELLER},,exempt,2.00,0.00,cash,,valid,,,,`,
        `I-2,2,2026-09-01,2026-09-01,99999999999999,,exempt,1.00,0.00,cash,,valid,,,,`,
        `I-3,3,2026-13-01,2026-09-01,${SELLER},,exempt,1.00,0.00,cash,,valid,,,,`,
        `I-4,4,2026-09-01,2026-09-01,${SELLER},,exempt,1.00,0.00,cash,,valid,,I-3,,`,
      ),
    );
    dataset.write(
      "return_lines.csv",
      rows("return_lines.csv", "R-1,010,,1.00", "R-9,010,,1.00", "R-1,999,,1.00"),
    );
    const { manifest, report } = await publish();
    expect(report.problems.map((one) => `${one.file}:${one.line}:${one.column} ${one.code}`).sort()).toEqual([
      "invoices.csv:2:corrects broken-reference",
      "invoices.csv:4:invoice_id duplicate-key",
      "invoices.csv:5:seller_inn broken-reference",
      "invoices.csv:6:issued_on not-a-date",
      "return_lines.csv:3:return_id broken-reference",
      "return_lines.csv:4:line unknown-line",
    ]);
    const invoices = fileOf(manifest.files, "invoices.csv");
    // The first row of a key stays, and what corrects a faulty row is no fault of its own.
    expect((await recordsOf(invoices.keyId, invoices)).map((cells) => [cells[0], cells[7]])).toEqual([
      ["I-1", "1.00"],
      ["I-4", "1.00"],
    ]);
    expect(report.files["invoices.csv"]).toEqual({ rows: 6, rejected: 4 });
  });

  it("refuses what is no dataset of the office", async () => {
    expect(await attempt({ office: "027" })).toMatchObject({
      error: { code: "wrong-office", found: office },
    });
    expect(await attempt({ folder: `${dataset.path}/none` })).toMatchObject({
      error: { code: "not-a-folder" },
    });
    dataset.write("taxpayers.csv", null);
    expect(await attempt()).toMatchObject({ error: { code: "taxpayers-missing" } });
    dataset.write("manifest.json", "{}");
    expect(await attempt()).toMatchObject({ error: { code: "manifest-unusable" } });
  });

  it("lies sealed: the database of the service holds nothing of it in the clear", async () => {
    await publish();
    const bodies = await database.transaction({ office }, (sql) =>
      sql.query<{ body: Uint8Array }>("SELECT body FROM register_pages WHERE office = $1", [office]),
    );
    expect(bodies.length).toBeGreaterThan(10);
    for (const { body } of bodies) expect(Buffer.from(body).includes(SELLER)).toBe(false);
    // Another office's transaction does not see the rows at all.
    const stranger = await database.transaction({ office: "other" }, (sql) =>
      sql.query("SELECT 1 FROM register_pages WHERE office = $1", [office]),
    );
    expect(stranger).toEqual([]);
  });
});

describe("the next version", () => {
  it("says what changed: units that are new, changed or gone", async () => {
    await publish();
    stamp(2);
    dataset.write("taxpayers.csv", (WHOLE_DATASET["taxpayers.csv"] ?? "").replace("ИП Асанов", "ИП Асанова"));
    dataset.write("vat_registrations.csv", rows("vat_registrations.csv", `${SELLER},2015-03-01,`));
    const { version, delta, manifest } = await publish();
    expect([version, delta?.from, delta?.to]).toEqual([2, 1, 2]);
    expect(await changed(delta)).toEqual([
      { name: "taxpayers.csv", gone: [], rows: [expect.arrayContaining([BUYER, "ИП Асанова"])] },
      { name: "vat_registrations.csv", gone: [[BUYER, "2020-03-01"]], rows: [] },
    ]);
    expect(fileOf(manifest.files, "vat_registrations.csv").rows).toBe(1);
  });

  it("a group of purchases is replaced whole and numbered anew, others keep their numbers", async () => {
    await publish();
    stamp(2);
    const [, ...held] = (WHOLE_DATASET["purchase_register.csv"] ?? "").trimEnd().split("\r\n");
    dataset.write(
      "purchase_register.csv",
      rows("purchase_register.csv", `${SELLER},2026-09,${BUYER},1,2026-09-01,1.00,0.12`, ...held),
    );
    const { delta } = await publish();
    expect((await changed(delta)).map((one) => one.rows.map(([no]) => no))).toEqual([["4"]]);
    stamp(3);
    dataset.write("purchase_register.csv", rows("purchase_register.csv", held[0] ?? ""));
    const next = await publish();
    expect(await changed(next.delta)).toEqual([
      {
        name: "purchase_register.csv",
        gone: [[SELLER, "2026-09"]],
        rows: [["5", BUYER, "2026-09", SELLER, "7/2", "2026-09-02", "2000.00", "240.00"]],
      },
    ]);
  });

  it("a file that is absent stays as it was", async () => {
    const first = await publish();
    stamp(2);
    dataset.write("returns.csv", null);
    dataset.write("return_lines.csv", rows("return_lines.csv", "R-1,010,,5.00", "R-3,P010,,50000.00"));
    const { manifest, delta, report } = await publish();
    expect(report.problems).toEqual([]);
    expect(fileOf(manifest.files, "returns.csv")).toEqual(fileOf(first.manifest.files, "returns.csv"));
    expect((await changed(delta)).map((one) => [one.name, one.gone.length, one.rows.length])).toEqual([
      ["return_lines.csv", 2, 1],
    ]);
  });

  it("the same dataset is no new version; older data are refused", async () => {
    await publish();
    expect(await attempt()).toMatchObject({ error: { code: "unchanged" } });
    expect(await publish({ holdsUpTo: 9 })).toMatchObject({ version: 2, delta: { files: [] } });
    dataset.write(
      "manifest.json",
      JSON.stringify({ ...MANIFEST, office, createdAt: "2026-10-31T09:00:00+06:00" }),
    );
    expect(await attempt()).toMatchObject({ error: { code: "older-than-published" } });
  });

  it("what did not change is stored once; pages no version needs are let go", async () => {
    const first = await publish();
    const count = async (): Promise<number> =>
      database.transaction({ office }, async (sql) => {
        const [row] = await sql.query<{ n: number }>(
          "SELECT count(*)::int AS n FROM register_pages WHERE office = $1",
          [office],
        );
        return row?.n ?? 0;
      });
    const before = await count();
    stamp(2);
    dataset.write("vat_registrations.csv", rows("vat_registrations.csv", `${SELLER},2015-03-01,`));
    await publish();
    // A page of the file and one of what is gone.
    expect(await count()).toBe(before + 2);
    expect(await pruneRegisters(centre, office)).toBe(0);
    now = "2026-11-30T04:00:00.000Z" as Instant;
    expect(await pruneRegisters(centre, office)).toBe(1);
    expect(await count()).toBe(before + 1);
    expect(bytesOf(first.manifest.files.flatMap((file) => file.pages))).toBeGreaterThan(0);
    expect((await registerPlan(centre, office, 1))?.version).toBe(2);
  });

  it("a cancelled publication leaves the version as it was", async () => {
    await publish();
    stamp(2);
    expect(await attempt({ signal: AbortSignal.abort() })).toMatchObject({ error: { code: "cancelled" } });
    expect(await registerPlan(centre, office, 1)).toBeNull();
  });

  it("a new key seals new pages; what is carried over keeps its own", async () => {
    const first = await publish();
    stamp(2);
    dataset.write("returns.csv", null);
    const second = await publish({ newKey: true, holdsUpTo: 1 });
    const keyOf = (files: readonly FilePages[], name: string): string => fileOf(files, name).keyId;
    expect(keyOf(second.manifest.files, "returns.csv")).toBe(keyOf(first.manifest.files, "returns.csv"));
    expect(keyOf(second.manifest.files, "taxpayers.csv")).not.toBe(
      keyOf(first.manifest.files, "taxpayers.csv"),
    );
    expect((await registerPlan(centre, office, 0))?.keys).toHaveLength(2);
  });
});

describe("what a device is to fetch", () => {
  it("nothing where nothing is published or nothing is newer; everything where too much changed", async () => {
    expect(await registerPlan(centre, office, 0)).toBeNull();
    await publish();
    expect(await registerPlan(centre, office, 1)).toBeNull();
    for (const day of [2, 3]) {
      stamp(day);
      dataset.write("vat_registrations.csv", rows("vat_registrations.csv", `${SELLER},2015-03-0${day},`));
      await publish();
    }
    const plan = await registerPlan(centre, office, 1);
    expect(
      plan?.deltas
        .map(({ content }) => JSON.parse(content) as RegisterDelta)
        .map(({ from, to }) => [from, to]),
    ).toEqual([
      [1, 2],
      [2, 3],
    ]);
    expect((await registerPlan(centre, office, 2))?.deltas).toHaveLength(1);
    expect((await registerPlan(centre, office, 9))?.deltas).toEqual([]);
  });
});
