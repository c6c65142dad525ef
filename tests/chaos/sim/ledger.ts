/**
 * What was ever committed on the devices, kept apart from them: the measure of «nothing lost, nothing twice». A command stands
 * here from the moment its transaction was committed, whether or not anybody heard of it.
 */
import type { Device } from "./device.ts";
import { Violation } from "./violation.ts";

interface Written {
  readonly commandId: string;
  readonly device: number;
  readonly procedure: string;
  readonly actor: string;
  readonly events: { readonly eventId: string; readonly stream: string; readonly hash: string }[];
}

export interface Ledger {
  readonly commands: Map<string, Written>;
  /** Number with its kind → what bears it, of everything printed anywhere. */
  readonly numbers: Map<string, string>;
  /** Commands whose device lost its disk since: a backup older than they are was restored. */
  readonly lostWithDisk: Set<string>;
}

export const newLedger = (): Ledger => ({
  commands: new Map(),
  numbers: new Map(),
  lostWithDisk: new Set(),
});

interface Row {
  readonly position: number;
  readonly eventId: string;
  readonly stream: string;
  readonly type: string;
  readonly payload: string;
  readonly actor: string;
  readonly commandId: string;
  readonly hash: Buffer;
}

const NEW_OWN = `SELECT position, event_id AS eventId, stream, type, payload, actor, command_id AS commandId, hash
  FROM events WHERE position > ? AND device_id = ? ORDER BY position`;

/** One number is one document, in what was accepted and in what somebody printed without network. */
export const takeNumber = (
  numbers: Map<string, string>,
  stream: string,
  payload: { readonly number: string; readonly givenTo: string },
): void => {
  const kind = stream.split("/")[2] ?? "";
  const name = `${kind} ${payload.number}`;
  const bearer = numbers.get(name);
  if (bearer !== undefined && bearer !== payload.givenTo)
    throw new Violation("one-number-one-document", `${name} is ${bearer} and ${payload.givenTo}`);
  numbers.set(name, payload.givenTo);
};

/** Takes in what the device has written since it was looked at last. @returns how many events are new */
export const lookAt = (ledger: Ledger, device: Device): number => {
  const rows = device.write.query<Row>(NEW_OWN).all(device.seen, device.deviceId);
  for (const row of rows) {
    device.seen = row.position;
    let known = ledger.commands.get(row.commandId);
    const hash = row.hash.toString("hex");
    if (known?.events.some(({ eventId }) => eventId === row.eventId)) continue;
    if (known === undefined) {
      known = { commandId: row.commandId, device: device.index, procedure: "", actor: row.actor, events: [] };
      ledger.commands.set(row.commandId, known);
    }
    known.events.push({ eventId: row.eventId, stream: row.stream, hash });
    if (row.type === "NumberGiven" && device.standing !== "restored")
      takeNumber(ledger.numbers, row.stream, JSON.parse(row.payload));
  }
  return rows.length;
};
