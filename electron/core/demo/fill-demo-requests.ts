/**
 * The queue of the demo office: the requests of its data as if they had come in the last days, some of them already at
 * the stages the screens are about, led there by the same rules as any other.
 */
import { executeCommand, type Unit } from "#db/journal.ts";
import { incomingRows } from "#db/queries/incoming-requests.ts";
import { registrationById } from "#db/queries/registrations.ts";
import { permissionsOf } from "#shared/domain/access/permissions.ts";
import { checklistOf, failedItems, signsOf } from "#shared/domain/registration/checklist.ts";
import type { RegistrationCommand } from "#shared/domain/registration/commands.ts";
import { groundsOf } from "#shared/domain/registration/evidence.ts";
import { actsToServe } from "#shared/domain/registration/state-queries.ts";
import type { RegistrationKind, RegistrationState } from "#shared/domain/registration/types.ts";
import type { RegistrationId } from "#shared/kernel/id.ts";
import { inn } from "#shared/kernel/inn.ts";
import { month } from "#shared/kernel/period.ts";
import { addYears, dateInBishkek, type Instant } from "#shared/kernel/plain-date.ts";
import { resolveBilingual } from "#shared/locales/catalogue.ts";
import type { Core, OpenOffice } from "../core.ts";
import { passTimeIn } from "../my-day/clock.ts";
import { readIncoming } from "../registration/read-request.ts";
import { keepFiles } from "../registration/receive.ts";
import { registrationContext } from "../registration/registration-context.ts";
import {
  changeRequest,
  type RegistrationResult,
  receiveRequest,
} from "../registration/run-registration-command.ts";
import type { FirstPerson } from "../session/create-office.ts";
import { annulmentWithDebt } from "./demo-annulment.ts";

const HOUR = 3_600_000;

/** Two weeks of requests come within some days: few of them are late then, as in an office that keeps up. */
const CLOSER = 3;

/** Moves the requests of the data so that the last came an hour ago. */
const moveToToday = ({ database: { write } }: OpenOffice, now: Instant): void => {
  const rows = incomingRows(write);
  const last = Math.max(...rows.map(({ submittedAt }) => Date.parse(submittedAt)));
  const move = write.statement("UPDATE registration_requests SET submitted_at = ? WHERE request_id = ?");
  for (const { requestId, submittedAt } of rows) {
    const ago = HOUR + (last - Date.parse(submittedAt)) / CLOSER;
    move.run(new Date(Date.parse(now) - ago).toISOString(), requestId);
  }
};

const leader = (core: Core, office: OpenOffice, people: readonly FirstPerson[]) => {
  const now = core.clock();
  const { write } = office.database;
  const run = (
    login: string,
    at: Instant,
    procedure: string,
    step: (unit: Unit, doing: Parameters<typeof changeRequest>[4]) => RegistrationResult,
  ): RegistrationState => {
    const known = people.find((person) => person.login === login);
    if (known === undefined) throw new Error(`nobody is called ${login}`);
    const { userId, roles, signer } = known;
    const doing = { actor: { userId, permissions: permissionsOf(roles) }, signer };
    const command = {
      commandId: core.ids<"Command">(),
      procedure: `registration.${procedure}`,
      input: {},
      actor: userId,
      role: roles[0] ?? "",
      at,
    };
    const done = executeCommand(office.journal, command, (unit) => step(unit, doing));
    if (!done.ok) throw new Error(`demo request: ${procedure} ${done.error.code}`);
    const row = registrationById(write, done.value.requestId);
    if (row === null) throw new Error("the request is gone");
    return row.state;
  };
  const does = (login: string, requestId: RegistrationId, command: RegistrationCommand): RegistrationState =>
    run(login, now, command.type, (unit, doing) => changeRequest(unit, requestId, null, command, doing));
  const contextOf = (state: RegistrationState) => {
    const actor = people[0];
    if (actor === undefined) throw new Error("nobody there");
    const gathered = registrationContext(write, {
      now,
      ids: core.ids,
      actor: { userId: actor.userId, permissions: [] },
      state,
    });
    if (!gathered.ok) throw new Error(gathered.error.code);
    return gathered.value;
  };
  return { now, run, does, contextOf };
};
type Leader = ReturnType<typeof leader>;

