/**
 * What the officers of one device do without network: desk audits from what was found to a served decision, and requests
 * from the counter to a granted access. Every command goes through the use case the screens call.
 */
import { changeCase, openCase } from "#core/desk-audit/run-case-command.ts";
import { registrationContext } from "#core/registration/registration-context.ts";
import { changeRequest, receiveRequest } from "#core/registration/run-registration-command.ts";
import { executeCommand, type Journal, type Unit } from "#db/journal.ts";
import { caseById } from "#db/queries/desk-audits.ts";
import { registrationById } from "#db/queries/registrations.ts";
import { permissionsOf } from "#shared/domain/access/permissions.ts";
import type { DeskAuditCommand } from "#shared/domain/desk-audit/commands.ts";
import { actsToServe } from "#shared/domain/desk-audit/state-queries.ts";
import type { DeskAuditState } from "#shared/domain/desk-audit/types.ts";
import { checklistOf } from "#shared/domain/registration/checklist.ts";
import type { RegistrationCommand } from "#shared/domain/registration/commands.ts";
import { actsToServe as requestActsToServe } from "#shared/domain/registration/state-queries.ts";
import type { RegistrationState } from "#shared/domain/registration/types.ts";
import type { DeskAuditId, FindingId, RegistrationId } from "#shared/kernel/id.ts";
import { type Inn, innFromInteger } from "#shared/kernel/inn.ts";
import { month } from "#shared/kernel/period.ts";
import { addYears, dateInBishkek, type Instant } from "#shared/kernel/plain-date.ts";
import type { Result } from "#shared/kernel/result.ts";
import { FOUND } from "#tests/fixtures/case-office.ts";
import { type Login, type Person, signerOf } from "./people.ts";

export interface Working {
  readonly journal: Journal;
  readonly office: string;
  readonly people: readonly Person[];
  /** The last moment of the work; it begins `DAYS` earlier. */
  readonly now: Instant;
}

const DAY = 86_400_000;
/** Days before `now` of each stage: the term to answer the notice ends between the second and the third. */
export const STAGES = { opened: 30, notified: 29, decided: 0 } as const;
/** A finding's own text, as inspectors write it. */
const REASON = "подтверждено реестром счетов-фактур";

type Doing = Parameters<typeof changeCase>[4];

const acting = (working: Working) => {
  const signers = new Map(
    working.people.map((person) => [person.login, { person, signer: signerOf(person) }]),
  );
  let second = 0;
  return <Receipt>(
    login: Login,
    daysAgo: number,
    procedure: string,
    step: (unit: Unit, doing: Doing) => Result<Receipt, { readonly code: string }>,
  ): Receipt => {
    const known = signers.get(login);
    if (known === undefined) throw new Error(`nobody is called ${login}`);
    second += 1;
    const { userId } = known.person;
    const doing = { actor: { userId, permissions: permissionsOf([login]) }, signer: known.signer };
    const command = {
      commandId: working.journal.ids<"Command">(),
      procedure,
      input: {},
      actor: userId,
      role: login,
      at: new Date(Date.parse(working.now) - daysAgo * DAY + second).toISOString() as Instant,
    };
    const done = executeCommand(working.journal, command, (unit) => step(unit, doing));
    if (!done.ok) throw new Error(`${procedure} ${done.error.code}`);
    return done.value;
  };
};
type Act = ReturnType<typeof acting>;

const auditing = ({ journal }: Working, act: Act) => {
  const stateOf = (caseId: DeskAuditId): DeskAuditState => {
    const known = caseById(journal.write, caseId);
    if (known === null) throw new Error("the case is gone");
    return known.state;
  };
  const does = (login: Login, daysAgo: number, caseId: DeskAuditId, command: DeskAuditCommand): void => {
    act(login, daysAgo, `deskAudit.${command.type}`, (unit, doing) =>
      changeCase(unit, caseId, null, command, doing),
    );
  };
  const hands = (daysAgo: number, on: Instant, caseId: DeskAuditId): void => {
    const actIds = actsToServe(stateOf(caseId)).map(({ actId }) => actId);
    const day = dateInBishkek(on);
    const sent = { actIds, method: "by-hand", dispatchedOn: day, proof: "" } as const;
    does("registrar", daysAgo, caseId, { type: "dispatchActs", input: sent });
    const received = { actIds, outcome: "received", on: day, proof: "роспись руководителя" } as const;
    does("registrar", daysAgo, caseId, { type: "recordService", input: received });
  };
  return { does, hands };
};

const findingsOf = (inn: Inn, journal: Journal) =>
  FOUND.map((finding) => ({
    ...finding,
    findingId: journal.ids<"Finding">() as FindingId,
    inn,
    articles: [...finding.articles],
    evidence: [...finding.evidence],
    readings: [...finding.readings],
    creditArises: undefined,
    dueParts: undefined,
    verdict: "open" as const,
    verdictReason: null,
    outcome: null,
    outcomeReason: null,
  }));

const openedCase = ({ journal }: Working, act: Act, inn: Inn) => {
  const findings = findingsOf(inn, journal);
  const input = { inn, periodFrom: month("2026-01"), periodTo: month("2026-09"), findings };
  const { caseId } = act("inspector", STAGES.opened, "deskAudit.open", (unit, doing) =>
    openCase(unit, { type: "open", input }, doing),
  );
  return { caseId, findings };
};

