/** UUIDv7: ordered by time, so that ids made later sort later. */
import type { Id, IdSource } from "./id.ts";

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, "0");

/** Formats 48 bits of milliseconds, 12 bits of counter and 62 bits of chance. */
const uuid7 = (milliseconds: number, counter: number, chance: Uint8Array): string => {
  const time = hex(milliseconds, 12);
  const rest = Array.from(chance, (byte, at) => hex(at === 0 ? (byte & 0x3f) | 0x80 : byte, 2)).join("");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(counter & 0x0fff, 3)}-${rest.slice(0, 4)}-${rest.slice(4)}`;
};

/**
 * A source of UUIDv7 that never goes back, even when the clock does or 4,096 ids fall into one millisecond.
 * @param clock milliseconds since 1970
 * @param fill fills the bytes with chance
 */
export const uuid7Source = (clock: () => number, fill: (bytes: Uint8Array) => void): IdSource => {
  let last = 0;
  let counter = 0;
  const chance = new Uint8Array(8);
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
