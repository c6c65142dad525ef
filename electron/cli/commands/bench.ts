import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Command, UnusableCommand } from "../command.ts";

/** The benchmarks stand with the tests: an installed program has none and says so. */
const RUNNER = join(import.meta.dirname, "../../../tests/bench/run.ts");

/** `inspector bench [name…]`: figures, one a line, with their ratios to the named baselines. */
export const bench: Command = {
  usage: "cli.usage.bench",
  run: async (args, _io) => {
    if (!existsSync(RUNNER)) throw new UnusableCommand({ key: "cli.bench.not-installed" });
    const child = spawn(process.execPath, [RUNNER, ...args], { stdio: "inherit" });
    return new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("exit", (code) => resolve(code === 0 ? 0 : code === 2 ? 2 : 1));
    });
  },
};
