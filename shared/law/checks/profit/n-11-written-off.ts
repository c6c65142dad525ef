import { tc } from "../../../kernel/legal-basis.ts";
import { addMoney, formatSom, tyiyn } from "../../../kernel/money.ts";
import type { CheckContext, Claim } from "../check.ts";
import { som, step } from "../claim.ts";
import { signCheck, signOf } from "../sign.ts";
import { isMaterial } from "../tolerance.ts";
import type { InvoiceFact, ReturnFact } from "../vat/facts.ts";
import { lineEvidence } from "../vat/lines.ts";
import { doubtOf } from "../vat/v-12-doubtful-payable.ts";
import type { ProfitFacts } from "./facts.ts";

/**
 * Debts that became doubtful in the year (174(43)) and stand in no income of it (212(24)): the creditor closed or the civil
 * limitation ran out while the invoice stayed unpaid. Whether the claim passed to a successor, and what line P040 holds
 * besides, the data do not say: a risk, as V-12 of the same invoices is.
 */
export const N11 = signCheck("N-11", "matching", ["END"], [tc("212..24"), tc("174")], { readings: ["S-17"] });

/** Unpaid invoices whose event falls in the year, each once whatever rows credit it. */
const doubtfulIn = (
  { purchases }: ProfitFacts,
  year: string,
  { today }: CheckContext,
): readonly InvoiceFact[] => {
  const debts = new Map<string, InvoiceFact>();
  for (const row of purchases) {
    const invoice = row.replacement ?? row.invoice;
    if (invoice && doubtOf(row, today)?.month.startsWith(`${year}-`)) debts.set(invoice.invoiceId, invoice);
  }
  return [...debts.values()];
};

export const checkWrittenOff = (
  facts: ProfitFacts,
  filed: ReturnFact,
  context: CheckContext,
): Claim | null => {
  const debts = doubtfulIn(facts, filed.period, context);
  const owed = addMoney(...debts.map(({ net, vat }) => tyiyn(net + vat)));
  const stated = tyiyn(Math.max(0, filed.lines["P040"] ?? 0));
  const gap = tyiyn(owed - stated);
  if (gap <= 0 || !isMaterial(gap)) return null;
  return signOf(N11, {
    inn: facts.inn,
    tax: "END",
    period: filed.period,
    evidence: [
      ...lineEvidence(filed, ["P040"]),
      ...debts.map(({ invoiceId }) => ({ file: "invoices.csv", id: invoiceId })),
    ],
    params: { debts: String(debts.length), owed: formatSom(owed), stated: formatSom(stated) },
    derivation: [
      step("profit.doubtful-debts", null, {}, som(owed), "174"),
      step(
        "profit.not-in-income",
        "debts − P040",
        { debts: som(owed), P040: som(stated) },
        som(gap),
        "212..24",
      ),
    ],
    documents: debts.map(({ invoiceId }) => `debt:${invoiceId}`),
  });
};
