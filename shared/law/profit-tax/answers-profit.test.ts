import { describe, expect, it } from "vitest";
import { office, outcomeLines } from "#tests/fixtures/outcome-lines.ts";

describe("tc.174.size: the size of a business, the whole answer", () => {
  const month = "2026-05";
  const answer = (total: number, sizeAtYearStart: string | null = null) =>
    outcomeLines("tc.174.size", {
      month,
      revenue: [total, ...Array.from({ length: 11 }, () => 0)],
      sizeAtYearStart,
    });
  it("each bound and a tyiyn over it", () => {
    expect(answer(800_000_000)).toEqual([
      '{"byRevenue":"small","forReturns":"small","cashMethod":true}',
      "business-size |  | revenue-of-year 8000000.00, size-before — text | small text | 174..52",
      "cash-method |  | revenue-of-year 8000000.00 | yes text | 180.5.1",
    ]);
    expect(answer(800_000_001)).toEqual([
      '{"byRevenue":"medium","forReturns":"medium","cashMethod":true}',
      "business-size |  | revenue-of-year 8000000.01, size-before — text | medium text | 174..54",
      "cash-method |  | revenue-of-year 8000000.01 | yes text | 180.5.1",
    ]);
    expect(answer(1_500_000_000)[0]).toContain('"cashMethod":true');
    expect(answer(1_500_000_001)).toEqual([
      '{"byRevenue":"medium","forReturns":"medium","cashMethod":false}',
      "business-size |  | revenue-of-year 15000000.01, size-before — text | medium text | 174..54",
      "cash-method |  | revenue-of-year 15000000.01 | no text | 180.5.2",
    ]);
    expect(answer(5_000_000_000)[0]).toContain('"byRevenue":"medium"');
    expect(answer(5_000_000_001)).toEqual([
      '{"byRevenue":"large","forReturns":"large","cashMethod":false}',
      "business-size |  | revenue-of-year 50000000.01, size-before — text | large text | 174..50",
      "cash-method |  | revenue-of-year 50000000.01 | no text | 180.5.2",
    ]);
  });
  it("the size of the year's beginning holds for returns", () => {
    expect(answer(5_000_000_001, "small")).toEqual([
      '{"byRevenue":"large","forReturns":"small","cashMethod":false}',
      "business-size |  | revenue-of-year 50000000.01, size-before small text | small text | 174..52",
      "cash-method |  | revenue-of-year 50000000.01 | no text | 180.5.2",
    ]);
  });
  it("refusals", () => {
    expect(outcomeLines("tc.174.size", { month, revenue: [1], sizeAtYearStart: null })).toEqual([
      "not applicable: revenue-not-twelve-months [path revenue] | 174",
    ]);
    expect(
      outcomeLines("tc.174.size", {
        month: "2021-12",
        revenue: Array.from({ length: 12 }, () => 1),
        sizeAtYearStart: null,
      }),
    ).toEqual(["missing parameter: business-size.small-ceiling, 2021-12-01"]);
  });
});

