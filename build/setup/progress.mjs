/** Progress on the terminal for steps a person waits for, and running programs under it. */
import { spawn } from "node:child_process";

const HEARTBEAT_MS = 10_000;

/** An expected failure of the set-up: the message is all a person needs, no stack. */
export class SetupError extends Error {}

export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Runs `work`, saying when it begins, every ten seconds while it lasts, and when it ends.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  say(`▸ ${label} …`);
  const heartbeat = setInterval(() => say(`  … ${label}: ${seconds()} s`), HEARTBEAT_MS);
  try {
    const result = await work();
    say(`✓ ${label} (${seconds()} s)`);
    return result;
  } catch (error) {
    say(`✗ ${label} (${seconds()} s)`);
    throw error;
  } finally {
    clearInterval(heartbeat);
  }
}

/**
 * Runs a program and resolves with its exit code and what it printed; never throws for a non-zero code.
 * @param {string} program
 * @param {string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, inherit?: boolean, timeoutMs?: number, input?: string}} [options] `input` is given on standard input
 * @returns {Promise<{code: number, output: string}>}
 */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: options.inherit ? "inherit" : [options.input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
      // npm is a .cmd file on Windows, which only a shell can start.
      shell: process.platform === "win32" && /^np[mx]$/.test(program),
    });
    let output = "";
    child.stdin?.end(options.input);
    child.stdout?.on("data", (part) => (output += part));
    child.stderr?.on("data", (part) => (output += part));
    const timer = options.timeoutMs ? setTimeout(() => child.kill("SIGKILL"), options.timeoutMs) : undefined;
    child.on("error", (error) => {
      clearTimeout(timer);
      resolve({ code: 127, output: `${output}${error.message}` });
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Runs the body of a script; an expected failure ends it with its message alone. */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(`\n${error.message}`);
    process.exitCode = 1;
  }
}
