/** Versions of registers into a real encrypted office: whole, by changes, in force at one moment. */
import { randomUUID } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { basename, dirname } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { loadDataset } from "#db/import/load-dataset.ts";
import { openSource } from "#db/import/source.ts";
import { openForReading } from "#db/open.ts";
import { applyRegisterChange } from "#db/register/apply-change.ts";
import { attachFile, bulkSchema } from "#db/registers-file.ts";
import { finishVersion } from "#db/sync/registers/finish-version.ts";
import { unfinishedLoad, versionInForce, versionsLoaded } from "#db/sync/registers/in-force.ts";
import { type LoadJob, loadVersion, type ReadyVersion } from "#db/sync/registers/load-version.ts";
import { REGISTER_TABLES } from "#db/sync/registers/register-tables.ts";
import { abandonStaging } from "#db/sync/registers/staging.ts";
import { INCOMING, switchInPlace, switchStaged } from "#db/sync/registers/switch-version.ts";
import { pagesOfPlan, type TrustedPlan, trustPlan } from "#db/sync/registers/verify-plan.ts";
import { gateOf } from "#db/write-gate.ts";
import type { Inn } from "#shared/kernel/inn.ts";
import {
  type DatasetFolder,
  datasetFolder,
  MANIFEST,
  WHOLE_DATASET,
} from "#tests/fixtures/dataset-folder.ts";
import { TEST_KEY, TEST_NOW, type TemporaryOffice, temporaryOffice } from "#tests/fixtures/office.ts";
import { type TestCentre, testCentre } from "#tests/fixtures/register-centre.ts";

const OFFICE = MANIFEST.office;
const [SELLER, BUYER] = ["00101200010001" as Inn, "00202200020002" as Inn];

let centre: TestCentre;
let code = 0;
let office: TemporaryOffice;
let dataset: DatasetFolder;

beforeAll(async () => {
  centre = await testCentre();
});
afterAll(() => centre.dispose());
beforeEach(() => {
  office = temporaryOffice();
  dataset = datasetFolder();
  code += 1;
  stamp(1);
});
afterEach(() => {
  office.dispose();
  dataset.dispose();
});

const officeCode = (): string => `${OFFICE}-${code}`;
const stamp = (day: number): void =>
  dataset.write(
    "manifest.json",
    JSON.stringify({
      ...MANIFEST,
      office: officeCode(),
      createdAt: `2026-11-${String(day).padStart(2, "0")}T09:00:00+06:00`,
    }),
  );
const lines = (file: string, ...rows: readonly string[]): string =>
  [(WHOLE_DATASET[file] ?? "").split("\r\n")[0], ...rows].map((row) => `${row}\r\n`).join("");

const trusted = async (have: number): Promise<TrustedPlan> => {
  const plan = await centre.plan(officeCode(), have);
  const standing = { office: officeCode(), centreKey: centre.centre.centre.publicKey, version: have };
  const believed = trustPlan(plan, standing);
  if (!believed.ok) throw new Error(believed.error);
  return believed.value;
};

const prepared = async (plan: TrustedPlan, pace: LoadJob["pace"] = () => undefined, into = office) => {
  const pages = new Map<string, Buffer>();
  for (const ref of pagesOfPlan(plan)) pages.set(ref.sha256, await centre.page(officeCode(), ref));
  const job: LoadJob = {
    plan,
    write: into.write,
    officeFile: into.file,
    officeKey: TEST_KEY,
    gate: gateOf(into.write.connection),
    fetched: ({ sha256 }) => {
      const page = pages.get(sha256);
      if (page === undefined) throw new Error(`not fetched: ${sha256}`);
      return page;
    },
    pace,
  };
  return { job, pages };
};

const putInForce = (plan: TrustedPlan, ready: ReadyVersion, into = office): void => {
  attachFile(into.write.connection, into.file + ready.suffix, INCOMING, TEST_KEY);
  const loaded = {
    ...ready,
    importId: randomUUID(),
    manifest: plan.manifest,
    statement: plan.statement,
    at: TEST_NOW,
  };
  (ready.staged ? switchStaged : switchInPlace)(into.write, loaded);
  into.write.exec(`DETACH ${INCOMING}`);
  into.attachRegisters(TEST_KEY);
};
const finish = (into = office): void =>
  finishVersion({ write: into.write, gate: gateOf(into.write.connection), pace: () => undefined }, into.file);

