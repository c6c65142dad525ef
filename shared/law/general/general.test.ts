import { describe, expect, it } from "vitest";
import { evaluate, found, lacks, refused } from "#tests/fixtures/general-rules.ts";
import type { ReadingId } from "../readings-of-the-code.ts";

describe("art. 164, sanction of a tax agent", () => {
  it.each([
    // paid on the due day: no month begun
    ["2026-01-20", "2026-01-20", 0, 0, false],
    // a day late: one month begun, 10 % of 10 000
    ["2026-01-20", "2026-01-21", 100_000, 1, false],
    // on the due number a month ends, the day after it the second begins
    ["2026-01-20", "2026-02-20", 100_000, 1, false],
    ["2026-01-20", "2026-02-21", 200_000, 2, false],
    // three months and a day: 4 × 10 %
    ["2026-01-20", "2026-04-21", 400_000, 4, false],
    // five months are the cap itself, a day more passes it
    ["2026-01-20", "2026-06-20", 500_000, 5, false],
    ["2026-01-20", "2026-06-21", 500_000, 6, true],
    // month end: 31 January + 1 month is 28 February
    ["2026-01-31", "2026-02-28", 100_000, 1, false],
    ["2026-01-31", "2026-03-01", 200_000, 2, false],
  ])("due %s, as of %s", (due, asOf, sanction, months, capped) => {
    expect(evaluate("tc.164", { unpaid: 1_000_000, due, asOf })).toMatchObject(
      found({ sanction, months, capped }),
    );
  });
  it("no unpaid sum, no sanction; a negative one is refused; before the Code the rate is missing", () => {
    const dates = { due: "2026-01-20", asOf: "2026-03-01" };
    expect(evaluate("tc.164", { unpaid: 0, ...dates })).toMatchObject(found({ sanction: 0 }));
    expect(evaluate("tc.164", { unpaid: -1, ...dates })).toMatchObject(refused("negative-amount"));
    const early = { unpaid: 1, due: "2021-01-20", asOf: "2021-12-31" };
    expect(evaluate("tc.164", early)).toMatchObject(lacks("sanction.agent.monthly-rate"));
  });
});

describe("art. 163(1²) and (4)", () => {
  it.each([
    // 70 × 100.00 som a fact
    [{ kind: "unified-return-not-filed", facts: 1, on: "2026-05-02" }, 700_000],
    [{ kind: "unified-return-not-filed", facts: 3, on: "2026-05-02" }, 2_100_000],
    // 5 % of 1 234.56 is 61.728
    [{ kind: "undocumented-goods", marketValue: 123_456, regime: "general", on: "2026-05-02" }, 6_173],
    [{ kind: "undocumented-goods", marketValue: 0, regime: "single-tax-trade", on: "2026-05-02" }, 0],
  ])("%o", (input, sanction) => {
    expect(evaluate("tc.163.4", input)).toMatchObject(found({ sanction }));
  });
  it("163(4) is for the general regime and the trade of 423(1)(1)(б) only", () => {
    const goods = { kind: "undocumented-goods", marketValue: 123_456, on: "2026-05-02" };
    expect(evaluate("tc.163.4", { ...goods, regime: "single-tax-trade" })).toMatchObject(
      found({ sanction: 6_173 }),
    );
    expect(evaluate("tc.163.4", { ...goods, regime: "other" })).toMatchObject(
      refused("sanction-of-other-regimes"),
    );
  });
  it("163(1²) leaves out the declaration of art. 107", () => {
    const unified = { kind: "unified-return-not-filed", facts: 1, on: "2026-05-02" };
    expect(evaluate("tc.163.4", { ...unified, official: true })).toMatchObject(
      refused("declaration-of-official"),
    );
    expect(evaluate("tc.163.4", { ...unified, official: false })).toMatchObject(found({ sanction: 700_000 }));
  });
  it("a value not known on the day is missing", () => {
    const early = { on: "2021-12-31" };
    const goods = { kind: "undocumented-goods", marketValue: 1, regime: "general", ...early };
    expect(evaluate("tc.163.4", goods)).toMatchObject(lacks("sanction.undocumented-goods.rate"));
    expect(evaluate("tc.163.4", { kind: "unified-return-not-filed", facts: 1, ...early })).toMatchObject(
      lacks("sanction.unified-return.indices"),
    );
  });
});

