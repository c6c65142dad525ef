import type { Derivation, DerivationStep } from "#shared/kernel/derivation.ts";
import { formatBasis, type Language } from "#shared/kernel/legal-basis.ts";
import { operandName, quantityText } from "#shared/locales/derivation.ts";
import type { WorkingStep } from "../paper.ts";
import { printMessage } from "./message.ts";

const MINUS = "\u2212";
const withMinus = (text: string): string => text.replace(/^-(?=\d)/, MINUS);

/** A line of the return, a check, an operand: what a formula names. */
const NAME = /[\p{L}\d][\p{L}\d.-]*/gu;

/**
 * The formula with the figures in it: `arrears × rate × days` → «100 000,00 сом × 0,09 % × 30 дн.». A name without a figure is
 * said in words; operands the formula does not name follow it, each under its name.
 */
const formulaOf = (step: DerivationStep, language: Language): string => {
  const left = new Map(
    step.operands.map(({ name, quantity }) => [name, withMinus(quantityText(quantity, language))]),
  );
  const named = new Map(left);
  const formula = (step.formula ?? "").replaceAll(NAME, (name) => {
    left.delete(name);
    return named.get(name) ?? operandName(name, language);
  });
  const rest = [...left].map(([name, value]) => `${operandName(name, language)}: ${value}`);
  return [formula, ...rest].filter((part) => part !== "").join("; ");
};

/** The working as the annex prints it. */
export const printWorking = (derivation: Derivation, language: Language): readonly WorkingStep[] =>
  derivation.map((step) => ({
    label: printMessage(step.label, language),
    formula: formulaOf(step, language),
    result: withMinus(quantityText(step.result, language)),
    basis: formatBasis(step.basis, language),
  }));
