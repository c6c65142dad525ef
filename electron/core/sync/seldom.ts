/** Work behind the exchange that need not follow every exchange: a busy office exchanges after each command. */
import { ok } from "#shared/kernel/result.ts";
import type { BackgroundPart } from "./engine-tools.ts";

const EVERY_MS = 120_000;

/** Done at once the first time, and again when it failed. */
export const seldom = (
  part: BackgroundPart,
  ticks: () => number = () => performance.now(),
): BackgroundPart => {
  let done = Number.NEGATIVE_INFINITY;
  return {
    kind: part.kind,
    run: async (exchanging, show) => {
      if (ticks() - done < EVERY_MS) return ok(null);
      const result = await part.run(exchanging, show);
      if (result.ok) done = ticks();
      return result;
    },
  };
};
