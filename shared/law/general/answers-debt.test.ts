import { describe, expect, it } from "vitest";
import { office, outcomeLines, readAs } from "#tests/fixtures/outcome-lines.ts";

describe("tc.004.20: recognised debt, the whole answer", () => {
  const on = "2026-02-01";
  const of = (amount: number, ground: string | null, propertyTax = false) => ({
    amount,
    ground,
    propertyTax,
  });
  it("each ground by its own item, the sum, then the two bounds", () => {
    // bounds: 5 000 × 100.00 som and 5 × 100.00 som; the debt without a ground is not recognised
    const debts = [
      of(50_000_000, "own-return"),
      of(1, "undisputed-decision"),
      of(2, "court-decision-in-force"),
      of(3, "preferential-regime"),
      of(4, "acknowledged"),
      of(50_001, "property-tax-notice", true),
      of(7, null),
    ];
    expect(outcomeLines("tc.004.20", { on, debts })).toEqual([
      '{"recognised":50050011,"publicList":true,"registrationRefused":true}',
      "debt.ground.own-return |  |  | 500000.00 | 4.2.20.а",
      "debt.ground.undisputed-decision |  |  | 0.01 | 4.2.20.б",
      "debt.ground.court-decision-in-force |  |  | 0.02 | 4.2.20.в",
      "debt.ground.preferential-regime |  |  | 0.03 | 4.2.20.г",
      "debt.ground.acknowledged |  |  | 0.04 | 4.2.20.д",
      "debt.ground.property-tax-notice |  |  | 500.01 | 4.2.20.е",
      "debt.recognised |  |  | 500500.11 | 4.2.20",
      "debt.public-list | count × calculation-index | debt 500500.11, count 5000, calculation-index 100.00 | 500000.00 | 60.2.6",
      "debt.registration | count × calculation-index | debt 500.01, count 5, calculation-index 100.00 | 500.00 | 145.3 A-41",
    ]);
  });
  it("exactly on the bounds", () => {
    const debts = [of(49_950_000, "own-return"), of(50_000, "property-tax-notice", true)];
    expect(outcomeLines("tc.004.20", { on, debts })).toEqual([
      '{"recognised":50000000,"publicList":false,"registrationRefused":false}',
      "debt.ground.own-return |  |  | 499500.00 | 4.2.20.а",
      "debt.ground.property-tax-notice |  |  | 500.00 | 4.2.20.е",
      "debt.recognised |  |  | 500000.00 | 4.2.20",
      "debt.public-list.below | count × calculation-index | debt 500000.00, count 5000, calculation-index 100.00 | 500000.00 | 60.2.6",
      "debt.registration.below | count × calculation-index | debt 500.00, count 5, calculation-index 100.00 | 500.00 | 145.3 A-41",
    ]);
  });
  it("nothing owed", () => {
    expect(outcomeLines("tc.004.20", { on, debts: [] })).toEqual([
      '{"recognised":0,"publicList":false,"registrationRefused":false}',
      "debt.recognised |  |  | 0.00 | 4.2.20",
      "debt.public-list.below | count × calculation-index | debt 0.00, count 5000, calculation-index 100.00 | 500000.00 | 60.2.6",
      "debt.registration.below | count × calculation-index | debt 0.00, count 5, calculation-index 100.00 | 500.00 | 145.3 A-41",
    ]);
  });
  it("refusals", () => {
    expect(outcomeLines("tc.004.20", { on, debts: [of(1, null), of(-1, null)] })).toEqual([
      "not applicable: negative-amount | 4.2.20",
    ]);
    expect(outcomeLines("tc.004.20", { on: "2021-12-31", debts: [] })).toEqual([
      "missing parameter: debt.public-list.indices, 2021-12-31",
    ]);
    expect(
      outcomeLines("tc.004.20", { on, debts: [] }, office(["calculation-index", "hundred", null])),
    ).toEqual(["missing parameter: calculation-index, 2026-02-01"]);
  });
});

