/** What the engine works with, so that a test may stand in for the network, the hours and the dice. */
import { networkInterfaces } from "node:os";
import type { Result } from "#shared/kernel/result.ts";
import type { OpenOffice } from "../core.ts";
import type { CentreError } from "./centre-error.ts";
import type { ExchangeParts } from "./exchange.ts";
import type { Centre, Exchanging, Transfer } from "./exchanging.ts";

/** Long work behind the exchange: registers, files of others. One part after another, each begun anew where it ended. */
export interface BackgroundPart {
  readonly kind: "registers" | "attachments";
  readonly run: (
    exchanging: Exchanging,
    show: (transfer: Transfer | null) => void,
  ) => Promise<Result<null, CentreError>>;
}

/** The way to the centre, kept over exchanges. */
export interface Link {
  readonly centre: Centre;
  readonly parts: ExchangeParts;
  readonly background: readonly BackgroundPart[];
  /** Bytes that have travelled either way. */
  readonly bytes: () => number;
  readonly close: () => void;
}

export interface EngineTools {
  readonly connect: (office: OpenOffice) => Link;
  /** @returns what takes it back */
  readonly schedule: (work: () => void, ms: number) => () => void;
  /** 0…1 */
  readonly chance: () => number;
  /** Changes when the computer's networks do. */
  readonly network: () => string;
  /** Milliseconds that only grow. */
  readonly ticks: () => number;
}

const addresses = (): string =>
  Object.values(networkInterfaces())
    .flatMap((of) => of ?? [])
    .filter(({ internal }) => !internal)
    .map(({ address }) => address)
    .sort()
    .join(" ");

export const systemTools = (connect: EngineTools["connect"]): EngineTools => ({
  connect,
  schedule: (work, ms) => {
    const timer = setTimeout(work, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
  chance: Math.random,
  network: addresses,
  ticks: () => performance.now(),
});
