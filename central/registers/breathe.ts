/** Lets the process answer others: publishing is long work beside serving. */
import { setImmediate as nextTurn } from "node:timers/promises";

/** Longest the work goes on without letting others in, in milliseconds. */
const LONGEST = 15;

/** @returns waits for a turn of the event loop, but only when the last one is some time ago */
export const breather = (): (() => Promise<void>) => {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < LONGEST) return;
    await nextTurn();
    last = performance.now();
  };
};
