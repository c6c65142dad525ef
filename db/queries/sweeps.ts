/** Sweeps and what the latest one found, before an inspector takes it into a case. */

import { innToInteger } from "#shared/kernel/inn.ts";
import { articleOf } from "#shared/kernel/legal-basis.ts";
import type { Finding, FindingKind } from "#shared/law/finding.ts";
import type { RiskAssessment } from "#shared/law/risk/assess.ts";
import type { Bindable, ReadHandle, WriteHandle } from "../handle.ts";

export type SweepStatus = "running" | "finished" | "cancelled" | "failed";

export interface SweepRow {
  readonly sweepId: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly startedBy: string;
  readonly status: SweepStatus;
  readonly taxpayers: number;
  readonly findings: number;
}

const SELECT = `SELECT sweep_id AS sweepId, period_from AS periodFrom, period_to AS periodTo,
  started_at AS startedAt, finished_at AS finishedAt, started_by AS startedBy, status, taxpayers, findings
  FROM sweeps`;

export const sweepById = (read: ReadHandle, sweepId: string): SweepRow | null =>
  read.query<SweepRow>(`${SELECT} WHERE sweep_id = ?`).get(sweepId) ?? null;

export const latestSweep = (read: ReadHandle): SweepRow | null =>
  read.query<SweepRow>(`${SELECT} ORDER BY started_at DESC, sweep_id DESC LIMIT 1`).get() ?? null;

/** The sweep whose findings lists show: the latest that ran to its end. */
export const latestFinishedSweep = (read: ReadHandle): SweepRow | null =>
  read
    .query<SweepRow>(`${SELECT} WHERE status = 'finished' ORDER BY started_at DESC, sweep_id DESC LIMIT 1`)
    .get() ?? null;

export const insertSweep = (
  write: WriteHandle,
  sweep: Omit<SweepRow, "finishedAt" | "taxpayers" | "findings">,
): void => {
  write
    .statement(
      `INSERT INTO sweeps (sweep_id, period_from, period_to, started_at, started_by, status, taxpayers, findings)
       VALUES (?, ?, ?, ?, ?, ?, 0, 0)`,
    )
    .run(sweep.sweepId, sweep.periodFrom, sweep.periodTo, sweep.startedAt, sweep.startedBy, sweep.status);
};

/** A finding counts under each article of its own basis, not under those its check may cite. */
const countArticles = (write: WriteHandle, sweepId: string, findings: readonly Finding[]): void => {
  const counts = new Map<string, number>();
  for (const { articles } of findings)
    for (const article of new Set(articles.map(articleOf)))
      if (article !== null) counts.set(article, (counts.get(article) ?? 0) + 1);
  const add = write.statement(
    `INSERT INTO sweep_articles (sweep_id, article, findings) VALUES (?, ?, ?)
     ON CONFLICT (sweep_id, article) DO UPDATE SET findings = findings + excluded.findings`,
  );
  for (const [article, count] of counts) add.run(sweepId, article, count);
};

