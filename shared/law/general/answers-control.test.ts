import { describe, expect, it } from "vitest";
import { office, outcomeLines, readAs } from "#tests/fixtures/outcome-lines.ts";

describe("tc.138: hidden workers, the whole answer", () => {
  const input = { on: "2026-02-01", district: "город Бишкек", found: 5, entered: 3, months: 6, rate: "0.1" };
  const wage = office(["average-wage", "40000.00", "город Бишкек"]);
  it("the workers, the base and the tax", () => {
    expect(outcomeLines("tc.138", input, wage)).toEqual([
      '{"base":48000000,"tax":4800000}',
      "indirect.hidden | found − entered-workers | found 5, entered-workers 3 | 2 | 138.1.3",
      "indirect.base | hidden × average-wage × months | hidden 2, average-wage 40000.00, months 6 | 480000.00 | 138.2",
      "indirect.tax | base × rate | base 480000.00, rate 10 percent | 48000.00 | 138.2",
    ]);
  });
  it("refusals", () => {
    expect(outcomeLines("tc.138", { ...input, entered: 5 }, wage)).toEqual([
      "not applicable: no-hidden-workers | 138",
    ]);
    expect(outcomeLines("tc.138", { ...input, entered: 6 }, wage)).toEqual([
      "not applicable: no-hidden-workers | 138",
    ]);
    expect(outcomeLines("tc.138", { ...input, district: "город Ош" }, wage)).toEqual([
      "missing parameter: average-wage, 2026-02-01, город Ош",
    ]);
    expect(outcomeLines("tc.138", input, office(["average-wage", "forty", "город Бишкек"]))).toEqual([
      "missing parameter: average-wage, город Бишкек, 2026-02-01",
    ]);
    expect(outcomeLines("tc.138", { ...input, found: -1, months: 1.5 }, wage)).toEqual([
      "invalid: found, months",
    ]);
  });
});

