/**
 * What a return of the profit tax states of its totals. A line may be left out: where the others make it, it is what they
 * make, right or wrong; where they do not, it is not known — never zero, which would be somebody's tax.
 */
import { maxMoney, type Tyiyn, tyiyn, ZERO } from "../../../kernel/money.ts";
import { isMaterial } from "../tolerance.ts";
import type { ReturnLines } from "../vat/facts.ts";

export const INCOME = ["P010", "P020", "P030", "P040"] as const;
/** Deductions but charity, which is limited by the base without it. */
export const OTHER_DEDUCTIONS = [
  "P080",
  "P090",
  "P095",
  "P100",
  "P110",
  "P120",
  "P130",
  "P140",
  "P150",
  "P165",
] as const;
export const DEDUCTIONS = [...OTHER_DEDUCTIONS, "P160"] as const;

const sumOf = (lines: ReturnLines, names: readonly string[]): number =>
  names.reduce((sum, line) => sum + (lines[line] ?? 0), 0);

/** Result of the year before losses (END.P190); negative is a loss. */
export const statedResult = (lines: ReturnLines): Tyiyn => {
  const income = lines["P050"] ?? sumOf(lines, INCOME) - (lines["P045"] ?? 0);
  const deductions = lines["P180"] ?? sumOf(lines, DEDUCTIONS);
  return tyiyn(lines["P190"] ?? income - deductions);
};

/** Taxable base (END.P200). */
export const statedBase = (lines: ReturnLines): Tyiyn =>
  maxMoney(ZERO, tyiyn(lines["P200"] ?? statedResult(lines) - (lines["P195"] ?? 0)));

/**
 * Tax of the year (END.P210), or what the advances and the sum to pay make; null where a base has neither: whether it bears no
 * tax or its line was forgotten only the payer knows.
 */
export const statedTax = (lines: ReturnLines): Tyiyn | null => {
  const { P210, P215 = 0, P220, P230 } = lines;
  if (P210 !== undefined) return tyiyn(P210);
  if (P220 !== undefined && P230 !== undefined) return tyiyn(P230 + P215 + P220);
  return isMaterial(statedBase(lines)) ? null : ZERO;
};
