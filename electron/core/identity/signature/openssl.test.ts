import { describe, expect, it } from "vitest";
import type { Instant } from "#shared/kernel/plain-date.ts";
import {
  OPENSSL_CONTENT,
  OPENSSL_LISTS,
  OPENSSL_ROOT,
  OPENSSL_SIGNATURES,
} from "#tests/fixtures/openssl-signatures.ts";
import { trustOf } from "#tests/fixtures/signature-check.ts";
import type { SignatureCheck } from "./outcome.ts";
import { verifySignature } from "./verify-signature.ts";

const AT = "2026-06-01T00:00:00.000Z" as Instant;
const CONTENT = Buffer.from(OPENSSL_CONTENT);
const trust = trustOf(
  [Buffer.from(OPENSSL_ROOT, "base64")],
  OPENSSL_LISTS.map((list) => Buffer.from(list, "base64")),
);
const verifyAll = (signature: Uint8Array | string, content: Uint8Array = CONTENT): Promise<SignatureCheck> =>
  verifySignature(signature, content, AT, { trust });

describe("what OpenSSL signed", () => {
  it.each([
    ["EC, detached", "ECDSA, SHA-384"],
    ["RSA, content inside", "RSA, SHA-256"],
    ["RSA-PSS", "RSA-PSS, SHA-256"],
    ["RSA, content inside in pieces of BER", "RSA, SHA-256"],
    ["EC, key identifier, no attributes", "ECDSA, SHA-256"],
    ["EC, certificate bound", "ECDSA, SHA-256"],
    ["RSA, PKCS #7", "RSA, SHA-256"],
  ] as const)("%s: %s", async (name, algorithm) => {
    expect(await verifyAll(OPENSSL_SIGNATURES[name])).toMatchObject({
      ok: true,
      signer: { subjectInn: "20101199001234", commonName: "Асанова Айгүл", issuer: "Учебный издатель" },
      algorithm,
      chain: ["Асанова Айгүл", "Учебный издатель", "Учебный корень"],
      revocation: "good",
    });
  });

  it.each(Object.entries(OPENSSL_SIGNATURES))(
    "%s is not a signature of another request",
    async (_name, text) => {
      const answer = await verifyAll(text, Buffer.from(OPENSSL_CONTENT.replace("R-1", "R-2")));
      expect(answer.ok ? "accepted" : answer.code).toMatch(/^(?:content-differs|signature-invalid)$/);
    },
  );
});
