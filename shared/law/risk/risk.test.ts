/** The factors of risk of art. 118(5), worked by hand. Amounts in som. */
import { describe, expect, it } from "vitest";
import { inn } from "#shared/kernel/inn.ts";
import { tyiyn } from "#shared/kernel/money.ts";
import { month, monthsOf, type Period } from "#shared/kernel/period.ts";
import { plainDate } from "#shared/kernel/plain-date.ts";
import type { Finding } from "#shared/law/finding.ts";
import { ENTRY_OF_THE_CODE } from "#shared/law/value-of-the-code.ts";
import { aReturn, som } from "#tests/fixtures/taxpayer-facts.ts";
import { hasText } from "../../locales/catalogue.ts";
import { parameterBook, shippedParameters } from "../parameters.ts";
import { assessProfile, RISK_FACTORS, type RiskContext, riskMethod, riskWorking } from "./assess.ts";
import { auditedReturns, type Burden, burdenAverages, burdenOf, burdenShare } from "./burden.ts";
import { groundsOf } from "./grounds.ts";
import { riskSigns } from "./signs.ts";

const ON = plainDate("2026-11-29");
const INN = inn("01234567890123");
const PEERS = { activityGroup: "trade", territory: "город Ош" };
const YEAR = "2026" as Period;

const finding = (check: string, kind: Finding["kind"], difference: number): Finding => ({
  check,
  inn: INN,
  tax: "VAT",
  period: "2026-03" as Period,
  kind,
  declared: null,
  computed: null,
  difference: tyiyn(som(difference)),
  articles: [],
  evidence: [],
  explanation: { key: "x" },
  derivation: [],
  readings: [],
});

const contextWith = (office: Parameters<typeof parameterBook>[0] = []): RiskContext => {
  const parameters = office.length === 0 ? shippedParameters() : unwrap(parameterBook(office));
  return { parameters, on: ON, method: unwrap(riskMethod(parameters, ON)) };
};
function unwrap<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error("refused");
  return result.value;
}
const entry = (name: string, value: string, scope: string | null = null) => ({
  name,
  scope,
  value,
  from: ENTRY_OF_THE_CODE,
  to: null,
  source: { kind: "office", act: "приказ 1" } as const,
});
const burden = (tax: number, revenue: number): Burden => ({ tax: som(tax), revenue: som(revenue) });

/** Four others of ten per cent each, and this one. */
const averagesOf = (own: Burden, others = 4) => {
  const averages = burdenAverages();
  for (let other = 0; other < others; other += 1) averages.add(PEERS, burden(1_000, 10_000));
  averages.add(PEERS, own);
  return averages;
};
const assess = (own: Burden | null, context = contextWith(), others = 4) =>
  unwrap(
    assessProfile(
      { inn: INN, peers: PEERS, signs: [], burden: own },
      averagesOf(own ?? burden(1_000, 10_000), others),
      context,
    ),
  );

