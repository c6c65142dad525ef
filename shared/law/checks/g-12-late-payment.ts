import { tc } from "../../kernel/legal-basis.ts";
import { formatSom, ZERO } from "../../kernel/money.ts";
import type { Month } from "../../kernel/period.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import type { DueDate } from "../due-dates.ts";
import { FORM_CODES, type FormCode } from "../finding.ts";
import { PAYABLE_LINE } from "../payable-line.ts";
import type { CheckDefinition, Claim } from "./check.ts";
import { claimOf, date, som, step } from "./claim.ts";
import { isMaterial } from "./tolerance.ts";
import { amountOf, type EaeuImportFact, type ReturnFact, type TaxpayerFacts } from "./vat/facts.ts";

/** Taxes whose payments other checks judge: of wages I-06, of imports by their applications, of what is owned H-12. */
const JUDGED_ELSEWHERE: ReadonlySet<FormCode> = new Set(["PIT", "IND"]);

/** Taxes paid by one day, as their return states them. */
export const PAID_BY_RETURN = FORM_CODES.filter(
  (form) => PAYABLE_LINE[form] !== undefined && !JUDGED_ELSEWHERE.has(form),
);

/**
 * A tax stated as payable and paid after its term. `formal`: penalty by art. 82 follows by itself and is never part of
 * a difference. Judged only where a payment for the period came late; a period without any payment at hand may be
 * settled by an offset the dataset does not show. VAT on goods from the EAEU is judged by the applications that say
 * when they were paid (art. 320(2)).
 */
export const G12: CheckDefinition = {
  id: "G-12",
  scope: "return",
  taxes: [...PAID_BY_RETURN, "IND"],
  title: "check.G-12.title",
  articles: [tc("82.3"), tc("70"), tc("18.6")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: ["A-23"],
  kinds: ["formal"],
};

export const checkLatePayment = (facts: TaxpayerFacts, filed: ReturnFact, due: DueDate): Claim | null => {
  const line = PAYABLE_LINE[filed.form];
  if (line === undefined || JUDGED_ELSEWHERE.has(filed.form)) return null;
  const payable = filed.lines[line] ?? 0;
  const ofPeriod = facts.payments.filter(
    (payment) => payment.tax === filed.form && payment.period === filed.period,
  );
  const late = ofPeriod.filter((payment) => payment.paidOn > due.due);
  const [first] = late;
  if (first === undefined) return null;
  const inTime = ofPeriod
    .filter((payment) => payment.paidOn <= due.due)
    .reduce((total, payment) => total + payment.amount, 0);
  const unpaid = payable - inTime;
  if (unpaid <= 0 || !isMaterial(unpaid)) return null;
  return claimOf(G12, {
    inn: facts.inn,
    tax: filed.form,
    period: filed.period,
    kind: "formal",
    declared: null,
    computed: null,
    difference: ZERO,
    evidence: [
      { file: "returns.csv", id: filed.returnId },
      ...late.map((payment) => ({ file: "payments.csv", id: payment.paymentId })),
    ],
    articles: [due.basis, tc("82.3"), tc("70"), tc("18.6")],
    params: { due: due.due, paid: first.paidOn, unpaid: formatSom(amountOf(unpaid)) },
    derivation: [
      ...due.derivation,
      step(
        "unpaid-at-term",
        `${line} − paid`,
        { [line]: som(payable), paid: som(inTime) },
        som(unpaid),
        "82.3",
      ),
    ],
    documents: [`payment:${filed.form}:${filed.period}`],
  });
};

/** Applications of a month paid after its term; the same month's return may be in time and right. */
export const checkLateImportPayment = (
  facts: TaxpayerFacts,
  month: Month,
  imports: readonly EaeuImportFact[],
  due: DueDate,
): Claim | null => {
  const late = imports.filter((goods) => goods.paidOn !== null && goods.paidOn > due.due);
  const lastPaid = late
    .map((goods) => goods.paidOn ?? "")
    .toSorted()
    .at(-1);
  const unpaid = late.reduce((total, goods) => total + (goods.paid ?? goods.vat), 0);
  if (lastPaid === undefined || unpaid <= 0 || !isMaterial(unpaid)) return null;
  return claimOf(G12, {
    inn: facts.inn,
    tax: "IND",
    period: month,
    kind: "formal",
    declared: null,
    computed: null,
    difference: ZERO,
    evidence: late.map((goods) => ({ file: "imports_eaeu.csv", id: goods.applicationId })),
    variant: "import",
    articles: [tc("82.3"), tc("70"), tc("320.2"), tc("18.6")],
    params: { due: due.due, paid: lastPaid, unpaid: formatSom(amountOf(unpaid)) },
    derivation: [
      ...due.derivation,
      step("unpaid-at-term", null, { "paid-on": date(lastPaid) }, som(unpaid), "82.3"),
    ],
    documents: [`payment:IND:${month}`],
  });
};
