import type { Derivation, DerivationStep } from "../../kernel/derivation.ts";
import { Exact, exactOf, roundToTyiyn, type Tyiyn } from "../../kernel/money.ts";
import { boundsOf, type Month } from "../../kernel/period.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Missing } from "../missing.ts";
import { findCodeParameter } from "../parameters.ts";
import type { RuleContext } from "../rule.ts";
import { count, share, som, workingStep } from "../working.ts";

export interface MiningInput {
  readonly month: Month;
  /** Charged for the electricity, VAT and sales tax included. */
  readonly charged: Tyiyn;
  /** Own electricity: kilowatt-hours and the tariff for mining, som; null without it. */
  readonly own: { readonly energy: string; readonly tariff: string } | null;
}

export interface MiningTax {
  readonly tax: Tyiyn;
  readonly derivation: Derivation;
}

export type MiningRefusal =
  | { readonly code: "negative-amount"; readonly path: string }
  | { readonly code: "incomplete"; readonly missing: Missing };

/** Mining tax (налог на майнинг, art. 438–439) of a month: a share of what the electricity costs. */
export const computeMining = (
  { month, charged, own }: MiningInput,
  { parameters }: Pick<RuleContext, "parameters">,
): Result<MiningTax, MiningRefusal> => {
  if (charged < 0) return err({ code: "negative-amount", path: "charged" });
  const rate = findCodeParameter(parameters, "mining.rate", boundsOf(month).first);
  if (!rate.ok) return err({ code: "incomplete", missing: rate.error });
  const steps: DerivationStep[] = [];
  let base = exactOf(charged);
  if (own !== null) {
    const worth = new Exact(own.energy).times(own.tariff).times(100);
    base = base.plus(worth);
    const operands = { energy: count(own.energy), tariff: count(own.tariff) };
    steps.push(workingStep("mining.own", "energy × tariff", operands, som(worth), "438"));
  }
  const tax = roundToTyiyn(base.times(rate.value.value));
  const operands = { base: som(base), rate: share(rate.value.value) };
  steps.push(workingStep("mining.tax", "base × rate", operands, som(tax), "439"));
  return ok({ tax, derivation: steps });
};
