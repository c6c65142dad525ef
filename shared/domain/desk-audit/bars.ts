/**
 * What forbids a desk audit to assess a tax and period, whatever was found: it may come up after the case was opened,
 * when a register brings a field audit or the limitation runs out, so it is asked again before every binding paper.
 */
import { boundsOf, monthsOf, type Period } from "../../kernel/period.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { isTimeBarred, paymentLimitation } from "../../law/art-068-limitation.ts";
import { standing } from "./apply.ts";
import { bearsAmount } from "./assessment.ts";
import type { Bar } from "./bar.ts";
import type { DeskAuditContext } from "./context.ts";
import type { CaseFinding, DeskAuditState } from "./types.ts";

/** A field audit of all taxes is written without naming one. */
const ALL_TAXES: ReadonlySet<string> = new Set(["all", "*", ""]);

const auditedBefore = (tax: string, period: Period, { barringAudits }: DeskAuditContext): boolean =>
  barringAudits.some(
    (audit) =>
      (audit.tax === tax || ALL_TAXES.has(audit.tax.trim().toLowerCase())) &&
      monthsOf(period).some((month) => audit.periodFrom <= month && month <= audit.periodTo),
  );

const inTradeZone = (period: Period, { tradeZones }: DeskAuditContext): boolean => {
  const { first, last } = boundsOf(period);
  return tradeZones.some((span) => span.from <= last && (span.to === null || span.to >= first));
};

/** A tax paid in parts has run out with the last part that makes the difference; else the term of its period counts. */
const timeBarred = (
  { tax, period, dueParts, difference }: CaseFinding,
  context: DeskAuditContext,
): boolean => {
  const isOver = (due: PlainDate): boolean => {
    const limitation = paymentLimitation(due, tax === "PAT", context);
    return limitation.ok && isTimeBarred(limitation.value, context.today);
  };
  const own = (dueParts ?? []).filter(({ amount }) => Math.sign(amount) === Math.sign(difference));
  if (own.length > 0) return own.every(({ due }) => isOver(due));
  const due = context.dueDayOf(tax, period);
  return due.ok && isOver(due.value.due);
};

/**
 * Why a finding may not stand in a paper; null where it may. A doubt or a breach of form without an amount is told
 * to the taxpayer all the same, except where the period was audited in the field: there is no desk audit of it at all.
 */
export const barOf = (finding: CaseFinding, context: DeskAuditContext): Bar | null => {
  const { tax, period } = finding;
  if (auditedBefore(tax, period, context)) return "audited-before";
  if (!bearsAmount(finding)) return null;
  if (inTradeZone(period, context)) return "trade-zone";
  return timeBarred(finding, context) ? "time-barred" : null;
};

export interface BarredFinding {
  readonly finding: CaseFinding;
  readonly bar: Bar;
}

/** Findings that stand and may stand no longer. */
export const barredFindings = (state: DeskAuditState, context: DeskAuditContext): readonly BarredFinding[] =>
  standing(state).flatMap((finding) => {
    const bar = barOf(finding, context);
    return bar === null ? [] : [{ finding, bar }];
  });

/** Amounts the case may still assess. */
export const assessable = (state: DeskAuditState, context: DeskAuditContext): readonly CaseFinding[] =>
  standing(state).filter((finding) => bearsAmount(finding) && barOf(finding, context) === null);
