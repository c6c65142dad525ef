/** How a field of a rule's input is filled in. */
export type FieldKind =
  | "amount"
  | "date"
  | "month"
  | "period"
  | "decimal"
  | "integer"
  | "number"
  | "yes-no"
  | "choice"
  /** Any number of the choices. */
  | "choices"
  /** One of the choices, or a day. */
  | "choice-or-date"
  | "text"
  | "list"
  | "object";

/** A field of a rule's input, as a form is drawn from it. */
export interface RuleField {
  readonly name: string;
  /** From the top of the input, without indices: `payments.date`. Labels, choices and usual values are kept under it. */
  readonly path: string;
  readonly kind: FieldKind;
  /** Not known, or none: null is a value of the field. */
  readonly nullable: boolean;
  /** May be left out of its object altogether. */
  readonly optional: boolean;
  readonly choices: readonly string[];
  /** Of an object. */
  readonly fields: readonly RuleField[];
  /** A row of a list. */
  readonly item: RuleField | null;
  /** The field counts only while another one of the same object has one of these values. */
  readonly when: { readonly field: string; readonly is: readonly string[] } | null;
}

/** A value of an input, as the boundary carries it: plain JSON. */
export type InputValue =
  | string
  | number
  | boolean
  | null
  | readonly InputValue[]
  | { readonly [name: string]: InputValue };
