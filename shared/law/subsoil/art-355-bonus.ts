import type { Derivation } from "../../kernel/derivation.ts";
import { Exact, roundToTyiyn, type Tyiyn, ZERO } from "../../kernel/money.ts";
import { boundsOf, monthOf, nextMonth } from "../../kernel/period.ts";
import { addDays, type PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Missing } from "../missing.ts";
import { findCodeParameter } from "../parameters.ts";
import type { RuleContext } from "../rule.ts";
import { count, day, som, workingStep } from "../working.ts";

/** Events of art. 351: a right granted (part 1), or a change of it (part 2, by item). */
export const BONUS_EVENTS = {
  granted: { object: "351.1", due: "355.1" },
  foreclosed: { object: "351.2.1", due: "355.2.1" },
  transferred: { object: "351.2.2", due: "355.2.1" },
  "share-changed": { object: "351.2.3", due: "355.2.2" },
  "reserves-grown": { object: "351.2.4", due: "355.2.3" },
  "area-grown": { object: "351.2.5", due: "355.2.4" },
  "new-mineral": { object: "351.2.6", due: "355.2.4" },
} as const;
export type BonusEvent = keyof typeof BONUS_EVENTS;

/** Uses free of both taxes, and of the bonus alone: a listed payer on changes, water of farms (349(1)–(2)). */
export const BONUS_EXEMPTIONS = [
  "349.1.1",
  "349.1.2",
  "349.1.3",
  "349.1.4",
  "349.1.5",
  "349.1.6",
  "349.2.1",
  "349.2.2",
] as const;
type BonusExemption = (typeof BONUS_EXEMPTIONS)[number];

/** A listed payer is free of the bonus on the changes of art. 351(2) alone. */
const OF_CHANGES: BonusExemption = "349.2.1";

export interface BonusInput {
  readonly event: BonusEvent;
  /** The day of the document of the right, of the decision or of the registration. */
  readonly on: PlainDate;
  /** Row of the Cabinet's classification the rate is entered under: `bonus.rate`, som for a unit of the base. */
  readonly classification: string;
  /** Reserves, volume or licence area of art. 352. */
  readonly base: string;
  /** Part of the capital that changed hands, of one; 1 for every other event (352(6)). */
  readonly share: string;
  /** Null where none is claimed and proven. */
  readonly exemption: BonusExemption | null;
}

export interface Bonus {
  readonly bonus: Tyiyn;
  /** Last day to file the calculation and to pay. */
  readonly due: PlainDate;
  readonly derivation: Derivation;
}

export type BonusRefusal =
  | { readonly code: "out-of-range"; readonly path: string }
  | { readonly code: "incomplete"; readonly missing: Missing };

/** Bonus (бонус, art. 350–355): the base by the Cabinet's rate, and the day it is due, moved by art. 18(6). */
export const computeBonus = (
  input: BonusInput,
  { parameters, calendar }: Pick<RuleContext, "parameters" | "calendar">,
): Result<Bonus, BonusRefusal> => {
  const part = new Exact(input.share);
  if (part.isZero() || part.greaterThan(1) || (input.event !== "share-changed" && !part.equals(1)))
    return err({ code: "out-of-range", path: "share" });
  if (input.exemption === OF_CHANGES && input.event === "granted")
    return err({ code: "out-of-range", path: "exemption" });
  const days = findCodeParameter(parameters, "bonus.granted.calendar-days", input.on);
  if (!days.ok) return err({ code: "incomplete", missing: days.error });
  const { object, due: dueBasis } = BONUS_EVENTS[input.event];
  const last =
    input.event === "granted"
      ? addDays(input.on, Number(days.value.value))
      : boundsOf(nextMonth(monthOf(input.on))).last;
  const due = calendar.workingDayFrom(last);
  const dueStep = workingStep("bonus.due", null, { on: day(input.on) }, day(due), dueBasis);
  if (input.exemption !== null)
    return ok({
      bonus: ZERO,
      due,
      derivation: [workingStep("bonus.exempt", null, {}, som(ZERO), input.exemption), dueStep],
    });
  const rate = parameters.find("bonus.rate", input.on, input.classification);
  if (!rate.ok) return err({ code: "incomplete", missing: rate.error });
  const bonus = roundToTyiyn(new Exact(input.base).times(part).times(rate.value.value).times(100));
  const operands = {
    base: count(input.base),
    share: count(input.share),
    "unit-rate": count(rate.value.value),
  };
  return ok({
    bonus,
    due,
    derivation: [
      workingStep("bonus.amount", "base × share × unit-rate", operands, som(bonus), object),
      dueStep,
    ],
  });
};
