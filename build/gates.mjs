/** The gates a change passes, and the count of what passed and failed in them. */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { NODE } from "./setup/dependencies.mjs";
import { run, say } from "./setup/progress.mjs";
import { ROOT } from "./setup/root.mjs";

const RESULTS = join(ROOT, "artifacts", "results");
const MODULES = join(ROOT, "node_modules");

/** Runs a script on Node 24 with its output on the terminal. */
const onNode = (...args) => run(NODE, args, { cwd: ROOT, inherit: true });

/** A gate that is one pass or one failure: types, lint, import rules, dead code. */
const single =
  (...args) =>
  async () => {
    const { code } = await onNode(...args);
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  };

function readResults(name) {
  const file = join(RESULTS, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

/** A run that broke before or beside its tests is a failure too. */
function count(code, passed, failed) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

const vitest = (project) => async () => {
  const name = `${project}.json`;
  rmSync(join(RESULTS, name), { force: true });
  const { code } = await onNode(
    join(MODULES, "vitest", "vitest.mjs"),
    "run",
    "--project",
    project,
    "--passWithNoTests",
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${join(RESULTS, name)}`,
  );
  const results = readResults(name);
  if (!results) return { passed: 0, failed: 1 };
  // A file that could not be loaded holds no failed test of its own.
  const broken = results.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  return count(code, results.numPassedTests, results.numFailedTests + broken);
};

async function endToEnd() {
  rmSync(join(RESULTS, "e2e.json"), { force: true });
  const playwright = [
    join(MODULES, "@playwright", "test", "cli.js"),
    "test",
    "--config",
    join(ROOT, "tests", "e2e", "playwright.config.ts"),
  ];
  const noDisplay = process.platform === "linux" && !process.env.DISPLAY;
  const { code } = noDisplay
    ? await run("xvfb-run", ["-a", "-s", "-screen 0 1600x1000x24", NODE, ...playwright], {
        cwd: ROOT,
        inherit: true,
      })
    : await onNode(...playwright);
  const results = readResults("e2e.json");
  if (!results) return { passed: 0, failed: 1 };
  const { expected, flaky, unexpected } = results.stats;
  return count(code, expected + flaky, unexpected);
}

/** Everything before the end-to-end tests. */
export const READY_GATES = [
  { name: "types", check: single(join("build", "typecheck.mjs")) },
  {
    name: "lint",
    check: single(join(MODULES, "@biomejs", "biome", "bin", "biome"), "check", "--error-on-warnings", "."),
  },
  { name: "import rules", check: single(join("build", "boundaries.mjs")) },
  { name: "dead code", check: single(join(MODULES, "knip", "bin", "knip.js"), "--no-progress") },
  { name: "unit tests", check: vitest("unit") },
  { name: "integration tests", check: vitest("integration") },
  { name: "build", check: single(join("build", "bundle.mjs")) },
];

export const END_GATES = [
  { name: "package", check: single(join("build", "package.mjs"), "--dir") },
  { name: "end-to-end tests", check: endToEnd },
];

/** Runs every gate, also after a failed one, and prints the sum as the last line. */
export async function runGates(gates) {
  mkdirSync(RESULTS, { recursive: true });
  const lines = [];
  let passed = 0;
  let failed = 0;
  for (const gate of gates) {
    say(`\n▸ ${gate.name}`);
    const begun = Date.now();
    const result = await gate.check();
    passed += result.passed;
    failed += result.failed;
    const seconds = Math.round((Date.now() - begun) / 1000);
    lines.push(
      `${result.failed === 0 ? "✓" : "✗"} ${gate.name}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`,
    );
    say(lines.at(-1));
  }
  console.log(`\n${lines.join("\n")}\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
