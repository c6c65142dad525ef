import { tc } from "../../../kernel/legal-basis.ts";
import { addMoney, maxMoney, subtractMoney, type Tyiyn, tyiyn, ZERO } from "../../../kernel/money.ts";
import { monthsOf, type Period } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { Missing } from "../../missing.ts";
import { SINGLE_TAX_RATE_CASES, type SingleTaxRateCase } from "../../single-tax/art-423-rates.ts";
import type { CheckDefinition, Claim } from "../check.ts";
import { claimOf, kindOf, som, step } from "../claim.ts";
import { isMaterial } from "../tolerance.ts";
import type { ReturnFact } from "../vat/facts.ts";
import { lineEvidence } from "../vat/lines.ts";
import { shareOf } from "../vat/share.ts";
import type { SingleTaxFacts } from "./facts.ts";
import { type Activity, BASES, caseOf, SPECIAL, statedOf, TOTAL, usedActivities } from "./lines.ts";
import { statedTax, taxOfLines } from "./own-tax.ts";
import { singleTaxRate } from "./rates.ts";
import { provenRevenue } from "./revenue.ts";
import { splitByForm } from "./u-02-trade-ceiling.ts";

/**
 * The tax by the return's own lines (art. 43(1), 423, 425). Where it fits only the rates of catering outside Bishkek and
 * Osh at a payer registered there, or all revenue stands on lines with lower rates than the registered activity has, or
 * the tax of line 060 fits no rate of the article, an officer has to ask: a risk. A tax left out beside its bases, or stated
 * without any, is a breach of form: it is not read as zero.
 */
