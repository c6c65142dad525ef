/** From the signer's certificate to a trusted root (RFC 5280, section 6, without policies and name constraints). */
import { sameBytes } from "./asn1.ts";
import { type Certificate, isSelfIssued, mayHaveIssued } from "./certificate.ts";
import { shownName } from "./distinguished-name.ts";
import { refused, type SignatureRefusal } from "./outcome.ts";
import type { Trust } from "./trust.ts";
import { type Verdict, type Verifying, verifyBytes } from "./verify-bytes.ts";

/** The signer's certificate first, the trusted root last. */
export type Chain = readonly Certificate[];

const LONGEST = 8;
/** A bag of look-alike certificates must not make the program compute for ever. */
const MOST_VERIFICATIONS = 64;

/** A refusal by its cause: the signature of `subject` over or by something. */
export const verdictRefusal = (
  verdict: Exclude<Verdict, { kind: "valid" }>,
  subject: string,
): SignatureRefusal => {
  switch (verdict.kind) {
    case "invalid":
      return refused("signature-invalid", { subject });
    case "weak":
      return refused("weak-algorithm", { subject, algorithm: verdict.name });
    case "not-supported":
      return refused("algorithm-not-supported", { subject, oid: verdict.oid });
  }
};

interface Search {
  readonly verifying: Verifying;
  readonly trust: Trust;
  readonly sent: readonly Certificate[];
  readonly judge: (chain: Chain) => SignatureRefusal | null;
  verifications: number;
}

const isAnchor = ({ trust }: Search, certificate: Certificate): boolean =>
  trust.anchors.some(({ der }) => sameBytes(der, certificate.der));

/** The deeper a try came, the more its refusal says. */
interface Failure {
  readonly depth: number;
  readonly refusal: SignatureRefusal;
}

const noIssuer = (certificate: Certificate): SignatureRefusal =>
  isSelfIssued(certificate)
    ? refused("untrusted-root", { subject: shownName(certificate.subject) })
    : refused("chain-incomplete", {
        subject: shownName(certificate.subject),
        issuer: shownName(certificate.issuer),
      });

const candidatesFor = (search: Search, path: Chain, last: Certificate): readonly Certificate[] =>
  [...search.trust.anchors, ...search.trust.intermediates, ...search.sent].filter(
    (candidate, index, all) =>
      mayHaveIssued(candidate, last) &&
      !path.some(({ der }) => sameBytes(der, candidate.der)) &&
      all.findIndex(({ der }) => sameBytes(der, candidate.der)) === index,
  );

/** A chain that ends in a root is judged at once: an authority renewed under the same key has two certificates. */
const completeWith = async (search: Search, path: Chain, issuer: Certificate): Promise<Chain | Failure> => {
  const longer = [...path, issuer];
  if (!isAnchor(search, issuer)) return extend(search, longer);
  const refusal = search.judge(longer);
  return refusal === null ? longer : { depth: LONGEST + 1, refusal };
};

const extend = async (search: Search, path: Chain): Promise<Chain | Failure> => {
  const last = path.at(-1);
  if (last === undefined) throw new Error("a chain begins with a certificate");
  const failureAt = (refusal: SignatureRefusal): Failure => ({ depth: path.length, refusal });
  if (path.length >= LONGEST)
    return failureAt(refused("path-too-long", { subject: shownName(last.subject), limit: LONGEST }));
  let best = failureAt(noIssuer(last));
  for (const candidate of candidatesFor(search, path, last)) {
    if (search.verifications >= MOST_VERIFICATIONS) return best;
    search.verifications += 1;
    const verdict = await verifyBytes(search.verifying, {
      algorithm: last.algorithm,
      digest: null,
      key: candidate.key,
      signed: last.signed,
      signature: last.signature,
    });
    const found =
      verdict.kind === "valid"
        ? await completeWith(search, path, candidate)
        : failureAt(verdictRefusal(verdict, shownName(last.subject)));
    if (!("refusal" in found)) return found;
    // Between equals the first real cause wins over «no issuer».
    if (found.depth > best.depth || best.refusal.code === "chain-incomplete") best = found;
  }
  return best;
};

/** Finds a chain whose every signature holds and in which `judge` finds no fault; or the refusal that says most. */
export const findChain = async (
  verifying: Verifying,
  trust: Trust,
  signer: Certificate,
  sent: readonly Certificate[],
  judge: (chain: Chain) => SignatureRefusal | null,
): Promise<Chain | SignatureRefusal> => {
  const found = await extend({ verifying, trust, sent, judge, verifications: 0 }, [signer]);
  return "refusal" in found ? found.refusal : found;
};
