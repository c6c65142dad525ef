/** The electronic signature of a request: checked over the request's own canonical JSON. */
import { dirname, join } from "node:path";
import type { SignatureVerdict } from "#shared/domain/registration/types.ts";
import { canonicalJson } from "#shared/kernel/canonical-json.ts";
import type { Inn } from "#shared/kernel/inn.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { trustOf } from "../identity/signature/trust-cache.ts";
import { verifySignature } from "../identity/signature/verify-signature.ts";

/** The office's anchors and revocation lists lie beside its file. */
export const trustFolderOf = (office: string): string => join(dirname(office), "trust");

/** What a signer signs: the request as JSON (RFC 8785), without the signature itself. */
export const signedBytes = (request: unknown): Buffer => Buffer.from(canonicalJson(request), "utf8");

export const checkSignature = async (
  office: string,
  signature: string,
  content: Uint8Array,
  at: Instant,
): Promise<SignatureVerdict> => {
  const { trust } = trustOf(trustFolderOf(office));
  const check = await verifySignature(signature, content, at, { trust });
  if (!check.ok)
    return { good: false, code: check.code, params: check.params, signerInn: null, checkedAt: at };
  return {
    good: true,
    code: "good",
    params: { name: check.signer.commonName, until: check.signer.notAfter.slice(0, 10) },
    signerInn: check.signer.subjectInn as Inn | null,
    checkedAt: at,
  };
};
