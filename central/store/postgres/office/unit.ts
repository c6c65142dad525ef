/**
 * One transaction of an office. What it reads it remembers, what it is told to save it writes at the end, many rows in one
 * statement: the office's lock makes both safe, for nobody else changes the office meanwhile.
 */
import type { Sql } from "../database.ts";
import type { Seal } from "../seal.ts";

export interface Unit {
  readonly sql: Sql;
  readonly office: string;
  readonly seal: Seal;
}

/** Part of a transaction, and how it writes what it holds back. */
export interface Part<Methods> {
  readonly methods: Methods;
  readonly flush: () => Promise<void>;
}

/** Rows by their key: read once, changed in memory, written once. */
export interface Remembered<Value> {
  readonly get: (key: string) => Promise<Value | null>;
  /** What was read ahead. */
  readonly learn: (key: string, value: Value | null) => void;
  readonly put: (key: string, value: Value) => void;
  /** What was put since the last time. */
  readonly takeChanged: () => readonly Value[];
  /** What was put and is not written yet. */
  readonly changed: () => Iterable<readonly [string, Value]>;
  readonly has: (key: string) => boolean;
}

export const remembering = <Value>(load: (key: string) => Promise<Value | null>): Remembered<Value> => {
  const known = new Map<string, Value | null>();
  const changed = new Map<string, Value>();
  return {
    get: async (key) => {
      const found = known.get(key);
      if (found !== undefined) return found;
      const loaded = await load(key);
      known.set(key, loaded);
      return loaded;
    },
    learn: (key, value) => {
      if (!known.has(key)) known.set(key, value);
    },
    put: (key, value) => {
      known.set(key, value);
      changed.set(key, value);
    },
    takeChanged: () => {
      const values = [...changed.values()];
      changed.clear();
      return values;
    },
    changed: () => changed,
    has: (key) => known.has(key),
  };
};
