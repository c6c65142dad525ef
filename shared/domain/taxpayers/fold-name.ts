/**
 * Names as they are searched: lower case, and the letters a keyboard may lack (ё ө ү ң) as their neighbours, so
 * that «Усонов» finds «Үсөнов». The index is folded alike by the view `taxpayer_search_names`.
 */
const NEIGHBOURS: Readonly<Record<string, string>> = { ё: "е", ө: "о", ү: "у", ң: "н" };

export const foldName = (name: string): string =>
  name.toLowerCase().replace(/[ёөүң]/g, (letter) => NEIGHBOURS[letter] ?? letter);

/** Letters of other Cyrillic keyboards people take for ө ү ң. */
const SUBSTITUTES: Readonly<Record<string, string>> = {
  ѳ: "о",
  ӧ: "о",
  ӫ: "о",
  ұ: "у",
  ӱ: "у",
  ў: "у",
  ҥ: "н",
  ӊ: "н",
  ӈ: "н",
  і: "и",
  ї: "и",
  ѐ: "е",
  є: "е",
};

/** Latin letters that look like Cyrillic ones, capital or small, both in lower case here. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: "а",
  b: "в",
  c: "с",
  e: "е",
  h: "н",
  k: "к",
  m: "м",
  o: "о",
  p: "р",
  t: "т",
  x: "х",
  y: "у",
  ö: "о",
  ɵ: "о",
  ü: "у",
  ë: "е",
};

export const hasCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text);
export const hasLatin = (text: string): boolean => /\p{Script=Latin}/u.test(text);

/** The word with every look-alike read as Cyrillic, or null when a letter of it has none. */
export const readLookAlikes = (word: string): string | null => {
  const read = word.replace(/\p{Script=Latin}/gu, (letter) => LOOK_ALIKES[letter] ?? letter);
  return hasLatin(read) ? null : read;
};

/** Most words: nothing to read otherwise. */
const PLAIN = /^[а-я]+$/;

/** A folded word as it was meant: no substitutes, and no Latin letter inside a Cyrillic word where one looks alike. */
export const canonicalWord = (folded: string): string => {
  if (PLAIN.test(folded)) return folded;
  const word = folded.replace(/[ѳӧӫұӱўҥӊӈіїѐє]/g, (letter) => SUBSTITUTES[letter] ?? letter);
  return hasLatin(word) && hasCyrillic(word) ? (readLookAlikes(word) ?? word) : word;
};

/** Words as the index has them: letters and digits only, folded. */
export const wordsOf = (name: string): readonly string[] => foldName(name).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a question, folded and as they were meant, at most eight. An apostrophe between Latin letters is a soft sign. */
export const searchWords = (question: string): readonly string[] =>
  wordsOf(question.normalize("NFC").replace(/(?<=\p{Script=Latin})['’ʹʼ`](?=\p{Script=Latin})/gu, ""))
    .slice(0, 8)
    .map(canonicalWord);
