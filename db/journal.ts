/**
 * The one way to change a case: a command whose events, projections and answer are written in one transaction.
 * Events are hash-chained and signed per device.
 */
import { createHash } from "node:crypto";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import type { CommandId, DeviceId, EventId, IdSource, UserId } from "#shared/kernel/id.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { JOURNAL_SCHEMA, type StreamBase } from "#shared/sync/wire.ts";
import type { Work } from "#shared/sync/work.ts";
import type { Device } from "./device.ts";
import { GENESIS, hashOf } from "./event-hash.ts";
import { inTransactionOrRefuse, type WriteHandle } from "./handle.ts";
import { streamHead } from "./journal-read.ts";
import { type Projection, type RecordedEvent, streamKindOf } from "./projections/projection.ts";
import { projections } from "./projections/registry.ts";

/** A fact to be recorded: a JSON payload without secrets. */
export interface NewEvent {
  readonly type: string;
  readonly payload: unknown;
}

/** Who does what and when; `at` is the caller's clock. */
export interface Command {
  readonly commandId: CommandId;
  /** Name of the contract's procedure. */
  readonly procedure: string;
  readonly input: unknown;
  readonly actor: UserId;
  readonly role: string;
  readonly at: Instant;
  /** The command set aside by the centre's truth that this one does again. */
  readonly rebaseOf?: CommandId;
}

export interface Journal {
  readonly write: WriteHandle;
  readonly device: Device;
  readonly ids: IdSource;
  readonly projections?: readonly Projection[];
}

export type JournalRefusal =
  /** Someone changed the aggregate since the command was made. */
  | {
      readonly code: "version-conflict";
      readonly stream: string;
      readonly expected: number;
      readonly found: number;
    }
  /** The same command id came with another input, procedure or actor. */
  | { readonly code: "command-reused"; readonly commandId: string };

/** What a use case may do inside its command's transaction. */
export interface Unit {
  /** Reads see this transaction's own writes. */
  readonly write: WriteHandle;
  readonly command: Command;
  readonly ids: IdSource;
  /** The device that writes. */
  readonly deviceId: DeviceId;
  /** Says what the command was decided on, and which files its events cite: the centre decides it again. */
  readonly explain: (work: Work, attachments?: readonly string[]) => void;
  /** Names a file the events cite that was kept after they were explained. */
  readonly cite: (sha256: string) => void;
  /** Appends to a stream that must stand at `expectedVersion`; answers its new version. */
  readonly append: (
    stream: string,
    expectedVersion: number,
    events: readonly NewEvent[],
  ) => Result<number, JournalRefusal>;
}

/** Secrets a person types to confirm are no part of what the command is. */
const SECRET_FIELDS = new Set(["password", "current", "next", "recoveryKey"]);

const inputHash = (command: Command): string => {
  const withoutSecrets = JSON.stringify(command.input ?? null, (key, value: unknown) =>
    SECRET_FIELDS.has(key) ? undefined : value,
  );
  return createHash("sha256")
    .update(canonicalJson(JSON.parse(withoutSecrets)))
    .digest("hex");
};

const appendOne = (
  journal: Journal,
  command: Command,
  stream: string,
  version: number,
  event: NewEvent,
): number => {
  const { write, device } = journal;
  const last = write
    .query<{ sequence: number; hash: Buffer }>(
      `SELECT device_sequence AS sequence, hash FROM events WHERE device_id = ?
       ORDER BY device_sequence DESC LIMIT 1`,
    )
    .get(device.deviceId);
  const row = {
    eventId: journal.ids<"Event">() as EventId,
    stream,
    version,
    type: event.type,
    payload: canonicalJson(event.payload),
    actor: command.actor,
    role: command.role,
    deviceId: device.deviceId,
    deviceSequence: (last?.sequence ?? 0) + 1,
    recordedAt: command.at,
    commandId: command.commandId,
    previousHash: last?.hash ?? GENESIS,
  };
  const hash = hashOf(row);
  const { lastInsertRowid } = write
    .statement(
      `INSERT INTO events (event_id, stream, version, type, payload, actor, role, device_id, device_sequence,
         recorded_at, command_id, previous_hash, hash, signature)
       VALUES (@eventId, @stream, @version, @type, @payload, @actor, @role, @deviceId, @deviceSequence,
         @recordedAt, @commandId, @previousHash, @hash, @signature)`,
    )
    .run({ ...row, hash, signature: device.sign(hash) });
  const recorded: RecordedEvent = {
    position: Number(lastInsertRowid),
    ...row,
    // A projection sees exactly what a replay will see.
    payload: JSON.parse(row.payload) as unknown,
  };
  for (const projection of journal.projections ?? projections)
    if (projection.streamKind === streamKindOf(stream)) projection.apply(write, recorded);
  return row.deviceSequence;
};

