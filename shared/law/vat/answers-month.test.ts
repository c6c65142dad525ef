import { describe, expect, it } from "vitest";
import { outcomeLines } from "#tests/fixtures/outcome-lines.ts";

const on = "2026-01-10";
const before = "2021-12-31";
const negative = (path: string, article: string) =>
  `not applicable: negative-amount [path ${path}] | ${article}`;

describe("tc.314: the month, the whole answer", () => {
  const month = {
    month: "2026-01",
    taxed: 10_000,
    outputCorrection: -200,
    credit: 500,
    creditCorrection: 30,
    excessBefore: 100,
  };
  const answer = (over: object) => outcomeLines("tc.314", { ...month, ...over });
  it("payable after the earlier excess", () => {
    // 12 % of 100.00 − 2.00 = 10.00; credit 5.30; 4.70 due, 1.00 used
    expect(answer({})).toEqual([
      '{"output":1000,"credited":530,"due":470,"excess":0,"excessUsed":100,"payable":370,"excessAfter":0}',
      "vat.supplies | base × rate | base 100.00, rate 12 percent | 12.00 | 254.1",
      "vat.output | vat + correction | vat 12.00, correction -2.00 | 10.00 | 309.2",
      "vat.credited | credit + correction | credit 5.00, correction 0.30 | 5.30 | 309.7",
      "vat.due | max(output − credited-vat, 0) | output 10.00, credited-vat 5.30 | 4.70 | 314.2",
      "vat.excess | max(credited-vat − output, 0) | output 10.00, credited-vat 5.30 | 0.00 | 326.1",
      "vat.excess-after | excess-before + excess − used | excess-before 1.00, excess 0.00, used 1.00 | 0.00 | 326.3.2",
      "vat.payable | month-vat − used | month-vat 4.70, used 1.00 | 3.70 | 326.3.2",
    ]);
  });
  it("an excess, and one used up to the tax due", () => {
    expect(answer({ credit: 1_000 })).toEqual([
      '{"output":1000,"credited":1030,"due":0,"excess":30,"excessUsed":0,"payable":0,"excessAfter":130}',
      "vat.supplies | base × rate | base 100.00, rate 12 percent | 12.00 | 254.1",
      "vat.output | vat + correction | vat 12.00, correction -2.00 | 10.00 | 309.2",
      "vat.credited | credit + correction | credit 10.00, correction 0.30 | 10.30 | 309.7",
      "vat.due | max(output − credited-vat, 0) | output 10.00, credited-vat 10.30 | 0.00 | 314.2",
      "vat.excess | max(credited-vat − output, 0) | output 10.00, credited-vat 10.30 | 0.30 | 326.1",
      "vat.excess-after | excess-before + excess − used | excess-before 1.00, excess 0.30, used 0.00 | 1.30 | 326.3.2",
      "vat.payable | month-vat − used | month-vat 0.00, used 0.00 | 0.00 | 326.3.2",
    ]);
    expect(answer({ excessBefore: 1_000 })[0]).toContain('"excessUsed":470,"payable":0,"excessAfter":530');
  });
  it("refusals", () => {
    for (const path of ["taxed", "credit", "excessBefore"])
      expect(answer({ [path]: -1 })).toEqual([negative(path, "314.2")]);
    expect(answer({ month: "2021-12" })).toEqual(["missing parameter: vat.rate, 2021-12-01"]);
  });
});

