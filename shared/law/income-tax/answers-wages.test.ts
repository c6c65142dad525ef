import { describe, expect, it } from "vitest";
import { office, outcomeLines } from "#tests/fixtures/outcome-lines.ts";

<<<<<<< HEAD:shared/law/income-tax/answers.test.ts
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

=======
>>>>>>> a9a7b6b (test(law): whole answers in files of a size; unit tests that start programs have the time for it):shared/law/income-tax/answers-wages.test.ts
describe("tc.200: an employee, the whole answer", () => {
  const wages = office(["average-wage", "38000.00", "город Ош"]);
  const month = {
    month: "2026-01",
    income: 4_500_000,
    exempt: 0,
    social: 450_000,
    pensionFund: 0,
    dependants: 2,
    daysWorked: 21,
    daysNorm: 21,
    employedDays: 31,
    category: "ordinary",
    rate: "general",
  };
  const answer = (months: readonly object[], over: object = {}, context: object = wages) =>
    outcomeLines(
      "tc.200",
      { district: "город Ош", resident: true, months: months.map((one) => ({ ...month, ...one })), ...over },
      context,
    );
  it("the wage above the average one", () => {
    // 45 000 − 650 − 200 − 4 500 = 39 650; × 10 %
    expect(answer([{}])).toEqual([
      '{"tax":396500,"fromEmployee":396500,"fromEmployer":0,"base":3965000,"average":3800000,"totals":{"base":3965000,"average":3800000,"taxed":3965000,"tax":396500,"fromEmployee":396500,"fromEmployer":0},"wageAboveAverage":false}',
      "income-tax.personal | count × calculation-index | count 6.5, calculation-index 100.00 | 650.00 | 194..1",
      "income-tax.dependants | dependants × calculation-index | dependants 2, calculation-index 100.00 | 200.00 | 194..2",
      "income-tax.social |  |  | 4500.00 | 194..3",
      "income-tax.base | income − exempt − deductions | income 45000.00, exempt 0.00, deductions 5350.00 | 39650.00 | 200.4",
      "income-tax.average | average-wage × worked / norm | average-wage 38000.00, worked 21, norm 21, district город Ош text | 38000.00 | 187.6",
      "income-tax.taxed | max(base, average) | base 39650.00, average 38000.00 | 39650.00 | 200.5.1",
      "income-tax.running | taxed × rate | taxed 39650.00, rate 10 percent | 3965.00 | 197.1",
      "income-tax.month | running − previous | running 3965.00, previous 0.00 | 3965.00 | 200.5 S-05",
      "income-tax.from-employee | kept − previous | kept 3965.00, previous 0.00 | 3965.00 | 200.5.2",
      "income-tax.from-employer | running − previous | running 0.00, previous 0.00 | 0.00 | 200.5.2 S-05",
    ]);
  });
  it("the base below the average wage although the wage is above it (S-04): the rest is the employer's", () => {
    // 40 000 − 650 − 4 000 = 35 350; average 38 000
    expect(answer([{ income: 4_000_000, social: 400_000, dependants: 0 }])).toEqual([
      '{"tax":380000,"fromEmployee":353500,"fromEmployer":26500,"base":3535000,"average":3800000,"totals":{"base":3535000,"average":3800000,"taxed":3800000,"tax":380000,"fromEmployee":353500,"fromEmployer":26500},"wageAboveAverage":true}',
      "income-tax.personal | count × calculation-index | count 6.5, calculation-index 100.00 | 650.00 | 194..1",
      "income-tax.social |  |  | 4000.00 | 194..3",
      "income-tax.base | income − exempt − deductions | income 40000.00, exempt 0.00, deductions 4650.00 | 35350.00 | 200.4",
      "income-tax.average | average-wage × worked / norm | average-wage 38000.00, worked 21, norm 21, district город Ош text | 38000.00 | 187.6",
      "income-tax.taxed | max(base, average) | base 35350.00, average 38000.00 | 38000.00 | 200.5.1 S-04",
      "income-tax.running | taxed × rate | taxed 38000.00, rate 10 percent | 3800.00 | 197.1",
      "income-tax.month | running − previous | running 3800.00, previous 0.00 | 3800.00 | 200.5 S-05",
      "income-tax.from-employee | kept − previous | kept 3535.00, previous 0.00 | 3535.00 | 200.5.2",
      "income-tax.from-employer | running − previous | running 265.00, previous 0.00 | 265.00 | 200.5.2 S-05",
    ]);
  });
  it("two months run together; the average wage for the days worked", () => {
    expect(
      answer([
        {},
        { month: "2026-02", income: 1_000_000, social: 100_000, dependants: 1, daysWorked: 10, daysNorm: 20 },
      ]),
    ).toEqual([
      '{"tax":173500,"fromEmployee":82500,"fromEmployer":91000,"base":825000,"average":1900000,"totals":{"base":4790000,"average":5700000,"taxed":5700000,"tax":570000,"fromEmployee":479000,"fromEmployer":91000},"wageAboveAverage":false}',
      "income-tax.personal | count × calculation-index | count 6.5, calculation-index 100.00 | 650.00 | 194..1",
      "income-tax.dependants | dependants × calculation-index | dependants 1, calculation-index 100.00 | 100.00 | 194..2",
      "income-tax.social |  |  | 1000.00 | 194..3",
      "income-tax.base | income − exempt − deductions | income 10000.00, exempt 0.00, deductions 1750.00 | 8250.00 | 200.4",
      "income-tax.average | average-wage × worked / norm | average-wage 38000.00, worked 10, norm 20, district город Ош text | 19000.00 | 187.6",
      "income-tax.taxed | max(base, average) | base 47900.00, average 57000.00 | 57000.00 | 200.5.1",
      "income-tax.running | taxed × rate | taxed 57000.00, rate 10 percent | 5700.00 | 197.1",
      "income-tax.month | running − previous | running 5700.00, previous 3965.00 | 1735.00 | 200.5 S-05",
      "income-tax.from-employee | kept − previous | kept 4790.00, previous 3965.00 | 825.00 | 200.5.2",
      "income-tax.from-employer | running − previous | running 910.00, previous 0.00 | 910.00 | 200.5.2 S-05",
    ]);
  });
  it("more days worked than the norm are the norm", () => {
    expect(answer([{ daysWorked: 22 }])[5]).toBe(
      "income-tax.average | average-wage × worked / norm | average-wage 38000.00, worked 22, norm 21, district город Ош text | 38000.00 | 187.6",
    );
  });
  it("a private pension fund up to 8 % of what is left", () => {
    // (45 000 − 650 − 200 − 4 500) × 8 % = 3 172
    expect(answer([{ pensionFund: 400_000 }])).toEqual([
      '{"tax":380000,"fromEmployee":364780,"fromEmployer":15220,"base":3647800,"average":3800000,"totals":{"base":3647800,"average":3800000,"taxed":3800000,"tax":380000,"fromEmployee":364780,"fromEmployer":15220},"wageAboveAverage":true}',
      "income-tax.personal | count × calculation-index | count 6.5, calculation-index 100.00 | 650.00 | 194..1",
      "income-tax.dependants | dependants × calculation-index | dependants 2, calculation-index 100.00 | 200.00 | 194..2",
      "income-tax.social |  |  | 4500.00 | 194..3",
      "income-tax.pension-fund | min(paid, base × rate) | paid 4000.00, base 39650.00, rate 8 percent | 3172.00 | 194..4",
      "income-tax.base | income − exempt − deductions | income 45000.00, exempt 0.00, deductions 8522.00 | 36478.00 | 200.4",
      "income-tax.average | average-wage × worked / norm | average-wage 38000.00, worked 21, norm 21, district город Ош text | 38000.00 | 187.6",
      "income-tax.taxed | max(base, average) | base 36478.00, average 38000.00 | 38000.00 | 200.5.1 S-04",
      "income-tax.running | taxed × rate | taxed 38000.00, rate 10 percent | 3800.00 | 197.1",
      "income-tax.month | running − previous | running 3800.00, previous 0.00 | 3800.00 | 200.5 S-05",
      "income-tax.from-employee | kept − previous | kept 3647.80, previous 0.00 | 3647.80 | 200.5.2",
      "income-tax.from-employer | running − previous | running 152.20, previous 0.00 | 152.20 | 200.5.2 S-05",
    ]);
    expect(answer([{ pensionFund: 100_000 }])[4]).toContain("| 1000.00 |");
    expect(answer([{ income: 0, pensionFund: 100_000, social: 0 }])[4]).toContain("| 0.00 |");
  });
  it("fifteen days of employment give the deductions, fourteen and a second job the social ones alone", () => {
    expect(answer([{ employedDays: 15 }])[1]).toContain("income-tax.personal");
    expect(answer([{ employedDays: 14 }])).toEqual([
      '{"tax":405000,"fromEmployee":405000,"fromEmployer":0,"base":4050000,"average":3800000,"totals":{"base":4050000,"average":3800000,"taxed":4050000,"tax":405000,"fromEmployee":405000,"fromEmployer":0},"wageAboveAverage":false}',
      "income-tax.social |  |  | 4500.00 | 194..3",
      "income-tax.social-only |  | days 14 | 4500.00 | 200.7",
      "income-tax.base | income − exempt − deductions | income 45000.00, exempt 0.00, deductions 4500.00 | 40500.00 | 200.4",
      "income-tax.average | average-wage × worked / norm | average-wage 38000.00, worked 21, norm 21, district город Ош text | 38000.00 | 187.6",
      "income-tax.taxed | max(base, average) | base 40500.00, average 38000.00 | 40500.00 | 200.5.1",
      "income-tax.running | taxed × rate | taxed 40500.00, rate 10 percent | 4050.00 | 197.1",
      "income-tax.month | running − previous | running 4050.00, previous 0.00 | 4050.00 | 200.5 S-05",
      "income-tax.from-employee | kept − previous | kept 4050.00, previous 0.00 | 4050.00 | 200.5.2",
      "income-tax.from-employer | running − previous | running 0.00, previous 0.00 | 0.00 | 200.5.2 S-05",
    ]);
    expect(answer([{ category: "second-job" }])).toEqual([
      '{"tax":405000,"fromEmployee":405000,"fromEmployer":0,"base":4050000,"average":0,"totals":{"base":4050000,"average":0,"taxed":4050000,"tax":405000,"fromEmployee":405000,"fromEmployer":0},"wageAboveAverage":false}',
      "income-tax.social |  |  | 4500.00 | 194..3",
      "income-tax.social-only |  | days 31 | 4500.00 | 200.7",
      "income-tax.base | income − exempt − deductions | income 45000.00, exempt 0.00, deductions 4500.00 | 40500.00 | 200.4",
      "income-tax.no-floor |  |  | second-job text | 187.4.2",
      "income-tax.running | taxed × rate | taxed 40500.00, rate 10 percent | 4050.00 | 197.1",
      "income-tax.month | running − previous | running 4050.00, previous 0.00 | 4050.00 | 200.5 S-05",
      "income-tax.from-employee | kept − previous | kept 4050.00, previous 0.00 | 4050.00 | 200.5.2",
      "income-tax.from-employer | running − previous | running 0.00, previous 0.00 | 0.00 | 200.5.2 S-05",
    ]);
  });
  it("a non-resident has none", () => {
    expect(answer([{}], { resident: false })).toEqual([
      '{"tax":450000,"fromEmployee":450000,"fromEmployer":0,"base":4500000,"average":3800000,"totals":{"base":4500000,"average":3800000,"taxed":4500000,"tax":450000,"fromEmployee":450000,"fromEmployer":0},"wageAboveAverage":false}',
      "income-tax.no-deductions |  |  | 0.00 | 193.2",
      "income-tax.base | income − exempt − deductions | income 45000.00, exempt 0.00, deductions 0.00 | 45000.00 | 200.4",
      "income-tax.average | average-wage × worked / norm | average-wage 38000.00, worked 21, norm 21, district город Ош text | 38000.00 | 187.6",
      "income-tax.taxed | max(base, average) | base 45000.00, average 38000.00 | 45000.00 | 200.5.1",
      "income-tax.running | taxed × rate | taxed 45000.00, rate 10 percent | 4500.00 | 197.1",
      "income-tax.month | running − previous | running 4500.00, previous 0.00 | 4500.00 | 200.5 S-05",
      "income-tax.from-employee | kept − previous | kept 4500.00, previous 0.00 | 4500.00 | 200.5.2",
      "income-tax.from-employer | running − previous | running 0.00, previous 0.00 | 0.00 | 200.5.2 S-05",
    ]);
  });
  it("a wage free of tax has no floor", () => {
    expect(answer([{ exempt: 4_500_000, social: 0 }])).toEqual([
      '{"tax":0,"fromEmployee":0,"fromEmployer":0,"base":-85000,"average":0,"totals":{"base":0,"average":0,"taxed":0,"tax":0,"fromEmployee":0,"fromEmployer":0},"wageAboveAverage":false}',
      "income-tax.personal | count × calculation-index | count 6.5, calculation-index 100.00 | 650.00 | 194..1",
      "income-tax.dependants | dependants × calculation-index | dependants 2, calculation-index 100.00 | 200.00 | 194..2",
      "income-tax.social |  |  | 0.00 | 194..3",
      "income-tax.base | income − exempt − deductions | income 45000.00, exempt 45000.00, deductions 850.00 | -850.00 | 200.4",
      "income-tax.no-floor |  |  | ordinary text | 200.6",
      "income-tax.running | taxed × rate | taxed 0.00, rate 10 percent | 0.00 | 197.1",
      "income-tax.month | running − previous | running 0.00, previous 0.00 | 0.00 | 200.5 S-05",
      "income-tax.from-employee | kept − previous | kept 0.00, previous 0.00 | 0.00 | 200.5.2",
      "income-tax.from-employer | running − previous | running 0.00, previous 0.00 | 0.00 | 200.5.2 S-05",
    ]);
    expect(answer([{ exempt: 4_499_999, social: 0 }])[6]).toContain("max(base, average)");
    // no wage at all keeps the floor
    expect(answer([{ income: 0, social: 0 }])[6]).toContain("max(base, average)");
  });
  it("a cluster: the average wage is the base, kept from the wage no further than the wage's own", () => {
    expect(answer([{ category: "cluster", income: 2_000_000, social: 200_000, dependants: 0 }])).toEqual([
      '{"tax":380000,"fromEmployee":173500,"fromEmployer":206500,"base":1735000,"average":3800000,"totals":{"base":1735000,"average":3800000,"taxed":3800000,"tax":380000,"fromEmployee":173500,"fromEmployer":206500},"wageAboveAverage":false}',
      "income-tax.personal | count × calculation-index | count 6.5, calculation-index 100.00 | 650.00 | 194..1",
      "income-tax.social |  |  | 2000.00 | 194..3",
      "income-tax.base | income − exempt − deductions | income 20000.00, exempt 0.00, deductions 2650.00 | 17350.00 | 200.4",
      "income-tax.average | average-wage × worked / norm | average-wage 38000.00, worked 21, norm 21, district город Ош text | 38000.00 | 187.6",
      "income-tax.taxed | average | base 17350.00, average 38000.00 | 38000.00 | 187.7",
      "income-tax.running | taxed × rate | taxed 38000.00, rate 10 percent | 3800.00 | 197.1",
      "income-tax.month | running − previous | running 3800.00, previous 0.00 | 3800.00 | 200.5 S-05",
      "income-tax.from-employee | kept − previous | kept 1735.00, previous 0.00 | 1735.00 | 200.5.2",
      "income-tax.from-employer | running − previous | running 2065.00, previous 0.00 | 2065.00 | 200.5.2 S-05",
    ]);
    expect(answer([{ category: "cluster" }])[0]).toContain('"fromEmployee":380000,"fromEmployer":0');
  });
  it("sewing until the end of 2026: fixed and kept from the wage (S-06); a floor after", () => {
    expect(answer([{ category: "sewing", income: 2_000_000, social: 0, dependants: 0 }])).toEqual([
      '{"tax":380000,"fromEmployee":380000,"fromEmployer":0,"base":1935000,"average":3800000,"totals":{"base":1935000,"average":3800000,"taxed":3800000,"tax":380000,"fromEmployee":380000,"fromEmployer":0},"wageAboveAverage":false}',
      "income-tax.personal | count × calculation-index | count 6.5, calculation-index 100.00 | 650.00 | 194..1",
      "income-tax.social |  |  | 0.00 | 194..3",
      "income-tax.base | income − exempt − deductions | income 20000.00, exempt 0.00, deductions 650.00 | 19350.00 | 200.4",
      "income-tax.average | average-wage × worked / norm | average-wage 38000.00, worked 21, norm 21, district город Ош text | 38000.00 | 187.6",
      "income-tax.taxed | average | base 19350.00, average 38000.00 | 38000.00 | 200.8 S-06",
      "income-tax.running | taxed × rate | taxed 38000.00, rate 10 percent | 3800.00 | 197.1",
      "income-tax.month | running − previous | running 3800.00, previous 0.00 | 3800.00 | 200.5 S-05",
      "income-tax.from-employee | kept − previous | kept 3800.00, previous 0.00 | 3800.00 | 200.5.2",
      "income-tax.from-employer | running − previous | running 0.00, previous 0.00 | 0.00 | 200.5.2 S-05",
    ]);
    expect(
      answer(
        [{ category: "sewing", month: "2027-01" }],
        {},
        office(["average-wage", "38000.00", "город Ош"], ["calculation-index", "100"]),
      )[6],
    ).toContain("max(base, average)");
  });
  it("a reduced rate, and a change of it in the year that mixes nothing", () => {
    // January 39 650 × 10 %, February 39 650 × 5 %
    expect(answer([{}, { month: "2026-02", rate: "park" }])).toEqual([
      '{"tax":198250,"fromEmployee":198250,"fromEmployer":0,"base":3965000,"average":3800000,"totals":{"base":7930000,"average":7600000,"taxed":7930000,"tax":594750,"fromEmployee":594750,"fromEmployer":0},"wageAboveAverage":false}',
      "income-tax.personal | count × calculation-index | count 6.5, calculation-index 100.00 | 650.00 | 194..1",
      "income-tax.dependants | dependants × calculation-index | dependants 2, calculation-index 100.00 | 200.00 | 194..2",
      "income-tax.social |  |  | 4500.00 | 194..3",
      "income-tax.base | income − exempt − deductions | income 45000.00, exempt 0.00, deductions 5350.00 | 39650.00 | 200.4",
      "income-tax.average | average-wage × worked / norm | average-wage 38000.00, worked 21, norm 21, district город Ош text | 38000.00 | 187.6",
      "income-tax.taxed | max(base, average) | base 39650.00, average 38000.00 | 39650.00 | 200.5.1",
      "income-tax.running | taxed × rate | taxed 39650.00, rate 10 percent | 3965.00 | 197.1",
      "income-tax.taxed | max(base, average) | base 39650.00, average 38000.00 | 39650.00 | 200.5.1",
      "income-tax.running | taxed × rate | taxed 39650.00, rate 5 percent | 1982.50 | 197.2.3",
      "income-tax.month | running − previous | running 5947.50, previous 3965.00 | 1982.50 | 200.5 S-05",
      "income-tax.from-employee | kept − previous | kept 5947.50, previous 3965.00 | 1982.50 | 200.5.2",
      "income-tax.from-employer | running − previous | running 0.00, previous 0.00 | 0.00 | 200.5.2 S-05",
    ]);
  });
  it.each([
    ["budget", "187.4.1"],
    ["junior-staff", "187.4.3"],
    ["owners-association", "187.4.4"],
    ["disabled", "187.4.5"],
    ["convict", "187.4.6"],
  ])("%s has no floor by %s", (category, place) => {
    expect(
      answer([{ category, income: 1_000_000, social: 0 }]).find((one) =>
        one.startsWith("income-tax.no-floor"),
      ),
    ).toBe(`income-tax.no-floor |  |  | ${category} text | ${place}`);
  });
  it("refusals", () => {
    for (const path of ["income", "exempt", "social", "pensionFund"])
      expect(answer([{}, { month: "2026-02", [path]: -1 }])).toEqual([
        `not applicable: negative-amount [path months[1].${path}] | 200`,
      ]);
    expect(answer([{}, {}])).toEqual(["not applicable: months-out-of-order [path months[1].month] | 200"]);
    expect(answer([{ month: "2026-02" }, {}])).toEqual([
      "not applicable: months-out-of-order [path months[1].month] | 200",
    ]);
    expect(answer([{ month: "2025-12" }, {}])).toEqual([
      "not applicable: months-out-of-order [path months[1].month] | 200",
    ]);
    expect(answer([{ daysNorm: 0 }])).toEqual(["not applicable: days-out-of-range [path months[0]] | 200"]);
    expect(answer([{ daysWorked: -1 }])).toEqual([
      "not applicable: days-out-of-range [path months[0]] | 200",
    ]);
    expect(answer([{ employedDays: -1 }])).toEqual([
      "not applicable: days-out-of-range [path months[0]] | 200",
    ]);
    expect(answer([{ daysWorked: 0, employedDays: 0 }])[0]).toContain('"average":0');
    expect(answer([{}], {}, {})).toEqual(["missing parameter: average-wage, 2026-01-01, город Ош"]);
    expect(answer([{}], {}, office(["average-wage", "much", "город Ош"]))).toEqual([
      "missing parameter: average-wage, город Ош, 2026-01-01",
    ]);
    expect(answer([{ month: "2021-12" }])).toEqual([
      "missing parameter: income-tax.minimum-base, ordinary, 2021-12-01",
    ]);
  });
});

