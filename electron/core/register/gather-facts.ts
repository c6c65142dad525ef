/** Gathers what an extract is made from: the registers at one moment. */
import type { ReadHandle } from "#db/handle.ts";
import { listCases } from "#db/queries/desk-audits.ts";
import {
  accountedObjectsOf,
  changesOf,
  linksToTaxpayer,
  paidByYear,
  propertiesOf,
} from "#db/queries/register-card.ts";
import { accountLines } from "#db/queries/registration-facts.ts";
import { cardOf, fieldAuditsOf, regimesOf, returnsOf } from "#db/queries/taxpayer-card.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { ExtractFacts } from "#shared/domain/register/extract-facts.ts";
import { type Inn, innFromInteger, innToInteger } from "#shared/kernel/inn.ts";
import { tyiyn } from "#shared/kernel/money.ts";
import type { Period } from "#shared/kernel/period.ts";
import { dateInBishkek, type Instant, type PlainDate } from "#shared/kernel/plain-date.ts";
import { ok, type Result } from "#shared/kernel/result.ts";
import type { FormCode } from "#shared/law/finding.ts";
import type { RuleContext } from "#shared/law/rule.ts";
import { visibleDebt } from "../registration/debt.ts";
import { knownEntry, replacementOf } from "./entry.ts";

/** A paper of more rows is no extract any more. */
const MOST_RETURNS = 500;

const controlFacts = (read: ReadHandle, inn: Inn): Pick<ExtractFacts, "cases" | "fieldAudits"> => ({
  cases: listCases(read, { inn }, { offset: 0, limit: -1 }).items.map(({ state }) => ({
    number: state.number,
    from: state.periodFrom,
    to: state.periodTo,
    openedOn: dateInBishkek(state.openedAt),
  })),
  fieldAudits: fieldAuditsOf(read, innToInteger(inn)).map(({ kind, periodFrom, periodTo, endedOn }) => ({
    kind,
    from: periodFrom as Period,
    to: periodTo as Period,
    endedOn: endedOn as PlainDate,
  })),
});

export const extractFacts = (
  read: ReadHandle,
  of: Inn,
  today: PlainDate,
  law: RuleContext,
): Result<ExtractFacts, DomainRefusal> => {
  const entry = knownEntry(read, of);
  if (!entry.ok) return entry;
  const inn = innToInteger(of);
  const vatRate = law.parameters.find("vat.rate", today);
  return ok({
    today,
    entry: { ...entry.value, activityCode: cardOf(read, inn)?.activityCode ?? null },
    replacedBy: replacementOf(changesOf(read, inn))?.inn ?? null,
    regimeDetails: regimesOf(read, inn).map((row) => ({
      ...row,
      from: row.from as PlainDate,
      to: row.to as PlainDate | null,
    })),
    vatRate: vatRate.ok ? vatRate.value.value : null,
    representatives: linksToTaxpayer(read, inn).map(({ inn: person, ...link }) => ({
      ...link,
      personInn: innFromInteger(person),
    })),
    objects: accountedObjectsOf(read, inn),
    properties: propertiesOf(read, inn),
    returns: returnsOf(read, inn, undefined, { limit: MOST_RETURNS, offset: 0 }).items.map((row) => ({
      form: row.form as FormCode,
      period: row.period as Period,
      version: row.version,
      filedOn: dateInBishkek(row.filedAt as Instant),
      payable: row.payable === null ? null : tyiyn(row.payable),
    })),
    account: accountLines(read, inn).map((line) => ({
      tax: line.tax as FormCode,
      period: line.period as Period,
      owed: tyiyn(line.owed),
      paid: tyiyn(line.paid),
    })),
    debt: visibleDebt(read, of, today, law),
    payments: paidByYear(read, inn).map((row) => ({
      tax: row.tax as FormCode,
      year: row.year as Period,
      amount: tyiyn(row.amount),
    })),
    ...controlFacts(read, of),
  });
};