describe("tc.210: profit tax of a year, the whole answer", () => {
  const year = {
    year: 2026,
    rateCase: "general",
    incomes: [{ exemptKind: null, amount: 100_000 }] as object[],
    securitiesResult: 0,
    costs: [] as object[],
    losses: [] as object[],
    securitiesLosses: [] as object[],
    advances: 0,
    foreignTax: 0,
    foreignIncome: 0,
  };
  const cost = (kind: string, amount: number, on: string | null = null) => ({ kind, amount, on });
  const loss = (of: number, amount: number, exemptYear = false) => ({ year: of, amount, exemptYear });
  const answer = (over: object, context = {}) => outcomeLines("tc.210", { ...year, ...over }, context);

  it("income, the costs that count and those that do not, the rate", () => {
    // 1 000 − 400 = 600 × 10 %
    expect(answer({ costs: [cost("wages", 40_000), cost("fines-and-penalties", 1_000)] })).toEqual([
      '{"income":100000,"deductions":40000,"result":60000,"lossesUsed":[],"base":60000,"tax":6000,"foreignCredit":0,"toPay":6000,"refused":[{"kind":"fines-and-penalties","amount":1000}]}',
      "profit-tax.refused-cost |  | kind fines-and-penalties text | 10.00 | 236.1.2",
      "profit-tax.result | income − deductions | income 1000.00, deductions 400.00 | 600.00 | 210.1",
      "profit-tax.year | base × rate | base 600.00, rate 10 percent | 60.00 | 240.1",
      "profit-tax.to-pay | tax − advances − credit | tax 60.00, advances 0.00, credit 0.00 | 60.00 | 242.2",
    ]);
  });
  it("geology before charity, each by the base without itself", () => {
    // base 1 000 − 200 = 800: geology at most 120 of 150; then 680: charity at most 68 of 70
    expect(
      answer({ costs: [cost("taxes", 20_000), cost("geology-reserve", 15_000), cost("charity", 7_000)] }),
    ).toEqual([
      '{"income":100000,"deductions":38800,"result":61200,"lossesUsed":[],"base":61200,"tax":6120,"foreignCredit":0,"toPay":6120,"refused":[]}',
      "profit-tax.geology | min(paid, base × rate) | paid 150.00, base 800.00, rate 15 percent | 120.00 | 223.2",
      "profit-tax.charity | min(paid, base × rate) | paid 70.00, base 680.00, rate 10 percent | 68.00 | 234.2",
      "profit-tax.result | income − deductions | income 1000.00, deductions 388.00 | 612.00 | 210.1",
      "profit-tax.year | base × rate | base 612.00, rate 10 percent | 61.20 | 240.1",
      "profit-tax.to-pay | tax − advances − credit | tax 61.20, advances 0.00, credit 0.00 | 61.20 | 242.2",
    ]);
    expect(answer({ costs: [cost("geology-reserve", 10_000), cost("charity", 1_000)] })[0]).toContain(
      '"deductions":11000',
    );
    // a loss before them lets nothing off
    expect(
      answer({ costs: [cost("wages", 100_001), cost("charity", 1_000), cost("geology-reserve", 5)] }),
    ).toEqual([
      '{"income":100000,"deductions":100001,"result":-1,"lossesUsed":[],"base":0,"tax":0,"foreignCredit":0,"toPay":0,"refused":[]}',
      "profit-tax.geology | min(paid, base × rate) | paid 0.05, base -0.01, rate 15 percent | 0.00 | 223.2",
      "profit-tax.charity | min(paid, base × rate) | paid 10.00, base -0.01, rate 10 percent | 0.00 | 234.2",
      "profit-tax.result | income − deductions | income 1000.00, deductions 1000.01 | -0.01 | 210.1",
      "profit-tax.year | base × rate | base 0.00, rate 10 percent | 0.00 | 240.1",
      "profit-tax.to-pay | tax − advances − credit | tax 0.00, advances 0.00, credit 0.00 | 0.00 | 242.2",
    ]);
  });
  it("losses of five years, the oldest first; none of a free year, none of the year itself", () => {
    expect(
      answer({
        losses: [
          loss(2025, 50_000),
          loss(2021, 30_000),
          loss(2020, 90_000),
          loss(2024, 10_000, true),
          loss(2026, 5),
          loss(2022, 20_001),
        ],
      }),
    ).toEqual([
      '{"income":100000,"deductions":0,"result":100000,"lossesUsed":[{"year":2020,"used":0,"left":0},{"year":2021,"used":30000,"left":0},{"year":2022,"used":20001,"left":0},{"year":2024,"used":0,"left":0},{"year":2025,"used":49999,"left":1},{"year":2026,"used":0,"left":5}],"base":0,"tax":0,"foreignCredit":0,"toPay":0,"refused":[]}',
      "profit-tax.result | income − deductions | income 1000.00, deductions 0.00 | 1000.00 | 210.1",
      "profit-tax.loss [year 2021] |  |  | 300.00 | 232.2",
      "profit-tax.loss [year 2022] |  |  | 200.01 | 232.2",
      "profit-tax.loss [year 2025] |  |  | 499.99 | 232.2",
      "profit-tax.year | base × rate | base 0.00, rate 10 percent | 0.00 | 240.1",
      "profit-tax.to-pay | tax − advances − credit | tax 0.00, advances 0.00, credit 0.00 | 0.00 | 242.2",
    ]);
  });
  it("a loss of the year uses none and is told", () => {
    expect(answer({ costs: [cost("wages", 100_001)], losses: [loss(2025, 50)] })).toEqual([
      '{"income":100000,"deductions":100001,"result":-1,"lossesUsed":[{"year":2025,"used":0,"left":50}],"base":0,"tax":0,"foreignCredit":0,"toPay":0,"refused":[]}',
      "profit-tax.result | income − deductions | income 1000.00, deductions 1000.01 | -0.01 | 210.1",
      "profit-tax.year | base × rate | base 0.00, rate 10 percent | 0.00 | 240.1",
      "profit-tax.to-pay | tax − advances − credit | tax 0.00, advances 0.00, credit 0.00 | 0.00 | 242.2",
    ]);
  });
  it("securities apart: their income less their losses", () => {
    expect(answer({ securitiesResult: 50_000, securitiesLosses: [loss(2024, 20_000)] })).toEqual([
      '{"income":130000,"deductions":0,"result":130000,"lossesUsed":[],"base":130000,"tax":13000,"foreignCredit":0,"toPay":13000,"refused":[]}',
      "profit-tax.loss [year 2024] |  |  | 200.00 | 231.3",
      "profit-tax.result | income − deductions | income 1300.00, deductions 0.00 | 1300.00 | 210.1",
      "profit-tax.year | base × rate | base 1300.00, rate 10 percent | 130.00 | 240.1",
      "profit-tax.to-pay | tax − advances − credit | tax 130.00, advances 0.00, credit 0.00 | 130.00 | 242.2",
    ]);
    expect(answer({ securitiesResult: -50_000, securitiesLosses: [loss(2024, 20_000)] })[0]).toContain(
      '"income":100000',
    );
    expect(answer({ securitiesResult: 10_000, securitiesLosses: [loss(2024, 20_000)] })[0]).toContain(
      '"income":100000',
    );
  });
  it("advances and foreign tax: no more than the rate on foreign income, nor than the tax", () => {
    expect(answer({ advances: 11_000, foreignTax: 5_000, foreignIncome: 30_000 })).toEqual([
      '{"income":100000,"deductions":0,"result":100000,"lossesUsed":[],"base":100000,"tax":10000,"foreignCredit":3000,"toPay":-4000,"refused":[]}',
      "profit-tax.result | income − deductions | income 1000.00, deductions 0.00 | 1000.00 | 210.1",
      "profit-tax.year | base × rate | base 1000.00, rate 10 percent | 100.00 | 240.1",
      "profit-tax.foreign-credit | min(paid, income × rate, tax) | paid 50.00, income 300.00, rate 10 percent, tax 100.00 | 30.00 | 246.2",
      "profit-tax.to-pay | tax − advances − credit | tax 100.00, advances 110.00, credit 30.00 | -40.00 | 242.2",
    ]);
    expect(answer({ foreignTax: 50_000, foreignIncome: 300_000 })[0]).toContain('"foreignCredit":10000');
    expect(answer({ foreignTax: 2_000, foreignIncome: 300_000 })[0]).toContain('"foreignCredit":2000');
  });
  it("a free year and the rate of activity abroad", () => {
    expect(answer({ rateCase: "exempt" })).toEqual([
      '{"income":100000,"deductions":0,"result":100000,"lossesUsed":[],"base":100000,"tax":0,"foreignCredit":0,"toPay":0,"refused":[]}',
      "profit-tax.result | income − deductions | income 1000.00, deductions 0.00 | 1000.00 | 210.1",
      "profit-tax.year | base × rate | base 1000.00, rate 0 percent | 0.00 | 239.1",
      "profit-tax.to-pay | tax − advances − credit | tax 0.00, advances 0.00, credit 0.00 | 0.00 | 242.2",
    ]);
    expect(answer({ rateCase: "abroad" })).toEqual([
      '{"income":100000,"deductions":0,"result":100000,"lossesUsed":[],"base":100000,"tax":3000,"foreignCredit":0,"toPay":3000,"refused":[]}',
      "profit-tax.result | income − deductions | income 1000.00, deductions 0.00 | 1000.00 | 210.1",
      "profit-tax.year | base × rate | base 1000.00, rate 3 percent | 30.00 | 240.5 S-01",
      "profit-tax.to-pay | tax − advances − credit | tax 30.00, advances 0.00, credit 0.00 | 30.00 | 242.2",
    ]);
    expect(answer({ rateCase: "metals" }).find((one) => one.startsWith("profit-tax.year"))).toContain(
      "0 percent | 0.00 | 240.2",
    );
  });
  it("income free of tax, and the listed securities by their law", () => {
    const income = (exemptKind: string) => ({ incomes: [{ exemptKind, amount: 100_000 }] });
    expect(answer(income("dividend"))[0]).toContain('"income":0');
    expect(answer({ ...income("bonus-shares"), year: 2029 })[0]).toContain('"income":0');
    expect(answer({ ...income("bonus-shares"), year: 2030 })[0]).toContain('"income":100000');
    expect(answer({ ...income("transaction-fee"), year: 2025 })[0]).toContain('"income":100000');
    for (const kind of ["listed-securities", "securities-with-receipts"]) {
      expect(answer(income(kind))).toEqual(["missing parameter: securities-market-law.entry, 2026-12-31"]);
      expect(answer(income(kind), office(["securities-market-law.entry", "2026-12-31"]))[0]).toContain(
        '"income":0',
      );
      expect(answer(income(kind), office(["securities-market-law.entry", "2027-01-01"]))[0]).toContain(
        '"income":100000',
      );
    }
  });
  it("a cost by the law of its day", () => {
    const of = (on: string | null, year: number, kind: string) =>
      answer({ year, costs: [cost(kind, 10_000, on)] }).filter((one) => one.startsWith("profit-tax.refused"));
    expect(of("2023-04-02", 2023, "no-e-invoice")).toHaveLength(0);
    expect(of("2023-04-03", 2023, "no-e-invoice")).toEqual([
      "profit-tax.refused-cost |  | kind no-e-invoice text | 100.00 | 236.1.20 S-55",
    ]);
    expect(of(null, 2023, "no-e-invoice")).toHaveLength(1);
    expect(of(null, 2025, "goods-of-special-regime")).toHaveLength(0);
    expect(of(null, 2026, "goods-of-special-regime")).toEqual([
      "profit-tax.refused-cost |  | kind goods-of-special-regime text | 100.00 | 236.1.21 S-55",
    ]);
    expect(of("2023-10-05", 2023, "development-bank-reserve")).toEqual([
      "profit-tax.refused-cost |  | kind development-bank-reserve text | 100.00 | 236.1.5",
    ]);
    expect(of("2023-10-06", 2023, "development-bank-reserve")).toHaveLength(0);
    expect(of(null, 2030, "charity")).toEqual([
      "profit-tax.refused-cost |  | kind charity text | 100.00 | 234.1",
    ]);
  });
  it("refusals", () => {
    for (const path of ["advances", "foreignTax", "foreignIncome"])
      expect(answer({ [path]: -1 })).toEqual([`not applicable: negative-amount [path ${path}] | 210`]);
    expect(
      answer({
        incomes: [
          { exemptKind: null, amount: 1 },
          { exemptKind: null, amount: -1 },
        ],
      }),
    ).toEqual(["not applicable: negative-amount [path incomes[1].amount] | 210"]);
    expect(answer({ costs: [cost("wages", -1)] })).toEqual([
      "not applicable: negative-amount [path costs[0].amount] | 210",
    ]);
    expect(answer({ costs: [cost("wages", 1), cost("wages", 1, "2025-12-31")] })).toEqual([
      "not applicable: not-of-the-year [path costs[1].on] | 210",
    ]);
    expect(answer({ year: 2021 })).toEqual(["missing parameter: profit-tax.geology-ceiling, 2021-01-01"]);
    expect(answer({ year: 2021, costs: [cost("wages", 1)] })).toEqual([
      "missing parameter: profit-tax.deduction, wages, 2021-12-31",
    ]);
    expect(answer({ rateCase: "none", year: 1.5, costs: [cost("gifts", 1)] })).toEqual([
      "invalid: year, rateCase, costs.0.kind",
    ]);
  });
});

