/**
 * The words of all names are read before the first question of a session: in slices, each call of the window served
 * between two of them. A question that comes earlier reads what is left and answers as always.
 */
import { vocabularyInSlices } from "#db/queries/known-words.ts";
import type { Core } from "../core.ts";

/** Starts at the next turn of the event loop; ends by itself, or when the office is locked. */
export const warmSearch = (core: Core): void => {
  const { office } = core;
  if (office === null) return;
  const slices = vocabularyInSlices(office.database.read);
  const step = (): void => {
    if (core.office !== office) return;
    try {
      if (slices.next().done === true) return;
    } catch (error) {
      // The first question will meet the same trouble and answer for it.
      core.log.error({ err: error }, "search.warming-failed");
      return;
    }
    next();
  };
  // A command line that has done its work does not wait for it.
  const next = (): void => void setImmediate(step).unref();
  next();
};
