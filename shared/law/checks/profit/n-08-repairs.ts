import { tc } from "../../../kernel/legal-basis.ts";
import { Exact, exactOf, formatSom, roundToTyiyn, tyiyn } from "../../../kernel/money.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import { codeValues } from "../../code-values.ts";
import { DEPRECIATION_RATES } from "../../profit-tax/art-226-depreciation-rates.ts";
import type { CheckContext, Claim } from "../check.ts";
import { number, som, step } from "../claim.ts";
import { signCheck, signOf } from "../sign.ts";
import { isMaterial } from "../tolerance.ts";
import type { ReturnFact } from "../vat/facts.ts";
import { lineEvidence } from "../vat/lines.ts";
import type { ProfitFacts } from "./facts.ts";

/**
 * Repairs above what the depreciation of the same return leaves room for (art. 229(2)): at the lowest rate of art. 226(1) the
 * assets it was charged on are at most its tenfold, and repair is 15 % of their opening value. Assets sold in the year had an
 * opening value too, and subsoil users may keep a lower rate (226(1)(6)), so it is a question: the groups are not in the data.
 */
export const N08 = signCheck("N-08", "return", ["END"], [tc("229.2"), tc("229.3"), tc("226.1")]);

export const checkRepairs = (
  facts: ProfitFacts,
  filed: ReturnFact,
  { parameters }: Pick<CheckContext, "parameters">,
): Claim | null => {
  const repairs = tyiyn(filed.lines["P120"] ?? 0);
  if (repairs <= 0) return null;
  const law = codeValues(parameters, plainDate(`${filed.period}-01-01`), ["profit-tax.repair-ceiling"]);
  if (!law.ok) return null;
  const ceiling = law.value["profit-tax.repair-ceiling"];
  const lowest = Exact.min(...DEPRECIATION_RATES.rows.map(({ value }) => value)).toFixed();
  const depreciation = tyiyn(filed.lines["P110"] ?? 0);
  const room = roundToTyiyn(exactOf(depreciation).div(lowest).times(ceiling));
  const excess = tyiyn(repairs - room);
  if (excess <= 0 || !isMaterial(excess)) return null;
  return signOf(N08, {
    inn: facts.inn,
    tax: "END",
    period: filed.period,
    evidence: lineEvidence(filed, ["P110", "P120"]),
    params: { repairs: formatSom(repairs), room: formatSom(room), excess: formatSom(excess) },
    derivation: [
      step(
        "profit.repair-room",
        "P110 / lowest × ceiling",
        { P110: som(depreciation), lowest: number(lowest), ceiling: number(ceiling) },
        som(room),
        "229.2",
      ),
      step(
        "profit.repair-excess",
        "P120 − room",
        { P120: som(repairs), room: som(room) },
        som(excess),
        "229.3",
      ),
    ],
    documents: [`line:END.P120:${filed.period}`],
  });
};
