import { describe, expect, it } from "vitest";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { check, issuingWith, REQUEST, signed } from "#tests/fixtures/signature-check.ts";
import { bindingOf, cms } from "#tests/fixtures/test-cms.ts";
import { aPerson, ISSUING, keyOf, OTHER_ROOT, ROOT, toPem } from "#tests/fixtures/test-pki.ts";
import type { ExternalVerifier } from "./external-verifier.ts";
import { readTrust } from "./trust.ts";

describe("a good signature", () => {
  it("says who signed, when, with what and by whose chain", async () => {
    const person = aPerson();
    expect(await check(cms(REQUEST, person))).toEqual({
      ok: true,
      signer: {
        subjectInn: "20101199001234",
        commonName: "Асанова Айгүл Бакытовна",
        serial: "4a31c0de00000001",
        issuer: "Учебный выпускающий УЦ",
        notBefore: "2025-01-01T00:00:00.000Z",
        notAfter: "2030-01-01T00:00:00.000Z",
        thumbprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      signedAt: "2026-11-28T04:00:00.000Z",
      checkedAt: "2026-11-28T05:00:00.000Z",
      algorithm: "ECDSA, SHA-256",
      chain: ["Асанова Айгүл Бакытовна", "Учебный выпускающий УЦ", "Учебный корневой УЦ"],
      revocation: "good",
    });
  });

  const rsa = aPerson({ key: keyOf("person", 2048) });
  it.each<[string, () => Uint8Array | string, string]>([
    ["RSA PKCS #1", () => signed({}, rsa), "RSA, SHA-256"],
    [
      "RSA named without its digest",
      () => signed({ signatureOid: "1.2.840.113549.1.1.1" }, rsa),
      "RSA, SHA-256",
    ],
    ["RSA-PSS", () => signed({ scheme: "rsa-pss" }, rsa), "RSA-PSS, SHA-256"],
    [
      "P-384",
      () => signed({ scheme: "ecdsa-sha384" }, aPerson({ key: keyOf("person", "P-384") })),
      "ECDSA, SHA-384",
    ],
    [
      "P-521",
      () => signed({ scheme: "ecdsa-sha512" }, aPerson({ key: keyOf("person", "P-521") })),
      "ECDSA, SHA-512",
    ],
    ["content inside", () => signed({ attached: REQUEST }), "ECDSA, SHA-256"],
    ["no attributes", () => signed({ attributes: false }), "ECDSA, SHA-256"],
    ["signer by key identifier", () => signed({ by: "subject-key" }), "ECDSA, SHA-256"],
    [
      "certificate bound by the signer",
      () => signed({ extraAttributes: [bindingOf(aPerson().der)] }),
      "ECDSA, SHA-256",
    ],
    ["PEM, PKCS7", () => toPem("PKCS7", signed()), "ECDSA, SHA-256"],
    ["PEM, CMS, as bytes", () => Buffer.from(toPem("CMS", signed())), "ECDSA, SHA-256"],
    ["base64", () => signed().toString("base64"), "ECDSA, SHA-256"],
    [
      "base64 in lines",
      () =>
        signed()
          .toString("base64")
          .replace(/(.{76})/g, "$1\r\n"),
      "ECDSA, SHA-256",
    ],
    [
      "an unrelated certificate sent along",
      () => signed({ sent: [OTHER_ROOT, aPerson(), ISSUING] }),
      "ECDSA, SHA-256",
    ],
    [
      "the purpose of signing mail",
      () => signed({}, aPerson({ purposes: ["1.3.6.1.5.5.7.3.4"] })),
      "ECDSA, SHA-256",
    ],
  ])("%s", async (_form, make, algorithm) => {
    // The person's certificate differs a little in each row; ECDSA makes another signature each time it is made.
    const signature = make();
    expect(await check(signature)).toMatchObject({ ok: true, algorithm, revocation: "good" });
  });

  it("the issuing authority may be held by the office instead of sent", async () => {
    const trust = readTrust({
      anchors: [{ name: "root", bytes: Buffer.from(toPem("CERTIFICATE", ROOT.der)) }],
      intermediates: [{ name: "issuing", bytes: ISSUING.der }],
      lists: [],
    }).trust;
    expect(await check(signed({ sent: [aPerson()] }), { trust })).toMatchObject({ ok: true });
  });

  it("an authority renewed under its key: the certificate still valid makes the chain", async () => {
    const old = issuingWith({ serial: 20, to: "2026-01-01T00:00:00Z" });
    expect(await check(signed({ sent: [aPerson(), old, ISSUING] }))).toMatchObject({ ok: true });
  });
});

describe("algorithms", () => {
  const small = aPerson({ key: keyOf("person", 1024) });
  it.each<[string, string, () => Uint8Array, object]>([
    [
      "SHA-1",
      "weak-algorithm",
      () => signed({ scheme: "rsa-sha1" }, aPerson({ key: keyOf("person", 2048) })),
      { algorithm: "SHA-1" },
    ],
    [
      "MD5",
      "weak-algorithm",
      () => signed({ scheme: "rsa-md5" }, aPerson({ key: keyOf("person", 2048) })),
      { algorithm: "MD5" },
    ],
    ["RSA of 1024 bits", "weak-algorithm", () => signed({}, small), { algorithm: "RSA 1024" }],
    [
      "a certificate signed with SHA-1",
      "weak-algorithm",
      () => signed({}, aPerson({ scheme: "rsa-sha1" })),
      { algorithm: "RSA, SHA-1" },
    ],
    [
      "a curve nobody allowed",
      "algorithm-not-supported",
      () => signed({}, aPerson({ key: keyOf("person", "secp256k1") })),
      { oid: "1.3.132.0.10" },
    ],
    [
      "GOST digest",
      "algorithm-not-supported",
      () => signed({ digestOid: "1.2.643.7.1.1.2.2" }),
      { oid: "1.2.643.7.1.1.2.2" },
    ],
    [
      "GOST signature",
      "algorithm-not-supported",
      () => signed({ signatureOid: "1.2.643.7.1.1.3.2" }),
      { oid: "1.2.643.7.1.1.3.2" },
    ],
  ])("%s: %s", async (_what, code, make, params) => {
    expect(await check(make())).toMatchObject({ ok: false, code, params });
  });

  it("before the first day of the policy nothing is judged", async () => {
    // 31.12.2021 in Bishkek ends at 18:00 UTC.
    expect(await check(signed(), {}, "2021-12-31T17:59:59.000Z" as Instant)).toMatchObject({
      code: "algorithm-not-supported",
    });
  });

  const GOST = "1.2.643.7.1.1.3.2";
  const external = (verdict: "valid" | "invalid"): ExternalVerifier => ({
    digest: async () => null,
    verify: async ({ signatureAlgorithm, signed: bytes }) =>
      signatureAlgorithm === GOST && bytes.length > 0 ? verdict : "not-supported",
  });
  it("an external provider answers for its algorithm by OID", async () => {
    const signature = signed({ signatureOid: GOST });
    expect(await check(signature, { external: external("valid") })).toMatchObject({
      ok: true,
      algorithm: GOST,
    });
    expect(await check(signature, { external: external("invalid") })).toMatchObject({
      code: "signature-invalid",
    });
  });
});
