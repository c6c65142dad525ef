import type { Derivation } from "../../kernel/derivation.ts";
import { exactOf, parseSomLenient, roundToTyiyn, type Tyiyn } from "../../kernel/money.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { codeValues } from "../code-values.ts";
import type { Missing } from "../missing.ts";
import type { RuleContext } from "../rule.ts";
import { count, share, som, workingStep } from "../working.ts";

export interface HiddenWorkersInput {
  readonly on: PlainDate;
  /** City or district whose average wage is taken (art. 187). */
  readonly district: string;
  readonly found: number;
  /** Workers entered in the taxpayer's cabinet. */
  readonly entered: number;
  readonly months: number;
  /** Rate of the tax or contribution, of one. */
  readonly rate: string;
}

export interface HiddenWorkers {
  readonly base: Tyiyn;
  readonly tax: Tyiyn;
  readonly derivation: Derivation;
}

type Refusal =
  | { readonly code: "no-hidden-workers" }
  | { readonly code: "incomplete"; readonly missing: Missing };

/** Tax on workers hidden from the cabinet: each at the average monthly wage of the district (art. 138(1)(3), 138(2)). */
export const computeHiddenWorkers = (
  input: HiddenWorkersInput,
  { parameters }: Pick<RuleContext, "parameters">,
): Result<HiddenWorkers, Refusal> => {
  const values = codeValues(parameters, input.on, ["indirect.hidden-workers.least"]);
  if (!values.ok) return err({ code: "incomplete", missing: values.error });
  const hidden = input.found - input.entered;
  if (hidden < Number(values.value["indirect.hidden-workers.least"]))
    return err({ code: "no-hidden-workers" });
  const wage = parameters.find("average-wage", input.on, input.district);
  if (!wage.ok) return err({ code: "incomplete", missing: wage.error });
  const average = parseSomLenient(wage.value.value);
  if (!average.ok)
    return err({
      code: "incomplete",
      missing: { what: "parameter", name: "average-wage", scope: input.district, on: input.on },
    });
  const base = roundToTyiyn(exactOf(average.value).times(hidden).times(input.months));
  const tax = roundToTyiyn(exactOf(base).times(input.rate));
  return ok({
    base,
    tax,
    derivation: [
      workingStep(
        "indirect.hidden",
        "found − entered-workers",
        { found: count(input.found), "entered-workers": count(input.entered) },
        count(hidden),
        "138.1.3",
      ),
      workingStep(
        "indirect.base",
        "hidden × average-wage × months",
        { hidden: count(hidden), "average-wage": som(average.value), months: count(input.months) },
        som(base),
        "138.2",
      ),
      workingStep(
        "indirect.tax",
        "base × rate",
        { base: som(base), rate: share(input.rate) },
        som(tax),
        "138.2",
      ),
    ],
  });
};
