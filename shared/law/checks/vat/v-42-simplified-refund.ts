import { tc } from "../../../kernel/legal-basis.ts";
import { Exact, formatSom, parseSomLenient, type Tyiyn, tyiyn } from "../../../kernel/money.ts";
import { boundsOf, type Month, previousMonth } from "../../../kernel/period.ts";
import { codeValues } from "../../code-values.ts";
import type { CheckContext, Claim } from "../check.ts";
import { number, som, step } from "../claim.ts";
import { signCheck, signOf } from "../sign.ts";
import type { ReturnFact, ReturnLines, TaxpayerFacts } from "./facts.ts";
import { lineEvidence } from "./lines.ts";

/**
 * A refund claimed (VAT.190) that the returns themselves keep out of the simplified order (art. 328(1)): zero-rated supplies are
 * below half of the taxable ones of six months in a row, or below the bound of twelve. Decided only where the returns of
 * all twelve months are at hand. The value of own assets (328(1)(3)) and the order asked for are not in the data.
 */
export const V42 = signCheck("V-42", "return", ["VAT"], [tc("328.1"), tc("327.2")]);

const YEAR = 12;
const HALF_YEAR = 6;

/** Returns of so many months up to the period, the latest first; null where one is not at hand. */
const linesBack = (facts: TaxpayerFacts, last: Month, count: number): readonly ReturnLines[] | null => {
  const found: ReturnLines[] = [];
  let month = last;
  for (let index = 0; index < count; index += 1) {
    const filed = facts.returns.find(({ form, period }) => form === "VAT" && period === month);
    if (filed === undefined) return null;
    found.push(filed.lines);
    month = previousMonth(month);
  }
  return found;
};

const sumOf = (lines: readonly ReturnLines[], name: string): Tyiyn =>
  tyiyn(lines.reduce((total, one) => total + (one[name] ?? 0), 0));

export const checkSimplifiedRefund = (
  facts: TaxpayerFacts,
  filed: ReturnFact,
  month: Month,
  { parameters }: Pick<CheckContext, "parameters">,
): Claim | null => {
  const claimed = tyiyn(filed.lines["190"] ?? 0);
  if (claimed <= 0) return null;
  const year = linesBack(facts, month, YEAR);
  const law = codeValues(parameters, boundsOf(month).first, [
    "vat.refund.zero-share",
    "vat.refund.zero-supplies",
  ]);
  const bound = law.ok ? parseSomLenient(law.value["vat.refund.zero-supplies"]) : null;
  if (year === null || !law.ok || !bound?.ok) return null;
  const half = year.slice(0, HALF_YEAR);
  const [zeroOfYear, zero, taxable] = [sumOf(year, "030"), sumOf(half, "030"), sumOf(half, "060")];
  const share = law.value["vat.refund.zero-share"];
  const isLow = new Exact(zero).lessThan(new Exact(taxable).times(share));
  if (!isLow && zeroOfYear >= bound.value) return null;
  return signOf(V42, {
    inn: facts.inn,
    tax: "VAT",
    period: filed.period,
    evidence: lineEvidence(filed, ["190"]),
    params: {
      claimed: formatSom(claimed),
      zero: formatSom(zero),
      taxable: formatSom(taxable),
      year: formatSom(zeroOfYear),
    },
    derivation: [
      step("refund.half-year", null, { taxable: som(taxable), share: number(share) }, som(zero), "328.1.1"),
      step("refund.year", null, { bound: som(bound.value) }, som(zeroOfYear), "328.1.2"),
    ],
    documents: [`line:190:${filed.period}`],
  });
};
