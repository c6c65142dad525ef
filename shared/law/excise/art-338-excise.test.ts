import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { hasText } from "../../locales/catalogue.ts";
import { parameterBook, shippedParameters } from "../parameters.ts";
import { computeExcise, type ExciseInput } from "./art-338-excise.ts";

const compute = (over: Partial<ExciseInput>, parameters = shippedParameters()) =>
  computeExcise(
    {
      goods: "2",
      quantity: "100",
      on: plainDate("2026-03-05"),
      rawTobacco: null,
      hookah: false,
      deduction: tyiyn(0),
      ...over,
    },
    { parameters },
  );
const exciseOf = (...args: Parameters<typeof compute>) => {
  const computed = compute(...args);
  return computed.ok ? computed.value.excise : computed.error;
};

describe("art. 336, 338: excise", () => {
  it.each([
    // quantity 100 × rate, in tyiyn
    ["1", 3_500_000],
    ["2", 3_000_000],
    ["6", 2_000_000],
    ["8", 300_000],
    ["11", 1_000_000],
    ["12.8", 1_000_000],
    ["13.3", 0],
    ["13.4", 100_000_000],
    ["13.11", 50_000_000],
  ] as const)("row %s", (goods, excise) => {
    expect(exciseOf({ goods })).toBe(excise);
  });

  it.each([
    ["12.1", "2023-04-30", 2250],
    ["12.1", "2023-05-01", 2500],
    ["12.1", "2023-12-31", 2500],
    ["12.1", "2024-01-01", 2750],
    ["12.1", "2025-12-31", 3000],
    ["12.1", "2026-01-01", 3250],
    ["12.1", "2027-01-01", 3500],
    ["12.3", "2023-04-30", 200],
    ["12.3", "2023-05-01", 250],
    ["12.3", "2024-12-31", 275],
    ["12.3", "2025-01-01", 300],
    ["12.5", "2024-04-30", 4100],
    ["12.5", "2024-05-01", 2500],
    ["12.5", "2025-01-01", 2750],
    ["12.6", "2026-01-01", 7000],
    ["12.7", "2023-04-30", 3],
    ["12.7", "2023-05-01", 13],
    ["13.12", "2023-07-01", 3000],
  ] as const)("row %s on %s", (goods, on, rate) => {
    expect(exciseOf({ goods, quantity: "1", on: plainDate(on) })).toBe(rate * 100);
  });
  it.each([
    ["12.1", "2022-12-31"],
    ["12.4", "2024-12-31"],
    ["13.12", "2023-06-30"],
  ] as const)("row %s has no rate on %s", (goods, on) => {
    expect(exciseOf({ goods, on: plainDate(on) })).toMatchObject({ code: "incomplete" });
  });

  it.each([
    // net 10 kg in 2026: 4 250 for a kilogram
    ["raw tobacco by the pack", { rawTobacco: "6" }, 2_550_000],
    ["without a word of it the net weight", {}, 4_250_000],
    ["a hookah below a fifth", { rawTobacco: "1.99", hookah: true }, 850_000],
    ["a hookah at a fifth", { rawTobacco: "2", hookah: true }, 850_000],
    ["a hookah above it", { rawTobacco: "2.5", hookah: true }, 1_062_500],
    ["more than the net weight", { rawTobacco: "10.1" }, { code: "out-of-range", path: "rawTobacco" }],
  ] as const)("art. 336(5): %s", (_, over, expected) => {
    expect(exciseOf({ goods: "12.4", quantity: "10", ...over })).toEqual(expected);
  });

  it.each([
    [1_000_000, 2_000_000],
    [3_000_001, 0],
  ])("art. 344: a deduction of %d tyiyn", (deduction, due) => {
    const computed = compute({ deduction: tyiyn(deduction) });
    expect(computed).toMatchObject({ ok: true, value: { excise: 3_000_000, due } });
    if (!computed.ok) return;
    for (const step of computed.value.derivation) {
      expect(hasText(step.label.key), step.label.key).toBe(true);
      for (const { name } of step.operands) expect(hasText(`operand.${name}`), name).toBe(true);
    }
  });
  it("a deduction is never negative", () => {
    expect(compute({ deduction: tyiyn(-1) })).toMatchObject({ error: { code: "negative-amount" } });
  });

  it.each([
    ["300", 3_000_000],
    ["250.5", 2_505_000],
    ["300.01", { code: "out-of-range", path: "excise.cabinet-rate" }],
  ])("art. 336(2): the Cabinet's rate of %s", (value, expected) => {
    const book = parameterBook([
      {
        name: "excise.cabinet-rate",
        scope: "2",
        from: plainDate("2026-01-01"),
        to: null,
        value,
        source: { kind: "office", act: "test" },
      },
    ]);
    if (!book.ok) throw new Error("book");
    expect(exciseOf({}, book.value)).toEqual(expected);
  });
});
