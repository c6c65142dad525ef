import { describe, expect, it } from "vitest";
import type { UserId } from "#shared/kernel/id.ts";
import { tyiyn } from "#shared/kernel/money.ts";
import { plainDate } from "#shared/kernel/plain-date.ts";
import {
  aCase,
  actIdsOf,
  aFinding,
  CLOCK,
  INSPECTOR,
  REGISTRAR,
  REQUISITES,
  SECOND_FINDING,
  SECOND_INSPECTOR,
  SUPERVISOR,
} from "#tests/fixtures/desk-audit.ts";
import type { ServiceMethod } from "./types.ts";

const TWO = [aFinding(), SECOND_FINDING];

/** Report Wed 08.10.2025, served Fri 10.10: the answer term is Mon 13.10 … Mon 27.10. */
const notified = (findings = TWO) =>
  aCase(findings).opened("2025-10-06").accepted("2025-10-07").reported("2025-10-08").notified("2025-10-10");
const deciding = () => notified().silent("2025-10-28");
const signed = (on = "2025-10-29") => deciding().drafted(on).submitted(on).approved(on).signed(on);

const dispatch = (
  running: ReturnType<typeof notified>,
  on: string,
  method: ServiceMethod,
  more = {},
  by: UserId = REGISTRAR,
) =>
  running.does(
    by,
    on,
    {
      type: "dispatchActs",
      input: {
        actIds: actIdsOf(running.state(), "desk-audit-decision"),
        method,
        dispatchedOn: plainDate(on),
        proof: "",
      },
    },
    more,
  );

const service = (
  running: ReturnType<typeof notified>,
  on: string,
  outcome: "received" | "refused" | "returned",
  recordedOn = on,
) =>
  running.does(REGISTRAR, recordedOn, {
    type: "recordService",
    input: {
      actIds: actIdsOf(running.state(), "desk-audit-decision"),
      outcome,
      on: plainDate(on),
      proof: "квитанция",
    },
  });

