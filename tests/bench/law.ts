/**
 * The whole law over an office: 100,000 returns of all forms through every check, beside the arithmetic of the same returns
 * in json-rules-engine; the sweep of all taxes beside the sweep of the VAT alone. BENCH_RETURNS makes it smaller.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Engine, type Engine as RulesEngine } from "json-rules-engine";
import { writeSyntheticDataset } from "#core/data/write-synthetic.ts";
import { sweepOffice } from "#core/desk-audit/sweep.ts";
import type { ReadHandle } from "#db/handle.ts";
import { loadDataset } from "#db/import/load-dataset.ts";
import { openSource } from "#db/import/source.ts";
import { dropMatching, matchingSteps } from "#db/matching/doubted.ts";
import { readOfficeFacts } from "#db/matching/office-facts.ts";
import { readTaxpayerFacts } from "#db/matching/taxpayer-facts.ts";
import { batchesOf, readVatFacts } from "#db/matching/vat-facts.ts";
import { createDatabase, openForReading } from "#db/open.ts";
import { lawInForce } from "#db/queries/law-in-force.ts";
import { type Month, monthsOf, type Period } from "#shared/kernel/period.ts";
import { addYears, plainDate } from "#shared/kernel/plain-date.ts";
import type { AuditedFacts } from "#shared/law/checks/audited.ts";
import type { CheckContext } from "#shared/law/checks/check.ts";
import { checkContext } from "#shared/law/checks/context.ts";
import { decideTaxpayer, decideVat } from "#shared/law/checks/decide-taxpayer.ts";
import { CIVIL_LIMITATION_YEARS } from "#shared/law/checks/tolerance.ts";
import type { ReturnFact, ReturnLines } from "#shared/law/checks/vat/facts.ts";
import { LEISURE_GOODS } from "#shared/law/checks/vat/v-13-purpose.ts";
import type { FormCode } from "#shared/law/finding.ts";
import { TEST_KEY } from "#tests/fixtures/office.ts";
import { printFigure, timed } from "./figure.ts";

const RETURNS = Number(process.env["BENCH_RETURNS"] ?? 100_000);
/** Of a taxpayer of the generated office in a year, some. */
const RETURNS_OF_ONE = 13;
const BATCH = 2_000;
const TODAY = plainDate("2026-11-22");
const MONTHS: readonly Month[] = [
  ...monthsOf("2025" as Period).slice(9),
  ...monthsOf("2026" as Period).slice(0, 9),
];

type Lines = (line: string) => number;
type Gaps = Readonly<Record<string, (of: Lines) => number>>;
const total =
  (line: string, ...parts: readonly string[]) =>
  (of: Lines): number =>
    of(line) - parts.reduce((sum, part) => sum + of(part), 0);
const rated = (line: string, base: string, rate: number) => (of: Lines) => of(line) - of(base) * rate;

/** What each form's lines must come to, as far as the lines alone say it (`law/special.md`, section 4). */
const FORMULAS: Readonly<Partial<Record<FormCode, Gaps>>> = {
  VAT: {
    "011": rated("011", "010", 0.12),
    "021": rated("021", "020", 0.12),
    "051": rated("051", "050", 0.12),
    "060": total("060", "010", "020", "030", "050"),
    "070": total("070", "040", "041"),
    "090": total("090", "011", "021", "051"),
    "130": (of) => of("130") - (of("090") - of("120")),
    "150": (of) => of("150") - Math.max(0, of("130") - of("131") - of("140")),
    "180": (of) => of("180") - Math.max(0, of("140") - (of("130") - of("131"))),
  },
  IND: { "060": rated("060", "050", 0.12), "050": (of) => of("050") - (of("010") + of("030") - of("040")) },
  ST: {
    "011": rated("011", "010", 0.01),
    "021": rated("021", "020", 0.02),
    "031": rated("031", "030", 0.02),
    "041": rated("041", "040", 0.03),
    "051": rated("051", "050", 0.02),
    "056": rated("056", "055", 0.05),
    "061": rated("061", "060", 0.02),
    "066": rated("066", "065", 0.03),
    "071": rated("071", "070", 0.04),
    "100": total("100", "011", "021", "031", "041", "051", "056", "061", "066", "071"),
  },
  UNI: {
    "100": (of) =>
      of("100") -
      (of("010") * 0.005 +
        (of("020") + of("030") + of("045") + of("055") + of("070") + of("085")) * 0.04 +
        (of("025") + of("035")) * 0.02 +
        (of("040") + of("050") + of("080")) * 0.06),
    "110": total("110", "010", "020", "025", "030", "035", "040", "045", "050", "055", "060", "070", "090"),
  },
  PIT: { "060": total("060", "050", "055", "056"), "050": total("050", "051", "052") },
  ADV: {
    "020": (of) => of("020") - Math.max(0, of("010") - of("015")) * 0.1,
    "040": (of) => of("040") - Math.max(0, of("020") - of("030")),
    "060": (of) => of("060") - Math.max(0, of("040") - of("050")),
  },
  END: {
    P050: (of) => of("P050") - (of("P010") + of("P020") + of("P030") + of("P040") - of("P045")),
    P190: (of) => of("P190") - (of("P050") - of("P180")),
    P200: (of) => of("P200") - Math.max(0, of("P190") - of("P195")),
    P210: rated("P210", "P200", 0.1),
    P230: (of) => of("P230") - (of("P210") - of("P215") - of("P220")),
  },
};

