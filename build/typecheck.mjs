/** Type-checks every room with its own tsconfig; prints the rooms that fail. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const rooms =
  process.argv.length > 2
    ? process.argv.slice(2)
    : ["shared", "db", "electron", "electron/preload", "renderer", "tests", "central"];
let failed = 0;
for (const room of rooms) {
  if (!existsSync(`${room}/tsconfig.json`)) continue;
  const run = spawnSync("node_modules/.bin/tsc", ["-p", room, "--pretty", "false"], { encoding: "utf8" });
  if (run.status !== 0) {
    failed += 1;
    console.error(`${room}:\n${run.stdout}${run.stderr}`);
  }
}
process.exit(failed === 0 ? 0 : 1);
