/** Fills a new office with invented taxpayers, their returns, invoices and cash registers. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadDataset } from "#db/import/load-dataset.ts";
import { openSource } from "#db/import/source.ts";
import type { SyntheticOptions } from "#shared/synthetic/dataset.ts";
import type { Core } from "../core.ts";
import { writeSyntheticDataset } from "../data/write-synthetic.ts";
import type { FillOffice } from "./create-demo-office.ts";

/** A small office: enough for every kind of discrepancy, made in seconds. */
export const DEMO_DATA: SyntheticOptions = { seed: 2026, taxpayers: 400, months: 9 };

/** The same options give the same office. The files it is loaded from are removed again. */
export const fillSynthetic =
  (core: Core, options: SyntheticOptions = DEMO_DATA): FillOffice =>
  async ({ database }) => {
    const folder = mkdtempSync(join(tmpdir(), "inspector-demo-"));
    try {
      const dataset = join(folder, "dataset");
      const written = writeSyntheticDataset(dataset, options);
      if (!written.ok) throw new Error(written.error);
      const source = await openSource(dataset);
      if (!source.ok) throw new Error(source.error);
      try {
        const loaded = await loadDataset(database.write, source.value, {
          importId: core.ids<"Import">(),
          importedAt: core.clock(),
        });
        if (!loaded.ok) throw new Error(loaded.error.code);
      } finally {
        source.value.close();
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
