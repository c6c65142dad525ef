import { describe, expect, it } from "vitest";
import { office, outcomeLines } from "#tests/fixtures/outcome-lines.ts";

const vodka = {
  goods: "2",
  quantity: "100",
  on: "2026-03-05",
  rawTobacco: null,
  hookah: false,
  deduction: 0,
};
const answer = (over: object) => outcomeLines("tc.338", { ...vodka, ...over });

describe("tc.338: the whole answer", () => {
  it("the quantity in its unit, then the tax", () => {
    expect(answer({})).toEqual([
      '{"excise":3000000,"due":3000000}',
      "excise.quantity |  | quantity 100, unit litre text | 100 | 335.1",
      "excise.amount | quantity × unit-rate | quantity 100, unit-rate 300.00 | 30000.00 | 336.1",
    ]);
  });
  it("a deduction: what is left to pay, never below nothing", () => {
    expect(answer({ deduction: 1_000_000 })).toEqual([
      '{"excise":3000000,"due":2000000}',
      "excise.quantity |  | quantity 100, unit litre text | 100 | 335.1",
      "excise.amount | quantity × unit-rate | quantity 100, unit-rate 300.00 | 30000.00 | 336.1",
      "excise.due | max(0, excise − deductions) | excise 30000.00, deductions 10000.00 | 20000.00 | 344.1",
    ]);
    expect(answer({ goods: "8", deduction: 300_001 })).toEqual([
      '{"excise":300000,"due":0}',
      "excise.quantity |  | quantity 100, unit litre text | 100 | 335.1",
      "excise.amount | quantity × unit-rate | quantity 100, unit-rate 30.00 | 3000.00 | 336.1",
      "excise.due | max(0, excise − deductions) | excise 3000.00, deductions 3000.01 | 0.00 | 344.1",
    ]);
  });
  it("tobacco: what is taxed of the net weight (336(5))", () => {
    const tobacco = { goods: "12.4", quantity: "10" };
    expect(answer({ ...tobacco, rawTobacco: "6" })).toEqual([
      '{"excise":2550000,"due":2550000}',
      "excise.quantity |  | quantity 10, unit kilogram text | 6 | 336.5",
      "excise.amount | quantity × unit-rate | quantity 6, unit-rate 4250.00 | 25500.00 | 336.1",
    ]);
    expect(answer({ ...tobacco, rawTobacco: "1.5", hookah: true })).toEqual([
      '{"excise":850000,"due":850000}',
      "excise.quantity |  | quantity 10, unit kilogram text | 2 | 336.5",
      "excise.amount | quantity × unit-rate | quantity 2, unit-rate 4250.00 | 8500.00 | 336.1",
    ]);
    // other tobacco has no least share: 1.5 × 4 250.00
    expect(answer({ ...tobacco, rawTobacco: "1.5" })[0]).toBe('{"excise":637500,"due":637500}');
    expect(answer({ ...tobacco, hookah: true })).toEqual([
      '{"excise":4250000,"due":4250000}',
      "excise.quantity |  | quantity 10, unit kilogram text | 10 | 336.5",
      "excise.amount | quantity × unit-rate | quantity 10, unit-rate 4250.00 | 42500.00 | 336.1",
    ]);
    // of other goods no raw tobacco is asked
    expect(answer({ rawTobacco: "1", hookah: true })).toEqual([
      '{"excise":3000000,"due":3000000}',
      "excise.quantity |  | quantity 100, unit litre text | 100 | 335.1",
      "excise.amount | quantity × unit-rate | quantity 100, unit-rate 300.00 | 30000.00 | 336.1",
    ]);
  });
  it("a doubtful rate says so (S-44)", () => {
    expect(answer({ goods: "12.5", on: "2024-05-01" })).toEqual([
      '{"excise":25000000,"due":25000000}',
      "excise.quantity |  | quantity 100, unit kilogram text | 100 | 335.1",
      "excise.amount | quantity × unit-rate | quantity 100, unit-rate 2500.00 | 250000.00 | 336.1 S-44",
    ]);
    expect(answer({ goods: "12.3", on: "2023-01-01" })).toEqual([
      '{"excise":2000000,"due":2000000}',
      "excise.quantity |  | quantity 100, unit piece text | 100 | 335.1",
      "excise.amount | quantity × unit-rate | quantity 100, unit-rate 200.00 | 20000.00 | 336.1 S-44",
    ]);
  });
  it("a rate the Cabinet lowered stands without the doubt", () => {
    const lowered = office(["excise.cabinet-rate", "150", "12.3"]);
    expect(outcomeLines("tc.338", { ...vodka, goods: "12.3", on: "2023-01-01" }, lowered)).toEqual([
      '{"excise":1500000,"due":1500000}',
      "excise.quantity |  | quantity 100, unit piece text | 100 | 335.1",
      "excise.amount | quantity × unit-rate | quantity 100, unit-rate 150.00 | 15000.00 | 336.2",
    ]);
  });
  it("refusals", () => {
    expect(answer({ deduction: -1 })).toEqual(["not applicable: negative-amount [path deduction] | 338"]);
    expect(answer({ goods: "12.4", quantity: "10", rawTobacco: "10.1" })).toEqual([
      "not applicable: out-of-range [path rawTobacco] | 338",
    ]);
    expect(answer({ goods: "12.1", on: "2022-12-31" })).toEqual([
      "missing parameter: excise.unit, 12.1, 2022-12-31",
    ]);
    expect(answer({ on: "2021-12-31" })).toEqual(["missing parameter: excise.unit, 2, 2021-12-31"]);
    expect(answer({ goods: "14", quantity: "ten", deduction: "1.5" })).toEqual([
      "invalid: goods, quantity, deduction",
    ]);
  });
});
