import type { Tyiyn } from "../../kernel/money.ts";
import { type DigitGroup, groupsOf, takeApart } from "./digits.ts";

const UNITS = ["", "бир", "эки", "үч", "төрт", "беш", "алты", "жети", "сегиз", "тогуз"];
const TENS = ["", "он", "жыйырма", "отуз", "кырк", "элүү", "алтымыш", "жетимиш", "сексен", "токсон"];
/** Numerals ask for no plural: the noun after them stays as it is. */
const SCALES = ["", "миң", "миллион", "миллиард", "триллион"];
const HUNDRED = "жүз";

/** A hundred and a thousand alone are said with «бир», as money papers write them: nothing can be put before. */
const groupWords = ({ value, power }: DigitGroup): readonly string[] => {
  const hundreds = Math.floor(value / 100);
  return [
    ...(hundreds > 0 ? [UNITS[hundreds] ?? "", HUNDRED] : []),
    TENS[Math.floor((value % 100) / 10)] ?? "",
    UNITS[value % 10] ?? "",
    SCALES[power] ?? "",
  ];
};

const join = (words: readonly string[]): string => words.filter((word) => word !== "").join(" ");

/** A whole number of at least zero: «нөл», «бир жүз жыйырма бир». */
export const numberInKyrgyz = (value: number): string => {
  const groups = groupsOf(value);
  return groups.length === 0 ? "нөл" : join(groups.flatMap(groupWords));
};

/**
 * An amount in Kyrgyz words, som and tyiyn both in words: «бир миң эки жүз бир сом беш тыйын». A negative amount
 * begins with «минус»; no tyiyn are said as «нөл тыйын».
 */
export const amountInKyrgyz = (amount: Tyiyn): string => {
  const spoken = takeApart(amount);
  return join([
    spoken.negative ? "минус" : "",
    numberInKyrgyz(spoken.som),
    "сом",
    numberInKyrgyz(spoken.tyiyn),
    "тыйын",
  ]);
};
