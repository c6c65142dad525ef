/** The fields of a rule's input, read off its JSON Schema: the form can never ask for what the rule does not know. */
import { CHOICES_OF_TEXT } from "./choices-of-text.ts";
import type { FieldKind, RuleField } from "./rule-field.ts";

/** As much of JSON Schema as the inputs of rules use. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
}

interface Place {
  readonly rule: string;
  readonly path: string;
  readonly name: string;
}

const within = ({ rule, path }: Place, name: string): Place => ({
  rule,
  path: path === "" ? name : `${path}.${name}`,
  name,
});

const isNull = ({ type }: Schema): boolean => type === "null";

/** The schema without the null it may also be. */
const unwrapped = (schema: Schema): { readonly schema: Schema; readonly nullable: boolean } => {
  if (Array.isArray(schema.type) && schema.type.includes("null"))
    return { schema: { ...schema, type: schema.type.find((type) => type !== "null") ?? "" }, nullable: true };
  const others = schema.anyOf?.filter((one) => !isNull(one)) ?? [];
  const [only, second] = others;
  return only !== undefined && second === undefined && others.length !== schema.anyOf?.length
    ? { schema: only, nullable: true }
    : { schema, nullable: false };
};

const FORMATS: Readonly<Record<string, FieldKind>> = {
  amount: "amount",
  date: "date",
  month: "month",
  period: "period",
  decimal: "decimal",
};
const TYPES: Readonly<Record<string, FieldKind>> = {
  string: "text",
  integer: "integer",
  number: "number",
  boolean: "yes-no",
};

const bare = (place: Place, kind: FieldKind, nullable: boolean): RuleField => ({
  name: place.name,
  path: place.path,
  kind,
  nullable,
  optional: false,
  choices: [],
  fields: [],
  item: null,
  when: null,
});

const propertiesOf = (place: Place, schema: Schema): readonly RuleField[] =>
  Object.entries(schema.properties ?? {}).map(([name, property]) => fieldOf(within(place, name), property));

/** The cases of a discriminated input as one list: the discriminator, then each field with the cases it belongs to. */
const fieldsOfCases = (place: Place, cases: readonly Schema[]): readonly RuleField[] => {
  const [first] = cases;
  const discriminator = Object.entries(first?.properties ?? {}).find(
    ([, { const: of }]) => of !== undefined,
  )?.[0];
  if (discriminator === undefined) throw new Error(`${place.rule}: cases without a discriminator`);
  const byName = new Map<string, { readonly field: RuleField; readonly is: string[] }>();
  const values: string[] = [];
  for (const one of cases) {
    const value = one.properties?.[discriminator]?.const ?? "";
    values.push(value);
    for (const field of propertiesOf(place, one)) {
      if (field.name === discriminator) continue;
      const known = byName.get(field.name);
      if (known === undefined) byName.set(field.name, { field, is: [value] });
      else known.is.push(value);
    }
  }
  const choice = bare(within(place, discriminator), "choice", false);
  return [
    { ...choice, choices: values },
    ...[...byName.values()].map(({ field, is }) =>
      is.length === values.length ? field : { ...field, when: { field: discriminator, is } },
    ),
  ];
};

/** A record by known names: each of them may be left out. */
const fieldsOfRecord = (place: Place, names: readonly string[], of: Schema): readonly RuleField[] =>
  names.map((name) => ({ ...fieldOf(within(place, name), of), optional: true }));

const fieldsOf = (place: Place, schema: Schema): readonly RuleField[] => {
  if (schema.oneOf !== undefined) return fieldsOfCases(place, schema.oneOf);
  const names = schema.propertyNames?.enum;
  return names !== undefined && typeof schema.additionalProperties === "object"
    ? fieldsOfRecord(place, names, schema.additionalProperties)
    : propertiesOf(place, schema);
};

const listOf = (place: Place, schema: Schema, nullable: boolean): RuleField => {
  const row = fieldOf(place, schema.items ?? schema.prefixItems?.[0] ?? {});
  return row.kind === "choice"
    ? { ...bare(place, "choices", nullable), choices: row.choices }
    : { ...bare(place, "list", nullable), item: row };
};

const fieldOf = (place: Place, given: Schema): RuleField => {
  const { schema, nullable } = unwrapped(given);
  const format = FORMATS[schema.format ?? ""];
  if (format !== undefined) return bare(place, format, nullable);
  if (schema.enum !== undefined) return { ...bare(place, "choice", nullable), choices: schema.enum };
  const named = schema.anyOf?.find((one) => one.enum !== undefined);
  if (named?.enum !== undefined) return { ...bare(place, "choice-or-date", nullable), choices: named.enum };
  if (schema.type === "array") return listOf(place, schema, nullable);
  if (schema.type === "object" || schema.oneOf !== undefined)
    return { ...bare(place, "object", nullable), fields: fieldsOf(place, schema) };
  const known = CHOICES_OF_TEXT[`${place.rule}.${place.path}`];
  if (known !== undefined)
    return { ...bare(place, known.closed ? "choice" : "text", nullable), choices: known.values };
  const kind = TYPES[String(schema.type)];
  if (kind === undefined) throw new Error(`${place.rule}.${place.path}: a field of no known kind`);
  return bare(place, kind, nullable);
};

const made = new Map<string, readonly RuleField[]>();

/** The fields of a rule's input, in the order the rule lists them. */
export const ruleFields = (rule: {
  readonly id: string;
  readonly inputSchema: () => unknown;
}): readonly RuleField[] => {
  const known = made.get(rule.id);
  if (known !== undefined) return known;
  const fields = fieldsOf({ rule: rule.id, path: "", name: "" }, rule.inputSchema() as Schema);
  made.set(rule.id, fields);
  return fields;
};

/** Every field below a list of fields, themselves first. */
export const allFields = (fields: readonly RuleField[]): readonly RuleField[] =>
  fields.flatMap((field) => [
    field,
    ...allFields(field.fields),
    ...(field.item === null ? [] : allFields([field.item])),
  ]);
