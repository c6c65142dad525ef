import type { Inn } from "../../kernel/inn.ts";
import { tc } from "../../kernel/legal-basis.ts";
import { ZERO } from "../../kernel/money.ts";
import type { Period } from "../../kernel/period.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import type { DueDate } from "../due-dates.ts";
import { FORM_CODES, type FormCode } from "../finding.ts";
import type { CheckDefinition, Claim } from "./check.ts";
import { claimOf, date } from "./claim.ts";
import type { ReturnFact, TaxpayerFacts } from "./vat/facts.ts";

/**
 * A return filed after its term, moved by art. 18(6), or not at all although there is something to report
 * (art. 99(2)). Always `formal`: the sanction of art. 163 is accrued by the automatic system, never by a desk audit
 * (art. 125(10)). The first version filed counts; a correction is never late. An extension by art. 102 is not in the
 * dataset, so a finding within thirty days of the term says so in its explanation.
 */
export const G10: CheckDefinition = {
  id: "G-10",
  scope: "return",
  taxes: FORM_CODES,
  title: "check.G-10.title",
  articles: [tc("101.1"), tc("103.1"), tc("18.6")],
  effectiveFrom: plainDate("2022-01-01"),
  effectiveTo: null,
  readings: ["A-53"],
  kinds: ["formal"],
};

export const checkLateReturn = (facts: TaxpayerFacts, filed: ReturnFact, due: DueDate): Claim | null =>
  filed.firstFiledOn <= due.due ? null : lateReturn(facts.inn, filed, due);

export const lateReturn = (inn: Inn, filed: ReturnFact, due: DueDate): Claim =>
  claimOf(G10, {
    inn,
    tax: filed.form,
    period: filed.period,
    kind: "formal",
    declared: null,
    computed: null,
    difference: ZERO,
    evidence: [{ file: "returns.csv", id: filed.returnId }],
    variant: "late",
    params: { due: due.due, filed: filed.firstFiledOn },
    articles: [due.basis, tc("103.1"), tc("18.6")],
    derivation: [
      ...due.derivation,
      {
        label: { key: "check.step.filed-on" },
        operands: [],
        result: date(filed.firstFiledOn),
        basis: tc("103.1"),
      },
    ],
    documents: [`filing:${filed.form}:${filed.period}`],
  });

/** Nothing filed by the day of the audit although third parties show activity. */
export const missingReturn = (facts: TaxpayerFacts, form: FormCode, period: Period, due: DueDate): Claim =>
  claimOf(G10, {
    inn: facts.inn,
    tax: form,
    period,
    kind: "formal",
    declared: null,
    computed: null,
    difference: ZERO,
    evidence: [{ file: "taxpayers.csv", id: facts.inn }],
    variant: "missing",
    params: { due: due.due },
    articles: [due.basis, tc("99.2"), tc("18.6")],
    derivation: due.derivation,
    documents: [`filing:${form}:${period}`],
  });
