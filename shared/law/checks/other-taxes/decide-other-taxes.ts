import type { Inn } from "../../../kernel/inn.ts";
import { tc } from "../../../kernel/legal-basis.ts";
import { Exact, subtractMoney, ZERO } from "../../../kernel/money.ts";
import { boundsOf, monthsOf } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { Missing } from "../../missing.ts";
import { findCodeParameter } from "../../parameters.ts";
import { type CheckContext, type CheckDefinition, type Claim, isUnderAudit } from "../check.ts";
import { claimOf, kindOf, percent, som, step } from "../claim.ts";
import { isMaterial } from "../tolerance.ts";
import type { ReturnFact } from "../vat/facts.ts";
import type { OtherTaxFacts } from "./facts.ts";
import { checkForeignPayments, V34 } from "./foreign-payments.ts";
import { N13, ratedReturnClaims, X02, X05, X08, X11 } from "./rated-returns.ts";
import { decimalsOf, recomputeForm } from "./recompute.ts";

const common = {
  scope: "return",
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: [],
  kinds: ["assessment", "reduction"],
} as const;

/** Mining: the tax of the stated electricity. Bills of the supplier are not in the office's data. */
const X09: CheckDefinition = {
  ...common,
  id: "X-09",
  taxes: ["MIN"],
  title: "check.X-09.title",
  articles: [tc("438"), tc("439")],
};

/** E-commerce: the base is never below what stays of the buyers' money, by the return's own lines. */
const X10: CheckDefinition = {
  ...common,
  id: "X-10",
  taxes: ["ECM"],
  title: "check.X-10.title",
  articles: [tc("445.2"), tc("446.1")],
};

/** Transactions: the tax of the stated sum. The transfers themselves are not in the office's data. */
const N16: CheckDefinition = {
  ...common,
  id: "N-16",
  taxes: ["TRN"],
  title: "check.N-16.title",
  articles: [tc("245¹.2"), tc("245¹.1")],
  // Law 185 gives no day: the first of the next year (art. 15(2)).
  effectiveFrom: plainDate("2026-01-01"),
  readings: ["S-01"],
};

/** Checks of the smaller taxes the office's data can decide; see `docs/property-checks.md`. */
export const OTHER_TAX_CHECKS: readonly CheckDefinition[] = [X02, X05, X08, X09, X10, X11, N13, N16, V34];

const BY_FORM = {
  TRN: { check: N16, rate: "transaction-tax.rate", tax: "020" },
  MIN: { check: X09, rate: "mining.rate", tax: "020" },
  ECM: { check: X10, rate: "e-commerce.rate", tax: "030" },
} as const;
type CheckedForm = keyof typeof BY_FORM;

const isChecked = (form: string): form is CheckedForm => Object.hasOwn(BY_FORM, form);

const HUNDRED = 100;

const claimOfReturn = (
  inn: Inn,
  filed: ReturnFact,
  form: CheckedForm,
  { parameters }: CheckContext,
  missing: Missing[],
): Claim | null => {
  const { check, rate: name, tax: line } = BY_FORM[form];
  const { first } = boundsOf(filed.period);
  if (first < check.effectiveFrom) return null;
  const rate = findCodeParameter(parameters, name, first);
  if (!rate.ok) {
    missing.push(rate.error);
    return null;
  }
  const lines = decimalsOf(filed.lines);
  const { checks, tax } = recomputeForm(form, lines, { fixed: rate.value.value, unit: "percent" });
  const declared = checks.find((one) => one.line === line)?.declared ?? ZERO;
  const difference = subtractMoney(tax, declared);
  if (!isMaterial(difference)) return null;
  return claimOf(check, {
    inn,
    tax: form,
    period: filed.period,
    kind: kindOf(difference),
    declared,
    computed: tax,
    difference,
    evidence: [{ file: "returns.csv", id: filed.returnId }],
    derivation: [
      step(
        "other-taxes.tax",
        form === "ECM" ? "max(010, 015, 020) × rate" : "010 × rate",
        {
          "010": som(filed.lines["010"] ?? 0),
          ...(form === "ECM"
            ? { "015": som(filed.lines["015"] ?? 0), "020": som(filed.lines["020"] ?? 0) }
            : {}),
          rate: percent(new Exact(rate.value.value).times(HUNDRED).toFixed()),
        },
        som(tax),
        check.articles[1] ?? check.articles[0],
      ),
    ],
    documents: [`line:${form}:${line}:${filed.period}`],
  });
};

/** Returns of the smaller taxes whose tax is not what their own lines make at the rates of the Code. */
export const otherTaxClaims = (
  { inn, returns, rated }: OtherTaxFacts,
  context: CheckContext,
  missing: Missing[],
): readonly Claim[] => [
  ...returns.flatMap((filed) => {
    if (!isChecked(filed.form) || !isUnderAudit(monthsOf(filed.period), context)) return [];
    const claim = claimOfReturn(inn, filed, filed.form, context, missing);
    return claim ? [claim] : [];
  }),
  ...ratedReturnClaims(inn, rated, context),
  ...checkForeignPayments({ inn, returns, rated }, context),
];
