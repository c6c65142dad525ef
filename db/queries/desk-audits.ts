/** Cases, their papers and terms as the projections hold them. */
import type { DeskAuditState } from "#shared/domain/desk-audit/types.ts";
import type { ActContent } from "#shared/domain/official-act/content.ts";
import type { DeskAuditId } from "#shared/kernel/id.ts";
import type { Inn } from "#shared/kernel/inn.ts";
import { innToInteger } from "#shared/kernel/inn.ts";
import type { Bilingual } from "#shared/kernel/text.ts";
import type { ReadHandle } from "../handle.ts";

/** A case with the name its lists show. */
export interface CaseRow {
  readonly state: DeskAuditState;
  readonly taxDifference: number;
  readonly taxpayerName: Bilingual;
}

interface Row {
  readonly state: string;
  readonly taxDifference: number;
  readonly nameRu: string | null;
  readonly nameKy: string | null;
}

const SELECT = `SELECT d.state, d.tax_difference AS taxDifference, t.name_ru AS nameRu, t.name_ky AS nameKy
  FROM desk_audits d LEFT JOIN taxpayers t ON t.inn = d.inn`;

const caseRow = (row: Row): CaseRow => ({
  state: JSON.parse(row.state) as DeskAuditState,
  taxDifference: row.taxDifference,
  taxpayerName: { ru: row.nameRu ?? "", ky: row.nameKy ?? row.nameRu ?? "" },
});

export const caseById = (read: ReadHandle, caseId: string): CaseRow | null => {
  const row = read.query<Row>(`${SELECT} WHERE d.case_id = ?`).get(caseId);
  return row === undefined ? null : caseRow(row);
};

export interface CaseFilter {
  readonly status?: string | undefined;
  readonly inspectorId?: string | undefined;
  readonly inn?: Inn | undefined;
  /** Part of the case number, an ИНН or its beginning, part of the name. */
  readonly search?: string | undefined;
  /** Only those not closed. */
  readonly open?: boolean;
  /** Not those of taxpayers this officer is recused from (art. 63). */
  readonly seenBy?: string | undefined;
}

/** True of rows whose taxpayer the officer may work on; takes the officer's id twice. */
const MAY_SEE = (inn: string): string =>
  `NOT EXISTS (SELECT 1 FROM recusals r WHERE r.user_id = ? AND r.inn = ${inn})
   AND NOT EXISTS (SELECT 1 FROM users u WHERE u.user_id = ? AND u.inn = ${inn})`;

const conditions = (filter: CaseFilter): { readonly sql: string; readonly params: (string | number)[] } => {
  const parts: string[] = [];
  const params: (string | number)[] = [];
  const add = (sql: string, ...values: (string | number)[]): void => {
    parts.push(sql);
    params.push(...values);
  };
  if (filter.status !== undefined) add("d.status = ?", filter.status);
  if (filter.inspectorId !== undefined) add("d.inspector_id = ?", filter.inspectorId);
  if (filter.inn !== undefined) add("d.inn = ?", innToInteger(filter.inn));
  if (filter.open) add("d.status <> 'closed'");
  if (filter.seenBy !== undefined) add(MAY_SEE("d.inn"), filter.seenBy, filter.seenBy);
  const words = (filter.search ?? "").trim();
  if (words !== "") {
    const like = `%${words.replaceAll("%", "").replaceAll("_", "")}%`;
    add(
      "(d.number LIKE ? OR printf('%014d', d.inn) LIKE ? OR t.name_ru LIKE ? OR t.name_ky LIKE ?)",
      like,
      like,
      like,
      like,
    );
  }
  return { sql: parts.length === 0 ? "" : ` WHERE ${parts.join(" AND ")}`, params };
};

/** Those with a term running first, by the term; then the newest. */
export const listCases = (
  read: ReadHandle,
  filter: CaseFilter,
  page: { readonly offset: number; readonly limit: number },
): { readonly items: readonly CaseRow[]; readonly total: number } => {
  const { sql, params } = conditions(filter);
  const total =
    read
      .query<{ n: number }>(
        `SELECT count(*) AS n FROM desk_audits d LEFT JOIN taxpayers t ON t.inn = d.inn${sql}`,
      )
      .get(...params)?.n ?? 0;
  const items = read
    .query<Row>(
      `${SELECT}${sql} ORDER BY d.status = 'closed', d.next_due_on IS NULL, d.next_due_on, d.opened_at DESC
       LIMIT ? OFFSET ?`,
    )
    .all(...params, page.limit, page.offset)
    .map(caseRow);
  return { items, total };
};

/** Every case not closed. */
export const openCases = (read: ReadHandle, filter: CaseFilter = {}): readonly CaseRow[] =>
  listCases(read, { ...filter, open: true }, { offset: 0, limit: -1 }).items;

/** Text of a paper as last recorded. */
export const contentOfAct = (read: ReadHandle, actId: string): ActContent | null => {
  const row = read
    .query<{ content: string }>("SELECT content FROM official_acts WHERE act_id = ?")
    .get(actId);
  return row === undefined ? null : (JSON.parse(row.content) as ActContent);
};

/** The case a paper belongs to. */
export const caseOfAct = (read: ReadHandle, actId: string): DeskAuditId | null => {
  const row = read
    .query<{ caseId: string }>("SELECT case_id AS caseId FROM official_acts WHERE act_id = ?")
    .get(actId);
  return row === undefined ? null : (row.caseId as DeskAuditId);
};

/** Papers of some kinds in some states which the officer may see (art. 63), oldest change first. */
export const actsByStatus = (
  read: ReadHandle,
  kinds: readonly string[],
  statuses: readonly string[],
  seenBy: string,
  page: { readonly offset: number; readonly limit: number },
  order: "oldest" | "newest" = "oldest",
): {
  readonly items: readonly { readonly actId: string; readonly caseId: string }[];
  readonly total: number;
} => {
  const marks = (list: readonly string[]): string => list.map(() => "?").join(", ");
  const where = `kind IN (${marks(kinds)}) AND status IN (${marks(statuses)}) AND ${MAY_SEE("official_acts.inn")}`;
  const params = [...kinds, ...statuses, seenBy, seenBy];
  const total =
    read.query<{ n: number }>(`SELECT count(*) AS n FROM official_acts WHERE ${where}`).get(...params)?.n ??
    0;
  const items = read
    .query<{ actId: string; caseId: string }>(
      `SELECT act_id AS actId, case_id AS caseId FROM official_acts WHERE ${where}
       ORDER BY updated_at ${order === "newest" ? "DESC" : "ASC"}, act_id LIMIT ? OFFSET ?`,
    )
    .all(...params, page.limit, page.offset);
  return { items, total };
};
