/**
 * Tax and penalty of a decision: what stands, summed by tax and period, and the penalty on it to the decision's day
 * (art. 82). Less tax bears no penalty, and a desk audit bears no sanction (125(10)).
 */
import type { DerivationStep } from "../../kernel/derivation.ts";
import { tc } from "../../kernel/legal-basis.ts";
import {
  addMoney,
  formatSom,
  maxMoney,
  minMoney,
  subtractMoney,
  type Tyiyn,
  tyiyn,
  ZERO,
} from "../../kernel/money.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { type ArrearsPayment, computePenalty } from "../../law/art-082-penalty.ts";
import type { DomainRefusal } from "../refusal.ts";
import type { DeskAuditContext } from "./context.ts";
import type { Assessment, AssessmentLine, CaseFinding } from "./types.ts";

/** Findings that carry an amount into the decision. */
export const bearsAmount = (finding: CaseFinding): boolean =>
  (finding.kind === "assessment" || finding.kind === "reduction") && finding.difference !== 0;

const subjectKey = (finding: CaseFinding): string => `${finding.tax} ${finding.period}`;

/** Findings by tax and period, in the order of both. */
export const bySubject = (
  findings: readonly CaseFinding[],
): readonly (readonly [CaseFinding, ...CaseFinding[]])[] => {
  const subjects = new Map<string, [CaseFinding, ...CaseFinding[]]>();
  for (const finding of findings) {
    const known = subjects.get(subjectKey(finding));
    if (known) known.push(finding);
    else subjects.set(subjectKey(finding), [finding]);
  }
  return [...subjects.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, list]) => list);
};

/**
 * The part of the payments above what was owed anyway: an overpayment of the same tax and period covers the tax now
 * found from the day it was made, so that day no arrears stand to that extent (82(5)).
 * @param owed declared tax and tax of earlier decisions, tyiyn; never below zero is counted
 */
export const excessPayments = (
  payments: readonly ArrearsPayment[],
  owed: Tyiyn,
): readonly ArrearsPayment[] => {
  let uncovered = maxMoney(owed, ZERO);
  const excess: ArrearsPayment[] = [];
  for (const payment of [...payments].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const used = minMoney(uncovered, maxMoney(payment.amount, ZERO));
    uncovered = subtractMoney(uncovered, used);
    const rest = subtractMoney(payment.amount, used);
    if (rest > 0) excess.push({ date: payment.date, amount: rest });
  }
  return excess;
};

const taxStep = (findings: readonly CaseFinding[], amount: Tyiyn): DerivationStep => ({
  label: {
    key: amount < 0 ? "desk-audit.working.reduction" : "desk-audit.working.tax",
    params: { period: findings[0]?.period ?? "" },
  },
  formula: findings.map((f) => f.check).join(" + "),
  operands: findings.map((f) => ({
    name: f.check,
    quantity: { unit: "som", value: formatSom(f.difference) } as const,
  })),
  result: { unit: "som", value: formatSom(amount) },
  basis: tc("125.9"),
});

const excessStep = (excess: readonly ArrearsPayment[]): DerivationStep => ({
  label: { key: "desk-audit.working.overpaid" },
  operands: excess.map(({ date, amount }) => ({
    name: date,
    quantity: { unit: "som", value: formatSom(amount) } as const,
  })),
  result: { unit: "som", value: formatSom(addMoney(...excess.map(({ amount }) => amount))) },
  basis: tc("82.5"),
});

const line = (
  findings: readonly [CaseFinding, ...CaseFinding[]],
  asOf: PlainDate,
  context: DeskAuditContext,
): Result<AssessmentLine, DomainRefusal> => {
  const { tax, period } = findings[0];
  const taxAmount = addMoney(...findings.map((f) => f.difference));
  const due = context.dueDayOf(tax, period);
  if (!due.ok) return due;
  const base = { tax, period, taxAmount, dueOn: due.value.due };
  const summed = taxStep(findings, taxAmount);
  if (taxAmount <= 0) return ok({ ...base, penaltyAmount: ZERO, penaltyDays: 0, derivation: [summed] });
  const account = context.accountOf(tax, period);
  const excess = excessPayments(account.payments, account.owed);
  const computed = computePenalty(
    { arrears: taxAmount, due: due.value.due, asOf, payments: excess, suspended: [] },
    context,
  );
  if (!computed.ok)
    return err({
      code: "penalty-not-computable",
      article: tc("82.6"),
      messageKey: "desk-audit.refusal.penalty-not-computable",
      params: { tax, period, code: computed.error.code },
    });
  const { penalty, days, derivation } = computed.value;
  return ok({
    ...base,
    penaltyAmount: penalty,
    penaltyDays: days,
    derivation: [
      summed,
      ...due.value.derivation,
      ...(excess.length > 0 ? [excessStep(excess)] : []),
      ...derivation,
    ],
  });
};

/** Lines by tax and period of everything that stands and bears an amount; penalty to `asOf`, that day counted. */
export const assess = (
  findings: readonly CaseFinding[],
  asOf: PlainDate,
  context: DeskAuditContext,
): Result<Assessment, DomainRefusal> => {
  const lines: AssessmentLine[] = [];
  for (const subject of bySubject(findings.filter(bearsAmount))) {
    const computed = line(subject, asOf, context);
    if (!computed.ok) return computed;
    if (computed.value.taxAmount !== 0) lines.push(computed.value);
  }
  return ok({
    asOf,
    lines,
    totalTax: tyiyn(lines.reduce((sum, l) => sum + l.taxAmount, 0)),
    totalPenalty: tyiyn(lines.reduce((sum, l) => sum + l.penaltyAmount, 0)),
  });
};
