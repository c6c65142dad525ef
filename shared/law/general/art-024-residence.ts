import type { Derivation } from "../../kernel/derivation.ts";
import { boundsOf, type Period } from "../../kernel/period.ts";
import { addDays, addYears, daysBetween, type PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { codeValues } from "../code-values.ts";
import type { Missing } from "../missing.ts";
import type { RuleContext } from "../rule.ts";
import { count, day, words, workingStep } from "../working.ts";

/** Why one is abroad and counts as here (art. 24(2¹)). */
export const COUNTED_ABSENCES = ["treatment", "mission", "study"] as const;
/** As whom one is here and does not count (art. 24(2²)), a member of the family too. */
export const UNCOUNTED_STAYS = ["diplomat", "international-organization"] as const;

/** Both days included. */
interface Stay {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export interface ResidenceInput {
  /** The tax period the status is asked for. */
  readonly period: Period;
  readonly present: readonly Stay[];
  readonly away: readonly (Stay & { readonly reason: (typeof COUNTED_ABSENCES)[number] })[];
  readonly uncounted: readonly (Stay & { readonly reason: (typeof UNCOUNTED_STAYS)[number] })[];
  /** In the state service of the Republic abroad. */
  readonly stateService: boolean;
}

export interface Residence {
  readonly resident: boolean;
  /** Days that count in the twelve months, and those months; null where the state service decides. */
  readonly days: number | null;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly derivation: Derivation;
}

type Refusal =
  | { readonly code: "reversed-interval"; readonly path: string }
  | { readonly code: "incomplete"; readonly missing: Missing };

const reversedIn = (name: string, stays: readonly Stay[]): string | null => {
  const at = stays.findIndex(({ from, to }) => to < from);
  return at < 0 ? null : `${name}[${at}].to`;
};

interface Window {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly present: number;
  readonly away: number;
  readonly uncounted: number;
}

/** The twelve months that end in the period, on each of its days: the first with days enough, else the one with most. */
const bestWindow = ({ period, present, away, uncounted }: ResidenceInput, enough: number): Window => {
  const { first, last } = boundsOf(period);
  const start = addDays(addYears(first, -1), 1);
  const covers = (stays: readonly Stay[], on: PlainDate): boolean =>
    stays.some(({ from, to }) => from <= on && on <= to);
  const days = Array.from({ length: daysBetween(start, last) + 1 }, (_, index) => {
    const on = addDays(start, index);
    const left = covers(uncounted, on);
    const here = covers(present, on);
    return { left, here: here && !left, away: !here && !left && covers(away, on) };
  });
  const windowTo = (to: PlainDate): Window => {
    const from = addDays(addYears(to, -1), 1);
    const within = days.slice(daysBetween(start, from), daysBetween(start, to) + 1);
    return {
      from,
      to,
      present: within.filter(({ here }) => here).length,
      away: within.filter((one) => one.away).length,
      uncounted: within.filter(({ left }) => left).length,
    };
  };
  const total = (window: Window): number => window.present + window.away;
  let best = windowTo(first);
  for (let to = addDays(first, 1); to <= last && total(best) < enough; to = addDays(to, 1)) {
    const window = windowTo(to);
    if (total(window) > total(best)) best = window;
  }
  return best;
};

/**
 * Whether an individual is a resident (физическое лицо-резидент, art. 24(2)–(3)): days enough in any twelve months in a row
 * that end in the tax period, treatment, missions and study abroad among them, time as a diplomat or an officer of an
 * international organization not; or the state service of the Republic abroad. A day counts once.
 */
export const decideResidence = (
  input: ResidenceInput,
  { parameters }: Pick<RuleContext, "parameters">,
): Result<Residence, Refusal> => {
  const path =
    reversedIn("present", input.present) ??
    reversedIn("away", input.away) ??
    reversedIn("uncounted", input.uncounted);
  if (path !== null) return err({ code: "reversed-interval", path });
  if (input.stateService)
    return ok({
      resident: true,
      days: null,
      from: null,
      to: null,
      derivation: [workingStep("residence.state-service", null, {}, words("—"), "24.2")],
    });
  const values = codeValues(parameters, boundsOf(input.period).first, ["term.t-133"]);
  if (!values.ok) return err({ code: "incomplete", missing: values.error });
  const enough = Number(values.value["term.t-133"]);
  const { from, to, present, away, uncounted } = bestWindow(input, enough);
  const days = present + away;
  const resident = days >= enough;
  return ok({
    resident,
    days,
    from,
    to,
    derivation: [
      workingStep("residence.present", null, { from: day(from), to: day(to) }, count(present), "24.2"),
      ...(input.away.length > 0 ? [workingStep("residence.away", null, {}, count(away), "24.2¹")] : []),
      ...(input.uncounted.length > 0
        ? [workingStep("residence.uncounted", null, {}, count(uncounted), "24.2²")]
        : []),
      workingStep(
        resident ? "residence.resident" : "residence.non-resident",
        "present + away",
        { present: count(present), away: count(away), least: count(enough) },
        count(days),
        resident ? "24.2" : "24.3",
      ),
    ],
  });
};
