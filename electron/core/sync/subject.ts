/** What a command is about and who made it, as the lists of the exchange show it. */
import { conflictOf } from "#db/queries/access.ts";
import { caseById } from "#db/queries/desk-audits.ts";
import { registrationById } from "#db/queries/registrations.ts";
import { subjectOfStream, taxpayerName } from "#db/queries/stream-subject.ts";
import { userById, userNames } from "#db/queries/users.ts";
import type { QueuedCommand } from "#shared/contract/sync.ts";
import { CLOCK_ROLE } from "#shared/domain/access/clock.ts";
import type { UserId } from "#shared/kernel/id.ts";
import type { Bilingual, Message } from "#shared/kernel/text.ts";
import { hasText, resolveBilingual } from "#shared/locales/catalogue.ts";
import { idOfStream, kindOfStream } from "#shared/sync/streams.ts";
import type { StreamBase } from "#shared/sync/wire.ts";
import type { SessionContext } from "../context.ts";
import { type Names, nameOf } from "../desk-audit/summaries.ts";

export type Subject = QueuedCommand["subject"];

/** What lists of the exchange are seen with. */
export interface SyncSight {
  readonly context: SessionContext;
  readonly names: Names;
}

export const syncSight = (context: SessionContext): SyncSight => ({
  context,
  names: userNames(context.read),
});

/** Whether others' commands and conflicts are theirs to see. */
export const seesAll = ({ permissions }: SessionContext): boolean => permissions.includes("sync.resolve");

/** Whose commands the user sees: everybody's, or only their own. */
export const scopeOf = (context: SessionContext): { readonly actor?: UserId } =>
  seesAll(context) ? {} : { actor: context.user.userId };

export const actorName = (names: Names, actor: string, role: string): Bilingual =>
  role === CLOCK_ROLE ? resolveBilingual({ key: "desk-audit.clock" }) : nameOf(names, actor);

export const personView = (names: Names, actor: UserId, role: string) => ({
  userId: actor,
  fullName: actorName(names, actor, role),
});

/** What was done, by the procedure that did it. */
export const didMessage = (procedure: string): Message => {
  const key = `sync.did.${procedure}`;
  return hasText(key) ? { key } : { key: "sync.did.other", params: { procedure } };
};

const NUMBERS = /^number-/;

/** The stream a person knows the command by: its case before the registers it changed. */
export const mainStream = (bases: readonly StreamBase[]): string | null => {
  const streams = bases.map(({ stream }) => stream).filter((stream) => !NUMBERS.test(stream));
  return streams.find((stream) => /^(desk-audit|registration)\//.test(stream)) ?? streams[0] ?? null;
};

const NOTHING: Subject = { kind: "other", number: null, taxpayerName: null, link: null };

/** Names of taxpayers only to those who may look for them, and not of one they have an interest in (63). */
const nameFor = (
  { read, user, permissions }: SessionContext,
  inn: ReturnType<typeof subjectOfStream>["inn"],
) =>
  inn === null || !permissions.includes("taxpayer.search") || conflictOf(read, user.userId, inn) !== null
    ? null
    : taxpayerName(read, inn);

export const subjectView = (stream: string | null, { context }: SyncSight): Subject => {
  if (stream === null) return NOTHING;
  const { read } = context;
  const id = idOfStream(stream);
  const { number, inn } = subjectOfStream(read, stream);
  const taxpayer = nameFor(context, inn);
  switch (kindOfStream(stream)) {
    case "desk-audit":
      return {
        kind: "desk-audit",
        number,
        taxpayerName: taxpayer,
        link: caseById(read, id) === null ? null : `/desk-audit/cases/${id}`,
      };
    case "registration":
      return {
        kind: "registration",
        number,
        taxpayerName: taxpayer,
        link: registrationById(read, id) === null ? null : `/registration/${id}`,
      };
    case "taxpayer":
      return taxpayer === null
        ? { ...NOTHING, kind: "taxpayer" }
        : { kind: "taxpayer", number: id, taxpayerName: taxpayer, link: `/taxpayers/${id}` };
    case "user":
      return { ...NOTHING, kind: "user", number: userById(read, id)?.login ?? null };
    default:
      return NOTHING;
  }
};
