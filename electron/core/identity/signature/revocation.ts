/** Whether a certificate of the chain was revoked, by the lists the office holds. */
import { sameBytes } from "./asn1.ts";
import type { Certificate } from "./certificate.ts";
import type { Chain } from "./chain.ts";
import { shownName } from "./distinguished-name.ts";
import { KEY_USAGE } from "./extensions.ts";
import { dayOf, type RevocationStatus, refused, type SignatureRefusal } from "./outcome.ts";
import type { RevocationList } from "./revocation-list.ts";
import type { Trust } from "./trust.ts";
import { type Verifying, verifyBytes } from "./verify-bytes.ts";

/** Whether a list past its next update stops the check or is only reported. */
export type StaleLists = "refuse" | "report";

const mayHaveListed = (issuer: Certificate, list: RevocationList): boolean => {
  if (!sameBytes(list.issuer.der, issuer.subject.der)) return false;
  const has = issuer.extensions.subjectKey;
  return list.authorityKey === null || has === null || sameBytes(list.authorityKey, has);
};

const isGenuine = async (
  verifying: Verifying,
  issuer: Certificate,
  list: RevocationList,
): Promise<boolean> => {
  if (issuer.extensions.keyUsage?.has(KEY_USAGE.cRLSign) !== true) return false;
  const verdict = await verifyBytes(verifying, {
    algorithm: list.algorithm,
    digest: null,
    key: issuer.key,
    signed: list.signed,
    signature: list.signature,
  });
  return verdict.kind === "valid";
};

const statusOf = async (
  verifying: Verifying,
  certificate: Certificate,
  issuer: Certificate,
  lists: readonly RevocationList[],
  at: number,
): Promise<RevocationStatus | SignatureRefusal> => {
  const named = lists.filter((list) => mayHaveListed(issuer, list));
  if (named.length === 0) return "unknown-no-crl";
  const genuine: RevocationList[] = [];
  for (const list of named)
    if (list.thisUpdate <= at && (await isGenuine(verifying, issuer, list))) genuine.push(list);
  const latest = genuine.toSorted((a, b) => b.thisUpdate - a.thisUpdate)[0];
  if (latest === undefined) return refused("crl-invalid", { issuer: shownName(issuer.subject) });
  // Revoked is revoked, whenever it was: the time of signing is only the signer's word.
  const revokedAt = latest.revoked.get(certificate.serial);
  if (revokedAt !== undefined)
    return refused("revoked", { subject: shownName(certificate.subject), on: dayOf(revokedAt) });
  return latest.nextUpdate !== null && at <= latest.nextUpdate ? "good" : "stale-crl";
};

const WORST: readonly RevocationStatus[] = ["unknown-no-crl", "stale-crl", "good"];

/** The worst status of the chain; the root itself is taken off the trust by hand, not by a list. */
export const revocationOf = async (
  verifying: Verifying,
  trust: Trust,
  chain: Chain,
  at: number,
  stale: StaleLists,
): Promise<RevocationStatus | SignatureRefusal> => {
  let worst: RevocationStatus = "good";
  for (let index = chain.length - 2; index >= 0; index -= 1) {
    const certificate = chain[index];
    const issuer = chain[index + 1];
    if (certificate === undefined || issuer === undefined) continue;
    const status = await statusOf(verifying, certificate, issuer, trust.lists, at);
    if (typeof status !== "string") return status;
    if (status === "stale-crl" && stale === "refuse")
      return refused("crl-stale", { issuer: shownName(issuer.subject) });
    if (WORST.indexOf(status) < WORST.indexOf(worst)) worst = status;
  }
  return worst;
};
