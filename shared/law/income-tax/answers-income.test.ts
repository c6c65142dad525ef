import { describe, expect, it } from "vitest";
import { office, outcomeLines } from "#tests/fixtures/outcome-lines.ts";

describe("tc.190: a material benefit, the whole answer", () => {
  const rate = office(["discount-rate", "0.09", null, "2026-01-01"]);
  const loan = { kind: "free-loan", amount: 12_000_000, on: "2026-02-01", months: 3 };
  const cheap = { kind: "cheap-loan", amount: 12_000_000, on: "2026-02-01", rate: "0.05" };
  it("each kind by its own part", () => {
    // 120 000 × 9 % × 3 / 12
    expect(outcomeLines("tc.190", loan, rate)).toEqual([
      '{"income":270000}',
      "income-tax.free-loan | loan × rate × months / 12 | loan 120000.00, rate 9 percent, months 3 | 2700.00 | 190.2",
    ]);
    // 120 000 × (9 % − 5 %)
    expect(outcomeLines("tc.190", cheap, rate)).toEqual([
      '{"income":480000}',
      "income-tax.cheap-loan | loan × (discount − rate) | loan 120000.00, discount 9 percent, rate 5 percent | 4800.00 | 190.3",
    ]);
    expect(outcomeLines("tc.190", { ...cheap, rate: "0.1" }, rate)).toEqual([
      '{"income":0}',
      "income-tax.cheap-loan | loan × (discount − rate) | loan 120000.00, discount 9 percent, rate 10 percent | 0.00 | 190.3",
    ]);
    expect(outcomeLines("tc.190", { kind: "free-goods", bookValue: 50_000 })).toEqual([
      '{"income":50000}',
      "income-tax.free-goods |  |  | 500.00 | 190.4",
    ]);
    expect(outcomeLines("tc.190", { kind: "discount", bookValue: 50_000, price: 40_000 })).toEqual([
      '{"income":10000}',
      "income-tax.discount | book-value − price | book-value 500.00, price 400.00 | 100.00 | 190.5",
    ]);
    expect(outcomeLines("tc.190", { kind: "discount", bookValue: 50_000, price: 50_001 })).toEqual([
      '{"income":0}',
      "income-tax.discount | book-value − price | book-value 500.00, price 500.01 | 0.00 | 190.5",
    ]);
  });
  it("no discount rate of the day", () => {
    expect(outcomeLines("tc.190", { ...loan, on: "2025-12-31" }, rate)).toEqual([
      "missing parameter: discount-rate, 2025-12-31",
    ]);
    expect(outcomeLines("tc.190", { ...cheap, on: "2025-12-31" }, rate)).toEqual([
      "missing parameter: discount-rate, 2025-12-31",
    ]);
    expect(outcomeLines("tc.190", { kind: "bonus" })).toEqual(["invalid: kind"]);
  });
});

describe("tc.191.sale: property sold, the whole answer", () => {
  const car = {
    property: "vehicle",
    ownedFrom: "2025-06-01",
    soldOn: "2026-06-01",
    price: 900,
    cost: 500,
    repair: 100,
  };
  it("a year to the day is taxed, a day more is free", () => {
    expect(outcomeLines("tc.191.sale", car)).toEqual([
      '{"income":300,"exempt":false}',
      "income-tax.sale | price − cost − repair | price 9.00, cost 5.00, repair 1.00, owned-from 2025-06-01, sold-on 2026-06-01 | 3.00 | 189.1.6",
    ]);
    expect(outcomeLines("tc.191.sale", { ...car, soldOn: "2026-06-02" })).toEqual([
      '{"income":0,"exempt":true}',
      "income-tax.sale-exempt |  | owned-from 2025-06-01, sold-on 2026-06-02 | 0.00 | 191.6.1",
    ]);
    expect(outcomeLines("tc.191.sale", { ...car, property: "dwelling", soldOn: "2026-06-02" })).toEqual([
      '{"income":0,"exempt":true}',
      "income-tax.sale-exempt |  | owned-from 2025-06-01, sold-on 2026-06-02 | 0.00 | 191.6.2",
    ]);
  });
  it("other real estate is never free; a loss is no income", () => {
    expect(
      outcomeLines("tc.191.sale", { ...car, property: "other-real-estate", soldOn: "2030-01-01" }),
    ).toEqual([
      '{"income":300,"exempt":false}',
      "income-tax.sale | price − cost − repair | price 9.00, cost 5.00, repair 1.00, owned-from 2025-06-01, sold-on 2030-01-01 | 3.00 | 189.1.6",
    ]);
    expect(outcomeLines("tc.191.sale", { ...car, price: 599 })).toEqual([
      '{"income":0,"exempt":false}',
      "income-tax.sale | price − cost − repair | price 5.99, cost 5.00, repair 1.00, owned-from 2025-06-01, sold-on 2026-06-01 | 0.00 | 189.1.6",
    ]);
  });
  it("before the Code", () => {
    expect(outcomeLines("tc.191.sale", { ...car, soldOn: "2021-12-31" })).toEqual([
      "missing parameter: income-tax.ownership-years, 2021-12-31",
    ]);
  });
});

