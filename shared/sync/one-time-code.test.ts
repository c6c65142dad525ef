import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CODE_BYTES,
  fingerprint,
  oneTimeCode,
  parseOneTimeCode,
  parseSlip,
  slipText,
} from "./one-time-code.ts";

const chance = fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES });

describe("a code on paper", () => {
  it("is four groups of four, five bits a letter", () => {
    // 80 zero bits are sixteen zeros, 80 ones sixteen of the last letter.
    expect(oneTimeCode(new Uint8Array(10))).toBe("0000-0000-0000-0000");
    expect(oneTimeCode(new Uint8Array(10).fill(255))).toBe("ZZZZ-ZZZZ-ZZZZ-ZZZZ");
    // 00000 00100 … : the byte 1 in front is 00000 001|00.
    expect(oneTimeCode(Uint8Array.from([1, 0, 0, 0, 0, 0, 0, 0, 0, 0]))).toBe("0400-0000-0000-0000");
  });

  it("has no letter that is read as another", () => {
    fc.assert(fc.property(chance, (bytes) => !/[ILOU]/.test(oneTimeCode(bytes))));
  });

  it("is another code for other chance", () => {
    fc.assert(
      fc.property(chance, chance, (a, b) => {
        const same = a.every((byte, i) => byte === b[i]);
        return (oneTimeCode(a) === oneTimeCode(b)) === same;
      }),
    );
  });

  it("is read back however it was typed", () => {
    const typing = fc.record({
      bytes: chance,
      lower: fc.boolean(),
      between: fc.constantFrom("", " ", "-", " - ", "\t"),
      zero: fc.constantFrom("0", "O", "o"),
      one: fc.constantFrom("1", "I", "i", "l", "L"),
    });
    fc.assert(
      fc.property(typing, ({ bytes, lower, between, zero, one }) => {
        const code = oneTimeCode(bytes);
        const typed = (lower ? code.toLowerCase() : code)
          .replaceAll("-", between)
          .replaceAll("0", zero)
          .replaceAll("1", one);
        return parseOneTimeCode(typed) === code;
      }),
    );
  });

  it.each([
    ["0000-0000-0000-000"],
    ["0000-0000-0000-00000"],
    ["0000-0000-0000-000U"],
    ["АААА-0000-0000-0000"],
    [""],
  ])("%s is none", (typed) => {
    expect(parseOneTimeCode(typed)).toBeNull();
  });

  it("never throws on what a person may paste", () => {
    fc.assert(
      fc.property(fc.string(), (typed) => [null, "string"].includes(parseOneTimeCode(typed) && "string")),
    );
  });
});

it("a fingerprint is the first ten bytes of the hash", () => {
  const hash = new Uint8Array(32).fill(255);
  hash.fill(0, 10);
  expect(fingerprint(hash)).toBe("ZZZZ-ZZZZ-ZZZZ-ZZZZ");
});

describe("a slip", () => {
  const slip = fc.record({
    code: chance.map(oneTimeCode),
    fingerprint: fc.option(chance.map(oneTimeCode)),
  });
  it("is read back with or without the fingerprint", () => {
    fc.assert(
      fc.property(slip, (printed) => {
        expect(parseSlip(slipText(printed).toLowerCase())).toEqual(printed);
      }),
    );
  });
  it.each(["0000-0000-0000", "0000-0000-0000-0000-0000", `${"0".repeat(33)}`, "код", ""])(
    "%s is none",
    (typed) => {
      expect(parseSlip(typed)).toBeNull();
    },
  );
});