/** As a device does it: asks, loads, puts in force, tidies up. */
const refresh = async (into = office): Promise<ReadyVersion> => {
  const plan = await trusted(versionInForce(into.read)?.version ?? 0);
  const { job } = await prepared(plan, undefined, into);
  const ready = loadVersion(job);
  putInForce(plan, ready, into);
  finish(into);
  return ready;
};

const rows = (sql: string, from = office): unknown[] => from.read.query(sql).all();
/** Everything held, but for which load brought it. */
const held = (from = office) =>
  Object.fromEntries(
    REGISTER_TABLES.map(({ table }) => [
      table,
      rows(`SELECT * FROM "${table}"`, from)
        .map((row) => {
          const { import_no: _no, row_id: _id, ...rest } = row as Record<string, unknown>;
          return JSON.stringify(rest);
        })
        .sort(),
    ]),
  );
const found = (word: string, from = office): unknown[] =>
  rows(`SELECT rowid AS inn FROM taxpayer_search WHERE taxpayer_search MATCH '${word}'`, from);

describe("the first load", () => {
  it("leaves what an import of the same dataset would", async () => {
    await centre.publish(officeCode(), dataset.path);
    const ready = await refresh();
    expect(ready).toMatchObject({ how: "full", staged: true });
    expect(ready.report.problemCount).toBe(0);
    const imported = temporaryOffice();
    try {
      const source = await openSource(dataset.path);
      if (!source.ok) throw new Error(source.error);
      const loaded = await loadDataset(imported.write, source.value, { importId: "i", importedAt: TEST_NOW });
      expect(loaded.ok).toBe(true);
      const [mine, theirs] = [held(), held(imported)];
      // Purchases are numbered by the centre, not by their lines.
      const unnumbered = (all: readonly string[] | undefined) =>
        all?.map((row) => row.replace(/"source_line":\d+,/, ""));
      expect({ ...mine, purchase_register: unnumbered(mine["purchase_register"]) }).toEqual({
        ...theirs,
        purchase_register: unnumbered(theirs["purchase_register"]),
      });
      for (const word of ["нур", "асанов", "соода"]) expect(found(word)).toEqual(found(word, imported));
      const words = "SELECT word FROM taxpayer_words ORDER BY word";
      expect(rows(words)).toEqual(rows(words, imported));
    } finally {
      imported.dispose();
    }
  });

  it("the bulk tables are read from the version's own file by every connection, and written by none", async () => {
    await centre.publish(officeCode(), dataset.path);
    await refresh();
    expect(bulkSchema(office.read)).toBe("registers");
    expect(rows("SELECT count(*) AS n FROM invoices")).toEqual([{ n: 3 }]);
    expect(rows("SELECT count(*) AS n FROM main.invoices")).toEqual([{ n: 0 }]);
    expect(() => office.write.exec("DELETE FROM invoices")).toThrow("view");
    const reader = openForReading(office.file, { key: TEST_KEY });
    if (!reader.ok) throw new Error(reader.error.code);
    expect(reader.value.read.query("SELECT count(*) AS n FROM return_lines").get()).toEqual({ n: 4 });
    reader.value.close();
  });

  it("is recorded, and named in the list of imports", async () => {
    await centre.publish(officeCode(), dataset.path, 12);
    await refresh();
    expect(versionInForce(office.read)).toMatchObject({
      office: officeCode(),
      version: 1,
      holdsUpTo: 12,
      rejected: 0,
    });
    expect(rows("SELECT source, problem_count FROM dataset_imports")).toEqual([
      { source: "central", problem_count: 0 },
    ]);
    expect(unfinishedLoad(office.read)).toBeNull();
  });

  it("again and again: each time the whole version takes the place of the one before", async () => {
    for (const day of [1, 2, 3]) {
      stamp(day);
      dataset.write(
        "invoices.csv",
        lines("invoices.csv", `I-${day},1,2026-09-30,2026-09-30,${SELLER},,exempt,1.00,0.00,cash,,valid,,,,`),
      );
      await centre.publish(officeCode(), dataset.path);
      const plan = await trusted(0);
      const { job } = await prepared(plan);
      putInForce(plan, loadVersion(job));
      finish();
      expect(rows("SELECT invoice_id FROM invoices")).toEqual([{ invoice_id: `I-${day}` }]);
      expect(rows("SELECT count(*) AS n FROM taxpayers")).toEqual([{ n: 2 }]);
    }
  });

  it("the tables keep their indexes, triggers and names", async () => {
    const schema = () =>
      rows(
        "SELECT type, name, tbl_name FROM main.sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name",
      );
    const before = schema();
    await centre.publish(officeCode(), dataset.path);
    await refresh();
    expect(schema()).toEqual(before);
    office.write.exec("UPDATE taxpayers SET name_ru = 'ОсОО Шамал' WHERE inn = 101200010001");
    expect(found("шамал")).toEqual([{ inn: 101200010001 }]);
    expect(rows("PRAGMA main.integrity_check")).toEqual([{ integrity_check: "ok" }]);
  });

  it("what an import brought before goes out of sight and then goes", async () => {
    const source = await openSource(dataset.path);
    if (!source.ok) throw new Error(source.error);
    await loadDataset(office.write, source.value, { importId: "i", importedAt: TEST_NOW });
    dataset.write("invoices.csv", lines("invoices.csv"));
    dataset.write("taxpayers.csv", (WHOLE_DATASET["taxpayers.csv"] ?? "").replace("Асанов", "Усупов"));
    stamp(2);
    await centre.publish(officeCode(), dataset.path);
    await refresh();
    expect(rows("SELECT * FROM invoices")).toEqual([]);
    expect(rows("SELECT count(*) AS n FROM main.return_lines")).toEqual([{ n: 0 }]);
    expect([found("асанов"), found("усупов")]).toEqual([[], [{ inn: 202200020002 }]]);
  });
});

