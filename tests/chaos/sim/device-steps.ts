/** What a device does in one step, each guarded: a crash begins its process anew, a full disk refuses and changes nothing. */
import { rebaseWaiting, replayConflict } from "#core/sync/rebase.ts";
import { type Command, executeCommand, isAnswered } from "#db/journal.ts";
import { conflictsIn, countConflicts, settleConflict } from "#db/sync/conflicts.ts";
import { applyFeed, applyHeld, cursorOf, FeedFault } from "#db/sync/feed.ts";
import { nextPush } from "#db/sync/outgoing.ts";
import { applyVerdicts } from "#db/sync/verdicts.ts";
import { JOURNAL_SCHEMA, pullAnswerSchema, pushAnswerSchema, type Verdict } from "#shared/sync/wire.ts";
import { OFFICE } from "./base-image.ts";
import { chooseIntent } from "./choose-intent.ts";
import { clockOf, type Device, restart } from "./device.ts";
import { Crash, isDiskFull } from "./faulty-handle.ts";
import { lookAt } from "./ledger.ts";
import { type Message, type MessageKind, send } from "./network.ts";
import { PEOPLE, short } from "./people.ts";
import type { Simulation, Unheard } from "./simulation.ts";
import { must } from "./violation.ts";

const CRASHED = "crashed";

/** Runs something on a device; whatever it wrote goes into the ledger, told or not. */
const guarded = (sim: Simulation, device: Device, work: () => string): string => {
  try {
    return work();
  } catch (error) {
    if (error instanceof Crash) {
      sim.starts[device.index] = (sim.starts[device.index] ?? 0) + 1;
      restart(sim, device);
      return CRASHED;
    }
    if (isDiskFull(error)) return "disk full";
    // A copy of an older self meets what it wrote in another life: it stops, and says so.
    if (device.standing === "restored" && error instanceof Error) return `stopped: ${error.message}`;
    if (error instanceof FeedFault) must(false, "feed-believed", () => error.message);
    throw error;
  } finally {
    lookAt(sim.ledger, device);
  }
};

const noting = (sim: Simulation, device: Device) => ({ at: clockOf(sim, device), ids: device.journal.ids });

const carryOut = (sim: Simulation, device: Device, unheard: Unheard): string => {
  const { intent, commandId } = unheard;
  const { procedure, actor, role } = intent;
  const command: Command = { commandId, procedure, input: {}, actor, role, at: clockOf(sim, device) };
  const known = isAnswered(device.journal, command);
  const before = sim.ledger.commands.get(commandId)?.events.length ?? 0;
  const outcome = guarded(sim, device, () => {
    const done = executeCommand(device.journal, command, intent.run);
    return done.ok ? "done" : done.error.code;
  });
  const after = sim.ledger.commands.get(commandId)?.events.length ?? 0;
  if (known)
    must(
      outcome !== "done" || after === before,
      "repeat-changes-nothing",
      () => `${procedure} ${commandId} wrote ${after - before} events more`,
    );
  if (outcome === CRASHED) sim.unheard.set(device.index, unheard);
  if (outcome !== CRASHED && after > 0 && device.schema > JOURNAL_SCHEMA) sim.newer.add(commandId);
  const person = PEOPLE.find(({ userId }) => userId === actor)?.login ?? "clock";
  return `${person} ${procedure} ${short(commandId)}: ${outcome}`;
};

/** Somebody does something; or a window repeats what it was not answered. */
export const doCommand = (sim: Simulation, device: Device): string | null => {
  const unheard = sim.unheard.get(device.index);
  if (unheard !== undefined) {
    sim.unheard.delete(device.index);
    if (sim.random.chance(0.7)) return `again ${carryOut(sim, device, unheard)}`;
  }
  const intent = chooseIntent(device, sim);
  if (intent === null) return null;
  const commandId = device.journal.ids<"Command">();
  return carryOut(sim, device, { intent, commandId, at: clockOf(sim, device) });
};

/** Files the commands cite go on their way; some arrive late, and the command waits. */
const sendFiles = (sim: Simulation, attachments: readonly string[]): void => {
  for (const sha256 of attachments) if (sim.network.healed || sim.random.chance(0.6)) sim.centre.hold(sha256);
};

/** How long an answer is waited for. */
const PATIENCE = 120_000;

const sendFrom = (sim: Simulation, device: Device, kind: MessageKind, body: unknown): void => {
  const process = sim.starts[device.index] ?? 0;
  send(sim.network, sim.random, sim.now, { kind, device: device.index, process, text: JSON.stringify(body) });
};

