/** What the steps of one exchange work with. */

import type { ReadHandle } from "#db/handle.ts";
import type { Journal } from "#db/journal.ts";
import { centralContract } from "#shared/contract/central/contract.ts";
import type { EXCHANGE_STEPS, SyncState } from "#shared/contract/sync.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { Result } from "#shared/kernel/result.ts";
import type { PullAnswer, PullRequest, PushAnswer, PushRequest } from "#shared/sync/wire.ts";
import type { CentralClient } from "./central-client.ts";
import type { CentreError } from "./centre-error.ts";

export type ExchangeStep = (typeof EXCHANGE_STEPS)[number];

/** The centre as the exchange sees it: over the network, in a file, or in a test. */
export interface Centre {
  readonly push: (request: PushRequest, signal: AbortSignal) => Promise<Result<PushAnswer, CentreError>>;
  readonly pull: (request: PullRequest, signal: AbortSignal) => Promise<Result<PullAnswer, CentreError>>;
}

export const centreOver = (client: CentralClient): Centre => ({
  push: (request, signal) => client.call(centralContract.sync.push, request, signal),
  pull: (request, signal) => client.call(centralContract.sync.pull, request, signal),
});

export interface Progress {
  readonly step: ExchangeStep;
  readonly sent: number;
  readonly received: number;
  readonly toSend: number;
  /** Null until the centre has said. */
  readonly toReceive: number | null;
}

/** Of long work behind the exchange. */
export type Transfer = NonNullable<SyncState["registers"]>;

/** What of it happens on this side alone. */
export interface OnDevice {
  readonly journal: Journal;
  readonly read: ReadHandle;
  readonly clock: () => Instant;
  /** Ends the exchange: the office is locked, or the program stops. Nothing is written after it. */
  readonly signal: AbortSignal;
  readonly note: (progress: Partial<Progress>) => void;
  /** Lets the window's calls go first. */
  readonly pause: () => Promise<void>;
}

export interface Exchanging extends OnDevice {
  readonly centre: Centre;
}

/** Another turn of the event loop. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