describe("tc.226: depreciation, the whole answer", () => {
  const group = {
    year: 2026,
    group: "1",
    opening: 100_000_000,
    additions: [] as object[],
    disposals: [] as object[],
    repair: 0,
    allGone: false,
    building: null as object | null,
    chosenRate: null as string | null,
    rateOfLastYear: null as string | null,
    preparatoryWorks: false,
  };
  const answer = (over: object, context = {}) => outcomeLines("tc.226", { ...group, ...over }, context);
  it("opening, what came in and went out, repair above its limit, small assets", () => {
    /* floor 100 × 100.00 = 10 000.00; repair 15 % of 1 000 000 = 150 000 of 200 000; insurance takes 30 000 off */
    expect(
      answer({
        additions: [
          { kind: "acquired", value: 50_000_000 },
          { kind: "acquired", value: 999_999 },
          { kind: "acquired", value: 1_000_000 },
          { kind: "received-free", value: 500_000 },
        ],
        disposals: [
          { kind: "insured", value: 3_000_000 },
          { kind: "lost-uninsured", value: 9_000_000 },
        ],
        repair: 20_000_000,
      }),
    ).toEqual([
      '{"depreciation":46050000,"smallAssets":999999,"repair":15000000,"income":0,"closing":153500000,"carried":107450000}',
      "depreciation.repair | min(paid, opening × rate) | paid 200000.00, opening 1000000.00, rate 15 percent | 150000.00 | 229.2",
      "depreciation.value | opening + added + repair-excess − gone | opening 1000000.00, added 515000.00, repair-excess 50000.00, gone 30000.00 | 1535000.00 | 226.5",
      "depreciation.group | value × rate | value 1535000.00, rate 30 percent | 460500.00 | 226.1.1",
      "depreciation.small |  | floor 10000.00 | 9999.99 | 225.5",
    ]);
  });
  it("a value below zero is income", () => {
    expect(answer({ disposals: [{ kind: "sold-or-leased", value: 100_000_001 }] })).toEqual([
      '{"depreciation":0,"smallAssets":0,"repair":0,"income":1,"closing":0,"carried":0}',
      "depreciation.value | opening + added + repair-excess − gone | opening 1000000.00, added 0.00, repair-excess 0.00, gone 1000000.01 | -0.01 | 226.5",
      "depreciation.negative |  |  | 0.01 | 226.6",
      "depreciation.write-off |  | value 0.00, floor 10000.00 | 0.00 | 228.2",
    ]);
    expect(answer({ disposals: [{ kind: "sold-or-leased", value: 100_000_000 }] })[0]).toContain(
      '"income":0,"closing":0',
    );
  });
  it("below a hundred indices, or with nothing left, it is deducted whole", () => {
    expect(answer({ opening: 999_999 })).toEqual([
      '{"depreciation":999999,"smallAssets":0,"repair":0,"income":0,"closing":999999,"carried":0}',
      "depreciation.value | opening + added + repair-excess − gone | opening 9999.99, added 0.00, repair-excess 0.00, gone 0.00 | 9999.99 | 226.5",
      "depreciation.write-off |  | value 9999.99, floor 10000.00 | 9999.99 | 228.2",
    ]);
    expect(answer({ opening: 1_000_000 })[0]).toContain('"depreciation":300000');
    expect(answer({ allGone: true, repair: 100 })).toEqual([
      '{"depreciation":100000000,"smallAssets":0,"repair":100,"income":0,"closing":100000000,"carried":0}',
      "depreciation.repair | min(paid, opening × rate) | paid 1.00, opening 1000000.00, rate 15 percent | 1.00 | 229.2",
      "depreciation.value | opening + added + repair-excess − gone | opening 1000000.00, added 0.00, repair-excess 0.00, gone 0.00 | 1000000.00 | 226.5",
      "depreciation.all-gone |  | value 1000000.00 | 1000000.00 | 228.3",
    ]);
  });
  it.each([
    ["1", "30"],
    ["2", "25"],
    ["3", "20"],
    ["4", "15"],
    ["6", "50"],
  ])("226(1): group %s, %s %%", (of, percent) => {
    expect(answer({ group: of }).at(-1)).toBe(
      `depreciation.group | value × rate | value 1000000.00, rate ${percent} percent | ${Number(percent) * 10_000}.00 | 226.1.${of}`,
    );
  });
  it("a building: a tenth a year, after twenty years a fifth of the value it had then", () => {
    const building = { commissionedOn: "2007-01-01", valueAfterYears: null };
    expect(answer({ group: "5", building })).toEqual([
      '{"depreciation":10000000,"smallAssets":0,"repair":0,"income":0,"closing":100000000,"carried":90000000}',
      "depreciation.value | opening + added + repair-excess − gone | opening 1000000.00, added 0.00, repair-excess 0.00, gone 0.00 | 1000000.00 | 226.5",
      "depreciation.group | value × rate | value 1000000.00, rate 10 percent | 100000.00 | 226.1.5",
    ]);
    expect(answer({ group: "5", building: { ...building, commissionedOn: "2006-12-31" } })).toEqual([
      '{"depreciation":20000000,"smallAssets":0,"repair":0,"income":0,"closing":100000000,"carried":80000000}',
      "depreciation.value | opening + added + repair-excess − gone | opening 1000000.00, added 0.00, repair-excess 0.00, gone 0.00 | 1000000.00 | 226.5",
      "depreciation.straight-line | min(closing, value × rate) | closing 1000000.00, value 1000000.00, rate 20 percent | 200000.00 | 226.3",
    ]);
    expect(
      answer({ group: "5", building: { commissionedOn: "2003-05-01", valueAfterYears: 600_000_000 } }),
    ).toEqual([
      '{"depreciation":100000000,"smallAssets":0,"repair":0,"income":0,"closing":100000000,"carried":0}',
      "depreciation.value | opening + added + repair-excess − gone | opening 1000000.00, added 0.00, repair-excess 0.00, gone 0.00 | 1000000.00 | 226.5",
      "depreciation.straight-line | min(closing, value × rate) | closing 1000000.00, value 6000000.00, rate 20 percent | 1000000.00 | 226.3",
    ]);
  });
  it("group 6: a lower rate chosen once binds; preparatory works by the reserves", () => {
    expect(answer({ group: "6", chosenRate: "0.4" })).toEqual([
      '{"depreciation":40000000,"smallAssets":0,"repair":0,"income":0,"closing":100000000,"carried":60000000}',
      "depreciation.value | opening + added + repair-excess − gone | opening 1000000.00, added 0.00, repair-excess 0.00, gone 0.00 | 1000000.00 | 226.5",
      "depreciation.group | value × rate | value 1000000.00, rate 40 percent | 400000.00 | 226.1.6",
    ]);
    const refused = "not applicable: rate-not-allowed [path chosenRate] | 226";
    expect(answer({ group: "6", chosenRate: "0.5" })[0]).toContain('"depreciation":50000000');
    expect(answer({ group: "6", chosenRate: "0.51" })).toEqual([refused]);
    expect(answer({ group: "6", chosenRate: "0.4", rateOfLastYear: "0.40" })[0]).toContain(
      '"depreciation":40000000',
    );
    expect(answer({ group: "6", chosenRate: "0.4", rateOfLastYear: "0.3" })).toEqual([refused]);
    expect(answer({ group: "6", rateOfLastYear: "0.3" })).toEqual([refused]);
    expect(answer({ group: "6", chosenRate: "1", preparatoryWorks: true })[0]).toContain(
      '"depreciation":100000000',
    );
    expect(
      answer({ group: "6", chosenRate: "0.6", rateOfLastYear: "0.2", preparatoryWorks: true })[0],
    ).toContain('"depreciation":60000000');
    expect(answer({ group: "6", chosenRate: "1.01", preparatoryWorks: true })).toEqual([refused]);
    expect(answer({ group: "4", chosenRate: "0.1" })).toEqual([refused]);
  });
  it("refusals", () => {
    expect(answer({ opening: -1 })).toEqual(["not applicable: negative-amount [path opening] | 226"]);
    expect(answer({ repair: -1 })).toEqual(["not applicable: negative-amount [path repair] | 226"]);
    expect(answer({ additions: [{ kind: "acquired", value: -1 }] })).toEqual([
      "not applicable: negative-amount [path additions[0].value] | 226",
    ]);
    expect(
      answer({
        disposals: [
          { kind: "insured", value: 1 },
          { kind: "insured", value: -1 },
        ],
      }),
    ).toEqual(["not applicable: negative-amount [path disposals[1].value] | 226"]);
    expect(answer({ group: "5" })).toEqual(["not applicable: building-missing [path building] | 226"]);
    expect(answer({ year: 2021 })).toEqual([
      "missing parameter: profit-tax.depreciation-rate, 1, 2021-01-01",
    ]);
    expect(answer({}, office(["calculation-index", "hundred"]))).toEqual([
      "missing parameter: calculation-index, 2026-01-01",
    ]);
    expect(answer({ opening: 0, repair: 0 })[0]).toContain('"depreciation":0');
  });
});

