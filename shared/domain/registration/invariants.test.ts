import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { UserId } from "#shared/kernel/id.ts";
import { addDays, type PlainDate, plainDate } from "#shared/kernel/plain-date.ts";
import {
  aClaim,
  annulmentDetails,
  aVerdict,
  CLEAN_ACCOUNT,
  driveRequest,
  facts,
  INSPECTOR,
  moveDetails,
  newcomerDetails,
  ofOrganization,
  organizationFacts,
  PASSPORT,
  PERSON,
  REGISTRAR,
  type RequestDrive,
  SECOND_INSPECTOR,
  SUPERVISOR,
} from "#tests/fixtures/registration.ts";
import { replayRegistration } from "./apply.ts";
import {
  REGISTRATION_COMMANDS,
  type Received,
  type RegistrationCommand,
  type RegistrationCommandOf,
  type RegistrationCommandType,
} from "./commands.ts";
import type { RegistrationFacts } from "./context.ts";
import { itemsOf } from "./kind-rules.ts";
import { actsToServe, nextRegistrationDeadline } from "./state-queries.ts";
import { registrationRow } from "./transitions.ts";
import type { RegistrationState } from "./types.ts";

/** One attempt of a walk: who tries what, how many days later, and a number that settles the details. */
interface Attempt {
  readonly who: number;
  readonly command: number;
  readonly days: number;
  readonly choice: number;
}

const PEOPLE: readonly UserId[] = [INSPECTOR, SECOND_INSPECTOR, SUPERVISOR, REGISTRAR];
/** Rights are no hindrance in a walk: everyone may try everything, the guards must hold alone. */
const EVERYTHING = [
  "registration.prepare",
  "registration.approve",
  "delivery.record",
  "my-day.team",
] as const;
const METHODS = ["by-hand", "registered-letter", "e-document"] as const;
const OUTCOMES = ["received", "refused", "returned"] as const;

interface Matter {
  readonly claim: Received;
  readonly facts: RegistrationFacts;
}
const matter = (claim: Received, known: RegistrationFacts = facts()): Matter => ({ claim, facts: known });
/** What a walk may be about: each kind that differs in its way through the table. */
const MATTERS: readonly Matter[] = [
  matter(aClaim({ signed: true })),
  matter(ofOrganization({ signed: true }), organizationFacts()),
  matter(aClaim({ details: newcomerDetails(), signed: true }), facts({ applicant: null })),
  matter(
    aClaim({ details: newcomerDetails(), basis: "detected", channel: "office" }),
    facts({ applicant: null }),
  ),
  matter(aClaim({ details: moveDetails(), channel: "paper" })),
  matter(
    aClaim({ details: annulmentDetails(), signed: true }),
    facts({ annulment: { ...CLEAN_ACCOUNT, riskFactors: 1 } }),
  ),
];

