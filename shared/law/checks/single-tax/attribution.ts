import type { Derivation } from "../../../kernel/derivation.ts";
import { type Tyiyn, tyiyn } from "../../../kernel/money.ts";
import type { Period } from "../../../kernel/period.ts";
import type { Missing } from "../../missing.ts";
import { computeSingleTax } from "../../single-tax/art-422-single-tax.ts";
import type { ReturnLines } from "../vat/facts.ts";
import type { SingleTaxFacts } from "./facts.ts";
import { type Activity, caseOf, SPECIAL, usedActivities, ZERO_RATE } from "./lines.ts";
import type { Revenue } from "./revenue.ts";

type RateCase = ReturnType<typeof caseOf>;

/** At which rates revenue the return leaves out is taxed. */
export interface Attribution {
  /** All the data allow; the one with the least tax is taken (17(3)). */
  readonly cases: readonly [RateCase, ...RateCase[]];
  /** Whether the data leave no other: where they do, the finding is a risk. */
  readonly certain: boolean;
}

/** The activity the register names, for a return that states none. */
const CASE_OF_GROUP: Readonly<Record<string, Activity["id"] | "sewing" | "jewellery">> = {
  trade: "trade-lower",
  production: "production",
  "agro-processing": "production",
  software: "production",
  tourism: "production",
  services: "other",
  construction: "other",
  catering: "catering",
  sewing: "sewing",
  jewellery: "jewellery",
};

const isSole = (kind: string): boolean => kind === "sole-trader" || kind === "individual";

/** A travel agent's base is its fee (422(2)(3)): what passes through its register is not. */
const FEE_ONLY = "tourism";

/**
 * @param lostLower whether the rate of 0.5 % is lost for the whole period
 * @returns null where the return states revenue at 0 % alone: more of it adds no tax
 */
export const attributionOf = (
  { kind, activityGroup, territory }: SingleTaxFacts,
  lines: ReturnLines,
  lostLower: boolean,
): Attribution | null => {
  const rateCase = (id: Activity["id"]): RateCase =>
    caseOf(lostLower && id === "trade-lower" ? "trade" : id, territory);
  const plain = activityGroup !== FEE_ONLY && (lines[SPECIAL] ?? 0) === 0;
  const [first, ...more] = usedActivities(lines).map(({ id }) => rateCase(id));
  const zero = (lines[ZERO_RATE] ?? 0) > 0;
  if (first !== undefined) return { cases: [first, ...more], certain: plain && more.length === 0 && !zero };
  if (zero) return null;
  const group = CASE_OF_GROUP[activityGroup];
  if (group === undefined) return { cases: ["trade-lower"], certain: false };
  const ofGroup = group === "sewing" || group === "jewellery" ? group : rateCase(group);
  // A sole trader may be at 0 % (423(8)), which a nil return does not show.
  return { cases: [ofGroup], certain: plain && !isSole(kind) };
};

export interface HiddenTax {
  readonly tax: Tyiyn;
  readonly derivation: Derivation;
}

/** Tax of revenue at the lowest of the possible rates; null when a rate is missing, which is then named. */
export const taxOfHidden = (
  period: Period,
  { cash, cashless }: Revenue,
  { cases }: Attribution,
  missing: Missing[],
): HiddenTax | null => {
  let least: HiddenTax | null = null;
  const none = { deducted: tyiyn(0), anonymous: tyiyn(0) };
  for (const activity of cases) {
    const computed = computeSingleTax(
      period,
      (["cash", "cashless"] as const)
        .map((form) => ({ activity, form, revenue: form === "cash" ? cash : cashless, ...none }))
        .filter(({ revenue }) => revenue > 0),
    );
    if (!computed.ok) {
      if (computed.error.code === "incomplete") missing.push(computed.error.missing);
      return null;
    }
    if (least === null || computed.value.tax < least.tax) least = computed.value;
  }
  return least;
};