describe("tc.035: related parties, the whole answer", () => {
  const on = "2026-01-01";
  const chains = [["0.1"], ["0.05"], ["0.5", "0.2"], ["0.4", "0.1"]];
  it("direct shares together and the largest chain; grounds of their own", () => {
    // 10 % + 5 % and the larger of 10 % and 4 %
    expect(
      outcomeLines("tc.035", {
        on,
        paths: chains,
        commonOwners: [
          { inFirst: "0.3", inSecond: "0.25" },
          { inFirst: "0.3", inSecond: "0.2" },
        ],
        grounds: ["common-control", "office-subordination", "employment", "close-relatives", "trust"],
      }),
    ).toEqual([
      '{"related":true,"share":"0.25"}',
      "related.indirect |  | count 2 | 10 percent | 35.3 S-53",
      "related.over | direct-share + indirect | direct-share 15 percent, indirect 10 percent, bound 20 percent | 25 percent | 35.1.1 A-68",
      "related.common-owner |  | in-first 30 percent, in-second 25 percent, bound 20 percent | 25 percent | 35.1.2 A-68",
      "related.no-common-owner |  | in-first 30 percent, in-second 20 percent, bound 20 percent | 20 percent | 35.1.2 A-68",
      "related.common-control |  |  | common-control text | 35.1.2",
      "related.office-subordination |  |  | office-subordination text | 35.1.3",
      "related.employment |  |  | employment text | 35.1.4",
      "related.close-relatives |  |  | close-relatives text | 35.1.5",
      "related.trust |  |  | trust text | 35.1.6",
    ]);
  });
  it("chains summed (S-53), the bound itself (A-68)", () => {
    expect(
      outcomeLines("tc.035", { on, paths: chains, grounds: [] }, readAs(["S-53", "sum-of-paths"])),
    ).toEqual([
      '{"related":true,"share":"0.29"}',
      "related.indirect |  | count 2 | 14 percent | 35.3 S-53",
      "related.over | direct-share + indirect | direct-share 15 percent, indirect 14 percent, bound 20 percent | 29 percent | 35.1.1 A-68",
    ]);
    expect(outcomeLines("tc.035", { on, paths: [["0.2"]], grounds: [] })).toEqual([
      '{"related":false,"share":"0.2"}',
      "related.indirect |  | count 0 | 0 percent | 35.3 S-53",
      "related.not-over | direct-share + indirect | direct-share 20 percent, indirect 0 percent, bound 20 percent | 20 percent | 35.1.1 A-68",
    ]);
    expect(
      outcomeLines("tc.035", { on, paths: [["0.2"]], grounds: [] }, readAs(["A-68", "twenty-too"])),
    ).toEqual([
      '{"related":true,"share":"0.2"}',
      "related.indirect |  | count 0 | 0 percent | 35.3 S-53",
      "related.over | direct-share + indirect | direct-share 20 percent, indirect 0 percent, bound 20 percent | 20 percent | 35.1.1 A-68",
    ]);
  });
  it("refusals", () => {
    expect(outcomeLines("tc.035", { on: "2021-12-31", paths: [], grounds: [] })).toEqual([
      "missing parameter: related-parties.share, 2021-12-31",
    ]);
    expect(outcomeLines("tc.035", { on, paths: [[]], grounds: ["love"] })).toEqual([
      "invalid: paths.0, grounds.0",
    ]);
  });
});

