/** Wages of some organizations and the income tax withheld from them: two to four people, paid alike every month. */
import type { Month } from "../kernel/period.ts";
import { type Run, shareOf } from "./book.ts";
import { following } from "./calendar.ts";
import { som } from "./emit.ts";
import { fileReturn, payInTime } from "./filing.ts";
import type { Payer } from "./payer.ts";
import { randomOf } from "./random.ts";

/** Every twelfth organization reports wages. */
const EVERY = 12;
/** 6.5 calculation indices of 100 som, and one for each dependant (art. 194). */
const STANDARD_DEDUCTION = 65_000;
const OF_DEPENDANT = 10_000;
const WORKING_DAYS = 22;

interface Employee {
  readonly inn: string;
  readonly income: number;
  readonly dependants: number;
}

/** The same people each month: drawn from the payer's own chance. */
const employeesOf = (run: Run, payer: Payer): readonly Employee[] => {
  const random = randomOf(run.seed, `employees of ${payer.inn}`);
  return Array.from({ length: random.whole(2, 4) }, (_, i) => ({
    inn: `${random.whole(1, 2)}${String(random.whole(1, 28)).padStart(2, "0")}${String(random.whole(1, 12)).padStart(2, "0")}${random.whole(1965, 2001)}8${String((payer.index * 4 + i) % 10_000).padStart(4, "0")}`,
    // Well above the average wage, so that the tax is on the wage itself (art. 200(5)).
    income: random.whole(620, 1_200) * 10_000,
    dependants: random.whole(0, 3),
  }));
};

export const payWages = (run: Run, payer: Payer, month: Month): void => {
  if (payer.kind !== "organization" || payer.index % EVERY !== 0) return;
  const lines = new Map<string, number>();
  let total = 0;
  const employees = employeesOf(run, payer);
  for (const { inn, income, dependants } of employees) {
    const social = shareOf(income, 1_000);
    const deduction = STANDARD_DEDUCTION + dependants * OF_DEPENDANT;
    const base = income - social - deduction;
    const tax = shareOf(base, 1_000);
    total += tax;
    run.emit("payroll.csv", [
      payer.inn,
      inn,
      month,
      som(income),
      "",
      som(social),
      dependants,
      WORKING_DAYS,
      WORKING_DAYS,
      "ordinary",
    ]);
    const stated: readonly (readonly [string, number])[] = [
      ["010", income],
      ["020", social],
      ["025", deduction],
      ["030", base],
      ["040", base],
      ["050", tax],
      ["051", tax],
    ];
    for (const [line, amount] of stated) lines.set(`${line} ${inn}`, amount);
  }
  lines.set("060", total);
  lines.set("070", employees.length * 100);
  fileReturn(run, { payer, form: "PIT", period: month, filedIn: following(month, 1), lines });
  payInTime(run, payer, "PIT", month, total, month);
};
