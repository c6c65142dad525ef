import { describe, expect, it } from "vitest";
import { tc } from "../kernel/legal-basis.ts";
import { hasText, resolveBilingual, resolveText, TEXT_AREAS } from "./catalogue.ts";
import { printDerivation, quantityText, resolveDerivation } from "./derivation.ts";

const entries = Object.entries(TEXT_AREAS).flatMap(([area, texts]) =>
  Object.entries(texts).map(([key, text]) => ({ area, key, text })),
);
const places = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe("the catalogue", () => {
  it("has every key once", () => {
    const keys = entries.map(({ key }) => key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
  it("has no empty text in either language", () => {
    expect(
      entries.filter(({ text }) => text.ru.trim() === "" || text.ky.trim() === "").map(({ key }) => key),
    ).toEqual([]);
  });
  it("has the same places to fill in both languages", () => {
    const different = entries.filter(({ text }) => places(text.ru).join() !== places(text.ky).join());
    expect(different.map(({ key }) => key)).toEqual([]);
  });
  it("shows an unknown key and an unfilled place instead of hiding them", () => {
    expect(resolveText({ key: "no.such.key" }, "ru")).toBe("no.such.key");
    expect(resolveText({ key: "law.penalty.segment" }, "ru")).toBe("Пеня с {from} по {to}");
    expect(hasText("no.such.key")).toBe(false);
  });
  it("fills places in both languages", () => {
    const params = { from: "2026-01-01", to: "2026-01-31" };
    expect(resolveBilingual({ key: "law.penalty.segment", params })).toEqual({
      ru: "Пеня с 2026-01-01 по 2026-01-31",
      ky: "2026-01-01 – 2026-01-31 аралыгындагы туум",
    });
  });
});

describe("a printed working", () => {
  const step = {
    label: { key: "law.penalty.segment", params: { from: "2026-03-26", to: "2026-04-24" } },
    formula: "arrears × rate × days",
    operands: [
      { name: "arrears", quantity: { unit: "som", value: "1234567.80" } },
      { name: "rate", quantity: { unit: "percent", value: "0.09" } },
      { name: "days", quantity: { unit: "days", value: 30 } },
    ],
    result: { unit: "som", value: "33333.3306" },
    basis: tc("82.6"),
    reading: "A-23",
  } as const;
  it("is in words, with grouped digits, dates and articles as people write them", () => {
    expect(printDerivation([step], "ru")).toEqual([
      {
        label: "Пеня с 26.03.2026 по 24.04.2026",
        formula: "недоимка × ставка × дни",
        operands: [
          { name: "недоимка", value: "1\u00a0234\u00a0567,80 сом" },
          { name: "ставка", value: "0,09\u00a0%" },
          { name: "дни", value: "30 дн." },
        ],
        result: "33\u00a0333,3306 сом",
        article: "ст. 82 ч. 6",
        reading: "A-23",
      },
    ]);
    expect(printDerivation([step], "ky")[0]).toMatchObject({
      label: "26.03.2026 – 24.04.2026 аралыгындагы туум",
      formula: "төлөнбөгөн салык × чен × күндөр",
      article: "82-бер. 6-б.",
    });
  });
  it.each([
    ["2026-09", "Налог к начислению за 09.2026", "09.2026 үчүн кошуп эсептелүүчү салык"],
    ["2026-Q3", "Налог к начислению за III кв. 2026", "2026, III чейрек үчүн кошуп эсептелүүчү салык"],
    ["2026", "Налог к начислению за 2026", "2026 үчүн кошуп эсептелүүчү салык"],
  ])("writes a period as people do: %s", (period, ru, ky) => {
    const labelled = { ...step, label: { key: "desk-audit.working.tax", params: { period } } };
    expect(printDerivation([labelled], "ru")[0]?.label).toBe(ru);
    expect(printDerivation([labelled], "ky")[0]?.label).toBe(ky);
  });
  it("keeps plain values for files and the command line", () => {
    expect(resolveDerivation([step])).toEqual([
      {
        label: {
          ru: "Пеня с 2026-03-26 по 2026-04-24",
          ky: "2026-03-26 – 2026-04-24 аралыгындагы туум",
        },
        formula: "arrears × rate × days",
        operands: { arrears: "1234567.80", rate: "0.09", days: 30 },
        result: "33333.3306",
        unit: "som",
        article: "82.6",
        reading: "A-23",
      },
    ]);
  });
  it("groups negative amounts and leaves short ones alone", () => {
    expect(quantityText({ unit: "som", value: "-1234.50" }, "ru")).toBe("-1\u00a0234,50 сом");
    expect(quantityText({ unit: "number", value: "999" }, "ru")).toBe("999");
    expect(quantityText({ unit: "text", value: "как есть" }, "ky")).toBe("как есть");
  });
});
