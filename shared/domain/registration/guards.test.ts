import { describe, expect, it } from "vitest";
import { permissionsOf } from "#shared/domain/access/permissions.ts";
import { plainDate } from "#shared/kernel/plain-date.ts";
import { hasText } from "#shared/locales/catalogue.ts";
import {
  aClaim,
  anAnnulment,
  aRequest,
  aVerdict,
  CLEAN_ACCOUNT,
  facts,
  HEAD_LINK,
  INSPECTOR,
  inReview,
  moveDetails,
  newcomerDetails,
  noonOf,
  ofOrganization,
  organizationFacts,
  PERSON,
  REGISTRAR,
  SECOND_INSPECTOR,
  SUPERVISOR,
} from "#tests/fixtures/registration.ts";
import type { RegistrationCommand, RegistrationCommandOf, RegistrationCommandType } from "./commands.ts";
import type { OtherRequest, RegistrationContext } from "./context.ts";
import { actsToServe } from "./state-queries.ts";
import { REGISTRATION_TRANSITIONS, type RegistrationGuardName } from "./transitions.ts";

const TODAY = "2026-11-18";
const TOMORROW = "2026-11-19";
type Running = ReturnType<typeof aRequest>;

/** One try: what is asked of which request, by whom, in what circumstances; the code of the refusal, null where it passes. */
interface Try {
  readonly guard: RegistrationGuardName;
  readonly when: string;
  readonly request: () => Running;
  readonly command: RegistrationCommand;
  readonly who?: typeof INSPECTOR;
  readonly more?: Partial<RegistrationContext> | ((running: Running) => Partial<RegistrationContext>);
  readonly code: string | null;
  readonly article?: string;
}
const asks = <Type extends RegistrationCommandType>(
  type: Type,
  input: RegistrationCommandOf<Type>["input"],
) => ({ type, input }) as unknown as RegistrationCommand;

const actor = (userId: typeof INSPECTOR, conflict = false): RegistrationContext["actor"] => ({
  userId,
  permissions: permissionsOf(["inspector"]),
  conflict,
});
const CLAIM = asks("claim", {});
const GRANT = asks("grant", {});
const WITHDRAW = asks("withdraw", { reason: "передумал" });
const AWAIT = asks("awaitIdentity", {});
const handOver = asks("handOver", { inspectorId: SECOND_INSPECTOR, reason: "отпуск" });
const check = (item: RegistrationCommandOf<"recordCheck">["input"]["item"], met = true, note = "") =>
  asks("recordCheck", { item, met, note });
const control = asks("startControl", { control: "survey", number: "О-1" });
const controlEnded = (on: string) => asks("recordControl", { endedOn: plainDate(on), result: "нет" });
const reconciled = (on: string) => asks("recordReconciliation", { number: "17", on: plainDate(on) });
const PROPOSE = asks("propose", { reasoning: "выполнено" });
const APPROVE = asks("approve", {});
const refuse = (...grounds: readonly string[]) => asks("refuse", { grounds, reasoning: "не подтверждено" });
const forward = (office: string) => asks("forward", { office, reason: "по месту" });
const OTHER: OtherRequest = {
  requestId: "30000000-0000-7000-8000-000000000099" as OtherRequest["requestId"],
  number: "З-1",
  kind: "cabinet-access",
  status: "in-review",
  applicantInn: PERSON,
  organizationInn: null,
  submittedAt: noonOf("2026-11-16"),
};
const duplicate = asks("closeAsDuplicate", { ofRequestId: OTHER.requestId, reason: "повтор" });
const dispatch = (running: Running, method: "by-hand" | "e-document", on: string, ids = idsOf(running)) =>
  asks("dispatchActs", { actIds: ids, method, dispatchedOn: plainDate(on), proof: "" });
const service = (
  running: Running,
  outcome: "received" | "refused" | "returned",
  on: string,
  ids = idsOf(running),
) => asks("recordService", { actIds: ids, outcome, on: plainDate(on), proof: "роспись" });
const idsOf = (running: Running) => actsToServe(running.state()).map(({ actId }) => actId);