describe("tc.308.price: a price in its parts, the whole answer", () => {
  const price = { on, amount: 11_300, taxesIncluded: true, treatment: "taxed", salesTax: "trade-production" };
  const answer = (over: object) => outcomeLines("tc.308.price", { ...price, ...over });
  it("taxes inside the price", () => {
    // 113.00 / 1.13
    expect(answer({})).toEqual([
      '{"net":10000,"vat":1200,"salesTax":100,"gross":11300}',
      "vat.price.net | gross ÷ (1 + vat-rate + sales-tax-rate) | gross 113.00, vat-rate 12 percent, sales-tax-rate 1 percent | 100.00 | 308.1 S-54",
      "vat.price.vat | price × vat-rate | price 100.00, vat-rate 12 percent | 12.00 | 254.1",
      "vat.price.sales-tax | price × sales-tax-rate | price 100.00, sales-tax-rate 1 percent | 1.00 | 366.1",
      "vat.price.left | gross − vat − sales-tax | gross 113.00, vat 12.00, sales-tax 1.00 | 100.00 | 308.1",
    ]);
    expect(answer({ treatment: "exempt", amount: 10_200 })).toEqual([
      '{"net":10000,"vat":0,"salesTax":200,"gross":10200}',
      "vat.price.net | gross ÷ (1 + vat-rate + sales-tax-rate) | gross 102.00, vat-rate 0 percent, sales-tax-rate 2 percent | 100.00 | 308.1 S-54",
      "vat.price.vat | price × vat-rate | price 100.00, vat-rate 0 percent | 0.00 | 254.1",
      "vat.price.sales-tax | price × sales-tax-rate | price 100.00, sales-tax-rate 2 percent | 2.00 | 366.1",
      "vat.price.left | gross − vat − sales-tax | gross 102.00, vat 0.00, sales-tax 2.00 | 100.00 | 308.1",
    ]);
    expect(answer({ treatment: "zero", salesTax: "other", amount: 10_200 })[0]).toContain(
      '"net":10000,"vat":0,"salesTax":200',
    );
  });
  it("taxes on top of it", () => {
    expect(answer({ taxesIncluded: false, amount: 10_000, salesTax: "other" })).toEqual([
      '{"net":10000,"vat":1200,"salesTax":200,"gross":11400}',
      "vat.price.vat | price × vat-rate | price 100.00, vat-rate 12 percent | 12.00 | 254.1",
      "vat.price.sales-tax | price × sales-tax-rate | price 100.00, sales-tax-rate 2 percent | 2.00 | 366.1",
      "vat.price.gross | price + vat + sales-tax | price 100.00, vat 12.00, sales-tax 2.00 | 114.00 | 308.1",
    ]);
    expect(answer({ taxesIncluded: false, amount: 10_000, salesTax: "none" })[0]).toBe(
      '{"net":10000,"vat":1200,"salesTax":0,"gross":11200}',
    );
    expect(
      answer({ taxesIncluded: false, amount: 10_000, salesTax: "other", treatment: "exempt" })[0],
    ).toContain('"salesTax":300');
  });
  it("refusals", () => {
    expect(answer({ amount: -1 })).toEqual([negative("amount", "308.1")]);
    expect(answer({ on: before })).toEqual(["missing parameter: vat.rate, 2021-12-31"]);
  });
});

describe("tc.308: the taxable value, the whole answer", () => {
  const supply = {
    on,
    supplied: "goods",
    consideration: "money",
    price: 10_000,
    otherTaxes: 500,
    subsidies: 300,
    stateDuties: 100,
    cost: 9_000 as number | null,
    depreciation: 0,
    regulatedPrice: false,
  };
  const answer = (over: object) => outcomeLines("tc.308", { ...supply, ...over });
  it("what is given for it, at least the book value (S-22)", () => {
    expect(answer({})).toEqual([
      '{"base":10700,"statedBase":10700,"vat":1284,"statedVat":1284,"additionalVat":0}',
      "vat.value.money | price + other-taxes + subsidies − state-duties | price 100.00, other-taxes 5.00, subsidies 3.00, state-duties 1.00 | 107.00 | 308.1",
      "vat.supply | base × rate | base 107.00, rate 12 percent | 12.84 | 254.1",
    ]);
    expect(answer({ cost: 12_000, depreciation: 700 })).toEqual([
      '{"base":11300,"statedBase":10700,"vat":1356,"statedVat":1284,"additionalVat":72}',
      "vat.value.money | price + other-taxes + subsidies − state-duties | price 100.00, other-taxes 5.00, subsidies 3.00, state-duties 1.00 | 107.00 | 308.1",
      "vat.value.raised | max(value, book-value) | value 107.00, book-value 113.00 | 113.00 | 308.5 S-22",
      "vat.additional | vat − stated-vat | vat 13.56, stated-vat 12.84 | 0.72 | 308.5 S-22",
      "vat.supply | base × rate | base 113.00, rate 12 percent | 13.56 | 254.1",
    ]);
    expect(answer({ cost: 12_000, regulatedPrice: true })[0]).toContain('"additionalVat":0');
    expect(answer({ consideration: "in-kind", cost: null })).toEqual([
      '{"base":10700,"statedBase":10700,"vat":1284,"statedVat":1284,"additionalVat":0}',
      "vat.value.in-kind | price + other-taxes + subsidies − state-duties | price 100.00, other-taxes 5.00, subsidies 3.00, state-duties 1.00 | 107.00 | 308.3",
      "vat.supply | base × rate | base 107.00, rate 12 percent | 12.84 | 254.1",
    ]);
  });
  it("free of charge the book value; never of a service", () => {
    expect(answer({ consideration: "free", depreciation: 1_000 })).toEqual([
      '{"base":8800,"statedBase":8800,"vat":1056,"statedVat":1056,"additionalVat":0}',
      "vat.value.free | cost − depreciation + other-taxes + subsidies | cost 90.00, depreciation 10.00, other-taxes 5.00, subsidies 3.00 | 88.00 | 308.4",
      "vat.supply | base × rate | base 88.00, rate 12 percent | 10.56 | 254.1",
    ]);
    // what a supply for money costs is not its value where it costs less
    expect(answer({ consideration: "free", price: 99_999 })[0]).toContain('"base":9800');
    expect(answer({ consideration: "free", cost: null })).toEqual(["missing input: cost"]);
    expect(answer({ supplied: "services", cost: null })[0]).toContain('"base":10700');
    expect(answer({ consideration: "free", supplied: "services" })).toEqual([
      "not applicable: free-service | 308",
    ]);
  });
  it("refusals", () => {
    for (const path of ["price", "otherTaxes", "subsidies", "stateDuties", "cost", "depreciation"])
      expect(answer({ [path]: -1 })).toEqual([negative(path, "308")]);
    expect(answer({ depreciation: 9_001 })).toEqual([
      "not applicable: depreciation-over-cost [path depreciation] | 308",
    ]);
    expect(answer({ depreciation: 9_000 })[0]).toContain('"base":10700');
    expect(answer({ on: before })).toEqual(["missing parameter: vat.rate, 2021-12-31"]);
  });
});

