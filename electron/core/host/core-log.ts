import { mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { destination, type Logger, pino } from "pino";

const MAX_BYTES = 5_000_000;

/** Keys under which personal data or keys could travel by mistake; their values never reach the file. */
const REDACTED = [
  "inn",
  "name",
  "fullName",
  "login",
  "password",
  "key",
  "recoveryKey",
  "address",
  "amount",
  "input",
];

/** Class and frames of an error; its message may quote data and is left out. */
function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { type: error.name, frames: frames.slice(0, 12).map((line) => line.trim()) };
}

function rotate(file: string, older: string): void {
  try {
    if (statSync(file).size > MAX_BYTES) renameSync(file, older);
  } catch {
    // There is no log yet.
  }
}

/** The core's log: one JSON object a line, written at once, without personal data. */
export function openCoreLog(folder: string): Logger {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "core.log");
  rotate(file, join(folder, "core.1.log"));
  return pino(
    {
      base: { pid: process.pid },
      redact: { paths: [...REDACTED, ...REDACTED.map((key) => `*.${key}`)], censor: "[hidden]" },
      serializers: { err: errorFacts },
    },
    destination({ dest: file, sync: true }),
  );
}
