import type { Derivation, DerivationStep } from "../../kernel/derivation.ts";
import { Exact, minMoney, roundToTyiyn, subtractMoney, type Tyiyn, ZERO } from "../../kernel/money.ts";
import { boundsOf, type Period } from "../../kernel/period.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { findCodeParameter } from "../parameters.ts";
import type { CodeParameterName } from "../parameters-of-the-code.ts";
import type { RuleContext } from "../rule.ts";
import { findInTable } from "../table.ts";
import { count, share, som, workingStep } from "../working.ts";
import { type OwnedMonths, ownedMonths } from "./art-383-months.ts";
import { PROPERTY_RELIEFS, reliefFits } from "./art-409-reliefs.ts";
import { TAX_FREE_AREAS } from "./art-409-tax-free-area.ts";
import { type Instalment, instalmentsOf, PAYMENT_DAYS } from "./instalments.ts";
import { housingRate } from "./left-to-others.ts";
import { populationBand } from "./population-band.ts";
import type { PropertyObject, PropertyTaxRefusal } from "./property-object.ts";
import { fromLaterEdition, unitValueOf, type ValuedKind } from "./unit-value.ts";

export interface PropertyTax {
  /** Tax of the year on the object, after months and reliefs, tyiyn. */
  readonly tax: Tyiyn;
  readonly instalments: readonly Instalment[];
  readonly derivation: Derivation;
}

type Computed<Value> = Result<Value, PropertyTaxRefusal>;
type Context = Pick<RuleContext, "parameters" | "calendar">;

/** Som of a whole year, exact, before months and reliefs. */
interface YearTax {
  readonly som: Exact;
  readonly steps: readonly DerivationStep[];
}

const RATES = {
  nonresidential: "property-tax.rate.building",
  "settlement-land": "property-tax.rate.land",
  "homestead-land": "property-tax.rate.land",
  "agricultural-land": "property-tax.rate.agricultural",
} as const satisfies Record<ValuedKind, CodeParameterName>;

const areaStep = ({ area, share: part }: PropertyObject, base: Exact): DerivationStep =>
  workingStep(
    "property.area",
    "area × share",
    { area: count(area), share: count(part) },
    count(base.toFixed()),
    "377.1",
  );

const areaOf = (object: PropertyObject): Exact => new Exact(object.area).times(object.share);

const exactSom = (value: Exact) => som(roundToTyiyn(value.times(100)));

/** Н = НБ × НС × С (art. 380(1)); at a rate of nothing no tax arises and nothing is looked up (art. 379(2)). */
const valuedTax = (
  object: PropertyObject,
  kind: ValuedKind,
  year: Period,
  { parameters }: Context,
): Computed<YearTax> => {
  const rate = findCodeParameter(parameters, RATES[kind], boundsOf(year).first);
  if (!rate.ok) return err({ code: "incomplete", missing: rate.error });
  const { value, source } = rate.value;
  const place = source.kind === "office" ? "379" : source.basis;
  if (new Exact(value).isZero())
    return ok({
      som: new Exact(0),
      steps: [workingStep("property.no-rate", null, { rate: share(value) }, som(ZERO), place)],
    });
  const unit = unitValueOf(object, kind, year, parameters);
  if (!unit.ok) return unit;
  const base = areaOf(object);
  const tax = base.times(unit.value.value).times(value);
  return ok({
    som: tax,
    steps: [
      areaStep(object, base),
      unit.value.step,
      workingStep(
        "property.year",
        "base × unit-value × rate",
        { base: count(base.toFixed()), "unit-value": unit.value.step.result, rate: share(value) },
        exactSom(tax),
        place,
        fromLaterEdition(kind, year, parameters) ? "S-02" : undefined,
      ),
    ],
  });
};

/** Н = НБ × С (art. 380(2)), without the free area where this dwelling is the one it is counted for. */
const housingTax = (object: PropertyObject, year: Period, { parameters }: Context): Computed<YearTax> => {
  const rate = housingRate(object, year, parameters);
  if (!rate.ok) return rate;
  const whole = areaOf(object);
  const steps: DerivationStep[] = [areaStep(object, whole)];
  let base = whole;
  if (object.taxFreeAs !== null) {
    if (object.population === null)
      return err({ code: "incomplete", missing: { what: "input", name: "population" } });
    const key = { dwelling: object.taxFreeAs, "population-from": populationBand(object.population) };
    const free = findInTable(TAX_FREE_AREAS, key, boundsOf(year).first);
    if (!free.ok) return err({ code: "incomplete", missing: free.error });
    base = Exact.max(whole.minus(free.value.value), 0);
    steps.push(
      workingStep(
        "property.tax-free-area",
        "max(0, area − tax-free-area)",
        { area: count(whole.toFixed()), "tax-free-area": count(free.value.value) },
        count(base.toFixed()),
        "409.1.1",
      ),
    );
  }
  const tax = base.times(rate.value);
  const operands = { base: count(base.toFixed()), "housing-rate": exactSom(new Exact(rate.value)) };
  steps.push(workingStep("property.year", "base × housing-rate", operands, exactSom(tax), "380.2"));
  return ok({ som: tax, steps });
};