describe("signs of risk (118(5))", () => {
  it("are one for each factor, with what the findings come to, in the order of the article", () => {
    const signs = riskSigns({
      findings: [
        finding("V-18", "assessment", 300),
        finding("V-01", "assessment", 100),
        finding("V-20", "risk", 0),
        finding("V-02", "reduction", -50),
        finding("H-01", "assessment", 40),
        finding("I-01", "assessment", 7),
        finding("V-22", "assessment", 60),
      ],
      returns: [],
      silences: [],
    });
    expect(signs).toEqual([
      { fact: "objects-differ", count: 1, amount: som(40), checks: ["H-01"] },
      { fact: "tax-differs", count: 1, amount: som(100), checks: ["V-01"] },
      { fact: "income-differs-from-insurance", count: 1, amount: som(7), checks: ["I-01"] },
      { fact: "invoices-differ", count: 3, amount: som(350), checks: ["V-02", "V-18", "V-20"] },
      { fact: "eaeu-data-differ", count: 1, amount: som(60), checks: ["V-22"] },
    ]);
  });

  it("are none of a late return, of a doubt without an amount, of a reduction of the tax", () => {
    const findings = [
      finding("G-10", "formal", 0),
      finding("G-12", "risk", 0),
      finding("V-12", "risk", 0),
      finding("V-01", "reduction", -500),
    ];
    expect(riskSigns({ findings, returns: [], silences: [] })).toEqual([]);
  });

  it("are a loss, a lowered advance and a notice without an answer, from returns and cases", () => {
    const advance = (first: number, second: number) =>
      aReturn(
        { "020": second },
        {
          form: "ADV",
          period: "2026-Q2" as Period,
          version: 1,
          replaced: { returnId: "first", lines: { "020": som(first) } },
        },
      );
    const loss = aReturn({ P190: -1_500 }, { form: "END", period: YEAR });
    const all = (returns: Parameters<typeof riskSigns>[0]["returns"]) =>
      riskSigns({ findings: [], returns, silences: [plainDate("2026-05-20"), plainDate("2026-10-22")] });
    expect(all([loss, advance(900, 800)])).toEqual([
      { fact: "loss-declared", count: 1, amount: som(1_500), checks: [] },
      { fact: "notice-unanswered", count: 2, amount: 0, checks: [] },
      { fact: "advance-lowered", count: 1, amount: 0, checks: [] },
    ]);
    // Raised or as it was: nothing lowered; a result of nothing is no loss.
    const zero = aReturn({ P190: 0 }, { form: "END", period: YEAR });
    expect(all([zero, advance(800, 800), advance(800, 900)]).map(({ fact }) => fact)).toEqual([
      "notice-unanswered",
    ]);
  });
});

describe("the tax burden (118(5)(3))", () => {
  it("is the own taxes of the returns over the revenue, told to VAT and sales tax once", () => {
    // VAT 60,000 and sales tax 20,000 of 1,000,000: supplies 900,000 + 50,000 are less than the sales.
    const returns = [
      aReturn({ "150": 60_000, "060": 900_000, "070": 50_000 }),
      aReturn({ "100": 20_000, "110": 1_000_000 }, { form: "ST" }),
      aReturn({ "060": 90_000 }, { form: "PIT" }),
      aReturn({ "060": 5_000 }, { form: "IND" }),
    ];
    expect(burdenOf(returns)).toEqual(burden(80_000, 1_000_000));
    expect(burdenShare(burden(80_000, 1_000_000))).toBe("0.080000");
  });

  it("takes advances only until the year is settled, and the revenue of the single tax beside the other", () => {
    const sales = aReturn({ "110": 100_000 }, { form: "UNI", period: "2026-Q1" as Period });
    const advance = aReturn({ "060": 3_000 }, { form: "ADV", period: "2026-Q1" as Period });
    const annual = aReturn({ P210: 10_000 }, { form: "END", period: YEAR });
    expect(burdenOf([sales, advance])).toEqual(burden(3_000, 100_000));
    expect(burdenOf([sales, advance, annual])).toEqual(burden(10_000, 100_000));
    expect(burdenOf([sales, advance, { ...annual, period: "2025" as Period }])).toEqual(
      burden(13_000, 100_000),
    );
    expect(burdenOf([advance])).toBeNull();
  });

  it("looks only at returns all of whose months are under audit", () => {
    const quarter = aReturn({}, { form: "UNI", period: "2026-Q1" as Period });
    const months = new Set(monthsOf("2026-Q1" as Period));
    expect(auditedReturns([quarter, aReturn({}, { form: "END", period: YEAR })], months)).toEqual([quarter]);
    months.delete(month("2026-02"));
    expect(auditedReturns([quarter], months)).toEqual([]);
  });

  it("is low when it is below three quarters of the average, not at them", () => {
    // Four of 1,000 of 10,000 and one of 690 of 10,000: the average 0.0938, the bound 0.07035.
    expect(assess(burden(690, 10_000)).factors.map(({ factor }) => factor)).toEqual(["burden-low"]);
    // x = 0.75 × (4,000 + x) / 50,000 × 10,000 gives x = 705.88…; above it the burden is fair.
    expect(assess(burden(705, 10_000)).factors).toHaveLength(1);
    expect(assess(burden(706, 10_000)).factors).toEqual([]);
    const given = contextWith([entry("risk.burden.average", "0.10", "trade/город Ош")]);
    expect(assess(burden(749.99, 10_000), given).factors).toHaveLength(1);
    expect(assess(burden(750, 10_000), given).factors).toEqual([]);
  });

  it("is compared with nothing where fewer than five are alike and the office gives no average", () => {
    const alone = assess(burden(1, 10_000), contextWith(), 3);
    expect(alone.burden).toEqual({ ...burden(1, 10_000), own: "0.000100", average: null });
    expect(alone.factors).toEqual([]);
    const given = contextWith([entry("risk.burden.average", "0.05", "trade")]);
    expect(assess(burden(1, 10_000), given, 3).burden?.average).toEqual({ share: "0.05", peers: null });
    const three = contextWith([entry("risk.burden.peers", "4")]);
    expect(assess(burden(1, 10_000), three, 3).burden?.average?.peers).toBe(4);
  });

  it("is averaged over the same activity and territory only", () => {
    const averages = averagesOf(burden(1_000, 10_000));
    expect(averages.of(PEERS, 5)).toEqual({ share: "0.100000", peers: 5 });
    expect(averages.of({ ...PEERS, territory: null }, 1)).toBeNull();
    expect(averages.of({ ...PEERS, activityGroup: "services" }, 1)).toBeNull();
  });
});

