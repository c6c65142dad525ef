/** Own commands set aside, beside what the centre has in their place; and what becomes of them. */
import type { CommandId, UserId } from "#shared/kernel/id.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { Reason } from "#shared/sync/wire.ts";
import type { Work } from "#shared/sync/work.ts";
import type { ReadHandle, WriteHandle } from "../handle.ts";
import type { RecordedEvent } from "../projections/projection.ts";
import type { ConflictCause } from "./set-aside.ts";

export type ConflictState =
  /** For the centre's events; then it is decided again. */
  | "waiting"
  | "replayed"
  /** For a person. */
  | "task"
  | "settled";

export interface SyncConflict {
  readonly conflictId: string;
  readonly commandId: CommandId;
  readonly stream: string;
  readonly cause: ConflictCause;
  readonly reason: Reason | null;
  readonly baseVersion: number;
  readonly state: ConflictState;
  readonly replayRefusal: Reason | null;
  readonly binding: "mine" | "theirs" | null;
  readonly replayedAs: CommandId | null;
  readonly openedAt: Instant;
  readonly settledAt: Instant | null;
  readonly settledBy: UserId | null;
  readonly note: string | null;
  readonly procedure: string;
  readonly actor: UserId;
  readonly role: string;
  readonly at: Instant;
  readonly work: Work | null;
}

interface Row extends Omit<SyncConflict, "reason" | "replayRefusal" | "work"> {
  readonly reason: string | null;
  readonly replayRefusal: string | null;
  readonly work: string | null;
}

const SELECT = `SELECT c.conflict_id AS conflictId, c.command_id AS commandId, c.stream, c.cause, c.reason,
    c.base_version AS baseVersion, c.state, c.replay_refusal AS replayRefusal, c.binding, c.replayed_as AS replayedAs,
    c.opened_at AS openedAt, c.settled_at AS settledAt, c.settled_by AS settledBy, c.note,
    s.procedure, s.actor, s.role, s.at, s.work
  FROM sync_conflicts c JOIN sync_commands s USING (command_id)`;

const parsed = <T>(text: string | null): T | null => (text === null ? null : (JSON.parse(text) as T));

const conflictOf = (row: Row): SyncConflict => ({
  ...row,
  reason: parsed<Reason>(row.reason),
  replayRefusal: parsed<Reason>(row.replayRefusal),
  work: parsed<Work>(row.work),
});

export const conflictById = (read: ReadHandle, conflictId: string): SyncConflict | null => {
  const row = read.query<Row>(`${SELECT} WHERE c.conflict_id = ?`).get(conflictId);
  return row === undefined ? null : conflictOf(row);
};

/** In the order of the device's chain. */
export const conflictsIn = (read: ReadHandle, state: ConflictState): readonly SyncConflict[] =>
  read.query<Row>(`${SELECT} WHERE c.state = ? ORDER BY s.first_sequence`).all(state).map(conflictOf);

export interface ConflictFilter {
  /** `open`: something is still to come of it; else what was replayed or settled. */
  readonly view: "open" | "settled";
  readonly causes?: readonly ConflictCause[] | undefined;
  /** Only of this person's commands. */
  readonly actor?: string | undefined;
}

const conditions = ({ view, causes, actor }: ConflictFilter) => {
  const parts = [`c.state ${view === "open" ? "IN" : "NOT IN"} ('waiting', 'task')`];
  if (causes !== undefined) parts.push("c.cause IN (SELECT value FROM json_each(@causes))");
  if (actor !== undefined) parts.push("s.actor = @actor");
  return { sql: parts.join(" AND "), params: { causes: JSON.stringify(causes ?? []), actor: actor ?? "" } };
};

/** Newest first. */
export const listConflicts = (
  read: ReadHandle,
  filter: ConflictFilter,
  page: { readonly offset: number; readonly limit: number },
): readonly SyncConflict[] => {
  const { sql, params } = conditions(filter);
  return read
    .query<Row>(
      `${SELECT} WHERE ${sql} ORDER BY c.opened_at DESC, s.first_sequence DESC LIMIT @limit OFFSET @offset`,
    )
    .all({ ...params, ...page })
    .map(conflictOf);
};

export const countListed = (read: ReadHandle, filter: ConflictFilter): number => {
  const { sql, params } = conditions(filter);
  return (
    read
      .query<{ n: number }>(
        `SELECT count(*) AS n FROM sync_conflicts c JOIN sync_commands s USING (command_id) WHERE ${sql}`,
      )
      .get(params)?.n ?? 0
  );
};

/** Conflicts of the same setting aside: the cause and its dependants, on the stream they share. */
export const conflictsTogether = (
  read: ReadHandle,
  { conflictId, stream, openedAt }: Pick<SyncConflict, "conflictId" | "stream" | "openedAt">,
): readonly SyncConflict[] =>
  read
    .query<Row>(
      `${SELECT} WHERE c.stream = ? AND c.opened_at = ? AND c.conflict_id <> ? ORDER BY s.first_sequence`,
    )
    .all(stream, openedAt, conflictId)
    .map(conflictOf);

