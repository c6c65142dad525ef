/** What a search of the Code looks for, and where in an article it stands. */
import { articleNumber, NUMBER_PATTERN } from "./article-number.ts";
import { russianStem } from "./russian-stem.ts";

const WORD = /[\p{L}\p{N}]+/gu;

/** Stems of a text in their order, as the index holds them. */
export const stemsOf = (text: string): readonly string[] =>
  [...text.matchAll(WORD)].map(([word]) => russianStem(word));

export interface CodePlace {
  readonly article: string;
  readonly part: string | null;
}

const PLACE = new RegExp(
  `^(?:ст(?:\\.|атья|атьи|атье)?\\s*)?(${NUMBER_PATTERN})(?:\\s*(?:\\(\\s*|ч(?:\\.|асть|асти)?\\s*)(${NUMBER_PATTERN})\\s*\\)?)?$`,
  "iu",
);

/** A place that is asked for by its number: `125`, `125(4)`, `ст. 85¹ ч. 2`; null for anything else. */
export const placeIn = (query: string): CodePlace | null => {
  const [, article = "", part] = PLACE.exec(query.trim()) ?? [];
  const number = articleNumber(article);
  if (number === null) return null;
  return { article: number, part: part === undefined ? null : articleNumber(part) };
};

/** Words in a row that were all asked for, or none of them. */
export interface TextRun {
  readonly text: string;
  readonly hit: boolean;
}

export interface Passage {
  /** Part the passage stands in; null where the article has none there. */
  readonly part: string | null;
  readonly snippet: readonly TextRun[];
}

const PART = new RegExp(`^(${NUMBER_PATTERN})\\.\\s`, "u");

/** A reference of the text to another place, as the official files write it; `**` around a term are no words either. */
const LINK = /\[([^[\]]*)\]\([^()]*\)/gu;

interface Line {
  readonly part: string | null;
  readonly text: string;
}

const linesOf = (body: string): readonly Line[] => {
  let part: string | null = null;
  return body.split("\n").flatMap((raw) => {
    const text = raw.replace(LINK, "$1").replaceAll("**", "").trim();
    const [, number] = PART.exec(text) ?? [];
    if (number !== undefined) part = articleNumber(number);
    return text === "" ? [] : [{ part, text }];
  });
};

const LONGEST = 240;

/** Words before the first one asked for, so that it is in sight. */
const around = (text: string, at: number): string => {
  if (text.length <= LONGEST) return text;
  const from = Math.max(0, text.lastIndexOf(" ", Math.max(0, at - LONGEST / 3)));
  const to = from + LONGEST;
  const cut = to >= text.length ? text.slice(from) : `${text.slice(from, text.lastIndexOf(" ", to))} …`;
  return from === 0 ? cut : `… ${cut.trimStart()}`;
};

/** A text cut into the words asked for and what stands between them. */
export const markWords = (text: string, stems: readonly string[]): readonly TextRun[] => {
  const asked = new Set(stems);
  const runs: TextRun[] = [];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!asked.has(russianStem(word))) continue;
    if (index > from) runs.push({ text: text.slice(from, index), hit: false });
    runs.push({ text: word, hit: true });
    from = index + word.length;
  }
  return from < text.length ? [...runs, { text: text.slice(from), hit: false }] : runs;
};

/** The runs as one line, the words asked for between `**`. */
export const starred = (runs: readonly TextRun[]): string =>
  runs.map(({ text, hit }) => (hit ? `**${text}**` : text)).join("");

/** The line of an article that holds most of the words asked for; of a part, where one is. Null for an empty article. */
export const bestPassage = (
  body: string,
  stems: readonly string[],
  part: string | null = null,
): Passage | null => {
  const asked = new Set(stems);
  const lines = linesOf(body).filter((line) => part === null || line.part === part);
  let best: { readonly line: Line; readonly found: number } | null = null;
  for (const line of lines) {
    const found = new Set(stemsOf(line.text).filter((stem) => asked.has(stem))).size;
    if (best === null || found > best.found) best = { line, found };
  }
  if (best === null) return null;
  const { line } = best;
  const first = [...line.text.matchAll(WORD)].find(([word]) => asked.has(russianStem(word)))?.index ?? 0;
  return { part: line.part, snippet: markWords(around(line.text, first), stems) };
};
