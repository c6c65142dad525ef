/**
 * What the register said of a taxpayer before any decided change was laid over it. A change that is set aside, and every
 * load, goes back to it first: laid changes cannot be taken out of the tables one by one.
 */
import type { WriteHandle } from "../handle.ts";

/** Tables a change may write, and the columns by which a taxpayer's rows are found. */
const TABLES = {
  taxpayers: ["inn"],
  regimes: ["inn"],
  vat_registrations: ["inn"],
  representatives: ["inn", "person_inn"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Table = keyof typeof TABLES;
type Row = Readonly<Record<string, string | number | null>>;

const where = (table: Table): string => TABLES[table].map((column) => `${column} = @inn`).join(" OR ");

type Base = Readonly<Record<string, readonly Row[]>>;

const baseOf = (write: WriteHandle, inn: number): Base | null => {
  const kept = write.query<{ rows: Buffer }>("SELECT rows FROM register_base WHERE inn = ?").get(inn);
  return kept === undefined ? null : (JSON.parse(kept.rows.toString("utf8")) as Base);
};

/** Whom else a row is about: a link between two taxpayers is in the base of both. */
const othersIn = (table: Table, row: Row, inn: number): readonly number[] =>
  TABLES[table].map((column) => Number(row[column])).filter((other) => other !== inn);

/** The rows as they were loaded: a change laid over the other side of a link may have written them since. */
const loadedRows = (write: WriteHandle, table: Table, inn: number): readonly Row[] => {
  const now = write.query<Row>(`SELECT * FROM ${table} WHERE ${where(table)}`).all({ inn });
  const others = new Set(now.flatMap((row) => othersIn(table, row, inn)));
  const bases = new Map([...others].map((other) => [other, baseOf(write, other)]));
  const untouched = now.filter((row) =>
    othersIn(table, row, inn).every((other) => bases.get(other) === null),
  );
  const ofOthers = [...bases.values()].flatMap((base) =>
    (base?.[table] ?? []).filter((row) => TABLES[table].some((column) => row[column] === inn)),
  );
  return [...untouched, ...ofOthers];
};

/** Kept once: at the first change since the last load. */
export const keepBase = (write: WriteHandle, inn: number): void => {
  if (write.query<object>("SELECT 1 FROM register_base WHERE inn = ?").get(inn) !== undefined) return;
  const rows = Object.fromEntries(
    (Object.keys(TABLES) as Table[]).map((table) => [table, loadedRows(write, table, inn)]),
  );
  write
    .statement("INSERT INTO register_base (inn, rows) VALUES (?, ?)")
    .run(inn, Buffer.from(JSON.stringify(rows)));
};

const insert = (write: WriteHandle, table: Table, row: Row): void => {
  const columns = Object.keys(row);
  write
    .statement(
      `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map((c) => `@${c}`).join(", ")})
       ON CONFLICT DO NOTHING`,
    )
    .run(row);
};

const restore = (write: WriteHandle, inn: number, rows: Base): void => {
  for (const table of Object.keys(TABLES) as Table[]) {
    write.statement(`DELETE FROM ${table} WHERE ${where(table)}`).run({ inn });
    for (const row of rows[table] ?? []) insert(write, table, row);
  }
};

/** Puts every taxpayer with laid changes back to what was loaded. The caller lays the changes again. */
export const restoreBases = (write: WriteHandle): void => {
  const kept = write.query<{ inn: number; rows: Buffer }>("SELECT inn, rows FROM register_base").all();
  for (const { inn, rows } of kept) restore(write, inn, JSON.parse(rows.toString("utf8")) as Base);
  write.exec("DELETE FROM register_base");
};

/** A whole new register was loaded: what it says is what was loaded. */
export const forgetBases = (write: WriteHandle): void => write.exec("DELETE FROM register_base");
