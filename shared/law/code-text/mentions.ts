/** Places of the Code a sentence of it names: «части 2 статьи 351», «пунктом 3 статьи 34¹», «частью 1 настоящей статьи». */
import { articleNumber, NUMBER_PATTERN, numberOrder } from "./article-number.ts";

export interface Mention {
  /** Where in the sentence the words stand: from, and after the last sign. */
  readonly from: number;
  readonly to: number;
  /** The place, dotted as the program cites it: `351.2`, `34¹..3`. */
  readonly place: string;
}

const NUMBER = NUMBER_PATTERN;
const RANGE = `${NUMBER}(?:\\s?[-–]\\s?\\d+[¹²³]?)?`;
const ARTICLES = new RegExp(
  `(?<!\\p{L})стать(?:я|и|е|ю|ей|ях|ям|ями)\\s+(${RANGE}(?:(?:,\\s+|\\s+и\\s+)${RANGE}(?!\\s*(?:года|[.)])))*)`,
  "giu",
);
const OWN = new RegExp(
  `(?<!\\p{L})(?:пункт(?:а|е|у|ом)?\\s+(${NUMBER})\\s+)?(?:част(?:ь|и|ью)\\s+(${NUMBER})\\s+)?(?:настоящей|этой)\\s+статьи`,
  "giu",
);
/** What stands right before the article: a part of it, an item of the part. */
const WITHIN = new RegExp(
  `(?<!\\p{L})(?:пункт(?:а|е|у|ом)?\\s+(${NUMBER})\\s+)?(?:част(?:ь|и|ью)\\s+(${NUMBER})\\s+)?$`,
  "iu",
);
/** As far before the article as a part and an item of it can stand. */
const WITHIN_SIGNS = 120;
/** An article of another act is named together with the act. */
const OF_ANOTHER_ACT =
  /^\s*(?:Закон|Конституци|Договор|Соглашени|Конвенци|Протокол|Устав|(?!настоящ)[\p{L}-]+(?:ого|его)\s+(?:процессуального\s+)?кодекса)/iu;

const placeOf = (article: string, part: string | undefined, item: string | undefined): string => {
  const inside = item === undefined ? [part] : [part ?? "", item];
  return [article, ...inside.map((number) => (number ? (articleNumber(number) ?? number) : number))]
    .filter((number) => number !== undefined)
    .join(".");
};

interface Named {
  readonly from: number;
  readonly text: string;
  readonly article: string;
}

/** Every number of a list: of `302-306` both ends, while `85-1` is one number, for 1 does not follow 85. */
const numbersIn = (list: string, from: number): readonly Named[] =>
  [...list.matchAll(new RegExp(NUMBER, "gu"))].flatMap((found) => {
    const [text] = found;
    const at = from + found.index;
    const [first = "", last = ""] = text.split("-");
    if (text.includes("-") && Number(last) > numberOrder(first).whole)
      return [
        { from: at, text: first, article: first },
        { from: at + first.length + 1, text: last, article: last },
      ];
    return [{ from: at, text, article: articleNumber(text) ?? text }];
  });

const ofOthers = (sentence: string, isArticle: (number: string) => boolean): readonly Mention[] =>
  [...sentence.matchAll(ARTICLES)].flatMap((found) => {
    const [whole, list = ""] = found;
    const end = found.index + whole.length;
    if (OF_ANOTHER_ACT.test(sentence.slice(end))) return [];
    const named = numbersIn(list, end - list.length).filter(({ article }) => isArticle(article));
    const [first] = named;
    if (first === undefined) return [];
    if (named.length > 1)
      return named.map(({ from, text, article }) => ({ from, to: from + text.length, place: article }));
    const near = sentence.slice(Math.max(0, found.index - WITHIN_SIGNS), found.index);
    const [before = "", item, part] = WITHIN.exec(near) ?? [];
    const to = first.from + first.text.length;
    return [{ from: found.index - before.length, to, place: placeOf(first.article, part, item) }];
  });

const ofItself = (sentence: string, article: string): readonly Mention[] =>
  [...sentence.matchAll(OWN)].flatMap((found) => {
    const [whole, item, part] = found;
    if (item === undefined && part === undefined) return [];
    return [{ from: found.index, to: found.index + whole.length, place: placeOf(article, part, item) }];
  });

/** Mentions in the order of the sentence; they do not overlap. `isArticle` tells which numbers the edition has. */
export const mentionsIn = (
  sentence: string,
  article: string,
  isArticle: (number: string) => boolean,
): readonly Mention[] => {
  let end = 0;
  return [...ofOthers(sentence, isArticle), ...ofItself(sentence, article)]
    .toSorted((a, b) => a.from - b.from)
    .filter(({ from, to }) => {
      if (from < end) return false;
      end = to;
      return true;
    });
};
