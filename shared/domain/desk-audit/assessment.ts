/**
 * Tax and penalty of a decision: what the standing findings change by tax and period, and the penalty on it to the
 * decision's day (art. 82). Less tax bears no penalty, and a desk audit bears no sanction (125(10)).
 */
import type { Derivation, DerivationStep } from "../../kernel/derivation.ts";
import { tc } from "../../kernel/legal-basis.ts";
import {
  addMoney,
  exactOf,
  formatSom,
  minMoney,
  negateMoney,
  roundToTyiyn,
  subtractMoney,
  type Tyiyn,
  tyiyn,
  ZERO,
} from "../../kernel/money.ts";
import type { Month } from "../../kernel/period.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { rerunsOf, withReading } from "../../law/alternatives.ts";
import {
  type ArrearsPayment,
  computePenalty,
  PENALTY_READINGS,
  type PenaltyInput,
} from "../../law/art-082-penalty.ts";
import type { DuePart } from "../../law/finding.ts";
import { PAYMENT_DAYS } from "../../law/property-tax/instalments.ts";
import type { DomainRefusal } from "../refusal.ts";
import { accountCover, NO_COVER, type PartCover } from "./account-cover.ts";
import type { DeskAuditContext } from "./context.ts";
import { type ObligationChange, obligationChanges } from "./obligation-changes.ts";
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

const paymentsStep = (
  key: string,
  payments: readonly ArrearsPayment[],
  basis: string,
): readonly DerivationStep[] =>
  payments.length === 0
    ? []
    : [
        {
          label: { key },
          operands: payments.map(({ date, amount }) => ({
            name: date,
            quantity: { unit: "som", value: formatSom(amount) } as const,
          })),
          result: { unit: "som", value: formatSom(addMoney(...payments.map(({ amount }) => amount))) },
          basis: tc(basis),
        },
      ];

interface DatedChange extends ObligationChange {
  readonly dueOn: PlainDate;
  readonly dueWorking: Derivation;
}

/** Where the Code says on which days the tax of a year is paid. */
const INSTALMENT_PLACE: Readonly<Record<string, string>> = {
  PRB: PAYMENT_DAYS.nonresidential.place,
  PRL: PAYMENT_DAYS["settlement-land"].place,
};

const instalmentSteps = ({ tax, period }: ObligationChange, { due, amount }: DuePart): Derivation => {
  const basis = tc(INSTALMENT_PLACE[tax] ?? "70");
  const params = { period };
  return [
    {
      label: { key: "desk-audit.working.instalment-day", params },
      operands: [],
      result: { unit: "date", value: due },
      basis,
    },
    {
      label: { key: "desk-audit.working.instalment", params },
      operands: [],
      result: { unit: "som", value: formatSom(amount) },
      basis,
    },
  ];
};

/**
 * A change of a tax that is paid in parts, as so many changes, each due on its own day; none where it is paid on one. What an
 * amended return has removed since is taken off every part alike, the last one taking the odd tyiyn.
 */
const instalmentsOfChange = (
  change: ObligationChange,
  findings: readonly CaseFinding[],
): readonly DatedChange[] => {
  const byDay = new Map<PlainDate, Tyiyn>();
  for (const { tax, period, dueParts } of findings)
    if (tax === change.tax && period === change.period)
      for (const { due, amount } of dueParts ?? []) byDay.set(due, addMoney(byDay.get(due) ?? ZERO, amount));
  const found = addMoney(ZERO, ...byDay.values());
  if (found === 0) return [];
  const parts: DuePart[] = [...byDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([due, amount]) => ({
      due,
      amount: roundToTyiyn(exactOf(amount).times(change.amount).dividedBy(found)),
    }));
  const odd = subtractMoney(change.amount, addMoney(ZERO, ...parts.map(({ amount }) => amount)));
  return parts
    .map((part, index) =>
      index === parts.length - 1 ? { ...part, amount: addMoney(part.amount, odd) } : part,
    )
    .filter(({ amount }) => amount !== 0)
    .map((part) => ({
      ...change,
      amount: part.amount,
      dueOn: part.due,
      dueWorking: instalmentSteps(change, part),
    }));
};

/**
 * What less tax of a period covers of more tax of another, from the day both are due: an overpayment and arrears of one
 * tax do not stand side by side (93(1)–(3)), so the penalty on what is covered stops there. Oldest first on both sides.
 */