/** What the command has written so far, for the exchange with the centre. */
interface Written {
  work: Work | null;
  readonly attachments: Set<string>;
  firstSequence: number;
  lastSequence: number;
  readonly bases: Map<string, StreamBase>;
}

const append =
  (journal: Journal, command: Command, written: Written): Unit["append"] =>
  (stream, expectedVersion, events) => {
    const head = streamHead(journal.write, stream);
    if (head.version !== expectedVersion)
      return err({ code: "version-conflict", stream, expected: expectedVersion, found: head.version });
    if (!written.bases.has(stream))
      written.bases.set(stream, {
        stream,
        version: head.version,
        eventId: head.eventId as EventId | null,
      });
    events.forEach((event, i) => {
      written.lastSequence = appendOne(journal, command, stream, head.version + i + 1, event);
      if (written.firstSequence === 0) written.firstSequence = written.lastSequence;
    });
    return ok(head.version + events.length);
  };

const keepForCentre = (write: WriteHandle, command: Command, written: Written): void => {
  if (written.firstSequence === 0) return;
  write
    .statement(
      `INSERT INTO sync_commands (command_id, schema, procedure, actor, role, at, work, bases, attachments,
         first_sequence, last_sequence, state, rebase_of)
       VALUES (@commandId, @schema, @procedure, @actor, @role, @at, @work, @bases, @attachments, @firstSequence,
         @lastSequence, 'pending', @rebaseOf)`,
    )
    .run({
      commandId: command.commandId,
      schema: JOURNAL_SCHEMA,
      procedure: command.procedure,
      actor: command.actor,
      role: command.role,
      at: command.at,
      work: written.work === null ? null : canonicalJson(written.work),
      bases: JSON.stringify([...written.bases.values()]),
      attachments: JSON.stringify([...written.attachments]),
      firstSequence: written.firstSequence,
      lastSequence: written.lastSequence,
      rebaseOf: command.rebaseOf ?? null,
    });
};

const storedAnswer = <Output>(
  write: WriteHandle,
  command: Command,
  hash: string,
): Result<Output, JournalRefusal> | null => {
  const stored = write
    .query<{ procedure: string; actor: string; inputHash: string; output: string }>(
      `SELECT procedure, actor, input_hash AS inputHash, output FROM command_results WHERE command_id = ?`,
    )
    .get(command.commandId);
  if (stored === undefined) return null;
  const same =
    stored.procedure === command.procedure && stored.actor === command.actor && stored.inputHash === hash;
  return same
    ? ok(JSON.parse(stored.output) as Output)
    : err({ code: "command-reused", commandId: command.commandId });
};

/** Whether the command was carried out before; its repeat then needs no preparation. */
export const isAnswered = (journal: Journal, command: Pick<Command, "commandId">): boolean =>
  journal.write.query<object>("SELECT 1 FROM command_results WHERE command_id = ?").get(command.commandId) !==
  undefined;

/**
 * Runs a use case once. A repeat of the same command answers what it answered and changes nothing; a refusal
 * leaves no trace. `Output` must survive JSON.
 */
export const executeCommand = <Output, Refusal>(
  journal: Journal,
  command: Command,
  decide: (unit: Unit) => Result<Output, Refusal>,
): Result<Output, Refusal | JournalRefusal> => {
  const hash = inputHash(command);
  return inTransactionOrRefuse<Output, Refusal | JournalRefusal>(journal.write, () => {
    const stored = storedAnswer<Output>(journal.write, command, hash);
    if (stored !== null) return stored;
    const written: Written = {
      work: null,
      attachments: new Set(),
      firstSequence: 0,
      lastSequence: 0,
      bases: new Map(),
    };
    const result = decide({
      write: journal.write,
      command,
      ids: journal.ids,
      deviceId: journal.device.deviceId,
      explain: (work, attachments = []) => {
        written.work = work;
        for (const sha256 of attachments) written.attachments.add(sha256);
      },
      cite: (sha256) => {
        written.attachments.add(sha256);
      },
      append: append(journal, command, written),
    });
    if (!result.ok) return result;
    keepForCentre(journal.write, command, written);
    journal.write
      .statement(
        `INSERT INTO command_results (command_id, procedure, actor, input_hash, output, recorded_at)
         VALUES (?, ?, ?, ?, ?, ?)`,
      )
      .run(
        command.commandId,
        command.procedure,
        command.actor,
        hash,
        JSON.stringify(result.value ?? null),
        command.at,
      );
    return result;
  });
};
