/** Cost with documents, and goods bought from those whose goods are no deduction, for the checks of the profit tax. */
import { innFromInteger } from "#shared/kernel/inn.ts";
import { type Tyiyn, tyiyn } from "#shared/kernel/money.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { ProfitFacts } from "#shared/law/checks/profit/facts.ts";
import type { DataAtHand, ReturnFact } from "#shared/law/checks/vat/facts.ts";
import type { ReadHandle } from "../handle.ts";

interface SpecialRow {
  readonly invoiceId: string;
  readonly seller: number;
  readonly suppliedOn: PlainDate;
  readonly net: Tyiyn;
}

/** Years whose every month the office's data reach: of a part of a year nothing could be said. */
const wholeYears = (returns: readonly ReturnFact[], { invoices, periodFrom, periodTo }: DataAtHand) =>
  returns
    .filter(
      ({ form, period }) =>
        form === "END" && invoices && `${period}-01` >= periodFrom && `${period}-12` <= periodTo,
    )
    .map(({ period }) => Number(period));

/** Reads what the annual returns of one taxpayer need; a taxpayer without one costs nothing. */
export const costReader = (
  read: ReadHandle,
): ((
  inn: number,
  returns: readonly ReturnFact[],
  data: DataAtHand,
) => Pick<ProfitFacts, "specialPurchases" | "documentedCost">) => {
  const cost = read.query<{ readonly cost: number | null }>(COST);
  const special = read.query<SpecialRow>(SPECIAL);
  return (inn, returns, data) => {
    if (!returns.some(({ form }) => form === "END"))
      return { specialPurchases: [], documentedCost: new Map() };
    return {
      documentedCost: new Map(
        wholeYears(returns, data).map((year) => [
          year,
          tyiyn(cost.get({ inn, from: year * 100 + 1, to: year * 100 + 12, year: `${year}-%` })?.cost ?? 0),
        ]),
      ),
      specialPurchases: special
        .all(inn)
        .map(({ seller, ...bought }) => ({ ...bought, sellerInn: innFromInteger(seller) })),
    };
  };
};

const COST = `SELECT
    (SELECT coalesce(sum(net), 0) FROM invoices
      WHERE buyer_inn = @inn AND supply_month BETWEEN @from AND @to AND status = 'valid')
    + (SELECT coalesce(sum(contract_value), 0) FROM imports_eaeu WHERE inn = @inn AND imported_on LIKE @year)
    + (SELECT coalesce(sum(customs_base), 0) FROM imports_customs WHERE inn = @inn AND released_on LIKE @year) AS cost`;

/** Sellers of goods on the patent or in a trade zone on the day of the supply (236(1)(21)). */
const SPECIAL = `SELECT i.invoice_id AS invoiceId, i.seller_inn AS seller, i.supply_on AS suppliedOn, i.net
  FROM invoices i JOIN taxpayers t ON t.inn = i.seller_inn AND t.activity_group = 'trade'
  WHERE i.buyer_inn = ? AND i.status = 'valid'
    AND EXISTS (SELECT 1 FROM regimes g WHERE g.inn = i.seller_inn AND g.regime IN ('patent', 'trade-zone')
      AND g.valid_from <= i.supply_on AND (g.valid_to IS NULL OR g.valid_to >= i.supply_on))
  ORDER BY i.supply_on, i.invoice_id`;
