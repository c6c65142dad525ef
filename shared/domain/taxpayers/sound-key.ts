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

/** Keys of the letters а to я, by their place in the alphabet: most words have no other. */
const BY_PLACE = Array.from({ length: 32 }, (_, i) => CYRILLIC[String.fromCharCode(0x430 + i)] ?? "");
const PLAIN = /^[а-я]+$/;

const ofAnyLetters = (word: string): string => {
  let key = "";
  for (const letter of word) key += CYRILLIC[letter] ?? letter;
  return /\p{Script=Latin}/u.test(word)
    ? GROUPS.reduce((text, [group, letter]) => text.replace(group, letter), bare(key))
    : key;
};

const ofPlainLetters = (word: string): string => {
  let key = "";
  for (let i = 0; i < word.length; i += 1) key += BY_PLACE[word.charCodeAt(i) - 0x430] as string;
  return key;
};

/** Letters that Latin writing cannot tell from one: дж and ж, тс and ц, шч and щ. */
const TOGETHER: Readonly<Record<string, string>> = { dj: "j", ts: "c", "64": "6" };

/** Of a folded word, Cyrillic or Latin. Doubled letters are single. */
export const soundKey = (word: string): string =>
  (PLAIN.test(word) ? ofPlainLetters(word) : ofAnyLetters(word))
    .replace(/dj|ts|64/g, (pair) => TOGETHER[pair] ?? pair)
    .replace(/(.)\1+/g, "$1");
