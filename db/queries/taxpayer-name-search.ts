/**
 * Taxpayers by words of the name, in steps from what was typed to what may have been meant. A step asks the same
 * index for more words in place of each word typed; later steps are taken only while few are found.
 */
import { hasCyrillic, hasLatin, readLookAlikes, searchWords } from "#shared/domain/taxpayers/fold-name.ts";
import { onCyrillicLayout, onLatinLayout } from "#shared/domain/taxpayers/keyboard-layout.ts";
import type { OpenMatch } from "#shared/domain/taxpayers/search-match.ts";
import type { ReadHandle } from "../handle.ts";
import { vocabulary } from "./known-words.ts";
import { formsOf, isKnown, type NearWords, nearWords, oddWords, soundingAs } from "./search-vocabulary.ts";

export interface FoundInn {
  readonly inn: number;
  readonly match: OpenMatch;
  /** Found by other words than were asked: the answer says by which. */
  readonly corrected: boolean;
}

/** With so many found there is no need to guess what else was meant. */
const ENOUGH = 20;

/** Forms of organisations: nearly every name has one, so a question made of more than them leaves them out. */
const LEGAL_FORMS = new Set(["осоо", "оао", "зао", "ип", "жчк", "аак", "жак", "жи", "ооо", "кх", "гп"]);

/** What stands for one word of the question: words of the index, and beginnings of them. */
interface Stand {
  readonly words: readonly string[];
  readonly beginnings: readonly string[];
}

const groupOf = ({ words, beginnings }: Stand): string => {
  const terms = [...words.map((word) => `"${word}"`), ...beginnings.map((beginning) => `"${beginning}"*`)];
  return `(${terms.join(" OR ")})`;
};

/** The words that tell: without the form of an organisation, unless nothing else was asked. */
export const tellingWords = (question: string): readonly string[] => {
  const words = searchWords(question);
  const telling = words.filter((word) => !LEGAL_FORMS.has(word));
  return telling.length > 0 ? telling : words;
};

/** The question read as typed on the other layout, or in letters that only look Latin. */
const otherKeyboards = (question: string): readonly string[] => {
  if (hasCyrillic(question)) return hasLatin(question) ? [] : [onLatinLayout(question)];
  if (!hasLatin(question)) return [];
  const alike = searchWords(question).map(readLookAlikes);
  return [...(alike.includes(null) ? [] : [alike.join(" ")]), onCyrillicLayout(question)];
};

/** The hits so far, in the order they are shown: by step, then those not closed, then by number. */
interface Hits {
  readonly size: () => number;
  readonly all: () => readonly FoundInn[];
  readonly ask: (stands: readonly Stand[], match: OpenMatch, corrected: boolean) => void;
}

const hitsOf = (read: ReadHandle, ceiling: number): Hits => {
  const found = new Map<number, FoundInn>();
  const rowsOf = read.query<{ inn: number; closed: 0 | 1 }>(
    `SELECT rowid AS inn, EXISTS (SELECT 1 FROM taxpayers t INDEXED BY taxpayers_closed
       WHERE t.inn = taxpayer_search.rowid AND t.closed_on IS NOT NULL) AS closed
     FROM taxpayer_search WHERE taxpayer_search MATCH ? ORDER BY rowid LIMIT ?`,
  );
  let last = "";
  return {
    size: () => found.size,
    all: () => [...found.values()],
    ask: (stands, match, corrected) => {
      const question = stands.map(groupOf).join(" AND ");
      // A step that adds no word asks nothing new.
      if (question === "" || question === last || found.size >= ceiling) return;
      last = question;
      const rows = rowsOf.all(question, ceiling);
      for (const closed of [0, 1])
        for (const row of rows)
          if (row.closed === closed && !found.has(row.inn) && found.size < ceiling)
            found.set(row.inn, { inn: row.inn, match, corrected });
    },
  };
};

