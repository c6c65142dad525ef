/** Terms of the property tax: its return (384(1), G-10) and its parts (396, 404(10), H-12). */
import { tc } from "../../../kernel/legal-basis.ts";
import { addMoney, formatSom, subtractMoney, type Tyiyn, ZERO } from "../../../kernel/money.ts";
import { boundsOf, type Period } from "../../../kernel/period.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { DueDate } from "../../due-dates.ts";
import type { DuePart } from "../../finding.ts";
import { payerGroupOf } from "../../obligation-terms.ts";
import { ownedMonths } from "../../property-tax/art-383-months.ts";
import { instalmentsOf, PAYMENT_DAYS } from "../../property-tax/instalments.ts";
import type { CheckContext, Claim } from "../check.ts";
import { claimOf, date, som, step } from "../claim.ts";
import { lateReturn } from "../g-10-late-return.ts";
import { isMaterial } from "../tolerance.ts";
import type { PaymentFact } from "../vat/facts.ts";
import { statedTax } from "./compare-object.ts";
import { H12 } from "./definitions.ts";
import type { PropertyFacts, PropertyForm, PropertyReturnFact } from "./facts.ts";

/** The kind of object whose days of payment a form has. */
const KIND_OF = { PRB: "nonresidential", PRL: "settlement-land" } as const satisfies Record<
  PropertyForm,
  string
>;

/** The last day to file the return of a year (384(1)); null where no term is known. */
export const filingDay = (
  kind: string,
  form: PropertyForm,
  { period }: Pick<PropertyReturnFact, "period">,
  context: CheckContext,
): DueDate | null => {
  const due = context.due({ form, period, what: "filing", group: payerGroupOf(kind) });
  return due.ok ? due.value : null;
};

/** G-10: filed late by one who owned an object of the form by then; a later owner has nothing to report in time. */
export const latePropertyReturn = (
  facts: PropertyFacts,
  form: PropertyForm,
  filed: PropertyReturnFact,
  context: CheckContext,
): Claim | null => {
  const due = filingDay(facts.kind, form, filed, context);
  if (due === null || filed.firstFiledOn <= due.due) return null;
  const owned = facts.properties.some(({ objectId, object }) => {
    const { arisesOn } = ownedMonths(filed.period, object.ownedFrom, object.ownedTo);
    return filed.rows.has(objectId) && arisesOn !== null && arisesOn <= due.nominal;
  });
  return owned ? lateReturn(facts.inn, filed, due) : null;
};

/** What the return of a year says is to be paid by each day, all objects together, oldest first. */
export const statedParts = (
  { properties }: Pick<PropertyFacts, "properties">,
  filed: Pick<PropertyReturnFact, "period" | "rows">,
  form: PropertyForm,
  { calendar }: Pick<CheckContext, "calendar">,
): readonly DuePart[] => {
  const year = filed.period;
  const byDay = new Map<PlainDate, Tyiyn>();
  for (const [objectId, lines] of filed.rows) {
    const object = properties.find((row) => row.objectId === objectId)?.object;
    const arisesOn = object ? ownedMonths(year, object.ownedFrom, object.ownedTo).arisesOn : null;
    const span = {
      arisesOn: arisesOn ?? boundsOf(year).first,
      transferredOn: object?.ownedTo ?? null,
    };
    for (const { due, amount } of instalmentsOf(KIND_OF[form], year, statedTax(lines, form), span, calendar))
      byDay.set(due, addMoney(byDay.get(due) ?? ZERO, amount));
  }
  return [...byDay].map(([due, amount]) => ({ due, amount })).sort((a, b) => (a.due < b.due ? -1 : 1));
};

/** Tax of a year that earlier decisions added, in the equal parts of its form. */
export const decidedParts = (
  year: Period,
  form: PropertyForm,
  amount: Tyiyn,
  { calendar }: Pick<CheckContext, "calendar">,
): readonly DuePart[] =>
  instalmentsOf(
    KIND_OF[form],
    year,
    amount,
    { arisesOn: boundsOf(year).first, transferredOn: null },
    calendar,
  );

interface ShortDay {
  readonly due: PlainDate;
  readonly owed: Tyiyn;
  readonly paid: Tyiyn;
}

/**
 * The days by which less was paid than the return's parts came to, and something came later. A year without any later payment may
 * be settled by an offset the data do not show.
 */
const shortDays = (parts: readonly DuePart[], payments: readonly PaymentFact[]): readonly ShortDay[] => {
  let owed = ZERO;
  return parts.flatMap(({ due, amount }) => {
    owed = addMoney(owed, amount);
    const paid = addMoney(
      ZERO,
      ...payments.filter(({ paidOn }) => paidOn <= due).map((payment) => payment.amount as Tyiyn),
    );
    const later = payments.some(({ paidOn }) => paidOn > due);
    return later && owed > paid && isMaterial(owed - paid) ? [{ due, owed, paid }] : [];
  });
};

/** H-12: parts paid after their days. The penalty follows by itself (82) and is never part of a difference. */
export const lateInstalments = (
  facts: PropertyFacts,
  form: PropertyForm,
  filed: PropertyReturnFact,
  context: CheckContext,
): Claim | null => {
  const payments = facts.payments.filter(
    ({ tax, period }) => tax === form && period.slice(0, 4) === filed.period,
  );
  const short = shortDays(statedParts(facts, filed, form, context), payments).filter(
    ({ due }) => due < context.today,
  );
  const [first] = short;
  if (first === undefined) return null;
  const { place } = PAYMENT_DAYS[KIND_OF[form]];
  return claimOf(H12, {
    inn: facts.inn,
    tax: form,
    period: filed.period,
    kind: "formal",
    declared: null,
    computed: null,
    difference: ZERO,
    articles: [tc(place), tc("82.3"), tc("18.6")],
    evidence: [
      { file: "returns.csv", id: filed.returnId },
      ...payments
        .filter(({ paidOn }) => paidOn > first.due)
        .map(({ paymentId }) => ({ file: "payments.csv", id: paymentId })),
    ],
    params: {
      days: String(short.length),
      due: first.due,
      unpaid: formatSom(subtractMoney(first.owed, first.paid)),
    },
    derivation: short.flatMap(({ due, owed, paid }) => [
      step("property.instalment-day", null, {}, date(due), place),
      step("unpaid-at-term", "owed − paid", { owed: som(owed), paid: som(paid) }, som(owed - paid), "82.3"),
    ]),
    documents: [`payment:${form}:${filed.period}`],
  });
};
