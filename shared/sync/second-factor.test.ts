import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Instant } from "../kernel/plain-date.ts";
import { acceptedStep, codeAt, secondFactorSecret } from "./second-factor.ts";

/** The secret of RFC 6238, appendix B: the digits 1 to 0 twice. */
const secret = Uint8Array.from([..."12345678901234567890"].map((digit) => digit.charCodeAt(0)));
const at = (seconds: number): Instant => new Date(seconds * 1_000).toISOString() as Instant;

describe("a code by the clock (RFC 6238, appendix B; its last six digits)", () => {
  it.each([
    [59, "287082"],
    [1111111109, "081804"],
    [1111111111, "050471"],
    [1234567890, "005924"],
    [2000000000, "279037"],
    [20000000000, "353130"],
  ])("at %d seconds is %s", (seconds, code) => {
    expect(codeAt(secret, at(seconds))).toBe(code);
    expect(acceptedStep(secret, code, at(seconds), 0)).toBe(Math.floor(seconds / 30));
  });

  it("is good one step before and after, not two", () => {
    // 1111111109 is step 37037036, from 1111111080 to 1111111109.
    const good = (seconds: number) => acceptedStep(secret, "081804", at(seconds), 0);
    expect([good(1111111049), good(1111111050), good(1111111139), good(1111111140)]).toEqual([
      null,
      37037036,
      37037036,
      null,
    ]);
  });

  it("is not good twice, nor is one before it", () => {
    expect(acceptedStep(secret, "081804", at(1111111109), 37037035)).toBe(37037036);
    expect(acceptedStep(secret, "081804", at(1111111109), 37037036)).toBeNull();
    expect(acceptedStep(secret, "081804", at(1111111139), 37037037)).toBeNull();
  });

  it("may be typed with a space, and nothing else is a code", () => {
    expect(acceptedStep(secret, "081 804", at(1111111109), 0)).toBe(37037036);
    for (const typed of ["", "81804", "0081804", "08180４", "abcdef", "-81804"])
      expect(acceptedStep(secret, typed, at(1111111109), 0)).toBeNull();
  });

  it("of another secret is not good", () => {
    const other = fc.uint8Array({ minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(other, fc.integer({ min: 0, max: 4_000_000_000 }), (bytes, seconds) => {
        const accepted = acceptedStep(secret, codeAt(bytes, at(seconds)), at(seconds), 0);
        const chance = [-30, 0, 30].some(
          (near) => seconds + near >= 0 && codeAt(secret, at(seconds + near)) === codeAt(bytes, at(seconds)),
        );
        return chance || accepted === null;
      }),
    );
  });
});

it("the phone is given the secret as text and as an address", () => {
  const { secret: text, uri } = secondFactorSecret(secret, "026 head");
  // Base 32 of the twenty bytes (RFC 4648).
  expect(text).toBe("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  expect(uri).toContain("otpauth://totp/Inspector:026%20head?");
  expect(uri).toContain("secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
});