describe("changes", () => {
  it("of few rows are laid at once, in the time of a command", async () => {
    await centre.publish(officeCode(), dataset.path);
    await refresh();
    stamp(2);
    dataset.write("taxpayers.csv", (WHOLE_DATASET["taxpayers.csv"] ?? "").replace("Асанов", "Усупов"));
    dataset.write("vat_registrations.csv", lines("vat_registrations.csv", `${SELLER},2015-03-01,`));
    dataset.write(
      "invoices.csv",
      lines("invoices.csv", `I-3,7/3,2026-09-30,2026-09-30,${SELLER},,exempt,11.00,0.00,cash,,valid,,,,`),
    );
    await centre.publish(officeCode(), dataset.path);
    const ready = await refresh();
    expect(ready).toMatchObject({ how: "changes", staged: false });
    expect(rows("SELECT invoice_id, net FROM invoices")).toEqual([{ invoice_id: "I-3", net: 1_100 }]);
    expect(rows("SELECT inn FROM vat_registrations")).toEqual([{ inn: 101200010001 }]);
    expect([found("асанов"), found("усупов")]).toEqual([[], [{ inn: 202200020002 }]]);
    expect(
      versionsLoaded(office.read, 5).map(({ version, how, inForce }) => [version, how, inForce]),
    ).toEqual(
      expect.arrayContaining([
        [2, "changes", 1],
        [1, "full", 0],
      ]),
    );
    // The file of the version before is gone.
    expect(
      readdirSync(dirname(office.file)).filter((name) =>
        name.startsWith(`${basename(office.file)}.registers`),
      ),
    ).toEqual(["office.db.registers-2"]);
  });

  it("a return that takes another's place comes after it has gone", async () => {
    await centre.publish(officeCode(), dataset.path);
    await refresh();
    stamp(2);
    // R-0 sorts before R-1 and has its form, period and version.
    dataset.write("returns.csv", (WHOLE_DATASET["returns.csv"] ?? "").replace("R-1", "R-0"));
    dataset.write("return_lines.csv", (WHOLE_DATASET["return_lines.csv"] ?? "").replaceAll("R-1", "R-0"));
    await centre.publish(officeCode(), dataset.path);
    const ready = await refresh();
    expect([ready.how, ready.report.problemCount]).toEqual(["changes", 0]);
    expect(rows("SELECT return_id FROM returns ORDER BY 1")).toEqual([
      { return_id: "R-0" },
      { return_id: "R-2" },
      { return_id: "R-3" },
    ]);
  });

  it("a device that missed versions follows them one after another to the same registers", async () => {
    await centre.publish(officeCode(), dataset.path);
    await refresh();
    for (const day of [2, 3, 4]) {
      stamp(day);
      dataset.write(
        "regimes.csv",
        lines("regimes.csv", `${SELLER},general,2015-03-0${day},,`, `${BUYER},general,2020-03-01,,`),
      );
      await centre.publish(officeCode(), dataset.path);
    }
    expect((await refresh()).how).toBe("changes");
    const fresh = temporaryOffice();
    try {
      await refresh(fresh);
      expect(held()).toEqual(held(fresh));
    } finally {
      fresh.dispose();
    }
  });
});

