import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { shippedParameters } from "../parameters.ts";
import { type Correction, type CorrectionInput, computeCorrection } from "./art-309-correction.ts";

const compute = (kind: Correction, rest: Partial<CorrectionInput> = {}) =>
  computeCorrection(
    {
      kind,
      suppliedOn: plainDate("2026-01-31"),
      on: plainDate("2026-03-01"),
      amount: tyiyn(10_000_000),
      invalidInvoice: false,
      ...rest,
    },
    { parameters: shippedParameters() },
  );

describe("art. 309: VAT corrected in the month of the event", () => {
  // 100 000 × 12 % = 12 000
  it.each([
    ["goods-returned", -1_200_000, 0],
    ["price-lowered", -1_200_000, 0],
    ["price-raised", 1_200_000, 0],
    ["work-refused", -1_200_000, 0],
    ["payment-returned", -1_200_000, 0],
    ["bad-debt", -1_200_000, 0],
    ["bad-debt-paid", 1_200_000, 0],
    ["purchase-returned", 0, -1_200_000],
    ["purchase-price-lowered", 0, -1_200_000],
    ["purchase-price-raised", 0, 1_200_000],
    ["doubtful-payable", 0, -1_200_000],
    ["doubtful-payable-paid", 0, 1_200_000],
    ["used-for-exempt", 0, -1_200_000],
    ["used-for-taxable", 0, 1_200_000],
  ] as const)("%s", (kind, output, credit) => {
    expect(compute(kind)).toMatchObject({ ok: true, value: { month: "2026-03", output, credit } });
  });
  it("an invalid invoice is corrected to the budget's good alone (309(8))", () => {
    const invalid = { invalidInvoice: true };
    for (const kind of ["goods-returned", "purchase-price-raised", "used-for-taxable"] as const)
      expect(compute(kind, invalid)).toMatchObject({ error: { code: "invalid-invoice-not-corrected" } });
    for (const kind of ["price-raised", "purchase-returned", "used-for-exempt"] as const)
      expect(compute(kind, invalid)).toMatchObject({ ok: true });
  });
  it("refuses an event before the supply, a negative amount, a supply before the Code", () => {
    expect(compute("bad-debt", { on: plainDate("2026-01-30") })).toMatchObject({
      error: { code: "event-before-supply" },
    });
    expect(compute("bad-debt", { on: plainDate("2026-01-31") })).toMatchObject({ ok: true });
    expect(compute("bad-debt", { amount: tyiyn(-1) })).toMatchObject({ error: { code: "negative-amount" } });
    expect(compute("bad-debt", { suppliedOn: plainDate("2021-12-31") })).toMatchObject({
      error: { code: "incomplete" },
    });
  });
});
