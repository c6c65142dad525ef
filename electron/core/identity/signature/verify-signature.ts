/**
 * The door of this folder: verifies an electronic signature (CMS SignedData) over the bytes of a request.
 *
 * Whatever the signature's bytes are, the answer is a value; only a failing `ExternalVerifier` throws.
 */
import type { Instant } from "#shared/kernel/plain-date.ts";
import { type AlgorithmPolicy, algorithmPolicyAt } from "./algorithm-policy.ts";
import { sameBytes } from "./asn1.ts";
import { readOrNull } from "./blocks.ts";
import type { Certificate } from "./certificate.ts";
import { type Chain, findChain, verdictRefusal } from "./chain.ts";
import { shownName } from "./distinguished-name.ts";
import { unwrap } from "./envelope.ts";
import { type ExternalVerifier, noExternalVerifier } from "./external-verifier.ts";
import { judgeChain } from "./judge-chain.ts";
import { OID } from "./oids.ts";
import { instantOf, refused, type SignatureCheck, type SignatureRefusal, type Signer } from "./outcome.ts";
import { revocationOf, type StaleLists } from "./revocation.ts";
import { certificateOfSigner, readSignedData, type SignedData, type SignerInfo } from "./signed-data.ts";
import { innOfSubject } from "./subject-inn.ts";
import type { Trust } from "./trust.ts";
import { digestBytes, type Verifying, verifyBytes } from "./verify-bytes.ts";

export interface SignatureSettings {
  readonly trust: Trust;
  /** Attributes of the subject the ИНН may stand in; by default serialNumber. */
  readonly innAttributes?: readonly string[];
  /** Whether a signature without a signer's ИНН is of any use; by default it is refused. */
  readonly innRequired?: boolean;
  readonly staleLists?: StaleLists;
  /** Most bytes of a signature as it came; by default 512 KiB. */
  readonly maxBytes?: number;
  readonly external?: ExternalVerifier;
}

