/** Which algorithms a signature may rest on, by the day it is checked. Data: an office's order changes it, not code. */
import { dateInBishkek, type Instant, type PlainDate, plainDate } from "#shared/kernel/plain-date.ts";
import { OID } from "./oids.ts";

export type Hash = "sha256" | "sha384" | "sha512";

export interface AlgorithmPolicy {
  readonly effectiveFrom: PlainDate;
  readonly effectiveTo: PlainDate | null;
  readonly source: string;
  readonly digests: Readonly<Record<string, Hash>>;
  /** Signature algorithms that name their digest: PKCS #1 v1.5 and ECDSA. */
  readonly rsa: Readonly<Record<string, Hash>>;
  readonly ecdsa: Readonly<Record<string, Hash>>;
  /** Known and refused: whoever uses them is told why, not «unknown». */
  readonly weak: Readonly<Record<string, string>>;
  readonly rsaBits: { readonly min: number; readonly max: number };
  readonly curves: Readonly<Record<string, string>>;
  /** Purposes one of which a signer's certificate must have, when it names purposes at all. */
  readonly purposes: readonly string[];
}

const POLICIES: readonly AlgorithmPolicy[] = [
  {
    effectiveFrom: plainDate("2022-01-01"),
    effectiveTo: null,
    source: "NIST SP 800-131A rev. 2, RFC 8017, RFC 5758",
    digests: {
      [OID.sha256]: "sha256",
      "2.16.840.1.101.3.4.2.2": "sha384",
      "2.16.840.1.101.3.4.2.3": "sha512",
    },
    rsa: {
      "1.2.840.113549.1.1.11": "sha256",
      "1.2.840.113549.1.1.12": "sha384",
      "1.2.840.113549.1.1.13": "sha512",
    },
    ecdsa: {
      "1.2.840.10045.4.3.2": "sha256",
      "1.2.840.10045.4.3.3": "sha384",
      "1.2.840.10045.4.3.4": "sha512",
    },
    weak: {
      "1.2.840.113549.2.2": "MD2",
      "1.2.840.113549.2.4": "MD4",
      "1.2.840.113549.2.5": "MD5",
      "1.3.14.3.2.26": "SHA-1",
      "2.16.840.1.101.3.4.2.4": "SHA-224",
      "1.2.840.113549.1.1.2": "RSA, MD2",
      "1.2.840.113549.1.1.4": "RSA, MD5",
      "1.2.840.113549.1.1.5": "RSA, SHA-1",
      "1.2.840.113549.1.1.14": "RSA, SHA-224",
      "1.2.840.10040.4.1": "DSA",
      "1.2.840.10040.4.3": "DSA, SHA-1",
      "1.2.840.10045.4.1": "ECDSA, SHA-1",
      "1.2.840.10045.4.3.1": "ECDSA, SHA-224",
    },
    rsaBits: { min: 2048, max: 8192 },
    curves: { "1.2.840.10045.3.1.7": "P-256", "1.3.132.0.34": "P-384", "1.3.132.0.35": "P-521" },
    purposes: [OID.emailProtection, OID.documentSigning, OID.clientAuthentication, OID.anyExtendedKeyUsage],
  },
];

/** The policy in force on the day of the check; null before the first. */
export const algorithmPolicyAt = (at: Instant): AlgorithmPolicy | null => {
  const day = dateInBishkek(at);
  return (
    POLICIES.find(
      ({ effectiveFrom, effectiveTo }) =>
        effectiveFrom <= day && (effectiveTo === null || day <= effectiveTo),
    ) ?? null
  );
};
