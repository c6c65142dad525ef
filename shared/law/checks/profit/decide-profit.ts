import { boundsOf, monthsOf } from "../../../kernel/period.ts";
import { yearOf } from "../../../kernel/plain-date.ts";
import { type CheckContext, type Claim, isUnderAudit } from "../check.ts";
import type { ReturnFact } from "../vat/facts.ts";
import type { ProfitFacts } from "./facts.ts";
import { checkIncome } from "./n-01-income.ts";
import { checkAdvance } from "./n-02-advances.ts";
import { checkAnnual } from "./n-03-annual.ts";
import { checkLosses } from "./n-04-losses.ts";
import { checkDocuments } from "./n-05-documents.ts";
import { checkSpecialSellers } from "./n-06-special-sellers.ts";
import { checkRepairs } from "./n-08-repairs.ts";
import { checkCharity } from "./n-09-charity.ts";
import { checkWrittenOff } from "./n-11-written-off.ts";
import { checkRate } from "./n-12-rate.ts";
import { checkLossSeries } from "./n-17-loss-series.ts";
import { checkPayroll } from "./n-18-payroll.ts";
import { profitRates } from "./surroundings.ts";

const claimsOf = (
  facts: ProfitFacts,
  filed: ReturnFact,
  context: CheckContext,
): readonly (Claim | null)[] => {
  if (filed.form !== "ADV" && filed.form !== "END") return [];
  if (!isUnderAudit(monthsOf(filed.period), context)) return [];
  const rates = profitRates(yearOf(boundsOf(filed.period).first), context);
  if (!rates.ok) return [];
  if (filed.form === "ADV") return [checkAdvance(facts, filed, rates.value)];
  return [
    checkIncome(facts, filed, rates.value),
    checkAnnual(facts, filed, rates.value),
    checkLosses(facts, filed, rates.value),
    checkDocuments(facts, filed, rates.value),
    checkSpecialSellers(facts, filed, rates.value),
    checkCharity(facts, filed, rates.value),
    checkRepairs(facts, filed, context),
    checkWrittenOff(facts, filed, context),
    checkRate(facts, filed, rates.value),
    checkLossSeries(facts, filed),
    checkPayroll(facts, filed, rates.value),
  ];
};

/** What the checks of the profit tax find in a taxpayer's returns under audit. */
export const profitClaims = (facts: ProfitFacts, context: CheckContext): readonly Claim[] =>
  facts.returns.flatMap((filed) => claimsOf(facts, filed, context)).filter((claim) => claim !== null);
