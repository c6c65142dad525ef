/** What a taxpayer owed of a tax and period before a case, by the days it fell due, and what was paid. */
import type { ReadHandle } from "#db/handle.ts";
import { propertyReader } from "#db/matching/property-facts.ts";
import { readReturnFacts } from "#db/matching/return-facts.ts";
import { decidedTax, owedAndPaid } from "#db/queries/case-facts.ts";
import type { PeriodAccount } from "#shared/domain/desk-audit/account-cover.ts";
import type { DeskAuditContext } from "#shared/domain/desk-audit/context.ts";
import { dueDayOf } from "#shared/domain/desk-audit/due-day.ts";
import { type Inn, innToInteger } from "#shared/kernel/inn.ts";
import { tyiyn } from "#shared/kernel/money.ts";
import { boundsOf, type Period } from "#shared/kernel/period.ts";
import type { PropertyForm } from "#shared/law/checks/property/facts.ts";
import { decidedParts, statedParts } from "#shared/law/checks/property/terms.ts";
import type { FormCode } from "#shared/law/finding.ts";
import type { RuleContext } from "#shared/law/rule.ts";

const EMPTY: PeriodAccount = { payments: [], owed: [] };

/** The tax of a year paid in parts. Without a return, what a payment was for cannot be told. */
const accountInParts = (
  read: ReadHandle,
  { inn, kind }: { readonly inn: Inn; readonly kind: string },
  form: PropertyForm,
  year: Period,
  law: RuleContext,
): PeriodAccount => {
  const number = innToInteger(inn);
  const returns = readReturnFacts(read, number, number).get(number) ?? [];
  const facts = propertyReader(read, number, number)(number, { inn, kind, returns });
  const filed = facts.returns.find((one) => one.form === form && one.period === year);
  if (filed === undefined) return EMPTY;
  return {
    payments: facts.payments
      .filter(({ tax, period, amount }) => tax === form && period.slice(0, 4) === year && amount > 0)
      .map(({ paidOn, amount }) => ({ date: paidOn, amount: tyiyn(amount) })),
    owed: [
      ...statedParts(facts, filed, form, law),
      ...decidedParts(year, form, decidedTax(read, inn, form, year), law),
    ],
  };
};

/** @param owner the taxpayer and its kind, by which some days are named */
export const periodAccount =
  (
    read: ReadHandle,
    { inn, kind }: { readonly inn: Inn; readonly kind: string },
    law: RuleContext,
  ): DeskAuditContext["accountOf"] =>
  (tax, period) => {
    if (tax === "PRB" || tax === "PRL") return accountInParts(read, { inn, kind }, tax, period, law);
    const { payments, owed } = owedAndPaid(read, inn, tax as FormCode, period);
    const due = dueDayOf(law, kind)(tax, period);
    return { payments, owed: [{ due: due.ok ? due.value.due : boundsOf(period).last, amount: owed }] };
  };