const commandOf = (
  type: RegistrationCommandType,
  { claim }: Matter,
  state: RegistrationState | null,
  on: PlainDate,
  choice: number,
): RegistrationCommand => {
  const actIds = state === null ? [] : actsToServe(state).map(({ actId }) => actId);
  const items = itemsOf(claim.details.kind, claim.basis);
  const grounds =
    claim.details.kind === "cabinet-access" ? "cabinet-identity-not-provable" : "identity-not-confirmed";
  const inputs: { [Type in RegistrationCommandType]: RegistrationCommandOf<Type>["input"] } = {
    receive: claim,
    claim: {},
    release: {},
    handOver: { inspectorId: SECOND_INSPECTOR, reason: "передано" },
    recordCheck: {
      item: items[choice % items.length] ?? "conditions",
      met: choice % 7 !== 0,
      note: "взвешено",
    },
    confirmIdentity: {
      passport: { ...PASSPORT, validUntil: choice % 5 === 0 ? addDays(on, -1) : PASSPORT.validUntil },
      samePerson: choice % 4 !== 1,
    },
    confirmSignature: {
      verdict: aVerdict({
        good: choice % 3 !== 0,
        code: choice % 3 === 0 ? "revoked" : "good",
        signerInn: choice % 4 === 1 ? null : PERSON,
      }),
    },
    keepPassportPage: { sha256: "a".repeat(64) },
    erasePassportPage: { reason: "срок хранения" },
    awaitIdentity: {},
    returnForCorrection: { text: "исправить" },
    recordCorrection: { ...claim, remark: "исправлено" },
    startControl: { control: "unplanned-audit", number: "П-1" },
    recordControl: { endedOn: on, result: "нет" },
    recordReconciliation: { number: "17", on },
    grant: {},
    propose: { reasoning: "выполнено" },
    sendBack: { remarks: "уточнить" },
    approve: {},
    refuse: { grounds: [grounds], reasoning: "не подтверждено" },
    forward: { office: "005", reason: "по месту" },
    withdraw: { reason: "передумал" },
    closeAsDuplicate: { ofRequestId: "x" as never, reason: "повтор" },
    dispatchActs: {
      actIds,
      method: METHODS[choice % METHODS.length] ?? "by-hand",
      dispatchedOn: on,
      proof: "",
    },
    recordService: {
      actIds,
      outcome: OUTCOMES[choice % OUTCOMES.length] ?? "received",
      on,
      proof: "квитанция",
    },
    passTime: {},
  };
  return { type, input: inputs[type] } as RegistrationCommand;
};

/** Ends of a request that leave nothing to see are tried seldom: else most walks would be short. */
const ENDINGS: readonly RegistrationCommandType[] = ["withdraw", "forward", "refuse", "returnForCorrection"];

const typeOf = (command: number, state: RegistrationState | null): RegistrationCommandType => {
  if (command % 11 === 0)
    return REGISTRATION_COMMANDS[Math.floor(command / 11) % REGISTRATION_COMMANDS.length] ?? "passTime";
  const here = REGISTRATION_COMMANDS.filter((type) => registrationRow(type, state?.status ?? "none"));
  const pool = command % 13 === 0 ? here : here.filter((type) => !ENDINGS.includes(type));
  return pool[Math.floor(command / 13) % pool.length] ?? "passTime";
};

/** Mostly the one whose step it is; else anyone at all. */
const personOf = (who: number, type: RegistrationCommandType, state: RegistrationState | null): UserId => {
  if (who < PEOPLE.length) return PEOPLE[who] ?? INSPECTOR;
  return type === "approve" || type === "sendBack" ? SUPERVISOR : (state?.inspectorId ?? INSPECTOR);
};

const checkLogin = (state: RegistrationState): void => {
  if (state.login === null) return;
  expect(state.identity).not.toBeNull();
  // In person only by a valid passport of the same person, seen on this request or before it.
  if (state.identity?.level === "e-signature")
    expect([state.signature?.good, state.signature?.signerInn]).toEqual([true, PERSON]);
  if (state.identity?.level === "in-person")
    expect(state.checks.find(({ item }) => item === "same-person")?.met).toBe(true);
};

const checkDeadlines = (state: RegistrationState): void => {
  for (const { article, byLaw, startsOn, dueOn, metOn, lapsed } of state.deadlines) {
    if (byLaw) expect(article).toMatch(/^\d/);
    expect(dueOn >= startsOn).toBe(true);
    if (lapsed) expect(metOn).not.toBeNull();
  }
  const over = ["granted", "refused", "closed", "returned"].includes(state.status);
  // Only a move lasts until its papers are served (112(4)(4)).
  const next = nextRegistrationDeadline(state);
  if (over) expect(state.status === "granted" && next?.term === "T-061" ? null : next).toBeNull();
};

const checkActs = (state: RegistrationState): void => {
  for (const act of state.acts) {
    const two = act.kind === "annulment-decision" || state.basis === "detected";
    if (act.signedBy !== null && two && act.kind !== "registration-refusal" && act.kind !== "return-notice")
      expect(state.inspectors).not.toContain(act.signedBy);
    if (act.servedOn !== null) expect(act.servedOn >= (act.dispatchedOn ?? "")).toBe(true);
  }
  const numbers = state.acts.flatMap(({ registrationNumber: number }) => (number === null ? [] : [number]));
  expect(new Set(numbers).size).toBe(numbers.length);
  const decisions = state.acts.filter(
    ({ kind, status }) => kind.endsWith("-decision") && status !== "cancelled",
  );
  expect(decisions.length).toBeLessThan(2);
};

