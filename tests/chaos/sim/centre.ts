/** What the simulation needs of a centre, whatever it is made of. */
import type { FeedEntry, PullAnswer, PullRequest, PushAnswer, PushRequest } from "#shared/sync/wire.ts";

/** The centre's process ended here. */
export class CentreCrash extends Error {}

interface AuthoredEvent {
  readonly stream: string;
  readonly type: string;
  readonly payload: unknown;
}

export interface SimCentre {
  push(request: PushRequest): Promise<PushAnswer>;
  pull(request: PullRequest): Promise<PullAnswer>;
  /** Writes events of the centre's own. */
  author(events: readonly AuthoredEvent[], procedure: string): Promise<void>;
  /** Leases a device the next run of numbers of a kind. */
  lease(deviceId: string, kind: string, count: number): Promise<void>;
  /** A file has come whole. */
  hold(sha256: string): void;
  setStatus(deviceId: string, status: "active" | "revoked"): Promise<void>;
  /** The feed after a position, as it is stored. */
  feed(after: number): Promise<readonly FeedEntry[]>;
  /** Ids of the commands kept as evidence. */
  evidence(): Promise<ReadonlySet<string>>;
  /** Ends the process at the n-th call of its store from now. */
  crashIn: number | null;
}
