/**
 * The office's own tables of a register as the new version has them, filled beside the ones in force. They take their place
 * by a change of names: however many rows, that takes no time.
 */
import type { WriteHandle } from "../../handle.ts";
import { inTransaction } from "../../handle.ts";
import { indexSql, LIVE_TABLES, tableSql } from "./register-tables.ts";
import { inShortTransactions, type ShortWork } from "./short-transactions.ts";

export const nextOf = (table: string): string => `${table}__next`;
export const formerOf = (table: string): string => `${table}__former`;

/** Named by statements (`INDEXED BY`): it must be there at every moment, and is made in the change of names itself. */
export const ALWAYS_THERE = "taxpayers_closed";

const named = (sql: string, from: string, to: string): string =>
  sql.replace(new RegExp(`([\`"\\s])${from}([\`"\\s(])`), `$1${to}$2`);

const indexName = (sql: string): string => /INDEX [`"]?(\w+)/i.exec(sql)?.[1] ?? "";

/** Tables beside the ones in force, empty. Indexes that can be spared meanwhile move to them. */
export const beginStaging = (write: WriteHandle): void => {
  const { connection } = write;
  inTransaction(write, () => {
    const moved: string[] = [];
    for (const table of LIVE_TABLES) {
      connection.exec(`DROP TABLE IF EXISTS main."${nextOf(table)}"`);
      connection.exec(named(tableSql(connection, table), table, nextOf(table)));
      for (const sql of indexSql(connection, table).plain) {
        if (indexName(sql) === ALWAYS_THERE) continue;
        moved.push(sql);
        connection.exec(`DROP INDEX "${indexName(sql)}"`);
        connection.exec(named(sql, table, nextOf(table)));
      }
    }
    write
      .statement(
        `INSERT INTO register_load (one, state, indexes) VALUES (1, 'staging', ?)
         ON CONFLICT (one) DO UPDATE SET state = excluded.state, indexes = excluded.indexes`,
      )
      .run(JSON.stringify(moved));
  });
};

/** Takes back what an interrupted load left: the tables in force were never touched. */
export const abandonStaging = (write: WriteHandle): void => {
  const { connection } = write;
  const load = write
    .query<{ state: string; indexes: string }>("SELECT state, indexes FROM register_load WHERE one = 1")
    .get();
  if (load?.state !== "staging") return;
  inTransaction(write, () => {
    // Their words may have been entered already; read again they are gone.
    connection.exec(
      `INSERT OR IGNORE INTO register_search_queue (inn) SELECT inn FROM main."${nextOf("taxpayers")}"
       WHERE inn NOT IN (SELECT inn FROM main.taxpayers)`,
    );
    for (const table of LIVE_TABLES) connection.exec(`DROP TABLE IF EXISTS main."${nextOf(table)}"`);
    for (const sql of JSON.parse(load.indexes) as readonly string[]) connection.exec(sql);
    connection.exec("DELETE FROM register_load");
  });
};

/** Fills the tables from the version's file, attached as `from`. */
export const fillStaging = (work: ShortWork, from: string): void => {
  for (const table of LIVE_TABLES) {
    let last = 0;
    const insertion = work.write.statement(
      `INSERT INTO main."${nextOf(table)}" SELECT * FROM ${from}."${table}" WHERE rowid > ? ORDER BY rowid LIMIT ?`,
    );
    const end = work.write.query<{ last: number | null }>(
      `SELECT max(rowid) AS last FROM (SELECT rowid FROM ${from}."${table}" WHERE rowid > ? ORDER BY rowid LIMIT ?)`,
    );
    inShortTransactions(work, (rows) => {
      const done = insertion.run(last, rows).changes;
      last = end.get(last, rows)?.last ?? last;
      return done;
    });
  }
};
