/** Whether each certificate of a chain may be what it is at an instant (RFC 5280, 6.1.3–6.1.4). */
import { type Certificate, isSelfIssued } from "./certificate.ts";
import type { Chain } from "./chain.ts";
import { shownName } from "./distinguished-name.ts";
import { KEY_USAGE } from "./extensions.ts";
import { dayOf, refused, type SignatureRefusal } from "./outcome.ts";

const judgeValidity = (certificate: Certificate, at: number): SignatureRefusal | null => {
  const subject = shownName(certificate.subject);
  if (!(at >= certificate.notBefore))
    return refused("certificate-not-yet-valid", { subject, from: dayOf(certificate.notBefore) });
  return at <= certificate.notAfter
    ? null
    : refused("certificate-expired", { subject, to: dayOf(certificate.notAfter) });
};

const judgeExtensions = (certificate: Certificate): SignatureRefusal | null => {
  const [oid] = certificate.extensions.unknownCritical;
  return oid === undefined
    ? null
    : refused("critical-extension", { subject: shownName(certificate.subject), oid });
};

/** `below`: authorities between this one and the signer that are not the same authority under another key. */
const judgeAuthority = (certificate: Certificate, below: number): SignatureRefusal | null => {
  const { basic, keyUsage } = certificate.extensions;
  const subject = shownName(certificate.subject);
  if (basic?.isCa !== true) return refused("not-a-ca", { subject });
  if (basic.pathLength !== null && below > basic.pathLength)
    return refused("path-too-long", { subject, limit: basic.pathLength });
  // RFC 5280 wants key usage in every authority's certificate; without it nothing says the key may sign others.
  return keyUsage?.has(KEY_USAGE.keyCertSign) === true ? null : refused("key-usage", { subject });
};

const judgeSigner = (certificate: Certificate, purposes: readonly string[]): SignatureRefusal | null => {
  const { basic, keyUsage, purposes: named } = certificate.extensions;
  const maySign =
    basic?.isCa !== true &&
    (keyUsage?.has(KEY_USAGE.digitalSignature) === true ||
      keyUsage?.has(KEY_USAGE.nonRepudiation) === true) &&
    (named === null || named.some((purpose) => purposes.includes(purpose)));
  return maySign ? null : refused("key-usage", { subject: shownName(certificate.subject) });
};

/** Judges from the root down; null: all may be what they are. */
export const judgeChain = (
  chain: Chain,
  at: number,
  purposes: readonly string[],
): SignatureRefusal | null => {
  for (let index = chain.length - 1; index >= 0; index -= 1) {
    const certificate = chain[index];
    if (certificate === undefined) continue;
    const below = chain.slice(1, Math.max(index, 1)).filter((other) => !isSelfIssued(other)).length;
    const refusal =
      judgeValidity(certificate, at) ??
      judgeExtensions(certificate) ??
      (index === 0 ? judgeSigner(certificate, purposes) : judgeAuthority(certificate, below));
    if (refusal !== null) return refusal;
  }
  return null;
};
