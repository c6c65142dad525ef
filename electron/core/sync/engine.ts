/**
 * Keeps an unlocked office in exchange with its centre: after each command, when the network comes back, from time to time;
 * later and later while nobody answers. One exchange at a time, never in the window's way; ends when the office is locked.
 */
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { Core, OpenOffice } from "../core.ts";
import { runningImport } from "../data/import-job.ts";
import { type Attempting, attemptExchange, type Ended, workBehind } from "./attempt.ts";
import { waitMs } from "./back-off.ts";
import { isEnrolled, isPaused, type Standing } from "./connection.ts";
import type { BackgroundPart, EngineTools, Link } from "./engine-tools.ts";
import type { Progress, Transfer } from "./exchanging.ts";

interface Running extends Progress {
  readonly startedAt: Instant;
}

export interface SyncEngine {
  /** Joins the exchange under way, or begins one now. Resolves when it has ended. */
  readonly exchangeNow: () => Promise<void>;
  /** A command was carried out: it should travel soon. */
  readonly afterCommand: () => void;
  /** Enrolment, pause or address changed. */
  readonly reconsider: () => void;
  readonly running: () => Running | null;
  /** What the last exchange of this unlocking found; null before the first. */
  readonly standing: () => Standing | null;
  readonly nextAttemptAt: () => Instant | null;
  readonly transfer: (kind: BackgroundPart["kind"]) => Transfer | null;
  /** Resolves when nothing is under way any more. */
  readonly idle: () => Promise<void>;
  readonly stop: () => void;
}

/** Commands made one after another travel together. */
const DEBOUNCE_MS = 500;
/** Another holds the write lock: an import, the command line. */
const LOCKED_MS = 5_000;
const NETWORK_WATCH_MS = 5_000;
/** Failures that change by nobody's waiting are tried as seldom as after so many. */
const STANDSTILL = 8;

const failuresAfter = ({ connection }: Standing, before: number): number => {
  if (connection === "online") return 0;
  return connection === "offline" ? before + 1 : Math.max(before + 1, STANDSTILL);
};

const NOTHING_YET: Progress = { step: "contact", sent: 0, received: 0, toSend: 0, toReceive: null };

/** A way to the centre, and what ends everything that goes on over it. */
interface Way {
  readonly link: Link;
  readonly stop: AbortController;
}

export const startEngine = (core: Core, office: OpenOffice, tools: EngineTools): SyncEngine => {
  const { read } = office.database;
  const transfers = new Map<BackgroundPart["kind"], Transfer>();
  let stopped = false;
  let way: Way | null = null;
  let failures = 0;
  /** A command came while an exchange was under way. */
  let more = false;
  let underWay: Promise<void> | null = null;
  let behind: Promise<void> | null = null;
  let progress: Running | null = null;
  let standing: Standing | null = null;
  let next: { readonly at: Instant; readonly takeBack: () => void } | null = null;
  let unwatch: (() => void) | null = null;

  const plan = (ms: number | null): void => {
    next?.takeBack();
    next = null;
    if (ms === null || stopped) return;
    const at = new Date(Date.parse(core.clock()) + ms).toISOString() as Instant;
    next = { at, takeBack: tools.schedule(() => void run(), ms) };
  };

  /** While nobody answers: a network that changed is tried at once. */
  const watchNetwork = (): void => {
    unwatch?.();
    unwatch = null;
    if (failures === 0 || stopped) return;
    const seen = tools.network();
    unwatch = tools.schedule(() => {
      if (tools.network() !== seen) void run();
      else watchNetwork();
    }, NETWORK_WATCH_MS);
  };

  const leave = (): void => {
    way?.stop.abort();
    way?.link.close();
    way = null;
  };

  const workBehindAll = async (attempting: Attempting): Promise<void> => {
    for (const part of attempting.link.background) {
      if (attempting.signal.aborted) return;
      await workBehind(attempting, part, (transfer) =>
        transfer === null ? transfers.delete(part.kind) : transfers.set(part.kind, transfer),
      );
      transfers.delete(part.kind);
    }
  };

  const conclude = (attempting: Attempting, ended: Ended): void => {
    standing = ended.standing;
    failures = failuresAfter(standing, failures);
    plan(more && failures === 0 ? DEBOUNCE_MS : waitMs(failures, ended.retryAfter, tools.chance()));
    watchNetwork();
    if (standing.connection !== "online" || behind !== null) return;
    behind = workBehindAll(attempting).finally(() => {
      behind = null;
    });
  };

  const attempt = async (): Promise<void> => {
    way ??= { link: tools.connect(office), stop: new AbortController() };
    const attempting: Attempting = { core, office, link: way.link, tools, signal: way.stop.signal };
    more = false;
    progress = { ...NOTHING_YET, startedAt: core.clock() };
    const ended = await attemptExchange(attempting, (seen) => {
      if (progress !== null) progress = { ...progress, ...seen };
    });
    progress = null;
    if (attempting.signal.aborted) return;
    if (ended === null) plan(LOCKED_MS);
    else conclude(attempting, ended);
  };

  const run = (): Promise<void> => {
    if (underWay !== null) return underWay;
    if (stopped) return Promise.resolve();
    plan(null);
    if (!isEnrolled(read) || isPaused(read)) return Promise.resolve();
    if (runningImport(office) !== null) {
      plan(LOCKED_MS);
      return Promise.resolve();
    }
    underWay = attempt().finally(() => {
      underWay = null;
    });
    return underWay;
  };

  return {
    exchangeNow: run,
    afterCommand: () => {
      more = true;
      // Nobody answered last time: the next attempt takes it along.
      if (failures === 0 && underWay === null && isEnrolled(read) && !isPaused(read)) plan(DEBOUNCE_MS);
    },
    reconsider: () => {
      leave();
      failures = 0;
      void Promise.resolve(underWay).then(run);
    },
    running: () => progress,
    standing: () => standing,
    nextAttemptAt: () => next?.at ?? null,
    transfer: (kind) => transfers.get(kind) ?? null,
    idle: async () => {
      while (underWay !== null || behind !== null) await Promise.allSettled([underWay, behind]);
    },
    stop: () => {
      stopped = true;
      leave();
      plan(null);
      unwatch?.();
    },
  };
};
