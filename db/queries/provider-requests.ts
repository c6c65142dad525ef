/** Requests as providers bring them: kept in the table of imported ones, known again by the provider's own id. */
import { type Inn, innToInteger } from "#shared/kernel/inn.ts";
import { inTransaction, type ReadHandle, type WriteHandle } from "../handle.ts";

/** A row as it came, by the names of the exchange format. */
export interface BroughtRequest {
  readonly requestId: string;
  readonly submittedAt: string;
  readonly channel: string;
  readonly request: string;
  readonly personType: string;
  readonly inn: Inn;
  readonly nameClaimed: string;
  readonly organizationInn: Inn | null;
  readonly organizationNameClaimed: string | null;
  readonly roleClaimed: string | null;
  readonly office: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly assurance: string | null;
  readonly payload: string | null;
}

interface Known {
  readonly requestId: string;
  readonly inQueue: 0 | 1;
}

const knownOf = (read: ReadHandle, providerId: string, row: BroughtRequest): Known | undefined =>
  read
    .query<Known>(
      `SELECT p.request_id AS requestId,
         EXISTS (SELECT 1 FROM registration_cases c WHERE c.source_id = p.request_id) AS inQueue
       FROM provider_requests p WHERE p.provider_id = ? AND p.provider_request_id = ?`,
    )
    .get(providerId, row.requestId);

/** The same request brought by a dataset before: it is not to come twice. */
const importedBefore = (read: ReadHandle, row: BroughtRequest): boolean =>
  read
    .query<object>(
      `SELECT 1 FROM registration_requests r WHERE request_id = ? AND inn = ? AND submitted_at = ? AND request = ?
         AND NOT EXISTS (SELECT 1 FROM provider_requests p WHERE p.request_id = r.request_id)`,
    )
    .get(row.requestId, innToInteger(row.inn), row.submittedAt, row.request) !== undefined;

const storeRow = (write: WriteHandle, requestId: string, row: BroughtRequest): void => {
  write
    .statement(
      `INSERT INTO registration_requests (import_no, request_id, submitted_at, channel, request, person_type, inn,
         name_claimed, organization_inn, organization_name_claimed, role_claimed, office, phone, email, assurance, payload)
       VALUES (0, @requestId, @submittedAt, @channel, @request, @personType, @inn, @nameClaimed, @organizationInn,
         @organizationNameClaimed, @roleClaimed, @office, @phone, @email, @assurance, @payload)
       ON CONFLICT (request_id) DO UPDATE SET submitted_at = excluded.submitted_at, channel = excluded.channel,
         request = excluded.request, person_type = excluded.person_type, inn = excluded.inn,
         name_claimed = excluded.name_claimed, organization_inn = excluded.organization_inn,
         organization_name_claimed = excluded.organization_name_claimed, role_claimed = excluded.role_claimed,
         office = excluded.office, phone = excluded.phone, email = excluded.email, assurance = excluded.assurance,
         payload = excluded.payload`,
    )
    .run({
      ...row,
      requestId,
      inn: innToInteger(row.inn),
      organizationInn: row.organizationInn === null ? null : innToInteger(row.organizationInn),
    });
};

/** One row; true when it was not known before. What is in the queue already stays as it was taken in. */
const storeOne = (write: WriteHandle, providerId: string, row: BroughtRequest, at: string): boolean => {
  const known = knownOf(write, providerId, row);
  if (known !== undefined) {
    // One that could not be read may come again mended.
    if (known.inQueue === 0) storeRow(write, known.requestId, row);
    return false;
  }
  const imported = importedBefore(write, row);
  // Providers number their requests each in its own way.
  const requestId = imported ? row.requestId : `${providerId}/${row.requestId}`;
  if (!imported) storeRow(write, requestId, row);
  write
    .statement(
      `INSERT INTO provider_requests (request_id, provider_id, provider_request_id, fetched_at) VALUES (?, ?, ?, ?)`,
    )
    .run(requestId, providerId, row.requestId, at);
  return true;
};

/** Keeps a page of requests in one transaction; answers how many were new. */
export const storeBrought = (
  write: WriteHandle,
  providerId: string,
  rows: readonly BroughtRequest[],
  at: string,
): number => inTransaction(write, () => rows.filter((row) => storeOne(write, providerId, row, at)).length);
