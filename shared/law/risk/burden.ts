/** The tax burden (налоговая нагрузка) of art. 118(5)(3): what a taxpayer's own returns come to of its revenue. */
import { Exact } from "../../kernel/money.ts";
import { type Month, monthsOf, type Period } from "../../kernel/period.ts";
import type { ReturnFact } from "../checks/vat/facts.ts";
import type { FormCode } from "../finding.ts";
import { PAYABLE_LINE } from "../payable-line.ts";

/** Tyiyn over the months under audit. */
export interface Burden {
  readonly tax: number;
  readonly revenue: number;
}

/**
 * The line in which a form states the taxpayer's own tax of the period. What an agent withholds for others, import VAT and
 * the taxes on what is owned say nothing of the activity.
 */
const OWN_TAX: Readonly<Partial<Record<FormCode, string>>> = {
  ...Object.fromEntries(
    (["VAT", "ST", "UNI", "EXC", "ROY", "MET", "MIN", "ECM", "GAM"] as const).map((form) => [
      form,
      PAYABLE_LINE[form],
    ]),
  ),
  // The tax of the year, whatever was advanced; what is paid in parts or before the document.
  END: "P210",
  ZON: "030",
  PAT: "030",
};
const ADVANCE = "060";

/** Returns whose every month is under audit. */
export const auditedReturns = (
  returns: readonly ReturnFact[],
  months: ReadonlySet<Month>,
): readonly ReturnFact[] =>
  returns.filter(({ period }) => monthsOf(period).every((month) => months.has(month)));

/** @returns null where no return states a revenue: such a taxpayer has no burden to compare */
export const burdenOf = (returns: readonly ReturnFact[]): Burden | null => {
  const settled = new Set(returns.filter(({ form }) => form === "END").map(({ period }) => period));
  let tax = 0;
  let supplies = 0;
  let sales = 0;
  let simplified = 0;
  for (const { form, period, lines } of returns) {
    const of = (line: string): number => lines[line] ?? 0;
    const own = OWN_TAX[form];
    if (own !== undefined) tax += of(own);
    // Advances count where the year's own return is not among the returns yet.
    if (form === "ADV" && !settled.has(period.slice(0, 4) as Period)) tax += of(ADVANCE);
    if (form === "VAT") supplies += of("060") + of("070");
    if (form === "ST") sales += of("110");
    if (form === "UNI") simplified += of("110");
  }
  // Supplies and sales are the same revenue told to two taxes.
  const revenue = Math.max(supplies, sales) + simplified;
  return revenue <= 0 ? null : { tax, revenue };
};

/** Where similar taxpayers are: the same activity in the same territory. */
export interface Peers {
  readonly activityGroup: string;
  readonly territory: string | null;
}

export interface AverageBurden {
  /** Of one. */
  readonly share: string;
  /** Taxpayers it was computed by; null: given by the office's parameters. */
  readonly peers: number | null;
}

export interface BurdenAverages {
  readonly add: (peers: Peers, burden: Burden) => void;
  /** @returns null where fewer taxpayers than `fewest` are alike: their average would say nothing */
  readonly of: (peers: Peers, fewest: number) => AverageBurden | null;
}

const DIGITS = 6;

/** The share a burden is of its revenue, to six digits. */
export const burdenShare = ({ tax, revenue }: Burden): string =>
  new Exact(tax).dividedBy(revenue).toFixed(DIGITS);

/** Averages by activity and territory: all taxes of those alike over all their revenue. */
export const burdenAverages = (): BurdenAverages => {
  const sums = new Map<string, { tax: number; revenue: number; count: number }>();
  const keyOf = ({ activityGroup, territory }: Peers): string => `${activityGroup}\u0000${territory ?? ""}`;
  return {
    add: (peers, { tax, revenue }) => {
      const key = keyOf(peers);
      const sum = sums.get(key) ?? { tax: 0, revenue: 0, count: 0 };
      sums.set(key, sum);
      sum.tax += tax;
      sum.revenue += revenue;
      sum.count += 1;
    },
    of: (peers, fewest) => {
      const sum = sums.get(keyOf(peers));
      return sum === undefined || sum.count < fewest ? null : { share: burdenShare(sum), peers: sum.count };
    },
  };
};
