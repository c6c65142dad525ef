import type { DerivationStep, Quantity } from "../../kernel/derivation.ts";

/** Lines of the return itself, as formulas name them: `010`, `P050`. `ADV.060` is another return's. */
const LINE = /(?<![.\w])P?\d{3}\b/g;

/** The lines a formula names, each once and in its order, with the amounts it was computed from. */
export const formulaLines = (
  formula: string,
  quantityOf: (line: string) => Quantity,
): DerivationStep["operands"] =>
  [...new Set(formula.match(LINE))].map((line) => ({ name: line, quantity: quantityOf(line) }));
