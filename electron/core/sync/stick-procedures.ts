/** `sync.exportToStick`, `sync.importFromStick`: the exchange of an office without network, by hand. */
import { ORPCError } from "@orpc/server";
import { appendSyncLog } from "#db/sync/log.ts";
import { saveSyncSetting } from "#db/sync/settings.ts";
import type { CommandId } from "#shared/kernel/id.ts";
import { ok } from "#shared/kernel/result.ts";
import type { TextParams } from "#shared/kernel/text.ts";
import { runPreparedCommand } from "../command.ts";
import type { SessionContext } from "../context.ts";
import { procedures } from "../procedure.ts";
import { refuse } from "../refusal.ts";
import { centreMessage } from "./centre-error.ts";
import { contactRequest, takeContact } from "./enrol-contact.ts";
import { nextTurn, type OnDevice } from "./exchanging.ts";
import { syncEngine } from "./start-sync.ts";
import { exportToStick } from "./stick-export.ts";
import { importFromStick } from "./stick-import.ts";

const refuseStick = (code: string, params: TextParams): never =>
  refuse({
    code,
    messageKey: code === "not-enrolled" ? "sync.refusal.not-enrolled" : `sync.stick.${code}`,
    params,
  });

interface Worked<Answer> {
  readonly answer: Answer;
  readonly milliseconds: number;
}

/** Runs the work of one stick; ends it when the office is locked. */
const onDevice = async <Answer>(
  { core, office, journal, read }: SessionContext,
  work: (device: OnDevice) => Promise<Answer>,
): Promise<Worked<Answer>> => {
  const stop = new AbortController();
  const onLock = (): void => stop.abort();
  core.beforeLock.add(onLock);
  try {
    // Never two exchanges at once.
    await syncEngine(office)?.idle();
    const begun = performance.now();
    const answer = await work({
      journal,
      read,
      clock: core.clock,
      signal: stop.signal,
      note: () => undefined,
      pause: nextTurn,
    });
    return { answer, milliseconds: Math.round(performance.now() - begun) };
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    throw new ORPCError("LOCKED", { message: "the office is locked", cause: error });
  } finally {
    core.beforeLock.delete(onLock);
  }
};

const logged = (
  context: SessionContext,
  row: Readonly<Record<"sent" | "received" | "bytes" | "milliseconds", number>>,
) => appendSyncLog(context.write, { at: context.now, kind: "stick", fault: null, ...row });

const exported = async (context: SessionContext, folder: string) => {
  const { answer, milliseconds } = await onDevice(context, (device) =>
    exportToStick(device, folder, (nonce) => contactRequest(context.core, nonce)),
  );
  if (!answer.ok) return refuseStick(answer.error, { folder });
  const { bytes, commands } = answer.value;
  logged(context, { sent: commands, received: 0, bytes, milliseconds });
  return answer.value;
};

const imported = async (context: SessionContext, file: string) => {
  const { core, office } = context;
  const { answer, milliseconds } = await onDevice(context, (device) =>
    importFromStick(device, file, (word, isAsked) => takeContact(core, office, word, isAsked)),
  );
  if (!answer.ok) {
    const { error } = answer;
    if (typeof error === "string") return refuseStick(error, { file });
    const { key, params = {} } = centreMessage(error);
    return refuse({ code: error.code, messageKey: key, params });
  }
  saveSyncSetting(context.write, "last-contact", context.now);
  logged(context, { sent: 0, received: answer.value.received, bytes: 0, milliseconds });
  return answer.value;
};

/** A repeat of the same command answers what it answered: no second file is written, none is read again. */
const once = <Answer>(
  context: SessionContext,
  input: { readonly commandId: CommandId },
  work: () => Promise<Answer>,
): Promise<Answer> => runPreparedCommand(context, input, work, (_unit, answer: Answer) => ok(answer));

export const stickProcedures = {
  exportToStick: procedures.sync.exportToStick.handler(({ context, input }) =>
    once(context, input, () => exported(context, input.folder)),
  ),
  importFromStick: procedures.sync.importFromStick.handler(({ context, input }) =>
    once(context, input, () => imported(context, input.file)),
  ),
};
