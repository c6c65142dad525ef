/** Runs one seed: some operations in an order the seed settles, then peace, then everything is looked at. */
import { createHash } from "node:crypto";
import type { SimCentre } from "./centre.ts";
import { checkConverged, checkDevice, checkEvidence, checkWhole } from "./checks.ts";
import type { Device, World } from "./device.ts";
import { doCommand, rebase, sendPull, sendPush, takeTask, update } from "./device-steps.ts";
import { begin, makePeace } from "./peace.ts";
import { newSimulation, type Simulation } from "./simulation.ts";
import { Violation } from "./violation.ts";
import { backUp, cutOrMend, deliver, direct, drift, fillDisk, lease, revoke } from "./world-steps.ts";

export interface SeedOptions {
  readonly seed: number;
  readonly ops: number;
  /** Two to eight; by the seed when it is absent. */
  readonly devices?: number;
  readonly trace?: boolean;
  readonly makeCentre: (world: World, devices: readonly Device[]) => Promise<SimCentre>;
  /** Puts a bug in after each operation, to see that it is found. */
  readonly meddle?: (sim: Simulation, op: number) => void;
  /** Looks at everything once more before it is closed. */
  readonly atEnd?: (sim: Simulation) => void;
}

export interface SeedResult {
  readonly seed: number;
  readonly ops: number;
  /** What did not hold; null when everything did. */
  readonly violation: string | null;
  readonly digest: string;
  readonly last: readonly string[];
  /** Outcomes by what was tried: `registration.grant done` → 12. */
  readonly tally: ReadonlyMap<string, number>;
}

/** What came of it; null when there was nothing to do: that is no operation. */
type Step = (sim: Simulation, device: Device) => string | null | Promise<string | null>;

const arm: Step = (sim, device) => {
  device.faults.crashIn = sim.random.between(1, 60);
  return `crash in ${device.faults.crashIn} writes`;
};
const armCentre: Step = (sim) => {
  sim.centre.crashIn = sim.random.between(1, 40);
  return `the centre will end in ${sim.centre.crashIn} writes`;
};

const STEPS: Readonly<Record<string, readonly [weight: number, Step]>> = {
  command: [330, doCommand],
  push: [110, sendPush],
  pull: [110, sendPull],
  deliver: [330, deliver],
  rebase: [40, rebase],
  task: [10, takeTask],
  lease: [40, lease],
  direct: [4, direct],
  line: [14, cutOrMend],
  crash: [14, arm],
  centre: [8, armCentre],
  disk: [8, fillDisk],
  drift: [5, drift],
  update: [2, update],
  backup: [1, backUp],
  revoke: [0.3, revoke],
};

/** What breaks, and how much of it in a seed: in a calm one cases go far, in a storm everything meets everything. */
const TROUBLE: ReadonlySet<string> = new Set([
  "line",
  "crash",
  "centre",
  "disk",
  "drift",
  "backup",
  "revoke",
]);
const MOODS = [0.2, 1, 1, 3] as const;

const weightsOf = (mood: number): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(STEPS).map(([name, [weight]]) => [name, TROUBLE.has(name) ? weight * mood : weight]),
  );

const SECOND = 1_000;
const DAY = 86_400_000;

/** Mostly seconds; now and then a night or some days: terms must run out. */
const passTime = ({ random }: Simulation): number => {
  if (random.chance(0.008)) return random.between(1, 9) * DAY;
  if (random.chance(0.03)) return random.between(1, 8) * 3_600 * SECOND;
  return random.between(1, 40) * SECOND;
};

/** How often everything a device knows of its commands is gone through. */
const CHECK_EVERY = 97;

/** Troubles end before long: somebody makes room, mends a line. */
const easeOff = ({ random, devices, network }: Simulation): void => {
  const full = devices.find(({ faults }) => faults.diskFull);
  if (full !== undefined && random.chance(0.03)) full.faults.diskFull = false;
  for (const cut of [network.cutDown, network.cutUp]) {
    const [first] = cut;
    if (first !== undefined && random.chance(0.02)) cut.delete(first);
  }
};

const oneOf = async (sim: Simulation, weights: Readonly<Record<string, number>>): Promise<string> => {
  for (;;) {
    sim.now += passTime(sim);
    const chosen = STEPS[sim.random.weighted(weights)]?.[1];
    const device = sim.random.any(sim.devices);
    if (chosen === undefined || device === undefined) throw new Error("nothing to choose from");
    const outcome = await chosen(sim, device);
    if (outcome !== null) return `d${device.index} ${outcome}`;
  }
};

const step = async (
  sim: Simulation,
  weights: Readonly<Record<string, number>>,
  op: number,
): Promise<void> => {
  easeOff(sim);
  const outcome = await oneOf(sim, weights);
  sim.trace.line(`${op} ${new Date(sim.now).toISOString()} ${outcome}`);
  if (op % CHECK_EVERY === 0) for (const one of sim.devices) checkDevice(sim, one);
};

const whole = async (sim: Simulation): Promise<void> => {
  await makePeace(sim);
  for (const device of sim.devices.filter(({ standing }) => standing !== "restored")) checkWhole(sim, device);
  checkConverged(sim);
  await checkEvidence(sim);
};

const tallyOf = (last: Map<string, number>, line: string): void => {
  const told = /(?<what>\S+\.\S+) [0-9a-f]{6}: (?<outcome>\S+)/.exec(line)?.groups;
  if (told) {
    const name = `${told["what"]} ${told["outcome"]}`;
    last.set(name, (last.get(name) ?? 0) + 1);
  }
  for (const [, verdict] of line.matchAll(
    /[0-9a-f]{6} ((?:refused|postponed) \S+?|conflict|accepted)(?:,|$)/g,
  )) {
    if (verdict !== undefined) last.set(`centre ${verdict}`, (last.get(`centre ${verdict}`) ?? 0) + 1);
  }
};

export const runSeed = async (options: SeedOptions): Promise<SeedResult> => {
  const { seed, ops } = options;
  const devices = options.devices ?? 3 + (seed % 3);
  const sim = await newSimulation({
    seed,
    devices,
    trace: options.trace ?? false,
    makeCentre: options.makeCentre,
  });
  const tally = new Map<string, number>();
  const { line } = sim.trace;
  const counting = (text: string): void => {
    tallyOf(tally, text);
    line(text);
  };
  const watched = Object.assign(sim, { trace: { ...sim.trace, line: counting } });
  const weights = weightsOf(sim.random.pick(MOODS));
  let violation: string | null = null;
  let done = 0;
  try {
    if (sim.random.chance(0.8)) await begin(watched);
    for (; done < ops; done += 1) {
      await step(watched, weights, done + 1);
      options.meddle?.(watched, done + 1);
    }
    await whole(watched);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    violation = error instanceof Violation ? error.message : (error.stack ?? error.message);
  }
  options.atEnd?.(watched);
  for (const { connection } of sim.devices) connection.close();
  const digest = createHash("sha256")
    .update(sim.trace.digest())
    .update(violation ?? "")
    .digest("hex");
  return { seed, ops: done, violation, digest, last: [...sim.trace.last()], tally };
};