describe("tc.139: the market price, the whole answer", () => {
  const deal = {
    on: "2026-01-15",
    ground: "related-parties",
    loanBetweenRelated: false,
    price: 7_000_000,
    quantity: "10",
    found: { "comparable-deals": 10_000_000 } as Record<string, number>,
    ownSales: [] as object[],
  };
  it("below the market by more than the bound: the base grows by all units", () => {
    expect(outcomeLines("tc.139", deal)).toEqual([
      '{"adjust":true,"marketPrice":10000000,"difference":30000000}',
      "market.ground.related-parties |  |  | 70000.00 | 139.2.1",
      "market.comparable-deals |  |  | 100000.00 | 140.3",
      "market.over | (market − price) ÷ market | market 100000.00, price 70000.00, bound 20 percent | 30 percent | 139.3 A-49",
      "market.difference | (market − price) × quantity | market 100000.00, price 70000.00, quantity 10 | 300000.00 | 139.3",
    ]);
  });
  it("above it: the base falls; within it nothing", () => {
    expect(outcomeLines("tc.139", { ...deal, ground: "barter", price: 12_000_001 })).toEqual([
      '{"adjust":true,"marketPrice":10000000,"difference":-20000010}',
      "market.ground.barter |  |  | 120000.01 | 139.2.2",
      "market.comparable-deals |  |  | 100000.00 | 140.3",
      "market.over | (market − price) ÷ market | market 100000.00, price 120000.01, bound 20 percent | 20.00001 percent | 139.3 A-49",
      "market.difference | (market − price) × quantity | market 100000.00, price 120000.01, quantity 10 | -200000.10 | 139.3",
    ]);
    expect(outcomeLines("tc.139", { ...deal, ground: "barter", price: 8_000_000 })).toEqual([
      '{"adjust":false,"marketPrice":10000000,"difference":0}',
      "market.ground.barter |  |  | 80000.00 | 139.2.2",
      "market.comparable-deals |  |  | 100000.00 | 140.3",
      "market.within | (market − price) ÷ market | market 100000.00, price 80000.00, bound 20 percent | 20 percent | 139.3 A-49",
      "market.difference | (market − price) × quantity | market 100000.00, price 80000.00, quantity 10 | 0.00 | 139.3",
    ]);
    expect(outcomeLines("tc.139", { ...deal, ground: "barter", price: 0, found: { bulletin: 0 } })).toEqual([
      '{"adjust":false,"marketPrice":0,"difference":0}',
      "market.ground.barter |  |  | 0.00 | 139.2.2",
      "market.bulletin |  |  | 0.00 | 140.2",
      "market.within | (market − price) ÷ market | market 0.00, price 0.00, bound 20 percent | 0 percent | 139.3 A-49",
      "market.difference | (market − price) × quantity | market 0.00, price 0.00, quantity 10 | 0.00 | 139.3",
    ]);
  });
  it.each([
    ["related-parties", "139.2.1"],
    ["barter", "139.2.2"],
    ["foreign-trade", "139.2.3"],
    ["no-documents", "139.2.4"],
    ["inactive-or-anonymous", "139.2.5"],
    ["special-regime", "139.2.6"],
  ])("%s by %s", (ground, place) => {
    expect(outcomeLines("tc.139", { ...deal, ground })[1]).toBe(
      `market.ground.${ground} |  |  | 70000.00 | ${place}`,
    );
  });
  it.each([
    ["regulated-or-exchange", "140.1"],
    ["bulletin", "140.2"],
    ["comparable-deals", "140.3"],
  ])("the price by %s, %s", (method, place) => {
    expect(outcomeLines("tc.139", { ...deal, found: { [method]: 10_000_000 } })[2]).toBe(
      `market.${method} |  |  | 100000.00 | ${place}`,
    );
  });
  it("each of the five methods where those before it have nothing, in the order of art. 140", () => {
    const found: Record<string, number> = {
      "comparable-deals": 3,
      bulletin: 2,
      "regulated-or-exchange": 1,
    };
    const later = {
      resale: { price: 9, costs: 3, profit: 2 },
      costPlus: { costs: 4, profit: 1 },
    };
    const line = (given: object) => outcomeLines("tc.139", { ...deal, price: 0, ...later, ...given })[2];
    expect(line({ found })).toBe("market.regulated-or-exchange |  |  | 0.01 | 140.1");
    delete found["regulated-or-exchange"];
    expect(line({ found })).toBe("market.bulletin |  |  | 0.02 | 140.2");
    delete found["bulletin"];
    expect(line({ found })).toBe("market.comparable-deals |  |  | 0.03 | 140.3");
    delete found["comparable-deals"];
    expect(line({ found })).toBe(
      "market.resale | resale-price − costs − profit | resale-price 0.09, costs 0.03, profit 0.02 | 0.04 | 140.4",
    );
    expect(line({ found, resale: null })).toBe(
      "market.cost-plus | costs + profit | costs 0.04, profit 0.01 | 0.05 | 140.5",
    );
    expect(line({ found, resale: null, costPlus: null })).toBeUndefined();
  });
  it("a price under nothing is refused", () => {
    const resale = { price: 9, costs: 9, profit: 1 };
    expect(outcomeLines("tc.139", { ...deal, found: {}, resale })).toEqual([
      "not applicable: negative-amount [path resale] | 139",
    ]);
    expect(outcomeLines("tc.139", { ...deal, price: -1 })).toEqual([
      "not applicable: negative-amount [path price] | 139",
    ]);
  });
  it("own sales to the general regime, where they were dearer (139(3¹))", () => {
    const ownSales = [
      { price: 9_000_000, quantity: "1" },
      { price: 10_000_000, quantity: "3" },
    ];
    expect(outcomeLines("tc.139", { ...deal, ground: "inactive-or-anonymous", ownSales })).toEqual([
      '{"adjust":true,"marketPrice":9750000,"difference":27500000}',
      "market.ground.inactive-or-anonymous |  |  | 70000.00 | 139.2.5",
      "market.weighted | sum ÷ quantity | sum 390000.00, quantity 4 | 97500.00 | 139.3¹ A-63",
      "market.over | (market − price) ÷ market | market 97500.00, price 70000.00, bound 20 percent | 28.205128 percent | 139.3 A-49",
      "market.difference | (market − price) × quantity | market 97500.00, price 70000.00, quantity 10 | 275000.00 | 139.3",
    ]);
    // 97 500.00 is not above itself
    expect(
      outcomeLines("tc.139", { ...deal, ground: "special-regime", ownSales, price: 9_750_000 })[2],
    ).toContain("comparable-deals");
  });
  it("a loan is left alone between related parties only", () => {
    expect(outcomeLines("tc.139", { ...deal, loanBetweenRelated: true })).toEqual([
      "not applicable: price-not-examined | 139",
    ]);
    expect(outcomeLines("tc.139", { ...deal, ground: "barter", loanBetweenRelated: true })[0]).toContain(
      "adjust",
    );
  });
  it("refusals", () => {
    expect(outcomeLines("tc.139", { ...deal, ground: null })).toEqual([
      "not applicable: price-not-examined | 139",
    ]);
    expect(outcomeLines("tc.139", { ...deal, found: {} })).toEqual(["missing input: found"]);
    expect(outcomeLines("tc.139", { ...deal, on: "2021-12-31" })).toEqual([
      "missing parameter: market-price.deviation, 2021-12-31",
    ]);
  });
});

