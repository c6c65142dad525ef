import type { Derivation } from "../../kernel/derivation.ts";
import { Exact, exactOf, roundToTyiyn, type Tyiyn, ZERO } from "../../kernel/money.ts";
import { addMonths, type PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { codeValues } from "../code-values.ts";
import type { Missing } from "../missing.ts";
import type { RuleContext } from "../rule.ts";
import { count, day, share, som, workingStep } from "../working.ts";

export interface AgentSanctionInput {
  /** Tax withheld and not paid; with an amended return, what that return left unpaid (164(2)). Tyiyn. */
  readonly unpaid: Tyiyn;
  readonly due: PlainDate;
  /** The day of payment or of the decision. */
  readonly asOf: PlainDate;
}

export interface AgentSanction {
  readonly sanction: Tyiyn;
  /** Full months and the one begun. */
  readonly months: number;
  readonly capped: boolean;
  readonly derivation: Derivation;
}

/** Months of delay, a begun one counted as a whole: the day of the due number itself ends a month. */
const monthsBegun = (due: PlainDate, asOf: PlainDate): number => {
  let months = 0;
  while (addMonths(due, months) < asOf) months += 1;
  return months;
};

/**
 * Sanction of a tax agent who withheld and did not pay (art. 164): a share of the unpaid sum for each month of delay,
 * up to a cap. A desk audit never applies it (125(10), A-27).
 */
export const computeAgentSanction = (
  { unpaid, due, asOf }: AgentSanctionInput,
  { parameters }: Pick<RuleContext, "parameters">,
): Result<
  AgentSanction,
  { readonly code: "negative-amount" } | { readonly code: "incomplete"; readonly missing: Missing }
> => {
  if (unpaid < 0) return err({ code: "negative-amount" });
  const values = codeValues(parameters, asOf, ["sanction.agent.monthly-rate", "sanction.agent.cap"]);
  if (!values.ok) return err({ code: "incomplete", missing: values.error });
  const rate = values.value["sanction.agent.monthly-rate"];
  const cap = values.value["sanction.agent.cap"];
  const months = monthsBegun(due, asOf);
  const uncapped = new Exact(rate).times(months);
  const capped = uncapped.greaterThan(cap);
  const sanction = months === 0 ? ZERO : roundToTyiyn(exactOf(unpaid).times(capped ? cap : uncapped));
  return ok({
    sanction,
    months,
    capped,
    derivation: [
      workingStep("agent.months", null, { due: day(due), "as-of": day(asOf) }, count(months), "164.1"),
      workingStep(
        capped ? "agent.capped" : "agent.sanction",
        capped ? "unpaid × rate" : "unpaid × rate × months",
        {
          unpaid: som(unpaid),
          rate: share(capped ? cap : rate),
          ...(capped ? {} : { months: count(months) }),
        },
        som(sanction),
        "164.1",
        "A-27",
      ),
    ],
  });
};
