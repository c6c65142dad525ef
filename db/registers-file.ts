/**
 * The bulk registers of a version from the centre lie in a file of their own beside the office's, encrypted under the same
 * key: a new version is made at full speed without the office's write lock, and put in force by one row. Registers no
 * version of which came from the centre lie in the office's own file.
 *
 * Every connection of the office attaches the file as `registers`, and temporary views of the tables' names stand before
 * the office's own (empty) tables: whoever reads `invoices` reads the version in force, whoever writes is refused.
 */
import { existsSync } from "node:fs";
import Database from "better-sqlite3";
import type { ReadHandle } from "./handle.ts";

/** Tables no decision changes. */
export const BULK_TABLES = [
  "returns",
  "return_lines",
  "invoices",
  "purchase_register",
  "receipts",
  "imports_eaeu",
  "imports_customs",
  "payroll",
  "bank_inflows",
  "payments",
  "properties",
  "field_audits",
  "decisions",
] as const;

/** What the build with ciphers adds to better-sqlite3. */
interface Keyed {
  key(key: Buffer): number;
}

/** `raw:` and the 32 bytes; the caller zeroes it. */
export const keyTextOf = (key: Uint8Array): Buffer => Buffer.concat([Buffer.from("raw:"), key]);

/** Opens or makes an encrypted file, ready for its first statement. */
export const openEncrypted = (file: string, key: Uint8Array): Database.Database => {
  const connection = new Database(file);
  const keyText = keyTextOf(key);
  try {
    connection.pragma("cipher = 'sqlcipher'");
    (connection as Database.Database & Keyed).key(keyText);
    connection.pragma("temp_store = MEMORY");
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  } finally {
    keyText.fill(0);
  }
};

interface Pointer {
  readonly file: string;
}

/** Name, after the office file's own, of the version in force; null where none came from the centre. */
export const registersSuffix = (connection: Database.Database): string | null =>
  (connection.prepare("SELECT file FROM register_versions WHERE in_force = 1").get() as Pointer | undefined)
    ?.file ?? null;

/** Adds a file of registers to a connection under a name of its own. Throws where it cannot be read under the key. */
export const attachFile = (
  connection: Database.Database,
  file: string,
  as: string,
  key: Uint8Array,
): void => {
  const keyText = keyTextOf(key);
  try {
    connection.prepare(`ATTACH ? AS ${as} KEY ?`).run(file, keyText);
  } finally {
    keyText.fill(0);
  }
};

const isAttached = (connection: Database.Database): boolean =>
  (connection.pragma("database_list") as readonly { readonly name: string }[]).some(
    ({ name }) => name === "registers",
  );

const schemaOf = (connection: Database.Database, database: "main" | "registers"): unknown =>
  connection.pragma(`${database}.user_version`, { simple: true });

const isUsable = (connection: Database.Database, file: string, key: Uint8Array): boolean => {
  try {
    attachFile(connection, file, "registers", key);
    return schemaOf(connection, "registers") === schemaOf(connection, "main");
  } catch (error) {
    if (error instanceof Database.SqliteError) return false;
    throw error;
  }
};

/** Until it is attached again the connection reads the office's own tables: tables cannot be renamed behind views. */
export const detachRegisters = (connection: Database.Database): void => {
  for (const table of BULK_TABLES) connection.exec(`DROP VIEW IF EXISTS temp."${table}"`);
  if (isAttached(connection)) connection.exec("DETACH registers");
};

/**
 * Attaches the version in force in place of what is attached. A file that is missing, cannot be read or is of another
 * schema is left alone: the registers are then empty until they are loaded again.
 * @returns whether a version is attached
 */
export const attachRegisters = (
  connection: Database.Database,
  officeFile: string,
  key: Uint8Array,
): boolean => {
  detachRegisters(connection);
  const suffix = registersSuffix(connection);
  if (suffix === null || !existsSync(officeFile + suffix)) return false;
  if (!isUsable(connection, officeFile + suffix, key)) {
    if (isAttached(connection)) connection.exec("DETACH registers");
    return false;
  }
  for (const table of BULK_TABLES)
    connection.exec(`CREATE TEMP VIEW "${table}" AS SELECT * FROM registers."${table}"`);
  return true;
};

/** Where the bulk tables are, for statements that name an index or a rowid: views have neither. */
export const bulkSchema = (read: ReadHandle): "main" | "registers" =>
  read.query<object>("SELECT 1 FROM pragma_database_list WHERE name = 'registers'").get() === undefined
    ? "main"
    : "registers";
