import { tc } from "../../../kernel/legal-basis.ts";
import { Exact, formatSom, roundToTyiyn, tyiyn } from "../../../kernel/money.ts";
import { type Month, monthsOf } from "../../../kernel/period.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { SpecialBuyer } from "../../sales-tax/art-368-rates.ts";
import type { CheckDefinition, Claim } from "../check.ts";
import { claimOf, number, raisedSums, som, step } from "../claim.ts";
import { isMaterial } from "../tolerance.ts";
import type { ReturnFact } from "../vat/facts.ts";
import { lineEvidence } from "../vat/lines.ts";
import type { SalesTaxFacts, SpecialSale } from "./facts.ts";
import { type SalesTaxRates, statedTax } from "./lines.ts";

/**
 * Goods to buyers on a patent, at 0.5 % or in a trade zone, and to buyers nobody can identify, taxed at the seller's own
 * rate (368(4), S-24). Invoices with a code of goods give an assessment; those of a trader or producer without one, and
 * an anonymous buyer, a risk. What is not paid yet counts as cashless, the lower rate (17(3)); less tax than the law
 * asks of some buyers is set off within the period, and an overpaid sum is not told.
 */
export const S03: CheckDefinition = {
  id: "S-03",
  scope: "matching",
  taxes: ["ST"],
  title: "check.S-03.title",
  articles: [tc("368.4"), tc("368.1")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: ["S-24"],
  kinds: ["assessment", "risk"],
};

interface BuyerLines {
  readonly cash: string;
  readonly cashless: string;
}

const LINES: Readonly<Record<SpecialBuyer, BuyerLines>> = {
  "patent-or-lower-rate": { cash: "065", cashless: "060" },
  anonymous: { cash: "070", cashless: "070" },
  "trade-zone": { cash: "085", cashless: "080" },
};

const SELLS_GOODS: ReadonlySet<string> = new Set([
  "trade",
  "production",
  "agro-processing",
  "sewing",
  "jewellery",
]);

/** A part of a base that stands on one line and belongs on another. */
interface Move {
  readonly to: string;
  readonly from: string;
  readonly amount: number;
}

/** The seller's own line the sales stand on: the one used, of two the one with the higher rate (17(3)). */
const ownLine = (filed: ReturnFact, vat: boolean): string | null =>
  (vat ? ["020", "010"] : ["040", "030"]).find((line) => (filed.lines[line] ?? 0) > 0) ?? null;

const FORMS = ["cash", "cashless"] as const;

/**
 * What the lines of the buyers lack beside the invoices: first what stands on the line of the other form of payment, then
 * what stands on the seller's own. Revenue no line states is no matter of rates: V-02 and V-05 take it.
 */
const movesOf = (sales: readonly SpecialSale[], filed: ReturnFact): readonly Move[] => {
  const room = new Map<string, number>();
  const take = (line: string, amount: number): number => {
    const left = room.get(line) ?? Math.max(0, filed.lines[line] ?? 0);
    const taken = Math.min(left, amount);
    room.set(line, left - taken);
    return taken;
  };
  const lacking = [true, false].flatMap((vat) =>
    Object.entries(LINES).flatMap(([buyer, lines]) => {
      const own = sales.filter((sale) => sale.vat === vat && sale.buyer === buyer);
      return FORMS.map((form) => {
        const amount = own.reduce((sum, sale) => sum + sale[form], 0);
        const to = lines[form];
        const other = lines[form === "cash" ? "cashless" : "cash"];
        return { to, other, vat, amount: amount - take(to, amount) };
      });
    }),
  );
  return lacking.flatMap(({ to, other, vat, amount }) => {
    const moved = take(other, amount);
    const own = ownLine(filed, vat);
    const rest = own === null ? 0 : take(own, amount - moved);
    return [
      { to, from: other, amount: moved },
      { to, from: own ?? to, amount: rest },
    ].filter((move) => move.amount > 0);
  });
};

const claimOfMoves = (
  facts: SalesTaxFacts,
  filed: ReturnFact,
  rates: SalesTaxRates,
  moves: readonly Move[],
  variant: "explanation" | "risk" | "anonymous",
): Claim | null => {
  const rate = (line: string): string => rates.get(line) ?? "0";
  const of = ({ amount, to, from }: Move): Exact =>
    new Exact(amount).times(new Exact(rate(to)).minus(rate(from)));
  const difference = roundToTyiyn(moves.reduce((sum, move) => sum.plus(of(move)), new Exact(0)));
  if (difference <= 0 || !isMaterial(difference)) return null;
  const lines = [...new Set(moves.map(({ to }) => to))];
  return claimOf(S03, {
    inn: facts.inn,
    tax: "ST",
    period: filed.period,
    kind: variant === "explanation" ? "assessment" : "risk",
    ...raisedSums(statedTax(filed.lines), difference),
    evidence: [
      ...lineEvidence(filed, lines),
      ...monthsOf(filed.period).map((month) => ({ file: "invoices.csv", id: `${facts.inn}:${month}` })),
    ],
    variant,
    params: {
      base: formatSom(tyiyn(moves.reduce((sum, { amount }) => sum + amount, 0))),
      lines: lines.map((line) => `ST.${line}`).join(", "),
    },
    derivation: moves.map((move) =>
      step(
        "sales-tax.buyer",
        "base × (due-rate − applied-rate)",
        {
          base: som(move.amount),
          "due-rate": number(rate(move.to)),
          "applied-rate": number(rate(move.from)),
        },
        som(roundToTyiyn(of(move))),
        "368.4",
        { params: { line: `ST.${move.to}` }, reading: "S-24" },
      ),
    ),
    documents: [`buyers:${variant}:${filed.period}`],
  });
};

export const checkBuyerRates = (
  facts: SalesTaxFacts,
  filed: ReturnFact,
  rates: SalesTaxRates,
): readonly Claim[] => {
  if (facts.specialSales.length === 0) return [];
  const months: ReadonlySet<Month> = new Set(monthsOf(filed.period));
  const sales = facts.specialSales.filter(
    ({ month, goods }) => months.has(month) && (goods || SELLS_GOODS.has(facts.activityGroup)),
  );
  const known = sales.filter(({ buyer }) => buyer !== "anonymous");
  const anonymous = sales.filter(({ buyer }) => buyer === "anonymous");
  const certain = known.every(({ goods }) => goods);
  return [
    claimOfMoves(facts, filed, rates, movesOf(known, filed), certain ? "explanation" : "risk"),
    claimOfMoves(facts, filed, rates, movesOf(anonymous, filed), "anonymous"),
  ].filter((claim) => claim !== null);
};
