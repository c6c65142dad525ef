/** An input of a computation in words, line by line, as a sheet prints it. */
import { formatSom, parseSom, tyiyn } from "../kernel/money.ts";
import type { Bilingual } from "../kernel/text.ts";
import { counts } from "../law/forms/input-of-draft.ts";
import type { FieldKind, InputValue } from "../law/forms/rule-field.ts";
import { resolveBilingual } from "./catalogue.ts";
import { quantityText } from "./derivation.ts";
import type { ResultLine } from "./rule-form.ts";

/** A field of the form with its words. */
interface LabelledField {
  readonly name: string;
  readonly label: Bilingual;
  readonly kind: FieldKind;
  readonly choices: readonly { readonly value: string; readonly label: Bilingual }[];
  readonly when: { readonly field: string; readonly is: readonly string[] } | null;
  readonly fields: readonly LabelledField[];
  readonly item: LabelledField | null;
}

const choiceText = ({ choices }: LabelledField, value: InputValue): Bilingual =>
  choices.find((choice) => choice.value === value)?.label ?? same(String(value));

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

const valueText = (field: LabelledField, value: InputValue): Bilingual => {
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
      return choiceText(field, value);
    case "choice-or-date":
      return field.choices.some((choice) => choice.value === value)
        ? choiceText(field, value)
        : dayMonthYear(value);
    case "choices":
      return Array.isArray(value)
        ? join(
            value.map((one: InputValue) => choiceText(field, one)),
            "; ",
          )
        : same("");
    case "list":
      return Array.isArray(value) && field.item !== null
        ? join(rowTexts(field.item, value), " × ")
        : same("");
    case "object":
      return isObject(value) ? join(partTexts(field.fields, value), SEPARATOR) : same("");
  }
};

const rowTexts = (item: LabelledField, rows: readonly InputValue[]): readonly Bilingual[] =>
  rows.map((row) => valueText(item, row));

/** Parts of a row named by their labels, but for what names itself. */
const NAMES_ITSELF: ReadonlySet<string> = new Set(["date", "month", "choice", "amount"]);

const partTexts = (
  fields: readonly LabelledField[],
  values: Readonly<Record<string, InputValue>>,
): readonly Bilingual[] =>
  fields
    .filter((field) => counts(field, values) && isSaid(values[field.name]))
    .map((field) => {
      const text = valueText(field, values[field.name] ?? null);
      const alone =
        NAMES_ITSELF.has(field.kind) && fields.filter(({ kind }) => kind === field.kind).length === 1;
      return alone ? text : join([field.label, text], ": ");
    });

/** What a person did not say is not printed: an unknown, a «no», an empty list. */
const isSaid = (value: InputValue | undefined): boolean =>
  value !== undefined && value !== null && value !== false && !(Array.isArray(value) && value.length === 0);

const linesOf = (field: LabelledField, value: InputValue): readonly ResultLine[] => {
  const label = field.label;
  if (field.kind === "object" && isObject(value)) return inputLines(field.fields, value);
  if (field.kind !== "list" || !Array.isArray(value) || field.item === null)
    return [{ label, value: valueText(field, value) }];
  return rowTexts(field.item, value).map((text, index) => ({
    label: join([label, same(String(index + 1))], " "),
    value: text,
  }));
};

/** The fields that were filled in, in the order of the form; rows of a list one by one. */
export const inputLines = (
  fields: readonly LabelledField[],
  input: Readonly<Record<string, InputValue>>,
): readonly ResultLine[] =>
  fields
    .filter((field) => counts(field, input) && isSaid(input[field.name]))
    .flatMap((field) => linesOf(field, input[field.name] ?? null));
