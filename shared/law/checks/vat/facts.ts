import type { Inn } from "../../../kernel/inn.ts";
import type { Tyiyn } from "../../../kernel/money.ts";
import type { Month, Period } from "../../../kernel/period.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { FormCode } from "../../finding.ts";

/** A span of days, both included; `to` null while it lasts. */
export interface Span {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

export const covers = (spans: readonly Span[], on: PlainDate): boolean =>
  spans.some((span) => span.from <= on && (span.to === null || on <= span.to));

export const overlaps = (span: Span, first: PlainDate, last: PlainDate): boolean =>
  span.from <= last && (span.to === null || span.to >= first);

export interface RegimeSpan extends Span {
  readonly regime: string;
}

export interface FieldAuditFact {
  readonly tax: string;
  readonly periodFrom: Month;
  readonly periodTo: Month;
  readonly kind: string;
  readonly endedOn: PlainDate;
}

/** A decision in force on a tax and months, served or not. */
export interface DecisionFact {
  readonly decisionId: string;
  readonly tax: string;
  readonly periodFrom: Month;
  readonly periodTo: Month;
  readonly servedOn: PlainDate | null;
}

/** Lines of a return by number (`011`); an absent line is absent here. Tyiyn, and hundredths for 075. */
export type ReturnLines = Readonly<Record<string, number>>;

/** The return in force for a form and period: its highest version. */
export interface ReturnFact {
  readonly returnId: string;
  readonly form: FormCode;
  readonly period: Period;
  readonly version: number;
  /** Day the version in force was filed, in Bishkek. */
  readonly filedOn: PlainDate;
  /** Day the first version was filed. */
  readonly firstFiledOn: PlainDate;
  readonly lines: ReturnLines;
  /** Lines of the version the one in force replaced; only where a check needs them. */
  readonly replaced?: { readonly returnId: string; readonly lines: ReturnLines };
}

/** What third parties report of one month; tyiyn. Invoices are the valid ones no correction replaced. */
export interface MonthFact {
  readonly month: Month;
  /** Taxable invoices to named buyers. */
  readonly buyersNet: number;
  readonly buyersVat: number;
  /** Taxable invoices to the public, usually a summary of cash-register sales (art. 178(6)). */
  readonly publicNet: number;
  readonly publicVat: number;
  readonly zeroNet: number;
  readonly exemptNet: number;
  /** Invoices that call the supply no object of VAT, to named buyers and to the public. */
  readonly outsideBuyersNet: number;
  readonly outsidePublicNet: number;
  /** Cash registers, the taxable group and the other, with taxes inside. */
  readonly registersTaxable: number;
  readonly registersFree: number;
  /** Of both groups, what was paid in cash. */
  readonly registersCash: number;
  readonly bank: BankFact | null;
  /** VAT and rows of the purchase register of the month; rows 0 where there is none. */
  readonly purchasesVat: number;
  readonly purchaseRows: number;
}

export interface BankFact {
  readonly cashless: number;
  readonly qrPos: number;
  readonly cashDeposited: number;
  readonly explained: number;
  /** Number of the decision that opened the account data (art. 146(1)(1)(б)). */
  readonly decision: string | null;
}

/** An invoice as the seller's register holds it. */
export interface InvoiceFact {
  readonly invoiceId: string;
  readonly number: string;
  readonly issuedOn: PlainDate;
  readonly supplyOn: PlainDate;
  readonly supply: string;
  readonly net: number;
  readonly vat: number;
  readonly payment: string;
  /** The gross amount paid in cash. */
  readonly cashPart: number | null;
  readonly status: string;
  readonly statusOn: PlainDate | null;
  readonly missing: string | null;
  readonly goodsCode: string | null;
}

/** A sale of the taxpayer, for the evidence of a turnover finding. */
export interface SaleFact {
  readonly invoiceId: string;
  readonly issuedOn: PlainDate;
  readonly vat: number;
  readonly toPublic: boolean;
}

/** A zero-rated sale with a code of its goods. */
export interface ZeroSaleFact {
  readonly invoiceId: string;
  readonly net: number;
  readonly goodsCode: string;
}

/** A row of the purchase register some check doubts, with what the registers say about it. */
export interface PurchaseFact {
  /** Line of the file. */
  readonly row: string;
  readonly period: Period;
  readonly sellerInn: Inn;
  readonly number: string;
  readonly issuedOn: PlainDate;
  readonly net: number;
  readonly vat: number;
  /** Null: no invoice of the seller with this number, date and buyer. */
  readonly invoice: InvoiceFact | null;
  /** An invoice with the number exists, but of another buyer or to the public. */
  readonly otherBuyer: boolean;
  /** The valid invoice that in the end replaced the matched one; null where none did. */
  readonly replacement: InvoiceFact | null;
  readonly seller: {
    readonly known: boolean;
    readonly registrations: readonly Span[];
    readonly general: readonly Span[];
    readonly kind: string;
    readonly closedOn: PlainDate | null;
  };
}

/** An import from the EAEU by the taxpayer's application. */
export interface EaeuImportFact {
  readonly applicationId: string;
  readonly importedOn: PlainDate;
  readonly contractValue: number;
  readonly excise: number;
  readonly exemptValue: number;
  readonly vat: number;
  readonly paidOn: PlainDate | null;
  readonly paid: number | null;
}

export interface CustomsImportFact {
  readonly declarationId: string;
  readonly releasedOn: PlainDate;
  readonly customsBase: number;
  readonly invoiceBase: number;
  readonly vat: number;
  readonly paidOn: PlainDate | null;
}

/** An invoice issued to the taxpayer that its purchase register never names. */
export interface UnreflectedFact {
  readonly invoiceId: string;
  readonly month: Month;
  readonly sellerInn: Inn;
  readonly vat: number;
}

/** Tax paid for a period. */
export interface PaymentFact {
  readonly paymentId: string;
  readonly tax: FormCode;
  readonly period: Period;
  readonly paidOn: PlainDate;
  readonly amount: number;
}

/** What files the office has at all: a check that needs an absent one is incomplete, not clean. */
export interface DataAtHand {
  readonly invoices: boolean;
  readonly vatRegistrations: boolean;
  readonly purchaseRegister: boolean;
  /** Some VAT return is at hand: without any, a missing one says nothing. */
  readonly vatReturns: boolean;
  /** Some return of the single tax is at hand. */
  readonly singleTaxReturns: boolean;
  readonly periodFrom: Month;
  readonly periodTo: Month;
}

/** Everything the checks look at for one taxpayer. */
export interface TaxpayerFacts {
  readonly inn: Inn;
  readonly kind: string;
  readonly activityGroup: string;
  readonly registeredOn: PlainDate;
  readonly closedOn: PlainDate | null;
  readonly regimes: readonly RegimeSpan[];
  readonly vatRegistrations: readonly Span[];
  readonly fieldAudits: readonly FieldAuditFact[];
  readonly decisions: readonly DecisionFact[];
  readonly returns: readonly ReturnFact[];
  readonly months: ReadonlyMap<Month, MonthFact>;
  readonly purchases: readonly PurchaseFact[];
  readonly unreflected: readonly UnreflectedFact[];
  readonly importsEaeu: readonly EaeuImportFact[];
  readonly importsCustoms: readonly CustomsImportFact[];
  readonly payments: readonly PaymentFact[];
  /** Reads the valid taxable sales of a month; asked only where a finding needs its evidence. */
  readonly salesOf: (month: Month) => readonly SaleFact[];
  /** Reads the valid zero-rated sales of a month that name their goods; asked only of who states such supplies. */
  readonly zeroSalesOf: (month: Month) => readonly ZeroSaleFact[];
  readonly data: DataAtHand;
}

export const amountOf = (value: number): Tyiyn => value as Tyiyn;
