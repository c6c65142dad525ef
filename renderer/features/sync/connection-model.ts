import type { SyncState } from "#shared/contract/sync.ts";
import { dateInBishkek, type Instant, type PlainDate } from "#shared/kernel/plain-date.ts";
import type { TextKey } from "../../locales/texts.ts";
import { formatDate, formatTime } from "../../ui/format.ts";
import type { Tone } from "../../ui/status-mark.tsx";

export type Connection = SyncState["connection"];

/** Being without a network is work as usual; red is for what stops the exchange until a person acts. */
const TONES: Readonly<Record<Connection, Tone>> = {
  standalone: "neutral",
  "not-enrolled": "active",
  online: "done",
  offline: "neutral",
  paused: "neutral",
  "update-needed": "soon",
  revoked: "missed",
  forked: "missed",
  "no-space": "missed",
};
export const connectionTone = (connection: Connection): Tone => TONES[connection];

/** A centre knows this workstation, whether it answers now or not. */
export const isEnrolled = (connection: Connection): boolean =>
  connection !== "standalone" && connection !== "not-enrolled";

/** Whether an exchange asked for by hand has a chance. */
export const mayExchange = (connection: Connection): boolean =>
  isEnrolled(connection) && !["revoked", "forked", "paused"].includes(connection);

/** Whether exchanging may be stopped by hand. */
export const mayPause = (connection: Connection): boolean =>
  ["online", "offline", "update-needed", "no-space"].includes(connection);

const DAY_AND_MONTH = 5;

/** When something was: the time today, day and time before. */
export function whenText(instant: Instant, today: PlainDate): string {
  const day = dateInBishkek(instant);
  const time = formatTime(instant);
  return day === today ? time : `${formatDate(day).slice(0, DAY_AND_MONTH)} ${time}`;
}

interface Said {
  readonly key: TextKey;
  readonly values?: Readonly<Record<string, string>>;
}

/** The connection in a word or two. */
export function connectionWords(state: Pick<SyncState, "connection" | "since">, today: PlainDate): Said {
  const { connection, since } = state;
  if (since !== null && (connection === "offline" || connection === "paused"))
    return { key: `sync.since.${connection}`, values: { when: whenText(since, today) } };
  return { key: `sync.connection.${connection}` };
}

/** How many wait for this person: all of the office for who leads it, otherwise their own. */
export const waitingCount = (count: SyncState["conflicts"]): number => count.office ?? count.mine;
