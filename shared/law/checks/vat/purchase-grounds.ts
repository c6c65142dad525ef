import { Exact, formatSom, type Tyiyn } from "../../../kernel/money.ts";
import { type Month, monthOf, monthsOf, type Period, periodLike } from "../../../kernel/period.ts";
import type { TextParams } from "../../../kernel/text.ts";
import type { CreditArising, Evidence, FindingKind } from "../../finding.ts";
import type { CheckContext, CheckDefinition, Claim } from "../check.ts";
import { claimOf, som, step } from "../claim.ts";
import { isMaterial } from "../tolerance.ts";
import { amountOf, type InvoiceFact, type PurchaseFact, type TaxpayerFacts } from "./facts.ts";
import { sellerStatus, V07 } from "./v-07-seller-not-registered.ts";
import { isInvalid, V08 } from "./v-08-invalid-invoice.ts";
import { missingRequisites, V09 } from "./v-09-missing-requisites.ts";
import { cashVat, V10 } from "./v-10-cash-purchase.ts";
import { isBarter, V11 } from "./v-11-barter.ts";
import { doubtOf, V12 } from "./v-12-doubtful-payable.ts";
import { isLeisurePurchase, V13 } from "./v-13-purpose.ts";
import { V16 } from "./v-16-duplicate-credit.ts";
import { V17 } from "./v-17-absent-invoice.ts";
import { overInvoice, V18 } from "./v-18-amount-mismatch.ts";
import { eventMonth, isCancelled, V19 } from "./v-19-cancelled-invoice.ts";
import { isEarly, V21 } from "./v-21-early-credit.ts";

/** A part of a row's VAT that a ground refuses, in the period the refusal belongs to. */
interface Refusal {
  readonly definition: CheckDefinition;
  readonly row: PurchaseFact;
  readonly period: Period;
  readonly amount: number;
  readonly kind: FindingKind;
  readonly variant: string;
  readonly params: TextParams;
  readonly other: InvoiceFact | null;
}

const lastMonth = (period: Period): Month => {
  const months = monthsOf(period);
  return months[months.length - 1] as Month;
};

const byTime = (a: PurchaseFact, b: PurchaseFact): number => {
  const [left, right] = [lastMonth(a.period), lastMonth(b.period)];
  if (left !== right) return left < right ? -1 : 1;
  return Number(a.row) - Number(b.row);
};

