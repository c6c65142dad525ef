import { innFromInteger } from "#shared/kernel/inn.ts";
import type { Period } from "#shared/kernel/period.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { InvoiceFact, PurchaseFact } from "#shared/law/checks/vat/facts.ts";
import type { ReadHandle } from "../handle.ts";
import { bulkSchema } from "../registers-file.ts";
import type { OfficeFacts } from "./office-facts.ts";

interface DoubtedRow {
  readonly inn: number;
  readonly sourceLine: number;
  readonly period: Period;
  readonly sellerInn: number;
  readonly number: string;
  readonly issuedOn: PlainDate;
  readonly net: number;
  readonly vat: number;
  readonly known: number;
}

interface InvoiceRow extends InvoiceFact {
  readonly buyerInn: number | null;
}

const INVOICE = `invoice_id AS invoiceId, number, issued_on AS issuedOn, supply_on AS supplyOn, supply, net, vat,
  payment, cash_part AS cashPart, status, status_on AS statusOn, missing, goods_code AS goodsCode,
  buyer_inn AS buyerInn`;

/** The doubted rows of a range of taxpayers, in the order of taxpayers, with all a verdict needs. */
export const readDoubtedPurchases = (
  read: ReadHandle,
  office: OfficeFacts,
  from: number,
  to: number,
): ReadonlyMap<number, readonly PurchaseFact[]> => {
  const rows = read
    .query<DoubtedRow>(
      `SELECT p.inn, p.source_line AS sourceLine, p.period, p.seller_inn AS sellerInn, p.number,
         p.issued_on AS issuedOn, p.net, p.vat,
         EXISTS (SELECT 1 FROM taxpayers t WHERE t.inn = p.seller_inn) AS known
       FROM temp.doubted d JOIN purchase_register p ON p.row_id = d.row_id
       WHERE d.inn BETWEEN ? AND ? ORDER BY d.inn, d.row_id`,
    )
    .all(from, to);
  const byKey = read.query<InvoiceRow>(
    `SELECT ${INVOICE} FROM invoices WHERE seller_inn = ? AND number = ? AND issued_on = ?`,
  );
  const byNumber = read.query<InvoiceRow>(
    `SELECT ${INVOICE} FROM ${bulkSchema(read)}.invoices INDEXED BY invoices_key WHERE seller_inn = ? AND number = ?`,
  );
  const finalOf = read.query<InvoiceRow>(
    `SELECT ${INVOICE} FROM invoices WHERE invoice_id =
       (SELECT final_id FROM temp.replaced WHERE invoice_id = ?)`,
  );
  const found = new Map<number, PurchaseFact[]>();
  for (const row of rows) {
    const candidates = byKey.all(row.sellerInn, row.number, row.issuedOn);
    const own = candidates.filter((invoice) => invoice.buyerInn === row.inn);
    // A wrong date alone is forgiven where the number names exactly one invoice to this buyer.
    const others = own.length > 0 ? [] : byNumber.all(row.sellerInn, row.number);
    const byNumberAlone = others.filter((invoice) => invoice.buyerInn === row.inn);
    const invoice = inForceFirst(own) ?? (byNumberAlone.length === 1 ? (byNumberAlone[0] ?? null) : null);
    const closed = office.closed.get(row.sellerInn);
    const fact: PurchaseFact = {
      row: String(row.sourceLine),
      period: row.period,
      sellerInn: innFromInteger(row.sellerInn),
      number: row.number,
      issuedOn: row.issuedOn,
      net: row.net,
      vat: row.vat,
      invoice,
      otherBuyer: invoice === null && candidates.length > 0,
      replacement: invoice === null ? null : (finalOf.get(invoice.invoiceId) ?? null),
      seller: {
        known: row.known === 1,
        registrations: office.registrations.get(row.sellerInn) ?? [],
        general: (office.regimes.get(row.sellerInn) ?? []).filter((span) => span.regime === "general"),
        kind: closed?.kind ?? "",
        closedOn: closed?.on ?? null,
      },
    };
    const list = found.get(row.inn);
    if (list) list.push(fact);
    else found.set(row.inn, [fact]);
  }
  return found;
};

/** Where a number and date name several invoices (a correction under the same number), the valid one. */
const inForceFirst = (invoices: readonly InvoiceRow[]): InvoiceRow | null =>
  invoices.find((invoice) => invoice.status === "valid") ?? invoices[0] ?? null;
