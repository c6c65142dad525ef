import type { RuleFormField, RuleInput } from "#shared/contract/law-rules.ts";
import type { Message } from "#shared/kernel/text.ts";
import type { InputValue } from "../model.ts";

export interface SetProps {
  readonly fields: readonly RuleFormField[];
  readonly values: RuleInput;
  /** Of the object the fields belong to, empty at the top. */
  readonly path: string;
  readonly errors: ReadonlyMap<string, Message>;
  readonly onChange: (part: RuleInput) => void;
}

export interface FieldProps {
  readonly field: RuleFormField;
  readonly value: InputValue;
  readonly path: string;
  readonly errors: ReadonlyMap<string, Message>;
  /** What the field is called where its label would say too little. */
  readonly name?: string;
  readonly onChange: (value: InputValue) => void;
}

export const isObject = (value: InputValue | undefined): value is RuleInput =>
  typeof value === "object" && value !== null && !Array.isArray(value);
