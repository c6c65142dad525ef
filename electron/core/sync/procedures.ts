/** `sync.*`: how the exchange stands, its queue and history, what was set aside, the exchange by hand. */
import { countListed, listConflicts } from "#db/sync/conflicts.ts";
import { listSyncLog, type SyncLogRow } from "#db/sync/log.ts";
import { listQueue, type QueuedRow } from "#db/sync/queue.ts";
import { saveSyncSetting } from "#db/sync/settings.ts";
import type { ConflictSummary, QueuedCommand, SyncLogEntry } from "#shared/contract/sync.ts";
import type { CommandId } from "#shared/kernel/id.ts";
import { ok } from "#shared/kernel/result.ts";
import type { Message } from "#shared/kernel/text.ts";
import { runCommand } from "../command.ts";
import type { SessionContext } from "../context.ts";
import { pageFrom, pageOf } from "../paging.ts";
import { procedures } from "../procedure.ts";
import { conflictSummary, conflictView } from "./conflict-view.ts";
import { conflictFor, settle } from "./settle.ts";
import { syncEngine } from "./start-sync.ts";
import { stateView } from "./state-view.ts";
import {
  didMessage,
  mainStream,
  personView,
  type SyncSight,
  scopeOf,
  subjectView,
  syncSight,
} from "./subject.ts";

const queuedView = (row: QueuedRow, sight: SyncSight): QueuedCommand => ({
  commandId: row.commandId,
  sequence: row.sequence,
  what: didMessage(row.procedure),
  subject: subjectView(mainStream(row.bases), sight),
  actor: personView(sight.names, row.actor, row.role),
  at: row.at,
  state: row.state,
  answeredAt: row.answeredAt,
  attachments: row.attachments,
  again: row.rebaseOf !== null,
  conflictId: row.conflictId as QueuedCommand["conflictId"],
});

const logView = ({ fault, ...row }: SyncLogRow): SyncLogEntry => ({
  ...row,
  fault: fault === null ? null : (JSON.parse(fault) as Message),
});

/** Keeps the device off the network, or lets it on again. */
const setPaused = (
  context: SessionContext,
  input: { readonly commandId: CommandId },
  paused: boolean,
): void => {
  runCommand(context, input, (unit) => {
    saveSyncSetting(unit.write, "paused", paused ? "yes" : null);
    return ok({ paused });
  });
  syncEngine(context.office)?.reconsider();
};

export const syncProcedures = {
  state: procedures.sync.state.handler(({ context }) => stateView(context)),

  queue: procedures.sync.queue.handler(({ context, input }) => {
    const page = pageFrom(input);
    const sight = syncSight(context);
    const { items, total } = listQueue(context.read, { state: input.state, ...scopeOf(context) }, page);
    return pageOf(
      items.map((row) => queuedView(row, sight)),
      total,
      page,
    );
  }),

  history: procedures.sync.history.handler(({ context, input }) => {
    const page = pageFrom(input);
    const { items, total } = listSyncLog(context.read, input, page);
    return pageOf(items.map(logView), total, page);
  }),

  conflicts: procedures.sync.conflicts.handler(({ context, input }) => {
    const page = pageFrom(input);
    const sight = syncSight(context);
    const causes = input.cause === undefined ? undefined : [input.cause];
    const filter = { view: input.view, causes, ...scopeOf(context) };
    const items = listConflicts(context.read, filter, page).map(
      (conflict): ConflictSummary => conflictSummary(conflict, sight),
    );
    return pageOf(items, countListed(context.read, filter), page);
  }),

  conflict: procedures.sync.conflict.handler(({ context, input }) =>
    conflictView(context.read, conflictFor(context, input.conflictId), syncSight(context)),
  ),

  settle: procedures.sync.settle.handler(({ context, input }) => settle(context, input)),

  exchangeNow: procedures.sync.exchangeNow.handler(({ context }) => {
    const { core, office } = context;
    const under = syncEngine(office)?.exchangeNow();
    if (under !== undefined) {
      // The command line waits for it before its next line.
      core.jobs.add(under);
      void under.finally(() => core.jobs.delete(under));
    }
    return { state: stateView(context) };
  }),

  pause: procedures.sync.pause.handler(({ context, input }) => {
    setPaused(context, input, true);
    return { state: stateView(context) };
  }),

  resume: procedures.sync.resume.handler(({ context, input }) => {
    setPaused(context, input, false);
    return { state: stateView(context) };
  }),
};
