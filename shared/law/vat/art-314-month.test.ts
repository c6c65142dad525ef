import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import { month } from "../../kernel/period.ts";
import { shippedParameters } from "../parameters.ts";
import { computeVatMonth } from "./art-314-month.ts";

const som = (value: number) => tyiyn(Math.round(value * 100));
const compute = (
  taxed: number,
  credit: number,
  rest: { before?: number; output?: number; correction?: number; on?: string } = {},
) =>
  computeVatMonth(
    {
      month: month(rest.on ?? "2026-03"),
      taxed: som(taxed),
      outputCorrection: som(rest.output ?? 0),
      credit: som(credit),
      creditCorrection: som(rest.correction ?? 0),
      excessBefore: som(rest.before ?? 0),
    },
    { parameters: shippedParameters() },
  );

describe("art. 314: VAT of a month", () => {
  it.each([
    // 5 000 000 × 12 % = 600 000; − 350 000
    [
      "E17: more VAT than credit",
      compute(5_000_000, 350_000),
      { due: 25_000_000, payable: 25_000_000, excess: 0 },
    ],
    // 600 000 − 700 000: the excess is carried on
    [
      "more credit than VAT",
      compute(5_000_000, 700_000),
      { due: 0, payable: 0, excess: 10_000_000, excessAfter: 10_000_000 },
    ],
    ["as much credit as VAT", compute(5_000_000, 600_000), { due: 0, excess: 0, payable: 0, excessAfter: 0 }],
    // 250 000 of the month, 100 000 carried
    [
      "an earlier excess is used",
      compute(5_000_000, 350_000, { before: 100_000 }),
      { excessUsed: 10_000_000, payable: 15_000_000, excessAfter: 0 },
    ],
    // 400 000 carried: 250 000 used
    [
      "and what is left of it goes on",
      compute(5_000_000, 350_000, { before: 400_000 }),
      { excessUsed: 25_000_000, payable: 0, excessAfter: 15_000_000 },
    ],
    ["an excess joins the earlier one", compute(0, 1, { before: 2 }), { excessUsed: 0, excessAfter: 300 }],
    // 600 000 − 24 000 of returned goods; credit 350 000 − 10 000
    [
      "corrections of the month",
      compute(5_000_000, 350_000, { output: -24_000, correction: -10_000 }),
      { output: 57_600_000, credited: 34_000_000, due: 23_600_000 },
    ],
    // more returned than sold: −12 000 of VAT
    [
      "returns above the sales",
      compute(0, 0, { output: -12_000 }),
      { output: -1_200_000, due: 0, excess: 1_200_000 },
    ],
    // 0.04 × 12 % = 0.48 tyiyn, 0.05 × 12 % = 0.6
    ["half up, under", compute(0.04, 0), { due: 0 }],
    ["half up, over", compute(0.05, 0), { due: 1 }],
  ])("%s", (_, computed, value) => {
    expect(computed).toMatchObject({ ok: true, value });
  });

  it("refuses a negative amount and a month before the Code; its first month is computed", () => {
    expect(compute(-1, 0)).toMatchObject({ error: { code: "negative-amount", path: "taxed" } });
    expect(compute(0, 0, { before: -1 })).toMatchObject({ error: { path: "excessBefore" } });
    expect(compute(1, 0, { on: "2021-12" })).toMatchObject({
      error: { code: "incomplete", missing: { name: "vat.rate", on: "2021-12-01" } },
    });
    expect(compute(1, 0, { on: "2022-01" })).toMatchObject({ value: { due: 12 } });
  });
});
