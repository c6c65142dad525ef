/**
 * Lets a person's command go before long work that writes the same file. The connection that runs commands says when it
 * wants the write lock; long work, in another thread, asks between its short transactions and waits.
 */
import type Database from "better-sqlite3";

/** One shared integer: how many wait for the lock or hold it. */
export type WriteGate = Int32Array<SharedArrayBuffer>;

const gates = new WeakMap<Database.Database, WriteGate>();

/** The gate of a connection; made at the first call. */
export const gateOf = (connection: Database.Database): WriteGate => {
  const known = gates.get(connection);
  if (known !== undefined) return known;
  const gate = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  gates.set(connection, gate);
  return gate;
};

/** Runs the work with the gate closed, where the connection has one. */
export const withGateClosed = <T>(connection: Database.Database, work: () => T): T => {
  const gate = gates.get(connection);
  if (gate === undefined) return work();
  Atomics.add(gate, 0, 1);
  try {
    return work();
  } finally {
    Atomics.sub(gate, 0, 1);
    Atomics.notify(gate, 0);
  }
};

/** Longest wait for those who want the lock, in milliseconds: one that never lets go must not stop the work for good. */
const LONGEST = 2_000;

/** Waits, blocking this thread, until nobody wants the lock. */
export const giveWay = (gate: WriteGate): void => {
  const until = performance.now() + LONGEST;
  for (let wanted = Atomics.load(gate, 0); wanted > 0; wanted = Atomics.load(gate, 0)) {
    const left = until - performance.now();
    if (left <= 0) return;
    Atomics.wait(gate, 0, wanted, left);
  }
};