/** 13 commands. */
const wholeCase = (working: Working, act: Act, inn: Inn): readonly ((stage: number) => void)[] => {
  const { does, hands } = auditing(working, act);
  const on = (daysAgo: number) => new Date(Date.parse(working.now) - daysAgo * DAY).toISOString() as Instant;
  let caseId = "" as DeskAuditId;
  return [
    (stage) => {
      const opened = openedCase(working, act, inn);
      ({ caseId } = opened);
      for (const { findingId } of opened.findings)
        does("inspector", stage, caseId, {
          type: "decideFinding",
          input: { findingId, verdict: "accepted", reason: REASON },
        });
      does("inspector", stage, caseId, { type: "drawUpReport", input: {} });
    },
    (stage) => hands(stage, on(stage), caseId),
    (stage) => {
      does("inspector", stage, caseId, { type: "recordSilence", input: {} });
      const draft = { decisionOn: dateInBishkek(on(stage)), reasoning: "ошибки не устранены в срок" };
      does("inspector", stage, caseId, { type: "draftDecision", input: draft });
      does("inspector", stage, caseId, { type: "submitDecision", input: {} });
      does("supervisor", stage, caseId, { type: "approveDecision", input: {} });
      does("supervisor", stage, caseId, { type: "signDecision", input: {} });
      hands(stage, on(stage), caseId);
    },
  ];
};

const requesting = (working: Working, act: Act) => {
  const { journal, now } = working;
  const stateOf = (requestId: RegistrationId): RegistrationState => {
    const known = registrationById(journal.write, requestId);
    if (known === null) throw new Error("the request is gone");
    return known.state;
  };
  const does = (login: Login, requestId: RegistrationId, command: RegistrationCommand): RegistrationState => {
    act(login, STAGES.decided, `registration.${command.type}`, (unit, doing) =>
      changeRequest(unit, requestId, null, command, doing),
    );
    return stateOf(requestId);
  };
  const openChecks = (state: RegistrationState) => {
    const [someone] = working.people;
    if (someone === undefined) throw new Error("nobody there");
    const actor = { userId: someone.userId, permissions: [] };
    const context = registrationContext(journal.write, { now, ids: journal.ids, actor, state });
    if (!context.ok) throw new Error(context.error.code);
    return checklistOf(state, context.value).filter(({ status, byHand }) => status === "open" && byHand);
  };
  return { does, openChecks };
};

/** A sole trader asks for access to the cabinet, comes with a passport and gets it. */
const wholeRequest = (working: Working, act: Act, inn: Inn): void => {
  const { does, openChecks } = requesting(working, act);
  const today = dateInBishkek(working.now);
  const { requestId } = act("registrar", STAGES.decided, "registration.create", (unit, doing) =>
    receiveRequest(
      unit,
      {
        type: "receive",
        input: {
          sourceId: null,
          basis: "application",
          channel: "paper",
          applicant: { inn, nameClaimed: NAME, role: "self" },
          organization: null,
          office: working.office,
          phone: null,
          email: null,
          address: null,
          details: { kind: "cabinet-access" },
          documents: [],
          passportClaimed: null,
          signed: false,
          signature: null,
          submittedAt: working.now,
        },
      },
      doing,
    ),
  );
  does("inspector", requestId, { type: "claim", input: {} });
  const passport = { series: "ID", number: inn.slice(7), issuedBy: null, validUntil: addYears(today, 5) };
  const known = does("inspector", requestId, {
    type: "confirmIdentity",
    input: { passport, samePerson: true },
  });
  for (const { item } of openChecks(known))
    does("inspector", requestId, { type: "recordCheck", input: { item, met: true, note: "" } });
  const granted = does("inspector", requestId, { type: "grant", input: {} });
  const actIds = requestActsToServe(granted).map(({ actId }) => actId);
  const sent = { actIds, method: "by-hand", dispatchedOn: today, proof: "" } as const;
  does("registrar", requestId, { type: "dispatchActs", input: sent });
  const received = { actIds, outcome: "received", on: today, proof: "роспись" } as const;
  does("registrar", requestId, { type: "recordService", input: received });
};

const NAME = "Асанова Гүлнара Эркиновна";
const REQUISITES: Readonly<Record<string, string>> = {
  "tax-code": "11411100",
  "penalty-code": "11411190",
  recipient: "Казначейство",
  bank: "Банк",
  bic: "440001",
  account: "4402011101005555",
};

/** What the office's register says of those the work is about. */
const enter = ({ journal: { write }, office }: Working, inns: readonly Inn[]): void => {
  const taxpayer = write.statement(
    `INSERT INTO taxpayers (inn, kind, name_ru, name_ky, office, registered_on, activity_group, address, phone, edoc_consent)
     VALUES (?, 'sole-trader', ?, NULL, ?, '2020-02-03', 'trade', 'г. Бишкек, ул. Киевская, 44', NULL, 1)`,
  );
  for (const inn of inns) taxpayer.run(Number(inn), NAME, office);
  const parameter = write.statement(
    `INSERT INTO office_parameters (name, scope, valid_from, value, source) VALUES (?, 'VAT', '2022-01-01', ?, 'образец')`,
  );
  for (const [name, value] of Object.entries(REQUISITES)) parameter.run(`requisites.${name}`, value);
};

/**
 * Fills the journal with commands still to be pushed, stage by stage as an office works: many cases at once.
 * @param first number of the device's first taxpayer; `cases` of them have an audit and a request each
 */
export const workOfADevice = (working: Working, first: number, cases: number): void => {
  const inns = Array.from({ length: cases }, (_, i) => innFromInteger(11_203_199_000_000 + first + i));
  enter(working, inns);
  const act = acting(working);
  const audits = inns.map((inn) => wholeCase(working, act, inn));
  for (const [i, stage] of Object.values(STAGES).entries()) for (const steps of audits) steps[i]?.(stage);
  for (const inn of inns) wholeRequest(working, act, inn);
};
