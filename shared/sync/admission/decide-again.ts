/**
 * Decides a command again: on the knower's state, with the knower's truths in the place of what the device says. Pure; what
 * a garbled witness lacks shows as an exception, which the caller takes for `malformed`.
 */
import type { Permission } from "../../domain/access/permission.ts";
import type { DeskAuditCommand } from "../../domain/desk-audit/commands.ts";
import type { DeskAuditContext } from "../../domain/desk-audit/context.ts";
import { decide } from "../../domain/desk-audit/decide.ts";
import { numberedBy } from "../../domain/desk-audit/numbered.ts";
import { decidedCasesOf, openCasesOf } from "../../domain/desk-audit/other-cases.ts";
import type { DeskAuditState } from "../../domain/desk-audit/types.ts";
import type { TakenNumber } from "../../domain/numbering.ts";
import type { DomainRefusal } from "../../domain/refusal.ts";
import type { RegistrationCommand } from "../../domain/registration/commands.ts";
import type { OtherRequest, RegistrationContext } from "../../domain/registration/context.ts";
import { decideRegistration } from "../../domain/registration/decide.ts";
import { changesOf } from "../../domain/registration/granted-changes.ts";
import { numbersOf } from "../../domain/registration/numbered.ts";
import { type RegistrationState, subjectInn } from "../../domain/registration/types.ts";
import type { UserId } from "../../kernel/id.ts";
import type { Inn } from "../../kernel/inn.ts";
import { dateInBishkek, type Instant } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Bilingual } from "../../kernel/text.ts";
import type { RuleContext } from "../../law/rule.ts";
import { contextOf, Unwitnessed } from "../witness.ts";
import type { Witness } from "../work.ts";

interface Seal {
  readonly contentHash: string;
  readonly signature: string;
  readonly signerKey: string;
}

interface Person {
  readonly userId: UserId;
  readonly fullName: Bilingual;
  readonly position: Bilingual;
}

/** What the knower answers itself. */
export interface Truths {
  readonly at: Instant;
  readonly law: RuleContext;
  readonly actor: {
    readonly userId: UserId;
    readonly permissions: readonly Permission[];
    readonly conflict: boolean;
  };
  readonly assignee: { readonly userId: UserId; readonly conflict: boolean } | null;
  readonly office: { readonly code: string; readonly name: Bilingual | null };
  /** People by id, of whom the decision may speak. */
  readonly people: ReadonlyMap<string, Person>;
  /** Texts of the papers not signed yet, by id. */
  readonly texts: ReadonlyMap<string, unknown>;
  /** Numbers the device gave, by kind. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Finds the signature under a content; null where the command signs nothing. */
  readonly seal: ((content: unknown) => Seal) | null;
}

/** What is to stand in one stream. */
export interface ExpectedEvents {
  readonly stream: string;
  readonly events: readonly { readonly type: string; readonly payload: unknown }[];
}

export interface DecidedAgain {
  readonly expected: readonly ExpectedEvents[];
  readonly numbers: readonly TakenNumber[];
}
type Decided = Result<DecidedAgain, DomainRefusal>;

const answerOf =
  <Value>(known: ReadonlyMap<string, Value>, question: string) =>
  (key: string): Value => {
    const value = known.get(key);
    if (value === undefined) throw new Unwitnessed(`${question} ${key}`);
    return value;
  };

const common = (witness: Witness, truths: Truths) => {
  const { at, actor, assignee, numbers, texts } = truths;
  const given = witness.given["office"] as DeskAuditContext["office"];
  const { code, name } = truths.office;
  return {
    now: at,
    today: dateInBishkek(at),
    actor,
    assignee,
    office: { ...given, code, name: name ?? given.name },
    personOf: answerOf(truths.people, "personOf"),
    nextNumber: answerOf(numbers, "nextNumber"),
    contentOf: (actId: string) => (texts.get(actId) ?? null) as never,
    seal: truths.seal as never,
  };
};

