/** Rows of registration_requests.csv that are not in the queue yet. */
import type { ReadHandle } from "../handle.ts";

export interface IncomingRow {
  readonly requestId: string;
  /** Id the sender gave it, which is what the applicant signed. */
  readonly signedId: string;
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

const SELECT = `SELECT r.request_id AS requestId, coalesce(p.provider_request_id, r.request_id) AS signedId,
    r.submitted_at AS submittedAt, r.channel, r.request, r.person_type AS personType, r.inn,
    r.name_claimed AS nameClaimed, r.organization_inn AS organizationInn,
    r.organization_name_claimed AS organizationNameClaimed, r.role_claimed AS roleClaimed, r.office, r.phone, r.email,
    r.assurance, r.payload
  FROM registration_requests r LEFT JOIN provider_requests p ON p.request_id = r.request_id`;
const NOT_IN_QUEUE = "NOT EXISTS (SELECT 1 FROM registration_cases c WHERE c.source_id = r.request_id)";
const IN_ORDER = "ORDER BY r.submitted_at, r.request_id";

export const incomingRows = (read: ReadHandle): readonly IncomingRow[] =>
  read.query<IncomingRow>(`${SELECT} WHERE ${NOT_IN_QUEUE} ${IN_ORDER}`).all();

/** Those one provider brought. */
export const incomingRowsOf = (read: ReadHandle, providerId: string): readonly IncomingRow[] =>
  read
    .query<IncomingRow>(`${SELECT} WHERE p.provider_id = ? AND ${NOT_IN_QUEUE} ${IN_ORDER}`)
    .all(providerId);

export const isInQueue = (read: ReadHandle, sourceId: string | null): boolean =>
  read.query<object>("SELECT 1 FROM registration_cases WHERE source_id = ?").get(sourceId) !== undefined;

/** The row a request was made from; null for one typed in at the office. */
export const incomingRow = (read: ReadHandle, sourceId: string): IncomingRow | null =>
  read.query<IncomingRow>(`${SELECT} WHERE r.request_id = ?`).get(sourceId) ?? null;
