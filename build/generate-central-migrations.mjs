/**
 * Makes the central service's migration from its drizzle schema and the hand-written guards. While nothing has been
 * released there is one initial migration, regenerated in place; the first release sets RELEASED.
 *
 * `--check` changes nothing and exits 1 when the schema and the migration differ.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const RELEASED = false;
const LANDED = "central/migrations/0001_initial.sql";
/** The general guards first, then what each area says of its own tables. */
const guards = () => {
  const files = readdirSync("central/schema").filter((name) => name.endsWith("guards.sql"));
  return ["guards.sql", ...files.filter((name) => name !== "guards.sql").sort()];
};

if (RELEASED) {
  console.error(
    "The initial migration is released: write the next one by drizzle-kit's diff, never edit it.",
  );
  process.exit(1);
}

const scratch = mkdtempSync(join(tmpdir(), "central-migrations-"));
const run = spawnSync(
  "node_modules/.bin/drizzle-kit",
  [
    "generate",
    "--dialect",
    "postgresql",
    "--schema",
    "./central/schema/*.ts",
    "--out",
    scratch,
    "--name",
    "initial",
  ],
  { encoding: "utf8" },
);
const made = readdirSync(scratch).find((name) => name.endsWith(".sql"));
if (run.status !== 0 || made === undefined) {
  console.error(run.stdout, run.stderr);
  process.exit(1);
}
const tables = readFileSync(join(scratch, made), "utf8")
  .replaceAll("--> statement-breakpoint", "")
  // drizzle has no word for a partitioned table.
  .replace(/(CREATE TABLE "events" \([^;]*\));/, "$1 PARTITION BY HASH (office);")
  .replace(/\n{2,}/g, "\n");
rmSync(scratch, { recursive: true, force: true });
const written = guards().map((name) => readFileSync(join("central/schema", name), "utf8"));
const sql = `${[tables, ...written].map((part) => part.trim()).join("\n\n")}\n`;

if (process.argv.includes("--check")) {
  const same = readFileSync(LANDED, "utf8") === sql;
  if (!same) console.error("central/schema has changed: run npm run central:generate");
  process.exit(same ? 0 : 1);
}
writeFileSync(LANDED, sql);
console.log(`${LANDED}: ${sql.match(/CREATE TABLE "/g).length} tables`);
