/** Measures one exchange step by step, and leaves it in the history. */
import type { WriteHandle } from "#db/handle.ts";
import { appendSyncLog, type SyncLogKind } from "#db/sync/log.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { Message } from "#shared/kernel/text.ts";
import type { Exchanged } from "./exchange.ts";
import type { ExchangeStep } from "./exchanging.ts";

const KIND: Readonly<Record<ExchangeStep, SyncLogKind>> = {
  contact: "contact",
  "attachments-up": "attachments",
  push: "push",
  pull: "pull",
  rebase: "pull",
  numbers: "contact",
  registers: "registers",
  attachments: "attachments",
  stick: "stick",
};

interface Spent {
  readonly milliseconds: number;
  readonly bytes: number;
}

export interface RunMeasure {
  /** From now on it is this step. */
  readonly enter: (step: ExchangeStep) => void;
  readonly step: () => ExchangeStep;
  readonly spentOn: (kind: SyncLogKind) => Spent;
}

/** @param ticks milliseconds that only grow @param bytes travelled so far */
export const measureRun = (ticks: () => number, bytes: () => number): RunMeasure => {
  const spent = new Map<SyncLogKind, Spent>();
  let step: ExchangeStep = "contact";
  let since = { ticks: ticks(), bytes: bytes() };
  const close = (): void => {
    const now = { ticks: ticks(), bytes: bytes() };
    const before = spent.get(KIND[step]) ?? { milliseconds: 0, bytes: 0 };
    spent.set(KIND[step], {
      milliseconds: before.milliseconds + now.ticks - since.ticks,
      bytes: before.bytes + now.bytes - since.bytes,
    });
    since = now;
  };
  return {
    enter: (next) => {
      close();
      step = next;
    },
    step: () => step,
    spentOn: (kind) => {
      close();
      return spent.get(kind) ?? { milliseconds: 0, bytes: 0 };
    },
  };
};

const row = (at: Instant, kind: SyncLogKind, { milliseconds, bytes }: Spent) => ({
  at,
  kind,
  sent: 0,
  received: 0,
  bytes,
  milliseconds: Math.round(milliseconds),
  fault: null,
});

/** An exchange in which nothing travelled leaves no line. */
export const logExchange = (write: WriteHandle, at: Instant, run: RunMeasure, done: Exchanged): void => {
  const { sent, refused, conflicts, accepted } = done.pushed;
  if (sent > 0)
    appendSyncLog(write, {
      ...row(at, "push", run.spentOn("push")),
      sent,
      received: accepted + refused + conflicts,
    });
  const received = done.pulled.applied + done.pulled.held;
  if (received > 0) appendSyncLog(write, { ...row(at, "pull", run.spentOn("pull")), received });
};

export const logFault = (write: WriteHandle, at: Instant, run: RunMeasure, fault: Message): void => {
  const kind = KIND[run.step()];
  appendSyncLog(write, { ...row(at, kind, run.spentOn(kind)), fault: JSON.stringify(fault) });
};
