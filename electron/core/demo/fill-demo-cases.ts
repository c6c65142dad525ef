/**
 * The cases of the demo office: one at each stage the screens are about, made by the same rules as any other, on days
 * before today. The largest findings are left to whoever tries the program out.
 */
import { executeCommand } from "#db/journal.ts";
import { caseById } from "#db/queries/desk-audits.ts";
import { lawInForce } from "#db/queries/law-in-force.ts";
import { endSweep, insertSweep, insertSweepFindings, insertSweepRisks } from "#db/queries/sweeps.ts";
import { permissionsOf } from "#shared/domain/access/permissions.ts";
import type { DeskAuditCommand } from "#shared/domain/desk-audit/commands.ts";
import { actsToServe } from "#shared/domain/desk-audit/state-queries.ts";
import type { CaseFinding, DeskAuditState } from "#shared/domain/desk-audit/types.ts";
import type { DeskAuditId, FindingId } from "#shared/kernel/id.ts";
import { month, monthsOf, nextMonth } from "#shared/kernel/period.ts";
import { addDays, dateInBishkek, type Instant, type PlainDate } from "#shared/kernel/plain-date.ts";
import type { Finding } from "#shared/law/finding.ts";
import { resolveText } from "#shared/locales/catalogue.ts";
import type { Core, OpenOffice } from "../core.ts";
import { changeCase, openCase } from "../desk-audit/run-case-command.ts";
import { sweepOffice } from "../desk-audit/sweep.ts";
import type { FirstPerson } from "../session/create-office.ts";
import type { FillOffice } from "./create-demo-office.ts";
import { fillDemoData } from "./fill-demo-data.ts";
import { fillDemoRequests } from "./fill-demo-requests.ts";

/** From January, so that the returns of the year that is over are looked at as well. */
const FROM = month("2025-01");
const TO = month("2026-09");
const DAY = 86_400_000;

const say = (key: string): string => resolveText({ key: `demo.${key}` }, "ru");

type Found = Finding & { readonly findingId: FindingId };

/** Sweeps the new office as its inspector would have done. */
const sweep = (core: Core, { database }: OpenOffice, by: FirstPerson): readonly Found[] => {
  const law = lawInForce(database.read);
  if (!law.ok) throw new Error(law.error.code);
  const sweepId = core.ids();
  const at = core.clock();
  const months = [FROM];
  for (let m = FROM; m < TO; m = nextMonth(m)) months.push(nextMonth(m));
  const period = { sweepId, periodFrom: FROM, periodTo: TO };
  insertSweep(database.write, { ...period, startedAt: at, startedBy: by.userId, status: "running" });
  const found: Found[] = [];
  const { taxpayers, findings } = sweepOffice(database.read, {
    months,
    today: dateInBishkek(at),
    law: law.value,
    onRisks: (risks) => insertSweepRisks(database.write, sweepId, risks),
    onFindings: (batch) => found.push(...batch.map((f) => ({ ...f, findingId: core.ids<"Finding">() }))),
  });
  insertSweepFindings(database.write, sweepId, found);
  endSweep(database.write, sweepId, { status: "finished", finishedAt: core.clock(), taxpayers, findings });
  return found;
};

/** Findings by taxpayer, the smallest sums first. */
const smallest = (found: readonly Found[]): readonly (readonly [Found, ...Found[]])[] => {
  const byInn = new Map<string, [Found, ...Found[]]>();
  for (const finding of found.filter((f) => f.kind === "assessment")) {
    const known = byInn.get(finding.inn);
    if (known) known.push(finding);
    else byInn.set(finding.inn, [finding]);
  }
  const sum = (list: readonly Found[]): number => list.reduce((total, f) => total + f.difference, 0);
  return [...byInn.values()].sort((a, b) => sum(a) - sum(b));
};

const taken = (finding: Found): CaseFinding => ({
  ...finding,
  articles: [...finding.articles],
  evidence: [...finding.evidence],
  readings: [...finding.readings],
  creditArises: finding.creditArises === undefined ? undefined : [...finding.creditArises],
  dueParts: finding.dueParts === undefined ? undefined : [...finding.dueParts],
  verdict: "open",
  verdictReason: null,
  outcome: null,
  outcomeReason: null,
});

