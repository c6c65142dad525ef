/**
 * Many rows in one statement whose text never changes, so that it is prepared once: each column is one array. Bytes go as
 * one long value that is cut apart on the other side: an array of them would travel as text, twice as long.
 */
import type { Sql, Statement } from "./database.ts";

type ColumnType = "text" | "uuid" | "integer" | "bigint" | "bytea";
type Cell = string | number | Uint8Array | null;

export interface Bulk<Column extends string> {
  readonly statement: Statement;
  readonly write: (
    sql: Sql,
    office: string,
    rows: readonly Readonly<Record<Column, Cell>>[],
  ) => Promise<void>;
}

const packed = (cells: readonly Cell[]): readonly unknown[] => {
  const parts = cells.map((cell) => (cell instanceof Uint8Array ? cell : new Uint8Array()));
  const starts: number[] = [];
  let start = 1;
  for (const part of parts) {
    starts.push(start);
    start += part.length;
  }
  return [Buffer.concat(parts), starts, parts.map((part) => part.length)];
};

/** @param end what follows the rows: `ON CONFLICT …` */
export const bulk = <Column extends string>(
  table: string,
  columns: Readonly<Record<Column, ColumnType>>,
  end = "",
): Bulk<Column> => {
  const names = Object.keys(columns) as Column[];
  const chosen: string[] = [];
  const arrays: string[] = [];
  const aliases: string[] = [];
  let parameter = 1;
  for (const name of names) {
    if (columns[name] === "bytea") {
      chosen.push(`substring($${parameter + 1}::bytea FROM ${name}_from FOR ${name}_for)`);
      arrays.push(`$${parameter + 2}::integer[]`, `$${parameter + 3}::integer[]`);
      aliases.push(`${name}_from`, `${name}_for`);
      parameter += 3;
    } else {
      chosen.push(name);
      arrays.push(`$${parameter + 1}::${columns[name]}[]`);
      aliases.push(name);
      parameter += 1;
    }
  }
  const statement = {
    name: `bulk-${table}`,
    text: `INSERT INTO ${table} (office, ${names.join(", ")}) SELECT $1, ${chosen.join(", ")} FROM unnest(${arrays.join(", ")}) AS given (${aliases.join(", ")}) ${end}`,
  };
  return {
    statement,
    write: async (sql, office, rows) => {
      if (rows.length === 0) return;
      const values = names.flatMap((name) => {
        const cells = rows.map((row) => row[name]);
        return columns[name] === "bytea" ? packed(cells) : [cells];
      });
      await sql.query(statement, [office, ...values]);
    },
  };
};
