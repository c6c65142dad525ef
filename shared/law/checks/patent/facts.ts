import type { Inn } from "../../../kernel/inn.ts";
import type { Tyiyn } from "../../../kernel/money.ts";
import type { Month } from "../../../kernel/period.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { Evidence } from "../../finding.ts";
import type { RegimeSpan, ReturnFact } from "../vat/facts.ts";

/** Receipts of a cash register on a day. */
interface ReceiptDay {
  readonly registerId: string;
  readonly on: PlainDate;
  readonly gross: Tyiyn;
}

/** Everything the checks of a patent look at for one holder. */
export interface PatentFacts {
  readonly inn: Inn;
  readonly kind: string;
  readonly activityGroup: string;
  readonly regimes: readonly RegimeSpan[];
  /** Revenue third parties report by month, tyiyn: the greater of registers and invoices, with QR and POS. */
  readonly revenue: ReadonlyMap<Month, Tyiyn>;
  /** The patents themselves, as returns of PAT. */
  readonly returns: readonly ReturnFact[];
  /** Valid invoices to the holder by month of supply, with VAT. */
  readonly purchases: ReadonlyMap<Month, Tyiyn>;
  readonly receiptDays: readonly ReceiptDay[];
  /** Goods brought in from the EAEU or through customs. */
  readonly imports: readonly { readonly on: PlainDate; readonly evidence: Evidence }[];
}
