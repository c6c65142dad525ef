/** Reading the journal. */
import type { ReadHandle } from "./handle.ts";
import type { RecordedEvent } from "./projections/projection.ts";

interface Row extends Omit<RecordedEvent, "payload"> {
  readonly payload: string;
}

const COLUMNS = `e.position, e.event_id AS eventId, e.stream, e.version, e.type, e.payload, e.actor, e.role,
  e.recorded_at AS recordedAt, e.command_id AS commandId`;

const recorded = (row: Row): RecordedEvent => ({ ...row, payload: JSON.parse(row.payload) as unknown });

/** What the centre accepted, in the order of its feed. Page by page: an open cursor would forbid writing meanwhile. */
function* ofFeeds(read: ReadHandle, pattern: string): Generator<RecordedEvent> {
  let after: readonly [office: string, position: number] = ["", 0];
  for (;;) {
    const page = read
      .query<Row & { readonly office: string; readonly inFeed: number }>(
        `SELECT ${COLUMNS}, p.office, p.position AS inFeed FROM event_positions p JOIN events e USING (event_id)
         WHERE (p.office, p.position) > (?, ?) AND e.set_aside = 0 AND e.stream GLOB ?
         ORDER BY p.office, p.position LIMIT 1000`,
      )
      .all(...after, pattern);
    for (const { office: _, inFeed: __, ...row } of page) yield recorded(row);
    const last = page.at(-1);
    if (last === undefined) return;
    after = [last.office, last.inFeed];
  }
}

/** What the centre has not told of yet, in the order it was written here. */
function* ofThisDevice(read: ReadHandle, pattern: string): Generator<RecordedEvent> {
  let after = 0;
  for (;;) {
    const page = read
      .query<Row>(
        `SELECT ${COLUMNS} FROM events e WHERE e.position > ? AND e.set_aside = 0 AND e.stream GLOB ?
           AND NOT EXISTS (SELECT 1 FROM event_positions p WHERE p.event_id = e.event_id)
         ORDER BY e.position LIMIT 1000`,
      )
      .all(after, pattern);
    for (const row of page) yield recorded(row);
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.position;
  }
}

/** One order on every device: the centre's, and after it what it does not know. */
function* inOrder(read: ReadHandle, pattern: string): Generator<RecordedEvent> {
  yield* ofFeeds(read, pattern);
  yield* ofThisDevice(read, pattern);
}

/** What the journal says, in order, one at a time: without what was set aside. */
export const eachEvent = (read: ReadHandle): Generator<RecordedEvent> => inOrder(read, "*");

/** As `eachEvent`, of one kind of streams. */
export const eachEventOf = (read: ReadHandle, streamKind: string): Generator<RecordedEvent> =>
  inOrder(read, `${streamKind}/*`);

/** The events of one aggregate, oldest first. */
export const readStream = (read: ReadHandle, stream: string): readonly RecordedEvent[] =>
  read
    .query<Row>(`SELECT ${COLUMNS} FROM events e WHERE stream = ? AND set_aside = 0 ORDER BY version`)
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
    .query<Row>(`SELECT ${COLUMNS} FROM events e WHERE position < ? ORDER BY position DESC LIMIT ?`)
    .all(before, limit)
    .map(recorded);

export const countEvents = (read: ReadHandle): number =>
  read.query<{ n: number }>("SELECT count(*) AS n FROM events").get()?.n ?? 0;
