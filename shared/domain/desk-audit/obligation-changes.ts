/**
 * What the findings of a case change in each tax and period. For most taxes that is their sum. VAT is one running account
 * (314(2), 326(3)(2)): a refused credit first lowers the excess its return carried on, and is tax only in the period whose
 * tax that excess covered; a credit that was merely early is allowed in the period its right arises in (315(3)). So no
 * tax is charged that is not owed, and none twice (17(3)).
 */
import type { Derivation, DerivationStep, Quantity } from "../../kernel/derivation.ts";
import { tc } from "../../kernel/legal-basis.ts";
import {
  addMoney,
  formatSom,
  maxMoney,
  minMoney,
  negateMoney,
  subtractMoney,
  type Tyiyn,
  ZERO,
} from "../../kernel/money.ts";
import { boundsOf, type Month, monthsOf, type Period } from "../../kernel/period.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { DeclaredPosition, DeskAuditContext } from "./context.ts";
import type { CaseFinding } from "./types.ts";

export interface ObligationChange {
  readonly tax: string;
  readonly period: Period;
  /** More tax payable for the period, or less below zero; never zero. */
  readonly amount: Tyiyn;
  readonly working: Derivation;
}

export interface ObligationChanges {
  readonly changes: readonly ObligationChange[];
  /** See `Assessment.excessReduced`. */
  readonly excessReduced: Tyiyn;
}

/** Everything found about one tax and period, and the early credits that arise in it. */
interface Subject {
  readonly tax: string;
  readonly period: Period;
  readonly findings: CaseFinding[];
  /** Early credits of other periods, tyiyn. */
  arising: Tyiyn;
}

const som = (amount: Tyiyn): Quantity => ({ unit: "som", value: formatSom(amount) });
const total = (subject: Subject): Tyiyn =>
  subtractMoney(addMoney(ZERO, ...subject.findings.map((f) => f.difference)), subject.arising);

const byPeriod = <Item extends { readonly period: Period }>(a: Item, b: Item): number => {
  const [left, right] = [boundsOf(a.period).last, boundsOf(b.period).last];
  if (left !== right) return left < right ? -1 : 1;
  return monthsOf(a.period).length - monthsOf(b.period).length;
};

/** A return that could be amended by the day of the decision: its credit is no longer the future's. */
const isReported = (tax: string, period: Period, asOf: PlainDate, context: DeskAuditContext): boolean => {
  const due = context.dueDayOf(tax, period);
  return context.positionsOf(tax).some((p) => p.period === period) && due.ok && due.value.due <= asOf;
};

const subjectsOf = (
  findings: readonly CaseFinding[],
  asOf: PlainDate,
  context: DeskAuditContext,
): readonly Subject[] => {
  const subjects = new Map<string, Subject>();
  const subjectOf = (tax: string, period: Period): Subject => {
    const key = `${tax} ${period}`;
    const known = subjects.get(key) ?? { tax, period, findings: [], arising: ZERO };
    subjects.set(key, known);
    return known;
  };
  for (const finding of findings) subjectOf(finding.tax, finding.period).findings.push(finding);
  for (const { tax, difference, creditArises } of findings) {
    let left = maxMoney(difference, ZERO);
    for (const { period, amount } of creditArises ?? []) {
      const used = minMoney(left, amount);
      if (used <= 0 || !isReported(tax, period, asOf, context)) continue;
      const later = subjectOf(tax, period);
      later.arising = addMoney(later.arising, used);
      left = subtractMoney(left, used);
    }
  }
  return [...subjects.values()].sort((a, b) => (a.tax === b.tax ? byPeriod(a, b) : a.tax < b.tax ? -1 : 1));
};

const step = (
  name: string,
  period: Period,
  result: Tyiyn,
  place: string,
  operands: DerivationStep["operands"] = [],
): DerivationStep => ({
  label: { key: `desk-audit.working.${name}`, params: { period } },
  ...(operands.length < 2 ? {} : { formula: operands.map(({ name: operand }) => operand).join(" + ") }),
  operands,
  result: som(result),
  basis: tc(place),
});

/** Differences by check: two findings of one check are one term of the sum. */
const byCheck = (findings: readonly CaseFinding[]): DerivationStep["operands"] => {
  const sums = new Map<string, Tyiyn>();
  for (const { check, difference } of findings)
    sums.set(check, addMoney(sums.get(check) ?? ZERO, difference));
  return [...sums].map(([name, amount]) => ({ name, quantity: som(amount) }));
};

