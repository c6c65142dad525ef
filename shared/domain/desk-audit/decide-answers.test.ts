import { describe, expect, it } from "vitest";
import type { FindingId, UserId } from "#shared/kernel/id.ts";
import { tyiyn } from "#shared/kernel/money.ts";
import { month } from "#shared/kernel/period.ts";
import { plainDate } from "#shared/kernel/plain-date.ts";
import {
  aCase,
  actIdsOf,
  aFinding,
  drive,
  INSPECTOR,
  REGISTRAR,
  SECOND_FINDING,
  TAXPAYER,
} from "#tests/fixtures/desk-audit.ts";

const TWO = [aFinding(), SECOND_FINDING];

/** Report Wed 08.10.2025, served Fri 10.10: the answer term is Mon 13.10 … Mon 27.10. */
const notified = (findings = TWO) =>
  aCase(findings).opened("2025-10-06").accepted("2025-10-07").reported("2025-10-08").notified("2025-10-10");
const deciding = () => notified().silent("2025-10-28");
const corrects = (
  running: ReturnType<typeof notified>,
  on: string,
  findingIds: readonly FindingId[],
  filedOn = on,
) =>
  running.does(INSPECTOR, on, {
    type: "recordCorrection",
    input: {
      filedOn: plainDate(filedOn),
      returnId: "VAT-1",
      correctedFindingIds: findingIds,
      remark: "уточнённая отчётность",
    },
  });

describe("opening, art. 125(1)–(2)", () => {
  const open = (more = {}, findings = [aFinding()], who: UserId = INSPECTOR) =>
    drive().does(
      who,
      "2025-10-06",
      {
        type: "open",
        input: { inn: TAXPAYER, periodFrom: month("2025-06"), periodTo: month("2025-06"), findings },
      },
      more,
    )?.code ?? "opened";

  it.each([
    ["by an inspector", {}, [aFinding()], INSPECTOR, "opened"],
    ["by a registrar", {}, [aFinding()], REGISTRAR, "no-permission"],
    ["with nothing found", {}, [], INSPECTOR, "findings-do-not-fit"],
    ["with a finding outside the months", {}, [SECOND_FINDING], INSPECTOR, "findings-do-not-fit"],
    [
      "of a period a field audit covered (117(8))",
      { barringAudits: [{ tax: "VAT", periodFrom: "2025-01", periodTo: "2025-06" }] },
      [aFinding()],
      INSPECTOR,
      "audited-before",
    ],
    [
      "of a period next to one a field audit covered",
      { barringAudits: [{ tax: "VAT", periodFrom: "2025-01", periodTo: "2025-05" }] },
      [aFinding()],
      INSPECTOR,
      "opened",
    ],
    [
      "of another tax than a field audit covered",
      { barringAudits: [{ tax: "ST", periodFrom: "2025-01", periodTo: "2025-06" }] },
      [aFinding()],
      INSPECTOR,
      "opened",
    ],
    [
      "of what a decision was already taken on",
      { decidedCases: [{ number: "7", findings: [aFinding()] }] },
      [aFinding()],
      INSPECTOR,
      "decided-before",
    ],
    [
      "of the same tax and month by other documents than a decision was taken on",
      {
        decidedCases: [
          { number: "7", findings: [aFinding({ evidence: [{ file: "invoices.csv", id: "INV-9" }] })] },
        ],
      },
      [aFinding()],
      INSPECTOR,
      "opened",
    ],
    [
      "of what another check found where a decision was taken",
      { decidedCases: [{ number: "7", findings: [aFinding({ check: "V-08" })] }] },
      [aFinding()],
      INSPECTOR,
      "opened",
    ],
    [
      "of what another open case is about",
      {
        openCases: [{ caseId: "x" as never, number: "9", subjects: [{ tax: "VAT", period: "2025-06" }] }],
      },
      [aFinding()],
      INSPECTOR,
      "case-already-open",
    ],
  ])("%s", (_situation, more, findings, who, outcome) => {
    expect(open(more, findings, who)).toBe(outcome);
  });

  it("is barred by a conflict of interest (63)", () => {
    const actor = { userId: INSPECTOR, permissions: ["desk-audit.prepare"], conflict: true };
    expect(open({ actor })).toBe("conflict-of-interest");
  });
});

