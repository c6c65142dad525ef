/** The data of the demo office: a generated dataset, loaded as any other. */
import { Readable } from "node:stream";
import { loadDataset } from "#db/import/load-dataset.ts";
import type { DatasetSource } from "#db/import/source.ts";
import { csvRow } from "#shared/contract/exchange/csv-text.ts";
import { DATASET_FILES, MANIFEST_FILE } from "#shared/contract/exchange/files.ts";
import { generateDataset, SYNTHETIC_SIZES, type SyntheticOptions } from "#shared/synthetic/dataset.ts";
import type { Core } from "../core.ts";
import { attachPaper } from "../data/attach-paper.ts";
import type { FillOffice } from "./create-demo-office.ts";

/** A year of three hundred taxpayers, each discrepancy a few times, and sixty requests; always the same. */
const DEMO_DATA: SyntheticOptions = { seed: 2026, taxpayers: SYNTHETIC_SIZES.small, months: 12 };

/** The generated dataset in memory: a demo office needs no folder. */
const sourceOf = (options: SyntheticOptions): DatasetSource => {
  const texts = new Map<string, { text: string; line: number }>(
    DATASET_FILES.map((spec) => [
      spec.name,
      { text: csvRow(spec.columns.map((column) => column.name)), line: 1 },
    ]),
  );
  const manifest = generateDataset(options, {
    emit: (name, cells) => {
      const file = texts.get(name);
      if (file === undefined) throw new RangeError(`no file ${name} in the format`);
      file.text += csvRow(cells);
      file.line += 1;
      return file.line;
    },
    planted: () => undefined,
    requests: { planted: () => undefined, attach: attachPaper },
  });
  texts.set(MANIFEST_FILE, { text: manifest, line: 1 });
  const files = [...texts].map(([name, { text }]) => {
    const bytes = Buffer.from(text);
    return { name, bytes: bytes.length, open: async () => Readable.from([bytes], { objectMode: true }) };
  });
  return { path: "demo", files, others: [], close: () => undefined };
};

/** Fills the demo office while it is made. A problem in generated data is a bug. */
export const fillDemoData =
  (core: Core): FillOffice =>
  async (open) => {
    const loaded = await loadDataset(open.database.write, sourceOf(DEMO_DATA), {
      importId: core.ids<"Import">(),
      importedAt: core.clock(),
    });
    if (!loaded.ok) throw new Error(`demo data: ${loaded.error.code}`);
    const [problem] = loaded.value.report.problems;
    if (problem !== undefined) throw new Error(`demo data: ${JSON.stringify(problem)}`);
  };
