import { describe, expect, it } from "vitest";
import { plainDate } from "../../kernel/plain-date.ts";
import { decideVatPayer } from "./art-253-payer.ts";

describe("art. 253: who pays VAT", () => {
  it.each([
    ["general-regime", true, "253.1.1"],
    ["importer", true, "253.1.2"],
    ["foreign-seller", true, "253.1.3"],
    ["farm-producer", false, "253.2.1"],
    ["cooperative", false, "253.2.1"],
    ["machine-station", false, "253.2.1"],
    ["non-profit-without-taxable", false, "253.2.2"],
    ["special-regime", false, "253.1.1"],
  ] as const)("%s: %s", (person, payer, article) => {
    expect(decideVatPayer(person, plainDate("2026-01-01"))).toMatchObject({
      ok: true,
      value: { payer, article },
    });
  });
});
