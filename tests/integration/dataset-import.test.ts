/** Import of `office-dataset/1` into a real encrypted database. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { WriteHandle } from "#db/handle.ts";
import { type LoadOptions, loadDataset } from "#db/import/load-dataset.ts";
import { openSource } from "#db/import/source.ts";
import { storedColumns, targetOf } from "#db/import/targets.ts";
import { createDatabase, type OpenDatabase } from "#db/open.ts";
import { DATASET_FILES } from "#shared/contract/exchange/files.ts";
import {
  type DatasetFolder,
  datasetFolder,
  MANIFEST,
  WHOLE_DATASET,
  withLine,
  withLineAdded,
} from "#tests/fixtures/dataset-folder.ts";

let folder: string;
let database: OpenDatabase;
let dataset: DatasetFolder;
let write: WriteHandle;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "import-"));
  const created = createDatabase(join(folder, "office.db"), { key: randomBytes(32), durability: "relaxed" });
  if (!created.ok) throw new Error(created.error.code);
  database = created.value;
  write = database.write;
  dataset = datasetFolder();
});
afterEach(() => {
  database.close();
  dataset.dispose();
  rmSync(folder, { recursive: true, force: true });
});

let imports = 0;
const load = async (options: Partial<LoadOptions> = {}) => {
  const source = await openSource(dataset.path);
  if (!source.ok) throw new Error(source.error);
  imports += 1;
  return loadDataset(write, source.value, {
    importId: `import-${imports}`,
    importedAt: "2026-11-22T03:00:00.000Z",
    ...options,
  });
};
const loaded = async (options: Partial<LoadOptions> = {}) => {
  const result = await load(options);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.report;
};
const problemsOf = async () =>
  (await loaded()).problems.map((p) => `${p.file}:${p.line}:${p.column} ${p.code}`);

const rows = (sql: string): unknown[] => write.query(sql).all();
const TABLES = DATASET_FILES.map((spec) => targetOf(spec).table);
/** Everything held, but for which import brought it. */
const held = () =>
  Object.fromEntries(
    TABLES.map((table) => [
      table,
      rows(`SELECT * FROM "${table}"`)
        .map((row) => {
          const { import_no: _no, row_id: _id, ...rest } = row as Record<string, unknown>;
          return JSON.stringify(rest);
        })
        .sort(),
    ]),
  );
const manifest = (change: Readonly<Record<string, unknown>>): void =>
  dataset.write("manifest.json", JSON.stringify({ ...MANIFEST, ...change }));

describe("a whole dataset", () => {
  it("has a column of the database for every value it stores", () => {
    for (const spec of DATASET_FILES) {
      const target = targetOf(spec);
      const columns = rows(`SELECT name FROM pragma_table_info('${target.table}')`).map(
        (row) => (row as { name: string }).name,
      );
      expect(columns).toEqual(expect.arrayContaining([...storedColumns(target)]));
    }
  });

  it("is stored without a problem, every file", async () => {
    const report = await loaded();
    expect(report.problems).toEqual([]);
    expect(Object.keys(report.files).sort()).toEqual(DATASET_FILES.map((spec) => spec.name).sort());
    expect(report.files["invoices.csv"]).toEqual({ rows: 3, rejected: 0 });
    for (const table of TABLES) expect(rows(`SELECT 1 FROM "${table}"`)).not.toEqual([]);
  });

  it("ИНН and money become whole numbers, instants UTC, months numbers beside their dates", async () => {
    await loaded();
    expect(rows("SELECT inn, name_ru, name_ky, closed_on, edoc_consent FROM taxpayers ORDER BY inn")).toEqual(
      [
        {
          inn: 101200010001,
          name_ru: 'ОсОО "Нур, Трейд"',
          name_ky: "«Нур Соода» ЖЧК",
          closed_on: null,
          edoc_consent: 1,
        },
        { inn: 202200020002, name_ru: "ИП Асанов", name_ky: null, closed_on: null, edoc_consent: 0 },
      ],
    );
    expect(rows("SELECT filed_at FROM returns WHERE return_id = 'R-2'")).toEqual([
      { filed_at: "2026-10-13T23:59:00.000Z" },
    ]);
    expect(
      rows("SELECT supply_month, net, vat, cash_part, corrects FROM invoices WHERE invoice_id = 'I-2'"),
    ).toEqual([{ supply_month: 202609, net: 200_000, vat: 24_000, cash_part: 112_000, corrects: "I-1" }]);
    expect(
      rows("SELECT source_line, period_month, number, vat FROM purchase_register ORDER BY source_line"),
    ).toEqual([
      { source_line: 2, period_month: 202609, number: "7/2", vat: 24_000 },
      { source_line: 3, period_month: 202609, number: "7/2", vat: 24_000 },
      { source_line: 4, period_month: 202609, number: "no such", vat: -60 },
    ]);
    expect(rows("SELECT row, amount FROM return_lines WHERE line = '075'")).toEqual([
      { row: "", amount: 305 },
    ]);
    expect(rows("SELECT days_worked, days_norm FROM payroll")).toEqual([
      { days_worked: 2_150, days_norm: 2_200 },
    ]);
  });

  it("loaded again, or a newer one of the same rows, changes nothing", async () => {
    await loaded();
    const before = held();
    await loaded();
    manifest({ createdAt: "2026-11-07T09:00:00+06:00" });
    await loaded();
    expect(held()).toEqual(before);
    expect(rows("SELECT import_no FROM dataset_imports ORDER BY import_no")).toEqual([
      { import_no: 1 },
      { import_no: 2 },
      { import_no: 3 },
    ]);
  });
});

