/** Read tables are what the journal says, applied event by event; they can always be made again from it. */
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { WriteHandle } from "../handle.ts";

/** An event as a projection sees it. */
export interface RecordedEvent<Payload = unknown> {
  readonly position: number;
  readonly eventId: string;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly payload: Payload;
  readonly actor: string;
  readonly role: string;
  readonly recordedAt: Instant;
  readonly commandId: string;
}

export interface Projection {
  /** First part of the stream's name, before the slash: `user` for `user/<id>`. */
  readonly streamKind: string;
  /** The tables it alone writes; emptied before a replay. Order: children first. */
  readonly tables: readonly string[];
  /** Reads nothing but the event and its own tables, so that a replay gives the same rows. */
  readonly apply: (write: WriteHandle, event: RecordedEvent) => void;
  /** Streams of the kind write each other's rows: forgetting one forgets, and replays, all of them. */
  readonly entangled?: true;
  /** Removes what one stream's events made, so that they can be applied anew. */
  readonly forget: (write: WriteHandle, stream: string) => void;
}

/** `user/0190…` → `user` */
export const streamKindOf = (stream: string): string => stream.slice(0, stream.indexOf("/"));

/** `user/0190…` → `0190…` */
export const streamIdOf = (stream: string): string => stream.slice(stream.indexOf("/") + 1);
