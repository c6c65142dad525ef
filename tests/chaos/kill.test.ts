import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { verifyJournal } from "#db/journal-verify.ts";
import { type OpenDatabase, openDatabase } from "#db/open.ts";
import { projectionFingerprint, rebuildProjections } from "#db/projections/rebuild.ts";
import { TEST_KEY, type TemporaryOffice, temporaryOffice } from "#tests/fixtures/office.ts";
import { COMMANDS, commandIdOf } from "./kill-plan.ts";

const SEED = 20261122;
const KILLS = 8;
/** How many acknowledged commands the restarted process is given again. */
const REPEATED = 5;

let office: TemporaryOffice;
beforeEach(() => {
  office = temporaryOffice();
  office.close();
});
afterEach(() => office.dispose());

/** mulberry32: the same points in every run. */
const seeded = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

/** Runs the child from a command on; kills it when it has acknowledged `killAfter`. @returns the last acknowledged */
const run = (
  from: number,
  killAfter: number | null,
): Promise<{ acknowledged: number; killed: boolean; said: string }> =>
  new Promise((resolve, reject) => {
    const child: ChildProcess = spawn(
      process.execPath,
      [join(import.meta.dirname, "kill-child.ts"), office.file, String(from)],
      { stdio: ["ignore", "pipe", "pipe"] },
    );
    let rest = "";
    let said = "";
    let acknowledged = from - 1;
    child.stdout?.on("data", (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) acknowledged = Number(line);
      if (killAfter !== null && acknowledged >= killAfter) child.kill("SIGKILL");
    });
    child.stderr?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.on("error", reject);
    child.on("close", (_code, signal) => resolve({ acknowledged, killed: signal === "SIGKILL", said }));
  });

const reopen = (): OpenDatabase => {
  const opened = openDatabase(office.file, { key: TEST_KEY, keyIsProven: true });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
};

/** Everything acknowledged is there once, the chain holds, the tables are what the journal says. */
const check = (acknowledged: number): number => {
  const database = reopen();
  const { read, write } = database;
  const counts = read
    .query<{ commandId: string; events: number }>(
      `SELECT c.command_id AS commandId, count(e.position) AS events
       FROM command_results c LEFT JOIN events e USING (command_id) GROUP BY c.command_id ORDER BY c.command_id`,
    )
    .all();
  const done = counts.length;
  expect(done).toBeGreaterThanOrEqual(acknowledged + 1);
  expect(counts).toEqual(Array.from({ length: done }, (_, i) => ({ commandId: commandIdOf(i), events: 1 })));
  expect(verifyJournal(read)).toEqual({ events: done, devices: 1, ok: true });
  expect(read.query("PRAGMA integrity_check").all()).toEqual([{ integrity_check: "ok" }]);
  const live = projectionFingerprint(read);
  expect(rebuildProjections(write)).toEqual({ events: done });
  expect(projectionFingerprint(read)).toEqual(live);
  database.close();
  return done;
};

describe("a process killed while it works", () => {
  it(`loses no acknowledged command of ${COMMANDS}, killed ${KILLS} times`, async () => {
    const random = seeded(SEED);
    const points = Array.from({ length: KILLS }, () => random(COMMANDS - 100)).sort((a, b) => a - b);
    let done = 0;
    let kills = 0;
    for (const point of points) {
      const result = await run(Math.max(0, done - REPEATED), Math.max(point, done));
      expect(result.said).toBe("");
      kills += result.killed ? 1 : 0;
      done = check(result.acknowledged);
    }
    const last = await run(Math.max(0, done - REPEATED), null);
    expect(last).toEqual({ acknowledged: COMMANDS - 1, killed: false, said: "" });
    expect(check(last.acknowledged)).toBe(COMMANDS);
    expect(kills).toBeGreaterThanOrEqual(5);
  }, 60_000);
});
