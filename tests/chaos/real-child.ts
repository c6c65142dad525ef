/**
 * A workstation without its window: the real encrypted file, the real exchange, people who work without pause. It tells each
 * command it carried out on standard output, and is killed at any moment.
 */
import { pino } from "pino";
import { newCore } from "#core/core.ts";
import { startSync, syncEngine } from "#core/sync/start-sync.ts";
import { thisDevice } from "#db/device.ts";
import { idSource } from "#db/ids.ts";
import { executeCommand } from "#db/journal.ts";
import { openDatabase } from "#db/open.ts";
import { countConflicts } from "#db/sync/conflicts.ts";
import { cursorOf } from "#db/sync/feed.ts";
import { pendingSummary } from "#db/sync/outgoing.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { OFFICE } from "./sim/base-image.ts";
import { chooseIntent } from "./sim/choose-intent.ts";
import type { Device } from "./sim/device.ts";
import { randomOf } from "./sim/random.ts";

const [file = "", key = "", index = "0", seed = "1", pauseMs = "800"] = process.argv.slice(2);

const opened = openDatabase(file, { key: Buffer.from(key, "hex") });
if (!opened.ok) throw new Error(opened.error.code);
const { write, read } = opened.value;
const ids = idSource();
const now = (): Instant => new Date().toISOString() as Instant;
const journal = { write, device: thisDevice(write, ids, "PC", now()), ids };
const core = newCore({ file, log: pino({ level: "error" }, pino.destination(2)) });
core.office = { database: opened.value, journal, key: Buffer.from(key, "hex") };
startSync(core);

const world = { random: randomOf(Number(seed)), now: Date.now() };
const device = { index: Number(index), deviceId: journal.device.deviceId, write, journal, skew: 0 } as Device;

/** People work until they are told to stop. */
let working = true;

const work = (): void => {
  if (!working) return;
  world.now = Date.now();
  const intent = chooseIntent(device, world);
  if (intent !== null) {
    const { procedure, actor, role, run } = intent;
    const command = { commandId: ids<"Command">(), procedure, input: {}, actor, role, at: now() };
    const done = executeCommand(journal, command, run);
    if (done.ok) process.stdout.write(`done ${command.commandId}\n`);
    for (const told of core.afterCommand) told();
  }
  setTimeout(work, world.random.below(2 * Number(pauseMs)));
};

const tellStanding = (): void => {
  const { position, upTo } = cursorOf(read, OFFICE);
  const pending = pendingSummary(read).commands;
  const standing = { position, upTo, pending, waiting: countConflicts(read, "waiting") };
  process.stdout.write(`stands ${JSON.stringify(standing)}\n`);
};

/** Exchanges until it is asked to end, and tells how it stands. */
const settle = async (): Promise<void> => {
  const engine = core.office === null ? null : syncEngine(core.office);
  for (;;) {
    await engine?.exchangeNow();
    await engine?.idle();
    tellStanding();
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
};

process.on("message", (said) => {
  if (said !== "settle" || !working) return;
  working = false;
  clearInterval(told);
  void settle();
});
const told = setInterval(tellStanding, 1_000);
process.on("disconnect", () => process.exit(0));

setTimeout(work, world.random.below(2 * Number(pauseMs)));