export const U06: CheckDefinition = {
  id: "U-06",
  scope: "return",
  taxes: ["UNI"],
  title: "check.U-06.title",
  articles: [tc("423"), tc("425"), tc("43.1")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: [],
  kinds: ["assessment", "reduction", "risk", "formal"],
};

const ELSEWHERE = "";
const HIGHER_CATERING = "catering-bishkek-osh";
/** Cases line 060 may hold. */
const SPECIAL_CASES: readonly SingleTaxRateCase[] = SINGLE_TAX_RATE_CASES.filter(
  (one) =>
    ![
      ...["trade-lower", "trade", "production", "other", "catering-bishkek-osh", "catering-elsewhere"],
      ...["zero-rate", "anonymous-buyer", "school-meals", "state-needs"],
    ].includes(one),
);

const claimOfTax = (
  facts: SingleTaxFacts,
  filed: ReturnFact,
  tax: Tyiyn,
  declared: Tyiyn,
  variant: "explanation" | "place" | "activity" | "special",
): Claim => {
  const difference = subtractMoney(tax, declared);
  const stated = Object.keys(filed.lines).filter((line) => line < TOTAL && filed.lines[line] !== 0);
  return claimOf(U06, {
    inn: facts.inn,
    tax: "UNI",
    period: filed.period,
    kind: variant === "explanation" ? kindOf(difference) : "risk",
    declared,
    computed: tax,
    difference,
    evidence: lineEvidence(filed, [...stated, TOTAL]),
    variant,
    derivation: [
      ...stated.map((line) =>
        step("single-tax.base", null, {}, som(filed.lines[line] ?? 0), "422.1", {
          params: { line: `UNI.${line}` },
        }),
      ),
      step("single-tax.by-lines", "Σ base × rate", { declared: som(declared) }, som(tax), "425"),
    ],
    documents: [`line:UNI:${filed.period}`],
  });
};

/** Whether the rest of the tax fits line 060 at one of its rates; else the least it may be. */
const specialTax = (
  base: number,
  rest: number,
  period: Period,
): { readonly fits: boolean; readonly least: Tyiyn } => {
  const taxes = SPECIAL_CASES.flatMap((of) => {
    const rate = singleTaxRate(of, "cash", period);
    return rate.ok ? [shareOf(base, rate.value)] : [];
  });
  return {
    fits: taxes.some((tax) => !isMaterial(tax - rest)),
    least: tyiyn(Math.min(base, ...taxes)),
  };
};

const OWN_ACTIVITY: Readonly<Record<string, Activity["id"]>> = {
  services: "other",
  construction: "other",
  catering: "catering",
  production: "production",
  "agro-processing": "production",
};

/** What the rates of the registered activity give more, where no line of it is used. */
const moreOfRegistered = (facts: SingleTaxFacts, filed: ReturnFact): Tyiyn | null => {
  const own = OWN_ACTIVITY[facts.activityGroup];
  const used = usedActivities(filed.lines);
  if (own === undefined || used.length === 0 || used.some(({ id }) => id === own)) return null;
  if ((filed.lines[SPECIAL] ?? 0) > 0) return null;
  const of = caseOf(own, facts.territory);
  const [cash, cashless] = [
    singleTaxRate(of, "cash", filed.period),
    singleTaxRate(of, "cashless", filed.period),
  ];
  if (!cash.ok || !cashless.ok) return null;
  let more = 0;
  for (const activity of used) {
    const split =
      activity.cash === activity.cashless
        ? splitByForm(statedOf(filed.lines, activity), provenRevenue(facts, monthsOf(filed.period)))
        : {
            cash: tyiyn(filed.lines[activity.cash] ?? 0),
            cashless: tyiyn(filed.lines[activity.cashless] ?? 0),
          };
    const paid = (["cash", "cashless"] as const).reduce((sum, form) => {
      const rate = singleTaxRate(caseOf(activity.id, facts.territory), form, filed.period);
      return sum + (rate.ok ? shareOf(split[form], rate.value) : 0);
    }, 0);
    more += shareOf(split.cash, cash.value) + shareOf(split.cashless, cashless.value) - paid;
  }
  return more > 0 && isMaterial(more) ? tyiyn(more) : null;
};

/** The lines whose absence leaves the tax beside its bases unjudged; it is no zero. */
const leftOut = ({ lines }: ReturnFact, declared: Tyiyn | null, here: Tyiyn): readonly string[] => {
  if (declared === null) return [TOTAL];
  const stated = BASES.some((base) => lines[base] !== undefined);
  return !stated && isMaterial(declared - here) ? BASES : [];
};

const claimOfLeftOut = (facts: SingleTaxFacts, filed: ReturnFact, lines: readonly string[]): Claim => {
  const stated = Object.keys(filed.lines).filter((line) => line <= TOTAL && filed.lines[line] !== 0);
  const names = lines.map((line) => `UNI.${line}`);
  return claimOf(U06, {
    inn: facts.inn,
    tax: "UNI",
    period: filed.period,
    kind: "formal",
    declared: null,
    computed: null,
    difference: ZERO,
    evidence: lineEvidence(filed, stated),
    variant: "unstated",
    params: { lines: names.join(", ") },
    derivation: stated.map((line) =>
      step("line", null, {}, som(filed.lines[line] ?? 0), "425", { params: { line: `UNI.${line}` } }),
    ),
    documents: [`line:UNI:${filed.period}`],
  });
};

export const checkRates = (facts: SingleTaxFacts, filed: ReturnFact, missing: Missing[]): Claim | null => {
  const { territory } = facts;
  const here = taxOfLines(filed, territory, missing);
  if (here === null) return null;
  const declared = statedTax(filed, territory, missing);
  const left = leftOut(filed, declared, here);
  if (declared === null || left.length > 0) return claimOfLeftOut(facts, filed, left);
  const special = filed.lines[SPECIAL] ?? 0;
  if (special > 0) {
    const { fits, least } = specialTax(special, declared - here, filed.period);
    const most = maxMoney(declared, addMoney(here, least));
    return fits ? null : claimOfTax(facts, filed, most, declared, "special");
  }
  if (isMaterial(here - declared)) {
    const city = caseOf("catering", territory) === HIGHER_CATERING;
    const lower = city ? taxOfLines(filed, ELSEWHERE, missing) : null;
    const atLower = lower !== null && here !== lower && !isMaterial(lower - declared);
    return claimOfTax(facts, filed, here, declared, atLower ? "place" : "explanation");
  }
  const more = moreOfRegistered(facts, filed);
  return more === null ? null : claimOfTax(facts, filed, addMoney(declared, more), declared, "activity");
};