const MAX_BYTES = 512 * 1024;
const CMS_LABEL = /^(?:PKCS7|CMS|PKCS #7 SIGNED DATA)$/;

/** Content, its digest and the signer's signature, in the order in which a person would ask. */
const judgeContent = async (
  verifying: Verifying,
  data: SignedData,
  signer: SignerInfo,
  certificate: Certificate,
  content: Uint8Array,
): Promise<SignatureRefusal | { readonly algorithm: string }> => {
  const subject = shownName(certificate.subject);
  if (data.content !== null && !sameBytes(data.content, content)) return refused("content-differs");
  const { attributes } = signer;
  if (attributes === null && data.contentType !== OID.data) return refused("malformed");
  if (attributes !== null) {
    const digest = await digestBytes(verifying, signer.digest, content);
    if (digest.kind !== "digest") return verdictRefusal(digest, subject);
    if (attributes.contentType !== data.contentType) return refused("malformed");
    if (!sameBytes(attributes.messageDigest, digest.value)) return refused("content-differs");
    const bound = await judgeBinding(verifying, signer, certificate);
    if (bound !== null) return bound;
  }
  const verdict = await verifyBytes(verifying, {
    algorithm: signer.algorithm,
    digest: signer.digest,
    key: certificate.key,
    signed: attributes?.signed ?? content,
    signature: signer.signature,
  });
  return verdict.kind === "valid" ? { algorithm: verdict.name } : verdictRefusal(verdict, subject);
};

/** A signer that names the digest of its certificate must mean this one. */
const judgeBinding = async (
  verifying: Verifying,
  { attributes }: SignerInfo,
  certificate: Certificate,
): Promise<SignatureRefusal | null> => {
  const bound = attributes?.signingCertificate ?? null;
  if (bound === null) return null;
  const subject = shownName(certificate.subject);
  const algorithm = { oid: bound.digest, parameters: null, der: new Uint8Array() };
  const digest = await digestBytes(verifying, algorithm, certificate.der);
  if (digest.kind !== "digest") return verdictRefusal(digest, subject);
  return sameBytes(digest.value, bound.hash) ? null : refused("signature-invalid", { subject });
};

const judgeTrust = async (
  verifying: Verifying,
  settings: SignatureSettings,
  certificate: Certificate,
  sent: readonly Certificate[],
  at: Instant,
) => {
  const time = Date.parse(at);
  const chain = await findChain(verifying, settings.trust, certificate, sent, (found) =>
    judgeChain(found, time, verifying.policy.purposes),
  );
  if ("code" in chain) return chain;
  const stale = settings.staleLists ?? "refuse";
  const revocation = await revocationOf(verifying, settings.trust, chain, time, stale);
  return typeof revocation === "string" ? { chain, revocation } : revocation;
};

const signerOf = (certificate: Certificate, subjectInn: string | null): Signer => ({
  subjectInn,
  commonName: shownName(certificate.subject),
  serial: certificate.serial,
  issuer: shownName(certificate.issuer),
  notBefore: instantOf(certificate.notBefore),
  notAfter: instantOf(certificate.notAfter),
  thumbprint: certificate.thumbprint,
});

const namesOf = (chain: Chain): readonly string[] => chain.map(({ subject }) => shownName(subject));

/** The certificate was not sent along and the office does not hold it. */
const signerUnknown = ({ id }: SignerInfo): SignatureRefusal =>
  id.kind === "issuer-and-serial"
    ? refused("chain-incomplete", { subject: id.serial, issuer: shownName(id.issuer) })
    : refused("chain-incomplete", { subject: Buffer.from(id.key).toString("hex"), issuer: "—" });

const readSent = (signature: Uint8Array | string): SignedData | null =>
  readOrNull(() => {
    const der = unwrap(signature, CMS_LABEL);
    return der === null ? null : readSignedData(der);
  });

/**
 * @param signature DER, PEM or base64, detached or with the content inside.
 * @param content the bytes that had to be signed: canonical JSON of the request.
 * @param at the instant everything is judged at; the clock is the caller's.
 */
export const verifySignature = async (
  signature: Uint8Array | string,
  content: Uint8Array,
  at: Instant,
  settings: SignatureSettings,
): Promise<SignatureCheck> => {
  const limit = settings.maxBytes ?? MAX_BYTES;
  if (signature.length > limit) return refused("too-large", { limit });
  const data = readSent(signature);
  const [signer, another] = data?.signers ?? [];
  if (data === null || signer === undefined) return refused("malformed");
  if (another !== undefined) return refused("several-signers", { count: data.signers.length });
  const policy: AlgorithmPolicy | null = algorithmPolicyAt(at);
  if (policy === null)
    return refused("algorithm-not-supported", { subject: at.slice(0, 10), oid: signer.algorithm.oid });
  const known = [...data.certificates, ...settings.trust.intermediates];
  const certificate = certificateOfSigner(signer, known);
  if (certificate === null) return signerUnknown(signer);

  const verifying: Verifying = { policy, external: settings.external ?? noExternalVerifier };
  const signed = await judgeContent(verifying, data, signer, certificate, content);
  if ("code" in signed) return signed;
  const trusted = await judgeTrust(verifying, settings, certificate, data.certificates, at);
  if ("code" in trusted) return trusted;
  const subjectInn = innOfSubject(certificate.subject, settings.innAttributes ?? [OID.serialNumber]);
  if (subjectInn === null && settings.innRequired !== false)
    return refused("no-signer-inn", { subject: shownName(certificate.subject) });
  const signingTime = signer.attributes?.signingTime ?? null;
  return {
    ok: true,
    signer: signerOf(certificate, subjectInn),
    signedAt: signingTime === null ? null : instantOf(signingTime),
    checkedAt: at,
    algorithm: signed.algorithm,
    chain: namesOf(trusted.chain),
    revocation: trusted.revocation,
  };
};