describe("decisions over loaded registers", () => {
  const decide = (phone: string): void => {
    const { connection } = office.write;
    connection.transaction(() => {
      const position = Number(
        office.write
          .statement(
            `INSERT INTO events (event_id, stream, version, type, payload, actor, role, device_id, device_sequence,
               recorded_at, command_id, previous_hash, hash, signature)
             VALUES (?, ?, (SELECT count(*) + 1 FROM events), 'ContactsChanged', ?, 'a', 'registrar', 'd',
               (SELECT count(*) + 1 FROM events), ?, 'c', x'00', x'00', x'00')`,
          )
          .run(`e-${phone}`, `taxpayer/${SELLER}`, JSON.stringify({ phone, email: null }), TEST_NOW)
          .lastInsertRowid,
      );
      office.write
        .statement(
          "INSERT INTO register_changes (position, inn, type, payload, actor, recorded_at) VALUES (?, ?, ?, ?, 'a', ?)",
        )
        .run(position, Number(SELLER), "ContactsChanged", JSON.stringify({ phone, email: null }), TEST_NOW);
      office.write
        .statement("INSERT INTO event_positions (office, position, event_id) VALUES (?, ?, ?)")
        .run(officeCode(), position, `e-${phone}`);
      applyRegisterChange(office.write, SELLER, {
        type: "ContactsChanged",
        payload: { phone, email: null },
      } as Parameters<typeof applyRegisterChange>[2]);
    })();
  };
  const phone = () => rows("SELECT phone FROM taxpayers WHERE inn = 101200010001");

  it.each([
    ["staged", 1],
    ["changes", 2],
  ])("those the centre does not hold are laid over, the others are the centre's: %s", async (_how, loads) => {
    await centre.publish(officeCode(), dataset.path);
    if (loads === 2) await refresh();
    decide("111");
    if (loads === 1) await refresh();
    expect(phone()).toEqual([{ phone: "111" }]);
    decide("222");
    stamp(2);
    // The centre holds the first decision and says another telephone than either.
    dataset.write(
      "taxpayers.csv",
      (WHOLE_DATASET["taxpayers.csv"] ?? "").replace(",,n@example.kg", ",333,n@example.kg"),
    );
    await centre.publish(officeCode(), dataset.path, 1);
    await refresh();
    expect(phone()).toEqual([{ phone: "222" }]);
    await centre.publish(officeCode(), dataset.path, 2);
    await refresh();
    expect(phone()).toEqual([{ phone: "333" }]);
  });
});

describe("interrupted", () => {
  class Stop extends Error {}

  it("at any moment of the load: nothing of it counts, and the next load is whole", async () => {
    const source = await openSource(dataset.path);
    if (!source.ok) throw new Error(source.error);
    await loadDataset(office.write, source.value, { importId: "i", importedAt: TEST_NOW });
    stamp(2);
    dataset.write("invoices.csv", lines("invoices.csv"));
    await centre.publish(officeCode(), dataset.path);
    const before = held();
    const plan = await trusted(0);
    for (let stop = 0; ; stop += 1) {
      let left = stop;
      const { job } = await prepared(plan, () => {
        if (left === 0) throw new Stop();
        left -= 1;
      });
      try {
        loadVersion(job);
        break;
      } catch (error) {
        if (!(error instanceof Stop)) throw error;
      }
      expect(held()).toEqual(before);
      // As after a new start: what was staged is taken back by whoever loads next, or at once.
      if (stop % 2 === 0) {
        abandonStaging(office.write);
        expect(unfinishedLoad(office.read)).toBeNull();
        expect(
          rows(
            "SELECT name FROM main.sqlite_master WHERE name IN ('representatives_person', 'taxpayers_phone')",
          ),
        ).toHaveLength(2);
      }
    }
    await refresh();
    expect(rows("SELECT * FROM invoices")).toEqual([]);
    expect(found("асанов")).toEqual([{ inn: 202200020002 }]);
  });

  it("between coming in force and the end of tidying: it is finished the next time", async () => {
    await centre.publish(officeCode(), dataset.path);
    const plan = await trusted(0);
    const { job } = await prepared(plan);
    putInForce(plan, loadVersion(job));
    expect(unfinishedLoad(office.read)).toBe("finishing");
    expect(rows("SELECT count(*) AS n FROM invoices")).toEqual([{ n: 3 }]);
    finish();
    finish();
    expect(unfinishedLoad(office.read)).toBeNull();
    expect(rows("SELECT count(*) AS n FROM registration_requests")).toEqual(
      rows("SELECT count(*) AS n FROM registers.registration_requests"),
    );
  });
});

