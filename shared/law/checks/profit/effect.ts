import type { DerivationStep } from "../../../kernel/derivation.ts";
import { type Tyiyn, ZERO } from "../../../kernel/money.ts";
import { som, step } from "../claim.ts";
import type { ReturnLines } from "../vat/facts.ts";
import { taxEffect } from "./recompute-annual.ts";
import { annualRates, type ProfitRates, usedRate } from "./surroundings.ts";

interface Effect {
  readonly kind: "assessment" | "formal";
  readonly variant: "explanation" | "formal" | "unstated";
  readonly declared: Tyiyn | null;
  readonly computed: Tyiyn | null;
  readonly difference: Tyiyn;
  readonly working: readonly DerivationStep[];
}

/** The step of a tax effect, of findings and of risks alike. */
export const effectStep = ({ declared, computed, difference }: ReturnType<typeof taxEffect>) =>
  step(
    "profit.tax-effect",
    "recomputed − declared",
    { recomputed: som(computed), declared: som(declared) },
    som(difference),
    "240.1",
  );

/**
 * What a change of stated lines leads to: more tax, or a breach of form where a loss swallows it, and where the return does
 * not state the tax of its base, so that nobody knows its rate.
 */
export const effectOf = (lines: ReturnLines, change: ReturnLines, rates: ProfitRates): Effect => {
  if (usedRate(lines, rates) === null)
    return {
      kind: "formal",
      variant: "unstated",
      declared: null,
      computed: null,
      difference: ZERO,
      working: [],
    };
  const effect = taxEffect(lines, change, annualRates(lines, rates));
  const more = effect.difference > 0;
  return {
    ...effect,
    kind: more ? "assessment" : "formal",
    variant: more ? "explanation" : "formal",
    working: [effectStep(effect)],
  };
};
