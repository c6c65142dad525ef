/** What the VAT checks look at, and who the taxpayer is: the part of the facts every other check stands on. */
import { innFromInteger } from "#shared/kernel/inn.ts";
import type { Month } from "#shared/kernel/period.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { PAID_BY_RETURN } from "#shared/law/checks/g-12-late-payment.ts";
import type {
  CustomsImportFact,
  DecisionFact,
  EaeuImportFact,
  FieldAuditFact,
  PaymentFact,
  SaleFact,
  TaxpayerFacts,
  UnreflectedFact,
  ZeroSaleFact,
} from "#shared/law/checks/vat/facts.ts";
import type { ReadHandle } from "../handle.ts";
import { byInn, type WithInn } from "./by-inn.ts";
import { readDoubtedPurchases } from "./doubted-purchases.ts";
import { readMonthFacts } from "./month-facts.ts";
import type { OfficeFacts } from "./office-facts.ts";
import { readReturnFacts } from "./return-facts.ts";

interface TaxpayerRow {
  readonly inn: number;
  readonly kind: string;
  readonly activityGroup: string;
  readonly registeredOn: PlainDate;
  readonly closedOn: PlainDate | null;
  readonly territory: string | null;
}

const yyyymm = (month: Month): number => Number(month.slice(0, 4)) * 100 + Number(month.slice(5));

/**
 * The office's own taxpayers: a dataset also names counterparties of other offices, whose returns it does not bring.
 * One whose returns it brings is audited whatever office it bears; where none bears the office's code, all are its own.
 */
const OWN = `(office IN (SELECT office FROM dataset_imports) OR inn IN (SELECT inn FROM returns)
  OR NOT EXISTS (SELECT 1 FROM taxpayers WHERE office IN (SELECT office FROM dataset_imports)))`;

/** First and last ИНН of each batch of so many taxpayers, so that a sweep holds one batch at a time. */
export const batchesOf = (read: ReadHandle, size: number): readonly { from: number; to: number }[] => {
  const inns = read
    .query<{ readonly inn: number }>(`SELECT inn FROM taxpayers WHERE ${OWN} ORDER BY inn`)
    .all()
    .map((row) => row.inn);
  const batches: { from: number; to: number }[] = [];
  for (let start = 0; start < inns.length; start += size) {
    const from = inns[start];
    const to = inns[Math.min(start + size, inns.length) - 1];
    if (from !== undefined && to !== undefined) batches.push({ from, to });
  }
  return batches;
};

export interface VatFacts {
  readonly facts: TaxpayerFacts;
  readonly territory: string | null;
}

/** The VAT facts of a range of taxpayers in order of ИНН; `matchingSteps` must have run on the same handle. */
export const readVatFacts = (
  read: ReadHandle,
  office: OfficeFacts,
  from: number,
  to: number,
): readonly VatFacts[] => {
  const all = <T>(sql: string): ReadonlyMap<number, readonly T[]> =>
    byInn(read.query<WithInn<T>>(sql).all(from, to));
  const months = readMonthFacts(read, from, to);
  const returns = readReturnFacts(read, from, to);
  const purchases = readDoubtedPurchases(read, office, from, to);
  const unreflected = all<UnreflectedRow>(UNREFLECTED);
  const eaeu = all<EaeuImportFact>(EAEU);
  const customs = all<CustomsImportFact>(CUSTOMS);
  const audits = all<FieldAuditFact>(AUDITS);
  const decisions = all<DecisionFact>(DECISIONS);
  const payments = byInn(
    read.query<WithInn<PaymentFact>>(PAYMENTS).all(from, to, JSON.stringify(PAID_BY_RETURN)),
  );
  const sales = read.query<Omit<SaleFact, "toPublic"> & { readonly toPublic: number }>(SALES);
  const zeroSales = read.query<ZeroSaleFact>(ZERO_SALES);
  return read
    .query<TaxpayerRow>(TAXPAYERS)
    .all(from, to)
    .map(({ territory, inn, ...row }): VatFacts => {
      const facts: TaxpayerFacts = {
        ...row,
        inn: innFromInteger(inn),
        regimes: office.regimes.get(inn) ?? [],
        vatRegistrations: office.registrations.get(inn) ?? [],
        fieldAudits: audits.get(inn) ?? [],
        decisions: decisions.get(inn) ?? [],
        returns: returns.get(inn) ?? [],
        months: months.get(inn) ?? new Map(),
        purchases: purchases.get(inn) ?? [],
        unreflected: (office.partialRegisters ? [] : (unreflected.get(inn) ?? [])).map(
          (missed): UnreflectedFact => ({ ...missed, sellerInn: innFromInteger(missed.seller) }),
        ),
        importsEaeu: eaeu.get(inn) ?? [],
        importsCustoms: customs.get(inn) ?? [],
        payments: payments.get(inn) ?? [],
        salesOf: (month): readonly SaleFact[] =>
          sales.all(inn, yyyymm(month)).map((sale) => ({ ...sale, toPublic: sale.toPublic === 1 })),
        zeroSalesOf: (month) => zeroSales.all(inn, yyyymm(month)),
        data: office.data,
      };
      return { facts, territory };
    });
};

