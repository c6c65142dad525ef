import { describe, expect, it } from "vitest";
import { bestPassage, markWords, placeIn, starred, stemsOf } from "./search-text.ts";

describe("a place asked for by its number", () => {
  it.each([
    ["125", { article: "125", part: null }],
    ["125(4)", { article: "125", part: "4" }],
    ["ст. 85¹ ч. 2", { article: "85¹", part: "2" }],
    ["статья 85-1", { article: "85¹", part: null }],
    ["Ст 97 часть 2", { article: "97", part: "2" }],
    ["  125 ( 4 ) ", { article: "125", part: "4" }],
  ])("%s", (query, place) => {
    expect(placeIn(query)).toEqual(place);
  });
  it.each(["камеральная проверка", "2 года", "125 сомов", ""])("%j is none", (query) => {
    expect(placeIn(query)).toBeNull();
  });
});

const BODY = [
  "1. Лицо хранит записи пять лет.",
  "2. Срок хранения продлевается:",
  "1) при споре о записях;",
  "2) по решению органа.",
].join("\n");

const passageOf = (body: string, stems: readonly string[], part: string | null = null) => {
  const passage = bestPassage(body, stems, part);
  return passage && { part: passage.part, snippet: starred(passage.snippet) };
};

describe("the passage of an article", () => {
  it.each([
    ["спор о записи", { part: "2", snippet: "1) при **споре** **о** **записях**;" }],
    ["пяти лет", { part: "1", snippet: "1. Лицо хранит записи **пять** **лет**." }],
    ["ничего такого", { part: "1", snippet: "1. Лицо хранит записи пять лет." }],
  ])("%s", (query, passage) => {
    expect(passageOf(BODY, stemsOf(query))).toEqual(passage);
  });

  it("leaves out blank lines and blanks around a line", () => {
    expect(passageOf("\n  \n  **Слово** \n", [])).toEqual({ part: null, snippet: "Слово" });
    expect(passageOf(" \n\n", [])).toBeNull();
  });

  it("begins with the word asked for without an empty run before it", () => {
    expect(markWords("срок", ["срок"])).toEqual([{ text: "срок", hit: true }]);
  });

  it("shows a reference as its words", () => {
    expect(passageOf("По [статье 5](#) срок иной.", stemsOf("срок"))?.snippet).toBe(
      "По статье 5 **срок** иной.",
    );
  });

  it("of a part is looked for in it alone", () => {
    expect(passageOf(BODY, [], "2")).toEqual({ part: "2", snippet: "2. Срок хранения продлевается:" });
    expect(passageOf(BODY, [], "7")).toBeNull();
  });

  it("is cut around the first word asked for", () => {
    const long = `${"слово ".repeat(80)}редкость ${"слово ".repeat(80)}`.trim();
    const passage = passageOf(long, stemsOf("редкость"));
    expect(passage?.snippet).toMatch(/^… .*\*\*редкость\*\*.* …$/u);
    expect(passage?.snippet.length).toBeLessThan(260);
  });
});

describe("a long line", () => {
  const words = (count: number) => Array.from({ length: count }, () => "слово").join(" ");
  const cut = (text: string) => passageOf(text, stemsOf("редкость"))?.snippet;
  it("keeps eighty signs before the word and two hundred and forty in all, at whole words", () => {
    // the word begins at sign 480: 80 before it is 400, the last blank by then 395; 395 + 240 = 635, the last blank 632
    expect(cut(`${words(80)} редкость ${words(80)}`)).toBe(`… ${words(14)} **редкость** ${words(24)} …`);
  });
  it("is not cut on the side where it ends", () => {
    // the last blank by sign 240 is 236: 9 + 37 × 6 + 5
    expect(cut(`редкость ${words(80)}`)).toBe(`**редкость** ${words(38)} …`);
    expect(cut(`${words(80)} редкость`)).toBe(`… ${words(14)} **редкость**`);
  });
  it("of just two hundred and forty signs is whole", () => {
    // 9 + 38 × 6 + 3 = 240
    const whole = `редкость ${words(38)} три`;
    expect(whole).toHaveLength(240);
    expect(cut(whole)).toBe(`**редкость** ${words(38)} три`);
    expect(cut(`${whole}а`)).toBe(`**редкость** ${words(38)} …`);
  });
});

describe("words asked for in a text", () => {
  it("are told from the others sign by sign", () => {
    expect(markWords("Хранение записей: записи", stemsOf("записью"))).toEqual([
      { text: "Хранение ", hit: false },
      { text: "записей", hit: true },
      { text: ": ", hit: false },
      { text: "записи", hit: true },
    ]);
    expect(markWords("Прочее", stemsOf("записью"))).toEqual([{ text: "Прочее", hit: false }]);
  });
  it("a term the file marks by ** is no word more", () => {
    expect(passageOf("1) **агент** - субъект", stemsOf("агента"))?.snippet).toBe("1) **агент** - субъект");
  });
});
