/** What the centre knows itself and puts in the place of the device's answers. */
import { permissionsOf } from "#shared/domain/access/permissions.ts";
import type { TakenNumber } from "#shared/domain/numbering.ts";
import type { UserId } from "#shared/kernel/id.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { Truths } from "#shared/sync/admission/decide-again.ts";
import { type CalendarState, officeLawAt, type ReadingsState } from "#shared/sync/admission/office-law.ts";
import type { UnlawfulCode } from "#shared/sync/admission/reasons.ts";
import { couldAt } from "#shared/sync/admission/standing.ts";
import { layPublished } from "#shared/sync/directories/lay-law.ts";
import { type DirectoryState, publishedLawAt } from "#shared/sync/directories/published-law.ts";
import type { Work } from "#shared/sync/work.ts";
import type { OfficeTransaction } from "../store/office-store.ts";
import { lawInForce } from "./law-in-force.ts";
import { officeName, officeState } from "./office-state.ts";
import { inConflict, knownPerson } from "./people.ts";
import { sealsOf } from "./seals.ts";
import type { Actor, ReadCommand, Visit } from "./visit.ts";

export interface Gathered {
  readonly truths: Truths;
  /** The office's calendar or readings had changed by then without the device knowing. */
  readonly lawChanged: boolean;
}

/** What the gathering is about. */
export interface Matter {
  readonly work: Work;
  readonly actor: Actor;
  /** Whoever the decision concerns: taxpayer, applicant. */
  readonly inns: readonly string[];
  /** Papers that may still be written on. */
  readonly openPapers: readonly string[];
  readonly given: readonly TakenNumber[];
}

/** A decision speaks of its inspector, who approves, who signs; more is none of ours. */
const MOST_PEOPLE = 20;
const ASKED = /^\["([0-9a-f-]{36})"\]$/;

/** People the device's decision spoke of. */
const askedPeople = ({ witness }: Work): readonly string[] =>
  Object.keys(witness.asked["personOf"] ?? {})
    .slice(0, MOST_PEOPLE)
    .flatMap((key) => ASKED.exec(key)?.[1] ?? []);

const peopleOf = async (tx: OfficeTransaction, work: Work, { user }: Actor): Promise<Truths["people"]> => {
  const people = new Map<string, { userId: UserId; fullName: Names; position: Names }>();
  for (const userId of askedPeople(work)) {
    const known = user?.userId === userId ? user : await tx.user(userId);
    people.set(userId, {
      userId: userId as UserId,
      // The name of a person whose record is gone is not made up: the id stands for it.
      fullName: known?.fullName ?? { ru: userId, ky: userId },
      position: known?.position ?? { ru: "", ky: "" },
    });
  }
  return people;
};
type Names = Readonly<Record<"ru" | "ky", string>>;

const PREPARES = { "desk-audit": "desk-audit.prepare", registration: "registration.prepare" } as const;

/** To whom a command hands over; null when no such active officer may take it. */
const assigneeOf = async (
  tx: OfficeTransaction,
  { aggregate, command }: Work,
  inns: readonly string[],
  at: Truths["at"],
): Promise<Truths["assignee"]> => {
  if (command.type !== "reassign" && command.type !== "handOver") return null;
  const person = await knownPerson(tx, command.input.inspectorId);
  if (person === null || !couldAt(person.history, PREPARES[aggregate], at)) return null;
  const conflict = inns.some((inn) => inConflict(person.user, inn));
  return { userId: command.input.inspectorId, conflict };
};

const textsOf = async (tx: OfficeTransaction, papers: readonly string[]): Promise<Truths["texts"]> => {
  const texts = new Map<string, unknown>();
  for (const actId of papers) {
    const text = await tx.paperText(actId);
    if (text !== null && text !== undefined) texts.set(actId, text);
  }
  return texts;
};

const stateOf = async <State>(tx: OfficeTransaction, stream: string, none: State): Promise<State> =>
  ((await tx.aggregate(stream))?.state ?? none) as State;

export const gatherTruths = async (
  visit: Visit,
  { command, events }: ReadCommand,
  { work, actor, inns, openPapers, given }: Matter,
): Promise<Result<Gathered, UnlawfulCode>> => {
  const { tx, verify } = visit;
  const { at } = command;
  const office = await officeState(tx);
  const settled = officeLawAt(
    work.witness.law,
    await stateOf<CalendarState>(tx, "law/calendar", []),
    await stateOf<ReadingsState>(tx, "law/readings", []),
    at,
  );
  const published = layPublished(
    settled.law,
    publishedLawAt(
      await stateOf<DirectoryState>(tx, "directory/parameters", []),
      await stateOf<DirectoryState>(tx, "directory/calendar", []),
      await stateOf<DirectoryState>(tx, "directory/readings", []),
      at,
    ),
  );
  const law = lawInForce(published.law);
  if (!law.ok) return err("malformed");
  const { user, roles } = actor;
  return ok({
    lawChanged: settled.changed || published.changed,
    truths: {
      at,
      law: law.value,
      actor: {
        userId: command.actor,
        permissions: permissionsOf(roles),
        conflict: user !== null && inns.some((inn) => inConflict(user, inn)),
      },
      assignee: await assigneeOf(tx, work, inns, at),
      office: { code: tx.office, name: officeName(office) },
      people: await peopleOf(tx, work, actor),
      texts: await textsOf(tx, openPapers),
      numbers: new Map(given.map(({ kind, number }) => [kind, number])),
      seal: await sealsOf(events, user, verify),
    },
  });
};
