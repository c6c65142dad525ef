/** Extensions of certificates. What is critical and not in this file makes the certificate unusable. */
import {
  booleanOf,
  fieldsOf,
  isBoolean,
  isInteger,
  isTagged,
  namedBits,
  octetsOf,
  oidOf,
  sequenceOf,
  smallInteger,
  taggedBytes,
} from "./asn1.ts";
import { type Block, Malformed, readBlock, SIGNATURE_LIMITS } from "./blocks.ts";
import { OID } from "./oids.ts";

/** Bits of keyUsage. */
export const KEY_USAGE = { digitalSignature: 0, nonRepudiation: 1, keyCertSign: 5, cRLSign: 6 } as const;

export interface CertificateExtensions {
  /** Null: no basicConstraints. */
  readonly basic: { readonly isCa: boolean; readonly pathLength: number | null } | null;
  readonly keyUsage: ReadonlySet<number> | null;
  readonly purposes: readonly string[] | null;
  readonly subjectKey: Uint8Array | null;
  readonly authorityKey: Uint8Array | null;
  /** OIDs of critical extensions this program does not understand. */
  readonly unknownCritical: readonly string[];
}

export const NO_EXTENSIONS: CertificateExtensions = {
  basic: null,
  keyUsage: null,
  purposes: null,
  subjectKey: null,
  authorityKey: null,
  unknownCritical: [],
};

export interface Extension {
  readonly oid: string;
  readonly critical: boolean;
  /** DER inside the OCTET STRING. */
  readonly value: Uint8Array;
}

/** Extensions ::= SEQUENCE OF Extension; none may come twice. */
export const readExtensionList = (block: Block): readonly Extension[] => {
  const list = sequenceOf(block).map((item) => {
    const fields = fieldsOf(sequenceOf(item));
    const oid = oidOf(fields.take());
    const critical = fields.takeIf(isBoolean);
    const value = octetsOf(fields.take());
    fields.end();
    return { oid, critical: critical !== null && booleanOf(critical), value };
  });
  if (new Set(list.map(({ oid }) => oid)).size !== list.length) throw new Malformed("an extension twice");
  return list;
};

const UNDERSTOOD: ReadonlySet<string> = new Set([
  OID.basicConstraints,
  OID.keyUsage,
  OID.extendedKeyUsage,
  OID.subjectKeyIdentifier,
  OID.authorityKeyIdentifier,
  // Nothing is asked of these: any policy will do, the name of the subject is what is read, lists come from the office.
  OID.certificatePolicies,
  OID.subjectAltName,
  OID.issuerAltName,
  OID.crlDistributionPoints,
]);

const readBasic = (block: Block): CertificateExtensions["basic"] => {
  const fields = fieldsOf(sequenceOf(block));
  const isCa = fields.takeIf(isBoolean);
  const length = fields.takeIf(isInteger);
  fields.end();
  return {
    isCa: isCa !== null && booleanOf(isCa),
    pathLength: length === null ? null : smallInteger(length),
  };
};

/** AuthorityKeyIdentifier: only the key's identifier counts. */
export const readAuthorityKey = (block: Block): Uint8Array | null => {
  const key = fieldsOf(sequenceOf(block)).takeIf((next) => isTagged(next, 0));
  return key === null ? null : taggedBytes(key);
};

/** May throw `Malformed`. */
export const readExtensions = (block: Block): CertificateExtensions => {
  const list = readExtensionList(block);
  const readNamed = <T>(oid: string, read: (value: Block) => T): T | null => {
    const found = list.find((extension) => extension.oid === oid);
    return found === undefined ? null : read(readBlock(found.value, SIGNATURE_LIMITS));
  };
  return {
    basic: readNamed(OID.basicConstraints, readBasic),
    keyUsage: readNamed(OID.keyUsage, namedBits),
    purposes: readNamed(OID.extendedKeyUsage, (value) => sequenceOf(value).map(oidOf)),
    subjectKey: readNamed(OID.subjectKeyIdentifier, octetsOf),
    authorityKey: readNamed(OID.authorityKeyIdentifier, readAuthorityKey),
    unknownCritical: list
      .filter(({ oid, critical }) => critical && !UNDERSTOOD.has(oid))
      .map(({ oid }) => oid),
  };
};
