/** How much of the office's work rests on an article: counted by indexes, nothing read. */
import type { Bindable, ReadHandle } from "../handle.ts";
import { latestFinishedSweep } from "./sweeps.ts";

const count = (read: ReadHandle, sql: string, ...params: readonly Bindable[]): number =>
  read.query<{ n: number }>(sql).get(...params)?.n ?? 0;

/** Findings of the last finished sweep by these checks. */
export const findingsBy = (read: ReadHandle, checks: readonly string[]): number => {
  const sweep = latestFinishedSweep(read);
  if (sweep === null || checks.length === 0) return 0;
  return count(
    read,
    "SELECT count(*) AS n FROM sweep_findings WHERE sweep_id = ? AND check_id IN (SELECT value FROM json_each(?))",
    sweep.sweepId,
    JSON.stringify(checks),
  );
};

/** Cases with a term of the article or of a part of it. */
export const casesUnder = (read: ReadHandle, article: string): number =>
  count(
    read,
    "SELECT count(DISTINCT case_id) AS n FROM deadlines WHERE article = ? OR substr(article, 1, ?) = ?",
    article,
    article.length + 1,
    `${article}.`,
  );

/** Papers of these kinds, cancelled ones left out. */
export const papersOf = (read: ReadHandle, kinds: readonly string[]): number =>
  kinds.length === 0
    ? 0
    : count(
        read,
        `SELECT (SELECT count(*) FROM official_acts WHERE status <> 'cancelled' AND kind IN (SELECT value FROM json_each(?)))
           + (SELECT count(*) FROM registration_acts WHERE status <> 'cancelled' AND kind IN (SELECT value FROM json_each(?))) AS n`,
        JSON.stringify(kinds),
        JSON.stringify(kinds),
      );
