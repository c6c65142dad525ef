/** Reading the journal. */
import type { ReadHandle } from "./handle.ts";
import type { RecordedEvent } from "./projections/projection.ts";

interface Row extends Omit<RecordedEvent, "payload"> {
  readonly payload: string;
}

const COLUMNS = `position, event_id AS eventId, stream, version, type, payload, actor, role,
  recorded_at AS recordedAt, command_id AS commandId`;

const recorded = (row: Row): RecordedEvent => ({ ...row, payload: JSON.parse(row.payload) as unknown });

/** The whole journal in order, one at a time. */
export function* eachEvent(read: ReadHandle): Generator<RecordedEvent> {
  // Page by page: an open cursor would forbid writing on the same connection.
  let after = 0;
  for (;;) {
    const page = read
      .query<Row>(`SELECT ${COLUMNS} FROM events WHERE position > ? ORDER BY position LIMIT 1000`)
      .all(after);
    for (const row of page) yield recorded(row);
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.position;
  }
}

/** The events of one aggregate, oldest first. */
export const readStream = (read: ReadHandle, stream: string): readonly RecordedEvent[] =>
  read
    .query<Row>(`SELECT ${COLUMNS} FROM events WHERE stream = ? ORDER BY version`)
    .all(stream)
    .map(recorded);

/** Version of the stream's last event; 0 when it has none. */
export const streamVersion = (read: ReadHandle, stream: string): number =>
  read
    .query<{ version: number | null }>("SELECT max(version) AS version FROM events WHERE stream = ?")
    .get(stream)?.version ?? 0;

/** Newest first, for the administrator's list. */
export const latestEvents = (read: ReadHandle, before: number, limit: number): readonly RecordedEvent[] =>
  read
    .query<Row>(`SELECT ${COLUMNS} FROM events WHERE position < ? ORDER BY position DESC LIMIT ?`)
    .all(before, limit)
    .map(recorded);

export const countEvents = (read: ReadHandle): number =>
  read.query<{ n: number }>("SELECT count(*) AS n FROM events").get()?.n ?? 0;
