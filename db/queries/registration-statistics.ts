/** How many requests came and how they ended in a span of days, by kind and by ground. */
import type { RegistrationKind } from "#shared/domain/registration/types.ts";
import type { ReadHandle } from "../handle.ts";

interface KindFigures {
  readonly kind: RegistrationKind;
  readonly received: number;
  readonly granted: number;
  readonly refused: number;
  readonly open: number;
  /** Half of the decided took no more whole hours; null where nothing was decided. */
  readonly medianHours: number | null;
  readonly late: number;
}

const median = (sorted: readonly number[]): number | null => {
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  return middle === undefined ? null : Math.round(middle);
};

/** @param from first day of arrival, @param to last, both included; days of Bishkek */
export const registrationStatistics = (
  read: ReadHandle,
  from: string,
  to: string,
): { byKind: KindFigures[]; byGround: { ground: string; refused: number }[] } => {
  // An instant in UTC as the day of Bishkek, six hours ahead all year.
  const arrived = "date(c.submitted_at, '+6 hours') BETWEEN @from AND @to";
  const counts = read
    .query<Omit<KindFigures, "medianHours">>(
      `SELECT c.kind, count(*) AS received, sum(c.outcome IS 'granted') AS granted, sum(c.outcome IS 'refused') AS refused,
         sum(c.decided_at IS NULL AND c.status <> 'closed') AS open, sum(c.missed) AS late
       FROM registration_cases c WHERE ${arrived} GROUP BY c.kind ORDER BY received DESC`,
    )
    .all({ from, to });
  const hours = Map.groupBy(
    read
      .query<{ kind: RegistrationKind; hours: number }>(
        `SELECT c.kind, (julianday(c.decided_at) - julianday(c.submitted_at)) * 24 AS hours
         FROM registration_cases c WHERE ${arrived} AND c.decided_at IS NOT NULL ORDER BY hours`,
      )
      .all({ from, to }),
    ({ kind }) => kind,
  );
  return {
    byKind: counts.map((row) => ({
      ...row,
      medianHours: median((hours.get(row.kind) ?? []).map((one) => one.hours)),
    })),
    byGround: read
      .query<{ ground: string; refused: number }>(
        `SELECT g.value AS ground, count(*) AS refused
         FROM registration_cases c, json_each(c.state, '$.refusal.grounds') g
         WHERE ${arrived} AND c.outcome = 'refused' GROUP BY g.value ORDER BY refused DESC`,
      )
      .all({ from, to }),
  };
};
