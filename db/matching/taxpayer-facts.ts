import { innToInteger } from "#shared/kernel/inn.ts";
import type { AuditedFacts } from "#shared/law/checks/audited.ts";
import type { ReadHandle } from "../handle.ts";
import { costReader } from "./cost-facts.ts";
import type { OfficeFacts } from "./office-facts.ts";
import { patentReader } from "./patent-facts.ts";
import { propertyReader } from "./property-facts.ts";
import { readRatedReturns } from "./rated-returns.ts";
import { singleTaxReader } from "./single-tax-facts.ts";
import { specialSalesReader } from "./special-sales.ts";
import { readVatFacts } from "./vat-facts.ts";
import { readWageFacts } from "./wage-facts.ts";

/** All facts of a range of taxpayers; `matchingSteps` must have run on the same handle. */
export const readTaxpayerFacts = (
  read: ReadHandle,
  office: OfficeFacts,
  from: number,
  to: number,
): readonly AuditedFacts[] => {
  const wages = readWageFacts(read, from, to);
  const costs = costReader(read);
  const patents = patentReader(read);
  const properties = propertyReader(read, from, to);
  const singleTax = singleTaxReader(read, from, to);
  const specialSales = specialSalesReader(read, from, to);
  const taxpayers = readVatFacts(read, office, from, to);
  const ratedOf = readRatedReturns(
    read,
    taxpayers.flatMap(({ facts }) => facts.returns),
    from,
    to,
  );
  return taxpayers.map(({ facts, territory }): AuditedFacts => {
    const inn = innToInteger(facts.inn);
    const { returns, activityGroup, registeredOn } = facts;
    return {
      ...facts,
      territory,
      income: wages.incomeOf(inn, facts, territory),
      profit: {
        inn: facts.inn,
        registeredOn,
        returns,
        purchases: facts.purchases,
        payroll: wages.payrollOf(inn),
        ...costs(inn, returns, office.data),
      },
      patent: patents(inn, facts),
      property: properties(inn, facts),
      salesTax: { inn: facts.inn, activityGroup, returns, specialSales: specialSales(inn) },
      singleTax: singleTax(inn, facts, territory, wages.employeesOf(inn)),
      otherTaxes: { inn: facts.inn, returns, rated: ratedOf(returns) },
    };
  });
};
