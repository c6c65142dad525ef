/** What follows when a version is in force: requests come in, words are read again, what it replaced goes. */
import { readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { inTransaction } from "../../handle.ts";
import { BULK_TABLES, bulkSchema, registersSuffix } from "../../registers-file.ts";
import { LIVE_TABLES } from "./register-tables.ts";
import { readNoted } from "./search-index.ts";
import { eachOf, inShortTransactions, type ShortWork } from "./short-transactions.ts";
import { formerOf } from "./staging.ts";

/** Requests the office does not have yet; none is taken back, each stands for itself. */
const addRequests = (work: ShortWork): void => {
  const missing = work.write
    .query<{ place: number }>(
      `SELECT rowid AS place FROM registers.registration_requests
       WHERE request_id NOT IN (SELECT request_id FROM main.registration_requests)`,
    )
    .all();
  const add = work.write.statement(
    "INSERT OR IGNORE INTO main.registration_requests SELECT * FROM registers.registration_requests WHERE rowid = ?",
  );
  eachOf(work, missing, (some) => some.forEach(({ place }) => void add.run(place)));
};

const emptied = (work: ShortWork, table: string): void => {
  const some = work.write.statement(`DELETE FROM main."${table}" LIMIT ?`);
  inShortTransactions(work, (rows) => some.run(rows).changes);
};

const dropFormer = (work: ShortWork): void => {
  for (const table of LIVE_TABLES) {
    const former = formerOf(table);
    const there = work.write
      .query<object>("SELECT 1 FROM main.sqlite_master WHERE type = 'table' AND name = ?")
      .get(former);
    if (there === undefined) continue;
    emptied(work, former);
    inTransaction(work.write, () => work.write.exec(`DROP TABLE main."${former}"`));
  }
};

/** Files of versions no longer in force. One another program still has open goes the next time. */
const removeOldFiles = (officeFile: string, inForce: string | null): void => {
  const folder = dirname(officeFile);
  const prefix = `${basename(officeFile)}.registers-`;
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(prefix) || join(folder, name) === officeFile + (inForce ?? "")) continue;
    try {
      rmSync(join(folder, name), { force: true });
    } catch {
      // Windows keeps what is open.
    }
  }
};

export const finishVersion = (work: ShortWork, officeFile: string): void => {
  const { write } = work;
  const attached = bulkSchema(write) === "registers";
  if (attached) addRequests(work);
  readNoted(work);
  dropFormer(work);
  // What imports brought before the centre did stands behind its registers and is seen by nobody.
  if (attached) for (const table of BULK_TABLES) emptied(work, table);
  inTransaction(write, () => write.exec("DELETE FROM register_load WHERE state = 'finishing'"));
  removeOldFiles(officeFile, registersSuffix(write.connection));
};
