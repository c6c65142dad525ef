import type { LegalBasis } from "../../kernel/legal-basis.ts";
import type { Month } from "../../kernel/period.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { Result } from "../../kernel/result.ts";
import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import type { DueDate, DueDateInput, DueDateRefusal } from "../due-dates.ts";
import type { Finding, FindingKind, FormCode } from "../finding.ts";
import type { Missing } from "../missing.ts";
import type { ParameterBook } from "../parameters.ts";
import type { ReadingChoices } from "../readings.ts";
import type { ReadingId } from "../readings-of-the-code.ts";

/**
 * What a check is, beside its code: shown in the window and in `docs/vat-checks.md`, and tested for completeness.
 * Two kinds share it: `return` looks at one return's own lines, `matching` at facts of the whole office.
 */
export interface CheckDefinition {
  /** `V-02`, as the office's inventory of checks numbers it. */
  readonly id: string;
  readonly scope: "return" | "matching";
  readonly taxes: readonly FormCode[];
  /** Key of the title in the catalogue. */
  readonly title: string;
  readonly articles: readonly [LegalBasis, ...LegalBasis[]];
  /** First day of the norms the check rests on; the tax period selects (art. 16). */
  readonly effectiveFrom: PlainDate;
  readonly effectiveTo: PlainDate | null;
  readonly readings: readonly ReadingId[];
  /** Kinds its findings may have before gates. */
  readonly kinds: readonly FindingKind[];
}

/** What every check may look at besides its facts. */
export interface CheckContext {
  /** The day of the audit: the dataset's `createdAt` on the command line. */
  readonly today: PlainDate;
  readonly parameters: ParameterBook;
  readonly calendar: WorkingCalendar;
  readonly readings: ReadingChoices;
  /** Months under audit; a return is audited when all its months are among them. */
  readonly months: ReadonlySet<Month>;
  /** Terms of filing and paying, worked out once for a form and period. */
  readonly due: (input: DueDateInput) => Result<DueDate, DueDateRefusal>;
  /** Rates and bounds of a month, looked up once. */
  readonly rates: (month: Month) => Result<VatRates, Missing>;
}

/** The dated values the VAT checks compute with, as plain decimal texts. */
export interface VatRates {
  readonly vat: string;
  readonly exemptShareCeiling: string;
  readonly reductionCeiling: string;
  readonly salesTaxTradeProduction: string;
  readonly salesTaxOther: string;
  readonly salesTaxMobile: string;
  readonly salesTaxFreeTradeProduction: string;
  readonly salesTaxFreeOther: string;
}

/** A finding before the gates, with the documents whose amount it takes: none supports two amounts (G-08). */
export interface Claim {
  readonly finding: Finding;
  /** `purchase:12`, `turnover:2026-09`, `line:120`; see `precedence.ts`. */
  readonly documents: readonly string[];
}

/** Whether every month of the period is under audit. */
export const isUnderAudit = (months: readonly Month[], context: CheckContext): boolean =>
  months.every((month) => context.months.has(month));
