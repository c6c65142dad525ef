import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import { month } from "../../kernel/period.ts";
import { shippedParameters } from "../parameters.ts";
import { computeVatReduction, type REDUCED_ACTIVITIES } from "./art-322-reduction.ts";

const reduce = (
  activity: (typeof REDUCED_ACTIVITIES)[number],
  on: string,
  vat = 10_000,
  separateAccounting = true,
) =>
  computeVatReduction(
    { month: month(on), activity, vat: tyiyn(vat), separateAccounting },
    { parameters: shippedParameters() },
  );

describe("art. 322: VAT of the listed activities", () => {
  // 100.00 × 80 %
  it.each([
    ["agricultural-processing", "2030-01"],
    ["jewellery", "2026-12"],
    ["farm-goods-chain", "2029-12"],
  ] as const)("%s is reduced in %s", (activity, on) => {
    expect(reduce(activity, on)).toMatchObject({ ok: true, value: { reduction: 8_000, payable: 2_000 } });
  });

  it.each([
    ["jewellery", "2027-01"],
    ["farm-goods-chain", "2030-01"],
  ] as const)("%s is not in %s", (activity, on) => {
    expect(reduce(activity, on)).toMatchObject({ ok: false, error: { code: "activity-not-reduced" } });
  });

  it("rounds half up: 0.03 × 80 % = 2.4 tyiyn, 0.02 × 80 % = 1.6", () => {
    expect(reduce("jewellery", "2026-01", 3)).toMatchObject({ value: { reduction: 2, payable: 1 } });
    expect(reduce("jewellery", "2026-01", 2)).toMatchObject({ value: { reduction: 2, payable: 0 } });
  });

  it.each([
    ["without separate accounting", reduce("jewellery", "2026-01", 1, false), "no-separate-accounting"],
    ["a negative sum", reduce("jewellery", "2026-01", -1), "negative-amount"],
    ["a month before the Code", reduce("jewellery", "2021-12"), "incomplete"],
  ])("refuses %s", (_, result, code) => {
    expect(result).toMatchObject({ ok: false, error: { code } });
  });
});