type UnreflectedRow = Omit<UnreflectedFact, "sellerInn"> & { readonly seller: number };

const TAXPAYERS = `SELECT inn, kind, activity_group AS activityGroup, registered_on AS registeredOn,
    closed_on AS closedOn, territory FROM taxpayers WHERE inn BETWEEN ? AND ? AND ${OWN} ORDER BY inn`;

const UNREFLECTED = `SELECT u.inn, u.invoice_id AS invoiceId, substr(i.supply_on, 1, 7) AS month,
    i.seller_inn AS seller, i.vat
  FROM temp.unreflected u JOIN invoices i ON i.invoice_id = u.invoice_id
  WHERE u.inn BETWEEN ? AND ? ORDER BY u.inn, u.invoice_id`;

const EAEU = `SELECT inn, application_id AS applicationId, imported_on AS importedOn,
    contract_value AS contractValue, coalesce(excise, 0) AS excise, coalesce(exempt_value, 0) AS exemptValue,
    vat, paid_on AS paidOn, paid
  FROM imports_eaeu WHERE inn BETWEEN ? AND ? ORDER BY inn, imported_on, application_id`;

const CUSTOMS = `SELECT inn, declaration_id AS declarationId, released_on AS releasedOn,
    customs_base AS customsBase, invoice_base AS invoiceBase, vat, paid_on AS paidOn
  FROM imports_customs WHERE inn BETWEEN ? AND ? ORDER BY inn, released_on, declaration_id`;

const AUDITS = `SELECT inn, tax, period_from AS periodFrom, period_to AS periodTo, kind, ended_on AS endedOn
  FROM field_audits WHERE inn BETWEEN ? AND ?`;

const DECISIONS = `SELECT inn, decision_id AS decisionId, tax, period_from AS periodFrom, period_to AS periodTo,
    served_on AS servedOn FROM decisions WHERE inn BETWEEN ? AND ?`;

const PAYMENTS = `SELECT inn, payment_id AS paymentId, tax, period, paid_on AS paidOn, amount
  FROM payments WHERE inn BETWEEN ? AND ? AND kind = 'tax'
    AND tax IN (SELECT value FROM json_each(?)) ORDER BY inn, paid_on`;

const SALES = `SELECT invoice_id AS invoiceId, issued_on AS issuedOn, vat, buyer_inn IS NULL AS toPublic FROM invoices
  WHERE seller_inn = ? AND supply_month = ? AND status = 'valid' AND supply = 'taxable'
    AND invoice_id NOT IN (SELECT invoice_id FROM temp.no_turnover) ORDER BY vat DESC, invoice_id`;

const ZERO_SALES = `SELECT invoice_id AS invoiceId, net, goods_code AS goodsCode FROM invoices
  WHERE seller_inn = ? AND supply_month = ? AND status = 'valid' AND supply = 'zero' AND goods_code IS NOT NULL
    AND invoice_id NOT IN (SELECT invoice_id FROM temp.no_turnover) ORDER BY invoice_id`;
