/** AlgorithmIdentifier and SubjectPublicKeyInfo as read, and what of them this program can verify itself. */

import type { AlgorithmPolicy, Hash } from "./algorithm-policy.ts";
import { fieldsOf, isNull, isTagged, oidOf, sequenceOf, smallInteger, taggedChildren } from "./asn1.ts";
import { type Block, Malformed } from "./blocks.ts";
import { OID } from "./oids.ts";

export interface Algorithm {
  readonly oid: string;
  readonly parameters: Block | null;
  readonly der: Uint8Array;
}

export const readAlgorithm = (block: Block): Algorithm => {
  const fields = fieldsOf(sequenceOf(block));
  const oid = oidOf(fields.take());
  const parameters = fields.takeIf(() => true);
  fields.end();
  return { oid, parameters, der: block.der };
};

/** What node:crypto is asked to do. */
export type VerifyPlan =
  | { readonly kind: "rsa" | "ecdsa"; readonly hash: Hash; readonly name: string }
  | { readonly kind: "rsa-pss"; readonly hash: Hash; readonly saltLength: number; readonly name: string }
  | { readonly kind: "weak"; readonly name: string }
  /** The parameters contradict the algorithm or the digest: no honest signer writes that. */
  | { readonly kind: "contradiction" }
  | { readonly kind: "external" };

const CONTRADICTION = { kind: "contradiction" } as const;
const nameOf = (family: string, hash: Hash): string => `${family}, ${hash.replace("sha", "SHA-")}`;
/** RFC 5754: no parameters, or NULL. */
export const plainParameters = ({ parameters }: Algorithm): boolean =>
  parameters === null || isNull(parameters);

interface PssParameters {
  readonly digest: string;
  readonly maskDigest: string;
  readonly saltLength: number;
}

const SHA1 = "1.3.14.3.2.26";

/** Nothing signs these parameters of a signer's: a digest in them has none of its own. */
const digestOid = (block: Block): string => {
  const algorithm = readAlgorithm(block);
  if (!plainParameters(algorithm)) throw new Malformed("parameters of a digest");
  return algorithm.oid;
};

/** RSASSA-PSS-params; what is absent means SHA-1 and 20 bytes (RFC 4055). */
const readPss = (block: Block): PssParameters => {
  const fields = fieldsOf(sequenceOf(block));
  const tagged = (tag: number): Block | null => {
    const holder = fields.takeIf((next) => isTagged(next, tag));
    if (holder === null) return null;
    const inside = fieldsOf(taggedChildren(holder));
    const value = inside.take();
    inside.end();
    return value;
  };
  const digest = tagged(0);
  const mask = tagged(1);
  const salt = tagged(2);
  const trailer = tagged(3);
  fields.end();
  const generator = mask === null ? null : readAlgorithm(mask);
  const maskDigest = generator?.oid === OID.mgf1 ? generator.parameters : null;
  return {
    digest: digest === null ? SHA1 : digestOid(digest),
    maskDigest: maskDigest === null ? (mask === null ? SHA1 : "") : digestOid(maskDigest),
    saltLength:
      trailer !== null && smallInteger(trailer) !== 1 ? -1 : salt === null ? 20 : smallInteger(salt),
  };
};

const planPss = (policy: AlgorithmPolicy, parameters: Block, digest: string | null): VerifyPlan => {
  const pss = readPss(parameters);
  const weak = policy.weak[pss.digest] ?? policy.weak[pss.maskDigest];
  if (weak !== undefined) return { kind: "weak", name: `RSA-PSS, ${weak}` };
  const hash = policy.digests[pss.digest];
  if (hash === undefined) return { kind: "external" };
  if (pss.maskDigest !== pss.digest || pss.saltLength < 0) return CONTRADICTION;
  if (digest !== null && digest !== pss.digest) return CONTRADICTION;
  return { kind: "rsa-pss", hash, saltLength: pss.saltLength, name: nameOf("RSA-PSS", hash) };
};

/**
 * How to verify a signature. `digest` is the digest a CMS signer names beside it; null in certificates and lists.
 * May throw `Malformed`.
 */
export const planOf = (
  policy: AlgorithmPolicy,
  algorithm: Algorithm,
  digest: Algorithm | null,
): VerifyPlan => {
  const weak = policy.weak[algorithm.oid] ?? (digest === null ? undefined : policy.weak[digest.oid]);
  if (weak !== undefined) return { kind: "weak", name: weak };
  if (digest !== null && policy.digests[digest.oid] !== undefined && !plainParameters(digest))
    return CONTRADICTION;
  const named = digest === null ? undefined : policy.digests[digest.oid];
  if (algorithm.oid === OID.rsaPss)
    return algorithm.parameters === null
      ? { kind: "weak", name: "RSA-PSS, SHA-1" }
      : planPss(policy, algorithm.parameters, digest?.oid ?? null);
  if (algorithm.oid === OID.rsaEncryption && named !== undefined)
    return plainParameters(algorithm)
      ? { kind: "rsa", hash: named, name: nameOf("RSA", named) }
      : CONTRADICTION;
  const rsa = policy.rsa[algorithm.oid];
  const hash = rsa ?? policy.ecdsa[algorithm.oid];
  if (hash === undefined) return { kind: "external" };
  const agrees = digest === null || hash === named;
  if (rsa !== undefined)
    return agrees && plainParameters(algorithm)
      ? { kind: "rsa", hash, name: nameOf("RSA", hash) }
      : CONTRADICTION;
  return agrees && algorithm.parameters === null
    ? { kind: "ecdsa", hash, name: nameOf("ECDSA", hash) }
    : CONTRADICTION;
};
