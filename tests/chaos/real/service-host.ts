/** The service's processes on one database: killed and started again; somebody asks which of them live. */
import { type CentralProcess, spawnCentral } from "#tests/fixtures/central.ts";
import type { Random } from "../sim/random.ts";

export interface ServiceHost {
  /** Port of a living process; null while there is none. */
  port(): number | null;
  /** Kills one of them. @returns false when none lives */
  killOne(): boolean;
  /** Brings them back to their number. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export const serviceHost = (
  environment: Readonly<Record<string, string>>,
  processes: number,
  random: Random,
): ServiceHost => {
  const living: CentralProcess[] = [];
  let starting: Promise<void> | null = null;
  const startMissing = async (): Promise<void> => {
    while (living.length < processes) {
      try {
        const started = await spawnCentral(environment);
        living.push(started);
        void started.exited.then(() => {
          const at = living.indexOf(started);
          if (at >= 0) living.splice(at, 1);
        });
      } catch {
        // Without its database it does not start: tried again while nobody stops it.
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    }
  };
  return {
    port: () => {
      const one = random.any(living);
      return one === undefined ? null : Number(new URL(one.url).port);
    },
    killOne: () => random.any(living)?.process.kill("SIGKILL") ?? false,
    start: () => {
      starting ??= startMissing().finally(() => {
        starting = null;
      });
      return starting;
    },
    stop: async () => {
      await starting;
      for (const one of [...living]) one.process.kill("SIGKILL");
    },
  };
};
