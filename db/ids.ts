/** UUIDv7: ordered by time, so that ids made later sort later. */
import { randomFillSync } from "node:crypto";
import type { Id, IdSource } from "#shared/kernel/id.ts";

/** Formats 48 bits of milliseconds, 12 bits of counter and 62 bits of chance. */
const uuid7 = (milliseconds: number, counter: number, chance: Buffer): string => {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(milliseconds, 0, 6);
  bytes.writeUInt16BE(0x7000 | (counter & 0x0fff), 6);
  chance.copy(bytes, 8, 0, 8);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

/**
 * A source of UUIDv7 that never goes back, even when the clock does or 4,096 ids fall into one millisecond.
 * @param clock milliseconds since 1970
 * @param fill fills a buffer with chance; a seeded one in tests
 */
export const idSource = (
  clock: () => number = Date.now,
  fill: (buffer: Buffer) => void = randomFillSync,
): IdSource => {
  let last = 0;
  let counter = 0;
  const chance = Buffer.alloc(8);
  return <Kind extends string>() => {
    const now = clock();
    if (now > last) {
      last = now;
      counter = 0;
    } else if (counter === 0x0fff) {
      last += 1;
      counter = 0;
    } else {
      counter += 1;
    }
    fill(chance);
    return uuid7(last, counter, chance) as Id<Kind>;
  };
};
