/**
 * Names as they are searched: lower case, and the letters a keyboard may lack (ё ө ү ң) as their neighbours, so
 * that «Усонов» finds «Үсөнов». The index is folded alike by the view `taxpayer_search_names`.
 */
const NEIGHBOURS: Readonly<Record<string, string>> = { ё: "е", ө: "о", ү: "у", ң: "н" };

export const foldName = (name: string): string =>
  name.toLocaleLowerCase("ru").replace(/[ёөүң]/g, (letter) => NEIGHBOURS[letter] ?? letter);

/** The words of a question, folded: letters and digits only, at most eight. */
export const searchWords = (question: string): readonly string[] =>
  (foldName(question).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 8);
