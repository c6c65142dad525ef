/** What a form begins with, so that a person fills in only what the question is about. */
import { monthOf, previousMonth } from "../../kernel/period.ts";
import { type PlainDate, yearOf } from "../../kernel/plain-date.ts";
import type { InputValue, RuleField } from "./rule-field.ts";

/** Days that are today unless told otherwise. */
const TODAY: ReadonlySet<string> = new Set([
  "tc.018.from",
  "tc.terms.trigger",
  "tc.registration.terms.trigger",
  "tc.082.asOf",
  "tc.082.8.asOf",
  "tc.163.on",
  "tc.163.4.on",
  "tc.164.asOf",
  "tc.159.asOf",
  "tc.072.paidOn",
  "tc.093.13.refundedOn",
  "tc.004.20.on",
  "tc.035.on",
  "tc.118.on",
  "tc.115.today",
  "tc.420.appliedOn",
  "tc.255.appliedOn",
  "tc.256.appliedOn",
  "tc.249.paidOn",
  "tc.201.on",
  "tc.338.on",
  "tc.414.on",
  "tc.430.on",
  "tc.264.on",
  "tc.297.on",
  "tc.308.on",
  "tc.308.price.on",
  "tc.308.2.paidOn",
  "tc.258.on",
  "tc.259.suppliedOn",
  "tc.260.on",
  "tc.310.on",
  "tc.312.on",
  "tc.253.on",
  "tc.263.on",
  "tc.295.today",
  "tc.303.2.today",
  "tc.324.today",
  "tc.261.7.today",
]);

/** Periods that are mostly the last month, and years that are mostly the present one. */
const LAST_MONTH: ReadonlySet<string> = new Set([
  "tc.245.month",
  "tc.245.1.month",
  "tc.314.month",
  "tc.317.month",
  "tc.318.month",
  "tc.322.month",
  "tc.323.month",
  "tc.438.month",
]);
const THIS_YEAR: ReadonlySet<string> = new Set(["tc.380.year"]);

/** Amounts and counts that are mostly nothing. */
const NOTHING: ReadonlySet<string> = new Set([
  "tc.072.penalty",
  "tc.072.sanction",
  "tc.199.dependantMonths",
  "tc.199.dependants",
  "tc.199.education",
  "tc.199.foreignTax",
  "tc.199.mortgageInterest",
  "tc.199.pensionFund",
  "tc.199.social",
  "tc.199.withheld",
  "tc.199.incomes.cost",
  "tc.191.sale.repair",
  "tc.200.months.dependants",
  "tc.200.months.exempt",
  "tc.200.months.pensionFund",
  "tc.200.months.social",
  "tc.210.advances",
  "tc.210.foreignIncome",
  "tc.210.foreignTax",
  "tc.210.securitiesResult",
  "tc.226.opening",
  "tc.226.repair",
  "tc.243.losses",
  "tc.243.periods.excluded",
  "tc.245.1.ownEstablishment",
  "tc.258.7.items.depreciation",
  "tc.308.depreciation",
  "tc.308.otherTaxes",
  "tc.308.stateDuties",
  "tc.308.subsidies",
  "tc.310.duties",
  "tc.310.otherTaxes",
  "tc.311.excise",
  "tc.311.otherCosts",
  "tc.314.creditCorrection",
  "tc.314.excessBefore",
  "tc.314.outputCorrection",
  "tc.314.3.paidAtCustoms",
  "tc.315.barter",
  "tc.315.cash",
  "tc.315.lost",
  "tc.315.unpaid",
  "tc.315.uplift",
  "tc.317.exempt",
  "tc.317.forExempt",
  "tc.317.undivided",
  "tc.338.deduction",
  "tc.380.object.landTaxUnder",
  "tc.422.lines.anonymous",
  "tc.422.lines.deducted",
  "tc.445.commission",
  "tc.445.paidToOwners",
  "tc.326.owed.agent-vat",
  "tc.326.owed.import-vat",
  "tc.326.owed.next-vat",
  "tc.326.owed.other-taxes",
  "tc.326.owed.vat-penalty",
  "tc.326.owed.vat-sanction",
  "tc.445.received",
]);