export const sendPush = (sim: Simulation, device: Device): string | null => {
  if (device.waiting.push > sim.now) return null;
  const commands = nextPush(device.write, device.journal.device, sim.random.pick([1, 3, 10, 50]));
  if (commands.length === 0) return null;
  device.waiting.push = sim.now + PATIENCE;
  sendFiles(
    sim,
    commands.flatMap(({ attachments }) => attachments),
  );
  sendFrom(sim, device, "push", { deviceId: device.deviceId, commands });
  return `push: ${commands.map(({ commandId }) => short(commandId)).join(" ")}`;
};

export const sendPull = (sim: Simulation, device: Device): string | null => {
  if (device.waiting.pull > sim.now) return null;
  device.waiting.pull = sim.now + PATIENCE;
  const after = cursorOf(device.write, OFFICE).position;
  const limit = sim.random.pick([1, 7, 100, 1000]);
  sendFrom(sim, device, "pull", { deviceId: device.deviceId, office: OFFICE, after, limit });
  return `pull: after ${after}`;
};

/** A device that is believed is refused for what it did, never for what it is. */
const checkVerdict = (device: Device, verdict: Verdict): void => {
  const unbelieved = verdict.verdict === "refused" && !verdict.kept;
  must(
    device.standing !== "good" || !unbelieved,
    "good-device-believed",
    () => `d${device.index} ${JSON.stringify(verdict)}`,
  );
};

const told = (verdict: Verdict): string => {
  const id = short(verdict.commandId);
  if (verdict.verdict === "refused") return `${id} refused ${verdict.reason.code}`;
  return verdict.verdict === "postponed" ? `${id} postponed ${verdict.why}` : `${id} ${verdict.verdict}`;
};

const takeVerdicts = (sim: Simulation, device: Device, text: string): string => {
  const answer = pushAnswerSchema.parse(JSON.parse(text));
  for (const verdict of answer.verdicts) checkVerdict(device, verdict);
  device.waiting.push = 0;
  return guarded(sim, device, () => {
    const taken = applyVerdicts(device.write, answer, noting(sim, device));
    return `${JSON.stringify(taken)} ${answer.verdicts.map(told).join(", ")}`;
  });
};

const takeFeed = (sim: Simulation, device: Device, text: string): string => {
  const answer = pullAnswerSchema.parse(JSON.parse(text));
  device.waiting.pull = 0;
  return guarded(sim, device, () => {
    const taken = applyFeed(device.write, answer, { ...noting(sim, device), schema: device.schema });
    return `${JSON.stringify(taken)} to ${answer.next} of ${answer.upTo}`;
  });
};

/** An answer arrives; one to a process that ended is nobody's. */
export const takeAnswer = (sim: Simulation, device: Device, message: Message): string => {
  if (message.process !== sim.starts[device.index]) return `${message.kind}: nobody waits`;
  return message.kind === "push-answer"
    ? `verdicts: ${takeVerdicts(sim, device, message.text)}`
    : `feed: ${takeFeed(sim, device, message.text)}`;
};

export const rebase = (sim: Simulation, device: Device): string | null =>
  countConflicts(device.write, "waiting") === 0
    ? null
    : `rebase: ${guarded(sim, device, () => JSON.stringify(rebaseWaiting(device.journal, clockOf(sim, device))))}`;

/** A person takes a task up: tries again, or takes note. */
export const takeTask = (sim: Simulation, device: Device): string | null => {
  const task = sim.random.any(conflictsIn(device.write, "task"));
  if (task === undefined) return null;
  const at = clockOf(sim, device);
  const again = sim.random.chance(0.4);
  const by = { userId: PEOPLE[4]?.userId ?? PEOPLE[0].userId, at, note: "принято" };
  const outcome = guarded(sim, device, () =>
    String(
      again ? replayConflict(device.journal, task, at) : settleConflict(device.write, task.conflictId, by),
    ),
  );
  return `task: ${short(task.commandId)} ${again ? "again" : "settled"} ${outcome}`;
};

/** What a newer program wrote is taken in when this one can read it: at every start. */
export const readHeld = (sim: Simulation, device: Device): string =>
  guarded(sim, device, () =>
    String(applyHeld(device.write, { ...noting(sim, device), schema: device.schema })),
  );

/** The program is updated, once. */
export const update = (sim: Simulation, device: Device): string | null => {
  if (device.schema > JOURNAL_SCHEMA) return null;
  device.schema = JOURNAL_SCHEMA + 1;
  return `update: ${readHeld(sim, device)}`;
};
