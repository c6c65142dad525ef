/** Requests and entries that look like one person, found where every office's journal comes together. */
import type { Duplicate } from "#shared/contract/central/operator.ts";
import type { Identity } from "../enrolment/identity.ts";
import { followOffice } from "./follow-feed.ts";
import { listOffices } from "./offices.ts";

/** More than so many with one phone or name tell nothing: a bookkeeping firm's number, a common name. */
const COMMON = 20;

interface Pair {
  readonly reasons: readonly Duplicate["reasons"][number][];
  readonly officeA: string;
  readonly subjectA: string;
  readonly streamA: string;
  readonly officeB: string;
  readonly subjectB: string;
  readonly streamB: string;
}

/**
 * The same ИНН for the same thing in two offices; one passport under two numbers; or phone and name together under two
 * numbers. Each pair once.
 */
const PAIRS = `
  WITH told AS (
    SELECT mark, key_hash FROM identity_marks GROUP BY mark, key_hash HAVING count(*) BETWEEN 2 AND ${COMMON}
  )
  SELECT array_agg(DISTINCT a.mark ORDER BY a.mark) AS reasons,
    a.office AS "officeA", a.subject AS "subjectA", min(a.stream) AS "streamA",
    b.office AS "officeB", b.subject AS "subjectB", min(b.stream) AS "streamB"
  FROM told
  JOIN identity_marks a ON a.mark = told.mark AND a.key_hash = told.key_hash
  JOIN identity_marks b ON b.mark = told.mark AND b.key_hash = told.key_hash
    AND (a.office, a.subject) < (b.office, b.subject)
  WHERE CASE WHEN a.mark = 'inn' THEN a.office <> b.office ELSE a.person <> b.person END
  GROUP BY a.office, a.subject, b.office, b.subject
  HAVING bool_or(a.mark IN ('inn', 'passport')) OR count(DISTINCT a.mark) >= 2
  ORDER BY bool_or(a.mark IN ('inn', 'passport')) DESC, count(DISTINCT a.mark) DESC, a.office, a.subject, b.subject
  LIMIT $1`;

/** Reads every office's feed to its end first. */
export const duplicates = async (identity: Identity, limit: number): Promise<readonly Duplicate[]> => {
  for (const { code } of await listOffices(identity)) await followOffice(identity, code);
  const pairs = await identity.database.transaction({ service: true }, (sql) =>
    sql.query<Pair>(PAIRS, [limit]),
  );
  const streamOf = (subject: string, sealed: string): string =>
    identity.secrets.unseal("duplicate stream", subject, sealed)?.toString() ?? "";
  return pairs.map((pair) => ({
    reasons: [...pair.reasons],
    between: [
      { office: pair.officeA, stream: streamOf(pair.subjectA, pair.streamA) },
      { office: pair.officeB, stream: streamOf(pair.subjectB, pair.streamB) },
    ],
  }));
};
