import { type Month, monthOf, monthsOf, type Period } from "../../../kernel/period.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { Missing } from "../../missing.ts";
import { ENTRY_OF_THE_CODE } from "../../parameters-of-the-code.ts";
import { type CheckContext, type Claim, isUnderAudit, type VatRates } from "../check.ts";
import { checkBlockedCorrection } from "../g-03-blocked-correction.ts";
import { missingReturn } from "../g-10-late-return.ts";
import { isMonthTimeBarred } from "../gates.ts";
import { overlaps, type ReturnFact, type TaxpayerFacts } from "./facts.ts";
import { checkNoReturn } from "./g-11-no-return.ts";
import { purchaseClaims } from "./purchase-grounds.ts";
import { isNil, turnoverOf } from "./turnover.ts";
import { checkArithmetic } from "./v-01-arithmetic.ts";
import { checkOutputInvoices, invoiceShortage } from "./v-02-output-invoices.ts";
import { checkCashRegisters } from "./v-03-cash-registers.ts";
import { checkBankInflows } from "./v-04-bank-inflows.ts";
import { checkSalesTaxBase } from "./v-05-sales-tax-base.ts";
import { checkAnnualRevenue } from "./v-06-annual-revenue.ts";
import { checkProportionalCredit } from "./v-14-proportional-credit.ts";
import { checkUnreflected } from "./v-20-unreflected-invoice.ts";
import { checkMetalExports } from "./v-30-metal-exports.ts";
import { checkNoRegistration } from "./v-33-no-registration.ts";
import { checkReduction } from "./v-36-reduction.ts";
import { checkCarriedExcess } from "./v-40-carried-excess.ts";
import { checkSimplifiedRefund } from "./v-42-simplified-refund.ts";

/** The VAT of supplies and purchases: returns, invoices, registers, accounts, the purchase register. */
export const supplyClaims = (
  facts: TaxpayerFacts,
  context: CheckContext,
  missing: Missing[],
): readonly Claim[] => {
  const claims: Claim[] = [];
  const returned = new Map<Month, ReturnFact>();
  for (const filed of facts.returns)
    if (filed.form === "VAT") for (const month of monthsOf(filed.period)) returned.set(month, filed);

  const purchases = purchaseClaims(facts, context, (month) => isPastDue(month, context));
  for (const filed of facts.returns) {
    const months = monthsOf(filed.period);
    if (!isUnderAudit(months, context)) continue;
    const rates = ratesOf(months, context, missing);
    if (rates === null) continue;
    if (filed.form === "VAT") claims.push(...ofReturn(facts, filed, months, rates, context));
    const other =
      filed.form === "ST"
        ? checkSalesTaxBase(facts, filed, rates, context)
        : filed.form === "END"
          ? checkAnnualRevenue(facts, filed, rates, context)
          : null;
    if (other) claims.push(other);
  }
  // A credit no return claims harms nobody: without a return it is weighed inside G-11.
  const claimed = facts.data.vatReturns
    ? purchases.filter((claim) => monthsOf(claim.finding.period).some((month) => returned.has(month)))
    : purchases;
  claims.push(
    ...claimed,
    ...missingReturns(facts, context, returned, purchases, missing),
    ...withoutRegistration(facts, context, returned, missing),
  );
  for (const month of context.months) {
    if (facts.data.vatReturns && !returned.has(month)) continue;
    const unreflected = checkUnreflected(
      facts,
      month,
      facts.unreflected.filter((invoice) => invoice.month === month),
    );
    if (unreflected) claims.push(unreflected);
  }
  return claims;
};

const present = <T>(value: T | null): readonly T[] => (value === null ? [] : [value]);

const ofReturn = (
  facts: TaxpayerFacts,
  filed: ReturnFact,
  months: readonly Month[],
  rates: VatRates,
  context: CheckContext,
): readonly Claim[] => {
  const division = checkProportionalCredit(facts, filed, rates);
  const turnover = turnoverOf(facts, filed, months, rates);
  const own = [
    ...present(division),
    ...present(checkArithmetic(facts, filed, rates, division !== null)),
    ...present(months.length === 1 && months[0] ? checkCarriedExcess(facts, filed, months[0]) : null),
    ...present(months[0] ? checkReduction(facts, filed, months[0], rates) : null),
    ...present(checkBlockedCorrection(facts, filed)),
    ...present(checkMetalExports(facts, filed, months)),
    ...present(
      months.length === 1 && months[0] ? checkSimplifiedRefund(facts, filed, months[0], context) : null,
    ),
  ];
  if (isNil(filed))
    return [
      ...own,
      ...present(checkNoReturn(facts, filed, filed.period, months, turnover, 0, rates)),
      ...present(checkBankInflows(facts, filed, months, turnover, rates)),
    ];
  const shortage = invoiceShortage(facts, turnover, months);
  return [
    ...own,
    ...present(checkOutputInvoices(facts, filed, months, turnover, shortage, rates)),
    ...present(checkCashRegisters(facts, filed, months, turnover, shortage, rates)),
    ...present(checkBankInflows(facts, filed, months, turnover, rates)),
  ];
};

