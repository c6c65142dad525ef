/** What third parties and the registers show of holders of a patent. */
import { type Tyiyn, tyiyn } from "#shared/kernel/money.ts";
import type { Month } from "#shared/kernel/period.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { PatentFacts } from "#shared/law/checks/patent/facts.ts";
import type { MonthFact, TaxpayerFacts } from "#shared/law/checks/vat/facts.ts";
import type { ReadHandle } from "../handle.ts";
import { monthOf } from "./month-facts.ts";
import { importsOf } from "./single-tax-facts.ts";

interface ReceiptRow {
  readonly registerId: string;
  readonly on: PlainDate;
  readonly gross: Tyiyn;
}

interface PurchaseRow {
  readonly month: number;
  readonly gross: Tyiyn;
}

/** The greatest of what the invoices, the cash registers and the accounts show of a month: they show the same sales. */
const revenueOf = (fact: MonthFact): Tyiyn =>
  tyiyn(
    Math.max(
      fact.buyersNet + fact.buyersVat + fact.publicNet + fact.publicVat + fact.zeroNet + fact.exemptNet,
      fact.registersTaxable + fact.registersFree,
      fact.bank?.qrPos ?? 0,
    ),
  );

const byMonth = (months: TaxpayerFacts["months"]): ReadonlyMap<Month, Tyiyn> =>
  new Map([...months].map(([month, fact]) => [month, revenueOf(fact)]));

/** A taxpayer who never held a patent costs nothing. */
export const patentReader = (read: ReadHandle): ((inn: number, facts: TaxpayerFacts) => PatentFacts) => {
  const receipts = read.query<ReceiptRow>(RECEIPTS);
  const purchases = read.query<PurchaseRow>(PURCHASES);
  const purchasesOf = (inn: number): PatentFacts["purchases"] =>
    new Map(purchases.all(inn).map(({ month, gross }) => [monthOf(month), gross]));
  return (inn, facts) => {
    const { inn: holder, kind, activityGroup, regimes, returns, months } = facts;
    const holds = regimes.some(({ regime }) => regime === "patent");
    const plain = { inn: holder, kind, activityGroup, regimes };
    if (!holds)
      return {
        ...plain,
        returns: [],
        revenue: new Map(),
        purchases: new Map(),
        receiptDays: [],
        imports: [],
      };
    return {
      ...plain,
      returns: returns.filter(({ form }) => form === "PAT"),
      revenue: byMonth(months),
      purchases: activityGroup === "trade" ? purchasesOf(inn) : new Map(),
      receiptDays: receipts.all(inn),
      imports: importsOf(facts),
    };
  };
};

const RECEIPTS = `SELECT register_id AS registerId, date AS "on", sum(gross_cash + gross_cashless) AS gross
  FROM receipts WHERE inn = ? GROUP BY register_id, date ORDER BY date, register_id`;

const PURCHASES = `SELECT supply_month AS month, sum(net + vat) AS gross FROM invoices
  WHERE buyer_inn = ? AND status = 'valid' AND invoice_id NOT IN (SELECT invoice_id FROM temp.replaced)
  GROUP BY supply_month`;
