import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { build } from "esbuild";
import { electronExecutable, sandboxArguments } from "./launch-app.ts";

/*
 * The launcher and transport of the utility process in a real one. The runtime of these tests may be too old for the
 * database in there, so the core is one that only echoes; everything between window and core is the product's own.
 */
test("a core in a real utility process answers, passes documents and ends in order", async () => {
  const folder = mkdtempSync(join(tmpdir(), "inspector-utility-"));
  const source = join(import.meta.dirname, "utility-app");
  await build({
    entryPoints: { main: join(source, "main.ts"), host: join(source, "host.ts") },
    outdir: folder,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node18",
    external: ["electron"],
    logLevel: "error",
    logOverride: { "empty-import-meta": "silent" },
  });
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: "utility", version: "1.0.0", main: "main.cjs" }),
  );
  const program = spawn(
    electronExecutable(),
    [...sandboxArguments(), `--user-data-dir=${folder}/profile`, folder],
    {
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  let output = "";
  program.stdout.on("data", (part) => {
    output += String(part);
  });
  const code = await new Promise((resolve) => program.once("exit", resolve));
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  expect(code).toBe(0);
  expect(JSON.parse(output)).toEqual({ text: "Өкмөт", same: true, ownProcess: true, exit: 0 });
});
