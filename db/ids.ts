/** UUIDv7 by the machine's clock and chance. */
import { randomFillSync } from "node:crypto";
import type { IdSource } from "#shared/kernel/id.ts";
import { uuid7Source } from "#shared/kernel/uuid7.ts";

/**
 * @param clock milliseconds since 1970
 * @param fill fills the bytes with chance; seeded in tests
 */
export const idSource = (
  clock: () => number = Date.now,
  fill: (bytes: Uint8Array) => void = (bytes) => randomFillSync(bytes),
): IdSource => uuid7Source(clock, fill);
