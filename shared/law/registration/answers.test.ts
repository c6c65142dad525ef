import { describe, expect, it } from "vitest";
import { outcomeLines, readAs } from "#tests/fixtures/outcome-lines.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { resolveText } from "../../locales/catalogue.ts";
import { administrationMove } from "./art-112-reregistration.ts";
import type { Precondition } from "./art-115-annulment.ts";

describe("tc.255: registration for VAT, the whole answer", () => {
  const answer = (ground: string, since: string, appliedOn: string | null, context = {}) =>
    outcomeLines("tc.255", { ground, since, appliedOn }, context);
  it("applied for in the month of the duty: from the next month", () => {
    expect(answer("new-taxpayer", "2026-06-03", "2026-06-30")).toEqual([
      '{"obligedFrom":"2026-06-03","effectiveFrom":"2026-07-01","deemed":false,"readings":["R-03"]}',
      "registration.step.vat-obliged.new-taxpayer |  | trigger 2026-06-03 | 2026-06-03 | 255.1.1",
      "registration.step.vat-effective.after-application |  | applied 2026-06-30, obliged 2026-06-03 | 2026-07-01 | 255.2 R-03",
    ]);
    expect(answer("regime-switch", "2027-01-01", "2026-12-20")).toEqual([
      '{"obligedFrom":"2027-01-01","effectiveFrom":"2027-01-01","deemed":false,"readings":["R-03"]}',
      "registration.step.vat-obliged.regime-switch |  | trigger 2027-01-01 | 2027-01-01 | 255.1.2",
      "registration.step.vat-effective.after-application |  | applied 2026-12-20, obliged 2027-01-01 | 2027-01-01 | 255.2 R-03",
    ]);
    expect(answer("business-started", "2026-05-10", "2026-06-01")).toEqual([
      '{"obligedFrom":"2026-06-01","effectiveFrom":"2026-07-01","deemed":false,"readings":["R-03"]}',
      "registration.step.vat-obliged.business-started |  | trigger 2026-05-10 | 2026-06-01 | 255.1.3",
      "registration.step.vat-effective.after-application |  | applied 2026-06-01, obliged 2026-06-01 | 2026-07-01 | 255.2 R-03",
    ]);
  });
  it("too late or not at all: deemed registered from the month after", () => {
    expect(answer("new-taxpayer", "2026-06-03", "2026-07-01")).toEqual([
      '{"obligedFrom":"2026-06-03","effectiveFrom":"2026-07-01","deemed":true,"readings":[]}',
      "registration.step.vat-obliged.new-taxpayer |  | trigger 2026-06-03 | 2026-06-03 | 255.1.1",
      "registration.step.vat-deemed.late |  | obliged 2026-06-03, applied 2026-07-01 | 2026-07-01 | 255.3",
    ]);
    expect(answer("business-started", "2026-12-31", null)).toEqual([
      '{"obligedFrom":"2027-01-01","effectiveFrom":"2027-02-01","deemed":true,"readings":[]}',
      "registration.step.vat-obliged.business-started |  | trigger 2026-12-31 | 2027-01-01 | 255.1.3",
      "registration.step.vat-deemed.none |  | obliged 2027-01-01 | 2027-02-01 | 255.3",
    ]);
  });
  it("from the day of the duty by the other reading (R-03)", () => {
    expect(answer("new-taxpayer", "2026-06-03", "2026-06-03", readAs(["R-03", "ground-day"]))).toEqual([
      '{"obligedFrom":"2026-06-03","effectiveFrom":"2026-06-03","deemed":false,"readings":["R-03"]}',
      "registration.step.vat-obliged.new-taxpayer |  | trigger 2026-06-03 | 2026-06-03 | 255.1.1",
      "registration.step.vat-effective.ground-day |  | applied 2026-06-03, obliged 2026-06-03 | 2026-06-03 | 255.1 R-03",
    ]);
  });
});

