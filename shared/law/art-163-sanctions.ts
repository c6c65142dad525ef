import type { Derivation, DerivationStep } from "../kernel/derivation.ts";
import { type LegalBasis, tc } from "../kernel/legal-basis.ts";
import {
  Exact,
  exactOf,
  formatSom,
  parseSomLenient,
  roundToTyiyn,
  type Tyiyn,
  ZERO,
} from "../kernel/money.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { Missing } from "./missing.ts";
import { findCodeParameter } from "./parameters.ts";
import { type CodeParameterName, ENTRY_OF_THE_CODE } from "./parameters-of-the-code.ts";
import type { RuleContext } from "./rule.ts";

export const SANCTION_PAYERS = ["individual", "sole-trader", "organization"] as const;
type SanctionPayer = (typeof SANCTION_PAYERS)[number];

/**
 * A tax offence of art. 163. All but `not-filed` are established by a field audit only (a desk audit never applies a
 * sanction, art. 125(10)); `not-filed` is accrued by the automated system (art. 160(4)).
 */
export type SanctionInput =
  /** Tax in the return against tax that should have been in it, tyiyn (part 1). */
  | { readonly kind: "understatement"; readonly declared: Tyiyn; readonly assessed: Tyiyn }
  /** One report not filed in time, at the calculation index of the day (part 1¹). */
  | { readonly kind: "not-filed"; readonly payer: SanctionPayer; readonly on: PlainDate }
  /** VAT credited on invalid invoices, tyiyn (part 3). */
  | { readonly kind: "invalid-invoice-credit"; readonly vat: Tyiyn }
  /** Obligation of a period without a return, tyiyn (part 2). */
  | { readonly kind: "no-return"; readonly assessed: Tyiyn };

export interface Sanction {
  /** Tyiyn, rounded once. */
  readonly sanction: Tyiyn;
  /** Share of the base as a decimal (`"0.5"`); absent for a fixed sanction. */
  readonly rate?: string;
  readonly article: LegalBasis;
  readonly derivation: Derivation;
}

export type SanctionRefusal =
  | { readonly code: "negative-amount"; readonly path: string }
  | { readonly code: "incomplete"; readonly missing: Missing };

type SanctionContext = Pick<RuleContext, "parameters" | "readings">;

/** The rates of art. 163 are looked up on the day the decision is taken (art. 16(3)). */
const shareOfBase = (
  base: Tyiyn,
  baseName: string,
  rate: string,
  article: LegalBasis,
  before: readonly DerivationStep[] = [],
): Sanction => {
  const sanction = roundToTyiyn(exactOf(base).times(new Exact(rate)));
  const step: DerivationStep = {
    label: { key: "law.sanction.share-of-base" },
    formula: `${baseName} × rate`,
    operands: [
      { name: baseName, quantity: { unit: "som", value: formatSom(base) } },
      { name: "rate", quantity: { unit: "percent", value: new Exact(rate).times(100).toFixed() } },
    ],
    result: { unit: "som", value: formatSom(sanction) },
    basis: article,
  };
  return { sanction, rate, article, derivation: [...before, step] };
};

/** All values, or the first that is missing. */
const valuesOn = <const Names extends readonly CodeParameterName[]>(
  names: Names,
  on: PlainDate,
  { parameters }: Pick<SanctionContext, "parameters">,
): Result<{ readonly [Name in Names[number]]: string }, Missing> => {
  const values: Partial<Record<CodeParameterName, string>> = {};
  for (const name of names) {
    const found = findCodeParameter(parameters, name, on);
    if (!found.ok) return found;
    values[name] = found.value.value;
  }
  return ok(values as { readonly [Name in Names[number]]: string });
};

const UNDERSTATEMENT = [
  "sanction.understatement.lower-bound",
  "sanction.understatement.upper-bound",
  "sanction.understatement.middle-rate",
  "sanction.understatement.upper-rate",
] as const;

/** Enough digits to show on which side of a bound the share is. */
const SHOWN_DECIMALS = 6;