/** The part of the tax the reliefs leave: each takes its share of what the others left. */
const afterReliefs = (object: PropertyObject, year: Period, tax: Exact): Computed<YearTax> => {
  let left = tax;
  const steps: DerivationStep[] = [];
  for (const relief of object.reliefs) {
    if (!reliefFits(relief, object.kind)) return err({ code: "relief-does-not-fit", path: "relief" });
    const row = findInTable(PROPERTY_RELIEFS, { relief }, boundsOf(year).first);
    if (!row.ok) return err({ code: "incomplete", missing: row.error });
    const before = left;
    left = before.times(new Exact(1).minus(row.value.value));
    const operands = { tax: exactSom(before), relief: share(row.value.value) };
    steps.push(
      workingStep("property.relief", "tax × (1 − relief)", operands, exactSom(left), row.value.basis),
    );
  }
  return ok({ som: left, steps });
};

const refusalOf = (object: PropertyObject): PropertyTaxRefusal | null => {
  const part = new Exact(object.share);
  if (!part.isPositive() || part.isZero() || part.greaterThan(1))
    return { code: "out-of-range", path: "share" };
  if (!new Exact(object.area).greaterThan(0)) return { code: "out-of-range", path: "area" };
  if (object.ownedTo !== null && object.ownedTo < object.ownedFrom)
    return { code: "reversed-interval", path: "owned_to" };
  return object.taxFreeAs !== null && object.kind !== "residential"
    ? { code: "relief-does-not-fit", path: "relief" }
    : null;
};

const monthsStep = (tax: Exact, { count: months }: OwnedMonths, result: Exact): DerivationStep =>
  workingStep(
    "property.months",
    "tax × months / 12",
    { tax: exactSom(tax), months: count(months) },
    exactSom(result),
    "383",
  );

/** Art. 409(4): the tax on the land under a building, never more than the building's own. */
const landOffset = (
  object: PropertyObject,
  tax: Tyiyn,
): { readonly tax: Tyiyn; readonly steps: Derivation } => {
  if (object.kind !== "nonresidential" || object.landTaxUnder === 0) return { tax, steps: [] };
  const left = subtractMoney(tax, minMoney(tax, object.landTaxUnder));
  const operands = { tax: som(tax), "land-tax": som(object.landTaxUnder) };
  return {
    tax: left,
    steps: [workingStep("property.land-offset", "max(0, tax − land-tax)", operands, som(left), "409.4")],
  };
};

/**
 * Property tax (налог на имущество) of one object and owner for a year: base by the share (377(1)), value of the unit by
 * the kind, rate, months owned (383), reliefs (409–412), the land under a building (409(4)); rounded once, then split into
 * the instalments of the kind.
 */
export const computePropertyTax = (
  object: PropertyObject,
  year: Period,
  context: Context,
): Computed<PropertyTax> => {
  const refusal = refusalOf(object);
  if (refusal) return err(refusal);
  const whole =
    object.kind === "residential"
      ? housingTax(object, year, context)
      : valuedTax(object, object.kind, year, context);
  if (!whole.ok) return whole;
  const months = ownedMonths(year, object.ownedFrom, object.ownedTo);
  const owned = whole.value.som.times(months.count).div(12);
  const relieved = afterReliefs(object, year, owned);
  if (!relieved.ok) return relieved;
  const rounded = roundToTyiyn(relieved.value.som.times(100));
  const { tax, steps: offset } = landOffset(object, rounded);
  const { place } = PAYMENT_DAYS[object.kind];
  const instalments =
    months.arisesOn === null
      ? []
      : instalmentsOf(
          object.kind,
          year,
          tax,
          { arisesOn: months.arisesOn, transferredOn: object.ownedTo },
          context.calendar,
        );
  return ok({
    tax,
    instalments,
    derivation: [
      ...whole.value.steps,
      monthsStep(whole.value.som, months, owned),
      ...relieved.value.steps,
      ...offset,
      ...instalments.map(({ due, amount }) =>
        workingStep("property.instalment", null, { due: { unit: "date", value: due } }, som(amount), place),
      ),
    ],
  });
};
