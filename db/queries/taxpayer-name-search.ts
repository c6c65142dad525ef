/**
 * Taxpayers by words of the name, in steps from what was typed to what may have been meant. A step asks the same
 * index for more words in place of each word typed; later steps are taken only while few are found.
 */
import { hasCyrillic, hasLatin, readLookAlikes, searchWords } from "#shared/domain/taxpayers/fold-name.ts";
import { onCyrillicLayout, onLatinLayout } from "#shared/domain/taxpayers/keyboard-layout.ts";
import type { OpenMatch } from "#shared/domain/taxpayers/search-match.ts";
import type { ReadHandle } from "../handle.ts";
import { formsOf, type NearWords, nearWords, oddWords, soundingAs, vocabulary } from "./search-vocabulary.ts";

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

/** Found ИНН in the order they are shown: by step, then those not closed, then by number. */
export const taxpayersByName = (read: ReadHandle, question: string, ceiling: number): readonly FoundInn[] => {
  const found = new Map<number, FoundInn>();

  const ask = (stands: readonly Stand[], match: OpenMatch, corrected = false): void => {
    if (found.size >= ceiling || stands.length === 0) return;
    if (stands.some(({ words, beginnings }) => words.length + beginnings.length === 0)) return;
    const rows = read
      .query<{ inn: number; closed: 0 | 1 }>(
        `SELECT rowid AS inn, EXISTS (SELECT 1 FROM taxpayers t INDEXED BY taxpayers_closed
           WHERE t.inn = taxpayer_search.rowid AND t.closed_on IS NOT NULL) AS closed
         FROM taxpayer_search WHERE taxpayer_search MATCH ? ORDER BY rowid LIMIT ?`,
      )
      .all(stands.map(groupOf).join(" AND "), ceiling);
    for (const closed of [0, 1])
      for (const row of rows)
        if (row.closed === closed && !found.has(row.inn) && found.size < ceiling)
          found.set(row.inn, { inn: row.inn, match, corrected });
  };

  /** As typed: whole words first, then words that begin so, then other forms of them. */
  const askTyped = (words: readonly string[], match: OpenMatch | null): readonly Stand[] => {
    ask(
      words.map((word) => ({ words: [word], beginnings: [] })),
      match ?? "name",
      match !== null,
    );
    const typed = words.map(
      (word): Stand => ({ words: oddWords(vocabulary(read), word), beginnings: [word] }),
    );
    ask(typed, match ?? "name", match !== null);
    if (found.size >= ENOUGH) return typed;
    const forms = typed.map(
      (stand, i): Stand => ({
        ...stand,
        words: [...stand.words, ...formsOf(vocabulary(read), words[i] as string)],
      }),
    );
    ask(forms, match ?? "form", match !== null);
    return forms;
  };

  /** And words that sound so in the other alphabet. */
  const withSounding = (stands: readonly Stand[], asked: readonly string[]): readonly Stand[] =>
    stands.map((stand, i) => ({
      ...stand,
      beginnings: [...stand.beginnings, ...soundingAs(vocabulary(read), asked[i] as string)],
    }));

  const words = tellingWords(question);
  const typed = askTyped(words, null);
  if (found.size >= ENOUGH) return [...found.values()];
  const sounding = withSounding(typed, words);
  ask(sounding, "latin");
  for (const other of found.size === 0 ? otherKeyboards(question) : []) {
    const meant = tellingWords(other);
    ask(withSounding(askTyped(meant, "latin"), meant), "latin", true);
  }
  // Beside what was found as typed only words near to a single one are shown; several words are no chance hit.
  if (found.size >= ENOUGH || (found.size > 0 && words.length > 1)) return [...found.values()];
  const nears = words.map((word) => nearWords(vocabulary(read), word));
  const steps: readonly (readonly (keyof NearWords)[])[] = [
    ["near"],
    ["near", "farther"],
    ["near", "farther", "farthest"],
  ];
  for (const step of steps) {
    if (step.length > 1 && found.size > 0) break;
    const stands = sounding.map(
      (stand, i): Stand => ({
        ...stand,
        words: [...stand.words, ...step.flatMap((part) => nears[i]?.[part] ?? [])],
      }),
    );
    ask(stands, "misspelling", true);
  }
  return [...found.values()];
};

/** The question read as typed on the other layout, or in letters that only look Latin. */
const otherKeyboards = (question: string): readonly string[] => {
  if (hasCyrillic(question)) return hasLatin(question) ? [] : [onLatinLayout(question)];
  if (!hasLatin(question)) return [];
  const alike = searchWords(question).map(readLookAlikes);
  return [...(alike.includes(null) ? [] : [alike.join(" ")]), onCyrillicLayout(question)];
};
