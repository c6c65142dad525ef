/** Numbers of articles and chapters as the official text writes them: `85¹`. */

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A number as headings and people write it: `85`, `85¹`, `85-1`, `85<sup>1</sup>`. */
export const NUMBER_PATTERN = `\\d+(?:[${SUPERSCRIPTS}]+|-\\d+|<sup>\\d+</sup>)?`;

const WHOLE = new RegExp(`^${NUMBER_PATTERN}$`);

/** `85-1` and `85<sup>1</sup>` → `85¹`; null for what is no number. */
export const articleNumber = (text: string): string | null => {
  const number = text.trim();
  if (!WHOLE.test(number)) return null;
  return number
    .replace("</sup>", "")
    .replace(/(?:-|<sup>)(\d+)$/, (_, index: string) =>
      [...index].map((digit) => SUPERSCRIPTS.charAt(Number(digit))).join(""),
    );
};

/** `85¹` → 85 and 1; 85 → 85 and 0: what numbers are ordered by. */
export const numberOrder = (number: string): { readonly whole: number; readonly index: number } => {
  const digits = [...number].map((sign) => SUPERSCRIPTS.indexOf(sign)).filter((digit) => digit >= 0);
  return { whole: Number.parseInt(number, 10), index: digits.length === 0 ? 0 : Number(digits.join("")) };
};
