import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { shippedParameters } from "../parameters.ts";
import { computeLeaving, type LeavingInput, type LeftItem } from "./art-258-leaving.ts";

const som = (value: number) => tyiyn(Math.round(value * 100));
const anItem = (cost: number, rest: Partial<LeftItem> = {}): LeftItem => ({
  kind: "stock",
  cost: som(cost),
  depreciation: som(0),
  boughtOnGeneralRegime: true,
  credited: true,
  ...rest,
});
const LEFT = [
  anItem(100_000),
  anItem(50_000, { credited: false }),
  anItem(400_000, { kind: "asset", depreciation: som(150_000) }),
  anItem(70_000, { boughtOnGeneralRegime: false }),
];
const compute = (ground: LeavingInput["ground"], items: readonly LeftItem[] = LEFT, on = "2026-07-01") =>
  computeLeaving({ on: plainDate(on), ground, items }, { parameters: shippedParameters() });

describe("art. 258(7): what is left when a payer leaves VAT", () => {
  it("at the end of a business all that was bought on the general regime", () => {
    // (100 000 + 50 000) + (400 000 − 150 000) = 400 000 × 12 %
    expect(compute("cessation")).toMatchObject({
      value: { stock: 15_000_000, assets: 25_000_000, base: 40_000_000, vat: 4_800_000 },
    });
  });
  it("in a move to a special regime only what was credited", () => {
    // 100 000 + 250 000 = 350 000 × 12 %
    expect(compute("special-regime")).toMatchObject({
      value: { stock: 10_000_000, assets: 25_000_000, vat: 4_200_000 },
    });
  });
  it.each([
    ["nothing left", compute("cessation", []), { base: 0, vat: 0 }],
    [
      "an asset written off",
      compute("cessation", [anItem(10, { kind: "asset", depreciation: som(10) })]),
      { vat: 0 },
    ],
  ])("%s", (_, computed, value) => {
    expect(computed).toMatchObject({ ok: true, value });
  });
  it.each([
    [
      "a negative cost",
      compute("cessation", [anItem(-1)]),
      { code: "negative-amount", path: "items.0.cost" },
    ],
    [
      "depreciated stock",
      compute("cessation", [anItem(2), anItem(2, { depreciation: som(1) })]),
      { code: "depreciation-over-cost", path: "items.1.depreciation" },
    ],
    ["a day before the Code", compute("cessation", LEFT, "2021-12-31"), { code: "incomplete" }],
  ])("refuses %s", (_, computed, error) => {
    expect(computed).toMatchObject({ ok: false, error });
  });
});
