/** What was meant when the keyboard stood on the other layout: «fcfyjd» is «асанов». Kyrgyz and Russian share the keys. */
const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбюё";

/** The same keys on the Cyrillic layout; characters without a key of their own stay. */
export const onCyrillicLayout = (typed: string): string =>
  typed
    .toLowerCase()
    .replace(/[a-z[\];',.`]/g, (character) => CYRILLIC[LATIN.indexOf(character)] ?? character);

/** The same keys on the Latin layout. */
export const onLatinLayout = (typed: string): string =>
  typed
    .toLocaleLowerCase("ru")
    .replace(/[а-яё]/g, (character) => LATIN[CYRILLIC.indexOf(character)] ?? character);
