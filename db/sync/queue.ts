/** Commands of this device as its queue shows them. */
import type { CommandId, UserId } from "#shared/kernel/id.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { StreamBase } from "#shared/sync/wire.ts";
import type { ReadHandle } from "../handle.ts";

type CommandState = "pending" | "accepted" | "refused" | "conflict";

export interface QueuedRow {
  readonly commandId: CommandId;
  readonly sequence: number;
  readonly procedure: string;
  readonly actor: UserId;
  readonly role: string;
  readonly at: Instant;
  readonly bases: readonly StreamBase[];
  readonly attachments: number;
  readonly state: CommandState;
  readonly answeredAt: Instant | null;
  readonly rebaseOf: CommandId | null;
  readonly conflictId: string | null;
}

interface Row extends Omit<QueuedRow, "bases"> {
  readonly bases: string;
}

export interface QueueFilter {
  readonly state?: CommandState | undefined;
  /** Only of this person's commands. */
  readonly actor?: string | undefined;
}

const conditions = ({ state, actor }: QueueFilter) => {
  const parts = ["true"];
  if (state !== undefined) parts.push("s.state = @state");
  if (actor !== undefined) parts.push("s.actor = @actor");
  return { sql: parts.join(" AND "), params: { state: state ?? "", actor: actor ?? "" } };
};

/** What waits in the order of sending, then what was answered, newest first. */
export const listQueue = (
  read: ReadHandle,
  filter: QueueFilter,
  page: { readonly offset: number; readonly limit: number },
): { readonly items: readonly QueuedRow[]; readonly total: number } => {
  const { sql, params } = conditions(filter);
  const items = read
    .query<Row>(
      `SELECT s.command_id AS commandId, s.first_sequence AS sequence, s.procedure, s.actor, s.role, s.at, s.bases,
         json_array_length(s.attachments) AS attachments, s.state, s.answered_at AS answeredAt,
         s.rebase_of AS rebaseOf, c.conflict_id AS conflictId
       FROM sync_commands s LEFT JOIN sync_conflicts c USING (command_id) WHERE ${sql}
       ORDER BY s.state <> 'pending', CASE s.state WHEN 'pending' THEN s.first_sequence ELSE -s.first_sequence END
       LIMIT @limit OFFSET @offset`,
    )
    .all({ ...params, ...page })
    .map((row) => ({ ...row, bases: JSON.parse(row.bases) as StreamBase[] }));
  const total =
    read.query<{ n: number }>(`SELECT count(*) AS n FROM sync_commands s WHERE ${sql}`).get(params)?.n ?? 0;
  return { items, total };
};
