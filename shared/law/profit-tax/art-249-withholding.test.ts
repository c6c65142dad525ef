import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { parameterBook, shippedParameters } from "../parameters.ts";
import { computeWithholding, type WithholdingInput } from "./art-249-withholding.ts";

const context = { parameters: shippedParameters() };
const input = (over: Partial<WithholdingInput> = {}): WithholdingInput => ({
  income: "works-and-services",
  amount: tyiyn(1_000_000_00),
  net: false,
  paidOn: plainDate("2026-05-05"),
  permanentEstablishment: false,
  listedOrInternational: false,
  treatyRate: null,
  ...over,
});
const compute = (over: Partial<WithholdingInput> = {}, book = context) =>
  computeWithholding(input(over), book);

describe("art. 248–249: tax withheld from a foreign organization", () => {
  it("E15: a contract net of tax", () => {
    // 900 000 / 0.9 = 1 000 000; 10 %
    expect(compute({ amount: tyiyn(900_000_00), net: true })).toMatchObject({
      ok: true,
      value: { gross: 100_000_000, tax: 10_000_000 },
    });
  });
  it.each([
    ["dividends", 10_000_000, "249.2.1"],
    ["interest", 10_000_000, "249.2.1"],
    ["islamic-finance", 10_000_000, "249.2.1"],
    ["insurance", 5_000_000, "249.2.2.а"],
    ["mandatory-insurance", 10_000_000, "249.2.2.б"],
    ["royalty", 10_000_000, "249.2.3"],
    ["works-and-services", 10_000_000, "249.2.4"],
    ["communication-and-transport", 5_000_000, "249.2.5"],
    ["dividends-of-abroad-profit", 0, "249.3"],
  ] as const)("%s", (income, tax, basis) => {
    const computed = compute({ income });
    expect(computed).toMatchObject({ value: { tax } });
    expect(computed.ok && computed.value.derivation.at(-1)?.basis).toBe(basis);
  });
  it("a treaty prevails, also with a zero rate", () => {
    expect(compute({ treatyRate: "0.05" })).toMatchObject({ value: { tax: 5_000_000 } });
    expect(compute({ treatyRate: "0" })).toMatchObject({ value: { tax: 0 } });
    expect(compute({ treatyRate: "1" })).toMatchObject({ error: { code: "rate-out-of-range" } });
  });
  it("art. 248(6): income of a permanent establishment is not withheld from", () => {
    expect(compute({ permanentEstablishment: true })).toMatchObject({
      value: { tax: 0, gross: 100_000_000 },
    });
  });
  it("listed dividends are free from the law on the securities market, whose day the office enters", () => {
    const listed = { income: "dividends", listedOrInternational: true } as const;
    expect(compute(listed)).toEqual({
      ok: false,
      error: {
        code: "incomplete",
        missing: { what: "parameter", name: "securities-market-law.entry", on: "2026-05-05" },
      },
    });
    const book = parameterBook([
      {
        name: "securities-market-law.entry",
        scope: null,
        from: plainDate("2022-01-01"),
        to: null,
        value: "2026-05-05",
        source: { kind: "office", act: "Закон о рынке ценных бумаг" },
      },
    ]);
    const known = { parameters: book.ok ? book.value : shippedParameters() };
    expect(compute(listed, known)).toMatchObject({ value: { tax: 0 } });
    expect(compute({ ...listed, paidOn: plainDate("2026-05-04") }, known)).toMatchObject({
      value: { tax: 10_000_000 },
    });
    // works are never listed
    expect(compute({ listedOrInternational: true }, known)).toMatchObject({ value: { tax: 10_000_000 } });
  });
  it("refuses a negative amount and a payment before the Code", () => {
    expect(compute({ amount: tyiyn(-1) })).toMatchObject({ error: { code: "negative-amount" } });
    expect(compute({ paidOn: plainDate("2021-12-31") })).toMatchObject({ error: { code: "incomplete" } });
  });
});
