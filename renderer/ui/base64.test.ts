import { expect, it } from "vitest";
import { base64Of, bytesOfBase64 } from "./base64.ts";

it("bytes of any length become base64", () => {
  // "abc" is YWJj by the table of RFC 4648; 0xff alone is /w==.
  expect(base64Of(new TextEncoder().encode("abc"))).toBe("YWJj");
  expect(base64Of(Uint8Array.of(0xff))).toBe("/w==");
  // 98 304 bytes are three runs and 32 768 groups of three: as many groups of four letters.
  const long = base64Of(new TextEncoder().encode("abc".repeat(32_768)));
  expect(long.length).toBe(131_072);
  expect(long).toBe("YWJj".repeat(32_768));
});

it("and bytes again", () => expect([...bytesOfBase64("YWL/")]).toEqual([0x61, 0x62, 0xff]));
