import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { shippedParameters } from "../parameters.ts";
import { readingChoices } from "../readings.ts";
import { type AssetImportInput, decideAssetImport } from "./art-301-asset-import.ts";

const decide = (rest: Partial<AssetImportInput> = {}, readings = readingChoices()) =>
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
    { parameters: shippedParameters(), readings },
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
    ["goods of an Islamic contract", { importer: "islamic-finance", ownUse: false }, true],
    [
      "goods of an Islamic contract under the least value",
      { importer: "islamic-finance", value: tyiyn(49_999_999) },
      "asset-under-least-value",
    ],
    // 29.02.2024 + 60 months: the last of them ends with 28.02.2029 (18(2), 18(5)), a Wednesday
    ["disposed of on the last day of the months", { disposedOn: plainDate("2029-02-28") }, false],
    ["disposed of when they are over", { disposedOn: plainDate("2029-03-01") }, true],
    // 10.01.2022 + 60 months = Sunday 10.01.2027: nothing is to be done in the period, so no day off prolongs it
    [
      "a last day that is a day off",
      { on: plainDate("2022-01-10"), disposedOn: plainDate("2027-01-10") },
      false,
    ],
    ["the Monday after it", { on: plainDate("2022-01-10"), disposedOn: plainDate("2027-01-11") }, true],
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
    expect(decide({ code: "8702" })).toMatchObject({ value: { examine: true, keptUntil: "2029-03-01" } });
    expect(decide()).toMatchObject({ value: { examine: false } });
  });
  it("from outside the EAEU part 4 sets no period", () => {
    expect(decide({ fromEaeu: false })).toMatchObject({
      value: { free: true, keptUntil: null, derivation: [{ basis: "301.2.1" }, { basis: "301.1.1" }] },
    });
  });
  it("months counted from the first day of the period end a day later (A-04)", () => {
    // the period begins on 01.03.2024: its last day is 01.03.2029
    const byStart = { ...readingChoices(), of: () => "start-day" };
    expect(decide({ disposedOn: plainDate("2029-03-01") }, byStart)).toMatchObject({
      value: { free: false, keptUntil: "2029-03-02" },
    });
  });
});
