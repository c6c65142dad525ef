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

interface Line {
  readonly line: string;
  readonly amount: number;
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
  const linesOf = read.query<Line>("SELECT line, amount FROM return_lines WHERE return_id = ?");
  const lines = (returnId: string): Record<string, number> => {
    const summed: Record<string, number> = {};
    for (const { line, amount } of linesOf.all(returnId)) summed[line] = (summed[line] ?? 0) + amount;
    return summed;
  };
  const found = new Map<number, ReturnFact[]>();
  let versions: Filed[] = [];
  const settle = (): void => {
    const last = versions[versions.length - 1];
    const first = versions[0];
    if (last === undefined || first === undefined) return;
    const before = versions[versions.length - 2];
    const fact: ReturnFact = {
      returnId: last.returnId,
      form: last.form,
      period: last.period,
      version: last.version,
      filedOn: dayOf(last.filedAt),
      firstFiledOn: versions.map((filed) => dayOf(filed.filedAt)).sort()[0] ?? dayOf(first.filedAt),
      lines: lines(last.returnId),
      ...(before ? { replaced: { returnId: before.returnId, lines: lines(before.returnId) } } : {}),
    };
    const list = found.get(last.inn);
    if (list) list.push(fact);
    else found.set(last.inn, [fact]);
    versions = [];
  };
  const rows = read.iterate<Filed>(
    `SELECT return_id AS returnId, inn, form, period, version, filed_at AS filedAt FROM returns
     WHERE inn BETWEEN ? AND ? AND form IN (${SWEPT_FORMS.map((form) => `'${form}'`).join(", ")})
     ORDER BY inn, form, period, version`,
    from,
    to,
  );
  for (const row of rows) {
    const current = versions[0];
    if (current && (current.inn !== row.inn || current.form !== row.form || current.period !== row.period))
      settle();
    versions.push(row);
  }
  settle();
  return found;
};

/** Forms some check of the sweep looks at; others are only checked for their term when their tax's checks come. */
const SWEPT_FORMS: readonly FormCode[] = ["VAT", "IND", "ST", "END", "PIT", "ADV", "UNI"];