describe("tc.071: repayment, the whole answer", () => {
  const debt = (tax: string, component: string, arose: string, amount: number) => ({
    tax,
    component,
    arose,
    amount,
  });
  const debts = [
    debt("ST", "sanction", "2026-01-26", 100),
    debt("ST", "tax", "2026-01-27", 100),
    debt("ST", "interest", "2026-01-25", 100),
    debt("VAT", "sanction", "2025-12-25", 100),
    debt("VAT", "penalty", "2026-01-26", 100),
    debt("VAT", "interest", "2026-01-26", 100),
    debt("VAT", "tax", "2026-02-26", 0),
    debt("VAT", "tax", "2026-02-25", 100),
    debt("VAT", "tax", "2026-01-26", 100),
  ];
  it("a payment: tax, interest, penalty, sanction, the older first; a debt of nothing is passed over", () => {
    expect(outcomeLines("tc.071", { debts, amount: 700, tax: "VAT", kind: "payment" })).toEqual([
      '{"parts":[{"debt":{"tax":"VAT","component":"tax","arose":"2026-01-26","amount":100},"paid":100},{"debt":{"tax":"VAT","component":"tax","arose":"2026-02-25","amount":100},"paid":100},{"debt":{"tax":"VAT","component":"interest","arose":"2026-01-26","amount":100},"paid":100},{"debt":{"tax":"VAT","component":"penalty","arose":"2026-01-26","amount":100},"paid":100},{"debt":{"tax":"VAT","component":"sanction","arose":"2025-12-25","amount":100},"paid":100}],"left":200}',
      "repayment.tax |  | tax VAT text, arose-on 2026-01-26, debt 1.00 | 1.00 | 71 A-22",
      "repayment.tax |  | tax VAT text, arose-on 2026-02-25, debt 1.00 | 1.00 | 71 A-22",
      "repayment.interest |  | tax VAT text, arose-on 2026-01-26, debt 1.00 | 1.00 | 71 A-22",
      "repayment.penalty |  | tax VAT text, arose-on 2026-01-26, debt 1.00 | 1.00 | 71 A-22",
      "repayment.sanction |  | tax VAT text, arose-on 2025-12-25, debt 1.00 | 1.00 | 71 A-22",
      "repayment.left |  | sum 7.00 | 2.00 | 71",
    ]);
  });
  it("debt by debt (A-22)", () => {
    const input = { debts, amount: 250, tax: "VAT", kind: "payment" };
    expect(outcomeLines("tc.071", input, readAs(["A-22", "debt-by-debt"]))).toEqual([
      '{"parts":[{"debt":{"tax":"VAT","component":"sanction","arose":"2025-12-25","amount":100},"paid":100},{"debt":{"tax":"VAT","component":"tax","arose":"2026-01-26","amount":100},"paid":100},{"debt":{"tax":"VAT","component":"interest","arose":"2026-01-26","amount":100},"paid":50}],"left":0}',
      "repayment.sanction |  | tax VAT text, arose-on 2025-12-25, debt 1.00 | 1.00 | 71 A-22",
      "repayment.tax |  | tax VAT text, arose-on 2026-01-26, debt 1.00 | 1.00 | 71 A-22",
      "repayment.interest |  | tax VAT text, arose-on 2026-01-26, debt 1.00 | 0.50 | 71 A-22",
      "repayment.left |  | sum 2.50 | 0.00 | 71",
    ]);
  });
  it("debt by debt too, arrears of other taxes come before what else is owed of them", () => {
    const others = [
      debt("ST", "penalty", "2025-01-01", 100),
      debt("ST", "tax", "2026-01-27", 100),
      debt("VAT", "sanction", "2026-02-01", 100),
    ];
    const input = { debts: others, amount: 250, tax: "VAT", kind: "overpayment" };
    expect(outcomeLines("tc.071", input, readAs(["A-22", "debt-by-debt"])).slice(1)).toEqual([
      "repayment.sanction |  | tax VAT text, arose-on 2026-02-01, debt 1.00 | 1.00 | 93.2 A-24",
      "repayment.tax |  | tax ST text, arose-on 2026-01-27, debt 1.00 | 1.00 | 93.2 A-24",
      "repayment.penalty |  | tax ST text, arose-on 2025-01-01, debt 1.00 | 0.50 | 93.2 A-24",
      "repayment.left |  | sum 2.50 | 0.00 | 93.2",
    ]);
  });
  it("an overpayment: its own tax, the arrears of others, then the rest of them", () => {
    expect(outcomeLines("tc.071", { debts, amount: 750, tax: "VAT", kind: "overpayment" })).toEqual([
      '{"parts":[{"debt":{"tax":"VAT","component":"tax","arose":"2026-01-26","amount":100},"paid":100},{"debt":{"tax":"VAT","component":"tax","arose":"2026-02-25","amount":100},"paid":100},{"debt":{"tax":"VAT","component":"interest","arose":"2026-01-26","amount":100},"paid":100},{"debt":{"tax":"VAT","component":"penalty","arose":"2026-01-26","amount":100},"paid":100},{"debt":{"tax":"VAT","component":"sanction","arose":"2025-12-25","amount":100},"paid":100},{"debt":{"tax":"ST","component":"tax","arose":"2026-01-27","amount":100},"paid":100},{"debt":{"tax":"ST","component":"interest","arose":"2026-01-25","amount":100},"paid":100},{"debt":{"tax":"ST","component":"sanction","arose":"2026-01-26","amount":100},"paid":50}],"left":0}',
      "repayment.tax |  | tax VAT text, arose-on 2026-01-26, debt 1.00 | 1.00 | 93.2 A-24",
      "repayment.tax |  | tax VAT text, arose-on 2026-02-25, debt 1.00 | 1.00 | 93.2 A-24",
      "repayment.interest |  | tax VAT text, arose-on 2026-01-26, debt 1.00 | 1.00 | 93.2 A-24",
      "repayment.penalty |  | tax VAT text, arose-on 2026-01-26, debt 1.00 | 1.00 | 93.2 A-24",
      "repayment.sanction |  | tax VAT text, arose-on 2025-12-25, debt 1.00 | 1.00 | 93.2 A-24",
      "repayment.tax |  | tax ST text, arose-on 2026-01-27, debt 1.00 | 1.00 | 93.2 A-24",
      "repayment.interest |  | tax ST text, arose-on 2026-01-25, debt 1.00 | 1.00 | 93.2 A-24",
      "repayment.sanction |  | tax ST text, arose-on 2026-01-26, debt 1.00 | 0.50 | 93.2 A-24",
      "repayment.left |  | sum 7.50 | 0.00 | 93.2",
    ]);
  });
  it("refusals", () => {
    expect(outcomeLines("tc.071", { debts, amount: -1, tax: "VAT", kind: "payment" })).toEqual([
      "not applicable: negative-amount | 71",
    ]);
    const negative = [...debts, debt("VAT", "tax", "2026-01-01", -1)];
    expect(outcomeLines("tc.071", { debts: negative, amount: 1, tax: "VAT", kind: "payment" })).toEqual([
      "not applicable: negative-amount | 71",
    ]);
  });
});

