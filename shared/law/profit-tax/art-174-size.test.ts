import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import { month } from "../../kernel/period.ts";
import { hasText } from "../../locales/catalogue.ts";
import { shippedParameters } from "../parameters.ts";
import { type BusinessSize, decideBusinessSize } from "./art-174-size.ts";

const decide = (total: number, sizeAtYearStart: BusinessSize | null = null, on = "2026-05") =>
  decideBusinessSize(
    {
      month: month(on),
      revenue: [tyiyn(total), ...Array.from({ length: 11 }, () => tyiyn(0))],
      sizeAtYearStart,
    },
    { parameters: shippedParameters() },
  );

describe("art. 174(50), (52), (54), 180(5): size of a business", () => {
  it.each([
    [800_000_000, "small", true],
    [800_000_001, "medium", true],
    [1_500_000_000, "medium", true],
    [1_500_000_001, "medium", false],
    [5_000_000_000, "medium", false],
    [5_000_000_001, "large", false],
  ] as const)("revenue of %d tyiyn", (total, size, cashMethod) => {
    expect(decide(total)).toMatchObject({
      ok: true,
      value: { byRevenue: size, forReturns: size, cashMethod },
    });
  });
  it("the size of the year's start holds for returns to its end", () => {
    expect(decide(900_000_000, "small")).toMatchObject({
      value: { byRevenue: "medium", forReturns: "small" },
    });
    expect(decide(100, "large")).toMatchObject({ value: { byRevenue: "small", forReturns: "large" } });
  });
  it("says what it lacks, in words", () => {
    const short = { month: month("2026-05"), revenue: [tyiyn(1)], sizeAtYearStart: null };
    expect(decideBusinessSize(short, { parameters: shippedParameters() })).toMatchObject({
      error: { code: "revenue-not-twelve-months" },
    });
    expect(decide(1, null, "2021-12")).toMatchObject({ error: { code: "incomplete" } });
    const decided = decide(1);
    for (const { label, operands } of decided.ok ? decided.value.derivation : []) {
      expect(hasText(label.key), label.key).toBe(true);
      for (const { name } of operands) expect(hasText(`operand.${name}`), name).toBe(true);
    }
  });
});
