import { Exact, roundToTyiyn, type Tyiyn, tyiyn, ZERO } from "../../../kernel/money.ts";
import type { Missing } from "../../missing.ts";
import type { SingleTaxRateCase } from "../../single-tax/art-423-rates.ts";
import { isMaterial } from "../tolerance.ts";
import type { ReturnFact } from "../vat/facts.ts";
import { shareOf } from "../vat/share.ts";
import { ACTIVITIES, caseOf, SPECIAL, TOTAL } from "./lines.ts";
import { singleTaxRate } from "./rates.ts";

type LineOf = readonly [line: string, of: SingleTaxRateCase, form: "cash" | "cashless"];

const linesAt = (territory: string | null): readonly LineOf[] => [
  ...ACTIVITIES.flatMap(({ id, cash, cashless }): readonly LineOf[] => {
    const of = caseOf(id, territory);
    return cash === cashless
      ? [[cash, of, "cash"]]
      : [
          [cash, of, "cash"],
          [cashless, of, "cashless"],
        ];
  }),
  ["070", "anonymous-buyer", "cash"],
  ["080", "other", "cash"],
  ["085", "other", "cashless"],
];

/** Tax of all lines but 060 by the rates of a place, rounded once; null where a rate is missing. */
export const taxOfLines = (filed: ReturnFact, territory: string | null, missing: Missing[]): Tyiyn | null => {
  const parts: (readonly [base: number, rate: string])[] = [];
  for (const [line, of, form] of linesAt(territory)) {
    const base = filed.lines[line] ?? 0;
    if (base === 0) continue;
    const rate = singleTaxRate(of, form, filed.period);
    if (!rate.ok) {
      missing.push(rate.error);
      return null;
    }
    parts.push([base, rate.value]);
  }
  const [only, ...more] = parts;
  if (only === undefined) return ZERO;
  if (more.length === 0) return shareOf(...only);
  return roundToTyiyn(
    parts.reduce((sum, [base, rate]) => sum.plus(new Exact(base).times(rate)), new Exact(0)),
  );
};

/** Tax the return states; left out, nothing where its lines bear none, else not known: null. */
export const statedTax = (filed: ReturnFact, territory: string | null, missing: Missing[]): Tyiyn | null => {
  const total = filed.lines[TOTAL];
  if (total !== undefined) return tyiyn(total);
  const own = (filed.lines[SPECIAL] ?? 0) > 0 ? null : taxOfLines(filed, territory, missing);
  return own === null || isMaterial(own) ? null : own;
};
