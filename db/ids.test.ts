import { describe, expect, it } from "vitest";
import { idSource } from "./ids.ts";

describe("UUIDv7", () => {
  it("carries the time, the version and the variant", () => {
    // RFC 9562 A.6: 2022-02-22T19:22:22.000Z is 0x017F22E279B0 milliseconds.
    const id = idSource(
      () => 0x017f22e279b0,
      (buffer) => buffer.fill(0xff),
    )();
    expect(id).toBe("017f22e2-79b0-7000-bfff-ffffffffffff");
  });

  it("rises within a millisecond and when the clock goes back", () => {
    let now = 1_000;
    const ids = idSource(() => now);
    const made: string[] = [];
    for (let i = 0; i < 10_000; i += 1) {
      if (i === 5_000) now = 10;
      made.push(ids());
    }
    expect(made.every((id, i) => i === 0 || id > (made[i - 1] ?? ""))).toBe(true);
  });
});
