import { describe, expect, it } from "vitest";
import { hasText } from "../../locales/catalogue.ts";
import { reasonOf, UNBELIEVED_CODES, UNLAWFUL_CODES } from "./reasons.ts";

describe("reasons of the centre", () => {
  it("each says in both languages what it means", () => {
    const codes = [...UNBELIEVED_CODES, ...UNLAWFUL_CODES];
    expect(codes.filter((code) => !hasText(reasonOf(code).messageKey))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
