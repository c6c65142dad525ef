import { describe, expect, it } from "vitest";
import { outcomeLines, readAs } from "#tests/fixtures/outcome-lines.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { resolveText } from "../../locales/catalogue.ts";
import { administrationMove } from "./art-112-reregistration.ts";
import type { Precondition } from "./art-115-annulment.ts";

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
