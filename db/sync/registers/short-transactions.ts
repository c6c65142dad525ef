/** Long work on the office's file in transactions so short that nobody notices. */
import { inTransaction, type WriteHandle } from "../../handle.ts";
import { giveWay, type WriteGate } from "../../write-gate.ts";

/** How long the write lock is held at once, about, in milliseconds. */
const HELD = 15;
/** Between two transactions others who do not announce themselves get a chance. */
const REST = 1;
const FIRST_ROWS = 100;
const MOST_ROWS = 5_000;

const sleeping = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

export interface ShortWork {
  readonly write: WriteHandle;
  readonly gate: WriteGate;
  /** Asked before each transaction; throws to stop. */
  readonly pace: () => void;
}

/**
 * Calls `step` in one transaction after another until it does nothing more.
 * @param step handles at most so many rows; answers how many it did
 */
export const inShortTransactions = (
  { write, gate, pace }: ShortWork,
  step: (rows: number) => number,
): number => {
  let rows = FIRST_ROWS;
  let all = 0;
  for (;;) {
    pace();
    giveWay(gate);
    let start = 0;
    const done = inTransaction(write, () => {
      start = performance.now();
      return step(rows);
    });
    const took = performance.now() - start;
    all += done;
    if (done < rows) return all;
    // The next one takes about as long as it may.
    rows = Math.max(20, Math.min(MOST_ROWS, Math.round(rows * Math.min(2, HELD / Math.max(took, 0.1)))));
    Atomics.wait(sleeping, 0, 0, REST);
  }
};

/** In pieces of so many, for work on a list. */
export const eachOf = <T>(work: ShortWork, items: readonly T[], step: (some: readonly T[]) => void): void => {
  let at = 0;
  inShortTransactions(work, (rows) => {
    const some = items.slice(at, at + rows);
    if (some.length > 0) step(some);
    at += some.length;
    return some.length;
  });
};
