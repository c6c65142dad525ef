/** How far the clock of a device may be from the centre's. */
import type { Instant } from "../../kernel/plain-date.ts";

/** How far clocks of two computers may lie apart before what one of them wrote is doubted. */
export const CLOCK_TOLERANCE_MS = 300_000;

/**
 * A command a little ahead of the centre's clock is waited for: its moment comes by itself, and nothing is lost. One that
 * lies further ahead is refused: it would hold up everything after it, and its dates are wrong.
 */
const WORTH_WAITING_MS = 3_600_000;

export const clockOf = (at: Instant, now: Instant): "good" | "wait" | "wrong" => {
  const ahead = Date.parse(at) - Date.parse(now);
  if (ahead <= CLOCK_TOLERANCE_MS) return "good";
  return ahead <= WORTH_WAITING_MS ? "wait" : "wrong";
};
