import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { shippedParameters } from "../parameters.ts";
import { computePropertySale, type PropertySaleInput } from "./art-191-property-sale.ts";

const context = { parameters: shippedParameters() };
const sell = (property: PropertySaleInput["property"], ownedFrom: string, soldOn: string) =>
  computePropertySale(
    {
      property,
      ownedFrom: plainDate(ownedFrom),
      soldOn: plainDate(soldOn),
      price: tyiyn(1_000_000_00),
      cost: tyiyn(700_000_00),
      repair: tyiyn(50_000_00),
    },
    context,
  );

describe("art. 189(1)(6), 191(6): sale of property by an individual", () => {
  it.each([
    // 1 000 000 − 700 000 − 50 000
    ["vehicle", "2025-03-10", "2026-03-10", false, 25_000_000],
    ["vehicle", "2025-03-10", "2026-03-11", true, 0],
    ["dwelling", "2025-03-10", "2026-03-10", false, 25_000_000],
    ["dwelling", "2025-03-10", "2026-03-11", true, 0],
    // the year of 29 February ends on 28 February
    ["vehicle", "2024-02-29", "2025-02-28", false, 25_000_000],
    ["vehicle", "2024-02-29", "2025-03-01", true, 0],
    // other real estate is taxed however long it was owned
    ["other-real-estate", "2010-01-01", "2026-03-11", false, 25_000_000],
  ] as const)("%s owned from %s, sold on %s", (property, from, on, exempt, income) => {
    expect(sell(property, from, on)).toMatchObject({ ok: true, value: { exempt, income } });
  });
  it("a loss is no income; before the Code there is no rule", () => {
    const sale = {
      property: "other-real-estate",
      ownedFrom: plainDate("2026-01-01"),
      soldOn: plainDate("2026-02-01"),
      price: tyiyn(100),
      cost: tyiyn(100),
      repair: tyiyn(1),
    } as const;
    expect(computePropertySale(sale, context)).toMatchObject({ value: { income: 0, exempt: false } });
    expect(sell("vehicle", "2020-01-01", "2021-12-31")).toMatchObject({ error: { code: "incomplete" } });
  });
});
