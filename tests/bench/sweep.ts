/**
 * The sweep of 50,000 taxpayers × 12 months with about 1,000,000 invoices: its matching against the same matching in
 * DuckDB on the same rows, its per-return checks against json-rules-engine on the same returns, the whole with its
 * memory. BENCH_TAXPAYERS makes the office smaller.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { Engine } from "json-rules-engine";
import { writeSyntheticDataset } from "#core/data/write-synthetic.ts";
import { sweepOffice } from "#core/desk-audit/sweep.ts";
import type { ReadHandle } from "#db/handle.ts";
import { loadDataset } from "#db/import/load-dataset.ts";
import { openSource } from "#db/import/source.ts";
import { dropMatching, matchingSteps } from "#db/matching/doubted.ts";
import { readMonthFacts } from "#db/matching/month-facts.ts";
import { readReturnFacts } from "#db/matching/return-facts.ts";
import { batchesOf } from "#db/matching/vat-facts.ts";
import { createDatabase, openForReading } from "#db/open.ts";
import { lawInForce } from "#db/queries/law-in-force.ts";
import { type Month, monthsOf, type Period } from "#shared/kernel/period.ts";
import { plainDate } from "#shared/kernel/plain-date.ts";
import type { VatRates } from "#shared/law/checks/check.ts";
import type { ReturnLines } from "#shared/law/checks/vat/facts.ts";
import { recomputeReturn } from "#shared/law/checks/vat/recompute.ts";
import { LEISURE_GOODS } from "#shared/law/checks/vat/v-13-purpose.ts";
import { TEST_KEY } from "#tests/fixtures/office.ts";
import { printFigure, timed } from "./figure.ts";

const TAXPAYERS = Number(process.env.BENCH_TAXPAYERS ?? 50_000);
const TODAY = plainDate("2026-11-22");
const MONTHS: readonly Month[] = [
  ...monthsOf("2025" as Period).slice(9),
  ...monthsOf("2026" as Period).slice(0, 9),
];
const FIRST_DAY = "2025-10-01";
const LAST_DAY = "2026-09-30";
const MATCHING = {
  longUnpaidBefore: "2023-11-22",
  leisureGoods: LEISURE_GOODS,
};

const opened = (file: string): { readonly read: ReadHandle; close(): void } => {
  const database = openForReading(file, { key: TEST_KEY });
  if (!database.ok) throw new Error(database.error.code);
  return database.value;
};

/** Best of two runs: the second finds the cache warm on both sides. */
const best = async (work: () => unknown): Promise<number> => Math.min(await timed(work), await timed(work));

/** The matching alone: doubted rows and sums by month, as the sweep does it. */
const match = (read: ReadHandle): void => {
  dropMatching(read);
  for (const step of matchingSteps(read, MATCHING)) read.temporary(step.sql);
  for (const batch of batchesOf(read, 2_000)) readMonthFacts(read, batch.from, batch.to);
  dropMatching(read);
};

/** Run in a process of its own, so that the memory is the sweep's. */
const sweepAlone = async (file: string): Promise<void> => {
  const { read, close } = opened(file);
  const law = lawInForce(read);
  if (!law.ok) throw new Error(law.error.code);
  let findings = 0;
  // The high-water mark of a process counts what its parent held when it was made; so it is sampled.
  let memory = 0;
  const ms = await timed(() =>
    sweepOffice(read, {
      months: MONTHS,
      onProgress: () => {
        memory = Math.max(memory, process.memoryUsage().rss / 1024 ** 2);
      },
      today: TODAY,
      law: law.value,
      onFindings: (found) => {
        findings += found.length;
      },
    }),
  );
  close();
  console.log(JSON.stringify({ ms, findings, memory }));
};

const CHARS = "VARCHAR";
const csv = (folder: string, file: string, columns: Readonly<Record<string, string>>): string =>
  `read_csv('${join(folder, file)}', header = true, columns = {${Object.entries(columns)
    .map(([name, type]) => `'${name}': '${type}'`)
    .join(", ")}})`;

