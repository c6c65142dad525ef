import type { DomainRefusal } from "../../domain/refusal.ts";
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import { addYears, laterDate, type PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { ReadingId } from "../readings-of-the-code.ts";
import type { RuleContext } from "../rule.ts";
import { computeRegistrationTerm } from "./compute-registration-term.ts";
import type { Regime } from "./kinds.ts";
import { firstOfMonth, firstOfNextMonth, firstOfNextYear } from "./month-days.ts";
import type { RegistrationTermId } from "./registration-terms.ts";

/** What the first day of a regime depends on. */
export interface RegimeMove {
  /** Null: newly registered. */
  readonly from: Regime | null;
  readonly to: Regime;
  readonly appliedOn: PlainDate | null;
  readonly taxRegisteredOn: PlainDate | null;
  /** The day it was found that the conditions of the present regime are not met; null: the payer's own choice. */
  readonly conditionsLostOn: PlainDate | null;
}

export interface RegimeStart {
  readonly regime: Regime;
  readonly from: PlainDate;
  /** `law`: without an application, or against it when it came too late. */
  readonly by: "application" | "law";
  readonly article: LegalBasis;
  /** Last day to apply; null where the Code sets none. */
  readonly applyBy: PlainDate | null;
  readonly late: boolean;
  readonly readings: readonly ReadingId[];
}

type Context = Pick<RuleContext, "calendar" | "parameters" | "readings">;
type RegimeProblem = DomainRefusal<
  | "same-regime"
  | "application-missing"
  | "tax-registration-missing"
  | "general-only"
  | "parameter-missing"
  | "term-not-computable"
  | "no-term"
>;
type Start = Result<RegimeStart, RegimeProblem>;

const regimeProblem = (
  code: RegimeProblem["code"],
  article: string,
): { readonly ok: false; readonly error: RegimeProblem } =>
  err({ code, article: tc(article), messageKey: `registration.law-refusal.${code}` });

const begins = (
  regime: Regime,
  from: PlainDate,
  article: string,
  more: Partial<Omit<RegimeStart, "regime" | "from" | "article">> = {},
): Start =>
  ok({
    regime,
    from,
    article: tc(article),
    by: "application",
    applyBy: null,
    late: false,
    readings: [],
    ...more,
  });

const dueOf = (term: RegistrationTermId, trigger: PlainDate, context: Context) => {
  const computed = computeRegistrationTerm(term, trigger, context);
  return computed.ok ? ok(computed.value.dueOn) : computed;
};

/** From 1 January after an application "before 1 December" (420(3)(1), 420(5)(1)); after it, of the year after. */
const fromJanuary = (
  regime: Regime,
  appliedOn: PlainDate,
  term: "TR-07" | "TR-08",
  article: string,
  context: Context,
): Start => {
  const due = dueOf(term, appliedOn, context);
  if (!due.ok) return due;
  const late = appliedOn > due.value;
  const january = firstOfNextYear(appliedOn);
  return begins(regime, late ? addYears(january, 1) : january, article, {
    applyBy: due.value,
    late,
    readings: ["R-02"],
  });
};

/** The Code names no day: R-06 settles it. */
const undated = (regime: Regime, appliedOn: PlainDate, article: string, context: Context): Start => {
  const sameDay = context.readings.of("R-06") === "application-day";
  return begins(regime, sameDay ? appliedOn : firstOfNextMonth(appliedOn), article, { readings: ["R-06"] });
};

const ofNewPayer = ({ to, appliedOn }: RegimeMove, registeredOn: PlainDate, context: Context): Start => {
  if (to === "general") return begins(to, registeredOn, "111.1");
  if (appliedOn === null)
    return regimeProblem("application-missing", to === "single-tax" ? "420.2" : "111.1");
  switch (to) {
    case "single-tax": {
      const due = dueOf("TR-06", registeredOn, context);
      if (!due.ok) return due;
      // Too late for a newcomer: the payer is on the general regime and moves as one of it.
      if (appliedOn > due.value) {
        const later = fromJanuary(to, appliedOn, "TR-07", "420.3.1", context);
        return later.ok ? ok({ ...later.value, late: true }) : later;
      }
      const from = context.readings.of("R-07") === "next-month" ? firstOfNextMonth(appliedOn) : registeredOn;
      return begins(to, from, "420.2", { applyBy: due.value, readings: ["R-07"] });
    }
    case "patent":
      return begins(to, laterDate(appliedOn, registeredOn), "417.1");
    case "trade-zone":
      return begins(to, laterDate(appliedOn, registeredOn), "459.2");
    case "high-tech-park":
      return begins(to, firstOfNextMonth(appliedOn), "433");
    case "free-economic-zone":
      return begins(to, registeredOn, "429");
    case "mining":
      return begins(to, registeredOn, "436.6");
    case "e-commerce":
      return begins(to, registeredOn, "443.1");
    case "gambling":
      return begins(to, registeredOn, "450.6");
  }
};

/** Where the Code names what a payer must meet and no day of the move: whom mining, e-commerce and gambling are for. */
const CONDITIONS_OF = {
  general: "111.1",
  mining: "437",
  "e-commerce": "443.5.1",
  gambling: "450.1",
} as const;

const ofConditionsLost = (move: RegimeMove, lostOn: PlainDate, context: Context): Start => {
  const { from, to, appliedOn } = move;
  switch (from) {
    case "single-tax": {
      if (to !== "general") return regimeProblem("general-only", "420.4");
      const due = dueOf("TR-09", lostOn, context);
      if (!due.ok) return due;
      if (appliedOn !== null && appliedOn <= due.value)
        return begins(to, firstOfNextMonth(appliedOn), "420.4", { applyBy: due.value });
      // The month the payer was obliged to apply in is the one after the finding.
      const from = firstOfNextMonth(firstOfNextMonth(lostOn));
      return begins(to, from, "420.4", { by: "law", applyBy: due.value, late: true });
    }
    case "patent": {
      const due = dueOf("TR-10", lostOn, context);
      if (!due.ok) return due;
      const begun = firstOfNextMonth(lostOn);
      const readings: readonly ReadingId[] = ["R-08"];
      return appliedOn !== null && appliedOn <= due.value
        ? begins(to, begun, "416.5", { applyBy: due.value, readings })
        : begins("general", begun, "416.5", { by: "law", applyBy: due.value, late: true, readings });
    }
    case "trade-zone":
      if (to !== "general") return regimeProblem("general-only", "457.3¹");
      return begins(to, firstOfMonth(lostOn), "457.3¹", { by: appliedOn === null ? "law" : "application" });
    case "high-tech-park":
      if (to !== "general") return regimeProblem("general-only", "434.3");
      return begins(to, lostOn, "434.3", { by: "law" });
    case "free-economic-zone":
      if (to !== "general") return regimeProblem("general-only", "430.3");
      return begins(to, lostOn, "430.3", { by: "law" });
    default: {
      const article = CONDITIONS_OF[from ?? "general"];
      return appliedOn === null
        ? regimeProblem("application-missing", article)
        : undated(to, appliedOn, article, context);
    }
  }
};

const ofChoice = ({ from, to }: RegimeMove, appliedOn: PlainDate, context: Context): Start => {
  if (to === "high-tech-park") return begins(to, firstOfNextMonth(appliedOn), "433");
  if (to === "single-tax")
    return from === "general"
      ? fromJanuary(to, appliedOn, "TR-07", "420.3.1", context)
      : begins(to, firstOfNextMonth(appliedOn), "420.3.2");
  if (from === "single-tax")
    return to === "general"
      ? fromJanuary(to, appliedOn, "TR-08", "420.5.1", context)
      : begins(to, firstOfNextMonth(appliedOn), "420.5.2");
  if (from === "trade-zone") return begins(to, firstOfNextMonth(appliedOn), "462.4");
  return undated(to, appliedOn, "256.2.2", context);
};

/** The regime and its first day (arts 413–467), before its conditions are looked at. */
export const regimeStart = (move: RegimeMove, context: Context): Start => {
  const { from, to, appliedOn, taxRegisteredOn, conditionsLostOn } = move;
  if (from === to) return regimeProblem("same-regime", "420.1");
  if (from === null)
    return taxRegisteredOn === null
      ? regimeProblem("tax-registration-missing", "420.2")
      : ofNewPayer(move, taxRegisteredOn, context);
  if (conditionsLostOn !== null) return ofConditionsLost(move, conditionsLostOn, context);
  return appliedOn === null
    ? regimeProblem("application-missing", "420.3")
    : ofChoice(move, appliedOn, context);
};
