import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { ReadHandle } from "../handle.ts";

interface SilenceRow {
  readonly inn: number;
  readonly on: PlainDate;
}

/** Days since one on which notices of the office's desk audits were left without an answer (art. 125(6)), by taxpayer. */
export const readSilences = (
  read: ReadHandle,
  since: PlainDate,
): ReadonlyMap<number, readonly PlainDate[]> => {
  const found = new Map<number, PlainDate[]>();
  for (const { inn, on } of read.query<SilenceRow>(SILENCES).all(since)) {
    const days = found.get(inn);
    if (days) days.push(on);
    else found.set(inn, [on]);
  }
  return found;
};

const SILENCES = `SELECT d.inn, a.value ->> 'receivedOn' AS "on"
  FROM desk_audits d, json_each(d.state, '$.answers') a
  WHERE a.value ->> 'kind' = 'silence' AND a.value ->> 'receivedOn' >= ? ORDER BY d.inn, "on"`;
