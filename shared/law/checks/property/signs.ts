import {
  addMoney,
  Exact,
  exactOf,
  formatSom,
  roundToTyiyn,
  subtractMoney,
  type Tyiyn,
  tyiyn,
} from "../../../kernel/money.ts";
import { boundsOf, type Period } from "../../../kernel/period.ts";
import { PROPERTY_RELIEFS } from "../../property-tax/art-409-reliefs.ts";
import { findInTable } from "../../table.ts";
import type { Claim } from "../check.ts";
import { som, step, text } from "../claim.ts";
import { signOf } from "../sign.ts";
import { isMaterial } from "../tolerance.ts";
import type { ReturnLines } from "../vat/facts.ts";
import { statedTax } from "./compare-object.ts";
import { H04, H09, H10 } from "./definitions.ts";
import type { PropertyFacts, PropertyReturnFact, PropertyRow } from "./facts.ts";

const ownedIn = ({ object }: PropertyRow, year: Period): boolean => {
  const { first, last } = boundsOf(year);
  return object.ownedFrom <= last && (object.ownedTo === null || object.ownedTo >= first);
};

/**
 * H-04: a dwelling the register itself gives a use of art. 389. Which part is used the register does not say, and the tax on
 * dwellings is the authority's to compute (381(2)), so there is no sum.
 */
export const usedDwelling = (facts: PropertyFacts, year: Period): Claim | null => {
  const used = facts.properties.filter(
    (row) => row.object.kind === "residential" && row.object.functionUse !== null && ownedIn(row, year),
  );
  if (used.length === 0) return null;
  return signOf(H04, {
    inn: facts.inn,
    tax: "PRB",
    period: year,
    evidence: used.map(({ objectId }) => ({ file: "properties.csv", id: objectId })),
    params: { objects: String(used.length) },
    derivation: used.map(({ objectId, object }) =>
      step(
        "property.dwelling-use",
        null,
        { object: text(objectId), area: text(object.area) },
        text(object.functionUse ?? ""),
        "395.1",
      ),
    ),
    documents: [`property:dwelling-use:${year}`],
  });
};

interface Reduced {
  readonly objectId: string;
  readonly amount: Tyiyn;
}

/** What the register's reliefs free of the tax a record states for its months; null where one of them has no share. */
const relievedByRegister = (
  { reliefs }: PropertyRow["object"],
  lines: ReturnLines,
  year: Period,
): Tyiyn | null => {
  const whole = statedTax({ ...lines, "070": 0 }, "PRB");
  let left = exactOf(whole);
  for (const relief of reliefs) {
    const row = findInTable(PROPERTY_RELIEFS, { relief }, boundsOf(year).first);
    if (!row.ok) return null;
    left = left.times(new Exact(1).minus(row.value.value));
  }
  return subtractMoney(whole, roundToTyiyn(left));
};

/** Buildings whose record takes off more than the register's reliefs free. */
const reducedOf = (facts: PropertyFacts, filed: PropertyReturnFact, year: Period): readonly Reduced[] =>
  facts.properties.flatMap(({ objectId, object }): readonly Reduced[] => {
    const lines = filed.rows.get(objectId);
    if (lines === undefined || object.kind !== "nonresidential") return [];
    const relieved = relievedByRegister(object, lines, year);
    if (relieved === null) return [];
    const amount = subtractMoney(tyiyn(lines["070"] ?? 0), relieved);
    return amount > 0 ? [{ objectId, amount }] : [];
  });

/**
 * What buildings were relieved of beyond the register's reliefs can only be the tax of the land under them (409(4)).
 * H-09: more than the owner states of all its land together; H-10: the owner has no land in the register or a return at all.
 */
export const unfoundedRelief = (facts: PropertyFacts, year: Period): Claim | null => {
  const filed = facts.returns.find(({ form, period }) => form === "PRB" && period === year);
  if (filed === undefined) return null;
  const reduced = reducedOf(facts, filed, year);
  const taken = addMoney(...reduced.map(({ amount }) => amount));
  const land = facts.returns.find(({ form, period }) => form === "PRL" && period === year);
  const hasLand = facts.properties.some((row) => row.object.kind === "settlement-land" && ownedIn(row, year));
  // Land without a return of it is H-01's: what its tax is, is still to be found.
  if (land === undefined && hasLand) return null;
  const stated = addMoney(...[...(land?.rows.values() ?? [])].map((lines) => statedTax(lines, "PRL")));
  const excess = subtractMoney(taken, stated);
  if (excess <= 0 || !isMaterial(excess)) return null;
  const check = land === undefined ? H10 : H09;
  const [place] = check.articles;
  return signOf(check, {
    inn: facts.inn,
    tax: "PRB",
    period: year,
    evidence: [
      { file: "returns.csv", id: filed.returnId },
      ...(land ? [{ file: "returns.csv", id: land.returnId }] : []),
      ...reduced.map(({ objectId }) => ({ file: "properties.csv", id: objectId })),
    ],
    params: {
      objects: String(reduced.length),
      taken: formatSom(taken),
      land: formatSom(stated),
      excess: formatSom(excess),
    },
    derivation: [
      ...reduced.map(({ objectId, amount }) =>
        step("property.relief-taken", null, { object: text(objectId) }, som(amount), place),
      ),
      step(
        "property.relief-excess",
        "070 − PRL",
        { "070": som(taken), PRL: som(stated) },
        som(excess),
        place,
      ),
    ],
    documents: reduced.map(({ objectId }) => `property:relief:${year}:${objectId}`),
  });
};
