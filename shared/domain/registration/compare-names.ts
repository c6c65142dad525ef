/** A name as claimed beside the name as registered: the letters that differ, and what the difference amounts to. */
import { editsBetween, foldedWords } from "./name-letters.ts";
import { type NameSegment, nameSegments } from "./name-segments.ts";
import { namesOfPerson, organizationWords, personWords } from "./name-words.ts";

export type NameVerdict =
  | "same"
  /** ё ө ү ң, Latin twins, case, spaces, hyphens, quotes. */
  | "same-but-for-keyboard"
  | "word-order"
  /** A father's name left out or in its other form, initials, a legal form in the other language or left out. */
  | "word-form"
  /** So few letters that a slip of the hand explains them. */
  | "typo"
  | "different";

export interface NameComparison {
  readonly verdict: NameVerdict;
  /** Letters to change, leaving aside keyboard, order and form of words; 0 where only these differ. */
  readonly edits: number;
  /** Joined, the parts give back both names (in Unicode's composed form). */
  readonly segments: readonly NameSegment[];
}

const sorted = (words: readonly string[]): readonly string[] => [...words].sort();
const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && sorted(a).join(" ") === sorted(b).join(" ");

/** How many letters of a word may be slips: none of an initial or a number, one of a short word, three of a long one. */
const slipsOf = (word: string): number =>
  word.length < 2 || /\d/.test(word) ? 0 : word.length <= 5 ? 1 : word.length <= 9 ? 2 : 3;
const MOST_SLIPS = 3;

/** The edits when the words are slips of each other, each paired with its nearest; null when a word is another word. */
const slipsBetween = (a: readonly string[], b: readonly string[]): number | null => {
  if (a.length !== b.length) return null;
  const pairs = a
    .flatMap((from, i) => b.map((to, j) => ({ i, j, edits: editsBetween(from, to), from, to })))
    .sort((x, y) => x.edits - y.edits || Math.abs(x.i - x.j) - Math.abs(y.i - y.j));
  const takenA = new Set<number>();
  const takenB = new Set<number>();
  let edits = 0;
  for (const pair of pairs) {
    if (takenA.has(pair.i) || takenB.has(pair.j)) continue;
    if (pair.edits > Math.min(slipsOf(pair.from), slipsOf(pair.to))) return null;
    takenA.add(pair.i);
    takenB.add(pair.j);
    edits += pair.edits;
  }
  return edits <= MOST_SLIPS ? edits : null;
};

/** «Усонов Б. А.»: the longer name begins its words with the letters the shorter one has; the surname is whole in both. */
const areInitials = (a: readonly string[], b: readonly string[]): boolean => {
  const [short, long] = a.join("").length <= b.join("").length ? [a, b] : [b, a];
  const initials = short.filter((word) => word.length === 1);
  const whole = short.filter((word) => word.length > 1);
  const rest = long.filter((word) => !whole.includes(word));
  return (
    initials.length > 0 &&
    whole.length > 0 &&
    whole.every((word) => long.includes(word)) &&
    initials.length <= rest.length &&
    initials.every((letter, index) => rest[index]?.startsWith(letter))
  );
};

/** Verdict and edits once keyboard and order do not explain the difference. */
type Judgement = readonly ["word-form" | "typo", number] | null;

const judgePersons = (claimed: string, registered: string): Judgement => {
  const names = [namesOfPerson(claimed), namesOfPerson(registered)] as const;
  const a = personWords(names[0]);
  const b = personWords(names[1]);
  const leftOut = a.fathers.length === 0 || b.fathers.length === 0;
  const shared = leftOut ? 0 : a.fathers.length;
  // One word alone names nobody: two parts of the name must be in both.
  const enough = Math.min(a.words.length, b.words.length) + shared > 1;
  const sameFathers = leftOut || sameWords(a.fathers, b.fathers);
  if (areInitials(...names)) return ["word-form", 0];
  // A daughter's name beside a son's is another person, however few letters it takes.
  if (!leftOut && !sameWords(a.children, b.children)) return null;
  if (enough && sameFathers && sameWords(a.words, b.words)) return ["word-form", 0];
  const fathers = leftOut ? 0 : slipsBetween(a.fathers, b.fathers);
  const words = enough ? slipsBetween(a.words, b.words) : null;
  if (words !== null && fathers !== null && words + fathers <= MOST_SLIPS) return ["typo", words + fathers];
  const whole = slipsBetween(...names);
  return whole === null ? null : ["typo", whole];
};

const judgeOrganizations = (claimed: string, registered: string): Judgement => {
  const a = organizationWords(claimed);
  const b = organizationWords(registered);
  // What looks like a form may be the name's own word: «Ак Сай» is the whole name of ОсОО «Ак-Сай».
  if (sameWords(foldedWords(claimed), b.words) || sameWords(a.words, foldedWords(registered)))
    return ["word-form", 0];
  // Another legal form is another organization, however few letters it takes.
  if (a.form !== null && b.form !== null && a.form !== b.form) return null;
  if (sameWords(a.words, b.words) || a.words.join("") === b.words.join("")) return ["word-form", 0];
  const slips = slipsBetween(a.words, b.words) ?? slipsBetween([a.words.join("")], [b.words.join("")]);
  return slips === null ? null : ["typo", slips];
};

const judgeNames = (
  claimed: string,
  registered: string,
  of: "person" | "organization",
): readonly [NameVerdict, number] => {
  if (claimed === registered) return ["same", 0];
  const a = foldedWords(claimed);
  const b = foldedWords(registered);
  const nothing = a.length === 0 || b.length === 0;
  if (!nothing && a.join("") === b.join("")) return ["same-but-for-keyboard", 0];
  if (!nothing && sameWords(a, b)) return ["word-order", 0];
  const judge = of === "person" ? judgePersons : judgeOrganizations;
  const [first, second] = claimed < registered ? [claimed, registered] : [registered, claimed];
  const judged = nothing ? null : judge(first, second);
  return judged ?? ["different", editsBetween(a.join(" "), b.join(" "))];
};

/** Compares a claimed with a registered name. Which of them is which changes only the sides of the segments. */
export const compareNames = (
  claimedName: string,
  registeredName: string,
  of: "person" | "organization",
): NameComparison => {
  const claimed = claimedName.normalize("NFC");
  const registered = registeredName.normalize("NFC");
  const [verdict, edits] = judgeNames(claimed, registered, of);
  return {
    verdict,
    edits,
    // Only the card shows them; the queue asks for verdicts, hundreds at a time.
    get segments() {
      return nameSegments(claimed, registered);
    },
  };
};
