import type { Derivation } from "../../kernel/derivation.ts";
import { maxMoney, subtractMoney, type Tyiyn, ZERO } from "../../kernel/money.ts";
import { boundsOf, type Month } from "../../kernel/period.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { RuleContext } from "../rule.ts";
import { som, workingStep } from "../working.ts";
import { chargeVat, negativeOf, type VatRefusal, vatRate } from "./vat-rate.ts";

export interface LotteryInput {
  readonly month: Month;
  readonly tickets: Tyiyn;
  readonly prizes: Tyiyn;
}

export interface LotteryVat {
  readonly base: Tyiyn;
  readonly vat: Tyiyn;
  readonly derivation: Derivation;
}

/** VAT of a lottery: of the tickets less the prizes paid of that revenue (318(1)), never below nothing. */
export const computeLotteryVat = (
  input: LotteryInput,
  { parameters }: Pick<RuleContext, "parameters">,
): Result<LotteryVat, VatRefusal> => {
  const negative = negativeOf(input, ["tickets", "prizes"]);
  if (negative) return err(negative);
  const rate = vatRate(parameters, boundsOf(input.month).first);
  if (!rate.ok) return rate;
  const base = maxMoney(subtractMoney(input.tickets, input.prizes), ZERO);
  const { vat, step } = chargeVat("vat.lottery", base, rate.value);
  const operands = { tickets: som(input.tickets), prizes: som(input.prizes) };
  return ok({
    base,
    vat,
    derivation: [
      workingStep("vat.lottery.base", "max(tickets − prizes, 0)", operands, som(base), "318.1"),
      step,
    ],
  });
};
