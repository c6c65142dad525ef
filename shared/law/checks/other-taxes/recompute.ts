import { Exact, roundToTyiyn, type Tyiyn } from "../../../kernel/money.ts";
import { isMaterial } from "../tolerance.ts";
import type { ReturnLines } from "../vat/facts.ts";

const HUNDRED = 100;

/** Lines of a return of digest 4.9, as plain decimals: volumes, units and rates stand beside amounts. */
export type DecimalLines = Readonly<Record<string, string>>;

/** Lines of return_lines.csv come in hundredths. */
export const decimalsOf = (lines: ReturnLines): DecimalLines =>
  Object.fromEntries(
    Object.entries(lines).map(([line, value]) => [line, new Exact(value).div(HUNDRED).toFixed(2)]),
  );

/** Forms whose lines follow from each other; a bonus is the Cabinet's table alone (353). */
export const RECOMPUTED_FORMS = [
  "EXC",
  "ROY",
  "WHT",
  "TRN",
  "MET",
  "MIN",
  "ECM",
  "GAM",
  "ZON",
  "PAT",
] as const;
export type RecomputedForm = (typeof RECOMPUTED_FORMS)[number];

/** What the lines do not say: the rate the Code fixes for the period (share of one), and what line 020 is. */
export interface FormRates {
  /** Mining, e-commerce, the transaction tax. */
  readonly fixed: string | null;
  /** Line 020 is som for a unit, or percent of the base: royalty of water or of minerals, gambling by units or online. */
  readonly unit: "som" | "percent";
}

interface DecimalLineCheck {
  readonly line: string;
  readonly declared: Tyiyn | null;
  readonly computed: Tyiyn;
  readonly broken: boolean;
}

export interface RecomputedForms {
  readonly checks: readonly DecimalLineCheck[];
  /** What the return owes by its own lines. */
  readonly tax: Tyiyn;
}

const MONTHS = 12;
const inTyiyn = (som: Exact): Tyiyn => roundToTyiyn(som.times(HUNDRED));

interface Book {
  readonly of: (line: string) => Exact;
  /** Som to go on with: as declared where it fits or is left out of the rest, else as computed. */
  readonly settle: (line: string, computed: Exact) => Exact;
  readonly checks: () => readonly DecimalLineCheck[];
}

const bookOf = (lines: DecimalLines): Book => {
  const checks: DecimalLineCheck[] = [];
  return {
    of: (line) => new Exact(lines[line] ?? "0"),
    settle: (line, som) => {
      const text = lines[line];
      const declared = text === undefined ? null : inTyiyn(new Exact(text));
      const computed = inTyiyn(som);
      const broken = declared !== null && isMaterial(declared - computed);
      checks.push({ line, declared, computed, broken });
      return text === undefined || broken ? som : new Exact(text);
    },
    checks: () => checks,
  };
};

const taxOf = (form: RecomputedForm, { of, settle }: Book, { fixed, unit }: FormRates): Exact => {
  const share = new Exact(fixed ?? "0");
  const stated = unit === "percent" ? of("020").div(HUNDRED) : of("020");
  switch (form) {
    case "EXC":
      return settle("050", Exact.max(settle("030", of("010").times(of("020"))).minus(of("040")), 0));
    case "ROY":
    case "GAM":
      return settle("030", of("010").times(stated));
    case "WHT":
    case "MET":
      return settle("030", of("010").times(of("020")).div(HUNDRED));
    case "TRN":
    case "MIN":
      return settle("020", of("010").times(share));
    case "ECM":
      // Own goods are in the base (445(1)) and have no line: a base above the two is the payer's word.
      return settle("030", settle("020", Exact.max(of("010"), of("015"), of("020"))).times(share));
    case "ZON":
      return settle("030", of("010").div(MONTHS).times(of("020")));
    case "PAT":
      return settle("030", of("010").times(new Exact(1).minus(of("020").div(HUNDRED))));
  }
};

/**
 * Recomputes a return of digest 4.9 from its own lines: excise, royalty, withholding, transactions, metals, mining,
 * e-commerce, gambling, the trade zone, a patent. One som is rounding.
 */
export const recomputeForm = (
  form: RecomputedForm,
  lines: DecimalLines,
  rates: FormRates,
): RecomputedForms => {
  const book = bookOf(lines);
  const tax = inTyiyn(taxOf(form, book, rates));
  return { checks: book.checks(), tax };
};