describe("tc.072: the preferential regime, the whole answer", () => {
  const input = {
    kind: "decision",
    trigger: "2026-03-10",
    paidOn: "2026-03-24",
    arrears: 10_000_000,
    penalty: 2_700_001,
    sanction: 5_000_000,
  };
  it("half of the penalty and of the sanction after a decision", () => {
    expect(outcomeLines("tc.072", input)).toEqual([
      '{"toPay":13850001,"remittedPenalty":1350000,"remittedSanction":2500000,"lastDay":"2026-04-09"}',
      "law.term.start | trigger + 1 | trigger 2026-03-10 | 2026-03-11 | 18.2",
      "law.term.end.calendar-day | start + length − 1 | start 2026-03-11, length 30 | 2026-04-09 | 18.1",
      "law.term.unconfirmed-days |  |  | 2026-03-08, 2026-04-07 text | 18.6 A-54",
      "preferential.in-time |  | paid-on 2026-03-24 | 2026-04-09 | 72.2.1 A-21",
      "preferential.penalty | penalty × share | penalty 27000.01, share 50 percent | 13500.01 | 72.2.1",
      "preferential.sanction | sanction × share | sanction 50000.00, share 50 percent | 25000.00 | 72.2.1",
      "preferential.to-pay | arrears + penalty + sanction | arrears 100000.00, penalty 13500.01, sanction 25000.00 | 138500.01 | 72.2.1",
    ]);
  });
  it("three tenths of the penalty and no sanction with an amended return", () => {
    expect(outcomeLines("tc.072", { ...input, kind: "amended-return" })).toEqual([
      '{"toPay":10810000,"remittedPenalty":1890001,"remittedSanction":5000000,"lastDay":"2026-04-09"}',
      "law.term.start | trigger + 1 | trigger 2026-03-10 | 2026-03-11 | 18.2",
      "law.term.end.calendar-day | start + length − 1 | start 2026-03-11, length 30 | 2026-04-09 | 18.1",
      "law.term.unconfirmed-days |  |  | 2026-03-08, 2026-04-07 text | 18.6 A-54",
      "preferential.in-time |  | paid-on 2026-03-24 | 2026-04-09 | 72.2.2 A-21",
      "preferential.penalty | penalty × share | penalty 27000.01, share 30 percent | 8100.00 | 72.2.2",
      "preferential.sanction | sanction × share | sanction 50000.00, share 0 percent | 0.00 | 72.2.2",
      "preferential.to-pay | arrears + penalty + sanction | arrears 100000.00, penalty 8100.00, sanction 0.00 | 108100.00 | 72.2.2",
    ]);
  });
  it("seven tenths of both after a complaint", () => {
    expect(outcomeLines("tc.072", { ...input, kind: "complaint" })).toEqual([
      '{"toPay":15390001,"remittedPenalty":810000,"remittedSanction":1500000,"lastDay":"2026-03-25"}',
      "law.term.start | trigger + 1 | trigger 2026-03-10 | 2026-03-11 | 18.2",
      "law.term.end.calendar-day | start + length − 1 | start 2026-03-11, length 15 | 2026-03-25 | 18.1",
      "law.term.unconfirmed-days |  |  | 2026-03-08 text | 18.6 A-54",
      "preferential.in-time |  | paid-on 2026-03-24 | 2026-03-25 | 72.2.3 A-21",
      "preferential.penalty | penalty × share | penalty 27000.01, share 70 percent | 18900.01 | 72.2.3",
      "preferential.sanction | sanction × share | sanction 50000.00, share 70 percent | 35000.00 | 72.2.3",
      "preferential.to-pay | arrears + penalty + sanction | arrears 100000.00, penalty 18900.01, sanction 35000.00 | 153900.01 | 72.2.3",
    ]);
  });
  it("nothing owed", () => {
    expect(outcomeLines("tc.072", { ...input, arrears: 0, penalty: 0, sanction: 0 })[0]).toBe(
      '{"toPay":0,"remittedPenalty":0,"remittedSanction":0,"lastDay":"2026-04-09"}',
    );
  });
  it("refusals", () => {
    expect(outcomeLines("tc.072", { ...input, paidOn: "2026-04-10" })).toEqual([
      "not applicable: preferential-late | 72",
    ]);
    for (const part of ["arrears", "penalty", "sanction"])
      expect(outcomeLines("tc.072", { ...input, [part]: -1 })[0]).toBe(
        "not applicable: negative-amount | 72",
      );
    expect(outcomeLines("tc.072", { ...input, trigger: "2021-12-01", paidOn: "2021-12-02" })).toEqual([
      "missing parameter: preferential.decision.calendar-days, 2021-12-01",
    ]);
  });
});

