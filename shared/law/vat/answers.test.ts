import { describe, expect, it } from "vitest";
import { office, outcomeLines } from "#tests/fixtures/outcome-lines.ts";

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
      '{"base":8000,"statedBase":8000,"vat":960,"statedVat":960,"additionalVat":0}',
      "vat.value.free | cost − depreciation | cost 90.00, depreciation 10.00 | 80.00 | 308.4",
      "vat.supply | base × rate | base 80.00, rate 12 percent | 9.60 | 254.1",
    ]);
    // what a supply for money costs is not its value where it costs less
    expect(answer({ consideration: "free", price: 99_999 })[0]).toContain('"base":9000');
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

describe("tc.314.3, tc.318: digital sales and lotteries, the whole answer", () => {
  const digital = {
    quarter: "2026-Q1",
    received: [
      { on: "2025-12-31", amount: 1 },
      { on: "2026-01-01", amount: 10 },
      { on: "2026-03-31", amount: 190 },
      { on: "2026-04-01", amount: 5 },
    ],
    paidAtCustoms: 100,
  };
  it("payments of the quarter, less what the customs took", () => {
    expect(outcomeLines("tc.314.3", digital)).toEqual([
      '{"base":100,"arises":"2026-03-31","vat":12}',
      "vat.digital.received | sum − at-customs | sum 2.00, at-customs 1.00 | 1.00 | 314.3",
      "vat.digital | base × rate | base 1.00, rate 12 percent | 0.12 | 254.3",
    ]);
    expect(outcomeLines("tc.314.3", { ...digital, paidAtCustoms: 200 })[0]).toContain('"base":0');
    expect(outcomeLines("tc.314.3", { ...digital, paidAtCustoms: 201 })).toEqual([
      "not applicable: more-than-revenue [path paidAtCustoms] | 314.3",
    ]);
    expect(outcomeLines("tc.314.3", { ...digital, received: [{ on, amount: -1 }] })[0]).toContain(
      "received.0",
    );
    expect(outcomeLines("tc.314.3", { ...digital, paidAtCustoms: -1 })).toEqual([
      "not applicable: negative-amount [path paidAtCustoms] | 314.3",
    ]);
    expect(
      outcomeLines("tc.314.3", {
        ...digital,
        received: [
          { on, amount: 1 },
          { on, amount: -1 },
        ],
      }),
    ).toEqual(["not applicable: negative-amount [path received.1.amount] | 314.3"]);
    expect(
      outcomeLines("tc.314.3", { ...digital, quarter: "2021-Q4", received: [], paidAtCustoms: 0 }),
    ).toEqual(["missing parameter: vat.rate, 2021-10-01"]);
    expect(
      outcomeLines("tc.314.3", { ...digital, received: [{ on, amount: 0 }], paidAtCustoms: 0 })[0],
    ).toContain('"vat":0');
  });
  const lottery = { month: "2026-01", tickets: 20_000, prizes: 10_000 };
  it("tickets less prizes, never below nothing", () => {
    expect(outcomeLines("tc.318", lottery)).toEqual([
      '{"base":10000,"vat":1200}',
      "vat.lottery.base | max(tickets − prizes, 0) | tickets 200.00, prizes 100.00 | 100.00 | 318.1",
      "vat.lottery | base × rate | base 100.00, rate 12 percent | 12.00 | 254.1",
    ]);
    expect(outcomeLines("tc.318", { ...lottery, prizes: 20_001 })).toEqual([
      '{"base":0,"vat":0}',
      "vat.lottery.base | max(tickets − prizes, 0) | tickets 200.00, prizes 200.01 | 0.00 | 318.1",
      "vat.lottery | base × rate | base 0.00, rate 12 percent | 0.00 | 254.1",
    ]);
    for (const path of ["tickets", "prizes"])
      expect(outcomeLines("tc.318", { ...lottery, [path]: -1 })).toEqual([negative(path, "318.1")]);
    expect(outcomeLines("tc.318", { ...lottery, month: "2021-12" })).toEqual([
      "missing parameter: vat.rate, 2021-12-01",
    ]);
  });
});

