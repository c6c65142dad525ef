import { describe, expect, it } from "vitest";
import { mentionsIn } from "./mentions.ts";

const KNOWN = new Set([
  "3",
  "4",
  "28",
  "47",
  "72",
  "85",
  "85¹",
  "86",
  "127",
  "132",
  "134",
  "302",
  "306",
  "430",
]);
const said = (sentence: string, article = "60"): readonly string[] =>
  mentionsIn(sentence, article, (number) => KNOWN.has(number)).map(
    ({ from, to, place }) => `${sentence.slice(from, to)} → ${place}`,
  );

// The sentences are invented; only their forms are those of the official text.
describe("places a sentence names", () => {
  it.each([
    ["an article alone", "по статье 3 настоящего Кодекса", ["статье 3 → 3"]],
    ["its part", "указанный в части 2 статьи 47", ["части 2 статьи 47 → 47.2"]],
    ["an item of a part", "пунктом 2 части 2 статьи 28 назван", ["пунктом 2 части 2 статьи 28 → 28.2.2"]],
    ["an item of an article without parts", "пункте 6 статьи 4", ["пункте 6 статьи 4 → 4..6"]],
    ["a number with an index", "части 5-1 статьи 430", ["части 5-1 статьи 430 → 430.5¹"]],
    ["an article with an index", "статью 85-1 и иное", ["статью 85-1 → 85¹"]],
    ["two articles", "статьями 85 и 86 настоящего Кодекса", ["85 → 85", "86 → 86"]],
    [
      "the ends of a row",
      "статьями 302-306 и частью 2 статьи 430",
      ["302 → 302", "306 → 306", "частью 2 статьи 430 → 430.2"],
    ],
    ["a row after another", "статьи 127, статьями 132-134", ["статьи 127 → 127", "132 → 132", "134 → 134"]],
    ["the part of several items", "пунктами 1, 3, 6 части 2 статьи 127", ["части 2 статьи 127 → 127.2"]],
    ["a place of its own", "предусмотренные частью 1 настоящей статьи", ["частью 1 настоящей статьи → 60.1"]],
    [
      "an item of its own",
      "пункт 13 части 2 настоящей статьи",
      ["пункт 13 части 2 настоящей статьи → 60.2.13"],
    ],
    ["another act's article", "со статьей 3 Закона о свитках", []],
    ["another code's article", "статьей 4 Гражданского кодекса", []],
    ["an article the edition has not", "статьей 999 настоящего Кодекса", []],
    [
      "a place of its own before another's",
      "частью 1 настоящей статьи и статьей 3",
      ["частью 1 настоящей статьи → 60.1", "статьей 3 → 3"],
    ],
    ["an item of its own without a part", "Пунктом 4 этой статьи", ["Пунктом 4 этой статьи → 60..4"]],
    ["itself without a place", "положения настоящей статьи", []],
    ["the same number twice", "статьи 85-85", []],
    ["a capital part", "Частью 2 Статьи 47", ["Частью 2 Статьи 47 → 47.2"]],
    ["a law after wide blanks", "статьей 3   Закона", []],
    ["a code of procedure", "статьей 4 Уголовно-процессуального кодекса", []],
    ["a code of civil procedure", "статьей 4 Гражданского  процессуального  кодекса", []],
    ["a hero of no code", "статьей 4 другого свитка", ["статьей 4 → 4"]],
    ["no article", "настоящая статья и статья расхода 3", []],
  ])("%s", (_, sentence, places) => {
    expect(said(sentence)).toEqual(places);
  });
});
