/** What a person makes of a command that was set aside. Nothing of it is ever erased. */
import { isAnswered } from "#db/journal.ts";
import { conflictById, type SyncConflict, settleConflict } from "#db/sync/conflicts.ts";
import type { SETTLEMENTS } from "#shared/contract/sync.ts";
import type { CommandId } from "#shared/kernel/id.ts";
import { err, ok } from "#shared/kernel/result.ts";
import { runCommand } from "../command.ts";
import type { SessionContext } from "../context.ts";
import { refuse } from "../refusal.ts";
import { settlementsFor } from "./conflict-view.ts";
import { replayConflict } from "./rebase.ts";
import { seesAll } from "./subject.ts";

export interface SettleInput {
  readonly commandId: CommandId;
  readonly conflictId: string;
  readonly settlement: (typeof SETTLEMENTS)[number];
  readonly note?: string | undefined;
}

/** The conflict, if it is this user's to see. */
export const conflictFor = (context: SessionContext, conflictId: string): SyncConflict => {
  const conflict = conflictById(context.read, conflictId);
  const visible = conflict !== null && (conflict.actor === context.user.userId || seesAll(context));
  return visible ? conflict : refuse({ code: "not-found", messageKey: "sync.refusal.no-such-conflict" });
};

const checkOffered = (context: SessionContext, conflict: SyncConflict, input: SettleInput): void => {
  if (settlementsFor(conflict, context).includes(input.settlement)) return;
  const onlyOwn = input.settlement === "do-again" && conflict.actor !== context.user.userId;
  refuse({
    code: "not-offered",
    messageKey: onlyOwn ? "sync.refusal.only-own-again" : "sync.refusal.not-offered",
  });
};

export const settle = (context: SessionContext, input: SettleInput) => {
  const { conflictId } = input;
  const conflict = conflictFor(context, conflictId);
  if (!isAnswered(context.journal, input)) {
    checkOffered(context, conflict, input);
    if (input.settlement === "accept-theirs" && input.note === undefined)
      refuse({ code: "note-needed", messageKey: "sync.refusal.note-needed" });
    // A transaction of its own: after a crash the repeat finds it done.
    if (input.settlement === "do-again") replayConflict(context.journal, conflict, context.now);
  }
  return runCommand(context, input, (unit) => {
    if (input.settlement === "do-again") {
      const { state } = conflictById(unit.write, conflictId) ?? conflict;
      return ok({ conflictId, state });
    }
    const by = { userId: context.user.userId, at: context.now, note: input.note ?? "" };
    return settleConflict(unit.write, conflictId, by)
      ? ok({ conflictId, state: "settled" as const })
      : err({ code: "not-offered", messageKey: "sync.refusal.not-offered" });
  });
};