describe("tc.326: the excess, the whole answer", () => {
  const owed = {
    "vat-penalty": 100,
    "vat-sanction": 200,
    "next-vat": 300,
    "other-taxes": 600,
    "import-vat": 400,
    "agent-vat": 500,
  };
  const excess = { excess: 3_000, application: "refund", owed, criminalCase: false, complaint: false };
  const answer = (over: object) => outcomeLines("tc.326", { ...excess, ...over });
  it("without an application, for an offset, for a refund", () => {
    expect(answer({ application: "none", criminalCase: true, complaint: true })).toEqual([
      '{"parts":[{"target":"vat-penalty","amount":100},{"target":"vat-sanction","amount":200},{"target":"next-vat","amount":300}],"left":2400}',
      "vat.excess.vat-penalty | min(excess, debt) | excess 30.00, debt 1.00 | 1.00 | 326.3.1",
      "vat.excess.vat-sanction | min(excess, debt) | excess 29.00, debt 2.00 | 2.00 | 326.3.1",
      "vat.excess.next-vat | min(excess, debt) | excess 27.00, debt 3.00 | 3.00 | 326.3.2",
      "vat.excess.left |  | sum 30.00 | 24.00 | 327.2",
    ]);
    expect(answer({ application: "offset" })).toEqual([
      '{"parts":[{"target":"vat-penalty","amount":100},{"target":"vat-sanction","amount":200},{"target":"next-vat","amount":300},{"target":"import-vat","amount":400},{"target":"agent-vat","amount":500}],"left":1500}',
      "vat.excess.vat-penalty | min(excess, debt) | excess 30.00, debt 1.00 | 1.00 | 326.3.1",
      "vat.excess.vat-sanction | min(excess, debt) | excess 29.00, debt 2.00 | 2.00 | 326.3.1",
      "vat.excess.next-vat | min(excess, debt) | excess 27.00, debt 3.00 | 3.00 | 326.3.2",
      "vat.excess.import-vat | min(excess, debt) | excess 24.00, debt 4.00 | 4.00 | 326.3.3",
      "vat.excess.agent-vat | min(excess, debt) | excess 20.00, debt 5.00 | 5.00 | 326.3.4",
      "vat.excess.left |  | sum 30.00 | 15.00 | 327.2",
    ]);
    expect(answer({})).toEqual([
      '{"parts":[{"target":"vat-penalty","amount":100},{"target":"vat-sanction","amount":200},{"target":"next-vat","amount":300},{"target":"import-vat","amount":400},{"target":"agent-vat","amount":500},{"target":"other-taxes","amount":600},{"target":"account","amount":900}],"left":0}',
      "vat.excess.vat-penalty | min(excess, debt) | excess 30.00, debt 1.00 | 1.00 | 326.3.1",
      "vat.excess.vat-sanction | min(excess, debt) | excess 29.00, debt 2.00 | 2.00 | 326.3.1",
      "vat.excess.next-vat | min(excess, debt) | excess 27.00, debt 3.00 | 3.00 | 326.3.2",
      "vat.excess.import-vat | min(excess, debt) | excess 24.00, debt 4.00 | 4.00 | 326.3.3",
      "vat.excess.agent-vat | min(excess, debt) | excess 20.00, debt 5.00 | 5.00 | 326.3.4",
      "vat.excess.other-taxes | min(excess, debt) | excess 15.00, debt 6.00 | 6.00 | 327.3.1",
      "vat.excess.account | min(excess, debt) | excess 9.00, debt 9.00 | 9.00 | 327.3.3",
      "vat.excess.left |  | sum 30.00 | 0.00 | 327.2",
    ]);
    expect(answer({ excess: 250 })).toEqual([
      '{"parts":[{"target":"vat-penalty","amount":100},{"target":"vat-sanction","amount":150}],"left":0}',
      "vat.excess.vat-penalty | min(excess, debt) | excess 2.50, debt 1.00 | 1.00 | 326.3.1",
      "vat.excess.vat-sanction | min(excess, debt) | excess 1.50, debt 2.00 | 1.50 | 326.3.1",
      "vat.excess.left |  | sum 2.50 | 0.00 | 327.2",
    ]);
  });
  it("refusals", () => {
    expect(answer({ criminalCase: true, complaint: true })).toEqual([
      "not applicable: excess-criminal-case | 329",
    ]);
    expect(answer({ application: "offset", complaint: true })).toEqual([
      "not applicable: excess-complaint | 329",
    ]);
    expect(answer({ excess: -1 })).toEqual([negative("excess", "329")]);
    for (const debt of Object.keys(owed))
      expect(answer({ owed: { ...owed, [debt]: -1 } })).toEqual([negative(`owed.${debt}`, "329")]);
  });
});

describe("tc.328: a refund without an audit first, the whole answer", () => {
  const exporter = {
    on,
    zeroOfSixMonths: 2_000_000_000,
    taxableOfSixMonths: 2_000_000_000,
    zeroOfYear: 4_000_000_000,
    ownAssets: 1_500_000_000,
    businessMonths: 24,
    exportMonths: 12 as number | null,
    added: 0,
    checked: 0,
    exportToEaeuUnconfirmed: false,
    suppliersDiffer: false,
    paidOfThreeYears: 1,
    claimed: 1,
  };
  const answer = (over: object) => outcomeLines("tc.328", { ...exporter, ...over });
  it("every condition and no risk", () => {
    expect(answer({})).toEqual([
      '{"entitled":true,"risks":[],"simplified":true}',
      "vat.refund.zero-share |  | taxable-supplies 20000000.00, share 50 percent, bound 10000000.00 | 20000000.00 | 328.1.1",
      "vat.refund.zero-supplies |  | bound 40000000.00 | 40000000.00 | 328.1.2",
      "vat.refund.own-assets |  | bound 15000000.00 | 15000000.00 | 328.1.3",
      "vat.refund.simplified |  |  | 2026-01-10 | 328.2",
    ]);
  });
  it.each([
    [{ zeroOfSixMonths: 1_000_000_000 }, true],
    [{ zeroOfSixMonths: 999_999_999 }, false],
    [{ zeroOfSixMonths: 0, taxableOfSixMonths: 0 }, false],
    [{ zeroOfYear: 3_999_999_999 }, false],
    [{ ownAssets: 1_499_999_999 }, false],
  ])("each bound: %j", (over, entitled) => {
    expect(answer(over)[0]).toBe(`{"entitled":${entitled},"risks":[],"simplified":${entitled}}`);
  });
  it("no exports are no young ones, and audits may have added a share", () => {
    expect(answer({ exportMonths: null })[0]).toContain('"risks":[]');
    expect(answer({ exportMonths: 11 })[0]).toContain('"risks":["young-export"]');
    expect(answer({ businessMonths: 23 })[0]).toContain('"risks":["young-business"]');
    expect(answer({ claimed: 1, paidOfThreeYears: 0 })[0]).toContain('"risks":["little-tax-paid"]');
  });
  it("every risk", () => {
    expect(
      answer({
        businessMonths: 0,
        exportMonths: 0,
        added: 1,
        exportToEaeuUnconfirmed: true,
        suppliersDiffer: true,
        claimed: 2,
      }),
    ).toEqual([
      '{"entitled":true,"risks":["young-business","young-export","added-by-audits","no-eaeu-confirmation","suppliers-differ","little-tax-paid"],"simplified":false}',
      "vat.refund.zero-share |  | taxable-supplies 20000000.00, share 50 percent, bound 10000000.00 | 20000000.00 | 328.1.1",
      "vat.refund.zero-supplies |  | bound 40000000.00 | 40000000.00 | 328.1.2",
      "vat.refund.own-assets |  | bound 15000000.00 | 15000000.00 | 328.1.3",
      "vat.refund.risk.young-business |  |  | 1 | 327.5.1",
      "vat.refund.risk.young-export |  |  | 1 | 327.5.2",
      "vat.refund.risk.added-by-audits |  |  | 1 | 327.5.6",
      "vat.refund.risk.no-eaeu-confirmation |  |  | 1 | 327.5.7",
      "vat.refund.risk.suppliers-differ |  |  | 1 | 327.5.8",
      "vat.refund.risk.little-tax-paid |  |  | 1 | 327.5.9",
      "vat.refund.ordinary |  |  | 2026-01-10 | 329.1",
    ]);
  });
  it("refusals", () => {
    for (const path of [
      "zeroOfSixMonths",
      "taxableOfSixMonths",
      "zeroOfYear",
      "ownAssets",
      "added",
      "checked",
      "paidOfThreeYears",
      "claimed",
    ])
      expect(answer({ [path]: -1 })).toEqual([negative(path, "328.1")]);
    expect(answer({ on: before })).toEqual(["missing parameter: vat.refund.zero-share, 2021-12-31"]);
  });
});

