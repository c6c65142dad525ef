import { describe, expect, it } from "vitest";
import { assessmentLineSchema } from "#shared/contract/desk-audit.ts";
import type { FindingId } from "#shared/kernel/id.ts";
import { tyiyn } from "#shared/kernel/money.ts";
import { month, type Period } from "#shared/kernel/period.ts";
import { plainDate } from "#shared/kernel/plain-date.ts";
import { withReading } from "#shared/law/alternatives.ts";
import { readingChoices } from "#shared/law/readings.ts";
import { aFinding, drive, INSPECTOR } from "#tests/fixtures/desk-audit.ts";
import { assess } from "./assessment.ts";
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
        owed: [{ due: plainDate("2025-07-25"), amount: tyiyn(20_000_000) }],
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

  it("lets what was paid for the whole year at once cover the parts until the last one falls due", () => {
    // Declared four times 10,000.00, all 40,000.00 paid on 10.03.2026; found four times 1,000.00.
    // Each day to 21.12 the account holds more than has fallen due, found parts included; on 21.12 it lacks 4,000.00.
    // Decided Thu 31.12.2026: 22.12–31.12 are 10 days; 4,000.00 × 0.0009 × 10 = 36.00.
    const { lines, totalPenalty } = assessed(
      [
        building(
          QUARTERS.map((due) => [due, 100_000]),
          400_000,
        ),
      ],
      "2026-12-31",
      {
        accountOf: () => ({
          payments: [{ date: plainDate("2026-03-10"), amount: tyiyn(4_000_000) }],
          owed: QUARTERS.map((due) => ({ due: plainDate(due), amount: tyiyn(1_000_000) })),
        }),
      },
    );
    expect(totalPenalty).toBe(3_600);
    expect(lines.map(({ penaltyDays, penaltyAmount }) => [penaltyDays, penaltyAmount])).toEqual([
      [10, 900],
      [10, 900],
      [10, 900],
      [10, 900],
    ]);
  });

  it("counts an overpayment once, for the oldest part first", () => {
    // Declared four times 10,000.00 and paid by the days; 1,500.00 more on 20.03 covers the first part and half the second.
    // Decided 19.10.2026: second part 500.00 × 0.0009 × 119 = 53.55; third 1,000.00 × 0.0009 × 28 = 25.20.
    const { lines } = assessed(
      [
        building(
          QUARTERS.map((due) => [due, 100_000]),
          400_000,
        ),
      ],
      "2026-10-19",
      {
        accountOf: () => ({
          payments: [
            ...QUARTERS.map((date) => ({ date: plainDate(date), amount: tyiyn(1_000_000) })),
            { date: plainDate("2026-03-20"), amount: tyiyn(150_000) },
          ],
          owed: QUARTERS.map((due) => ({ due: plainDate(due), amount: tyiyn(1_000_000) })),
        }),
      },
    );
    expect(lines.map(({ penaltyAmount }) => penaltyAmount)).toEqual([0, 5_355, 2_520, 0]);
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

  describe("the penalty under the other reading of art. 82(3) (A-23), for information", () => {
    const lateOverpayment = {
      accountOf: () => ({
        payments: [{ date: plainDate("2025-08-04"), amount: tyiyn(26_000_000) }],
        owed: [{ due: plainDate("2025-07-25"), amount: tyiyn(20_000_000) }],
      }),
    };
    const otherwise = (more = {}) =>
      assessed([accepted({})], "2025-10-28", more).lines.map(({ penaltyAmount, derivation }) => [
        penaltyAmount,
        derivation
          .filter(({ label }) => label.key === "desk-audit.working.penalty-otherwise")
          .map(({ result, reading }) => [reading, result.value]),
      ]);

    it("stands in the working where a payment makes it another sum", () => {
      // 60,000.00 over, paid 04.08.2025. 26.07–04.08 is 10 days on 100,000.00: 900.00; then 85 days on 40,000.00: 3,060.00.
      // With the day of payment free: 9 days, 810.00, then 86 days on 40,000.00: 3,096.00.
      expect(otherwise(lateOverpayment)).toEqual([[396_000, [["A-23", "3906.00"]]]]);
    });

    it("shows what is charged by default, once the office reads it the other way", () => {
      const readings = withReading(readingChoices(), "A-23", "payment-day-free");
      expect(otherwise({ ...lateOverpayment, readings })).toEqual([[390_600, [["A-23", "3960.00"]]]]);
    });

    it("is not shown where both readings give one sum", () => {
      expect(otherwise()).toEqual([[855_000, []]]);
    });
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
