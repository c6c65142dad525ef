import type { Derivation } from "../../kernel/derivation.ts";
import { addDays, addYears, type PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { codeValues } from "../code-values.ts";
import type { Missing } from "../missing.ts";
import type { RuleContext } from "../rule.ts";
import { count, day, words, workingStep } from "../working.ts";

export interface LiabilityInput {
  readonly offenceOn: PlainDate;
  readonly decisionServedOn: PlainDate | null;
  /** Order refusing or ending a criminal case, as the tax service received it (161(2)). */
  readonly criminalCaseEndedOn: PlainDate | null;
  /** Tax understated or VAT excess overstated in a return (159(2)). */
  readonly understatement: boolean;
  /** Tax paid by a patent: the shorter limitation (68(2)). */
  readonly patent: boolean;
  readonly asOf: PlainDate;
}

export interface Liability {
  readonly barred: boolean;
  /** Last day to sue for the sanction (161); null before the decision is served. */
  readonly suitUntil: PlainDate | null;
  readonly derivation: Derivation;
}

/** How the limitation of the liability stands: its last day, null while service has not begun it. */
interface Bar {
  readonly barred: boolean;
  readonly lastDay: PlainDate | null;
  readonly counted: PlainDate;
  readonly place: "159.1" | "159.2";
}

/**
 * The bar of art. 159: over when the limitation since the offence is over and no decision was served by then. Of an
 * understatement the count starts with service (159(2)); by A-28 only a decision served before the first limitation was
 * over starts it, unless it is read to start it whenever it is served.
 */
const barOf = (
  { offenceOn, decisionServedOn, understatement, asOf }: LiabilityInput,
  endOf: (day: PlainDate) => PlainDate,
  fromService: boolean,
): Bar => {
  const first = endOf(offenceOn);
  const inTime = decisionServedOn !== null && decisionServedOn <= first;
  if (!understatement || (decisionServedOn === null ? !fromService : !fromService && !inTime))
    return { barred: asOf > first && !inTime, lastDay: first, counted: offenceOn, place: "159.1" };
  if (decisionServedOn === null) return { barred: false, lastDay: null, counted: offenceOn, place: "159.2" };
  return { barred: false, lastDay: endOf(decisionServedOn), counted: decisionServedOn, place: "159.2" };
};

/**
 * Whether liability is barred (art. 159) and until when the sanction may be sued for (art. 161), by the law of the day
 * it is decided on. Neither is a term for an action, so their last days are not moved (S-10).
 */
export const assessLiability = (
  input: LiabilityInput,
  { parameters, readings }: Pick<RuleContext, "parameters" | "readings">,
): Result<Liability, { readonly code: "incomplete"; readonly missing: Missing }> => {
  const { decisionServedOn, criminalCaseEndedOn, asOf } = input;
  const ofTax = input.patent ? "limitation.years.patent" : "limitation.years";
  const values = codeValues(parameters, asOf, [ofTax, "limitation.sanction-suit.years"]);
  if (!values.ok) return err({ code: "incomplete", missing: values.error });
  const years = values.value[ofTax];
  const yearsAfter = (day: PlainDate, count: string): PlainDate =>
    addDays(addYears(day, Number(count)), readings.of("S-10") === "day-later" ? 1 : 0);
  const { barred, lastDay, counted, place } = barOf(
    input,
    (from) => yearsAfter(from, years),
    readings.of("A-28") === "from-service",
  );
  const suitFrom = criminalCaseEndedOn ?? decisionServedOn;
  const suitUntil =
    suitFrom === null ? null : yearsAfter(suitFrom, values.value["limitation.sanction-suit.years"]);
  return ok({
    barred,
    suitUntil,
    derivation: [
      lastDay === null
        ? workingStep("liability.not-begun", null, { "as-of": day(asOf) }, words("—"), place, "A-28")
        : workingStep(
            barred ? "liability.barred" : "liability.open",
            null,
            { trigger: day(counted), length: count(years), "as-of": day(asOf) },
            day(lastDay),
            place,
            "A-28",
          ),
      suitFrom === null || suitUntil === null
        ? workingStep("liability.not-served", null, {}, words("—"), "161.1")
        : workingStep(
            "liability.suit",
            null,
            { trigger: day(suitFrom) },
            day(suitUntil),
            criminalCaseEndedOn === null ? "161.1" : "161.2",
            "S-10",
          ),
    ],
  });
};