describe("tc.240: the rate that holds, the whole answer", () => {
  const answer = (claim: object, year = 2026, context = {}) =>
    outcomeLines("tc.240", { year, claim }, context);
  const listed = { case: "listed-activity", onTheList: true, mining: false, excise: false };
  const large = {
    case: "large-investment",
    revenue: 17_000_000_000,
    incomeTax: Array.from({ length: 12 }, () => 15_000_000),
    paidCapital: 1_000_000_000,
    newEquipmentOnly: true,
    excludedActivity: false,
    firstProfitYear: 2025,
  };
  it("holds by its part", () => {
    expect(answer({ case: "general" })).toEqual([
      '{"applies":"general","failed":[]}',
      "profit-tax.rate-holds |  | year 2026, conditions — text | general text | 240.1",
    ]);
    expect(answer({ case: "metals" })).toEqual([
      '{"applies":"metals","failed":[]}',
      "profit-tax.rate-holds |  | year 2026, conditions — text | metals text | 240.2",
    ]);
    expect(answer(listed)).toEqual([
      '{"applies":"listed-activity","failed":[]}',
      "profit-tax.rate-holds |  | year 2026, conditions — text | listed-activity text | 240.3",
    ]);
    expect(answer(large)).toEqual([
      '{"applies":"large-investment","failed":[]}',
      "profit-tax.rate-holds |  | year 2026, conditions — text | large-investment text | 240.4",
    ]);
    expect(answer({ case: "abroad", goodsNeverHere: true, separateAccounting: true })).toEqual([
      '{"applies":"abroad","failed":[]}',
      "profit-tax.rate-holds |  | year 2026, conditions — text | abroad text | 240.5",
    ]);
    expect(answer({ case: "exempt", holder: "credit-union" })).toEqual([
      '{"applies":"exempt","failed":[]}',
      "profit-tax.rate-holds |  | year 2026, conditions — text | exempt text | 239.1.5",
    ]);
  });
  it("is lost by each condition", () => {
    expect(answer({ ...listed, onTheList: false, mining: true, excise: true })).toEqual([
      '{"applies":"general","failed":["list","mining","excise"]}',
      "profit-tax.rate-lost |  | year 2026, conditions list, mining, excise text | general text | 240.3",
    ]);
    expect(answer({ case: "abroad", goodsNeverHere: false, separateAccounting: false })).toEqual([
      '{"applies":"general","failed":["goods","separate-accounting"]}',
      "profit-tax.rate-lost |  | year 2026, conditions goods, separate-accounting text | general text | 240.5",
    ]);
    expect(answer({ case: "exempt", holder: "credit-union" }, 2027)).toEqual([
      '{"applies":"general","failed":["sunset"]}',
      "profit-tax.rate-lost |  | year 2027, conditions sunset text | general text | 239.1.5",
    ]);
    expect(
      answer({
        ...large,
        revenue: 16_999_999_999,
        incomeTax: [],
        paidCapital: 999_999_999,
        newEquipmentOnly: false,
        excludedActivity: true,
        firstProfitYear: 2026,
      }),
    ).toEqual([
      '{"applies":"general","failed":["revenue","income-tax","capital","new-equipment","activity","periods"]}',
      "profit-tax.rate-lost |  | year 2026, conditions revenue, income-tax, capital, new-equipment, activity, periods text | general text | 240.4",
    ]);
  });
  it.each([
    [{ revenue: 16_999_999_999 }, "revenue"],
    [{ incomeTax: [...large.incomeTax.slice(1), 14_999_999] }, "income-tax"],
    [{ incomeTax: large.incomeTax.slice(1) }, "income-tax"],
    [{ incomeTax: [...large.incomeTax, 15_000_000] }, "income-tax"],
    [{ paidCapital: 999_999_999 }, "capital"],
    [{ newEquipmentOnly: false }, "new-equipment"],
    [{ excludedActivity: true }, "activity"],
    [{ firstProfitYear: 2026 }, "periods"],
    [{ firstProfitYear: 2020 }, "periods"],
  ])("a large investment: %j", (over, failed) => {
    expect(answer({ ...large, ...over })[0]).toBe(`{"applies":"general","failed":["${failed}"]}`);
  });
  it("five periods after the year of the first profit", () => {
    expect(answer({ ...large, firstProfitYear: 2021 })[0]).toBe('{"applies":"large-investment","failed":[]}');
  });
  it("a bound that is no sum is never reached", () => {
    expect(answer(large, 2026, office(["profit-tax.large-investment.revenue", "much"]))[0]).toContain(
      '"failed":["revenue"]',
    );
    expect(answer(large, 2021)).toEqual([
      "missing parameter: profit-tax.large-investment.revenue, 2021-01-01",
    ]);
  });
});
