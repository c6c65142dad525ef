import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import type { Period } from "../../kernel/period.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { shippedParameters } from "../parameters.ts";
import { computeDigitalVat } from "./art-314-digital.ts";

const compute = (payments: readonly (readonly [string, number])[], quarter = "2026-Q1", paidAtCustoms = 0) =>
  computeDigitalVat(
    {
      quarter: quarter as Period,
      received: payments.map(([on, amount]) => ({ on: plainDate(on), amount: tyiyn(amount) })),
      paidAtCustoms: tyiyn(paidAtCustoms),
    },
    { parameters: shippedParameters() },
  );

describe("art. 314(3): VAT of a foreign seller by the net", () => {
  it("is of what was paid in the quarter, its first and last day counted", () => {
    // (100.00 + 50.00) × 12 %
    const payments = [
      ["2025-12-31", 999],
      ["2026-01-01", 10_000],
      ["2026-03-31", 5_000],
      ["2026-04-01", 999],
    ] as const;
    expect(compute(payments)).toMatchObject({ value: { base: 15_000, vat: 1_800, arises: "2026-03-31" } });
  });
  it("is nothing without payments", () => {
    expect(compute([])).toMatchObject({ value: { base: 0, vat: 0 } });
  });
  it("leaves out what the customs charged on its own (310)", () => {
    expect(compute([["2026-01-01", 100]], "2026-Q1", 60)).toMatchObject({ value: { base: 40, vat: 5 } });
    expect(compute([["2026-01-01", 100]], "2026-Q1", 100)).toMatchObject({ value: { base: 0, vat: 0 } });
    expect(compute([["2026-01-01", 100]], "2026-Q1", 101)).toMatchObject({
      error: { code: "more-than-revenue", path: "paidAtCustoms" },
    });
    expect(compute([], "2026-Q1", -1)).toMatchObject({ error: { path: "paidAtCustoms" } });
  });
  it("refuses a negative payment and a quarter before the Code", () => {
    expect(
      compute([
        ["2026-01-01", 1],
        ["2026-01-01", -1],
      ]),
    ).toMatchObject({
      error: { code: "negative-amount", path: "received.1.amount" },
    });
    expect(compute([], "2021-Q4")).toMatchObject({ error: { code: "incomplete" } });
  });
});