describe("tc.329.3: a refund against the law, the whole answer", () => {
  const refund = { refunded: 1_000_000, transferredOn: "2026-01-10", restoredOn: "2026-01-19" };
  it("the sum with its penalty, both days counted, never above the sum", () => {
    expect(outcomeLines("tc.329.3", refund)).toEqual([
      '{"days":10,"penalty":9000,"toRestore":1009000}',
      "vat.refund.penalty | sum × rate × days | sum 10000.00, rate 0.09 percent, days 10 days | 90.00 | 329.3",
      "vat.refund.restore | sum + penalty | sum 10000.00, penalty 90.00 | 10090.00 | 329.3",
    ]);
    expect(outcomeLines("tc.329.3", { ...refund, transferredOn: "2022-01-10" })).toEqual([
      '{"days":1471,"penalty":1000000,"toRestore":2000000}',
      "vat.refund.penalty | sum × rate × days | sum 10000.00, rate 0.09 percent, days 1471 days | 13239.00 | 329.3",
      "vat.refund.penalty-capped |  | sum 10000.00 | 10000.00 | 82.4",
      "vat.refund.restore | sum + penalty | sum 10000.00, penalty 10000.00 | 20000.00 | 329.3",
    ]);
    expect(outcomeLines("tc.329.3", { ...refund, restoredOn: "2026-01-10" })[0]).toContain('"days":1');
    expect(outcomeLines("tc.329.3", { ...refund, restoredOn: "2026-01-09" })).toEqual([
      "not applicable: reversed-interval [path restoredOn] | 329.3",
    ]);
    expect(outcomeLines("tc.329.3", { ...refund, refunded: -1 })).toEqual([negative("refunded", "329.3")]);
    expect(outcomeLines("tc.329.3", { ...refund, transferredOn: before })).toEqual([
      "missing parameter: vat.refund.penalty-rate, 2021-12-31",
    ]);
  });
});

describe("tc.261, tc.261.7: the day of the obligation, the whole answer", () => {
  const days = { supply: "goods", suppliedOn: "2026-01-10", invoicedOn: "2026-01-11", paidOn: "2026-01-12" };
  const answer = (over: object) => outcomeLines("tc.261", { ...days, ...over });
  it("the first of the days; of construction the last", () => {
    expect(answer({})).toEqual([
      '{"on":"2026-01-10","month":"2026-01"}',
      "vat.day.supply |  | supplied-on 2026-01-10, invoiced-on 2026-01-11, paid-on 2026-01-12 | 2026-01-10 | 261.2.1",
    ]);
    expect(answer({ supply: "works-and-services" })).toEqual([
      '{"on":"2026-01-10","month":"2026-01"}',
      "vat.day.supply |  | supplied-on 2026-01-10, invoiced-on 2026-01-11, paid-on 2026-01-12 | 2026-01-10 | 261.2.2",
    ]);
    expect(answer({ paidOn: "2025-12-31" })).toEqual([
      '{"on":"2025-12-31","month":"2025-12"}',
      "vat.day.ahead |  | supplied-on 2026-01-10, invoiced-on 2026-01-11, paid-on 2025-12-31 | 2025-12-31 | 261.4",
    ]);
    expect(answer({ suppliedOn: null, paidOn: null })).toEqual([
      '{"on":"2026-01-11","month":"2026-01"}',
      "vat.day.ahead |  | invoiced-on 2026-01-11 | 2026-01-11 | 261.4",
    ]);
    expect(answer({ supply: "construction" })).toEqual([
      '{"on":"2026-01-12","month":"2026-01"}',
      "vat.day.construction | max(supplied-on, paid-on) | supplied-on 2026-01-10, invoiced-on 2026-01-11, paid-on 2026-01-12 | 2026-01-12 | 261.3",
    ]);
    expect(answer({ supply: "construction", paidOn: null })).toEqual([
      "not applicable: no-obligation-yet | 261",
    ]);
    expect(answer({ supply: "construction", suppliedOn: null })).toEqual([
      "not applicable: no-obligation-yet | 261",
    ]);
    expect(answer({ suppliedOn: null, invoicedOn: null, paidOn: null })).toEqual([
      "not applicable: no-obligation-yet | 261",
    ]);
  });
  const raw = {
    way: "brought-in",
    value: 10_000,
    movedOn: "2026-01-10",
    productOn: null as string | null,
    today: "2028-01-10",
  };
  it("raw material for processing: free until the product crosses back in time", () => {
    expect(outcomeLines("tc.261.7", raw)).toEqual([
      '{"lastDay":"2028-01-10","taxed":false,"vat":0}',
      "vat.tolling.free |  | moved-on 2026-01-10 | 2028-01-10 | 261.7",
    ]);
    expect(outcomeLines("tc.261.7", { ...raw, today: "2028-01-11" })).toEqual([
      '{"lastDay":"2028-01-10","taxed":true,"vat":1200}',
      "vat.tolling.overdue |  | moved-on 2026-01-10 | 2028-01-10 | 261.7",
      "vat.tolling.vat | base × rate | base 100.00, rate 12 percent | 12.00 | 254.1",
    ]);
    expect(
      outcomeLines("tc.261.7", { ...raw, way: "taken-out", productOn: "2028-01-10", today: "2028-06-01" }),
    ).toEqual([
      '{"lastDay":"2028-01-10","taxed":false,"vat":0}',
      "vat.tolling.free |  | moved-on 2026-01-10 | 2028-01-10 | 261.8",
    ]);
    expect(outcomeLines("tc.261.7", { ...raw, value: -1 })).toEqual([negative("value", "261")]);
    expect(outcomeLines("tc.261.7", { ...raw, productOn: "2026-01-09" })).toEqual([
      "not applicable: event-before-supply [path productOn] | 261",
    ]);
    expect(outcomeLines("tc.261.7", { ...raw, productOn: "2026-01-10" })[0]).toContain('"taxed":false');
    expect(outcomeLines("tc.261.7", { ...raw, movedOn: before })).toEqual([
      "missing parameter: vat.tolling.months, 2021-12-31",
    ]);
  });
});

