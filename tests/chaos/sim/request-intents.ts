/** Commands on requests of registration: what is asked, and the step an officer would take next. */
import { createHash } from "node:crypto";
import { registrationContext } from "#core/registration/registration-context.ts";
import { changeRequest, receiveRequest } from "#core/registration/run-registration-command.ts";
import { saveAttachment } from "#db/attachments.ts";
import type { Unit } from "#db/journal.ts";
import { registrationById } from "#db/queries/registrations.ts";
import type { RequestDetails } from "#shared/contract/registration/request.ts";
import { checklistOf, failedItems, signsOf } from "#shared/domain/registration/checklist.ts";
import {
  REGISTRATION_COMMANDS,
  type Received,
  type RegistrationCommand,
  type RegistrationCommandOf,
  type RegistrationCommandType,
} from "#shared/domain/registration/commands.ts";
import { groundsOf } from "#shared/domain/registration/evidence.ts";
import { actsToServe } from "#shared/domain/registration/state-queries.ts";
import { registrationRow } from "#shared/domain/registration/transitions.ts";
import type { RegistrationState } from "#shared/domain/registration/types.ts";
import { month } from "#shared/kernel/period.ts";
import { addYears, dateInBishkek, type Instant, type PlainDate } from "#shared/kernel/plain-date.ts";
import { APPLICANTS, NEWCOMERS, nameOf, OFFICE, ORGANIZATION } from "./base-image.ts";
import { clockOf, type Device, type World } from "./device.ts";
import { type Acting, anyoneWho, type Intent, mostly, THE_CLOCK } from "./intent.ts";
import { PEOPLE } from "./people.ts";
import type { Random } from "./random.ts";

/** Procedures that are not called as their command. */
const PROCEDURES: Partial<Record<RegistrationCommandType, string>> = {
  passTime: "myDay.passTime",
  keepPassportPage: "registration.attachPassportPage",
};

const NEW_OFFICES = ["005", "019"] as const;

type Kind = "access" | "move" | "name" | "pin" | "vat" | "annulment" | "newcomer" | "detected";
const KINDS: Readonly<Record<Kind, number>> = {
  access: 5,
  move: 1,
  name: 2,
  pin: 2,
  vat: 2,
  annulment: 2,
  newcomer: 2,
  detected: 1,
};

const newcomer = (more: Partial<Extract<RequestDetails, { kind: "tax-registration" }>>): RequestDetails => ({
  kind: "tax-registration",
  payerKind: "sole-trader",
  places: { residence: OFFICE, business: OFFICE },
  chosenOffice: null,
  regime: "general",
  activityGroup: "trade",
  activityCode: null,
  address: null,
  edocConsent: true,
  obligationMonth: null,
  ...more,
});

const moving = (
  more: Partial<Extract<RequestDetails, { kind: "re-registration" }>>,
  on: PlainDate,
): RequestDetails => ({
  kind: "re-registration",
  ground: "name",
  changedOn: on,
  newName: null,
  newOffice: null,
  newAddress: null,
  newInn: null,
  ...more,
});

const detailsOf = (kind: Kind, random: Random, today: PlainDate): RequestDetails => {
  const name = `Асанова ${random.below(100)}`;
  switch (kind) {
    case "access":
      return { kind: "cabinet-access" };
    case "move":
      return moving({ ground: "place", newOffice: random.pick(NEW_OFFICES) }, today);
    case "name":
      return moving({ newName: { ru: name, ky: name }, newAddress: `ул. Чуй, ${random.below(200)}` }, today);
    case "pin":
      return moving({ ground: "pin", newInn: random.any(NEWCOMERS) ?? null }, today);
    case "vat":
      return { kind: "vat-registration", ground: "business-started", since: today };
    case "annulment":
      return { kind: "annulment", scope: "tax", ground: "cessation", ceasedOn: today, objectTitle: null };
    case "newcomer":
      return newcomer({});
    case "detected":
      return newcomer({ obligationMonth: month("2026-02") });
  }
};

/** What an applicant may bring, by its hash: the service looks whether a file is what it is said to be. */
const SCANS: ReadonlyMap<string, Buffer> = new Map(
  Array.from({ length: 40 }, (_, number) => {
    const bytes = Buffer.from(`scan ${number}`);
    return [createHash("sha256").update(bytes).digest("hex"), bytes];
  }),
);

const aScan = (random: Random): Received["documents"][number] => {
  const sha256 = random.any([...SCANS.keys()]) ?? null;
  return { title: "Паспорт", mediaType: "image/png", sha256, defect: null };
};