describe("the report and its notice, art. 125(4)–(5)", () => {
  it("wait until every finding is accepted or dismissed", () => {
    const running = aCase(TWO).opened("2025-10-06");
    const draw = () =>
      running.does(INSPECTOR, "2025-10-07", { type: "drawUpReport", input: {} })?.code ?? "drawn up";
    expect(draw()).toBe("findings-undecided");
    running.accepted("2025-10-07");
    expect(draw()).toBe("drawn up");
  });

  it("are not drawn up on nothing, and the case then closes clean", () => {
    const running = aCase().opened("2025-10-06");
    running.must(INSPECTOR, "2025-10-07", {
      type: "decideFinding",
      input: { findingId: aFinding().findingId, verdict: "dismissed", reason: "ошибка данных" },
    });
    expect(running.does(INSPECTOR, "2025-10-07", { type: "drawUpReport", input: {} })?.code).toBe(
      "nothing-accepted",
    );
    running.must(INSPECTOR, "2025-10-07", { type: "closeClean", input: { reason: "нечего начислять" } });
    expect(running.state()).toMatchObject({ status: "closed", closure: "clean" });
  });

  it("are both signed by the officer who checked, each under a number of its own", () => {
    const { acts } = notified().state();
    expect(acts.map((act) => [act.kind, act.signedBy, act.registrationNumber])).toEqual([
      ["desk-audit-report", INSPECTOR, "desk-audit-report-1"],
      ["discrepancy-notice", INSPECTOR, "discrepancy-notice-1"],
    ]);
  });

  it("say the four elements of 125(4)", () => {
    const running = notified();
    const [reportId] = actIdsOf(running.state(), "desk-audit-report");
    const content = running.contentOf(reportId ?? "");
    if (content?.kind !== "desk-audit-report") throw new Error("no report");
    expect(content.findings.every((finding) => finding.articles.length > 0)).toBe(true);
    expect(content.sources).toEqual([
      { file: "invoices.csv", title: { key: "desk-audit.source.invoices.csv" }, rows: 1 },
    ]);
    expect(content.totalDifference).toBe(12_000_000);
    expect(content.demand.key).toBe("desk-audit.demand");
  });

  it("go together: one without the other is refused", () => {
    const running = aCase().opened("2025-10-06").accepted("2025-10-07").reported("2025-10-08");
    const refusal = running.does(REGISTRAR, "2025-10-09", {
      type: "dispatchActs",
      input: {
        actIds: actIdsOf(running.state(), "discrepancy-notice"),
        method: "by-hand",
        dispatchedOn: plainDate("2025-10-09"),
        proof: "",
      },
    });
    expect(refusal).toMatchObject({ code: "acts-not-together", article: "125.5" });
  });

  it("served in three working days meet the term; later the trace stays (125(12))", () => {
    expect(notified().deadline("T-103")).toMatchObject({ metOn: "2025-10-10", missedOn: null });
    const late = aCase().opened("2025-10-06").accepted("2025-10-07").reported("2025-10-08");
    late.timePasses("2025-10-14").notified("2025-10-15");
    expect(late.deadline("T-103")).toMatchObject({ missedOn: "2025-10-14", metOn: "2025-10-15" });
    const trace = late.events().find((event) => event.type === "DeadlineMissed");
    expect(trace?.payload).toMatchObject({ term: "T-103", article: "125.12" });
  });

  it("served late without the clock having run leave the trace all the same", () => {
    const late = aCase().opened("2025-10-06").accepted("2025-10-07").reported("2025-10-08");
    late.notified("2025-10-15");
    expect(late.deadline("T-103")?.missedOn).toBe("2025-10-15");
  });
});

