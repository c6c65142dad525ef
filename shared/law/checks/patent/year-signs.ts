import { tc } from "../../../kernel/legal-basis.ts";
import { addMoney, formatSom, subtractMoney, type Tyiyn, tyiyn, ZERO } from "../../../kernel/money.ts";
import { boundsOf, type Month } from "../../../kernel/period.ts";
import type { Claim } from "../check.ts";
import { som, step } from "../claim.ts";
import { signCheck, signOf } from "../sign.ts";
import { isMaterial } from "../tolerance.ts";
import { overlaps } from "../vat/facts.ts";
import type { PatentFacts } from "./facts.ts";
import { isNaturalPerson } from "./natural-person.ts";

/**
 * Revenue above the volume declared for the calendar year (416(7)): the rate of the real volume holds from the month after
 * the one an application was due in, by a table of the Cabinet the office does not hold, so there is no sum. The area is in
 * the patent (PAT.050) alone: nothing measures it.
 */
export const P05 = signCheck("P-05", "matching", ["PAT"], [tc("416.7"), tc("417.3")], {
  readings: ["S-29", "S-30"],
});

/**
 * A patent bought for the sake of somebody's sales on paper (416(6)(5)): goods worth more than everything the holder is seen to
 * have sold in the year. Stock may explain it, so it is a question, to the holder and about the seller's rate (368(4)).
 */
export const P07 = signCheck("P-07", "matching", ["PAT"], [tc("416.6.5"), tc("368.4")]);

const MONTHS = 12;

const holdsIn = ({ regimes }: PatentFacts, month: Month): boolean => {
  const { first, last } = boundsOf(month);
  return regimes.some((span) => span.regime === "patent" && overlaps(span, first, last));
};

const sumOf = (amounts: ReadonlyMap<Month, Tyiyn>, months: readonly Month[]): Tyiyn =>
  addMoney(...months.map((month) => amounts.get(month) ?? ZERO));

/** Volume of all patents of a year together, the most that may have been declared; null where none states one. */
const declaredIn = (
  { returns }: PatentFacts,
  year: string,
): { volume: Tyiyn; ids: readonly string[] } | null => {
  const own = returns.filter(({ period, lines }) => period.startsWith(year) && (lines["040"] ?? 0) > 0);
  return own.length === 0
    ? null
    : {
        volume: tyiyn(own.reduce((total, { lines }) => total + (lines["040"] ?? 0), 0)),
        ids: own.map(({ returnId }) => returnId),
      };
};

/** P-05: the first month of the year under audit by which the revenue on the patent passes the volume. */
const overVolume = (facts: PatentFacts, year: string, months: readonly Month[]): Claim | null => {
  const declared = declaredIn(facts, year);
  if (declared === null) return null;
  const held = [...facts.revenue.keys()]
    .filter((month) => month.startsWith(year) && holdsIn(facts, month))
    .toSorted();
  for (const month of months) {
    const revenue = sumOf(
      facts.revenue,
      held.filter((one) => one <= month),
    );
    const excess = subtractMoney(revenue, declared.volume);
    if (!held.includes(month) || excess <= 0 || !isMaterial(excess)) continue;
    return signOf(P05, {
      inn: facts.inn,
      tax: "PAT",
      period: month,
      evidence: declared.ids.map((id) => ({ file: "returns.csv", id })),
      params: { revenue: formatSom(revenue), volume: formatSom(declared.volume) },
      derivation: [
        step(
          "patent.over-volume",
          "revenue − 040",
          { revenue: som(revenue), "040": som(declared.volume) },
          som(excess),
          "416.7",
        ),
      ],
      documents: [`patent:P-05:${year}`],
    });
  }
  return null;
};

/** P-07, of a natural person (416(6)(5)): of a calendar year wholly under audit and on the patent in its every month with papers. */
const boughtNotSold = (facts: PatentFacts, year: string, months: readonly Month[]): Claim | null => {
  if (facts.activityGroup !== "trade" || !isNaturalPerson(facts) || months.length < MONTHS) return null;
  const held = months.filter((month) => holdsIn(facts, month));
  const bought = sumOf(facts.purchases, held);
  const sold = sumOf(facts.revenue, months);
  const excess = subtractMoney(bought, sold);
  const last = held.findLast((month) => (facts.purchases.get(month) ?? ZERO) > 0);
  if (last === undefined || excess <= 0 || !isMaterial(excess)) return null;
  return signOf(P07, {
    inn: facts.inn,
    tax: "PAT",
    period: last,
    evidence: [{ file: "taxpayers.csv", id: facts.inn }],
    params: { bought: formatSom(bought), sold: formatSom(sold) },
    derivation: [
      step(
        "patent.bought-not-sold",
        "bought − sold",
        { bought: som(bought), sold: som(sold) },
        som(excess),
        "416.6.5",
      ),
    ],
    documents: [`patent:P-07:${year}`],
  });
};

/** What a calendar year of a holder shows; who never held a patent costs nothing. */
export const patentYearSigns = (facts: PatentFacts, months: readonly Month[]): readonly Claim[] => {
  if (!facts.regimes.some(({ regime }) => regime === "patent")) return [];
  return [...Map.groupBy(months, (month) => month.slice(0, 4))].flatMap(([year, own]) =>
    [overVolume(facts, year, own), boughtNotSold(facts, year, own)].filter((claim) => claim !== null),
  );
};
