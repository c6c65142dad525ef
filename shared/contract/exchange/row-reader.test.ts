import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WHOLE_DATASET } from "#tests/fixtures/dataset-folder.ts";
import { decodeUtf8 } from "#tests/fixtures/decode-utf8.ts";
import type { CellValue } from "./column.ts";
import { csvReader } from "./csv.ts";
import { csvRow } from "./csv-text.ts";
import { DATASET_FILES } from "./files.ts";
import { readHeader } from "./row-reader.ts";

const recordsOf = (bytes: Buffer): string[][] => {
  const records: string[][] = [];
  const reader = csvReader(
    {
      record: (_line, cells) => records.push(cells),
      fault: (line, fault) => {
        throw new Error(`${line}: ${fault}`);
      },
    },
    decodeUtf8,
  );
  reader.push(bytes);
  reader.end();
  return records;
};

const valuesOf = (file: string, bytes: Buffer): CellValue[][] => {
  const spec = DATASET_FILES.find((one) => one.name === file);
  if (spec === undefined) throw new Error(file);
  const [header = [], ...rows] = recordsOf(bytes);
  const refuse = (column: string | null, code: string): void => {
    throw new Error(`${column} ${code}`);
  };
  const { reader } = readHeader(spec, header, refuse);
  if (reader === null) throw new Error("header");
  return rows.map((row) => [...(reader.read(row, refuse) ?? [])]);
};

const files = DATASET_FILES.map((spec) => spec.name);
const RUNS = { seed: 20_261_122, numRuns: 40 };

describe.each(files)("rows of %s", (file) => {
  const plain = recordsOf(Buffer.from(WHOLE_DATASET[file] ?? ""));
  const expected = valuesOf(file, Buffer.from(WHOLE_DATASET[file] ?? ""));

  it("mean the same in any order of columns, quoted or not, with either line end", () => {
    const order = fc.shuffledSubarray(
      (plain[0] ?? []).map((_, at) => at),
      { minLength: plain[0]?.length ?? 0 },
    );
    fc.assert(
      fc.property(
        order,
        fc.boolean(),
        fc.constantFrom("\n", "\r\n"),
        fc.boolean(),
        (places, quoted, end, bom) => {
          const write = (row: string[]): string => {
            const cells = places.map((place) => row[place] ?? "");
            if (!quoted) return csvRow(cells).replace(/\r\n$/, end);
            return `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")}${end}`;
          };
          const text = `${bom ? "\ufeff" : ""}${plain.map(write).join("")}`;
          expect(valuesOf(file, Buffer.from(text))).toEqual(expected);
        },
      ),
      RUNS,
    );
  });

  it("refuse noise without throwing", () => {
    const spec = DATASET_FILES.find((one) => one.name === file);
    if (spec === undefined) throw new Error(file);
    const { reader } = readHeader(spec, plain[0] ?? [], () => undefined);
    const width = plain[0]?.length ?? 0;
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: width - 1, maxLength: width + 1 }), (cells) => {
        const found: string[] = [];
        const read = reader?.read(cells, (_column, code) => found.push(code));
        // Every file has a required column noise cannot fill, or the row really reads.
        expect(read === null).toBe(found.length > 0);
      }),
      RUNS,
    );
  });
});
