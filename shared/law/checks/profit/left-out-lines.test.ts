import { describe, expect, it } from "vitest";
import { claimLines } from "#tests/fixtures/finding-lines.ts";
import { aContext, aReturn as inSom } from "#tests/fixtures/taxpayer-facts.ts";
import { inn } from "../../../kernel/inn.ts";
import { tyiyn } from "../../../kernel/money.ts";
import type { Period } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { FormCode } from "../../finding.ts";
import type { ReturnFact } from "../vat/facts.ts";
import { profitClaims } from "./decide-profit.ts";
import type { ProfitFacts } from "./facts.ts";

const aReturn = (form: FormCode, of: string, lines: Readonly<Record<string, number>>): ReturnFact =>
  inSom(lines, { form, period: of as Period, returnId: `${form}-${of}` });
const claims = (returns: readonly ReturnFact[], over: Partial<ProfitFacts> = {}) =>
  claimLines(
    profitClaims(
      {
        inn: inn("00000000000017"),
        registeredOn: plainDate("2025-01-10"),
        returns,
        payroll: new Map(),
        specialPurchases: [],
        purchases: [],
        documentedCost: new Map(),
        ...over,
      },
      aContext(plainDate("2028-06-01")),
    ),
  );
const heads = (returns: readonly ReturnFact[], over: Partial<ProfitFacts> = {}) =>
  claims(returns, over).filter((line) => /^[A-Z]-\d\d /.test(line));

/** 1,000,000 of income, 600,000 of goods, 100,000 of wages: a base of 300,000, of it 30,000. */
const INPUTS = { P010: 1_000_000, P080: 600_000, P090: 100_000 };
const TOTALS = { P050: 1_000_000, P180: 700_000, P190: 300_000, P200: 300_000 };
const end = (lines: Readonly<Record<string, number>>, of = "2026") => aReturn("END", of, lines);

describe("a single return that leaves lines of the profit tax out (art. 242(2))", () => {
  it("of a base neither tax nor sum to pay: asked for, at no rate", () => {
    expect(claims([end({ ...INPUTS, ...TOTALS, P220: 0 })])).toEqual([
      "N-03 2026 END formal: — → —, 0.00",
      "unstated: lines END.P210, END.P230",
      "by 210.1, 241, 242.2",
      "see returns END-2026",
      "line [line END.P210] | P200 × rate | P200 300000.00, rate 0.1 number | 30000.00 | 240.1",
      "takes line:END.P210, line:END.P230",
    ]);
  });
  it("the totals with them: what the inputs make still has no tax", () => {
    expect(heads([end(INPUTS)])).toEqual(["N-03 2026 END formal: — → —, 0.00"]);
  });
  it("no base, no tax: a year of loss and an empty part are nothing to ask for", () => {
    expect(heads([end({ P010: 100, P090: 900 })])).toEqual([]);
    expect(heads([end({})])).toEqual([]);
  });
  it("a zero of the sum to pay left out: 30,000 − 30,000 of advances", () => {
    expect(heads([end({ ...INPUTS, ...TOTALS, P210: 30_000, P220: 30_000 })])).toEqual([]);
  });
  it("a zero of the tax left out: the sum to pay and the advances say it", () => {
    // −20,000 + 20,000 of advances: no tax of 300,000, the rate of art. 240(2)–(4).
    expect(heads([end({ ...INPUTS, ...TOTALS, P220: 20_000, P230: -20_000 })])).toEqual([
      "N-12 2026 END risk: — → —, 30000.00",
    ]);
  });
  it("a sum to pay alone does not tell the tax", () => {
    expect(claims([end({ ...INPUTS, ...TOTALS, P230: 12_000 })]).slice(0, 2)).toEqual([
      "N-03 2026 END formal: — → —, 0.00",
      "unstated: lines END.P210, END.P220",
    ]);
  });
  it("the advances left out are what the tax is above the sum to pay, not zero", () => {
    // 30,000 − 12,000 = 18,000 the return owes its advances; the office does not hold their returns.
    expect(claims([end({ ...INPUTS, ...TOTALS, P210: 30_000, P230: 12_000 })]).slice(0, 2)).toEqual([
      "N-03 2026 END formal: — → —, 0.00",
      "unstated: lines END.P220",
    ]);
    // Stated as nothing, they are nothing.
    expect(heads([end({ ...INPUTS, ...TOTALS, P210: 30_000, P220: 0, P230: 12_000 })])).toEqual([
      "N-03 2026 END assessment: 12000.00 → 30000.00, 18000.00",
    ]);
  });
  it("more to pay than the tax is no matter of advances", () => {
    expect(heads([end({ ...INPUTS, ...TOTALS, P210: 30_000, P230: 31_000 })])).toEqual([
      "N-03 2026 END reduction: 31000.00 → 30000.00, -1000.00",
    ]);
  });
  it("a total of deductions without any of them: they are asked for, not refused", () => {
    const { P080: _, P090: __, ...income } = INPUTS;
    expect(claims([end({ ...income, ...TOTALS, P210: 30_000, P230: 30_000 })])).toEqual([
      "N-03 2026 END formal: — → —, 0.00",
      "unstated: lines END.P080, END.P090, END.P095, END.P100, END.P110, END.P120, END.P130, END.P140, END.P150, END.P165, END.P160",
      "by 210.1, 241, 242.2",
      "see returns END-2026, return_lines END-2026:P180",
      "line [line END.P180] |  |  | 700000.00 | 43.1",
      "takes line:END.P080, line:END.P090, line:END.P095, line:END.P100, line:END.P110, line:END.P120, line:END.P130, line:END.P140, line:END.P150, line:END.P165, line:END.P160",
    ]);
  });
  it("a total of income without any of it: no tax is given back", () => {
    const { P010: _, ...costs } = INPUTS;
    expect(claims([end({ ...costs, ...TOTALS, P210: 30_000, P230: 30_000 })]).slice(0, 2)).toEqual([
      "N-03 2026 END formal: — → —, 0.00",
      "unstated: lines END.P010, END.P020, END.P030, END.P040",
    ]);
  });
  it("a tax that is wrong by the lines stated is charged, whatever else is left out", () => {
    const { P010: _, ...costs } = INPUTS;
    expect(heads([end({ ...costs, ...TOTALS, P210: 25_000, P220: 0, P230: 25_000 })])).toEqual([
      "N-03 2026 END assessment: 25000.00 → 30000.00, 5000.00",
    ]);
  });
});

