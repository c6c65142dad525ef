/** Rows of a file in the order of their units, however many: sorted in runs, the runs merged. */
import type { SortedRow, Spill } from "./spill.ts";

/** Characters of a run: what is held in memory at once. */
const RUN = 4_000_000;

const before = (one: SortedRow, other: SortedRow): boolean =>
  one[0] === other[0] ? one[2] < other[2] : one[0] < other[0];

export interface RowSorter {
  readonly add: (row: SortedRow) => void;
  /** All rows in order, in pieces; may be walked more than once. */
  readonly sorted: () => Iterable<readonly SortedRow[]>;
}

interface Run {
  readonly batches: Iterator<readonly SortedRow[]>;
  batch: readonly SortedRow[];
  at: number;
}

const rowOf = (run: Run): SortedRow => run.batch[run.at] as SortedRow;

/** Moves to the next row; false at the end. */
const step = (run: Run): boolean => {
  run.at += 1;
  if (run.at < run.batch.length) return true;
  const next = run.batches.next();
  if (next.done === true) return false;
  run.batch = next.value;
  run.at = 0;
  return true;
};

/** Puts the run at the top of the heap where it belongs. */
const sink = (heap: Run[]): void => {
  const top = heap[0];
  if (top === undefined) return;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    const [left, right] = [heap[child], heap[child + 1]];
    if (left === undefined) break;
    if (right !== undefined && before(rowOf(right), rowOf(left))) child += 1;
    const smaller = heap[child] as Run;
    if (!before(rowOf(smaller), rowOf(top))) break;
    heap[at] = smaller;
    at = child;
  }
  heap[at] = top;
};

const PIECE = 1_000;

function* merged(runs: readonly Iterable<readonly SortedRow[]>[]): Generator<readonly SortedRow[]> {
  const heap: Run[] = [];
  for (const batches of runs) {
    const run = { batches: batches[Symbol.iterator](), batch: [], at: 0 };
    if (step(run)) heap.push(run);
  }
  heap.sort((one, other) => (before(rowOf(one), rowOf(other)) ? -1 : 1));
  let piece: SortedRow[] = [];
  for (let top = heap[0]; top !== undefined; top = heap[0]) {
    piece.push(rowOf(top));
    if (!step(top)) {
      const last = heap.pop();
      if (last !== undefined && heap.length > 0) heap[0] = last;
    }
    sink(heap);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}

export const rowSorter = (spill: Spill): RowSorter => {
  const runs: Iterable<readonly SortedRow[]>[] = [];
  let held: SortedRow[] = [];
  let characters = 0;
  const close = (): void => {
    held.sort((one, other) => (before(one, other) ? -1 : 1));
    runs.push(spill.write(held));
    held = [];
    characters = 0;
  };
  return {
    add: (row) => {
      held.push(row);
      characters += row[0].length + row[1].length;
      if (characters > RUN) close();
    },
    sorted: () => {
      if (held.length > 0) close();
      return merged(runs);
    },
  };
};
