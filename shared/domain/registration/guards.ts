/** What must hold before a step of the table: each guard by its name, with the article it stands on. */
import { dateInBishkek, type PlainDate } from "../../kernel/plain-date.ts";
import { checkRefusalGround } from "../../law/registration/art-110-refusal-grounds.ts";
import type { DomainRefusal } from "../refusal.ts";
import { REGISTRATION_ACT_RULES } from "./act-rules.ts";
import { BY_HAND, blockingSigns, checklistOf, failedItems, openItems, signsOf } from "./checklist.ts";
import type { RegistrationCommand } from "./commands.ts";
import { precondition } from "./conditions.ts";
import type { RegistrationContext } from "./context.ts";
import { evidenceOf } from "./evidence.ts";
import { itemsOf, KIND_RULES } from "./kind-rules.ts";
import { refuseRegistration as refuse } from "./refuse.ts";
import { actsToServe } from "./state-queries.ts";
import type { RegistrationGuardName } from "./transitions.ts";
import { type RegistrationState, subjectInn } from "./types.ts";

type Guard = (
  state: RegistrationState | null,
  command: RegistrationCommand,
  context: RegistrationContext,
) => DomainRefusal | null;
type StateGuard = (
  state: RegistrationState,
  command: RegistrationCommand,
  context: RegistrationContext,
) => DomainRefusal | null;

const ofRequest =
  (guard: StateGuard): Guard =>
  (state, command, context) =>
    state === null ? refuse("no-such-request", "111.1") : guard(state, command, context);

const unless = (holds: boolean, refusal: DomainRefusal): DomainRefusal | null => (holds ? null : refusal);

const between = (
  date: PlainDate,
  earliest: PlainDate | null,
  { today }: RegistrationContext,
  code: string,
  article: string,
): DomainRefusal | null =>
  unless(
    date <= today && (earliest === null || date >= earliest),
    refuse(code, article, { date, earliest: earliest ?? "", today }),
  );

/** Whether the decision is one a single officer may sign. */
const needsSecond = (state: RegistrationState): boolean =>
  REGISTRATION_ACT_RULES[KIND_RULES[state.kind].paper].needsApproval ||
  // Against the taxpayer's will, on the general regime (111(1)(3)).
  state.basis === "detected";

const preparers = (state: RegistrationState): readonly string[] => [
  ...state.inspectors,
  ...(state.proposal === null ? [] : [state.proposal.by]),
  ...state.acts.flatMap((act) => act.preparedBy),
];