describe("tc.091: interest on a deferral, the whole answer", () => {
  const plan = {
    ground: "financial-position",
    debt: 36_500_000,
    from: "2026-01-22",
    to: "2026-02-10",
    payments: [] as object[],
  };
  const rates = office(["discount-rate", "0.09", null, "2026-01-01"]);
  it("one stretch", () => {
    // 365 000 × 2 × 0.09 × 20 ÷ 365
    expect(outcomeLines("tc.091", plan, rates)).toEqual([
      '{"interest":360000,"debtLeft":36500000}',
      "deferral.segment | balance × multiplier × rate × days ÷ year-days | balance 365000.00, multiplier 2, rate 9 percent, days 20 days, year-days 365 | 3600.00 | 91.4 A-51",
      "deferral.interest |  | sum 3600.00 | 3600.00 | 91.4",
    ]);
  });
  it("a payment lowers the balance from its next day; one on the last day and after it lowers nothing more", () => {
    const payments = [
      { date: "2026-01-31", amount: 18_250_000 },
      { date: "2026-02-10", amount: 250_000 },
      { date: "2026-02-11", amount: 50_000_000 },
    ];
    expect(outcomeLines("tc.091", { ...plan, payments }, rates)).toEqual([
      '{"interest":270000,"debtLeft":18000000}',
      "deferral.segment | balance × multiplier × rate × days ÷ year-days | balance 365000.00, multiplier 2, rate 9 percent, days 10 days, year-days 365 | 1800.00 | 91.4 A-51",
      "deferral.segment | balance × multiplier × rate × days ÷ year-days | balance 182500.00, multiplier 2, rate 9 percent, days 10 days, year-days 365 | 900.00 | 91.4 A-51",
      "deferral.interest |  | sum 2700.00 | 2700.00 | 91.4",
    ]);
  });
  it("over the year's end, by the days of the Code and of the years themselves (A-51)", () => {
    const over = { ...plan, from: "2027-12-31", to: "2028-01-01" };
    expect(outcomeLines("tc.091", over, rates)).toEqual([
      '{"interest":36000,"debtLeft":36500000}',
      "deferral.segment | balance × multiplier × rate × days ÷ year-days | balance 365000.00, multiplier 2, rate 9 percent, days 1 days, year-days 365 | 180.00 | 91.4 A-51",
      "deferral.segment | balance × multiplier × rate × days ÷ year-days | balance 365000.00, multiplier 2, rate 9 percent, days 1 days, year-days 365 | 180.00 | 91.4 A-51",
      "deferral.interest |  | sum 360.00 | 360.00 | 91.4",
    ]);
    expect(outcomeLines("tc.091", over, { ...rates, ...readAs(["A-51", "actual-year"]) })).toEqual([
      '{"interest":35951,"debtLeft":36500000}',
      "deferral.segment | balance × multiplier × rate × days ÷ year-days | balance 365000.00, multiplier 2, rate 9 percent, days 1 days, year-days 365 | 180.00 | 91.4 A-51",
      "deferral.segment | balance × multiplier × rate × days ÷ year-days | balance 365000.00, multiplier 2, rate 9 percent, days 1 days, year-days 366 | 179.51 | 91.4 A-51",
      "deferral.interest |  | sum 359.51 | 359.51 | 91.4",
    ]);
  });
  it("free of interest on the other grounds", () => {
    expect(outcomeLines("tc.091", { ...plan, ground: "budget-delay" }, rates)).toEqual([
      '{"interest":0,"debtLeft":36500000}',
      "deferral.free |  | debt 365000.00 | 0.00 | 91.4",
    ]);
    expect(outcomeLines("tc.091", { ...plan, ground: "force-majeure", to: "2026-01-22" })).toEqual([
      '{"interest":0,"debtLeft":36500000}',
      "deferral.free |  | debt 365000.00 | 0.00 | 91.4",
    ]);
  });
  it("refusals", () => {
    expect(outcomeLines("tc.091", { ...plan, to: "2026-01-21" }, rates)).toEqual([
      "not applicable: reversed-interval | 91.4",
    ]);
    expect(
      outcomeLines("tc.091", { ...plan, payments: [{ date: "2026-01-22", amount: -1 }] }, rates),
    ).toEqual(["not applicable: negative-amount | 91.4"]);
    expect(
      outcomeLines("tc.091", { ...plan, payments: [{ date: "2026-02-10", amount: 36_500_001 }] }, rates),
    ).toEqual(["not applicable: negative-amount | 91.4"]);
    expect(
      outcomeLines("tc.091", { ...plan, payments: [{ date: "2026-02-10", amount: 36_500_000 }] }, rates)[0],
    ).toBe('{"interest":360000,"debtLeft":0}');
    expect(outcomeLines("tc.091", plan)).toEqual(["missing parameter: discount-rate, 2026-01-22"]);
    expect(outcomeLines("tc.091", { ...plan, from: "2021-12-31" }, rates)).toEqual([
      "missing parameter: deferral.rate-multiplier, 2021-12-31",
    ]);
  });
});