/** As the counter keeps it, after the request has its id. */
const keepScans = (unit: Unit, requestId: string, { documents }: Received): void => {
  for (const { sha256 } of documents) {
    const bytes = SCANS.get(sha256 ?? "");
    if (sha256 === null || bytes === undefined) continue;
    saveAttachment(unit.write, requestId, { sha256, mediaType: "image/png", bytes }, unit.command.at);
    unit.cite(sha256);
  }
};

const claimOf = (random: Random, now: Instant): Received => {
  const kind = random.weighted(KINDS);
  const fresh = kind === "newcomer" || kind === "detected";
  const inn = random.any(fresh ? NEWCOMERS : APPLICANTS) ?? ORGANIZATION;
  const ofOrganization = !fresh && random.chance(0.25);
  return {
    sourceId: null,
    basis: kind === "detected" ? "detected" : "application",
    channel: kind === "detected" ? "office" : "cabinet",
    applicant: { inn, nameClaimed: nameOf(inn), role: ofOrganization ? "head" : "self" },
    organization: ofOrganization ? { inn: ORGANIZATION, nameClaimed: nameOf(ORGANIZATION) } : null,
    office: OFFICE,
    phone: null,
    email: null,
    address: null,
    details: detailsOf(kind, random, dateInBishkek(now)),
    documents: random.chance(0.2) ? [aScan(random)] : [],
    passportClaimed: null,
    signed: false,
    signature: null,
    submittedAt: now,
  };
};

const intentOf = (acting: Acting, procedure: string, run: Intent["run"]): Intent => ({
  procedure,
  actor: acting.doing.actor.userId,
  role: acting.role,
  run,
});

export const receiveIntent = (device: Device, world: World): Intent | null => {
  const { random } = world;
  const acting = anyoneWho(device, random, "registration.prepare");
  if (acting === null) return null;
  const input = claimOf(random, clockOf(world, device));
  return intentOf(acting, "registration.create", (unit) => {
    const taken = receiveRequest(unit, { type: "receive", input }, acting.doing);
    if (taken.ok) keepScans(unit, taken.value.requestId, input);
    return taken;
  });
};

interface Sight {
  readonly today: PlainDate;
  readonly openItems: readonly string[];
  readonly grounds: readonly string[];
  readonly others: readonly string[];
}

const sightOf = (device: Device, world: World, state: RegistrationState): Sight => {
  const now = clockOf(world, device);
  const gathered = registrationContext(device.write, {
    now,
    ids: device.journal.ids,
    actor: { userId: state.inspectorId ?? ("" as never), permissions: [] },
    state,
  });
  if (!gathered.ok) return { today: dateInBishkek(now), openItems: [], grounds: [], others: [] };
  const context = gathered.value;
  const items = checklistOf(state, context);
  return {
    today: context.today,
    openItems: items.filter(({ status, byHand }) => status === "open" && byHand).map(({ item }) => item),
    grounds: groundsOf(state, signsOf(state, context), failedItems(items), context.readings)
      .filter(({ suggested }) => suggested)
      .map(({ ground }) => ground),
    others: context.facts.others.filter(({ kind }) => kind === state.kind).map(({ requestId }) => requestId),
  };
};

const inputOf = <Type extends RegistrationCommandType>(
  type: Type,
  state: RegistrationState,
  { today, openItems, grounds, others }: Sight,
  random: Random,
): RegistrationCommandOf<Type>["input"] => {
  const actIds = actsToServe(state).map(({ actId }) => actId);
  const { applicant, organization, phone, details, documents, passportClaimed } = state;
  const passport = { series: "ID", number: String(2_000_000 + random.below(50)), issuedBy: null };
  const inputs: { [T in Exclude<RegistrationCommandType, "receive">]: RegistrationCommandOf<T>["input"] } = {
    claim: {},
    release: {},
    handOver: { inspectorId: PEOPLE[random.between(1, 3)]?.userId ?? ("" as never), reason: "передано" },
    recordCheck: {
      item: (openItems[0] ?? "data-agree") as never,
      met: random.chance(0.9),
      note: "проверено",
    },
    confirmIdentity: {
      passport: { ...passport, validUntil: addYears(today, 4) },
      samePerson: random.chance(0.9),
    },
    confirmSignature: {
      verdict: {
        good: true,
        code: "good",
        params: {},
        signerInn: applicant.inn,
        checkedAt: state.submittedAt,
      },
      provider: "oneid",
    },
    keepPassportPage: { sha256: "a".repeat(64) },
    erasePassportPage: { reason: "срок хранения" },
    awaitIdentity: {},
    returnForCorrection: { text: "исправить" },
    recordCorrection: {
      applicant,
      organization,
      phone,
      details,
      documents,
      passportClaimed,
      remark: "исправлено",
    },
    startControl: { control: "survey", number: "П-1" },
    recordControl: { endedOn: today, result: "нет" },
    recordReconciliation: { number: "17", on: today },
    grant: {},
    propose: { reasoning: "выполнено" },
    sendBack: { remarks: "уточнить" },
    approve: {},
    refuse: { grounds: grounds.slice(0, 1), reasoning: "не подтверждено" },
    forward: { office: "005", reason: "по месту" },
    withdraw: { reason: "передумал" },
    closeAsDuplicate: { ofRequestId: (others[0] ?? "") as never, reason: "повтор" },
    dispatchActs: {
      actIds,
      method: random.chance(0.7) ? "by-hand" : "e-document",
      dispatchedOn: today,
      proof: "",
    },
    recordService: {
      actIds,
      outcome: random.chance(0.85) ? "received" : "returned",
      on: today,
      proof: "роспись",
    },
    passTime: {},
  };
  return inputs[type as Exclude<RegistrationCommandType, "receive">] as RegistrationCommandOf<Type>["input"];
};