describe("tc.201: an agent's payment, the whole answer", () => {
  const payment = { kind: "other", amount: 1_000, on: "2026-01-01", agentHasUndocumentedGoods: false };
  it("the whole payment at the general rate, a platform's revenue at its own", () => {
    expect(outcomeLines("tc.201", payment)).toEqual([
      '{"tax":100}',
      "income-tax.agent | payment × rate | payment 10.00, rate 10 percent | 1.00 | 201.1",
    ]);
    expect(outcomeLines("tc.201", { ...payment, kind: "platform", amount: 10_000 })).toEqual([
      '{"tax":100}',
      "income-tax.platform | payment × rate | payment 100.00, rate 1 percent | 1.00 | 197.3.1",
    ]);
    expect(outcomeLines("tc.201", { ...payment, kind: "platform", on: "2028-01-01" })).toEqual([
      '{"tax":20}',
      "income-tax.platform | payment × rate | payment 10.00, rate 2 percent | 0.20 | 197.3.2 S-06",
    ]);
  });
  it.each([
    ["real-estate-or-vehicle", "201.1.1"],
    ["exempt", "201.1.2"],
    ["sole-trader", "201.1.3"],
    ["patent-holder", "201.1.4"],
  ])("%s frees by %s", (kind, place) => {
    expect(outcomeLines("tc.201", { ...payment, kind })).toEqual([
      '{"tax":0}',
      `income-tax.agent-freed |  | payment 10.00 | 0.00 | ${place}`,
    ]);
  });
  it("goods without documents free the agent from 2026", () => {
    const undocumented = { ...payment, agentHasUndocumentedGoods: true };
    expect(outcomeLines("tc.201", undocumented)).toEqual([
      '{"tax":0}',
      "income-tax.agent-freed |  | payment 10.00 | 0.00 | 201.3",
    ]);
    expect(outcomeLines("tc.201", { ...undocumented, on: "2025-12-31" })).toEqual([
      '{"tax":100}',
      "income-tax.agent | payment × rate | payment 10.00, rate 10 percent | 1.00 | 201.1",
    ]);
  });
  it("refusals", () => {
    expect(outcomeLines("tc.201", { ...payment, amount: -1 })).toEqual([
      "not applicable: negative-amount [path amount] | 201",
    ]);
    expect(outcomeLines("tc.201", { ...payment, amount: 0 })[0]).toBe('{"tax":0}');
    expect(outcomeLines("tc.201", { ...payment, on: "2021-12-31" })).toEqual([
      "missing parameter: income-tax.rate, general, 2021-12-31",
    ]);
    expect(outcomeLines("tc.201", { ...payment, kind: "platform", on: "2025-08-31" })).toEqual([
      "missing parameter: income-tax.rate, platform, 2025-08-31",
    ]);
  });
});