describe("silence, art. 125(9) and 18(7)", () => {
  it.each([
    ["the last day, for a return may come till midnight", "2025-10-27", "answer-term-running"],
    ["the day after", "2025-10-28", "recorded"],
  ])("recorded on %s", (_situation, on, outcome) => {
    const refusal = notified().does(INSPECTOR, on, { type: "recordSilence", input: {} });
    expect(refusal?.code ?? "recorded").toBe(outcome);
  });

  it("opens the five working days of the decision from the end of the term, even when recorded later", () => {
    // Tue 28, Wed 29, Thu 30, Fri 31.10, Mon 03.11.
    expect(deciding().dueOf("T-107")).toBe("2025-11-03");
    expect(notified().timePasses("2025-10-30").silent("2025-10-31").dueOf("T-107")).toBe("2025-11-03");
  });

  it("ends without a decision when what stands bears no amount", () => {
    const formal = aFinding({ kind: "formal", difference: tyiyn(0) });
    const running = notified([formal]).silent("2025-10-28");
    const draft = running.does(INSPECTOR, "2025-10-28", {
      type: "draftDecision",
      input: { decisionOn: plainDate("2025-10-28"), reasoning: "нет сумм" },
    });
    expect(draft?.code).toBe("nothing-to-assess");
    running.must(INSPECTOR, "2025-10-28", { type: "closeClean", input: { reason: "сумм нет" } });
    expect(running.state().closure).toBe("clean");
  });
});

describe("an amended return, art. 125(6), 72(2)(2)", () => {
  it("that removes everything ends the case and opens the preferential window", () => {
    const running = notified();
    expect(
      corrects(
        running,
        "2025-10-20",
        TWO.map((f) => f.findingId),
      ),
    ).toBeNull();
    expect(running.state().status).toBe("corrected");
    // Filed Mon 20.10: Tue 21.10 first, the 30th day Wed 19.11.
    expect(running.dueOf("T-013")).toBe("2025-11-19");
    expect(running.deadline("T-104")).toMatchObject({ metOn: "2025-10-20", missedOn: null });
    running.must(INSPECTOR, "2025-10-21", { type: "closeCorrected", input: { reason: "исправлено" } });
    expect(running.state().closure).toBe("corrected");
  });

  it("that removes a part leaves the rest to a decision after the term (A-12)", () => {
    const running = notified();
    corrects(running, "2025-10-20", [SECOND_FINDING.findingId]);
    const draft = (on: string) =>
      running.does(INSPECTOR, on, {
        type: "draftDecision",
        input: { decisionOn: plainDate(on), reasoning: "исправлено не всё" },
      })?.code ?? "drafted";
    expect(draft("2025-10-27")).toBe("answer-term-running");
    expect(draft("2025-10-28")).toBe("drafted");
    expect(running.state().assessment?.totalTax).toBe(10_000_000);
    expect(running.dueOf("T-107")).toBe("2025-11-03");
  });

  it("names findings that still stand", () => {
    const running = notified();
    expect(corrects(running, "2025-10-20", [])?.code).toBe("corrected-findings-do-not-stand");
    corrects(running, "2025-10-20", [SECOND_FINDING.findingId]);
    expect(corrects(running, "2025-10-21", [SECOND_FINDING.findingId])?.code).toBe(
      "corrected-findings-do-not-stand",
    );
  });

  it("filed on the last day is in time, though recorded after it", () => {
    const running = notified().timePasses("2025-10-28");
    corrects(
      running,
      "2025-10-28",
      TWO.map((f) => f.findingId),
      "2025-10-27",
    );
    expect(running.state().answers.at(-1)?.inTime).toBe(true);
    expect(running.deadline("T-107")?.lapsed).toBe(true);
  });

  it("filed late still removes what it corrects, and the draft written without it falls", () => {
    const running = deciding().drafted("2025-10-29").submitted("2025-10-29");
    corrects(running, "2025-10-30", [aFinding().findingId]);
    expect(running.state().answers.at(-1)?.inTime).toBe(false);
    expect(running.state().status).toBe("deciding");
    expect(running.state().acts.at(-1)?.status).toBe("cancelled");
    running.drafted("2025-10-31");
    expect(running.state().assessment?.totalTax).toBe(2_000_000);
  });

  it.each([
    ["before the case was opened", "2025-10-05"],
    ["tomorrow", "2025-10-21"],
  ])("cannot be dated %s", (_situation, filedOn) => {
    expect(corrects(notified(), "2025-10-20", [aFinding().findingId], filedOn)?.code).toBe("answer-date");
  });

  it("of a part of a finding leaves the rest, and the decision is about the rest only (A-12, 82(8))", () => {
    const running = notified();
    // Of 100,000.00 for June 60,000.00 were added to the return: 40,000.00 stand.
    running.must(INSPECTOR, "2025-10-20", {
      type: "recordCorrection",
      input: {
        filedOn: plainDate("2025-10-20"),
        returnId: "VAT-2",
        correctedFindingIds: [SECOND_FINDING.findingId],
        partly: [{ findingId: aFinding().findingId, remaining: tyiyn(4_000_000) }],
        remark: "часть",
      },
    });
    const [june] = running.state().findings;
    expect(june).toMatchObject({ declared: 6_000_000, computed: 10_000_000, difference: 4_000_000 });
    expect(june?.derivation.at(-1)).toMatchObject({ basis: "125.6", result: { value: "40000.00" } });
    running.drafted("2025-10-28");
    // 40,000.00 × 0.0009 × 95 = 3,420.00
    expect(running.state().assessment).toMatchObject({ totalTax: 4_000_000, totalPenalty: 342_000 });
  });

  it.each([
    ["the whole of it", 10_000_000],
    ["more than was found", 10_000_001],
    ["nothing", 0],
    ["less than nothing", -1],
  ])("cannot leave %s of a finding it corrected in part", (_what, remaining) => {
    const refusal = notified().does(INSPECTOR, "2025-10-20", {
      type: "recordCorrection",
      input: {
        filedOn: plainDate("2025-10-20"),
        returnId: null,
        correctedFindingIds: [],
        partly: [{ findingId: aFinding().findingId, remaining: tyiyn(remaining) }],
        remark: "часть",
      },
    });
    expect(refusal?.code).toBe("remaining-not-a-part");
  });

  it("filed while the notice was on its way counts: what it corrected is not owed again", () => {
    const running = notified();
    corrects(running, "2025-10-20", [aFinding().findingId], "2025-10-09");
    expect(running.state().answers.at(-1)).toMatchObject({ receivedOn: "2025-10-09", inTime: true });
    expect(running.state().findings.map((f) => f.outcome)).toEqual(["corrected", null]);
    // 72(2)(2): 30 days from Thu 09.10 are Fri 10.10 … Sat 08.11, moved to Mon 10.11.
    expect(running.dueOf("T-013")).toBe("2025-11-10");
  });
});

