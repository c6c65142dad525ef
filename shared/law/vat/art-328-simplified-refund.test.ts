import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { shippedParameters } from "../parameters.ts";
import { decideSimplifiedRefund, type SimplifiedRefundInput } from "./art-328-simplified-refund.ts";

const som = (value: number) => tyiyn(Math.round(value * 100));
const decide = (rest: Partial<SimplifiedRefundInput> = {}) =>
  decideSimplifiedRefund(
    {
      on: plainDate("2026-03-02"),
      zeroOfSixMonths: som(25_000_000),
      taxableOfSixMonths: som(50_000_000),
      zeroOfYear: som(40_000_000),
      ownAssets: som(15_000_000),
      businessMonths: 24,
      exportMonths: 12,
      added: som(10),
      checked: som(100),
      exportToEaeuUnconfirmed: false,
      suppliersDiffer: false,
      paidOfThreeYears: som(1_000),
      claimed: som(1_000),
      ...rest,
    },
    { parameters: shippedParameters() },
  );

describe("art. 328: the simplified refund", () => {
  it("is open at every bound", () => {
    expect(decide()).toMatchObject({ value: { entitled: true, risks: [], simplified: true } });
  });
  it.each([
    ["under half of the supplies", { zeroOfSixMonths: som(24_999_999.99) }],
    ["under the supplies of a year", { zeroOfYear: som(39_999_999.99) }],
    ["under the own assets", { ownAssets: som(14_999_999.99) }],
    ["no zero-rate supplies at all", { zeroOfSixMonths: som(0), taxableOfSixMonths: som(0) }],
  ])("is not a right: %s", (_, rest) => {
    expect(decide(rest)).toMatchObject({ value: { entitled: false, simplified: false } });
  });
  it.each([
    ["young-business", { businessMonths: 23 }],
    ["young-export", { exportMonths: 11 }],
    ["added-by-audits", { added: som(10.01) }],
    ["no-eaeu-confirmation", { exportToEaeuUnconfirmed: true }],
    ["suppliers-differ", { suppliersDiffer: true }],
    ["little-tax-paid", { paidOfThreeYears: som(999.99) }],
  ])("a risk bars it: %s", (risk, rest) => {
    expect(decide(rest)).toMatchObject({ value: { entitled: true, risks: [risk], simplified: false } });
  });
  it("a payer that exports nothing has no young export", () => {
    expect(decide({ exportMonths: null })).toMatchObject({ value: { risks: [] } });
  });
  it("refuses a negative amount and a day before the Code", () => {
    expect(decide({ claimed: som(-1) })).toMatchObject({
      error: { code: "negative-amount", path: "claimed" },
    });
    expect(decide({ on: plainDate("2021-12-31") })).toMatchObject({ error: { code: "incomplete" } });
  });
});