describe("tc.308.2: a foreign contractor, the whole answer", () => {
  const contract = {
    paidOn: "2026-03-02",
    income: "works-and-services",
    amount: 90_000_000,
    sum: "received",
    exception: null as string | null,
    treatyRate: null as string | null,
  };
  const answer = (over: object) => outcomeLines("tc.308.2", { ...contract, ...over });
  it("what the contractor gets, with the tax withheld, with both taxes", () => {
    expect(answer({})).toEqual([
      '{"gross":100000000,"withheld":10000000,"vat":12000000,"toContractor":90000000,"total":112000000}',
      "withholding.gross | payment / (1 − rate) | payment 900000.00, rate 10 percent | 1000000.00 | 249.1",
      "withholding.tax | base × rate | base 1000000.00, rate 10 percent | 100000.00 | 249.2.4",
      "vat.agent | base × rate | base 1000000.00, rate 12 percent | 120000.00 | 308.2",
    ]);
    expect(answer({ sum: "with-withholding" })).toEqual([
      '{"gross":90000000,"withheld":9000000,"vat":10800000,"toContractor":81000000,"total":100800000}',
      "withholding.gross |  | payment 900000.00, rate 10 percent | 900000.00 | 249.1",
      "withholding.tax | base × rate | base 900000.00, rate 10 percent | 90000.00 | 249.2.4",
      "vat.agent | base × rate | base 900000.00, rate 12 percent | 108000.00 | 308.2",
    ]);
    // 1 120 000 / 1.12
    expect(answer({ sum: "with-both-taxes", amount: 112_000_000 })).toEqual([
      '{"gross":100000000,"withheld":10000000,"vat":12000000,"toContractor":90000000,"total":112000000}',
      "vat.agent.without-vat | contract ÷ (1 + rate) | contract 1120000.00, rate 12 percent | 1000000.00 | 308.2",
      "withholding.gross |  | payment 1000000.00, rate 10 percent | 1000000.00 | 249.1",
      "withholding.tax | base × rate | base 1000000.00, rate 10 percent | 100000.00 | 249.2.4",
      "vat.agent | base × rate | base 1000000.00, rate 12 percent | 120000.00 | 308.2",
    ]);
    // what rounding leaves is VAT: 1.01 / 1.12 = 0.9018, so 0.90 and 0.11
    expect(answer({ sum: "with-both-taxes", amount: 101 })[0]).toContain('"gross":90,"withheld":9,"vat":11');
    expect(answer({ treatyRate: "0.05", sum: "with-withholding" })[0]).toContain('"withheld":4500000');
  });
  it.each([
    ["supplied-elsewhere", "251..5"],
    ["permanent-establishment", "53.2.3"],
    ["registered-foreign-seller", "53.2.3"],
    ["treaty-before-the-code", "53.2.3"],
    ["state-body", "53.1"],
    ["bank", "53.6"],
    ["high-tech-park", "53.8"],
    ["international-carrier", "53.8"],
  ])("%s is no agent by %s", (exception, place) => {
    expect(answer({ exception })).toEqual([`not applicable: no-agent-vat | ${place}`]);
  });
  it("refusals", () => {
    expect(answer({ amount: -1 })).toEqual([negative("amount", "308.2")]);
    expect(answer({ amount: 0 })[0]).toContain('"total":0');
    expect(answer({ treatyRate: "1" })).toEqual([
      "not applicable: rate-out-of-range [path treatyRate] | 308.2",
    ]);
    expect(answer({ paidOn: before })).toEqual(["missing parameter: vat.rate, 2021-12-31"]);
  });
});