const coverOf = (changes: readonly DatedChange[]): ReadonlyMap<DatedChange, readonly ArrearsPayment[]> => {
  const cover = new Map<DatedChange, readonly ArrearsPayment[]>();
  const inOrder = changes.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const left = new Map(
    inOrder.filter(({ amount }) => amount < 0).map((less) => [less, negateMoney(less.amount)]),
  );
  for (const more of inOrder.filter(({ amount }) => amount > 0)) {
    let uncovered = more.amount;
    for (const [less, rest] of left) {
      const used = less.tax === more.tax ? minMoney(uncovered, rest) : ZERO;
      if (used <= 0) continue;
      cover.set(more, [...(cover.get(more) ?? []), { date: less.dueOn, amount: used }]);
      left.set(less, subtractMoney(rest, used));
      uncovered = subtractMoney(uncovered, used);
    }
  }
  return cover;
};

/** What payments cover of each change, the changes of one tax and period sharing its account. */
const paidOf = (
  changes: readonly DatedChange[],
  { accountOf }: DeskAuditContext,
): ReadonlyMap<DatedChange, PartCover> => {
  const more = changes.filter(({ amount }) => amount > 0).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const subjects = Map.groupBy(more, ({ tax, period }) => `${tax} ${period}`);
  return new Map(
    [...subjects.values()].flatMap((parts) => {
      const [{ tax, period }] = parts as [DatedChange, ...DatedChange[]];
      const covers = accountCover(
        accountOf(tax, period),
        parts.map(({ dueOn, amount }) => ({ due: dueOn, amount })),
      );
      return parts.map((part, index) => [part, covers[index] ?? NO_COVER] as const);
    }),
  );
};

/** The penalty under the other readings it stands on, where it comes out otherwise: said before the sum that is charged. */
const otherwiseSteps = (
  input: PenaltyInput,
  charged: Tyiyn,
  context: DeskAuditContext,
): readonly DerivationStep[] =>
  rerunsOf(PENALTY_READINGS, context.readings).flatMap(({ reading, alternative }) => {
    const readings = withReading(context.readings, reading, alternative);
    const other = computePenalty(input, { ...context, readings });
    return other.ok && other.value.penalty !== charged
      ? [
          {
            label: { key: "desk-audit.working.penalty-otherwise", params: { reading } },
            operands: [],
            result: { unit: "som", value: formatSom(other.value.penalty) },
            basis: tc("82.3"),
            reading,
          },
        ]
      : [];
  });

const line = (
  change: DatedChange,
  paid: PartCover,
  cover: readonly ArrearsPayment[],
  asOf: PlainDate,
  context: DeskAuditContext,
): Result<AssessmentLine, DomainRefusal> => {
  const { tax, period, amount, dueOn, working, dueWorking } = change;
  const base = { tax, period, taxAmount: amount, dueOn };
  if (amount <= 0) return ok({ ...base, penaltyAmount: ZERO, penaltyDays: 0, derivation: [...working] });
  const input: PenaltyInput = {
    arrears: amount,
    due: dueOn,
    asOf,
    payments: [...paid.payments, ...cover],
    drawn: paid.drawn,
    suspended: [],
  };
  const computed = computePenalty(input, context);
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
      ...working,
      ...dueWorking,
      ...paymentsStep("desk-audit.working.overpaid", paid.payments, "82.5"),
      ...paymentsStep("desk-audit.working.drawn", paid.drawn, "93.3"),
      ...paymentsStep("desk-audit.working.covered", cover, "93.3"),
      ...otherwiseSteps(input, penalty, context),
      ...derivation,
    ],
  });
};

/**
 * Lines by tax and period of what the standing findings change; penalty to `asOf`, that day counted.
 * @param through last month of the case
 */
export const assess = (
  findings: readonly CaseFinding[],
  asOf: PlainDate,
  through: Month,
  context: DeskAuditContext,
): Result<Assessment, DomainRefusal> => {
  const { changes, excessReduced } = obligationChanges(findings.filter(bearsAmount), asOf, through, context);
  const dated: DatedChange[] = [];
  for (const change of changes) {
    const parts = instalmentsOfChange(change, findings);
    if (parts.length > 0) {
      dated.push(...parts);
      continue;
    }
    const due = context.dueDayOf(change.tax, change.period);
    if (!due.ok) return due;
    dated.push({ ...change, dueOn: due.value.due, dueWorking: due.value.derivation });
  }
  const cover = coverOf(dated);
  const paid = paidOf(dated, context);
  const lines: AssessmentLine[] = [];
  for (const change of dated) {
    const computed = line(change, paid.get(change) ?? NO_COVER, cover.get(change) ?? [], asOf, context);
    if (!computed.ok) return computed;
    lines.push(computed.value);
  }
  return ok({
    asOf,
    lines,
    totalTax: tyiyn(lines.reduce((sum, l) => sum + l.taxAmount, 0)),
    totalPenalty: tyiyn(lines.reduce((sum, l) => sum + l.penaltyAmount, 0)),
    excessReduced,
  });
};