describe("art. 71 and 93(2), order of repayment", () => {
  const debt = (tax: string, component: string, arose: string, amount: number) => ({
    tax,
    component,
    arose,
    amount,
  });
  const debts = [
    debt("VAT", "penalty", "2026-01-26", 500),
    debt("VAT", "tax", "2026-02-26", 1_000),
    debt("VAT", "tax", "2026-01-26", 2_000),
    debt("VAT", "sanction", "2026-01-26", 300),
    debt("ST", "penalty", "2025-01-26", 400),
    debt("ST", "tax", "2026-01-26", 600),
  ];
  const paid = (amount: number, kind: string, reading?: ReadingId, alternative?: string) => {
    const outcome = evaluate("tc.071", { debts, amount, tax: "VAT", kind }, reading, alternative);
    if (outcome.outcome !== "finding") return outcome.outcome;
    const { parts, left } = outcome.value as {
      parts: { debt: { tax: string; component: string }; paid: number }[];
      left: number;
    };
    return [...parts.map((part) => `${part.debt.tax} ${part.debt.component} ${part.paid}`), left];
  };
  it("a payment serves all tax from the oldest, then penalty, then sanction, and its own tax only", () => {
    expect(paid(3_200, "payment")).toEqual(["VAT tax 2000", "VAT tax 1000", "VAT penalty 200", 0]);
    expect(paid(4_000, "payment")).toEqual([
      "VAT tax 2000",
      "VAT tax 1000",
      "VAT penalty 500",
      "VAT sanction 300",
      200,
    ]);
  });
  it("read the other way (A-22), each debt is served whole, the oldest first", () => {
    expect(paid(2_900, "payment", "A-22", "debt-by-debt")).toEqual([
      "VAT tax 2000",
      "VAT penalty 500",
      "VAT sanction 300",
      "VAT tax 100",
      0,
    ]);
  });
  it("an overpayment goes on to the arrears of other taxes, then to their penalty", () => {
    expect(paid(4_500, "overpayment")).toEqual([
      "VAT tax 2000",
      "VAT tax 1000",
      "VAT penalty 500",
      "VAT sanction 300",
      "ST tax 600",
      "ST penalty 100",
      0,
    ]);
  });
  it("nothing to pay leaves all, a negative amount is refused", () => {
    expect(paid(0, "payment")).toEqual([0]);
    expect(paid(-1, "payment")).toBe("not-applicable");
  });
});

describe("art. 72, preferential regime", () => {
  const input = { trigger: "2026-03-10", paidOn: "2026-03-24", arrears: 10_000_000, penalty: 2_700_000 };
  it.each([
    // 100 000 + 50 % of 27 000 + 50 % of 50 000
    ["decision", 13_850_000, 1_350_000, 2_500_000, "2026-04-09"],
    // 100 000 + 30 % of 27 000; the whole sanction remitted
    ["amended-return", 10_810_000, 1_890_000, 5_000_000, "2026-04-09"],
    // 100 000 + 70 % of 27 000 + 70 % of 50 000; 15 days end on Wed 25 March
    ["complaint", 15_390_000, 810_000, 1_500_000, "2026-03-25"],
  ])("%s", (kind, toPay, remittedPenalty, remittedSanction, lastDay) => {
    expect(evaluate("tc.072", { ...input, kind, sanction: 5_000_000 })).toMatchObject(
      found({ toPay, remittedPenalty, remittedSanction, lastDay }),
    );
  });
  it("E07: after a desk audit, 50 % of 5 400", () => {
    const desk = { ...input, kind: "decision", penalty: 540_000, sanction: 0 };
    expect(evaluate("tc.072", desk)).toMatchObject(found({ toPay: 10_270_000, remittedPenalty: 270_000 }));
  });
  it.each([
    ["2026-04-09", "finding"],
    ["2026-04-10", "not-applicable"],
  ])("paid on %s: %s", (paidOn, outcome) => {
    expect(evaluate("tc.072", { ...input, kind: "decision", paidOn, sanction: 0 }).outcome).toBe(outcome);
  });
});