describe("an objection, art. 125(6)–(8)", () => {
  it("may be added to while it lies before the office: its consideration begins anew", () => {
    const running = notified().objected("2025-10-15").objected("2025-10-17");
    expect(running.state().answers).toHaveLength(2);
    // Fri 17.10: Mon 20, Tue 21, Wed 22, Thu 23, Fri 24; the term of the first objection is no longer expected.
    expect(running.dueOf("T-105")).toBe("2025-10-24");
    const open = running.state().deadlines.filter((d) => d.term === "T-105" && d.metOn === null);
    expect(open).toHaveLength(1);
  });

  it("in time takes the place of a decision without one", () => {
    const running = notified().objected("2025-10-15");
    expect(running.deadline("T-104")).toMatchObject({ metOn: "2025-10-15", missedOn: null });
    // Wed 15.10: Thu 16, Fri 17, Mon 20, Tue 21, Wed 22.
    expect([running.dueOf("T-105"), running.dueOf("T-106")]).toEqual(["2025-10-22", "2025-10-22"]);
    expect(running.deadline("T-107")).toBeUndefined();
  });

  it("late is considered before the decision, whose own term goes on", () => {
    const running = deciding().drafted("2025-10-29").objected("2025-10-30");
    expect(running.state()).toMatchObject({ status: "objected" });
    expect(running.state().answers.at(-1)?.inTime).toBe(false);
    expect(running.deadline("T-107")).toMatchObject({ metOn: null, lapsed: false });
    expect(running.state().acts.at(-1)?.status).toBe("cancelled");
  });

  it("needs an answer to every finding that stands", () => {
    const running = notified().objected("2025-10-15");
    const partly = running.does(INSPECTOR, "2025-10-16", {
      type: "considerObjection",
      input: { outcomes: [{ findingId: aFinding().findingId, accepted: true, reasoning: "да" }] },
    });
    expect(partly).toMatchObject({ code: "outcomes-incomplete", params: { expected: 2, given: 1 } });
  });

  it("accepted in part leaves a decision on the rest, with what was rejected and why", () => {
    const running = notified()
      .objected("2025-10-15")
      .considered("2025-10-16", (finding) => finding.check === "V-08")
      .drafted("2025-10-16");
    const [actId] = actIdsOf(running.state(), "desk-audit-decision");
    const content = running.contentOf(actId ?? "");
    if (content?.kind !== "desk-audit-decision") throw new Error("no decision");
    expect(content.basis.article).toBe("125.7");
    expect(content.dropped.map((d) => [d.finding.check, d.outcome])).toEqual([["V-08", "argument-accepted"]]);
    expect(content.rejected.map((r) => r.reasoning)).toEqual(["по документам"]);
    expect(running.deadline("T-106")?.lapsed).toBe(true);
  });

  it("accepted whole ends with a served notice and without a decision", () => {
    const running = notified()
      .objected("2025-10-15")
      .considered("2025-10-16", () => true);
    expect(running.deadline("T-105")?.lapsed).toBe(true);
    running.must(INSPECTOR, "2025-10-16", { type: "drawUpAcceptanceNotice", input: {} });
    expect(running.does(INSPECTOR, "2025-10-16", { type: "drawUpAcceptanceNotice", input: {} })?.code).toBe(
      "notice-exists",
    );
    const actIds = actIdsOf(running.state(), "acceptance-notice");
    running.must(REGISTRAR, "2025-10-17", {
      type: "dispatchActs",
      input: { actIds, method: "by-hand", dispatchedOn: plainDate("2025-10-17"), proof: "" },
    });
    running.must(REGISTRAR, "2025-10-17", {
      type: "recordService",
      input: { actIds, outcome: "received", on: plainDate("2025-10-17"), proof: "роспись" },
    });
    expect(running.state()).toMatchObject({ status: "closed", closure: "accepted" });
    expect(running.state().deadlines.every((d) => d.metOn !== null)).toBe(true);
  });
});

