/**
 * The door for algorithms this program has no mathematics for: GOST R 34.10, national standards. A certified provider
 * is put behind it; without one the answer is «not supported here» with the algorithm's OID.
 */
interface ExternalSignature {
  readonly signatureAlgorithm: string;
  /** Null inside certificates and lists, where the signature algorithm implies it. */
  readonly digestAlgorithm: string | null;
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Uint8Array;
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

export interface ExternalVerifier {
  /** Digest of the content, or null for an algorithm it does not know. */
  readonly digest: (algorithm: string, content: Uint8Array) => Promise<Uint8Array | null>;
  readonly verify: (signature: ExternalSignature) => Promise<"valid" | "invalid" | "not-supported">;
}

export const noExternalVerifier: ExternalVerifier = {
  digest: async () => null,
  verify: async () => "not-supported",
};
