/** Taxpayers: search over open data (art. 64(1)), and the card, whose every reading is of a tax secret. */
import { lawInForce } from "#db/queries/law-in-force.ts";
import {
  accessHistoryOf,
  cardOf,
  fieldAuditsOf,
  invoicesOf,
  type Paging,
  regimesOf,
  representativesOf,
  returnLinesOf,
  returnsOf,
  vatRegistrationsOf,
} from "#db/queries/taxpayer-card.ts";
import { searchContacts } from "#db/queries/taxpayer-contact-search.ts";
import { type FoundTaxpayer, searchTaxpayers, taxpayerByInn } from "#db/queries/taxpayer-search.ts";
import type { TaxpayerSummary } from "#shared/contract/taxpayers.ts";
import { type Inn, innFromInteger, innToInteger } from "#shared/kernel/inn.ts";
import { tyiyn } from "#shared/kernel/money.ts";
import { type Period, parsePeriod } from "#shared/kernel/period.ts";
import { dateInBishkek, type Instant, type PlainDate } from "#shared/kernel/plain-date.ts";
import type { Bilingual } from "#shared/kernel/text.ts";
import { dueDate } from "#shared/law/due-dates.ts";
import type { FormCode } from "#shared/law/finding.ts";
import type { RuleContext } from "#shared/law/rule.ts";
import { casesOfTaxpayer } from "../desk-audit/summaries.ts";
import { procedures } from "../procedure.ts";
import { orRefuse, refuse } from "../refusal.ts";

const nameOf = (ru: string | null, ky: string | null): Bilingual => ({ ru: ru ?? "", ky: ky ?? ru ?? "" });

const summaryOf = (row: FoundTaxpayer): TaxpayerSummary => ({
  inn: innFromInteger(row.inn),
  name: nameOf(row.nameRu, row.nameKy),
  kind: row.kind as TaxpayerSummary["kind"],
  registeredOn: row.registeredOn as PlainDate,
  closedOn: row.closedOn as PlainDate | null,
  activityGroup: row.activityGroup,
  territory: row.territory,
  regime: row.regime,
  vatPayer: row.vatPayer === 1,
});

/** The cursor is the offset of the next page: lists here are read-only registers, they do not shift. */
const pagingOf = (input: { readonly cursor?: string | undefined; readonly limit: number }): Paging => {
  const offset = Number(input.cursor ?? 0);
  if (!Number.isSafeInteger(offset) || offset < 0)
    refuse({ code: "bad-cursor", messageKey: "taxpayers.bad-cursor" });
  return { limit: input.limit, offset };
};

const pageOf = <Item>(items: readonly Item[], total: number, page: Paging) => {
  const end = page.offset + items.length;
  return { items: [...items], total, ...(end < total ? { nextCursor: String(end) } : {}) };
};

const unknownTaxpayer = (inn: Inn): never =>
  refuse({ code: "not-found", messageKey: "taxpayers.unknown", params: { inn } });

/** The last day to file, and whether the return came after it; unknown forms have no day here. */
const filingOf = (
  law: RuleContext,
  row: { form: string; period: string; version: number; filedAt: string },
) => {
  const period = parsePeriod(row.period);
  const due = period.ok
    ? dueDate({ form: row.form as FormCode, period: period.value, what: "filing" }, law.calendar)
    : null;
  const dueOn = due?.ok ? due.value.due : null;
  // A correction (version above 0) has no term of its own: art. 104.
  const late = dueOn !== null && row.version === 0 && dateInBishkek(row.filedAt as Instant) > dueOn;
  return { dueOn, late };
};

export const taxpayersProcedures = {
  search: procedures.taxpayers.search.handler(({ input, context }) => {
    const page = pagingOf(input);
    const found = searchTaxpayers(context.read, { question: input.query, today: context.today, ...page });
    const items = found.items.map((row) => ({ ...summaryOf(row), match: row.match }));
    return { ...pageOf(items, found.total, page), corrected: found.corrected };
  }),

  searchContacts: procedures.taxpayers.searchContacts.handler(({ input, context }) => {
    const page = pagingOf(input);
    const found = searchContacts(context.read, { question: input.query, today: context.today, ...page });
    const items = found.items.map((row) => ({ ...summaryOf(row), match: row.match }));
    return pageOf(items, found.total, page);
  }),

  card: procedures.taxpayers.card.handler(({ input, context }) => {
    const { read, today } = context;
    const inn = innToInteger(input.inn);
    const found = taxpayerByInn(read, inn, today);
    const card = cardOf(read, inn);
    if (found === undefined || card === undefined) return unknownTaxpayer(input.inn);
    const dated = <Row extends { from: string; to: string | null }>(row: Row) => ({
      ...row,
      from: row.from as PlainDate,
      to: row.to as PlainDate | null,
    });
    return {
      ...summaryOf(found),
      ...card,
      edocConsent: card.edocConsent === 1,
      regimes: regimesOf(read, inn).map(dated),
      vatRegistrations: vatRegistrationsOf(read, inn).map(dated),
      representatives: representativesOf(read, inn).map((row) => ({
        ...dated(row),
        personInn: innFromInteger(row.personInn),
      })),
      fieldAudits: fieldAuditsOf(read, inn).map((row) => ({ ...row, endedOn: row.endedOn as PlainDate })),
    };
  }),

  returns: procedures.taxpayers.returns.handler(({ input, context }) => {
    const law = orRefuse(lawInForce(context.read));
    const page = pagingOf(input);
    const rows = returnsOf(context.read, innToInteger(input.inn), input.form, page);
    const items = rows.items.map((row) => ({
      ...row,
      period: row.period as Period,
      filedAt: row.filedAt as Instant,
      payable: row.payable === null ? null : tyiyn(row.payable),
      ...filingOf(law, row),
    }));
    return pageOf(items, rows.total, page);
  }),

  returnLines: procedures.taxpayers.returnLines.handler(({ input, context }) =>
    returnLinesOf(context.read, innToInteger(input.inn), input.returnId).map((row) => ({
      ...row,
      amount: tyiyn(row.amount),
    })),
  ),

  invoices: procedures.taxpayers.invoices.handler(({ input, context }) => {
    const page = pagingOf(input);
    const month = input.month === undefined ? undefined : Number(input.month.replace("-", ""));
    const rows = invoicesOf(context.read, innToInteger(input.inn), input.side, month, page);
    const items = rows.items.map(({ otherInn, otherNameRu, otherNameKy, ...row }) => ({
      ...row,
      issuedOn: row.issuedOn as PlainDate,
      supplyOn: row.supplyOn as PlainDate,
      net: tyiyn(row.net),
      vat: tyiyn(row.vat),
      counterparty:
        otherInn === null ? null : { inn: innFromInteger(otherInn), name: nameOf(otherNameRu, otherNameKy) },
    }));
    return pageOf(items, rows.total, page);
  }),

  cases: procedures.taxpayers.cases.handler(({ input, context }) =>
    casesOfTaxpayer(context.read, input.inn, context.today),
  ),

  accessHistory: procedures.taxpayers.accessHistory.handler(({ input, context }) => {
    const page = pagingOf(input);
    const rows = accessHistoryOf(context.read, innToInteger(input.inn), page);
    const items = rows.items.map((row) => ({
      at: row.at as Instant,
      user: { ru: row.nameRu ?? row.login, ky: row.nameKy ?? row.login },
      procedure: row.procedure,
      reason: row.reason,
    }));
    return pageOf(items, rows.total, page);
  }),
};