describe("the score", () => {
  const signs = riskSigns({
    findings: [finding("V-18", "assessment", 300), finding("V-01", "assessment", 100)],
    returns: [],
    silences: [],
  });
  const profile = { inn: INN, peers: PEERS, signs, burden: burden(1, 10_000) };

  it("is the sum of the weights of the method, one each until the office enters others", () => {
    const averages = averagesOf(burden(1, 10_000));
    expect(unwrap(assessProfile(profile, averages, contextWith())).score).toBe(3);
    const weighed = contextWith([
      entry("risk.weight.burden-low", "2.5"),
      entry("risk.weight.tax-differs", "0"),
    ]);
    expect(unwrap(assessProfile(profile, averages, weighed)).score).toBe(3.5);
  });

  it("comes with its working: every factor with its place, the burden with its terms", () => {
    const assessed = unwrap(assessProfile(profile, averagesOf(burden(1, 10_000)), contextWith()));
    expect(assessed.factors.map(({ factor, place }) => [factor, place])).toEqual([
      ["tax-differs", "118.5.1.б"],
      ["invoices-differ", "118.5.4"],
      ["burden-low", "118.5.3"],
    ]);
    const working = unwrap(riskWorking(assessed, contextWith()));
    expect(working.map(({ label }) => label.key)).toEqual([
      "law.step.risk.tax-differs",
      "law.step.risk.invoices-differ",
      "law.step.risk.burden-low",
      "law.step.risk.present",
    ]);
  });

  it("names every factor of the article in words", () => {
    for (const factor of Object.keys(RISK_FACTORS))
      expect(hasText(`law.step.risk.${factor}`), factor).toBe(true);
  });

  it("says what each factor rests on", () => {
    const compared = { ...burden(1, 10_000), own: "0.0125", average: { share: "0.0256", peers: 9 } };
    const of = (factor: string, checks: readonly string[], amount: number) =>
      groundsOf({ factor, count: 2, amount: tyiyn(som(amount)), checks }, compared);
    expect(of("tax-differs", ["V-01"], 100)).toEqual({
      key: "risk.grounds.checks",
      params: { count: "2", checks: "V-01", amount: "100.00" },
    });
    expect(of("invoices-differ", ["V-20"], 0)?.key).toBe("risk.grounds.checks-only");
    expect(of("burden-low", [], 0)?.params).toEqual({ own: "1.25", average: "2.56" });
    expect(of("loss-declared", [], 5)?.key).toBe("risk.grounds.loss-declared");
    expect(of("by-method", [], 0)).toBeNull();
    expect(groundsOf({ factor: "burden-low", count: 1, amount: tyiyn(0), checks: [] }, null)).toBeNull();
  });
});
