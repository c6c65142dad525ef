import type { Derivation, DerivationStep } from "#shared/kernel/derivation.ts";
import { formatBasis, type Language } from "#shared/kernel/legal-basis.ts";
import { operandName, quantityText } from "#shared/locales/derivation.ts";
import type { WorkingStep } from "../paper.ts";
import { printMessage } from "./message.ts";

const MINUS = "\u2212";
const withMinus = (text: string): string => text.replace(/^-(?=\d)/, MINUS);

/**
 * The formula with the figures in it: `arrears × rate × days` → «100 000,00 сом × 0,09 % × 30 дн.». Operands the formula does not
 * name follow it, each under its name.
 */
const formulaOf = (step: DerivationStep, language: Language): string => {
  const left = new Map(
    step.operands.map(({ name, quantity }) => [name, withMinus(quantityText(quantity, language))]),
  );
  const words = (step.formula ?? "").split(" ").map((word) => {
    const [, open = "", name = word, close = ""] = /^(\(*)(.*?)(\)*)$/.exec(word) ?? [];
    const value = left.get(name);
    if (value === undefined) return word;
    left.delete(name);
    return `${open}${value}${close}`;
  });
  const rest = [...left].map(([name, value]) => `${operandName(name, language)}: ${value}`);
  return [words.join(" "), ...rest].filter((part) => part !== "").join("; ");
};

/** The working as the annex prints it. */
export const printWorking = (derivation: Derivation, language: Language): readonly WorkingStep[] =>
  derivation.map((step) => ({
    label: printMessage(step.label, language),
    formula: formulaOf(step, language),
    result: withMinus(quantityText(step.result, language)),
    basis: formatBasis(step.basis, language),
  }));
