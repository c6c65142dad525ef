import { describe, expect, it } from "vitest";
import { outcomeLines, readAs } from "#tests/fixtures/outcome-lines.ts";

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
      '{"regime":"general","from":"2026-07-01","article":"437","by":"application","applyBy":null,"late":false,"readings":["R-06"]}',
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
      "450.1",
    ],
    [
      { from: "e-commerce", to: "general", appliedOn: null, conditionsLostOn: "2026-06-15" },
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
