import type { Period } from "#shared/kernel/period.ts";
import { dateInBishkek, type Instant, type PlainDate } from "#shared/kernel/plain-date.ts";
import type { ReturnFact } from "#shared/law/checks/vat/facts.ts";
import type { FormCode } from "#shared/law/finding.ts";
import type { ReadHandle } from "../handle.ts";

interface Filed {
  readonly returnId: string;
  readonly inn: number;
  readonly form: FormCode;
  readonly period: Period;
  readonly version: number;
  readonly filedAt: string;
}

interface FiledLine extends Filed {
  readonly line: string | null;
  readonly amount: number | null;
}

/** A day of filing as the register may hold it: an instant with offset, or a plain date. */
const dayOf = (filedAt: string): PlainDate => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(filedAt)) return filedAt as PlainDate;
  // The common case without a calendar: UTC, and before six in the evening there it is the same day in Bishkek.
  if (filedAt.endsWith("Z") && filedAt.slice(11, 13) < "18") return filedAt.slice(0, 10) as PlainDate;
  return dateInBishkek(filedAt as Instant);
};

/**
 * The returns in force of a range of taxpayers, lines summed over repeating rows; of a corrected one also what it
 * replaced.
 */
export const readReturnFacts = (
  read: ReadHandle,
  from: number,
  to: number,
): ReadonlyMap<number, readonly ReturnFact[]> => {
  const found = new Map<number, ReturnFact[]>();
  /** Versions of one return, the earliest first. */
  let versions: { readonly filed: Filed; readonly lines: Record<string, number> }[] = [];
  const settle = (): void => {
    const last = versions[versions.length - 1];
    if (last === undefined) return;
    const before = versions[versions.length - 2];
    const { returnId, form, period, version } = last.filed;
    const filedOn = dayOf(last.filed.filedAt);
    const fact: ReturnFact = {
      returnId,
      form,
      period,
      version,
      filedOn,
      firstFiledOn:
        before === undefined
          ? filedOn
          : earliest([filedOn, ...versions.map(({ filed }) => dayOf(filed.filedAt))]),
      lines: last.lines,
      ...(before ? { replaced: { returnId: before.filed.returnId, lines: before.lines } } : {}),
    };
    const list = found.get(last.filed.inn);
    if (list) list.push(fact);
    else found.set(last.filed.inn, [fact]);
    versions = [];
  };
  for (const row of read.iterate<FiledLine>(RETURNS, from, to)) {
    let current = versions[versions.length - 1];
    if (current?.filed.returnId !== row.returnId) {
      const held = current?.filed;
      if (held && (held.inn !== row.inn || held.form !== row.form || held.period !== row.period)) settle();
      current = { filed: row, lines: {} };
      versions.push(current);
    }
    if (row.line !== null) current.lines[row.line] = (current.lines[row.line] ?? 0) + (row.amount ?? 0);
  }
  settle();
  return found;
};

const earliest = (days: readonly [PlainDate, ...PlainDate[]]): PlainDate => days.toSorted()[0] ?? days[0];

const RETURNS = `SELECT r.return_id AS returnId, r.inn, r.form, r.period, r.version, r.filed_at AS filedAt,
    l.line, l.amount
  FROM returns r INDEXED BY returns_latest LEFT JOIN return_lines l ON l.return_id = r.return_id
  WHERE r.inn BETWEEN ? AND ?
  ORDER BY r.inn, r.form, r.period, r.version`;
