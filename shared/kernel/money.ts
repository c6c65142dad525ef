import { Decimal } from "decimal.js";
import { err, ok, type Result } from "./result.ts";

/**
 * An amount in whole tyiyn (1 som = 100 tyiyn), always a safe integer; may be negative.
 * Stored and sent as it is; every rate goes through {@link Decimal} and is rounded once, at the end.
 */
export type Tyiyn = number & { readonly __brand: "Tyiyn" };

const D = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 40 });
/** Exact decimals with 40 significant digits, half-up; the only arithmetic for rates and shares. */
export const Exact = D;
export type Exact = Decimal;

/** Marks an integer as tyiyn. Throws on a fraction or an unsafe integer: that is a bug of the caller. */
export const tyiyn = (value: number): Tyiyn => {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of tyiyn: ${value}`);
  return (value === 0 ? 0 : value) as Tyiyn;
};

export const ZERO: Tyiyn = tyiyn(0);
export const addMoney = (...amounts: readonly Tyiyn[]): Tyiyn =>
  tyiyn(amounts.reduce((sum, a) => sum + a, 0));
export const subtractMoney = (a: Tyiyn, b: Tyiyn): Tyiyn => tyiyn(a - b);
export const negateMoney = (amount: Tyiyn): Tyiyn => tyiyn(amount === 0 ? 0 : -amount);
export const maxMoney = (a: Tyiyn, b: Tyiyn): Tyiyn => (a >= b ? a : b);
export const minMoney = (a: Tyiyn, b: Tyiyn): Tyiyn => (a <= b ? a : b);

/** The exact value in tyiyn. */
export const exactOf = (amount: Tyiyn): Exact => new D(amount);

/** Rounds an exact number of tyiyn half-up (away from zero at .5) to whole tyiyn; once, at the end. */
export const roundToTyiyn = (exact: Exact): Tyiyn =>
  tyiyn(exact.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber());

const SOM = /^-?(0|[1-9]\d*)\.\d{2}$/;
const SOM_LENIENT = /^-?\d+(\.\d{1,2})?$/;

/** `"125000.00"` → tyiyn. Two decimals required, as on every wire. */
export const parseSom = (text: string): Result<Tyiyn, "not-an-amount"> =>
  SOM.test(text) ? fromSomText(text) : err("not-an-amount");

/** As {@link parseSom}, but also `125000` and `125000.5`, as office files may write them. */
export const parseSomLenient = (text: string): Result<Tyiyn, "not-an-amount"> =>
  SOM_LENIENT.test(text) ? fromSomText(text) : err("not-an-amount");

const fromSomText = (text: string): Result<Tyiyn, "not-an-amount"> => {
  const negative = text.startsWith("-");
  const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
  const value = Number(whole) * 100 + Number(fraction.padEnd(2, "0"));
  if (!Number.isSafeInteger(value)) return err("not-an-amount");
  return ok(tyiyn(negative ? -value : value));
};

/** tyiyn → `"125000.00"`, the form of files, wires and the command line. */
export const formatSom = (amount: Tyiyn): string => {
  const abs = Math.abs(amount);
  const sign = amount < 0 ? "-" : "";
  return `${sign}${Math.floor(abs / 100)}.${String(abs % 100).padStart(2, "0")}`;
};