describe("tc.199: the year of a person, the whole answer", () => {
  const income = { exemptKind: null, abroad: false, amount: 30_000_000, cost: 0, units: 1 };
  const year = {
    year: 2026,
    status: "citizen",
    incomes: [income] as object[],
    months: 12,
    dependantMonths: 0,
    dependants: 0,
    social: 0,
    pensionFund: 0,
    education: 0,
    mortgageInterest: 0,
    filedOn: "2027-03-01",
    appliedInTerm: true,
    withheld: 0,
    foreignTax: 0,
  };
  const answer = (over: object, context = {}) => outcomeLines("tc.199", { ...year, ...over }, context);

  it("the standard deductions and the rate", () => {
    // 12 × 6.5 × 100.00 = 7 800; (300 000 − 7 800) × 10 %
    expect(answer({})).toEqual([
      '{"base":29220000,"tax":2922000,"foreignCredit":0,"toPay":2922000}',
      "income-tax.standard-year | personal + dependants + social + fund | personal 7800.00, dependants 0.00, social 0.00, fund 0.00 | 7800.00 | 194",
      "income-tax.year-base | income − exempt − deductions | income 300000.00, exempt 0.00, deductions 7800.00 | 292200.00 | 187.1",
      "income-tax.year | base × rate | base 292200.00, rate 10 percent | 29220.00 | 198",
      "income-tax.to-pay | tax − withheld − credit | tax 29220.00, withheld 0.00, credit 0.00 | 29220.00 | 199.1",
    ]);
  });
  it("every deduction, what was withheld and paid abroad", () => {
    /*
     * income 300 000 here and 100 000 abroad; personal 7 800, dependants 24 × 100 = 2 400, social 10 000;
     * fund at most (400 000 − 20 200) × 8 % = 30 384, paid 40 000; mortgage 100 000; education at most
     * (400 000 − 50 584 − 100 000) × 10 % = 24 941.60, paid 30 000
     */
    expect(
      answer({
        incomes: [income, { ...income, abroad: true, amount: 10_000_000 }],
        dependantMonths: 24,
        dependants: 2,
        social: 1_000_000,
        pensionFund: 4_000_000,
        education: 3_000_000,
        mortgageInterest: 10_000_000,
        withheld: 500_000,
        foreignTax: 1_500_000,
      }),
    ).toEqual([
      '{"base":22447440,"tax":2244744,"foreignCredit":1000000,"toPay":744744}',
      "income-tax.standard-year | personal + dependants + social + fund | personal 7800.00, dependants 2400.00, social 10000.00, fund 30384.00 | 50584.00 | 194",
      "income-tax.mortgage | min(paid, count × calculation-index) | paid 100000.00, count 2300, calculation-index 100.00 | 100000.00 | 196.2",
      "income-tax.education | min(paid, base × rate) | paid 30000.00, base 249416.00, rate 10 percent | 24941.60 | 195.2",
      "income-tax.year-base | income − exempt − deductions | income 400000.00, exempt 0.00, deductions 175525.60 | 224474.40 | 187.1",
      "income-tax.year | base × rate | base 224474.40, rate 10 percent | 22447.44 | 198",
      "income-tax.foreign-credit | min(paid, base × rate, tax) | paid 15000.00, base 100000.00, rate 10 percent, tax 22447.44 | 10000.00 | 205.2",
      "income-tax.to-pay | tax − withheld − credit | tax 22447.44, withheld 5000.00, credit 10000.00 | 7447.44 | 199.1",
    ]);
  });
  it("less than the ceilings is deducted whole; three dependants have a quarter for education", () => {
    const claims = { dependants: 3, dependantMonths: 36, education: 6_000_000, mortgageInterest: 23_000_001 };
    expect(answer({ ...claims, pensionFund: 100 })).toEqual([
      '{"base":4394925,"tax":439493,"foreignCredit":0,"toPay":439493}',
      "income-tax.standard-year | personal + dependants + social + fund | personal 7800.00, dependants 3600.00, social 0.00, fund 1.00 | 11401.00 | 194",
      "income-tax.mortgage | min(paid, count × calculation-index) | paid 230000.01, count 2300, calculation-index 100.00 | 230000.00 | 196.2",
      "income-tax.education | min(paid, base × rate) | paid 60000.00, base 58599.00, rate 25 percent | 14649.75 | 195.2",
      "income-tax.year-base | income − exempt − deductions | income 300000.00, exempt 0.00, deductions 256050.75 | 43949.25 | 187.1",
      "income-tax.year | base × rate | base 43949.25, rate 10 percent | 4394.93 | 198",
      "income-tax.to-pay | tax − withheld − credit | tax 4394.93, withheld 0.00, credit 0.00 | 4394.93 | 199.1",
    ]);
  });
  it("deductions above the income leave no base, and what was withheld is overpaid", () => {
    expect(answer({ incomes: [{ ...income, amount: 100_000 }], withheld: 5_000, education: 1 })).toEqual([
      '{"base":0,"tax":0,"foreignCredit":0,"toPay":-5000}',
      "income-tax.standard-year | personal + dependants + social + fund | personal 7800.00, dependants 0.00, social 0.00, fund 0.00 | 7800.00 | 194",
      "income-tax.mortgage | min(paid, count × calculation-index) | paid 0.00, count 2300, calculation-index 100.00 | 0.00 | 196.2",
      "income-tax.education | min(paid, base × rate) | paid 0.01, base 0.00, rate 10 percent | 0.00 | 195.2",
      "income-tax.year-base | income − exempt − deductions | income 1000.00, exempt 0.00, deductions 7800.00 | 0.00 | 187.1",
      "income-tax.year | base × rate | base 0.00, rate 10 percent | 0.00 | 198",
      "income-tax.to-pay | tax − withheld − credit | tax 0.00, withheld 50.00, credit 0.00 | -50.00 | 199.1",
    ]);
  });
  it("the credit of foreign tax stops at the rate on foreign income, and at the tax", () => {
    const abroad = { ...income, abroad: true, amount: 10_000_000 };
    expect(answer({ incomes: [income, abroad], foreignTax: 1_000_001 })).toEqual([
      '{"base":39220000,"tax":3922000,"foreignCredit":1000000,"toPay":2922000}',
      "income-tax.standard-year | personal + dependants + social + fund | personal 7800.00, dependants 0.00, social 0.00, fund 0.00 | 7800.00 | 194",
      "income-tax.year-base | income − exempt − deductions | income 400000.00, exempt 0.00, deductions 7800.00 | 392200.00 | 187.1",
      "income-tax.year | base × rate | base 392200.00, rate 10 percent | 39220.00 | 198",
      "income-tax.foreign-credit | min(paid, base × rate, tax) | paid 10000.01, base 100000.00, rate 10 percent, tax 39220.00 | 10000.00 | 205.2",
      "income-tax.to-pay | tax − withheld − credit | tax 39220.00, withheld 0.00, credit 10000.00 | 29220.00 | 199.1",
    ]);
    expect(answer({ incomes: [{ ...abroad, amount: 1_000_000 }], foreignTax: 50_000 })).toEqual([
      '{"base":220000,"tax":22000,"foreignCredit":22000,"toPay":0}',
      "income-tax.standard-year | personal + dependants + social + fund | personal 7800.00, dependants 0.00, social 0.00, fund 0.00 | 7800.00 | 194",
      "income-tax.year-base | income − exempt − deductions | income 10000.00, exempt 0.00, deductions 7800.00 | 2200.00 | 187.1",
      "income-tax.year | base × rate | base 2200.00, rate 10 percent | 220.00 | 198",
      "income-tax.foreign-credit | min(paid, base × rate, tax) | paid 500.00, base 10000.00, rate 10 percent, tax 220.00 | 220.00 | 205.2",
      "income-tax.to-pay | tax − withheld − credit | tax 220.00, withheld 0.00, credit 220.00 | 0.00 | 199.1",
    ]);
  });
  it("a resident by days owes on income from here alone, a non-resident without deductions", () => {
    const incomes = [income, { ...income, abroad: true, amount: 10_000_000 }];
    expect(answer({ status: "resident-permit", incomes })[0]).toBe(
      '{"base":39220000,"tax":3922000,"foreignCredit":0,"toPay":3922000}',
    );
    // a permit of residence gives the deductions of arts. 195-196 too: 392 200 − 1 000
    expect(answer({ status: "resident-permit", incomes, education: 100_000 })[0]).toContain(
      '"base":39120000',
    );
    expect(answer({ status: "resident", incomes, education: 100 })).toEqual([
      '{"base":29220000,"tax":2922000,"foreignCredit":0,"toPay":2922000}',
      "income-tax.standard-year | personal + dependants + social + fund | personal 7800.00, dependants 0.00, social 0.00, fund 0.00 | 7800.00 | 194",
      "income-tax.claim-barred |  |  | 0.00 | 193.3",
      "income-tax.year-base | income − exempt − deductions | income 300000.00, exempt 0.00, deductions 7800.00 | 292200.00 | 187.1",
      "income-tax.year | base × rate | base 292200.00, rate 10 percent | 29220.00 | 198",
      "income-tax.to-pay | tax − withheld − credit | tax 29220.00, withheld 0.00, credit 0.00 | 29220.00 | 199.1",
    ]);
    expect(answer({ status: "non-resident", incomes, mortgageInterest: 100 })).toEqual([
      '{"base":30000000,"tax":3000000,"foreignCredit":0,"toPay":3000000}',
      "income-tax.claim-barred |  |  | 0.00 | 193.3",
      "income-tax.year-base | income − exempt − deductions | income 300000.00, exempt 0.00, deductions 0.00 | 300000.00 | 187.1",
      "income-tax.year | base × rate | base 300000.00, rate 10 percent | 30000.00 | 198",
      "income-tax.to-pay | tax − withheld − credit | tax 30000.00, withheld 0.00, credit 0.00 | 30000.00 | 199.1",
    ]);
  });
  it("the amnesty law closes arts. 195–196 to returns from its day, but for those who applied in term", () => {
    const amnesty = office(["amnesty-law.entry", "2027-03-01"]);
    const claim = { education: 1_000_000, appliedInTerm: false };
    expect(answer(claim, amnesty)).toEqual([
      '{"base":29220000,"tax":2922000,"foreignCredit":0,"toPay":2922000}',
      "income-tax.standard-year | personal + dependants + social + fund | personal 7800.00, dependants 0.00, social 0.00, fund 0.00 | 7800.00 | 194",
      "income-tax.claim-barred |  |  | 0.00 | 195.5",
      "income-tax.year-base | income − exempt − deductions | income 300000.00, exempt 0.00, deductions 7800.00 | 292200.00 | 187.1",
      "income-tax.year | base × rate | base 292200.00, rate 10 percent | 29220.00 | 198",
      "income-tax.to-pay | tax − withheld − credit | tax 29220.00, withheld 0.00, credit 0.00 | 29220.00 | 199.1",
    ]);
    expect(answer({ ...claim, filedOn: "2027-02-28" }, amnesty)[0]).toBe(
      '{"base":28220000,"tax":2822000,"foreignCredit":0,"toPay":2822000}',
    );
    expect(
      answer({ ...claim, mortgageInterest: 1, education: 0, appliedInTerm: true }, amnesty)[2],
    ).toContain("mortgage");
    expect(answer(claim)).toEqual(["missing parameter: amnesty-law.entry, 2027-03-01"]);
    expect(answer(claim, office(["amnesty-law.entry", "March"]))).toEqual([
      "missing parameter: amnesty-law.entry, 2027-03-01",
    ]);
  });
  it("what is free of tax: all, up to a ceiling, within a ceiling, by the law on securities", () => {
    const free = (exemptKind: string, amount: number, units = 1) =>
      answer({ incomes: [{ ...income, exemptKind, amount, units }], months: 0 })[0];
    const tax = (base: number) =>
      `{"base":${base},"tax":${base / 10},"foreignCredit":0,"toPay":${base / 10}}`;
    expect(free("benefit", 1_000_000)).toBe(tax(0));
    // 10 × 100.00 a child
    expect(free("new-year-gift", 100_010)).toBe(tax(10));
    expect(free("new-year-gift", 200_010, 2)).toBe(tax(10));
    // 50 × 100.00: all of it, or none
    expect(free("prize", 500_000)).toBe(tax(0));
    expect(free("prize", 500_010)).toBe(tax(500_010));
    expect(free("listed-securities", 1_000)).toBe(
      "missing parameter: securities-market-law.entry, 2026-01-01",
    );
    expect(free("no-such-kind", 1_000)).toBe(
      "missing parameter: income-tax.exempt-income, no-such-kind, 2026-01-01",
    );
    const law = (from: string) =>
      answer(
        { incomes: [{ ...income, exemptKind: "listed-securities", amount: 1_000 }], months: 0 },
        office(["securities-market-law.entry", from]),
      )[0];
    expect(law("2026-01-01")).toBe(tax(0));
    expect(law("2026-01-02")).toBe(tax(1_000));
    expect(law("soon")).toBe("missing parameter: securities-market-law.entry, 2026-01-01");
  });
  it("an exemption whose time is out frees nothing; one not yet there is missing", () => {
    const micro = [{ ...income, exemptKind: "micro-loan-advantage", amount: 1_000 }];
    const open = office(["calculation-index", "100", null, "2022-01-01"]);
    expect(answer({ year: 2029, incomes: micro, months: 0 }, open)[0]).toContain('"tax":0');
    expect(answer({ year: 2030, incomes: micro, months: 0 }, open)[0]).toContain('"tax":100');
    const benefit = [{ ...income, exemptKind: "benefit", amount: 1_000 }];
    expect(answer({ year: 2030, incomes: benefit, months: 0 }, open)[0]).toContain('"tax":0');
    const aid = [{ ...income, exemptKind: "disability-aids" }];
    expect(answer({ year: 2023, incomes: aid })).toEqual([
      "missing parameter: income-tax.exempt-income, disability-aids, 2023-01-01",
    ]);
  });
  it("cost is let off before the exemption, never below nothing", () => {
    expect(
      answer({
        incomes: [
          { ...income, amount: 100_000, cost: 100_001 },
          { ...income, amount: 50_000, exemptKind: "benefit", cost: 20_000 },
        ],
        months: 0,
      }),
    ).toEqual([
      '{"base":0,"tax":0,"foreignCredit":0,"toPay":0}',
      "income-tax.standard-year | personal + dependants + social + fund | personal 0.00, dependants 0.00, social 0.00, fund 0.00 | 0.00 | 194",
      "income-tax.year-base | income − exempt − deductions | income 300.00, exempt 300.00, deductions 0.00 | 0.00 | 187.1",
      "income-tax.year | base × rate | base 0.00, rate 10 percent | 0.00 | 198",
      "income-tax.to-pay | tax − withheld − credit | tax 0.00, withheld 0.00, credit 0.00 | 0.00 | 199.1",
    ]);
  });
  it("refusals", () => {
    for (const path of ["social", "pensionFund", "education", "mortgageInterest", "withheld", "foreignTax"])
      expect(answer({ [path]: -1 })).toEqual([`not applicable: negative-amount [path ${path}] | 199`]);
    expect(answer({ incomes: [income, { ...income, amount: -1 }] })).toEqual([
      "not applicable: negative-amount [path incomes[1]] | 199",
    ]);
    expect(answer({ incomes: [{ ...income, cost: -1 }] })).toEqual([
      "not applicable: negative-amount [path incomes[0]] | 199",
    ]);
    expect(answer({ months: 13 })).toEqual(["not applicable: months-out-of-range [path months] | 199"]);
    expect(answer({ dependants: 1, dependantMonths: 13 })).toEqual([
      "not applicable: months-out-of-range [path months] | 199",
    ]);
    expect(answer({ dependants: 1, dependantMonths: 12 })[0]).toContain("tax");
    expect(answer({ year: 2021 })).toEqual(["missing parameter: income-tax.personal-deduction, 2021-01-01"]);
    expect(answer({ status: "non-resident", year: 2021 })).toEqual([
      "missing parameter: income-tax.rate, general, 2021-01-01",
    ]);
    expect(answer({}, office(["calculation-index", "hundred"]))).toEqual([
      "missing parameter: calculation-index, 2026-01-01",
    ]);
    expect(answer({ status: "alien", months: -1 })).toEqual(["invalid: status, months"]);
  });
});
