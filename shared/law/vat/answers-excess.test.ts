import { describe, expect, it } from "vitest";
import { outcomeLines } from "#tests/fixtures/outcome-lines.ts";

const on = "2026-01-10";
const before = "2021-12-31";
const negative = (path: string, article: string) =>
  `not applicable: negative-amount [path ${path}] | ${article}`;

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
    // 30.00 − 1 − 2 − 3 = 24.00; other taxes 6.00, then VAT on imports 4.00 (327(3)), to the account 14.00
    expect(answer({})).toEqual([
      '{"parts":[{"target":"vat-penalty","amount":100},{"target":"vat-sanction","amount":200},{"target":"next-vat","amount":300},{"target":"other-taxes","amount":600},{"target":"import-vat","amount":400},{"target":"account","amount":1400}],"left":0}',
      "vat.excess.vat-penalty | min(excess, debt) | excess 30.00, debt 1.00 | 1.00 | 326.3.1",
      "vat.excess.vat-sanction | min(excess, debt) | excess 29.00, debt 2.00 | 2.00 | 326.3.1",
      "vat.excess.next-vat | min(excess, debt) | excess 27.00, debt 3.00 | 3.00 | 326.3.2",
      "vat.excess.other-taxes | min(excess, debt) | excess 24.00, debt 6.00 | 6.00 | 327.3.1",
      "vat.excess.import-vat | min(excess, debt) | excess 18.00, debt 4.00 | 4.00 | 327.3.2",
      "vat.excess.account | min(excess, debt) | excess 14.00, debt 14.00 | 14.00 | 327.3.3",
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
      "vat.refund.penalty | sum × rate × days | sum 10000.00, rate 0.09 percent, days 10 days | 90.00 | 329.3 A-23",
      "vat.refund.restore | sum + penalty | sum 10000.00, penalty 90.00 | 10090.00 | 329.3",
    ]);
    expect(outcomeLines("tc.329.3", { ...refund, transferredOn: "2022-01-10" })).toEqual([
      '{"days":1471,"penalty":1000000,"toRestore":2000000}',
      "vat.refund.penalty | sum × rate × days | sum 10000.00, rate 0.09 percent, days 1471 days | 13239.00 | 329.3 A-23",
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
  // 24 months from Saturday 10.01.2026 end on Monday 10.01.2028
  const TERM = [
    "law.term.start | trigger + 1 | trigger 2026-01-10 | 2026-01-11 | 18.2",
    "law.term.start-moved [entry 2025-08-10] |  | first-day 2026-01-11, entry 2025-08-10 | 2026-01-12 | 18.6¹ A-02",
    "law.term.end.month | trigger + length | trigger 2026-01-10, length 24 | 2028-01-10 | 18.4 A-04",
    "law.term.unknown-years |  | start 2026-01-12, due 2028-01-10 | 2028-01-10 | 18.6 A-54",
  ];
  it("raw material for processing: free until the product crosses back in time", () => {
    expect(outcomeLines("tc.261.7", raw)).toEqual([
      '{"lastDay":"2028-01-10","taxed":false,"vat":0}',
      ...TERM,
      "vat.tolling.free |  | moved-on 2026-01-10 | 2028-01-10 | 261.7",
    ]);
    expect(outcomeLines("tc.261.7", { ...raw, today: "2028-01-11" })).toEqual([
      '{"lastDay":"2028-01-10","taxed":true,"vat":1200}',
      ...TERM,
      "vat.tolling.overdue |  | moved-on 2026-01-10 | 2028-01-10 | 261.7",
      "vat.tolling.vat | base × rate | base 100.00, rate 12 percent | 12.00 | 254.1",
    ]);
    expect(
      outcomeLines("tc.261.7", { ...raw, way: "taken-out", productOn: "2028-01-10", today: "2028-06-01" }),
    ).toEqual([
      '{"lastDay":"2028-01-10","taxed":false,"vat":0}',
      ...TERM,
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