const understatement = (
  declared: Tyiyn,
  assessed: Tyiyn,
  decidedOn: PlainDate,
  context: SanctionContext,
): Result<Sanction, Missing> => {
  const values = valuesOn(UNDERSTATEMENT, decidedOn, context);
  if (!values.ok) return values;
  const shortfall = exactOf(assessed).minus(declared);
  if (shortfall.lessThanOrEqualTo(0)) {
    const none: DerivationStep = {
      label: { key: "law.sanction.no-understatement" },
      operands: [
        { name: "declared", quantity: { unit: "som", value: formatSom(declared) } },
        { name: "assessed", quantity: { unit: "som", value: formatSom(assessed) } },
      ],
      result: { unit: "som", value: "0.00" },
      basis: tc("163.1"),
    };
    return ok({ sanction: ZERO, rate: "0", article: tc("163.1"), derivation: [none] });
  }
  const lower = new Exact(values.value["sanction.understatement.lower-bound"]);
  const upper = new Exact(values.value["sanction.understatement.upper-bound"]);
  /** Compared as products, so that no division rounds the share towards a bound. */
  const over = (bound: Exact): boolean => shortfall.greaterThan(exactOf(assessed).times(bound));
  const atLower =
    context.readings.of("A-25") === "upper-band" && shortfall.equals(exactOf(assessed).times(lower));
  const band = over(upper)
    ? { rate: values.value["sanction.understatement.upper-rate"], article: tc("163.1.3") }
    : over(lower) || atLower
      ? { rate: values.value["sanction.understatement.middle-rate"], article: tc("163.1.2") }
      : { rate: "0", article: tc("163.1.1") };
  const base = roundToTyiyn(shortfall);
  const share: DerivationStep = {
    label: { key: "law.sanction.understatement-share" },
    formula: "(assessed − declared) ÷ assessed",
    operands: [
      { name: "assessed", quantity: { unit: "som", value: formatSom(assessed) } },
      { name: "declared", quantity: { unit: "som", value: formatSom(declared) } },
    ],
    result: {
      unit: "percent",
      value: shortfall.dividedBy(assessed).times(100).toDecimalPlaces(SHOWN_DECIMALS).toFixed(),
    },
    basis: band.article,
    reading: "A-25",
  };
  return ok(shareOfBase(base, "understatement", band.rate, band.article, [share]));
};

const NOT_FILED = {
  individual: { count: "sanction.not-filed.individual", article: tc("163.1¹.1") },
  "sole-trader": { count: "sanction.not-filed.sole-trader", article: tc("163.1¹.2") },
  organization: { count: "sanction.not-filed.organization", article: tc("163.1¹.3") },
} as const;

const notFiled = (
  payer: SanctionPayer,
  on: PlainDate,
  context: SanctionContext,
): Result<Sanction, Missing> => {
  const { count, article } = NOT_FILED[payer];
  const counted = findCodeParameter(context.parameters, count, on);
  if (!counted.ok) return counted;
  const index = findCodeParameter(context.parameters, "calculation-index", on);
  if (!index.ok) return index;
  const som = parseSomLenient(index.value.value);
  if (!som.ok) return err({ what: "parameter", name: "calculation-index", on });
  const sanction = roundToTyiyn(exactOf(som.value).times(new Exact(counted.value.value)));
  const unconfirmed = index.value.source.kind === "assumed";
  const step: DerivationStep = {
    label: { key: unconfirmed ? "law.sanction.not-filed-assumed" : "law.sanction.not-filed" },
    formula: "count × calculation-index",
    operands: [
      { name: "count", quantity: { unit: "number", value: counted.value.value } },
      { name: "calculation-index", quantity: { unit: "som", value: formatSom(som.value) } },
      { name: "on", quantity: { unit: "date", value: on } },
    ],
    result: { unit: "som", value: formatSom(sanction) },
    basis: article,
    reading: "A-26",
  };
  return ok({ sanction, article, derivation: [step] });
};

const wholeBase = (
  base: Tyiyn,
  baseName: string,
  name: CodeParameterName,
  article: LegalBasis,
  decidedOn: PlainDate,
  context: SanctionContext,
): Result<Sanction, Missing> => {
  const rate = findCodeParameter(context.parameters, name, decidedOn);
  return rate.ok ? ok(shareOfBase(base, baseName, rate.value.value, article)) : rate;
};

const negative = (input: SanctionInput): string | null => {
  if (input.kind === "understatement")
    return input.declared < 0 ? "declared" : input.assessed < 0 ? "assessed" : null;
  if (input.kind === "invalid-invoice-credit") return input.vat < 0 ? "vat" : null;
  return input.kind === "no-return" && input.assessed < 0 ? "assessed" : null;
};

const sanctionOf = (
  input: SanctionInput,
  decidedOn: PlainDate,
  context: SanctionContext,
): Result<Sanction, Missing> => {
  switch (input.kind) {
    case "understatement":
      return understatement(input.declared, input.assessed, decidedOn, context);
    case "not-filed":
      return notFiled(input.payer, input.on, context);
    case "invalid-invoice-credit":
      return wholeBase(
        input.vat,
        "vat",
        "sanction.invalid-invoice-credit.rate",
        tc("163.3"),
        decidedOn,
        context,
      );
    case "no-return":
      return wholeBase(
        input.assessed,
        "assessed",
        "sanction.no-return.rate",
        tc("163.2"),
        decidedOn,
        context,
      );
  }
};

/**
 * The tax sanction (налоговая санкция) of art. 163. The share of an understatement is compared unrounded; exactly on
 * the lower bound the milder band holds (art. 17(3), A-25), on the upper one always: above it is strictly above.
 * @param decidedOn the day the decision on liability is taken, whose law applies (art. 16(3)); without it, the
 * wording the program holds.
 */
export const computeSanction = (
  input: SanctionInput,
  context: SanctionContext,
  decidedOn: PlainDate = ENTRY_OF_THE_CODE,
): Result<Sanction, SanctionRefusal> => {
  const path = negative(input);
  if (path) return err({ code: "negative-amount", path });
  const computed = sanctionOf(input, decidedOn, context);
  return computed.ok ? computed : err({ code: "incomplete", missing: computed.error });
};