describe("art. 93(13), late refund", () => {
  it.each([
    // the term ends on 9 April
    ["2026-04-09", 0, 0],
    // a day: 100 000 × 0.0009
    ["2026-04-10", 1, 9_000],
    ["2026-05-09", 30, 270_000],
  ])("refunded on %s", (refundedOn, days, penalty) => {
    expect(evaluate("tc.093.13", { amount: 10_000_000, appliedOn: "2026-03-10", refundedOn })).toMatchObject(
      found({ days, penalty }),
    );
  });
  it("before the Code the term is missing", () => {
    expect(
      evaluate("tc.093.13", { amount: 1, appliedOn: "2021-03-10", refundedOn: "2021-06-01" }),
    ).toMatchObject(lacks("term.t-039"));
  });
});

describe("art. 91(4), interest on a deferral", () => {
  const plan = {
    ground: "financial-position",
    debt: 36_500_000,
    from: "2026-01-22",
    to: "2026-02-10",
    payments: [],
  };
  it.each([
    // 22–31 January, 10 days at 9 %: 365 000 × 2 × 0.09 × 10 ÷ 365 = 1 800; 1–10 February at 10 %: 2 000
    [plan, 380_000, 36_500_000],
    // half paid on 31 January: February on 182 500 only
    [{ ...plan, payments: [{ date: "2026-01-31", amount: 18_250_000 }] }, 280_000, 18_250_000],
    // one day
    [{ ...plan, to: "2026-01-22" }, 18_000, 36_500_000],
    [{ ...plan, ground: "budget-delay" }, 0, 36_500_000],
    [{ ...plan, ground: "force-majeure" }, 0, 36_500_000],
  ])("%o", (input, interest, debtLeft) => {
    expect(evaluate("tc.091", input)).toMatchObject(found({ interest, debtLeft }));
  });
  it("the days of a leap year are read by A-51", () => {
    const leap = { ...plan, debt: 36_600_000, from: "2028-02-29", to: "2028-02-29" };
    // 366 000 × 2 × 0.1 ÷ 366 = 200; ÷ 365 = 200.55
    expect(evaluate("tc.091", leap, "A-51", "actual-year")).toMatchObject(found({ interest: 20_000 }));
    expect(evaluate("tc.091", leap)).toMatchObject(found({ interest: 20_055 }));
  });
  it("refuses a reversed period and more paid than owed, and names a missing rate", () => {
    expect(evaluate("tc.091", { ...plan, to: "2026-01-21" })).toMatchObject(refused("reversed-interval"));
    const over = { ...plan, payments: [{ date: "2026-01-23", amount: 36_500_001 }] };
    expect(evaluate("tc.091", over)).toMatchObject(refused("negative-amount"));
    const late = { ...plan, from: "2028-12-31", to: "2029-01-01" };
    expect(evaluate("tc.091", late)).toMatchObject(lacks("discount-rate"));
  });
});

