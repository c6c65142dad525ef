import type { DerivationStep } from "../../../kernel/derivation.ts";
import { tc } from "../../../kernel/legal-basis.ts";
import { addMoney, formatSom, type Tyiyn, ZERO } from "../../../kernel/money.ts";
import { boundsOf, monthsOf, type Period, parsePeriod } from "../../../kernel/period.ts";
import type { PlainDate } from "../../../kernel/plain-date.ts";
import type { DuePart, Evidence } from "../../finding.ts";
import type { Missing } from "../../missing.ts";
import type { PropertyKind } from "../../property-tax/property-object.ts";
import { type CheckContext, type Claim, isUnderAudit } from "../check.ts";
import { claimOf, kindOf, number, som, step, text } from "../claim.ts";
import { isMaterial } from "../tolerance.ts";
import { type ComparedObject, compareObject } from "./compare-object.ts";
import { H07, H08 } from "./definitions.ts";
import type { PropertyFacts, PropertyForm, PropertyReturnFact, PropertyRow } from "./facts.ts";
import { unfoundedRelief, usedDwelling } from "./signs.ts";
import { filingDay, lateInstalments, latePropertyReturn } from "./terms.ts";

/** The kinds a form declares; dwellings, homesteads and farmland are computed by the authority (381(2), 384(1)). */
const FORM_OF: Partial<Readonly<Record<PropertyKind, PropertyForm>>> = {
  nonresidential: "PRB",
  "settlement-land": "PRL",
};

const yearsUnderAudit = (context: CheckContext): readonly Period[] =>
  [...new Set([...context.months].map((month) => month.slice(0, 4)))].toSorted().flatMap((text) => {
    const year = parsePeriod(text);
    return year.ok && isUnderAudit(monthsOf(year.value), context) ? [year.value] : [];
  });

/** Objects the form of the year speaks of; one bought after the return was filed is no breach of it. */
const objectsOf = (
  facts: PropertyFacts,
  form: PropertyForm,
  filed: PropertyReturnFact | undefined,
  term: PlainDate,
): readonly PropertyRow[] => {
  const known = filed?.filedOn ?? term;
  return facts.properties.filter(
    ({ objectId, object }) =>
      FORM_OF[object.kind] === form && (object.ownedFrom <= known || filed?.rows.has(objectId) === true),
  );
};

const sumOf = (objects: readonly ComparedObject[], of: (object: ComparedObject) => Tyiyn): Tyiyn =>
  addMoney(...objects.map(of));

/** What all objects together should have paid more or less on each day. */
const partsOf = (objects: readonly ComparedObject[]): readonly DuePart[] => {
  const byDay = new Map<PlainDate, Tyiyn>();
  for (const { due, amount } of objects.flatMap(({ dueParts }) => dueParts))
    byDay.set(due, addMoney(byDay.get(due) ?? ZERO, amount));
  return [...byDay]
    .map(([due, amount]) => ({ due, amount }))
    .filter(({ amount }) => amount !== 0)
    .sort((a, b) => (a.due < b.due ? -1 : 1));
};

const evidenceOf = (
  filed: PropertyReturnFact | undefined,
  objects: readonly ComparedObject[],
): readonly Evidence[] => [
  ...objects.map(({ objectId }) => ({ file: "properties.csv", id: objectId })),
  ...(filed ? [{ file: "returns.csv", id: filed.returnId }] : []),
];

const documentsOf = (
  form: PropertyForm,
  year: Period,
  objects: readonly ComparedObject[],
): readonly string[] => objects.map(({ objectId }) => `property:${form}:${year}:${objectId}`);

const objectStep = (
  { objectId, computed, declared, difference }: ComparedObject,
  place: string,
): DerivationStep =>
  step(
    "property.object",
    "computed − declared",
    { object: text(objectId), computed: som(computed), declared: som(declared) },
    som(difference),
    place,
  );

/** One claim of a form and year over all objects that differ, under the check of the largest difference of its sign. */
const claimOfYear = (
  facts: PropertyFacts,
  form: PropertyForm,
  year: Period,
  filed: PropertyReturnFact | undefined,
  objects: readonly ComparedObject[],
): Claim | null => {
  const difference = sumOf(objects, (object) => object.difference);
  if (!isMaterial(difference)) return null;
  const sign = Math.sign(difference);
  const [largest] = objects.toSorted((a, b) => sign * (b.difference - a.difference));
  if (!largest) return null;
  const declared = sumOf(objects, (object) => object.declared);
  return claimOf(largest.cause, {
    inn: facts.inn,
    tax: form,
    period: year,
    kind: kindOf(difference),
    declared,
    computed: sumOf(objects, (object) => object.computed),
    difference,
    evidence: evidenceOf(filed, objects),
    params: {
      objects: String(objects.length),
      object: largest.objectId,
      amount: formatSom(largest.difference),
    },
    dueParts: partsOf(objects),
    derivation: objects.flatMap((object) => [
      ...object.derivation,
      objectStep(object, object.cause.articles[0]),
    ]),
    documents: documentsOf(form, year, objects),
  });
};