/** A fact for the gap of each formula and a rule for each, as the engine wants them. */
const engineOf = (gaps: Gaps): RulesEngine => {
  const engine = new Engine([], { allowUndefinedFacts: true });
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

const inEngine = async (returns: readonly ReturnFact[]): Promise<number> => {
  const engines = new Map<string, RulesEngine>();
  for (const [form, gaps] of Object.entries(FORMULAS)) engines.set(form, engineOf(gaps));
  return timed(async () => {
    for (const { form, lines } of returns) await engines.get(form)?.run({ lines });
  });
};

const opened = (file: string): { readonly read: ReadHandle; close(): void } => {
  const database = openForReading(file, { key: TEST_KEY });
  if (!database.ok) throw new Error(database.error.code);
  return database.value;
};

const MATCHING = { longUnpaidBefore: addYears(TODAY, -CIVIL_LIMITATION_YEARS), leisureGoods: LEISURE_GOODS };

const lawOf = (read: ReadHandle) => {
  const law = lawInForce(read);
  if (!law.ok) throw new Error(law.error.code);
  return law.value;
};

/** The sweep as it would be were there no tax but the VAT. */
const sweepVat = (read: ReadHandle): number => {
  dropMatching(read);
  for (const step of matchingSteps(read, MATCHING)) read.temporary(step.sql);
  const office = readOfficeFacts(read, MONTHS);
  const context = checkContext({ ...lawOf(read), today: TODAY }, MONTHS);
  let findings = 0;
  for (const { from, to } of batchesOf(read, BATCH))
    for (const { facts } of readVatFacts(read, office, from, to))
      findings += decideVat(facts, context).findings.length;
  dropMatching(read);
  return findings;
};

const sweepAll = (read: ReadHandle): number =>
  sweepOffice(read, { months: MONTHS, today: TODAY, law: lawOf(read), onFindings: () => undefined }).findings;

/** Best of two runs: the second finds the cache warm on both sides. */
const best = async (work: () => unknown): Promise<number> => Math.min(await timed(work), await timed(work));

/** Decides every taxpayer of a batch at a time; only the deciding is timed. */
const decideAll = async (
  read: ReadHandle,
  onReturns: (returns: readonly ReturnFact[]) => void,
): Promise<number> => {
  dropMatching(read);
  for (const step of matchingSteps(read, MATCHING)) read.temporary(step.sql);
  const office = readOfficeFacts(read, MONTHS);
  const context: CheckContext = checkContext({ ...lawOf(read), today: TODAY }, MONTHS);
  let ms = 0;
  let left = RETURNS;
  for (const { from, to } of batchesOf(read, BATCH)) {
    const all: readonly AuditedFacts[] = readTaxpayerFacts(read, office, from, to);
    const some: AuditedFacts[] = [];
    for (const facts of all) {
      if (left <= 0) break;
      some.push(facts);
      left -= facts.returns.length;
    }
    onReturns(some.flatMap(({ returns }) => returns));
    ms += await timed(() => {
      for (const facts of some) decideTaxpayer(facts, context);
    });
    if (left <= 0) break;
  }
  dropMatching(read);
  return ms;
};

const main = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "bench-law-"));
  try {
    const dataset = join(folder, "dataset");
    const taxpayers = Math.ceil(RETURNS / RETURNS_OF_ONE);
    const written = writeSyntheticDataset(dataset, { seed: 5, taxpayers, months: 12 });
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

    const { read, close } = opened(file);
    const returns: ReturnFact[] = [];
    const decided = await decideAll(read, (some) => returns.push(...some));
    const forms = [...new Set(returns.map(({ form }) => form))].sort();
    printFigure({
      bench: "law",
      figure: `returns of ${forms.join(", ")}`,
      value: returns.length,
      unit: "count",
    });
    printFigure({
      bench: "law",
      figure: "every check of all of them",
      value: decided,
      unit: "ms",
      baseline: {
        name: "the arithmetic of their lines alone in json-rules-engine",
        value: await inEngine(returns),
      },
    });
    printFigure({
      bench: "law",
      figure: `sweep of ${taxpayers} taxpayers, all taxes`,
      value: await best(() => sweepAll(read)),
      unit: "ms",
      baseline: { name: "the sweep of the VAT alone", value: await best(() => sweepVat(read)) },
      aim: "≤ 2 ×",
    });
    close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

await main();