/** Lists without a row of which there is nothing to compute. */
const ROWS: Readonly<Record<string, number>> = {
  "tc.004.20.debts": 1,
  "tc.071.debts": 1,
  "tc.035.paths": 1,
  "tc.174.size.revenue": 12,
  "tc.199.incomes": 1,
  "tc.200.months": 1,
  "tc.210.incomes": 1,
  "tc.240.claim.incomeTax": 12,
  "tc.243.periods": 1,
  "tc.245.lines": 1,
  "tc.258.7.items": 1,
  "tc.314.3.received": 1,
  "tc.368.lines": 1,
  "tc.422.lines": 1,
  "tc.423.11.revenue": 1,
};

const OTHERS: Readonly<Record<string, InputValue>> = {
  "tc.018.unit": "calendar-day",
  "tc.091.ground": "financial-position",
  "tc.199.incomes.units": 1,
  "tc.199.months": 12,
  "tc.199.status": "citizen",
  "tc.200.months.category": "ordinary",
  "tc.200.months.rate": "general",
  "tc.200.resident": true,
  "tc.201.kind": "other",
  "tc.210.rateCase": "general",
  "tc.308.consideration": "money",
  "tc.308.price.salesTax": "trade-production",
  "tc.308.price.taxesIncluded": true,
  "tc.308.price.treatment": "taxed",
  "tc.308.2.sum": "received",
  "tc.315.invoice": "valid",
  "tc.315.purpose": "taxable",
  "tc.326.application": "none",
  "tc.355.share": "1",
  "tc.368.lines.form": "cash",
  "tc.368.lines.vat": true,
  "tc.380.object.share": "1",
  "tc.322.separateAccounting": true,
  "tc.422.lines.form": "cash",
  "tc.430.qualifying": true,
};

/** The value a field begins with; null where the person has to say. */
export const usualValue = (rule: string, field: RuleField, today: PlainDate): InputValue => {
  const place = `${rule}.${field.path}`;
  if (TODAY.has(place)) return today;
  if (LAST_MONTH.has(place)) return previousMonth(monthOf(today));
  if (THIS_YEAR.has(place)) return String(yearOf(today));
  const usual = OTHERS[place];
  if (usual !== undefined) return usual;
  if (NOTHING.has(place)) return 0;
  if (field.nullable) return null;
  switch (field.kind) {
    case "list": {
      const { item } = field;
      const row = item === null ? null : usualRow(rule, item, today);
      return Array.from({ length: ROWS[place] ?? 0 }, () => row);
    }
    case "choices":
      return [];
    case "object":
      return usualObject(rule, field.fields, today);
    case "yes-no":
      return false;
    default:
      return null;
  }
};

/** A row as it is added: of a list of lists one with a place to write in. */
export const usualRow = (rule: string, item: RuleField, today: PlainDate): InputValue => {
  if (item.kind === "list") return [null];
  return item.kind === "object" ? usualObject(rule, item.fields, today) : null;
};

/** What belongs to one case of an input begins with it; what may be left out is left out. */
const usualObject = (rule: string, fields: readonly RuleField[], today: PlainDate): InputValue => {
  const cases = new Set(fields.flatMap(({ when }) => when?.field ?? []));
  return Object.fromEntries(
    fields
      .filter(({ optional }) => !optional)
      .map((field) => [
        field.name,
        cases.has(field.name) ? (field.choices[0] ?? null) : usualValue(rule, field, today),
      ]),
  );
};

/** The whole input as it begins. */
export const usualInput = (
  rule: string,
  fields: readonly RuleField[],
  today: PlainDate,
): Readonly<Record<string, InputValue>> =>
  usualObject(rule, fields, today) as Readonly<Record<string, InputValue>>;
