/** What this device has still to tell the centre, in the order of its chain. */
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import type { CommandId, UserId } from "#shared/kernel/id.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { type PushedCommand, type StreamBase, signedPart, type WireEvent } from "#shared/sync/wire.ts";
import type { Work } from "#shared/sync/work.ts";
import type { Device } from "../device.ts";
import type { ReadHandle } from "../handle.ts";
import { syncSetting } from "./settings.ts";
import { EVENT_COLUMNS, type EventRow, wireEventOf } from "./wire-event.ts";

interface CommandRow {
  readonly commandId: string;
  readonly schema: number;
  readonly procedure: string;
  readonly actor: string;
  readonly role: string;
  readonly at: string;
  readonly work: string | null;
  readonly bases: string;
  readonly attachments: string;
  readonly firstSequence: number;
  readonly lastSequence: number;
}

const PENDING = `SELECT command_id AS commandId, schema, procedure, actor, role, at, work, bases, attachments,
    first_sequence AS firstSequence, last_sequence AS lastSequence
  FROM sync_commands WHERE state = 'pending' AND first_sequence > ? ORDER BY first_sequence LIMIT ?`;

/** Office of the device by its enrolment, or by its own settings. */
export const ownOffice = (read: ReadHandle): string =>
  syncSetting(read, "office") ??
  read.query<{ value: string }>("SELECT value FROM office_settings WHERE name = 'code'").get()?.value ??
  "";

/** Office whose feed holds what the command was decided on: another's, where a supervisor is named for its cases. */
const officeOf = (read: ReadHandle, bases: readonly StreamBase[]): string => {
  for (const { eventId } of bases) {
    if (eventId === null) continue;
    const known = read
      .query<{ office: string }>("SELECT office FROM event_positions WHERE event_id = ?")
      .get(eventId);
    if (known !== undefined) return known.office;
  }
  return ownOffice(read);
};

const eventsOf = (read: ReadHandle, device: Device, row: CommandRow): readonly WireEvent[] =>
  read
    .query<EventRow>(
      `SELECT ${EVENT_COLUMNS} FROM events WHERE device_id = ? AND device_sequence BETWEEN ? AND ?
       ORDER BY device_sequence`,
    )
    .all(device.deviceId, row.firstSequence, row.lastSequence)
    .map(wireEventOf);

const pushed = (read: ReadHandle, device: Device, row: CommandRow): PushedCommand => {
  const bases = JSON.parse(row.bases) as StreamBase[];
  const command = {
    schema: row.schema,
    commandId: row.commandId as CommandId,
    procedure: row.procedure,
    actor: row.actor as UserId,
    role: row.role,
    at: row.at as Instant,
    office: officeOf(read, bases),
    work: row.work === null ? null : (JSON.parse(row.work) as Work),
    bases,
    attachments: JSON.parse(row.attachments) as string[],
    events: [...eventsOf(read, device, row)],
  };
  const bytes = Buffer.from(canonicalJson(signedPart(command)));
  return { ...command, signature: device.sign(bytes).toString("base64") };
};

/**
 * The next commands to push, signed. Commands already set aside here are pushed too: the centre keeps them as evidence,
 * and the device's chain has no gap.
 * @param after device sequence the last batch ended with, when one command of it must wait
 */
export const nextPush = (
  read: ReadHandle,
  device: Device,
  limit: number,
  after = 0,
): readonly PushedCommand[] =>
  read
    .query<CommandRow>(PENDING)
    .all(after, limit)
    .map((row) => pushed(read, device, row));

export const pendingSummary = (
  read: ReadHandle,
): { readonly commands: number; readonly oldest: Instant | null } =>
  read
    .query<{ commands: number; oldest: Instant | null }>(
      "SELECT count(*) AS commands, min(at) AS oldest FROM sync_commands WHERE state = 'pending'",
    )
    .get() ?? { commands: 0, oldest: null };

/** Events of one command as they would travel; none when the command is not this device's. */
export const eventsOfCommand = (read: ReadHandle, commandId: string): readonly WireEvent[] =>
  read
    .query<EventRow>(`SELECT ${EVENT_COLUMNS} FROM events WHERE command_id = ? ORDER BY position`)
    .all(commandId)
    .map(wireEventOf);

export const lastOwnSequence = (read: ReadHandle, device: Pick<Device, "deviceId">): number =>
  read
    .query<{ last: number | null }>("SELECT max(device_sequence) AS last FROM events WHERE device_id = ?")
    .get(device.deviceId)?.last ?? 0;
