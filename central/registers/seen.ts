/**
 * What rows of one publication refer to: numbers of taxpayers and forms of returns are held, an office's worth of either is
 * small. Everything else streams.
 */
import type { CellValue } from "#shared/contract/exchange/column.ts";
import { FAULTY, type RowReferences } from "#shared/contract/exchange/judge-row.ts";

export interface Seen extends RowReferences {
  /** A taxpayer's row was seen, whole or not: what refers to a faulty row is no fault of its own. */
  readonly sawTaxpayer: (inn: CellValue) => void;
  /** The file of taxpayers could not be read at all: then nothing can be said of references to it. */
  readonly doNotJudgeTaxpayers: () => void;
  /** @returns false when another return has the form, period and version already */
  readonly sawReturn: (returnId: string, form: string, version: string) => boolean;
  readonly sawFaultyReturn: (returnId: string) => void;
  readonly sawFaultyInvoice: (invoiceId: string) => void;
  readonly isFaultyInvoice: (invoiceId: string) => boolean;
}

export const seen = (): Seen => {
  const taxpayers = new Set<CellValue>();
  const forms = new Map<string, string>();
  const versions = new Set<string>();
  const faultyReturns = new Set<string>();
  const faultyInvoices = new Set<string>();
  let judged = true;
  return {
    sawTaxpayer: (inn) => void taxpayers.add(inn),
    isTaxpayer: (inn) => !judged || taxpayers.has(inn),
    doNotJudgeTaxpayers: () => {
      judged = false;
    },
    sawReturn: (returnId, form, version) => {
      if (versions.has(version)) return false;
      versions.add(version);
      if (!forms.has(returnId)) forms.set(returnId, form);
      return true;
    },
    sawFaultyReturn: (returnId) => void faultyReturns.add(returnId),
    formOf: (returnId) => forms.get(returnId) ?? (faultyReturns.has(returnId) ? FAULTY : null),
    sawFaultyInvoice: (invoiceId) => void faultyInvoices.add(invoiceId),
    isFaultyInvoice: (invoiceId) => faultyInvoices.has(invoiceId),
  };
};
