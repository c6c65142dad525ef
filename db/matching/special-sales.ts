import type { Month } from "#shared/kernel/period.ts";
import type { SpecialSale } from "#shared/law/checks/sales-tax/facts.ts";
import type { ReadHandle } from "../handle.ts";
import { byInn } from "./by-inn.ts";
import { monthOf } from "./month-facts.ts";

/** The part of an invoice paid in cash, without VAT; `cash_part` is of the gross amount. */
export const cashOf = (alias: string): string =>
  `CASE WHEN ${alias}.cash_part IS NOT NULL
      THEN min(${alias}.net, ${alias}.net * ${alias}.cash_part / max(1, ${alias}.net + ${alias}.vat))
    WHEN ${alias}.payment = 'cash' THEN ${alias}.net ELSE 0 END`;

/** Nobody can say who bought (4(2)(50)): struck off before the supply, or an invoice that lacks the buyer's details. */
export const isAnonymous = (invoice: string, buyer: string): string =>
  `coalesce(${buyer}.closed_on < ${invoice}.supply_on, 0)
    OR (${invoice}.buyer_inn IS NULL AND (${invoice}.missing LIKE '%buyer-inn%' OR ${invoice}.missing LIKE '%buyer-name%'))`;

const onRegime = (regime: string): string => `EXISTS (SELECT 1 FROM regimes g WHERE g.inn = i.buyer_inn
    AND g.regime = '${regime}' AND g.valid_from <= i.supply_on AND (g.valid_to IS NULL OR g.valid_to >= i.supply_on))`;

/** A line 010 of the single tax in the buyer's return of the month or quarter of the supply. */
const AT_LOWER_RATE = `EXISTS (SELECT 1 FROM temp.lower_rate_periods p WHERE p.inn = i.buyer_inn AND p.period IN (
    substr(i.supply_on, 1, 7), substr(i.supply_on, 1, 5) || 'Q' || ((CAST(substr(i.supply_on, 6, 2) AS INTEGER) + 2) / 3)))`;

/**
 * Sales to buyers whose goods bear a sales tax of their own (368(4)), by seller and month: found from the few such
 * buyers, not from the many sellers. `temp.replaced` must stand.
 */
export const specialSalesSteps = (bulk: string): readonly { readonly sql: string }[] => [
  {
    sql: `CREATE TEMP TABLE lower_rate_periods (inn INTEGER NOT NULL, period TEXT NOT NULL, PRIMARY KEY (inn, period)) WITHOUT ROWID;
      INSERT OR IGNORE INTO lower_rate_periods SELECT r.inn, r.period FROM returns r
        JOIN return_lines l ON l.return_id = r.return_id AND l.line = '010' AND l.amount > 0
        WHERE r.form = 'UNI' AND NOT EXISTS (SELECT 1 FROM returns n WHERE n.inn = r.inn AND n.form = r.form
          AND n.period = r.period AND n.version > r.version);
      CREATE TEMP TABLE special_buyers (inn INTEGER PRIMARY KEY);
      INSERT OR IGNORE INTO special_buyers SELECT inn FROM regimes WHERE regime IN ('patent', 'trade-zone');
      INSERT OR IGNORE INTO special_buyers SELECT inn FROM lower_rate_periods;
      INSERT OR IGNORE INTO special_buyers SELECT inn FROM taxpayers WHERE closed_on IS NOT NULL`,
  },
  {
    sql: `CREATE TEMP TABLE special_sales (inn INTEGER NOT NULL, month INTEGER NOT NULL, buyer TEXT NOT NULL,
        taxable INTEGER NOT NULL, goods INTEGER NOT NULL, net INTEGER NOT NULL, cash INTEGER NOT NULL);
      INSERT INTO special_sales SELECT seller_inn, supply_month, buyer, taxable, goods, sum(net), sum(cash) FROM (
        SELECT i.seller_inn, i.supply_month, i.supply = 'taxable' AS taxable, i.goods_code IS NOT NULL AS goods, i.net,
          ${cashOf("i")} AS cash,
          CASE WHEN ${isAnonymous("i", "t")} THEN 'anonymous'
            WHEN ${onRegime("patent")} THEN 'patent-or-lower-rate'
            WHEN ${onRegime("trade-zone")} THEN 'trade-zone'
            WHEN ${AT_LOWER_RATE} THEN 'patent-or-lower-rate' END AS buyer
        FROM temp.special_buyers b
        CROSS JOIN ${bulk}.invoices i INDEXED BY invoices_buyer_month ON i.buyer_inn = b.inn
        JOIN taxpayers t ON t.inn = b.inn
        WHERE i.status = 'valid' AND i.supply IN ('taxable', 'exempt')
          AND i.invoice_id NOT IN (SELECT invoice_id FROM temp.replaced))
      WHERE buyer IS NOT NULL GROUP BY seller_inn, supply_month, buyer, taxable, goods;
      INSERT INTO special_sales SELECT i.seller_inn, i.supply_month, 'anonymous', i.supply = 'taxable',
          i.goods_code IS NOT NULL, i.net, ${cashOf("i")}
        FROM ${bulk}.invoices i INDEXED BY invoices_buyer_month
        WHERE i.buyer_inn IS NULL AND i.status = 'valid' AND i.supply IN ('taxable', 'exempt')
          AND (i.missing LIKE '%buyer-inn%' OR i.missing LIKE '%buyer-name%')
          AND i.invoice_id NOT IN (SELECT invoice_id FROM temp.replaced);
      CREATE INDEX temp.special_sales_inn ON special_sales (inn)`,
  },
];

export const SPECIAL_SALES_TABLES = ["lower_rate_periods", "special_buyers", "special_sales"];

interface SaleRow {
  readonly inn: number;
  readonly month: number;
  readonly buyer: SpecialSale["buyer"];
  readonly taxable: number;
  readonly goods: number;
  readonly net: number;
  readonly cash: number;
}

/** Reads the sales of a range of sellers. */
export const specialSalesReader = (
  read: ReadHandle,
  from: number,
  to: number,
): ((inn: number) => readonly SpecialSale[]) => {
  const sales = byInn(read.query<SaleRow>(SALES).all(from, to));
  return (inn) =>
    (sales.get(inn) ?? []).map(({ month, buyer, taxable, goods, net, cash }) => ({
      month: monthOf(month) as Month,
      buyer,
      cash,
      cashless: net - cash,
      vat: taxable === 1,
      goods: goods === 1,
    }));
};

const SALES = `SELECT inn, month, buyer, taxable, goods, net, cash FROM temp.special_sales
  WHERE inn BETWEEN ? AND ? ORDER BY inn, month, buyer, taxable, goods`;
