/** What third parties report of payers of the single tax, by form of payment. */
import type { Month } from "#shared/kernel/period.ts";
import type { SingleTaxFacts, SingleTaxMonth } from "#shared/law/checks/single-tax/facts.ts";
import type { MonthFact, TaxpayerFacts } from "#shared/law/checks/vat/facts.ts";
import type { ReadHandle } from "../handle.ts";
import { byInn } from "./by-inn.ts";
import { monthOf } from "./month-facts.ts";

interface InvoiceSum {
  readonly inn: number;
  readonly month: number;
  readonly toPublic: number;
  readonly net: number;
  readonly cash: number;
}

type InvoiceSums = Omit<SingleTaxMonth, "registersCash" | "registersCashless" | "bank">;

const NO_INVOICES: InvoiceSums = { namedCash: 0, namedCashless: 0, publicCash: 0, publicCashless: 0 };

const sumsOf = (rows: readonly InvoiceSum[]): ReadonlyMap<Month, InvoiceSums> => {
  const months = new Map<Month, InvoiceSums>();
  for (const { month, toPublic, net, cash } of rows) {
    const own =
      toPublic === 1
        ? { publicCash: cash, publicCashless: net - cash }
        : { namedCash: cash, namedCashless: net - cash };
    const at = monthOf(month);
    months.set(at, { ...(months.get(at) ?? NO_INVOICES), ...own });
  }
  return months;
};

const monthsOf = (
  invoices: ReadonlyMap<Month, InvoiceSums>,
  facts: ReadonlyMap<Month, MonthFact>,
): ReadonlyMap<Month, SingleTaxMonth> =>
  new Map(
    [...new Set([...invoices.keys(), ...facts.keys()])].map((month) => {
      const fact = facts.get(month);
      const cash = fact?.registersCash ?? 0;
      return [
        month,
        {
          ...(invoices.get(month) ?? NO_INVOICES),
          registersCash: cash,
          registersCashless: (fact?.registersTaxable ?? 0) + (fact?.registersFree ?? 0) - cash,
          bank: fact?.bank ?? null,
        },
      ];
    }),
  );

/** Reads a range of taxpayers; who files no return of the single tax costs nothing. */
export const singleTaxReader = (
  read: ReadHandle,
  from: number,
  to: number,
): ((inn: number, facts: TaxpayerFacts, territory: string | null) => SingleTaxFacts) => {
  const invoices = byInn(read.query<InvoiceSum>(INVOICES).all(from, to));
  return (inn, { inn: payer, kind, activityGroup, regimes, returns, months }, territory) => {
    const own = returns.filter(({ form }) => form === "UNI");
    return {
      inn: payer,
      kind,
      activityGroup,
      territory,
      regimes,
      returns: own,
      months: own.length === 0 ? new Map() : monthsOf(sumsOf(invoices.get(inn) ?? []), months),
    };
  };
};

/** `cash_part` is of the gross amount; a payer outside VAT has no other. */
const INVOICES = `WITH payers AS (SELECT DISTINCT inn FROM returns WHERE inn BETWEEN ? AND ? AND form = 'UNI')
  SELECT i.seller_inn AS inn, i.supply_month AS month, i.buyer_inn IS NULL AS toPublic, sum(i.net) AS net,
    sum(CASE WHEN i.cash_part IS NOT NULL THEN min(i.cash_part, i.net) WHEN i.payment = 'cash' THEN i.net ELSE 0 END)
      AS cash
  FROM payers CROSS JOIN invoices i ON i.seller_inn = payers.inn
  WHERE i.status = 'valid' AND i.payment <> 'unpaid'
    AND i.invoice_id NOT IN (SELECT invoice_id FROM temp.replaced)
  GROUP BY i.seller_inn, i.supply_month, toPublic`;
