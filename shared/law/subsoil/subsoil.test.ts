import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import { month } from "../../kernel/period.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { hasText } from "../../locales/catalogue.ts";
import { workingCalendar } from "../calendar/working-calendar.ts";
import { parameterBook } from "../parameters.ts";
import { type BonusInput, computeBonus } from "./art-355-bonus.ts";
import { computeRoyalty } from "./art-358-royalty.ts";

const period = month("2026-04");

describe("art. 358–359: royalty", () => {
  const mineral = {
    kind: "mineral",
    mineral: "precious-metal",
    period,
    revenue: tyiyn(4_200_000_000),
    metalValue: tyiyn(4_000_000_000),
    exchangeMetal: true,
  } as const;

  it("E53: gold by the higher of metal value and revenue; coal", () => {
    // max(40 000 000; 42 000 000) × 5 % = 2 100 000; 3 500 000 × 1 % = 35 000
    expect(computeRoyalty(mineral)).toMatchObject({ value: { base: 4_200_000_000, royalty: 210_000_000 } });
    expect(
      computeRoyalty({ ...mineral, mineral: "coal", revenue: tyiyn(350_000_000), metalValue: null }),
    ).toMatchObject({ value: { royalty: 3_500_000 } });
  });
  it("the value of the metal above the revenue is the base", () => {
    // 42 000 000.01 × 5 % = 2 100 000.0005
    expect(computeRoyalty({ ...mineral, metalValue: tyiyn(4_200_000_001) })).toMatchObject({
      value: { base: 4_200_000_001, royalty: 210_000_000 },
    });
  });
  it.each([
    ["metal", 3],
    ["gypsum", 6],
    ["facing-stone", 12],
    ["coal", 1],
    ["other", 3],
  ] as const)("%s", (kind, percent) => {
    const computed = computeRoyalty({
      ...mineral,
      mineral: kind,
      revenue: tyiyn(10_000),
      metalValue: null,
      exchangeMetal: false,
    });
    expect(computed).toMatchObject({ value: { royalty: percent * 100 } });
  });
  it.each([
    ["bottled", 200_000],
    ["balneology", 50],
    ["heating", 120],
    ["drinking", 150],
    ["technical", 100],
    ["farming", 10],
  ] as const)("ten cubic metres of %s water", (water, royalty) => {
    expect(computeRoyalty({ kind: "water", water, volume: "10", period })).toMatchObject({
      value: { royalty },
    });
  });
  it("a quoted metal without its value, a negative revenue", () => {
    expect(computeRoyalty({ ...mineral, metalValue: null })).toMatchObject({
      error: { code: "incomplete", missing: { name: "metalValue" } },
    });
    expect(computeRoyalty({ ...mineral, revenue: tyiyn(-1) })).toMatchObject({ error: { path: "revenue" } });
    expect(computeRoyalty({ ...mineral, metalValue: tyiyn(-1) })).toMatchObject({
      error: { path: "metalValue" },
    });
  });
  it("gold, silver and platinum are never taxed by their sales alone (358(1)(1)), another metal only where London quotes it", () => {
    const gold = { ...mineral, exchangeMetal: false };
    expect(computeRoyalty({ ...gold, metalValue: null })).toMatchObject({
      error: { code: "incomplete", missing: { what: "input", name: "metalValue" } },
    });
    // max(42 000 000.01; 42 000 000) × 5 %
    expect(computeRoyalty({ ...gold, metalValue: tyiyn(4_200_000_001) })).toMatchObject({
      value: { base: 4_200_000_001, royalty: 210_000_000 },
    });
    const antimony = { ...gold, mineral: "metal", metalValue: null } as const;
    // 42 000 000 × 3 %
    expect(computeRoyalty(antimony)).toMatchObject({ value: { base: 4_200_000_000, royalty: 126_000_000 } });
    expect(computeRoyalty({ ...antimony, exchangeMetal: true })).toMatchObject({
      error: { missing: { name: "metalValue" } },
    });
  });
  it.each([
    ["5", "S-46"],
    ["1", undefined],
  ] as const)("art. 349(1): item %s is free", (item, reading) => {
    const computed = computeRoyalty({ kind: "exempt", item, period });
    expect(computed).toMatchObject({ value: { royalty: 0 } });
    expect(computed.ok && computed.value.derivation[0]?.reading).toBe(reading);
  });
});

describe("art. 350–355: bonus", () => {
  const book = parameterBook([
    {
      name: "bonus.rate",
      scope: "gold-small",
      from: plainDate("2026-01-01"),
      to: null,
      value: "1500.5",
      source: { kind: "office", act: "test" },
    },
  ]);
  if (!book.ok) throw new Error("book");
  const context = { parameters: book.value, calendar: workingCalendar([], null) };
  const compute = (over: Partial<BonusInput>) =>
    computeBonus(
      {
        event: "granted",
        on: plainDate("2026-01-15"),
        classification: "gold-small",
        base: "200",
        share: "1",
        exemption: null,
        ...over,
      },
      context,
    );

  it.each([
    // 15 January and 30 days: 14 February, a Saturday, so Monday 16
    ["granted", "2026-01-15", "2026-02-16"],
    // 28 February 2026 is a Saturday
    ["share-changed", "2026-01-31", "2026-03-02"],
    ["transferred", "2028-01-05", "2028-02-29"],
    ["new-mineral", "2026-12-01", "2027-02-01"],
  ] as const)("%s on %s is due on %s", (event, on, due) => {
    // 200 × 1 500.50
    expect(compute({ event, on: plainDate(on) })).toMatchObject({ value: { bonus: 30_010_000, due } });
  });
  it("art. 352(6): by the part of the capital that changed", () => {
    const computed = compute({ event: "share-changed", share: "0.25" });
    expect(computed).toMatchObject({ value: { bonus: 7_502_500 } });
    if (!computed.ok) return;
    for (const step of computed.value.derivation) {
      expect(hasText(step.label.key), step.label.key).toBe(true);
      for (const { name } of step.operands) expect(hasText(`operand.${name}`), name).toBe(true);
    }
  });
  it.each(["0", "1.01"])("a share of %s is refused", (share) => {
    expect(compute({ share })).toMatchObject({ error: { code: "out-of-range", path: "share" } });
  });
  it("without the Cabinet's rate nothing is computed", () => {
    expect(compute({ classification: "coal" })).toMatchObject({
      error: { code: "incomplete", missing: { name: "bonus.rate", scope: "coal" } },
    });
  });
});
