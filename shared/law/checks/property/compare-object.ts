import type { Derivation } from "../../../kernel/derivation.ts";
import {
  Exact,
  maxMoney,
  minMoney,
  roundToTyiyn,
  subtractMoney,
  type Tyiyn,
  tyiyn,
  ZERO,
} from "../../../kernel/money.ts";
import { boundsOf, type Period } from "../../../kernel/period.ts";
import { err, ok, type Result } from "../../../kernel/result.ts";
import type { DuePart } from "../../finding.ts";
import type { Missing } from "../../missing.ts";
import { computePropertyTax, type PropertyTax } from "../../property-tax/art-380-property-tax.ts";
import { ownedMonths } from "../../property-tax/art-383-months.ts";
import { LAND_FUNCTION_COEFFICIENTS } from "../../property-tax/art-404-land-function.ts";
import { functionCoefficient } from "../../property-tax/function-coefficient.ts";
import { instalmentsOf } from "../../property-tax/instalments.ts";
import type { PropertyObject } from "../../property-tax/property-object.ts";
import type { CheckContext, CheckDefinition } from "../check.ts";
import { isMaterial } from "../tolerance.ts";
import type { ReturnLines } from "../vat/facts.ts";
import { H01, H02, H03, H05, H08 } from "./definitions.ts";
import type { PropertyForm, PropertyRow } from "./facts.ts";
import { type OpenTransfer, openTransfer } from "./transfer.ts";

/** One object of the register beside its record in the return. */
export interface ComparedObject {
  readonly objectId: string;
  readonly declared: Tyiyn;
  readonly computed: Tyiyn;
  /** Computed less declared. */
  readonly difference: Tyiyn;
  /** The check the difference belongs to. */
  readonly cause: CheckDefinition;
  readonly derivation: Derivation;
  /** The difference by the days of payment of the object's kind. */
  readonly dueParts: readonly DuePart[];
  /** Part of art. 383 that leaves open who owes the difference of the year the right passed in; null where it is settled. */
  readonly open: OpenTransfer | null;
}

const MONTHS = 12;
const INSTALMENTS = 4;
const HUNDRED = 100;
/** Coefficients stand in the return in two places. */
const COEFFICIENT_PLACE = 1;
const TRADE_LAND = "404.1";

/** The return of land states no months: its instalment stands for them, 050 × months / 12 / 4. */
const monthsOfLand = ({ "050": year = 0, "080": instalment }: ReturnLines): number =>
  instalment === undefined || year <= 0 ? MONTHS : Math.round((instalment * INSTALMENTS * MONTHS) / year);

const statedMonths = (lines: ReturnLines, form: PropertyForm): number => {
  if (form === "PRL") return monthsOfLand(lines);
  return lines["060"] === undefined ? MONTHS : Math.round((lines["060"] * MONTHS) / HUNDRED);
};

/** Tax of the year a record states: line 050 of a building for its months less the relief; else the four instalments. */
export const statedTax = (lines: ReturnLines, form: PropertyForm): Tyiyn => {
  const { "050": year, "070": relief = 0, "080": instalment } = lines;
  const stated = instalment !== undefined && form === "PRL";
  if (year === undefined || stated) return tyiyn((instalment ?? 0) * INSTALMENTS);
  const months = statedMonths(lines, form);
  return maxMoney(ZERO, tyiyn(roundToTyiyn(new Exact(year).times(months).div(MONTHS)) - relief));
};

type Lawful = Pick<PropertyTax, "tax" | "derivation">;

const taxByLaw = (object: PropertyObject, year: Period, context: CheckContext): Result<Lawful, Missing> => {
  const computed = computePropertyTax(object, year, context);
  if (computed.ok) return computed;
  return err(
    computed.error.code === "incomplete"
      ? computed.error.missing
      : { what: "input", name: computed.error.path, on: boundsOf(year).first },
  );
};

/**
 * Tax of the year by the law. A relief is the register's, but the land under a building (409(4)) is not in the data: what the
 * record took off above the relief is kept up to the tax; of land the register's relief stands alone.
 */