describe("the decision, art. 96 and 125(9)–(10)", () => {
  it("is computed to its own day and says every element of 96(3)", () => {
    const running = deciding().drafted("2025-10-28");
    // 100,000.00 × 0.0009 × 95 = 8,550.00; 20,000.00 from 25.08: 6 + 30 + 28 = 64 days → 1,152.00
    expect(running.state().assessment).toMatchObject({ totalTax: 12_000_000, totalPenalty: 970_200 });
    const [actId] = actIdsOf(running.state(), "desk-audit-decision");
    const content = running.contentOf(actId ?? "");
    if (content?.kind !== "desk-audit-decision") throw new Error("no decision");
    expect(content.checklist.map((item) => [item.element, item.status])).toEqual([
      ["96.3.1", "present"],
      ["96.3.2", "present"],
      ["96.3.3", "present"],
      ["96.3.4", "present"],
      ["96.3.5", "present"],
      ["96.3.6", "present"],
      ["96.3.7", "present"],
      ["96.3.8", "present"],
      ["96.3.9", "present"],
      ["96.3.10", "present"],
      ["96.3.11", "present"],
      ["96.3.12", "present"],
      ["96.3.13", "present"],
    ]);
  });

  it.each([
    ["the bank's account", { ...REQUISITES, account: null }, "12"],
    ["the codes of the taxes", { ...REQUISITES, taxCode: null }, "7"],
    ["both", { ...REQUISITES, penaltyCode: null, bic: null }, "7, 12"],
  ])(
    "without %s is neither approved nor signed: it would have no force (97(3)–(4))",
    (_what, requisites, elements) => {
      const without = aCase(TWO, { requisitesOf: () => requisites })
        .opened("2025-10-06")
        .accepted("2025-10-07")
        .reported("2025-10-08")
        .notified("2025-10-10")
        .silent("2025-10-28")
        .drafted("2025-10-29")
        .submitted("2025-10-29");
      const refusal = { code: "checklist-incomplete", article: "97.3", params: { elements } };
      expect(without.does(SUPERVISOR, "2025-10-29", { type: "approveDecision", input: {} })).toMatchObject(
        refusal,
      );
      // Requisites entered meanwhile are not in the text before the approver: it has to be drafted anew.
      const entered = { requisitesOf: () => REQUISITES };
      expect(
        without.does(SUPERVISOR, "2025-10-29", { type: "approveDecision", input: {} }, entered),
      ).toMatchObject(refusal);
      without.must(SUPERVISOR, "2025-10-29", { type: "sendBackDecision", input: { remarks: "реквизиты" } });
      without.must(
        INSPECTOR,
        "2025-10-29",
        {
          type: "draftDecision",
          input: { decisionOn: plainDate("2025-10-29"), reasoning: "внесены реквизиты" },
        },
        entered,
      );
      without.submitted("2025-10-29").approved("2025-10-29").signed("2025-10-29");
      expect(without.state().status).toBe("decided");
    },
  );

  it("that came to be incomplete after the approval is not signed", () => {
    const running = deciding().drafted("2025-10-29").submitted("2025-10-29").approved("2025-10-29");
    const [actId = ""] = actIdsOf(running.state(), "desk-audit-decision");
    const approved = running.contentOf(actId);
    if (approved?.kind !== "desk-audit-decision") throw new Error("no decision");
    const blank = { ...approved, reasoning: " " };
    expect(
      running.does(SUPERVISOR, "2025-10-29", { type: "signDecision", input: {} }, { contentOf: () => blank }),
    ).toMatchObject({ code: "checklist-incomplete", params: { elements: "13" } });
  });

  it("that only lowers the tax has no debt to perform or to secure", () => {
    const less = aFinding({ kind: "reduction", difference: tyiyn(-500) });
    const running = notified([less]).silent("2025-10-28").drafted("2025-10-28");
    const [actId] = actIdsOf(running.state(), "desk-audit-decision");
    const content = running.contentOf(actId ?? "");
    if (content?.kind !== "desk-audit-decision") throw new Error("no decision");
    const without = content.checklist.filter((item) => item.status === "not-applicable");
    expect(without.map((item) => item.element)).toEqual(["96.3.7", "96.3.8", "96.3.9", "96.3.12"]);
  });

  it("cannot be dated in the past", () => {
    const refusal = deciding().does(INSPECTOR, "2025-10-29", {
      type: "draftDecision",
      input: { decisionOn: plainDate("2025-10-28"), reasoning: "вчера" },
    });
    expect(refusal?.code).toBe("decision-date-past");
  });

  it("is never approved or signed by who wrote it, whatever the roles (four eyes)", () => {
    const running = deciding().drafted("2025-10-29").submitted("2025-10-29");
    const both = {
      actor: { userId: INSPECTOR, permissions: ["decision.approve", "decision.sign"], conflict: false },
    };
    expect(
      running.does(INSPECTOR, "2025-10-29", { type: "approveDecision", input: {} }, both as never)?.code,
    ).toBe("four-eyes");
    running.approved("2025-10-29");
    expect(
      running.does(INSPECTOR, "2025-10-29", { type: "signDecision", input: {} }, both as never)?.code,
    ).toBe("four-eyes");
  });

  it("is not approved by one who wrote an earlier draft of it", () => {
    const running = deciding().drafted("2025-10-29");
    running.must(
      SUPERVISOR,
      "2025-10-29",
      { type: "reassign", input: { inspectorId: SECOND_INSPECTOR, reason: "отпуск" } },
      { assignee: { userId: SECOND_INSPECTOR, conflict: false } },
    );
    running.must(SECOND_INSPECTOR, "2025-10-29", {
      type: "draftDecision",
      input: { decisionOn: plainDate("2025-10-29"), reasoning: "перепроверено" },
    });
    running.must(SECOND_INSPECTOR, "2025-10-29", { type: "submitDecision", input: {} });
    const first = { actor: { userId: INSPECTOR, permissions: ["decision.approve"], conflict: false } };
    expect(
      running.does(INSPECTOR, "2025-10-29", { type: "approveDecision", input: {} }, first as never)?.code,
    ).toBe("four-eyes");
  });

  it("is not approved by one who had the case before, though nothing of the decision is his", () => {
    // The first inspector became a supervisor: the findings were accepted and the report was signed by that same person.
    const running = notified();
    running.must(
      SUPERVISOR,
      "2025-10-13",
      { type: "reassign", input: { inspectorId: SECOND_INSPECTOR, reason: "перевод" } },
      { assignee: { userId: SECOND_INSPECTOR, conflict: false } },
    );
    running.must(SECOND_INSPECTOR, "2025-10-28", { type: "recordSilence", input: {} });
    running.must(SECOND_INSPECTOR, "2025-10-29", {
      type: "draftDecision",
      input: { decisionOn: plainDate("2025-10-29"), reasoning: "не устранено" },
    });
    running.must(SECOND_INSPECTOR, "2025-10-29", { type: "submitDecision", input: {} });
    const promoted = { actor: { userId: INSPECTOR, permissions: ["decision.approve"], conflict: false } };
    expect(
      running.does(INSPECTOR, "2025-10-29", { type: "approveDecision", input: {} }, promoted as never)?.code,
    ).toBe("four-eyes");
    running.approved("2025-10-29");
    expect(running.state().acts.at(-1)?.approvedBy).toBe(SUPERVISOR);
  });

  it("goes back with remarks and comes again", () => {
    const running = deciding().drafted("2025-10-29").submitted("2025-10-29");
    running.must(SUPERVISOR, "2025-10-29", { type: "sendBackDecision", input: { remarks: "уточнить" } });
    expect(running.does(SUPERVISOR, "2025-10-29", { type: "approveDecision", input: {} })?.code).toBe(
      "act-not-in-state",
    );
    running.drafted("2025-10-30").submitted("2025-10-30").approved("2025-10-30").signed("2025-10-30");
    expect(running.state().acts.filter((act) => act.kind === "desk-audit-decision")).toHaveLength(1);
  });

  it("is not changed while it is being approved", () => {
    const running = deciding().drafted("2025-10-29").submitted("2025-10-29");
    const again = running.does(INSPECTOR, "2025-10-29", {
      type: "draftDecision",
      input: { decisionOn: plainDate("2025-10-29"), reasoning: "иначе" },
    });
    expect(again?.code).toBe("decision-not-editable");
  });

  it.each([
    [
      "not approved",
      (r: ReturnType<typeof deciding>) => r.drafted("2025-10-29").submitted("2025-10-29"),
      "2025-10-29",
      {},
      "act-not-in-state",
    ],
    [
      "on another day than its own",
      (r: ReturnType<typeof deciding>) =>
        r.drafted("2025-10-29").submitted("2025-10-29").approved("2025-10-29"),
      "2025-10-30",
      {},
      "decision-of-another-day",
    ],
    [
      "without the password",
      (r: ReturnType<typeof deciding>) =>
        r.drafted("2025-10-29").submitted("2025-10-29").approved("2025-10-29"),
      "2025-10-29",
      { seal: null },
      "not-confirmed",
    ],
    [
      "with no number left",
      (r: ReturnType<typeof deciding>) =>
        r.drafted("2025-10-29").submitted("2025-10-29").approved("2025-10-29"),
      "2025-10-29",
      { nextNumber: () => null },
      "numbers-used-up",
    ],
  ])("is not signed %s", (_situation, prepare, on, more, code) => {
    const running = prepare(deciding());
    expect(running.does(SUPERVISOR, on, { type: "signDecision", input: {} }, more)?.code).toBe(code);
  });

  it("is signed word for word as approved, with number, signer and moment added", () => {
    const running = signed();
    const [actId] = actIdsOf(running.state(), "desk-audit-decision");
    const drafts = running
      .events()
      .flatMap((event) => (event.type === "ActApproved" ? [event.payload.content] : []));
    const content = running.contentOf(actId ?? "");
    if (content?.kind !== "desk-audit-decision" || drafts[0]?.kind !== "desk-audit-decision")
      throw new Error("no decision");
    expect(content.registration?.number).toBe("desk-audit-decision-1");
    expect(content.signedBy?.userId).toBe(SUPERVISOR);
    expect({ ...content, registration: null, signedBy: null }).toEqual(drafts[0]);
  });
});

