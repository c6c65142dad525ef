import type { Derivation, DerivationStep } from "../../kernel/derivation.ts";
import { Exact, exactOf, maxMoney, roundToTyiyn, type Tyiyn, ZERO } from "../../kernel/money.ts";
import { boundsOf, type Period } from "../../kernel/period.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Missing } from "../missing.ts";
import { findInTable } from "../table.ts";
import { count, share, som, workingStep } from "../working.ts";
import { type Mineral, ROYALTY_RATES, WATER_ROYALTY_RATES, type Water } from "./art-359-royalty-rates.ts";

/** Uses of the subsoil free of both taxes, items of art. 349(1); the fifth is water supply (S-46). */
export const SUBSOIL_EXEMPTIONS = ["1", "2", "3", "4", "5", "6"] as const;
type SubsoilExemption = (typeof SUBSOIL_EXEMPTIONS)[number];

export type RoyaltyInput =
  | { readonly kind: "water"; readonly water: Water; readonly volume: string; readonly period: Period }
  | { readonly kind: "exempt"; readonly item: SubsoilExemption; readonly period: Period }
  | {
      readonly kind: "mineral";
      readonly mineral: Mineral;
      readonly period: Period;
      /** Sales of the period without VAT, sales tax and transport, or the cost before processing (358(1)(1)). */
      readonly revenue: Tyiyn;
      /** Ore or concentrate of a metal quoted in London: value of the pure metal in it (358(2)); null where not known. */
      readonly metalValue: Tyiyn | null;
      /** Whether another metal than gold, silver and platinum is quoted there (358(3)). */
      readonly exchangeMetal: boolean;
    };

export interface Royalty {
  readonly base: Tyiyn | null;
  readonly royalty: Tyiyn;
  readonly derivation: Derivation;
}

export type RoyaltyRefusal =
  | { readonly code: "negative-amount"; readonly path: string }
  | { readonly code: "incomplete"; readonly missing: Missing };

const waterRoyalty = ({
  water,
  volume,
  period,
}: Extract<RoyaltyInput, { kind: "water" }>): Result<Royalty, RoyaltyRefusal> => {
  const rate = findInTable(WATER_ROYALTY_RATES, { water }, boundsOf(period).first);
  if (!rate.ok) return err({ code: "incomplete", missing: rate.error });
  const royalty = roundToTyiyn(new Exact(volume).times(rate.value.value).times(100));
  const operands = { volume: count(volume), "unit-rate": count(rate.value.value) };
  const step = workingStep("royalty.water", "volume × unit-rate", operands, som(royalty), rate.value.basis);
  return ok({ base: null, royalty, derivation: [step] });
};

/** Gold, silver and platinum have no base of sales alone (358(1)(1)); another metal has, where London does not quote it. */
const byMetalValue = ({ mineral, exchangeMetal }: Extract<RoyaltyInput, { kind: "mineral" }>): boolean =>
  mineral === "precious-metal" || (mineral === "metal" && exchangeMetal);

const mineralRoyalty = (
  input: Extract<RoyaltyInput, { kind: "mineral" }>,
): Result<Royalty, RoyaltyRefusal> => {
  const { mineral, revenue, metalValue, period } = input;
  if (revenue < 0) return err({ code: "negative-amount", path: "revenue" });
  if (metalValue !== null && metalValue < 0) return err({ code: "negative-amount", path: "metalValue" });
  const rate = findInTable(ROYALTY_RATES, { mineral }, boundsOf(period).first);
  if (!rate.ok) return err({ code: "incomplete", missing: rate.error });
  const steps: DerivationStep[] = [];
  let base = revenue;
  if (byMetalValue(input)) {
    if (metalValue === null)
      return err({ code: "incomplete", missing: { what: "input", name: "metalValue" } });
    base = maxMoney(metalValue, revenue);
    const operands = { "metal-value": som(metalValue), revenue: som(revenue) };
    steps.push(
      workingStep("royalty.metal-base", "max(metal-value, revenue)", operands, som(base), "358.1.3"),
    );
  }
  const royalty = roundToTyiyn(exactOf(base).times(rate.value.value));
  const operands = { base: som(base), rate: share(rate.value.value) };
  steps.push(workingStep("royalty.amount", "base × rate", operands, som(royalty), rate.value.basis));
  return ok({ base, royalty, derivation: steps });
};

/** Royalty (роялти, art. 358–359) of a period: water by the meter, a quoted metal by the higher of its value and revenue. */
export const computeRoyalty = (input: RoyaltyInput): Result<Royalty, RoyaltyRefusal> => {
  switch (input.kind) {
    case "water":
      return waterRoyalty(input);
    case "mineral":
      return mineralRoyalty(input);
    case "exempt": {
      const step = workingStep(
        "royalty.exempt",
        null,
        {},
        som(ZERO),
        `349.1.${input.item}`,
        input.item === "5" ? "S-46" : undefined,
      );
      return ok({ base: null, royalty: ZERO, derivation: [step] });
    }
  }
};
