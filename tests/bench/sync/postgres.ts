/**
 * A PostgreSQL server as it comes: every commit reaches the disk before it is answered. The office is prepared once in one
 * database; each run has a copy of it.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { migrated } from "#tests/fixtures/central-databases.ts";
import { startPostgres } from "#tests/fixtures/postgres-server.ts";

export interface PreparedServer {
  /** Of the database everything is prepared in; nobody may be connected to it when it is copied. */
  readonly url: string;
  readonly version: string;
  /** Its first process, whose children serve. */
  readonly pid: number;
  readonly copy: () => Promise<{ readonly url: string; readonly drop: () => Promise<void> }>;
  readonly stop: () => Promise<void>;
}

export const preparedServer = async (): Promise<PreparedServer> => {
  const server = await startPostgres();
  const original = await server.create();
  await migrated(server.url(original));
  const owner = new pg.Client({ connectionString: server.url("postgres") });
  await owner.connect();
  let copies = 0;
  return {
    url: server.url(original),
    pid: Number(readFileSync(join(server.folder, "data", "postmaster.pid"), "utf8").split("\n")[0]),
    version: server.run("postgres", ["--version"]).trim(),
    copy: async () => {
      copies += 1;
      const name = `${original}_copy_${copies}`;
      await owner.query(`CREATE DATABASE ${name} TEMPLATE ${original}`);
      return {
        url: server.url(name),
        drop: async () => {
          await owner.query(`DROP DATABASE ${name} WITH (FORCE)`);
        },
      };
    },
    stop: async () => {
      await owner.end();
      server.stop();
    },
  };
};