/** @param others every case of the taxpayer the knower has */
export const caseAgain = (
  state: DeskAuditState | null,
  { command, witness }: { readonly command: DeskAuditCommand; readonly witness: Witness },
  others: readonly DeskAuditState[],
  truths: Truths,
): Decided => {
  const inn = state?.inn ?? (command.type === "open" ? command.input.inn : ("" as Inn));
  const taxpayer = witness.given["taxpayer"] as DeskAuditContext["taxpayer"];
  const context = contextOf<DeskAuditContext>(witness, truths.law, {
    ...common(witness, truths),
    taxpayer: { ...taxpayer, inn },
    openCases: openCasesOf(others),
    decidedCases: decidedCasesOf(others),
  });
  const events = decide(state, command, context);
  if (!events.ok) return events;
  const opened = events.value.find((event) => event.type === "CaseOpened");
  const caseId = state?.caseId ?? opened?.payload.caseId;
  return ok({
    expected: [{ stream: `desk-audit/${caseId}`, events: events.value }],
    numbers: events.value.flatMap(numberedBy),
  });
};

const asOther = (state: RegistrationState): OtherRequest => ({
  requestId: state.requestId,
  number: state.number,
  kind: state.kind,
  status: state.status,
  applicantInn: state.applicant.inn,
  organizationInn: state.organization?.inn ?? null,
  submittedAt: state.submittedAt,
});

type Asker = Pick<RegistrationState, "applicant" | "organization">;

/** Requests about the same taxpayer as the knower has them, in the place of those the device knew; the rest as it said. */
const otherRequests = (
  said: readonly OtherRequest[],
  known: readonly RegistrationState[],
  requestId: string,
  asker: Asker,
): readonly OtherRequest[] => {
  const subject = subjectInn(asker);
  const elsewhere = said.filter((other) => (other.organizationInn ?? other.applicantInn) !== subject);
  const own = known.filter((state) => state.requestId !== requestId).map(asOther);
  const place = new Map(said.map((other, i) => [other.requestId, i]));
  return [...elsewhere, ...own].toSorted((a, b) =>
    a.submittedAt === b.submittedAt
      ? (place.get(a.requestId) ?? said.length) - (place.get(b.requestId) ?? said.length)
      : a.submittedAt < b.submittedAt
        ? -1
        : 1,
  );
};

/** Changes of the register by entry, in their order. */
const byEntry = (
  changes: readonly { readonly inn: Inn; readonly change: ExpectedEvents["events"][number] }[],
) =>
  [...Map.groupBy(changes, ({ inn }) => inn)].map(([inn, all]) => ({
    stream: `taxpayer/${inn}`,
    events: all.map(({ change }) => change),
  }));

export const askerOf = (state: RegistrationState | null, command: RegistrationCommand): Asker | null =>
  state ?? (command.type === "receive" ? command.input : null);

const NO_SUCH_REQUEST: DomainRefusal = {
  code: "no-such-request",
  messageKey: "registration.refusal.no-such-request",
};

/** @param known every request about the taxpayer the knower has */
export const requestAgain = (
  state: RegistrationState | null,
  { command, witness }: { readonly command: RegistrationCommand; readonly witness: Witness },
  known: readonly RegistrationState[],
  truths: Truths,
): Decided => {
  const asker = askerOf(state, command);
  if (asker === null) return err(NO_SUCH_REQUEST);
  const facts = witness.given["facts"] as RegistrationContext["facts"];
  const context = contextOf<RegistrationContext>(witness, truths.law, {
    ...common(witness, truths),
    facts: { ...facts, others: otherRequests(facts.others, known, state?.requestId ?? "", asker) },
  });
  const events = decideRegistration(state, command, context);
  if (!events.ok) return events;
  const arrived = events.value.find((event) => event.type === "RequestReceived");
  const requestId = state?.requestId ?? arrived?.payload.requestId;
  if (requestId === undefined) return err(NO_SUCH_REQUEST);
  const changes = changesOf(state, events.value, context);
  if (!changes.ok) return changes;
  return ok({
    expected: [{ stream: `registration/${requestId}`, events: events.value }, ...byEntry(changes.value)],
    numbers: events.value.flatMap((event) => numbersOf(event, requestId)),
  });
};
