/**
 * Takes own commands out of their streams because the centre's truth is another. Nothing is lost: their events stay in the
 * journal, a conflict says why, and a person or a replay takes them up.
 */
import type { IdSource } from "#shared/kernel/id.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { Reason, StreamBase } from "#shared/sync/wire.ts";
import type { WriteHandle } from "../handle.ts";
import { NUMBER_BLOCK } from "../projections/number-blocks.ts";
import { streamKindOf } from "../projections/projection.ts";
import { rebuildStream } from "../projections/rebuild.ts";
import { reapplyRegisterChanges } from "../register/apply-change.ts";

/** Who notes it, and when. */
export interface Noting {
  readonly at: Instant;
  readonly ids: IdSource;
}

export type ConflictCause = "refused" | "conflict" | "dependant";

interface Command {
  readonly commandId: string;
  readonly lastSequence: number;
  readonly bases: readonly StreamBase[];
}

interface Row extends Omit<Command, "bases"> {
  readonly bases: string;
}

const SELECT = `SELECT command_id AS commandId, last_sequence AS lastSequence, bases FROM sync_commands`;
const commandOf = (row: Row): Command => ({ ...row, bases: JSON.parse(row.bases) as StreamBase[] });

/** Streams that are set aside with a command: a number given stays given. */
const loosened = ({ bases }: Command): readonly StreamBase[] =>
  bases.filter(({ stream }) => streamKindOf(stream) !== NUMBER_BLOCK);

/** The stream a person knows the command by: its case before the registers it changed. */
const mainBase = (command: Command): StreamBase | undefined => {
  const bases = loosened(command);
  return bases.find(({ stream }) => /^(desk-audit|registration)\//.test(stream)) ?? bases[0];
};

/** Later own commands, not yet answered, that write a stream of a command set aside before them. */
const withDependants = (write: WriteHandle, first: Command): readonly Command[] => {
  const streams = new Set(loosened(first).map(({ stream }) => stream));
  const later = write
    .query<Row>(
      `${SELECT} WHERE state = 'pending' AND first_sequence > ?
         AND command_id NOT IN (SELECT command_id FROM sync_conflicts) ORDER BY first_sequence`,
    )
    .all(first.lastSequence)
    .map(commandOf);
  const found = [first];
  for (const command of later) {
    const bases = loosened(command);
    if (!bases.some(({ stream }) => streams.has(stream))) continue;
    for (const { stream } of bases) streams.add(stream);
    found.push(command);
  }
  return found;
};

const note = (
  write: WriteHandle,
  command: Command,
  cause: ConflictCause,
  reason: Reason | null,
  { at, ids }: Noting,
): void => {
  const base = mainBase(command);
  write
    .statement(
      `INSERT INTO sync_conflicts (conflict_id, command_id, stream, cause, reason, base_version, state, opened_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      ids<"Conflict">(),
      command.commandId,
      base?.stream ?? "",
      cause,
      reason === null ? null : JSON.stringify(reason),
      base?.version ?? 0,
      cause === "refused" ? "task" : "waiting",
      at,
    );
};

/**
 * Sets a command and its dependants aside, inside the caller's transaction; a second time changes nothing.
 * @returns how many commands were set aside
 */
export const setAsideCommand = (
  write: WriteHandle,
  commandId: string,
  cause: "refused" | "conflict",
  reason: Reason | null,
  noting: Noting,
): number => {
  const row = write.query<Row>(`${SELECT} WHERE command_id = ?`).get(commandId);
  const known = write.query<object>("SELECT 1 FROM sync_conflicts WHERE command_id = ?").get(commandId);
  if (row === undefined || known !== undefined) return 0;
  const commands = withDependants(write, commandOf(row));
  const streams = new Set<string>();
  commands.forEach((command, i) => {
    note(write, command, i === 0 ? cause : "dependant", i === 0 ? reason : null, noting);
    write
      .statement(
        `UPDATE events SET set_aside = 1
         WHERE command_id = ? AND set_aside = 0 AND stream NOT GLOB '${NUMBER_BLOCK}/*'`,
      )
      .run(command.commandId);
    for (const { stream } of loosened(command)) streams.add(stream);
  });
  for (const stream of streams) rebuildStream(write, stream);
  if ([...streams].some((stream) => streamKindOf(stream) === "taxpayer")) reapplyRegisterChanges(write);
  return commands.length;
};
