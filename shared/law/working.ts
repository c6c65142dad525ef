import type { DerivationStep, Quantity } from "../kernel/derivation.ts";
import { type LegalBasis, tc } from "../kernel/legal-basis.ts";
import { Exact, formatSom, roundToTyiyn, type Tyiyn } from "../kernel/money.ts";

/** An amount of money; an exact one is shown rounded, and goes on exact. */
export const som = (value: Tyiyn | Exact): Quantity => ({
  unit: "som",
  value: formatSom(typeof value === "number" ? value : roundToTyiyn(value)),
});
/** A share of one as percent. */
export const share = (value: string): Quantity => ({
  unit: "percent",
  value: new Exact(value).times(100).toFixed(),
});
export const count = (value: number | string): Quantity => ({ unit: "number", value: String(value) });
export const words = (value: string): Quantity => ({ unit: "text", value });
/** Codes of the program, printed as the texts under their keys. */
export const named = (codes: readonly string[], keyOf: (code: string) => string): Quantity => ({
  unit: "text",
  value: codes.join(", "),
  keys: codes.map(keyOf),
});
/** Whether something holds, printed as yes or no. */
export const verdict = (code: string, holds: boolean): Quantity =>
  named([code], () => (holds ? "law.value.yes" : "law.value.no"));
export const day = (value: string): Quantity => ({ unit: "date", value });

/** One line of a working of the law: `label` ends the key `law.step.<label>`; `place` is where the Code says it. */
export const workingStep = (
  label: string,
  formula: string | null,
  operands: Readonly<Record<string, Quantity>>,
  result: Quantity,
  place: string | LegalBasis,
  reading?: string,
): DerivationStep => ({
  label: { key: `law.step.${label}` },
  ...(formula === null ? {} : { formula }),
  operands: Object.entries(operands).map(([name, quantity]) => ({ name, quantity })),
  result,
  basis: tc(place),
  ...(reading === undefined ? {} : { reading }),
});
