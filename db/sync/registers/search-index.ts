/**
 * The words by which taxpayers are found, when a version brings many at once. New taxpayers' words are entered before they
 * are: a word without its taxpayer finds nobody. Those whose name or address changed, and those who went, follow after.
 */
import type { WriteHandle } from "../../handle.ts";
import { eachOf, type ShortWork } from "./short-transactions.ts";
import { nextOf } from "./staging.ts";

interface ViewRow {
  readonly sql: string;
}

/** The rows a view of the search makes, of other taxpayers than the table in force. */
const selectionOf = (write: WriteHandle, view: string, table: string): string => {
  const sql =
    write.query<ViewRow>("SELECT sql FROM main.sqlite_master WHERE type = 'view' AND name = ?").get(view)
      ?.sql ?? "";
  const select = /\bAS\s+(SELECT[\s\S]*)$/.exec(sql)?.[1];
  if (select === undefined) throw new Error(`no view ${view}`);
  return select.replace(/\bFROM taxpayers\b/, `FROM ${table}`);
};

/** Enters the words of so many taxpayers. `OR REPLACE`: an interrupted load may have entered them before. */
const entering = (write: WriteHandle, table: string) => {
  const names = selectionOf(write, "taxpayer_search_names", table);
  const addresses = selectionOf(write, "taxpayer_search_addresses", table);
  const list = "(SELECT value FROM json_each(?))";
  const statements = [
    `INSERT OR REPLACE INTO taxpayer_search (rowid, name) SELECT inn, name FROM (${names}) WHERE inn IN ${list}`,
    `INSERT INTO taxpayer_words (word) SELECT value
     FROM (SELECT name FROM (${names}) WHERE inn IN ${list}), json_each('[' || replace(json_quote(name), ' ', '","') || ']')
     WHERE value <> '' AND value NOT GLOB '[0-9]*' ON CONFLICT DO NOTHING`,
    `INSERT OR REPLACE INTO taxpayer_addresses (rowid, address)
     SELECT inn, address FROM (${addresses}) WHERE inn IN ${list}`,
  ].map((sql) => write.statement(sql));
  return (inns: readonly number[]): void => {
    const given = JSON.stringify(inns);
    for (const statement of statements) statement.run(given);
  };
};

const innsOf = (write: WriteHandle, sql: string): readonly number[] =>
  Array.from(write.iterate<{ inn: number }>(sql), ({ inn }) => inn);

const NEXT = `main."${nextOf("taxpayers")}"`;

/** Enters the words of taxpayers only the new version has. */
export const enterNewcomers = (work: ShortWork): void => {
  const enter = entering(work.write, NEXT);
  const newcomers = innsOf(
    work.write,
    `SELECT inn FROM ${NEXT} n WHERE NOT EXISTS (SELECT 1 FROM main.taxpayers t WHERE t.inn = n.inn) ORDER BY inn`,
  );
  eachOf(work, newcomers, enter);
};

/** Notes who must be read again once the new version is in force. */
export const noteChanged = (work: ShortWork): void => {
  const changed = innsOf(
    work.write,
    `SELECT t.inn FROM main.taxpayers t LEFT JOIN ${NEXT} n ON n.inn = t.inn
     WHERE n.inn IS NULL OR n.name_ru <> t.name_ru OR n.name_ky IS NOT t.name_ky OR n.address IS NOT t.address`,
  );
  const note = work.write.statement("INSERT OR IGNORE INTO register_search_queue (inn) VALUES (?)");
  eachOf(work, changed, (some) => some.forEach((inn) => void note.run(inn)));
};

/** Reads the noted ones again. */
export const readNoted = (work: ShortWork): void => {
  const enter = entering(work.write, "main.taxpayers");
  const forget = [
    "DELETE FROM taxpayer_search WHERE rowid IN (SELECT value FROM json_each(?))",
    "DELETE FROM taxpayer_addresses WHERE rowid IN (SELECT value FROM json_each(?))",
    "DELETE FROM register_search_queue WHERE inn IN (SELECT value FROM json_each(?))",
  ].map((sql) => work.write.statement(sql));
  eachOf(work, innsOf(work.write, "SELECT inn FROM register_search_queue ORDER BY inn"), (some) => {
    for (const statement of forget) statement.run(JSON.stringify(some));
    enter(some);
  });
};
