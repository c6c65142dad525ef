#!/usr/bin/env node
/**
 * The command `inspector`. Runs under any Node from 20 on and hands over to the Node of the installed dependencies,
 * which runs the TypeScript sources as they are: nothing has to be built.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const FIRST_NODE_WITH_TYPES = 24;
const EXIT_UNUSABLE = 2;
const SIGNAL_EXIT_BASE = 128;

const here = dirname(fileURLToPath(import.meta.url));
const main = join(here, "main.ts");

const installedNode = () => {
  const names = process.platform === "win32" ? ["node.exe"] : ["node"];
  for (let folder = here; ; folder = dirname(folder)) {
    for (const name of names) {
      for (const place of [join("node_modules", "node", "bin", name), join("node_modules", ".bin", name)]) {
        const candidate = join(folder, place);
        if (existsSync(candidate)) return candidate;
      }
    }
    if (dirname(folder) === folder) return undefined;
  }
};

const handOver = (node) => {
  const child = spawn(node, ["--disable-warning=ExperimentalWarning", main, ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    console.error(`inspector: ${error.message}`);
    process.exitCode = EXIT_UNUSABLE;
  });
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? SIGNAL_EXIT_BASE + (constants.signals[signal] ?? 0);
  });
};

if (Number(process.versions.node.split(".")[0]) >= FIRST_NODE_WITH_TYPES) {
  const { runInspector } = await import("./main.ts");
  process.exitCode = await runInspector(process.argv.slice(2));
} else {
  const node = installedNode();
  if (node) handOver(node);
  else {
    console.error(
      "inspector: нужен Node 24 из зависимостей; выполните `npm install` / көз карандылыктардан Node 24 керек; `npm install` аткарыңыз",
    );
    process.exitCode = EXIT_UNUSABLE;
  }
}