const lawfulTax = (
  object: PropertyObject,
  lines: ReturnLines | null,
  year: Period,
  context: CheckContext,
): Result<Lawful, Missing> => {
  const lawful = taxByLaw(object, year, context);
  const taken = lines?.["070"] ?? 0;
  if (!lawful.ok || taken === 0 || (object.reliefs.length > 0 && object.kind !== "nonresidential"))
    return lawful;
  const whole = taxByLaw({ ...object, reliefs: [] }, year, context);
  if (!whole.ok) return whole;
  const { tax, derivation } = lawful.value;
  return ok({ tax: minMoney(tax, maxMoney(ZERO, tyiyn(whole.value.tax - taken))), derivation });
};

const formOf = ({ kind }: PropertyObject): PropertyForm => (kind === "settlement-land" ? "PRL" : "PRB");

/** Whether the record's coefficient of purpose is below the larger one art. 377(7) asks for. */
const usesSmallerPurpose = (object: PropertyObject, lines: ReturnLines, year: Period): boolean => {
  const [article, line] =
    object.kind === "nonresidential" ? (["389", "032"] as const) : (["404", "031"] as const);
  const stated = lines[line];
  if (stated === undefined || object.functionUse === null) return false;
  const lawful = functionCoefficient(object, article, boundsOf(year).first);
  return lawful.ok && new Exact(lawful.value).times(HUNDRED).minus(stated).greaterThan(COEFFICIENT_PLACE);
};

/**
 * Whether the record takes a class of trade land above the one of the whole plot: the class goes by the area of the trade
 * (S-38), which is in no column, so the plot does not refute it.
 */
const statesSmallerTrade = (object: PropertyObject, lines: ReturnLines | null, year: Period): boolean => {
  const stated = lines?.["031"];
  const underTrade = [object.functionTitle, object.functionUse].includes(TRADE_LAND);
  if (object.kind !== "settlement-land" || stated === undefined || !underTrade) return false;
  const lawful = functionCoefficient(object, "404", boundsOf(year).first);
  return (
    lawful.ok &&
    new Exact(stated).greaterThan(new Exact(lawful.value).times(HUNDRED)) &&
    LAND_FUNCTION_COEFFICIENTS.rows.some(
      ({ at, value }) => at.row === "1" && new Exact(value).times(HUNDRED).equals(stated),
    )
  );
};

const causeOf = (object: PropertyObject, lines: ReturnLines | null, year: Period): CheckDefinition => {
  if (lines === null) return H01;
  if (statedMonths(lines, formOf(object)) !== ownedMonths(year, object.ownedFrom, object.ownedTo).count)
    return H08;
  if (usesSmallerPurpose(object, lines, year)) return H03;
  return object.kind === "nonresidential" ? H02 : H05;
};

/** The difference in the parts the tax of the year is paid in: equal ones, from the day the obligation arose. */
const duePartsOf = (
  { kind, ownedFrom, ownedTo }: PropertyObject,
  year: Period,
  difference: Tyiyn,
  { calendar }: CheckContext,
): readonly DuePart[] => {
  const { arisesOn } = ownedMonths(year, ownedFrom, ownedTo);
  const sign = difference < 0 ? -1 : 1;
  return instalmentsOf(
    kind,
    year,
    tyiyn(sign * difference),
    { arisesOn: arisesOn ?? boundsOf(year).first, transferredOn: ownedTo },
    calendar,
  ).map(({ due, amount }) => ({ due, amount: tyiyn(sign * amount) }));
};

/** The difference of one object, null within rounding; `lines` null where the return has no record of it. */
export const compareObject = (
  { objectId, object }: PropertyRow,
  lines: ReturnLines | null,
  year: Period,
  context: CheckContext,
): Result<ComparedObject | null, Missing> => {
  const lawful = lawfulTax(object, lines, year, context);
  if (!lawful.ok) return lawful;
  const declared = lines === null ? ZERO : statedTax(lines, formOf(object));
  const difference = subtractMoney(lawful.value.tax, declared);
  if (!isMaterial(difference) || (difference < 0 && statesSmallerTrade(object, lines, year))) return ok(null);
  return ok({
    objectId,
    declared,
    computed: lawful.value.tax,
    difference,
    cause: causeOf(object, lines, year),
    derivation: lawful.value.derivation,
    dueParts: duePartsOf(object, year, difference, context),
    open: openTransfer(
      object,
      year,
      difference,
      lines !== null && statedMonths(lines, formOf(object)) === MONTHS,
    ),
  });
};
