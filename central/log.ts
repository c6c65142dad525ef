/** The service's log: one JSON object a line on standard output, without personal data, payloads or secrets. */
import { type DestinationStream, type Logger, pino } from "pino";

/** Keys under which personal data or secrets could travel by mistake; their values never reach the log. */
const REDACTED = [
  "inn",
  "name",
  "fullName",
  "login",
  "password",
  "key",
  "token",
  "authorization",
  "cookie",
  "code",
  "body",
  "input",
  "payload",
  "url",
  "params",
];

/** Class, code and frames of an error; its message may quote data and is left out. */
const errorFacts = (error: unknown): Record<string, unknown> => {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const sqlState = "code" in error && typeof error.code === "string" ? { state: error.code } : {};
  return { type: error.name, ...sqlState, frames: frames.slice(0, 12).map((line) => line.trim()) };
};

export const openLog = (level: string, to?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: { service: "central", pid: process.pid },
      redact: { paths: REDACTED.flatMap((key) => [key, `*.${key}`]), censor: "[hidden]" },
      serializers: { err: errorFacts },
    },
    // Standard output is not waited for: under load a line must not hold up an answer.
    to ?? pino.destination({ dest: 1, sync: false }),
  );
