/** What a CMS signer signs beside the content's digest. With attributes present they, not the content, are signed. */
import { fieldsOf, isOctets, octetsOf, oidOf, sequenceOf, setOf, taggedChildren, timeOf } from "./asn1.ts";
import { type Block, Malformed } from "./blocks.ts";
import { OID } from "./oids.ts";

export interface SignedAttributes {
  /** What the signature is over: the attributes as a SET. */
  readonly signed: Uint8Array;
  readonly contentType: string;
  readonly messageDigest: Uint8Array;
  /** As the signer's program says, milliseconds of the epoch. */
  readonly signingTime: number | null;
  /** Digest of the signer's certificate, where the signer bound it (RFC 5035). */
  readonly signingCertificate: { readonly digest: string; readonly hash: Uint8Array } | null;
}

const TAG_OF_SET = 0x31;

/** SigningCertificateV2: the first identifier is the signer's. */
const readSigningCertificate = (block: Block): SignedAttributes["signingCertificate"] => {
  const list = fieldsOf(sequenceOf(block)).take();
  const first = fieldsOf(sequenceOf(fieldsOf(sequenceOf(list)).take()));
  const algorithm = first.takeIf((next) => !isOctets(next));
  return {
    digest: algorithm === null ? OID.sha256 : oidOf(fieldsOf(sequenceOf(algorithm)).take()),
    hash: octetsOf(first.take()),
  };
};

/** May throw `Malformed`: each attribute once, with one value where one is asked for. */
export const readSignedAttributes = (block: Block): SignedAttributes => {
  const attributes = new Map<string, readonly Block[]>();
  for (const item of taggedChildren(block)) {
    const fields = fieldsOf(sequenceOf(item));
    const oid = oidOf(fields.take());
    const values = setOf(fields.take());
    fields.end();
    if (attributes.has(oid)) throw new Malformed("an attribute twice");
    attributes.set(oid, values);
  }
  const singleValue = (oid: string): Block | null => {
    const values = attributes.get(oid);
    if (values === undefined) return null;
    const fields = fieldsOf(values);
    const value = fields.take();
    fields.end();
    return value;
  };
  const contentType = singleValue(OID.contentType);
  const messageDigest = singleValue(OID.messageDigest);
  const signingTime = singleValue(OID.signingTime);
  const signingCertificate = singleValue(OID.signingCertificateV2);
  if (contentType === null || messageDigest === null) throw new Malformed("an attribute is missing");
  // Sent as [0] IMPLICIT, signed as the SET it stands for: only the tag differs.
  const signed = Uint8Array.from(block.der);
  signed[0] = TAG_OF_SET;
  return {
    signed,
    contentType: oidOf(contentType),
    messageDigest: octetsOf(messageDigest),
    signingTime: signingTime === null ? null : timeOf(signingTime),
    signingCertificate: signingCertificate === null ? null : readSigningCertificate(signingCertificate),
  };
};
