import type { DomainRefusal } from "../../domain/refusal.ts";
import type { Derivation } from "../../kernel/derivation.ts";
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import { type PlainDate, plainDate, yearOf } from "../../kernel/plain-date.ts";
import { ok, type Result } from "../../kernel/result.ts";
import { findCodeParameter } from "../parameters.ts";
import type { ReadingId } from "../readings-of-the-code.ts";
import type { RuleContext } from "../rule.ts";
import { vatRegistration } from "./art-255-vat-registration.ts";
import { vatAnnulment } from "./art-256-vat-annulment.ts";
import { type PatentRevenue, patentRevenueCondition } from "./art-416-patent.ts";
import { allHold, type Condition } from "./condition.ts";
import type { Regime } from "./kinds.ts";
import {
  type RegimeConditionId,
  type RegimeFacts,
  regimeConditions,
  returnCondition,
} from "./regime-conditions.ts";
import { type RegimeMove, type RegimeStart, regimeStart } from "./regime-start.ts";

export interface RegimeChangeInput extends RegimeMove {
  readonly facts: RegimeFacts;
  /** For a patent. */
  readonly revenue: PatentRevenue | null;
  /** The day the payer was last taken off account under the regime asked for; null: never. */
  readonly lastLeftOn: PlainDate | null;
  readonly vatRegistered: boolean;
  /** Day of the application for VAT, where the payer comes to the general regime; null: none. */
  readonly vatAppliedOn: PlainDate | null;
}

/** What the move does to the registration for VAT (255(1)(2), 256(2)). */
type VatConsequence =
  | { readonly change: "none" }
  | {
      readonly change: "annul" | "register";
      readonly effectiveFrom: PlainDate;
      readonly article: LegalBasis;
      /** Registered by law, without an application in time (255(3)). */
      readonly deemed: boolean;
      readonly derivation: Derivation;
    };

export interface RegimeChange {
  /** The general regime where it comes by law, whatever was asked for. */
  readonly regime: Regime;
  readonly effectiveFrom: PlainDate;
  readonly by: RegimeStart["by"];
  readonly article: LegalBasis;
  readonly applyBy: PlainDate | null;
  readonly late: boolean;
  readonly conditions: readonly Condition<RegimeConditionId>[];
  /** Every condition is known and met. */
  readonly mayChange: boolean;
  readonly vat: VatConsequence;
  readonly readings: readonly ReadingId[];
  readonly derivation: Derivation;
}

type Context = Pick<RuleContext, "calendar" | "parameters" | "readings">;

const vatOf = (
  input: RegimeChangeInput,
  start: RegimeStart,
  context: Context,
): Result<VatConsequence, DomainRefusal> => {
  const { from, appliedOn, vatRegistered, vatAppliedOn } = input;
  if (start.regime === "general") {
    if (vatRegistered) return ok({ change: "none" });
    const ground = from === null ? "new-taxpayer" : "regime-switch";
    const { effectiveFrom, deemed, derivation } = vatRegistration(
      { ground, since: start.from, appliedOn: vatAppliedOn },
      context,
    );
    const article = deemed ? tc("255.3") : tc(from === null ? "255.1.1" : "255.1.2");
    return ok({ change: "register", effectiveFrom, article, deemed, derivation });
  }
  if (!vatRegistered || appliedOn === null) return ok({ change: "none" });
  const single = start.regime === "single-tax";
  const annulled = vatAnnulment(
    { ground: single ? "single-tax" : "other-regime", since: start.from, appliedOn },
    context,
  );
  if (!annulled.ok) return annulled;
  const { effectiveFrom, derivation } = annulled.value;
  const article = tc(single ? "256.2.1" : "256.2.2");
  return ok({ change: "annul", effectiveFrom, article, deemed: false, derivation });
};

const derivationOf = (input: RegimeChangeInput, start: RegimeStart): Derivation => {
  const { appliedOn, conditionsLostOn, taxRegisteredOn } = input;
  const days = { applied: appliedOn, "conditions-lost": conditionsLostOn, registered: taxRegisteredOn };
  const [reading] = start.readings;
  return [
    {
      label: { key: `registration.step.regime.${start.by}` },
      operands: Object.entries(days).flatMap(([name, value]) =>
        value === null ? [] : [{ name, quantity: { unit: "date", value } } as const],
      ),
      result: { unit: "date", value: start.from },
      basis: start.article,
      ...(reading === undefined ? {} : { reading }),
    },
  ];
};

/**
 * The choice or change of a regime (arts 413–467): from which day, by which article, under which conditions, and what it
 * does to the registration for VAT. Unmet conditions are answered, not refused: the officer decides with them shown.
 */
export const regimeChange = (
  input: RegimeChangeInput,
  context: Context,
): Result<RegimeChange, DomainRefusal> => {
  const started = regimeStart(input, context);
  if (!started.ok) return started;
  const start = started.value;
  const vat = vatOf(input, start, context);
  if (!vat.ok) return vat;
  const { revenue } = input;
  const conditions: readonly Condition<RegimeConditionId>[] = [
    ...regimeConditions(start.regime, input.facts),
    ...(start.regime === "patent" && revenue ? [patentRevenueCondition(revenue, start.from, context)] : []),
    ...returnCondition(start.regime, input.lastLeftOn, start.from, context),
  ];
  const { regime, from: effectiveFrom, by, article, applyBy, late, readings } = start;
  return ok({
    regime,
    effectiveFrom,
    by,
    article,
    applyBy,
    late,
    conditions,
    mayChange: allHold(conditions),
    vat: vat.value,
    readings,
    derivation: derivationOf(input, start),
  });
};

/**
 * The first day the lower rates of the single tax may be applied again after the ceiling of revenue was passed: two
 * calendar years after that year (423(12)).
 */
export const lowerRatesAllowedFrom = (
  exceededOn: PlainDate,
  { parameters }: Pick<RuleContext, "parameters">,
): PlainDate | null => {
  const years = findCodeParameter(parameters, "single-tax.lower-rates.calendar-years", exceededOn);
  return years.ok ? plainDate(`${yearOf(exceededOn) + Number(years.value.value) + 1}-01-01`) : null;
};
