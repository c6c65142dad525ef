import { describe, expect, it } from "vitest";
import { type Tyiyn, tyiyn } from "../kernel/money.ts";
import { plainDate } from "../kernel/plain-date.ts";
import { computeSanction, type SanctionInput } from "./art-163-sanctions.ts";
import type { ParameterEdition } from "./parameter.ts";
import { parameterBook, shippedParameters } from "./parameters.ts";
import { readingChoices } from "./readings.ts";

const context = { parameters: shippedParameters(), readings: readingChoices() };
const som = (value: number): Tyiyn => tyiyn(Math.round(value * 100));
const compute = (input: SanctionInput) => {
  const computed = computeSanction(input, context);
  if (!computed.ok) throw new Error(computed.error.code);
  return computed.value;
};
const understated = (declared: number, assessed: number) =>
  compute({ kind: "understatement", declared: som(declared), assessed: som(assessed) });

describe("art. 163(1): understatement", () => {
  it.each([
    // share 10 % exactly: none (art. 17(3))
    ["exactly 10 %", 900_000, 1_000_000, 0, "0", "163.1.1"],
    // 100 000.01 / 1 000 000 is just over 10 %: half of it is 50 000.005 → 50 000.01
    ["a tyiyn over 10 %", 899_999.99, 1_000_000, 5_000_001, "0.5", "163.1.2"],
    ["a tyiyn under 10 %", 900_000.01, 1_000_000, 0, "0", "163.1.1"],
    // 100 001 × 50 %
    ["a som over 10 %", 899_999, 1_000_000, 5_000_050, "0.5", "163.1.2"],
    ["exactly 50 %", 500_000, 1_000_000, 25_000_000, "0.5", "163.1.2"],
    // 500 000.01 × 100 %
    ["a tyiyn over 50 %", 499_999.99, 1_000_000, 50_000_001, "1", "163.1.3"],
    ["a som over 50 %", 499_999, 1_000_000, 50_000_100, "1", "163.1.3"],
    ["nothing declared", 0, 1_000_000, 100_000_000, "1", "163.1.3"],
    ["one tyiyn of three understated: 33 %", 0.02, 0.03, 1, "0.5", "163.1.2"],
    ["nothing understated", 1_000_000, 1_000_000, 0, "0", "163.1"],
    ["overstated", 1_000_001, 1_000_000, 0, "0", "163.1"],
    ["nothing to assess", 0, 0, 0, "0", "163.1"],
  ])("%s", (_, declared, assessed, sanction, rate, article) => {
    expect(understated(declared, assessed)).toMatchObject({ sanction, rate, article });
  });
  it("compares the share unrounded: 10 % of a sum that does not divide", () => {
    // 0.09 of 0.99: 10 % is 9.9 tyiyn; 9 tyiyn short is under, 10 tyiyn short is over
    expect(understated(0.9, 0.99).rate).toBe("0");
    expect(understated(0.89, 0.99)).toMatchObject({ rate: "0.5", sanction: 5 });
  });
  it("shows the share and marks the reading of the bounds", () => {
    expect(understated(899_999, 1_000_000).derivation).toMatchObject([
      { result: { unit: "percent", value: "10.0001" }, reading: "A-25" },
      { result: { unit: "som", value: "50000.50" }, basis: "163.1.2" },
    ]);
  });
  it("by the stricter reading the lower bound falls in the higher band; one half is never above one half", () => {
    const readings = readingChoices([
      {
        reading: "A-25",
        alternative: "upper-band",
        chosenBy: "head",
        chosenAt: "2026-01-01T00:00:00.000Z" as never,
        reason: "письмо",
      },
    ]);
    const at = (declared: number) =>
      computeSanction(
        { kind: "understatement", declared: som(declared), assessed: som(1_000_000) },
        { ...context, readings },
      );
    expect(at(900_000)).toMatchObject({ ok: true, value: { sanction: 5_000_000 } });
    expect(at(500_000)).toMatchObject({ ok: true, value: { sanction: 25_000_000, rate: "0.5" } });
    expect(at(499_999.99)).toMatchObject({ ok: true, value: { sanction: 50_000_001, rate: "1" } });
    expect(at(900_000.01)).toMatchObject({ ok: true, value: { sanction: 0 } });
  });
});

describe("art. 163(1¹): a report not filed in time, at an index of 100 som", () => {
  it.each([
    ["individual", 100_000, "163.1¹.1"],
    ["sole-trader", 300_000, "163.1¹.2"],
    ["organization", 700_000, "163.1¹.3"],
  ] as const)("%s", (payer, sanction, article) => {
    const result = compute({ kind: "not-filed", payer, on: plainDate("2026-04-26") });
    expect(result).toMatchObject({ sanction, article });
    expect(result).not.toHaveProperty("rate");
  });
  it("takes the index of the day: 120 som from 1 July 2026", () => {
    const index: ParameterEdition = {
      name: "calculation index",
      scope: null,
      from: plainDate("2026-07-01"),
      to: null,
      value: "120.00",
      source: { kind: "office", act: "постановление № 1" },
    };
    const book = parameterBook([index]);
    if (!book.ok) throw new Error("book");
    const on = (date: string) =>
      computeSanction(
        { kind: "not-filed", payer: "organization", on: plainDate(date) },
        { ...context, parameters: book.value },
      );
    expect(on("2026-06-30")).toMatchObject({ ok: true, value: { sanction: 700_000 } });
    expect(on("2026-07-01")).toMatchObject({ ok: true, value: { sanction: 840_000 } });
  });
  it("says that the shipped index is not confirmed", () => {
    const { derivation } = compute({ kind: "not-filed", payer: "individual", on: plainDate("2026-04-26") });
    expect(derivation[0]?.label.key).toBe("law.sanction.not-filed-assumed");
  });
  it("refuses a day before the Code", () => {
    expect(
      computeSanction({ kind: "not-filed", payer: "individual", on: plainDate("2021-12-31") }, context),
    ).toMatchObject({ ok: false, error: { code: "incomplete" } });
  });
});

describe("art. 163(2)–(3): the whole base", () => {
  it("no return: 100 % of the obligation", () => {
    expect(compute({ kind: "no-return", assessed: som(12_345.67) })).toMatchObject({
      sanction: 1_234_567,
      rate: "1",
      article: "163.2",
    });
  });
  it("credit on invalid invoices: 100 % of the VAT", () => {
    expect(compute({ kind: "invalid-invoice-credit", vat: som(120) })).toMatchObject({
      sanction: 12_000,
      rate: "1",
      article: "163.3",
    });
  });
  it("nothing of nothing", () => {
    expect(compute({ kind: "no-return", assessed: som(0) }).sanction).toBe(0);
  });
});

describe("refusals", () => {
  it.each([
    [{ kind: "understatement", declared: som(-1), assessed: som(1) }, "declared"],
    [{ kind: "understatement", declared: som(1), assessed: som(-1) }, "assessed"],
    [{ kind: "invalid-invoice-credit", vat: som(-0.01) }, "vat"],
    [{ kind: "no-return", assessed: som(-0.01) }, "assessed"],
  ] as const)("a negative amount: %o", (input, path) => {
    expect(computeSanction(input, context)).toEqual({ ok: false, error: { code: "negative-amount", path } });
  });
});
