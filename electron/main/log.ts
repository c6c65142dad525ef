import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";

const MAX_BYTES = 1_000_000;

/** Facts of a log line: codes, counts, durations. Never a name, a ИНН, an amount or an error's own message. */
type LogFacts = Readonly<Record<string, string | number | boolean>>;

export interface Log {
  readonly file: string;
  write(event: string, facts?: LogFacts): void;
  /** Class and stack frames of an unexpected error; its message may hold personal data and is left out. */
  fault(event: string, error: unknown): void;
}

/** Frames of a stack without the first lines, which repeat the message. */
function frames(error: Error): string {
  const lines = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return lines
    .slice(0, 12)
    .map((line) => line.trim())
    .join(" | ");
}

function size(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}

/**
 * A log that survives a crash: each line is on disk when `write` returns, and a full disk never stops the program.
 * Two files of a megabyte each are kept.
 */
export function openLog(folder: string, now: () => Date): Log {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "main.log");
  const write = (event: string, facts: LogFacts = {}): void => {
    try {
      if (size(file) > MAX_BYTES) renameSync(file, join(folder, "main.1.log"));
      appendFileSync(file, `${JSON.stringify({ at: now().toISOString(), event, ...facts })}\n`);
    } catch {
      // A log that cannot be written is not a reason to stop the inspector's work.
    }
  };
  const fault = (event: string, error: unknown): void =>
    write(
      event,
      error instanceof Error ? { error: error.name, frames: frames(error) } : { error: typeof error },
    );
  return { file, write, fault };
}
