/** Two cases of the headless job, each from what the sweep found to its end, by the same procedures as the window. */
import type { DeskAuditView } from "#shared/contract/desk-audit.ts";
import type { Inn } from "#shared/kernel/inn.ts";
import { plainDate } from "#shared/kernel/plain-date.ts";
import { resolveText } from "#shared/locales/catalogue.ts";
import type { DemoOffice } from "./office.ts";
import { actIds, dayAfter, envelope, PERIOD, type People, REASON, signed } from "./people.ts";

const say = (key: string): string => resolveText({ key: `demo.${key}` }, "ru");

/** Taken into a case, every finding looked at: risks are dismissed, the rest is accepted. */
const opened = async (office: DemoOffice, { inspector }: People, inn: Inn): Promise<DeskAuditView> => {
  const findings = await inspector.deskAudit.candidateFindings({ inn, reason: REASON });
  let { case: view } = await inspector.deskAudit.open({
    commandId: office.core.ids<"Command">(),
    inn,
    ...PERIOD,
    findingIds: findings.map((finding) => finding.findingId),
  });
  for (const { findingId, kind } of view.findings) {
    const accepted = kind === "assessment" || kind === "reduction";
    ({ case: view } = await inspector.deskAudit.decideFinding({
      ...envelope(office, view),
      findingId,
      verdict: accepted ? "accepted" : "dismissed",
      reason: say(accepted ? "accepted" : "dismissed"),
    }));
  }
  return view;
};

/** Report and notice drawn up, and handed over the same day. */
const notified = async (office: DemoOffice, people: People, inn: Inn): Promise<DeskAuditView> => {
  let view = await opened(office, people, inn);
  ({ case: view } = await people.inspector.deskAudit.drawUpReport(signed(office, view)));
  const papers = actIds(view, "desk-audit-report", "discrepancy-notice");
  ({ case: view } = await people.registrar.deskAudit.dispatchActs({
    ...envelope(office, view),
    actIds: papers,
    method: "by-hand",
    dispatchedOn: office.today(),
  }));
  ({ case: view } = await people.registrar.deskAudit.recordService({
    ...envelope(office, view),
    actIds: papers,
    outcome: "received",
    on: office.today(),
    proof: say("signature"),
  }));
  return view;
};

/** The taxpayer objects, every argument is accepted, the notice of it is handed over and the case ends. */
export const acceptedCase = async (office: DemoOffice, people: People, inn: Inn): Promise<DeskAuditView> => {
  let view = await notified(office, people, inn);
  ({ case: view } = await people.inspector.deskAudit.recordObjection({
    ...envelope(office, view),
    receivedOn: office.today(),
    text: say("objection"),
  }));
  ({ case: view } = await people.inspector.deskAudit.considerObjection({
    ...envelope(office, view),
    outcomes: view.findings
      .filter((finding) => finding.verdict === "accepted")
      .map(({ findingId }) => ({ findingId, accepted: true, reasoning: say("argument-accepted") })),
  }));
  ({ case: view } = await people.inspector.deskAudit.drawUpAcceptanceNotice(signed(office, view)));
  const papers = actIds(view, "acceptance-notice");
  ({ case: view } = await people.registrar.deskAudit.dispatchActs({
    ...envelope(office, view),
    actIds: papers,
    method: "by-hand",
    dispatchedOn: office.today(),
  }));
  ({ case: view } = await people.registrar.deskAudit.recordService({
    ...envelope(office, view),
    actIds: papers,
    outcome: "received",
    on: office.today(),
    proof: say("signature"),
  }));
  return view;
};

/** Drafted by the inspector, sent back once, approved and signed by the supervisor. */
const decided = async (office: DemoOffice, people: People, silent: DeskAuditView): Promise<DeskAuditView> => {
  const { inspector, supervisor } = people;
  const draft = async (view: DeskAuditView, reasoning: string): Promise<DeskAuditView> => {
    const drafted = await inspector.deskAudit.draftDecision({
      ...envelope(office, view),
      decisionOn: office.today(),
      reasoning,
    });
    return (await inspector.deskAudit.submitDecision(envelope(office, drafted.case))).case;
  };
  let view = await draft(silent, say("first-reasoning"));
  ({ case: view } = await supervisor.deskAudit.sendBackDecision({
    ...envelope(office, view),
    remarks: say("remarks"),
  }));
  view = await draft(view, say("reasoning"));
  ({ case: view } = await supervisor.deskAudit.approveDecision(envelope(office, view)));
  return (await supervisor.deskAudit.signDecision(signed(office, view))).case;
};

/** The taxpayer is silent; the decision is taken, sent and becomes served. */
export const decidedCase = async (office: DemoOffice, people: People, inn: Inn): Promise<DeskAuditView> => {
  const { inspector, registrar } = people;
  let view = await notified(office, people, inn);
  const answerTerm = view.deadlines.find((deadline) => deadline.term === "T-104");
  dayAfter(office, plainDate(answerTerm?.dueOn ?? office.today()));
  view = await inspector.deskAudit.get({ caseId: view.caseId, reason: REASON });
  ({ case: view } = await inspector.deskAudit.recordSilence(envelope(office, view)));
  view = await decided(office, people, view);

  const papers = actIds(view, "desk-audit-decision");
  const { items } = await registrar.delivery.list({ view: "to-dispatch" });
  const electronic = items.some(
    (item) => item.act.actId === papers[0] && item.methods.includes("e-document"),
  );
  ({ case: view } = await registrar.deskAudit.dispatchActs({
    ...envelope(office, view),
    actIds: papers,
    method: electronic ? "e-document" : "registered-letter",
    dispatchedOn: office.today(),
    proof: electronic ? "" : say("post-receipt"),
  }));
  if (electronic) {
    const way = await registrar.delivery.list({ view: "under-way" });
    dayAfter(office, plainDate(way.items[0]?.deemedOn ?? office.today()));
  } else {
    dayAfter(office, office.today());
    await registrar.deskAudit.recordService({
      ...envelope(office, view),
      actIds: papers,
      outcome: "received",
      on: office.today(),
      proof: say("post-receipt"),
    });
  }
  return inspector.deskAudit.get({ caseId: view.caseId, reason: REASON });
};
