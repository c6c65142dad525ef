/** What a new version of a register changes: both versions walked side by side in the order of their keys. */

/** All rows of one key (or of one group of a file without keys), as lines of CSV. */
export interface Unit {
  readonly key: string;
  /** Without the rows' numbers. */
  readonly rows: readonly string[];
  /** Numbers of the rows where they have no key; empty otherwise. */
  readonly numbers: readonly number[];
}

export interface Merged {
  readonly change: "same" | "changed" | "new" | "gone";
  /** As it is now; as it was, where nothing changed or it is gone. */
  readonly unit: Unit;
}

type Batches = AsyncIterable<readonly Unit[]>;

/** One unit after another, waiting only where a batch ends. */
const cursorOf = (batches: Batches) => {
  const source = batches[Symbol.asyncIterator]();
  let batch: readonly Unit[] = [];
  let at = 0;
  let last: string | null = null;
  const mustFollow = (): void => {
    const key = batch[at]?.key;
    if (key !== undefined && last !== null && key <= last) throw new RangeError("units out of order");
  };
  return {
    /** The unit at hand; undefined where the next batch must be fetched, or at the end. */
    here: (): Unit | undefined => batch[at],
    step: (): void => {
      last = batch[at]?.key ?? last;
      at += 1;
      mustFollow();
    },
    /** @returns false at the end */
    fetch: async (): Promise<boolean> => {
      while (batch[at] === undefined) {
        const next = await source.next();
        if (next.done === true) return false;
        batch = next.value;
        at = 0;
      }
      mustFollow();
      return true;
    },
  };
};

const sameRows = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((row, at) => row === other[at]);

const compare = (before: Unit | undefined, now: Unit | undefined): Merged | null => {
  if (before === undefined) return now === undefined ? null : { change: "new", unit: now };
  if (now === undefined || before.key < now.key) return { change: "gone", unit: before };
  if (now.key < before.key) return { change: "new", unit: now };
  return sameRows(before.rows, now.rows)
    ? { change: "same", unit: before }
    : { change: "changed", unit: now };
};

/** Both must be in the order of their keys, each key once. Answers in batches, in the same order. */
export async function* mergeUnits(before: Batches, now: Batches): AsyncGenerator<readonly Merged[]> {
  const [old, fresh] = [cursorOf(before), cursorOf(now)];
  let [oldLeft, freshLeft] = [await old.fetch(), await fresh.fetch()];
  while (oldLeft || freshLeft) {
    const merged: Merged[] = [];
    for (;;) {
      const [was, is] = [old.here(), fresh.here()];
      if ((was === undefined && oldLeft) || (is === undefined && freshLeft)) break;
      const next = compare(was, is);
      if (next === null) break;
      merged.push(next);
      if (next.change !== "new") old.step();
      if (next.change !== "gone") fresh.step();
    }
    if (merged.length > 0) yield merged;
    if (oldLeft) oldLeft = await old.fetch();
    if (freshLeft) freshLeft = await fresh.fetch();
  }
}
