/** Repeating lines of returns: by employee, by object. */
import type { ReturnLines } from "#shared/law/checks/vat/facts.ts";
import type { FormCode } from "#shared/law/finding.ts";
import type { ReadHandle } from "../handle.ts";

/** Lines of one return by row; those without one under the empty text. */
export type RowsOfReturn = ReadonlyMap<string, ReturnLines>;

interface LineRow {
  readonly returnId: string;
  readonly line: string;
  readonly row: string;
  readonly amount: number;
}

/** Reads the returns of some forms of a range of taxpayers. @returns the rows of a return by its id */
export const readLineRows = (
  read: ReadHandle,
  forms: readonly FormCode[],
  from: number,
  to: number,
): ((returnId: string) => RowsOfReturn) => {
  const returns = new Map<string, Map<string, Record<string, number>>>();
  for (const { returnId, line, row, amount } of read.iterate<LineRow>(
    LINES,
    from,
    to,
    JSON.stringify(forms),
  )) {
    const rows = returns.get(returnId) ?? new Map<string, Record<string, number>>();
    if (rows.size === 0) returns.set(returnId, rows);
    const lines = rows.get(row) ?? {};
    lines[line] = amount;
    rows.set(row, lines);
  }
  const none: RowsOfReturn = new Map();
  return (returnId) => returns.get(returnId) ?? none;
};

const LINES = `SELECT l.return_id AS returnId, l.line, l.row, l.amount
  FROM returns r JOIN return_lines l ON l.return_id = r.return_id
  WHERE r.inn BETWEEN ? AND ? AND r.form IN (SELECT value FROM json_each(?))`;
