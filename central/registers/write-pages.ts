/** Seals and stores pages as they become full, and remembers what a manifest says of them. */

import type { FileSpec } from "#shared/contract/exchange/column.ts";
import { csvRow } from "#shared/contract/exchange/csv-text.ts";
import type { PageRef, Pages } from "#shared/sync/registers/manifest.ts";
import { type Page, pageCutter } from "#shared/sync/registers/page-cutter.ts";
import type { PageKey } from "./page-keys.ts";
import type { PageStore } from "./page-store.ts";
import { sealPage } from "./seal-page.ts";

export interface PageWriter {
  /** @param rows lines of CSV */
  readonly add: (key: string, rows: readonly string[]) => Promise<void>;
  readonly end: () => Promise<Pages>;
}

export interface PageShelf {
  readonly office: string;
  readonly key: PageKey;
  readonly store: PageStore;
  readonly at: string;
}

export const pageWriter = (spec: FileSpec, { office, key, store, at }: PageShelf): PageWriter => {
  const cutter = pageCutter(csvRow(spec.columns.map((column) => column.name)));
  const pages: PageRef[] = [];
  const keep = async (page: Page): Promise<void> => {
    const { ref, body } = await sealPage(key.key, page);
    await store.put(office, ref.sha256, body, at);
    pages.push(ref);
  };
  return {
    add: async (unit, rows) => {
      for (const page of cutter.add(unit, rows)) await keep(page);
    },
    end: async () => {
      const last = cutter.end();
      if (last !== null) await keep(last);
      return { rows: pages.reduce((sum, page) => sum + page.rows, 0), pages };
    },
  };
};
