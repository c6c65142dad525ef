import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import { shippedParameters } from "../parameters.ts";
import { decideProfitRate, type RateClaim } from "./art-240-conditions.ts";

const context = { parameters: shippedParameters() };
const decide = (claim: RateClaim, year = 2026) => {
  const decided = decideProfitRate(claim, year, context);
  return decided.ok ? [decided.value.applies, ...decided.value.failed] : decided.error.code;
};
const large = (over: Partial<Extract<RateClaim, { case: "large-investment" }>> = {}): RateClaim => ({
  case: "large-investment",
  revenue: tyiyn(170_000_000_00),
  incomeTax: Array.from({ length: 12 }, () => tyiyn(150_000_00)),
  paidCapital: tyiyn(10_000_000_00),
  newEquipmentOnly: true,
  excludedActivity: false,
  firstProfitYear: 2024,
  ...over,
});

describe("art. 206(6), 239, 240: rates and reliefs with their conditions", () => {
  it.each<[string, RateClaim, readonly string[]]>([
    ["each bound exactly reached", large(), ["large-investment"]],
    ["revenue one tyiyn short", large({ revenue: tyiyn(169_999_999_99) }), ["general", "revenue"]],
    [
      "income tax of one month one tyiyn short",
      large({ incomeTax: [...Array.from({ length: 11 }, () => tyiyn(150_000_00)), tyiyn(149_999_99)] }),
      ["general", "income-tax"],
    ],
    ["eleven months of income tax", large({ incomeTax: [tyiyn(150_000_00)] }), ["general", "income-tax"]],
    ["capital short", large({ paidCapital: tyiyn(1) }), ["general", "capital"]],
    [
      "old equipment, trade",
      large({ newEquipmentOnly: false, excludedActivity: true }),
      ["general", "new-equipment", "activity"],
    ],
    ["the year of the first profit itself", large({ firstProfitYear: 2026 }), ["general", "periods"]],
    ["the first of the five periods", large({ firstProfitYear: 2025 }), ["large-investment"]],
    ["the fifth", large({ firstProfitYear: 2021 }), ["large-investment"]],
    ["the sixth", large({ firstProfitYear: 2020 }), ["general", "periods"]],
    ["abroad", { case: "abroad", goodsNeverHere: true, separateAccounting: true }, ["abroad"]],
    [
      "abroad without accounts",
      { case: "abroad", goodsNeverHere: true, separateAccounting: false },
      ["general", "separate-accounting"],
    ],
    [
      "abroad, goods through the country",
      { case: "abroad", goodsNeverHere: false, separateAccounting: true },
      ["general", "goods"],
    ],
    [
      "a listed activity",
      { case: "listed-activity", onTheList: true, mining: false, excise: false },
      ["listed-activity"],
    ],
    [
      "a mine",
      { case: "listed-activity", onTheList: true, mining: true, excise: false },
      ["general", "mining"],
    ],
    [
      "off the list, excise goods",
      { case: "listed-activity", onTheList: false, mining: false, excise: true },
      ["general", "list", "excise"],
    ],
    ["general", { case: "general" }, ["general"]],
    ["metals", { case: "metals" }, ["metals"]],
  ])("%s", (_, claim, expected) => {
    expect(decide(claim)).toEqual(expected);
  });
  it.each([
    ["credit-union", 2026, ["exempt"]],
    ["credit-union", 2027, ["general", "sunset"]],
    ["private-school", 2029, ["exempt"]],
    ["private-school", 2030, ["general", "sunset"]],
    ["renewable-energy", 2030, ["general", "sunset"]],
    ["agricultural-logistics-centre", 2030, ["general", "sunset"]],
    ["agricultural-producer", 2035, ["exempt"]],
  ] as const)("%s in %d", (holder, year, expected) => {
    expect(decide({ case: "exempt", holder }, year)).toEqual(expected);
  });
  it("a year before the Code is incomplete", () => {
    expect(decide(large(), 2021)).toBe("incomplete");
  });
});
