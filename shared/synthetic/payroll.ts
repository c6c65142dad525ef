/** Wages of some organizations and the income tax on them: two to four people, paid alike every month. */
import type { Month } from "../kernel/period.ts";
import { type Run, shareOf } from "./book.ts";
import { som } from "./emit.ts";
import type { Lines } from "./filing.ts";
import type { Payer } from "./payer.ts";
import { type Random, randomOf } from "./random.ts";

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

const two = (value: number): string => String(value).padStart(2, "0");

/** Somebody of whom the registers know no more than the wages. */
export const employeeInn = (random: Random, kind: number, serial: number): string =>
  `${random.whole(1, 2)}${two(random.whole(1, 28))}${two(random.whole(1, 12))}${random.whole(1965, 2001)}${kind}${String(serial % 10_000).padStart(4, "0")}`;

export const paysWages = (payer: Payer): boolean =>
  payer.kind === "organization" && payer.index % EVERY === 0;

/** Tax of a month on a wage well above the average one (art. 200(4)). */
export const taxOnWage = (income: number, dependants = 0): number =>
  shareOf(income - shareOf(income, 1_000) - STANDARD_DEDUCTION - dependants * OF_DEPENDANT, 1_000);

export const emitWage = (
  run: Run,
  payer: Payer,
  month: Month,
  { inn, income, dependants }: Employee,
): void => {
  const social = som(shareOf(income, 1_000));
  const days = [WORKING_DAYS, WORKING_DAYS];
  run.emit("payroll.csv", [payer.inn, inn, month, som(income), "", social, dependants, ...days, "ordinary"]);
};

/** The same people each month: drawn from the payer's own chance. */
const employeesOf = (run: Run, payer: Payer): readonly Employee[] => {
  const random = randomOf(run.seed, `employees of ${payer.inn}`);
  return Array.from({ length: random.whole(2, 4) }, (_, i) => ({
    inn: employeeInn(random, 8, payer.index * 4 + i),
    // Well above the average wage, so that the tax is on the wage itself (art. 200(5)).
    income: random.whole(620, 1_200) * 10_000,
    dependants: random.whole(0, 3),
  }));
};

/** Pays the wages of a month; the lines of the agent's return, null for who has no employees. */
export const payWages = (run: Run, payer: Payer, month: Month): Lines | null =>
  paysWages(payer) ? payWagesTo(run, payer, month, employeesOf(run, payer)) : null;

/** Pays these people; each earns well above the average wage. */
export const payWagesTo = (run: Run, payer: Payer, month: Month, employees: readonly Employee[]): Lines => {
  const lines = new Map<string, number>();
  let total = 0;
  for (const { inn, income, dependants } of employees) {
    const social = shareOf(income, 1_000);
    const deduction = STANDARD_DEDUCTION + dependants * OF_DEPENDANT;
    const base = income - social - deduction;
    const tax = taxOnWage(income, dependants);
    total += tax;
    emitWage(run, payer, month, { inn, income, dependants });
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
  return lines;
};
