/** When to try again: later each time, and never all devices at once. */

/** Without a fault: how often the centre is asked for what others did. */
const POLL_SECONDS = 30;
const FIRST_SECONDS = 2;
const LONGEST_SECONDS = 300;

/** Half to one and a half times. @param chance 0…1 */
const jittered = (seconds: number, chance: number): number => Math.round(seconds * (0.5 + chance) * 1_000);

/**
 * @param failures in a row; 0 after a success
 * @param retryAfter seconds the centre asked for: never sooner
 * @param chance 0…1
 * @returns milliseconds
 */
export const waitMs = (failures: number, retryAfter: number | null, chance: number): number => {
  const seconds =
    failures === 0 ? POLL_SECONDS : Math.min(LONGEST_SECONDS, FIRST_SECONDS * 2 ** (failures - 1));
  const asked = retryAfter === null ? 0 : retryAfter * 1_000 * (1 + chance / 2);
  return Math.max(jittered(seconds, chance), Math.round(asked));
};
