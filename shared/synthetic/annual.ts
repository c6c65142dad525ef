/** Advance and annual returns of the profit tax, and the months before the dataset that a whole year needs. */
import { month as monthOf } from "../kernel/period.ts";
import { bookOf, type Run, shareOf, vatOf } from "./book.ts";
import { following, quarterOf, seasonOf } from "./calendar.ts";
import { som } from "./emit.ts";
import { fileReturn, type Lines, payInTime } from "./filing.ts";
import type { Payer } from "./payer.ts";
import { salesTaxLines } from "./vat-return.ts";

const PROFIT_SHARE = 10;

/** Advance payment, cumulative from January (art. 243); filed in the second month after the quarter. */
export const fileAdvance = (run: Run, payer: Payer, month: string, change: (lines: Lines) => void): void => {
  const book = bookOf(run, payer);
  const at = monthOf(month);
  const tax = shareOf(book.yearProfit, 1_000);
  const due = tax - book.advances;
  const lines = new Map([
    ["010", book.yearProfit],
    ["020", tax],
    ["030", book.advances],
    ["040", Math.max(0, due)],
    ["060", Math.max(0, due)],
  ]);
  book.advances = tax;
  change(lines);
  const period = quarterOf(at);
  fileReturn(run, { payer, form: "ADV", period, filedIn: following(at, 2), lines });
  payInTime(run, payer, "ADV", period, Math.max(0, due), following(at, 1));
};

/** Profit of a month in the accounts: a tenth of the revenue. */
export const profitOf = (revenue: number): number => Math.round((revenue * PROFIT_SHARE) / 100);

/**
 * The year before the dataset's last: revenue of its months at hand, and a usual month for each of the others.
 * @param revenue what stands in the returns at hand
 * @param more revenue no monthly return has
 */
export const fileAnnual = (
  run: Run,
  payer: Payer,
  year: number,
  revenue: number,
  more: number,
  less = 0,
): string => {
  const total = revenue + more;
  const costs = Math.round((total * (100 - PROFIT_SHARE)) / 100);
  const profit = total - costs;
  const tax = Math.max(0, shareOf(profit, 1_000) - less);
  const lines = new Map([
    ["P010", total],
    ["P050", total],
    ["P080", costs],
    ["P180", costs],
    ["P190", profit],
    ["P200", profit],
    ["P210", tax],
    ["P230", tax],
  ]);
  const filedIn = monthOf(`${year + 1}-03`);
  const id = fileReturn(run, { payer, form: "END", period: String(year), filedIn, lines });
  payInTime(run, payer, "END", String(year), tax, monthOf(`${year + 1}-02`));
  return id;
};

/** Returns of a month before the dataset, of which the office holds no papers; answers the month's revenue. */
const fileBefore = (run: Run, payer: Payer, text: string): number => {
  const month = monthOf(text);
  const taxable = Math.round(payer.publicSales * seasonOf(payer.group, month)) * 100;
  const vat = vatOf(taxable);
  const filedIn = following(month, 1);
  const lines = new Map([
    ["010", taxable],
    ["011", vat],
    ["060", taxable],
    ["090", vat],
    ["130", vat],
    ["150", vat],
    ["200", vat],
  ]);
  fileReturn(run, { payer, form: "VAT", period: month, filedIn, lines });
  payInTime(run, payer, "VAT", month, vat, month);
  const salesTax = salesTaxLines(payer, { taxable, exempt: 0, zero: 0 });
  fileReturn(run, { payer, form: "ST", period: month, filedIn, lines: salesTax });
  payInTime(run, payer, "ST", month, salesTax.get("100") ?? 0, month);
  return taxable;
};

/** Files the months of the year the dataset does not reach back to; answers their revenue. */
export const fileMonthsBefore = (run: Run, payer: Payer, year: number): number => {
  let revenue = 0;
  for (let month = monthOf(`${year}-01`); month < (run.months[0] ?? month); month = following(month, 1))
    revenue += fileBefore(run, payer, month);
  return revenue;
};

/** Plants a tax below the one its own lines give. */
export const plantTax = (run: Run, payer: Payer, year: number, revenue: number): void => {
  const less = run.random.whole(20, 60) * 10_000 + 7_300;
  const id = fileAnnual(run, payer, year, revenue, 0, less);
  run.planted({
    check: "N-03",
    inn: payer.inn,
    tax: "END",
    period: String(year),
    kind: "assessment",
    difference: som(less),
    evidence: [{ file: "returns.csv", id }],
  });
};

/** Plants revenue of the year that no monthly return has. */
export const plantAnnual = (run: Run, payer: Payer, year: number, revenue: number): void => {
  // Past the office's tolerance of 1 % or 100,000 som.
  const more = Math.ceil(revenue / 3_000_000) * 100_000 + 15_000_000;
  const id = fileAnnual(run, payer, year, revenue, more);
  run.planted({
    check: "V-06",
    inn: payer.inn,
    tax: "VAT",
    period: String(year),
    kind: "assessment",
    difference: som(vatOf(more)),
    evidence: [{ file: "returns.csv", id }],
  });
};