describe("tc.303.2, tc.324: papers of an export, a deposit, an asset, the whole answer", () => {
  it("180 days for the papers", () => {
    const papers = { shippedOn: "2026-01-09", filedOn: null as string | null, today: "2026-07-10" };
    expect(outcomeLines("tc.303.2", papers)).toEqual([
      '{"due":"2026-07-10","state":"waiting"}',
      "law.term.start | trigger + 1 | trigger 2026-01-09 | 2026-01-10 | 18.2",
      "law.term.start-moved [entry 2025-08-10] |  | first-day 2026-01-10, entry 2025-08-10 | 2026-01-12 | 18.6¹ A-02",
      "law.term.end.calendar-day | start + length − 1 | start 2026-01-12, length 180 | 2026-07-10 | 18.1",
      "law.term.unconfirmed-days |  |  | 2026-01-07 text | 18.6 A-54",
      "vat.export-papers.waiting |  |  | 2026-07-10 | 303.2",
    ]);
    expect(outcomeLines("tc.303.2", { ...papers, today: "2026-07-11" })).toEqual([
      '{"due":"2026-07-10","state":"absent"}',
      "law.term.start | trigger + 1 | trigger 2026-01-09 | 2026-01-10 | 18.2",
      "law.term.start-moved [entry 2025-08-10] |  | first-day 2026-01-10, entry 2025-08-10 | 2026-01-12 | 18.6¹ A-02",
      "law.term.end.calendar-day | start + length − 1 | start 2026-01-12, length 180 | 2026-07-10 | 18.1",
      "law.term.unconfirmed-days |  |  | 2026-01-07 text | 18.6 A-54",
      "vat.export-papers.absent |  |  | 2026-07-10 | 303.2 S-56",
    ]);
    expect(outcomeLines("tc.303.2", { ...papers, filedOn: "2026-07-10", today: "2026-08-01" })).toEqual([
      '{"due":"2026-07-10","state":"in-time"}',
      "law.term.start | trigger + 1 | trigger 2026-01-09 | 2026-01-10 | 18.2",
      "law.term.start-moved [entry 2025-08-10] |  | first-day 2026-01-10, entry 2025-08-10 | 2026-01-12 | 18.6¹ A-02",
      "law.term.end.calendar-day | start + length − 1 | start 2026-01-12, length 180 | 2026-07-10 | 18.1",
      "law.term.unconfirmed-days |  |  | 2026-01-07 text | 18.6 A-54",
      "vat.export-papers.in-time |  | filed-on 2026-07-10 | 2026-07-10 | 303.2",
    ]);
    expect(
      outcomeLines("tc.303.2", { ...papers, filedOn: "2026-07-11", today: "2026-08-01" }).at(-1),
    ).toContain("vat.export-papers.late");
    expect(outcomeLines("tc.303.2", { ...papers, shippedOn: before })).toEqual([
      "missing parameter: vat.export-papers.days, 2021-12-31",
    ]);
  });
  const deposit = {
    kind: "deposit",
    vat: 100,
    accountedOn: "2026-01-09",
    confirmedOn: null as string | null,
    today: "2026-01-10",
  };
  it("a deposit held, returned, gone to the budget", () => {
    expect(outcomeLines("tc.324", deposit)).toEqual([
      '{"returned":0,"toBudget":0,"due":"2026-07-10","generalRegimeFrom":null}',
      "law.term.start | trigger + 1 | trigger 2026-01-09 | 2026-01-10 | 18.2",
      "law.term.start-moved [entry 2025-08-10] |  | first-day 2026-01-10, entry 2025-08-10 | 2026-01-12 | 18.6¹ A-02",
      "law.term.end.calendar-day | start + length − 1 | start 2026-01-12, length 180 | 2026-07-10 | 18.1",
      "law.term.unconfirmed-days |  |  | 2026-01-07 text | 18.6 A-54",
      "vat.deposit.held |  | last-day 2026-07-10 | 1.00 | 324.1",
    ]);
    expect(outcomeLines("tc.324", { ...deposit, confirmedOn: "2026-01-09" })).toEqual([
      '{"returned":100,"toBudget":0,"due":"2026-07-10","generalRegimeFrom":null}',
      "law.term.start | trigger + 1 | trigger 2026-01-09 | 2026-01-10 | 18.2",
      "law.term.start-moved [entry 2025-08-10] |  | first-day 2026-01-10, entry 2025-08-10 | 2026-01-12 | 18.6¹ A-02",
      "law.term.end.calendar-day | start + length − 1 | start 2026-01-12, length 180 | 2026-07-10 | 18.1",
      "law.term.unconfirmed-days |  |  | 2026-01-07 text | 18.6 A-54",
      "vat.deposit.returned |  | last-day 2026-07-10 | 1.00 | 324.2",
    ]);
    expect(outcomeLines("tc.324", { ...deposit, today: "2027-01-01" })).toEqual([
      '{"returned":0,"toBudget":100,"due":"2026-07-10","generalRegimeFrom":null}',
      "law.term.start | trigger + 1 | trigger 2026-01-09 | 2026-01-10 | 18.2",
      "law.term.start-moved [entry 2025-08-10] |  | first-day 2026-01-10, entry 2025-08-10 | 2026-01-12 | 18.6¹ A-02",
      "law.term.end.calendar-day | start + length − 1 | start 2026-01-12, length 180 | 2026-07-10 | 18.1",
      "law.term.unconfirmed-days |  |  | 2026-01-07 text | 18.6 A-54",
      "vat.deposit.to-budget |  | last-day 2026-07-10 | 1.00 | 324.3",
    ]);
    expect(outcomeLines("tc.324", { ...deposit, vat: -1 })).toEqual([negative("vat", "324")]);
    expect(outcomeLines("tc.324", { ...deposit, vat: 0 })[0]).toContain('"returned":0');
    expect(outcomeLines("tc.324", { ...deposit, confirmedOn: "2026-01-08" })).toEqual([
      "not applicable: event-before-supply [path confirmedOn] | 324",
    ]);
    expect(outcomeLines("tc.324", { ...deposit, accountedOn: before })).toEqual([
      "missing parameter: vat.conditional-import.days, 2021-12-31",
    ]);
  });
  it.each([
    ["2026-07-10", "2026-08-01", '{"returned":100,"toBudget":0'],
    ["2026-07-11", "2026-08-01", '{"returned":0,"toBudget":100'],
    [null, "2026-07-10", '{"returned":0,"toBudget":0'],
    [null, "2026-07-11", '{"returned":0,"toBudget":100'],
  ])("a deposit confirmed on %s, looked at on %s", (confirmedOn, today, value) => {
    expect(outcomeLines("tc.324", { ...deposit, confirmedOn, today })[0]).toContain(value);
  });
  const asset = { kind: "asset", importedOn: "2026-01-09", disposedOn: "2026-01-09" };
  it("an asset disposed of too early leads to the general regime", () => {
    expect(outcomeLines("tc.324", asset)).toEqual([
      '{"returned":0,"toBudget":0,"due":null,"generalRegimeFrom":"2026-02-01"}',
      "vat.deposit.regime-lost |  | imported-on 2026-01-09, disposed-on 2026-01-09 | 2026-02-01 | 324.5",
    ]);
    expect(outcomeLines("tc.324", { ...asset, disposedOn: "2031-01-08" })[0]).toContain(
      '"generalRegimeFrom":"2031-02-01"',
    );
    expect(outcomeLines("tc.324", { ...asset, disposedOn: "2031-01-09" })).toEqual([
      '{"returned":0,"toBudget":0,"due":null,"generalRegimeFrom":null}',
      "vat.asset.kept-until |  | imported-on 2026-01-09, disposed-on 2031-01-09 | 2031-01-09 | 324.5",
    ]);
    expect(outcomeLines("tc.324", { ...asset, disposedOn: "2026-01-08" })).toEqual([
      "not applicable: event-before-supply [path disposedOn] | 324",
    ]);
    expect(outcomeLines("tc.324", { ...asset, importedOn: before })).toEqual([
      "missing parameter: vat.conditional-asset.months, 2021-12-31",
    ]);
  });
});

