/** What a check of an electronic signature answers. Pure data: kept with the request, shown on its card. */
import { dateInBishkek, type Instant, type PlainDate } from "#shared/kernel/plain-date.ts";
import type { Message, TextParams } from "#shared/kernel/text.ts";

export const SIGNATURE_REFUSALS = [
  "malformed",
  "too-large",
  "several-signers",
  "content-differs",
  "signature-invalid",
  "weak-algorithm",
  "algorithm-not-supported",
  "chain-incomplete",
  "untrusted-root",
  "certificate-expired",
  "certificate-not-yet-valid",
  "not-a-ca",
  "path-too-long",
  "key-usage",
  "critical-extension",
  "revoked",
  "crl-invalid",
  "crl-stale",
  "no-signer-inn",
] as const;
export type SignatureRefusalCode = (typeof SIGNATURE_REFUSALS)[number];

export interface SignatureRefusal {
  readonly ok: false;
  readonly code: SignatureRefusalCode;
  /** Names, OIDs and dates the text of the code has places for. */
  readonly params: TextParams;
}

export interface Signer {
  /** ИНН (PIN) from the certificate's subject. */
  readonly subjectInn: string | null;
  readonly commonName: string;
  /** Number of the certificate, hexadecimal. */
  readonly serial: string;
  readonly issuer: string;
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  /** SHA-256 of the certificate, hexadecimal. */
  readonly thumbprint: string;
}

/** The worst of the chain: without any list, by a list past its next update, by lists in force. */
export type RevocationStatus = "good" | "unknown-no-crl" | "stale-crl";

interface GoodSignature {
  readonly ok: true;
  readonly signer: Signer;
  /** The time the signer's own program wrote down: signed by the signer, by nobody else. */
  readonly signedAt: Instant | null;
  readonly checkedAt: Instant;
  readonly algorithm: string;
  /** Names from the signer's certificate to the trusted root. */
  readonly chain: readonly string[];
  readonly revocation: RevocationStatus;
}

export type SignatureCheck = GoodSignature | SignatureRefusal;

export const refused = (code: SignatureRefusalCode, params: TextParams = {}): SignatureRefusal => ({
  ok: false,
  code,
  params,
});

export const instantOf = (milliseconds: number): Instant => new Date(milliseconds).toISOString() as Instant;

/** The day in Bishkek, for texts. */
export const dayOf = (milliseconds: number): PlainDate => dateInBishkek(instantOf(milliseconds));

/** The refusal for people. */
export const signatureMessage = ({ code, params }: SignatureRefusal): Message => ({
  key: `identity.signature.${code}`,
  params,
});
