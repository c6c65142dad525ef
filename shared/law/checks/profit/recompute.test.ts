import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tyiyn } from "../../../kernel/money.ts";
import { recomputeAdvance } from "./recompute-advance.ts";
import { recomputeAnnual, taxEffect } from "./recompute-annual.ts";

const ADVANCE = { advance: "0.1", lossShare: "0.1" };
const ANNUAL = { rate: "0.1", charity: "0.1" };
const OPEN = { advances: null, losses: null };
const broken = (checks: readonly { readonly line: string; readonly broken: boolean }[]) =>
  checks.filter((check) => check.broken).map(({ line }) => line);

describe("digest 4.5: the advance return recomputed", () => {
  const half = {
    "010": 250_000_000,
    "020": 25_000_000,
    "030": 10_000_000,
    "040": 15_000_000,
    "060": 15_000_000,
  };
  it.each<[string, object, { before: number | null; losses: number | null }, readonly string[], number]>([
    ["sound", {}, { before: 10_000_000, losses: 0 }, [], 15_000_000],
    ["one som off is rounding", { "020": 25_000_100 }, { before: null, losses: null }, [], 15_000_000],
    ["more is not", { "020": 25_000_101 }, { before: null, losses: null }, ["020"], 15_000_000],
    [
      "the sum of the period before",
      { "030": 12_000_000, "040": 13_000_000, "060": 13_000_000 },
      { before: 10_000_000, losses: null },
      ["030", "040", "060"],
      15_000_000,
    ],
    [
      "excluded income",
      { "015": 50_000_000 },
      { before: null, losses: null },
      ["020", "040", "060"],
      10_000_000,
    ],
    // 10 % of 20 000 000 = 2 000 000
    [
      "losses above their share",
      { "050": 3_000_000, "060": 12_000_000 },
      { before: null, losses: 20_000_000 },
      ["050", "060"],
      13_000_000,
    ],
    [
      "losses nobody knows",
      { "050": 3_000_000, "060": 12_000_000 },
      { before: null, losses: null },
      [],
      12_000_000,
    ],
  ])("%s", (_, over, { before, losses }, lines, due) => {
    const known = {
      before: before === null ? null : tyiyn(before),
      losses: losses === null ? null : tyiyn(losses),
    };
    const result = recomputeAdvance({ ...half, ...over }, ADVANCE, known);
    expect(broken(result.checks)).toEqual(lines);
    expect(result.due).toBe(due);
  });
  it("a return that states no total has none wrong", () => {
    const result = recomputeAdvance({ "010": 100 }, ADVANCE, { before: tyiyn(0), losses: null });
    expect(broken(result.checks)).toEqual([]);
    expect(result).toMatchObject({ due: 10, dueDeclared: 10 });
  });
  it("a total left out because it is zero is what the stated lines make: 2,000 − 2,000, where 8,000 is due", () => {
    // Profit 100,000: the tax from January is 10,000, 2,000 of it accrued before; the return states 2,000 and nothing to pay.
    const lines = { "010": 100_000, "020": 2_000, "030": 2_000 };
    const result = recomputeAdvance(lines, ADVANCE, { before: tyiyn(2_000), losses: null });
    expect(result).toMatchObject({ due: 8_000, dueDeclared: 0 });
  });
});

describe("art. 243: the amount due a return leaves out", () => {
  it.each([
    [
      "from what it states of the tax, of the period before and of losses",
      { "020": 2_000, "030": 500, "050": 100 },
      1_400,
    ],
    ["from the step it states", { "020": 2_000, "030": 500, "040": 1_000, "050": 100 }, 900],
    ["is never less than nothing", { "020": 2_000, "030": 500, "050": 9_000 }, 0],
  ])("%s", (_, lines, declared) => {
    const known = { before: tyiyn(700), losses: null };
    expect(recomputeAdvance({ "010": 20_000, ...lines }, ADVANCE, known).dueDeclared).toBe(declared);
  });
});

