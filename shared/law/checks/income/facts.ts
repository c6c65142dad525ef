import type { PAYROLL_CATEGORIES } from "../../../contract/exchange/values.ts";
import type { Inn } from "../../../kernel/inn.ts";
import type { Tyiyn } from "../../../kernel/money.ts";
import type { Month } from "../../../kernel/period.ts";
import type { PaymentFact, RegimeSpan, ReturnFact, ReturnLines } from "../vat/facts.ts";

/** A row of payroll.csv; amounts in tyiyn. */
export interface PayrollRow {
  readonly employee: Inn;
  readonly month: Month;
  readonly income: Tyiyn;
  readonly exempt: Tyiyn;
  readonly social: Tyiyn;
  readonly dependants: number;
  readonly daysWorked: number;
  readonly daysNorm: number;
  readonly category: (typeof PAYROLL_CATEGORIES)[number];
}

/** A PIT return in force: its lines without a row, and those of each employee. */
export interface PitReturnFact extends ReturnFact {
  readonly rows: ReadonlyMap<string, ReturnLines>;
}

/** Everything the checks of the agent's income tax look at for one agent. */
export interface IncomeFacts {
  readonly inn: Inn;
  readonly kind: string;
  /** A sewing or textile producer keeps a fixed sum (200(8)). */
  readonly activityGroup: string;
  readonly regimes: readonly RegimeSpan[];
  /** District of the average wage, as taxpayers.csv writes the territory; null where it is not known. */
  readonly district: string | null;
  readonly payroll: readonly PayrollRow[];
  readonly returns: readonly PitReturnFact[];
  /** Returns of the single tax: at 0.5 and 0 % an employer may buy patents for its employees (426(6)). */
  readonly singleTaxReturns: readonly ReturnFact[];
  readonly payments: readonly PaymentFact[];
}