describe("service, art. 97", () => {
  it("by hand counts on the day of the signature (A-73) and opens the taxpayer's terms", () => {
    const running = signed();
    dispatch(running, "2025-10-30", "by-hand");
    service(running, "2025-10-30", "received");
    expect(running.state().status).toBe("served");
    // Served Thu 30.10: Fri 31.10 first; the 30th day is Sat 29.11, moved to Mon 01.12.
    expect(["T-108", "T-124", "T-012"].map((term) => running.dueOf(term))).toEqual([
      "2025-12-01",
      "2025-12-01",
      "2025-12-01",
    ]);
  });

  it("electronically needs consent and counts when the fifth day is over (97(2)(2), A-06)", () => {
    const running = signed();
    const without = {
      taxpayer: { ...running.context(REGISTRAR, "2025-10-29").taxpayer, edocConsent: false },
    };
    expect(dispatch(running, "2025-10-29", "e-document", without)).toMatchObject({
      code: "no-consent-to-e-documents",
      article: "97.1.3",
    });
    dispatch(running, "2025-10-29", "e-document");
    expect(service(running, "2025-10-30", "received")?.code).toBe("e-document-is-deemed");
    // Thu 30, Fri 31.10, Sat 01, Sun 02, Mon 03.11.
    running.timePasses("2025-11-03");
    expect(running.state().status).toBe("decided");
    const before = running.events().length;
    running.timePasses("2025-11-04");
    expect(running.state()).toMatchObject({ status: "served" });
    expect(running.state().acts.at(-1)?.servedOn).toBe("2025-11-03");
    const after = running.events().length;
    expect(after).toBeGreaterThan(before);
    running.timePasses("2025-11-04");
    expect(running.events()).toHaveLength(after);
  });

  it("electronically without the consent to the end is no service: the office must prove it (97(1)(3), 97(4))", () => {
    const running = signed();
    dispatch(running, "2025-10-29", "e-document");
    expect(running.deadline("T-107")?.metOn).toBe("2025-10-29");
    const withdrawn = {
      taxpayer: { ...running.context(REGISTRAR, "2025-11-04").taxpayer, edocConsent: false },
    };
    running.must(CLOCK, "2025-11-04", { type: "passTime", input: {} }, withdrawn);
    expect(running.state()).toMatchObject({ status: "decided" });
    expect(running.state().acts.at(-1)).toMatchObject({ status: "undelivered", servedOn: null });
    // The term of the decision ended on Mon 03.11 and runs again, missed.
    expect(running.deadline("T-107")).toMatchObject({ metOn: null, missedOn: "2025-11-04" });
    const events = running.events().length;
    running.must(CLOCK, "2025-11-04", { type: "passTime", input: {} }, withdrawn);
    expect(running.events()).toHaveLength(events);
    dispatch(running, "2025-11-05", "by-hand", withdrawn);
    service(running, "2025-11-05", "received");
    expect(running.state().status).toBe("served");
  });

  it("by registered letter counts on receipt or on refusal", () => {
    const running = signed();
    dispatch(running, "2025-10-30", "registered-letter");
    expect(service(running, "2025-11-03", "refused")).toBeNull();
    expect(running.state().status).toBe("served");
  });

  it("refused by hand is no service: the Code knows a refused letter only", () => {
    const running = signed();
    dispatch(running, "2025-10-30", "by-hand");
    expect(service(running, "2025-10-30", "refused")).toMatchObject({
      code: "refusal-of-a-letter-only",
      article: "97.2.1",
    });
  });

  it("returned is no service: the term runs again and another way is open (97(4))", () => {
    const running = signed();
    dispatch(running, "2025-10-30", "registered-letter");
    expect(running.deadline("T-107")?.metOn).toBe("2025-10-30");
    service(running, "2025-11-05", "returned");
    expect(running.state().acts.at(-1)?.status).toBe("undelivered");
    expect(running.deadline("T-107")?.metOn).toBeNull();
    dispatch(running, "2025-11-06", "by-hand");
    service(running, "2025-11-06", "received");
    // The last day was Mon 03.11.
    expect(running.deadline("T-107")).toMatchObject({ metOn: "2025-11-06", missedOn: "2025-11-06" });
  });

  it("is dated between sending and today", () => {
    const running = signed();
    dispatch(running, "2025-10-30", "registered-letter");
    expect(service(running, "2025-10-29", "received", "2025-11-05")?.code).toBe("service-date");
    expect(service(running, "2025-11-06", "received", "2025-11-05")?.code).toBe("service-date");
  });

  it("is nobody's who is recused from the taxpayer (63)", () => {
    const running = signed();
    const actor = { userId: REGISTRAR, permissions: ["delivery.record"], conflict: true };
    expect(dispatch(running, "2025-10-30", "by-hand", { actor })?.code).toBe("conflict-of-interest");
  });
});

