import { describe, expect, it } from "vitest";
import { termFaults } from "#tests/fixtures/glossary.ts";
import { TEXT_AREAS } from "./catalogue.ts";

describe("the Kyrgyz texts and the glossary", () => {
  it.each(Object.entries(TEXT_AREAS))("%s says the terms of docs/glossary.md", (_area, texts) => {
    const faults = Object.entries(texts).map(([key, text]) => [key, ...termFaults(text)]);
    expect(faults.filter(([, ...found]) => found.length > 0)).toEqual([]);
  });
  it.each([
    ["another word", { ru: "Начисление пени", ky: "Пеня кошуп эсептөө" }],
    ["a word the glossary replaced", { ru: "Период", ky: "Квартал" }],
    ["an ending glued to a place", { ru: "К {name}", ky: "{name}га" }],
    ["a bare date before a postposition", { ru: "До {due}", ky: "{due} чейин" }],
  ])("a text with %s is found", (_what, text) => {
    expect(termFaults(text)).not.toEqual([]);
  });
  it("a text in the terms is not", () => {
    expect(termFaults({ ru: "Пеня по НДС на {date}", ky: "{date} күнүнө карата КНС боюнча туум" })).toEqual(
      [],
    );
  });
});