/** Every request of the data, taken in an hour after it was sent. */
const receiveAll = (lead: Leader, office: OpenOffice): readonly RegistrationState[] =>
  incomingRows(office.database.write).map((row) => {
    const read = readIncoming(row);
    if (!read.ok) throw new Error(`demo request ${row.requestId}: ${read.error.code}`);
    const { received } = read.value;
    const at = new Date(
      Math.min(Date.parse(row.submittedAt) + HOUR, Date.parse(lead.now)),
    ).toISOString() as Instant;
    return lead.run("registrar", at, "receive", (unit, doing) => {
      const taken = receiveRequest(unit, { type: "receive", input: { ...received, signature: null } }, doing);
      if (taken.ok) keepFiles(unit, taken.value.requestId, read.value, received);
      return taken;
    });
  });

const claim = (lead: Leader, login: string, { requestId }: RegistrationState): RegistrationState =>
  lead.does(login, requestId, { type: "claim", input: {} });

/** The person comes with a passport, everything is in order. */
const identified = (lead: Leader, login: string, request: RegistrationState): RegistrationState => {
  const today = dateInBishkek(lead.now);
  const passport = request.passportClaimed ?? {
    series: "ID",
    number: "2048576",
    issuedBy: null,
    validUntil: addYears(today, 5),
  };
  const { requestId } = request;
  let state = lead.does(login, requestId, { type: "confirmIdentity", input: { passport, samePerson: true } });
  const open = checklistOf(state, lead.contextOf(state)).filter(
    ({ status, byHand }) => status === "open" && byHand,
  );
  for (const { item } of open)
    state = lead.does(login, requestId, { type: "recordCheck", input: { item, met: true, note: "" } });
  return state;
};

const granted = (lead: Leader, login: string, request: RegistrationState): RegistrationState => {
  const { requestId } = identified(lead, login, claim(lead, login, request));
  return lead.does(login, requestId, { type: "grant", input: {} });
};

const handedOut = (lead: Leader, request: RegistrationState): void => {
  const { requestId } = request;
  const actIds = actsToServe(request).map(({ actId }) => actId);
  const on = dateInBishkek(lead.now);
  const { ru: proof } = resolveBilingual({ key: "demo.signature" });
  lead.does("registrar", requestId, {
    type: "dispatchActs",
    input: { actIds, method: "by-hand", dispatchedOn: on, proof: "" },
  });
  lead.does("registrar", requestId, {
    type: "recordService",
    input: { actIds, outcome: "received", on, proof },
  });
};

const refused = (lead: Leader, login: string, request: RegistrationState): void => {
  const state = claim(lead, login, request);
  const context = lead.contextOf(state);
  const [ground] = groundsOf(
    state,
    signsOf(state, context),
    failedItems(checklistOf(state, context)),
    context.readings,
  ).filter((one) => one.suggested);
  if (ground === undefined) return;
  const { ru: reasoning } = resolveBilingual({ key: "demo.request.refused" });
  lead.does(login, state.requestId, { type: "refuse", input: { grounds: [ground.ground], reasoning } });
};

