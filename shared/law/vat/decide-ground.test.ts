import { describe, expect, it } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { hasText } from "../../locales/catalogue.ts";
import { readingChoices } from "../readings.ts";
import { EXEMPT_SUPPLIES, SUPPLY_GROUNDS, ZERO_GROUNDS, ZERO_SUPPLIES } from "./art-264-supply-grounds.ts";
import { EXEMPT_IMPORTS, IMPORT_GROUNDS } from "./art-297-import-grounds.ts";
import { decideImportGround, decideSupplyGround, groundTitleKey } from "./decide-ground.ts";

const supply = (
  ground: Parameters<typeof decideSupplyGround>[0],
  on = "2026-03-02",
  listed: boolean | null = null,
  readings: Pick<ReturnType<typeof readingChoices>, "of"> = readingChoices(),
) =>
  decideSupplyGround(
    ground,
    { on: plainDate(on), listed },
    { readings: { ...readingChoices(), ...readings } },
  );
/** 265(2) read as a part of the Code's first edition. */
const FIRST_EDITION = { of: () => "first-edition" };
const goods = (
  ground: Parameters<typeof decideImportGround>[0],
  on = "2026-03-02",
  listed: boolean | null = null,
) => decideImportGround(ground, { on: plainDate(on), listed });
const ENDED = { ok: false, error: { code: "ground-not-in-force" } };

describe("arts. 264–296: grounds of exemption and of the zero rate", () => {
  it.each([
    ["housing", supply("housing"), { treatment: "exempt", article: "265.1.1", until: null, byList: false }],
    ["export", supply("export"), { treatment: "zero", article: "303.1" }],
    ["ores are exempt, not at zero", supply("ores-and-metals"), { treatment: "exempt", article: "292" }],
    ["to a free zone", supply("free-zone-subject"), { treatment: "zero", article: "430.2" }],
    [
      "the last day of fertilisers",
      supply("fertilisers", "2029-12-31", true),
      { until: "2029-12-31", byList: true },
    ],
    ["the first day of transactions", supply("transaction-service", "2026-01-01"), { article: "296..12" }],
    ["the Code's first day", supply("insurance", "2022-01-01"), { article: "273" }],
    // 288(2): the list names specialized organizations; a state company and amenities need none
    [
      "to a state company",
      supply("public-transfer-to-state-company"),
      { article: "288.1.1.а", byList: false },
    ],
    ["of amenities", supply("public-transfer-of-amenities"), { article: "288.1.1.б", byList: false }],
    [
      "to a specialized organization",
      supply("public-transfer-to-listed", "2026-03-02", true),
      { article: "288.1.1.а", byList: true },
    ],
    [
      "state needs, the first day of law 185",
      supply("real-estate-for-state-needs", "2026-01-01"),
      { article: "265.2" },
    ],
    [
      "state needs read with the first edition",
      supply("real-estate-for-state-needs", "2022-01-01", null, FIRST_EDITION),
      { article: "265.2", derivation: [{ reading: "S-58", result: { value: "2022-01-01" } }] },
    ],
    [
      "state needs after law 185, however read",
      supply("real-estate-for-state-needs", "2026-03-02", null, FIRST_EDITION),
      { article: "265.2" },
    ],
  ])("%s", (_, decided, value) => {
    expect(decided).toMatchObject({ ok: true, value });
  });
  it.each([
    ["fertilisers the day after", supply("fertilisers", "2030-01-01", true), ENDED],
    ["transactions the day before", supply("transaction-service", "2025-12-31"), ENDED],
    ["a day before the Code", supply("insurance", "2021-12-31"), ENDED],
    ["state needs the day before law 185", supply("real-estate-for-state-needs", "2025-12-31"), ENDED],
    [
      "state needs the day before the Code",
      supply("real-estate-for-state-needs", "2021-12-31", null, FIRST_EDITION),
      ENDED,
    ],
    [
      "other grounds of law 185, however read",
      supply("transaction-service", "2025-12-31", null, FIRST_EDITION),
      ENDED,
    ],
    [
      "a specialized organization outside the list",
      supply("public-transfer-to-listed", "2026-03-02", false),
      { error: { code: "not-in-the-list" } },
    ],
    [
      "nobody looked into the list",
      supply("medicines"),
      { error: { code: "incomplete", missing: { what: "input", name: "listed" } } },
    ],
    ["not in the list", supply("medicines", "2026-03-02", false), { error: { code: "not-in-the-list" } }],
  ])("refuses: %s", (_, decided, error) => {
    expect(decided).toMatchObject(error);
  });
});

describe("arts. 297–301: grounds of free imports", () => {
  it.each([
    ["bank-equipment", "2023-12-31", "2024-01-01", "297.1.15"],
    ["accessible-bank-equipment", "2025-12-31", "2026-01-01", "297.1.15"],
    ["oil-and-feed-raw-material", "2024-12-31", "2025-01-01", "297.1.23"],
    ["irrigation-mats", "2026-12-31", "2027-01-01", "297.1.28"],
    ["humanitarian-aid", "2029-12-31", "2030-01-01", "297.1.8"],
    ["breeding-seeds-fertilisers", "2029-12-31", "2030-01-01", "298.1"],
  ] as const)("%s ends with %s", (ground, last, after, article) => {
    expect(goods(ground, last, true)).toMatchObject({ ok: true, value: { article, until: last } });
    expect(goods(ground, after, true)).toMatchObject(ENDED);
  });
  it("asks for the list only where the article has one", () => {
    expect(goods("natural-gas")).toMatchObject({ ok: true, value: { byList: false } });
    expect(goods("baby-food")).toMatchObject({ error: { code: "incomplete" } });
    expect(goods("baby-food", "2026-03-02", true)).toMatchObject({ value: { byList: true } });
  });
});

describe("the tables of grounds", () => {
  it("have a row for each code and a name in both languages", () => {
    const codes = (rows: readonly { readonly at: { readonly ground: string } }[]) =>
      rows.map(({ at }) => at.ground).toSorted();
    expect(codes(EXEMPT_SUPPLIES.rows)).toEqual(SUPPLY_GROUNDS.toSorted());
    expect(codes(ZERO_SUPPLIES.rows)).toEqual(ZERO_GROUNDS.toSorted());
    expect(codes(EXEMPT_IMPORTS.rows)).toEqual(IMPORT_GROUNDS.toSorted());
    for (const ground of [...SUPPLY_GROUNDS, ...ZERO_GROUNDS, ...IMPORT_GROUNDS])
      expect([ground, hasText(groundTitleKey(ground))]).toEqual([ground, true]);
  });
  it("have every article of the chapter once or more", () => {
    const articles = new Set(EXEMPT_SUPPLIES.rows.map(({ basis }) => Number(basis.split(".")[0])));
    for (let article = 265; article <= 296; article += 1)
      expect([article, articles.has(article)]).toEqual([article, true]);
  });
});
