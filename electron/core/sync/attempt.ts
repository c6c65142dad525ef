/** One attempt at an exchange, whatever comes of it, and what stays of it: the standing and a line of the history. */
import { randomUUID } from "node:crypto";
import { storageRefusal } from "#db/open.ts";
import { saveSyncSetting } from "#db/sync/settings.ts";
import type { Message } from "#shared/kernel/text.ts";
import type { Core, OpenOffice } from "../core.ts";
import { centreMessage } from "./centre-error.ts";
import { connectionAfter, type Standing, saveStanding, standingAfter, standingOf } from "./connection.ts";
import type { BackgroundPart, EngineTools, Link } from "./engine-tools.ts";
import { exchange } from "./exchange.ts";
import { type Exchanging, nextTurn, type Progress, type Transfer } from "./exchanging.ts";
import { logExchange, logFault, measureRun, type RunMeasure } from "./run-log.ts";

interface Found {
  readonly connection: Standing["connection"];
  readonly fault: Message | null;
  /** Seconds the centre asked for. */
  readonly retryAfter: number | null;
}

export interface Ended {
  readonly standing: Standing;
  /** Seconds the centre asked for. */
  readonly retryAfter: number | null;
}

export interface Attempting {
  readonly core: Core;
  readonly office: OpenOffice;
  readonly link: Link;
  readonly tools: EngineTools;
  readonly signal: AbortSignal;
}

const exchangingOf = ({ core, office, link, signal }: Attempting, note: Exchanging["note"]): Exchanging => ({
  journal: office.journal,
  read: office.database.read,
  centre: link.centre,
  clock: core.clock,
  signal,
  note,
  pause: nextTurn,
});

/** Null: somebody else writes just now; it is no fault. */
const afterThrow = (core: Core, error: unknown): Found | null => {
  const storage = storageRefusal(error, true);
  if (storage?.code === "locked-by-other-process") return null;
  if (storage?.code === "disk-full")
    return { connection: "no-space", fault: storage.message, retryAfter: null };
  const errorId = randomUUID();
  core.log.error({ errorId, err: error }, "sync.failed");
  return {
    connection: "offline",
    fault: { key: "sync.fault.unexpected", params: { errorId } },
    retryAfter: null,
  };
};

const exchanged = async (attempting: Attempting, exchanging: Exchanging, run: RunMeasure): Promise<Found> => {
  const { core, office, link } = attempting;
  const result = await exchange(exchanging, link.parts);
  if (!result.ok) {
    const { error } = result;
    return { connection: connectionAfter(error), fault: centreMessage(error), retryAfter: error.retryAfter };
  }
  logExchange(office.database.write, core.clock(), run, result.value);
  const { unreadable } = result.value.pushed;
  const fault = unreadable === null ? null : { key: "sync.fault.unreadable-command" };
  return { connection: "online", fault, retryAfter: null };
};

/** What cannot be kept now (a full disk) is known to the engine, and kept by the next attempt. */
const keep = ({ core, office }: Attempting, run: RunMeasure, { connection, fault }: Found): Standing => {
  const { write } = office.database;
  const at = core.clock();
  const standing = standingAfter(standingOf(write), { connection, fault, since: at });
  try {
    saveStanding(write, standing);
    if (connection === "online") saveSyncSetting(write, "last-contact", at);
    if (fault !== null) logFault(write, at, run, fault);
  } catch (error) {
    core.log.warn({ err: error }, "sync.standing-not-kept");
  }
  return standing;
};

/** @returns null when the office was locked meanwhile, or another process writes */
export const attemptExchange = async (
  attempting: Attempting,
  show: (progress: Partial<Progress>) => void,
): Promise<Ended | null> => {
  const { core, link, tools, signal } = attempting;
  const run = measureRun(tools.ticks, link.bytes);
  const exchanging = exchangingOf(attempting, (progress) => {
    if (progress.step !== undefined) run.enter(progress.step);
    show(progress);
  });
  const found = await exchanged(attempting, exchanging, run).catch((error: unknown) =>
    signal.aborted ? null : afterThrow(core, error),
  );
  if (signal.aborted || found === null) return null;
  return { standing: keep(attempting, run, found), retryAfter: found.retryAfter };
};

/** Long work behind the exchange. What fails is told in the history, and begun again after the next exchange. */
export const workBehind = async (
  attempting: Attempting,
  { kind, run: work }: BackgroundPart,
  show: (transfer: Transfer | null) => void,
): Promise<void> => {
  const { core, office, link, tools, signal } = attempting;
  const run = measureRun(tools.ticks, link.bytes);
  run.enter(kind);
  const fault = await work(
    exchangingOf(attempting, () => undefined),
    show,
  ).then(
    (done) => (done.ok ? null : centreMessage(done.error)),
    (error: unknown) => (signal.aborted ? null : (afterThrow(core, error)?.fault ?? null)),
  );
  if (fault !== null && !signal.aborted) logFault(office.database.write, core.clock(), run, fault);
};
