import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contentHashOf } from "#core/desk-audit/domain-context.ts";
import { passTime } from "#core/my-day/clock.ts";
import { isSignedBy } from "#core/session/confirm.ts";
import { readStream } from "#db/journal-read.ts";
import { projectionFingerprint, rebuildProjections } from "#db/projections/rebuild.ts";
import { contentOfAct } from "#db/queries/desk-audits.ts";
import type { DeskAuditView } from "#shared/contract/desk-audit.ts";
import type { CommandId } from "#shared/kernel/id.ts";
import { month } from "#shared/kernel/period.ts";
import { plainDate } from "#shared/kernel/plain-date.ts";
import { CASE_INN, caseOffice, FOUND } from "#tests/fixtures/case-office.ts";
import {
  type Client,
  DEMO_PASSWORD,
  errorOf,
  type TemporaryCore,
  temporaryCore,
} from "#tests/fixtures/core.ts";
import { notTakenOver } from "#tests/fixtures/pushing.ts";

let office: TemporaryCore;
let inspector: Client;
let supervisor: Client;
let registrar: Client;

/** Noon in Bishkek. */
const day = (date: string): void => office.setNow(`${date}T06:00:00.000Z`);
const commandId = (): CommandId => office.core.ids<"Command">();
const on = (view: DeskAuditView) => ({
  commandId: commandId(),
  caseId: view.caseId,
  expectedVersion: view.version,
});
const ids = (view: DeskAuditView, ...kinds: readonly string[]) =>
  view.acts.filter((act) => kinds.includes(act.kind)).map((act) => act.actId);
const reason = "камеральная проверка";

const open = async (edocConsent = true): Promise<void> => {
  office = await temporaryCore(caseOffice(edocConsent));
  inspector = office.as("inspector");
  supervisor = office.as("supervisor");
  registrar = office.as("registrar");
};
beforeEach(() => open());
afterEach(async () => {
  const left = await notTakenOver(office);
  office.dispose();
  expect(left, "what the centre does not take over").toEqual([]);
});

const opened = async (): Promise<DeskAuditView> => {
  const { case: view } = await inspector.deskAudit.open({
    commandId: commandId(),
    inn: CASE_INN,
    periodFrom: month("2026-01"),
    periodTo: month("2026-09"),
    findingIds: FOUND.map((f) => f.findingId),
  });
  return view;
};

/** Opened Mon 05.10.2026, report and notice handed over Tue 06.10.2026. */
const notified = async (): Promise<DeskAuditView> => {
  day("2026-10-05");
  let view = await opened();
  for (const { findingId } of FOUND)
    ({ case: view } = await inspector.deskAudit.decideFinding({
      ...on(view),
      findingId,
      verdict: "accepted",
      reason: "подтверждено",
    }));
  ({ case: view } = await inspector.deskAudit.drawUpReport({ ...on(view), password: DEMO_PASSWORD }));
  day("2026-10-06");
  const actIds = ids(view, "desk-audit-report", "discrepancy-notice");
  ({ case: view } = await registrar.deskAudit.dispatchActs({
    ...on(view),
    actIds,
    method: "by-hand",
    dispatchedOn: plainDate("2026-10-06"),
  }));
  ({ case: view } = await registrar.deskAudit.recordService({
    ...on(view),
    actIds,
    outcome: "received",
    on: plainDate("2026-10-06"),
    proof: "роспись руководителя",
  }));
  return view;
};

const decisionOn = async (view: DeskAuditView, date: string): Promise<DeskAuditView> => {
  const drafted = await inspector.deskAudit.draftDecision({
    ...on(view),
    decisionOn: plainDate(date),
    reasoning: "ошибки не устранены в срок",
  });
  return (await inspector.deskAudit.submitDecision(on(drafted.case))).case;
};

const refusedCommand = (view: DeskAuditView, command: string) =>
  view.commands.find((c) => c.command === command)?.refusal?.code ?? null;

