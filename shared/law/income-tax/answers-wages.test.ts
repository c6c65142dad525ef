import { describe, expect, it } from "vitest";
import { office, outcomeLines } from "#tests/fixtures/outcome-lines.ts";

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
  it("an agricultural cooperative or logistics centre: fixed before 2027 and after", () => {
    const later = office(["average-wage", "38000.00", "город Ош"], ["calculation-index", "100"]);
    const months = ["2026-12", "2027-01"] as const;
    for (const month of months) {
      const [value, ...steps] = answer([{ category: "agricultural", month, income: 2_000_000 }], {}, later);
      expect(value).toContain('"tax":380000,"fromEmployee":380000,"fromEmployer":0');
      expect(steps.find((step) => step.startsWith("income-tax.taxed"))).toMatch(/ 38000\.00 \| 200\.8$/);
    }
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
