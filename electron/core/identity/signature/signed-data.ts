/** A CMS SignedData (RFC 5652, once PKCS #7) with one signer, read strictly. */
import { type Algorithm, plainParameters, readAlgorithm } from "./algorithm.ts";
import {
  fieldsOf,
  integerHex,
  isOctets,
  isSequence,
  isTagged,
  octetsOf,
  oidOf,
  onlyOf,
  sameBytes,
  sequenceOf,
  setOf,
  smallInteger,
  taggedBytes,
  taggedChildren,
} from "./asn1.ts";
import { type Block, Malformed, readBlock, SIGNATURE_LIMITS } from "./blocks.ts";
import { type Certificate, certificateOf } from "./certificate.ts";
import { type DistinguishedName, readName } from "./distinguished-name.ts";
import { OID } from "./oids.ts";
import { readSignedAttributes, type SignedAttributes } from "./signed-attributes.ts";

/** How the signer names its certificate. */
type SignerId =
  | { readonly kind: "issuer-and-serial"; readonly issuer: DistinguishedName; readonly serial: string }
  | { readonly kind: "subject-key"; readonly key: Uint8Array };

export interface SignerInfo {
  readonly id: SignerId;
  readonly digest: Algorithm;
  readonly attributes: SignedAttributes | null;
  readonly algorithm: Algorithm;
  readonly signature: Uint8Array;
}

export interface SignedData {
  readonly contentType: string;
  /** Null: the content stands elsewhere (a detached signature). */
  readonly content: Uint8Array | null;
  readonly certificates: readonly Certificate[];
  readonly signers: readonly SignerInfo[];
}

const MOST_CERTIFICATES = 16;

const readSignerId = (block: Block): SignerId => {
  if (isTagged(block, 0)) return { kind: "subject-key", key: taggedBytes(block) };
  const fields = fieldsOf(sequenceOf(block));
  const issuer = readName(fields.take());
  const serial = integerHex(fields.take());
  fields.end();
  return { kind: "issuer-and-serial", issuer, serial };
};

const readSigner = (block: Block): SignerInfo => {
  const fields = fieldsOf(sequenceOf(block));
  const version = smallInteger(fields.take());
  const id = readSignerId(fields.take());
  const digest = readAlgorithm(fields.take());
  const attributes = fields.takeIf((next) => isTagged(next, 0));
  const algorithm = readAlgorithm(fields.take());
  const signature = octetsOf(fields.take());
  // Unsigned attributes (time stamps, countersignatures) prove nothing here and are passed over.
  fields.takeIf((next) => isTagged(next, 1));
  fields.end();
  if (version !== (id.kind === "issuer-and-serial" ? 1 : 3)) throw new Malformed("version of the signer");
  return {
    id,
    digest,
    attributes: attributes === null ? null : readSignedAttributes(attributes),
    algorithm,
    signature,
  };
};

const readContent = (block: Block): Pick<SignedData, "contentType" | "content"> => {
  const fields = fieldsOf(sequenceOf(block));
  const contentType = oidOf(fields.take());
  const holder = fields.takeIf((next) => isTagged(next, 0));
  fields.end();
  if (holder === null) return { contentType, content: null };
  const inside = onlyOf(taggedChildren(holder));
  // PKCS #7 put structures here; a request is bytes.
  if (!isOctets(inside)) throw new Malformed("content is no OCTET STRING");
  return { contentType, content: octetsOf(inside) };
};

/** Nothing signs the list of digests: it may hold only what the signers use, without parameters of its own. */
const judgeDigests = (announced: readonly Algorithm[], signers: readonly SignerInfo[]): void => {
  const same = (a: Algorithm, b: Algorithm): boolean =>
    a.oid === b.oid && (plainParameters(a) || sameBytes(a.der, b.der));
  const complete = signers.every(({ digest }) => announced.some((item) => same(item, digest)));
  const superfluous = announced.some((item) => !signers.some(({ digest }) => same(item, digest)));
  if (!complete || superfluous) throw new Malformed("digests");
};

/** RFC 5652, 5.1, for certificates and signers as they are read here. */
const versionFor = (contentType: string, signers: readonly SignerInfo[]): number =>
  contentType === OID.data && signers.every(({ id }) => id.kind === "issuer-and-serial") ? 1 : 3;

/** May throw `Malformed`. */
export const readSignedData = (der: Uint8Array): SignedData => {
  const outer = fieldsOf(sequenceOf(readBlock(der, SIGNATURE_LIMITS)));
  if (oidOf(outer.take()) !== OID.signedData) throw new Malformed("no SignedData");
  const holder = outer.take();
  outer.end();
  if (!isTagged(holder, 0)) throw new Malformed("no SignedData");

  const fields = fieldsOf(sequenceOf(onlyOf(taggedChildren(holder))));
  const version = smallInteger(fields.take());
  const digests = setOf(fields.take()).map(readAlgorithm);
  const { contentType, content } = readContent(fields.take());
  const bag = fields.takeIf((next) => isTagged(next, 0));
  // Lists inside the signature come from the signer, who would choose an old one: the office's own count.
  fields.takeIf((next) => isTagged(next, 1));
  const signers = setOf(fields.take()).map(readSigner);
  fields.end();

  if (version !== versionFor(contentType, signers)) throw new Malformed("version");
  judgeDigests(digests, signers);
  const certificates = bag === null ? [] : taggedChildren(bag).filter(isSequence);
  if (certificates.length > MOST_CERTIFICATES) throw new Malformed("too many certificates");
  return { contentType, content, certificates: certificates.map(certificateOf), signers };
};

/** The signer's certificate among those sent. */
export const certificateOfSigner = (
  { id }: SignerInfo,
  certificates: readonly Certificate[],
): Certificate | null =>
  certificates.find((certificate) =>
    id.kind === "issuer-and-serial"
      ? certificate.serial === id.serial && sameBytes(certificate.issuer.der, id.issuer.der)
      : certificate.extensions.subjectKey !== null && sameBytes(certificate.extensions.subjectKey, id.key),
  ) ?? null;
