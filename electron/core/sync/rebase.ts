/**
 * Commands the centre's truth set aside, decided again on that truth: by the same people, at the same moment, with the same
 * ids and numbers. What the law then refuses waits for a person.
 */
import { inTransaction } from "#db/handle.ts";
import { executeCommand, type Journal, type JournalRefusal, type Unit } from "#db/journal.ts";
import { userById } from "#db/queries/users.ts";
import { bothVersions, conflictsIn, noteReplay, type SyncConflict } from "#db/sync/conflicts.ts";
import { cursorOf } from "#db/sync/feed.ts";
import { ownOffice } from "#db/sync/outgoing.ts";
import { CLOCK_USER } from "#shared/domain/access/clock.ts";
import { permissionsOf } from "#shared/domain/access/permissions.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { DeskAuditId, RegistrationId, UserId } from "#shared/kernel/id.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { err, type Result } from "#shared/kernel/result.ts";
import type { StreamBase, Verdict } from "#shared/sync/wire.ts";
import type { Work } from "#shared/sync/work.ts";
import type { ActingUser } from "../desk-audit/domain-context.ts";
import { changeCase, openCase } from "../desk-audit/run-case-command.ts";
import { changeRequest, receiveRequest } from "../registration/run-registration-command.ts";
import { type Again, againOf, MustBeSignedAgain } from "./again.ts";

type Refusals = DomainRefusal | JournalRefusal;
type Decided = Result<{ readonly version: number }, Refusals>;

export interface Replays {
  readonly replayed: number;
  readonly tasks: number;
}

/** Events that bind: an act signed or served. */
export const BINDING: ReadonlySet<string> = new Set(["ActServed", "ActSigned"]);

const id = <Kind extends string>(stream: string): Kind =>
  stream.slice(stream.indexOf("/") + 1) as unknown as Kind;

const actorOf = (journal: Journal, userId: UserId): ActingUser => ({
  userId,
  permissions: userId === CLOCK_USER ? [] : permissionsOf(userById(journal.write, userId)?.roles ?? []),
});

/** To whom a command hands over, where it does. */
const assigneeOf = ({ command }: Work): UserId | undefined =>
  command.type === "reassign" || command.type === "handOver" ? command.input.inspectorId : undefined;

const decideAgain = (unit: Unit, stream: string, work: Work, actor: ActingUser, again: Again): Decided => {
  const doing = { actor, again, signer: again.signer ?? undefined, assignee: assigneeOf(work) };
  if (work.aggregate === "desk-audit")
    return work.command.type === "open"
      ? openCase(unit, work.command, doing)
      : changeCase(unit, id<DeskAuditId>(stream), null, work.command, doing);
  return work.command.type === "receive"
    ? receiveRequest(unit, work.command, doing)
    : changeRequest(unit, id<RegistrationId>(stream), null, work.command, doing);
};

/** What is carried out is noted in the same transaction: a crash leaves both or neither. */
const attempt = (
  journal: Journal,
  conflict: SyncConflict,
  work: Work,
  carriedOut: (unit: Unit) => void,
): Decided => {
  const { procedure, actor, role, at, stream } = conflict;
  const commandId = journal.ids<"Command">();
  const command = {
    commandId,
    procedure,
    input: { rebaseOf: conflict.commandId },
    actor,
    role,
    at,
    rebaseOf: conflict.commandId,
  };
  try {
    return executeCommand<{ readonly version: number }, Refusals>(journal, command, (unit) => {
      const again = againOf(journal.write, { commandId: conflict.commandId, actor, work }, journal.ids);
      const decided = decideAgain(unit, stream, work, actorOf(journal, actor), again);
      if (decided.ok) carriedOut(unit);
      return decided;
    });
  } catch (error) {
    if (!(error instanceof MustBeSignedAgain)) throw error;
    return err({ code: "must-be-signed-again", messageKey: "sync.replay.must-be-signed-again" });
  }
};

const reasonOf = (refusal: Refusals): DomainRefusal =>
  "messageKey" in refusal ? refusal : { code: refusal.code, messageKey: `sync.replay.${refusal.code}` };

/** Whose served or signed paper stands in the way. */
const bindingOf = (journal: Journal, conflict: SyncConflict): "mine" | "theirs" | null => {
  const { mine, theirs } = bothVersions(journal.write, conflict);
  if (theirs.some(({ type }) => BINDING.has(type))) return "theirs";
  return mine.some(({ type }) => BINDING.has(type)) ? "mine" : null;
};

const ADMINISTRATION: DomainRefusal = { code: "administration", messageKey: "sync.replay.administration" };

/** Decides one command again. @returns whether it was carried out */
export const replayConflict = (journal: Journal, conflict: SyncConflict, at: Instant): boolean => {
  const { conflictId, work } = conflict;
  const binding = bindingOf(journal, conflict);
  const carriedOut = ({ write, command }: Unit): void =>
    noteReplay(write, conflictId, { state: "replayed", replayedAs: command.commandId, binding }, at);
  const decided = work === null ? err(ADMINISTRATION) : attempt(journal, conflict, work, carriedOut);
  if (decided.ok) return true;
  const outcome = { state: "task", replayRefusal: reasonOf(decided.error), binding } as const;
  inTransaction(journal.write, () => noteReplay(journal.write, conflictId, outcome, at));
  return false;
};

/** The device has taken in what it did not know when the command was made. */
const caughtUp = (journal: Journal, { commandId }: SyncConflict): boolean => {
  const row = journal.write
    .query<{ verdict: string | null }>("SELECT verdict FROM sync_commands WHERE command_id = ?")
    .get(commandId);
  const verdict = row?.verdict == null ? null : (JSON.parse(row.verdict) as Verdict);
  if (verdict?.verdict !== "conflict") return true;
  return cursorOf(journal.write, ownOffice(journal.write)).position >= verdict.until;
};

/** Streams a command was decided on. */
const streamsOf = (journal: Journal, { commandId }: SyncConflict): readonly string[] => {
  const row = journal.write
    .query<{ bases: string }>("SELECT bases FROM sync_commands WHERE command_id = ?")
    .get(commandId);
  return (JSON.parse(row?.bases ?? "[]") as StreamBase[]).map(({ stream }) => stream);
};

/** Of this stream there is more than this program can read: decided on what it shows, it would only conflict again. */
const isHeld = (journal: Journal, stream: string): boolean =>
  journal.write.query<object>("SELECT 1 FROM held_entries WHERE stream = ?").get(stream) !== undefined;

/**
 * Decides again what waits, in the order of the device's chain; stops at the first the feed has not come up to. What needs
 * an update of the program waits for it, with what follows in its streams; other cases go on.
 */
export const rebaseWaiting = (journal: Journal, at: Instant): Replays => {
  const waiting = new Set<string>();
  let replayed = 0;
  let tasks = 0;
  for (const conflict of conflictsIn(journal.write, "waiting")) {
    if (!caughtUp(journal, conflict)) break;
    const streams = streamsOf(journal, conflict);
    if (streams.some((stream) => waiting.has(stream) || isHeld(journal, stream))) {
      for (const stream of streams) waiting.add(stream);
      continue;
    }
    if (replayConflict(journal, conflict, at)) replayed += 1;
    else tasks += 1;
  }
  return { replayed, tasks };
};
