/** How much of the office's work cites an article: counted by indexes, nothing read. */
import type { Bindable, ReadHandle } from "../handle.ts";
import { latestFinishedSweep } from "./sweeps.ts";

const count = (read: ReadHandle, sql: string, ...params: readonly Bindable[]): number =>
  read.query<{ n: number }>(sql).get(...params)?.n ?? 0;

/** Findings of the last finished sweep that cite the article. */
export const findingsCiting = (read: ReadHandle, article: string): number => {
  const sweep = latestFinishedSweep(read);
  if (sweep === null) return 0;
  const sql = "SELECT findings AS n FROM sweep_articles WHERE sweep_id = ? AND article = ?";
  return count(read, sql, sweep.sweepId, article);
};

/** Cases with a finding or a term of the article. */
export const casesCiting = (read: ReadHandle, article: string): number =>
  count(read, "SELECT count(*) AS n FROM desk_audit_articles WHERE article = ? AND act_id = ''", article);

/** Papers that cite the article, cancelled ones left out. */
export const papersCiting = (read: ReadHandle, article: string): number =>
  count(
    read,
    `SELECT (SELECT count(*) FROM desk_audit_articles c JOIN official_acts a ON a.act_id = c.act_id
        WHERE c.article = ? AND a.status <> 'cancelled')
      + (SELECT count(*) FROM registration_articles c JOIN registration_acts a ON a.act_id = c.act_id
        WHERE c.article = ? AND a.status <> 'cancelled') AS n`,
    article,
    article,
  );
