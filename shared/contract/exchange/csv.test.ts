import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeUtf8 } from "#tests/fixtures/decode-utf8.ts";
import { csvReader, LONGEST_RECORD } from "./csv.ts";
import { csvRow } from "./csv-text.ts";

type Read = { readonly rows: [number, string[]][]; readonly faults: [number, string][] };

const readPieces = (pieces: readonly Buffer[]): Read => {
  const read: Read = { rows: [], faults: [] };
  const reader = csvReader(
    {
      record: (line, cells) => read.rows.push([line, cells]),
      fault: (line, fault) => read.faults.push([line, fault]),
    },
    decodeUtf8,
  );
  for (const piece of pieces) reader.push(piece);
  reader.end();
  return read;
};
const readText = (text: string): Read => readPieces([Buffer.from(text)]);
const cut = (bytes: Buffer, size: number): Buffer[] => {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size));
  return pieces;
};
const SEED = { seed: 20_261_122 };

describe("RFC 4180", () => {
  it.each([
    ["LF", "a,b\n1,2\n"],
    ["CRLF", "a,b\r\n1,2\r\n"],
    ["no end of the last line", "a,b\n1,2"],
    ["a BOM", "\ufeffa,b\n1,2\n"],
    ["quoted cells", '"a","b"\n"1","2"\n'],
    ["empty lines between", "a,b\n\n1,2\n\n"],
  ])("reads %s", (name, text) => {
    const line = name === "empty lines between" ? 3 : 2;
    expect(readText(text)).toEqual({
      rows: [
        [1, ["a", "b"]],
        [line, ["1", "2"]],
      ],
      faults: [],
    });
  });

  it("keeps commas, quotes and line ends inside quotes, and counts physical lines", () => {
    expect(readText('a,b\n"x\r\ny","say ""hi"", you"\n3,\n')).toEqual({
      rows: [
        [1, ["a", "b"]],
        [2, ["x\r\ny", 'say "hi", you']],
        [4, ["3", ""]],
      ],
      faults: [],
    });
  });

  it("an empty file has no records, a BOM alone neither", () => {
    expect(readText("")).toEqual({ rows: [], faults: [] });
    expect(readText("\ufeff")).toEqual({ rows: [], faults: [] });
  });
});

describe("what is no CSV is reported on its line and the rest is read", () => {
  it.each([
    ["a quote inside a plain cell", 'a\nx"y\nz\n', "bad-quote"],
    ["text after a closing quote", 'a\n"x"y\nz\n', "bad-quote"],
    ["a quote that never closes", 'a\n"x\nz\n', "unclosed-quote"],
  ])("%s", (_what, text, fault) => {
    const read = readText(text);
    expect(read.faults).toEqual([[2, fault]]);
    expect(read.rows).toEqual([
      [1, ["a"]],
      [3, ["z"]],
    ]);
  });

  it("bytes that are no UTF-8 spoil their own row only", () => {
    const bytes = Buffer.concat([Buffer.from("a\n"), Buffer.from([0xc3, 0x28, 0x0a]), Buffer.from("ок\n")]);
    expect(readPieces([bytes])).toEqual({
      rows: [
        [1, ["a"]],
        [3, ["ок"]],
      ],
      faults: [[2, "not-utf8"]],
    });
  });

  it("a line without end is dropped, not kept in memory", () => {
    const long = Buffer.alloc(LONGEST_RECORD * 3, "x");
    const read = readPieces([Buffer.from("a\n"), ...cut(long, 65_536), Buffer.from("\nb\n")]);
    expect(read).toEqual({
      rows: [
        [1, ["a"]],
        [3, ["b"]],
      ],
      faults: [[2, "too-long"]],
    });
  });

  it("an open quote does not swallow the rows after it", () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => `${i}\n`).join("");
    const read = readText(`h\n"open\n${rows}`);
    expect(read.faults).toEqual([[2, "unclosed-quote"]]);
    expect(read.rows).toHaveLength(5_001);
  });
});

describe("properties", () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r\n", "ң", "😀", "x"), maxLength: 8 }),
  );
  it("what csvRow writes is read back, however the bytes are cut", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 8 }),
        fc.integer({ min: 1, max: 40 }),
        (rows, size) => {
          const bytes = Buffer.from(rows.map(csvRow).join(""));
          const read = readPieces(cut(bytes, size));
          expect(read.faults).toEqual([]);
          expect(read.rows.map(([, cells]) => cells)).toEqual(rows);
        },
      ),
      SEED,
    );
  });
  it("cuts never matter, garbage never throws", () => {
    const noise = fc.array(fc.constantFrom(0x22, 0x2c, 0x0a, 0x0d, 0x61, 0xd2, 0xa3, 0xff, 0x00), {
      maxLength: 120,
    });
    fc.assert(
      fc.property(noise, fc.integer({ min: 1, max: 9 }), (bytes, size) => {
        const whole = Buffer.from(bytes);
        expect(readPieces(cut(whole, size)).rows.length).toBe(readPieces([whole]).rows.length);
      }),
      { ...SEED, numRuns: 2_000 },
    );
  });
});
