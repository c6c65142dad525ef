import { describe, expect, it } from "vitest";
import { outcomeLines, readAs } from "#tests/fixtures/outcome-lines.ts";

describe("tc.due-dates: days of returns and payments, the whole answer", () => {
  const day = (form: string, period: string, what = "filing") =>
    outcomeLines("tc.due-dates", { form, period, what });
  it("the day of the article, moved off a day off", () => {
    // 25 October 2026 is a Sunday
    expect(day("VAT", "2026-09", "payment")).toEqual([
      '{"nominal":"2026-10-25","due":"2026-10-26","basis":"319.2"}',
      "law.due-date.payment [period 2026-09] |  |  | 2026-10-25 | 319.2",
      "law.term.due-moved |  | last-day 2026-10-25 | 2026-10-26 | 18.6",
    ]);
    expect(day("VAT", "2026-02", "payment")).toEqual([
      '{"nominal":"2026-03-25","due":"2026-03-25","basis":"319.2"}',
      "law.due-date.payment [period 2026-02] |  |  | 2026-03-25 | 319.2",
    ]);
    expect(day("UNI", "2026-Q1")).toEqual([
      '{"nominal":"2026-04-20","due":"2026-04-20","basis":"426.1"}',
      "law.due-date.filing [period 2026-Q1] |  |  | 2026-04-20 | 426.1",
    ]);
  });
  it("the term of whom it is for", () => {
    const payer = (form: string, period: string, of: string | null) =>
      outcomeLines("tc.due-dates", { form, period, what: "filing", payer: of });
    // 1 May 2027 is a Saturday and a day off, 2 a Sunday
    expect(payer("END", "2026", "individual")).toEqual([
      '{"nominal":"2027-05-01","due":"2027-05-03","basis":"106.6.3"}',
      "law.due-date.filing [period 2026] |  |  | 2027-05-01 | 106.6.3 A-05",
      "law.term.due-moved |  | last-day 2027-05-01 | 2027-05-03 | 18.6",
    ]);
    expect(payer("END", "2026", "organization")).toEqual([
      '{"nominal":"2027-04-01","due":"2027-04-01","basis":"106.6.1"}',
      "law.due-date.filing [period 2026] |  |  | 2027-04-01 | 106.6.1 A-05",
    ]);
    expect(payer("END", "2026", "official")[1]).toContain("106.6.2 A-05");
    expect(payer("PRB", "2026", "organization")[1]).toContain("384.1.1 A-05");
    // 28 February 2026 is a Saturday
    expect(payer("VAT", "2026-01", "functional-unit")).toEqual([
      '{"nominal":"2026-02-28","due":"2026-03-02","basis":"319.1.2"}',
      "law.due-date.filing [period 2026-01] |  |  | 2026-02-28 | 319.1.2",
      "law.term.due-moved |  | last-day 2026-02-28 | 2026-03-02 | 18.6",
    ]);
    // who has no term of its own has the one for all
    expect(payer("UNI", "2026-Q1", "individual")).toEqual(day("UNI", "2026-Q1"));
    expect(payer("END", "2026", null)).toEqual([
      "not applicable: no-term [form END, period 2026, what filing] | 18",
    ]);
  });
  it("no term", () => {
    expect(day("VAT", "2026")).toEqual(["not applicable: no-term [form VAT, period 2026, what filing] | 18"]);
    expect(day("VAT", "2021-12")).toEqual([
      "not applicable: no-term [form VAT, period 2021-12, what filing] | 18",
    ]);
    expect(day("ADV", "2026-Q4")).toEqual([
      "not applicable: no-term [form ADV, period 2026-Q4, what filing] | 18",
    ]);
    expect(day("XXX", "2026-13", "both")).toEqual(["invalid: form, period, what"]);
  });
});