describe("tc.093.13: a late refund, the whole answer", () => {
  const input = { amount: 10_000_000, appliedOn: "2026-03-10", refundedOn: "2026-05-09" };
  it("each day after the term", () => {
    expect(outcomeLines("tc.093.13", input)).toEqual([
      '{"penalty":270000,"days":30}',
      "law.term.start | trigger + 1 | trigger 2026-03-10 | 2026-03-11 | 18.2",
      "law.term.end.calendar-day | start + length − 1 | start 2026-03-11, length 30 | 2026-04-09 | 18.1",
      "law.term.unconfirmed-days |  |  | 2026-03-08, 2026-04-07 text | 18.6 A-54",
      "refund.penalty | sum × rate × days | sum 100000.00, rate 0.09 percent, days 30 days, due 2026-04-09, paid-on 2026-05-09 | 2700.00 | 93.13",
    ]);
  });
  it("within it nothing", () => {
    expect(outcomeLines("tc.093.13", { ...input, refundedOn: "2026-03-11" })).toEqual([
      '{"penalty":0,"days":0}',
      "law.term.start | trigger + 1 | trigger 2026-03-10 | 2026-03-11 | 18.2",
      "law.term.end.calendar-day | start + length − 1 | start 2026-03-11, length 30 | 2026-04-09 | 18.1",
      "law.term.unconfirmed-days |  |  | 2026-03-08, 2026-04-07 text | 18.6 A-54",
      "refund.penalty | sum × rate × days | sum 100000.00, rate 0.09 percent, days 0 days, due 2026-04-09, paid-on 2026-03-11 | 0.00 | 93.13",
    ]);
  });
  it("refusals", () => {
    expect(outcomeLines("tc.093.13", { ...input, amount: -1 })).toEqual([
      "not applicable: negative-amount | 93.13",
    ]);
    expect(outcomeLines("tc.093.13", { ...input, amount: 0 })[0]).toBe('{"penalty":0,"days":30}');
    expect(outcomeLines("tc.093.13", { ...input, appliedOn: "2021-12-01" })).toEqual([
      "missing parameter: term.t-039, 2021-12-01",
    ]);
    expect(outcomeLines("tc.093.13", { ...input, refundedOn: "2021-12-01" })).toEqual([
      "missing parameter: refund.daily-rate, 2021-12-01",
    ]);
  });
});

