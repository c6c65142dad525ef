/** Before a service works on a server: is the schema the program's, and may it be brought there? */
import pg from "pg";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { knownMigrations, migrate, type Owner } from "./migrate.ts";

const owner = (client: pg.Client): Owner => ({
  exec: async (text) => {
    await client.query(text);
  },
  query: async <Row>(text: string) => (await client.query(text)).rows as Row[],
});

const onClient = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** Migrates as the role of `url`. */
export const migrateServer = (url: string): Promise<{ readonly from: number; readonly to: number }> =>
  onClient(url, (client) => migrate(owner(client)));

const STANDING = `SELECT to_regclass('schema_migrations') IS NOT NULL AS known,
  has_schema_privilege(current_user, 'public', 'CREATE') AS "mayCreate"`;

/** The version of the schema; migrates where the role of `url` may. */
export const ensureSchema = (url: string): Promise<Result<number, string>> =>
  onClient(url, async (client) => {
    const program = knownMigrations().at(-1)?.version ?? 0;
    const sql = owner(client);
    const [standing] = await sql.query<{ known: boolean; mayCreate: boolean }>(STANDING);
    if (standing?.mayCreate === true) return ok((await migrate(sql)).to);
    const found =
      standing?.known === true
        ? ((await sql.query<{ version: number }>("SELECT max(version) AS version FROM schema_migrations"))[0]
            ?.version ?? 0)
        : 0;
    return found === program
      ? ok(found)
      : err(
          `The database is at version ${found} and the program needs ${program}: run "migrate" with DATABASE_OWNER_URL.`,
        );
  });
