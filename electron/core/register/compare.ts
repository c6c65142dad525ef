/** Entries that may be of one taxpayer: found by indexes, compared field by field. */
import type { ReadHandle } from "#db/handle.ts";
import { conflictOf, recordAccess } from "#db/queries/access.ts";
import { HOLDING_NAMES, holdingsOf, innsOfSameDate, requestsAbout } from "#db/queries/register-card.ts";
import { registeredEntry } from "#db/queries/registration-facts.ts";
import { searchContacts } from "#db/queries/taxpayer-contact-search.ts";
import type { DuplicateCandidate, EntryComparison } from "#shared/contract/register-view.ts";
import { compareEntries, duplicateSigns } from "#shared/domain/register/compare-entries.ts";
import { refuseRegister } from "#shared/domain/register/refuse.ts";
import type { RegisteredEntry } from "#shared/domain/registration/context.ts";
import { type Inn, innFromInteger, innToInteger } from "#shared/kernel/inn.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { SessionContext } from "../context.ts";
import { orRefuse, refuse } from "../refusal.ts";
import { knownEntry } from "./entry.ts";

/** The boundary has guarded the first entry; the second is no less secret. */
const guardOther = (context: SessionContext, other: Inn, reason: string): void => {
  const ground = conflictOf(context.read, context.user.userId, other);
  if (ground !== null)
    refuse({ code: "conflict-of-interest", article: ground, messageKey: "access.conflict-of-interest" });
  recordAccess(context.write, {
    accessId: context.ids(),
    userId: context.user.userId,
    inn: other,
    procedure: context.procedure,
    reason,
    at: context.now,
  });
};

export const compareTwo = (
  context: SessionContext,
  input: { readonly inn: Inn; readonly other: Inn; readonly reason: string },
): EntryComparison => {
  const { read } = context;
  if (input.inn === input.other) refuse(refuseRegister("same-entry", "113.3"));
  const one = orRefuse(knownEntry(read, input.inn));
  const other = orRefuse(knownEntry(read, input.other));
  guardOther(context, input.other, input.reason);
  const [held, heldByOther] = [input.inn, input.other].map((inn) => holdingsOf(read, innToInteger(inn)));
  const requests = [
    ...requestsAbout(read, innToInteger(input.inn)).filter(({ newInn }) => newInn === input.other),
    ...requestsAbout(read, innToInteger(input.other)).filter(({ newInn }) => newInn === input.inn),
  ];
  return {
    fields: compareEntries(one, other).map((field) => ({ ...field, segments: [...field.segments] })),
    signs: [...duplicateSigns(one, other)],
    holdings: HOLDING_NAMES.map((what) => ({
      what,
      one: held?.[what] ?? 0,
      other: heldByOther?.[what] ?? 0,
    })),
    requests: requests.map(({ requestId, number, status, outcome }) => ({
      requestId,
      number,
      status,
      outcome,
    })),
  };
};

/** Of one telephone or one address many may be; more is a centre of services, not a taxpayer entered twice. */
const MOST_OF_ONE_CONTACT = 100;
const MOST_SHOWN = 50;

const innsOfContact = (read: ReadHandle, question: string | null, today: PlainDate): readonly number[] =>
  question === null || question.trim() === ""
    ? []
    : searchContacts(read, { question, today, limit: MOST_OF_ONE_CONTACT, offset: 0 }).items.map(
        ({ inn }) => inn,
      );

const candidateOf = (entry: RegisteredEntry, other: RegisteredEntry): readonly DuplicateCandidate[] => {
  const signs = duplicateSigns(entry, other);
  const { inn, name, registeredOn, closedOn } = other;
  const kind = other.kind as DuplicateCandidate["kind"];
  return signs.length === 0 ? [] : [{ inn, name, kind, registeredOn, closedOn, signs: [...signs] }];
};

/** Entries of the same date, telephone or address whose name is alike; those with most signs first. */
export const duplicatesOf = (context: SessionContext, of: Inn): DuplicateCandidate[] => {
  const { read, today } = context;
  const entry = orRefuse(knownEntry(read, of));
  const inns = new Set([
    ...innsOfSameDate(read, innToInteger(of)),
    ...innsOfContact(read, entry.phone, today),
    ...innsOfContact(read, entry.address, today),
  ]);
  return [...inns]
    .flatMap((inn) => registeredEntry(read, innFromInteger(inn)) ?? [])
    .flatMap((other) => candidateOf(entry, other))
    .sort((a, b) => b.signs.length - a.signs.length || (a.inn < b.inn ? -1 : 1))
    .slice(0, MOST_SHOWN);
};
