/** What rows refer to: taxpayers by ИНН, returns by id, corrected invoices. */
import type { CellValue } from "#shared/contract/exchange/column.ts";
import { FAULTY, type RowReferences } from "#shared/contract/exchange/judge-row.ts";
import type { WriteHandle } from "../handle.ts";

export interface References extends RowReferences {
  /** A taxpayer's row was seen, whole or not: what refers to a faulty row is no fault of its own. */
  readonly sawTaxpayer: (inn: CellValue) => void;
  /** The file of taxpayers could not be read at all: then nothing can be said of references to it. */
  readonly doNotJudgeTaxpayers: () => void;
  readonly sawFaultyReturn: (returnId: string) => void;
  readonly sawFaultyInvoice: (invoiceId: string) => void;
  /** Remembers what an invoice corrects, to be judged when all are stored. */
  readonly corrects: (line: number, invoiceId: string, corrected: string) => void;
  readonly brokenCorrections: () => readonly { readonly line: number; readonly invoiceId: string }[];
}

export const referencesOf = (write: WriteHandle): References => {
  const taxpayers = new Set<CellValue>();
  for (const { inn } of write.iterate<{ inn: number }>("SELECT inn FROM taxpayers")) taxpayers.add(inn);
  const faultyReturns = new Set<string>();
  const faultyInvoices = new Set<string>();
  const corrections: { readonly line: number; readonly invoiceId: string; readonly corrected: string }[] = [];
  const form = write.query<{ form: string }>("SELECT form FROM returns WHERE return_id = ?");
  const invoice = write.query<{ found: number }>("SELECT 1 AS found FROM invoices WHERE invoice_id = ?");
  let judged = true;
  // Lines of one return follow each other.
  let lastId = "";
  let lastForm: string | null = null;
  return {
    sawTaxpayer: (inn) => void taxpayers.add(inn),
    isTaxpayer: (inn) => !judged || taxpayers.has(inn),
    doNotJudgeTaxpayers: () => {
      judged = false;
    },
    sawFaultyReturn: (returnId) => void faultyReturns.add(returnId),
    formOf: (returnId) => {
      if (returnId !== lastId) {
        lastId = returnId;
        lastForm = form.get(returnId)?.form ?? (faultyReturns.has(returnId) ? FAULTY : null);
      }
      return lastForm;
    },
    sawFaultyInvoice: (invoiceId) => void faultyInvoices.add(invoiceId),
    corrects: (line, invoiceId, corrected) => void corrections.push({ line, invoiceId, corrected }),
    brokenCorrections: () =>
      corrections.filter(
        ({ corrected }) => !faultyInvoices.has(corrected) && invoice.get(corrected) === undefined,
      ),
  };
};
