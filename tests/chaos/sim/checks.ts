/** What must be true of a device at any moment, and of all of them once the network is whole and everything was exchanged. */

import { inTransaction, type WriteHandle, writeHandle } from "#db/handle.ts";
import { verifyJournal } from "#db/journal-verify.ts";
import { projectionFingerprint, rebuildProjections } from "#db/projections/rebuild.ts";
import { reapplyRegisterChanges } from "#db/register/apply-change.ts";
import { kindOfStream } from "#shared/sync/streams.ts";
import { openImage } from "./base-image.ts";
import type { Device } from "./device.ts";
import { short } from "./people.ts";
import type { Simulation } from "./simulation.ts";
import { must } from "./violation.ts";

/** What is looked at: devices, what they ever wrote, what the centre accepted. */
export type Observed = Pick<Simulation, "devices" | "ledger" | "model" | "centre">;

interface CommandRow {
  readonly commandId: string;
  readonly state: string;
  readonly conflict: string | null;
  readonly replayedAs: string | null;
  readonly rebaseOf: string | null;
}

const COMMANDS = `SELECT s.command_id AS commandId, s.state, c.state AS conflict, c.replayed_as AS replayedAs,
    s.rebase_of AS rebaseOf
  FROM sync_commands s LEFT JOIN sync_conflicts c USING (command_id)`;

const CONFLICTS: ReadonlySet<string | null> = new Set(["waiting", "replayed", "task", "settled"]);

const isNumbers = (stream: string): boolean => kindOfStream(stream) === "number-block";

/** Where one committed command stands, on the device and in the feed: in one place, and only there. */
const checkCommand = (sim: Observed, device: Device, row: CommandRow): void => {
  const { commandId, state, conflict } = row;
  const name = `d${device.index} ${short(commandId)} ${commandId} (${state}, ${conflict})`;
  const accepted = sim.model.accepted.get(commandId);
  if (state === "accepted") {
    must(accepted !== undefined, "nothing-lost", () => `${name} is accepted and not in the feed`);
    must(conflict === null, "applied-once", () => `${name} is accepted and set aside`);
  }
  if (state === "refused" || state === "conflict") {
    must(accepted === undefined, "applied-once", () => `${name} is set aside and in the feed`);
    must(CONFLICTS.has(conflict), "nothing-lost", () => `${name} is nobody's matter`);
  }
  if (conflict === "replayed") {
    // The clock's may find that everything was seen already: then it was answered, and wrote nothing.
    const again = device.write
      .query<object>("SELECT 1 FROM command_results WHERE command_id = ?")
      .get(row.replayedAs ?? "");
    must(again !== undefined, "nothing-lost", () => `${name} was done again as nothing`);
  }
  const original = row.rebaseOf === null ? undefined : sim.model.accepted.get(row.rebaseOf);
  must(
    original === undefined || accepted === undefined,
    "applied-once",
    () => `${name} and what it does again are both in the feed`,
  );
};

/** Every committed command of the device is known there, whole, and stands somewhere. */
export const checkDevice = (sim: Observed, device: Device): void => {
  if (device.standing === "restored") return;
  const rows = new Map(
    device.write
      .query<CommandRow>(COMMANDS)
      .all()
      .map((row) => [row.commandId, row]),
  );
  const replays = new Set<string>();
  for (const { commandId, device: of, events } of sim.ledger.commands.values()) {
    if (of !== device.index) continue;
    const row = rows.get(commandId);
    must(row !== undefined, "nothing-lost", () => `d${device.index} forgot ${commandId}`);
    if (row === undefined) continue;
    checkCommand(sim, device, row);
    must(
      row.rebaseOf === null || !replays.has(row.rebaseOf),
      "applied-once",
      () => `d${device.index} ${row.rebaseOf} done again twice`,
    );
    if (row.rebaseOf !== null) replays.add(row.rebaseOf);
    const accepted = sim.model.accepted.get(commandId);
    const own = events.filter(({ stream }) => !isNumbers(stream)).length;
    must(
      accepted === undefined || accepted.length === own,
      "nothing-lost",
      () => `${commandId}: ${accepted?.length} of ${own} events in the feed`,
    );
  }
};

/** Set aside or not, what was written stays as it was written. */
const checkEvents = (sim: Observed, device: Device): void => {
  const rows = device.write
    .query<{ eventId: string; hash: Buffer }>(
      "SELECT event_id AS eventId, hash FROM events WHERE device_id = ?",
    )
    .all(device.deviceId);
  const there = new Map(rows.map(({ eventId, hash }) => [eventId, hash.toString("hex")]));
  for (const { device: of, events } of sim.ledger.commands.values())
    for (const { eventId, hash } of of === device.index ? events : [])
      must(there.get(eventId) === hash, "journal-unchanged", () => `d${device.index} event ${eventId}`);
};

const REGISTER = ["taxpayers", "regimes", "vat_registrations", "representatives"] as const;

const registerOf = (device: Pick<Device, "write">): string =>
  JSON.stringify(
    REGISTER.map((table) =>
      device.write
        .query<object>(`SELECT * FROM ${table}`)
        .all()
        .map((row) => JSON.stringify(row))
        .sort(),
    ),
  );

