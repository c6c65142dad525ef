import { Exact, roundToTyiyn, type Tyiyn, tyiyn } from "../../../kernel/money.ts";

interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

const fractions = new Map<string, Fraction | null>();
const MOST_DECIMALS = 6;

/** A short decimal as whole numbers: `0.12` is 12/100. */
const fractionOf = (rate: string): Fraction | null => {
  const cached = fractions.get(rate);
  if (cached !== undefined) return cached;
  const [whole = "", decimals = ""] = rate.split(".");
  const plain = /^\d{1,6}$/.test(whole) && /^\d*$/.test(decimals) && decimals.length <= MOST_DECIMALS;
  const fraction = plain ? { numerator: Number(whole + decimals), denominator: 10 ** decimals.length } : null;
  fractions.set(rate, fraction);
  return fraction;
};

/**
 * `amount × rate` in tyiyn, half-up away from zero. Whole-number arithmetic where it is exact — a sweep does it
 * millions of times — and decimals otherwise; both give the same.
 */
export const shareOf = (amount: number, rate: string): Tyiyn => {
  const fraction = fractionOf(rate);
  const product = fraction === null ? Number.NaN : amount * fraction.numerator;
  if (fraction === null || !Number.isSafeInteger(product) || !Number.isSafeInteger(2 * product))
    return roundToTyiyn(new Exact(amount).times(rate));
  const { denominator } = fraction;
  const size = Math.abs(product);
  const rest = size % denominator;
  const rounded = (size - rest) / denominator + (2 * rest >= denominator ? 1 : 0);
  return tyiyn(product < 0 ? -rounded : rounded);
};