const KEEP = asks("keepPassportPage", { sha256: "a".repeat(64) });
const ERASE = asks("erasePassportPage", { reason: "срок хранения истёк" });
const withPage = () => {
  const running = inReview().identified();
  running.must(INSPECTOR, "2026-11-17", KEEP);
  return running;
};
const clean = () => anAnnulment();
const controlled = () => {
  const running = clean();
  running.must(INSPECTOR, "2026-11-17", control);
  return running;
};
const ready = () => {
  const running = controlled();
  running.must(INSPECTOR, "2026-11-17", controlEnded("2026-11-17"));
  return running.identified().stated("conditions");
};
const moving = () => inReview(aClaim({ details: moveDetails() }));
const granted = () => inReview().identified().granted();
const denied = () => {
  const running = inReview();
  running.must(INSPECTOR, "2026-11-17", check("same-person", false, "на снимке другое лицо"));
  return running;
};
const closedEntry = facts();
const GONE = {
  facts: {
    ...closedEntry,
    applicant: closedEntry.applicant && { ...closedEntry.applicant, closedOn: plainDate("2026-10-01") },
  },
};

const TRIES: readonly Try[] = [
  // 63(1): who has an interest works on nothing.
  {
    guard: "no-conflict",
    when: "with an interest",
    request: () => aRequest().received(),
    command: CLAIM,
    more: { actor: actor(INSPECTOR, true) },
    code: "conflict-of-interest",
    article: "63.1",
  },
  { guard: "no-conflict", when: "without", request: () => aRequest().received(), command: CLAIM, code: null },
  {
    guard: "typed-without-conflict",
    when: "one's own at the counter",
    request: () => aRequest(),
    command: asks("receive", aClaim({ channel: "paper" })),
    more: { actor: actor(INSPECTOR, true) },
    code: "conflict-of-interest",
    article: "63.1",
  },
  {
    guard: "typed-without-conflict",
    when: "another's at the counter",
    request: () => aRequest(),
    command: asks("receive", aClaim({ channel: "paper" })),
    code: null,
  },
  {
    guard: "typed-without-conflict",
    when: "one's own through the cabinet",
    request: () => aRequest(),
    command: asks("receive", aClaim()),
    more: { actor: actor(INSPECTOR, true) },
    code: null,
  },
  // 56(1)
  {
    guard: "own-request",
    when: "another's",
    request: inReview,
    command: WITHDRAW,
    who: SECOND_INSPECTOR,
    code: "not-your-request",
    article: "56.1",
  },
  { guard: "own-request", when: "one's own", request: inReview, command: WITHDRAW, code: null },
  {
    guard: "assignee-fit",
    when: "to no officer",
    request: inReview,
    command: handOver,
    code: "assignee-not-an-officer",
    article: "56.1",
  },
  {
    guard: "assignee-fit",
    when: "to one with an interest",
    request: inReview,
    command: handOver,
    more: { assignee: { userId: SECOND_INSPECTOR, conflict: true } },
    code: "assignee-in-conflict",
    article: "63.1",
  },
  {
    guard: "assignee-fit",
    when: "another's",
    request: inReview,
    command: handOver,
    who: SECOND_INSPECTOR,
    more: { assignee: { userId: SECOND_INSPECTOR, conflict: false } },
    code: "not-your-request",
    article: "56.1",
  },
  {
    guard: "assignee-fit",
    when: "one's own",
    request: inReview,
    command: handOver,
    more: { assignee: { userId: SECOND_INSPECTOR, conflict: false } },
    code: null,
  },
  {
    guard: "assignee-fit",
    when: "another's by who leads the team",
    request: inReview,
    command: handOver,
    who: SUPERVISOR,
    more: {
      assignee: { userId: SECOND_INSPECTOR, conflict: false },
    },
    code: null,
  },
  // 110(6)(1)
  {
    guard: "item-of-the-kind",
    when: "of another kind",
    request: inReview,
    command: check("debt-free"),
    code: "no-such-item",
    article: "110.6.1",
  },
  {
    guard: "item-of-the-kind",
    when: "of the kind",
    request: clean,
    command: check("final-return"),
    code: null,
  },
  {
    guard: "item-by-hand",
    when: "what follows from the data",
    request: inReview,
    command: check("identity"),
    code: "item-follows-from-data",
    article: "110.6.1",
  },
  {
    guard: "item-by-hand",
    when: "denied without a word",
    request: inReview,
    command: check("documents-sound", false, " "),
    code: "say-what-is-wrong",
    article: "110.6.1",
  },
  {
    guard: "item-by-hand",
    when: "denied with one",
    request: inReview,
    command: check("documents-sound", false, "пятно"),
    code: null,
  },
  // 33(1)
  {
    guard: "signature-there",
    when: "unsigned",
    request: inReview,
    command: asks("confirmSignature", {
      verdict: { good: true, code: "good", params: {}, signerInn: PERSON, checkedAt: noonOf(TODAY) },
    }),
    code: "no-signature",
    article: "33.1",
  },
  {
    guard: "signature-there",
    when: "signed",
    request: () => inReview(aClaim({ signed: true })),
    command: asks("confirmSignature", {
      verdict: { good: true, code: "good", params: {}, signerInn: PERSON, checkedAt: noonOf(TODAY) },
    }),
    code: null,
  },
  {
    guard: "signature-there",
    when: "a provider speaks for who did not sign",
    request: inReview,
    command: asks("confirmSignature", { verdict: aVerdict(), provider: "one-id" }),
    code: null,
  },
  {
    guard: "signature-there",
    when: "a provider mends no bad signature",
    request: () => inReview(aClaim({ signed: true, signature: aVerdict({ good: false, code: "revoked" }) })),
    command: asks("confirmSignature", { verdict: aVerdict(), provider: "one-id" }),
    code: "own-signature-bad",
    article: "33.1",
  },
  {
    guard: "passport-seen",
    when: "not seen",
    request: inReview,
    command: KEEP,
    code: "passport-not-seen",
    article: "48.2",
  },
  { guard: "passport-seen", when: "seen", request: () => inReview().identified(), command: KEEP, code: null },
  {
    guard: "no-passport-page",
    when: "kept already",
    request: withPage,
    command: KEEP,
    code: "passport-page-kept",
    article: "64.1",
  },
  {
    guard: "no-passport-page",
    when: "none yet",
    request: () => inReview().identified(),
    command: KEEP,
    code: null,
  },
  {
    guard: "passport-page-there",
    when: "none",
    request: inReview,
    command: ERASE,
    code: "no-passport-page",
    article: "64.1",
  },
  { guard: "passport-page-there", when: "kept", request: withPage, command: ERASE, code: null },
  // P-01
  {
    guard: "may-await-identity",
    when: "already known",
    request: () => inReview().identified(),
    command: AWAIT,
    code: "identity-known",
    article: "48.2",
  },
  {
    guard: "may-await-identity",
    when: "of whom the register says no",
    request: inReview,
    command: AWAIT,
    more: GONE,
    code: "sign-in-the-way",
    article: "110.6",
  },
  { guard: "may-await-identity", when: "nothing in the way", request: inReview, command: AWAIT, code: null },
  // 117(5)(2), 124(1)
  {
    guard: "control-needed",
    when: "a cabinet needs none",
    request: inReview,
    command: control,
    code: "no-control-needed",
    article: "117.5.2",
  },
  {
    guard: "control-needed",
    when: "a trade zone is neither surveyed nor audited (109(4))",
    request: clean,
    command: control,
    more: {
      facts: facts({
        annulment: CLEAN_ACCOUNT,
        applicant: {
          ...(facts().applicant ?? fail()),
          regimes: [{ regime: "trade-zone", from: plainDate("2020-02-03"), to: null }],
        },
      }),
    },
    code: "no-control-needed",
    article: "117.5.2",
  },
  { guard: "control-needed", when: "who stops is surveyed", request: clean, command: control, code: null },
  {
    guard: "control-date-plausible",
    when: "before it began",
    request: controlled,
    command: controlEnded("2026-11-16"),
    code: "control-date",
    article: "124.1",
  },
  {
    guard: "control-date-plausible",
    when: "tomorrow",
    request: controlled,
    command: controlEnded(TOMORROW),
    code: "control-date",
    article: "124.1",
  },
  {
    guard: "control-date-plausible",
    when: "the day it began",
    request: controlled,
    command: controlEnded("2026-11-17"),
    code: null,
  },
  {
    guard: "control-date-plausible",
    when: "today",
    request: controlled,
    command: controlEnded(TODAY),
    code: null,
  },
  // 112(4)
  {
    guard: "reconciliation-needed",
    when: "nobody moves",
    request: inReview,
    command: reconciled(TODAY),
    code: "no-reconciliation-needed",
    article: "112.4",
  },
  { guard: "reconciliation-needed", when: "a move", request: moving, command: reconciled(TODAY), code: null },
  {
    guard: "reconciliation-date-plausible",
    when: "tomorrow",
    request: moving,
    command: reconciled(TOMORROW),
    code: "reconciliation-date",
    article: "112.4.1",
  },
  {
    guard: "reconciliation-date-plausible",
    when: "before the application",
    request: moving,
    command: reconciled("2026-11-15"),
    code: "reconciliation-date",
    article: "112.4.1",
  },
  {
    guard: "reconciliation-date-plausible",
    when: "the day of the application",
    request: moving,
    command: reconciled("2026-11-16"),
    code: null,
  },
  // The checklist and the signs
  {
    guard: "checklist-met",
    when: "nobody was seen",
    request: inReview,
    command: GRANT,
    code: "checklist-open",
    article: "48.2",
  },
  {
    guard: "checklist-met",
    when: "all is met",
    request: () => inReview().identified(),
    command: GRANT,
    code: null,
  },
  {
    guard: "no-blocking-sign",
    when: "the entry is closed",
    request: () => inReview().identified(),
    command: GRANT,
    more: GONE,
    code: "sign-in-the-way",
    article: "115.6",
  },
  {
    guard: "no-blocking-sign",
    when: "the entry is open",
    request: () => inReview().identified(),
    command: GRANT,
    code: null,
  },
  // 96(3): an annulment and what is done against the taxpayer's will need two.
  {
    guard: "one-person-suffices",
    when: "an annulment",
    request: ready,
    command: GRANT,
    code: "second-person-needed",
    article: "96.3",
  },
  {
    guard: "one-person-suffices",
    when: "found by the office (111(1)(3))",
    request: () =>
      inReview(aClaim({ basis: "detected", channel: "office", details: newcomerDetails() }), {
        facts: facts({ applicant: null }),
      }),
    command: GRANT,
    code: "second-person-needed",
    article: "96.3",
  },
  {
    guard: "one-person-suffices",
    when: "access",
    request: () => inReview().identified(),
    command: GRANT,
    code: null,
  },
  {
    guard: "second-person-needed",
    when: "access",
    request: () => inReview().identified(),
    command: PROPOSE,
    code: "one-person-suffices",
    article: "96.3",
  },
  { guard: "second-person-needed", when: "an annulment", request: ready, command: PROPOSE, code: null },
  {
    guard: "four-eyes",
    when: "by who proposed",
    request: () => ready().proposed(),
    command: APPROVE,
    more: { actor: { userId: INSPECTOR, permissions: ["registration.approve"], conflict: false } },
    code: "four-eyes",
    article: "96.3",
  },
  {
    guard: "four-eyes",
    when: "by who had it before",
    request: () => {
      const running = clean();
      running.must(INSPECTOR, "2026-11-17", handOver, {
        assignee: { userId: SECOND_INSPECTOR, conflict: false },
      });
      running.must(
        SECOND_INSPECTOR,
        "2026-11-17",
        asks("handOver", { inspectorId: INSPECTOR, reason: "назад" }),
        { assignee: { userId: INSPECTOR, conflict: false } },
      );
      running.must(INSPECTOR, "2026-11-17", control);
      running.must(INSPECTOR, "2026-11-17", controlEnded("2026-11-17"));
      return running.identified().stated("conditions").proposed();
    },
    command: APPROVE,
    more: { actor: { userId: SECOND_INSPECTOR, permissions: ["registration.approve"], conflict: false } },
    code: "four-eyes",
    article: "96.3",
  },
  {
    guard: "four-eyes",
    when: "by another",
    request: () => ready().proposed(),
    command: APPROVE,
    who: SUPERVISOR,
    code: null,
  },
  // 110(6)
  {
    guard: "grounds-of-the-kind",
    when: "one twice",
    request: denied,
    command: refuse("cabinet-identity-not-provable", "cabinet-identity-not-provable"),
    code: "ground-twice",
    article: "110.6",
  },
  {
    guard: "grounds-of-the-kind",
    when: "of registration, for access",
    request: denied,
    command: refuse("risk-signs"),
    code: "ground-not-applicable",
    article: "110.6.2",
  },
  {
    guard: "grounds-of-the-kind",
    when: "once",
    request: denied,
    command: refuse("cabinet-identity-not-provable"),
    code: null,
  },
  {
    guard: "grounds-shown",
    when: "none named",
    request: denied,
    command: refuse(),
    code: "ground-missing",
    article: "110.6",
  },
  {
    guard: "grounds-shown",
    when: "unheard of",
    request: denied,
    command: refuse("дождь"),
    code: "ground-unknown",
  },
  {
    guard: "grounds-shown",
    when: "nothing shows it",
    request: inReview,
    command: refuse("cabinet-identity-not-provable"),
    code: "ground-without-evidence",
    article: "48.2",
  },
  {
    guard: "grounds-shown",
    when: "the inspector's own finding",
    request: denied,
    command: refuse("cabinet-identity-not-provable"),
    code: null,
  },
  // 96(5)
  {
    guard: "confirmed-by-password",
    when: "no password",
    request: () => inReview().identified(),
    command: GRANT,
    more: { seal: null },
    code: "not-confirmed",
    article: "96.5",
  },
  {
    guard: "confirmed-by-password",
    when: "the password",
    request: () => inReview().identified(),
    command: GRANT,
    code: null,
  },
  // 111(6)
  {
    guard: "another-office",
    when: "to itself",
    request: inReview,
    command: forward("026"),
    code: "same-office",
    article: "111.6",
  },
  { guard: "another-office", when: "to another", request: inReview, command: forward("005"), code: null },
  {
    guard: "another-request",
    when: "of nobody",
    request: inReview,
    command: duplicate,
    code: "not-a-duplicate",
    article: "111.1",
  },
  {
    guard: "another-request",
    when: "of another kind",
    request: inReview,
    command: duplicate,
    more: { facts: facts({ others: [{ ...OTHER, kind: "annulment" }] }) },
    code: "not-a-duplicate",
    article: "111.1",
  },
  {
    guard: "another-request",
    when: "of another taxpayer",
    request: inReview,
    command: duplicate,
    more: { facts: facts({ others: [{ ...OTHER, organizationInn: "01505201910041" as typeof PERSON }] }) },
    code: "not-a-duplicate",
    article: "111.1",
  },
  {
    guard: "another-request",
    when: "of the same",
    request: inReview,
    command: duplicate,
    more: { facts: facts({ others: [OTHER] }) },
    code: null,
  },
  // 97(1)(3): only who agreed gets electronic documents.
  {
    guard: "confirmed-by-password",
    when: "a return without the password",
    request: inReview,
    command: asks("returnForCorrection", { text: "снимите заново" }),
    more: { seal: null },
    code: "not-confirmed",
    article: "96.5",
  },
];