/** The straight way of a request under review: who it is, what is open, then the decision. */
const inReview = (state: RegistrationState, sight: Sight, random: Random): RegistrationCommandType => {
  if (state.basis === "application" && state.passportSeen === null) return "confirmIdentity";
  if (sight.openItems.length > 0) return "recordCheck";
  if (sight.grounds.length > 0 && random.chance(0.3)) return "refuse";
  if (sight.others.length > 0 && random.chance(0.2)) return "closeAsDuplicate";
  const { details } = state;
  if (details.kind === "re-registration" && details.ground === "place" && state.reconciliation === null)
    return "recordReconciliation";
  return state.kind === "annulment" || state.basis === "detected" ? "propose" : "grant";
};

const typeOf = (state: RegistrationState, sight: Sight, random: Random): RegistrationCommandType => {
  if (random.chance(0.12)) {
    const here = REGISTRATION_COMMANDS.filter((type) => registrationRow(type, state.status) !== undefined);
    return random.any(here) ?? "passTime";
  }
  switch (state.status) {
    case "received":
      return "claim";
    case "in-review":
      return inReview(state, sight, random);
    case "awaiting-identity":
      return "confirmIdentity";
    case "returned":
      return "recordCorrection";
    case "awaiting-control":
      return "recordControl";
    case "proposed":
      return random.chance(0.85) ? "approve" : "sendBack";
    case "granted":
    case "refused":
      return actsToServe(state)[0]?.status === "dispatched" ? "recordService" : "dispatchActs";
    case "closed":
      return "passTime";
  }
};

const anyRequest = (device: Device, random: Random): RegistrationState | null => {
  const rows = device.write
    .query<{ requestId: string }>(
      "SELECT request_id AS requestId FROM registration_cases WHERE status <> 'closed' ORDER BY request_id",
    )
    .all();
  const row = random.any(rows);
  return row === undefined ? null : (registrationById(device.write, row.requestId)?.state ?? null);
};

const doerOf = (
  device: Device,
  state: RegistrationState,
  type: RegistrationCommandType,
  random: Random,
): Acting | null => {
  const permission = registrationRow(type, state.status)?.permission ?? "registration.prepare";
  if (permission === "clock") return THE_CLOCK;
  if (permission !== "registration.prepare" || state.inspectorId === null)
    return anyoneWho(device, random, permission);
  return mostly(device, random, state.inspectorId, permission);
};

/** The next step of some request the device knows. */
export const requestIntent = (device: Device, world: World): Intent | null => {
  const { random } = world;
  const state = anyRequest(device, random);
  if (state === null) return receiveIntent(device, world);
  const sight = sightOf(device, world, state);
  const type = typeOf(state, sight, random);
  const acting = doerOf(device, state, type, random);
  if (acting === null) return null;
  const command = { type, input: inputOf(type, state, sight, random) } as RegistrationCommand;
  // The contract asks for at least one paper.
  if ("actIds" in command.input && command.input.actIds.length === 0) return null;
  const assignee = command.type === "handOver" ? command.input.inspectorId : undefined;
  const procedure = PROCEDURES[type] ?? `registration.${type}`;
  return intentOf(acting, procedure, (unit) =>
    changeRequest(unit, state.requestId, state.version, command, { ...acting.doing, assignee }),
  );
};
