import { Exact, formatSom } from "../../kernel/money.ts";
import type { Message } from "../../kernel/text.ts";
import type { ComparedBurden, PresentFactor } from "./assess.ts";

/** A share of one as percent with two places, half-up. */
export const percentOf = (share: string): string => new Exact(share).times(100).toFixed(2);

/** What a factor that is present rests on, in words; null where its name says all. */
export const groundsOf = (
  {
    factor,
    count,
    amount,
    checks,
  }: Pick<PresentFactor, "count" | "amount" | "checks"> & { readonly factor: string },
  burden: ComparedBurden | null,
): Message | null => {
  if (factor === "burden-low")
    return burden?.average
      ? {
          key: "risk.grounds.burden-low",
          params: { own: percentOf(burden.own), average: percentOf(burden.average.share) },
        }
      : null;
  if (checks.length > 0)
    return {
      key: amount > 0 ? "risk.grounds.checks" : "risk.grounds.checks-only",
      params: { count: String(count), checks: checks.join(", "), amount: formatSom(amount) },
    };
  if (factor === "loss-declared" || factor === "notice-unanswered" || factor === "advance-lowered")
    return { key: `risk.grounds.${factor}`, params: { count: String(count), amount: formatSom(amount) } };
  return null;
};
