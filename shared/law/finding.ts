import type { Derivation } from "../kernel/derivation.ts";
import type { Inn } from "../kernel/inn.ts";
import type { LegalBasis } from "../kernel/legal-basis.ts";
import { subtractMoney, type Tyiyn, ZERO } from "../kernel/money.ts";
import type { Period } from "../kernel/period.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import type { Message } from "../kernel/text.ts";

/**
 * Code of a return form (налоговая отчетность), by which returns, payments and findings name the tax.
 * `IND` is import VAT and excise within the EAEU.
 */
export const FORM_CODES = [
  "VAT",
  "IND",
  "ST",
  "PIT",
  "ADV",
  "END",
  "PRB",
  "PRL",
  "UNI",
  "EXC",
  "ROY",
  "BON",
  "WHT",
  "TRN",
  "MET",
  "MIN",
  "ECM",
  "GAM",
  "ZON",
  "PAT",
] as const;
export type FormCode = (typeof FORM_CODES)[number];

/**
 * What a finding leads to: `assessment` — more tax due, `reduction` — less tax due, `risk` — a doubt an officer
 * has to look at, never an amount to charge, `formal` — a breach of form or of a term.
 */
const FINDING_KINDS = ["assessment", "reduction", "risk", "formal"] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** A row of the office's data that proves the finding: the file of the dataset and the row's key in it. */
export interface Evidence {
  readonly file: string;
  readonly id: string;
}

/** A credit refused in the finding's period because its right arises in a later one (art. 314(2), 315(3)). */
export interface CreditArising {
  readonly period: Period;
  /** Tyiyn; never more than the finding's difference. */
  readonly amount: Tyiyn;
}

/** A part of the difference by the day it was to be paid, where the tax of a period is paid in parts (396, 404(10)). */
export interface DuePart {
  /** Moved to the next working day (art. 18(6)). */
  readonly due: PlainDate;
  /** Tyiyn, signed as the difference. */
  readonly amount: Tyiyn;
}

/** One discrepancy found by one check at one taxpayer for one tax and period. */
export interface Finding {
  /** Id of the check, `V-02`. */
  readonly check: string;
  readonly inn: Inn;
  readonly tax: FormCode;
  readonly period: Period;
  readonly kind: FindingKind;
  /** The checked amount as the return states it; null where no return states it. */
  readonly declared: Tyiyn | null;
  /** The same amount by the law and the data at hand; null where it cannot be computed. */
  readonly computed: Tyiyn | null;
  /** Computed minus declared in what the taxpayer owes: positive means more tax due. No penalty, no sanction. */
  readonly difference: Tyiyn;
  readonly articles: readonly LegalBasis[];
  readonly evidence: readonly Evidence[];
  readonly explanation: Message;
  readonly derivation: Derivation;
  /** Ids of the doubtful readings the verdict relies on (`A-05`, `S-16`). */
  readonly readings: readonly string[];
  /** Where the refused credit is merely early: what is charged in one period is allowed in the other. */
  readonly creditArises?: readonly CreditArising[] | undefined;
  /** Absent where the tax of the period is paid on one day. */
  readonly dueParts?: readonly DuePart[] | undefined;
}

/** The difference of an amount the taxpayer owes (tax, output VAT). */
export const owedDifference = (declared: Tyiyn | null, computed: Tyiyn): Tyiyn =>
  subtractMoney(computed, declared ?? ZERO);

/** The difference of an amount that lowers what the taxpayer owes (credit, deduction, excess). */
export const creditDifference = (declared: Tyiyn, computed: Tyiyn | null): Tyiyn =>
  subtractMoney(declared, computed ?? ZERO);
