import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { shippedParameters } from "../parameters.ts";
import { type AssetImportInput, decideAssetImport } from "./art-301-asset-import.ts";

const decide = (rest: Partial<AssetImportInput> = {}) =>
  decideAssetImport(
    {
      on: plainDate("2024-02-29"),
      value: tyiyn(50_000_000),
      code: "8403101000",
      importer: "vat-payer",
      refinery: false,
      ownUse: true,
      fromEaeu: true,
      disposedOn: null,
      ...rest,
    },
    { parameters: shippedParameters() },
  );
const free = (rest: Partial<AssetImportInput>) => {
  const decided = decide(rest);
  return decided.ok ? decided.value.free : decided.error.code;
};

describe("art. 301: a fixed asset imported free of VAT", () => {
  it.each([
    // 5 000 × 100 som = 500 000.00
    ["at the least value", {}, true],
    ["a tyiyn under it", { value: tyiyn(49_999_999) }, "asset-under-least-value"],
    ["a farm needs no least value", { value: tyiyn(1), importer: "farm-producer" }, true],
    ["a leasing company does", { value: tyiyn(1), importer: "finance-lease" }, "asset-under-least-value"],
    ["the first of a row of positions", { code: "8401" }, true],
    ["the last of it", { code: "8406900000" }, true],
    ["the one after it", { code: "8407900000" }, "asset-not-listed"],
    ["a position of six digits", { code: "8407100000" }, true],
    ["a position of ten digits", { code: "9406903100" }, true],
    ["its neighbour", { code: "9406903800" }, "asset-not-listed"],
    ["a position of refineries alone", { code: "8481" }, "asset-not-listed"],
    ["at a refinery", { code: "8481", refinery: true }, true],
    ["not for own use", { ownUse: false }, "asset-not-for-own-use"],
    // 29.02.2024 + 60 months = 28.02.2029
    ["disposed of before the months are over", { disposedOn: plainDate("2029-02-27") }, false],
    ["disposed of when they are", { disposedOn: plainDate("2029-02-28") }, true],
    [
      "disposed of, but from outside the EAEU",
      { disposedOn: plainDate("2024-03-01"), fromEaeu: false },
      true,
    ],
    ["a negative value", { value: tyiyn(-1) }, "negative-amount"],
    ["a day before the Code", { on: plainDate("2021-12-31") }, "incomplete"],
  ] as const)("%s", (_, rest, answer) => {
    expect(free(rest)).toBe(answer);
  });
  it("a position free in part is for an officer to look at", () => {
    expect(decide({ code: "8702" })).toMatchObject({ value: { examine: true, keptUntil: "2029-02-28" } });
    expect(decide()).toMatchObject({ value: { examine: false } });
  });
});
