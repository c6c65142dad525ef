import { describe, expect, it } from "vitest";
import { office } from "#tests/fixtures/outcome-lines.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { hasText } from "../../locales/catalogue.ts";
import { shippedParameters } from "../parameters.ts";
import { decideReplacedTax, REPLACING_REGIMES, type ReplacedTaxInput } from "./replaced-taxes.ts";

const decide = (over: Partial<ReplacedTaxInput>, context = { parameters: shippedParameters() }) =>
  decideReplacedTax(
    {
      regime: "mining",
      tax: "vat",
      on: plainDate("2026-05-01"),
      qualifying: true,
      domestic: null,
      ...over,
    },
    context,
  );

describe("art. 416–457: taxes a regime stands for", () => {
  it.each(REPLACING_REGIMES)(
    "%s stands for the VAT of supplies; without its conditions it does not",
    (regime) => {
      expect(decide({ regime })).toMatchObject({ value: { replaced: true } });
      const computed = decide({ regime, qualifying: false });
      expect(computed).toMatchObject({ value: { replaced: false } });
      if (!computed.ok) return;
      for (const { label } of computed.value.derivation) expect(hasText(label.key)).toBe(true);
    },
  );
  it.each([
    ["patent", "416.5"],
    ["high-tech-park", "432"],
    ["mining", "437"],
    ["e-commerce", "443.5.1"],
    ["gambling", "450.1"],
    ["trade-zone", "457.3¹"],
    ["free-economic-zone", "430.3"],
    ["tamchy", "465.2"],
  ] as const)("%s without its conditions by %s", (regime, basis) => {
    expect(decide({ regime, qualifying: false })).toMatchObject({ value: { derivation: [{ basis }] } });
  });
  it.each([
    ["goods", "vat", false, "430.3"],
    // on the Cabinet's list they stay free (430(3))
    ["listed-goods", "vat", true, "430.1"],
    ["goods", "profit-tax", true, "430.1"],
    ["services", "vat", false, "430.6"],
    ["services", "profit-tax", false, "430.6"],
  ] as const)("%s of a zone for the rest of the country and %s", (domestic, tax, replaced, basis) => {
    expect(decide({ regime: "free-economic-zone", tax, domestic })).toMatchObject({
      value: { replaced, derivation: [{ basis }] },
    });
  });
  it("only a zone has such supplies", () => {
    expect(decide({ regime: "high-tech-park", domestic: "services" })).toMatchObject({
      value: { replaced: true },
    });
  });
  it.each([
    ["goods", "vat", false, "467.3"],
    ["listed-goods", "vat", false, "467.3"],
    ["goods", "profit-tax", true, "467.1"],
    ["services", "vat", true, "467.1"],
    [null, "sales-tax", true, "467.1"],
  ] as const)("%s of Tamchy for the rest of the country and %s", (domestic, tax, replaced, basis) => {
    expect(decide({ regime: "tamchy", tax, domestic })).toMatchObject({
      value: { replaced, derivation: [{ basis }] },
    });
  });
  it("Tamchy since law 137 of 2025 entered into force, by 15(2) from 2026", () => {
    const on = (day: string) => decide({ regime: "tamchy", on: plainDate(day) });
    expect(on("2025-12-31")).toMatchObject({ error: { missing: { name: "regime.tamchy" } } });
    expect(on("2026-01-01")).toMatchObject({ value: { replaced: true } });
    const published = office(["law-137.entry", "2025-07-21"]);
    expect(decide({ regime: "tamchy", on: plainDate("2025-07-20") }, published).ok).toBe(false);
    expect(decide({ regime: "tamchy", on: plainDate("2025-07-21") }, published).ok).toBe(true);
  });
  it.each([
    ["2021-12-31", false],
    ["2022-01-01", true],
  ])("on %s", (on, ok) => {
    expect(decide({ on: plainDate(on) }).ok).toBe(ok);
  });
});
