import type { Derivation } from "../../kernel/derivation.ts";
import { addYears, type PlainDate } from "../../kernel/plain-date.ts";
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
  readonly asOf: PlainDate;
}

export interface Liability {
  readonly barred: boolean;
  /** Last day to sue for the sanction (161); null before the decision is served. */
  readonly suitUntil: PlainDate | null;
  readonly derivation: Derivation;
}

/**
 * Whether liability is barred (art. 159) and until when the sanction may be sued for (art. 161): barred when the
 * limitation since the offence is over and no decision was served by then; of an understatement the count
 * starts with service, and without it the limitation of the offence is kept as the bar.
 */
export const assessLiability = (
  input: LiabilityInput,
  { parameters }: Pick<RuleContext, "parameters">,
): Result<Liability, { readonly code: "incomplete"; readonly missing: Missing }> => {
  const { offenceOn, decisionServedOn, criminalCaseEndedOn, asOf } = input;
  const values = codeValues(parameters, offenceOn, ["limitation.years", "limitation.sanction-suit.years"]);
  if (!values.ok) return err({ code: "incomplete", missing: values.error });
  const years = values.value["limitation.years"];
  const counted = input.understatement && decisionServedOn !== null ? decisionServedOn : offenceOn;
  const lastDay = addYears(counted, Number(years));
  const servedInTime = decisionServedOn !== null && decisionServedOn <= lastDay;
  const barred = asOf > lastDay && !servedInTime;
  const suitFrom = criminalCaseEndedOn ?? decisionServedOn;
  const suitUntil =
    suitFrom === null ? null : addYears(suitFrom, Number(values.value["limitation.sanction-suit.years"]));
  return ok({
    barred,
    suitUntil,
    derivation: [
      workingStep(
        barred ? "liability.barred" : "liability.open",
        null,
        { trigger: day(counted), length: count(years), "as-of": day(asOf) },
        day(lastDay),
        counted === offenceOn ? "159.1" : "159.2",
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
          ),
    ],
  });
};
