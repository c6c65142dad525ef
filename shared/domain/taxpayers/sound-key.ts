/**
 * One key for a word however it is written in Latin letters: «Жумабаев», «Zhumabaev», «Jumabaev», «Dzhumabayev» are
 * `jumabaev`. Built for comparing, not for reading: ч is `4`, ш and щ are `6`, й ы и are one, signs are nothing.
 */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  ж: "j",
  з: "z",
  и: "i",
  й: "i",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "h",
  ц: "c",
  ч: "4",
  ш: "6",
  щ: "6",
  ъ: "",
  ы: "i",
  ь: "",
  э: "e",
  ю: "iu",
  я: "ia",
};

/** Groups of Latin letters that stand for one of ours, longest first: international passport, GOST and Kyrgyz habits. */
const GROUPS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh/g, "6"],
  [/tch|ch/g, "4"],
  [/dzh|zh|dj/g, "j"],
  [/kh/g, "h"],
  [/ph/g, "f"],
  [/t[sz]/g, "c#"],
  [/ck/g, "k"],
  [/c(?!#|[eiy])/g, "k"],
  [/#/g, ""],
  [/w/g, "v"],
  [/q/g, "k"],
  [/x/g, "ks"],
  [/y[eo]/g, "e"],
  [/y/g, "i"],
  [/(?<=[oe])ff?$/g, "v"],
];

const bare = (word: string): string => word.normalize("NFD").replace(/\p{M}/gu, "");

/** Of a folded word, Cyrillic or Latin. */
export const soundKey = (word: string): string => {
  let key = "";
  let latin = false;
  for (const letter of word) {
    const ours = CYRILLIC[letter];
    if (ours === undefined && letter >= "a") latin = true;
    key += ours ?? letter;
  }
  if (latin) key = GROUPS.reduce((text, [group, letter]) => text.replace(group, letter), bare(key));
  // «Дж» and «ж», doubled and single letters are one.
  let single = "";
  for (const letter of latin ? key : key.replaceAll("dj", "j"))
    if (!single.endsWith(letter)) single += letter;
  return single;
};
