/** What third parties report of payers of the single tax, by form of payment. */
import type { Month } from "#shared/kernel/period.ts";
import type { SingleTaxFacts, SingleTaxMonth } from "#shared/law/checks/single-tax/facts.ts";
import type { MonthFact, TaxpayerFacts } from "#shared/law/checks/vat/facts.ts";
import type { ReadHandle } from "../handle.ts";
import { byInn } from "./by-inn.ts";
import { monthOf } from "./month-facts.ts";
import { cashOf, isAnonymous } from "./special-sales.ts";

interface InvoiceSum {
  readonly inn: number;
  readonly month: number;
  readonly toPublic: number;
  readonly net: number;
  readonly cash: number;
  readonly toOrganizations: number;
  readonly abroad: number;
  readonly anonymous: number;
  readonly anonymousCash: number;
}

type InvoiceSums = Omit<SingleTaxMonth, "registersCash" | "registersCashless" | "bank">;

const NO_INVOICES: InvoiceSums = {
  namedCash: 0,
  namedCashless: 0,
  publicCash: 0,
  publicCashless: 0,
  toOrganizations: 0,
  abroad: 0,
  anonymousCash: 0,
  anonymousCashless: 0,
};

const sumsOf = (rows: readonly InvoiceSum[]): ReadonlyMap<Month, InvoiceSums> => {
  const months = new Map<Month, InvoiceSums>();
  for (const { month, toPublic, net, cash, ...row } of rows) {
    const at = monthOf(month);
    const before = months.get(at) ?? NO_INVOICES;
    months.set(at, {
      ...before,
      ...(toPublic === 1
        ? { publicCash: cash, publicCashless: net - cash }
        : { namedCash: cash, namedCashless: net - cash }),
      toOrganizations: before.toOrganizations + row.toOrganizations,
      abroad: before.abroad + row.abroad,
      anonymousCash: before.anonymousCash + row.anonymousCash,
      anonymousCashless: before.anonymousCashless + row.anonymous - row.anonymousCash,
    });
  }
  return months;
};

const monthsOf = (
  invoices: ReadonlyMap<Month, InvoiceSums>,
  facts: ReadonlyMap<Month, MonthFact>,
): ReadonlyMap<Month, SingleTaxMonth> =>
  new Map(
    [...new Set([...invoices.keys(), ...facts.keys()])].map((month) => {
      const fact = facts.get(month);
      const cash = fact?.registersCash ?? 0;
      return [
        month,
        {
          ...(invoices.get(month) ?? NO_INVOICES),
          registersCash: cash,
          registersCashless: (fact?.registersTaxable ?? 0) + (fact?.registersFree ?? 0) - cash,
          bank: fact?.bank ?? null,
        },
      ];
    }),
  );

/** Reads a range of taxpayers; who never was under the single tax costs nothing. */
export const singleTaxReader = (
  read: ReadHandle,
  from: number,
  to: number,
): ((
  inn: number,
  facts: TaxpayerFacts,
  territory: string | null,
  employees: SingleTaxFacts["employees"],
) => SingleTaxFacts) => {
  const invoices = byInn(read.query<InvoiceSum>(INVOICES).all({ from, to }));
  return (inn, facts, territory, employees) => {
    const { inn: payer, kind, activityGroup, regimes, returns, months, data } = facts;
    const own = returns.filter(({ form }) => form === "UNI");
    const isPayer = own.length > 0 || regimes.some(({ regime }) => regime === "single-tax");
    return {
      inn: payer,
      kind,
      activityGroup,
      territory,
      regimes,
      returns: own,
      exciseReturns: isPayer ? returns.filter(({ form }) => form === "EXC") : [],
      months: isPayer ? monthsOf(sumsOf(invoices.get(inn) ?? []), months) : new Map(),
      imports: isPayer ? importsOf(facts) : [],
      employees: isPayer ? employees : new Map(),
      data,
    };
  };
};

/** Goods brought in from the EAEU or through customs, with the row that says so. */
export const importsOf = ({
  importsEaeu,
  importsCustoms,
}: Pick<TaxpayerFacts, "importsEaeu" | "importsCustoms">): SingleTaxFacts["imports"] => [
  ...importsEaeu.map(({ applicationId, importedOn }) => ({
    on: importedOn,
    evidence: { file: "imports_eaeu.csv", id: applicationId },
  })),
  ...importsCustoms.map(({ declarationId, releasedOn }) => ({
    on: releasedOn,
    evidence: { file: "imports_customs.csv", id: declarationId },
  })),
];

const INVOICES = `WITH payers AS (
    SELECT inn FROM returns WHERE inn BETWEEN @from AND @to AND form = 'UNI'
    UNION SELECT inn FROM regimes WHERE inn BETWEEN @from AND @to AND regime = 'single-tax')
  SELECT inn, month, toPublic, sum(net) AS net, sum(cash) AS cash, sum(iif(organization, net, 0)) AS toOrganizations,
    sum(iif(abroad, net, 0)) AS abroad, sum(iif(anonymous, net, 0)) AS anonymous,
    sum(iif(anonymous, cash, 0)) AS anonymousCash
  FROM (SELECT i.seller_inn AS inn, i.supply_month AS month, i.buyer_inn IS NULL AS toPublic, i.net,
      ${cashOf("i")} AS cash,
      coalesce(b.kind IN ('organization', 'state-institution'), 0) AS organization,
      i.supply = 'zero' OR coalesce(b.kind = 'foreign-organization', 0) AS abroad,
      ${isAnonymous("i", "b")} AS anonymous
    FROM payers CROSS JOIN invoices i ON i.seller_inn = payers.inn
    LEFT JOIN taxpayers b ON b.inn = i.buyer_inn
    WHERE i.status = 'valid' AND i.payment <> 'unpaid'
      AND i.invoice_id NOT IN (SELECT invoice_id FROM temp.replaced))
  GROUP BY inn, month, toPublic`;
