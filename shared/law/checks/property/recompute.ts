import { Exact, roundToTyiyn, type Tyiyn, ZERO } from "../../../kernel/money.ts";
import { isMaterial } from "../tolerance.ts";

/** Lines of one object in the information return PRB (buildings) or PRL (land), as plain decimals. */
export type ObjectLines = Readonly<Record<string, string>>;

/** One formula in tyiyn: what the line says, null where it is left out, and what its own inputs give. */
interface ObjectLineCheck {
  readonly line: "040" | "050" | "080";
  readonly declared: Tyiyn | null;
  readonly computed: Tyiyn;
  readonly broken: boolean;
}

export interface RecomputedObject {
  readonly checks: readonly ObjectLineCheck[];
  /** Tax of the year after months owned and the relief, tyiyn. */
  readonly tax: Tyiyn;
}

const MONTHS = 12;
const INSTALMENTS = 4;

const inTyiyn = (som: Exact): Tyiyn => roundToTyiyn(som.times(100));

/**
 * Recomputes the record of one object from its own inputs (art. 380, 383, 394, 403): the value of a square metre, the
 * tax of the year, an instalment. A coefficient the record leaves out is one: a homestead has the zone's alone (397).
 * Line 060 is months / 12 in two places, so whole months are taken back from it; a relief never exceeds the tax.
 * @param rate share of the value (art. 379) in the year of the return.
 */
export const recomputeObject = (lines: ObjectLines, rate: string): RecomputedObject => {
  const of = (line: string, absent: string): Exact => new Exact(lines[line] ?? absent);
  const check = (line: ObjectLineCheck["line"], som: Exact): ObjectLineCheck => {
    const text = lines[line];
    const declared = text === undefined ? null : inTyiyn(new Exact(text));
    const computed = inTyiyn(som);
    return { line, declared, computed, broken: declared !== null && isMaterial(declared - computed) };
  };
  const unitValue = of("020", "0").times(of("030", "1")).times(of("031", "1")).times(of("032", "1"));
  const year = of("010", "0").times(unitValue).times(rate);
  const months = of("060", "1").times(MONTHS).toDecimalPlaces(0);
  const owed = Exact.max(year.times(months).div(MONTHS).minus(of("070", "0")), ZERO);
  return {
    checks: [check("040", unitValue), check("050", year), check("080", owed.div(INSTALMENTS))],
    tax: inTyiyn(owed),
  };
};