describe("tc.terms: terms of the register, the whole answer", () => {
  const term = (id: string, trigger: string, context = {}) =>
    outcomeLines("tc.terms", { term: id, trigger }, context);
  it.each([
    ["T-010", "2022-04-25"],
    ["T-011", "2022-04-25"],
  ])("%s: a limitation is not moved", (id, trigger) => {
    expect(term(id, trigger)[0]).toContain(`"term":"${id}"`);
  });
  it("days the article names, and those of art. 18(6) that are moved", () => {
    expect(term("T-005", "2026-03-10")).toEqual([
      '{"term":"T-005","startsOn":"2026-03-10","dueOn":"2032-03-10"}',
      "law.term.named.kept-years |  | trigger 2026-03-10, length 6 text | 2032-03-10 | 51.1.9",
    ]);
    expect(term("T-009", "2026-03-10")).toEqual([
      '{"term":"T-009","startsOn":"2026-03-10","dueOn":"2026-10-01"}',
      "law.term.named.day-of-year |  | trigger 2026-03-10, length 10-01 text | 2026-10-01 | 60.1.22 A-05",
    ]);
    expect(term("T-010", "2022-04-25")).toEqual([
      '{"term":"T-010","startsOn":"2022-04-25","dueOn":"2028-04-25"}',
      "law.term.named.limitation |  | trigger 2022-04-25, length 6 text | 2028-04-25 | 68.1 S-10",
    ]);
    expect(term("T-010", "2022-04-25", readAs(["S-10", "day-later"]))).toEqual([
      '{"term":"T-010","startsOn":"2022-04-25","dueOn":"2028-04-26"}',
      "law.term.named.limitation |  | trigger 2022-04-25, length 6 text | 2028-04-26 | 68.1 S-10",
    ]);
    expect(term("T-047", "2026-03-10")).toEqual([
      '{"term":"T-047","startsOn":"2026-03-10","dueOn":"2026-04-20"}',
      "law.term.named.day-of-next-month |  | trigger 2026-03-10, length 20 text | 2026-04-20 | 101.4.1",
    ]);
    expect(term("T-050", "2026-03-10")).toEqual([
      '{"term":"T-050","startsOn":"2026-03-10","dueOn":"2027-04-01"}',
      "law.term.named.day-of-next-year |  | trigger 2026-03-10, length 04-01 text | 2027-04-01 | 106.6 A-05",
    ]);
    expect(term("T-072", "2026-03-10")).toEqual([
      '{"term":"T-072","startsOn":"2026-03-10","dueOn":"2027-03-10"}',
      "law.term.named.barred-months |  | trigger 2026-03-10, length 12 text | 2027-03-10 | 118.1",
    ]);
    expect(term("T-073", "2026-04-01")).toEqual([
      '{"term":"T-073","startsOn":"2026-03-16","dueOn":"2026-03-16"}',
      "law.term.named.days-before |  | trigger 2026-04-01, length 15 text | 2026-03-16 | 118.2 A-74",
    ]);
    expect(term("T-090", "2026-03-08")).toEqual([
      '{"term":"T-090","startsOn":"2026-03-08","dueOn":"2026-03-08"}',
      "registration.step.same-day |  | trigger 2026-03-08 | 2026-03-08 | 121.1",
    ]);
    // five full working days, Wed 4 … Tue 10 March, over the weekend with Sunday 8 March
    expect(term("T-095", "2026-03-11")).toEqual([
      '{"term":"T-095","startsOn":"2026-03-03","dueOn":"2026-03-03"}',
      "law.term.named.working-days-before |  | trigger 2026-03-11, length 5 text | 2026-03-03 | 123.2.2 A-74",
    ]);
  });
  it("'days' as working ones (A-01)", () => {
    expect(term("T-006", "2026-03-10")).toEqual([
      '{"term":"T-006","startsOn":"2026-03-11","dueOn":"2026-03-25"}',
      "law.term.start | trigger + 1 | trigger 2026-03-10 | 2026-03-11 | 18.2",
      "law.term.end.calendar-day | start + length − 1 | start 2026-03-11, length 15 | 2026-03-25 | 18.1",
      "law.term.unconfirmed-days |  |  | 2026-03-08 text | 18.6 A-54",
    ]);
    expect(term("T-006", "2026-03-10", readAs(["A-01", "working"]))).toEqual([
      '{"term":"T-006","startsOn":"2026-03-11","dueOn":"2026-04-01"}',
      "law.term.start | trigger + 1 | trigger 2026-03-10 | 2026-03-11 | 18.2",
      "law.term.end.working-day | start + length − 1 | start 2026-03-11, length 15 | 2026-04-01 | 18.1",
      "law.term.unconfirmed-days |  |  | 2026-03-20, 2026-03-21 text | 18.6 A-54",
    ]);
    // a term that says which days it means keeps them
    expect(term("T-001", "2026-03-10", readAs(["A-01", "working"]))).toEqual(term("T-001", "2026-03-10"));
  });
  it("the last day of the answer term as the first of the decision's (A-12)", () => {
    expect(term("T-107", "2026-06-09")[1]).toContain("trigger 2026-06-09 | 2026-06-10");
    expect(term("T-107", "2026-06-09", readAs(["A-12", "from-term-day"]))[1]).toContain(
      "trigger 2026-06-08 | 2026-06-09",
    );
    // no other term is moved by it
    expect(term("T-001", "2026-06-09", readAs(["A-12", "from-term-day"]))).toEqual(
      term("T-001", "2026-06-09"),
    );
  });
  it("no day, and a day before the Code", () => {
    expect(term("T-023", "2026-03-10")).toEqual(["not applicable: no-day | 82.3"]);
    expect(term("T-075", "2026-03-10")).toEqual(["not applicable: no-day | 119.1.2"]);
    expect(term("T-006", "2021-12-31")).toEqual(["missing parameter: term.t-006, 2021-12-31"]);
    expect(term("T-999", "2026-03-10")).toEqual(["invalid: term"]);
  });
});

