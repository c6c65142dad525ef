/** Checks the import rules over the rooms that exist. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./setup/root.mjs";

const ROOMS = ["electron", "renderer", "shared", "db", "build", "tests", "central"];
const PROGRAM = join(ROOT, "node_modules", "dependency-cruiser", "bin", "dependency-cruiser.mjs");

const rooms = ROOMS.filter((room) => existsSync(join(ROOT, room)));
const { status } = spawnSync(process.execPath, [PROGRAM, ...rooms, "--config", ".dependency-cruiser.cjs"], {
  cwd: ROOT,
  stdio: "inherit",
});
process.exit(status ?? 1);