describe("art. 35, related parties", () => {
  const of = (paths: string[][], grounds: string[] = [], reading?: ReadingId, alternative?: string) =>
    evaluate("tc.035", { on: "2026-01-01", paths, grounds }, reading, alternative);
  it.each([
    [[["0.2"]], [], false, "0.2"],
    [[["0.2001"]], [], true, "0.2001"],
    // 50 % of 40 % is 20 %
    [[["0.5", "0.4"]], [], false, "0.2"],
    // direct 10 % and indirect 50 % of 30 % = 15 %
    [[["0.1"], ["0.5", "0.3"]], [], true, "0.25"],
    // two chains of 15 %, one by one
    [
      [
        ["0.5", "0.3"],
        ["0.5", "0.3"],
      ],
      [],
      false,
      "0.15",
    ],
    [[], ["close-relatives"], true, "0"],
    [[], [], false, "0"],
  ])("%j %j", (paths, grounds, related, share) => {
    expect(of(paths, grounds)).toMatchObject(found({ related, share }));
  });
  it("two organizations of a third one: its share above the bound in each (35(1)(2))", () => {
    const owned = (...commonOwners: { inFirst: string; inSecond: string }[]) =>
      evaluate("tc.035", { on: "2026-01-01", paths: [], commonOwners, grounds: [] });
    const owner = (inFirst: string, inSecond: string) => ({ inFirst, inSecond });
    expect(owned(owner("0.2001", "0.2001"))).toMatchObject(found({ related: true, share: "0" }));
    expect(owned(owner("0.9", "0.2"))).toMatchObject(found({ related: false }));
    expect(owned(owner("0.2", "0.9"))).toMatchObject(found({ related: false }));
    // two owners, each above in one only, are no common owner
    expect(owned(owner("0.9", "0.1"), owner("0.1", "0.9"))).toMatchObject(found({ related: false }));
    expect(owned(owner("0.9", "0.1"), owner("0.3", "0.4"))).toMatchObject(found({ related: true }));
    const exactly = { on: "2026-01-01", paths: [], commonOwners: [owner("0.2", "0.2")], grounds: [] };
    expect(evaluate("tc.035", exactly)).toMatchObject(found({ related: false }));
    expect(evaluate("tc.035", exactly, "A-68", "twenty-too")).toMatchObject(found({ related: true }));
  });
  it("the bound and the chains may be read the other way", () => {
    expect(of([["0.2"]], [], "A-68", "twenty-too")).toMatchObject(found({ related: true }));
    const chains = [
      ["0.5", "0.3"],
      ["0.5", "0.3"],
    ];
    expect(of(chains, [], "S-53", "sum-of-paths")).toMatchObject(found({ related: true, share: "0.3" }));
  });
});

describe("arts. 139–140, market price", () => {
  const deal = {
    on: "2026-01-15",
    ground: "related-parties",
    loanBetweenRelated: false,
    price: 7_000_000,
    quantity: "10",
    found: { "comparable-deals": 10_000_000 },
    ownSales: [],
  };
  it("E19: 30 % below the market, the base grows by 10 × 30 000", () => {
    expect(evaluate("tc.139", deal)).toMatchObject(found({ adjust: true, difference: 30_000_000 }));
  });
  it.each([
    // 20 % of 100 000 exactly stays, a tyiyn more does not, either side
    [8_000_000, false],
    [7_999_999, true],
    [12_000_000, false],
    [12_000_001, true],
  ])("price %d against 10 000 000", (price, adjust) => {
    expect(evaluate("tc.139", { ...deal, price })).toMatchObject(found({ adjust }));
  });
  it("the first method with information is taken", () => {
    const later = {
      resale: { price: 9_000_000, costs: 700_000, profit: 300_000 },
      costPlus: { costs: 6_000_000, profit: 1_000_001 },
    };
    expect(evaluate("tc.139", { ...deal, found: { bulletin: 11_000_000 }, ...later })).toMatchObject(
      found({ marketPrice: 11_000_000 }),
    );
    // 140(4): 90 000 − 7 000 − 3 000
    expect(evaluate("tc.139", { ...deal, found: {}, ...later })).toMatchObject(
      found({ marketPrice: 8_000_000 }),
    );
    // 140(5), where the resale is not known: 60 000 + 10 000.01
    expect(evaluate("tc.139", { ...deal, found: {}, ...later, resale: null })).toMatchObject(
      found({ marketPrice: 7_000_001, adjust: false }),
    );
  });
  it("sales to special regimes below those to the general regime: the weighted price of the latter", () => {
    const sales = [
      { price: 9_000_000, quantity: "1" },
      { price: 10_000_000, quantity: "3" },
    ];
    // (90 000 + 300 000) ÷ 4 = 97 500
    const special = { ...deal, ground: "special-regime", ownSales: sales };
    expect(evaluate("tc.139", special)).toMatchObject(found({ marketPrice: 9_750_000, adjust: true }));
    // the same price or a higher one: the methods of art. 140
    const dear = { ...special, price: 9_750_000 };
    expect(evaluate("tc.139", dear)).toMatchObject(found({ marketPrice: 10_000_000 }));
    expect(evaluate("tc.139", { ...special, ownSales: [] })).toMatchObject(
      found({ marketPrice: 10_000_000 }),
    );
    expect(evaluate("tc.139", { ...deal, ownSales: sales })).toMatchObject(
      found({ marketPrice: 10_000_000 }),
    );
  });
  it("any other deal, and a loan between related parties, is left alone; no price is missing", () => {
    expect(evaluate("tc.139", { ...deal, ground: null })).toMatchObject(refused("price-not-examined"));
    const loan = { ...deal, loanBetweenRelated: true };
    expect(evaluate("tc.139", loan)).toMatchObject(refused("price-not-examined"));
    expect(evaluate("tc.139", { ...deal, found: {} })).toMatchObject(lacks("found"));
  });
});

