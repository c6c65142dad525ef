/** Verifies one signature over bytes: a signer's, a certificate's, a revocation list's. The mathematics is Node's. */
import { constants, createHash, createPublicKey, type KeyObject, verify } from "node:crypto";
import { type Algorithm, planOf, type VerifyPlan } from "./algorithm.ts";
import type { AlgorithmPolicy } from "./algorithm-policy.ts";
import { oidOf } from "./asn1.ts";
import { readOrNull } from "./blocks.ts";
import type { ExternalVerifier } from "./external-verifier.ts";
import { OID } from "./oids.ts";

export interface PublicKey {
  readonly algorithm: Algorithm;
  /** SubjectPublicKeyInfo, DER. */
  readonly der: Uint8Array;
}

export interface SignedBytes {
  readonly algorithm: Algorithm;
  readonly digest: Algorithm | null;
  readonly key: PublicKey;
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

export type Verdict =
  | { readonly kind: "valid"; readonly name: string }
  | { readonly kind: "invalid" }
  | { readonly kind: "weak"; readonly name: string }
  | { readonly kind: "not-supported"; readonly oid: string };

const INVALID: Verdict = { kind: "invalid" };

/** What verifies: the policy of the day and the door to other algorithms. */
export interface Verifying {
  readonly policy: AlgorithmPolicy;
  readonly external: ExternalVerifier;
}

const keyFault = (policy: AlgorithmPolicy, { algorithm }: PublicKey, key: KeyObject): Verdict | null => {
  const details = key.asymmetricKeyDetails;
  if (algorithm.oid === OID.ecPublicKey) {
    const curve = algorithm.parameters === null ? null : readOrNull(curveOf(algorithm));
    if (curve === null) return { kind: "not-supported", oid: OID.ecPublicKey };
    return policy.curves[curve] === undefined ? { kind: "not-supported", oid: curve } : null;
  }
  const bits = details?.modulusLength ?? 0;
  if (bits < policy.rsaBits.min || (details?.publicExponent ?? 0n) < 3n)
    return { kind: "weak", name: `RSA ${bits}` };
  return bits > policy.rsaBits.max ? { kind: "not-supported", oid: algorithm.oid } : null;
};
const curveOf =
  ({ parameters }: Algorithm) =>
  (): string =>
    parameters === null ? "" : oidOf(parameters);

const FAMILIES: Readonly<Record<string, readonly VerifyPlan["kind"][]>> = {
  [OID.rsaEncryption]: ["rsa", "rsa-pss"],
  [OID.rsaPss]: ["rsa-pss"],
  [OID.ecPublicKey]: ["ecdsa"],
};

const importKey = (der: Uint8Array): KeyObject | null => {
  try {
    return createPublicKey({ key: Buffer.from(der), format: "der", type: "spki" });
  } catch {
    // A key of a curve or form OpenSSL does not know.
    return null;
  }
};

const optionsOf = (plan: VerifyPlan, key: KeyObject): Parameters<typeof verify>[2] => {
  if (plan.kind === "rsa-pss")
    return { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: plan.saltLength };
  return plan.kind === "rsa" ? { key, padding: constants.RSA_PKCS1_PADDING } : { key, dsaEncoding: "der" };
};

const verifyHere = (policy: AlgorithmPolicy, plan: VerifyPlan, bytes: SignedBytes): Verdict => {
  if (plan.kind !== "rsa" && plan.kind !== "rsa-pss" && plan.kind !== "ecdsa") return INVALID;
  const family = FAMILIES[bytes.key.algorithm.oid];
  if (family === undefined || !family.includes(plan.kind)) return INVALID;
  const key = importKey(bytes.key.der);
  if (key === null) return { kind: "not-supported", oid: readCurve(bytes.key) };
  const fault = keyFault(policy, bytes.key, key);
  if (fault !== null) return fault;
  try {
    const valid = verify(plan.hash, bytes.signed, optionsOf(plan, key), bytes.signature);
    return valid ? { kind: "valid", name: plan.name } : INVALID;
  } catch {
    // OpenSSL throws where the signature cannot even be one of this key: salt too long, key of another padding.
    return INVALID;
  }
};

const readCurve = ({ algorithm }: PublicKey): string => readOrNull(curveOf(algorithm)) || algorithm.oid;

export const verifyBytes = async ({ policy, external }: Verifying, bytes: SignedBytes): Promise<Verdict> => {
  const plan = readOrNull(() => planOf(policy, bytes.algorithm, bytes.digest));
  if (plan === null || plan.kind === "contradiction") return INVALID;
  if (plan.kind === "weak") return plan;
  if (plan.kind !== "external") return verifyHere(policy, plan, bytes);
  const verdict = await external.verify({
    signatureAlgorithm: bytes.algorithm.oid,
    digestAlgorithm: bytes.digest?.oid ?? null,
    publicKey: bytes.key.der,
    signed: bytes.signed,
    signature: bytes.signature,
  });
  if (verdict === "not-supported") return { kind: "not-supported", oid: bytes.algorithm.oid };
  return verdict === "valid" ? { kind: "valid", name: bytes.algorithm.oid } : INVALID;
};

export type Digested =
  | { readonly kind: "digest"; readonly value: Uint8Array }
  | Exclude<Verdict, { kind: "valid" | "invalid" }>;

export const digestBytes = async (
  { policy, external }: Verifying,
  { oid }: Algorithm,
  content: Uint8Array,
): Promise<Digested> => {
  const weak = policy.weak[oid];
  if (weak !== undefined) return { kind: "weak", name: weak };
  const hash = policy.digests[oid];
  if (hash !== undefined) return { kind: "digest", value: createHash(hash).update(content).digest() };
  const value = await external.digest(oid, content);
  return value === null ? { kind: "not-supported", oid } : { kind: "digest", value };
};