/** The stands with more words or beginnings for each word of the question. */
const widened = (
  stands: readonly Stand[],
  words: readonly string[],
  more: (word: string) => Partial<Stand>,
): readonly Stand[] =>
  stands.map((stand, i) => {
    const added = more(words[i] as string);
    return {
      words: [...stand.words, ...(added.words ?? [])],
      beginnings: [...stand.beginnings, ...(added.beginnings ?? [])],
    };
  });

const wholeWord = (word: string): Stand => ({ words: [word], beginnings: [] });

/** Whether each word is known, or has others to stand for it. */
const stand = (stands: readonly Stand[], known: readonly ("whole" | "beginning" | null)[]): boolean =>
  stands.every(({ words, beginnings }, i) => known[i] !== null || words.length + beginnings.length > 1);

const DISTANCES = ["near", "farther", "farthest"] as const;

/** Found ИНН in the order they are shown, at most `ceiling` of them. */
export const taxpayersByName = (read: ReadHandle, question: string, ceiling: number): readonly FoundInn[] => {
  const from = vocabulary(read);
  const hits = hitsOf(read, ceiling);
  // Several words found together are no chance hit: what else they may mean is not asked.
  const isEnough = (words: readonly string[]): boolean =>
    hits.size() >= ENOUGH || (hits.size() > 0 && words.length > 1);

  /** Whole words, then beginnings, other forms, the same sound in other letters. */
  const askAsTyped = (words: readonly string[], onOtherKeyboard: boolean): readonly Stand[] => {
    const known = words.map((word) => isKnown(from, word));
    const ask = (stands: readonly Stand[], match: OpenMatch): void =>
      hits.ask(stands, onOtherKeyboard ? "latin" : match, onOtherKeyboard);
    if (known.every((each) => each === "whole")) ask(words.map(wholeWord), "name");
    const wholeFound = isEnough(words);
    const typed = words.map((word): Stand => ({ words: oddWords(from, word), beginnings: [word] }));
    // A word no name begins with leaves nothing to ask: the index would gather the others' rows in vain.
    // Of a whole name only the last word may still be unfinished.
    const whole = wholeFound && words.length > 2;
    if (whole) ask([...words.slice(0, -1).map(wholeWord), ...typed.slice(-1)], "name");
    else if (!known.includes(null)) ask(typed, "name");
    if (wholeFound || hits.size() >= ENOUGH) return typed;
    const forms = widened(typed, words, (word) => ({ words: formsOf(from, word) }));
    if (stand(forms, known)) ask(forms, "form");
    if (isEnough(words)) return forms;
    const sounding = widened(forms, words, (word) => ({ beginnings: soundingAs(from, word) }));
    if (stand(sounding, known)) ask(sounding, "latin");
    return sounding;
  };

  const words = tellingWords(question);
  if (words.length === 0) return [];
  const typed = askAsTyped(words, false);
  for (const other of hits.size() === 0 ? otherKeyboards(question) : [])
    askAsTyped(tellingWords(other), true);
  if (isEnough(words)) return hits.all();

  // Words no name has are taken for the misspelt ones; if that explains nothing, any of them may be.
  const known = words.map((word) => isKnown(from, word));
  const unknown = new Set(words.filter((_, i) => known[i] === null));
  const guesses =
    unknown.size > 0 && unknown.size < words.length ? [unknown, new Set(words)] : [new Set(words)];
  const near = new Map<string, NearWords>();
  const nearOf = (word: string): NearWords => {
    const words = near.get(word) ?? nearWords(from, word);
    near.set(word, words);
    return words;
  };
  for (const guess of guesses) {
    let stands = guess === unknown ? words.map(wholeWord) : typed;
    for (const distance of DISTANCES) {
      stands = widened(stands, words, (word) => (guess.has(word) ? { words: nearOf(word)[distance] } : {}));
      hits.ask(stands, "misspelling", true);
      if (hits.size() > 0) return hits.all();
    }
  }
  return hits.all();
};
