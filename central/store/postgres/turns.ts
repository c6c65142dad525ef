import type { TurnLength } from "../office-store.ts";

/** @param shortWait whether somebody with a short turn waits for the same name */
type Work<T> = (shortWait: () => boolean) => Promise<T>;

/** So many short turns may pass a long one that waits. */
const MOST_PASSED = 8;

/** Those who wait for one name; there is one as long as somebody has the turn. */
interface Line {
  readonly short: (() => void)[];
  readonly long: (() => void)[];
  /** Short turns taken while a long one waited, since the last long one. */
  passed: number;
}

/** Takes who comes next out of the line: the short turns first, but a long one does not wait for ever. */
const next = (line: Line): (() => void) | undefined => {
  const passing = line.short.length > 0 && (line.long.length === 0 || line.passed < MOST_PASSED);
  line.passed = passing && line.long.length > 0 ? line.passed + 1 : 0;
  return passing ? line.short.shift() : line.long.shift();
};

/**
 * One after another for each name, those of one length in the order of asking. A process asks the database for an
 * office's lock with one connection at a time: those who wait here hold no connection, and other offices find one free.
 */
export const turns = (): (<T>(name: string, length: TurnLength, work: Work<T>) => Promise<T>) => {
  const lines = new Map<string, Line>();
  const begun = (name: string, length: TurnLength): Promise<void> => {
    const line = lines.get(name);
    if (line !== undefined) return new Promise((resolve) => line[length].push(resolve));
    lines.set(name, { short: [], long: [], passed: 0 });
    return Promise.resolve();
  };
  const ended = (name: string): void => {
    const line = lines.get(name);
    const waiting = line && next(line);
    if (waiting) waiting();
    else lines.delete(name);
  };
  return async (name, length, work) => {
    await begun(name, length);
    try {
      return await work(() => (lines.get(name)?.short.length ?? 0) > 0);
    } finally {
      ended(name);
    }
  };
};