const typedColumns = (names: readonly string[], typed: Readonly<Record<string, string>>) =>
  Object.fromEntries(names.map((name) => [name, typed[name] ?? CHARS])) as Readonly<Record<string, string>>;

const INVOICES = typedColumns(
  "invoice_id number issued_on supply_on seller_inn buyer_inn supply net vat payment cash_part status status_on corrects missing goods_code".split(
    " ",
  ),
  {
    net: "DECIMAL(18,2)",
    vat: "DECIMAL(18,2)",
    cash_part: "DECIMAL(18,2)",
    seller_inn: "BIGINT",
    buyer_inn: "BIGINT",
  },
);
const PURCHASES = typedColumns("inn period seller_inn number issued_on net vat".split(" "), {
  net: "DECIMAL(18,2)",
  vat: "DECIMAL(18,2)",
  inn: "BIGINT",
  seller_inn: "BIGINT",
});
const RECEIPTS = typedColumns(
  "inn register_id date receipts gross_cash gross_cashless vat_group".split(" "),
  { inn: "BIGINT", gross_cash: "DECIMAL(18,2)", gross_cashless: "DECIMAL(18,2)" },
);
const REGISTRATIONS = typedColumns(["inn", "from", "to"], { inn: "BIGINT" });
const TAXPAYER_COLUMNS =
  "inn kind name_ru name_ky office registered_on closed_on activity_code activity_group territory address phone email edoc_consent";

const CREDITABLE =
  "i.status = 'valid' AND i.missing IS NULL AND i.cash_part IS NULL AND i.payment IN ('cashless', 'unpaid')";

/** The same questions as `matchingSteps` and `readMonthFacts`, as DuckDB likes them. */
const DUCKDB_MATCHING = [
  `CREATE OR REPLACE TEMP TABLE replaced AS SELECT corrects AS invoice_id FROM invoices WHERE corrects IS NOT NULL AND status = 'valid'`,
  `CREATE OR REPLACE TEMP TABLE doubtful AS SELECT DISTINCT seller_inn AS inn FROM purchase p WHERE NOT EXISTS (
     SELECT 1 FROM registrations v WHERE v.inn = p.seller_inn AND v."from" <= '${FIRST_DAY}' AND (v."to" IS NULL OR v."to" >= '${LAST_DAY}'))
   UNION SELECT inn FROM taxpayers WHERE closed_on IS NOT NULL`,
  `CREATE OR REPLACE TEMP TABLE doubted AS
   SELECT p.row_id FROM purchase p WHERE p.period < substr(p.issued_on, 1, 7) OR p.issued_on < '${MATCHING.longUnpaidBefore}'
     OR NOT EXISTS (SELECT 1 FROM invoices i WHERE i.seller_inn = p.seller_inn AND i.number = p.number AND i.issued_on = p.issued_on
       AND i.buyer_inn = p.inn AND i.vat + 100 >= p.vat AND ${CREDITABLE})
   UNION SELECT p.row_id FROM purchase p JOIN doubtful d ON d.inn = p.seller_inn
   UNION SELECT p.row_id FROM purchase p JOIN (SELECT seller_inn, number, issued_on, inn FROM purchase GROUP BY ALL HAVING count(*) > 1) t
     USING (seller_inn, number, issued_on, inn)
   UNION SELECT p.row_id FROM purchase p JOIN invoices i ON p.seller_inn = i.seller_inn AND p.number = i.number
     AND p.issued_on = i.issued_on AND p.inn = i.buyer_inn WHERE i.invoice_id IN (SELECT invoice_id FROM replaced)
       OR substr(i.goods_code, 1, 4) IN (${LEISURE_GOODS.map((heading) => `'${heading}'`).join(", ")})`,
  `CREATE OR REPLACE TEMP TABLE unreflected AS SELECT i.invoice_id, i.buyer_inn FROM invoices i
   WHERE ${CREDITABLE} AND i.vat > 0 AND i.supply = 'taxable' AND i.corrects IS NULL
     AND i.buyer_inn IN (SELECT v.inn FROM registrations v WHERE EXISTS (SELECT 1 FROM purchase p WHERE p.inn = v.inn))
     AND NOT EXISTS (SELECT 1 FROM purchase p WHERE p.seller_inn = i.seller_inn AND p.number = i.number AND p.inn = i.buyer_inn)
     AND i.invoice_id NOT IN (SELECT invoice_id FROM replaced)`,
];
const DUCKDB_SUMS = [
  `SELECT seller_inn, substr(supply_on, 1, 7) AS month, supply, buyer_inn IS NULL AS public, sum(net), sum(vat) FROM invoices
   WHERE status = 'valid' AND invoice_id NOT IN (SELECT invoice_id FROM replaced) GROUP BY ALL ORDER BY ALL`,
  `SELECT inn, substr("date", 1, 7) AS month, vat_group, sum(gross_cash + gross_cashless) FROM receipts GROUP BY ALL ORDER BY ALL`,
  `SELECT inn, period, sum(vat), count(*) FROM purchase GROUP BY ALL ORDER BY ALL`,
];

