/** Rows of registration_requests.csv that are not in the queue yet. */
import type { ReadHandle } from "../handle.ts";

export interface IncomingRow {
  readonly requestId: string;
  readonly submittedAt: string;
  readonly channel: "cabinet" | "paper" | "identity-provider";
  readonly request: string;
  readonly personType: "individual" | "organization";
  readonly inn: number;
  readonly nameClaimed: string;
  readonly organizationInn: number | null;
  readonly organizationNameClaimed: string | null;
  readonly roleClaimed: string | null;
  readonly office: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly assurance: string | null;
  readonly payload: string | null;
}

const COLUMNS = `r.request_id AS requestId, r.submitted_at AS submittedAt, r.channel, r.request, r.person_type AS personType,
  r.inn, r.name_claimed AS nameClaimed, r.organization_inn AS organizationInn,
  r.organization_name_claimed AS organizationNameClaimed, r.role_claimed AS roleClaimed, r.office, r.phone, r.email,
  r.assurance, r.payload`;

export const incomingRows = (read: ReadHandle): readonly IncomingRow[] =>
  read
    .query<IncomingRow>(
      `SELECT ${COLUMNS} FROM registration_requests r
       WHERE NOT EXISTS (SELECT 1 FROM registration_cases c WHERE c.source_id = r.request_id)
       ORDER BY r.submitted_at, r.request_id`,
    )
    .all();

/** The row a request was made from; null for one typed in at the office. */
export const incomingRow = (read: ReadHandle, sourceId: string): IncomingRow | null =>
  read
    .query<IncomingRow>(`SELECT ${COLUMNS} FROM registration_requests r WHERE r.request_id = ?`)
    .get(sourceId) ?? null;
