import { describe, expect, it } from "vitest";
import {
  aContext,
  aMonth,
  aReturn,
  aTaxpayer,
  found,
  MARCH,
  monthsMap,
  som,
} from "#tests/fixtures/taxpayer-facts.ts";
import { month } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { MonthFact, ReturnFact } from "./facts.ts";
import { isNil, salesTaxRates, turnoverOf } from "./turnover.ts";

const rates = (() => {
  const found = aContext().rates(MARCH);
  if (!found.ok) throw new Error("no rates");
  return found.value;
})();
const turnover = (
  lines: Readonly<Record<string, number>> | null,
  parts: Partial<MonthFact> = {},
  more = {},
) =>
  turnoverOf(
    aTaxpayer({ months: monthsMap(aMonth(parts)), ...more }),
    lines === null ? null : aReturn(lines),
    [MARCH],
    rates,
  );

describe("the sales tax inside a price (art. 368)", () => {
  const distinct = {
    ...rates,
    salesTaxTradeProduction: "0.01",
    salesTaxOther: "0.02",
    salesTaxMobile: "0.05",
    salesTaxFreeTradeProduction: "0.03",
    salesTaxFreeOther: "0.04",
  };
  it.each([
    ["trade", "0.01", "0.03"],
    ["production", "0.01", "0.03"],
    ["agro-processing", "0.01", "0.03"],
    ["sewing", "0.01", "0.03"],
    ["jewellery", "0.01", "0.03"],
    ["mobile", "0.05", "0.05"],
    ["services", "0.02", "0.04"],
  ])("%s", (group, taxable, free) => {
    expect(salesTaxRates(group, distinct)).toEqual({ taxable, free });
  });
});

describe("the turnover a return states", () => {
  it.each<[string, Readonly<Record<string, number>>, number, number]>([
    ["its VAT as stated within a som", { "010": 100_000, "011": 11_999 }, 11_999, 100_000],
    ["by its base where the two differ", { "010": 100_000, "011": 11_998.99 }, 12_000, 100_000],
    ["by its base where the VAT is left out", { "010": 100_000 }, 12_000, 100_000],
    [
      "with supplies without price",
      { "010": 100_000, "011": 12_000, "020": 5_000, "021": 600 },
      12_600,
      105_000,
    ],
    ["with the VAT of those as stated", { "020": 5_000, "021": 599.5 }, 599.5, 5_000],
    ["with an upward correction", { "010": 100_000, "050": 10_000, "051": 1_199.5 }, 13_199.5, 110_000],
    ["without a downward one", { "010": 100_000, "050": -10_000, "051": -1_200 }, 12_000, 100_000],
  ])("%s", (_, lines, vat, net) => {
    expect(turnover(lines)).toMatchObject({ declaredVat: som(vat), declaredNet: som(net) });
  });
  it("is nothing without a return", () => {
    expect(turnover(null)).toMatchObject({ declaredVat: 0, declaredNet: 0, provenVat: 0, registersNet: 0 });
  });
});

describe("the turnover third parties prove", () => {
  it("is the invoices' base by the rate within a som, else their own VAT", () => {
    expect(turnover(null, { buyersNet: som(100_000), buyersVat: som(12_000.5) })).toMatchObject({
      buyersVat: som(12_000),
      provenVat: som(12_000),
    });
    expect(turnover(null, { buyersNet: som(100_000), buyersVat: som(11_000) }).buyersVat).toBe(som(11_000));
    expect(turnover(null, { publicNet: som(100_000), publicVat: som(12_000.5) }).publicVat).toBe(som(12_000));
    expect(turnover(null, { publicNet: som(100_000), publicVat: som(13_000) }).publicVat).toBe(som(13_000));
  });
  it("counts buyers beside the larger of public invoices and registers", () => {
    const parts = {
      buyersNet: som(50_000),
      buyersVat: som(6_000),
      publicNet: som(20_000),
      publicVat: som(2_400),
      registersTaxable: som(113_000),
      zeroNet: som(10),
      exemptNet: som(20),
    };
    expect(turnover({ "010": 100_000 }, parts)).toMatchObject({
      invoicesVat: som(8_400),
      provenVat: som(18_000),
      registersGross: som(113_000),
      registersNet: som(100_000),
      zeroNet: som(10),
      exemptNet: som(20),
    });
    expect(turnover(null, { ...parts, publicNet: som(200_000), publicVat: som(24_000) }).provenVat).toBe(
      som(30_000),
    );
  });
});

