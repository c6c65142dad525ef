/** How `office-dataset/1` describes a column: a type that reads a cell, and what else the row must satisfy. */
import type { ProblemCode } from "./problem.ts";

/** What a cell becomes: ИНН and amounts whole numbers, dates and decimals text, an empty optional cell null. */
export type CellValue = string | number | null;

/** Why a cell was refused. */
export interface CellFault {
  readonly code: ProblemCode;
  /** What would have been right, for the message. */
  readonly expected: string;
}

export type ReadCell = (text: string) => CellValue | CellFault;

export const isFault = (read: CellValue | CellFault): read is CellFault =>
  typeof read === "object" && read !== null;

/** A file another file's column points into. */
export type ReferenceTarget = "taxpayers.csv" | "returns.csv" | "invoices.csv";

export interface ColumnSpec {
  readonly name: string;
  readonly required: boolean;
  readonly read: ReadCell;
  /** The cell names a row of this file. */
  readonly references?: ReferenceTarget;
}

export interface FileSpec {
  /** `invoices.csv` */
  readonly name: string;
  readonly columns: readonly ColumnSpec[];
  /** Columns no two rows may share; empty: the file has no unique key. */
  readonly key: readonly string[];
  /** Pairs of columns that may not run backwards. */
  readonly ranges: readonly (readonly [from: string, to: string])[];
  readonly mustBePresent: boolean;
}

export const required = (name: string, read: ReadCell, references?: ReferenceTarget): ColumnSpec =>
  references === undefined ? { name, required: true, read } : { name, required: true, read, references };

export const optional = (name: string, read: ReadCell, references?: ReferenceTarget): ColumnSpec =>
  references === undefined ? { name, required: false, read } : { name, required: false, read, references };