describe("digest 4.6: the profit tax of the single return recomputed", () => {
  const year = {
    P010: 100_000_000,
    P040: 10_000_000,
    P045: 5_000_000,
    P050: 105_000_000,
    P080: 40_000_000,
    P090: 20_000_000,
    P160: 4_000_000,
    P180: 64_000_000,
    P190: 41_000_000,
    P195: 1_000_000,
    P200: 40_000_000,
    P210: 4_000_000,
    P220: 3_000_000,
    P230: 1_000_000,
  };
  it.each<[string, object, { advances: number | null; losses: number | null }, readonly string[], number]>([
    ["sound", {}, { advances: 3_000_000, losses: 1_000_000 }, [], 1_000_000],
    ["income", { P050: 104_000_000 }, OPEN, ["P050"], 1_000_000],
    // limit 10 % of 45 000 000 = 4 500 000: 40 500 000 − 1 000 000 = 39 500 000
    [
      "charity above its limit",
      {
        P160: 5_000_000,
        P180: 65_000_000,
        P190: 40_000_000,
        P200: 39_000_000,
        P210: 3_900_000,
        P230: 900_000,
      },
      OPEN,
      ["P160", "P180", "P190", "P200", "P210", "P230"],
      950_000,
    ],
    ["advances of the ledger", {}, { advances: 2_000_000, losses: null }, ["P220", "P230"], 2_000_000],
    [
      "losses that are not open",
      {},
      { advances: null, losses: 0 },
      ["P195", "P200", "P210", "P230"],
      1_100_000,
    ],
    ["a tax at a wrong rate", { P210: 2_000_000, P230: -1_000_000 }, OPEN, ["P210", "P230"], 1_000_000],
    ["a credit above the tax", { P215: 9_000_000, P230: -8_000_000 }, OPEN, ["P215", "P230"], -3_000_000],
  ])("%s", (_, over, { advances, losses }, lines, toPay) => {
    const known = {
      advances: advances === null ? null : tyiyn(advances),
      losses: losses === null ? null : tyiyn(losses),
    };
    const result = recomputeAnnual({ ...year, ...over }, ANNUAL, known);
    expect(broken(result.checks)).toEqual(lines);
    expect(result.toPay).toBe(toPay);
  });
  it("leaves to other checks what they take", () => {
    const lines = {
      ...year,
      P160: 5_000_000,
      P180: 65_000_000,
      P190: 40_000_000,
      P200: 39_000_000,
      P210: 3_900_000,
      P230: 900_000,
    };
    const result = recomputeAnnual(
      lines,
      ANNUAL,
      { advances: null, losses: tyiyn(0) },
      { charity: true, losses: true },
    );
    expect(broken(result.checks)).toEqual([]);
  });
  it("a loss has no base and may use no loss of earlier years", () => {
    const result = recomputeAnnual({ P010: 100, P090: 1_000, P195: 500 }, ANNUAL, OPEN);
    expect(result).toMatchObject({ result: -900, base: 0, tax: 0 });
    expect(broken(result.checks)).toEqual(["P195"]);
  });
  it("the effect of a change is swallowed by a loss", () => {
    expect(taxEffect(year, { P010: 1_000_000 }, ANNUAL)).toEqual({
      declared: 4_000_000,
      computed: 4_100_000,
      difference: 100_000,
    });
    expect(taxEffect({ P010: 100_000, P090: 900_000 }, { P010: 700_000 }, ANNUAL).difference).toBe(0);
    // of 900 000 the loss takes 800 000
    expect(taxEffect({ P010: 100_000, P090: 900_000 }, { P010: 900_000 }, ANNUAL).difference).toBe(10_000);
  });
  it.each(["P050", "P180", "P190", "P200", "P210"])(
    "the effect of a change leaves rounding in %s out",
    (line) => {
      // 90 tyiyn are rounding in the line itself, and 9 tyiyn of tax or more if they stayed.
      const stated: Readonly<Record<string, number>> = year;
      expect(taxEffect({ ...stated, [line]: (stated[line] ?? 0) + 90 }, { P010: 1_000_000 }, ANNUAL)).toEqual(
        {
          declared: 4_000_000,
          computed: 4_100_000,
          difference: 100_000,
        },
      );
    },
  );
  it("an amount to pay left out is what the stated lines make: 20,000 − 1,000 − 500", () => {
    const { P230: _, ...stated } = { ...year, P210: 2_000_000, P215: 100_000, P220: 50_000 };
    expect(recomputeAnnual(stated, ANNUAL, OPEN)).toMatchObject({
      toPay: 3_850_000,
      toPayDeclared: 1_850_000,
    });
    const { P210: __, P220: ___, ...less } = stated;
    expect(recomputeAnnual(less, ANNUAL, { advances: tyiyn(70_000), losses: null })).toMatchObject({
      toPay: 3_830_000,
      toPayDeclared: 3_830_000,
    });
  });
  it("a return made by the formulas is never broken", () => {
    const amount = fc.integer({ min: 0, max: 1_000_000_000 });
    fc.assert(
      fc.property(amount, amount, amount, amount, (P010, P080, P090, P220) => {
        const inputs = { P010, P080, P090, P220 };
        const made = recomputeAnnual(inputs, ANNUAL, OPEN);
        const lines = { ...inputs, P190: made.result, P200: made.base, P210: made.tax, P230: made.toPay };
        expect(broken(recomputeAnnual(lines, ANNUAL, OPEN).checks)).toEqual([]);
      }),
      { seed: 210 },
    );
  });
});
