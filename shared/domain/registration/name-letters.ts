import { canonicalWord, foldName, hasLatin, readLookAlikes, wordsOf } from "../taxpayers/fold-name.ts";

/** A folded word with every Latin letter that has a Cyrillic twin read as it, whatever stands beside it. */
const readTwins = (folded: string): string => {
  const word = canonicalWord(folded);
  return hasLatin(word) ? [...word].map((letter) => readLookAlikes(letter) ?? letter).join("") : word;
};

/** A letter as keyboards agree on it: no case, no ё ө ү ң, no Latin twin. One letter stays one letter. */
export const foldLetter = (letter: string): string => readTwins(foldName(letter));

/** The words of a name, folded; spaces, hyphens, quotes and points only part them. */
export const foldedWords = (name: string): readonly string[] => wordsOf(name).map(readTwins);

/**
 * Edits from one text to the other: a letter put in, left out, replaced, or two neighbours swapped (optimal string
 * alignment).
 */
export const editsBetween = (from: string, to: string): number => {
  const a = [...from];
  const b = [...to];
  let before: number[] = [];
  let previous = b.map((_, j) => j).concat(b.length);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const one = Math.min(replaced, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(swapped ? Math.min(one, (before[j - 2] ?? 0) + 1) : one);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
};