/** How a change came about: what was found, then what the running account makes of it, then the change itself. */
const workingOf = (
  { period, findings, arising }: Omit<Subject, "tax">,
  amount: Tyiyn,
  lost: Tyiyn = ZERO,
  lowered: Tyiyn = ZERO,
): Derivation => {
  const found = addMoney(ZERO, ...findings.map((f) => f.difference));
  const parts = [
    ...(findings.length > 0 ? [step("found", period, found, "125.9", byCheck(findings))] : []),
    ...(arising === 0 ? [] : [step("credit-arisen", period, negateMoney(arising), "315.3")]),
    ...(lost === 0 ? [] : [step(lost > 0 ? "excess-lost" : "excess-gained", period, lost, "326.3.2")]),
    ...(lowered === 0
      ? []
      : [step(lowered > 0 ? "excess-lowered" : "excess-raised", period, negateMoney(lowered), "326.3.2")]),
  ];
  const whole = step(amount < 0 ? "reduction" : "tax", period, amount, "125.9");
  return parts.length === 1 && findings.length > 0
    ? [
        {
          ...whole,
          ...(parts[0]?.formula === undefined ? {} : { formula: parts[0].formula }),
          operands: byCheck(findings),
        },
      ]
    : [...parts, whole];
};

const changeOf = (
  tax: string,
  period: Period,
  amount: Tyiyn,
  working: Derivation,
): readonly ObligationChange[] => (amount === 0 ? [] : [{ tax, period, amount, working }]);

const payable = (net: Tyiyn): Tyiyn => maxMoney(net, ZERO);
const excess = (net: Tyiyn): Tyiyn => maxMoney(negateMoney(net), ZERO);

/** Follows the account of a tax from its first changed period to the last one of the case. */
const followExcess = (
  tax: string,
  subjects: readonly Subject[],
  positions: readonly DeclaredPosition[],
  through: Month,
): ObligationChanges => {
  const [first] = subjects;
  const last = subjects[subjects.length - 1];
  if (!first || !last) return { changes: [], excessReduced: ZERO };
  const horizon = [boundsOf(last.period).last, boundsOf(through).last].sort()[1] ?? "";
  const known = new Map(positions.map((position) => [position.period, position]));
  const periods = [
    ...subjects.map(({ period }) => ({ period })),
    ...positions.filter(
      ({ period }) =>
        boundsOf(period).last > boundsOf(first.period).last &&
        boundsOf(period).last <= horizon &&
        !subjects.some((subject) => subject.period === period),
    ),
  ].sort(byPeriod);
  const changes: ObligationChange[] = [];
  /** Lowering of the excess on its way to the next return, and of excess no later return brought forward. */
  let carried = ZERO;
  let stopped = ZERO;
  for (const { period } of periods) {
    const subject = subjects.find((one) => one.period === period) ?? {
      period,
      findings: [],
      arising: ZERO,
    };
    const change = total({ tax, ...subject });
    const position = known.get(period);
    if (position === undefined) {
      // No return: nothing was brought forward into it, and nothing it says can be lowered.
      changes.push(...changeOf(tax, period, change, workingOf(subject, change)));
      continue;
    }
    const lost = carried > 0 ? minMoney(carried, position.broughtForward) : carried;
    stopped = addMoney(stopped, subtractMoney(carried, lost));
    const after = addMoney(position.net, change, lost);
    const amount = subtractMoney(payable(after), payable(position.net));
    carried = subtractMoney(excess(position.net), excess(after));
    changes.push(...changeOf(tax, period, amount, workingOf(subject, amount, lost, carried)));
  }
  return { changes, excessReduced: addMoney(carried, stopped) };
};

/**
 * @param findings those that stand and bear an amount
 * @param asOf day of the decision
 * @param through last month of the case
 */
export const obligationChanges = (
  findings: readonly CaseFinding[],
  asOf: PlainDate,
  through: Month,
  context: DeskAuditContext,
): ObligationChanges => {
  const subjects = subjectsOf(findings, asOf, context);
  const taxes = [...new Set(subjects.map(({ tax }) => tax))];
  const results = taxes.map((tax): ObligationChanges => {
    const own = subjects.filter((subject) => subject.tax === tax);
    const positions = context.positionsOf(tax);
    if (positions.length > 0) return followExcess(tax, own, positions, through);
    const changes = own.flatMap((subject) => {
      const amount = total(subject);
      return changeOf(tax, subject.period, amount, workingOf(subject, amount));
    });
    return { changes, excessReduced: ZERO };
  });
  return {
    changes: results.flatMap(({ changes }) => changes),
    excessReduced: addMoney(ZERO, ...results.map(({ excessReduced }) => excessReduced)),
  };
};
