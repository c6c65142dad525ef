import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import { month } from "../../kernel/period.ts";
import { shippedParameters } from "../parameters.ts";
import { computeTransactionTax } from "./art-245-1-transaction.ts";

const compute = (on: string, redirected: number, ownEstablishment = 0) =>
  computeTransactionTax(
    { month: month(on), redirected: tyiyn(redirected), ownEstablishment: tyiyn(ownEstablishment) },
    { parameters: shippedParameters() },
  );

describe("art. 245¹: tax on transactions", () => {
  it.each([
    // 0.2 % of 10 000 000.00; of 10 000 000.00 − 4 000 000.00; of 2.50, rounded half up
    ["2026-01", 1_000_000_000, 0, 2_000_000],
    ["2026-02", 1_000_000_000, 400_000_000, 1_200_000],
    ["2026-02", 250, 0, 1],
    ["2026-02", 249, 0, 0],
  ])("%s: %d less %d", (on, redirected, own, tax) => {
    expect(compute(on, redirected, own)).toMatchObject({ ok: true, value: { tax } });
  });
  it.each([
    ["the month before its entry", "2025-12", 1, 0, "not-in-force"],
    ["more for the establishment than was sent", "2026-01", 1, 2, "negative-amount"],
    ["a negative sum", "2026-01", -1, 0, "negative-amount"],
    ["a month before the Code", "2021-12", 1, 0, "incomplete"],
  ])("refuses %s", (_, on, redirected, own, code) => {
    expect(compute(on, redirected, own)).toMatchObject({ ok: false, error: { code } });
  });
});
