/** An X.509 certificate (RFC 5280), read strictly. */
import { createHash } from "node:crypto";
import { type Algorithm, readAlgorithm } from "./algorithm.ts";
import {
  fieldsOf,
  integerHex,
  isTagged,
  sameBytes,
  sequenceOf,
  smallInteger,
  taggedChildren,
  timeOf,
  wholeBits,
} from "./asn1.ts";
import { type Block, Malformed, readBlock, SIGNATURE_LIMITS } from "./blocks.ts";
import { type DistinguishedName, readName } from "./distinguished-name.ts";
import { type CertificateExtensions, NO_EXTENSIONS, readExtensions } from "./extensions.ts";
import type { PublicKey } from "./verify-bytes.ts";

export interface Certificate {
  readonly der: Uint8Array;
  readonly thumbprint: string;
  /** What is signed. */
  readonly signed: Uint8Array;
  readonly algorithm: Algorithm;
  readonly signature: Uint8Array;
  readonly serial: string;
  readonly issuer: DistinguishedName;
  readonly subject: DistinguishedName;
  readonly notBefore: number;
  readonly notAfter: number;
  readonly key: PublicKey;
  readonly extensions: CertificateExtensions;
}

const readKey = (block: Block): PublicKey => {
  const fields = fieldsOf(sequenceOf(block));
  const algorithm = readAlgorithm(fields.take());
  wholeBits(fields.take());
  fields.end();
  return { algorithm, der: block.der };
};

/** May throw `Malformed`. */
export const certificateOf = (block: Block): Certificate => {
  const outer = fieldsOf(sequenceOf(block));
  const body = outer.take();
  const algorithm = readAlgorithm(outer.take());
  const signature = wholeBits(outer.take());
  outer.end();

  const fields = fieldsOf(sequenceOf(body));
  const versionHolder = fields.takeIf((next) => isTagged(next, 0));
  const version = versionHolder === null ? 0 : smallInteger(fieldsOf(taggedChildren(versionHolder)).take());
  const serial = integerHex(fields.take());
  const inner = readAlgorithm(fields.take());
  const issuer = readName(fields.take());
  const validity = fieldsOf(sequenceOf(fields.take()));
  const notBefore = timeOf(validity.take());
  const notAfter = timeOf(validity.take());
  validity.end();
  const subject = readName(fields.take());
  const key = readKey(fields.take());
  fields.takeIf((next) => isTagged(next, 1));
  fields.takeIf((next) => isTagged(next, 2));
  const extensionHolder = fields.takeIf((next) => isTagged(next, 3));
  fields.end();
  // The outer algorithm is not signed: only the inner one counts, and they must be one.
  if (!sameBytes(algorithm.der, inner.der)) throw new Malformed("two algorithms");
  if (version > 2 || (extensionHolder !== null && version !== 2)) throw new Malformed("version");

  const der = block.der;
  return {
    der,
    thumbprint: createHash("sha256").update(der).digest("hex"),
    signed: body.der,
    algorithm,
    signature,
    serial,
    issuer,
    subject,
    notBefore,
    notAfter,
    key,
    extensions:
      extensionHolder === null
        ? NO_EXTENSIONS
        : readExtensions(fieldsOf(taggedChildren(extensionHolder)).take()),
  };
};

/** May throw `Malformed`. */
export const readCertificate = (der: Uint8Array): Certificate =>
  certificateOf(readBlock(der, SIGNATURE_LIMITS));

export const isSelfIssued = ({ issuer, subject }: Certificate): boolean => sameBytes(issuer.der, subject.der);

/** Whether `issuer` may be the one that signed `certificate`: by name, and by key identifiers where both have them. */
export const mayHaveIssued = (issuer: Certificate, certificate: Certificate): boolean => {
  if (!sameBytes(issuer.subject.der, certificate.issuer.der)) return false;
  const wanted = certificate.extensions.authorityKey;
  const has = issuer.extensions.subjectKey;
  return wanted === null || has === null || sameBytes(wanted, has);
};
