import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import type { CodeStore } from "#db/code/store.ts";
import { type CommandIo, UnusableCommand } from "../../command.ts";

/** Where the Code is kept on a computer without an office; `INSPECTOR_CODE` names another file. */
const ownFile = ({ environment }: Pick<CommandIo, "environment">): string => {
  const named = environment["INSPECTOR_CODE"];
  if (named) return named;
  const data =
    process.platform === "win32"
      ? environment["APPDATA"] || join(homedir(), "AppData", "Roaming")
      : environment["XDG_DATA_HOME"] || join(homedir(), ".local", "share");
  return join(data, "inspector", "code.sqlite");
};

/**
 * The editions of the Code kept beside the office `db` (key from `INSPECTOR_DB_KEY`), else on this computer. Null where no
 * edition was ever kept and none is to be.
 */
const openFile = async (db: string | undefined, io: CommandIo, makes: boolean): Promise<CodeStore | null> => {
  const { openCodeStore } = await import("#db/code/store.ts");
  let key: Buffer | null = null;
  if (db !== undefined) {
    const { environmentKey } = await import("#core/session/environment-key.ts");
    const { openForReading } = await import("#db/open.ts");
    const unlocked = await environmentKey(db, io.environment["INSPECTOR_DB_KEY"]);
    if (!unlocked.ok) throw new UnusableCommand(unlocked.error);
    key = unlocked.value;
    // A raw key is proven by the office's own file, before another is encrypted under it.
    const office = openForReading(db, { key, keyIsProven: true });
    if (!office.ok) {
      key.fill(0);
      throw new UnusableCommand(office.error.message);
    }
    office.value.close();
  }
  const file = db === undefined ? ownFile(io) : `${db}.code`;
  if (!makes && !existsSync(file)) {
    key?.fill(0);
    return null;
  }
  const opened = openCodeStore(file, key);
  key?.fill(0);
  if (!opened.ok) throw new UnusableCommand(opened.error);
  return opened.value;
};

export const openCodeToRead = (db: string | undefined, io: CommandIo): Promise<CodeStore | null> =>
  openFile(db, io, false);

export const openCodeToWrite = async (db: string | undefined, io: CommandIo): Promise<CodeStore> => {
  const store = await openFile(db, io, true);
  if (!store) throw new Error("a store that was to be made is not there");
  return store;
};
