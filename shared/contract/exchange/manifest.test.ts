import { describe, expect, it } from "vitest";
import { readManifest } from "./manifest.ts";

const WHOLE = {
  format: "office-dataset/1",
  office: "026",
  officeName: { ru: "УГНС", ky: "МСКБ" },
  createdAt: "2026-11-06T09:00:00+06:00",
  periodFrom: "2025-10",
  periodTo: "2026-09",
  source: "central",
};
const codesOf = (text: string) => readManifest(text).problems.map((p) => `${p.line} ${p.column} ${p.code}`);
const pretty = (change: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ ...WHOLE, ...change }, null, 2);

describe("manifest.json", () => {
  it("is read, with or without a BOM; months may be given as their days", () => {
    expect(readManifest(`\ufeff${pretty({ periodFrom: "2025-10-01" })}`)).toEqual({
      manifest: {
        office: "026",
        officeName: { ru: "УГНС", ky: "МСКБ" },
        createdAt: "2026-11-06T03:00:00.000Z",
        periodFrom: "2025-10",
        periodTo: "2026-09",
        source: "central",
      },
      problems: [],
    });
  });

  // Lines of the pretty text: { is 1, format 2, office 3, officeName 4–7, createdAt 8, periodFrom 9, periodTo 10.
  it.each([
    ["no JSON", "{", ["1 null invalid-json"]],
    ["an array", "[]", ["1 null invalid-json"]],
    ["another format", pretty({ format: "office-dataset/2" }), ["2 format wrong-format"]],
    [
      "a date that does not exist",
      pretty({ createdAt: "2026-11-31T09:00:00+06:00" }),
      ["8 createdAt not-an-instant"],
    ],
    [
      "an instant without offset",
      pretty({ createdAt: "2026-11-06T09:00:00" }),
      ["8 createdAt not-an-instant"],
    ],
    ["a bad month", pretty({ periodFrom: "2025-13" }), ["9 periodFrom not-a-month"]],
    ["a period running backwards", pretty({ periodFrom: "2026-10" }), ["10 periodTo range-reversed"]],
    ["a name in one language", pretty({ officeName: { ru: "УГНС" } }), ["4 officeName invalid-field"]],
    ["an empty office", pretty({ office: "" }), ["3 office invalid-field"]],
  ])("reports %s", (_what, text, codes) => expect(codesOf(text)).toEqual(codes));

  it("reports every missing and unknown field at once, and is then unusable", () => {
    const read = readManifest('{"format":"office-dataset/1","extra":1}');
    expect(read.manifest).toBeNull();
    expect(read.problems.map((p) => `${p.column} ${p.code}`)).toEqual([
      "extra unknown-field",
      "office missing-field",
      "officeName missing-field",
      "createdAt missing-field",
      "periodFrom missing-field",
      "periodTo missing-field",
      "source missing-field",
    ]);
  });

  it("an unknown field alone leaves it usable", () => {
    expect(readManifest(pretty({ extra: 1 })).manifest).not.toBeNull();
  });
});
