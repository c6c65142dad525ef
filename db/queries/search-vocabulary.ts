/** The words of all names, held in memory and compared with a word of a question that the index does not answer. */

import { allowedEdits, editsFrom } from "#shared/domain/taxpayers/edit-distance.ts";
import { canonicalWord, hasLatin, wordsOf } from "#shared/domain/taxpayers/fold-name.ts";
import { soundKey } from "#shared/domain/taxpayers/sound-key.ts";
import { areForms, formsOfWord } from "#shared/domain/taxpayers/word-forms.ts";
import type { ReadHandle } from "../handle.ts";

interface Word {
  /** As the index has it: a look-alike letter may still be Latin. */
  readonly stored: string;
  /** As it was meant. */
  readonly word: string;
}
interface SoundedWord extends Word {
  readonly key: string;
}

/** Sorted: beginnings are found by halving. */
interface Vocabulary {
  readonly byWord: readonly Word[];
  readonly odd: readonly Word[];
  /** Of `byWord`, in its order. */
  readonly letters: Letters;
  /** Worked out when first asked for: most questions need no sounds. */
  readonly sounds: () => Sounds;
}

interface Sounds {
  readonly byKey: readonly SoundedWord[];
  /** Of `byKey`, in its order. */
  readonly letters: Letters;
}

/** Side by side in memory: the scan of all words reads these alone. */
interface Letters {
  readonly bits: Int32Array;
  readonly lengths: Uint8Array;
}

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

/** One bit a letter: enough to leave out most words before they are compared. */
const lettersOf = (word: string): number => {
  let bits = 0;
  for (let i = 0; i < word.length; i += 1) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
};
const countOf = (bits: number): number => {
  let v = bits - ((bits >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

const wordOf = (stored: string): Word => {
  const word = canonicalWord(stored);
  return { stored, word };
};

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const lettersIn = (words: readonly string[]): Letters => ({
  bits: Int32Array.from(words, lettersOf),
  lengths: Uint8Array.from(words, (each) => Math.min(each.length, 255)),
});

const soundsOf = (words: readonly Word[]): Sounds => {
  const byKey = words
    .map((each): SoundedWord => ({ ...each, key: soundKey(each.word) }))
    .sort((a, b) => inOrder(a.key, b.key));
  return { byKey, letters: lettersIn(byKey.map((each) => each.key)) };
};

const vocabularyOf = (words: readonly Word[]): Vocabulary => {
  const byWord = [...words].sort((a, b) => inOrder(a.word, b.word));
  let sounds: Sounds | null = null;
  return {
    byWord,
    odd: words.filter((each) => each.word !== each.stored),
    letters: lettersIn(byWord.map((each) => each.word)),
    sounds: () => {
      sounds ??= soundsOf(words);
      return sounds;
    },
  };
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

interface Kept {
  lastId: number;
  readonly seen: Set<string>;
  words: readonly Word[];
  vocabulary: Vocabulary;
}
const kept = new WeakMap<ReadHandle, Kept>();

/** The vocabulary as of now: read once for a handle, then only the words added since. */
export const vocabulary = (read: ReadHandle): Vocabulary => {
  const known = kept.get(read) ?? { lastId: 0, seen: new Set(), words: [], vocabulary: vocabularyOf([]) };
  const last = read.query<{ id: number | null }>("SELECT max(id) AS id FROM taxpayer_words").get()?.id ?? 0;
  if (last === known.lastId && kept.has(read)) return known.vocabulary;
  // Fewer than before: another file, or an undone transaction of a lent writer.
  if (last < known.lastId) {
    kept.delete(read);
    return vocabulary(read);
  }
  const fresh: Word[] = [];
  const rows = read.iterate<{ word: string }>("SELECT word FROM taxpayer_words WHERE id > ?", known.lastId);
  for (const row of rows)
    for (const word of wordsOf(row.word)) {
      if (known.seen.has(word) || word.length < 2 || /^\p{N}/u.test(word)) continue;
      known.seen.add(word);
      fresh.push(wordOf(word));
    }
  known.words = [...known.words, ...fresh];
  known.lastId = last;
  known.vocabulary = vocabularyOf(known.words);
  kept.set(read, known);
  return known.vocabulary;
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
