import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { parameterBook, shippedParameters } from "../parameters.ts";
import { computeMaterialBenefit, type MaterialBenefit } from "./art-190-material-benefit.ts";

const book = parameterBook([
  {
    name: "discount-rate",
    scope: null,
    from: plainDate("2026-01-01"),
    to: null,
    value: "0.12",
    source: { kind: "office", act: "Национальный банк" },
  },
]);
const context = { parameters: book.ok ? book.value : shippedParameters() };
const on = plainDate("2026-03-31");
const loan = tyiyn(100_000_00);

describe("art. 190: material benefit", () => {
  it.each<[string, MaterialBenefit, number, string]>([
    // 100 000 × 12 % / 12
    ["a free loan, one month", { kind: "free-loan", amount: loan, on, months: 1 }, 100_000, "190.2"],
    // 100 000 × (12 % − 5 %)
    ["a loan at 5 %", { kind: "cheap-loan", amount: loan, on, rate: "0.05" }, 700_000, "190.3"],
    ["a loan at the discount rate", { kind: "cheap-loan", amount: loan, on, rate: "0.12" }, 0, "190.3"],
    ["a loan above it", { kind: "cheap-loan", amount: loan, on, rate: "0.2" }, 0, "190.3"],
    ["goods for nothing", { kind: "free-goods", bookValue: tyiyn(500) }, 500, "190.4"],
    ["a discount", { kind: "discount", bookValue: tyiyn(500), price: tyiyn(499) }, 1, "190.5"],
    ["no discount", { kind: "discount", bookValue: tyiyn(500), price: tyiyn(501) }, 0, "190.5"],
  ])("%s", (_, benefit, income, basis) => {
    expect(computeMaterialBenefit(benefit, context)).toMatchObject({
      ok: true,
      value: { income, derivation: [{ basis }] },
    });
  });
  it("says that the discount rate is missing", () => {
    const benefit: MaterialBenefit = { kind: "free-loan", amount: loan, on, months: 1 };
    const missing = { what: "parameter", name: "discount-rate", on };
    expect(computeMaterialBenefit(benefit, { parameters: shippedParameters() })).toEqual({
      ok: false,
      error: { code: "incomplete", missing },
    });
    const cheap: MaterialBenefit = { kind: "cheap-loan", amount: loan, on, rate: "0" };
    expect(computeMaterialBenefit(cheap, { parameters: shippedParameters() }).ok).toBe(false);
  });
});