describe("where an article of the Code is applied", () => {
  it("is told by what findings, cases and papers cite themselves, not by all a check may cite", async () => {
    const counted = async (article: string) => (await inspector.code.usedBy({ article })).office;
    // The check V-02 cites 308(1) among others, its finding 251(1) alone; V-08's finding cites 315(3)(1).
    expect((await inspector.code.usedBy({ article: "308" })).uses.map(({ id }) => id)).toContain("V-02");
    expect(await counted("308")).toEqual({ findings: 0, cases: 0, papers: 0 });
    expect(await counted("251")).toEqual({ findings: 1, cases: 0, papers: 0 });

    await notified();
    expect(await counted("308")).toEqual({ findings: 0, cases: 0, papers: 0 });
    // The report prints the finding; the notice states the sums alone.
    expect(await counted("251")).toEqual({ findings: 1, cases: 1, papers: 1 });
    expect(await counted("315")).toEqual({ findings: 1, cases: 1, papers: 1 });
    // Terms of the case, its report and its notice.
    expect(await counted("125")).toEqual({ findings: 0, cases: 1, papers: 2 });
  });
});

describe("a desk audit from what was found to a served decision, by two people", () => {
  it("goes through silence to a decision that is signed, served and proved", async () => {
    let view = await notified();
    expect(view.status).toBe("notified");
    // Received Tue 06.10.2026: Wed 07.10 first, the 15th day Wed 21.10.
    const answerTerm = view.deadlines.find((d) => d.term === "T-104");
    expect(answerTerm).toMatchObject({ startsOn: "2026-10-07", dueOn: "2026-10-21", bound: "taxpayer" });

    day("2026-10-21");
    expect(await errorOf(inspector.deskAudit.recordSilence(on(view)))).toBe("REFUSED answer-term-running");
    day("2026-10-22");
    expect(passTime(office.core)).toBe(1);
    expect(passTime(office.core)).toBe(0);
    view = await inspector.deskAudit.get({ caseId: view.caseId, reason });
    expect(view.deadlines.find((d) => d.term === "T-104")?.missed).toBe(true);
    // Day after Wed 21.10: Thu 22, Fri 23, Mon 26, Tue 27, Wed 28.10.
    expect(view.deadlines.find((d) => d.term === "T-107")?.dueOn).toBe("2026-10-28");
    ({ case: view } = await inspector.deskAudit.recordSilence(on(view)));
    view = await decisionOn(view, "2026-10-22");

    // June 2026: due 27.07 (25.07 is a Saturday). Penalty days to 22.10: 4 + 31 + 30 + 22 = 87; 100,000.00 × 0.0009
    // × 87 = 7,830.00. July: due Tue 25.08, 6 + 30 + 22 = 58; 20,000.00 × 0.0009 × 58 = 1,044.00.
    expect(view.assessment.lines.map((l) => [l.period, l.dueOn, l.penaltyDays, l.penaltyAmount])).toEqual([
      ["2026-06", "2026-07-27", 87, 783_000],
      ["2026-07", "2026-08-25", 58, 104_400],
    ]);
    expect([view.assessment.totalTax, view.assessment.totalPenalty]).toEqual([12_000_000, 887_400]);

    const queue = await supervisor.decisions.queue({ view: "to-approve" });
    expect(queue.items.map((item) => [item.totalTax, item.totalPenalty])).toEqual([[12_000_000, 887_400]]);
    const [actId] = ids(view, "desk-audit-decision");
    if (actId === undefined) throw new Error("no decision");
    const checklist = await supervisor.decisions.checklist({ actId, reason });
    expect(queue.items.map((item) => item.missing)).toEqual([[]]);
    expect(checklist).toHaveLength(13);
    expect(checklist.filter((item) => item.status === "missing").map((item) => item.element)).toEqual([]);

    expect(await errorOf(inspector.deskAudit.approveDecision(on(view)))).toBe("FORBIDDEN no-permission");
    ({ case: view } = await supervisor.deskAudit.approveDecision(on(view)));
    expect(await errorOf(supervisor.deskAudit.signDecision({ ...on(view), password: "wrong" }))).toMatch(
      /wrong-password|REFUSED|FORBIDDEN/,
    );
    ({ case: view } = await supervisor.deskAudit.signDecision({ ...on(view), password: DEMO_PASSWORD }));
    expect(view.status).toBe("decided");
    const decision = view.acts.find((act) => act.actId === actId);
    expect(decision?.registrationNumber).toBe("026-РКП-000001");

    ({ case: view } = await registrar.deskAudit.dispatchActs({
      ...on(view),
      actIds: [actId],
      method: "e-document",
      dispatchedOn: plainDate("2026-10-22"),
    }));
    expect((await registrar.delivery.list({ view: "under-way" })).items[0]?.deemedOn).toBe("2026-10-27");
    // Sent Thu 22.10: Fri 23 … Tue 27.10 is the fifth day; served when that day is over.
    day("2026-10-27");
    expect(passTime(office.core)).toBe(0);
    day("2026-10-28");
    expect(passTime(office.core)).toBe(1);
    view = await inspector.deskAudit.get({ caseId: view.caseId, reason });
    expect(view.status).toBe("served");
    expect(view.acts.find((act) => act.actId === actId)?.servedOn).toBe("2026-10-27");
    // Served Tue 27.10: Wed 28.10 first, the 30th day Thu 26.11.
    expect(view.deadlines.find((d) => d.term === "T-108")?.dueOn).toBe("2026-11-26");
    expect(view.deadlines.find((d) => d.term === "T-124")?.dueOn).toBe("2026-11-26");
    expect(view.deadlines.find((d) => d.term === "T-107")).toMatchObject({
      metOn: "2026-10-22",
      missed: false,
    });
  });

  it("seals the signed content under the signer's own key", async () => {
    const view = await notified();
    const [actId] = ids(view, "desk-audit-report");
    const { read } =
      office.core.office?.database ??
      (() => {
        throw new Error("closed");
      })();
    const content = contentOfAct(read, actId ?? "");
    const signed = readStream(read, `desk-audit/${view.caseId}`).find(
      (event) => event.type === "ActSigned" && (event.payload as { actId: string }).actId === actId,
    )?.payload as { contentHash: string; signature: string; signerKey: string };
    expect(content === null ? "" : contentHashOf(content)).toBe(signed.contentHash);
    expect(isSignedBy(signed.signerKey, signed.contentHash, signed.signature)).toBe(true);
  });

  it("weighs an objection in time, drops what is accepted, decides on the rest and takes remarks", async () => {
    let view = await notified();
    day("2026-10-19");
    ({ case: view } = await inspector.deskAudit.recordObjection({
      ...on(view),
      receivedOn: plainDate("2026-10-16"),
      text: "счета-фактуры отражены в следующем периоде",
      documents: ["реестр"],
    }));
    expect(view.answer).toMatchObject({ kind: "objection", inTime: true });
    // Received Fri 16.10: Mon 19 (the first day moves off Saturday), Tue 20, Wed 21, Thu 22, Fri 23.10.
    expect(view.deadlines.find((d) => d.term === "T-105")?.dueOn).toBe("2026-10-23");
    ({ case: view } = await inspector.deskAudit.considerObjection({
      ...on(view),
      outcomes: FOUND.map((f, i) => ({
        findingId: f.findingId,
        accepted: i === 1,
        reasoning: "по документам",
      })),
    }));
    expect(view.status).toBe("deciding");
    view = await decisionOn(view, "2026-10-19");
    ({ case: view } = await supervisor.deskAudit.sendBackDecision({
      ...on(view),
      remarks: "уточнить обоснование",
    }));
    expect(view.acts.at(-1)).toMatchObject({ status: "sent-back", remarks: "уточнить обоснование" });
    day("2026-10-20");
    view = await decisionOn(view, "2026-10-20");
    const [actId] = ids(view, "desk-audit-decision");
    const changes = await supervisor.decisions.changes({ actId: actId ?? ("" as never), reason });
    expect(changes.map((c) => c.field.key)).toContain("desk-audit.change.date");
    expect(view.assessment.totalTax).toBe(10_000_000);
    ({ case: view } = await supervisor.deskAudit.approveDecision(on(view)));
    day("2026-10-21");
    expect(await errorOf(supervisor.deskAudit.signDecision({ ...on(view), password: DEMO_PASSWORD }))).toBe(
      "REFUSED decision-of-another-day",
    );
  });

  it("closes with a notice when every argument is accepted (125(8))", async () => {
    let view = await notified();
    day("2026-10-16");
    ({ case: view } = await inspector.deskAudit.recordObjection({
      ...on(view),
      receivedOn: plainDate("2026-10-16"),
      text: "ошибка в данных",
    }));
    ({ case: view } = await inspector.deskAudit.considerObjection({
      ...on(view),
      outcomes: FOUND.map((f) => ({ findingId: f.findingId, accepted: true, reasoning: "подтверждено" })),
    }));
    expect(view.status).toBe("accepted");
    ({ case: view } = await inspector.deskAudit.drawUpAcceptanceNotice({
      ...on(view),
      password: DEMO_PASSWORD,
    }));
    const actIds = ids(view, "acceptance-notice");
    const sent = { actIds, dispatchedOn: plainDate("2026-10-16") };
    ({ case: view } = await registrar.deskAudit.dispatchActs({
      ...on(view),
      ...sent,
      method: "registered-letter",
    }));
    day("2026-10-20");
    ({ case: view } = await registrar.deskAudit.recordService({
      ...on(view),
      actIds,
      outcome: "returned",
      on: plainDate("2026-10-20"),
      proof: "конверт вернулся",
    }));
    expect(view.deadlines.find((d) => d.term === "T-106")?.metOn).toBeNull();
    ({ case: view } = await registrar.deskAudit.dispatchActs({
      ...on(view),
      actIds,
      dispatchedOn: plainDate("2026-10-20"),
      method: "by-hand",
    }));
    ({ case: view } = await registrar.deskAudit.recordService({
      ...on(view),
      actIds,
      outcome: "received",
      on: plainDate("2026-10-20"),
      proof: "роспись",
    }));
    expect([view.status, view.closure]).toEqual(["closed", "accepted"]);
  });

  it("asks for consent before sending electronically (97(1)(3))", async () => {
    office.dispose();
    await open(false);
    day("2026-10-05");
    let view = await opened();
    for (const { findingId } of FOUND)
      ({ case: view } = await inspector.deskAudit.decideFinding({
        ...on(view),
        findingId,
        verdict: "accepted",
        reason: "подтверждено",
      }));
    ({ case: view } = await inspector.deskAudit.drawUpReport({ ...on(view), password: DEMO_PASSWORD }));
    const sending = registrar.deskAudit.dispatchActs({
      ...on(view),
      actIds: ids(view, "desk-audit-report", "discrepancy-notice"),
      method: "e-document",
      dispatchedOn: plainDate("2026-10-05"),
    });
    expect(await errorOf(sending)).toBe("REFUSED no-consent-to-e-documents");
    expect((await registrar.delivery.list({})).items.every((i) => !i.methods.includes("e-document"))).toBe(
      true,
    );
  });

  it("says in the view what each person may do and why not the rest", async () => {
    const view = await notified();
    expect(refusedCommand(view, "recordObjection")).toBe("no-permission");
    const mine = await inspector.deskAudit.get({ caseId: view.caseId, reason });
    expect(refusedCommand(mine, "recordObjection")).toBeNull();
    expect(refusedCommand(mine, "recordSilence")).toBe("answer-term-running");
    const other = await office.as("inspector2").deskAudit.get({ caseId: view.caseId, reason });
    expect(refusedCommand(other, "recordObjection")).toBe("not-your-case");
  });

  it("answers a repeated command as it did and refuses a stale version", async () => {
    day("2026-10-05");
    const view = await opened();
    const finding = FOUND[0]?.findingId;
    if (finding === undefined) throw new Error("no finding");
    const input = { ...on(view), findingId: finding, verdict: "accepted", reason: "да, так" } as const;
    const once = await inspector.deskAudit.decideFinding(input);
    const twice = await inspector.deskAudit.decideFinding(input);
    expect(twice.case.version).toBe(once.case.version);
    expect(await errorOf(inspector.deskAudit.decideFinding({ ...input, commandId: commandId() }))).toBe(
      "CONFLICT version-conflict",
    );
    expect(
      await errorOf(
        inspector.deskAudit.open({
          commandId: commandId(),
          inn: CASE_INN,
          periodFrom: month("2026-01"),
          periodTo: month("2026-09"),
          findingIds: [finding],
        }),
      ),
    ).toBe("REFUSED case-already-open");
  });

  it("shows the evidence, the day's tasks, and rebuilds the same tables from the journal", async () => {
    const view = await notified();
    const [first] = FOUND;
    if (first === undefined) throw new Error("no finding");
    const rows = await inspector.deskAudit.evidence({
      caseId: view.caseId,
      findingId: first.findingId,
      reason,
    });
    expect(rows[0]?.fields["vat"]).toBe(10_000_000);
    const tasks = await inspector.myDay.tasks({ scope: "mine" });
    expect(tasks.map((t) => [t.title.key, t.term, t.dueOn])).toEqual([
      ["desk-audit.step.await-answer", "T-104", "2026-10-21"],
    ]);
    const team = await supervisor.myDay.team();
    expect(team.inspectors.find((i) => i.openCases > 0)).toMatchObject({ openCases: 1, overdue: 0 });
    const database = office.core.office?.database;
    if (!database) throw new Error("closed");
    const before = projectionFingerprint(database.read);
    rebuildProjections(database.write);
    expect(projectionFingerprint(database.read)).toEqual(before);
  });

  it("keeps four eyes in the table too, even past the rules", async () => {
    let view = await notified();
    day("2026-10-22");
    ({ case: view } = await inspector.deskAudit.recordSilence(on(view)));
    view = await decisionOn(view, "2026-10-22");
    const [actId] = ids(view, "desk-audit-decision");
    const write = office.core.office?.database.write;
    if (!write || actId === undefined) throw new Error("closed");
    for (const column of ["approved_by", "signed_by"])
      expect(() =>
        write.statement(`UPDATE official_acts SET ${column} = prepared_by WHERE act_id = ?`).run(actId),
      ).toThrow(/official_acts_four_eyes/);
  });

  it("lets nobody recused see the case or act in it (63)", async () => {
    const view = await notified();
    const me = (await supervisor.session.state()) as { session?: { user: { userId: never } } };
    await supervisor.admin.declareConflict({
      commandId: commandId(),
      userId: me.session?.user.userId ?? ("" as never),
      inn: CASE_INN,
      reason: "родственник",
    });
    expect(await errorOf(supervisor.deskAudit.get({ caseId: view.caseId, reason }))).toBe(
      "FORBIDDEN conflict-of-interest",
    );
    expect(await supervisor.myDay.tasks({ scope: "team" })).toEqual([]);
    expect(await supervisor.deskAudit.list({})).toMatchObject({ items: [], total: 0 });
    expect((await inspector.deskAudit.list({})).total).toBe(1);
  });

  it("asks a supervisor to hand the case over when its inspector is recused (63(2))", async () => {
    await notified();
    const steps = async () => (await supervisor.myDay.tasks({ scope: "mine" })).map((task) => task.title.key);
    expect(await steps()).toEqual([]);
    const me = (await inspector.session.state()) as { session?: { user: { userId: never } } };
    await inspector.admin.declareConflict({
      commandId: commandId(),
      userId: me.session?.user.userId ?? ("" as never),
      inn: CASE_INN,
      reason: "родственник",
    });
    expect(await steps()).toEqual(["desk-audit.step.hand-over"]);
    expect(await inspector.myDay.tasks({ scope: "mine" })).toEqual([]);
  });
});