/** Where two long texts part. */
const differenceOf = (one: string, other: string): string => {
  const at = [...one].findIndex((letter, i) => letter !== other[i]);
  const around = (text: string) => text.slice(Math.max(0, at - 200), at + 120);
  return `${around(one)} <> ${around(other)}`;
};

/** A device's database once more, to be written over. */
export interface Copy {
  readonly write: WriteHandle;
  readonly close: () => void;
}

const copyInMemory = (device: Device): Copy => {
  const connection = openImage(device.connection.serialize());
  return { write: writeHandle(connection), close: () => void connection.close() };
};

/** The read tables and the laid register are what the journal says: made anew on a copy, they come out the same. */
const checkReplay = (device: Device, { write, close }: Copy): void => {
  const before = projectionFingerprint(device.write);
  const register = registerOf(device);
  rebuildProjections(write);
  inTransaction(write, () => reapplyRegisterChanges(write));
  const after = projectionFingerprint(write);
  for (const [table, print] of Object.entries(before))
    must(after[table] === print, "projections-replay", () => `d${device.index} ${table}`);
  must(registerOf({ write }) === register, "register-replay", () => `d${device.index}`);
  close();
};

export const checkWhole = (sim: Observed, device: Device, copyOf = copyInMemory): void => {
  checkDevice(sim, device);
  checkEvents(sim, device);
  const verified = verifyJournal(device.write);
  must(verified.ok, "chains-valid", () => `d${device.index} ${JSON.stringify(verified.firstBad)}`);
  checkReplay(device, copyOf(device));
};

/** Effective events in the feed's streams; of numbers every device knows only its own whole. */
const effectiveOf = (device: Device): ReadonlyMap<string, string> =>
  new Map(
    device.write
      .query<{ eventId: string; stream: string; hash: Buffer }>(
        "SELECT event_id AS eventId, stream, hash FROM events WHERE set_aside = 0",
      )
      .all()
      .filter(({ stream }) => !isNumbers(stream))
      .map(({ eventId, hash }) => [eventId, hash.toString("hex")]),
  );

/** The device holds what the centre holds, and nothing else. */
const checkSame = (sim: Observed, device: Device): void => {
  const own = effectiveOf(device);
  const feed = [...sim.model.hashes].filter(([eventId]) => !sim.model.numberEvents.has(eventId));
  must(own.size === feed.length, "converged", () => `d${device.index}: ${own.size} events of ${feed.length}`);
  for (const [eventId, hash] of feed)
    must(own.get(eventId) === hash, "converged", () => `d${device.index} lacks ${eventId}`);
};

/** Read tables that say the same on every device; positions are each device's own, numbers known where they were given. */
const SHARED: readonly string[] = [
  "SELECT state, version FROM desk_audits",
  "SELECT state, version FROM registration_cases",
  "SELECT * FROM official_acts",
  "SELECT * FROM registration_acts",
  "SELECT * FROM deadlines",
  "SELECT * FROM users",
  "SELECT * FROM user_roles",
  "SELECT * FROM recusals",
  "SELECT * FROM calendar_entries",
  "SELECT * FROM reason_templates",
  "SELECT * FROM office_settings",
  "SELECT inn, type, payload, actor, recorded_at FROM register_changes",
  "SELECT * FROM identity_levels",
  "SELECT * FROM cabinet_accounts",
  "SELECT * FROM accounted_objects",
];

const rowsOf = (device: Device, sql: string): string =>
  JSON.stringify(
    device.write
      .query<object>(sql)
      .all()
      .map((row) => JSON.stringify(row))
      .sort(),
  );

/** After the network healed and everything was exchanged. */
export const checkConverged = (sim: Observed): void => {
  const good = sim.devices.filter(({ standing }) => standing === "good");
  const [first] = good;
  if (first === undefined) return;
  for (const device of good) {
    checkSame(sim, device);
    const pending = device.write
      .query<{ n: number }>("SELECT count(*) AS n FROM sync_commands WHERE state = 'pending'")
      .get()?.n;
    must(pending === 0, "quiescent", () => `d${device.index} has ${pending} commands to send`);
    for (const sql of device === first ? [] : SHARED) {
      const [own, theirs] = [rowsOf(device, sql), rowsOf(first, sql)];
      must(own === theirs, "converged", () => `d${device.index} ${sql}: ${differenceOf(own, theirs)}`);
    }
    const [own, theirs] = [registerOf(device), registerOf(first)];
    must(own === theirs, "register-converged", () => `d${device.index}: ${differenceOf(own, theirs)}`);
  }
};

/** What was set aside is kept at the centre as it was sent. */
export const checkEvidence = async (sim: Observed): Promise<void> => {
  const kept = await sim.centre.evidence();
  for (const device of sim.devices.filter(({ standing }) => standing === "good"))
    for (const { commandId, state } of device.write.query<CommandRow>(COMMANDS).all())
      if (state === "refused" || state === "conflict")
        must(kept.has(commandId), "evidence-kept", () => `d${device.index} ${commandId}`);
};
