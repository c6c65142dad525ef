/** Reading the journal. */
import type { ReadHandle } from "./handle.ts";
import type { RecordedEvent } from "./projections/projection.ts";

interface Row extends Omit<RecordedEvent, "payload"> {
  readonly payload: string;
}

const COLUMNS = `position, event_id AS eventId, stream, version, type, payload, actor, role,
  recorded_at AS recordedAt, command_id AS commandId`;

const recorded = (row: Row): RecordedEvent => ({ ...row, payload: JSON.parse(row.payload) as unknown });

function* inPages(read: ReadHandle, pattern: string): Generator<RecordedEvent> {
  // Page by page: an open cursor would forbid writing on the same connection.
  let after = 0;
  for (;;) {
    const page = read
      .query<Row>(
        `SELECT ${COLUMNS} FROM events WHERE position > ? AND set_aside = 0 AND stream GLOB ?
         ORDER BY position LIMIT 1000`,
      )
      .all(after, pattern);
    for (const row of page) yield recorded(row);
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.position;
  }
}

/** What the journal says, in order, one at a time: without what was set aside. */
export const eachEvent = (read: ReadHandle): Generator<RecordedEvent> => inPages(read, "*");

/** As `eachEvent`, of one kind of streams. */
export const eachEventOf = (read: ReadHandle, streamKind: string): Generator<RecordedEvent> =>
  inPages(read, `${streamKind}/*`);

/** The events of one aggregate, oldest first. */
export const readStream = (read: ReadHandle, stream: string): readonly RecordedEvent[] =>
  read
    .query<Row>(`SELECT ${COLUMNS} FROM events WHERE stream = ? AND set_aside = 0 ORDER BY version`)
    .all(stream)
    .map(recorded);

/** Where a stream stands: its last event, version 0 and no event before the first. */
export const streamHead = (
  read: ReadHandle,
  stream: string,
): { readonly version: number; readonly eventId: string | null } =>
  read
    .query<{ version: number; eventId: string }>(
      `SELECT version, event_id AS eventId FROM events WHERE stream = ? AND set_aside = 0
       ORDER BY version DESC LIMIT 1`,
    )
    .get(stream) ?? { version: 0, eventId: null };

/** Version of the stream's last event; 0 when it has none. */
export const streamVersion = (read: ReadHandle, stream: string): number => streamHead(read, stream).version;

/** Newest first, for the administrator's list. */
export const latestEvents = (read: ReadHandle, before: number, limit: number): readonly RecordedEvent[] =>
  read
    .query<Row>(`SELECT ${COLUMNS} FROM events WHERE position < ? ORDER BY position DESC LIMIT ?`)
    .all(before, limit)
    .map(recorded);

export const countEvents = (read: ReadHandle): number =>
  read.query<{ n: number }>("SELECT count(*) AS n FROM events").get()?.n ?? 0;
