/** A word of a question that the index does not answer, compared with the words of all names. */

import { allowedEdits, editsFrom } from "#shared/domain/taxpayers/edit-distance.ts";
import { hasLatin } from "#shared/domain/taxpayers/fold-name.ts";
import { soundKey } from "#shared/domain/taxpayers/sound-key.ts";
import { areForms, formsOfWord } from "#shared/domain/taxpayers/word-forms.ts";
import { lettersOf, type SoundedWord, type Vocabulary, type Word } from "./known-words.ts";

/** Words to ask the index for in place of one that was typed. */
export interface NearWords {
  /** One edit to the whole word, or the same sound. */
  readonly near: readonly string[];
  /** Two edits, or one to the beginning of a longer word. */
  readonly farther: readonly string[];
  /** Two edits to the beginning of a longer word. */
  readonly farthest: readonly string[];
}

/** No more words than this stand in for one: past it the answer would tell nothing. */
const MOST_WORDS = 200;
/** Fewer letters than this match the beginning of nearly anything within an edit. */
const SHORTEST_BEGINNING = 5;

const countOf = (bits: number): number => {
  let v = bits - ((bits >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/** Where words that begin so start, of words sorted by what is asked. */
const startOf = <Of extends string>(
  words: readonly Readonly<Record<Of, string>>[],
  of: Of,
  beginning: string,
): number => {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] as Readonly<Record<Of, string>>)[of] < beginning) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Those that begin so. */
const beginningWith = <Of extends string, Each extends Readonly<Record<Of, string>>>(
  words: readonly Each[],
  of: Of,
  beginning: string,
): readonly Each[] => {
  const start = startOf(words, of, beginning);
  let end = start;
  while (words[end]?.[of].startsWith(beginning) === true) end += 1;
  return words.slice(start, end);
};

/** Words stored with a look-alike or a substitute letter that begin so when read as they were meant. */
export const oddWords = (from: Vocabulary, typed: string): readonly string[] =>
  from.odd.filter((each) => each.word.startsWith(typed)).map((each) => each.stored);

/** Whether some name has the word, or a word that begins so. Numbers are not in the vocabulary: any may be there. */
export const isKnown = (from: Vocabulary, typed: string): "whole" | "beginning" | null => {
  if (/^\p{N}/u.test(typed)) return "whole";
  const first = from.byWord[startOf(from.byWord, "word", typed)];
  if (first === undefined || !first.word.startsWith(typed)) return null;
  return first.word === typed ? "whole" : "beginning";
};

/** Other forms of the word: «Асановой», «Асановдун» for «Асанов». */
export const formsOf = (from: Vocabulary, typed: string): readonly string[] => {
  const forms = formsOfWord(typed);
  return beginningWith(from.byWord, "word", forms.beginning)
    .filter((each) => each.word !== typed && areForms(forms, each.word))
    .slice(0, MOST_WORDS)
    .map((each) => each.stored);
};

/** The shortest beginning of the word that sounds as asked: one question for all words that share it. */
const soundingBeginning = (word: string, key: string): string => {
  for (let length = 1; length < word.length; length += 1) {
    const beginning = word.slice(0, length);
    if (soundKey(beginning).startsWith(key)) return beginning;
  }
  return word;
};

/** Beginnings of words that sound as the typed one does; of a Cyrillic one, only words stored in Latin letters. */
export const soundingAs = (from: Vocabulary, typed: string): readonly string[] => {
  const latin = hasLatin(typed);
  const key = soundKey(typed);
  if (key.length < 2) return [];
  const beginnings: string[] = [];
  for (const each of beginningWith(from.sounds().byKey, "key", key)) {
    if (!latin && !hasLatin(each.word)) continue;
    if (beginnings.some((beginning) => each.stored.startsWith(beginning))) continue;
    beginnings.push(soundingBeginning(each.stored, key));
    if (beginnings.length >= MOST_WORDS) break;
  }
  return beginnings;
};

/** Words within the edits allowed for the length of the typed one. A Latin word is compared by its sound. */
export const nearWords = (from: Vocabulary, typed: string): NearWords => {
  const latin = hasLatin(typed);
  const key = soundKey(typed);
  const asked = latin ? key : typed;
  const most = allowedEdits(asked.length);
  const found: [string[], string[], string[]] = [[], [], []];
  if (most === 0) return { near: [], farther: [], farthest: [] };
  const add = (step: 0 | 1 | 2, word: string): void => {
    if (found[step].length < MOST_WORDS) found[step].push(word);
  };
  const edits = editsFrom(asked);
  const letters = lettersOf(asked);
  const { byKey, letters: keyLetters } = from.sounds();
  const { bits, lengths } = latin ? keyLetters : from.letters;
  const mayBeUnfinished = asked.length >= SHORTEST_BEGINNING;
  for (let i = 0; i < bits.length; i += 1) {
    const length = lengths[i] as number;
    const theirs = bits[i] as number;
    if (length < asked.length - most || countOf(letters & ~theirs) > most) continue;
    const unfinished = mayBeUnfinished && length > asked.length;
    if (!unfinished && (length > asked.length + most || countOf(theirs & ~letters) > most)) continue;
    const { stored } = (latin ? byKey[i] : from.byWord[i]) as Word;
    const distance = edits(latin ? (byKey[i] as SoundedWord).key : (from.byWord[i] as Word).word);
    if (distance.whole <= 1) add(0, stored);
    else if (distance.whole <= most || (unfinished && distance.beginning <= 1)) add(1, stored);
    else if (unfinished && distance.beginning <= most) add(2, stored);
  }
  // Of the same sound however many letters differ: «Джумабаев» for «Жумабаев».
  if (!latin)
    for (const each of beginningWith(byKey, "key", key)) {
      if (each.key !== key) break;
      add(0, each.stored);
    }
  return { near: found[0], farther: found[1], farthest: found[2] };
};
