/** Where generated rows go: the file's name and the cells in the order of its columns; answers the row's line. */
export type Emit = (file: string, cells: readonly (string | number)[]) => number;

/** Whole tyiyn as the files write money. */
export const som = (tyiyn: number): string => {
  const abs = Math.abs(tyiyn);
  const rest = abs % 100;
  return `${tyiyn < 0 ? "-" : ""}${(abs - rest) / 100}.${rest < 10 ? "0" : ""}${rest}`;
};

/** A row of planted.ndjson: what was planted, where, and what an audit has to answer. */
export interface Planted {
  /** Running number of the plant, `P-0001`. */
  readonly plant: string;
  readonly check: string;
  readonly inn: string;
  readonly tax: string;
  readonly period: string;
  readonly kind: "assessment" | "reduction" | "risk" | "formal";
  /** Som; what the finding's `difference` must be. */
  readonly difference: string;
  readonly evidence: readonly { readonly file: string; readonly id: string }[];
  /** The gate that forbids an assessment; `kind` is then the most a finding may be. */
  readonly gated?: string;
}
