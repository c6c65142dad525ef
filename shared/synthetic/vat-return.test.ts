import { describe, expect, it } from "vitest";
import { newBook, shareOf, vatOf } from "./book.ts";
import { som } from "./emit.ts";
import type { Payer } from "./payer.ts";
import { creditOf, importLines, salesTaxLines, vatLines } from "./vat-return.ts";

const stated = (lines: ReadonlyMap<string, number>): Record<string, string> =>
  Object.fromEntries(
    [...lines].filter(([, value]) => value !== 0).map(([line, value]) => [line, som(value)]),
  );

describe("VAT return from the books (digest 4.1)", () => {
  it("taxable supplies only: the whole input VAT is credited and the excess of last month used up", () => {
    const book = {
      ...newBook(),
      buyersNet: 100_000_00,
      publicNet: 50_000_00,
      registerVat: 12_000_00,
      excess: 1_000_00,
    };
    // 150,000 × 12 % = 18,000; less 12,000 credit is 6,000; less 1,000 brought forward is 5,000.
    expect(stated(vatLines(book))).toEqual({
      "010": "150000.00",
      "011": "18000.00",
      "060": "150000.00",
      "090": "18000.00",
      "100": "12000.00",
      "110": "12000.00",
      "120": "12000.00",
      "130": "6000.00",
      "140": "1000.00",
      "150": "5000.00",
      "200": "5000.00",
    });
  });

  it("more credit than output leaves an excess and nothing payable", () => {
    const lines = vatLines({ ...newBook(), buyersNet: 10_000_00, registerVat: 2_000_00 });
    expect(stated(lines)).toMatchObject({ "130": "-800.00", "180": "800.00" });
    expect(lines.get("150")).toBe(0);
  });

  it("exempt supplies above five percent divide the credit: 90 of 100 taxable keep 90 %", () => {
    const lines = vatLines({
      ...newBook(),
      publicNet: 90_000_00,
      exemptNet: 10_000_00,
      registerVat: 7_000_00,
    });
    // 10,000 / 100,000 = 10.00 %; 7,000 × 90,000 / 100,000 = 6,300.
    expect(stated(lines)).toMatchObject({ "075": "10.00", "112": "7000.00", "120": "6300.00" });
  });

  it("exactly five percent still credits everything, a tyiyn more does not", () => {
    expect(creditOf(1_000, 9_500, 500).allowed).toBe(1_000);
    expect(creditOf(1_000_000, 9_500, 501).allowed).toBe(949_905);
  });

  it("a tax is rounded to the tyiyn once, half up", () => {
    // 0.04 × 12 % = 0.0048 → 0.00; 0.05 × 12 % = 0.006 → 0.01; 1.25 × 12 % = 0.15; 12.54 × 12 % = 1.5048 → 1.50.
    expect([4, 5, 125, 1_254].map(vatOf)).toEqual([0, 1, 15, 150]);
    // 1 % of 0.50 is half a tyiyn.
    expect([49, 50].map((base) => shareOf(base, 100))).toEqual([0, 1]);
  });
});

describe("other returns", () => {
  const payer = (group: string): Payer => ({ group }) as Payer;
  it("sales tax: 1 % and 2 % of goods, 2 % and 3 % of services", () => {
    const base = { taxable: 1_000_00, exempt: 100_00, zero: 50_00 };
    expect(stated(salesTaxLines(payer("trade"), base))).toEqual({
      "010": "1000.00",
      "011": "10.00",
      "030": "100.00",
      "031": "2.00",
      "090": "50.00",
      "100": "12.00",
      "110": "1100.00",
    });
    expect(stated(salesTaxLines(payer("catering"), base))).toMatchObject({
      "021": "20.00",
      "041": "3.00",
      "100": "23.00",
    });
  });

  it("import VAT sums the applications, a row of line 010 each", () => {
    const lines = importLines([
      { id: "A", base: 100_00 },
      { id: "B", base: 50_00 },
    ]);
    expect(stated(lines)).toEqual({
      "010 A": "100.00",
      "010 B": "50.00",
      "050": "150.00",
      "060": "18.00",
      "070": "18.00",
      "080": "18.00",
    });
  });
});