describe("tc.258.7: what is left when the registration ends, the whole answer", () => {
  const item = { kind: "stock", cost: 100, depreciation: 0, boughtOnGeneralRegime: true, credited: true };
  const answer = (ground: string, items: readonly object[], day = on) =>
    outcomeLines("tc.258.7", { on: day, ground, items: items.map((one) => ({ ...item, ...one })) });
  const left = [
    {},
    { kind: "asset", cost: 1_000, depreciation: 400 },
    { credited: false, cost: 50 },
    { boughtOnGeneralRegime: false, cost: 7 },
  ];
  it("for another regime only what was credited, at the end of business all", () => {
    expect(answer("special-regime", left)).toEqual([
      '{"stock":100,"assets":600,"base":700,"vat":84}',
      "vat.left.special-regime | stock + assets | stock 1.00, assets 6.00 | 7.00 | 258.7",
      "vat.left | base × rate | base 7.00, rate 12 percent | 0.84 | 254.1",
    ]);
    expect(answer("cessation", left)).toEqual([
      '{"stock":150,"assets":600,"base":750,"vat":90}',
      "vat.left.cessation | stock + assets | stock 1.50, assets 6.00 | 7.50 | 258.7",
      "vat.left | base × rate | base 7.50, rate 12 percent | 0.90 | 254.1",
    ]);
    expect(answer("cessation", [])).toEqual([
      '{"stock":0,"assets":0,"base":0,"vat":0}',
      "vat.left.cessation | stock + assets | stock 0.00, assets 0.00 | 0.00 | 258.7",
      "vat.left | base × rate | base 0.00, rate 12 percent | 0.00 | 254.1",
    ]);
  });
  it("refusals", () => {
    expect(answer("cessation", [{}, { cost: -1 }])).toEqual([
      "not applicable: negative-amount [path items.1.cost] | 258.7",
    ]);
    expect(answer("cessation", [{ depreciation: -1 }])).toEqual([
      "not applicable: negative-amount [path items.0.depreciation] | 258.7",
    ]);
    expect(answer("cessation", [{ depreciation: 1 }])).toEqual([
      "not applicable: depreciation-over-cost [path items.0.depreciation] | 258.7",
    ]);
    expect(answer("cessation", [{ kind: "asset", depreciation: 101 }])).toEqual([
      "not applicable: depreciation-over-cost [path items.0.depreciation] | 258.7",
    ]);
    expect(answer("cessation", [{ kind: "asset", depreciation: 100 }])[0]).toContain('"base":0');
    expect(answer("cessation", [], before)).toEqual(["missing parameter: vat.rate, 2021-12-31"]);
  });
});