const inDuckdb = async (folder: string): Promise<{ readonly ms: number; readonly doubted: number }> => {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const whole = (names: readonly string[]) =>
    names.map((name) => `CAST(${name} * 100 AS BIGINT) AS ${name}`).join(", ");
  await connection.run(
    `CREATE TABLE invoices AS SELECT * REPLACE (${whole(["net", "vat", "cash_part"])}) FROM ${csv(folder, "invoices.csv", INVOICES)}`,
  );
  await connection.run(
    `CREATE TABLE purchase AS SELECT row_number() OVER () AS row_id, * REPLACE (${whole(["net", "vat"])}) FROM ${csv(folder, "purchase_register.csv", PURCHASES)}`,
  );
  await connection.run(
    `CREATE TABLE receipts AS SELECT * REPLACE (${whole(["gross_cash", "gross_cashless"])}) FROM ${csv(folder, "receipts.csv", RECEIPTS)}`,
  );
  await connection.run(
    `CREATE TABLE registrations AS SELECT * FROM ${csv(folder, "vat_registrations.csv", REGISTRATIONS)}`,
  );
  await connection.run(
    `CREATE TABLE taxpayers AS SELECT * FROM ${csv(folder, "taxpayers.csv", typedColumns(TAXPAYER_COLUMNS.split(" "), { inn: "BIGINT" }))}`,
  );
  // What the sweep reads of the sums it reads as rows here too.
  const ms = await best(async () => {
    for (const sql of DUCKDB_MATCHING) await connection.run(sql);
    for (const sql of DUCKDB_SUMS) await connection.runAndReadAll(sql);
  });
  const counted = await connection.runAndReadAll("SELECT count(*) FROM doubted");
  connection.closeSync();
  return { ms, doubted: Number(counted.getRows()[0]?.[0]) };
};

const RATES: VatRates = {
  vat: "0.12",
  exemptShareCeiling: "5",
  reductionCeiling: "0.8",
  salesTaxTradeProduction: "0.01",
  salesTaxOther: "0.02",
  salesTaxMobile: "0.05",
  salesTaxFreeTradeProduction: "0.02",
  salesTaxFreeOther: "0.03",
};