describe("tc.159: limitation of liability, the whole answer", () => {
  const input = {
    offenceOn: "2022-02-28",
    decisionServedOn: null,
    criminalCaseEndedOn: null,
    understatement: false,
    asOf: "2028-02-28",
  };
  it("before the decision is served: open on the last day, barred on the next", () => {
    expect(outcomeLines("tc.159", input)).toEqual([
      '{"barred":false,"suitUntil":null}',
      "liability.open |  | trigger 2022-02-28, length 6, as-of 2028-02-28 | 2028-02-28 | 159.1 A-28",
      "liability.not-served |  |  | — text | 161.1",
    ]);
    expect(outcomeLines("tc.159", { ...input, asOf: "2028-02-29" })).toEqual([
      '{"barred":true,"suitUntil":null}',
      "liability.barred |  | trigger 2022-02-28, length 6, as-of 2028-02-29 | 2028-02-28 | 159.1 A-28",
      "liability.not-served |  |  | — text | 161.1",
    ]);
    // of an understatement too the offence is counted until then
    expect(outcomeLines("tc.159", { ...input, understatement: true, asOf: "2028-02-29" })).toEqual([
      '{"barred":true,"suitUntil":null}',
      "liability.barred |  | trigger 2022-02-28, length 6, as-of 2028-02-29 | 2028-02-28 | 159.1 A-28",
      "liability.not-served |  |  | — text | 161.1",
    ]);
  });
  it("served: the suit; of an understatement the count starts anew", () => {
    const served = { ...input, decisionServedOn: "2027-01-11" };
    expect(outcomeLines("tc.159", served)).toEqual([
      '{"barred":false,"suitUntil":"2033-01-11"}',
      "liability.open |  | trigger 2022-02-28, length 6, as-of 2028-02-28 | 2028-02-28 | 159.1 A-28",
      "liability.suit |  | trigger 2027-01-11 | 2033-01-11 | 161.1 S-10",
    ]);
    expect(outcomeLines("tc.159", { ...served, understatement: true })).toEqual([
      '{"barred":false,"suitUntil":"2033-01-11"}',
      "liability.open |  | trigger 2027-01-11, length 6, as-of 2028-02-28 | 2033-01-11 | 159.2 A-28",
      "liability.suit |  | trigger 2027-01-11 | 2033-01-11 | 161.1 S-10",
    ]);
    expect(outcomeLines("tc.159", { ...served, criminalCaseEndedOn: "2027-06-01" })).toEqual([
      '{"barred":false,"suitUntil":"2033-06-01"}',
      "liability.open |  | trigger 2022-02-28, length 6, as-of 2028-02-28 | 2028-02-28 | 159.1 A-28",
      "liability.suit |  | trigger 2027-06-01 | 2033-06-01 | 161.2 S-10",
    ]);
  });
  it("an understatement read to begin with service (A-28), before it", () => {
    const late = { ...input, understatement: true, asOf: "2030-01-01" };
    expect(outcomeLines("tc.159", late, readAs(["A-28", "from-service"]))).toEqual([
      '{"barred":false,"suitUntil":null}',
      "liability.not-begun |  | as-of 2030-01-01 | — text | 159.2 A-28",
      "liability.not-served |  |  | — text | 161.1",
    ]);
  });
  it("before the Code", () => {
    expect(outcomeLines("tc.159", { ...input, asOf: "2021-12-31" })).toEqual([
      "missing parameter: limitation.years, 2021-12-31",
    ]);
    // an older offence is judged by the law of the day it is judged on (16(3)): 31.12.2021 + 6 years
    expect(outcomeLines("tc.159", { ...input, offenceOn: "2021-12-31", asOf: "2027-12-31" })[0]).toBe(
      '{"barred":false,"suitUntil":null}',
    );
    expect(outcomeLines("tc.159", { ...input, offenceOn: "2021-12-31", asOf: "2028-01-01" })[0]).toBe(
      '{"barred":true,"suitUntil":null}',
    );
  });
});

