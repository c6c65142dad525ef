import { tc } from "../../../kernel/legal-basis.ts";
import { formatSom, tyiyn } from "../../../kernel/money.ts";
import { type Month, monthsOf } from "../../../kernel/period.ts";
import { type CheckContext, type Claim, isUnderAudit } from "../check.ts";
import { som, step } from "../claim.ts";
import { signCheck, signOf } from "../sign.ts";
import { isMaterial } from "../tolerance.ts";
import type { ReturnFact } from "../vat/facts.ts";
import { lineEvidence } from "../vat/lines.ts";
import type { OtherTaxFacts } from "./facts.ts";
import { N13 } from "./rated-returns.ts";

/**
 * VAT of the agent for services of foreign persons (53(2)(3), 308(2)) beside the income of foreign organizations the same
 * payer withheld tax from. Dividends, interest, works done abroad, banks and carriers (53(6), 53(8)) are no supply here, so
 * what the VAT return lacks is a question, not a base. Contracts and payments abroad are not in the office's data.
 */
export const V34 = signCheck("V-34", "matching", ["VAT"], [tc("53.2.3"), tc("308.2"), tc("263")]);

/** The month of a VAT return that has anything to compare; most have not. */
const monthOfVat = ({ form, period, lines }: ReturnFact, withholds: boolean): Month | null => {
  if (form !== "VAT" || (!withholds && lines["080"] === undefined)) return null;
  const [month, ...more] = monthsOf(period);
  return month !== undefined && more.length === 0 ? month : null;
};

/** Foreign income of a month more than the base of the agent's VAT, where a VAT return of the month is at hand. */
const missingAgentVat = ({ inn, rated }: OtherTaxFacts, filed: ReturnFact, month: Month): Claim | null => {
  const withheld = rated.filter(({ form, period }) => form === "WHT" && period === month);
  const income = tyiyn(withheld.reduce((total, { lines }) => total + (lines["010"] ?? 0), 0));
  const base = tyiyn(filed.lines["080"] ?? 0);
  const gap = tyiyn(income - base);
  if (gap <= 0 || !isMaterial(gap)) return null;
  return signOf(V34, {
    inn,
    tax: "VAT",
    period: filed.period,
    evidence: [
      ...lineEvidence(filed, ["080"]),
      ...withheld.map(({ returnId }) => ({ file: "returns.csv", id: returnId })),
    ],
    params: { income: formatSom(income), base: formatSom(base), gap: formatSom(gap) },
    derivation: [
      step(
        "foreign.gap",
        "WHT.010 − VAT.080",
        { "WHT.010": som(income), "VAT.080": som(base) },
        som(gap),
        "308.2",
      ),
    ],
    documents: [`line:080:${filed.period}`],
  });
};

/** Services of foreign persons with the agent's VAT, and no return of the tax withheld from them. */
const nothingWithheld = ({ inn, rated }: OtherTaxFacts, filed: ReturnFact, month: Month): Claim | null => {
  const base = tyiyn(filed.lines["080"] ?? 0);
  const covered = rated.some(({ form, period }) => form === "WHT" && monthsOf(period).includes(month));
  if (base <= 0 || !isMaterial(base) || covered) return null;
  return signOf(N13, {
    inn,
    tax: "WHT",
    period: filed.period,
    variant: "absent",
    evidence: lineEvidence(filed, ["080"]),
    params: { base: formatSom(base) },
    derivation: [step("foreign.services", null, {}, som(base), "249.2.4")],
    documents: [`withheld:${filed.period}`],
  });
};

/** What the VAT return and the return of withheld tax of one month say of the same foreign persons. */
export const checkForeignPayments = (facts: OtherTaxFacts, context: CheckContext): readonly Claim[] => {
  const withholds = facts.rated.some(({ form }) => form === "WHT");
  return facts.returns.flatMap((filed) => {
    const month = monthOfVat(filed, withholds);
    if (month === null || !isUnderAudit([month], context)) return [];
    return [missingAgentVat(facts, filed, month), nothingWithheld(facts, filed, month)].filter(
      (claim) => claim !== null,
    );
  });
};