describe("tc.registration.terms: terms of registration, the whole answer", () => {
  const term = (id: string, trigger: string, context = {}) =>
    outcomeLines("tc.registration.terms", { term: id, trigger }, context);
  it("days named beside an event", () => {
    expect(term("T-054", "2026-06-03")).toEqual([
      '{"term":"T-054","bound":"taxpayer","article":"111.3","byLaw":true,"startsOn":"2026-06-03","dueOn":"2026-06-03"}',
      "law.term.otherwise [reading R-02] |  |  | 2026-06-02 | 111.3 R-02",
      "registration.step.before |  | trigger 2026-06-03 | 2026-06-03 | 111.3 R-02",
    ]);
    expect(term("T-054", "2026-06-03", readAs(["R-02", "day-before"]))).toEqual([
      '{"term":"T-054","bound":"taxpayer","article":"111.3","byLaw":true,"startsOn":"2026-06-02","dueOn":"2026-06-02"}',
      "law.term.otherwise [reading R-02] |  |  | 2026-06-03 | 111.3 R-02",
      "registration.step.before |  | trigger 2026-06-03 | 2026-06-02 | 111.3 R-02",
    ]);
    expect(term("T-063", "2026-06-03")).toEqual([
      '{"term":"T-063","bound":"office","article":"112.5","byLaw":true,"startsOn":"2026-06-04","dueOn":"2026-06-04"}',
      "registration.step.next-day |  | trigger 2026-06-03 | 2026-06-04 | 112.5",
    ]);
    expect(term("TR-02", "2026-05-03")).toEqual([
      '{"term":"TR-02","bound":"taxpayer","article":"256.3","byLaw":true,"startsOn":"2026-05-03","dueOn":"2026-06-01"}',
      "registration.step.month-end |  | trigger 2026-05-03 | 2026-05-31 | 256.3",
      "law.term.due-moved |  | last-day 2026-05-31 | 2026-06-01 | 18.6",
    ]);
    expect(term("TR-07", "2026-06-03")).toEqual([
      '{"term":"TR-07","bound":"taxpayer","article":"420.3.1","byLaw":true,"startsOn":"2026-06-03","dueOn":"2026-12-01"}',
      "law.term.otherwise [reading R-02] |  |  | 2026-11-30 | 420.3.1 R-02",
      "registration.step.before-december |  | trigger 2026-06-03 | 2026-12-01 | 420.3.1 R-02",
    ]);
    expect(term("TR-07", "2026-06-03", readAs(["R-02", "day-before"]))).toEqual([
      '{"term":"TR-07","bound":"taxpayer","article":"420.3.1","byLaw":true,"startsOn":"2026-06-03","dueOn":"2026-11-30"}',
      "law.term.otherwise [reading R-02] |  |  | 2026-12-01 | 420.3.1 R-02",
      "registration.step.before-december |  | trigger 2026-06-03 | 2026-11-30 | 420.3.1 R-02",
    ]);
    expect(term("TR-09", "2026-06-03")).toEqual([
      '{"term":"TR-09","bound":"taxpayer","article":"420.4","byLaw":true,"startsOn":"2026-06-03","dueOn":"2026-07-31"}',
      "registration.step.next-month-end |  | trigger 2026-06-03 | 2026-07-31 | 420.4",
    ]);
  });
});