describe("after service, art. 125(11) and 167", () => {
  const servedCase = () => {
    const running = signed();
    running.served("2025-10-30");
    return running;
  };
  const appeal = (on: string, filedOn = on) =>
    servedCase().does(INSPECTOR, on, {
      type: "recordAppeal",
      input: { filedOn: plainDate(filedOn), remark: "жалоба" },
    })?.code ?? "recorded";

  it("performance closes the case", () => {
    const running = servedCase();
    running.must(INSPECTOR, "2025-11-20", {
      type: "recordPerformance",
      input: { performedOn: plainDate("2025-11-20"), remark: "уплачено" },
    });
    expect(running.state()).toMatchObject({ status: "closed", closure: "performed" });
  });

  it.each([
    ["on the last day", "2025-12-01", "2025-12-01", "recorded"],
    ["after it, filed in time", "2025-12-05", "2025-12-01", "recorded"],
    ["after it (167(5¹))", "2025-12-02", "2025-12-02", "appeal-late"],
    ["before service", "2025-11-05", "2025-10-29", "appeal-date"],
  ])("a complaint recorded %s", (_situation, on, filedOn, outcome) => {
    expect(appeal(on, filedOn)).toBe(outcome);
  });

  it("a complaint is open to one who paid, while the term runs (167(1))", () => {
    const performed = () => {
      const running = servedCase();
      running.must(INSPECTOR, "2025-11-20", {
        type: "recordPerformance",
        input: { performedOn: plainDate("2025-11-20"), remark: "уплачено" },
      });
      return running;
    };
    const appeals = (running: ReturnType<typeof servedCase>, on: string) =>
      running.does(INSPECTOR, on, {
        type: "recordAppeal",
        input: { filedOn: plainDate(on), remark: "жалоба" },
      })?.code;
    const running = performed();
    expect(appeals(running, "2025-12-01")).toBeUndefined();
    expect(running.state()).toMatchObject({ status: "closed", closure: "appealed" });
    expect(appeals(running, "2025-12-01")).toBe("not-in-this-state");
    expect(appeals(performed(), "2025-12-02")).toBe("appeal-late");
  });

  it("passed terms of the taxpayer leave their trace", () => {
    const running = servedCase();
    running.timePasses("2025-12-02");
    for (const term of ["T-108", "T-124", "T-012"])
      expect(running.deadline(term)?.missedOn).toBe("2025-12-02");
  });
});