const checkInvariants = (running: RequestDrive, state: RegistrationState): void => {
  checkLogin(state);
  checkDeadlines(state);
  checkActs(state);
  expect(state.version).toBe(running.events().length);
  expect(state.outcome === null).toBe(!["granted", "refused", "closed"].includes(state.status));
  if (state.status === "granted" || state.status === "refused") expect(state.decidedAt).not.toBeNull();
  if (state.status === "proposed") expect(state.acts.some(({ status }) => status === "drafted")).toBe(true);
};

const walk = (matter: Matter, attempts: readonly Attempt[], reached: Set<string>): RequestDrive => {
  const running = driveRequest({ facts: matter.facts });
  let today = plainDate("2026-11-16");
  let state: RegistrationState | null = null;
  for (const { who, command, days, choice } of [{ who: 0, command: 1, days: 0, choice: 0 }, ...attempts]) {
    today = addDays(today, days);
    const type = typeOf(command, state);
    const userId = personOf(who, type, state);
    const refusal = running.does(userId, today, commandOf(type, matter, state, today, choice), {
      actor: { userId, permissions: EVERYTHING, conflict: false },
      assignee: { userId: SECOND_INSPECTOR, conflict: false },
    });
    if (refusal !== null) continue;
    state = running.state();
    reached.add(state.status);
    checkInvariants(running, state);
  }
  return running;
};

const attempt = fc.record({
  who: fc.nat({ max: 15 }),
  command: fc.nat({ max: 9999 }),
  days: fc.constantFrom(...Array.from({ length: 20 }, () => 0), 1, 3, 16),
  choice: fc.nat({ max: 59 }),
});
const attempts = fc.array(attempt, { minLength: 60, maxLength: 160 });

describe("whatever people try, in whatever order", { timeout: 60_000 }, () => {
  const reached = new Set<string>();
  const outcomes = new Set<string>();
  const logins = new Set<string>();

  it("four eyes hold, a login is nobody's who was not identified, terms end, replay agrees", () => {
    fc.assert(
      fc.property(fc.constantFrom(...MATTERS), attempts, (about, tries) => {
        const running = walk(about, tries, reached);
        const state = running.state();
        expect(replayRegistration(running.events())).toEqual(state);
        outcomes.add(state.outcome ?? "none");
        if (state.login !== null) logins.add(state.identity?.level ?? "claimed");
        const missed = running
          .events()
          .flatMap((event) => (event.type === "DeadlineMissed" ? [event.payload.deadlineId] : []));
        expect(new Set(missed).size).toBe(missed.length);
      }),
      { seed: 111, numRuns: 90 },
    );
  });

  it("and the walks reached every status, granted and refused, by passport and by signature", () => {
    expect([...reached].sort()).toEqual([
      "awaiting-control",
      "awaiting-identity",
      "closed",
      "granted",
      "in-review",
      "proposed",
      "received",
      "refused",
      "returned",
    ]);
    expect([...outcomes]).toEqual(expect.arrayContaining(["granted", "refused", "withdrawn", "forwarded"]));
    expect([...logins].sort()).toEqual(["e-signature", "in-person"]);
  });

  it("time that passes twice on one day changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.constantFrom(...MATTERS), attempts, (about, tries) => {
        const running = walk(about, tries, new Set());
        const clock = { type: "passTime", input: {} } as const;
        running.does(INSPECTOR, "2027-12-01", clock);
        const once = running.events().length;
        running.does(INSPECTOR, "2027-12-01", clock);
        expect(running.events()).toHaveLength(once);
      }),
      { seed: 18, numRuns: 12 },
    );
  });
});