describe("tc.256: the end of a registration for VAT, the whole answer", () => {
  const answer = (ground: string, since: string, appliedOn: string, context = {}) =>
    outcomeLines("tc.256", { ground, since, appliedOn }, context);
  it("each ground by its own part", () => {
    expect(answer("single-tax", "2027-01-01", "2026-11-20")).toEqual([
      '{"effectiveFrom":"2027-01-01","returnRequired":true,"applyBy":null,"late":false,"readings":[]}',
      "registration.step.vat-annulled.single-tax |  | applied 2026-11-20, trigger 2027-01-01 | 2027-01-01 | 256.2.1",
    ]);
    expect(answer("other-regime", "2026-06-03", "2026-06-03")).toEqual([
      '{"effectiveFrom":"2026-07-01","returnRequired":true,"applyBy":null,"late":false,"readings":[]}',
      "registration.step.vat-annulled.other-regime |  | applied 2026-06-03, trigger 2026-06-03 | 2026-07-01 | 256.2.2",
    ]);
    // the month's end, 31 May 2026, is a Sunday
    expect(answer("cessation", "2026-05-03", "2026-06-01")).toEqual([
      '{"effectiveFrom":"2026-06-02","returnRequired":false,"applyBy":"2026-06-01","late":false,"readings":[]}',
      "registration.step.vat-annulled.cessation |  | applied 2026-06-01, trigger 2026-05-03 | 2026-06-02 | 256.3",
    ]);
    expect(answer("cessation", "2026-05-03", "2026-06-02")[0]).toContain('"late":true');
    expect(answer("bankruptcy", "2026-06-03", "2026-06-05")).toEqual([
      '{"effectiveFrom":"2026-06-06","returnRequired":true,"applyBy":"2026-06-17","late":false,"readings":["R-04"]}',
      "registration.step.vat-annulled.bankruptcy |  | applied 2026-06-05, trigger 2026-06-03 | 2026-06-06 | 256.4 R-04",
    ]);
    expect(answer("import-regime", "2026-06-03", "2026-06-05")).toEqual([
      '{"effectiveFrom":"2026-06-13","returnRequired":false,"applyBy":"2026-06-10","late":false,"readings":[]}',
      "registration.step.vat-annulled.import-regime |  | applied 2026-06-05, trigger 2026-06-03 | 2026-06-13 | 256.5",
    ]);
  });
  it("from the beginning of bankruptcy by the other reading (R-04)", () => {
    expect(
      answer("bankruptcy", "2026-06-03", "2026-06-05", readAs(["R-04", "proceedings-day"]))[0],
    ).toContain('"effectiveFrom":"2026-06-03"');
  });
  it("before the Code the term is missing", () => {
    expect(answer("bankruptcy", "2021-12-01", "2026-06-05")).toEqual([
      "not applicable: registration.law-refusal.parameter-missing [name vat-annulment.bankruptcy.working-days, date 2021-12-01] | 256",
    ]);
    expect(answer("import-regime", "2021-12-01", "2021-12-02")).toEqual([
      "not applicable: registration.law-refusal.parameter-missing [name vat-annulment.conditional-import.working-days, date 2021-12-02] | 256",
    ]);
  });
});