/** A case led through its steps on days before today. */
const leader = (core: Core, office: OpenOffice, people: readonly FirstPerson[]) => {
  const now = core.clock();
  const at = (daysAgo: number): Instant => new Date(Date.parse(now) - daysAgo * DAY).toISOString() as Instant;
  const person = (login: string): FirstPerson => {
    const known = people.find((p) => p.login === login);
    if (known === undefined) throw new Error(`nobody is called ${login}`);
    return known;
  };
  const does = (
    login: string,
    daysAgo: number,
    caseId: DeskAuditId | null,
    command: DeskAuditCommand,
  ): DeskAuditState => {
    const { userId, roles, signer } = person(login);
    const doing = { actor: { userId, permissions: permissionsOf(roles) }, signer };
    const envelope = {
      commandId: core.ids<"Command">(),
      procedure: `deskAudit.${command.type}`,
      input: {},
      actor: userId,
      role: roles[0] ?? "",
      at: at(daysAgo),
    };
    const done = executeCommand(office.journal, envelope, (unit) => {
      if (command.type === "open") return openCase(unit, command, doing);
      if (caseId === null) throw new Error("no case yet");
      return changeCase(unit, caseId, null, command, doing);
    });
    if (!done.ok) throw new Error(`demo case: ${command.type} ${done.error.code}`);
    const row = caseById(office.database.write, done.value.caseId);
    if (row === null) throw new Error("the case is gone");
    return row.state;
  };
  return { does, dayOf: (daysAgo: number): PlainDate => dateInBishkek(at(daysAgo)) };
};

type Leader = ReturnType<typeof leader>;

const opened = (
  { does }: Leader,
  login: string,
  daysAgo: number,
  findings: readonly Found[],
): DeskAuditState => {
  const [first] = findings;
  if (first === undefined) throw new Error("no findings");
  const months = findings.flatMap(({ period }) => monthsOf(period)).sort();
  const [periodFrom = FROM, periodTo = TO] = [months[0], months.at(-1)];
  const input = { inn: first.inn, periodFrom, periodTo, findings: findings.map(taken) };
  return does(login, daysAgo, null, { type: "open", input });
};

const reported = (
  lead: Leader,
  login: string,
  daysAgo: number,
  findings: readonly Found[],
): DeskAuditState => {
  const { caseId } = opened(lead, login, daysAgo, findings);
  for (const { findingId } of findings)
    lead.does(login, daysAgo, caseId, {
      type: "decideFinding",
      input: { findingId, verdict: "accepted", reason: say("accepted") },
    });
  return lead.does(login, daysAgo, caseId, { type: "drawUpReport", input: {} });
};

const notified = (
  lead: Leader,
  login: string,
  daysAgo: number,
  findings: readonly Found[],
): DeskAuditState => {
  const state = reported(lead, login, daysAgo, findings);
  const { caseId } = state;
  const on = lead.dayOf(daysAgo);
  const actIds = actsToServe(state).map((act) => act.actId);
  const method = "by-hand";
  lead.does("registrar", daysAgo, caseId, {
    type: "dispatchActs",
    input: { actIds, method, dispatchedOn: on, proof: "" },
  });
  return lead.does("registrar", daysAgo, caseId, {
    type: "recordService",
    input: { actIds, outcome: "received", on, proof: say("signature") },
  });
};

/** Far enough back that the answer term is over and the decision's own is not. */
const TERM_OVER = 20;

const submitted = (lead: Leader, login: string, findings: readonly Found[]): DeskAuditId => {
  const { caseId, deadlines } = notified(lead, login, TERM_OVER, findings);
  const due = deadlines.find((deadline) => deadline.term === "T-104")?.dueOn ?? lead.dayOf(0);
  // A run of days off can push the end of the term up to today: the case then waits for the answer.
  if (addDays(due, 1) > lead.dayOf(0)) return caseId;
  lead.does(login, 0, caseId, { type: "recordSilence", input: {} });
  const decisionOn = lead.dayOf(0);
  lead.does(login, 0, caseId, { type: "draftDecision", input: { decisionOn, reasoning: say("reasoning") } });
  lead.does(login, 0, caseId, { type: "submitDecision", input: {} });
  return caseId;
};

const fillCases = (core: Core, office: OpenOffice, people: readonly FirstPerson[]): void => {
  const lead = leader(core, office, people);
  const inspector = people.find((person) => person.login === "inspector");
  if (inspector === undefined) throw new Error("a demo office has an inspector");
  const [a, b, c, d, e, f] = smallest(sweep(core, office, inspector));
  if (a) opened(lead, "inspector", 1, a);
  if (b) reported(lead, "inspector", 1, b);
  if (c) notified(lead, "inspector2", 7, c);
  if (d) {
    const { caseId } = notified(lead, "inspector", 9, d);
    const input = { receivedOn: lead.dayOf(2), text: say("objection"), documents: [] };
    lead.does("inspector", 2, caseId, { type: "recordObjection", input });
  }
  if (e) submitted(lead, "inspector", e);
  if (f) {
    const caseId = submitted(lead, "inspector2", f);
    const state = caseById(office.database.write, caseId)?.state;
    if (state?.status !== "deciding") return;
    lead.does("supervisor", 0, caseId, { type: "approveDecision", input: {} });
    lead.does("supervisor", 0, caseId, { type: "signDecision", input: {} });
  }
};

/** Data, a sweep of it, a case at each stage, and a queue of requests. */
export const fillDemoOffice =
  (core: Core): FillOffice =>
  async (open, people) => {
    await fillDemoData(core)(open, people);
    fillCases(core, open, people);
    fillDemoRequests(core, open, people);
  };
