import type { Derivation } from "../../kernel/derivation.ts";
import {
  Exact,
  exactOf,
  maxMoney,
  minMoney,
  roundToTyiyn,
  subtractMoney,
  type Tyiyn,
  ZERO,
} from "../../kernel/money.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { codeValues } from "../code-values.ts";
import type { Missing } from "../missing.ts";
import type { RuleContext } from "../rule.ts";
import { share, som, workingStep } from "../working.ts";

/** Reporting periods of the advance (предварительная сумма): each from 1 January (243(2)). */
export const REPORTING_PERIODS = ["quarter", "half-year", "nine-months"] as const;

interface ReportingPeriod {
  /** Accounting profit from 1 January; negative is a loss. */
  readonly profit: Tyiyn;
  /** Income free of profit tax and the result of a branch abroad, inside `profit` (243(3¹)). */
  readonly excluded: Tyiyn;
}

export interface AdvancesInput {
  readonly year: number;
  /** One to three periods in order: the first quarter, the half-year, nine months. */
  readonly periods: readonly ReportingPeriod[];
  /** Losses to be carried into the year (232). */
  readonly losses: Tyiyn;
}

interface Advance {
  readonly computed: Tyiyn;
  readonly due: Tyiyn;
  /** What would be due if the share of the losses came off once in the year (S-33), for the officer to see. */
  readonly dueLossesOnce: Tyiyn;
}

export interface Advances {
  readonly byPeriod: readonly Advance[];
  /** Accrued in all periods together. */
  readonly total: Tyiyn;
  readonly derivation: Derivation;
}

export type AdvancesRefusal =
  | { readonly code: "periods-out-of-range"; readonly path: string }
  | { readonly code: "negative-amount"; readonly path: string }
  | { readonly code: "incomplete"; readonly missing: Missing };

/**
 * Advances of the profit tax (art. 243): 10 % of the cumulative profit less the sum computed for the period before,
 * only where more (243(4)); of that, the excess over 10 % of the losses to be carried (243(5)). The Code repeats the
 * deduction of the whole share of losses in every period and names no rest of it: read as it stands, and the sum with
 * one deduction a year is shown beside it (S-33).
 */
export const computeAdvances = (
  { year, periods, losses }: AdvancesInput,
  { parameters }: Pick<RuleContext, "parameters">,
): Result<Advances, AdvancesRefusal> => {
  if (periods.length === 0 || periods.length > REPORTING_PERIODS.length)
    return err({ code: "periods-out-of-range", path: "periods" });
  if (losses < 0) return err({ code: "negative-amount", path: "losses" });
  const law = codeValues(parameters, plainDate(`${year}-01-01`), [
    "profit-tax.advance-rate",
    "profit-tax.advance-loss-share",
  ]);
  if (!law.ok) return err({ code: "incomplete", missing: law.error });
  const rate = law.value["profit-tax.advance-rate"];
  const lossShare = law.value["profit-tax.advance-loss-share"];
  const lossPart = roundToTyiyn(exactOf(losses).times(lossShare));
  const computed = periods.map(({ profit, excluded }) =>
    roundToTyiyn(Exact.max(0, exactOf(profit).minus(excluded)).times(rate)),
  );
  let open = lossPart;
  const byPeriod = computed.map((sum, index): Advance => {
    const step = maxMoney(ZERO, subtractMoney(sum, computed[index - 1] ?? ZERO));
    const once = minMoney(open, step);
    open = subtractMoney(open, once);
    return {
      computed: sum,
      due: maxMoney(ZERO, subtractMoney(step, lossPart)),
      dueLossesOnce: subtractMoney(step, once),
    };
  });
  const total = byPeriod.reduce((sum, { due }) => sum.plus(due), new Exact(0));
  const derivation = periods.flatMap(({ profit, excluded }, index): Derivation => {
    const current = byPeriod[index] ?? { computed: ZERO, due: ZERO, dueLossesOnce: ZERO };
    return [
      workingStep(
        "profit-tax.advance",
        "(profit − excluded) × rate",
        { profit: som(profit), excluded: som(excluded), rate: share(rate) },
        som(current.computed),
        "243.3",
      ),
      workingStep(
        "profit-tax.advance-due",
        "max(0, sum − previous − losses × share)",
        {
          sum: som(current.computed),
          previous: som(computed[index - 1] ?? ZERO),
          losses: som(losses),
          share: share(lossShare),
        },
        som(current.due),
        losses > 0 ? "243.5" : "243.4",
        ...(losses > 0 ? ["S-33"] : []),
      ),
      ...(losses > 0
        ? [workingStep("profit-tax.advance-once", null, {}, som(current.dueLossesOnce), "243.5", "S-33")]
        : []),
    ];
  });
  return ok({ byPeriod, total: roundToTyiyn(total), derivation });
};
