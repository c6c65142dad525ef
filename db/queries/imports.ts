/** The datasets the office loaded. */
import type { ReadHandle } from "../handle.ts";

export interface ImportRow {
  readonly importId: string;
  readonly importedAt: string;
  readonly source: string;
  readonly createdAt: string;
  /** Rows and rejected rows by file, JSON. */
  readonly counts: string;
  readonly problemCount: number;
  /** The first problems, JSON. */
  readonly problems: string;
}

const SELECT = `SELECT import_id AS importId, imported_at AS importedAt, source, created_at AS createdAt, counts,
  problem_count AS problemCount, problems FROM dataset_imports`;

/** Newest first. */
export const listImports = (read: ReadHandle): readonly ImportRow[] =>
  read.query<ImportRow>(`${SELECT} ORDER BY import_no DESC`).all();

export const importById = (read: ReadHandle, importId: string): ImportRow | null =>
  read.query<ImportRow>(`${SELECT} WHERE import_id = ?`).get(importId) ?? null;

export const latestImport = (read: ReadHandle): ImportRow | null =>
  read.query<ImportRow>(`${SELECT} ORDER BY import_no DESC LIMIT 1`).get() ?? null;
