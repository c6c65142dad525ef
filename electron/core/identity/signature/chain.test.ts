import { describe, expect, it } from "vitest";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { check, issuingWith, REQUEST, signed, trustOf } from "#tests/fixtures/signature-check.ts";
import { type CmsFields, cms } from "#tests/fixtures/test-cms.ts";
import {
  aPerson,
  type CertificateFields,
  commonName,
  FALSE_ROOT,
  ISSUING,
  keyOf,
  OTHER_ROOT,
  ROOT,
  SIGNER_NAME,
  type TestCertificate,
} from "#tests/fixtures/test-pki.ts";

describe("the chain", () => {
  const authority = (fields: Partial<CertificateFields>): CmsFields & { signer: TestCertificate } => {
    const issuing = issuingWith(fields);
    const signer = aPerson({}, issuing);
    return { signer, sent: [signer, issuing] };
  };
  const by = (fields: Partial<CertificateFields>): Buffer => {
    const { signer, ...rest } = authority(fields);
    return cms(REQUEST, signer, rest);
  };
  const longer = (): Buffer => {
    const second = issuingWith(
      { subject: commonName("УЦ второго уровня"), key: keyOf("second"), scheme: "rsa" },
      ISSUING,
    );
    const signer = aPerson({}, second);
    return cms(REQUEST, signer, { sent: [signer, second, ISSUING] });
  };
  it.each<[string, string, () => Uint8Array, object]>([
    [
      "the issuing authority is missing",
      "chain-incomplete",
      () => signed({ sent: [aPerson()] }),
      { issuer: "Учебный выпускающий УЦ" },
    ],
    [
      "the signer's certificate is missing",
      "chain-incomplete",
      () => signed({ sent: [ISSUING] }),
      { subject: "4a31c0de00000001" },
    ],
    [
      "its own root sent along",
      "untrusted-root",
      () => {
        const signer = aPerson({}, OTHER_ROOT);
        return cms(REQUEST, signer, { sent: [signer, OTHER_ROOT] });
      },
      { subject: "Посторонний УЦ" },
    ],
    [
      "a false root of the same name",
      "untrusted-root",
      () => {
        const signer = aPerson({}, FALSE_ROOT);
        return cms(REQUEST, signer, { sent: [signer, FALSE_ROOT] });
      },
      { subject: "Учебный корневой УЦ" },
    ],
    [
      "self-signed",
      "untrusted-root",
      () => {
        const signer = aPerson({}, { subject: aPerson().subject, key: keyOf("person") });
        return cms(REQUEST, signer, { sent: [signer] });
      },
      { subject: SIGNER_NAME },
    ],
    [
      "the issuing authority is none",
      "not-a-ca",
      () => by({ ca: false }),
      { subject: "Учебный выпускающий УЦ" },
    ],
    ["the issuing authority says nothing of it", "not-a-ca", () => by({ ca: null, keyUsage: [5, 6] }), {}],
    [
      "an authority under one that allows none",
      "path-too-long",
      longer,
      { subject: "Учебный выпускающий УЦ", limit: 0 },
    ],
    ["an authority that may not certify", "key-usage", () => by({ keyUsage: [6] }), {}],
    ["an authority without key usage", "key-usage", () => by({ keyUsage: null }), {}],
    [
      "a key for encryption",
      "key-usage",
      () => signed({}, aPerson({ keyUsage: [2, 3] })),
      { subject: SIGNER_NAME },
    ],
    ["a key without usage", "key-usage", () => signed({}, aPerson({ keyUsage: null })), {}],
    [
      "a certificate of a server",
      "key-usage",
      () => signed({}, aPerson({ purposes: ["1.3.6.1.5.5.7.3.1"] })),
      {},
    ],
    ["an authority signs itself", "key-usage", () => signed({}, aPerson({ ca: true, keyUsage: [0, 5] })), {}],
    [
      "name constraints",
      "critical-extension",
      () => by({ extra: [{ oid: "2.5.29.30", critical: true, value: Buffer.from("3000", "hex") }] }),
      { oid: "2.5.29.30" },
    ],
    [
      "an unknown critical extension",
      "critical-extension",
      () =>
        signed(
          {},
          aPerson({ extra: [{ oid: "1.2.3.4", critical: true, value: Buffer.from("0500", "hex") }] }),
        ),
      { oid: "1.2.3.4" },
    ],
    [
      "an extension twice",
      "malformed",
      () => signed({}, aPerson({ extra: [{ oid: "2.5.29.15", value: Buffer.from("03020780", "hex") }] })),
      {},
    ],
    [
      "one bit of the certificate changed",
      "signature-invalid",
      () => {
        const person = aPerson();
        const der = Buffer.from(person.der);
        der.writeUInt8(der.readUInt8(der.length - 1) ^ 1, der.length - 1);
        const changed = { ...person, der };
        return signed({ sent: [changed, ISSUING] }, changed);
      },
      { subject: SIGNER_NAME },
    ],
  ])("%s: %s", async (_what, code, make, params) => {
    expect(await check(make())).toMatchObject({ ok: false, code, params });
  });

  it("an unknown extension that is not critical changes nothing", async () => {
    const extra = [{ oid: "1.2.3.4", value: Buffer.from("0500", "hex") }];
    expect(await check(signed({}, aPerson({ extra })))).toMatchObject({ ok: true });
  });
});

describe("validity at the instant of the check, to the second", () => {
  const person = aPerson({ from: "2026-03-01T00:00:00Z", to: "2026-09-01T00:00:00Z" });
  it.each<[string, string | null]>([
    ["2026-02-28T23:59:59.999Z", "certificate-not-yet-valid"],
    ["2026-03-01T00:00:00.000Z", null],
    ["2026-09-01T00:00:00.000Z", null],
    ["2026-09-01T00:00:00.001Z", "certificate-expired"],
  ])("%s", async (at, code) => {
    const answer = await check(cms(REQUEST, person), { trust: trustOf([ROOT.der], []) }, at as Instant);
    expect(answer.ok ? null : answer.code).toBe(code);
  });
  it("an expired issuing authority spoils a fresh certificate", async () => {
    const issuing = issuingWith({ to: "2026-11-01T00:00:00Z" });
    const signer = aPerson({}, issuing);
    expect(await check(cms(REQUEST, signer, { sent: [signer, issuing] }))).toMatchObject({
      code: "certificate-expired",
      params: { subject: "Учебный выпускающий УЦ", to: "2026-11-01" },
    });
  });
  it("years from 2050 are written otherwise and read alike", async () => {
    expect(await check(signed({}, aPerson({ to: "2055-01-01T00:00:00Z" })))).toMatchObject({
      signer: { notAfter: "2055-01-01T00:00:00.000Z" },
    });
  });
});
