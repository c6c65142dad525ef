/** The database a process works on: a server, or embedded in the folder of the data. */
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Logger } from "pino";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { Config, ConfigRefusal } from "./config.ts";
import type { Database } from "./store/postgres/database.ts";
import { openEmbedded } from "./store/postgres/embedded.ts";
import { ensureSchema, migrateServer } from "./store/postgres/schema-check.ts";
import { openServer } from "./store/postgres/server.ts";

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
};

/** Two processes in one embedded database would destroy it: the first one's mark keeps the second out. */
const occupy = (folder: string): Result<() => void, ConfigRefusal> => {
  const mark = join(folder, "in-use");
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const file = openSync(mark, "wx", 0o600);
      writeSync(file, String(process.pid));
      closeSync(file);
      return ok(() => rmSync(mark, { force: true }));
    } catch {
      const pid = Number(readFileSync(mark, "utf8"));
      if (pid !== process.pid && isAlive(pid))
        return err(`The data in ${folder} are in use by process ${pid}: stop it first.`);
      // Left by one that was killed.
      rmSync(mark, { force: true });
    }
  }
  return err(`The data in ${folder} cannot be taken.`);
};

const openFolder = async (folder: string): Promise<Result<Database, ConfigRefusal>> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const taken = occupy(folder);
  if (!taken.ok) return taken;
  const database = await openEmbedded({ folder: join(folder, "postgres") });
  return ok({
    ...database,
    close: async () => {
      await database.close();
      taken.value();
    },
  });
};

export const openDatabase = async (
  config: Pick<Config, "connections" | "data" | "databaseUrl" | "ownerUrl">,
  log: Logger,
): Promise<Result<Database, ConfigRefusal>> => {
  const { databaseUrl, ownerUrl } = config;
  if (databaseUrl === null) return openFolder(config.data);
  if (ownerUrl !== null) await migrateServer(ownerUrl);
  const schema = await ensureSchema(databaseUrl);
  if (!schema.ok) return schema;
  return ok(
    openServer({ url: databaseUrl, connections: config.connections }, (error) =>
      log.warn({ err: error }, "database.connection-lost"),
    ),
  );
};
