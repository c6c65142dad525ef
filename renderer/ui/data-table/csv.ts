import { cellText, type TableColumn } from "./column.ts";

const SEPARATOR = ";";

/** A cell of a CSV file: quoted where needed, and never taken for a formula by a spreadsheet. */
export function csvCell(text: string): string {
  const dangerous =
    /^[=+@\t\r]/.test(text) || (/^[-\u2212]/.test(text) && !/^[-\u2212][\d\s\u00a0.,]+$/.test(text));
  const safe = dangerous ? `'${text}` : text;
  return /["\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV with a byte-order mark and semicolons, which is what spreadsheets of the region open by double click. */
export function toCsv<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): string {
  const head = columns.map((column) => csvCell(column.title)).join(SEPARATOR);
  const lines = rows.map((row) =>
    columns.map((column) => csvCell(cellText(column, row).replaceAll("\u00a0", ""))).join(SEPARATOR),
  );
  return `\ufeff${[head, ...lines].join("\r\n")}\r\n`;
}