describe("art. 138, hidden workers", () => {
  const input = { on: "2026-02-01", district: "город Бишкек", found: 5, entered: 3, months: 6, rate: "0.1" };
  it("each at the average wage of the district", () => {
    // 2 × 40 000 × 6 = 480 000; 10 %
    expect(evaluate("tc.138", input)).toMatchObject(found({ base: 48_000_000, tax: 4_800_000 }));
  });
  it("none hidden is no ground; no wage known is missing", () => {
    expect(evaluate("tc.138", { ...input, found: 3 })).toMatchObject(refused("no-hidden-workers"));
    expect(evaluate("tc.138", { ...input, on: "2025-12-31" })).toMatchObject(lacks("average-wage"));
  });
});

describe("art. 118(5), factors of risk", () => {
  const assess = (facts: string[], burden: object | null) =>
    evaluate("tc.118", { on: "2026-01-01", facts, burden });
  it.each([
    [[], null, [], false],
    [["loss-declared"], null, ["loss-declared"], true],
    // 75 % of 4 % is 3 %: exactly there is no factor
    [[], { own: "0.03", average: "0.04" }, [], false],
    [[], { own: "0.0299", average: "0.04" }, ["burden-low"], true],
  ])("%j %j", (facts, burden, factors, plannedAuditAllowed) => {
    expect(assess(facts, burden)).toMatchObject(found({ factors, plannedAuditAllowed }));
  });
});

describe("art. 4(2)(20), recognised debt; 60(2)(6) and 145(3), thresholds", () => {
  const debt = (amount: number, ground: string | null, propertyTax = false) => ({
    amount,
    ground,
    propertyTax,
  });
  it.each([
    // 5000 × 100.00 som = 500 000: exactly is not above
    [[debt(50_000_000, "own-return")], 50_000_000, false, false],
    [[debt(50_000_001, "own-return")], 50_000_001, true, false],
    [[debt(50_000_001, null)], 0, false, false],
    [[debt(30_000_000, "acknowledged"), debt(20_000_001, "preferential-regime")], 50_000_001, true, false],
    // 5 × 100.00 som of property tax
    [[debt(50_000, "property-tax-notice", true)], 50_000, false, false],
    [[debt(50_001, "property-tax-notice", true)], 50_001, false, true],
  ])("%j", (debts, recognised, publicList, registrationRefused) => {
    expect(evaluate("tc.004.20", { on: "2026-01-01", debts })).toMatchObject(
      found({ recognised, publicList, registrationRefused }),
    );
  });
});

describe("145(3), the debt a registration of rights asks about", () => {
  const owed = (amount: number, more: { rights?: string; alternative?: string } = {}) =>
    evaluate(
      "tc.004.20",
      {
        on: "2026-01-01",
        ...(more.rights === undefined ? {} : { rights: more.rights }),
        debts: [{ amount, ground: null, propertyTax: true }],
      },
      more.alternative === undefined ? undefined : "A-41",
      more.alternative,
    );
  it("five indices themselves refuse by the other reading (A-41), a tyiyn less never", () => {
    const alternative = "five-refused";
    expect(owed(50_000)).toMatchObject(found({ registrationRefused: false }));
    expect(owed(50_000, { alternative })).toMatchObject(found({ registrationRefused: true }));
    expect(owed(49_999, { alternative })).toMatchObject(found({ registrationRefused: false }));
  });
  it.each(["passed-to-state", "of-bankrupt"])("of what is %s it is not asked about", (rights) => {
    expect(owed(50_001, { rights })).toMatchObject({
      ...found({ registrationRefused: false }),
      derivation: [{}, {}, { label: { key: `law.step.debt.rights.${rights}` }, basis: "145.3" }],
    });
    expect(owed(50_001, { rights: "ordinary" })).toMatchObject(found({ registrationRefused: true }));
  });
});
