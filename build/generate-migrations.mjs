/**
 * Makes the migrations from the drizzle schema: STRICT tables, then the hand-written guards and search tables.
 * While nothing has been released there is one initial migration, regenerated in place. The first release sets
 * RELEASED, and from then on this script refuses to touch what landed.
 *
 * `--check` changes nothing and exits 1 when the schema and the migrations differ.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const RELEASED = false;
/** Tables read by their key in order: stored in it, without a second copy in an index. */
const CLUSTERED = ["return_lines", "sweep_articles", "desk_audit_articles", "registration_articles"];
const HAND_WRITTEN = ["db/schema/guards.sql", "db/schema/search.sql"];

if (RELEASED) {
  console.error(
    "The initial migration is released: write the next one by drizzle-kit's diff, never edit it.",
  );
  process.exit(1);
}

const scratch = mkdtempSync(join(tmpdir(), "migrations-"));
const run = spawnSync(
  "node_modules/.bin/drizzle-kit",
  ["generate", "--dialect", "sqlite", "--schema", "./db/schema/*.ts", "--out", scratch, "--name", "initial"],
  { encoding: "utf8" },
);
const made = readdirSync(scratch).find((name) => name.endsWith(".sql"));
if (run.status !== 0 || made === undefined) {
  console.error(run.stdout, run.stderr);
  process.exit(1);
}

const tables = readFileSync(join(scratch, made), "utf8")
  .replaceAll("--> statement-breakpoint", "")
  .replace(/^\);\s*$/gm, ") STRICT;\n")
  .replace(/\n{2,}/g, "\n");
const clustered = CLUSTERED.reduce(
  (text, name) =>
    text.replace(new RegExp(`(CREATE TABLE \`${name}\`[^;]*\\) STRICT);`), "$1, WITHOUT ROWID;"),
  tables,
);
const parts = [clustered, ...HAND_WRITTEN.map((file) => readFileSync(file, "utf8"))];
const sql = `${parts.map((part) => part.trim()).join("\n\n")}\n`;
rmSync(scratch, { recursive: true, force: true });

const landed = "db/migrations/0001_initial.sql";
if (process.argv.includes("--check")) {
  const same = readFileSync(landed, "utf8") === sql;
  if (!same) console.error("db/schema has changed: run npm run db:generate");
  process.exit(same ? 0 : 1);
}

mkdirSync("db/migrations", { recursive: true });
writeFileSync(landed, sql);
// Embedded too, so that the packaged program needs no files beside its bundle.
writeFileSync(
  "db/migrations.generated.ts",
  `/** Made by \`npm run db:generate\` from db/migrations; never edited by hand. */
export const migrations: readonly { readonly version: number; readonly name: string; readonly sql: string }[] = [
  { version: 1, name: "0001_initial", sql: ${JSON.stringify(sql)} },
];
`,
);
console.log(`db/migrations/0001_initial.sql: ${sql.match(/CREATE (VIRTUAL )?TABLE/g).length} tables`);