describe("a base left out", () => {
  it("is what the result is above the losses used: the rate is asked about, not charged (N-12)", () => {
    const { P200: _, ...totals } = TOTALS;
    expect(heads([end({ ...INPUTS, ...totals, P210: 9_000, P220: 0, P230: 9_000 })])).toEqual([
      "N-12 2026 END risk: — → —, 21000.00",
    ]);
  });
});

describe("the other checks of a year whose tax is not stated", () => {
  const turnover = aReturn("VAT", "2026-01", { "010": 1_200_000 });
  const silent = { ...INPUTS, ...TOTALS, P220: 0 };
  it("N-01 tells the gap without a sum", () => {
    const found = claims([end(silent), turnover]).filter((line) => !line.startsWith("line"));
    expect(found.slice(0, 2)).toEqual([
      "N-01 2026 END formal: — → —, 0.00",
      "unstated: turnover 1200000.00, income 1000000.00, gap 200000.00",
    ]);
  });
  it("N-04, N-06 and N-09 too", () => {
    const of2025 = end({ P010: 1, P190: 1, P200: 1, P210: 0.1, P230: 0.1 }, "2025");
    const filed = end({ ...silent, P160: 90_000, P180: 790_000, P190: 210_000, P195: 10_000, P200: 200_000 });
    const bought = {
      invoiceId: "i-1",
      sellerInn: inn("00000000000025"),
      suppliedOn: plainDate("2026-05-05"),
      net: tyiyn(100_000_00),
    };
    expect(heads([of2025, filed], { specialPurchases: [bought] })).toEqual([
      "N-03 2026 END formal: — → —, 0.00",
      "N-04 2026 END formal: — → —, 0.00",
      "N-06 2026 END formal: — → —, 0.00",
      "N-09 2026 END formal: — → —, 0.00",
    ]);
  });
});

