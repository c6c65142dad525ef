import { describe, expect, it } from "vitest";
import { booleanOf, integerHex, namedBits, octetsOf, oidOf, smallInteger, textOf, timeOf } from "./asn1.ts";
import { type Block, readBlock, readOrNull, SIGNATURE_LIMITS } from "./blocks.ts";

const read = (hex: string): Block | null =>
  readOrNull(() => readBlock(Buffer.from(hex, "hex"), SIGNATURE_LIMITS));
const value = <T>(hex: string, reader: (block: Block) => T): T | null =>
  readOrNull(() => reader(readBlock(Buffer.from(hex, "hex"), SIGNATURE_LIMITS)));

describe("blocks lie wholly inside their container", () => {
  it.each([
    ["two integers", "3006020101020102", 2],
    ["indefinite length", "30800201010000", 1],
    ["a length of 128 in two bytes", `308180${"0500".repeat(64)}`, 64],
    ["nothing inside", "3000", 0],
  ])("%s", (_what, hex, children) => expect(read(hex)?.children).toHaveLength(children));

  it.each([
    ["nothing", ""],
    ["a tag alone", "30"],
    ["an inner block past its container", "3005020101020102"],
    ["a container past the bytes", "3007020101020102"],
    ["bytes after the end", "300002"],
    ["a short length written long", "30810402020101"],
    ["a length with a zero in front", `30820080${"0500".repeat(64)}`],
    ["no end mark", "3080020101"],
    ["half an end mark", "308002010100"],
    ["indefinite length of a primitive block", "0480010000"],
    ["a tag of two bytes", "1f2000"],
    ["an end mark for a block", "30020000"],
    ["a length of five bytes", "30850000000100"],
  ])("%s is refused", (_what, hex) => expect(read(hex)).toBeNull());

  it("33 levels are refused, 32 are read", () => {
    const nested = (levels: number): string =>
      levels === 0
        ? "0500"
        : ((inner) => `30${(inner.length / 2).toString(16).padStart(2, "0")}${inner}`)(nested(levels - 1));
    expect(read(nested(32))).not.toBeNull();
    expect(read(nested(33))).toBeNull();
  });
  it("more blocks than the limit are refused", () => {
    const bytes = Buffer.from("30060500050005 00".replace(" ", ""), "hex");
    expect(readOrNull(() => readBlock(bytes, { maxBlocks: 4 }))).not.toBeNull();
    expect(readOrNull(() => readBlock(bytes, { maxBlocks: 3 }))).toBeNull();
  });
});

describe("values", () => {
  it.each([
    ["06092a864886f70d010702", "1.2.840.113549.1.7.2"],
    ["0603550403", "2.5.4.3"],
    ["0603883703", "2.999.3"],
    ["06032a8001", null],
    ["06022a80", null],
    ["0600", null],
  ])("OID %s", (hex, oid) => expect(value(hex, oidOf)).toBe(oid));

  it.each([
    ["170d3236313132383130313530305a", Date.UTC(2026, 10, 28, 10, 15, 0)],
    ["170d3439313233313233353935395a", Date.UTC(2049, 11, 31, 23, 59, 59)],
    ["170d3530303130313030303030305a", Date.UTC(1950, 0, 1)],
    ["180f32303535303130313030303030305a", Date.UTC(2055, 0, 1)],
    // 29 February 2026, 24:00, no seconds, an offset.
    ["170d3236303232393130313530305a", null],
    ["170d3236313132383234303030305a", null],
    ["170b323631313238313031355a", null],
    ["17113236313132383130313530302b30363030", null],
  ])("time %s", (hex, at) => expect(value(hex, timeOf)).toBe(at));

  it("numbers, truths, bytes and bits in their one form", () => {
    expect(value("020300ff01", integerHex)).toBe("00ff01");
    expect(value("0200", integerHex)).toBeNull();
    expect(value("0201ff", smallInteger)).toBeNull();
    expect(value("0101ff", booleanOf)).toBe(true);
    expect(value("010101", booleanOf)).toBeNull();
    expect(value("2480040161040162 0000".replace(" ", ""), octetsOf)).toEqual(Buffer.from("ab"));
    expect(value("2403020101", octetsOf)).toBeNull();
    expect(value("030206c0", namedBits)).toEqual(new Set([0, 1]));
    expect(value("030209c0", namedBits)).toBeNull();
  });
  it("texts in their encodings, without what is not seen", () => {
    expect(value("0c04d090d0bd", textOf)).toBe("Ан");
    expect(value("1e0404100435", textOf)).toBe("Ае");
    // A mark that turns the reading direction.
    expect(value("0c0541e280ae42", textOf)).toBe("AB");
    expect(value("0500", textOf)).toBeNull();
  });
});