function fail(): never {
  throw new Error("no such entry");
}

const tried = ({ request, command, who = INSPECTOR, more = {} }: Try) => {
  const running = request();
  return running.does(who, TODAY, command, typeof more === "function" ? more(running) : more);
};

describe("what must hold before a step", () => {
  it.each(TRIES)("$guard, $when: $code", (one) => {
    const refusal = tried(one);
    expect(refusal?.code ?? null).toBe(one.code);
    if (refusal === null) return;
    expect(refusal.article).toBe(one.article);
    expect(hasText(refusal.messageKey), refusal.messageKey).toBe(true);
  });

  it("a request is received once", () => {
    // Outside the table: what is there is not received again.
    expect(aRequest().received().does(INSPECTOR, TODAY, asks("receive", aClaim()))?.code).toBe(
      "not-in-this-state",
    );
  });
});

describe("service of the papers, art. 97", () => {
  const service1 = (request: () => Running, ask: (running: Running) => RegistrationCommand, more = {}) => {
    const running = request();
    return running.does(REGISTRAR, TODAY, ask(running), more)?.code ?? null;
  };
  const withoutConsent = {
    facts: facts({ applicant: { ...(facts().applicant ?? fail()), edocConsent: false } }),
  };

  it.each<[string, () => Running, (running: Running) => RegistrationCommand, object, string | null]>([
    ["the papers go together", granted, (r) => dispatch(r, "by-hand", TODAY, []), {}, "acts-not-together"],
    ["all of them", granted, (r) => dispatch(r, "by-hand", TODAY), {}, null],
    [
      "without consent",
      granted,
      (r) => dispatch(r, "e-document", TODAY),
      withoutConsent,
      "no-consent-to-e-documents",
    ],
    ["with it", granted, (r) => dispatch(r, "e-document", TODAY), {}, null],
    ["sent before it was made", granted, (r) => dispatch(r, "by-hand", "2026-11-16"), {}, "dispatch-date"],
    ["sent tomorrow", granted, (r) => dispatch(r, "by-hand", TOMORROW), {}, "dispatch-date"],
    ["sent the day it was made", granted, (r) => dispatch(r, "by-hand", "2026-11-17"), {}, null],
    [
      "sent twice",
      () => granted().dispatched(),
      (r) => dispatch(r, "by-hand", TODAY),
      {},
      "act-not-in-state",
    ],
    ["served unsent", granted, (r) => service(r, "received", TODAY), {}, "act-not-in-state"],
    [
      "served before it was sent",
      () => granted().dispatched(),
      (r) => service(r, "received", "2026-11-16"),
      {},
      "service-date",
    ],
    [
      "served tomorrow",
      () => granted().dispatched(),
      (r) => service(r, "received", TOMORROW),
      {},
      "service-date",
    ],
    [
      "served the day it was sent",
      () => granted().dispatched(),
      (r) => service(r, "received", "2026-11-17"),
      {},
      null,
    ],
    [
      "refused at the counter",
      () => granted().dispatched(),
      (r) => service(r, "refused", TODAY),
      {},
      "refusal-of-a-letter-only",
    ],
    [
      "a letter refused",
      () => granted().dispatched("2026-11-17", "registered-letter"),
      (r) => service(r, "refused", TODAY),
      {},
      null,
    ],
    [
      "an electronic one by hand",
      () => granted().dispatched("2026-11-17", "e-document"),
      (r) => service(r, "received", TODAY),
      {},
      "e-document-is-deemed",
    ],
    [
      "an electronic one that came back",
      () => granted().dispatched("2026-11-17", "e-document"),
      (r) => service(r, "returned", TODAY),
      {},
      null,
    ],
  ])("%s: %s", (_when, request, ask, more, code) => {
    expect(service1(request, ask, more)).toBe(code);
  });

  it("an electronic document counts as served after its days, if the consent stands (97(1)(3), (2)(2))", () => {
    const sent = () => granted().dispatched("2026-11-17", "e-document");
    // Five calendar days after Tue 17.11: the day of service is Sun 22.11.
    const deemed = sent().state().acts[0]?.deemedOn;
    expect(deemed).not.toBeNull();
    const before = sent().timePasses(String(deemed));
    expect(before.state().status).toBe("granted");
    const after = sent().timePasses("2026-12-30");
    expect(after.state()).toMatchObject({ status: "closed", outcome: "granted", closedOn: deemed });
    const withdrawn = sent();
    withdrawn.must(REGISTRAR, "2026-12-30", asks("passTime", {}), withoutConsent);
    expect(withdrawn.state()).toMatchObject({ status: "granted", acts: [{ status: "undelivered" }] });
  });
});