describe("an advance return that leaves lines out (art. 243)", () => {
  const adv = (quarter: number, lines: Readonly<Record<string, number>>) =>
    aReturn("ADV", `2026-Q${quarter}`, lines);
  it("a profit without any of its sums", () => {
    expect(claims([adv(1, { "010": 100_000 })])).toEqual([
      "N-02 2026-Q1 ADV formal: — → —, 0.00",
      "unstated: lines ADV.020, ADV.060",
      "by 243.3, 243.4, 243.5, S-33",
      "see returns ADV-2026-Q1",
      "line [line ADV.020] | max(0, 010 − 015) × rate | 010 100000.00, 015 0.00, rate 0.1 number | 10000.00 | 243.3",
      "line [line ADV.060] | max(0, 040 − 050) | 040 10000.00, 050 0.00 | 10000.00 | 243.5",
      "takes line:ADV.020, line:ADV.060",
    ]);
  });
  it("a loss has none, and a sum without its profit is not given back", () => {
    expect(heads([adv(1, { "010": -100_000 })])).toEqual([]);
    expect(claims([adv(1, { "020": 10_000, "060": 10_000 })]).slice(0, 2)).toEqual([
      "N-02 2026-Q1 ADV formal: — → —, 0.00",
      "unstated: lines ADV.010",
    ]);
  });
  it.each([
    ["the step", { "010": 250_000, "020": 25_000, "040": 15_000, "060": 15_000 }],
    ["the sum due, with losses", { "010": 250_000, "020": 25_000, "050": 5_000, "060": 10_000 }],
    ["a sum due of nothing", { "010": 250_000, "020": 25_000, "060": 0 }],
  ])("the sum of the period before, which the office does not hold, follows from %s", (_, lines) => {
    expect(claims([adv(2, lines)]).slice(0, 2)).toEqual([
      "N-02 2026-Q2 ADV formal: — → —, 0.00",
      "unstated: lines ADV.030",
    ]);
  });
  it("the return before that leaves its tax out: 100,000 × 10 %, not zero", () => {
    const second = adv(2, {
      "010": 250_000,
      "020": 25_000,
      "030": 10_000,
      "040": 15_000,
      "060": 15_000,
    });
    expect(heads([adv(1, { "010": 100_000, "060": 10_000 }), second])).toEqual([]);
    // Of one that states nothing the office knows nothing: line 030 stands as it is.
    expect(heads([adv(1, { "010": 100_000 }), second])).toEqual(["N-02 2026-Q1 ADV formal: — → —, 0.00"]);
  });
  it("N-03: accrued is what the three returns make, and not known where one is silent", () => {
    const year = end({ ...INPUTS, ...TOTALS, P210: 30_000, P220: 20_000, P230: 10_000 });
    const first = adv(1, { "010": 100_000, "020": 10_000, "030": 0, "040": 10_000 });
    const second = adv(2, { "010": 200_000, "020": 20_000, "030": 10_000, "060": 10_000 });
    const third = adv(3, { "010": 200_000, "020": 20_000, "030": 20_000 });
    expect(heads([year, first, second, third])).toEqual([]);
    expect(heads([year, adv(1, { "010": 100_000 }), second, third])).toEqual([
      "N-02 2026-Q1 ADV formal: — → —, 0.00",
    ]);
    const short = end({ ...INPUTS, ...TOTALS, P210: 30_000, P220: 25_000, P230: 5_000 });
    expect(heads([short, first, second, third])).toEqual([
      "N-03 2026 END assessment: 5000.00 → 10000.00, 5000.00",
    ]);
  });
});

describe("art. 232: losses of years that leave their result out", () => {
  const using = (of = "2026") =>
    end({ ...INPUTS, ...TOTALS, P195: 50_000, P200: 250_000, P210: 25_000, P220: 0, P230: 25_000 }, of);
  it.each([
    ["the result left out", { P050: 10_000, P180: 60_000 }],
    ["all totals left out", { P010: 10_000, P090: 60_000 }],
  ])("%s: 10,000 − 60,000 is a loss of 50,000", (_, lines) => {
    expect(heads([end(lines, "2025"), using()]).filter((line) => line.startsWith("N-04"))).toEqual([]);
  });
  it("N-17: two such years are two years of loss", () => {
    const loss = { P010: 100, P090: 900 };
    expect(heads([end(loss, "2025"), end(loss)])).toEqual(["N-17 2026 END risk: — → —, 0.00"]);
  });

  describe("losses used in order of their years", () => {
    const none = (of: string) => end({ P010: 0, P190: 0 }, of);
    const lost = (of: string) => end({ P090: 50_000, P190: -50_000 }, of);
    const n04 = (returns: readonly ReturnFact[], registered: string) =>
      heads(returns, { registeredOn: plainDate(registered) }).filter((line) => line.startsWith("N-04"));
    it("2019 first: what 2022 used was the loss of 2019, so that of 2021 is open in 2026", () => {
      const years = [lost("2019"), none("2020"), lost("2021"), using("2022")];
      const rest = [none("2023"), none("2024"), none("2025"), using()];
      expect(n04([...years, ...rest], "2019-01-10")).toEqual([]);
      // Without a loss in 2019 the year 2022 used that of 2021.
      expect(n04([none("2019"), ...years.slice(1), ...rest], "2019-01-10")).toEqual([
        "N-04 2026 END assessment: 25000.00 → 30000.00, 5000.00",
      ]);
    });
    it("the years before are not at hand: 2022 is read to have used their losses", () => {
      const years = [lost("2021"), using("2022"), none("2023"), none("2024"), none("2025"), using()];
      expect(n04(years, "2015-01-10")).toEqual([]);
    });
    it("a loss is over after the fifth year", () => {
      const between = ["2022", "2023", "2024", "2025"].map(none);
      const of2021 = [lost("2021"), ...between, using()];
      expect(n04(of2021, "2021-01-10")).toEqual([]);
      const of2020 = [lost("2020"), none("2021"), ...between, using()];
      expect(n04(of2020, "2020-01-10")).toEqual(["N-04 2026 END assessment: 25000.00 → 30000.00, 5000.00"]);
    });
  });
});
