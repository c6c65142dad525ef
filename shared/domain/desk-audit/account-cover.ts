/** What payments made of the same tax and period cover of the tax a decision adds. */
import { addMoney, maxMoney, minMoney, subtractMoney, type Tyiyn, ZERO } from "../../kernel/money.ts";
import { laterDate, type PlainDate } from "../../kernel/plain-date.ts";
import type { ArrearsPayment } from "../../law/art-082-penalty.ts";
import type { DuePart } from "../../law/finding.ts";

/** The account of one tax and period before a case. */
export interface PeriodAccount {
  readonly payments: readonly ArrearsPayment[];
  /** What was owed without the findings, each part by its own day; a part below zero is none. */
  readonly owed: readonly DuePart[];
}

/** Of one part of the tax added, the arguments `payments` and `drawn` of its penalty. */
export interface PartCover {
  readonly payments: readonly ArrearsPayment[];
  readonly drawn: readonly ArrearsPayment[];
}

export const NO_COVER: PartCover = { payments: [], drawn: [] };

/** Money on the account beyond what has fallen due, at the end of a day. */
const beyondOwed = ({ payments, owed }: PeriodAccount, day: PlainDate, dueBy: PlainDate): Tyiyn => {
  const paid = payments.filter(({ date }) => date <= day).map(({ amount }) => maxMoney(amount, ZERO));
  const fallen = owed.filter(({ due }) => due <= dueBy).map(({ amount }) => maxMoney(amount, ZERO));
  return maxMoney(subtractMoney(addMoney(ZERO, ...paid), addMoney(ZERO, ...fallen)), ZERO);
};

/** @param before parts due earlier, which the same money covers first */
const coverOfPart = (account: PeriodAccount, part: DuePart, before: Tyiyn): PartCover => {
  const days = [
    ...account.payments.map(({ date }) => date),
    ...account.owed.map(({ due }) => due).filter((due) => due > part.due),
  ];
  const payments: ArrearsPayment[] = [];
  const drawn: ArrearsPayment[] = [];
  let covered: Tyiyn = ZERO;
  for (const date of [...new Set(days)].sort()) {
    // Whatever is paid ahead of the part's day must first answer what else falls due by that day.
    const free = beyondOwed(account, date, laterDate(date, part.due));
    const now = minMoney(maxMoney(subtractMoney(free, before), ZERO), part.amount);
    if (now > covered) payments.push({ date, amount: subtractMoney(now, covered) });
    if (now < covered) drawn.push({ date, amount: subtractMoney(covered, now) });
    covered = now;
  }
  return payments.length === 0 ? NO_COVER : { payments, drawn };
};

/**
 * What is paid above all that has fallen due covers the parts added, the oldest first, from the day it was paid (82(5),
 * 93(1)–(3)): that day no arrears stand to that extent. What was paid ahead of a later part serves that part from its day.
 * @param added parts of the tax added, none below zero, oldest first
 * @returns the cover of each part, in the same order
 */
export const accountCover = (account: PeriodAccount, added: readonly DuePart[]): readonly PartCover[] => {
  let before: Tyiyn = ZERO;
  return added.map((part) => {
    const cover = coverOfPart(account, part, before);
    before = addMoney(before, part.amount);
    return cover;
  });
};