describe("tc.315: the credit of a purchase, the whole answer", () => {
  const common = { vat: 10_000, purpose: "taxable", conditionalRegime: false, lost: 0 };
  const domestic = {
    ...common,
    source: "domestic",
    received: true,
    sellerRegistered: true,
    invoice: "valid",
    cash: 0,
    barter: 0,
    unpaid: 0,
  };
  const customs = { ...common, source: "customs", released: true, vatPaid: true, uplift: 0 };
  const eaeu = { ...common, source: "eaeu", returnFiled: true, vatPaid: true, uplift: 0 };
  const agent = { ...common, source: "agent", vatPaid: true, ownInvoice: true };
  const answer = (purchase: object) => outcomeLines("tc.315", purchase);
  it("all of it", () => {
    for (const purchase of [
      domestic,
      { ...domestic, invoice: "receipts", purpose: "leisure-business" },
      customs,
      eaeu,
      agent,
    ])
      expect(answer(purchase)).toEqual([
        '{"credited":10000,"refused":[],"toCost":0,"unpaid":0}',
        "vat.purchase-credit |  | vat 100.00 | 100.00 | 315.1",
      ]);
  });
  it.each([
    [{ ...agent, conditionalRegime: true }, "conditional-regime", "316.4", true],
    [{ ...agent, purpose: "not-taxable" }, "not-for-taxable", "316.1.1", true],
    [{ ...customs, purpose: "geology" }, "geology", "316.1.2", true],
    [{ ...eaeu, purpose: "leisure" }, "leisure", "316.1.3", true],
    [{ ...domestic, received: false }, "not-received", "315.3.1.а", false],
    [{ ...domestic, sellerRegistered: false }, "seller-not-registered", "315.3.1.а", false],
    [{ ...domestic, invoice: "none" }, "no-invoice", "315.3.1.б", false],
    [{ ...domestic, invoice: "invalid" }, "invalid-invoice", "316.2.3 S-19", true],
    [{ ...domestic, invoice: "incomplete" }, "incomplete-invoice", "316.2.4", false],
    [{ ...customs, released: false }, "not-released", "315.3.2.а", false],
    [{ ...customs, vatPaid: false }, "customs-vat-unpaid", "315.3.2.б", false],
    [{ ...eaeu, returnFiled: false }, "return-not-filed", "315.3.3.а", false],
    [{ ...eaeu, vatPaid: false }, "eaeu-vat-unpaid", "315.3.3.б", false],
    [{ ...agent, vatPaid: false }, "agent-vat-unpaid", "315.3.4", false],
    [{ ...agent, ownInvoice: false }, "no-own-invoice", "315.3.4", false],
  ])("none of it: %j", (purchase, ground, place, toCost) => {
    expect(answer(purchase)).toEqual([
      `{"credited":0,"refused":[{"ground":"${ground}","amount":10000}],"toCost":${toCost ? 10000 : 0},"unpaid":0}`,
      `vat.refused.${ground} |  | vat 100.00 | 100.00 | ${place}`,
      ...(toCost ? ["vat.refused.to-cost |  |  | 100.00 | 316.3"] : []),
      "vat.purchase-credit |  | vat 100.00 | 0.00 | 315.1",
    ]);
  });
  it("parts of it, each off what is left", () => {
    expect(answer({ ...domestic, cash: 1_000, barter: 2_000, unpaid: 7_000, lost: 500 })).toEqual([
      '{"credited":6500,"refused":[{"ground":"cash","amount":1000},{"ground":"barter","amount":2000},{"ground":"loss-over-norm","amount":500}],"toCost":3500,"unpaid":6500}',
      "vat.refused.cash |  | vat 100.00 | 10.00 | 316.5",
      "vat.refused.barter |  | vat 100.00 | 20.00 | 316.5 S-18",
      "vat.refused.loss-over-norm |  | vat 100.00 | 5.00 | 316.2.2",
      "vat.refused.to-cost |  |  | 35.00 | 316.3",
      "vat.purchase-unpaid |  |  | 65.00 | 315.3.1.г S-17",
      "vat.purchase-credit |  | vat 100.00 | 65.00 | 315.1",
    ]);
    expect(answer({ ...customs, uplift: 1_000, lost: 200 })).toEqual([
      '{"credited":8800,"refused":[{"ground":"customs-uplift","amount":1000},{"ground":"loss-over-norm","amount":200}],"toCost":200,"unpaid":0}',
      "vat.refused.customs-uplift |  | vat 100.00 | 10.00 | 316.2.5",
      "vat.refused.loss-over-norm |  | vat 100.00 | 2.00 | 316.2.2",
      "vat.refused.to-cost |  |  | 2.00 | 316.3",
      "vat.purchase-credit |  | vat 100.00 | 88.00 | 315.1",
    ]);
    expect(answer({ ...eaeu, uplift: 9_900, lost: 200 })).toEqual([
      '{"credited":0,"refused":[{"ground":"authority-uplift","amount":9900},{"ground":"loss-over-norm","amount":100}],"toCost":10000,"unpaid":0}',
      "vat.refused.authority-uplift |  | vat 100.00 | 99.00 | 316.2.6",
      "vat.refused.loss-over-norm |  | vat 100.00 | 1.00 | 316.2.2",
      "vat.refused.to-cost |  |  | 100.00 | 316.3",
      "vat.purchase-credit |  | vat 100.00 | 0.00 | 315.1",
    ]);
    expect(answer({ ...agent, lost: 200 })).toEqual([
      '{"credited":9800,"refused":[{"ground":"loss-over-norm","amount":200}],"toCost":200,"unpaid":0}',
      "vat.refused.loss-over-norm |  | vat 100.00 | 2.00 | 316.2.2",
      "vat.refused.to-cost |  |  | 2.00 | 316.3",
      "vat.purchase-credit |  | vat 100.00 | 98.00 | 315.1",
    ]);
  });
  it("refusals", () => {
    for (const path of ["vat", "lost", "cash", "barter", "unpaid"])
      expect(answer({ ...domestic, [path]: -1 })).toEqual([negative(path, "315")]);
    expect(answer({ ...customs, uplift: -1 })).toEqual([negative("uplift", "315")]);
    expect(answer({ ...domestic, cash: 4_000, barter: 4_000, unpaid: 2_001 })).toEqual([
      "not applicable: more-than-vat [path cash] | 315",
    ]);
    expect(answer({ ...domestic, cash: 4_000, barter: 4_000, unpaid: 2_000 })[0]).toContain(
      '"credited":2000',
    );
    expect(answer({ ...eaeu, uplift: 10_001 })).toEqual([
      "not applicable: more-than-vat [path uplift] | 315",
    ]);
    expect(answer({ ...agent, lost: 10_001 })).toEqual(["not applicable: more-than-vat [path lost] | 315"]);
    expect(answer({ ...agent, lost: 10_000 })[0]).toContain('"credited":0');
  });
});

