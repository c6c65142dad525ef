import type { Bilingual } from "../../kernel/text.ts";

/** Words of a form: Russian, then Kyrgyz. */
export type Words = readonly [ru: string, ky: string];
export type WordsOf = Readonly<Record<string, Words>>;

/** Texts of the catalogue under `<place>.<owner>.<name>`. */
export const textsUnder = (
  place: string,
  words: Readonly<Record<string, WordsOf>>,
): Readonly<Record<string, Bilingual>> =>
  Object.fromEntries(
    Object.entries(words).flatMap(([owner, of]) =>
      Object.entries(of).map(([name, [ru, ky]]) => [`${place}.${owner}.${name}`, { ru, ky }]),
    ),
  );

/** Words the catalogue keeps as texts already. */
export const wordsOf = (texts: Readonly<Record<string, Bilingual>>): WordsOf =>
  Object.fromEntries(Object.entries(texts).map(([key, { ru, ky }]) => [key, [ru, ky]]));

/** Those of a set of words a field may take. */
export const someOf = (words: WordsOf, names: readonly string[]): WordsOf =>
  Object.fromEntries(Object.entries(words).filter(([name]) => names.includes(name)));
