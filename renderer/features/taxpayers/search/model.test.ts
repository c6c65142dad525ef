import { describe, expect, it } from "vitest";
import { CONTACT_MATCHES, OPEN_MATCHES } from "#shared/domain/taxpayers/search-match.ts";
import { WINDOW_TEXTS } from "../../../locales/texts.ts";
import { isContactQuestion } from "./model.ts";

describe("a question by contacts", () => {
  it.each([
    ["", false],
    ["   ", false],
    ["12", false],
    [" 12 ", false],
    ["112", true],
    ["Чүй", true],
  ])("«%s»: is asked — %s", (question, expected) => {
    expect(isContactQuestion(question)).toBe(expected);
  });
});

describe("how a taxpayer was found", () => {
  it.each([...OPEN_MATCHES, ...CONTACT_MATCHES])("is said for %s", (match) => {
    expect(WINDOW_TEXTS).toHaveProperty([`tp.match.${match}`]);
  });
});