describe("tc.317, tc.322: exempt supplies and the reduced tax, the whole answer", () => {
  const month = {
    month: "2026-01",
    taxable: 8_000_000,
    exempt: 2_000_000,
    forTaxable: 500_000,
    forExempt: 100_000,
    undivided: 100_000,
  };
  const answer = (over: object) => outcomeLines("tc.317", { ...month, ...over });
  it("divided above a twentieth, whole up to it", () => {
    expect(answer({})).toEqual([
      '{"credit":580000,"notCredited":120000,"divided":true}',
      "vat.exempt-share | exempt-supplies ÷ (taxable-supplies + exempt-supplies) | exempt-supplies 20000.00, taxable-supplies 80000.00, exempt-ceiling 5 percent | 20.0000 percent | 317.1",
      "vat.credit-divided | for-taxable + undivided × taxable-supplies ÷ (taxable-supplies + exempt-supplies) | for-taxable 5000.00, undivided 1000.00, taxable-supplies 80000.00, exempt-supplies 20000.00 | 5800.00 | 317.2 S-16",
    ]);
    expect(answer({ taxable: 9_500_000, exempt: 500_000 })).toEqual([
      '{"credit":700000,"notCredited":0,"divided":false}',
      "vat.exempt-share | exempt-supplies ÷ (taxable-supplies + exempt-supplies) | exempt-supplies 5000.00, taxable-supplies 95000.00, exempt-ceiling 5 percent | 5.0000 percent | 317.1",
      "vat.credit-whole | for-taxable + for-exempt + undivided | for-taxable 5000.00, for-exempt 1000.00, undivided 1000.00 | 7000.00 | 317.1",
    ]);
    expect(answer({ taxable: 0, exempt: 0 })).toEqual([
      '{"credit":700000,"notCredited":0,"divided":false}',
      "vat.exempt-share | exempt-supplies ÷ (taxable-supplies + exempt-supplies) | exempt-supplies 0.00, taxable-supplies 0.00, exempt-ceiling 5 percent | 0.0000 percent | 317.1",
      "vat.credit-whole | for-taxable + for-exempt + undivided | for-taxable 5000.00, for-exempt 1000.00, undivided 1000.00 | 7000.00 | 317.1",
    ]);
    for (const path of ["taxable", "exempt", "forTaxable", "forExempt", "undivided"])
      expect(answer({ [path]: -1 })[0]).toContain(`path ${path}`);
    expect(answer({ month: "2021-12" })).toEqual(["missing parameter: vat.exempt-share-ceiling, 2021-12-01"]);
  });
  const reduced = {
    month: "2026-01",
    activity: "agricultural-processing",
    vat: 100_000,
    separateAccounting: true,
  };
  it("reduced by most of it for processors of farm goods", () => {
    expect(outcomeLines("tc.322", reduced)).toEqual([
      '{"reduction":80000,"payable":20000}',
      "vat.reduction | vat × rate | vat 1000.00, rate 80 percent | 800.00 | 322.3",
    ]);
    expect(outcomeLines("tc.322", { ...reduced, activity: "jewellery", vat: 0 })).toEqual([
      '{"reduction":0,"payable":0}',
      "vat.reduction | vat × rate | vat 0.00, rate 80 percent | 0.00 | 322.3",
    ]);
    expect(outcomeLines("tc.322", { ...reduced, vat: -1 })).toEqual([
      "not applicable: negative-amount [path vat] | 322",
    ]);
    expect(outcomeLines("tc.322", { ...reduced, separateAccounting: false })).toEqual([
      "not applicable: no-separate-accounting [path separateAccounting] | 322",
    ]);
    expect(outcomeLines("tc.322", { ...reduced, activity: "jewellery", month: "2027-01" })).toEqual([
      "not applicable: activity-not-reduced [path activity] | 322",
    ]);
    expect(outcomeLines("tc.322", { ...reduced, month: "2021-12" })).toEqual([
      "missing parameter: vat.reduction-ceiling, 2021-12-01",
    ]);
  });
});

