import { foldedWords } from "./name-letters.ts";

type Child = "son" | "daughter";

/** A person's name taken apart: its plain words and the fathers' names, which many papers leave out. */
export interface PersonWords {
  readonly words: readonly string[];
  readonly fathers: readonly string[];
  /** Whose child each father's name says the person is. */
  readonly children: readonly Child[];
}

/** «уулу» and «кызы», also written short. */
const MARKERS: Readonly<Record<string, Child>> = { уулу: "son", у: "son", кызы: "daughter", к: "daughter" };
const SUFFIXES: readonly (readonly [ending: RegExp, child: Child])[] = [
  [/(?<=..)(?:ович|евич)$/u, "son"],
  [/(?<=..)(?:овна|евна)$/u, "daughter"],
];

const startsWith = (words: readonly string[], form: readonly string[]): boolean =>
  form.every((word, index) => words[index] === word);

/** The mark of a sole trader: the register keeps it with the name, people leave it out. */
const TRADER: readonly (readonly string[])[] = [
  ["ип"],
  ["жи"],
  ["индивидуальный", "предприниматель"],
  ["жеке", "ишкер"],
];

/** The words of a person's name without the mark of a sole trader before or behind it. */
export const namesOfPerson = (name: string): readonly string[] => {
  const words = foldedWords(name);
  for (const mark of TRADER) {
    if (words.length <= mark.length) continue;
    if (startsWith(words, mark)) return words.slice(mark.length);
    if (startsWith(words.slice(-mark.length), mark)) return words.slice(0, -mark.length);
  }
  return words;
};

/** «Асанович» and «Асан уулу» are one father's name; that of a daughter is another. */
export const personWords = (names: readonly string[]): PersonWords => {
  const words: string[] = [];
  const fathers: string[] = [];
  const children: Child[] = [];
  for (const word of names) {
    const marker = MARKERS[word];
    const suffix = SUFFIXES.find(([ending]) => ending.test(word));
    const father = marker ? words.pop() : suffix ? word.replace(suffix[0], "") : undefined;
    const child = marker ?? suffix?.[1];
    if (father !== undefined && child) {
      fathers.push(father);
      children.push(child);
    } else words.push(word);
  }
  return { words, fathers, children };
};

/** An organization's name taken apart: its legal form, in one word for both languages, and the rest. */
export interface OrganizationWords {
  readonly form: string | null;
  readonly words: readonly string[];
}

/** Legal forms in full and short, Russian and Kyrgyz; the first of a line names the form. */
const FORMS: readonly (readonly string[])[] = [
  [
    "осоо",
    "ооо",
    "жчк",
    "жчксы",
    "общество с ограниченной ответственностью",
    "жоопкерчилиги чектелген коом",
    "жоопкерчилиги чектелген коому",
  ],
  [
    "зао",
    "жак",
    "жакы",
    "закрытое акционерное общество",
    "жабык акционердик коом",
    "жабык акционердик коому",
  ],
  ["оао", "аак", "аакы", "открытое акционерное общество", "ачык акционердик коом", "ачык акционердик коому"],
  ["ао", "ак", "акционерное общество", "акционердик коом", "акционердик коому"],
  ["гп", "ми", "государственное предприятие", "мамлекеттик ишкана", "мамлекеттик ишканасы"],
  ["мп", "муниципальное предприятие", "муниципалдык ишкана", "муниципалдык ишканасы"],
  ["оф", "кф", "общественный фонд", "коомдук фонд", "коомдук фонду"],
  ["оо", "кб", "общественное объединение", "коомдук бирикме", "коомдук бирикмеси"],
  ["кх", "дч", "крестьянское хозяйство", "дыйкан чарба", "дыйкан чарбасы"],
  ["ип", "жи", "индивидуальный предприниматель", "жеке ишкер"],
];

interface FormWords {
  readonly form: string;
  readonly words: readonly string[];
}

/** Longest first, so that «закрытое акционерное общество» is not read as «акционерное общество». */
const FORM_WORDS: readonly FormWords[] = FORMS.flatMap((names) =>
  names.map((name): FormWords => ({ form: names[0] ?? name, words: foldedWords(name) })),
).sort((a, b) => b.words.length - a.words.length);

/** «Ак-Сай» is a place and no «АК Сай»: the first word goes on behind a hyphen. */
const GLUED = /^\P{L}*\p{L}+-\p{L}/u;

/** The form stands before the name or behind it, as Kyrgyz writes it; a name that is nothing but a form is a name. */
export const organizationWords = (name: string): OrganizationWords => {
  const words = foldedWords(name);
  const glued = GLUED.test(name);
  for (const { form, words: formWords } of FORM_WORDS) {
    const count = formWords.length;
    if (words.length <= count) continue;
    if (startsWith(words, formWords) && !(glued && count === 1)) return { form, words: words.slice(count) };
    if (startsWith(words.slice(-count), formWords)) return { form, words: words.slice(0, -count) };
  }
  return { form: null, words };
};
