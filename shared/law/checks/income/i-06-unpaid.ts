import { tc } from "../../../kernel/legal-basis.ts";
import { formatSom, tyiyn, ZERO } from "../../../kernel/money.ts";
import { plainDate } from "../../../kernel/plain-date.ts";
import type { CheckContext, CheckDefinition, Claim } from "../check.ts";
import { claimOf, date, som, step } from "../claim.ts";
import { isMaterial } from "../tolerance.ts";
import type { IncomeFacts, PitReturnFact } from "./facts.ts";
import { statedDue } from "./stated-tax.ts";

/**
 * Tax the return states and the agent paid after its term (202(1)). `formal`: penalty follows by itself, the sanction of
 * art. 164 is no matter of a desk audit. As with VAT (G-12), judged only where a payment for the period came late: a
 * period without any may be settled by an offset the dataset does not show.
 */
export const I06: CheckDefinition = {
  id: "I-06",
  scope: "return",
  taxes: ["PIT"],
  title: "check.I-06.title",
  articles: [tc("202.1"), tc("82.3"), tc("18.6")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: ["A-23"],
  kinds: ["formal"],
};

export const checkUnpaid = (
  facts: IncomeFacts,
  filed: PitReturnFact,
  context: CheckContext,
): Claim | null => {
  const due = context.due({ form: "PIT", period: filed.period, what: "payment" });
  if (!due.ok) return null;
  const ofPeriod = facts.payments.filter(
    (payment) => payment.tax === "PIT" && payment.period === filed.period,
  );
  const late = ofPeriod.filter((payment) => payment.paidOn > due.value.due);
  const [first] = late.toSorted((a, b) => (a.paidOn < b.paidOn ? -1 : 1));
  if (!first) return null;
  const payable = statedDue(filed);
  const inTime = tyiyn(
    ofPeriod
      .filter((payment) => payment.paidOn <= due.value.due)
      .reduce((sum, { amount }) => sum + amount, 0),
  );
  const unpaid = tyiyn(payable - inTime);
  if (unpaid <= 0 || !isMaterial(unpaid)) return null;
  return claimOf(I06, {
    inn: facts.inn,
    tax: "PIT",
    period: filed.period,
    kind: "formal",
    declared: null,
    computed: null,
    difference: ZERO,
    evidence: [
      { file: "returns.csv", id: filed.returnId },
      ...late.map((payment) => ({ file: "payments.csv", id: payment.paymentId })),
    ],
    params: { due: due.value.due, paid: first.paidOn, unpaid: formatSom(unpaid) },
    derivation: [
      ...due.value.derivation,
      step(
        "income.unpaid",
        "060 − paid",
        { "060": som(payable), paid: som(inTime), on: date(due.value.due) },
        som(unpaid),
        "82.3",
      ),
    ],
    documents: [`payment:PIT:${filed.period}`],
  });
};
