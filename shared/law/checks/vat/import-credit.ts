import { Exact, roundToTyiyn } from "../../../kernel/money.ts";
import { type Month, monthOf, nextMonth } from "../../../kernel/period.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { VatRates } from "../check.ts";
import { isMaterial } from "../tolerance.ts";
import type { TaxpayerFacts } from "./facts.ts";

/** An import whose VAT may be credited, and from which month. */
export interface CreditableImport {
  readonly file: "imports_customs.csv" | "imports_eaeu.csv";
  readonly id: string;
  /** First month the conditions of art. 315(3)(2)–(3) hold; null while they do not. */
  readonly from: Month | null;
  readonly importedIn: Month;
  readonly vat: number;
  /** Without the uplift over the invoice value (art. 316(2)(5)). */
  readonly allowed: number;
}

/** What one month's import credit holds too early and above the invoice value. */
export interface ImportCreditFault {
  readonly month: Month;
  readonly credited: number;
  readonly early: number;
  readonly earlyImports: readonly CreditableImport[];
  readonly uplift: number;
  readonly upliftImports: readonly CreditableImport[];
}

const later = (a: Month, b: Month): Month => (a >= b ? a : b);

/** The later of the formal condition and the payment; never while no day of payment is recorded. */
const creditableFrom = (formal: Month, paidOn: PlainDate | null): Month | null =>
  paidOn === null ? null : later(formal, monthOf(paidOn));

/** Customs: release and payment (art. 315(3)(2)). */
export const customsImports = (facts: TaxpayerFacts, rates: VatRates): readonly CreditableImport[] =>
  facts.importsCustoms.map((goods) => ({
    file: "imports_customs.csv",
    id: goods.declarationId,
    from: creditableFrom(monthOf(goods.releasedOn), goods.paidOn),
    importedIn: monthOf(goods.releasedOn),
    vat: goods.vat,
    allowed:
      goods.customsBase > goods.invoiceBase
        ? Math.min(goods.vat, roundToTyiyn(new Exact(goods.invoiceBase).times(rates.vat)))
        : goods.vat,
  }));

/** EAEU: the return of indirect taxes filed and the VAT paid (art. 315(3)(3)). */
export const eaeuImports = (facts: TaxpayerFacts): readonly CreditableImport[] =>
  facts.importsEaeu.map((goods) => {
    const month = monthOf(goods.importedOn);
    const filed = facts.returns.find((other) => other.form === "IND" && other.period === month);
    const paid = goods.paid ?? goods.vat;
    const from = filed === undefined ? null : creditableFrom(monthOf(filed.firstFiledOn), goods.paidOn);
    return {
      file: "imports_eaeu.csv",
      id: goods.applicationId,
      from,
      importedIn: month,
      vat: Math.min(goods.vat, from === null ? goods.vat : paid),
      allowed: Math.min(goods.vat, from === null ? goods.vat : paid),
    };
  });

/**
 * Follows the import credit month by month: what is creditable gathers in a pool, oldest first, and each month's
 * credit draws from it. Credit beyond the pool is early where imports are at hand whose conditions come later or
 * never; where none is at hand, it may belong to imports before the data begin and is not judged. Credit above the
 * allowed part of the pool is the customs uplift.
 * @param firstMonth first month of the data at hand
 */
export const followImportCredit = (
  imports: readonly CreditableImport[],
  credits: ReadonlyMap<Month, number>,
  firstMonth: Month,
): readonly ImportCreditFault[] => {
  const months = [...credits.keys()].sort();
  const [first] = months;
  const last = months[months.length - 1];
  if (first === undefined || last === undefined) return [];
  const faults: ImportCreditFault[] = [];
  const waiting = [...imports].sort((a, b) => (a.importedIn < b.importedIn ? -1 : 1));
  let pool: CreditableImport[] = waiting.filter((goods) => goods.from !== null && goods.from < first);
  const creditedEarly = new Set<CreditableImport>();
  for (let month = first; month <= last; month = nextMonth(month)) {
    pool = pool.concat(waiting.filter((goods) => goods.from === month && !creditedEarly.has(goods)));
    const credited = credits.get(month) ?? 0;
    if (credited <= 0) continue;
    const allowed = pool.reduce((total, goods) => total + goods.allowed, 0);
    const withUplift = pool.reduce((total, goods) => total + goods.vat, 0);
    if (credited <= allowed || !isMaterial(credited - allowed)) {
      pool = draw(pool, credited);
      continue;
    }
    // Goods that arrive later are credited early only where their VAT is the very amount.
    const pending = waiting.filter(
      (goods) =>
        !creditedEarly.has(goods) &&
        (goods.from === null || goods.from > month) &&
        (goods.importedIn <= month || !isMaterial(goods.vat - (credited - allowed))),
    );
    const pendingVat = pending.reduce((total, goods) => total + goods.vat, 0);
    // An early import explains the whole excess where it equals it: then the uplift was left out.
    const equalsPending = (amount: number): boolean =>
      [pendingVat, ...pending.map((goods) => goods.vat)].some((vat) => vat > 0 && !isMaterial(vat - amount));
    const upliftLeftOut = equalsPending(credited - allowed);
    const uplift = upliftLeftOut ? 0 : Math.min(credited, withUplift) - allowed;
    const beyond = Math.max(0, credited - allowed - uplift);
    // In the first month of the data the credit may be of imports before it, unless it equals one at hand.
    const early = month > firstMonth || equalsPending(beyond) ? Math.min(beyond, pendingVat) : 0;
    const earlyImports = isMaterial(early) ? takeFirst(pending, early) : [];
    for (const goods of earlyImports) creditedEarly.add(goods);
    faults.push({
      month,
      credited,
      early: isMaterial(early) ? early : 0,
      earlyImports,
      uplift: isMaterial(uplift) ? uplift : 0,
      upliftImports: pool.filter((goods) => goods.vat > goods.allowed),
    });
    pool = [];
  }
  return faults;
};

/** Uses up the oldest imports; an import whose allowed part is used is gone with its uplift. */
const draw = (pool: readonly CreditableImport[], credited: number): CreditableImport[] => {
  let left = credited;
  return pool.flatMap((goods) => {
    const used = Math.min(left, goods.allowed);
    left -= used;
    const rest = goods.allowed - used;
    return rest <= 0 || !isMaterial(rest) ? [] : [{ ...goods, allowed: rest, vat: goods.vat - used }];
  });
};

/** The import whose VAT equals the amount, else the latest ones that make it up. */
const takeFirst = (pending: readonly CreditableImport[], amount: number): readonly CreditableImport[] => {
  const equal = pending.find((goods) => !isMaterial(goods.vat - amount));
  if (equal) return [equal];
  const taken: CreditableImport[] = [];
  let sum = 0;
  for (const goods of [...pending].reverse()) {
    if (sum >= amount) break;
    taken.push(goods);
    sum += goods.vat;
  }
  return taken;
};