describe("tc.263, tc.253: where and who, the whole answer", () => {
  const links = {
    goods: false,
    property: false,
    performance: false,
    buyer: false,
    individual: false,
    supplier: false,
  };
  it.each([
    ["goods", "goods", "262"],
    ["real-estate-service", "property", "263..1"],
    ["movable-service", "property", "263..2"],
    ["culture-education-sport", "performance", "263..3"],
    ["advice-and-information", "buyer", "263..4.а"],
    ["software", "buyer", "263..4.б"],
    ["staff", "buyer", "263..4.в"],
    ["intellectual-property", "buyer", "263..4"],
    ["movable-lease", "buyer", "263..4"],
    ["vehicle-lease", "supplier", "263..5"],
    ["other", "supplier", "263..5"],
    ["electronic-to-business", "buyer", "263..6"],
    ["electronic-to-individual", "individual", "263..7"],
  ])("%s by its %s, %s", (kind, link, place) => {
    expect(outcomeLines("tc.263", { on, kind, here: { ...links, [link]: true } })).toEqual([
      `{"here":true,"link":"${link}","article":"${place}"}`,
      `vat.place.${link} |  |  | 2026-01-10 | ${place}`,
      "vat.place.here |  |  | 2026-01-10 | 251..4",
    ]);
    expect(outcomeLines("tc.263", { on, kind, here: links }).at(-1)).toBe(
      "vat.place.elsewhere |  |  | 2026-01-10 | 251..5",
    );
  });
  it.each([
    ["general-regime", true, "253.1.1"],
    ["importer", true, "253.1.2"],
    ["foreign-seller", true, "253.1.3"],
    ["farm-producer", false, "253.2.1"],
    ["cooperative", false, "253.2.1"],
    ["machine-station", false, "253.2.1"],
    ["non-profit-without-taxable", false, "253.2.2"],
    ["special-regime", false, "253.1.1"],
  ])("%s: %s by %s", (person, payer, place) => {
    expect(outcomeLines("tc.253", { on, person })).toEqual([
      `{"payer":${payer},"article":"${place}"}`,
      `vat.payer.${payer ? "yes" : "no"} |  |  | 2026-01-10 | ${place}`,
    ]);
  });
});

describe("tc.264, tc.297: grounds, the whole answer", () => {
  const supply = (ground: string, listed: boolean | null = null, day = on) =>
    outcomeLines("tc.264", { on: day, ground, listed });
  it("exempt, by a list, zero, until a day", () => {
    expect(supply("land")).toEqual([
      '{"treatment":"exempt","byList":false,"until":null,"article":"265.1.2"}',
      "vat.ground.land |  |  | 2026-01-10 | 265.1.2",
    ]);
    expect(supply("medicines", true)).toEqual([
      '{"treatment":"exempt","byList":true,"until":null,"article":"268.2"}',
      "vat.ground.medicines |  |  | 2026-01-10 | 268.2 S-01",
    ]);
    expect(supply("export")).toEqual([
      '{"treatment":"zero","byList":false,"until":null,"article":"303.1"}',
      "vat.ground.export |  |  | 2026-01-10 | 303.1",
    ]);
    expect(supply("fertilisers", true)).toEqual([
      '{"treatment":"exempt","byList":true,"until":"2029-12-31","article":"289"}',
      "vat.ground.fertilisers |  | last-day 2029-12-31 | 2026-01-10 | 289 S-01",
    ]);
    expect(outcomeLines("tc.297", { on, ground: "baby-food", listed: true })).toEqual([
      '{"treatment":"exempt","byList":true,"until":null,"article":"297.1.11"}',
      "vat.ground.baby-food |  |  | 2026-01-10 | 297.1.11 S-01",
    ]);
  });
  it("refusals", () => {
    expect(supply("medicines", false)).toEqual(["not applicable: not-in-the-list | 264"]);
    expect(supply("medicines")).toEqual(["missing input: listed"]);
    expect(supply("fertilisers", true, "2030-01-01")).toEqual(["not applicable: ground-not-in-force | 264"]);
    expect(supply("transaction-service", null, "2025-12-31")).toEqual([
      "not applicable: ground-not-in-force | 264",
    ]);
    expect(outcomeLines("tc.297", { on: before, ground: "baby-food", listed: true })).toEqual([
      "not applicable: ground-not-in-force | 297",
    ]);
    // of what needs no list nobody asks for one
    expect(supply("land", false)[0]).toContain('"treatment":"exempt"');
  });
});

describe("tc.301: an asset brought in, the whole answer", () => {
  const asset = {
    on,
    value: 50_000_000,
    code: "8701",
    importer: "vat-payer",
    refinery: false,
    ownUse: true,
    fromEaeu: true,
    disposedOn: null as string | null,
  };
  const answer = (over: object, context = {}) => outcomeLines("tc.301", { ...asset, ...over }, context);
  it("of a position that is free, of the least value, kept as long as it must", () => {
    expect(answer({})).toEqual([
      '{"free":true,"examine":false,"keptUntil":"2031-01-10"}',
      "vat.asset.position |  |  | 8701 text | 301.2.1",
      "vat.asset.least-value | count × calculation-index | count 5000, calculation-index 100.00, value 500000.00 | 500000.00 | 301.1.1",
      "vat.asset.kept-until |  | imported-on 2026-01-10 | 2031-01-10 | 301.4",
    ]);
    expect(answer({ importer: "cooperative", value: 1 })).toEqual([
      '{"free":true,"examine":false,"keptUntil":"2031-01-10"}',
      "vat.asset.position |  |  | 8701 text | 301.2.1",
      "vat.asset.any-value |  | value 0.01 | 0.01 | 301.6",
      "vat.asset.kept-until |  | imported-on 2026-01-10 | 2031-01-10 | 301.4",
    ]);
    expect(answer({ disposedOn: "2026-06-01" })).toEqual([
      '{"free":false,"examine":false,"keptUntil":"2031-01-10"}',
      "vat.asset.position |  |  | 8701 text | 301.2.1",
      "vat.asset.least-value | count × calculation-index | count 5000, calculation-index 100.00, value 500000.00 | 500000.00 | 301.1.1",
      "vat.asset.lost |  | imported-on 2026-01-10, disposed-on 2026-06-01 | 2026-01-10 | 301.4",
    ]);
    expect(answer({ disposedOn: "2026-06-01", fromEaeu: false })[0]).toContain('"free":true');
    expect(answer({ code: "8702", disposedOn: "2040-01-01" })[0]).toContain('"free":true,"examine":true');
    expect(answer({ code: "8481", refinery: true })).toEqual([
      '{"free":true,"examine":false,"keptUntil":"2031-01-10"}',
      "vat.asset.position |  |  | 8481 text | 301.2.2",
      "vat.asset.least-value | count × calculation-index | count 5000, calculation-index 100.00, value 500000.00 | 500000.00 | 301.1.1",
      "vat.asset.kept-until |  | imported-on 2026-01-10 | 2031-01-10 | 301.4",
    ]);
  });
  it.each([
    ["vat-payer", "301.1.1"],
    ["single-tax", "301.1.1"],
    ["machine-station", "301.3.3"],
    ["farm-logistics-centre", "301.3.4"],
    ["finance-lease", "301.3.5"],
    ["jeweller", "301.3.6"],
  ])("%s by %s, from the least value", (importer, place) => {
    expect(answer({ importer })[2]?.endsWith(`| ${place}`)).toBe(true);
    expect(answer({ importer, value: 1 })).toEqual(["not applicable: asset-under-least-value | 301"]);
  });
  it.each([
    ["8401", true],
    ["8406", true],
    ["8407", false],
    ["840710", true],
    ["8407101", true],
    ["8400", false],
    ["8447", true],
    ["8448", false],
    ["9406903100", true],
    ["9406", false],
    ["7309", false],
  ])("position %s: %s", (code, free) => {
    expect(answer({ code })[0] === "not applicable: asset-not-listed | 301").toBe(!free);
  });
  it("refusals", () => {
    expect(answer({ value: -1 })).toEqual([negative("value", "301")]);
    expect(answer({ ownUse: false })).toEqual(["not applicable: asset-not-for-own-use | 301"]);
    expect(answer({ on: before })).toEqual(["missing parameter: vat.asset-import.indices, 2021-12-31"]);
    expect(answer({}, office(["calculation-index", "hundred"]))).toEqual([
      "missing parameter: calculation-index, 2026-01-10",
    ]);
    expect(answer({ code: "84.01" })).toEqual(["invalid: code"]);
  });
});

