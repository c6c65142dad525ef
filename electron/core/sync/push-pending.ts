/**
 * Sends what the device has still to tell, in the order of its chain. A batch the centre cannot read is halved until the one
 * command is found, so that what stands before it arrives; what the centre postpones waits, and the next is tried.
 */
import { nextPush, pendingSummary } from "#db/sync/outgoing.ts";
import { applyVerdicts } from "#db/sync/verdicts.ts";
import { ok, type Result } from "#shared/kernel/result.ts";
import { PUSH_COMMANDS, type PushAnswer, type PushedCommand, type Reason } from "#shared/sync/wire.ts";
import { type CentreError, centreError } from "./centre-error.ts";
import type { Exchanging } from "./exchanging.ts";

export interface Pushed {
  readonly sent: number;
  readonly accepted: number;
  readonly refused: number;
  readonly conflicts: number;
  readonly postponed: number;
  /** Why the centre does not believe the device itself; null when it does. */
  readonly disbelief: Reason | null;
  /** Why one command could not be read by the centre; null when all could. */
  readonly unreadable: CentreError | null;
}

/** A file some event cites, for the office whose case it is. */
export interface CitedFile {
  readonly office: string;
  readonly sha256: string;
}

/** Files the events cite go before the events. */
export type SendAttachments = (
  exchanging: Exchanging,
  cited: readonly CitedFile[],
) => Promise<Result<null, CentreError>>;

/** A request stays well under what any server takes. */
const BATCH_BYTES = 4 * 1024 * 1024;

const sizeOf = ({ events, work }: PushedCommand): number =>
  events.reduce((sum, { payload }) => sum + payload.length + 1_000, JSON.stringify(work).length);

const endOf = (commands: readonly PushedCommand[]): number =>
  commands.at(-1)?.events.at(-1)?.deviceSequence ?? 0;

/** Signed at a time: the window's calls go in between. */
const AT_ONCE = 25;

/** The next commands after a place of the chain, as many as fit into a request; one at least. */
const gather = async (
  { journal: { write, device }, pause }: Exchanging,
  size: number,
  after: number,
): Promise<readonly PushedCommand[]> => {
  const batch: PushedCommand[] = [];
  let bytes = 0;
  while (batch.length < size) {
    const from = batch.length === 0 ? after : endOf(batch);
    const next = nextPush(write, device, Math.min(AT_ONCE, size - batch.length), from);
    for (const command of next) {
      bytes += sizeOf(command);
      if (batch.length > 0 && bytes > BATCH_BYTES) return batch;
      batch.push(command);
    }
    if (next.length < AT_ONCE) break;
    await pause();
  }
  return batch;
};

const attachmentsOf = (commands: readonly PushedCommand[]): readonly CitedFile[] => {
  const cited = commands.flatMap(({ office, attachments }) =>
    attachments.map((sha256) => ({ office, sha256 })),
  );
  return [...new Map(cited.map((file) => [`${file.office} ${file.sha256}`, file])).values()];
};

const CONTENT_STATUSES = new Set([400, 422]);

/** The request itself is what the centre cannot take, not the moment: it says so, or stumbled over it and kept a note. */
const isAboutContent = ({ code, params }: CentreError): boolean =>
  code === "too-large" ||
  (code === "refused" && CONTENT_STATUSES.has(Number(params["status"]))) ||
  (code === "server-error" && params["errorId"] !== undefined);

const disbeliefIn = ({ verdicts }: PushAnswer): Reason | null =>
  verdicts
    .map((verdict) => (verdict.verdict === "refused" && !verdict.kept ? verdict.reason : null))
    .find((reason) => reason !== null) ?? null;

const NOTHING: Pushed = {
  sent: 0,
  accepted: 0,
  refused: 0,
  conflicts: 0,
  postponed: 0,
  disbelief: null,
  unreadable: null,
};

const added = (before: Pushed, exchanging: Exchanging, answer: PushAnswer): Pushed => {
  const { journal, clock } = exchanging;
  const taken = applyVerdicts(journal.write, answer, { at: clock(), ids: journal.ids });
  return {
    ...before,
    sent: before.sent + answer.verdicts.length,
    accepted: before.accepted + taken.accepted,
    refused: before.refused + taken.refused,
    conflicts: before.conflicts + taken.conflicts,
    postponed: before.postponed + taken.postponed,
    disbelief: disbeliefIn(answer),
  };
};

const decided = ({ accepted, refused, conflicts }: Pushed): number => accepted + refused + conflicts;

export const pushPending = async (
  exchanging: Exchanging,
  sendAttachments: SendAttachments,
): Promise<Result<Pushed, CentreError>> => {
  const { journal, centre, signal, note, pause } = exchanging;
  const { device, write } = journal;
  let pushed = NOTHING;
  let after = 0;
  let size = PUSH_COMMANDS;
  while (!signal.aborted) {
    const batch = await gather(exchanging, size, after);
    if (signal.aborted) return centreError("cancelled");
    if (batch.length === 0) break;
    note({ toSend: pendingSummary(write).commands });
    const files = await sendAttachments(exchanging, attachmentsOf(batch));
    if (!files.ok) return files;
    const answer = await centre.push({ deviceId: device.deviceId, commands: [...batch] }, signal);
    if (signal.aborted) return centreError("cancelled");
    if (!answer.ok) {
      if (!isAboutContent(answer.error)) return answer;
      if (pushed.unreadable !== null) break;
      if (batch.length > 1) {
        size = Math.ceil(batch.length / 2);
        continue;
      }
      pushed = { ...pushed, unreadable: answer.error };
      after = endOf(batch);
      size = PUSH_COMMANDS;
      continue;
    }
    const before = pushed;
    pushed = added(before, exchanging, answer.value);
    note({ sent: pushed.sent });
    // Of all these the centre decided nothing: the rest would fare no better.
    if (pushed.disbelief !== null || decided(pushed) === decided(before)) break;
    // What waits stays in the queue; the next exchange tries it again.
    if (pushed.postponed > before.postponed) after = endOf(batch);
    await pause();
  }
  return ok(pushed);
};
