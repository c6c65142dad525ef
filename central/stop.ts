/** The end of a process: no new calls, those under way have their time, then the database is let go. */
import { performance } from "node:perf_hooks";
import type { Logger } from "pino";
import type { Service } from "./service.ts";

const SIGNALS = ["SIGTERM", "SIGINT"] as const;

/** A terminal's Ctrl+C reaches a process directly and by those who started it: all within this time is one wish. */
const ONE_WISH = 1_000;

/** A second signal, or `drainSeconds` passed, ends the process as it stands: whatever was not answered is sent again. */
export const stopOnSignal = (service: Service, log: Logger, drainSeconds: number): void => {
  let stopping: number | null = null;
  const end = (code: number, how: string): void => {
    log.info({ exitCode: code }, how);
    log.flush(() => process.exit(code));
  };
  const stop = (signal: string): void => {
    if (stopping !== null) {
      if (performance.now() - stopping > ONE_WISH) end(1, "stopped-at-once");
      return;
    }
    stopping = performance.now();
    log.info({ signal }, "stopping");
    setTimeout(() => end(1, "stopped-unfinished"), drainSeconds * 1_000).unref();
    service.close().then(
      () => end(0, "stopped"),
      (error: unknown) => {
        log.error({ err: error }, "stop.failed");
        end(1, "stopped-unfinished");
      },
    );
  };
  for (const signal of SIGNALS) process.on(signal, () => stop(signal));
  // A state nobody foresaw: what is committed is safe, another process is started in this one's place.
  process.on("uncaughtException", (error) => {
    log.fatal({ err: error }, "uncaught");
    end(70, "stopped-at-once");
  });
};
