/**
 * The simulator (docs/simulation.md): `npm run chaos -- --seed S --seeds K --ops N`. Also --devices D (by the seed when
 * absent), --jobs J processes, --trace. The last line is `{"seeds":K,"ops":…,"violations":…}`; the exit code is 1 when
 * something did not hold. A failing seed prints its end and replays with `--seed X --seeds 1`.
 */
import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { SeedResult } from "./sim/run-seed.ts";
import type { Asked } from "./simulate-child.ts";

type Told = Omit<SeedResult, "tally"> & { readonly tally: readonly (readonly [string, number])[] };

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    seeds: { type: "string", default: "20" },
    ops: { type: "string", default: "1000" },
    devices: { type: "string" },
    jobs: { type: "string", default: "2" },
    trace: { type: "boolean", default: false },
  },
});

const whole = (name: string, text: string): number => {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  console.error(`--${name} is a whole number, not ${text}`);
  process.exit(2);
};

const first = whole("seed", values.seed);
const seeds = whole("seeds", values.seeds);
const asked: Omit<Asked, "seed"> = {
  ops: whole("ops", values.ops),
  trace: values.trace,
  ...(values.devices === undefined ? {} : { devices: whole("devices", values.devices) }),
};

const totals = { seeds: 0, ops: 0, violations: 0 };
const tally = new Map<string, number>();
const began = performance.now();

const note = (told: Told): void => {
  totals.seeds += 1;
  totals.ops += told.ops;
  for (const [what, times] of told.tally) tally.set(what, (tally.get(what) ?? 0) + times);
  if (told.violation !== null) {
    totals.violations += 1;
    console.log(
      [`seed ${told.seed} after ${told.ops} operations, the last of them:`, ...told.last].join("\n"),
    );
    console.log(`seed ${told.seed}: ${told.violation}`);
    console.log(`again: npm run chaos -- --seed ${told.seed} --seeds 1 --ops ${asked.ops}`);
  } else if (seeds <= 20 || totals.seeds % 50 === 0) {
    const rate = Math.round((totals.ops / (performance.now() - began)) * 1_000);
    console.log(
      `seed ${told.seed}: ${told.digest.slice(0, 16)}; ${totals.seeds} seeds, ${rate} operations/s`,
    );
  }
};

/** Gives a process one seed after another until none is left. */
const work = (next: () => number | null): Promise<void> =>
  new Promise((resolve, reject) => {
    const child: ChildProcess = fork(join(import.meta.dirname, "simulate-child.ts"));
    const give = (): void => {
      const seed = next();
      if (seed === null) child.disconnect();
      else child.send({ ...asked, seed });
    };
    child.on("message", (told: Told) => {
      note(told);
      give();
    });
    child.on("error", reject);
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`a process ended with ${code}`))));
    give();
  });

let given = 0;
const next = (): number | null => {
  if (given === seeds) return null;
  given += 1;
  return first + given - 1;
};
const jobs = Math.max(1, Math.min(whole("jobs", values.jobs), seeds));
await Promise.all(Array.from({ length: jobs }, () => work(next)));

const outcomes = [...tally].sort(([, one], [, other]) => other - one);
for (const [what, times] of outcomes.filter(([name]) => name.startsWith("centre ")))
  console.log(`${String(times).padStart(9)} ${what}`);
console.log(JSON.stringify(totals));
process.exit(totals.violations === 0 ? 0 : 1);