describe("tc.139.vat: VAT at the market price, the whole answer", () => {
  const deal = {
    on,
    ground: "barter",
    loanBetweenRelated: false,
    price: 70,
    quantity: "10",
    found: { bulletin: 100 },
    ownSales: [],
  };
  const answer = (over: object) => outcomeLines("tc.139.vat", { ...deal, ...over });
  it("below the market the difference bears VAT, above it nothing", () => {
    expect(answer({})).toEqual([
      '{"adjust":true,"marketPrice":100,"additionalBase":300,"additionalVat":36}',
      "market.ground.barter |  |  | 0.70 | 139.2.2",
      "market.bulletin |  |  | 1.00 | 140.2",
      "market.over | (market − price) ÷ market | market 1.00, price 0.70, bound 20 percent | 30 percent | 139.3 A-49",
      "market.difference | (market − price) × quantity | market 1.00, price 0.70, quantity 10 | 3.00 | 139.3",
      "vat.market | base × rate | base 3.00, rate 12 percent | 0.36 | 254.1",
    ]);
    expect(answer({ price: 200 })).toEqual([
      '{"adjust":false,"marketPrice":100,"additionalBase":0,"additionalVat":0}',
      "market.ground.barter |  |  | 2.00 | 139.2.2",
      "market.bulletin |  |  | 1.00 | 140.2",
      "market.over | (market − price) ÷ market | market 1.00, price 2.00, bound 20 percent | 100 percent | 139.3 A-49",
      "market.difference | (market − price) × quantity | market 1.00, price 2.00, quantity 10 | -10.00 | 139.3",
      "vat.market | base × rate | base 0.00, rate 12 percent | 0.00 | 254.1",
    ]);
    expect(answer({ price: 80 })[0]).toContain('"adjust":false');
  });
  it("refusals", () => {
    expect(answer({ price: -1 })).toEqual([negative("price", "139")]);
    expect(answer({ ground: null })).toEqual(["not applicable: price-not-examined | 139"]);
    expect(answer({ on: before })).toEqual(["missing parameter: market-price.deviation, 2021-12-31"]);
    expect(answer({ price: 0 })[0]).toContain('"additionalBase":1000');
  });
});

describe("tc.309: corrections, the whole answer", () => {
  const event = { kind: "bad-debt", suppliedOn: on, on: "2026-02-10", amount: 1_000, invalidInvoice: false };
  const answer = (over: object) => outcomeLines("tc.309", { ...event, ...over });
  it.each([
    ["goods-returned", "output", "-1.20", "309.2.1"],
    ["price-lowered", "output", "-1.20", "309.2.2"],
    ["price-raised", "output", "1.20", "309.2.2"],
    ["work-refused", "output", "-1.20", "309.2.3"],
    ["payment-returned", "output", "-1.20", "309.2.4"],
    ["bad-debt", "output", "-1.20", "309.3"],
    ["bad-debt-paid", "output", "1.20", "309.4"],
    ["purchase-returned", "credit", "-1.20", "309.7"],
    ["purchase-price-lowered", "credit", "-1.20", "309.7"],
    ["purchase-price-raised", "credit", "1.20", "309.7"],
    ["doubtful-payable", "credit", "-1.20", "309.5"],
    ["doubtful-payable-paid", "credit", "1.20", "309.5"],
    ["used-for-exempt", "credit", "-1.20", "309.6.1"],
    ["used-for-taxable", "credit", "1.20", "309.6.2"],
  ])("%s corrects the %s by %s, %s", (kind, of, sum, place) => {
    const tyiyn = Number(sum) * 100;
    const formula = tyiyn > 0 ? "base × rate" : "−base × rate";
    const [output, credit] = of === "output" ? [tyiyn, 0] : [0, tyiyn];
    expect(answer({ kind })).toEqual([
      `{"month":"2026-02","output":${output},"credit":${credit}}`,
      `vat.correction.${of} | ${formula} | base 10.00, rate 12 percent | ${sum} | ${place}`,
    ]);
  });
  it("an invalid invoice is corrected only to raise the tax", () => {
    for (const kind of ["price-raised", "purchase-returned"])
      expect(answer({ kind, invalidInvoice: true })[0]).toContain("month");
    for (const kind of ["goods-returned", "purchase-price-raised"])
      expect(answer({ kind, invalidInvoice: true })).toEqual([
        "not applicable: invalid-invoice-not-corrected | 309",
      ]);
  });
  it("refusals", () => {
    expect(answer({ amount: -1 })).toEqual([negative("amount", "309")]);
    expect(answer({ amount: 0 })[0]).toContain('"credit":0');
    expect(answer({ on: "2026-01-09" })).toEqual(["not applicable: event-before-supply [path on] | 309"]);
    expect(answer({ on })[0]).toContain('"month":"2026-01"');
    expect(answer({ suppliedOn: before })).toEqual(["missing parameter: vat.rate, 2021-12-31"]);
  });
});
