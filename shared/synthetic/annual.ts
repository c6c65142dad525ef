/** Advance and annual returns of the profit tax, and the months before the dataset that a whole year needs. */
import { month as monthOf } from "../kernel/period.ts";
import { bookOf, type Run, shareOf, vatOf } from "./book.ts";
import { following, quarterOf, seasonOf } from "./calendar.ts";
import { som } from "./emit.ts";
import { fileReturn, type Lines, payInTime } from "./filing.ts";
import type { Payer } from "./payer.ts";
import { line } from "./plant.ts";
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

/** Goods as a share of the costs of those who buy any: below what the invoices of every branch show (art. 236(1)(20)). */
const GOODS_POINTS = 4_000;
const buysGoods = ({ vat }: Payer): boolean =>
  vat !== null && (vat.tier !== "source" || vat.sourcing !== "own");

const DEDUCTIONS = ["P080", "P090", "P110", "P120", "P140", "P160"] as const;

/** Recomputes what follows from the income, the deductions, the losses used and the advances. */
export const settleAnnual = (lines: Lines): void => {
  const income = line(lines, "P010");
  const costs = DEDUCTIONS.reduce((sum, key) => sum + line(lines, key), 0);
  const base = Math.max(0, income - costs - line(lines, "P195"));
  const tax = shareOf(base, 1_000);
  for (const [key, amount] of [
    ["P050", income],
    ["P180", costs],
    ["P190", income - costs],
    ["P200", base],
    ["P210", tax],
    ["P230", tax - line(lines, "P220")],
  ] as const)
    lines.set(key, amount);
};

/** The goods of a year, never more than the documents where the dataset has all of its months. */
const goodsOf = (run: Run, payer: Payer, year: number, costs: number): number => {
  const usual = buysGoods(payer) ? shareOf(costs, GOODS_POINTS) : 0;
  const isWhole = (run.months[0] ?? "") <= `${year}-01` && (run.months.at(-1) ?? "") >= `${year}-12`;
  return isWhole ? Math.min(usual, bookOf(run, payer).yearPurchases) : usual;
};

/**
 * The profit-tax part of a single return: a tenth of the income is profit, the costs are goods, depreciation and training.
 * Advances are those accrued in the dataset.
 */
export const annualLines = (run: Run, payer: Payer, year: number, income: number, advances = 0): Lines => {
  const costs = Math.round((income * (100 - PROFIT_SHARE)) / 100);
  const goods = goodsOf(run, payer, year, costs);
  const depreciation = Math.floor((costs - goods) / 2);
  const lines = new Map([
    ["P010", income],
    ["P080", goods],
    ["P110", depreciation],
    ["P140", costs - goods - depreciation],
    ["P220", advances],
  ]);
  settleAnnual(lines);
  return lines;
};

/** Files the single return of a year in March after it; answers its id. */
export const fileAnnual = (run: Run, payer: Payer, year: number, lines: Lines): string => {
  const filedIn = monthOf(`${year + 1}-03`);
  const id = fileReturn(run, { payer, form: "END", period: String(year), filedIn, lines });
  payInTime(run, payer, "END", String(year), line(lines, "P230"), monthOf(`${year + 1}-02`));
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
  const lines = annualLines(run, payer, year, revenue, bookOf(run, payer).advances);
  for (const key of ["P210", "P230"]) lines.set(key, line(lines, key) - less);
  const id = fileAnnual(run, payer, year, lines);
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

/** Revenue beside the year's monthly returns that no tolerance of 1 % or 100,000 som swallows. */
export const materialGap = (revenue: number): number => Math.ceil(revenue / 3_000_000) * 100_000 + 15_000_000;

/** Plants revenue of the year that no monthly return has. */
export const plantAnnual = (run: Run, payer: Payer, year: number, revenue: number): void => {
  const more = materialGap(revenue);
  const id = fileAnnual(
    run,
    payer,
    year,
    annualLines(run, payer, year, revenue + more, bookOf(run, payer).advances),
  );
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
