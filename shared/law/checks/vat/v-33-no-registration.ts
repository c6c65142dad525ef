import { tc } from "../../../kernel/legal-basis.ts";
import { Exact, formatSom, roundToTyiyn, ZERO } from "../../../kernel/money.ts";
import { boundsOf, type Month, monthOf } from "../../../kernel/period.ts";
import { laterDate, plainDate } from "../../../kernel/plain-date.ts";
import type { Evidence } from "../../finding.ts";
import { vatRegistration } from "../../registration/art-255-vat-registration.ts";
import type { CheckContext, CheckDefinition, Claim, VatRates } from "../check.ts";
import { claimOf, number, som, step } from "../claim.ts";
import { isMaterial } from "../tolerance.ts";
import { amountOf, type MonthFact, overlaps, type RegimeSpan, type TaxpayerFacts } from "./facts.ts";
import { shareOf } from "./share.ts";
import { salesTaxRates, turnoverOf } from "./turnover.ts";

/**
 * A payer of the general regime without a registration for VAT: it counts as registered from the month after the one
 * its duty arose in (255(3)), and third parties show what it sold. VAT comes on top of prices that hold none (308(1)).
 *
 * A doubt, never a charge: the data do not say who is a farm producer, a cooperative, a machine station or an
 * organization without taxable supplies (253(2)), when a business began (255(1)(3)), or which supplies are exempt.
 */
export const V33: CheckDefinition = {
  id: "V-33",
  scope: "matching",
  taxes: ["VAT"],
  title: "check.V-33.title",
  articles: [tc("253.1"), tc("255.1"), tc("255.3"), tc("314.2")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: ["S-20", "S-54"],
  kinds: ["risk"],
};

const MOST_EVIDENCE = 500;

/** Who the duty is not of, or whose business the office cannot tell from other money. */
const OUTSIDE_KINDS: ReadonlySet<string> = new Set([
  "individual",
  "state-institution",
  "foreign-organization",
]);

/** The span of the general regime that holds for the whole month with no other regime beside it. */
const generalSpan = ({ regimes }: TaxpayerFacts, month: Month): RegimeSpan | null => {
  const { first, last } = boundsOf(month);
  const here = regimes.filter((span) => overlaps(span, first, last));
  const [span] = here;
  if (span === undefined || here.length > 1 || span.regime !== "general") return null;
  return span.from <= first && (span.to === null || span.to >= last) ? span : null;
};

/** VAT on top of what is sold without it: invoices outside VAT, or takings of the free group where they are more. */
const vatOnTop = (facts: TaxpayerFacts, fact: MonthFact, rates: VatRates) => {
  const free = fact.registersFree;
  const net = roundToTyiyn(
    new Exact(free).div(new Exact(1).plus(salesTaxRates(facts.activityGroup, rates).free)),
  );
  const base = fact.outsideBuyersNet + Math.max(fact.outsidePublicNet, net);
  return { base: amountOf(base), vat: shareOf(base, rates.vat) };
};

export const checkNoRegistration = (
  facts: TaxpayerFacts,
  month: Month,
  rates: VatRates,
  context: Pick<CheckContext, "readings">,
): Claim | null => {
  const fact = facts.months.get(month);
  if (fact === undefined || !facts.data.vatRegistrations || OUTSIDE_KINDS.has(facts.kind)) return null;
  const { first, last } = boundsOf(month);
  if (facts.closedOn !== null && facts.closedOn < last) return null;
  if (facts.vatRegistrations.some((span) => overlaps(span, first, last))) return null;
  const general = generalSpan(facts, month);
  if (general === null) return null;
  const since = laterDate(general.from, facts.registeredOn);
  const ground = general.from > facts.registeredOn ? "regime-switch" : "new-taxpayer";
  const registration = vatRegistration({ ground, since, appliedOn: null }, context);
  if (monthOf(registration.effectiveFrom) > month) return null;
  const turnover = turnoverOf(facts, null, [month], rates);
  const outside = vatOnTop(facts, fact, rates);
  const output = turnover.provenVat + outside.vat;
  const credit = Math.max(ZERO, fact.purchasesVat);
  const difference = amountOf(output - credit);
  if (difference <= 0 || !isMaterial(difference)) return null;
  const sales: readonly Evidence[] = facts
    .salesOf(month)
    .slice(0, MOST_EVIDENCE)
    .map((sale) => ({ file: "invoices.csv", id: sale.invoiceId }));
  const receipts = fact.registersTaxable + fact.registersFree > 0;
  return claimOf(V33, {
    inn: facts.inn,
    tax: "VAT",
    period: month,
    kind: "risk",
    declared: null,
    computed: difference,
    difference,
    evidence: [
      { file: "regimes.csv", id: `${facts.inn}:general:${general.from}` },
      ...sales,
      ...(receipts ? [{ file: "receipts.csv", id: `${facts.inn}:${month}` }] : []),
    ],
    params: { since: registration.effectiveFrom, output: formatSom(amountOf(output)) },
    derivation: [
      ...registration.derivation,
      step("proven-output", null, { rate: number(rates.vat) }, som(turnover.provenVat), "261.1"),
      ...(outside.base > 0
        ? [
            step(
              "vat-on-top",
              "base × rate",
              { base: som(outside.base), rate: number(rates.vat) },
              som(outside.vat),
              "308.1",
              { reading: "S-54" },
            ),
          ]
        : []),
      step(
        "tax-by-data",
        "output − credit",
        { output: som(output), credit: som(credit) },
        som(difference),
        "314.2",
      ),
    ],
    documents: [`invoices:${month}`, `registers:${month}`],
  });
};
