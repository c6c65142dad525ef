/** Налоговая задолженность this office can see: what fell due and was not paid (4(2)(19)). */
import type { ReadHandle } from "#db/handle.ts";
import { taxpayerFacts } from "#db/queries/case-facts.ts";
import { accountLines } from "#db/queries/registration-facts.ts";
import { dueDayOf } from "#shared/domain/desk-audit/due-day.ts";
import { type Inn, innToInteger } from "#shared/kernel/inn.ts";
import { type Tyiyn, tyiyn } from "#shared/kernel/money.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { RuleContext } from "#shared/law/rule.ts";

/**
 * Whole tyiyn of periods whose day of payment has passed; what is overpaid for one does not hide what is owed for
 * another before an offset (93). Penalty of late days is not in it: any arrears bar the annulment all the same (115(5)).
 */
export const visibleDebt = (read: ReadHandle, inn: Inn, today: PlainDate, law: RuleContext): Tyiyn => {
  const dueOf = dueDayOf(law, taxpayerFacts(read, inn)?.kind ?? "");
  const owed = accountLines(read, innToInteger(inn)).filter(({ tax, period }) => {
    const due = dueOf(tax, period);
    // A period whose day is not known is not left out: the inspector sees what it is made of.
    return !due.ok || due.value.due < today;
  });
  return tyiyn(owed.reduce((sum, line) => sum + Math.max(0, line.owed - line.paid), 0));
};
