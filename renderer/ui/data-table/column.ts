import type { ReactNode } from "react";

/** What a cell is to sorting, filtering and export. */
export type CellValue = string | number | null;

/** A column of a list. `value` orders and exports it, `cell` draws it. */
export interface TableColumn<Row> {
  readonly id: string;
  readonly title: string;
  /** Least width in pixels. */
  readonly width: number;
  /** Share of the spare width; 0 keeps the column at its least width. */
  readonly grow?: number;
  readonly align?: "start" | "end";
  readonly value: (row: Row) => CellValue;
  /** The text for filtering, export and print where `value` is not what people read. */
  readonly text?: (row: Row) => string;
  readonly cell?: (row: Row) => ReactNode;
  /** Not shown until a person asks for it. */
  readonly hidden?: boolean;
  readonly sortable?: boolean;
}

export interface TableSort {
  readonly id: string;
  readonly desc: boolean;
}

/** The text of a cell as people read it. */
export const cellText = <Row>(column: TableColumn<Row>, row: Row): string =>
  column.text === undefined ? String(column.value(row) ?? "") : column.text(row);

/** Orders two cells: numbers by size, texts by the language's alphabet, nothing last. */
export function compareCells(a: CellValue, b: CellValue, collator: Intl.Collator): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === "number" && typeof b === "number") return a - b;
  return collator.compare(String(a), String(b));
}

/** Letters compared without case, `ё` as `е`, no-break spaces as spaces: what a person means by «the same text». */
export const foldText = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/[\u00a0\u202f]/g, " ")
    .trim();

/** Whether every word of the filter stands somewhere in the text. */
export function matchesFilter(text: string, filter: string): boolean {
  const folded = foldText(text);
  return foldText(filter)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
