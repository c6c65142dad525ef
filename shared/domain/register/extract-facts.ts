/** What the office's registers hold about a taxpayer, as an extract is made from it. */
import type { Inn } from "../../kernel/inn.ts";
import type { Tyiyn } from "../../kernel/money.ts";
import type { Period } from "../../kernel/period.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { FormCode } from "../../law/finding.ts";
import type { RegisteredEntry } from "../registration/context.ts";

interface Span {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

export interface ExtractFacts {
  readonly today: PlainDate;
  readonly entry: RegisteredEntry & { readonly activityCode: string | null };
  /** Another number holds the entry now (113(3)). */
  readonly replacedBy: Inn | null;
  readonly regimeDetails: readonly (Span & { readonly regime: string; readonly detail: string | null })[];
  /** Share, as the parameters hold it: `0.12`; null where the office has no edition. */
  readonly vatRate: string | null;
  readonly representatives: readonly (Span & {
    readonly personInn: Inn;
    readonly name: string;
    readonly role: string;
    readonly authority: string | null;
  })[];
  readonly objects: readonly (Span & {
    readonly object: string;
    readonly title: string;
    readonly address: string | null;
  })[];
  readonly properties: readonly (Span & {
    readonly kind: string;
    readonly territory: string;
    readonly area: string;
    readonly share: string;
  })[];
  readonly returns: readonly {
    readonly form: FormCode;
    readonly period: Period;
    readonly version: number;
    readonly filedOn: PlainDate;
    readonly payable: Tyiyn | null;
  }[];
  readonly account: readonly {
    readonly tax: FormCode;
    readonly period: Period;
    readonly owed: Tyiyn;
    readonly paid: Tyiyn;
  }[];
  /** What is due and unpaid today. */
  readonly debt: Tyiyn;
  /** Tax paid by years, the last first. */
  readonly payments: readonly { readonly tax: FormCode; readonly year: Period; readonly amount: Tyiyn }[];
  readonly cases: readonly {
    readonly number: string;
    readonly from: Period;
    readonly to: Period;
    readonly openedOn: PlainDate;
  }[];
  readonly fieldAudits: readonly {
    readonly kind: string;
    readonly from: Period;
    readonly to: Period;
    readonly endedOn: PlainDate;
  }[];
}