const GUARDS: Readonly<Record<RegistrationGuardName, Guard>> = {
  "no-conflict": (_state, _command, { actor }) =>
    unless(!actor.conflict, refuse("conflict-of-interest", "63.1")),
  "own-request": ofRequest((state, _command, { actor }) =>
    unless(state.inspectorId === actor.userId, refuse("not-your-request", "56.1")),
  ),
  "not-received-before": (state) => unless(state === null, refuse("received-before", "111.1")),
  // What comes through a channel is taken in by whoever is there; at the counter nobody writes down their own matter.
  "typed-without-conflict": (_state, command, { actor }) => {
    const typed =
      command.type === "receive" && (command.input.channel === "paper" || command.input.channel === "office");
    return unless(!typed || !actor.conflict, refuse("conflict-of-interest", "63.1"));
  },
  "assignee-fit": ofRequest((state, command, { assignee, actor }) => {
    if (command.type !== "handOver") return null;
    if (assignee === null) return refuse("assignee-not-an-officer", "56.1");
    if (assignee.conflict) return refuse("assignee-in-conflict", "63.1");
    // One's own, one nobody has, or any for who leads the team.
    const may =
      state.inspectorId === null ||
      state.inspectorId === actor.userId ||
      actor.permissions.includes("my-day.team");
    return unless(may, refuse("not-your-request", "56.1"));
  }),
  "item-of-the-kind": ofRequest((state, command) =>
    command.type === "recordCheck"
      ? unless(
          itemsOf(state.kind, state.basis).includes(command.input.item),
          refuse("no-such-item", "110.6.1"),
        )
      : null,
  ),
  "item-by-hand": ofRequest((_state, command) => {
    if (command.type !== "recordCheck") return null;
    if (!BY_HAND.includes(command.input.item)) return refuse("item-follows-from-data", "110.6.1");
    return unless(
      command.input.met || command.input.note.trim() !== "",
      refuse("say-what-is-wrong", "110.6.1"),
    );
  }),
  "signature-there": ofRequest((state, command) => {
    const byProvider = command.type === "confirmSignature" && command.input.provider !== undefined;
    if (!byProvider) return unless(state.signed, refuse("no-signature", "33.1"));
    // A provider vouches for the person; it does not mend a signature the request itself fails by.
    return unless(state.signature?.good !== false, refuse("own-signature-bad", "33.1"));
  }),
  "passport-seen": ofRequest((state) =>
    unless(state.passportSeen !== null, refuse("passport-not-seen", "48.2")),
  ),
  "no-passport-page": ofRequest((state) =>
    unless(state.passportPage === null, refuse("passport-page-kept", "64.1")),
  ),
  "passport-page-there": ofRequest((state) =>
    unless(state.passportPage !== null, refuse("no-passport-page", "64.1")),
  ),
  "may-await-identity": ofRequest((state, _command, context) => {
    if (state.identity !== null) return refuse("identity-known", "48.2");
    const blocking = blockingSigns(signsOf(state, context))[0];
    return unless(blocking === undefined, refuse("sign-in-the-way", "110.6", { sign: blocking?.sign ?? "" }));
  }),
  "control-needed": ofRequest((state, _command, context) => {
    const control = precondition(state, context, "control");
    const needed = control !== undefined && control.status !== "not-applicable" && control.status !== "met";
    return unless(needed, refuse("no-control-needed", "117.5.2"));
  }),
  "control-date-plausible": ofRequest((state, command, context) =>
    command.type === "recordControl"
      ? between(command.input.endedOn, state.control?.startedOn ?? null, context, "control-date", "124.1")
      : null,
  ),
  "reconciliation-needed": ofRequest((state) =>
    unless(
      state.details.kind === "re-registration" && state.details.ground === "place",
      refuse("no-reconciliation-needed", "112.4"),
    ),
  ),
  // Drawn up after the application came (112(4)).
  "reconciliation-date-plausible": ofRequest((state, command, context) =>
    command.type === "recordReconciliation"
      ? between(command.input.on, dateInBishkek(state.submittedAt), context, "reconciliation-date", "112.4.1")
      : null,
  ),
  "checklist-met": ofRequest((state, _command, context) => {
    const open = openItems(checklistOf(state, context));
    return unless(
      open.length === 0,
      refuse("checklist-open", KIND_RULES[state.kind].article, { items: open.join(",") }),
    );
  }),
  "no-blocking-sign": ofRequest((state, _command, context) => {
    const sign = blockingSigns(signsOf(state, context))[0];
    return unless(
      sign === undefined,
      refuse("sign-in-the-way", sign?.article ?? KIND_RULES[state.kind].article, { sign: sign?.sign ?? "" }),
    );
  }),
  "one-person-suffices": ofRequest((state) =>
    unless(!needsSecond(state), refuse("second-person-needed", "96.3")),
  ),
  "second-person-needed": ofRequest((state) =>
    unless(needsSecond(state), refuse("one-person-suffices", "96.3")),
  ),
  "four-eyes": ofRequest((state, _command, { actor }) =>
    unless(!preparers(state).includes(actor.userId), refuse("four-eyes", "96.3")),
  ),
  "grounds-of-the-kind": ofRequest((_state, command) => {
    if (command.type !== "refuse") return null;
    const { grounds } = command.input;
    if (grounds.length === 0) return refuse("ground-missing", "110.6");
    return unless(new Set(grounds).size === grounds.length, refuse("ground-twice", "110.6"));
  }),
  "grounds-shown": ofRequest((state, command, context) => {
    if (command.type !== "refuse") return null;
    const evidence = evidenceOf(state, signsOf(state, context), failedItems(checklistOf(state, context)));
    for (const id of command.input.grounds) {
      const ground = checkRefusalGround(id, state.kind, evidence, context.readings);
      if (!ground.ok) return ground.error;
    }
    return null;
  }),
  "confirmed-by-password": (_state, _command, { seal }) =>
    unless(seal !== null, refuse("not-confirmed", "96.5")),
  "another-office": ofRequest((_state, command, { office }) =>
    command.type === "forward"
      ? unless(command.input.office !== office.code, refuse("same-office", "111.6"))
      : null,
  ),
  "another-request": ofRequest((state, command, { facts }) => {
    if (command.type !== "closeAsDuplicate") return null;
    const other = facts.others.find(({ requestId }) => requestId === command.input.ofRequestId);
    const same =
      other !== undefined &&
      other.kind === state.kind &&
      (other.organizationInn ?? other.applicantInn) === subjectInn(state);
    return unless(same, refuse("not-a-duplicate", "111.1"));
  }),
  "acts-together": ofRequest((state, command) => {
    if (command.type !== "dispatchActs" && command.type !== "recordService") return null;
    const expected = actsToServe(state).map(({ actId }) => actId as string);
    const named: readonly string[] = command.input.actIds;
    return unless(
      named.length === expected.length && expected.every((id) => named.includes(id)),
      refuse("acts-not-together", "97.1"),
    );
  }),
  "consent-for-e-document": ofRequest((state, command, { facts }) => {
    if (command.type !== "dispatchActs" || command.input.method !== "e-document") return null;
    const entry = state.organization === null ? facts.applicant : facts.organization;
    return unless(entry?.edocConsent === true, refuse("no-consent-to-e-documents", "97.1.3"));
  }),
  "dispatch-date-plausible": ofRequest((state, command, context) =>
    command.type === "dispatchActs"
      ? between(
          command.input.dispatchedOn,
          actsToServe(state)[0]?.drawnUpOn ?? null,
          context,
          "dispatch-date",
          "97.1",
        )
      : null,
  ),
  "service-date-plausible": ofRequest((state, command, context) =>
    command.type === "recordService"
      ? between(
          command.input.on,
          actsToServe(state)[0]?.dispatchedOn ?? null,
          context,
          "service-date",
          "97.2",
        )
      : null,
  ),
  "service-recorded-by-hand": ofRequest((state, command) => {
    if (command.type !== "recordService") return null;
    const act = actsToServe(state)[0];
    const { outcome } = command.input;
    if (act?.method === "e-document" && outcome !== "returned")
      return refuse("e-document-is-deemed", "97.2.2", { date: act.deemedOn ?? "" });
    if (outcome === "refused" && act?.method !== "registered-letter")
      return refuse("refusal-of-a-letter-only", "97.2.1");
    return null;
  }),
};

/** The first guard of the row that does not hold. */
export const firstRegistrationRefusal = (
  guards: readonly RegistrationGuardName[],
  state: RegistrationState | null,
  command: RegistrationCommand,
  context: RegistrationContext,
): DomainRefusal | null => {
  for (const name of guards) {
    const refusal = GUARDS[name](state, command, context);
    if (refusal) return refusal;
  }
  return null;
};
