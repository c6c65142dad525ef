import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { hasText } from "../../locales/catalogue.ts";
import { shippedParameters } from "../parameters.ts";
import { computeDepreciation, type DepreciationInput } from "./art-226-depreciation.ts";

const context = { parameters: shippedParameters() };
const som = (value: number) => tyiyn(Math.round(value * 100));
const input = (over: Partial<DepreciationInput> = {}): DepreciationInput => ({
  year: 2026,
  group: "2",
  opening: som(1_000_000),
  additions: [],
  disposals: [],
  repair: som(0),
  allGone: false,
  building: null,
  chosenRate: null,
  rateOfLastYear: null,
  preparatoryWorks: false,
  ...over,
});
const compute = (over: Partial<DepreciationInput> = {}) => computeDepreciation(input(over), context);
const acquired = (value: number) => ({ kind: "acquired", value: som(value) }) as const;
const building = (commissionedOn: string, valueAfterYears: number | null = null) => ({
  commissionedOn: plainDate(commissionedOn),
  valueAfterYears: valueAfterYears === null ? null : som(valueAfterYears),
});

describe("art. 226–229: depreciation of a group", () => {
  it.each([
    ["1", 300_000],
    ["2", 250_000],
    ["3", 200_000],
    ["4", 150_000],
    ["6", 500_000],
  ] as const)("group %s", (group, amount) => {
    expect(compute({ group })).toMatchObject({
      ok: true,
      value: { depreciation: amount * 100, carried: 100_000_000 - amount * 100, closing: 100_000_000 },
    });
  });

  it("additions, disposals by the values of art. 227 and repair above its limit", () => {
    // limit 150 000; 1 000 000 + 400 000 + 50 000 − 300 000 − 0 = 1 150 000; 25 % = 287 500
    const computed = compute({
      additions: [acquired(400_000), acquired(9_999.99)],
      disposals: [
        { kind: "sold-or-leased", value: som(300_000) },
        { kind: "lost-uninsured", value: som(77_000) },
      ],
      repair: som(200_000),
    });
    expect(computed).toMatchObject({
      value: {
        closing: 115_000_000,
        depreciation: 28_750_000,
        carried: 86_250_000,
        repair: 15_000_000,
        smallAssets: 999_999,
        income: 0,
      },
    });
    if (!computed.ok) return;
    for (const step of computed.value.derivation) {
      expect(hasText(step.label.key), step.label.key).toBe(true);
      for (const { name } of step.operands) expect(hasText(`operand.${name}`), name).toBe(true);
    }
  });

  it.each([
    // 100 indices of 100 som
    [9_999.99, 999_999, 0],
    [10_000, 0, 1_000_000],
  ])("art. 225(5): an asset of %d som", (value, smallAssets, closing) => {
    expect(compute({ opening: som(0), additions: [acquired(value)] })).toMatchObject({
      value: { smallAssets, closing },
    });
  });
  it("art. 225(5) speaks of what was acquired: a cheap asset returned to the group stays in it", () => {
    const additions = [{ kind: "returned-from-free-use", value: som(500) } as const];
    expect(compute({ additions })).toMatchObject({ value: { smallAssets: 0, closing: 100_050_000 } });
  });

  it.each([
    [149_999.99, 14_999_999, 0],
    [150_000, 15_000_000, 0],
    [150_000.01, 15_000_000, 1],
  ])("art. 229: repair of %d som at a limit of 150 000", (repair, deducted, excess) => {
    expect(compute({ repair: som(repair) })).toMatchObject({
      value: { repair: deducted, closing: 100_000_000 + excess },
    });
  });

  it("art. 226(6): a negative value is income, the group begins the next year with nothing", () => {
    expect(compute({ disposals: [{ kind: "sold-or-leased", value: som(1_200_000) }] })).toMatchObject({
      value: { income: 20_000_000, closing: 0, depreciation: 0, carried: 0 },
    });
  });

  it.each([
    ["below 100 indices the whole is deducted", 9_999.99, 999_999, "228.2"],
    ["at 100 indices the rate applies", 10_000, 250_000, "226.1.2"],
  ])("art. 228(2): %s", (_, opening, depreciation, basis) => {
    const computed = compute({ opening: som(opening) });
    expect(computed).toMatchObject({ value: { depreciation } });
    expect(computed.ok && computed.value.derivation.at(-1)?.basis).toBe(basis);
  });

  it("art. 228(3): nothing left in the group", () => {
    const disposals = [{ kind: "sold-or-leased", value: som(600_000) } as const];
    expect(compute({ allGone: true, disposals })).toMatchObject({
      value: { depreciation: 40_000_000, carried: 0 },
    });
  });

  it.each<[string, DepreciationInput["building"], number]>([
    ["before its twenty years are out", building("2007-01-01"), 100_000],
    ["twenty years out on the last day of the year", building("2006-12-31", 800_000), 160_000],
    ["straight line on the value it had then", building("2001-05-01", 3_000_000), 600_000],
    ["never more than is left", building("2001-05-01", 9_000_000), 1_000_000],
    ["without that value, on the present one", building("2001-05-01"), 200_000],
  ])("art. 226(3): a building %s", (_, object, amount) => {
    expect(compute({ group: "5", building: object })).toMatchObject({
      value: { depreciation: amount * 100 },
    });
  });

  it.each<[string, Partial<DepreciationInput>, number | string]>([
    ["a lower rate of group 6", { group: "6", chosenRate: "0.3" }, 300_000],
    ["the same in the next year", { group: "6", chosenRate: "0.3", rateOfLastYear: "0.3" }, 300_000],
    [
      "another in the next year",
      { group: "6", chosenRate: "0.4", rateOfLastYear: "0.3" },
      "rate-not-allowed",
    ],
    ["none after a lower one", { group: "6", rateOfLastYear: "0.3" }, "rate-not-allowed"],
    ["above the norm", { group: "6", chosenRate: "0.51" }, "rate-not-allowed"],
    ["another group", { group: "2", chosenRate: "0.1" }, "rate-not-allowed"],
    [
      "preparatory works by the reserves extinguished",
      { group: "6", chosenRate: "0.6", preparatoryWorks: true },
      600_000,
    ],
    ["a building without its object", { group: "5" }, "building-missing"],
    ["a negative opening value", { opening: tyiyn(-1) }, "negative-amount"],
    ["a negative repair", { repair: tyiyn(-1) }, "negative-amount"],
    ["a negative addition", { additions: [acquired(-1)] }, "negative-amount"],
    ["a negative disposal", { disposals: [{ kind: "insured", value: tyiyn(-1) }] }, "negative-amount"],
    ["a year before the Code", { year: 2021 }, "incomplete"],
  ])("%s", (_, over, expected) => {
    const computed = compute(over);
    expect(computed.ok ? computed.value.depreciation / 100 : computed.error.code).toBe(expected);
  });
});
