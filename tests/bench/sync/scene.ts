/** What is measured: how many devices at once, with how much to tell each, and who reads. The same for both sides. */
import { workedSeconds } from "../central-store/processor-time.ts";

/** A device whose database is closed; `events.ndjson` in its folder is what it has to push. */
export interface Prepared {
  readonly folder: string;
  readonly events: number;
}

export interface Scene {
  /** Devices that push at once. */
  readonly devices: readonly Prepared[];
  /** Pushed first; then read by each of the devices at once. */
  readonly known: Prepared;
  /** Pushed and followed before the devices push: a server that has just started has not compiled what it does often. */
  readonly warm: Prepared;
  /** Folder of a device that has nothing to push and follows what the others do. */
  readonly follower: string;
}

/** Per second. */
export interface Rates {
  /** Taken in by all readers together, as many as there are devices. */
  readonly read: number;
  /** Until the last device had its answers. */
  readonly pushed: number;
  /** Until another device, which follows meanwhile, had taken the last one in. */
  readonly applied: number;
  /** Processor milliseconds of everyone an event took on that way: devices, service, database. */
  readonly processor: number;
}

/** How an office works: each device makes so many commands, one `every` so many milliseconds. */
export interface Work {
  readonly commands: number;
  readonly every: number;
}

/** Processes of devices, so that a hundred of them fit a machine of two cores. */
export const PROCESSES = 4;

export const eventsOf = ({ devices }: Scene): number => devices.reduce((sum, { events }) => sum + events, 0);

export const perSecond = (count: number, milliseconds: number): number => (count / milliseconds) * 1_000;

/** Milliseconds from now to each call. */
export const stopwatch = (): (() => number) => {
  const start = performance.now();
  return () => performance.now() - start;
};

/** Processor seconds of these processes and their children so far. */
const workedBy = (pids: readonly number[]): number => pids.reduce((sum, pid) => sum + workedSeconds(pid), 0);

/** Processor milliseconds the processes spend on `work`. */
export const spent = async <T>(
  pids: readonly number[],
  work: () => Promise<T>,
): Promise<readonly [result: T, milliseconds: number]> => {
  const before = workedBy(pids);
  const result = await work();
  return [result, (workedBy(pids) - before) * 1_000];
};

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
};

export const medianRates = (all: readonly Rates[]): Rates => ({
  read: median(all.map(({ read }) => read)),
  pushed: median(all.map(({ pushed }) => pushed)),
  applied: median(all.map(({ applied }) => applied)),
  processor: median(all.map(({ processor }) => processor)),
});
