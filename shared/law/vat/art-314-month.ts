import type { Derivation } from "../../kernel/derivation.ts";
import {
  addMoney,
  maxMoney,
  minMoney,
  negateMoney,
  subtractMoney,
  type Tyiyn,
  ZERO,
} from "../../kernel/money.ts";
import { boundsOf, type Month } from "../../kernel/period.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { RuleContext } from "../rule.ts";
import { som, workingStep } from "../working.ts";
import { chargeVat, negativeOf, type VatRefusal, vatRate } from "./vat-rate.ts";

export interface VatMonthInput {
  readonly month: Month;
  /** Supplies at the general rate, without VAT and sales tax. */
  readonly taxed: Tyiyn;
  /** VAT the supplies of earlier months are corrected by in this one (309(1)–(4)); may be negative. */
  readonly outputCorrection: Tyiyn;
  /** VAT to be credited after arts. 315–317, and its corrections (309(5)–(7), 317(4)); the latter may be negative. */
  readonly credit: Tyiyn;
  readonly creditCorrection: Tyiyn;
  /** Excess of earlier months still on the account, after penalty and sanctions (326(3)(1)). */
  readonly excessBefore: Tyiyn;
}

export interface VatMonth {
  readonly output: Tyiyn;
  readonly credited: Tyiyn;
  /** VAT of the month above the credit, and what the credit is above the VAT by; one of them is nothing. */
  readonly due: Tyiyn;
  readonly excess: Tyiyn;
  /** Of the earlier excess: what this month's VAT takes. */
  readonly excessUsed: Tyiyn;
  readonly payable: Tyiyn;
  readonly excessAfter: Tyiyn;
  readonly derivation: Derivation;
}

/**
 * VAT of a month (314(2)): of all its taxable supplies, less the VAT credited in the same month. What the credit is
 * above it by is the excess (326(1)); it goes to VAT of the next months without an application (326(3)(2)).
 */
export const computeVatMonth = (
  input: VatMonthInput,
  { parameters }: Pick<RuleContext, "parameters">,
): Result<VatMonth, VatRefusal> => {
  const negative = negativeOf(input, ["taxed", "credit", "excessBefore"]);
  if (negative) return err(negative);
  const rate = vatRate(parameters, boundsOf(input.month).first);
  if (!rate.ok) return rate;
  const charged = chargeVat("vat.supplies", input.taxed, rate.value);
  const output = addMoney(charged.vat, input.outputCorrection);
  const credited = addMoney(input.credit, input.creditCorrection);
  const balance = subtractMoney(output, credited);
  const due = maxMoney(balance, ZERO);
  const excess = maxMoney(negateMoney(balance), ZERO);
  const excessUsed = minMoney(due, input.excessBefore);
  const payable = subtractMoney(due, excessUsed);
  const excessAfter = subtractMoney(addMoney(input.excessBefore, excess), excessUsed);
  const carried = { "excess-before": som(input.excessBefore), excess: som(excess), used: som(excessUsed) };
  return ok({
    output,
    credited,
    due,
    excess,
    excessUsed,
    payable,
    excessAfter,
    derivation: [
      charged.step,
      workingStep(
        "vat.output",
        "vat + correction",
        { vat: som(charged.vat), correction: som(input.outputCorrection) },
        som(output),
        "309.2",
      ),
      workingStep(
        "vat.credited",
        "credit + correction",
        { credit: som(input.credit), correction: som(input.creditCorrection) },
        som(credited),
        "309.7",
      ),
      workingStep(
        "vat.due",
        "max(output − credited-vat, 0)",
        { output: som(output), "credited-vat": som(credited) },
        som(due),
        "314.2",
      ),
      workingStep(
        "vat.excess",
        "max(credited-vat − output, 0)",
        { output: som(output), "credited-vat": som(credited) },
        som(excess),
        "326.1",
      ),
      workingStep("vat.excess-after", "excess-before + excess − used", carried, som(excessAfter), "326.3.2"),
      workingStep(
        "vat.payable",
        "month-vat − used",
        { "month-vat": som(due), used: som(excessUsed) },
        som(payable),
        "326.3.2",
      ),
    ],
  });
};
