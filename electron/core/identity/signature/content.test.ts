import { describe, expect, it } from "vitest";
import { check, REQUEST, signed } from "#tests/fixtures/signature-check.ts";
import { bindingOf, cms } from "#tests/fixtures/test-cms.ts";
import { aPerson, ISSUING, keyOf, toPem } from "#tests/fixtures/test-pki.ts";

describe("what was signed", () => {
  it.each<[string, string, () => Uint8Array | string]>([
    ["another request", "content-differs", () => cms(Buffer.from("{}"), aPerson())],
    [
      "another request inside",
      "content-differs",
      () => cms(Buffer.from("{}"), aPerson(), { attached: Buffer.from("{}") }),
    ],
    [
      "this request inside, another digest",
      "content-differs",
      () => signed({ attached: REQUEST, messageDigest: Buffer.alloc(32) }),
    ],
    [
      "another request, no attributes",
      "signature-invalid",
      () => cms(Buffer.from("{}"), aPerson(), { attributes: false }),
    ],
    [
      "a signature of another key",
      "signature-invalid",
      () => cms(REQUEST, { ...aPerson(), key: keyOf("thief") }),
    ],
    ["bytes that are no signature", "signature-invalid", () => signed({ signature: Buffer.alloc(70, 1) })],
    [
      "another certificate bound",
      "signature-invalid",
      () => signed({ extraAttributes: [bindingOf(ISSUING.der)] }),
    ],
    [
      "digest of the attributes and of the algorithm differ",
      "signature-invalid",
      () => signed({ signatureOid: "1.2.840.10045.4.3.3" }),
    ],
    [
      "RSA algorithm, key of a curve",
      "signature-invalid",
      () => signed({ signatureOid: "1.2.840.113549.1.1.11" }),
    ],
    [
      "content type of the attribute differs",
      "malformed",
      () => signed({ attributeType: "1.2.840.113549.1.7.2" }),
    ],
    ["no content type among the attributes", "malformed", () => signed({ attributeType: null })],
    [
      "content of another type without attributes",
      "malformed",
      () => signed({ contentType: "1.2.3.4", attributes: false }),
    ],
    [
      "an attribute twice",
      "malformed",
      () => signed({ extraAttributes: [bindingOf(ISSUING.der), bindingOf(ISSUING.der)] }),
    ],
    ["version of another form", "malformed", () => signed({ version: 3 })],
    ["two signers", "several-signers", () => signed({ signers: 2 })],
    ["no signer", "malformed", () => signed({ signers: 0 })],
    ["nothing", "malformed", () => ""],
    ["text", "malformed", () => "подпись"],
    ["a certificate instead", "malformed", () => aPerson().der],
    ["PEM of a certificate", "malformed", () => toPem("CERTIFICATE", signed())],
    ["bytes after the end", "malformed", () => Buffer.concat([signed(), Buffer.from([0])])],
    ["half of it", "malformed", () => signed().subarray(0, 400)],
    [
      "10,000 nested sequences",
      "malformed",
      () => Buffer.concat(Array.from({ length: 10_000 }, () => Buffer.from([0x30, 0x80]))),
    ],
  ])("%s: %s", async (_what, code, make) => {
    expect(await check(make())).toMatchObject({ ok: false, code });
  });

  it("one byte over the limit is not even read", async () => {
    const signature = signed();
    expect(await check(signature, { maxBytes: signature.length })).toMatchObject({ ok: true });
    expect(await check(signature, { maxBytes: signature.length - 1 })).toEqual({
      ok: false,
      code: "too-large",
      params: { limit: signature.length - 1 },
    });
  });
});