describe("tc.420: the first day of a regime, the whole answer", () => {
  const move = {
    from: "general",
    to: "single-tax",
    appliedOn: "2026-06-10",
    taxRegisteredOn: null,
    conditionsLostOn: null,
  };
  const answer = (over: object, context = {}) => outcomeLines("tc.420", { ...move, ...over }, context);
  it("from January after an application before December, else of the year after", () => {
    expect(answer({ appliedOn: "2026-12-01" })).toEqual([
      '{"regime":"single-tax","from":"2027-01-01","article":"420.3.1","by":"application","applyBy":"2026-12-01","late":false,"readings":["R-02"]}',
    ]);
    expect(answer({ appliedOn: "2026-12-02" })).toEqual([
      '{"regime":"single-tax","from":"2028-01-01","article":"420.3.1","by":"application","applyBy":"2026-12-01","late":true,"readings":["R-02"]}',
    ]);
    expect(answer({ appliedOn: "2026-12-01" }, readAs(["R-02", "day-before"]))[0]).toContain(
      '"from":"2028-01-01"',
    );
    expect(answer({ from: "single-tax", to: "general" })).toEqual([
      '{"regime":"general","from":"2027-01-01","article":"420.5.1","by":"application","applyBy":"2026-12-01","late":false,"readings":["R-02"]}',
    ]);
  });
  it.each([
    [
      { from: "patent" },
      '{"regime":"single-tax","from":"2026-07-01","article":"420.3.2","by":"application","applyBy":null,"late":false,"readings":[]}',
    ],
    [
      { from: "single-tax", to: "patent" },
      '{"regime":"patent","from":"2026-07-01","article":"420.5.2","by":"application","applyBy":null,"late":false,"readings":[]}',
    ],
    [
      { from: "trade-zone", to: "patent" },
      '{"regime":"patent","from":"2026-07-01","article":"462.4","by":"application","applyBy":null,"late":false,"readings":[]}',
    ],
    [
      { to: "high-tech-park" },
      '{"regime":"high-tech-park","from":"2026-07-01","article":"433","by":"application","applyBy":null,"late":false,"readings":[]}',
    ],
    [
      { from: "single-tax", to: "high-tech-park" },
      '{"regime":"high-tech-park","from":"2026-07-01","article":"433","by":"application","applyBy":null,"late":false,"readings":[]}',
    ],
    [
      { to: "mining" },
      '{"regime":"mining","from":"2026-07-01","article":"256.2.2","by":"application","applyBy":null,"late":false,"readings":["R-06"]}',
    ],
  ])("a choice: %j", (over, value) => {
    expect(answer(over)).toEqual([value]);
  });
  it("the day of the application where the Code names none, by the other reading (R-06)", () => {
    expect(answer({ to: "gambling" }, readAs(["R-06", "application-day"]))[0]).toContain(
      '"from":"2026-06-10"',
    );
  });
  it.each([
    [
      "general",
      null,
      '{"regime":"general","from":"2026-06-03","article":"111.1","by":"application","applyBy":null,"late":false,"readings":[]}',
    ],
    // five working days: Thu 4, Fri 5, Mon 8, Tue 9, Wed 10
    [
      "single-tax",
      "2026-06-10",
      '{"regime":"single-tax","from":"2026-06-03","article":"420.2","by":"application","applyBy":"2026-06-10","late":false,"readings":["R-07"]}',
    ],
    [
      "single-tax",
      "2026-06-11",
      '{"regime":"single-tax","from":"2027-01-01","article":"420.3.1","by":"application","applyBy":"2026-12-01","late":true,"readings":["R-02"]}',
    ],
    [
      "patent",
      "2026-06-10",
      '{"regime":"patent","from":"2026-06-10","article":"417.1","by":"application","applyBy":null,"late":false,"readings":[]}',
    ],
    [
      "patent",
      "2026-06-01",
      '{"regime":"patent","from":"2026-06-03","article":"417.1","by":"application","applyBy":null,"late":false,"readings":[]}',
    ],
    [
      "trade-zone",
      "2026-06-10",
      '{"regime":"trade-zone","from":"2026-06-10","article":"459.2","by":"application","applyBy":null,"late":false,"readings":[]}',
    ],
    [
      "high-tech-park",
      "2026-06-10",
      '{"regime":"high-tech-park","from":"2026-07-01","article":"433","by":"application","applyBy":null,"late":false,"readings":[]}',
    ],
    [
      "free-economic-zone",
      "2026-06-10",
      '{"regime":"free-economic-zone","from":"2026-06-03","article":"429","by":"application","applyBy":null,"late":false,"readings":[]}',
    ],
    [
      "mining",
      "2026-06-10",
      '{"regime":"mining","from":"2026-06-03","article":"436.6","by":"application","applyBy":null,"late":false,"readings":[]}',
    ],
    [
      "e-commerce",
      "2026-06-10",
      '{"regime":"e-commerce","from":"2026-06-03","article":"443.1","by":"application","applyBy":null,"late":false,"readings":[]}',
    ],
    [
      "gambling",
      "2026-06-10",
      '{"regime":"gambling","from":"2026-06-03","article":"450.6","by":"application","applyBy":null,"late":false,"readings":[]}',
    ],
  ])("a new payer, %s applied for on %s", (to, appliedOn, value) => {
    expect(answer({ from: null, to, appliedOn, taxRegisteredOn: "2026-06-03" })).toEqual([value]);
  });
  it("a newcomer's single tax from the next month by the other reading (R-07)", () => {
    const newcomer = { from: null, appliedOn: "2026-06-10", taxRegisteredOn: "2026-06-03" };
    expect(answer(newcomer, readAs(["R-07", "next-month"]))[0]).toContain('"from":"2026-07-01"');
  });
  it.each([
    [
      "single-tax",
      "2026-07-31",
      '{"regime":"general","from":"2026-08-01","article":"420.4","by":"application","applyBy":"2026-07-31","late":false,"readings":[]}',
    ],
    [
      "single-tax",
      "2026-08-01",
      '{"regime":"general","from":"2026-08-01","article":"420.4","by":"law","applyBy":"2026-07-31","late":true,"readings":[]}',
    ],
    [
      "single-tax",
      null,
      '{"regime":"general","from":"2026-08-01","article":"420.4","by":"law","applyBy":"2026-07-31","late":true,"readings":[]}',
    ],
    [
      "patent",
      "2026-06-30",
      '{"regime":"general","from":"2026-07-01","article":"416.5","by":"application","applyBy":"2026-06-30","late":false,"readings":["R-08"]}',
    ],
    [
      "patent",
      "2026-07-01",
      '{"regime":"general","from":"2026-07-01","article":"416.5","by":"law","applyBy":"2026-06-30","late":true,"readings":["R-08"]}',
    ],
    [
      "patent",
      null,
      '{"regime":"general","from":"2026-07-01","article":"416.5","by":"law","applyBy":"2026-06-30","late":true,"readings":["R-08"]}',
    ],
    [
      "trade-zone",
      null,
      '{"regime":"general","from":"2026-06-01","article":"457.3¹","by":"law","applyBy":null,"late":false,"readings":[]}',
    ],
    [
      "trade-zone",
      "2026-06-20",
      '{"regime":"general","from":"2026-06-01","article":"457.3¹","by":"application","applyBy":null,"late":false,"readings":[]}',
    ],
    [
      "high-tech-park",
      null,
      '{"regime":"general","from":"2026-06-15","article":"434.3","by":"law","applyBy":null,"late":false,"readings":[]}',
    ],
    [
      "free-economic-zone",
      "2026-06-20",
      '{"regime":"general","from":"2026-06-15","article":"430.3","by":"law","applyBy":null,"late":false,"readings":[]}',
    ],
    [
      "mining",
      "2026-06-20",
      '{"regime":"general","from":"2026-07-01","article":"443.5.1","by":"application","applyBy":null,"late":false,"readings":["R-06"]}',
    ],
  ])("conditions of %s lost on 15 June, applied on %s", (from, appliedOn, value) => {
    expect(answer({ from, to: "general", appliedOn, conditionsLostOn: "2026-06-15" })).toEqual([value]);
  });
  it("a patent's holder keeps what was asked for in time", () => {
    expect(
      answer({
        from: "patent",
        to: "single-tax",
        appliedOn: "2026-06-30",
        conditionsLostOn: "2026-06-15",
      })[0],
    ).toContain('"regime":"single-tax"');
    expect(
      answer({
        from: "patent",
        to: "single-tax",
        appliedOn: "2026-07-01",
        conditionsLostOn: "2026-06-15",
      })[0],
    ).toContain('"regime":"general"');
  });
  it.each([
    [{ from: "single-tax" }, "same-regime", "420.1"],
    [{ from: null }, "tax-registration-missing", "420.2"],
    [{ from: null, taxRegisteredOn: "2026-06-03", appliedOn: null }, "application-missing", "420.2"],
    [
      { from: null, to: "patent", taxRegisteredOn: "2026-06-03", appliedOn: null },
      "application-missing",
      "111.1",
    ],
    [{ appliedOn: null }, "application-missing", "420.3"],
    [{ from: "single-tax", to: "patent", conditionsLostOn: "2026-06-15" }, "general-only", "420.4"],
    [{ from: "trade-zone", to: "patent", conditionsLostOn: "2026-06-15" }, "general-only", "457.3¹"],
    [{ from: "high-tech-park", to: "patent", conditionsLostOn: "2026-06-15" }, "general-only", "434.3"],
    [{ from: "free-economic-zone", to: "patent", conditionsLostOn: "2026-06-15" }, "general-only", "430.3"],
    [
      { from: "gambling", to: "general", appliedOn: null, conditionsLostOn: "2026-06-15" },
      "application-missing",
      "443.5.1",
    ],
  ])("refused: %j", (over, code, article) => {
    expect(answer(over)).toEqual([`not applicable: registration.law-refusal.${code} | ${article}`]);
  });
  it("before the Code the term of a newcomer is missing", () => {
    expect(answer({ from: null, appliedOn: "2021-12-20", taxRegisteredOn: "2021-12-20" })).toEqual([
      "not applicable: registration.law-refusal.parameter-missing [name single-tax.new-taxpayer.working-days, date 2021-12-20] | 420.2",
    ]);
  });
});

