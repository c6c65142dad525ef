/** Brings a database to the program's schema, by the role that owns it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** A connection of the owner. */
export interface Owner {
  exec(text: string): Promise<void>;
  query<Row>(text: string): Promise<readonly Row[]>;
}

const FOLDER = join(import.meta.dirname, "..", "..", "migrations");

/** The program's migrations in order: `0001_initial.sql`, … */
export const knownMigrations = (): readonly Migration[] =>
  readdirSync(FOLDER)
    .filter((file) => /^\d{4}_[a-z-]+\.sql$/.test(file))
    .sort()
    .map((file) => ({
      version: Number(file.slice(0, 4)),
      name: file.slice(0, -".sql".length),
      sql: readFileSync(join(FOLDER, file), "utf8"),
    }));

const LEDGER = `CREATE TABLE IF NOT EXISTS schema_migrations (
  version integer PRIMARY KEY, name text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now()
)`;
const VERSION = "SELECT coalesce(max(version), 0)::integer AS version FROM schema_migrations";
/** Any number that is this program's own: two processes that start at once migrate one after the other. */
const LOCK = 7_202_611;

export const migrate = async (
  owner: Owner,
  known: readonly Migration[] = knownMigrations(),
): Promise<{ readonly from: number; readonly to: number }> => {
  await owner.exec("BEGIN");
  try {
    await owner.exec(`SELECT pg_advisory_xact_lock(${LOCK})`);
    await owner.exec(LEDGER);
    const from = (await owner.query<{ version: number }>(VERSION))[0]?.version ?? 0;
    const to = known.at(-1)?.version ?? 0;
    if (from > to) throw new Error(`the database is of a newer program: ${from}, this one knows ${to}`);
    for (const migration of known.filter(({ version }) => version > from)) {
      await owner.exec(migration.sql);
      await owner.exec(
        `INSERT INTO schema_migrations (version, name) VALUES (${migration.version}, '${migration.name}')`,
      );
    }
    await owner.exec("COMMIT");
    return { from, to };
  } catch (error) {
    await owner.exec("ROLLBACK");
    throw error;
  }
};