/** Rows that credit one and the same invoice, whatever number of its chain of corrections they name. */
const groupsOf = (rows: readonly PurchaseFact[]): readonly (readonly PurchaseFact[])[] => {
  const groups = new Map<string, PurchaseFact[]>();
  for (const row of rows) {
    const inForce = row.replacement ?? row.invoice;
    const key = inForce ? `i:${inForce.invoiceId}` : `n:${row.sellerInn}:${row.number}:${row.issuedOn}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].map((group) => group.sort(byTime));
};

/** Refuses the whole row on the first ground that holds; null when the invoice itself is good for credit. */
const wholeRow = (row: PurchaseFact, facts: TaxpayerFacts): Refusal | null => {
  const refuse = (
    definition: CheckDefinition,
    kind: FindingKind = "assessment",
    variant = "explanation",
    params: TextParams = {},
  ): Refusal => ({
    definition,
    row,
    period: row.period,
    amount: row.vat,
    kind,
    variant,
    params,
    other: row.replacement,
  });
  if (facts.data.invoices && isInvalid(row)) return refuse(V08);
  if (isCancelled(row)) return refuse(V19, "assessment", "cancelled", { on: row.invoice?.statusOn ?? "—" });
  if (facts.data.vatRegistrations && sellerStatus(row) === "not-registered")
    return refuse(V07, "assessment", "explanation", { seller: row.sellerInn });
  if (facts.data.invoices && row.invoice === null)
    return row.otherBuyer
      ? refuse(V17, "assessment", "other-buyer", { seller: row.sellerInn })
      : refuse(V17, "assessment", "explanation", { seller: row.sellerInn });
  const missing = missingRequisites(row);
  if (missing !== null) return refuse(V09, "assessment", "explanation", { missing });
  if (isBarter(row)) return refuse(V11);
  return null;
};

/** What of a group of rows with a good invoice is refused: over the invoice, twice, in cash, too early. */
const partsOfGroup = (group: readonly PurchaseFact[]): readonly Refusal[] => {
  const refusals: Refusal[] = [];
  const names = new Set(group.map((row) => row.invoice?.invoiceId));
  let left = 0;
  let started = false;
  for (const row of group) {
    const inForce = row.replacement ?? row.invoice;
    if (inForce === null || row.vat <= 0) continue;
    if (!started) left = inForce.vat;
    const refuse = (
      definition: CheckDefinition,
      amount: number,
      variant = "explanation",
      params: TextParams = {},
    ): void => {
      if (amount <= 0 || !isMaterial(amount)) return;
      refusals.push({
        definition,
        row,
        period: row.period,
        amount,
        kind: "assessment",
        variant,
        params,
        other: row.replacement,
      });
    };
    const over = overInvoice(row);
    refuse(V18, over, "explanation", { invoice: formatSom(amountOf(row.invoice?.vat ?? 0)) });
    const credited = row.vat - over;
    const kept = Math.max(0, Math.min(credited, left));
    const excess = credited - kept;
    const lowered = row.replacement !== null && names.size === 1 && !started;
    if (lowered) refuse(V19, excess, "lowered", { replacement: row.replacement?.number ?? "" });
    else refuse(V16, excess);
    left -= kept;
    started = true;
    const cash = cashVat(inForce, kept);
    refuse(V10, cash);
    if (isEarly(row, lastMonth(row.period)))
      refuse(V21, kept - cash, "explanation", { issued: row.invoice?.issuedOn ?? "" });
  }
  return refusals;
};

/** Signs on rows nothing refuses: never an amount to charge. */
const risksOfRow = (row: PurchaseFact, facts: TaxpayerFacts, context: CheckContext): readonly Refusal[] => {
  const risk = (definition: CheckDefinition, period: Period, variant: string): Refusal => ({
    definition,
    row,
    period,
    amount: row.vat,
    kind: "risk",
    variant,
    params: { seller: row.sellerInn },
    other: row.replacement,
  });
  const risks: Refusal[] = [];
  if (facts.data.vatRegistrations && sellerStatus(row) === "deemed")
    risks.push(risk(V07, row.period, "deemed"));
  const doubt = doubtOf(row, context.today);
  if (doubt !== null) {
    const later = doubt.month > lastMonth(row.period) ? doubt.month : row.period;
    risks.push(risk(V12, later, doubt.ground));
  }
  if (isLeisurePurchase(facts.activityGroup, row.replacement ?? row.invoice))
    risks.push(risk(V13, row.period, "explanation"));
  return risks;
};

/** Whether a month's VAT return could already have been filed: its event has to be in it. */
export type IsDue = (month: Month) => boolean;

/**
 * A cancelled or lowered invoice: the refusal moves to the month of the event, unless that month's line 105 already
 * takes the credit back, or its return is not due yet.
 */
const moveToEvent = (refusal: Refusal, reversals: Map<Month, number>, isDue: IsDue): Refusal | null => {
  if (refusal.definition !== V19) return refusal;
  const event = eventMonth(refusal.row);
  if (event === null || event <= lastMonth(refusal.row.period)) return refusal;
  if (!isDue(event)) return null;
  let amount = refusal.amount;
  for (const [month, reversed] of reversals) {
    if (month < event) continue;
    const used = Math.min(reversed, amount);
    reversals.set(month, reversed - used);
    amount -= used;
  }
  return isMaterial(amount) ? { ...refusal, amount, period: event } : null;
};

const evidenceOf = (refusals: readonly Refusal[]): readonly Evidence[] => {
  const seen = new Set<string>();
  const evidence: Evidence[] = [];
  const add = (file: string, id: string): void => {
    if (seen.has(`${file}:${id}`)) return;
    seen.add(`${file}:${id}`);
    evidence.push({ file, id });
  };
  for (const { row, other } of refusals) {
    add("purchase_register.csv", row.row);
    if (row.invoice) add("invoices.csv", row.invoice.invoiceId);
    if (other) add("invoices.csv", other.invoiceId);
  }
  return evidence;
};

const stepOf = (refusal: Refusal) => {
  const { row, other, definition, amount } = refusal;
  const inForce = other ?? row.invoice;
  const cash = definition === V10 && inForce !== null;
  const gross = inForce === null ? 0 : inForce.net + inForce.vat;
  return step(
    `refused.${definition.id}`,
    cash ? "row-vat × cash / gross" : null,
    {
      "row-vat": som(row.vat),
      ...(cash ? { cash: som(inForce.cashPart ?? gross), gross: som(gross) } : {}),
      ...(row.invoice && !cash ? { "invoice-vat": som(row.invoice.vat) } : {}),
      ...(other && !cash ? { "in-force-vat": som(other.vat) } : {}),
    },
    som(amount),
    definition.articles[0],
    { params: { number: row.number, issued: row.issuedOn } },
  );
};

/** An early credit is allowed in the period the invoice was issued in: the rows of a bundle name one invoice. */
const creditOf = ({ row, period }: Refusal, amount: Tyiyn): readonly CreditArising[] =>
  row.invoice === null ? [] : [{ period: periodLike(period, monthOf(row.invoice.issuedOn)), amount }];

/** One claim for what a check refuses of one invoice in one period. */
const toClaim = (facts: TaxpayerFacts, refusals: readonly Refusal[]): Claim | null => {
  const [first] = refusals;
  if (!first) return null;
  const amount = amountOf(refusals.reduce((total, refusal) => total + refusal.amount, 0));
  const declared = amountOf(refusals.reduce((total, refusal) => total + refusal.row.vat, 0));
  return claimOf(first.definition, {
    inn: facts.inn,
    tax: "VAT",
    period: first.period,
    kind: first.kind,
    declared,
    computed: amountOf(new Exact(declared).minus(amount).toNumber()),
    difference: amount,
    evidence: evidenceOf(refusals),
    variant: first.variant,
    params: { number: first.row.number, issued: first.row.issuedOn, ...first.params },
    derivation: refusals.map(stepOf),
    creditArises: first.definition === V21 ? creditOf(first, amount) : [],
    documents: refusals.map((refusal) => `purchase:${refusal.row.row}:${refusal.definition.id}`),
  });
};

/**
 * All grounds on which the credit of a taxpayer's doubted purchase rows is refused, each som of a row once: the
 * order of the grounds is `PURCHASE_PRECEDENCE`. A negative row of a group takes back what it refuses.
 */
export const purchaseClaims = (
  facts: TaxpayerFacts,
  context: CheckContext,
  isDue: IsDue,
): readonly Claim[] => {
  const reversals = reversalsOf(facts);
  const claims: Claim[] = [];
  for (const group of groupsOf(facts.purchases)) {
    let takenBack = -group.reduce((total, row) => total + Math.min(0, row.vat), 0);
    const whole = new Map(group.map((row) => [row, row.vat > 0 ? wholeRow(row, facts) : null]));
    const good = group.filter((row) => whole.get(row) === null && row.invoice !== null);
    const refusals = [...group.flatMap((row) => whole.get(row) ?? []), ...partsOfGroup(good)];
    const refusedRows = new Set(refusals.map((refusal) => refusal.row));
    const risks = good
      .filter((row) => row.vat > 0 && !refusedRows.has(row))
      .flatMap((row) => risksOfRow(row, facts, context));
    const settled = [...refusals, ...risks].flatMap((refusal) => {
      const used = Math.min(takenBack, refusal.amount);
      takenBack -= used;
      const kept = { ...refusal, amount: refusal.amount - used };
      return (isMaterial(kept.amount) ? moveToEvent(kept, reversals, isDue) : null) ?? [];
    });
    const bundles = new Map<string, Refusal[]>();
    for (const refusal of settled) {
      const key = `${refusal.definition.id}|${refusal.period}|${refusal.variant}`;
      bundles.set(key, [...(bundles.get(key) ?? []), refusal]);
    }
    for (const bundle of bundles.values()) {
      const claim = toClaim(facts, bundle);
      if (claim) claims.push(claim);
    }
  }
  return claims;
};

/** What negative lines 105 take back, by month. */
const reversalsOf = (facts: TaxpayerFacts): Map<Month, number> => {
  const reversals = new Map<Month, number>();
  for (const filed of facts.returns) {
    const reversed = -(filed.lines["105"] ?? 0);
    if (filed.form === "VAT" && reversed > 0) reversals.set(lastMonth(filed.period), reversed);
  }
  return reversals;
};