/** Business found without registration: forced, so a second person signs (111(1)(3)). */
const proposed = (lead: Leader): void => {
  const { ru: reasoning } = resolveBilingual({ key: "demo.request.detected" });
  const person = inn("21407198100077");
  const { requestId } = lead.run("inspector2", lead.now, "create", (unit, doing) =>
    receiveRequest(
      unit,
      {
        type: "receive",
        input: {
          sourceId: null,
          basis: "detected",
          channel: "office",
          applicant: { inn: person, nameClaimed: "Жолдошев Бакыт Мелисович", role: "self" },
          organization: null,
          office: "026",
          phone: null,
          email: null,
          address: "г. Бишкек, рынок «Ошский», ряд 12",
          details: {
            kind: "tax-registration",
            payerKind: "sole-trader",
            places: { business: "026" },
            chosenOffice: null,
            regime: "general",
            activityGroup: "trade",
            activityCode: null,
            address: null,
            edocConsent: false,
            obligationMonth: month("2026-09"),
          },
          documents: [],
          passportClaimed: null,
          signed: false,
          signature: null,
          submittedAt: lead.now,
        },
      },
      doing,
    ),
  );
  claim(lead, "inspector2", { requestId } as RegistrationState);
  lead.does("inspector2", requestId, { type: "propose", input: { reasoning } });
};

const TEMPLATES = ["documents-unreadable", "not-head", "name-differs"] as const;

const saveTemplates = (core: Core, office: OpenOffice, by: FirstPerson): void => {
  for (const name of TEMPLATES) {
    const command = {
      commandId: core.ids<"Command">(),
      procedure: "registration.saveTemplate",
      input: {},
      actor: by.userId,
      role: by.roles[0] ?? "",
      at: core.clock(),
    };
    executeCommand(office.journal, command, (unit) =>
      unit.append(`reason-template/${unit.ids<"ReasonTemplate">()}`, 0, [
        {
          type: "ReasonTemplateSaved",
          payload: {
            use: name === "documents-unreadable" ? "return" : "refuse",
            title: resolveBilingual({ key: `demo.template.${name}.title` }),
            text: resolveBilingual({ key: `demo.template.${name}.text` }),
          },
        },
      ]),
    );
  }
};

/** @param people the office's, with their keys */
export const fillDemoRequests = (core: Core, office: OpenOffice, people: readonly FirstPerson[]): void => {
  const registrar = people.find(({ login }) => login === "registrar");
  if (registrar === undefined) throw new Error("a demo office has a registrar");
  saveTemplates(core, office, registrar);
  moveToToday(office, core.clock());
  const lead = leader(core, office, people);
  const all = receiveAll(lead, office).map((request) => ({
    request,
    signs: signsOf(request, lead.contextOf(request)),
  }));
  const clean = (kind: RegistrationKind) =>
    all
      .filter(({ request, signs }) => request.kind === kind && signs.length === 0)
      .map(({ request }) => request);
  const access = clean("cabinet-access");
  const [a, c, d] = access.filter(({ organization }) => organization === null);
  const [b, e] = access.filter(({ organization }) => organization !== null);
  if (a) handedOut(lead, granted(lead, "inspector", a));
  if (b) granted(lead, "inspector", b);
  if (c) claim(lead, "inspector", c);
  if (d) lead.does("inspector", claim(lead, "inspector", d).requestId, { type: "awaitIdentity", input: {} });
  if (e) claim(lead, "inspector2", e);
  const [entered] = clean("tax-registration");
  if (entered) claim(lead, "inspector", entered);
  const bad = all.filter(({ signs }) => signs.some(({ weight }) => weight === "blocks"));
  const denied = bad.find(({ signs }) => signs.some(({ sign }) => sign === "representation-ended"));
  if (denied) refused(lead, "inspector", denied.request);
  const damaged = bad.find(({ signs }) => signs.some(({ sign }) => sign === "document-damaged"));
  if (damaged) {
    const { requestId } = claim(lead, "inspector", damaged.request);
    const { ru: text } = resolveBilingual({ key: "demo.template.documents-unreadable.text" });
    lead.does("inspector", requestId, { type: "returnForCorrection", input: { text } });
  }
  proposed(lead);
  const asked = annulmentWithDebt(
    office.database.write,
    lead.now,
    all.map(({ request }) => request),
  );
  if (asked)
    lead.run("registrar", lead.now, "create", (unit, doing) =>
      receiveRequest(unit, { type: "receive", input: asked }, doing),
    );
  // Terms that passed on the way have left their trace, as they would have hour by hour.
  passTimeIn(core, office, core.clock());
};
