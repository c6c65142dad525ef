/** A certificate revocation list (RFC 5280), whole or not at all: an entry nobody could read might be the one. */
import { type Algorithm, readAlgorithm } from "./algorithm.ts";
import {
  fieldsOf,
  integerHex,
  isInteger,
  isSequence,
  isTagged,
  isTime,
  sameBytes,
  sequenceOf,
  smallInteger,
  taggedChildren,
  timeOf,
  wholeBits,
} from "./asn1.ts";
import { type Block, CRL_LIMITS, Malformed, readBlock } from "./blocks.ts";
import { type DistinguishedName, readName } from "./distinguished-name.ts";
import { type Extension, readAuthorityKey, readExtensionList } from "./extensions.ts";
import { OID } from "./oids.ts";

export interface RevocationList {
  readonly signed: Uint8Array;
  readonly algorithm: Algorithm;
  readonly signature: Uint8Array;
  readonly issuer: DistinguishedName;
  readonly thisUpdate: number;
  /** A list that names no next one is past it at once. */
  readonly nextUpdate: number | null;
  /** Number of the certificate → when it was revoked. */
  readonly revoked: ReadonlyMap<string, number>;
  readonly authorityKey: Uint8Array | null;
}

/** A critical extension here narrows the list (partial, indirect, delta): it does not answer for every certificate. */
const refuseCritical = (list: readonly Extension[]): void => {
  if (
    list.some(({ critical, oid }) => critical && oid !== OID.authorityKeyIdentifier && oid !== OID.crlNumber)
  )
    throw new Malformed("a partial list");
};

const readRevoked = (block: Block | null): ReadonlyMap<string, number> => {
  const revoked = new Map<string, number>();
  for (const entry of block === null ? [] : sequenceOf(block)) {
    const fields = fieldsOf(sequenceOf(entry));
    const serial = integerHex(fields.take());
    const revokedAt = timeOf(fields.take());
    const extensions = fields.takeIf(isSequence);
    fields.end();
    if (extensions !== null) refuseCritical(readExtensionList(extensions));
    revoked.set(serial, revokedAt);
  }
  return revoked;
};

/** May throw `Malformed`. */
export const readRevocationList = (der: Uint8Array): RevocationList => {
  const outer = fieldsOf(sequenceOf(readBlock(der, CRL_LIMITS)));
  const body = outer.take();
  const algorithm = readAlgorithm(outer.take());
  const signature = wholeBits(outer.take());
  outer.end();

  const fields = fieldsOf(sequenceOf(body));
  const version = fields.takeIf(isInteger);
  const inner = readAlgorithm(fields.take());
  const issuer = readName(fields.take());
  const thisUpdate = timeOf(fields.take());
  const nextUpdate = fields.takeIf(isTime);
  const revoked = readRevoked(fields.takeIf(isSequence));
  const holder = fields.takeIf((next) => isTagged(next, 0));
  fields.end();
  if (!sameBytes(algorithm.der, inner.der)) throw new Malformed("two algorithms");
  if (version !== null && smallInteger(version) !== 1) throw new Malformed("version");

  const extensions = holder === null ? [] : readExtensionList(fieldsOf(taggedChildren(holder)).take());
  refuseCritical(extensions);
  const authority = extensions.find(({ oid }) => oid === OID.authorityKeyIdentifier);
  return {
    signed: body.der,
    algorithm,
    signature,
    issuer,
    thisUpdate,
    nextUpdate: nextUpdate === null ? null : timeOf(nextUpdate),
    revoked,
    authorityKey: authority === undefined ? null : readAuthorityKey(readBlock(authority.value, CRL_LIMITS)),
  };
};
