import type { InputValue } from "./rule-field.ts";

/** As much of a form's field as decides what of a draft is the rule's. */
interface Field {
  readonly name: string;
  readonly optional: boolean;
  readonly when: { readonly field: string; readonly is: readonly string[] } | null;
  readonly fields: readonly Field[];
  readonly item: Field | null;
}
type Draft = Readonly<Record<string, InputValue>>;

const isObject = (value: InputValue | undefined): value is Draft =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether a field counts beside what the others of its object say. */
export const counts = ({ when }: Pick<Field, "when">, draft: Draft): boolean =>
  when === null || when.is.includes(String(draft[when.field]));

const kept = (field: Field, value: InputValue | undefined): InputValue => {
  if (Array.isArray(value)) {
    const { item } = field;
    return item === null ? value : value.map((row: InputValue) => kept(item, row));
  }
  return isObject(value) ? inputOfDraft(field.fields, value) : (value ?? null);
};

/**
 * What of a draft goes to the rule: fields of the case chosen, and of what may be left out only what has a value. The
 * draft itself keeps the rest, should the person come back to it.
 */
export const inputOfDraft = (fields: readonly Field[], draft: Draft): Draft =>
  Object.fromEntries(
    fields
      .filter((field) => counts(field, draft))
      .map((field) => [field, kept(field, draft[field.name])] as const)
      .filter(([{ optional }, value]) => !(optional && (value === null || value === "")))
      .map(([{ name }, value]) => [name, value]),
  );
