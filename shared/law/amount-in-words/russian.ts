import type { Tyiyn } from "../../kernel/money.ts";
import { type DigitGroup, groupsOf, takeApart } from "./digits.ts";

/** Forms after a numeral: 1 сом, 2 сома, 5 сомов. */
type Forms = readonly [one: string, few: string, many: string];
type Gender = "masculine" | "feminine";

const SOM: Forms = ["сом", "сома", "сомов"];
/** «Тыйын» is masculine: один тыйын, два тыйына, пять тыйынов. */
const TYIYN: Forms = ["тыйын", "тыйына", "тыйынов"];
const SCALES: readonly Forms[] = [
  ["", "", ""],
  ["тысяча", "тысячи", "тысяч"],
  ["миллион", "миллиона", "миллионов"],
  ["миллиард", "миллиарда", "миллиардов"],
  ["триллион", "триллиона", "триллионов"],
];

const UNITS: Readonly<Record<Gender, readonly string[]>> = {
  masculine: ["", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять"],
  feminine: ["", "одна", "две", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять"],
};
const TEENS = [
  "десять",
  "одиннадцать",
  "двенадцать",
  "тринадцать",
  "четырнадцать",
  "пятнадцать",
  "шестнадцать",
  "семнадцать",
  "восемнадцать",
  "девятнадцать",
];
const TENS = [
  "",
  "",
  "двадцать",
  "тридцать",
  "сорок",
  "пятьдесят",
  "шестьдесят",
  "семьдесят",
  "восемьдесят",
  "девяносто",
];
const HUNDREDS = [
  "",
  "сто",
  "двести",
  "триста",
  "четыреста",
  "пятьсот",
  "шестьсот",
  "семьсот",
  "восемьсот",
  "девятьсот",
];

/** The form a numeral asks for: by its last digit, but 11–14 always take the last form. */
const formFor = (value: number, [one, few, many]: Forms): string => {
  const lastTwo = value % 100;
  const last = value % 10;
  if (lastTwo >= 11 && lastTwo <= 14) return many;
  if (last === 1) return one;
  return last >= 2 && last <= 4 ? few : many;
};

const threeDigits = (value: number, gender: Gender): readonly string[] => {
  const tens = Math.floor((value % 100) / 10);
  const units = value % 10;
  const below100 = tens === 1 ? [TEENS[units] ?? ""] : [TENS[tens] ?? "", UNITS[gender][units] ?? ""];
  return [HUNDREDS[Math.floor(value / 100)] ?? "", ...below100];
};

/** «Тысяча» alone is feminine: одна тысяча, две тысячи. */
const groupWords = ({ value, power }: DigitGroup): readonly string[] => [
  ...threeDigits(value, power === 1 ? "feminine" : "masculine"),
  formFor(value, SCALES[power] ?? ["", "", ""]),
];

const join = (words: readonly string[]): string => words.filter((word) => word !== "").join(" ");

/** A whole number of at least zero in the nominative masculine: «ноль», «сто двадцать один». */
export const numberInRussian = (value: number): string => {
  const groups = groupsOf(value);
  return groups.length === 0 ? "ноль" : join(groups.flatMap(groupWords));
};

/**
 * An amount in Russian words, som and tyiyn both in words: «одна тысяча двести один сом пять тыйынов». A negative
 * amount begins with «минус»; no tyiyn are said as «ноль тыйынов», so that nothing can be written in after.
 */
export const amountInRussian = (amount: Tyiyn): string => {
  const spoken = takeApart(amount);
  return join([
    spoken.negative ? "минус" : "",
    numberInRussian(spoken.som),
    formFor(spoken.som, SOM),
    numberInRussian(spoken.tyiyn),
    formFor(spoken.tyiyn, TYIYN),
  ]);
};
