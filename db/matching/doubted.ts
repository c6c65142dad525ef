import type { ReadHandle } from "../handle.ts";
import { bulkSchema } from "../registers-file.ts";
import { creditable, MATCHING_SLACK } from "./creditable.ts";
import { SPECIAL_SALES_TABLES, specialSalesSteps } from "./special-sales.ts";

/**
 * Finds, over the whole office at once, the few rows a verdict has to look at, into temporary tables (kept in
 * memory): which purchases match no plain invoice, repeat, come too early, or come from a seller that is not
 * simply registered; which invoices were replaced; which creditable invoices no buyer's register names.
 */
export interface MatchingOptions {
  /** Unpaid invoices issued before this day are looked at (civil limitation). */
  readonly longUnpaidBefore: string;
  /** Headings of goods whose purchase raises the question of its purpose. */
  readonly leisureGoods: readonly string[];
}

/** The steps of matching, each one statement: between them a sweep reports progress and may be cancelled. */
export const matchingSteps = (
  read: ReadHandle,
  options: MatchingOptions,
): readonly { readonly sql: string }[] => stepsIn(bulkSchema(read), options);

/** @param bulk schema of the bulk tables */
const stepsIn = (bulk: string, options: MatchingOptions): readonly { readonly sql: string }[] => [
  {
    // Invoices a valid correction replaced, with the one in force at the end of the chain.
    sql: `CREATE TEMP TABLE replaced (invoice_id TEXT PRIMARY KEY, final_id TEXT NOT NULL) WITHOUT ROWID;
      WITH RECURSIVE chain (first_id, current_id, depth) AS (
        SELECT corrects, invoice_id, 1 FROM invoices WHERE corrects IS NOT NULL AND status = 'valid'
        UNION ALL
        SELECT chain.first_id, i.invoice_id, chain.depth + 1 FROM chain
          JOIN invoices i ON i.corrects = chain.current_id
          WHERE i.corrects IS NOT NULL AND i.status = 'valid' AND chain.depth < 50
      )
      INSERT OR REPLACE INTO replaced SELECT first_id, current_id FROM chain
        WHERE first_id <> current_id ORDER BY depth`,
  },
  {
    // Sales the sums by month hold and the law does not: replaced ones, and building work not yet paid for, whose
    // obligation has not arisen (art. 261(3)). `replaced` alone says what a buyer's credit goes by.
    sql: `CREATE TEMP TABLE no_turnover (invoice_id TEXT PRIMARY KEY) WITHOUT ROWID;
      INSERT INTO no_turnover SELECT invoice_id FROM replaced;
      INSERT OR IGNORE INTO no_turnover SELECT i.invoice_id FROM taxpayers t
        JOIN invoices i ON i.seller_inn = t.inn
        WHERE t.activity_group = 'construction' AND i.status = 'valid' AND i.payment = 'unpaid';
      CREATE TEMP TABLE left_out_sales (inn INTEGER NOT NULL, month INTEGER NOT NULL, supply TEXT NOT NULL,
        to_public INTEGER NOT NULL, net INTEGER NOT NULL, vat INTEGER NOT NULL);
      INSERT INTO left_out_sales SELECT i.seller_inn, i.supply_month, i.supply, i.buyer_inn IS NULL, i.net, i.vat
        FROM no_turnover n CROSS JOIN invoices i ON i.invoice_id = n.invoice_id WHERE i.status = 'valid';
      CREATE INDEX temp.left_out_sales_inn ON left_out_sales (inn)`,
  },
  {
    // Sellers whose registration does not simply cover every day an invoice in the registers bears, and the year
    // before it, in which the supply may have been.
    sql: `CREATE TEMP TABLE doubtful_sellers (inn INTEGER PRIMARY KEY);
      CREATE TEMP TABLE invoice_days AS SELECT date(min(issued_on), '-1 year') AS first, max(issued_on) AS last FROM purchase_register;
      INSERT INTO doubtful_sellers
        SELECT seller_inn FROM (${distinctSellers}), invoice_days d WHERE NOT EXISTS (
          SELECT 1 FROM vat_registrations v WHERE v.inn = seller_inn AND v.valid_from <= d.first
            AND (v.valid_to IS NULL OR v.valid_to >= d.last));
      INSERT OR IGNORE INTO doubtful_sellers SELECT inn FROM taxpayers WHERE closed_on IS NOT NULL`,
  },
  {
    sql: `CREATE TEMP TABLE doubted_rows (row_id INTEGER PRIMARY KEY);
      INSERT INTO doubted_rows SELECT p.row_id FROM ${bulk}.purchase_register p INDEXED BY purchase_register_key
        WHERE p.period < substr(p.issued_on, 1, 7)
          OR p.issued_on < '${options.longUnpaidBefore}'
          OR NOT EXISTS (SELECT 1 FROM ${bulk}.invoices i INDEXED BY invoices_creditable
            WHERE i.seller_inn = p.seller_inn AND i.number = p.number AND i.issued_on = p.issued_on
              AND i.buyer_inn = p.inn AND i.vat + ${MATCHING_SLACK} >= p.vat AND ${creditable("i")})`,
  },
  {
    sql: `INSERT OR IGNORE INTO doubted_rows SELECT p.row_id FROM doubtful_sellers d
        JOIN ${bulk}.purchase_register p INDEXED BY purchase_register_key ON p.seller_inn = d.inn`,
  },
  {
    // Every row of an invoice credited by more than one row.
    sql: `INSERT OR IGNORE INTO doubted_rows SELECT p.row_id FROM (
          SELECT seller_inn, number, issued_on, inn FROM ${bulk}.purchase_register INDEXED BY purchase_register_key
          GROUP BY seller_inn, number, issued_on, inn HAVING count(*) > 1) twice
        JOIN ${bulk}.purchase_register p INDEXED BY purchase_register_key
          ON p.seller_inn = twice.seller_inn AND p.number = twice.number AND p.issued_on = twice.issued_on
          AND p.inn = twice.inn`,
  },
  {
    // Both ends of a correction, and goods whose purpose is in question.
    sql: `INSERT OR IGNORE INTO doubted_rows SELECT p.row_id FROM (
          SELECT invoice_id FROM replaced UNION SELECT final_id FROM replaced) chain
        JOIN invoices i ON i.invoice_id = chain.invoice_id
        JOIN purchase_register p ON p.seller_inn = i.seller_inn AND p.number = i.number
          AND p.issued_on = i.issued_on AND p.inn = i.buyer_inn;
      ${options.leisureGoods
        .map(
          (heading) => `INSERT OR IGNORE INTO doubted_rows SELECT p.row_id FROM invoices i
        JOIN purchase_register p ON p.seller_inn = i.seller_inn AND p.number = i.number
          AND p.issued_on = i.issued_on AND p.inn = i.buyer_inn
        WHERE i.goods_code >= '${heading}' AND i.goods_code < '${heading}~';`,
        )
        .join("\n")}`,
  },
  {
    // Creditable invoices the buyer's register never names; VAT payers are asked, where the office has registers.
    sql: `CREATE TEMP TABLE crediting_buyers (inn INTEGER PRIMARY KEY);
      INSERT INTO crediting_buyers SELECT v.inn FROM vat_registrations v
        WHERE EXISTS (SELECT 1 FROM purchase_register) GROUP BY v.inn;
      CREATE TEMP TABLE unreflected (invoice_id TEXT NOT NULL, inn INTEGER NOT NULL);
      INSERT INTO unreflected SELECT i.invoice_id, i.buyer_inn FROM (
          SELECT rowid AS place FROM ${bulk}.invoices c INDEXED BY invoices_creditable
          WHERE ${creditable("c")} AND c.vat > 0 AND c.buyer_inn IN (SELECT inn FROM crediting_buyers)
            AND NOT EXISTS (SELECT 1 FROM ${bulk}.purchase_register p INDEXED BY purchase_register_key
              WHERE p.seller_inn = c.seller_inn AND p.number = c.number AND p.inn = c.buyer_inn)) missed
        JOIN ${bulk}.invoices i ON i.rowid = missed.place
        WHERE i.supply = 'taxable' AND i.invoice_id NOT IN (SELECT invoice_id FROM replaced)
          AND i.corrects IS NULL AND EXISTS (SELECT 1 FROM vat_registrations v WHERE v.inn = i.buyer_inn
            AND v.valid_from <= i.supply_on AND (v.valid_to IS NULL OR v.valid_to >= i.supply_on));
      CREATE INDEX temp.unreflected_inn ON unreflected (inn)`,
  },
  {
    sql: `CREATE TEMP TABLE doubted (inn INTEGER NOT NULL, row_id INTEGER NOT NULL, PRIMARY KEY (inn, row_id)) WITHOUT ROWID;
      INSERT INTO doubted SELECT p.inn, p.row_id FROM doubted_rows d JOIN purchase_register p ON p.row_id = d.row_id`,
  },
  ...specialSalesSteps(bulk),
];

/** Skips from seller to seller along the index instead of reading every row. */
const distinctSellers = `WITH RECURSIVE sellers (seller_inn) AS (
    SELECT min(seller_inn) FROM purchase_register
    UNION ALL
    SELECT (SELECT min(p.seller_inn) FROM purchase_register p WHERE p.seller_inn > sellers.seller_inn)
      FROM sellers WHERE sellers.seller_inn IS NOT NULL)
  SELECT seller_inn FROM sellers WHERE seller_inn IS NOT NULL`;

const TABLES = [
  ...SPECIAL_SALES_TABLES,
  "replaced",
  "no_turnover",
  "left_out_sales",
  "invoice_days",
  "doubtful_sellers",
  "doubted_rows",
  "crediting_buyers",
  "unreflected",
  "doubted",
];

export const dropMatching = (read: ReadHandle): void => {
  for (const table of TABLES) read.temporary(`DROP TABLE IF EXISTS temp.${table}`);
};
