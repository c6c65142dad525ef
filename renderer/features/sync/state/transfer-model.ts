import type { SyncState } from "#shared/contract/sync.ts";

export type Transfer = NonNullable<SyncState["registers"]>;

/** How far a transfer was at a moment, in milliseconds. */
export interface Sample {
  readonly at: number;
  readonly done: number;
}

/** Samples an estimate rests on: older ones tell of another network. */
const WINDOW = 30_000;
/** An estimate sooner than this would jump. */
const LEAST = 3_000;

/** The samples with one more; a transfer begun anew begins its samples anew. */
export function withSample(samples: readonly Sample[], next: Sample): readonly Sample[] {
  const last = samples.at(-1);
  if (last !== undefined && next.done < last.done) return [next];
  return [...samples.filter((sample) => next.at - sample.at <= WINDOW), next];
}

/** Seconds until the end at the pace of the samples; null while there is none to tell by. */
export function secondsLeft(samples: readonly Sample[], transfer: Transfer): number | null {
  const left = transfer.total - transfer.done;
  if (transfer.unit === "bytes" && transfer.bytesPerSecond !== null && transfer.bytesPerSecond > 0)
    return left / transfer.bytesPerSecond;
  const [first] = samples;
  const last = samples.at(-1);
  if (first === undefined || last === undefined) return null;
  const passed = last.at - first.at;
  const moved = last.done - first.done;
  return passed < LEAST || moved <= 0 ? null : (left * passed) / (moved * 1_000);
}

/** Whole percent done; an empty transfer is done. */
export const percentOf = ({ done, total }: Pick<Transfer, "done" | "total">): number =>
  total <= 0 ? 100 : Math.min(100, Math.floor((done * 100) / total));
