/**
 * How people write a name that is registered otherwise. The harmless spellings say nothing about who it is; the slips are
 * one wrong letter.
 */
import type { NamePair } from "../name-parts.ts";
import type { Random } from "../random.ts";

const replaced = (text: string, letters: Readonly<Record<string, string>>): string =>
  [...text].map((letter) => letters[letter] ?? letter).join("");

/** What a keyboard without Kyrgyz letters, or a hasty hand, leaves. */
const PLAIN: Readonly<Record<string, string>> = { ё: "е", ө: "о", ү: "у", ң: "н", Ө: "О", Ү: "У", Ң: "Н" };
const TWINS: Readonly<Record<string, string>> = {
  а: "a",
  е: "e",
  о: "o",
  р: "p",
  с: "c",
  х: "x",
  у: "y",
  А: "A",
  К: "K",
  М: "M",
  Т: "T",
  С: "C",
  О: "O",
  Н: "H",
  Р: "P",
};

/** A Turkish keyboard, and the letters of neighbours. */
const NEIGHBOURS: Readonly<Record<string, string>> = { ө: "ö", ү: "ü", Ө: "Ö", Ү: "Ü", ң: "н", Ң: "Н" };

/** Some of the letters that have a Latin twin, as when the layout was switched half-way. */
const twinned = (text: string, random: Random): string =>
  [...text].map((letter) => (random.chance(0.5) ? (TWINS[letter] ?? letter) : letter)).join("");

/** The mark of a sole trader before a name, in either language. */
export const withoutTrader = (name: string): string => name.replace(/^(?:ИП|ЖИ) /, "");

type Spelling = (name: NamePair, random: Random) => string;
const words = (name: string): readonly string[] => withoutTrader(name).split(" ");

const ANY: readonly Spelling[] = [
  ({ ru }) => ru,
  ({ ky }) => ky,
  ({ ru }) => ru.toUpperCase(),
  ({ ky }) => ky.toLowerCase(),
  ({ ky }) => replaced(ky, PLAIN),
  ({ ru }, random) => twinned(ru, random),
  ({ ru }) => `${ru.replaceAll(" ", "  ")} `,
  ({ ky }) => replaced(ky, NEIGHBOURS),
  ({ ru }) => ru.replaceAll(" ", "\u00a0"),
  // A system that keeps й as и and a breve.
  ({ ru }) => ru.normalize("NFD"),
];

const PERSON: readonly Spelling[] = [
  ...ANY,
  ({ ru }) => withoutTrader(ru),
  ({ ky }) => withoutTrader(ky),
  // First name and father's name before the surname.
  ({ ru }) => {
    const [surname, ...rest] = words(ru);
    return [...rest, surname].join(" ");
  },
  ({ ru }) => words(ru).slice(0, 2).join(" "),
  // «Асанов Б. Э.»
  ({ ru }) => {
    const [surname, ...rest] = words(ru);
    return `${surname} ${rest.map((word) => `${word.charAt(0)}.`).join(" ")}`;
  },
  ({ ru }, random) => twinned(withoutTrader(ru).toUpperCase(), random),
  // «Бакыт Эрлан уулу Асанов»
  ({ ky }) => {
    const [surname, ...rest] = words(ky);
    return [...rest, surname].join(" ");
  },
  ({ ky }) => withoutTrader(ky).replace("уулу", "у.").replace("кызы", "к."),
];

const FULL_FORMS: readonly (readonly [short: string, full: string])[] = [
  ["ОсОО", "Общество с ограниченной ответственностью"],
  ["ОАО", "Открытое акционерное общество"],
  ["ЖЧК", "Жоопкерчилиги чектелген коому"],
  ["ААК", "Ачык акционердик коому"],
];
const inFull = (name: string): string =>
  FULL_FORMS.reduce((text, [short, full]) => text.replace(short, full), name);
const own = (name: string): string => /«(.+)»/.exec(name)?.[1] ?? name;
/** The legal form of the other language: «Ырыс Соода» ОсОО, ЖЧК «Ырыс Трейд». */
const FORM_PAIRS: Readonly<Record<string, string>> = { ОсОО: "ЖЧК", ЖЧК: "ОсОО", ОАО: "ААК", ААК: "ОАО" };
const otherForm = (name: string): string =>
  name.replace(/ОсОО|ЖЧК|ОАО|ААК/, (form) => FORM_PAIRS[form] ?? form);

const ORGANIZATION: readonly Spelling[] = [
  ...ANY,
  ({ ru }) => ru.replace(/[«»]/g, '"'),
  ({ ky }) => ky.replace(/[«»]/g, ""),
  ({ ru }) => ru.replace("«", "“").replace("»", "”"),
  ({ ru }) => ru.replaceAll("-", " – "),
  ({ ru }) => own(ru),
  ({ ru }) => inFull(ru),
  ({ ky }) => inFull(ky),
  ({ ru }) => otherForm(ru),
  ({ ky }) => otherForm(ky),
  ({ ru }) => ru.replaceAll("-", " "),
  ({ ru }) => own(ru).replaceAll(" ", "-"),
  ({ ru }) => `${own(ru)}, ${ru.startsWith("ОАО") ? "оао" : "осоо"}`,
];

const spelt =
  (spellings: readonly Spelling[]) =>
  (name: NamePair, random: Random): string => {
    const spelling = spellings[random.whole(0, spellings.length - 1)];
    return (spelling ?? (({ ru }: NamePair) => ru))(name, random);
  };
export const spellPerson = spelt(PERSON);
export const spellOrganization = spelt(ORGANIZATION);

/** Consonants no form of a name swaps: the slip changes the name in both languages. */
const SLIPS: Readonly<Record<string, string>> = {
  б: "г",
  д: "в",
  к: "п",
  л: "д",
  м: "ж",
  н: "з",
  р: "ш",
  с: "ф",
  т: "ф",
  ж: "ч",
  ш: "щ",
};

/** One letter inside the word put wrong; null when it has none that can be. */
const slipIn = (word: string, random: Random): string | null => {
  const places = [...word].flatMap((letter, at) => (at > 0 && SLIPS[letter] ? [at] : []));
  const at = places[random.whole(0, Math.max(0, places.length - 1))];
  return at === undefined ? null : `${word.slice(0, at)}${SLIPS[word.charAt(at)]}${word.slice(at + 1)}`;
};

/** The name with one wrong letter in its longest word; the legal form stays. */
export const slip = (name: string, random: Random): string => {
  const [longest = ""] = name
    .split(/[^\p{L}]+/u)
    .filter((word) => !(word in FORM_PAIRS))
    .toSorted((a, b) => b.length - a.length);
  return name.replace(longest, slipIn(longest, random) ?? `${longest}ф`);
};
