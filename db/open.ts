/** Opens the office's encrypted database: SQLCipher pages under a raw 256-bit key. */
import { closeSync, existsSync, openSync, statSync } from "node:fs";
import Database from "better-sqlite3";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { Message } from "#shared/kernel/text.ts";
import { type ReadHandle, readHandle, type WriteHandle, writeHandle } from "./handle.ts";
import { migrate } from "./migrate.ts";
import { attachRegisters, keyTextOf } from "./registers-file.ts";

type OpenRefusalCode =
  | "database-missing"
  | "database-exists"
  | "wrong-key"
  | "damaged-file"
  | "newer-schema"
  | "locked-by-other-process"
  | "disk-full"
  | "no-access";

export interface OpenRefusal {
  readonly code: OpenRefusalCode;
  readonly message: Message;
}

export interface OpenDatabase {
  readonly file: string;
  readonly read: ReadHandle;
  readonly write: WriteHandle;
  /** Lets both connections read the version of the registers now in force. */
  attachRegisters(key: Uint8Array): void;
  close(): void;
}

export interface OpenOptions {
  /** 32 bytes; the caller keeps and zeroes its own buffer. */
  readonly key: Buffer;
  /** The key came authenticated from the key ring: an unreadable first page then means damage. */
  readonly keyIsProven?: boolean;
  /** How long to wait for another process, milliseconds. */
  readonly waitMs?: number;
  /** `relaxed` leaves flushing to the system: for tests and throw-away files only. */
  readonly durability?: "full" | "relaxed";
}

/** What the build with ciphers adds to better-sqlite3. */
interface Keyed {
  key(key: Buffer): number;
}

const DEFAULT_WAIT_MS = 5_000;
const PAGE = 4096;

const refusal = (code: OpenRefusalCode, params: Record<string, string | number> = {}): OpenRefusal => ({
  code,
  message: { key: `store.${code}`, params },
});

/** What an SQLite error says about the file, or null when it is another matter (a bug). */
export const storageRefusal = (error: unknown, keyIsProven: boolean): OpenRefusal | null => {
  if (!(error instanceof Database.SqliteError)) return null;
  if (error.code === "SQLITE_NOTADB") return refusal(keyIsProven ? "damaged-file" : "wrong-key");
  if (error.code.startsWith("SQLITE_CORRUPT") || error.code.startsWith("SQLITE_IOERR"))
    return refusal("damaged-file");
  if (error.code.startsWith("SQLITE_BUSY") || error.code.startsWith("SQLITE_LOCKED"))
    return refusal("locked-by-other-process");
  if (error.code === "SQLITE_FULL") return refusal("disk-full");
  if (error.code.startsWith("SQLITE_CANTOPEN") || error.code.startsWith("SQLITE_READONLY"))
    return refusal("no-access");
  return null;
};

const connect = (file: string, options: OpenOptions, readonly: boolean): Database.Database => {
  const connection = new Database(file, { readonly, timeout: options.waitMs ?? DEFAULT_WAIT_MS });
  const keyText = keyTextOf(options.key);
  try {
    connection.pragma("cipher = 'sqlcipher'");
    (connection as Database.Database & Keyed).key(keyText);
    // The first read proves the key.
    connection.pragma("schema_version");
    // Sorts and temporary tables must not reach the disk unencrypted.
    connection.pragma("temp_store = MEMORY");
    connection.pragma("cache_size = -65536");
    connection.pragma("foreign_keys = ON");
    if (!readonly) {
      connection.pragma("journal_mode = WAL");
      connection.pragma(`synchronous = ${options.durability === "relaxed" ? "OFF" : "FULL"}`);
      connection.pragma("trusted_schema = OFF");
    }
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  } finally {
    keyText.fill(0);
  }
};

const guarded = <T>(options: OpenOptions, work: () => Result<T, OpenRefusal>): Result<T, OpenRefusal> => {
  try {
    return work();
  } catch (error) {
    const known = storageRefusal(error, options.keyIsProven ?? false);
    if (known !== null) return err(known);
    throw error;
  }
};

const opened = (file: string, options: OpenOptions): Result<OpenDatabase, OpenRefusal> => {
  const writer = connect(file, options, false);
  const write = writeHandle(writer);
  let reader: Database.Database;
  try {
    const migrated = migrate(write, file);
    if (!migrated.ok) {
      writer.close();
      return err(refusal("newer-schema", { ...migrated.error }));
    }
    attachRegisters(writer, file, options.key);
    reader = connect(file, options, true);
    attachRegisters(reader, file, options.key);
  } catch (error) {
    writer.close();
    throw error;
  }
  return ok({
    file,
    read: readHandle(reader),
    write,
    attachRegisters: (key) => {
      for (const connection of [writer, reader]) attachRegisters(connection, file, key);
    },
    close: () => {
      reader.close();
      writer.close();
    },
  });
};

/** What the file alone says, before any key: null where it may be a database. */
const missingOrCut = (file: string): OpenRefusal | null => {
  if (!existsSync(file)) return refusal("database-missing", { file });
  const size = statSync(file).size;
  return size === 0 || size % PAGE !== 0 ? refusal("damaged-file", { file }) : null;
};

/** Opens an existing file and brings its schema up to date, with a backup before any change. */
export const openDatabase = (file: string, options: OpenOptions): Result<OpenDatabase, OpenRefusal> => {
  const refused = missingOrCut(file);
  return refused === null ? guarded(options, () => opened(file, options)) : err(refused);
};

/** Makes a new, empty, migrated file; never overwrites one. */
export const createDatabase = (file: string, options: OpenOptions): Result<OpenDatabase, OpenRefusal> =>
  existsSync(file)
    ? err(refusal("database-exists", { file }))
    : guarded({ ...options, keyIsProven: true }, () => {
        // Made first with its owner's rights alone: SQLite then gives its side files the same.
        closeSync(openSync(file, "wx", 0o600));
        return opened(file, options);
      });

/** A reading connection of its own, for a worker. The schema must already be up to date. */
export const openForReading = (
  file: string,
  options: OpenOptions,
): Result<{ readonly read: ReadHandle; close(): void }, OpenRefusal> => {
  const refused = missingOrCut(file);
  if (refused !== null) return err(refused);
  return guarded(options, () => {
    const connection = connect(file, options, true);
    attachRegisters(connection, file, options.key);
    return ok({ read: readHandle(connection), close: () => void connection.close() });
  });
};