describe("tc.115: what an annulment asks for, the whole answer", () => {
  const stopped = {
    ground: "cessation",
    basis: "application",
    today: "2026-06-10",
    appliedOn: "2026-06-03",
    regime: "patent",
    debt: 0,
    finalReturn: "filed",
    finalTax: "2026-06-03",
    riskFactors: 0,
    onlyZeroReturns: true,
    controlDone: "survey",
    lastReturnDue: null,
    freedOfReturns: null,
    noticeServed: null,
    courtDecision: null,
  };
  /** `id: status | article | text key and what fills it | readings`. */
  const answer = (over: object, context = {}): readonly string[] => {
    const [value = ""] = outcomeLines("tc.115", { ...stopped, ...over }, context);
    const { preconditions } = JSON.parse(value) as { readonly preconditions: readonly Precondition[] };
    return preconditions.map(({ id, status, article, message, readings }) => {
      for (const language of ["ru", "ky"] as const)
        expect(resolveText(message, language)).not.toMatch(/[{}]/);
      const params = Object.entries(message.params ?? {}).map(([name, of]) => `${name} ${of}`);
      const key = message.key.replace(`registration.precondition.${id}.`, "");
      return [`${id}: ${status}`, article, [key, ...params].join(", "), readings.join(" ")].join(" | ");
    });
  };
  it("a trader who stops: everything asked for and met", () => {
    expect(answer({})).toEqual([
      "basis: met | 115.2.1 | met | ",
      "final-return: met | 101.6 | met | ",
      "final-tax: met | 44.2 | met, paid 2026-06-03, applied 2026-06-03 | R-02",
      "control: not-applicable | 109.2.7 | not-applicable | ",
      "no-debt: met | 115.5 | met | ",
    ]);
  });
  it("everything unmet", () => {
    expect(answer({ debt: 1, finalReturn: "absent", finalTax: "unpaid", controlDone: null })).toEqual([
      "basis: met | 115.2.1 | met | ",
      "final-return: unmet | 101.6 | unmet | ",
      "final-tax: unmet | 44.2 | unmet | ",
      "control: not-applicable | 109.2.7 | not-applicable | ",
      "no-debt: unmet | 115.5 | unmet, debt 0.01 | ",
    ]);
  });
  it("nothing known is asked for", () => {
    expect(
      answer({
        debt: null,
        finalReturn: null,
        finalTax: null,
        controlDone: null,
        riskFactors: null,
        onlyZeroReturns: null,
        regime: null,
        appliedOn: null,
      }),
    ).toEqual([
      "basis: met | 115.2.1 | met | ",
      "final-return: unknown | 101.6 | unknown | ",
      "final-tax: unknown | 44.2 | unknown | ",
      "control: unknown | 124.1 | unknown | A-45",
      "no-debt: unknown | 115.5 | unknown | ",
    ]);
  });
  it("the tax paid on the day of the application, by both readings (R-02), and after it", () => {
    const tax = (over: object, context = {}) =>
      answer(over, context).find((one) => one.startsWith("final-tax"));
    expect(tax({}, readAs(["R-02", "day-before"]))).toBe(
      "final-tax: unmet | 44.2 | late, paid 2026-06-03, applied 2026-06-03 | R-02",
    );
    expect(tax({ finalTax: "2026-06-02" }, readAs(["R-02", "day-before"]))).toBe(
      "final-tax: met | 44.2 | met, paid 2026-06-02, applied 2026-06-03 | R-02",
    );
    expect(tax({ finalTax: "2026-06-04" })).toBe(
      "final-tax: unmet | 44.2 | late, paid 2026-06-04, applied 2026-06-03 | R-02",
    );
    expect(tax({ finalTax: "nothing-due" })).toBe("final-tax: not-applicable | 44.2 | not-applicable | ");
    expect(tax({ appliedOn: null })).toBe("final-tax: unknown | 44.2 | unknown | ");
  });
  it("freed of the final return: a trader only", () => {
    expect(answer({ finalReturn: "not-required" }).slice(1, 3)).toEqual([
      "final-return: not-applicable | 99.2¹ | not-applicable | ",
      "final-tax: not-applicable | 44.2 | not-applicable | ",
    ]);
    expect(answer({ ground: "liquidation", finalReturn: "not-required" }).slice(1, 3)).toEqual([
      "final-return: unmet | 101.5 | unmet | ",
      "final-tax: not-applicable | 44.2 | not-applicable | ",
    ]);
  });
  it("a liquidation", () => {
    expect(
      answer({ ground: "liquidation", regime: "general", riskFactors: 2, controlDone: "survey" }),
    ).toEqual([
      "basis: met | 115.2.1 | met | ",
      "final-return: met | 101.5 | met | ",
      "final-tax: met | 44.2 | met, paid 2026-06-03, applied 2026-06-03 | R-02",
      "control: unmet | 117.5.2.а | audit.unmet | ",
      "no-debt: met | 115.5 | met | ",
    ]);
    expect(
      answer({ ground: "liquidation", regime: "general", riskFactors: 2, controlDone: "audit" })[3],
    ).toContain("control: met");
  });
  it("no returns for a year: a candidate, told first (A-44)", () => {
    const silent = {
      ground: "no-returns",
      basis: "detected",
      lastReturnDue: "2025-04-01",
      freedOfReturns: false,
      noticeServed: true,
    };
    expect(answer({ ...silent, today: "2026-04-02" })).toEqual([
      "basis: met | 115.2.3 | met | ",
      "final-return: not-applicable | 101.6 | not-applicable | ",
      "final-tax: not-applicable | 44.2 | not-applicable | ",
      "control: not-applicable | 115.1.3 | not-applicable | ",
      "no-debt: not-applicable | 115.5 | not-applicable | ",
      "year-without-returns: met | 115.1.3 | met, date 2026-04-01 | A-44",
      "not-freed: met | 106.2.3 | met | A-44",
      "notice-first: met | 115.1.3 | met | A-44",
    ]);
    expect(
      answer({ ...silent, today: "2026-04-01", freedOfReturns: true, noticeServed: false }).slice(-3),
    ).toEqual([
      "year-without-returns: unmet | 115.1.3 | unmet, date 2026-04-01 | A-44",
      "not-freed: unmet | 106.2.3 | unmet | A-44",
      "notice-first: unmet | 115.1.3 | unmet | A-44",
    ]);
    expect(
      answer({ ...silent, lastReturnDue: null, freedOfReturns: null, noticeServed: null }).slice(-3),
    ).toEqual([
      "year-without-returns: unknown | 115.1.3 | unknown | A-44",
      "not-freed: unknown | 106.2.3 | unknown | A-44",
      "notice-first: unknown | 115.1.3 | unknown | A-44",
    ]);
  });
  it("forged documents: a court's decision", () => {
    const forged = { ground: "forged-documents", basis: "court" };
    expect(answer({ ...forged, courtDecision: true })).toEqual([
      "basis: met | 115.2.4 | met | ",
      "final-return: not-applicable | 101.6 | not-applicable | ",
      "final-tax: not-applicable | 44.2 | not-applicable | ",
      "control: not-applicable | 115.1.4 | not-applicable | ",
      "no-debt: not-applicable | 115.5 | not-applicable | ",
      "court-decision: met | 115.2.4 | met | ",
    ]);
    expect(answer({ ...forged, courtDecision: false }).at(-1)).toContain("court-decision: unmet");
    expect(answer({ ...forged, courtDecision: null }).at(-1)).toContain("court-decision: unknown");
  });
  it.each([
    ["liquidation", "information", "basis: met | 115.2.2 | met | "],
    ["rights-ended", "application", "basis: met | 115.2.1 | met | "],
    ["rights-ended", "court", "basis: unmet | 115.1.2 | unmet | "],
    ["forged-documents", "detected", "basis: unmet | 115.1.4 | unmet | "],
    ["no-returns", "application", "basis: unmet | 115.1.3 | unmet | "],
    ["subdivision-closed", "application", "basis: met | 115.4.1 | met | "],
    ["subdivision-closed", "information", "basis: unmet | 115.3.1 | unmet | "],
    ["object-ended", "information", "basis: met | 115.4.2 | met | "],
  ])("%s on %s: %s", (ground, basis, line) => {
    expect(answer({ ground, basis })[0]).toBe(line);
  });
  it.each([
    [{ ground: "rights-ended" }, "control: not-applicable | 115.1.2 | not-applicable | "],
    [{ regime: "trade-zone", riskFactors: 5 }, "control: not-applicable | 109.4 | not-applicable | "],
    [{ regime: "general" }, "control: met | 124.1 | survey.met | A-45"],
    [{ regime: "general", controlDone: "audit" }, "control: met | 124.1 | survey.met | A-45"],
    [{ regime: "general", controlDone: null }, "control: unmet | 124.1 | survey.unmet | A-45"],
    [{ regime: "general", onlyZeroReturns: false }, "control: unmet | 117.5.2.б | audit.unmet | "],
    [{ regime: "patent", riskFactors: 1, controlDone: "audit" }, "control: met | 117.5.2.б | audit.met | "],
    [{ regime: "general", riskFactors: null }, "control: unknown | 124.1 | unknown | A-45"],
    [{ regime: "general", onlyZeroReturns: null }, "control: unknown | 124.1 | unknown | A-45"],
  ])("what control comes before it: %j", (over, line) => {
    expect(answer(over)[3]).toBe(line);
  });
  it("a final return belongs to an application of a liquidated organization or of a trader who stops", () => {
    expect(answer({ basis: "information" })[1]).toContain("not-applicable");
    expect(answer({ ground: "rights-ended" })[1]).toContain("not-applicable");
  });
});

