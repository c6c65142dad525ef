import type { Derivation } from "../kernel/derivation.ts";
import { type LegalBasis, tc } from "../kernel/legal-basis.ts";
import { addDays, addYears, type PlainDate, yearOf } from "../kernel/plain-date.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { Missing } from "./missing.ts";
import { findCodeParameter } from "./parameters.ts";
import { ENTRY_OF_THE_CODE } from "./parameters-of-the-code.ts";
import type { RuleContext } from "./rule.ts";

/** The day after which the limitation runs (art. 68(1)). */
export const LIMITATION_STARTS = {
  /** The last day of the term to pay. */
  "payment-due": tc("68.1.1"),
  /** The day a deferral or instalment plan ended unpaid. */
  "deferral-ended": tc("68.1.2"),
  /** The day the decision on an audit was served. */
  "decision-served": tc("68.1.3"),
  /** The day an overpayment or a VAT excess arose. */
  "overpayment-arose": tc("68.1.4"),
} as const satisfies Record<string, LegalBasis>;
export type LimitationStart = keyof typeof LIMITATION_STARTS;

export interface LimitationInput {
  readonly start: LimitationStart;
  /** The day of the event. */
  readonly on: PlainDate;
  /** Tax paid by a patent: the shorter limitation (art. 68(2)). */
  readonly patent: boolean;
}

export interface Limitation {
  readonly firstDay: PlainDate;
  /** The last day on which tax may still be added, lowered or collected (art. 68(3)). */
  readonly lastDay: PlainDate;
  readonly derivation: Derivation;
}

/**
 * The limitation (срок исковой давности) of an obligation, of an overpayment and, with them, of their penalty
 * (art. 68(2¹)). It is no term for an action, so its last day is not moved by art. 18(6). Interruption (parts 5–6)
 * is not computed: the officer is shown that it may apply.
 */
export const computeLimitation = (
  input: LimitationInput,
  context: Pick<RuleContext, "parameters" | "readings">,
): Result<Limitation, Missing> => {
  const name = input.patent ? "limitation.years.patent" : "limitation.years";
  const years = findCodeParameter(context.parameters, name, input.on);
  if (!years.ok) return err(years.error);
  const sameNumber = addYears(input.on, Number(years.value.value));
  const lastDay = context.readings.of("S-10") === "day-later" ? addDays(sameNumber, 1) : sameNumber;
  const firstDay = addDays(input.on, 1);
  return ok({
    firstDay,
    lastDay,
    derivation: [
      {
        label: { key: `law.limitation.start.${input.start}` },
        formula: "trigger + 1",
        operands: [{ name: "trigger", quantity: { unit: "date", value: input.on } }],
        result: { unit: "date", value: firstDay },
        basis: LIMITATION_STARTS[input.start],
      },
      {
        label: { key: "law.limitation.end" },
        formula: "trigger + length",
        operands: [
          { name: "trigger", quantity: { unit: "date", value: input.on } },
          { name: "length", quantity: { unit: "number", value: years.value.value } },
        ],
        result: { unit: "date", value: lastDay },
        basis: tc(input.patent ? "68.2" : "68.1"),
        reading: "S-10",
      },
    ],
  });
};

/**
 * The limitation of a tax from the last day of its term to pay; for an obligation older than the Code held here, by the
 * years the Code sets in its first edition: art. 68 is applied on the day of the audit, and no term before it was longer.
 */
export const paymentLimitation = (
  on: PlainDate,
  patent: boolean,
  context: Pick<RuleContext, "parameters" | "readings">,
): Result<Limitation, Missing> => {
  const computed = computeLimitation({ start: "payment-due", on, patent }, context);
  if (computed.ok || on >= ENTRY_OF_THE_CODE) return computed;
  const shifted = computeLimitation({ start: "payment-due", on: ENTRY_OF_THE_CODE, patent }, context);
  if (!shifted.ok) return shifted;
  const years = yearOf(shifted.value.lastDay) - yearOf(ENTRY_OF_THE_CODE);
  return ok({ ...shifted.value, firstDay: addDays(on, 1), lastDay: addYears(on, years) });
};

/** Whether a day lies behind the limitation: nothing may be added or collected any more. */
export const isTimeBarred = (limitation: Limitation, today: PlainDate): boolean => today > limitation.lastDay;
