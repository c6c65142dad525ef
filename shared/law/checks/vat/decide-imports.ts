import { type Month, monthOf, monthsOf } from "../../../kernel/period.ts";
import type { Missing } from "../../missing.ts";
import type { CheckContext, Claim } from "../check.ts";
import { checkLateImportPayment } from "../g-12-late-payment.ts";
import { ratesOf } from "./decide-supplies.ts";
import type { EaeuImportFact, ReturnFact, TaxpayerFacts } from "./facts.ts";
import { customsImports, eaeuImports, followImportCredit } from "./import-credit.ts";
import { checkImportWithoutReturn } from "./v-22-import-without-return.ts";
import { checkImportReturn } from "./v-23-import-return.ts";
import { checkEarlyImportCredit } from "./v-25-early-import-credit.ts";
import { checkCustomsUplift } from "./v-26-customs-uplift.ts";

/** Import VAT: the returns of indirect taxes and the credit of what was paid at the border. */
export const importClaims = (
  facts: TaxpayerFacts,
  context: CheckContext,
  missing: Missing[],
): readonly Claim[] => [...eaeuReturns(facts, context, missing), ...importCredits(facts, context, missing)];

const eaeuReturns = (facts: TaxpayerFacts, context: CheckContext, missing: Missing[]): readonly Claim[] => {
  const byMonth = new Map<Month, EaeuImportFact[]>();
  for (const goods of facts.importsEaeu) {
    const month = monthOf(goods.importedOn);
    byMonth.set(month, [...(byMonth.get(month) ?? []), goods]);
  }
  const claims: Claim[] = [];
  for (const [month, imports] of byMonth) {
    if (!context.months.has(month)) continue;
    const rates = ratesOf([month], context, missing);
    const due = context.due({ form: "IND", period: month, what: "filing" });
    if (rates === null || !due.ok) continue;
    const filed = facts.returns.find((other) => other.form === "IND" && other.period === month);
    const claim =
      filed === undefined
        ? context.today > due.value.due
          ? checkImportWithoutReturn(facts, month, imports, rates)
          : null
        : checkImportReturn(facts, filed, month, imports, rates, due.value.due, context.today);
    if (claim) claims.push(claim);
    const late = checkLateImportPayment(facts, month, imports, due.value);
    if (late) claims.push(late);
  }
  return claims;
};

const importCredits = (facts: TaxpayerFacts, context: CheckContext, missing: Missing[]): readonly Claim[] => {
  if (facts.importsCustoms.length === 0 && facts.importsEaeu.length === 0) return [];
  const claims: Claim[] = [];
  const filed = new Map<Month, ReturnFact>();
  for (const other of facts.returns) {
    const [month] = monthsOf(other.period);
    if (other.form === "VAT" && month !== undefined) filed.set(month, other);
  }
  const [anyMonth] = [...filed.keys()];
  if (anyMonth === undefined) return [];
  const rates = ratesOf([anyMonth], context, missing);
  if (rates === null) return [];
  const follow = (line: "101" | "102") =>
    followImportCredit(
      line === "101" ? customsImports(facts, rates) : eaeuImports(facts),
      new Map([...filed].map(([month, other]) => [month, other.lines[line] ?? 0])),
      facts.data.periodFrom,
    );
  for (const line of ["101", "102"] as const)
    for (const fault of follow(line)) {
      const other = filed.get(fault.month);
      if (other === undefined) continue;
      const early = checkEarlyImportCredit(facts, other, line, fault);
      const uplift = line === "101" ? checkCustomsUplift(facts, other, fault) : null;
      claims.push(...[early, uplift].filter((claim) => claim !== null));
    }
  return claims;
};
