import { describe, expect, it } from "vitest";
import {
  check,
  ISSUING_LIST,
  issuingWith,
  ROOT_LIST,
  signed,
  trustOf,
} from "#tests/fixtures/signature-check.ts";
import { aPerson, ISSUING, keyOf, ROOT, revocationList, SIGNER_NAME } from "#tests/fixtures/test-pki.ts";
import type { SignatureCheck } from "./outcome.ts";
import { readTrust } from "./trust.ts";

describe("revocation lists", () => {
  const withLists = (...lists: readonly Buffer[]): Promise<SignatureCheck> =>
    check(signed(), { trust: trustOf([ROOT.der], lists) });
  const REVOKED = [["4a31c0de00000001", "2026-11-25T09:00:00Z"]] as const;

  it("a revoked certificate is named with its day", async () => {
    expect(await withLists(ROOT_LIST, revocationList(ISSUING, { revoked: REVOKED }))).toEqual({
      ok: false,
      code: "revoked",
      params: { subject: SIGNER_NAME, on: "2026-11-25" },
    });
  });
  it("a revoked authority revokes whom it certified", async () => {
    const list = revocationList(ROOT, { revoked: [[2, "2026-11-01T00:00:00Z"]] });
    expect(await withLists(list, ISSUING_LIST)).toMatchObject({
      code: "revoked",
      params: { subject: "Учебный выпускающий УЦ" },
    });
  });
  it("the latest list counts: a hold that was lifted is lifted", async () => {
    const held = revocationList(ISSUING, { from: "2026-11-10T00:00:00Z", revoked: REVOKED });
    expect(await withLists(ROOT_LIST, held, ISSUING_LIST)).toMatchObject({ ok: true });
  });
  it("other people's revocations do not touch the signer", async () => {
    const list = revocationList(ISSUING, { revoked: [["4a31c0de00000002", "2026-11-25T09:00:00Z"]] });
    expect(await withLists(ROOT_LIST, list)).toMatchObject({ ok: true, revocation: "good" });
  });
  it("without any list the answer says so, and the worst of the chain counts", async () => {
    expect(await withLists()).toMatchObject({ ok: true, revocation: "unknown-no-crl" });
    expect(await withLists(ISSUING_LIST)).toMatchObject({ ok: true, revocation: "unknown-no-crl" });
  });

  it.each<[string, Buffer]>([
    ["forged", revocationList(ISSUING, { signedBy: keyOf("thief", 2048) })],
    ["issued after the check", revocationList(ISSUING, { from: "2026-11-28T05:00:01Z" })],
  ])("a list %s is no list", async (_what, list) => {
    expect(await withLists(ROOT_LIST, list)).toMatchObject({
      code: "crl-invalid",
      params: { issuer: "Учебный выпускающий УЦ" },
    });
  });
  it("a list of an authority that may not make lists is none", async () => {
    const issuing = issuingWith({ keyUsage: [5] });
    const signer = aPerson({}, issuing);
    const signature = signed({ sent: [signer, issuing] }, signer);
    expect(
      await check(signature, { trust: trustOf([ROOT.der], [ROOT_LIST, revocationList(issuing)]) }),
    ).toMatchObject({
      code: "crl-invalid",
    });
  });
  it("a partial list is not read at all", () => {
    const partial = revocationList(ISSUING, { critical: "2.5.29.28" });
    const files = { anchors: [], intermediates: [], lists: [{ name: "crls/part.crl", bytes: partial }] };
    expect(readTrust(files)).toMatchObject({ damaged: ["crls/part.crl"], trust: { lists: [] } });
  });

  const stale = revocationList(ISSUING, { to: "2026-11-28T04:59:59Z" });
  it("a list past its next update stops the check, or is reported where the office so orders", async () => {
    expect(await withLists(ROOT_LIST, stale)).toMatchObject({ code: "crl-stale" });
    expect(await withLists(ROOT_LIST, revocationList(ISSUING, { to: null }))).toMatchObject({
      code: "crl-stale",
    });
    const reporting = { trust: trustOf([ROOT.der], [ROOT_LIST, stale]), staleLists: "report" } as const;
    expect(await check(signed(), reporting)).toMatchObject({ ok: true, revocation: "stale-crl" });
  });
  it("a stale list still revokes", async () => {
    const list = revocationList(ISSUING, { to: "2026-11-28T04:59:59Z", revoked: REVOKED });
    const trust = trustOf([ROOT.der], [ROOT_LIST, list]);
    expect(await check(signed(), { trust, staleLists: "report" })).toMatchObject({ code: "revoked" });
  });
  it("its last second is in time", async () => {
    expect(await withLists(ROOT_LIST, revocationList(ISSUING, { to: "2026-11-28T05:00:00Z" }))).toMatchObject(
      {
        revocation: "good",
      },
    );
  });
});
