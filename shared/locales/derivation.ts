import type { Derivation, DerivationStep, Quantity } from "../kernel/derivation.ts";
import { formatBasis, type Language, type LegalBasis } from "../kernel/legal-basis.ts";
import type { Bilingual } from "../kernel/text.ts";
import { hasText, resolveBilingual, resolveText } from "./catalogue.ts";

/** A step as files and the command line carry it: the label in both languages, values as they are. */
export interface ResolvedStep {
  readonly label: Bilingual;
  readonly formula?: string;
  readonly operands: Readonly<Record<string, string | number>>;
  readonly result: string | number;
  readonly unit: Quantity["unit"];
  readonly article: LegalBasis;
  readonly reading?: string;
}

export const resolveDerivation = (derivation: Derivation): readonly ResolvedStep[] =>
  derivation.map((step) => ({
    label: resolveBilingual(step.label),
    ...(step.formula === undefined ? {} : { formula: step.formula }),
    operands: Object.fromEntries(step.operands.map(({ name, quantity }) => [name, quantity.value])),
    result: step.result.value,
    unit: step.result.unit,
    article: step.basis,
    ...(step.reading === undefined ? {} : { reading: step.reading }),
  }));

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const dayMonthYear = (date: string): string => date.split("-").reverse().join(".");

/** The name of an operand as people read it; a payment is named by its day, an unnamed one stays as the formula has it. */
export const operandName = (name: string, language: Language): string => {
  if (ISO_DATE.test(name)) return dayMonthYear(name);
  const key = `operand.${name}`;
  return hasText(key) ? resolveText({ key }, language) : name;
};

const NAME = /[a-z][a-z-]*/g;

/** The formula in words: `arrears × rate × days` → «недоимка × ставка × дни». */
const formulaText = (formula: string, language: Language): string =>
  formula.replace(NAME, (name) => operandName(name, language));

/** Thousands apart by a no-break space, decimals by a comma. */
const groupedNumber = (value: string): string => {
  const [whole = "0", fraction] = value.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, "\u00a0");
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
};

/** Codes as the texts they stand for, days and periods as people write them, any other name as it is. */
const textOf = ({ value, keys }: Extract<Quantity, { unit: "text" }>, language: Language): string => {
  const parts = value.split(", ");
  return parts
    .map((part, index) => {
      const key = keys?.[index] ?? "";
      return hasText(key) ? resolveText({ key }, language) : dayOrPeriod(part, language);
    })
    .join(", ");
};

/** A value as people read it, with its unit. */
export const quantityText = (quantity: Quantity, language: Language): string => {
  switch (quantity.unit) {
    case "som":
      return resolveText({ key: "unit.som", params: { value: groupedNumber(quantity.value) } }, language);
    case "date":
      return dayMonthYear(quantity.value);
    case "days":
      return resolveText(
        { key: "unit.days", params: { value: groupedNumber(String(quantity.value)) } },
        language,
      );
    case "percent":
      return `${groupedNumber(quantity.value)}\u00a0%`;
    case "number":
      return groupedNumber(quantity.value);
    case "text":
      return textOf(quantity, language);
  }
};

/** A step as the screen and the annex print it. */
export interface PrintedStep {
  readonly label: string;
  readonly formula: string;
  readonly operands: readonly { readonly name: string; readonly value: string }[];
  readonly result: string;
  readonly article: string;
  readonly reading: string;
}

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
const QUARTER = /^(\d{4})-Q([1-4])$/;
const QUARTERS = ["I", "II", "III", "IV"];

/** A date or a period inside a text as people write them, anything else unchanged: `31.12.2026`, `09.2026`, `III кв. 2026`. */
export const dayOrPeriod = (value: string, language: Language): string => {
  if (ISO_DATE.test(value)) return dayMonthYear(value);
  const [, year = "", month = ""] = MONTH.exec(value) ?? [];
  if (month !== "") return `${month}.${year}`;
  const [, inYear = "", number = ""] = QUARTER.exec(value) ?? [];
  if (number === "") return value;
  const quarter = QUARTERS[Number(number) - 1] ?? "";
  return resolveText({ key: "document.quarter-short", params: { year: inYear, quarter } }, language);
};

const printStep = (step: DerivationStep, language: Language): PrintedStep => {
  const params = Object.fromEntries(
    Object.entries(step.label.params ?? {}).map(([name, value]) => [
      name,
      typeof value === "string" ? dayOrPeriod(value, language) : value,
    ]),
  );
  return {
    label: resolveText({ key: step.label.key, params }, language),
    formula: step.formula === undefined ? "" : formulaText(step.formula, language),
    operands: step.operands.map(({ name, quantity }) => ({
      name: operandName(name, language),
      value: quantityText(quantity, language),
    })),
    result: quantityText(step.result, language),
    article: formatBasis(step.basis, language),
    reading: step.reading ?? "",
  };
};

/** The working in a language: labels, formulas in words, values with units, articles spelled out. */
export const printDerivation = (derivation: Derivation, language: Language): readonly PrintedStep[] =>
  derivation.map((step) => printStep(step, language));
