/**
 * The words of all names, read from the register once for a handle and kept in order in memory; then only the words
 * added since. Reading a million names' words takes over a second, so it may be done in slices, between other work.
 */

import { canonicalWord, wordsOf } from "#shared/domain/taxpayers/fold-name.ts";
import { soundKey } from "#shared/domain/taxpayers/sound-key.ts";
import type { ReadHandle } from "../handle.ts";

export interface Word {
  /** As the index has it: a look-alike letter may still be Latin. */
  readonly stored: string;
  /** As it was meant. */
  readonly word: string;
}
export interface SoundedWord extends Word {
  readonly key: string;
}

/** Side by side in memory: the scan of all words reads these alone. */
interface Letters {
  readonly bits: Int32Array;
  readonly lengths: Uint8Array;
}

interface Sounds {
  readonly byKey: readonly SoundedWord[];
  /** Of `byKey`, in its order. */
  readonly letters: Letters;
}

/** Sorted: beginnings are found by halving. */
export interface Vocabulary {
  readonly byWord: readonly Word[];
  readonly odd: readonly Word[];
  /** Of `byWord`, in its order. */
  readonly letters: Letters;
  /** Worked out when first asked for: most questions need no sounds. */
  readonly sounds: () => Sounds;
}

/** Words of one slice: a few milliseconds on the machine of an office. */
const SLICE = 1000;
/** As SQLite says «no limit». */
const ALL = -1;

/** One bit a letter: enough to leave out most words before they are compared. */
export const lettersOf = (word: string): number => {
  let bits = 0;
  for (let i = 0; i < word.length; i += 1) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
};

const lettersIn = <Each>(words: readonly Each[], of: (each: Each) => string): Letters => {
  const letters = { bits: new Int32Array(words.length), lengths: new Uint8Array(words.length) };
  for (const [i, each] of words.entries()) {
    const word = of(each);
    letters.bits[i] = lettersOf(word);
    letters.lengths[i] = Math.min(word.length, 255);
  }
  return letters;
};

/** What is known of one handle's words so far. */
interface Known {
  lastId: number;
  readonly seen: Set<string>;
  byWord: readonly Word[];
  byKey: readonly SoundedWord[];
  /** Read, their sounds not worked out yet. */
  readonly unsounded: Word[];
  /** Made of the above when asked for; null when they have changed since. */
  vocabulary: Vocabulary | null;
  sounds: Sounds | null;
}

const nothing = (): Known => ({
  lastId: 0,
  seen: new Set(),
  byWord: [],
  byKey: [],
  unsounded: [],
  vocabulary: null,
  sounds: null,
});

const known = new WeakMap<ReadHandle, Known>();

const knownOf = (read: ReadHandle): Known => {
  const last = read.query<{ id: number | null }>("SELECT max(id) AS id FROM taxpayer_words").get()?.id ?? 0;
  const before = known.get(read);
  // Fewer than before: another file, or an undone transaction of a lent writer.
  if (before !== undefined && last >= before.lastId) return before;
  const fresh = nothing();
  known.set(read, fresh);
  return fresh;
};

/** A short list put into its places in a long one of the same order: each place is found by halving. */
const merged = <Each>(
  long: readonly Each[],
  short: readonly Each[],
  of: (each: Each) => string,
): readonly Each[] => {
  const both: Each[] = [];
  let from = 0;
  const takeTo = (end: number): void => {
    for (; from < end; from += 1) both.push(long[from] as Each);
  };
  for (const next of short) {
    const value = of(next);
    let low = from;
    let high = long.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (of(long[middle] as Each) <= value) low = middle + 1;
      else high = middle;
    }
    takeTo(low);
    both.push(next);
  }
  takeTo(long.length);
  return both;
};

const sortedBy = <Each>(words: readonly Each[], of: (each: Each) => string): readonly Each[] =>
  words.toSorted((a, b) => (of(a) < of(b) ? -1 : of(a) > of(b) ? 1 : 0));

const byWord = (each: Word): string => each.word;
const byKey = (each: SoundedWord): string => each.key;

/** Reads at most so many words more, or {@link ALL}. @returns whether there may be others */
const readMore = (read: ReadHandle, words: Known, most: number): boolean => {
  const rows = read
    .query<{ id: number; word: string }>(
      "SELECT id, word FROM taxpayer_words WHERE id > ? ORDER BY id LIMIT ?",
    )
    .all(words.lastId, most);
  const fresh: Word[] = [];
  for (const row of rows)
    for (const stored of wordsOf(row.word)) {
      if (words.seen.has(stored) || stored.length < 2 || /^\p{N}/u.test(stored)) continue;
      words.seen.add(stored);
      fresh.push({ stored, word: canonicalWord(stored) });
    }
  words.lastId = rows.at(-1)?.id ?? words.lastId;
  if (fresh.length > 0) {
    words.byWord = merged(words.byWord, sortedBy(fresh, byWord), byWord);
    words.unsounded.push(...fresh);
    words.vocabulary = null;
  }
  return rows.length === most;
};

/** Works out the sounds of at most so many words more. @returns whether there are others */
const soundMore = (words: Known, most: number): boolean => {
  const fresh = words.unsounded.splice(0, most).map((each) => ({ ...each, key: soundKey(each.word) }));
  if (fresh.length > 0) {
    words.byKey = merged(words.byKey, sortedBy(fresh, byKey), byKey);
    words.sounds = null;
  }
  return words.unsounded.length > 0;
};

const soundsOf = (words: Known): Sounds => {
  soundMore(words, words.unsounded.length);
  words.sounds ??= { byKey: words.byKey, letters: lettersIn(words.byKey, byKey) };
  return words.sounds;
};

/** The vocabulary as of now, for one question: what has not been read yet is read first. */
export const vocabulary = (read: ReadHandle): Vocabulary => {
  const words = knownOf(read);
  readMore(read, words, ALL);
  words.vocabulary ??= {
    byWord: words.byWord,
    odd: words.byWord.filter((each) => each.word !== each.stored),
    letters: lettersIn(words.byWord, byWord),
    sounds: () => soundsOf(words),
  };
  return words.vocabulary;
};

/** Reads the vocabulary and its sounds a slice at a step; a question asked between two steps reads the rest itself. */
export function* vocabularyInSlices(read: ReadHandle): Generator<void, void, void> {
  while (readMore(read, knownOf(read), SLICE)) yield;
  while (soundMore(knownOf(read), SLICE)) yield;
  yield;
  vocabulary(read);
  yield;
  vocabulary(read).sounds();
}