describe("tc.310, tc.311: imports, the whole answer", () => {
  const customs = {
    on,
    customsValue: 10_000,
    duties: 500,
    otherTaxes: 300,
    exemption: null as object | null,
  };
  it("through the customs", () => {
    expect(outcomeLines("tc.310", customs)).toEqual([
      '{"base":10800,"vat":1296}',
      "vat.import.customs-base | customs-value + duties + other-taxes | customs-value 100.00, duties 5.00, other-taxes 3.00 | 108.00 | 310",
      "vat.import | base × rate | base 108.00, rate 12 percent | 12.96 | 254.1",
    ]);
    expect(outcomeLines("tc.310", { ...customs, exemption: { ground: "baby-food", listed: true } })).toEqual([
      '{"base":10800,"vat":0}',
      "vat.import.customs-base | customs-value + duties + other-taxes | customs-value 100.00, duties 5.00, other-taxes 3.00 | 108.00 | 310",
      "vat.ground.baby-food |  |  | 2026-01-10 | 297.1.11 S-01",
    ]);
    expect(outcomeLines("tc.310", { ...customs, exemption: { ground: "baby-food", listed: false } })).toEqual(
      ["not applicable: not-in-the-list | 310"],
    );
    for (const path of ["customsValue", "duties", "otherTaxes"])
      expect(outcomeLines("tc.310", { ...customs, [path]: -1 })).toEqual([negative(path, "310")]);
    expect(outcomeLines("tc.310", { ...customs, on: before })).toEqual([
      "missing parameter: vat.rate, 2021-12-31",
    ]);
  });
  const eaeu = {
    importedOn: on,
    accountedOn: "2026-01-12",
    byAgent: false,
    goods: 100_000,
    otherCosts: 5_000,
    shownApart: false,
    excise: 700,
    processing: null as number | null,
    exemption: null as object | null,
  };
  const answer = (over: object) => outcomeLines("tc.311", { ...eaeu, ...over });
  it("from the union", () => {
    expect(answer({})).toEqual([
      '{"base":105700,"vat":12684,"arises":"2026-01-12","due":"2026-02-20"}',
      "vat.import.whole-price | goods + other-costs + excise | goods 1000.00, other-costs 50.00, excise 7.00 | 1057.00 | 311.3",
      "vat.import.arises | max(imported-on, accounted-on) | imported-on 2026-01-10, accounted-on 2026-01-12 | 2026-01-12 | 261.6",
      "law.due-date.payment [period 2026-01] |  |  | 2026-02-20 | 320.2",
      "vat.import | base × rate | base 1057.00, rate 12 percent | 126.84 | 254.1",
    ]);
    expect(answer({ shownApart: true, byAgent: true })).toEqual([
      '{"base":100700,"vat":12084,"arises":"2026-01-10","due":"2026-02-20"}',
      "vat.import.goods | goods + excise | goods 1000.00, excise 7.00 | 1007.00 | 311.2",
      "vat.import.arises |  | imported-on 2026-01-10, accounted-on 2026-01-12 | 2026-01-10 | 261.6",
      "law.due-date.payment [period 2026-01] |  |  | 2026-02-20 | 320.2",
      "vat.import | base × rate | base 1007.00, rate 12 percent | 120.84 | 254.1",
    ]);
    expect(answer({ accountedOn: on })[0]).toContain('"arises":"2026-01-10"');
    expect(answer({ processing: 2_000, accountedOn: "2026-01-09" })).toEqual([
      '{"base":2700,"vat":324,"arises":"2026-01-10","due":"2026-02-20"}',
      "vat.import.processing | processing + excise | processing 20.00, excise 7.00 | 27.00 | 311.5",
      "vat.import.arises | max(imported-on, accounted-on) | imported-on 2026-01-10, accounted-on 2026-01-09 | 2026-01-10 | 261.6",
      "law.due-date.payment [period 2026-01] |  |  | 2026-02-20 | 320.2",
      "vat.import | base × rate | base 27.00, rate 12 percent | 3.24 | 254.1",
    ]);
    expect(answer({ exemption: { ground: "baby-food", listed: true } })[0]).toContain('"vat":0');
    expect(answer({ exemption: { ground: "baby-food", listed: null } })).toEqual(["missing input: listed"]);
    for (const path of ["goods", "otherCosts", "excise", "processing"])
      expect(answer({ [path]: -1 })).toEqual([negative(path, "311")]);
    expect(answer({ importedOn: before, accountedOn: before })).toEqual([
      "missing parameter: vat.rate, 2021-12-31",
    ]);
  });
});
