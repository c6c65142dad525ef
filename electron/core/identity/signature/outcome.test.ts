import { describe, expect, it } from "vitest";
import { hasText, resolveText } from "#shared/locales/catalogue.ts";
import { check } from "#tests/fixtures/signature-check.ts";
import { refused, SIGNATURE_REFUSALS, signatureMessage } from "./outcome.ts";

describe("a refusal for people", () => {
  it.each(SIGNATURE_REFUSALS)("%s has its text", (code) => {
    expect(hasText(signatureMessage(refused(code)).key)).toBe(true);
  });
  it("fills the places of the text", async () => {
    const answer = await check(Buffer.alloc(600_000, 0x30));
    expect(answer.ok ? "" : resolveText(signatureMessage(answer), "ky")).toBe(
      "Электрондук колтамга жол берилген 524288 байттан чоң",
    );
  });
});
