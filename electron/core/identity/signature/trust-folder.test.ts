import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AT, ISSUING_LIST, REQUEST, ROOT_LIST, signed } from "#tests/fixtures/signature-check.ts";
import { aPerson, ISSUING, OTHER_ROOT, ROOT, toPem } from "#tests/fixtures/test-pki.ts";
import { readTrustFolder } from "./trust-folder.ts";
import { verifySignature } from "./verify-signature.ts";

describe("the office's folder of trust", () => {
  let root: string;
  const put = (name: string, bytes: Uint8Array | string): void => {
    mkdirSync(join(root, name, ".."), { recursive: true });
    writeFileSync(join(root, name), bytes);
  };
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "trust-"));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it("holds roots, authorities and lists, DER or PEM, several in a file", async () => {
    put("anchors/roots.pem", toPem("CERTIFICATE", OTHER_ROOT.der) + toPem("CERTIFICATE", ROOT.der));
    put("intermediates/issuing.cer", ISSUING.der);
    put("crls/root.crl", ROOT_LIST);
    put("crls/issuing.pem", toPem("X509 CRL", ISSUING_LIST));
    const { trust, damaged } = readTrustFolder(root);
    expect(damaged).toEqual([]);
    expect([trust.anchors.length, trust.intermediates.length, trust.lists.length]).toEqual([2, 1, 2]);
    const signature = signed({ sent: [aPerson()] });
    expect(await verifySignature(signature, REQUEST, AT, { trust })).toMatchObject({
      ok: true,
      revocation: "good",
    });
  });
  it("names what gives nothing, and keeps the rest", () => {
    put("anchors/root.cer", ROOT.der);
    put("anchors/half.cer", ROOT.der.subarray(0, 200));
    put("anchors/key.pem", toPem("PRIVATE KEY", ROOT.der));
    put("crls/note.txt", "нет списка");
    put("crls/.hidden", "");
    const { trust, damaged } = readTrustFolder(root);
    expect(damaged).toEqual(["anchors/half.cer", "anchors/key.pem", "crls/note.txt"]);
    expect(trust.anchors).toHaveLength(1);
  });
  it("a folder that is not there trusts nobody", async () => {
    const { trust } = readTrustFolder(join(root, "none"));
    expect(await verifySignature(signed(), REQUEST, AT, { trust })).toMatchObject({
      code: "chain-incomplete",
    });
  });
});
