import type { Derivation, DerivationStep, Quantity } from "../../kernel/derivation.ts";
import type { Inn } from "../../kernel/inn.ts";
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import { addMoney, formatSom, type Tyiyn } from "../../kernel/money.ts";
import type { Period } from "../../kernel/period.ts";
import type { TextParams } from "../../kernel/text.ts";
import type { CreditArising, DuePart, Evidence, FindingKind, FormCode } from "../finding.ts";
import type { CheckDefinition, Claim } from "./check.ts";

export const som = (value: number): Quantity => ({ unit: "som", value: formatSom(value as Tyiyn) });
export const text = (value: string): Quantity => ({ unit: "text", value });
export const date = (value: string): Quantity => ({ unit: "date", value });
export const percent = (value: string): Quantity => ({ unit: "percent", value });
export const number = (value: string): Quantity => ({ unit: "number", value });

/** One line of the working: `step("output", "011 = 010 × rate", { ... }, som(…), "254.1")`. */
export const step = (
  label: string,
  formula: string | null,
  operands: Readonly<Record<string, Quantity>>,
  result: Quantity,
  place: string,
  extra: { readonly params?: TextParams; readonly reading?: string } = {},
): DerivationStep => ({
  label: { key: `check.step.${label}`, ...(extra.params ? { params: extra.params } : {}) },
  ...(formula === null ? {} : { formula }),
  operands: Object.entries(operands).map(([name, quantity]) => ({ name, quantity })),
  result,
  basis: tc(place),
  ...(extra.reading === undefined ? {} : { reading: extra.reading }),
});

export interface ClaimParts {
  readonly inn: Inn;
  readonly tax: FormCode;
  readonly period: Period;
  readonly kind: FindingKind;
  readonly declared: Tyiyn | null;
  readonly computed: Tyiyn | null;
  readonly difference: Tyiyn;
  readonly evidence: readonly Evidence[];
  /** Ends the key of the explanation, `check.V-02.explanation` when absent. */
  readonly variant?: string;
  readonly params?: TextParams;
  readonly derivation: Derivation;
  readonly documents: readonly string[];
  readonly creditArises?: readonly CreditArising[];
  readonly dueParts?: readonly DuePart[];
  /** More articles than the check's own, or instead of them. */
  readonly articles?: readonly LegalBasis[];
}

/** A claim of a check with its articles, readings and explanation filled in. */
export const claimOf = (definition: CheckDefinition, parts: ClaimParts): Claim => ({
  finding: {
    check: definition.id,
    inn: parts.inn,
    tax: parts.tax,
    period: parts.period,
    kind: parts.kind,
    declared: parts.declared,
    computed: parts.computed,
    difference: parts.difference,
    articles: parts.articles ?? definition.articles,
    evidence: parts.evidence,
    explanation: {
      key: `check.${definition.id}.${parts.variant ?? "explanation"}`,
      params: { period: parts.period, difference: formatSom(parts.difference), ...parts.params },
    },
    derivation: parts.derivation,
    readings: definition.readings,
    ...(parts.creditArises === undefined || parts.creditArises.length === 0
      ? {}
      : { creditArises: parts.creditArises }),
    ...(parts.dueParts === undefined || parts.dueParts.length === 0 ? {} : { dueParts: parts.dueParts }),
  },
  documents: parts.documents,
});

/** `assessment` for more tax, `reduction` for less. */
export const kindOf = (difference: number): FindingKind => (difference > 0 ? "assessment" : "reduction");

/** The sums of a claim that raises a total; of one the return does not state nobody knows what it comes to. */
export const raisedSums = (
  declared: Tyiyn | null,
  difference: Tyiyn,
): Pick<ClaimParts, "declared" | "computed" | "difference"> => ({
  declared,
  computed: declared === null ? null : addMoney(declared, difference),
  difference,
});
