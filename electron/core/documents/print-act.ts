import { createHash } from "node:crypto";
import type { ReadHandle } from "#db/handle.ts";
import { type StoredAct, storedAct } from "#db/queries/printed-act.ts";
import type { ActStatus } from "#shared/domain/official-act/life.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import type { Inn } from "#shared/kernel/inn.ts";
import { type Language, tc } from "#shared/kernel/legal-basis.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import type { RenderedPaper } from "./compile.ts";
import type { Confirmation } from "./compose/frame.ts";
import { type RenderError, renderStoredAct } from "./render-act.ts";

export interface PrintedAct extends RenderedPaper {
  readonly fileName: string;
  readonly inn: Inn;
}

const SIGNED: ReadonlySet<ActStatus> = new Set(["signed", "dispatched", "served", "undelivered"]);

const sha256 = (bytes: string | Buffer): string => createHash("sha256").update(bytes).digest("hex");

/** Letters, digits and hyphens of any script: the name is good on every file system. */
const fileNameOf = (act: StoredAct, language: Language): string => {
  const number = (act.registrationNumber ?? `draft-${act.actId}`).replaceAll(/[^\p{L}\p{N}-]+/gu, "-");
  return `${act.kind}-${number}-${language}.pdf`;
};

/** The signed content must still be what was hashed: a paper whose text was changed afterwards is not printed. */
const confirmationOf = (act: StoredAct): Result<Confirmation | null, DomainRefusal> => {
  if (!SIGNED.has(act.status) || act.contentHash === null || act.signerKey === null) return ok(null);
  if (sha256(canonicalJson(JSON.parse(act.content))) !== act.contentHash)
    return err({
      code: "content-altered",
      article: tc("97.3"),
      messageKey: "document.refused.content-altered",
    });
  return ok({
    contentHash: act.contentHash,
    keyFingerprint: sha256(Buffer.from(act.signerKey, "base64")),
  });
};

const refusalOf = (error: RenderError): DomainRefusal => ({
  code: error.code,
  messageKey: `document.refused.${error.code}`,
  params: { detail: "detail" in error ? error.detail : "" },
});

/**
 * Prints a paper of the office. Until it is signed it bears the mark of a draft.
 * Refuses: unknown id, unreadable content, content changed after signing.
 */
export const printAct = (
  read: ReadHandle,
  actId: string,
  language: Language,
): Result<PrintedAct, DomainRefusal> => {
  const act = storedAct(read, actId);
  if (act === null)
    return err({ code: "not-found", messageKey: "document.refused.not-found", params: { id: actId } });
  const confirmation = confirmationOf(act);
  if (!confirmation.ok) return confirmation;
  const status = SIGNED.has(act.status) ? "signed" : "draft";
  const printed = renderStoredAct(act.content, { language, status, confirmation: confirmation.value });
  if (!printed.ok) return err(refusalOf(printed.error));
  return ok({ ...printed.value, fileName: fileNameOf(act, language), inn: act.inn });
};
