import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WireEvent } from "#shared/sync/wire.ts";
import { packEvent, unpackEvent } from "./event-body.ts";

const hex = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((bytes) => Buffer.from(bytes).toString("hex"));
const signature = fc
  .uint8Array({ minLength: 64, maxLength: 64 })
  .map((b) => Buffer.from(b).toString("base64"));
const event = fc.record({
  eventId: fc.uuid(),
  stream: fc.string({ unit: "grapheme" }),
  version: fc.nat(),
  type: fc.string(),
  payload: fc.json(),
  actor: fc.uuid(),
  role: fc.string(),
  deviceId: fc.uuid(),
  deviceSequence: fc.nat(),
  recordedAt: fc.string(),
  commandId: fc.uuid(),
  previousHash: hex(32),
  hash: hex(32),
  signature,
}) as unknown as fc.Arbitrary<WireEvent>;

describe("an event as bytes", () => {
  it("comes back letter for letter", () => {
    fc.assert(
      fc.property(event, (one) => {
        expect(unpackEvent(packEvent(one))).toEqual(one);
      }),
    );
  });

  it("comes back letter for letter in an unusual writing, which bytes would not keep", () => {
    const [plain] = fc.sample(event, { numRuns: 1, seed: 7 });
    if (plain === undefined) throw new Error("unreachable");
    const odd: readonly Partial<WireEvent>[] = [
      { eventId: plain.eventId.toUpperCase() as never },
      // The last bits of the last letter are no part of the 64 bytes.
      { signature: `${"A".repeat(85)}B==` },
      { hash: "0".repeat(63) },
      { payload: '"\ud800"' },
    ];
    for (const change of odd) {
      const written = { ...plain, ...change };
      expect(unpackEvent(packEvent(written))).toEqual(written);
    }
  });

  it("is shorter than its JSON by what ids, hashes and the signature are longer than bytes", () => {
    const [one] = fc.sample(event, { numRuns: 1, seed: 7 });
    expect(packEvent(one as WireEvent).length).toBeLessThan(JSON.stringify(one).length - 300);
  });
});
