import type { Period } from "#shared/kernel/period.ts";
import { dateInBishkek, type Instant, type PlainDate } from "#shared/kernel/plain-date.ts";
import type { ReturnFact, ReturnLines } from "#shared/law/checks/vat/facts.ts";
import type { FormCode } from "#shared/law/finding.ts";
import type { ReadHandle } from "../handle.ts";
import { bulkSchema } from "../registers-file.ts";

interface Filed {
  readonly returnId: string;
  readonly inn: number;
  readonly form: FormCode;
  readonly period: Period;
  readonly version: number;
  readonly filedAt: string;
}

interface FiledWithLines extends Filed {
  /** `010:100000 011:12000`; null for a return without lines. */
  readonly lines: string | null;
}

/** Lines as one text a return: a row each would cost more than everything else a sweep reads. */
const linesOf = (text: string | null): ReturnLines => {
  const lines: Record<string, number> = {};
  if (text === null) return lines;
  for (const cell of text.split(" ")) {
    const colon = cell.indexOf(":");
    const line = cell.slice(0, colon);
    lines[line] = (lines[line] ?? 0) + Number(cell.slice(colon + 1));
  }
  return lines;
};

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
  let versions: FiledWithLines[] = [];
  const settle = (): void => {
    const last = versions[versions.length - 1];
    if (last === undefined) return;
    const before = versions[versions.length - 2];
    const { returnId, inn, form, period, version } = last;
    const filedOn = dayOf(last.filedAt);
    const fact: ReturnFact = {
      returnId,
      form,
      period,
      version,
      filedOn,
      firstFiledOn:
        before === undefined
          ? filedOn
          : earliest([filedOn, ...versions.map(({ filedAt }) => dayOf(filedAt))]),
      lines: linesOf(last.lines),
      ...(before ? { replaced: { returnId: before.returnId, lines: linesOf(before.lines) } } : {}),
    };
    const list = found.get(inn);
    if (list) list.push(fact);
    else found.set(inn, [fact]);
    versions = [];
  };
  for (const row of read.iterate<FiledWithLines>(returnsIn(bulkSchema(read)), from, to)) {
    const held = versions[0];
    if (held && (held.inn !== row.inn || held.form !== row.form || held.period !== row.period)) settle();
    versions.push(row);
  }
  settle();
  return found;
};

const earliest = (days: readonly [PlainDate, ...PlainDate[]]): PlainDate => days.toSorted()[0] ?? days[0];

const returnsIn = (
  bulk: string,
): string => `SELECT r.return_id AS returnId, r.inn, r.form, r.period, r.version, r.filed_at AS filedAt,
    (SELECT group_concat(l.line || ':' || l.amount, ' ') FROM return_lines l WHERE l.return_id = r.return_id) AS lines
  FROM ${bulk}.returns r INDEXED BY returns_latest WHERE r.inn BETWEEN ? AND ?
  ORDER BY r.inn, r.form, r.period, r.version`;
