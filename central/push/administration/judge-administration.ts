/** A command that only administers: people, law, settings, texts, the register's own entries. */
import {
  type PlainEvent,
  type PlainEventOf,
  type PlainEventType,
  readPlainEvent,
} from "#shared/contract/events/plain-event.ts";
import type { TakenNumber } from "#shared/domain/numbering.ts";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import { FOUNDING, mayWrite, mayWriteMany } from "#shared/sync/admission/administration.ts";
import { sameNumbers } from "#shared/sync/admission/compare-events.ts";
import type { UnlawfulCode } from "#shared/sync/admission/reasons.ts";
import { kindOfStream } from "#shared/sync/streams.ts";
import type { Unlawful } from "../judge-work.ts";
import type { ReadEvent } from "../visit.ts";
import * as office from "./office-rules.ts";
import * as people from "./people-rules.ts";
import * as register from "./register-rules.ts";
import type { Asked, Rule } from "./rule.ts";

const RULES: { readonly [Type in PlainEventType]?: Rule<Type> } = {
  UserCreated: people.userCreated,
  RolesChanged: people.rolesChanged,
  UserActivated: people.userActivated,
  UserDeactivated: people.userDeactivated,
  PasswordReset: people.passwordReset,
  PasswordChanged: people.passwordChanged,
  ConflictDeclared: people.conflictDeclared,
  OfficeCreated: office.officeCreated,
  SettingChanged: office.settingChanged,
  CalendarDaySet: office.calendarDaySet,
  ReadingChosen: office.readingChosen,
  ReasonTemplateSaved: office.reasonTemplateSaved,
  RepresentationEnded: register.representationEnded,
  CabinetClosed: register.cabinetClosed,
  ConsentChanged: register.consentChanged,
  ContactsChanged: register.contactsChanged,
  ExtractReleased: register.extractReleased,
};

interface Plain {
  readonly plain: PlainEvent;
  readonly read: ReadEvent;
}

const judgeOne = async <Type extends PlainEventType>(
  plain: PlainEventOf<Type>,
  read: ReadEvent,
  asked: Asked,
): Promise<Unlawful | null> => {
  const rule = RULES[plain.type] as Rule<Type> | undefined;
  return rule === undefined ? "wrong-streams" : rule(plain, read, asked);
};

/** The events but the numbers, each of a form and a stream the procedure may write. */
const plainEvents = ({ command, events }: Asked["read"]): readonly Plain[] | UnlawfulCode => {
  const own = events.filter(({ event }) => kindOfStream(event.stream) !== "number-block");
  if (own.length === 0 || (own.length > 1 && !mayWriteMany(command.procedure))) return "wrong-streams";
  const plain: Plain[] = [];
  for (const read of own) {
    const { type, stream, payload } = read.event;
    if (!mayWrite(command.procedure, kindOfStream(stream), type)) return "wrong-streams";
    const known = readPlainEvent(type, read.payload);
    if (known === null || canonicalJson(read.payload) !== payload) return "malformed";
    plain.push({ plain: known, read });
  }
  return plain;
};

/** An extract bears a number; nothing else of administration does. */
const borneNumbers = (events: readonly Plain[]): readonly TakenNumber[] =>
  events.flatMap(({ plain }) =>
    plain.type === "ExtractReleased"
      ? [
          {
            kind: "register-extract",
            number: plain.payload.content.registration.number,
            givenTo: plain.payload.content.extractId,
          },
        ]
      : [],
  );

/** An office begins once, with its administrator, in whose name it begins. */
const foundingHolds = async (events: readonly Plain[], asked: Asked): Promise<UnlawfulCode | null> => {
  if ((await asked.visit.tx.countUsers()) > 0) return "office-exists";
  const made = events.filter(({ plain }) => plain.type === "OfficeCreated");
  const people = events.flatMap(({ plain }) => (plain.type === "UserCreated" ? [plain.payload] : []));
  const { actor } = asked.read.command;
  const founder = people.find(({ userId }) => userId === actor);
  const logins = new Set(people.map(({ login }) => login));
  if (made.length !== 1 || logins.size !== people.length) return "malformed";
  return founder?.roles.includes("office-admin") === true ? null : "unknown-actor";
};

export const judgeAdministration = async (asked: Asked): Promise<Unlawful | null> => {
  const events = plainEvents(asked.read);
  if (typeof events === "string") return events;
  if (asked.read.command.procedure === FOUNDING) {
    const wrong = await foundingHolds(events, asked);
    if (wrong !== null) return wrong;
  }
  for (const { plain, read } of events) {
    const wrong = await judgeOne(plain, read, asked);
    if (wrong !== null) return wrong;
  }
  return sameNumbers(asked.given, borneNumbers(events)) ? null : "numbers-differ";
};
