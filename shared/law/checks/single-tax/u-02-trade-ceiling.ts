import { tc } from "../../../kernel/legal-basis.ts";
import { formatSom, minMoney, subtractMoney, type Tyiyn, tyiyn } from "../../../kernel/money.ts";
import { boundsOf, monthsOf } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { Missing } from "../../missing.ts";
import { computeSingleTax } from "../../single-tax/art-422-single-tax.ts";
import type { CheckDefinition, Claim } from "../check.ts";
import { claimOf, raisedSums } from "../claim.ts";
import { isMaterial } from "../tolerance.ts";
import type { ReturnFact } from "../vat/facts.ts";
import { lineEvidence } from "../vat/lines.ts";
import type { SingleTaxFacts } from "./facts.ts";
import { statedOf, TRADE_LOWER } from "./lines.ts";
import type { LostSpan } from "./lower-rate.ts";
import { statedTax } from "./own-tax.ts";
import { provenRevenue, type Revenue, totalOf } from "./revenue.ts";

/**
 * Trade at 0.5 % after revenue of twelve months in a row passed the ceiling: from the next month the rates of
 * 423(1)(1)(б) are due, until two calendar years after that year are over (423(11)–(12)). Of a quarter the loss cuts,
 * only what third parties prove of the later months is charged. What no source tells the form of payment of counts as
 * paid without cash, the lower rate (17(3)).
 */
export const U02: CheckDefinition = {
  id: "U-02",
  scope: "matching",
  taxes: ["UNI"],
  title: "check.U-02.title",
  articles: [tc("423.11"), tc("423.1.1.б"), tc("423.12")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: ["S-27"],
  kinds: ["assessment"],
};

/** Splits a base by form of payment as third parties prove it. */
export const splitByForm = (base: Tyiyn, proven: Revenue): Revenue => {
  const cash = minMoney(proven.cash, tyiyn(Math.max(0, base - proven.cashless)));
  return { cash, cashless: subtractMoney(base, cash) };
};

/** Tax of a base of line 010 by the rates of other trade, beyond what 0.5 % gives. */
export const raisedTax = (period: ReturnFact["period"], { cash, cashless }: Revenue, missing: Missing[]) => {
  const none = { deducted: tyiyn(0), anonymous: tyiyn(0) };
  const base = tyiyn(cash + cashless);
  const due = computeSingleTax(period, [
    { activity: "trade", form: "cash", revenue: cash, ...none },
    { activity: "trade", form: "cashless", revenue: cashless, ...none },
  ]);
  const paid = computeSingleTax(period, [
    { activity: "trade-lower", form: "cashless", revenue: base, ...none },
  ]);
  for (const computed of [due, paid])
    if (!computed.ok && computed.error.code === "incomplete") missing.push(computed.error.missing);
  return due.ok && paid.ok
    ? { difference: subtractMoney(due.value.tax, paid.value.tax), derivation: due.value.derivation }
    : null;
};

/** The base of line 010 that falls on days the lower rate is lost. */
const lostBase = (
  facts: SingleTaxFacts,
  filed: ReturnFact,
  { from, backFrom }: LostSpan,
): { readonly base: Tyiyn; readonly proven: Revenue } => {
  const months = monthsOf(filed.period);
  const lost = months.filter((month) => {
    const { first, last } = boundsOf(month);
    return from <= first && (backFrom === null || last < backFrom);
  });
  const stated = statedOf(filed.lines, TRADE_LOWER);
  const proven = provenRevenue(facts, lost);
  return { base: lost.length === months.length ? stated : minMoney(stated, totalOf(proven)), proven };
};

export const checkTradeCeiling = (
  facts: SingleTaxFacts,
  filed: ReturnFact,
  spans: readonly LostSpan[],
  missing: Missing[],
): Claim | null => {
  for (const span of spans) {
    const { base, proven } = lostBase(facts, filed, span);
    if (base <= 0) continue;
    const split = splitByForm(base, proven);
    const raised = raisedTax(filed.period, split, missing);
    if (raised === null || !isMaterial(raised.difference)) continue;
    const declared = statedTax(filed, facts.territory, missing);
    return claimOf(U02, {
      inn: facts.inn,
      tax: "UNI",
      period: filed.period,
      kind: "assessment",
      ...raisedSums(declared, raised.difference),
      evidence: lineEvidence(filed, [TRADE_LOWER.cash]),
      params: {
        from: span.from,
        base: formatSom(base),
        cash: formatSom(split.cash),
        cashless: formatSom(split.cashless),
      },
      derivation: [...span.derivation, ...raised.derivation],
      documents: [`lower-rate:${filed.period}`],
    });
  }
  return null;
};
