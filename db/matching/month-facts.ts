import type { Month } from "#shared/kernel/period.ts";
import type { MonthFact } from "#shared/law/checks/vat/facts.ts";
import type { ReadHandle } from "../handle.ts";
import { bulkSchema } from "../registers-file.ts";

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
export type MonthTable = Map<Month, MonthFact>;

export const monthOf = (yyyymm: number): Month =>
  `${Math.floor(yyyymm / 100)}-${String(yyyymm % 100).padStart(2, "0")}` as Month;

const empty = (month: Month): Mutable<MonthFact> => ({
  month,
  buyersNet: 0,
  buyersVat: 0,
  publicNet: 0,
  publicVat: 0,
  zeroNet: 0,
  exemptNet: 0,
  outsideBuyersNet: 0,
  outsidePublicNet: 0,
  registersTaxable: 0,
  registersFree: 0,
  registersCash: 0,
  bank: null,
  purchasesVat: 0,
  purchaseRows: 0,
});

/** What third parties report of a range of taxpayers: one pass over each register's covering index. */
export const readMonthFacts = (
  read: ReadHandle,
  from: number,
  to: number,
): ReadonlyMap<number, MonthTable> => {
  const taxpayers = new Map<number, Map<Month, Mutable<MonthFact>>>();
  const factOf = (inn: number, month: Month): Mutable<MonthFact> => {
    const months = taxpayers.get(inn) ?? new Map<Month, Mutable<MonthFact>>();
    if (months.size === 0) taxpayers.set(inn, months);
    const fact = months.get(month) ?? empty(month);
    months.set(month, fact);
    return fact;
  };
  const addInvoices = (row: InvoiceSum, sign: 1 | -1): void => {
    const fact = factOf(row.inn, monthOf(row.month));
    if (row.supply === "zero") fact.zeroNet += sign * row.net;
    else if (row.supply === "exempt") fact.exemptNet += sign * row.net;
    else if (row.supply === "taxable" && row.toPublic === 1) {
      fact.publicNet += sign * row.net;
      fact.publicVat += sign * row.vat;
    } else if (row.supply === "taxable") {
      fact.buyersNet += sign * row.net;
      fact.buyersVat += sign * row.vat;
    } else if (row.toPublic === 1) fact.outsidePublicNet += sign * row.net;
    else fact.outsideBuyersNet += sign * row.net;
  };
  const bulk = bulkSchema(read);
  for (const row of read.query<InvoiceSum>(invoicesIn(bulk)).all(from, to)) addInvoices(row, 1);
  // Few, so they are taken out again instead of being looked up for every invoice.
  for (const row of read.query<InvoiceSum>(LEFT_OUT_INVOICES).all(from, to)) addInvoices(row, -1);
  for (const row of read.query<RegisterSum>(registersIn(bulk)).all(from, to)) {
    const fact = factOf(row.inn, monthOf(row.month));
    if (row.vatGroup === "taxable") fact.registersTaxable += row.gross;
    else fact.registersFree += row.gross;
    fact.registersCash += row.cash;
  }
  for (const row of read.query<BankRow>(BANK).all(from, to))
    factOf(row.inn, row.period as Month).bank = {
      cashless: row.cashless,
      qrPos: row.qrPos,
      cashDeposited: row.cashDeposited,
      explained: row.explained ?? 0,
      decision: row.decision === "" ? null : row.decision,
    };
  for (const row of read.query<PurchaseSum>(purchasesIn(bulk)).all(from, to)) {
    const fact = factOf(row.inn, monthOf(row.month));
    fact.purchasesVat += row.vat;
    fact.purchaseRows += row.count;
  }
  return taxpayers;
};

interface InvoiceSum {
  readonly inn: number;
  readonly month: number;
  readonly supply: string;
  readonly toPublic: number;
  readonly net: number;
  readonly vat: number;
}

interface RegisterSum {
  readonly inn: number;
  readonly month: number;
  readonly vatGroup: string;
  readonly gross: number;
  readonly cash: number;
}

interface BankRow {
  readonly inn: number;
  readonly period: string;
  readonly cashless: number;
  readonly qrPos: number;
  readonly cashDeposited: number;
  readonly explained: number | null;
  readonly decision: string | null;
}

interface PurchaseSum {
  readonly inn: number;
  readonly month: number;
  readonly vat: number;
  readonly count: number;
}

const invoicesIn = (
  bulk: string,
): string => `SELECT seller_inn AS inn, supply_month AS month, supply, buyer_inn IS NULL AS toPublic,
    sum(net) AS net, sum(vat) AS vat
  FROM ${bulk}.invoices INDEXED BY invoices_seller_month
  WHERE seller_inn BETWEEN ? AND ? AND status = 'valid'
  GROUP BY seller_inn, supply_month, supply, toPublic`;

const LEFT_OUT_INVOICES = `SELECT inn, month, supply, to_public AS toPublic, net, vat
  FROM temp.left_out_sales WHERE inn BETWEEN ? AND ?`;

const registersIn = (
  bulk: string,
): string => `SELECT inn, month, vat_group AS vatGroup, sum(gross_cash + gross_cashless) AS gross,
    sum(gross_cash) AS cash
  FROM ${bulk}.receipts INDEXED BY receipts_month WHERE inn BETWEEN ? AND ? GROUP BY inn, month, vat_group`;

const BANK = `SELECT inn, period, cashless, qr_pos AS qrPos, cash_deposited AS cashDeposited, explained, decision
  FROM bank_inflows WHERE inn BETWEEN ? AND ?`;

const purchasesIn = (
  bulk: string,
): string => `SELECT inn, period_month AS month, sum(vat) AS vat, count(*) AS count
  FROM ${bulk}.purchase_register INDEXED BY purchase_register_buyer WHERE inn BETWEEN ? AND ? GROUP BY inn, period_month`;