export const insertSweepFindings = (
  write: WriteHandle,
  sweepId: string,
  findings: readonly (Finding & { readonly findingId: string })[],
): void => {
  const insert = write.statement(
    `INSERT INTO sweep_findings (finding_id, sweep_id, inn, tax, period, check_id, kind, difference, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const finding of findings)
    insert.run(
      finding.findingId,
      sweepId,
      innToInteger(finding.inn),
      finding.tax,
      finding.period,
      finding.check,
      finding.kind,
      finding.difference,
      JSON.stringify(finding),
    );
  countArticles(write, sweepId, findings);
};

export const insertSweepRisks = (
  write: WriteHandle,
  sweepId: string,
  risks: readonly RiskAssessment[],
): void => {
  const insert = write.statement(
    "INSERT INTO sweep_risks (sweep_id, inn, score, factors, body) VALUES (?, ?, ?, ?, ?)",
  );
  for (const risk of risks)
    insert.run(
      sweepId,
      innToInteger(risk.inn),
      risk.score,
      risk.factors.map(({ factor }) => factor).join(","),
      JSON.stringify(risk),
    );
};

/** What sweeps leave beside their own row. */
const LEFT_BY_SWEEPS = ["sweep_findings", "sweep_articles", "sweep_risks"] as const;

/** Ends a sweep; a finished one replaces the findings of those before it, any other leaves none of its own. */
export const endSweep = (
  write: WriteHandle,
  sweepId: string,
  end: Pick<SweepRow, "status" | "taxpayers" | "findings"> & { readonly finishedAt: string },
): void => {
  write
    .statement(
      "UPDATE sweeps SET status = ?, finished_at = ?, taxpayers = ?, findings = ? WHERE sweep_id = ?",
    )
    .run(end.status, end.finishedAt, end.taxpayers, end.findings, sweepId);
  const stale = end.status === "finished" ? "sweep_id <> ?" : "sweep_id = ?";
  for (const table of LEFT_BY_SWEEPS) write.statement(`DELETE FROM ${table} WHERE ${stale}`).run(sweepId);
};

/** Sweeps a stopped program left behind. */
export const failAbandonedSweeps = (write: WriteHandle, at: string): void => {
  for (const table of LEFT_BY_SWEEPS)
    write
      .statement(
        `DELETE FROM ${table} WHERE sweep_id IN (SELECT sweep_id FROM sweeps WHERE status = 'running')`,
      )
      .run();
  write.statement("UPDATE sweeps SET status = 'failed', finished_at = ? WHERE status = 'running'").run(at);
};

export interface CandidateFilter {
  readonly sweepId: string;
  /** ИНН the search found; absent: all. */
  readonly inns?: readonly number[];
  readonly check?: string;
  readonly kind?: FindingKind;
  readonly onlyWithoutCase: boolean;
  readonly sort: "risk" | "amount" | "findings" | "name";
}

export interface CandidateRow {
  readonly inn: number;
  readonly nameRu: string | null;
  readonly nameKy: string | null;
  readonly activityGroup: string | null;
  readonly assessmentTotal: number;
  readonly reductionTotal: number;
  readonly assessments: number;
  readonly risks: number;
  readonly formals: number;
  readonly checks: string;
  /** Names of the factors of risk, in the order of the article. */
  readonly factors: string;
  readonly openCaseId: string | null;
}

const OPEN_CASE =
  "(SELECT d.case_id FROM desk_audits d WHERE d.inn = c.inn AND d.status <> 'closed' LIMIT 1)";

const ORDER = {
  risk: "score DESC, assessmentTotal DESC, c.inn",
  amount: "assessmentTotal DESC, assessments DESC, risks DESC, c.inn",
  findings: "assessments + risks + formals DESC, assessmentTotal DESC, c.inn",
  name: "t.name_ru, c.inn",
} as const;

/** Taxpayers the sweep found something at, or a factor of risk; totals are of all their findings. */
export const listCandidates = (
  read: ReadHandle,
  filter: CandidateFilter,
  page: { readonly limit: number; readonly offset: number },
): { readonly items: readonly CandidateRow[]; readonly total: number } => {
  const conditions: string[] = [];
  const params: Bindable[] = [filter.sweepId, filter.sweepId];
  const add = (sql: string, ...values: readonly Bindable[]): void => {
    conditions.push(sql);
    params.push(...values);
  };
  const having = "EXISTS (SELECT 1 FROM sweep_findings f WHERE f.sweep_id = c.sweep_id AND f.inn = c.inn AND";
  if (filter.inns) add("c.inn IN (SELECT value FROM json_each(?))", JSON.stringify(filter.inns));
  if (filter.check !== undefined) add(`${having} f.check_id = ?)`, filter.check);
  if (filter.kind !== undefined) add(`${having} f.kind = ?)`, filter.kind);
  if (filter.onlyWithoutCase) add(`${OPEN_CASE} IS NULL`);
  const where = conditions.length > 0 ? `WHERE ${conditions.join(" AND ")}` : "";
  const grouped = `FROM (SELECT coalesce(r.sweep_id, f.sweep_id) AS sweep_id, coalesce(r.inn, f.inn) AS inn,
      coalesce(r.score, 0) AS score, coalesce(r.factors, '') AS factors,
      coalesce(f.assessmentTotal, 0) AS assessmentTotal, coalesce(f.reductionTotal, 0) AS reductionTotal,
      coalesce(f.assessments, 0) AS assessments, coalesce(f.risks, 0) AS risks, coalesce(f.formals, 0) AS formals,
      coalesce(f.checks, '') AS checks
    FROM (SELECT sweep_id, inn,
        sum(CASE WHEN kind = 'assessment' THEN difference ELSE 0 END) AS assessmentTotal,
        sum(CASE WHEN kind = 'reduction' THEN difference ELSE 0 END) AS reductionTotal,
        sum(kind = 'assessment') AS assessments, sum(kind = 'risk') AS risks, sum(kind = 'formal') AS formals,
        group_concat(DISTINCT check_id) AS checks
      FROM sweep_findings WHERE sweep_id = ? GROUP BY inn) f
    FULL JOIN (SELECT sweep_id, inn, score, factors FROM sweep_risks WHERE sweep_id = ? AND score > 0) r ON r.inn = f.inn) c
    LEFT JOIN taxpayers t ON t.inn = c.inn ${where}`;
  const total =
    read.query<{ total: number }>(`SELECT count(*) AS total ${grouped}`).get(...params)?.total ?? 0;
  const items = read
    .query<CandidateRow>(
      `SELECT c.inn, t.name_ru AS nameRu, t.name_ky AS nameKy, t.activity_group AS activityGroup,
         c.assessmentTotal, c.reductionTotal, c.assessments, c.risks, c.formals, c.checks, c.factors,
         ${OPEN_CASE} AS openCaseId
       ${grouped} ORDER BY ${ORDER[filter.sort]} LIMIT ? OFFSET ?`,
    )
    .all(...params, page.limit, page.offset);
  return { items, total };
};

/** Findings of a sweep at one taxpayer, JSON of the contract's `finding`, the gravest first. */
export const sweepFindingsOf = (read: ReadHandle, sweepId: string, inn: number): readonly string[] =>
  read
    .query<{ body: string }>(
      `SELECT body FROM sweep_findings WHERE sweep_id = ? AND inn = ?
       ORDER BY CASE kind WHEN 'assessment' THEN 0 WHEN 'reduction' THEN 1 WHEN 'risk' THEN 2 ELSE 3 END,
         abs(difference) DESC, period, check_id, finding_id`,
    )
    .all(sweepId, inn)
    .map((row) => row.body);

/** What a sweep says of the factors of risk of one taxpayer, JSON of the contract's `riskAssessment`; null: none and no burden. */
export const sweepRiskOf = (read: ReadHandle, sweepId: string, inn: number): string | null =>
  read
    .query<{ body: string }>("SELECT body FROM sweep_risks WHERE sweep_id = ? AND inn = ?")
    .get(sweepId, inn)?.body ?? null;
