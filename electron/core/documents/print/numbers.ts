import { formatSom, type Tyiyn } from "#shared/kernel/money.ts";

const NO_BREAK = "\u00a0";
const MINUS = "\u2212";

/** Digits of a plain decimal as a paper prints them: thousands apart, a comma, a true minus. */
export const printDecimal = (decimal: string): string => {
  const negative = decimal.startsWith("-");
  const [whole = "0", fraction] = decimal.replace("-", "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, NO_BREAK);
  return `${negative ? MINUS : ""}${grouped}${fraction === undefined ? "" : `,${fraction}`}`;
};

/** `12 345,67` */
export const printAmount = (amount: Tyiyn): string => printDecimal(formatSom(amount));

/** A difference carries its sign: `+12 345,67`, `−1,00`. */
export const printDifference = (amount: Tyiyn): string => `${amount > 0 ? "+" : ""}${printAmount(amount)}`;

/** `12 345,67 сом`; the currency has one name in both languages. */
export const printSom = (amount: Tyiyn): string => `${printAmount(amount)}${NO_BREAK}сом`;
