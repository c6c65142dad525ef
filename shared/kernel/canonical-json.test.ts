import canonicalize from "canonicalize";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

/** Keys as they come, and those an object puts before the others. */
const key = fc.oneof(
  fc.string({ unit: "binary", maxLength: 4 }),
  fc.constantFrom("10", "9", "1a", "-1", "__proto__", "toJSON", "€", "\r", "\u{1f600}", "דּ", ""),
);
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("\\ud800", '\\"', "\u2028", "\u0000", "пеня"),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.boolean()),
    fc.constantFrom(null, undefined, -0, 1e21, 1e-7, 2 ** 53),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.uniqueArray(fc.tuple(key, tie("value")), { maxLength: 5, selector: ([name]) => name }).map(
      // As a parser makes it: `__proto__` is a key like any other.
      (entries) => Object.fromEntries(entries),
    ),
  ),
}));

describe("canonical JSON (RFC 8785)", () => {
  it.each([
    ["keys by their UTF-16 units", { b: 1, a: 2, "": 3, Б: 4 }, '{"":3,"a":2,"b":1,"Б":4}'],
    ["keys that are indexes as texts", { 9: "a", 10: "b", x: "c" }, '{"10":"b","9":"a","x":"c"}'],
    ["keys inside arrays", [{ b: [{ d: 1, c: 2 }], a: 0 }], '[{"a":0,"b":[{"c":2,"d":1}]}]'],
    ["numbers shortest", [1e21, 1e-7, -0, 4.5, 1 / 3], "[1e+21,1e-7,0,4.5,0.3333333333333333]"],
    [
      "what is undefined left out of objects, null in arrays",
      { a: undefined, b: [undefined] },
      '{"b":[null]}',
    ],
    ["control characters escaped, no others", '\u0000\n"\\/é', '"\\u0000\\n\\"\\\\/é"'],
    ["a text that looks like an escape", "\\ud800", '"\\\\ud800"'],
    ["an object that writes itself", { at: new Date(0) }, '{"at":"1970-01-01T00:00:00.000Z"}'],
  ])("writes %s", (_, given, expected) => {
    expect(canonicalJson(given)).toBe(expected);
  });

  it.each([
    ["a number that is none", Number.NaN],
    ["infinity inside", { a: [Number.POSITIVE_INFINITY] }],
    ["half a character", { a: "\ud83d" }],
    ["half a character in a key", { "\ude00": 1 }],
    ["nothing", undefined],
    ["a function", () => 1],
  ])("refuses %s", (_, given) => {
    expect(() => canonicalJson(given)).toThrow();
  });

  it("leaves the value as it was", () => {
    const given = { b: { d: 1, c: [{ f: 1, e: 2 }] }, a: 2 };
    canonicalJson(given);
    expect(JSON.stringify(given)).toBe('{"b":{"d":1,"c":[{"f":1,"e":2}]},"a":2}');
  });

  it("writes every value as the library does", () => {
    fc.assert(
      fc.property(value, (given) => {
        const expected = canonicalize(given);
        if (expected !== undefined) expect(canonicalJson(given)).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  it("reads back to the same text", () => {
    fc.assert(
      fc.property(value, (given) => {
        if (given === undefined) return;
        const written = canonicalJson(given);
        expect(canonicalJson(JSON.parse(written))).toBe(written);
      }),
    );
  });
});
