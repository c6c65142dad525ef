/**
 * Sends the files that events cite, before the events: small pictures of them first, then the pieces the centre does not
 * have yet, the smallest file first. An interruption costs one piece. A refusal (the office's share is used up) is left in
 * the history; the events then wait.
 */
import { type OwnFile, ownFiles, readStretch } from "#db/sync/attachments.ts";
import { appendSyncLog } from "#db/sync/log.ts";
import { PIECE_BYTES } from "#shared/contract/central/attachments.ts";
import { centralContract } from "#shared/contract/central/contract.ts";
import { ok, type Result } from "#shared/kernel/result.ts";
import type { CentralClient } from "../central-client.ts";
import { type CentreError, centreError, centreMessage } from "../centre-error.ts";
import type { Exchanging } from "../exchanging.ts";
import type { CitedFile, SendAttachments } from "../push-pending.ts";
import { sendThumbnail } from "./thumbnails.ts";

type Done = Result<null, CentreError>;

/** Files named in one request. */
const AT_ONCE = 100;

const query = (office: string): string => `?${new URLSearchParams({ office }).toString()}`;

const sendPieces = async (
  client: CentralClient,
  { read, signal }: Exchanging,
  office: string,
  { sha256 }: OwnFile,
  missing: readonly number[],
): Promise<Done> => {
  for (const no of missing) {
    const body = readStretch(read, sha256, no * PIECE_BYTES, PIECE_BYTES);
    if (body === null) return centreError("cancelled");
    const sent = await client.send(
      {
        method: "PUT",
        path: `/v1/attachments/${sha256}/pieces/${no}${query(office)}`,
        signed: true,
        headers: { "content-type": "application/octet-stream" },
        body,
      },
      signal,
    );
    if (!sent.ok) return sent;
  }
  const finished = await client.call(centralContract.attachments.finish, { office, sha256 }, signal);
  return finished.ok ? ok(null) : finished;
};

const sendFiles = async (
  client: CentralClient,
  exchanging: Exchanging,
  office: string,
  files: readonly OwnFile[],
): Promise<Done> => {
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const some = files.slice(at, at + AT_ONCE);
    const begun = await client.call(
      centralContract.attachments.begin,
      { office, files: some.map(({ sha256, size, mediaType }) => ({ sha256, size, mediaType })) },
      exchanging.signal,
    );
    if (!begun.ok) return begun;
    for (const { sha256 } of some) {
      const shown = await sendThumbnail(client, exchanging, sha256, office);
      if (!shown.ok) return shown;
    }
    const answers = new Map(begun.value.map((one) => [one.sha256, one]));
    for (const file of some) {
      const answer = answers.get(file.sha256);
      if (answer === undefined || answer.whole) continue;
      const sent = await sendPieces(client, exchanging, office, file, answer.missing);
      if (!sent.ok) return sent;
    }
  }
  return ok(null);
};

/** A file that is not here any more: the centre has it already, or learns that nobody does. */
const settleAbsent = async (
  client: CentralClient,
  { signal }: Exchanging,
  office: string,
  sha256: string,
): Promise<Done> => {
  const there = await client.call(centralContract.attachments.about, { office, sha256 }, signal);
  if (there.ok) return ok(null);
  if (there.error.refusal?.code !== "not-found") return there;
  const noted = await client.call(centralContract.attachments.lost, { office, sha256 }, signal);
  return noted.ok ? ok(null) : noted;
};

const sendOffice = async (
  client: CentralClient,
  exchanging: Exchanging,
  office: string,
  hashes: readonly string[],
): Promise<Done> => {
  const files = ownFiles(exchanging.read, hashes);
  const sent = await sendFiles(client, exchanging, office, files);
  if (!sent.ok) return sent;
  const here = new Set(files.map(({ sha256 }) => sha256));
  for (const sha256 of hashes.filter((hash) => !here.has(hash))) {
    const settled = await settleAbsent(client, exchanging, office, sha256);
    if (!settled.ok) return settled;
  }
  return ok(null);
};

const leaveInHistory = ({ journal, clock }: Exchanging, error: CentreError): void =>
  appendSyncLog(journal.write, {
    at: clock(),
    kind: "attachments",
    sent: 0,
    received: 0,
    bytes: 0,
    milliseconds: 0,
    fault: JSON.stringify(centreMessage(error)),
  });

export const attachmentSender =
  (client: CentralClient): SendAttachments =>
  async (exchanging, cited: readonly CitedFile[]) => {
    if (cited.length === 0) return ok(null);
    exchanging.note({ step: "attachments-up" });
    for (const office of new Set(cited.map((file) => file.office))) {
      const hashes = cited.filter((file) => file.office === office).map(({ sha256 }) => sha256);
      const sent = await sendOffice(client, exchanging, office, hashes);
      if (sent.ok) continue;
      // What the centre says it may say again for ever: others' work is taken in all the same.
      if (sent.error.code !== "refused") return sent;
      leaveInHistory(exchanging, sent.error);
    }
    exchanging.note({ step: "push" });
    return ok(null);
  };
