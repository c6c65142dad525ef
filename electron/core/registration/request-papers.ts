/** Files of a request's papers as the window shows them: small pictures, and the paper that is opened. */
import { attachmentByHash, heldAttachments } from "#db/attachments.ts";
import type { ReadHandle } from "#db/handle.ts";
import type { Unit } from "#db/journal.ts";
import { registrationById } from "#db/queries/registrations.ts";
import { touchFetched } from "#db/sync/attachments.ts";
import { keepMadeThumbnail, readThumbnail } from "#db/sync/thumbnails.ts";
import type { PaperFile } from "#shared/contract/registration/papers.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { ReceivedDocument } from "#shared/domain/registration/types.ts";
import type { RegistrationId } from "#shared/kernel/id.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { THUMBNAIL_BYTES, thumbnailDefect } from "#shared/sync/thumbnail.ts";
import type { SessionContext } from "../context.ts";
import { fetchOpened } from "../sync/attachments/fetch-opened.ts";
import { isEnrolled } from "../sync/connection.ts";
import { NO_SUCH_REQUEST } from "./run-registration-command.ts";

interface PaperOfRequest {
  readonly requestId: RegistrationId;
  readonly sha256: string;
}

const refusal = (code: "no-such-file" | "paper-awaited" | "paper-nowhere"): DomainRefusal => ({
  code,
  messageKey: `registration.refusal.${code}`,
});

/** Hashes of the request's papers, each once; null where there is no such request. */
const papersOf = (read: ReadHandle, requestId: RegistrationId): readonly string[] | null => {
  const documents = registrationById(read, requestId)?.state.documents;
  if (documents === undefined) return null;
  return [...new Set(documents.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256])))];
};

export const paperFiles = (
  read: ReadHandle,
  requestId: RegistrationId,
): Result<PaperFile[], DomainRefusal> => {
  const papers = papersOf(read, requestId);
  if (papers === null) return err(NO_SUCH_REQUEST);
  const here = new Set(heldAttachments(read, papers));
  const elsewhere = isEnrolled(read) ? "awaited" : "none";
  return ok(
    papers.map((sha256) => ({
      sha256,
      file: here.has(sha256) ? "here" : elsewhere,
      thumbnail: readThumbnail(read, sha256)?.toString("base64") ?? null,
    })),
  );
};

/** Opened, it is fetched where it is not here; what has come already of a large one is not asked for again. */
export const openedPaper = async (
  context: SessionContext,
  { requestId, sha256 }: PaperOfRequest,
): Promise<Result<{ mediaType: string; base64: string }, DomainRefusal>> => {
  const { core, office, read, write, now } = context;
  const papers = papersOf(read, requestId);
  if (papers === null) return err(NO_SUCH_REQUEST);
  if (!papers.includes(sha256)) return err(refusal("no-such-file"));
  if (heldAttachments(read, [sha256]).length === 0) {
    const fetched = await fetchOpened(core, office, { sha256, ownerId: requestId });
    if (fetched !== "here") return err(refusal(fetched === "nowhere" ? "paper-nowhere" : "paper-awaited"));
  }
  const file = attachmentByHash(read, sha256);
  if (file === null) return err(refusal("paper-nowhere"));
  touchFetched(write, sha256, now);
  return ok({ mediaType: file.mediaType, base64: file.bytes.toString("base64") });
};

/** @param thumbnail base64; its header and length are looked at here, whoever made it */
const soundThumbnail = (thumbnail: string): Result<Buffer, DomainRefusal> => {
  const bytes = Buffer.from(thumbnail, "base64");
  const defect = thumbnailDefect(bytes);
  return defect === null
    ? ok(bytes)
    : err({
        code: defect,
        messageKey: `sync.attachments.${defect}`,
        params: { limit: THUMBNAIL_BYTES / 1024 },
      });
};

/** Of a paper of this request that is here: of another's, or of none, no picture is kept. */
export const keepThumbnail = (
  unit: Unit,
  { requestId, sha256, thumbnail }: PaperOfRequest & { readonly thumbnail: string },
): Result<{ kept: true }, DomainRefusal> => {
  const papers = papersOf(unit.write, requestId);
  if (papers === null) return err(NO_SUCH_REQUEST);
  if (!papers.includes(sha256) || heldAttachments(unit.write, [sha256]).length === 0)
    return err(refusal("no-such-file"));
  const sound = soundThumbnail(thumbnail);
  if (!sound.ok) return sound;
  keepMadeThumbnail(unit.write, { sha256, bytes: sound.value }, unit.command.at);
  return ok({ kept: true });
};

/** Of papers that came with the command; one that is no picture refuses the whole of it. */
export const keepThumbnails = (
  unit: Unit,
  requestId: RegistrationId,
  documents: readonly Pick<ReceivedDocument, "sha256">[],
  thumbnails: readonly { readonly document: number; readonly thumbnail: string }[],
): Result<null, DomainRefusal> => {
  for (const { document, thumbnail } of thumbnails) {
    const kept = keepThumbnail(unit, {
      requestId,
      sha256: documents[document]?.sha256 ?? "",
      thumbnail,
    });
    if (!kept.ok) return kept;
  }
  return ok(null);
};
