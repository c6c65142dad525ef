import { describe, expect, it } from "vitest";
import { outcomeLines } from "#tests/fixtures/outcome-lines.ts";

const amended = {
  declared: 10_000_000,
  amended: 15_000_000,
  due: "2026-03-25",
  asOf: "2026-04-24",
  payments: [] as object[],
  suspended: [] as object[],
};
const paid = (date: string, amount: number) => ({ date, amount });
const answer = (given: Partial<typeof amended>) => outcomeLines("tc.082.8", { ...amended, ...given });
const value = (given: Partial<typeof amended>) => JSON.parse(answer(given)[0] ?? "null") as object;

describe("art. 82(8): penalty an amended return brings", () => {
  it("is on what it added, from the day the tax of the period was due", () => {
    // 150 000 − 100 000 = 50 000; 26.03–24.04 are 30 days: 50 000 × 0.0009 × 30 = 1 350.00
    expect(answer({}).slice(1)).toEqual([
      "penalty.added | amended − declared | amended 150000.00, declared 100000.00 | 50000.00 | 82.8",
      "law.penalty.segment [from 2026-03-26, to 2026-04-24] | arrears × rate × days | arrears 50000.00, rate 0.09 percent, days 30 days | 1350.00 | 82.6 A-23",
      "law.penalty.sum |  | sum 1350.00 | 1350.00 | 82.5",
    ]);
    expect(value({})).toMatchObject({ penalty: 135_000, days: 30, added: 5_000_000, arrearsLeft: 5_000_000 });
  });
  it("does not touch what was declared and not paid: that has a penalty of its own", () => {
    expect(value({ payments: [paid("2026-03-25", 4_000_000)] })).toMatchObject({ penalty: 135_000 });
    expect(value({ payments: [paid("2026-03-25", 10_000_000)] })).toMatchObject({ penalty: 135_000 });
  });
  it("is less by what was paid above the tax declared", () => {
    // 110 000 paid in time: 10 000 of it is above; 40 000 × 0.0009 × 30 = 1 080.00
    expect(value({ payments: [paid("2026-03-25", 11_000_000)] })).toMatchObject({ penalty: 108_000 });
    // the same in two payments, the later first in the list: 10 000 come on 10.04
    // 50 000 × 0.0009 × 16 (26.03–10.04) = 720.00; 40 000 × 0.0009 × 14 (11.04–24.04) = 504.00
    expect(value({ payments: [paid("2026-04-10", 2_000_000), paid("2026-03-25", 9_000_000)] })).toMatchObject(
      {
        penalty: 122_400,
        arrearsLeft: 4_000_000,
      },
    );
  });
  it("is none where all was paid in time", () => {
    expect(value({ payments: [paid("2026-03-25", 15_000_000)] })).toMatchObject({ penalty: 0, days: 0 });
    expect(value({ payments: [paid("2026-03-25", 14_999_999)] })).toMatchObject({ days: 30, arrearsLeft: 1 });
  });
  it("knows the exclusions of part 7", () => {
    // one day of thirty: 50 000 × 0.0009 × 29 = 1 305.00
    const suspended = [{ from: "2026-04-01", to: "2026-04-01", reason: "force-majeure" }];
    expect(value({ suspended })).toMatchObject({ penalty: 130_500, days: 29 });
  });
  it.each([
    ["the same tax", 10_000_000],
    ["less tax", 9_999_999],
  ])("%s brings none", (_, sum) => {
    expect(answer({ amended: sum })).toEqual(["not applicable: tax-not-raised | 82.8"]);
  });
  it("a tyiyn more is an addition", () => {
    expect(value({ amended: 10_000_001 })).toMatchObject({ added: 1, penalty: 0, days: 30 });
  });
  it("refusals", () => {
    expect(answer({ declared: -1 })).toEqual(["not applicable: negative-amount [path declared] | 82.8"]);
    expect(answer({ payments: [paid("2026-03-25", 0)] })).toEqual([
      "not applicable: payment-not-positive [path payments[0].amount] | 82.8",
    ]);
    expect(answer({ due: "2021-12-30", asOf: "2021-12-31" })).toEqual([
      "missing parameter: penalty.daily-rate, 2021-12-31",
    ]);
  });
});
