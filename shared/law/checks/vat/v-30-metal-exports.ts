import { tc } from "../../../kernel/legal-basis.ts";
import { addMoney, formatSom } from "../../../kernel/money.ts";
import type { Month } from "../../../kernel/period.ts";
import type { Claim } from "../check.ts";
import { som, step, text } from "../claim.ts";
import { signCheck, signOf } from "../sign.ts";
import { amountOf, type ReturnFact, type TaxpayerFacts } from "./facts.ts";
import { lineEvidence } from "./lines.ts";

/**
 * Ores, concentrates, alloys and refined metals at the zero rate, although their export is exempt (art. 292) and the credit of
 * what was bought for it is lost (317). Art. 292 names no codes: a code of the nomenclature raises the question, it does not
 * answer it, so it is a risk.
 */
export const V30 = signCheck("V-30", "matching", ["VAT"], [tc("292"), tc("317.1"), tc("303.1")]);

/** Headings of the EAEU goods nomenclature: ores and concentrates; silver, gold and platinum; ferro-alloys. */
const ORES = { from: 2601, to: 2617 } as const;
const METALS: ReadonlySet<string> = new Set(["7106", "7108", "7110", "7202"]);

const HEADING_LENGTH = 4;

/** Whether a code of goods is of a heading art. 292 may speak of. */
export const isMetal = (goodsCode: string): boolean => {
  const heading = goodsCode.replace(/\s/g, "").slice(0, HEADING_LENGTH);
  const number = /^\d{4}$/.test(heading) ? Number(heading) : 0;
  return METALS.has(heading) || (number >= ORES.from && number <= ORES.to);
};

/** Of a return that states zero-rated supplies; who states none is asked nothing and costs nothing. */
export const checkMetalExports = (
  facts: TaxpayerFacts,
  filed: ReturnFact,
  months: readonly Month[],
): Claim | null => {
  if ((filed.lines["030"] ?? 0) <= 0) return null;
  const sales = months
    .flatMap((month) => facts.zeroSalesOf(month))
    .filter(({ goodsCode }) => isMetal(goodsCode));
  if (sales.length === 0) return null;
  const net = addMoney(...sales.map((sale) => amountOf(sale.net)));
  return signOf(V30, {
    inn: facts.inn,
    tax: "VAT",
    period: filed.period,
    evidence: [
      ...lineEvidence(filed, ["030"]),
      ...sales.map(({ invoiceId }) => ({ file: "invoices.csv", id: invoiceId })),
    ],
    params: { count: String(sales.length), net: formatSom(net) },
    derivation: sales.map((sale) =>
      step("metal-export", null, { "goods-code": text(sale.goodsCode) }, som(sale.net), "292"),
    ),
    documents: [`metals:${filed.period}`],
  });
};