describe("tc.118: factors of risk, the whole answer", () => {
  const facts = [
    "objects-differ",
    "tax-differs",
    "income-differs-from-insurance",
    "loss-declared",
    "invoices-differ",
    "notice-unanswered",
    "eaeu-data-differ",
    "advance-lowered",
    "social-object-contract",
    "by-method",
  ];
  it("each by its own item, the burden below three quarters of the average", () => {
    expect(
      outcomeLines("tc.118", { on: "2026-01-01", facts, burden: { own: "0.0299", average: "0.04" } }),
    ).toEqual([
      '{"factors":["objects-differ","tax-differs","income-differs-from-insurance","loss-declared","invoices-differ","notice-unanswered","eaeu-data-differ","advance-lowered","social-object-contract","by-method","burden-low"],"plannedAuditAllowed":true}',
      "risk.objects-differ |  |  | objects-differ text | 118.5.1.а",
      "risk.tax-differs |  |  | tax-differs text | 118.5.1.б",
      "risk.income-differs-from-insurance |  |  | income-differs-from-insurance text | 118.5.1.в",
      "risk.loss-declared |  |  | loss-declared text | 118.5.2",
      "risk.invoices-differ |  |  | invoices-differ text | 118.5.4",
      "risk.notice-unanswered |  |  | notice-unanswered text | 118.5.5",
      "risk.eaeu-data-differ |  |  | eaeu-data-differ text | 118.5.6",
      "risk.advance-lowered |  |  | advance-lowered text | 118.5.7",
      "risk.social-object-contract |  |  | social-object-contract text | 118.5.8",
      "risk.by-method |  |  | by-method text | 118.5.9",
      "risk.burden-low | average × (1 − bound) | average 4 percent, bound 25 percent, own 2.99 percent | 3 percent | 118.5.3 A-50",
      "risk.present |  |  | 11 | 118.8 A-18",
    ]);
  });
  it("a burden of three quarters exactly, and none known", () => {
    expect(
      outcomeLines("tc.118", { on: "2026-01-01", facts: [], burden: { own: "0.03", average: "0.04" } }),
    ).toEqual([
      '{"factors":[],"plannedAuditAllowed":false}',
      "risk.burden-fair | average × (1 − bound) | average 4 percent, bound 25 percent, own 3 percent | 3 percent | 118.5.3 A-50",
      "risk.absent |  |  | 0 | 118.8 A-18",
    ]);
    expect(outcomeLines("tc.118", { on: "2026-01-01", facts: [], burden: null })).toEqual([
      '{"factors":[],"plannedAuditAllowed":false}',
      "risk.absent |  |  | 0 | 118.8 A-18",
    ]);
  });
  it("before the Code", () => {
    expect(outcomeLines("tc.118", { on: "2021-12-31", facts: [], burden: null })).toEqual([
      "missing parameter: risk.burden-below, 2021-12-31",
    ]);
  });
});
