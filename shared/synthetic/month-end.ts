/** The end of a month: returns drawn up from the books, changed where something is planted, filed and paid. */
import type { Month } from "../kernel/period.ts";
import { fileAdvance, profitOf } from "./annual.ts";
import { type Book, bookOf, type Run } from "./book.ts";
import { CREATED_AT, endsQuarter, following, quarterOf } from "./calendar.ts";
import { fileReturn, type Lines, payInTime } from "./filing.ts";
import type { Payer } from "./payer.ts";
import { payWages } from "./payroll.ts";
import { type Draft, line, settle } from "./plant.ts";
import { singleTaxLines } from "./single-tax.ts";
import type { Imports } from "./trade.ts";
import { importLines, salesTaxLines, vatLines } from "./vat-return.ts";

const addToQuarter = (book: Book): void => {
  book.quarterTaxable += book.buyersNet + book.publicNet;
  book.quarterExempt += book.exemptNet;
  book.quarterZero += book.zeroNet;
};
const clearMonth = (book: Book): void => {
  book.quarterTaxable -= book.buyersNet + book.publicNet;
  book.quarterExempt -= book.exemptNet;
  book.quarterZero -= book.zeroNet;
};
const clearQuarter = (book: Book): void => {
  book.quarterTaxable = 0;
  book.quarterExempt = 0;
  book.quarterZero = 0;
  book.quarterCash = 0;
  book.quarterCashless = 0;
};

/** Sales tax of the month; of the quarter at its end for small payers (art. 371), nothing in between. */
const salesTaxDue = (payer: Payer, book: Book, month: Month): { lines: Lines; period: string } | null => {
  if (payer.size === "small" && !endsQuarter(month)) return null;
  const base = { taxable: book.quarterTaxable, exempt: book.quarterExempt, zero: book.quarterZero };
  return { lines: salesTaxLines(payer, base), period: payer.size === "small" ? quarterOf(month) : month };
};

/** A first return with a mistake to the payer's own harm or favour, which the next version puts right. */
const firstAttempt = (right: Lines): Lines => {
  const wrong = new Map(right);
  const missed = Math.floor(line(right, "010") / 1_000_000) * 10_000;
  for (const key of ["010", "060"]) wrong.set(key, line(wrong, key) - missed);
  for (const key of ["011", "090"]) wrong.set(key, line(wrong, key) - (missed * 12) / 100);
  settle(wrong);
  return wrong;
};

const fileVat = (run: Run, payer: Payer, month: Month, draft: Draft): void => {
  if (draft.vat === null) return;
  const filedIn = following(month, draft.vatFiledLate ? 2 : 1);
  const mixed = line(draft.vat, "040") > 0;
  const replaces = draft.vatReplaces ?? (!mixed && run.random.chance(0.02) ? firstAttempt(draft.vat) : null);
  if (replaces === null) {
    fileReturn(run, { payer, form: "VAT", period: month, filedIn, lines: draft.vat });
  } else {
    fileReturn(run, { payer, form: "VAT", period: month, filedIn, lines: replaces, day: 10 });
    fileReturn(run, { payer, form: "VAT", period: month, filedIn, lines: draft.vat, version: 1, day: 16 });
  }
  payInTime(run, payer, "VAT", month, line(draft.vat, "150"), following(month, draft.vatPaidLate ? 1 : 0));
};

/** Changes returns before they are filed: what is planted there. */
export interface ChangeReturns {
  readonly returns: (payer: Payer, draft: Draft) => void;
  readonly advance: (payer: Payer, lines: Lines) => void;
  readonly single: (payer: Payer, lines: Lines) => void;
}

const fileWages = (run: Run, payer: Payer, month: Month, { wages, wagesPaidLate }: Draft): void => {
  if (wages === null) return;
  fileReturn(run, { payer, form: "PIT", period: month, filedIn: following(month, 1), lines: wages });
  payInTime(run, payer, "PIT", month, line(wages, "060"), following(month, wagesPaidLate ? 1 : 0));
};

/** The papers of a return are drawn and go nowhere: the chance of the others stays as it was. */
const unfiled = (run: Run): Run => ({ ...run, emit: () => 0 });

const endVatMonth = (run: Run, payer: Payer, month: Month, imports: Imports, change: ChangeReturns): void => {
  const book = bookOf(run, payer);
  addToQuarter(book);
  const salesTax = salesTaxDue(payer, book, month);
  const applications = imports.get(payer.index) ?? [];
  const draft: Draft = {
    vat: vatLines(book),
    salesTax: salesTax?.lines ?? null,
    imports: applications.length > 0 ? importLines(applications) : null,
    wages: payWages(run, payer, month),
  };
  change.returns(payer, draft);
  if (draft.unregistered) clearMonth(book);
  if (draft.imports !== null) {
    fileReturn(run, {
      payer,
      form: "IND",
      period: month,
      filedIn: following(month, 1),
      lines: draft.imports,
    });
    payInTime(run, payer, "IND", month, line(draft.imports, "060"), month);
  }
  const office = draft.unregistered ? unfiled(run) : run;
  fileVat(office, payer, month, draft);
  const filed = draft.unregistered ? null : draft.vat;
  book.excess = filed === null ? 0 : line(filed, "180");
  if (draft.salesTax !== null && salesTax !== null) {
    const filedIn = following(month, 1);
    fileReturn(office, { payer, form: "ST", period: salesTax.period, filedIn, lines: draft.salesTax });
    payInTime(office, payer, "ST", salesTax.period, line(draft.salesTax, "100"), month);
  }
  if (salesTax !== null) clearQuarter(book);
  const revenue = filed === null ? 0 : line(filed, "060") + line(filed, "070");
  book.yearRevenue += revenue;
  book.yearProfit += profitOf(revenue);
  book.yearPurchases += book.purchasesNet;
  // Advances run from January; a year the dataset starts in the middle of has none.
  const january = `${month.slice(0, 4)}-01`;
  const whole = (run.months[0] ?? "") <= january;
  const filedIn = following(month, 2);
  if (whole && endsQuarter(month) && !month.endsWith("-12") && `${filedIn}-18` < CREATED_AT)
    fileAdvance(run, payer, month, (lines) => change.advance(payer, lines));
  fileWages(run, payer, month, draft);
};

const endSingleTaxMonth = (run: Run, payer: Payer, month: Month, change: ChangeReturns): void => {
  const book = bookOf(run, payer);
  book.quarterCash += book.cashRevenue;
  book.quarterCashless += book.cashlessRevenue;
  book.yearRevenue += book.cashRevenue + book.cashlessRevenue;
  if (!endsQuarter(month)) return;
  const lines = singleTaxLines(payer, { cash: book.quarterCash, cashless: book.quarterCashless });
  change.single(payer, lines);
  const period = quarterOf(month);
  fileReturn(run, { payer, form: "UNI", period, filedIn: following(month, 1), lines });
  payInTime(run, payer, "UNI", period, line(lines, "100"), month);
  clearQuarter(book);
};

export const endMonth = (run: Run, month: Month, imports: Imports, change: ChangeReturns): void => {
  for (const payer of run.population.payers) {
    if (payer.vat !== null) endVatMonth(run, payer, month, imports, change);
    else if (payer.regime === "single-tax") endSingleTaxMonth(run, payer, month, change);
  }
};
