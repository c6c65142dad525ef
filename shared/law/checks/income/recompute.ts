import {
  exactOf,
  maxMoney,
  roundToTyiyn,
  subtractMoney,
  type Tyiyn,
  tyiyn,
  ZERO,
} from "../../../kernel/money.ts";
import { type LineCheck, lineBook } from "../line-book.ts";
import { isMaterial } from "../tolerance.ts";
import type { ReturnLines } from "../vat/facts.ts";

/**
 * Lines of one employee (`row` of return_lines.csv). The order of the Code is 010–040 from the start of the year and
 * 050–052 of the month; a return whose lines all speak of the month is read as it is written.
 */
export interface EmployeeLines {
  readonly employee: string;
  readonly lines: ReturnLines;
  /** Sums of 050 and 051 of the earlier months of the year. */
  readonly before: { readonly tax: Tyiyn; readonly kept: Tyiyn };
  /** Rates the employee may have, shares of one; the return does not state it. The first holds where none fits. */
  readonly rates: readonly [string, ...string[]];
  /** Whether the average wage sets no floor (187(4)): line 035 is then not compared. */
  readonly withoutFloor: boolean;
}

export interface PitReturnLines {
  /** Lines without a row: 050–070 where the return has them. */
  readonly totals: ReturnLines;
  readonly employees: readonly EmployeeLines[];
}

interface EmployeeCheck {
  readonly employee: string;
  readonly checks: readonly LineCheck[];
  readonly rate: string;
  readonly tax: Tyiyn;
}

export interface RecomputedPit {
  readonly employees: readonly EmployeeCheck[];
  readonly checks: readonly LineCheck[];
  readonly due: Tyiyn;
  readonly dueDeclared: Tyiyn;
}

const taxAt = (base: Tyiyn, rate: string, before: Tyiyn): Tyiyn =>
  subtractMoney(roundToTyiyn(exactOf(base).times(rate)), before);

const recomputeFrom = (row: EmployeeLines, before: EmployeeLines["before"]): EmployeeCheck => {
  const book = lineBook(row.lines);
  const own = tyiyn(book.of("010") - book.of("015") - book.of("020") - book.of("025"));
  const base = book.settle("030", maxMoney(ZERO, own));
  const floor = row.withoutFloor ? ZERO : book.of("035");
  const taxed = book.settle("040", maxMoney(base, floor));
  const stated = row.lines["050"];
  const fits = row.rates.find(
    (rate) => stated !== undefined && !isMaterial(stated - taxAt(taxed, rate, before.tax)),
  );
  const rate = fits ?? row.rates[0];
  const tax = book.settle("050", taxAt(taxed, rate, before.tax));
  const kept = book.settle("051", taxAt(base, rate, before.kept));
  book.settle("052", subtractMoney(tax, kept));
  return { employee: row.employee, checks: book.checks(), rate, tax };
};

const brokenLines = ({ checks }: EmployeeCheck): number => checks.filter(({ broken }) => broken).length;

/** From the start of the year, unless the lines fit the month alone. */
const recomputeEmployee = (row: EmployeeLines): EmployeeCheck => {
  const running = recomputeFrom(row, row.before);
  const ofMonth = recomputeFrom(row, { tax: ZERO, kept: ZERO });
  return brokenLines(ofMonth) === 0 && brokenLines(running) > 0 ? ofMonth : running;
};

/** The total a return leaves out is what its own lines make, right or wrong. */
const statedDue = (
  totals: ReturnLines,
  employees: readonly EmployeeLines[],
  rows: readonly EmployeeCheck[],
): Tyiyn => {
  const ofRows = employees.reduce((sum, { lines }, i) => sum + (lines["050"] ?? rows[i]?.tax ?? 0), 0);
  return tyiyn((totals["050"] ?? ofRows) + (totals["055"] ?? 0) + (totals["056"] ?? 0));
};

/**
 * Recomputes the agent's return of the income tax (digest 4.4): each employee from its own lines, the total from the
 * employees and from what was kept from others (055) and on platforms (056). A return that gives no employees keeps its
 * stated tax of them.
 */
export const recomputePit = ({ totals, employees }: PitReturnLines): RecomputedPit => {
  const rows = employees.map(recomputeEmployee);
  const book = lineBook(totals);
  const ofEmployees =
    rows.length === 0
      ? book.of("050")
      : book.settle("050", tyiyn(rows.reduce((sum, { tax }) => sum + tax, 0)));
  const due = book.settle("060", tyiyn(ofEmployees + book.of("055") + book.of("056")));
  return {
    employees: rows,
    checks: book.checks(),
    due,
    dueDeclared: totals["060"] === undefined ? statedDue(totals, employees, rows) : book.of("060"),
  };
};