describe("handing a case over", () => {
  const handOver = (
    assignee: { userId: UserId; conflict: boolean } | null,
    to: UserId = SECOND_INSPECTOR,
  ) => {
    const running = notified();
    const refusal = running.does(
      SUPERVISOR,
      "2025-10-15",
      { type: "reassign", input: { inspectorId: to, reason: "отпуск" } },
      { assignee },
    );
    return { running, code: refusal?.code ?? "handed over" };
  };

  it.each([
    ["an inspector", { userId: SECOND_INSPECTOR, conflict: false }, SECOND_INSPECTOR, "handed over"],
    ["no inspector", null, REGISTRAR, "assignee-not-an-inspector"],
    [
      "one in conflict (63)",
      { userId: SECOND_INSPECTOR, conflict: true },
      SECOND_INSPECTOR,
      "assignee-in-conflict",
    ],
    ["the one who has it", { userId: INSPECTOR, conflict: false }, INSPECTOR, "same-inspector"],
  ])("to %s", (_situation, assignee, to, outcome) => {
    expect(handOver(assignee, to).code).toBe(outcome);
  });

  it("takes the open terms along and shuts the former inspector out", () => {
    const { running } = handOver({ userId: SECOND_INSPECTOR, conflict: false });
    expect(running.deadline("T-104")?.ownerId).toBe(SECOND_INSPECTOR);
    expect(running.deadline("T-103")?.ownerId).toBe(INSPECTOR);
    const former = running.does(INSPECTOR, "2025-10-28", { type: "recordSilence", input: {} });
    expect(former?.code).toBe("not-your-case");
  });
});