/** H-08: objects that passed in the year, whose difference art. 383(9)–(10) may put on the other side. */
const claimOfTransfers = (
  facts: PropertyFacts,
  form: PropertyForm,
  year: Period,
  filed: PropertyReturnFact | undefined,
  objects: readonly ComparedObject[],
): Claim | null => {
  const [largest] = objects.toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  if (!largest) return null;
  return claimOf(H08, {
    inn: facts.inn,
    tax: form,
    period: year,
    kind: "risk",
    variant: "transfer",
    declared: null,
    computed: null,
    difference: ZERO,
    articles: [tc("383.7"), tc("383.9"), tc("383.10")],
    evidence: evidenceOf(filed, objects),
    params: {
      objects: String(objects.length),
      object: largest.objectId,
      amount: formatSom(largest.difference),
    },
    derivation: objects.flatMap((object) => [
      ...object.derivation,
      objectStep(object, object.open ?? H08.articles[0]),
    ]),
    documents: documentsOf(form, year, objects),
  });
};

const formClaims = (
  facts: PropertyFacts,
  form: PropertyForm,
  year: Period,
  context: CheckContext,
  missing: Missing[],
): readonly (Claim | null)[] => {
  const filed = facts.returns.find((one) => one.form === form && one.period === year);
  const term = filingDay(facts.kind, form, { period: year }, context)?.due ?? boundsOf(year).last;
  if (!filed && context.today <= term) return [];
  const objects: ComparedObject[] = [];
  for (const row of objectsOf(facts, form, filed, term)) {
    const compared = compareObject(row, filed?.rows.get(row.objectId) ?? null, year, context);
    if (!compared.ok) missing.push(compared.error);
    else if (compared.value) objects.push(compared.value);
  }
  return [
    claimOfYear(
      facts,
      form,
      year,
      filed,
      objects.filter(({ open }) => open === null),
    ),
    claimOfTransfers(
      facts,
      form,
      year,
      filed,
      objects.filter(({ open }) => open !== null),
    ),
  ];
};

/** H-07: the free area of art. 409(1)(1) on more than one dwelling owned in the year. */
const freeAreaTwice = (facts: PropertyFacts, year: Period): Claim | null => {
  const { first, last } = boundsOf(year);
  const free = facts.properties.filter(
    ({ object }) =>
      object.taxFreeAs !== null &&
      object.ownedFrom <= last &&
      (object.ownedTo === null || object.ownedTo >= first),
  );
  if (free.length < 2) return null;
  return claimOf(H07, {
    inn: facts.inn,
    tax: "PRB",
    period: year,
    kind: "risk",
    declared: null,
    computed: null,
    difference: ZERO,
    evidence: free.map(({ objectId }) => ({ file: "properties.csv", id: objectId })),
    params: { objects: String(free.length) },
    derivation: free.map(({ objectId, object }) =>
      step("property.free-area", null, { object: text(objectId) }, number(object.area), "409.1.1"),
    ),
    documents: [`property:free-area:${year}`],
  });
};

/** The terms of the returns of a year (384(1)) and of its parts. */
const termClaims = (facts: PropertyFacts, year: Period, context: CheckContext): readonly (Claim | null)[] =>
  facts.returns
    .filter(({ period }) => period === year)
    .flatMap((filed) => {
      const { form } = filed;
      if (form !== "PRB" && form !== "PRL") return [];
      return [latePropertyReturn(facts, form, filed, context), lateInstalments(facts, form, filed, context)];
    });

/** What the checks of the property tax find in the years wholly under audit. */
export const propertyClaims = (
  facts: PropertyFacts,
  context: CheckContext,
  missing: Missing[],
): readonly Claim[] =>
  yearsUnderAudit(context).flatMap((year) =>
    [
      ...formClaims(facts, "PRB", year, context, missing),
      ...formClaims(facts, "PRL", year, context, missing),
      ...termClaims(facts, year, context),
      freeAreaTwice(facts, year),
      usedDwelling(facts, year),
      unfoundedRelief(facts, year),
    ].filter((claim) => claim !== null),
  );
