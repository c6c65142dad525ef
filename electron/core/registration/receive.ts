/** Takes requests into the queue: looked at, their signatures checked, their files kept. */
import { saveAttachment } from "#db/attachments.ts";
import type { JournalRefusal, Unit } from "#db/journal.ts";
import { type IncomingRow, incomingRows } from "#db/queries/incoming-requests.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { SignatureVerdict } from "#shared/domain/registration/types.ts";
import type { RegistrationId } from "#shared/kernel/id.ts";
import { ok, type Result } from "#shared/kernel/result.ts";
import type { SessionContext } from "../context.ts";
import type { ActingUser } from "../desk-audit/domain-context.ts";
import { checkSignature, signedBytes } from "./check-signature.ts";
import { type ReadRequest, readIncoming } from "./read-request.ts";
import { receiveRequest } from "./run-registration-command.ts";

export interface Incoming extends ReadRequest {
  readonly verdict: SignatureVerdict | null;
}

export interface Unreadable {
  readonly id: string;
  readonly refusal: DomainRefusal;
}

/** What a request brought besides its words, for the file of the request; it travels before the command. */
export const keepFiles = (
  unit: Unit,
  requestId: RegistrationId,
  { payload }: Pick<ReadRequest, "payload">,
  received: ReadRequest["received"],
): void => {
  payload.documents.forEach((document, at) => {
    const looked = received.documents[at];
    if (document.base64 === undefined || looked?.sha256 == null) return;
    saveAttachment(
      unit.write,
      requestId,
      {
        sha256: looked.sha256,
        mediaType: looked.mediaType ?? "application/octet-stream",
        bytes: Buffer.from(document.base64, "base64"),
      },
      unit.command.at,
    );
    unit.cite(looked.sha256);
  });
};

const withVerdict = async (read: ReadRequest, context: SessionContext): Promise<Incoming> => ({
  ...read,
  verdict:
    read.signature === null
      ? null
      : await checkSignature(
          context.core.file,
          read.signature.value,
          signedBytes(read.signature.of),
          context.now,
        ),
});

/** Reads and checks every row that is not in the queue; what cannot be read is named, the rest goes on. */
export const prepareIncoming = async (
  context: SessionContext,
  rows: readonly IncomingRow[] = incomingRows(context.read),
): Promise<{ readonly good: readonly Incoming[]; readonly unreadable: readonly Unreadable[] }> => {
  const good: Incoming[] = [];
  const unreadable: Unreadable[] = [];
  for (const row of rows) {
    const read = readIncoming(row);
    if (read.ok) good.push(await withVerdict(read.value, context));
    else unreadable.push({ id: row.requestId, refusal: read.error });
  }
  return { good, unreadable };
};

export const takeIn = (
  unit: Unit,
  incoming: Incoming,
  actor: ActingUser,
): Result<RegistrationId, DomainRefusal | JournalRefusal> => {
  const { received, verdict } = incoming;
  const taken = receiveRequest(
    unit,
    { type: "receive", input: { ...received, signature: verdict } },
    { actor },
  );
  if (!taken.ok) return taken;
  keepFiles(unit, taken.value.requestId, incoming, received);
  return ok(taken.value.requestId);
};
