/** Amounts of a contract value written as som text, for the doors that speak som (the command line). */
import { z } from "zod";
import { formatSom, parseSom, type Tyiyn } from "../kernel/money.ts";

/** The schemas marked as amounts in tyiyn. */
const amounts = z.registry<{ readonly unit: "tyiyn" }>();

/** Marks a schema as an amount, so that {@link withAmounts} finds it inside any other. */
export const asAmount = <Schema extends z.ZodType>(schema: Schema): Schema => {
  amounts.add(schema, { unit: "tyiyn" });
  return schema;
};

/** Where an amount was expected and something else stood. */
export class NotAnAmount extends Error {
  readonly path: readonly (string | number)[];
  constructor(path: readonly (string | number)[]) {
    super(`not an amount at ${path.join(".")}`);
    this.path = path;
  }
}

type Convert = (value: unknown, path: readonly (string | number)[]) => unknown;

/** tyiyn → `"125000.00"`. */
export const toSomText: Convert = (value) => (typeof value === "number" ? formatSom(value as Tyiyn) : value);

/** `"125000.00"` → tyiyn. A bare number is refused: whether it means som or tyiyn cannot be known. */
export const fromSomText: Convert = (value, path) => {
  if (value === null || value === undefined) return value;
  const parsed = typeof value === "string" ? parseSom(value) : null;
  if (parsed?.ok !== true) throw new NotAnAmount(path);
  return parsed.value;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The schema behind wrappers that change nothing of the value's shape. */
const unwrapped = (schema: z.core.$ZodType): z.core.$ZodType | null => {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodReadonly
  )
    return schema.def.innerType;
  if (schema instanceof z.ZodPipe) return schema.def.in;
  return null;
};

/** The member of a union the value belongs to: the one whose literal fields it carries. */
const memberOf = (options: readonly z.core.$ZodType[], value: unknown): z.core.$ZodType | undefined =>
  options.find(
    (option) =>
      isRecord(value) &&
      option instanceof z.ZodObject &&
      Object.entries(option.def.shape).every(
        ([name, field]) =>
          !(field instanceof z.ZodLiteral) || field.def.values.includes(value[name] as never),
      ),
  );

/** A copy of `value` with every amount `schema` knows converted; what the schema does not know stays as it is. */
export const withAmounts = (
  schema: z.core.$ZodType | undefined,
  value: unknown,
  convert: Convert,
  path: readonly (string | number)[] = [],
): unknown => {
  if (schema === undefined || value === undefined) return value;
  if (amounts.has(schema)) return value === null ? null : convert(value, path);
  const inner = unwrapped(schema);
  if (inner !== null) return withAmounts(inner, value, convert, path);
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.map((item, index) => withAmounts(schema.def.element, item, convert, [...path, index]));
  if (schema instanceof z.ZodObject && isRecord(value))
    return Object.fromEntries(
      Object.entries(value).map(([name, field]) => [
        name,
        withAmounts(schema.def.shape[name], field, convert, [...path, name]),
      ]),
    );
  if (schema instanceof z.ZodRecord && isRecord(value))
    return Object.fromEntries(
      Object.entries(value).map(([name, field]) => [
        name,
        withAmounts(schema.def.valueType, field, convert, [...path, name]),
      ]),
    );
  if (schema instanceof z.ZodUnion)
    return withAmounts(memberOf(schema.def.options, value), value, convert, path);
  return value;
};
