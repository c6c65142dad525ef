import type { Derivation } from "../../kernel/derivation.ts";
import { exactOf, minMoney, roundToTyiyn, subtractMoney, type Tyiyn } from "../../kernel/money.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { codeValues } from "../code-values.ts";
import type { Missing } from "../missing.ts";
import type { RuleContext } from "../rule.ts";
import { share, som, workingStep } from "../working.ts";

export interface Repair {
  readonly deducted: Tyiyn;
  /** Above the limit: added to the group at the year's end (229(3)). */
  readonly excess: Tyiyn;
  readonly derivation: Derivation;
}

/** Deduction of repair (art. 229): up to a share of the group's opening value. */
export const repairLimit = (
  { year, opening, spent }: { readonly year: number; readonly opening: Tyiyn; readonly spent: Tyiyn },
  { parameters }: Pick<RuleContext, "parameters">,
): Result<Repair, Missing> => {
  const law = codeValues(parameters, plainDate(`${year}-01-01`), ["profit-tax.repair-ceiling"]);
  if (!law.ok) return err(law.error);
  const rate = law.value["profit-tax.repair-ceiling"];
  const limit = roundToTyiyn(exactOf(opening).times(rate));
  const deducted = minMoney(spent, limit);
  return ok({
    deducted,
    excess: subtractMoney(spent, deducted),
    derivation: [
      workingStep(
        "depreciation.repair",
        "min(paid, opening × rate)",
        { paid: som(spent), opening: som(opening), rate: share(rate) },
        som(deducted),
        "229.2",
      ),
    ],
  });
};
