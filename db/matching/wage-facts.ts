/** Payroll and the returns of its agent, for the checks of the income tax and of wages in the profit tax. */
import { innFromInteger } from "#shared/kernel/inn.ts";
import { addMoney, type Tyiyn, ZERO } from "#shared/kernel/money.ts";
import type { Month } from "#shared/kernel/period.ts";
import type { IncomeFacts, PayrollRow, PitReturnFact } from "#shared/law/checks/income/facts.ts";
import type { PaymentFact, ReturnFact, TaxpayerFacts } from "#shared/law/checks/vat/facts.ts";
import type { ReadHandle } from "../handle.ts";
import { byInn, type WithInn } from "./by-inn.ts";
import { type RowsOfReturn, readLineRows } from "./line-rows.ts";

interface PayrollDbRow {
  readonly inn: number;
  readonly employee: number;
  readonly month: Month;
  readonly income: Tyiyn;
  readonly exempt: Tyiyn;
  readonly social: Tyiyn;
  readonly dependants: number;
  /** Hundredths of a day. */
  readonly daysWorked: number;
  readonly daysNorm: number;
  readonly category: PayrollRow["category"];
}

type Employer = Pick<TaxpayerFacts, "kind" | "activityGroup" | "regimes" | "returns">;

/** What a batch of taxpayers pays and reports of wages. */
export interface WageFacts {
  readonly incomeOf: (inn: number, facts: Employer, district: string | null) => IncomeFacts;
  /** Income of all employees by month; a month without rows is absent. */
  readonly payrollOf: (inn: number) => ReadonlyMap<Month, Tyiyn>;
  /** People paid by month, the payer aside; a month without any is absent. */
  readonly employeesOf: (inn: number) => ReadonlyMap<Month, number>;
}

const HUNDREDTHS = 100;

const payrollRow = (row: PayrollDbRow): PayrollRow => ({
  employee: innFromInteger(row.employee),
  month: row.month,
  income: row.income,
  exempt: row.exempt,
  social: row.social,
  dependants: row.dependants,
  daysWorked: row.daysWorked / HUNDREDTHS,
  daysNorm: row.daysNorm / HUNDREDTHS,
  category: row.category,
});

const pitReturn = (filed: ReturnFact, rows: RowsOfReturn): PitReturnFact => {
  const byRow = new Map(rows);
  const lines = byRow.get("") ?? {};
  byRow.delete("");
  return { ...filed, lines, rows: byRow };
};

export const readWageFacts = (read: ReadHandle, from: number, to: number): WageFacts => {
  const payroll = byInn(read.query<PayrollDbRow>(PAYROLL).all(from, to));
  const payments = byInn(read.query<WithInn<PaymentFact>>(PAYMENTS).all(from, to));
  const rowsOf = readLineRows(read, ["PIT"], from, to);
  return {
    incomeOf: (inn, { kind, activityGroup, regimes, returns }, district) => ({
      inn: innFromInteger(inn),
      kind,
      activityGroup,
      regimes,
      district,
      payroll: (payroll.get(inn) ?? []).map(payrollRow),
      returns: returns
        .filter(({ form }) => form === "PIT")
        .map((filed) => pitReturn(filed, rowsOf(filed.returnId))),
      singleTaxReturns: returns.filter(({ form }) => form === "UNI"),
      payments: payments.get(inn) ?? [],
    }),
    payrollOf: (inn) => {
      const months = new Map<Month, Tyiyn>();
      for (const { month, income } of payroll.get(inn) ?? [])
        months.set(month, addMoney(months.get(month) ?? ZERO, income));
      return months;
    },
    employeesOf: (inn) => {
      const months = new Map<Month, Set<number>>();
      for (const { month, employee } of payroll.get(inn) ?? [])
        if (employee !== inn) months.set(month, (months.get(month) ?? new Set()).add(employee));
      return new Map([...months].map(([month, people]) => [month, people.size]));
    },
  };
};

const PAYROLL = `SELECT inn, employee_inn AS employee, period AS month, income, coalesce(exempt_income, 0) AS exempt,
    social_contribution AS social, coalesce(dependants, 0) AS dependants, days_worked AS daysWorked,
    days_norm AS daysNorm, category
  FROM payroll WHERE inn BETWEEN ? AND ? ORDER BY inn, employee_inn, period, category`;

const PAYMENTS = `SELECT inn, payment_id AS paymentId, tax, period, paid_on AS paidOn, amount
  FROM payments WHERE inn BETWEEN ? AND ? AND tax = 'PIT' AND kind = 'tax' ORDER BY inn, paid_on`;
