/**
 * How much of the law its tests hold: changes one expression at a time and counts what no test notices.
 *
 *     npm run mutation -- shared/law/vat 'shared/law/*.ts'    all of shared/law where nothing is named: hours
 *
 * Stryker is no dependency of the project: pinned, it is installed when first asked for. The last line is
 * `{"mutants","killed","score"}`; the survivors stand above it and, with all else, in artifacts/mutation.json.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");
const PEERS = join(ROOT, ".cache/peers/stryker");
const PINNED = ["@stryker-mutator/core@10.1.1", "@stryker-mutator/vitest-runner@10.1.1"];
const REPORT = join(ROOT, "artifacts/mutation.json");

/** Dated values, tables, terms and questions are data: a wrong one is found beside the Code, not by a computation. */
const DATA = ["parameters*", "*readings*", "*table*", "*-terms", "acts", "*-grounds", "fields*"];

const installed = (): boolean => existsSync(join(PEERS, "node_modules/@stryker-mutator/vitest-runner"));
const install = (): void => {
  if (installed()) return;
  mkdirSync(PEERS, { recursive: true });
  writeFileSync(join(PEERS, "package.json"), '{"private":true}\n');
  // Its runner takes the project's vitest.
  const flags = ["--legacy-peer-deps", "--ignore-scripts", "--no-audit", "--no-fund"];
  spawnSync("npm", ["install", "--prefix", PEERS, ...flags, ...PINNED], { stdio: "inherit" });
  if (!installed()) throw new Error(`could not install ${PINNED.join(", ")}`);
};

const config = (named: readonly string[]) => ({
  plugins: [join(PEERS, "node_modules/@stryker-mutator/vitest-runner/dist/src/index.js")],
  testRunner: "vitest",
  vitest: { configFile: "tests/mutation/vitest.config.ts" },
  mutate: [
    ...named.map((name) => (name.endsWith(".ts") ? name : `${name}/**/*.ts`)),
    "!**/*.test.ts",
    ...DATA.map((name) => `!shared/law/**/${name}.ts`),
    // A file named by itself is looked at, whatever it is called.
    ...named.filter((name) => name.endsWith(".ts") && !name.includes("*")),
  ],
  coverageAnalysis: "perTest",
  // Changed once for the whole run instead of for a test: data again.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 10_000,
  reporters: ["clear-text", "progress-append-only", "json"],
  clearTextReporter: { logTests: false, allowColor: false },
  jsonReporter: { fileName: REPORT },
  tempDirName: ".cache/stryker",
  cleanTempDir: "always",
  ignorePatterns: ["dist", "artifacts", ".cache"],
});

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

const main = (): number => {
  install();
  const asked = process.argv.slice(2);
  const file = join(ROOT, ".cache/stryker.config.json");
  writeFileSync(file, JSON.stringify(config(asked.length > 0 ? asked : ["shared/law"])));
  const stryker = join(PEERS, "node_modules/@stryker-mutator/core/bin/stryker.js");
  const run = spawnSync(process.execPath, [stryker, "run", file], { cwd: ROOT, stdio: "inherit" });
  if (run.status !== 0) return run.status ?? 1;
  const { files } = JSON.parse(readFileSync(REPORT, "utf8")) as Report;
  const mutants = Object.values(files).flatMap((one) => one.mutants.map(({ status }) => status));
  const killed = mutants.filter((status) => status === "Killed" || status === "Timeout").length;
  const counted =
    killed + mutants.filter((status) => status === "Survived" || status === "NoCoverage").length;
  console.log(
    JSON.stringify({ mutants: counted, killed, score: Number(((100 * killed) / counted).toFixed(2)) }),
  );
  return 0;
};

process.exit(main());
