/** Prints an extract as it was handed out, from the content its release recorded. */
import { createHash } from "node:crypto";
import type { ReadHandle } from "#db/handle.ts";
import { releaseOf } from "#db/queries/register-card.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import { extractContentSchema } from "#shared/domain/register/extract-content.ts";
import { refuseRegister } from "#shared/domain/register/refuse.ts";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import { type Inn, innToInteger } from "#shared/kernel/inn.ts";
import type { Language } from "#shared/kernel/legal-basis.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { compilePaper, type RenderedPaper } from "../documents/compile.ts";
import { composeExtract } from "../documents/compose/extract/compose-extract.ts";

const sha256 = (bytes: string | Buffer): string => createHash("sha256").update(bytes).digest("hex");

export const printExtract = (
  read: ReadHandle,
  inn: Inn,
  extractId: string,
  language: Language,
): Result<RenderedPaper & { readonly fileName: string }, DomainRefusal> => {
  const change = releaseOf(read, innToInteger(inn), extractId)?.change;
  if (change?.type !== "ExtractReleased")
    return err({ code: "not-found", messageKey: "register.refusal.no-such-extract" });
  const { contentHash, signerKey } = change.payload;
  const content = extractContentSchema.safeParse(change.payload.content);
  if (!content.success || sha256(canonicalJson(change.payload.content)) !== contentHash)
    return err(refuseRegister("extract-altered", "64.8"));
  const confirmation = { contentHash, keyFingerprint: sha256(Buffer.from(signerKey, "base64")) };
  const printed = compilePaper(composeExtract(content.data, confirmation, language));
  if (!printed.ok)
    return err({
      code: printed.error.code,
      messageKey: `document.refused.${printed.error.code}`,
      params: { detail: printed.error.detail },
    });
  const number = content.data.registration.number.replaceAll(/[^\p{L}\p{N}-]+/gu, "-");
  return ok({ ...printed.value, fileName: `register-extract-${number}-${language}.pdf` });
};
