/** Runs the named benchmarks, or all, each in a process of its own so that memory is its own; lines pass through. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const folder = import.meta.dirname;
const SHARED_PARTS = new Set(["run.ts", "figure.ts", "random.ts"]);
const known = readdirSync(folder)
  .filter((file) => file.endsWith(".ts") && !SHARED_PARTS.has(file))
  .map((file) => file.slice(0, -3));

/** What a name means beside itself: the exchange's first load is a benchmark of its own. */
const MORE: Readonly<Record<string, readonly string[]>> = { sync: ["first-load"] };
const asked = [...new Set(process.argv.slice(2).flatMap((name) => [name, ...(MORE[name] ?? [])]))];
const unknown = asked.filter((name) => !existsSync(join(folder, `${name}.ts`)) || !known.includes(name));
if (unknown.length > 0) {
  console.error(`unknown benchmark: ${unknown.join(", ")}; there are: ${known.join(", ")}`);
  process.exit(2);
}
let failed = 0;
for (const name of asked.length > 0 ? asked : known) {
  console.error(`bench ${name} …`);
  const run = spawnSync(process.execPath, ["--expose-gc", join(folder, `${name}.ts`)], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (run.status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