describe("lines that are no money", () => {
  it("a share of the year has any number of places and is kept in hundredths", async () => {
    dataset.write(
      "returns.csv",
      withLineAdded("returns.csv", "R-4,00101200010001,PRB,2025,0,2026-03-02T09:00:00Z"),
    );
    dataset.write("return_lines.csv", withLineAdded("return_lines.csv", "R-4,060,O-1,0.583333"));
    expect((await loaded()).problems).toEqual([]);
    expect(rows("SELECT row, amount FROM return_lines WHERE return_id = 'R-4'")).toEqual([
      { row: "O-1", amount: 58 },
    ]);
  });
});

describe("newer and older data", () => {
  it("a newer row replaces the held one; lines of a return and a register of a month are replaced whole", async () => {
    await loaded();
    manifest({ createdAt: "2026-11-07T09:00:00+06:00" });
    dataset.write("return_lines.csv", "return_id,line,row,amount\nR-1,010,,1500.00\n");
    dataset.write(
      "purchase_register.csv",
      withLine("purchase_register.csv", 3, "").replace(/\r\n\r\n/, "\r\n"),
    );
    dataset.write("invoices.csv", null);
    await loaded();
    expect(rows("SELECT return_id, line, amount FROM return_lines ORDER BY return_id")).toEqual([
      { return_id: "R-1", line: "010", amount: 150_000 },
    ]);
    expect(rows("SELECT count(*) AS n FROM purchase_register")).toEqual([{ n: 2 }]);
    // A file that is not there says nothing of its table.
    expect(rows("SELECT count(*) AS n FROM invoices")).toEqual([{ n: 3 }]);
  });

  it("older data of the same source is refused, of another source it is not", async () => {
    await loaded();
    manifest({ createdAt: "2026-11-05T09:00:00+06:00" });
    expect(await load()).toEqual({
      ok: false,
      error: { code: "older-than-held", held: "2026-11-06T03:00:00.000Z" },
    });
    manifest({ createdAt: "2026-11-05T09:00:00+06:00", source: "customs" });
    expect((await load()).ok).toBe(true);
  });

  it("a return numbered anew by newer data replaces the held version", async () => {
    await loaded();
    dataset.write("returns.csv", (WHOLE_DATASET["returns.csv"] ?? "").replaceAll("R-", "N-"));
    dataset.write("return_lines.csv", (WHOLE_DATASET["return_lines.csv"] ?? "").replaceAll("R-", "N-"));
    expect((await loaded()).problems).toEqual([]);
    expect(rows("SELECT return_id FROM returns ORDER BY return_id")).toEqual([
      { return_id: "N-1" },
      { return_id: "N-2" },
      { return_id: "N-3" },
    ]);
  });
});