export const countConflicts = (read: ReadHandle, state: ConflictState): number =>
  read.query<{ n: number }>("SELECT count(*) AS n FROM sync_conflicts WHERE state = ?").get(state)?.n ?? 0;

interface EventRow extends Omit<RecordedEvent, "payload"> {
  readonly payload: string;
}

const COLUMNS = `position, event_id AS eventId, stream, version, type, payload, actor, role, recorded_at AS recordedAt,
  command_id AS commandId`;
const recorded = (row: EventRow): RecordedEvent => ({ ...row, payload: JSON.parse(row.payload) as unknown });

/** Both sides of a conflict on its main stream, after the last version they agree on. */
export interface BothVersions {
  readonly base: readonly RecordedEvent[];
  /** What the device had: of this command and of those set aside before it. */
  readonly mine: readonly RecordedEvent[];
  /** What the centre has, without this device's own replays. */
  readonly theirs: readonly RecordedEvent[];
}

type Quarrel = Pick<SyncConflict, "stream" | "commandId" | "baseVersion" | "openedAt">;

/** Own events of the stream up to a command's, set aside at the same moment as it: an older quarrel is another one. */
const MINE = `e.stream = @stream AND e.set_aside = 1
  AND e.device_sequence <= (SELECT last_sequence FROM sync_commands WHERE command_id = @commandId)
  AND e.command_id IN (SELECT command_id FROM sync_conflicts WHERE opened_at = @openedAt)`;
const THEIRS = `e.stream = @stream AND e.set_aside = 0 AND e.version > @agreed
  AND e.command_id NOT IN (SELECT command_id FROM sync_commands WHERE rebase_of IS NOT NULL)`;

const keysOf = ({ stream, commandId, openedAt }: Quarrel) => ({ stream, commandId, openedAt });

/** The last version of the stream both sides agree on. */
const agreedVersion = (read: ReadHandle, quarrel: Quarrel): number => {
  const first = read
    .query<{ version: number | null }>(`SELECT min(e.version) AS version FROM events e WHERE ${MINE}`)
    .get(keysOf(quarrel))?.version;
  return first == null ? quarrel.baseVersion : Math.min(quarrel.baseVersion, first - 1);
};

export const bothVersions = (read: ReadHandle, quarrel: Quarrel): BothVersions => {
  const agreed = agreedVersion(read, quarrel);
  const all = (where: string, order: string) =>
    read
      .query<EventRow>(`SELECT ${COLUMNS} FROM events e WHERE ${where} ORDER BY ${order}`)
      .all({ ...keysOf(quarrel), agreed })
      .map(recorded);
  return {
    base: all("e.stream = @stream AND e.set_aside = 0 AND e.version <= @agreed", "e.version"),
    mine: all(MINE, "e.version, e.device_sequence"),
    theirs: all(THEIRS, "e.version"),
  };
};

/** Who wrote last at the centre since both agreed; null when nobody did. */
export const lastOfTheirs = (
  read: ReadHandle,
  quarrel: Quarrel,
): Pick<RecordedEvent, "actor" | "role" | "recordedAt"> | null =>
  read
    .query<Pick<RecordedEvent, "actor" | "role" | "recordedAt">>(
      `SELECT e.actor, e.role, e.recorded_at AS recordedAt FROM events e WHERE ${THEIRS}
       ORDER BY e.version DESC LIMIT 1`,
    )
    .get({ stream: quarrel.stream, agreed: agreedVersion(read, quarrel) }) ?? null;

interface Outcome {
  readonly state: ConflictState;
  readonly replayedAs?: string;
  readonly replayRefusal?: Reason;
  readonly binding?: "mine" | "theirs" | null;
}

/** Notes what came of deciding it again. */
export const noteReplay = (write: WriteHandle, conflictId: string, outcome: Outcome, at: Instant): void => {
  write
    .statement(
      `UPDATE sync_conflicts SET state = @state, replayed_as = @replayedAs, replay_refusal = @replayRefusal,
         binding = @binding, settled_at = CASE WHEN @state = 'replayed' THEN @at END
       WHERE conflict_id = @conflictId AND state IN ('waiting', 'task')`,
    )
    .run({
      conflictId,
      state: outcome.state,
      replayedAs: outcome.replayedAs ?? null,
      replayRefusal: outcome.replayRefusal === undefined ? null : JSON.stringify(outcome.replayRefusal),
      binding: outcome.binding ?? null,
      at,
    });
};

/** A person takes note: the centre's version stands, this one stays as evidence. @returns false when it was settled before */
export const settleConflict = (
  write: WriteHandle,
  conflictId: string,
  by: { readonly userId: UserId; readonly at: Instant; readonly note: string },
): boolean =>
  write
    .statement(
      `UPDATE sync_conflicts SET state = 'settled', settled_at = ?, settled_by = ?, note = ?
       WHERE conflict_id = ? AND state = 'task'`,
    )
    .run(by.at, by.userId, by.note, conflictId).changes === 1;
