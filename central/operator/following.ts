/** Follows the offices' feeds while the service runs: a move reaches the new office without anybody asking. */
import type { Logger } from "pino";
import type { Identity } from "../enrolment/identity.ts";
import { followOffice } from "./follow-feed.ts";
import { listOffices } from "./offices.ts";

const EVERY_MS = 30_000;

export interface Following {
  /** Waits for what is under way. */
  readonly stop: () => Promise<void>;
}

export const startFollowing = (identity: Identity, log: Logger, everyMs = EVERY_MS): Following => {
  let stopped = false;
  let underWay: Promise<void> = Promise.resolve();

  const round = async (): Promise<void> => {
    for (const { code } of await listOffices(identity)) {
      if (stopped) return;
      await followOffice(identity, code);
    }
  };
  const timer = setInterval(() => {
    underWay = underWay.then(round).catch((error: unknown) => log.error({ err: error }, "following.failed"));
  }, everyMs);
  timer.unref();
  return {
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await underWay;
    },
  };
};
