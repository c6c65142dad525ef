/**
 * Puts a version in force: one short transaction of the office's file, after which its own tables are the new ones, the
 * decisions the centre's registers do not hold yet are laid over them, and the row in force names the new file of the bulk
 * tables. The caller attaches that file at once.
 */
import type { Manifest } from "#shared/contract/exchange/manifest.ts";
import type { DatasetReport } from "#shared/contract/exchange/report.ts";
import type { RegisterManifest } from "#shared/sync/registers/manifest.ts";
import type { Statement } from "#shared/sync/statement.ts";
import { inTransaction, type WriteHandle } from "../../handle.ts";
import { recordImport } from "../../import/record-import.ts";
import { reapplyRegisterChanges } from "../../register/apply-change.ts";
import { forgetBases, restoreBases } from "../../register/base.ts";
import { detachRegisters } from "../../registers-file.ts";
import { changedTable } from "./build-file.ts";
import { indexSql, LIVE_TABLES, REGISTER_TABLES, type RegisterTable } from "./register-tables.ts";
import { ALWAYS_THERE, formerOf, nextOf } from "./staging.ts";

/** A version that was loaded and waits to be put in force. */
export interface LoadedVersion {
  readonly importId: string;
  readonly importNo: number;
  readonly manifest: RegisterManifest;
  readonly statement: Statement;
  readonly how: "full" | "changes";
  /** Name of its file after the office file's own. */
  readonly suffix: string;
  readonly report: DatasetReport;
  readonly milliseconds: number;
  readonly at: string;
}

/** Under what name the new version's file is attached meanwhile. */
export const INCOMING = "incoming";

const sumOf = (report: DatasetReport, of: "rows" | "rejected"): number =>
  Object.values(report.files).reduce((sum, file) => sum + file[of], 0);

const record = (write: WriteHandle, loaded: LoadedVersion): void => {
  const { manifest, statement, report } = loaded;
  write.exec("UPDATE register_versions SET in_force = 0 WHERE in_force = 1");
  write
    .statement(
      `INSERT INTO register_versions (import_id, office, version, how, loaded_at, milliseconds, holds_up_to, rows,
         rejected, file, in_force, manifest, signature)
       VALUES (@importId, @office, @version, @how, @at, @milliseconds, @holdsUpTo, @rows, @rejected, @suffix, 1,
         @content, @signature)`,
    )
    .run({
      importId: loaded.importId,
      office: manifest.office,
      version: manifest.version,
      how: loaded.how,
      at: loaded.at,
      milliseconds: loaded.milliseconds,
      holdsUpTo: manifest.holdsUpTo,
      rows: manifest.files.reduce((sum, file) => sum + file.rows, 0),
      rejected: sumOf(report, "rejected"),
      suffix: loaded.suffix,
      ...statement,
    });
  const dataset: Manifest = manifest.dataset;
  recordImport(write, dataset, loaded.importNo, report, {
    importId: loaded.importId,
    importedAt: loaded.at,
  });
};

interface SchemaRow {
  readonly name: string;
  readonly sql: string;
}

const triggersOf = (write: WriteHandle, table: string): readonly SchemaRow[] =>
  write
    .query<SchemaRow>("SELECT name, sql FROM main.sqlite_master WHERE type = 'trigger' AND tbl_name = ?")
    .all(table);

/** The staged tables take the names of those in force, which wait to be emptied. */
const exchangeTables = (write: WriteHandle): void => {
  for (const table of LIVE_TABLES) {
    const triggers = triggersOf(write, table);
    const always = indexSql(write.connection, table).plain.filter((sql) => sql.includes(ALWAYS_THERE));
    for (const { name } of triggers) write.exec(`DROP TRIGGER "${name}"`);
    if (always.length > 0) write.exec(`DROP INDEX "${ALWAYS_THERE}"`);
    write.exec(`ALTER TABLE main."${table}" RENAME TO "${formerOf(table)}"`);
    write.exec(`ALTER TABLE main."${nextOf(table)}" RENAME TO "${table}"`);
    for (const sql of always) write.exec(sql);
    for (const { sql } of triggers) write.exec(sql);
  }
};

const noteLaidOver = (write: WriteHandle): void =>
  write.exec("INSERT OR IGNORE INTO register_search_queue (inn) SELECT inn FROM register_base");

/** The office's parameters are few: those of the version take the place of those held. */
const replaceParameters = (write: WriteHandle): void =>
  write.exec(
    `DELETE FROM main.office_parameters; INSERT INTO main.office_parameters SELECT * FROM ${INCOMING}.office_parameters`,
  );

/** Names in triggers and views stay as they are written: they mean whatever table bears the name. */
const namesAsWritten = (write: WriteHandle, work: () => void): void => {
  detachRegisters(write.connection);
  write.connection.pragma("legacy_alter_table = ON");
  try {
    work();
  } finally {
    write.connection.pragma("legacy_alter_table = OFF");
  }
};

/**
 * Puts a version whose tables were staged in force. The new file is attached as `incoming`; the caller attaches the version
 * in force again, whatever came of it.
 */
export const switchStaged = (write: WriteHandle, loaded: LoadedVersion): void =>
  namesAsWritten(write, () =>
    inTransaction(write, () => {
      noteLaidOver(write);
      exchangeTables(write);
      replaceParameters(write);
      forgetBases(write);
      record(write, loaded);
      reapplyRegisterChanges(write);
      write.exec("UPDATE register_load SET state = 'finishing' WHERE one = 1");
    }),
  );

const columnList = (columns: readonly string[]): string => columns.map((name) => `"${name}"`).join(", ");

const layChanged = (write: WriteHandle, table: RegisterTable): void => {
  const unit = columnList(table.unit);
  const changed = `(SELECT ${unit} FROM ${INCOMING}."${changedTable(table)}")`;
  write.exec(`DELETE FROM main."${table.table}" WHERE (${unit}) IN ${changed}`);
  write.exec(
    `INSERT INTO main."${table.table}" SELECT * FROM ${INCOMING}."${table.table}" WHERE (${unit}) IN ${changed}`,
  );
};

/** Requests are messages to the office: new ones come, none is taken back. */
const addRequests = (write: WriteHandle, table: RegisterTable): void =>
  write.exec(
    `INSERT OR REPLACE INTO main."${table.table}" SELECT * FROM ${INCOMING}."${table.table}"
     WHERE request_id IN (SELECT request_id FROM ${INCOMING}."${changedTable(table)}")`,
  );

/** Puts a version with few changes of the office's own tables in force, row by row. */
export const switchInPlace = (write: WriteHandle, loaded: LoadedVersion): void =>
  inTransaction(write, () => {
    restoreBases(write);
    for (const table of REGISTER_TABLES) {
      if (table.isBulk || table.table === "office_parameters") continue;
      if (table.table === "registration_requests") addRequests(write, table);
      else layChanged(write, table);
    }
    replaceParameters(write);
    record(write, loaded);
    reapplyRegisterChanges(write);
    write.exec(
      "INSERT INTO register_load (one, state, indexes) VALUES (1, 'finishing', '[]') ON CONFLICT (one) DO UPDATE SET state = 'finishing'",
    );
  });