/** The formulas of V-01 as json-rules-engine states them: a fact per gap, a rule per formula. */
const rulesEngine = (): Engine => {
  const engine = new Engine([], { allowUndefinedFacts: true });
  const gaps: Readonly<Record<string, (of: (line: string) => number) => number>> = {
    "011": (of) => of("011") - of("010") * 0.12,
    "021": (of) => of("021") - of("020") * 0.12,
    "051": (of) => of("051") - of("050") * 0.12,
    "060": (of) => of("060") - (of("010") + of("020") + of("030") + of("050")),
    "070": (of) => of("070") - (of("040") + of("041")),
    "090": (of) => of("090") - (of("011") + of("021") + of("051")),
    "130": (of) => of("130") - (of("090") - of("120")),
    "150": (of) => of("150") - Math.max(0, of("130") - of("131") - of("140")),
    "180": (of) => of("180") - Math.max(0, of("140") - (of("130") - of("131"))),
  };
  for (const [line, gap] of Object.entries(gaps)) {
    engine.addFact(`gap-${line}`, async (_params, almanac) => {
      const lines = await almanac.factValue<ReturnLines>("lines");
      return Math.abs(gap((name) => lines[name] ?? 0));
    });
    engine.addRule({
      conditions: { all: [{ fact: `gap-${line}`, operator: "greaterThan", value: 100 }] },
      event: { type: line },
    });
  }
  return engine;
};

const main = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "bench-sweep-"));
  try {
    const dataset = join(folder, "dataset");
    const written = writeSyntheticDataset(dataset, { seed: 5, taxpayers: TAXPAYERS, months: 12 });
    if (!written.ok) throw new Error(written.error);
    const file = join(folder, "office.db");
    const created = createDatabase(file, { key: TEST_KEY, durability: "relaxed" });
    const source = await openSource(dataset);
    if (!created.ok || !source.ok) throw new Error("cannot make the office");
    const loaded = await loadDataset(created.value.write, source.value, {
      importId: "bench",
      importedAt: "2026-11-22T00:00:00.000Z",
    });
    if (!loaded.ok) throw new Error(loaded.error.code);
    created.value.close();
    const invoices = loaded.value.report.files["invoices.csv"]?.rows ?? 0;
    printFigure({ bench: "sweep", figure: "invoices", value: invoices, unit: "count" });

    const duckdb = await inDuckdb(dataset);
    const { read, close } = opened(file);
    const ms = await best(() => match(read));
    printFigure({
      bench: "sweep",
      figure: "matching",
      value: ms,
      unit: "ms",
      baseline: { name: "the same matching in DuckDB, in memory, all cores", value: duckdb.ms },
      aim: "≤ 3 × DuckDB",
    });

    const sample: ReturnLines[] = [];
    for (const batch of batchesOf(read, 2_000)) {
      for (const filed of readReturnFacts(read, batch.from, batch.to).values())
        sample.push(...filed.filter(({ form }) => form === "VAT").map(({ lines }) => lines));
      if (sample.length >= 20_000) break;
    }
    close();
    const engine = rulesEngine();
    const engineMs = await timed(async () => {
      for (const lines of sample) await engine.run({ lines });
    });
    const ours = await best(() => {
      for (const lines of sample) recomputeReturn(lines, RATES);
    });
    printFigure({
      bench: "sweep",
      figure: `arithmetic of ${sample.length} VAT returns`,
      value: ours,
      unit: "ms",
      baseline: { name: "nine of its formulas in json-rules-engine", value: engineMs },
      aim: "≥ 20 × faster",
    });

    const alone = spawnSync(process.execPath, ["--max-old-space-size=256", import.meta.filename], {
      env: { ...process.env, BENCH_SWEEP_FILE: file },
      encoding: "utf8",
    });
    if (alone.status !== 0) throw new Error(alone.stderr);
    const whole = JSON.parse(alone.stdout) as { ms: number; findings: number; memory: number };
    printFigure({
      bench: "sweep",
      figure: `whole sweep of ${TAXPAYERS} taxpayers`,
      value: whole.ms,
      unit: "ms",
    });
    printFigure({ bench: "sweep", figure: "findings", value: whole.findings, unit: "count" });
    printFigure({
      bench: "sweep",
      figure: "peak memory",
      value: whole.memory,
      unit: "MiB",
      aim: "≤ 700 MiB",
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const alone = process.env.BENCH_SWEEP_FILE;
await (alone === undefined ? main() : sweepAlone(alone));
