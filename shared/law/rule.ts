import type { z } from "zod";
import type { Derivation } from "../kernel/derivation.ts";
import type { LegalBasis } from "../kernel/legal-basis.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import type { Message } from "../kernel/text.ts";
import type { WorkingCalendar } from "./calendar/working-calendar.ts";
import type { FormCode } from "./finding.ts";
import type { Missing } from "./missing.ts";
import type { ParameterBook } from "./parameters.ts";
import type { ReadingChoices } from "./readings.ts";

/** Which date selects the edition of a rule (art. 15–16). */
type EditionSelector =
  /** The tax period reported or audited, art. 16(1)–(2). */
  | "tax-period"
  /** The day the decision on liability is taken, art. 16(3). */
  | "decision-date"
  /** The event a term runs from. */
  | "trigger-date"
  /** Each day of delay by the law of that day. */
  | "day-of-delay"
  /** The day of the action itself: service, payment, filing. */
  | "action-date";

interface RuleScope {
  readonly taxes: readonly FormCode[] | "all";
  /** Kinds of control the rule is applied in; absent: any. */
  readonly procedures?: readonly ("desk-audit" | "field-audit" | "account" | "automatic")[];
  /** Regimes of the taxpayer, as in the exchange format; absent: any. */
  readonly regimes?: readonly string[];
}

/** What a rule answers. `value` is the amount, the date or the verdict the rule is about. */
export type RuleOutcome<Value> =
  | { readonly outcome: "not-applicable"; readonly why: Message; readonly basis: LegalBasis }
  | { readonly outcome: "incomplete"; readonly missing: readonly Missing[] }
  | { readonly outcome: "compliant"; readonly derivation: Derivation }
  | { readonly outcome: "finding"; readonly value: Value; readonly derivation: Derivation };

/** What every rule may look at besides its input. */
export interface RuleContext {
  readonly parameters: ParameterBook;
  readonly calendar: WorkingCalendar;
  readonly readings: ReadingChoices;
}

/**
 * One edition of a rule of law: what one provision orders between two dates. `id` names the provision
 * (`tc.082.6`); editions of one rule share it and follow each other without gap or overlap.
 */
export interface RuleEdition<Input = unknown, Value = unknown> {
  readonly id: string;
  readonly basis: readonly [LegalBasis, ...LegalBasis[]];
  /** Key of the rule's title in the catalogue. */
  readonly title: string;
  readonly effectiveFrom: PlainDate;
  /** Last day of force; null while in force. */
  readonly effectiveTo: PlainDate | null;
  readonly selectedBy: EditionSelector;
  readonly scope: RuleScope;
  /** Each field described with its source. */
  readonly inputs: z.ZodType<Input>;
  /** Names of the dated parameters `compute` looks up. */
  readonly parameters: readonly string[];
  /** Ids of the doubtful readings it relies on; not empty means the screen marks it for legal review. */
  readonly readings: readonly string[];
  /** Of them those one input relies on, where a rule is a register of many norms. */
  readonly readingsOf?: (input: Input) => readonly string[];
  /** Test file from the root of the repository. A rule without a test is refused by the registry's test. */
  readonly test: string;
  readonly compute: (input: Input, context: RuleContext) => RuleOutcome<Value>;
}

/** A rule whose doubtful readings a lawyer has not settled says so wherever it is shown. */
export const reviewOf = (rule: Pick<RuleEdition, "readings">): "needs-legal-review" | "plain" =>
  rule.readings.length > 0 ? "needs-legal-review" : "plain";
