import type { Derivation, DerivationStep } from "../../kernel/derivation.ts";
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import { monthOf } from "../../kernel/period.ts";
import { laterDate, type PlainDate } from "../../kernel/plain-date.ts";
import type { ReadingId } from "../readings-of-the-code.ts";
import type { RuleContext } from "../rule.ts";
import { firstOfNextMonth } from "./month-days.ts";

/** Why a payer of the general regime must be registered for VAT (255(1)(1)–(3)). */
export type VatGround = "new-taxpayer" | "regime-switch" | "business-started";

export interface VatRegistrationInput {
  readonly ground: VatGround;
  /** Day of tax registration, of the move to the general regime, of the start of business. */
  readonly since: PlainDate;
  /** Day of the application; null where there is none. */
  readonly appliedOn: PlainDate | null;
}

export interface VatRegistration {
  /** The day from which the payer must be registered (255(1)). */
  readonly obligedFrom: PlainDate;
  readonly effectiveFrom: PlainDate;
  /** By law, not by the application: none was filed or it came too late (255(3)). */
  readonly deemed: boolean;
  readonly readings: readonly ReadingId[];
  readonly derivation: Derivation;
}

const GROUND_ARTICLES: Readonly<Record<VatGround, LegalBasis>> = {
  "new-taxpayer": tc("255.1.1"),
  "regime-switch": tc("255.1.2"),
  "business-started": tc("255.1.3"),
};

const day = (name: string, value: PlainDate) => ({ name, quantity: { unit: "date", value } }) as const;

/**
 * From when a payer is registered for VAT. An application of the month of the duty or before it takes effect from the
 * first day of the next month, but not before the duty (255(2); R-03 may read the day of the duty); later or without one
 * the payer is deemed registered from the first day of the month after that of the duty (255(3)).
 */
export const vatRegistration = (
  { ground, since, appliedOn }: VatRegistrationInput,
  { readings }: Pick<RuleContext, "readings">,
): VatRegistration => {
  const obligedFrom = ground === "business-started" ? firstOfNextMonth(since) : since;
  const obliged: DerivationStep = {
    label: { key: `registration.step.vat-obliged.${ground}` },
    operands: [day("trigger", since)],
    result: { unit: "date", value: obligedFrom },
    basis: GROUND_ARTICLES[ground],
  };
  if (appliedOn === null || monthOf(appliedOn) > monthOf(obligedFrom)) {
    const effectiveFrom = firstOfNextMonth(obligedFrom);
    const deemed: DerivationStep = {
      label: { key: `registration.step.vat-deemed.${appliedOn === null ? "none" : "late"}` },
      operands: [day("obliged", obligedFrom), ...(appliedOn === null ? [] : [day("applied", appliedOn)])],
      result: { unit: "date", value: effectiveFrom },
      basis: tc("255.3"),
    };
    return { obligedFrom, effectiveFrom, deemed: true, readings: [], derivation: [obliged, deemed] };
  }
  const byDuty = readings.of("R-03") === "ground-day";
  const effectiveFrom = byDuty ? obligedFrom : laterDate(firstOfNextMonth(appliedOn), obligedFrom);
  const effective: DerivationStep = {
    label: { key: `registration.step.vat-effective.${byDuty ? "ground-day" : "after-application"}` },
    operands: [day("applied", appliedOn), day("obliged", obligedFrom)],
    result: { unit: "date", value: effectiveFrom },
    basis: tc(byDuty ? "255.1" : "255.2"),
    reading: "R-03",
  };
  return { obligedFrom, effectiveFrom, deemed: false, readings: ["R-03"], derivation: [obliged, effective] };
};
