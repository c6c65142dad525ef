import { describe, expect, it } from "vitest";
import { check, signed } from "#tests/fixtures/signature-check.ts";
import { aPerson, commonName, personName } from "#tests/fixtures/test-pki.ts";
import type { SignatureSettings } from "./verify-signature.ts";

describe("the signer's ИНН", () => {
  const inn = async (
    subject: Readonly<Record<string, string>>,
    settings: Partial<SignatureSettings> = {},
  ) => {
    const answer = await check(signed({}, aPerson({ subject })), settings);
    return answer.ok ? answer.signer.subjectInn : answer.code;
  };
  it.each([
    [personName("А", "20101199001234"), "20101199001234"],
    [personName("А", "PNOKG-20101199001234"), "20101199001234"],
    [personName("А", "TINKG-20101199001234"), "20101199001234"],
    [personName("А", "2010119900123"), "no-signer-inn"],
    [personName("А", "PNOUZ-20101199001234"), "no-signer-inn"],
    [commonName("А"), "no-signer-inn"],
  ])("%j", async (subject, expected) => expect(await inn(subject)).toBe(expected));

  it("stands in the attribute the office names", async () => {
    const subject = { ...commonName("А"), "1.2.417.1.1": "20101199001234" };
    expect(await inn(subject)).toBe("no-signer-inn");
    expect(await inn(subject, { innAttributes: ["2.5.4.5", "1.2.417.1.1"] })).toBe("20101199001234");
  });
  it("two that contradict are none", async () => {
    const subject = { ...personName("А", "20101199001234"), "1.2.417.1.1": "20101199001235" };
    expect(await inn(subject, { innAttributes: ["2.5.4.5", "1.2.417.1.1"] })).toBe("no-signer-inn");
  });
  it("may be absent where the office does not need it", async () => {
    expect(await inn(commonName("А"), { innRequired: false })).toBeNull();
  });
});