describe("what is not the centre's word", () => {
  it("a damaged page stops the load", async () => {
    await centre.publish(officeCode(), dataset.path);
    const plan = await trusted(0);
    const { job, pages } = await prepared(plan);
    const [sha256, page] = [...pages][3] ?? [];
    if (sha256 === undefined || page === undefined) throw new Error("no page");
    const changed = Buffer.from(page);
    changed[20] = (changed[20] ?? 0) ^ 1;
    pages.set(sha256, changed);
    expect(() => loadVersion(job)).toThrow(sha256);
    expect(existsSync(`${office.file}.registers-1`)).toBe(false);
    expect(rows("SELECT * FROM taxpayers")).toEqual([]);
  });

  it("a manifest that lacks rows stops the load", async () => {
    await centre.publish(officeCode(), dataset.path);
    const plan = await trusted(0);
    const less = {
      ...plan,
      manifest: {
        ...plan.manifest,
        files: plan.manifest.files.map((file) => ({ ...file, rows: file.rows + 1 })),
      },
    };
    const { job } = await prepared(less);
    expect(() => loadVersion(job)).toThrow("rows");
  });

  it("a wrong signature, another office, a broken chain are not believed", async () => {
    await centre.publish(officeCode(), dataset.path);
    stamp(2);
    dataset.write("regimes.csv", lines("regimes.csv"));
    await centre.publish(officeCode(), dataset.path);
    const plan = await centre.plan(officeCode(), 1);
    const standing = { office: officeCode(), centreKey: centre.centre.centre.publicKey, version: 1 };
    expect(trustPlan(plan, standing).ok).toBe(true);
    const forged = {
      ...plan,
      manifest: { ...plan.manifest, content: plan.manifest.content.replace("026", "027") },
    };
    expect(trustPlan(forged, standing)).toEqual({ ok: false, error: "wrong-signature" });
    expect(trustPlan(plan, { ...standing, centreKey: Buffer.alloc(32, 1).toString("base64") })).toEqual({
      ok: false,
      error: "wrong-signature",
    });
    expect(trustPlan(plan, { ...standing, office: "other" })).toEqual({ ok: false, error: "other-office" });
    expect(trustPlan(plan, { ...standing, version: 0 })).toEqual({ ok: false, error: "broken-chain" });
    // A statement of another kind does not pass for a manifest.
    const [delta] = plan.deltas;
    if (delta === undefined) throw new Error("no delta");
    expect(trustPlan({ ...plan, manifest: delta }, standing)).toEqual({
      ok: false,
      error: "not-a-statement",
    });
  });

  it("a file that is gone or damaged leaves the registers empty, and the next load whole", async () => {
    await centre.publish(officeCode(), dataset.path);
    await refresh();
    const { rmSync } = await import("node:fs");
    rmSync(`${office.file}.registers-1`);
    office.attachRegisters(TEST_KEY);
    expect(bulkSchema(office.read)).toBe("main");
    expect(rows("SELECT * FROM invoices")).toEqual([]);
    const plan = await trusted(0);
    const { job } = await prepared(plan);
    putInForce(plan, loadVersion(job));
    finish();
    expect(rows("SELECT count(*) AS n FROM invoices")).toEqual([{ n: 3 }]);
  });
});