describe("tc.111.place: the office, the whole answer", () => {
  const answer = (payer: string, places: object) => outcomeLines("tc.111.place", { payer, places });
  it("one office, two to choose from, none given, one the authorised body names", () => {
    expect(answer("organization", { stateRegistration: " 001 " })).toEqual([
      '{"outcome":"known","offices":[{"office":"001","places":["stateRegistration"],"article":"111.6.1"}],"taxpayerChooses":false,"choiceArticle":null,"notGiven":[]}',
    ]);
    expect(answer("sole-trader", { passportAddress: "002", business: "001", residence: "002" })).toEqual([
      '{"outcome":"known","offices":[{"office":"002","places":["passportAddress","residence"],"article":"111.6.3"},{"office":"001","places":["business"],"article":"111.6.3"}],"taxpayerChooses":true,"choiceArticle":"111.9","notGiven":[]}',
    ]);
    expect(answer("individual", { residence: "001" })).toEqual([
      '{"outcome":"known","offices":[{"office":"001","places":["residence"],"article":"111.6.2"}],"taxpayerChooses":false,"choiceArticle":null,"notGiven":["passportAddress"]}',
    ]);
    expect(answer("individual", { passportAddress: "  " })).toEqual([
      "missing input: passportAddress",
      "missing input: residence",
    ]);
    expect(answer("foreign-e-service", {})).toEqual([
      "not applicable: registration.place.set-by-authorized-body | 111.3",
    ]);
  });
});