describe("tc.163.4: other sanctions, the whole answer", () => {
  const unified = { kind: "unified-return-not-filed", facts: 3, on: "2026-05-02" };
  const goods = { kind: "undocumented-goods", marketValue: 123_456, regime: "general", on: "2026-05-02" };
  it("for each fact, and of the market value", () => {
    expect(outcomeLines("tc.163.4", unified)).toEqual([
      '{"sanction":2100000}',
      "sanction.unified-return | count × calculation-index × facts | count 70, calculation-index 100.00, facts 3 | 21000.00 | 163.1² A-26",
    ]);
    expect(outcomeLines("tc.163.4", goods)).toEqual([
      '{"sanction":6173}',
      "sanction.undocumented-goods | value × rate | value 1234.56, rate 5 percent | 61.73 | 163.4 A-62",
    ]);
    expect(outcomeLines("tc.163.4", { ...unified, facts: 0 })[0]).toBe('{"sanction":0}');
  });
  it("refusals", () => {
    expect(outcomeLines("tc.163.4", { ...goods, marketValue: -1 })).toEqual([
      "not applicable: negative-amount | 163",
    ]);
    expect(outcomeLines("tc.163.4", { ...goods, on: "2021-12-31" })).toEqual([
      "missing parameter: sanction.undocumented-goods.rate, 2021-12-31",
    ]);
    expect(outcomeLines("tc.163.4", { ...unified, on: "2021-12-31" })).toEqual([
      "missing parameter: sanction.unified-return.indices, 2021-12-31",
    ]);
    expect(outcomeLines("tc.163.4", unified, office(["calculation-index", "hundred"]))).toEqual([
      "missing parameter: calculation-index, 2026-05-02",
    ]);
    expect(outcomeLines("tc.163.4", { ...unified, facts: -1 })).toEqual(["invalid: facts"]);
  });
});

describe("tc.164: sanction of a tax agent, the whole answer", () => {
  const input = { unpaid: 1_000_000, due: "2026-01-20", asOf: "2026-02-21" };
  it("by the months begun, up to the cap", () => {
    expect(outcomeLines("tc.164", input)).toEqual([
      '{"sanction":200000,"months":2,"capped":false}',
      "agent.months |  | due 2026-01-20, as-of 2026-02-21 | 2 | 164.1",
      "agent.sanction | unpaid × rate × months | unpaid 10000.00, rate 10 percent, months 2 | 2000.00 | 164.1 A-27",
    ]);
    expect(outcomeLines("tc.164", { ...input, asOf: "2026-06-21" })).toEqual([
      '{"sanction":500000,"months":6,"capped":true}',
      "agent.months |  | due 2026-01-20, as-of 2026-06-21 | 6 | 164.1",
      "agent.capped | unpaid × rate | unpaid 10000.00, rate 50 percent | 5000.00 | 164.1 A-27",
    ]);
    expect(outcomeLines("tc.164", { ...input, asOf: "2026-06-20" })).toEqual([
      '{"sanction":500000,"months":5,"capped":false}',
      "agent.months |  | due 2026-01-20, as-of 2026-06-20 | 5 | 164.1",
      "agent.sanction | unpaid × rate × months | unpaid 10000.00, rate 10 percent, months 5 | 5000.00 | 164.1 A-27",
    ]);
    expect(outcomeLines("tc.164", { ...input, asOf: "2026-01-20" })).toEqual([
      '{"sanction":0,"months":0,"capped":false}',
      "agent.months |  | due 2026-01-20, as-of 2026-01-20 | 0 | 164.1",
      "agent.sanction | unpaid × rate × months | unpaid 10000.00, rate 10 percent, months 0 | 0.00 | 164.1 A-27",
    ]);
  });
  it("refusals", () => {
    expect(outcomeLines("tc.164", { ...input, unpaid: -1 })).toEqual([
      "not applicable: negative-amount | 164",
    ]);
    expect(outcomeLines("tc.164", { ...input, asOf: "2021-12-31" })).toEqual([
      "missing parameter: sanction.agent.monthly-rate, 2021-12-31",
    ]);
  });
});
