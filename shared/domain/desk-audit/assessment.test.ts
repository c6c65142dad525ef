import { describe, expect, it } from "vitest";
import { assessmentLineSchema } from "#shared/contract/desk-audit.ts";
import type { FindingId } from "#shared/kernel/id.ts";
import { tyiyn } from "#shared/kernel/money.ts";
import { month, type Period } from "#shared/kernel/period.ts";
import { plainDate } from "#shared/kernel/plain-date.ts";
import { aFinding, drive, INSPECTOR } from "#tests/fixtures/desk-audit.ts";
import { assess, excessPayments } from "./assessment.ts";
import type { CaseFinding } from "./types.ts";

const id = (n: number) => `20000000-0000-7000-8000-00000000000${n}` as FindingId;
const context = drive().context(INSPECTOR, "2025-10-28");
const accepted = (more: Partial<CaseFinding>) => aFinding({ verdict: "accepted", ...more });

const assessed = (findings: readonly CaseFinding[], on = "2025-10-28", more = {}) => {
  const result = assess(findings, plainDate(on), month("2025-12"), { ...context, ...more });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

describe("tax and penalty of a decision, art. 125(9) and 82", () => {
  it("charges penalty for each day after the due day, the decision's day counted", () => {
    // Due Fri 25.07.2025, decided 28.10.2025: 6 (July) + 31 + 30 + 28 = 95 days.
    // 100,000.00 × 0.0009 × 95 = 8,550.00
    const { lines, totalTax, totalPenalty } = assessed([accepted({})]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ penaltyDays: 95, taxAmount: 10_000_000, penaltyAmount: 855_000 });
    expect([totalTax, totalPenalty]).toEqual([10_000_000, 855_000]);
  });

  it("sums findings of one tax and period before the penalty", () => {
    // 100,000.00 + 50,000.00 − 30,000.00 = 120,000.00; × 0.0009 × 95 = 10,260.00
    const { lines } = assessed([
      accepted({}),
      accepted({ findingId: id(2), check: "V-08", difference: tyiyn(5_000_000) }),
      accepted({ findingId: id(3), check: "V-18", kind: "reduction", difference: tyiyn(-3_000_000) }),
    ]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ taxAmount: 12_000_000, penaltyAmount: 1_026_000 });
  });

  it("lowers the tax without penalty", () => {
    const { lines, totalTax } = assessed([accepted({ kind: "reduction", difference: tyiyn(-700) })]);
    expect(lines[0]).toMatchObject({ taxAmount: -700, penaltyAmount: 0, penaltyDays: 0 });
    expect(totalTax).toBe(-700);
  });

  it("keeps periods apart and leaves risks and breaches of form without amounts", () => {
    const { lines } = assessed([
      accepted({ findingId: id(2), period: month("2025-07"), difference: tyiyn(100) }),
      accepted({}),
      accepted({ findingId: id(3), kind: "risk", difference: tyiyn(0) }),
      accepted({ findingId: id(4), kind: "formal", difference: tyiyn(0) }),
    ]);
    expect(lines.map((line) => line.period)).toEqual(["2025-06", "2025-07"]);
  });

  it("leaves out a tax and period whose findings cancel out", () => {
    const { lines } = assessed([
      accepted({}),
      accepted({ findingId: id(2), kind: "reduction", difference: tyiyn(-10_000_000) }),
    ]);
    expect(lines).toEqual([]);
  });

  it("bears no penalty before the due day has passed", () => {
    expect(assessed([accepted({})], "2025-07-25").lines[0]?.penaltyAmount).toBe(0);
    // One day late: 100,000.00 × 0.0009 = 90.00
    expect(assessed([accepted({})], "2025-07-26").lines[0]?.penaltyAmount).toBe(9_000);
  });

  it("stops the penalty on what an overpayment covers", () => {
    // Declared 200,000.00, paid 260,000.00 on 24.07: 60,000.00 over, before the due day.
    // Arrears for penalty 40,000.00 × 0.0009 × 95 = 3,420.00; the tax itself stays 100,000.00.
    const { lines } = assessed([accepted({})], "2025-10-28", {
      accountOf: () => ({
        payments: [{ date: plainDate("2025-07-24"), amount: tyiyn(26_000_000) }],
        owed: tyiyn(20_000_000),
      }),
    });
    expect(lines[0]).toMatchObject({ taxAmount: 10_000_000, penaltyAmount: 342_000 });
  });

  const building = (parts: readonly (readonly [string, number])[], difference: number) =>
    accepted({
      check: "H-01",
      tax: "PRB",
      period: "2026" as Period,
      difference: tyiyn(difference),
      dueParts: parts.map(([due, amount]) => ({ due: plainDate(due), amount: tyiyn(amount) })),
    });
  const QUARTERS = ["2026-03-23", "2026-06-22", "2026-09-21", "2026-12-21"] as const;

  it("charges the tax of a building by the days of its four parts (396)", () => {
    // 26,880.00 in parts of 6,720.00; decided Mon 19.10.2026.
    // From 24.03: 8 + 30 + 31 + 30 + 31 + 31 + 30 + 19 = 210 days, 6,720.00 × 0.0009 × 210 = 1,270.08.
    // From 23.06: 8 + 31 + 31 + 30 + 19 = 119 days, 719.712 → 719.71. From 22.09: 9 + 19 = 28 days, 169.344 → 169.34.
    const { lines, totalTax, totalPenalty } = assessed(
      [
        building(
          QUARTERS.map((due) => [due, 672_000]),
          2_688_000,
        ),
      ],
      "2026-10-19",
    );
    expect(
      lines.map(({ dueOn, taxAmount, penaltyDays, penaltyAmount }) => [
        dueOn,
        taxAmount,
        penaltyDays,
        penaltyAmount,
      ]),
    ).toEqual([
      ["2026-03-23", 672_000, 210, 127_008],
      ["2026-06-22", 672_000, 119, 71_971],
      ["2026-09-21", 672_000, 28, 16_934],
      ["2026-12-21", 672_000, 0, 0],
    ]);
    expect([totalTax, totalPenalty]).toEqual([2_688_000, 215_913]);
  });

  it("takes what was corrected since off every part, the odd tyiyn off the last", () => {
    // 1,000.01 of 2,000.00 is left: 500.005 rounds up, so the last part has 500.00.
    const { lines } = assessed(
      [
        building(
          [
            ["2026-03-23", 100_000],
            ["2026-06-22", 100_000],
          ],
          100_001,
        ),
      ],
      "2026-10-19",
    );
    expect(lines.map(({ taxAmount }) => taxAmount)).toEqual([50_001, 50_000]);
  });

  it("sums the parts of two findings by day, and what one lowers covers the other", () => {
    const more = building(
      [
        ["2026-03-23", 30_000],
        ["2026-06-22", 30_000],
      ],
      60_000,
    );
    const less = {
      ...building([["2026-06-22", -40_000]], -40_000),
      findingId: id(2),
      kind: "reduction" as const,
    };
    const { lines } = assessed([more, less], "2026-10-19");
    expect(lines.map(({ dueOn, taxAmount }) => [dueOn, taxAmount])).toEqual([
      ["2026-03-23", 30_000],
      ["2026-06-22", -10_000],
    ]);
    // 300.00 for 91 days (to 22.06), then 200.00 to 19.10, 119 days: 24.57 + 21.42.
    expect(lines[0]?.penaltyAmount).toBe(4_599);
  });

  it("has no place for a sanction (125(10))", () => {
    const fields = Object.keys(assessmentLineSchema.shape);
    expect(fields).toEqual([
      "tax",
      "period",
      "taxAmount",
      "penaltyAmount",
      "dueOn",
      "penaltyDays",
      "derivation",
    ]);
  });

  it("shows the working of every line", () => {
    const [line] = assessed([accepted({})]).lines;
    expect(line?.derivation.map((step) => step.result)).toContainEqual({ unit: "som", value: "100000.00" });
    expect(line?.derivation.at(-1)?.result).toEqual({ unit: "som", value: "8550.00" });
  });
});

describe("payments above what was owed", () => {
  const pay = (date: string, amount: number) => ({ date: plainDate(date), amount: tyiyn(amount) });

  it.each([
    ["nothing paid", [], 100, []],
    ["less than owed", [pay("2025-07-01", 99)], 100, []],
    ["exactly what is owed", [pay("2025-07-01", 100)], 100, []],
    ["one tyiyn over", [pay("2025-07-01", 101)], 100, [pay("2025-07-01", 1)]],
    [
      "the second payment over, whatever the order of the register",
      [pay("2025-08-01", 80), pay("2025-07-01", 70)],
      100,
      [pay("2025-08-01", 50)],
    ],
    ["nothing owed", [pay("2025-07-01", 30)], 0, [pay("2025-07-01", 30)]],
    [
      "an excess declared: owed less than nothing counts as nothing",
      [pay("2025-07-01", 30)],
      -50,
      [pay("2025-07-01", 30)],
    ],
  ])("%s", (_situation, payments, owed, expected) => {
    expect(excessPayments(payments, tyiyn(owed))).toEqual(expected);
  });
});
