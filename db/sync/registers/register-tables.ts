/** The tables of the registers, as a version's own file has them. */
import type Database from "better-sqlite3";
import { PAGED_FILES, type PagedFile } from "#shared/sync/registers/paged-file.ts";
import { storedColumns, type Target, targetOf } from "../../import/targets.ts";
import { BULK_TABLES } from "../../registers-file.ts";

/** Tables decisions change: they stay in the office's file, and the version's has what was loaded. */
export const LIVE_TABLES = ["taxpayers", "regimes", "vat_registrations", "representatives"] as const;

export interface RegisterTable {
  readonly file: PagedFile;
  readonly target: Target;
  readonly table: string;
  /** Read from the version's file itself. */
  readonly isBulk: boolean;
  /** Columns in the table that name a unit. */
  readonly unit: readonly string[];
}

const bulk = new Set<string>(BULK_TABLES);
const RENAMED: Readonly<Record<string, string>> = { from: "valid_from", to: "valid_to" };

export const REGISTER_TABLES: readonly RegisterTable[] = PAGED_FILES.map((file) => {
  const target = targetOf(file.dataset);
  return {
    file,
    target,
    table: target.table,
    isBulk: bulk.has(target.table),
    unit: file.unit.map((column) => RENAMED[column] ?? column),
  };
});

const BY_FILE = new Map(REGISTER_TABLES.map((table) => [table.file.name, table]));
export const registerTableOf = (file: string): RegisterTable | undefined => BY_FILE.get(file);

export const columnsOf = (table: RegisterTable): readonly string[] => storedColumns(table.target);

interface SchemaRow {
  readonly sql: string;
}

/** What makes a table, in the words of the office's own file. */
export const tableSql = (office: Database.Database, table: string): string => {
  const row = office
    .prepare("SELECT sql FROM main.sqlite_master WHERE type = 'table' AND name = ?")
    .get(table) as SchemaRow | undefined;
  if (row === undefined) throw new Error(`no table ${table}`);
  return row.sql;
};

/** What makes its indexes; those that guard uniqueness come first. */
export const indexSql = (
  office: Database.Database,
  table: string,
): { readonly unique: readonly string[]; readonly plain: readonly string[] } => {
  const all = (
    office
      .prepare(
        "SELECT sql FROM main.sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL ORDER BY name",
      )
      .all(table) as readonly SchemaRow[]
  ).map(({ sql }) => sql);
  const isUnique = (sql: string): boolean => /^CREATE UNIQUE/i.test(sql);
  return { unique: all.filter(isUnique), plain: all.filter((sql) => !isUnique(sql)) };
};