describe("what the notice asks and promises, art. 125(5)–(6)", () => {
  const noticeOf = (findings: Parameters<typeof aCase>[0]) => {
    const running = aCase(findings).opened("2025-10-06").accepted("2025-10-07").reported("2025-10-08");
    const [actId = ""] = actIdsOf(running.state(), "discrepancy-notice");
    const content = running.contentOf(actId);
    if (content?.kind !== "discrepancy-notice") throw new Error("no notice");
    return {
      demand: content.demand.key,
      clauses: content.clauses.map(({ text }) => text.key.replace("desk-audit.notice.", "")),
      shares: content.clauses.flatMap(({ text }) => (text.params ? [text.params] : [])),
    };
  };

  it("with an amount: to correct, and what the decision would be; the share of penalty is the law's of the day", () => {
    expect(noticeOf([aFinding()])).toEqual({
      demand: "desk-audit.demand",
      clauses: ["correct", "object", "preferential", "silence", "no-sanction"],
      shares: [{ share: "30", days: 30 }],
    });
  });

  it("with doubts alone: to look and explain; nothing is going to be assessed", () => {
    expect(noticeOf([aFinding({ kind: "risk" })])).toMatchObject({
      demand: "desk-audit.demand.doubts",
      clauses: ["correct", "object", "no-amount", "no-sanction"],
    });
  });

  it("with less tax alone: no penalty to be paid by a share", () => {
    const less = aFinding({ kind: "reduction", difference: tyiyn(-500) });
    expect(noticeOf([less]).clauses).toEqual(["correct", "object", "silence", "no-sanction"]);
  });
});
