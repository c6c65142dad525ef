import { environmentKey } from "#core/session/environment-key.ts";
import { type BackupRefusal, type BackupReport, createBackup, restoreBackup } from "#db/backup.ts";
import { openDatabase } from "#db/open.ts";
import type { Result } from "#shared/kernel/result.ts";
import type { Message } from "#shared/kernel/text.ts";
import { type Command, type CommandIo, UnusableCommand } from "../command.ts";
import { requiredFlags } from "../flags.ts";

const TEXTS: Readonly<Record<BackupRefusal, string>> = {
  "backup-missing": "store.database-missing",
  "backup-exists": "access.backup-target-exists",
  "key-ring-missing": "access.key-ring-missing",
  "key-ring-damaged": "access.key-ring-damaged",
  "wrong-key": "store.wrong-key",
  "damaged-file": "store.damaged-file",
  "in-use": "store.locked-by-other-process",
  "no-access": "access.backup-failed",
};

const unlocked = async (file: string, io: CommandIo): Promise<Buffer> => {
  const key = await environmentKey(file, io.environment["INSPECTOR_DB_KEY"]);
  if (!key.ok) throw new UnusableCommand(key.error);
  return key.value;
};

const create = async (args: readonly string[], io: CommandIo): Promise<BackupReport> => {
  const { db, to } = requiredFlags(args, ["db", "to"]);
  const key = await unlocked(db, io);
  const opened = openDatabase(db, { key, keyIsProven: true });
  if (!opened.ok) throw new UnusableCommand(opened.error.message);
  try {
    return orUnusable(createBackup(opened.value.write, db, to, key), to);
  } finally {
    opened.value.close();
    key.fill(0);
  }
};

const restore = async (args: readonly string[], io: CommandIo): Promise<BackupReport> => {
  const { db, from } = requiredFlags(args, ["db", "from"]);
  const key = await unlocked(from, io);
  try {
    return orUnusable(restoreBackup(from, db, key), from, db);
  } finally {
    key.fill(0);
  }
};

/** @param target what could not be written, where that is not the file refused for its content */
const orUnusable = (
  result: Result<BackupReport, BackupRefusal>,
  file: string,
  target = file,
): BackupReport => {
  if (result.ok) return result.value;
  const named = result.error === "no-access" ? target : file;
  const said: Message = { key: TEXTS[result.error], params: { file: named } };
  throw new UnusableCommand(said);
};

/** `inspector backup create --db FILE --to FILE`, `inspector backup restore --db FILE --from FILE`. */
export const backup: Command = {
  usage: "cli.usage.backup",
  run: async ([name, ...args], io) => {
    if (name !== "create" && name !== "restore")
      throw new UnusableCommand({ key: "cli.unknown-subcommand", params: { name: name ?? "" } });
    const report = await (name === "create" ? create(args, io) : restore(args, io));
    await io.writeLine(JSON.stringify(report));
    return report.ok ? 0 : 1;
  },
};
