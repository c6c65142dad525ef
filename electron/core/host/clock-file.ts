import { readFileSync } from "node:fs";
import type { Instant } from "#shared/kernel/plain-date.ts";

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/**
 * A clock for tests: the instant a file holds when it is asked, moved on by the time that passed since the file
 * was written, so that what happens later is later. A file that holds no instant is an error: a test must not run
 * on the real day without knowing.
 */
export const clockFromFile = (file: string): (() => Instant) => {
  let read = "";
  let since = 0;
  return () => {
    const text = readFileSync(file, "utf8").trim();
    if (!INSTANT.test(text)) throw new Error(`no instant in the clock file: ${text}`);
    if (text !== read) {
      read = text;
      since = performance.now();
    }
    return new Date(Date.parse(text) + Math.floor(performance.now() - since)).toISOString() as Instant;
  };
};
