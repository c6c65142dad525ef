import { tc } from "../../../kernel/legal-basis.ts";
import { addMoney, formatSom, minMoney, subtractMoney, type Tyiyn, tyiyn } from "../../../kernel/money.ts";
import { monthsOf, type Period } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { Missing } from "../../missing.ts";
import type { CheckDefinition, Claim } from "../check.ts";
import { claimOf, number, raisedSums, som, step } from "../claim.ts";
import { bridgeTolerance, isMaterial } from "../tolerance.ts";
import type { ReturnFact } from "../vat/facts.ts";
import { lineEvidence } from "../vat/lines.ts";
import { shareOf } from "../vat/share.ts";
import type { SingleTaxFacts } from "./facts.ts";
import { type Activity, caseOf, declaredCashless, SPECIAL, usedActivities, ZERO_RATE } from "./lines.ts";
import { statedTax } from "./own-tax.ts";
import { singleTaxRate } from "./rates.ts";
import { isOwnMonth, provenRevenue, totalOf } from "./revenue.ts";

/**
 * Revenue declared as paid without cash beyond what registers, invoices and accounts confirm (174(28)–(29)). As far as
 * registers and invoices prove more cash than the return states, the difference of the rates is charged; what no source
 * tells the form of is a risk, where the data of every month are at hand. U-09 takes the revenue the return leaves out, this check the form of what it states.
 */
export const U05: CheckDefinition = {
  id: "U-05",
  scope: "matching",
  taxes: ["UNI"],
  title: "check.U-05.title",
  articles: [tc("423.1"), tc("174..28"), tc("174..29")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: ["S-18", "S-27"],
  kinds: ["assessment", "risk"],
};

interface Shift {
  readonly stated: Tyiyn;
  readonly confirmed: Tyiyn;
  readonly amount: Tyiyn;
  readonly proven: boolean;
}

/** Lines whose form of payment no line tells. */
const FORMLESS = ["010", SPECIAL, "070", ZERO_RATE];

const bankCashless = (facts: SingleTaxFacts, period: Period): number => {
  const banks = monthsOf(period).flatMap((month) => facts.months.get(month)?.bank ?? []);
  return banks.reduce((sum, bank) => sum + bank.cashless + bank.qrPos - bank.explained, 0);
};

const shiftOf = (facts: SingleTaxFacts, { lines, period }: ReturnFact): Shift | null => {
  const months = monthsOf(period);
  if (FORMLESS.some((line) => (lines[line] ?? 0) > 0)) return null;
  const { periodFrom, periodTo, invoices } = facts.data;
  const isAtHand = months.every((month) => month >= periodFrom && month <= periodTo);
  if (!invoices || !isAtHand || !months.every((month) => isOwnMonth(facts, month))) return null;
  const proven = provenRevenue(facts, months);
  if (totalOf(proven) === 0) return null;
  const stated = declaredCashless(lines);
  const confirmed = tyiyn(Math.max(proven.cashless, bankCashless(facts, period)));
  const excess = subtractMoney(stated, confirmed);
  const tolerance = bridgeTolerance(stated);
  if (excess <= tolerance) return null;
  const cash = addMoney(...usedActivities(lines).map((activity) => tyiyn(lines[activity.cash] ?? 0)));
  const moved = minMoney(excess, subtractMoney(proven.cash, cash));
  const isProven = moved > tolerance;
  return { stated, confirmed, amount: isProven ? moved : excess, proven: isProven };
};

/** By how much cash is taxed more, for each activity of the return. */
const rateGaps = (
  activities: readonly Activity[],
  territory: string | null,
  amount: Tyiyn,
  period: Period,
  missing: Missing[],
): readonly { readonly tax: Tyiyn; readonly cash: string; readonly cashless: string }[] =>
  activities.flatMap(({ id }) => {
    const of = caseOf(id, territory);
    const cash = singleTaxRate(of, "cash", period);
    const cashless = singleTaxRate(of, "cashless", period);
    for (const rate of [cash, cashless]) if (!rate.ok) missing.push(rate.error);
    if (!cash.ok || !cashless.ok) return [];
    const tax = subtractMoney(shareOf(amount, cash.value), shareOf(amount, cashless.value));
    return [{ tax, cash: cash.value, cashless: cashless.value }];
  });

export const checkPaymentForm = (
  facts: SingleTaxFacts,
  filed: ReturnFact,
  missing: Missing[],
): Claim | null => {
  const shift = shiftOf(facts, filed);
  if (shift === null) return null;
  const activities = usedActivities(filed.lines);
  const gaps = rateGaps(activities, facts.territory, shift.amount, filed.period, missing);
  const [least, most] = [
    gaps.toSorted((a, b) => a.tax - b.tax)[0],
    gaps.toSorted((a, b) => b.tax - a.tax)[0],
  ];
  if (least === undefined || most === undefined || !isMaterial(least.tax)) return null;
  const charged = shift.proven && least.tax === most.tax;
  const declared = statedTax(filed, facts.territory, missing);
  return claimOf(U05, {
    inn: facts.inn,
    tax: "UNI",
    period: filed.period,
    kind: charged ? "assessment" : "risk",
    ...raisedSums(declared, least.tax),
    evidence: [
      ...lineEvidence(
        filed,
        activities.map(({ cashless }) => cashless),
      ),
      ...monthsOf(filed.period).map((month) => ({ file: "receipts.csv", id: `${facts.inn}:${month}` })),
    ],
    variant: charged ? "explanation" : "risk",
    params: {
      stated: formatSom(shift.stated),
      confirmed: formatSom(shift.confirmed),
      amount: formatSom(shift.amount),
    },
    derivation: [
      step(
        "single-tax.cashless",
        "declared − confirmed",
        { declared: som(shift.stated), confirmed: som(shift.confirmed) },
        som(shift.amount),
        "174..28",
        { reading: "S-27" },
      ),
      step(
        "single-tax.form-difference",
        "base × (cash-rate − cashless-rate)",
        { base: som(shift.amount), "cash-rate": number(least.cash), "cashless-rate": number(least.cashless) },
        som(least.tax),
        "423.1",
      ),
    ],
    documents: [`form:${filed.period}`],
  });
};
