/** Changes of an entry the office makes by itself: an ended power, contacts, consent. */
import type { Unit } from "#db/journal.ts";
import { streamVersion } from "#db/journal-read.ts";
import { conflictOf } from "#db/queries/access.ts";
import { cabinetsOf, linksToTaxpayer } from "#db/queries/register-card.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import {
  type ContactsContext,
  decideConsent,
  decideContacts,
} from "#shared/domain/register/change-contacts.ts";
import { decideEndLink, type EndLink } from "#shared/domain/register/end-link.ts";
import type { RegisterChange } from "#shared/domain/registration/register-changes.ts";
import type { CommandId } from "#shared/kernel/id.ts";
import { type Inn, innToInteger } from "#shared/kernel/inn.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { ok, type Result } from "#shared/kernel/result.ts";
import { runCommand } from "../command.ts";
import type { SessionContext } from "../context.ts";
import { enterChanges } from "../registration/run-registration-command.ts";
import { knownEntry } from "./entry.ts";

interface Envelope {
  readonly commandId: CommandId;
  readonly inn: Inn;
}

/** Which entry, and the version of its stream after the change. */
export interface EntryReceipt {
  readonly inn: Inn;
  readonly version: number;
}

type Decide = (unit: Unit) => Result<readonly RegisterChange[], DomainRefusal>;

const changeEntry = (context: SessionContext, input: Envelope, decide: Decide): EntryReceipt =>
  runCommand<EntryReceipt>(context, input, (unit) => {
    const changes = decide(unit);
    if (!changes.ok) return changes;
    const { inn } = input;
    const entered = enterChanges(
      unit,
      changes.value.map((change) => ({ inn, change })),
    );
    return entered.ok ? ok({ inn, version: streamVersion(unit.write, `taxpayer/${inn}`) }) : entered;
  });

export const endLink = (context: SessionContext, input: Envelope & EndLink): EntryReceipt =>
  changeEntry(context, input, ({ write }) => {
    const { userId } = context.user;
    const inn = innToInteger(input.inn);
    const person = innToInteger(input.personInn);
    const ended = { person, role: input.role, from: input.from };
    return decideEndLink(input, {
      today: context.today,
      conflict: [input.inn, input.personInn].some((one) => conflictOf(write, userId, one) !== null),
      link:
        linksToTaxpayer(write, inn).find(
          (link) => link.inn === ended.person && link.role === ended.role && link.from === ended.from,
        ) ?? null,
      cabinets: cabinetsOf(write, inn).filter(
        (cabinet) => cabinet.inn === inn && cabinet.personInn === person && cabinet.closedOn === null,
      ),
    });
  });

const contactsContext = (
  { write }: Unit,
  context: SessionContext,
  inn: Inn,
): Result<ContactsContext, DomainRefusal> => {
  const entry = knownEntry(write, inn);
  if (!entry.ok) return entry;
  const conflict = conflictOf(write, context.user.userId, inn) !== null;
  return ok({ today: context.today, conflict, entry: entry.value });
};

export const changeContacts = (
  context: SessionContext,
  input: Envelope & { readonly phone: string; readonly email: string },
): EntryReceipt =>
  changeEntry(context, input, (unit) => {
    const known = contactsContext(unit, context, input.inn);
    return known.ok ? decideContacts(input, known.value) : known;
  });

export const changeConsent = (
  context: SessionContext,
  input: Envelope & { readonly given: boolean; readonly on: PlainDate; readonly proof: string },
): EntryReceipt =>
  changeEntry(context, input, (unit) => {
    const known = contactsContext(unit, context, input.inn);
    return known.ok ? decideConsent(input, known.value) : known;
  });
