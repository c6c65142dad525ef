/** An input of a computation in words, line by line, as a sheet prints it. */
import { formatSom, parseSom, tyiyn } from "../kernel/money.ts";
import type { Bilingual } from "../kernel/text.ts";
import { counts } from "../law/forms/input-of-draft.ts";
import type { InputValue, RuleField } from "../law/forms/rule-field.ts";
import { resolveBilingual } from "./catalogue.ts";
import { quantityText } from "./derivation.ts";
import { choiceLabel, fieldLabel, type ResultLine } from "./rule-form.ts";

const SEPARATOR = " · ";
const same = (text: string): Bilingual => ({ ru: text, ky: text });
const join = (parts: readonly Bilingual[], by: string): Bilingual => ({
  ru: parts.map(({ ru }) => ru).join(by),
  ky: parts.map(({ ky }) => ky).join(by),
});

const som = (value: InputValue): Bilingual => {
  const amount = typeof value === "number" ? tyiyn(value) : parseSom(String(value));
  const given = typeof amount === "number" ? amount : amount.ok ? amount.value : undefined;
  if (given === undefined) return same(String(value));
  const quantity = { unit: "som", value: formatSom(given) } as const;
  return { ru: quantityText(quantity, "ru"), ky: quantityText(quantity, "ky") };
};

const isObject = (value: InputValue | undefined): value is Readonly<Record<string, InputValue>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const dayMonthYear = (value: InputValue): Bilingual => same(String(value).split("-").reverse().join("."));

const valueText = (rule: string, field: RuleField, value: InputValue): Bilingual => {
  if (value === null) return resolveBilingual({ key: "law.value.not-known" });
  switch (field.kind) {
    case "amount":
      return som(value);
    case "date":
    case "month":
      return dayMonthYear(value);
    case "period":
    case "text":
    case "integer":
      return same(String(value));
    case "number":
    case "decimal":
      return same(String(value).replace(".", ","));
    case "yes-no":
      return resolveBilingual({ key: value === true ? "law.value.yes" : "law.value.no" });
    case "choice":
      return choiceLabel(rule, field, String(value));
    case "choice-or-date":
      return field.choices.includes(String(value))
        ? choiceLabel(rule, field, String(value))
        : dayMonthYear(value);
    case "choices":
      return Array.isArray(value)
        ? join(
            value.map((one: InputValue) => choiceLabel(rule, field, String(one))),
            "; ",
          )
        : same("");
    case "list":
      return Array.isArray(value) && field.item !== null
        ? join(rowTexts(rule, field.item, value), " × ")
        : same("");
    case "object":
      return isObject(value) ? join(partTexts(rule, field.fields, value), SEPARATOR) : same("");
  }
};

const rowTexts = (rule: string, item: RuleField, rows: readonly InputValue[]): readonly Bilingual[] =>
  rows.map((row) => valueText(rule, item, row));

/** Parts of a row named by their labels, but for what names itself. */
const NAMES_ITSELF: ReadonlySet<string> = new Set(["date", "month", "choice", "amount"]);

const partTexts = (
  rule: string,
  fields: readonly RuleField[],
  values: Readonly<Record<string, InputValue>>,
): readonly Bilingual[] =>
  fields
    .filter((field) => counts(field, values) && isSaid(values[field.name]))
    .map((field) => {
      const text = valueText(rule, field, values[field.name] ?? null);
      const alone =
        NAMES_ITSELF.has(field.kind) && fields.filter(({ kind }) => kind === field.kind).length === 1;
      return alone ? text : join([fieldLabel(rule, field), text], ": ");
    });

/** What a person did not say is not printed: an unknown, a «no», an empty list. */
const isSaid = (value: InputValue | undefined): boolean =>
  value !== undefined && value !== null && value !== false && !(Array.isArray(value) && value.length === 0);

const linesOf = (rule: string, field: RuleField, value: InputValue): readonly ResultLine[] => {
  const label = fieldLabel(rule, field);
  if (field.kind === "object" && isObject(value)) return inputLines(rule, field.fields, value);
  if (field.kind !== "list" || !Array.isArray(value) || field.item === null)
    return [{ label, value: valueText(rule, field, value) }];
  return rowTexts(rule, field.item, value).map((text, index) => ({
    label: join([label, same(String(index + 1))], " "),
    value: text,
  }));
};

/** The fields that were filled in, in the order of the form; rows of a list one by one. */
export const inputLines = (
  rule: string,
  fields: readonly RuleField[],
  input: Readonly<Record<string, InputValue>>,
): readonly ResultLine[] =>
  fields
    .filter((field) => counts(field, input) && isSaid(input[field.name]))
    .flatMap((field) => linesOf(rule, field, input[field.name] ?? null));
