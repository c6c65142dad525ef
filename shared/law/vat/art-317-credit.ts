import type { Derivation, DerivationStep } from "../../kernel/derivation.ts";
import { addMoney, Exact, roundToTyiyn, subtractMoney, type Tyiyn } from "../../kernel/money.ts";
import { boundsOf, type Month } from "../../kernel/period.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Missing } from "../missing.ts";
import { findCodeParameter } from "../parameters.ts";
import type { RuleContext } from "../rule.ts";
import { som, workingStep } from "../working.ts";

/** Input VAT and supplies of one month, tyiyn. */
interface InputVatInput {
  readonly month: Month;
  /** A of art. 317(2)(3): taxable supplies. */
  readonly taxable: Tyiyn;
  /** B: exempt supplies. */
  readonly exempt: Tyiyn;
  /** VAT of what was bought for taxable supplies, for exempt ones, and for both. */
  readonly forTaxable: Tyiyn;
  readonly forExempt: Tyiyn;
  readonly undivided: Tyiyn;
}

interface InputVatCredit {
  readonly credit: Tyiyn;
  readonly notCredited: Tyiyn;
  /** False where the share of exempt supplies is not over the ceiling, and all is credited. */
  readonly divided: boolean;
  readonly derivation: Derivation;
}

type InputVatRefusal =
  | { readonly code: "negative-amount"; readonly path: string }
  | { readonly code: "incomplete"; readonly missing: Missing };

/** The part for taxable supplies and A ÷ (A + B) of the undivided one (317(2), S-16); rounded once. */
export const dividedCredit = (
  parts: { readonly direct: number; readonly undivided: number },
  taxable: number,
  exempt: number,
): Tyiyn =>
  roundToTyiyn(new Exact(parts.direct).plus(new Exact(parts.undivided).times(taxable).div(taxable + exempt)));

const AMOUNTS = ["taxable", "exempt", "forTaxable", "forExempt", "undivided"] as const;
const PERCENT_DECIMALS = 4;

/**
 * Input VAT to be credited (зачёт НДС, art. 317): all of it while exempt supplies are at most the ceiling's share of all
 * supplies; else the part for taxable supplies and a share of the undivided one. The share is compared unrounded.
 */
export const computeInputVatCredit = (
  input: InputVatInput,
  { parameters }: Pick<RuleContext, "parameters">,
): Result<InputVatCredit, InputVatRefusal> => {
  const { month, taxable, exempt, forTaxable, forExempt, undivided } = input;
  const negative = AMOUNTS.find((name) => input[name] < 0);
  if (negative) return err({ code: "negative-amount", path: negative });
  const found = findCodeParameter(parameters, "vat.exempt-share-ceiling", boundsOf(month).first);
  if (!found.ok) return err({ code: "incomplete", missing: found.error });
  const supplies = new Exact(taxable).plus(exempt);
  const percent = supplies.isZero() ? new Exact(0) : new Exact(exempt).times(100).div(supplies);
  const ceiling = found.value.value;
  const divided = percent.greaterThan(ceiling);
  const total = addMoney(forTaxable, forExempt, undivided);
  const credit = divided ? dividedCredit({ direct: forTaxable, undivided }, taxable, exempt) : total;
  const share: DerivationStep = workingStep(
    "vat.exempt-share",
    "exempt-supplies ÷ (taxable-supplies + exempt-supplies)",
    {
      "exempt-supplies": som(exempt),
      "taxable-supplies": som(taxable),
      "exempt-ceiling": { unit: "percent", value: ceiling },
    },
    { unit: "percent", value: percent.toFixed(PERCENT_DECIMALS) },
    "317.1",
  );
  const result = divided
    ? workingStep(
        "vat.credit-divided",
        "for-taxable + undivided × taxable-supplies ÷ (taxable-supplies + exempt-supplies)",
        {
          "for-taxable": som(forTaxable),
          undivided: som(undivided),
          "taxable-supplies": som(taxable),
          "exempt-supplies": som(exempt),
        },
        som(credit),
        "317.2",
        "S-16",
      )
    : workingStep(
        "vat.credit-whole",
        "for-taxable + for-exempt + undivided",
        { "for-taxable": som(forTaxable), "for-exempt": som(forExempt), undivided: som(undivided) },
        som(credit),
        "317.1",
      );
  return ok({
    credit,
    notCredited: subtractMoney(total, credit),
    divided,
    derivation: [share, result],
  });
};
