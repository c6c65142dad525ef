import type { Derivation } from "../../kernel/derivation.ts";
import { parseSomLenient, type Tyiyn } from "../../kernel/money.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { codeValues } from "../code-values.ts";
import type { Missing } from "../missing.ts";
import type { RuleContext } from "../rule.ts";
import { findInTable } from "../table.ts";
import { count, named, words, workingStep } from "../working.ts";
import { type ExemptHolder, PROFIT_EXEMPTIONS, type ProfitRateCase } from "./art-240-rates.ts";

/** What a payer claims its rate by, with the facts its conditions ask for. */
export type RateClaim =
  | { readonly case: "general" }
  | { readonly case: "metals" }
  /** Activity of the Cabinet's list in a territory of special status (183(1)); mines and excise producers are out. */
  | {
      readonly case: "listed-activity";
      readonly onTheList: boolean;
      readonly mining: boolean;
      readonly excise: boolean;
    }
  | {
      readonly case: "large-investment";
      readonly revenue: Tyiyn;
      /** Income tax paid in each month of the year. */
      readonly incomeTax: readonly Tyiyn[];
      readonly paidCapital: Tyiyn;
      readonly newEquipmentOnly: boolean;
      /** Extraction, trade or excise goods: no part of such profit has the rate. */
      readonly excludedActivity: boolean;
      /** Year of the first profit of the new equipment; the rate begins with the next one. */
      readonly firstProfitYear: number;
    }
  | { readonly case: "abroad"; readonly goodsNeverHere: boolean; readonly separateAccounting: boolean }
  | { readonly case: "exempt"; readonly holder: ExemptHolder };

export interface RateDecision {
  /** The case that applies: the claimed one, or the general rate. */
  readonly applies: ProfitRateCase | "exempt";
  /** Conditions of the claim that are not met. */
  readonly failed: readonly string[];
  readonly derivation: Derivation;
}

const MONTHS = 12;
const LARGE = [
  "profit-tax.large-investment.revenue",
  "profit-tax.large-investment.income-tax",
  "profit-tax.large-investment.capital",
  "profit-tax.large-investment.periods",
] as const;

const largeInvestment = (
  claim: Extract<RateClaim, { case: "large-investment" }>,
  year: number,
  { parameters }: Pick<RuleContext, "parameters">,
): Result<readonly string[], Missing> => {
  const law = codeValues(parameters, plainDate(`${year}-01-01`), LARGE);
  if (!law.ok) return law;
  const amount = (name: (typeof LARGE)[number]): number => {
    const parsed = parseSomLenient(law.value[name]);
    return parsed.ok ? parsed.value : Number.POSITIVE_INFINITY;
  };
  const periods = Number(law.value["profit-tax.large-investment.periods"]);
  const monthly = amount("profit-tax.large-investment.income-tax");
  const inTime = year > claim.firstProfitYear && year <= claim.firstProfitYear + periods;
  const failed: readonly (readonly [string, boolean])[] = [
    ["revenue", claim.revenue < amount("profit-tax.large-investment.revenue")],
    ["income-tax", claim.incomeTax.length !== MONTHS || claim.incomeTax.some((paid) => paid < monthly)],
    ["capital", claim.paidCapital < amount("profit-tax.large-investment.capital")],
    ["new-equipment", !claim.newEquipmentOnly],
    ["activity", claim.excludedActivity],
    ["periods", !inTime],
  ];
  return ok(failed.filter(([, broken]) => broken).map(([name]) => name));
};

const failedConditions = (
  claim: RateClaim,
  year: number,
  context: Pick<RuleContext, "parameters">,
): Result<readonly string[], Missing> => {
  switch (claim.case) {
    case "general":
    case "metals":
      return ok([]);
    case "listed-activity":
      return ok([
        ...(claim.onTheList ? [] : ["list"]),
        ...(claim.mining ? ["mining"] : []),
        ...(claim.excise ? ["excise"] : []),
      ]);
    case "large-investment":
      return largeInvestment(claim, year, context);
    case "abroad":
      return ok([
        ...(claim.goodsNeverHere ? [] : ["goods"]),
        ...(claim.separateAccounting ? [] : ["separate-accounting"]),
      ]);
    case "exempt":
      return ok(
        findInTable(PROFIT_EXEMPTIONS, { holder: claim.holder }, plainDate(`${year}-01-01`)).ok
          ? []
          : ["sunset"],
      );
  }
};

const PLACES: Readonly<Record<Exclude<RateClaim["case"], "exempt">, string>> = {
  general: "240.1",
  metals: "240.2",
  "listed-activity": "240.3",
  "large-investment": "240.4",
  abroad: "240.5",
};

/** A relief is cited by the item of its holder, also where its time has run out. */
const placeOf = (claim: RateClaim): string =>
  claim.case === "exempt"
    ? (PROFIT_EXEMPTIONS.rows.find(({ at }) => at.holder === claim.holder)?.basis ?? "239.1")
    : PLACES[claim.case];

/**
 * Whether a claimed rate or relief of the profit tax holds in a year (art. 206(4-1), (6), 239, 240): a condition not
 * met, or a relief whose time has run out, leaves the general rate.
 */
export const decideProfitRate = (
  claim: RateClaim,
  year: number,
  context: Pick<RuleContext, "parameters">,
): Result<RateDecision, { readonly code: "incomplete"; readonly missing: Missing }> => {
  const failed = failedConditions(claim, year, context);
  if (!failed.ok) return err({ code: "incomplete", missing: failed.error });
  const applies = failed.value.length === 0 ? claim.case : "general";
  return ok({
    applies,
    failed: failed.value,
    derivation: [
      workingStep(
        failed.value.length === 0 ? "profit-tax.rate-holds" : "profit-tax.rate-lost",
        null,
        {
          year: count(year),
          conditions:
            failed.value.length === 0 ? words("—") : named(failed.value, (code) => `law.condition.${code}`),
        },
        named([applies], (code) => `law.choice.tc.240.claim.case.${code}`),
        placeOf(claim),
      ),
    ],
  });
};