/** Months of registration without a return whose term has passed. */
const missingReturns = (
  facts: TaxpayerFacts,
  context: CheckContext,
  returned: ReadonlyMap<Month, ReturnFact>,
  purchases: readonly Claim[],
  missing: Missing[],
): readonly Claim[] => {
  if (!facts.data.vatReturns) return [];
  const claims: Claim[] = [];
  for (const month of context.months) {
    const fact = facts.months.get(month);
    // Months outside the dataset appear in it only through papers of their neighbours.
    if (month < facts.data.periodFrom || month > facts.data.periodTo) continue;
    if (returned.has(month) || fact === undefined || !isPastDue(month, context)) continue;
    if (!isRegistered(facts, month)) continue;
    const rates = ratesOf([month], context, missing);
    if (rates === null) continue;
    const turnover = turnoverOf(facts, null, [month], rates);
    const refused = purchases
      .filter((claim) => claim.finding.kind === "assessment" && claim.finding.period === (month as Period))
      .reduce((total, claim) => total + claim.finding.difference, 0);
    const claim = checkNoReturn(facts, null, month, [month], turnover, fact.purchasesVat - refused, rates);
    const due = context.due({ form: "VAT", period: month, what: "filing" });
    if (turnover.provenVat > 0 && due.ok) claims.push(missingReturn(facts, "VAT", month, due.value));
    if (claim) claims.push(claim);
  }
  return claims;
};

/** Months sold in without a registration and without a return, their term past. */
const withoutRegistration = (
  facts: TaxpayerFacts,
  context: CheckContext,
  returned: ReadonlyMap<Month, ReturnFact>,
  missing: Missing[],
): readonly Claim[] => {
  const claims: Claim[] = [];
  for (const month of facts.months.keys()) {
    if (month < facts.data.periodFrom || month > facts.data.periodTo || !context.months.has(month)) continue;
    if (returned.has(month) || !isPastDue(month, context)) continue;
    const rates = ratesOf([month], context, missing);
    const claim = rates === null ? null : checkNoRegistration(facts, month, rates, context);
    if (claim) claims.push(claim);
  }
  return claims;
};

const isRegistered = (facts: TaxpayerFacts, month: Month): boolean => {
  // Text order is date order, and no day lies behind the 31st.
  const [first, last] = [`${month}-01` as PlainDate, `${month}-31` as PlainDate];
  return (
    facts.vatRegistrations.some((span) => overlaps(span, first, last)) &&
    (facts.closedOn === null || facts.closedOn >= first)
  );
};

const isPastDue = (month: Month, context: CheckContext): boolean => {
  const due = context.due({ form: "VAT", period: month, what: "filing" });
  return due.ok && context.today > due.value.due;
};

const FIRST_MONTH_OF_LAW = monthOf(ENTRY_OF_THE_CODE);

/** The rates of a period; a change within it cannot be split by month and is left undecided (G-05). */
export const ratesOf = (
  months: readonly Month[],
  context: CheckContext,
  missing: Missing[],
): VatRates | null => {
  const [first] = months;
  const last = months[months.length - 1];
  if (first === undefined || last === undefined) return null;
  const [from, to] = [context.rates(first), context.rates(last)];
  if (!from.ok || !to.ok) {
    // A period older than the law held here is time-barred and can only be a risk: the first rates describe it.
    const oldest = context.rates(FIRST_MONTH_OF_LAW);
    if (last < FIRST_MONTH_OF_LAW && isMonthTimeBarred(last, context) && oldest.ok) return oldest.value;
    for (const rates of [from, to]) if (!rates.ok) missing.push(rates.error);
    return null;
  }
  if (from.value.vat !== to.value.vat) return null;
  return from.value;
};