describe("tc.registration.terms: the office's own term", () => {
  const answer = (term: string, trigger: string, context = {}) =>
    outcomeLines("tc.registration.terms", { term, trigger }, context);
  it("is marked as such, or not shown (A-43)", () => {
    expect(answer("internal-decision", "2026-06-03")).toEqual([
      '{"term":"internal-decision","bound":"office","article":"110.6","byLaw":false,"startsOn":"2026-06-04","dueOn":"2026-06-08"}',
      "law.term.start | trigger + 1 | trigger 2026-06-03 | 2026-06-04 | 18.2",
      "law.term.end.working-day | start + length − 1 | start 2026-06-04, length 3 | 2026-06-08 | 18.1",
      "registration.step.internal-term |  |  | 2026-06-08 | 110.6 A-43",
    ]);
    expect(answer("internal-decision", "2026-06-03", readAs(["A-43", "no-term"]))).toEqual([
      "not applicable: registration.law-refusal.no-term [term internal-decision] | 110.6",
    ]);
    expect(answer("internal-decision", "2021-12-31")).toEqual([
      "not applicable: registration.law-refusal.parameter-missing [name registration.internal.working-days, date 2021-12-31] | 110.6",
    ]);
  });
});

describe("art. 112(5): administration passes to another office", () => {
  it("the day after the entry", () => {
    const step = (key: string, value: string) => ({
      label: { key: `registration.step.administration.${key}` },
      operands: [{ name: "entered", quantity: { unit: "date", value: "2026-02-28" } }],
      result: { unit: "date", value },
      basis: "112.5",
    });
    for (const ground of ["place", "state-reregistration"] as const)
      expect(administrationMove(ground, plainDate("2026-02-28"))).toEqual({
        oldUntil: "2026-02-28",
        newFrom: "2026-03-01",
        derivation: [step("old", "2026-02-28"), step("new", "2026-03-01")],
      });
    for (const ground of ["name", "pin", "wrong-inn", "repeated-inn"] as const)
      expect(administrationMove(ground, plainDate("2026-02-28"))).toBeNull();
  });
});