describe("nothing is half-loaded", () => {
  it("a cancelled import leaves nothing", async () => {
    const stop = new AbortController();
    const result = await load({
      signal: stop.signal,
      progress: ({ file }) => {
        if (file === "invoices.csv") stop.abort();
      },
    });
    expect(result).toEqual({ ok: false, error: { code: "cancelled" } });
    for (const table of [...TABLES, "dataset_imports"]) expect(rows(`SELECT 1 FROM "${table}"`)).toEqual([]);
    // Indexes dropped for the load are back.
    expect(rows("SELECT name FROM sqlite_master WHERE name = 'invoices_seller_month'")).toHaveLength(1);
    expect((await load()).ok).toBe(true);
  });

  it.each([
    ["without a manifest", "manifest.json", null, "manifest-unusable"],
    ["with a wrong manifest", "manifest.json", "{}", "manifest-unusable"],
    ["without taxpayers", "taxpayers.csv", null, "taxpayers-missing"],
  ])("%s nothing is loaded", async (_what, name, text, code) => {
    dataset.write(name, text);
    const result = await load();
    expect(result.ok ? null : result.error.code).toBe(code);
    expect(rows("SELECT 1 FROM regimes")).toEqual([]);
  });
});

describe("every problem with file, line and column; the good rows stay", () => {
  it.each([
    ["an unknown file", "extra.csv", "a\n1\n", ["extra.csv:null:null unknown-file"]],
    ["what generate writes beside is no stranger", "planted.ndjson", "{}\n", []],
    ["an empty file", "payments.csv", "", ["payments.csv:1:null empty-file"]],
    [
      "a header alone is an empty register",
      "payments.csv",
      "payment_id,inn,tax,period,kind,paid_on,amount\n",
      [],
    ],
    [
      "columns in another order, a BOM, an optional one absent",
      "vat_registrations.csv",
      "\ufefffrom,inn\n2015-03-01,00101200010001\n",
      [],
    ],
    [
      "an unknown column",
      "vat_registrations.csv",
      "inn,from,to,x\n00101200010001,2015-03-01,,1\n",
      ["vat_registrations.csv:1:x unknown-column"],
    ],
    [
      "a missing column",
      "vat_registrations.csv",
      "inn,to\n00101200010001,\n",
      ["vat_registrations.csv:1:from missing-column"],
    ],
    [
      "a column twice",
      "vat_registrations.csv",
      "inn,from,from\n00101200010001,2015-03-01,\n",
      ["vat_registrations.csv:1:from duplicate-column"],
    ],
    [
      "too few cells",
      "payments.csv",
      withLine("payments.csv", 2, "P-1,x"),
      ["payments.csv:2:null field-count"],
    ],
    [
      "each wrong cell of a row",
      "payments.csv",
      withLine("payments.csv", 2, "P-1,123,VAX,2026-13,gift,2026-02-30,12.5"),
      [
        "payments.csv:2:inn not-an-inn",
        "payments.csv:2:tax not-in-list",
        "payments.csv:2:period not-a-period",
        "payments.csv:2:kind not-in-list",
        "payments.csv:2:paid_on not-a-date",
        "payments.csv:2:amount not-an-amount",
      ],
    ],
    [
      "an empty required cell",
      "payments.csv",
      withLine("payments.csv", 2, ",00101200010001,VAT,2026-09,tax,2026-10-20,1.00"),
      ["payments.csv:2:payment_id required"],
    ],
    [
      "a negative amount that cannot be",
      "receipts.csv",
      withLine("receipts.csv", 2, "00202200020002,K-1,2026-09-07,12,-1.00,0.00,taxable"),
      ["receipts.csv:2:gross_cash out-of-range"],
    ],
    [
      "an end before its beginning",
      "vat_registrations.csv",
      withLine("vat_registrations.csv", 3, "00202200020002,2020-03-01,2020-02-29"),
      ["vat_registrations.csv:3:to range-reversed"],
    ],
    [
      "a taxpayer nobody knows",
      "payments.csv",
      withLine("payments.csv", 2, "P-1,00909200090009,VAT,2026-09,tax,2026-10-20,1.00"),
      ["payments.csv:2:inn broken-reference"],
    ],
    [
      "a buyer nobody knows",
      "invoices.csv",
      withLine(
        "invoices.csv",
        4,
        "I-3,7/3,2026-09-30,2026-09-30,00101200010001,00909200090009,exempt,10.00,0.00,cash,,valid,,,,",
      ),
      ["invoices.csv:4:buyer_inn broken-reference"],
    ],
    [
      "a line of no return",
      "return_lines.csv",
      withLineAdded("return_lines.csv", "R-9,010,,1.00"),
      ["return_lines.csv:6:return_id broken-reference"],
    ],
    [
      "a line the form does not have",
      "return_lines.csv",
      withLineAdded("return_lines.csv", "R-1,P010,,1.00"),
      ["return_lines.csv:6:line unknown-line"],
    ],
    [
      "money without its two places",
      "return_lines.csv",
      withLineAdded("return_lines.csv", "R-1,060,,0.5"),
      ["return_lines.csv:6:amount not-an-amount"],
    ],
    [
      "a correction of no invoice",
      "invoices.csv",
      withLine(
        "invoices.csv",
        3,
        "I-2,7/2,2026-09-02,2026-09-01,00101200010001,,taxable,2000.00,240.00,cash,,valid,,I-9,,",
      ),
      ["invoices.csv:3:corrects broken-reference"],
    ],
    [
      "a period the form is not filed for",
      "returns.csv",
      withLine("returns.csv", 4, "R-3,00202200020002,END,2025-12,0,2026-03-02T09:00:00Z"),
      ["returns.csv:4:period period-of-form"],
    ],
    [
      "a key twice",
      "invoices.csv",
      withLine(
        "invoices.csv",
        4,
        "I-1,7/3,2026-09-30,2026-09-30,00101200010001,,exempt,10.00,0.00,cash,,valid,,,,",
      ),
      ["invoices.csv:4:invoice_id duplicate-key"],
    ],
    [
      "a composite key twice",
      "vat_registrations.csv",
      withLine("vat_registrations.csv", 3, "00101200010001,2015-03-01,2026-12-31"),
      ["vat_registrations.csv:3:inn duplicate-key"],
    ],
    [
      "one version under two ids",
      "returns.csv",
      withLine("returns.csv", 3, "R-2,00101200010001,VAT,2026-09,0,2026-10-14T05:59:00+06:00"),
      ["returns.csv:3:version duplicate-version"],
    ],
    [
      "a quote out of place",
      "payments.csv",
      withLine("payments.csv", 2, 'P"1,00101200010001,VAT,2026-09,tax,2026-10-20,1.00'),
      ["payments.csv:2:null bad-quote"],
    ],
    [
      "a row after a cell of two lines is on its own line",
      "taxpayers.csv",
      `${(WHOLE_DATASET["taxpayers.csv"] ?? "").replace("ул. Токтогула, 1", "ул. Токтогула,\n1")}1,,,,,,,,,,,,,\r\n`,
      [
        "taxpayers.csv:5:inn not-an-inn",
        "taxpayers.csv:5:kind required",
        "taxpayers.csv:5:name_ru required",
        "taxpayers.csv:5:office required",
        "taxpayers.csv:5:registered_on required",
        "taxpayers.csv:5:activity_group required",
        "taxpayers.csv:5:edoc_consent required",
      ],
    ],
    [
      "a wrong taxpayer is reported where it is, not wherever it is named",
      "taxpayers.csv",
      withLine("taxpayers.csv", 3, "00202200020002,sole-trader,ИП Асанов,,026,2020-02-30,,,services,,,,,0"),
      ["taxpayers.csv:3:registered_on not-a-date"],
    ],
    [
      "a wrong return likewise",
      "returns.csv",
      withLine("returns.csv", 2, "R-1,00101200010001,VAT,2026-09,0,yesterday"),
      ["returns.csv:2:filed_at not-an-instant"],
    ],
  ])("%s", async (_what, name, text, expected) => {
    dataset.write(name, text);
    expect(await problemsOf()).toEqual(expected);
  });

  it("rows left out are counted and the others stored", async () => {
    dataset.write(
      "payments.csv",
      withLineAdded("payments.csv", "P-2,00101200010001,VAT,2026-09,tax,2026-10-20,1"),
    );
    const report = await loaded();
    expect(report.files["payments.csv"]).toEqual({ rows: 2, rejected: 1 });
    expect(rows("SELECT payment_id FROM payments")).toEqual([{ payment_id: "P-1" }]);
  });

  it("a period outside the manifest is no problem", async () => {
    manifest({ periodFrom: "2020-01", periodTo: "2020-01" });
    expect(await problemsOf()).toEqual([]);
  });
});