describe("the table of guards", () => {
  it("every guard of the table is tried", () => {
    const named = new Set(
      Object.values(REGISTRATION_TRANSITIONS).flatMap((rows) =>
        Object.values(rows).flatMap((row) => row.guards),
      ),
    );
    // Tried in «service of the papers», and above: the table alone keeps a second arrival out.
    const elsewhere: readonly RegistrationGuardName[] = [
      "acts-together",
      "consent-for-e-document",
      "dispatch-date-plausible",
      "service-date-plausible",
      "service-recorded-by-hand",
      "not-received-before",
    ];
    const tried = new Set([...TRIES.map(({ guard }) => guard), ...elsewhere]);
    expect([...named].filter((guard) => !tried.has(guard))).toEqual([]);
    for (const guard of new Set(TRIES.map((one) => one.guard))) {
      const of = TRIES.filter((one) => one.guard === guard);
      expect([guard, of.some(({ code }) => code === null), of.some(({ code }) => code !== null)]).toEqual([
        guard,
        true,
        true,
      ]);
    }
  });

  it("an organization's access is asked for by who acts for it", () => {
    const running = inReview(ofOrganization(), { facts: organizationFacts() }).identified();
    expect(running.does(INSPECTOR, TODAY, GRANT)).toBeNull();
    const stranger = inReview(ofOrganization(), { facts: organizationFacts({ links: [] }) }).identified();
    expect(stranger.does(INSPECTOR, TODAY, GRANT)).toMatchObject({
      code: "checklist-open",
      params: { items: "power" },
    });
    const former = inReview(ofOrganization(), {
      facts: organizationFacts({ links: [{ ...HEAD_LINK, to: plainDate("2026-11-17") }] }),
    }).identified();
    // The link's last day was yesterday.
    expect(former.does(INSPECTOR, TODAY, GRANT)?.code).toBe("checklist-open");
    expect(former.does(INSPECTOR, "2026-11-17", GRANT)).toBeNull();
  });
});