describe("an invoice issued before its supply and stated there (art. 261(4))", () => {
  const early = (invoiceId: string, vat: number, parts = {}) => ({
    invoiceId,
    vat: som(vat),
    toPublic: false,
    issuedOn: plainDate("2026-02-27"),
    ...parts,
  });
  /** March states 100,000; invoices prove 130,000. February states 20,000 no invoice of its own proves. */
  const left = (
    sales: readonly ReturnType<typeof early>[],
    february: number,
    more: readonly ReturnFact[] = [],
  ) =>
    found(
      aTaxpayer({
        returns: [
          ...more,
          aReturn(
            { "010": february, "011": february * 0.12, "150": february * 0.12 },
            { period: month("2026-02"), firstFiledOn: plainDate("2026-03-20") },
          ),
          aReturn({ "010": 100_000, "011": 12_000, "150": 12_000 }),
        ],
        months: monthsMap(aMonth({ buyersNet: som(130_000), buyersVat: som(15_600) })),
        salesOf: (of) => (of === MARCH ? sales : []),
      }),
    ).filter((line) => line.startsWith("V-02"));
  it("is covered by what the earlier return has to spare, once", () => {
    expect(left([early("I-1", 2_400), early("I-2", 900)], 20_000)).toEqual([
      "V-02 2026-03 assessment 1200.00",
    ]);
    // 2,400 to spare: 1,500 and 900.
    expect(left([early("I-1", 1_500), early("I-2", 900)], 20_000)).toEqual([
      "V-02 2026-03 assessment 1200.00",
    ]);
    expect(left([early("I-1", 1_500), early("I-2", 1_000)], 20_000)).toEqual([
      "V-02 2026-03 assessment 2100.00",
    ]);
  });
  it("is covered within a som", () => {
    expect(left([early("I-1", 2_401)], 20_000)).toEqual(["V-02 2026-03 assessment 1199.00"]);
    expect(left([early("I-1", 2_401.01)], 20_000)).toEqual(["V-02 2026-03 assessment 3600.00"]);
  });
  it("is none to the public and none of the month itself", () => {
    expect(left([early("I-1", 2_400, { toPublic: true })], 20_000)).toEqual([
      "V-02 2026-03 assessment 3600.00",
    ]);
    expect(left([early("I-1", 2_400, { issuedOn: plainDate("2026-03-01") })], 20_000)).toEqual([
      "V-02 2026-03 assessment 3600.00",
    ]);
  });
  it("is measured by the VAT return of its month alone", () => {
    const others = [
      aReturn({ "010": 1 }, { form: "ST", period: month("2026-02"), returnId: "ST-2" }),
      aReturn({ "010": 1, "011": 0.12, "150": 0.12 }, { period: month("2026-01") }),
    ];
    expect(left([early("I-1", 2_400)], 20_000, others)).toEqual(["V-02 2026-03 assessment 1200.00"]);
    expect(left([early("I-1", 2_400, { issuedOn: plainDate("2025-12-31") })], 20_000)).toEqual([
      "V-02 2026-03 assessment 3600.00",
    ]);
  });
});

describe("a nil return", () => {
  it.each(["010", "011", "020", "030", "040", "041", "050", "090", "100", "101", "102", "120", "130", "150"])(
    "is none with line %s",
    (line) => {
      expect(isNil(aReturn({ [line]: 0 }))).toBe(true);
      expect(isNil(aReturn({ [line]: 1 }))).toBe(false);
    },
  );
  it("may carry an excess on", () => {
    expect(isNil(aReturn({ "140": 5, "180": 5 }))).toBe(true);
  });
});
