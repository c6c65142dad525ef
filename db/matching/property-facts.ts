/** Objects of the register of rights and their records in the returns, for the checks of the property tax. */
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { PropertyFacts, PropertyReturnFact, PropertyRow } from "#shared/law/checks/property/facts.ts";
import type { PaymentFact, ReturnFact, TaxpayerFacts } from "#shared/law/checks/vat/facts.ts";
import { type RegisteredObject, registeredObject } from "#shared/law/property-tax/registered-object.ts";
import type { ReadHandle } from "../handle.ts";
import { byInn, type WithInn } from "./by-inn.ts";
import { type RowsOfReturn, readLineRows } from "./line-rows.ts";

type ObjectRow = RegisteredObject & {
  readonly inn: number;
  readonly objectId: string;
  readonly ownedFrom: PlainDate;
};

const FORMS = ["PRB", "PRL"] as const;

const isOfProperty = ({ form }: ReturnFact): boolean => FORMS.some((known) => known === form);

const returnOf = (filed: ReturnFact, rows: RowsOfReturn): PropertyReturnFact => {
  const objects = new Map(rows);
  const lines = objects.get("") ?? {};
  objects.delete("");
  return { ...filed, lines, rows: objects };
};

/** @returns the facts of a taxpayer of the range */
export const propertyReader = (
  read: ReadHandle,
  from: number,
  to: number,
): ((inn: number, facts: Pick<TaxpayerFacts, "inn" | "kind" | "returns">) => PropertyFacts) => {
  const objects = byInn(read.query<ObjectRow>(OBJECTS).all(from, to));
  const rowsOf = readLineRows(read, FORMS, from, to);
  const payments = byInn(read.query<WithInn<PaymentFact>>(PAYMENTS).all(from, to));
  return (inn, { inn: owner, kind, returns }) => ({
    inn: owner,
    kind,
    properties: (objects.get(inn) ?? []).map(
      (row): PropertyRow => ({ objectId: row.objectId, object: registeredObject(row) }),
    ),
    returns: returns.filter(isOfProperty).map((filed) => returnOf(filed, rowsOf(filed.returnId))),
    payments: payments.get(inn) ?? [],
  });
};

const PAYMENTS = `SELECT inn, payment_id AS paymentId, tax, period, paid_on AS paidOn, amount
  FROM payments WHERE inn BETWEEN ? AND ? AND tax IN ('PRB', 'PRL') AND kind = 'tax' ORDER BY inn, paid_on`;

const OBJECTS = `SELECT inn, object_id AS objectId, kind, share, area, walls, commissioned_year AS commissionedYear, territory,
    population, zone_coefficient AS zoneCoefficient, inflation_coefficient AS inflationCoefficient,
    function_title AS functionTitle, function_use AS functionUse, owned_from AS ownedFrom, owned_to AS ownedTo, relief
  FROM properties WHERE inn BETWEEN ? AND ? ORDER BY inn, object_id`;
