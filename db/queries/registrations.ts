/** Requests of registration as lists and as one. */

import type { RegistrationContent } from "#shared/domain/registration/content.ts";
import type { OtherRequest } from "#shared/domain/registration/context.ts";
import { passportKey, phoneKey } from "#shared/domain/registration/keys.ts";
import type {
  RegistrationKind,
  RegistrationState,
  RegistrationStatus,
} from "#shared/domain/registration/types.ts";
import { foldName } from "#shared/domain/taxpayers/fold-name.ts";
import type { RegistrationId, UserId } from "#shared/kernel/id.ts";
import { type Inn, innFromInteger, innToInteger } from "#shared/kernel/inn.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { Bindable, ReadHandle } from "../handle.ts";

export interface RegistrationRow {
  readonly state: RegistrationState;
  readonly updatedAt: Instant;
}

const rowOf = (row: { state: string; updatedAt: string; version: number }): RegistrationRow => ({
  state: { ...(JSON.parse(row.state) as RegistrationState), version: row.version },
  updatedAt: row.updatedAt as Instant,
});

const COLUMNS = "c.state, c.updated_at AS updatedAt, c.version";

export const registrationById = (read: ReadHandle, requestId: string): RegistrationRow | null => {
  const row = read
    .query<{ state: string; updatedAt: string; version: number }>(
      `SELECT ${COLUMNS} FROM registration_cases c WHERE c.request_id = ?`,
    )
    .get(requestId);
  return row === undefined ? null : rowOf(row);
};

export type QueueView = "new" | "mine" | "waiting" | "to-sign" | "to-serve" | "all";

export interface RegistrationFilter {
  readonly view: QueueView;
  /** Whose view it is. */
  readonly userId: UserId;
  readonly kind?: string | undefined;
  readonly status?: string | undefined;
  readonly inspectorId?: string | undefined;
  readonly inn?: Inn | undefined;
  readonly search?: string | undefined;
  readonly sort: "due" | "submitted" | "name";
}

const OPEN = "('in-review', 'awaiting-identity', 'returned', 'awaiting-control')";
/** Papers signed and not served yet are in these states. */
const VIEWS: Readonly<Record<QueueView, string>> = {
  new: "c.status = 'received'",
  mine: `c.inspector_id = @userId AND c.status IN ${OPEN}`,
  waiting: "c.status IN ('awaiting-identity', 'returned', 'awaiting-control')",
  "to-sign": "c.status = 'proposed'",
  "to-serve": "c.status IN ('granted', 'refused')",
  all: "1",
};

/** A declared conflict of interest hides the taxpayer's and the applicant's requests (63). */
const NO_CONFLICT = `NOT EXISTS (SELECT 1 FROM recusals r WHERE r.user_id = @userId
    AND r.inn IN (c.applicant_inn, c.organization_inn))
  AND NOT EXISTS (SELECT 1 FROM users u WHERE u.user_id = @userId AND u.inn IN (c.applicant_inn, c.organization_inn))`;

const SEARCH_TEXT = `c.search_text LIKE @text OR c.applicant_inn LIKE @digits OR c.organization_inn LIKE @digits
  OR c.passport = @passport OR c.phone = @phone`;

const conditionsOf = (
  filter: RegistrationFilter,
): { readonly where: string; readonly params: Record<string, Bindable> } => {
  const search = filter.search?.trim() ?? "";
  const digits = search.replaceAll(/\D/g, "");
  const parts = [VIEWS[filter.view], NO_CONFLICT];
  if (filter.kind !== undefined) parts.push("c.kind = @kind");
  if (filter.status !== undefined) parts.push("c.status = @status");
  if (filter.inspectorId !== undefined) parts.push("c.inspector_id = @inspectorId");
  if (filter.inn !== undefined) parts.push("(c.applicant_inn = @inn OR c.organization_inn = @inn)");
  if (search !== "") parts.push(`(${SEARCH_TEXT})`);
  return {
    where: parts.join(" AND "),
    params: {
      userId: filter.userId,
      kind: filter.kind ?? null,
      status: filter.status ?? null,
      inspectorId: filter.inspectorId ?? null,
      inn: filter.inn === undefined ? null : innToInteger(filter.inn),
      text: `%${foldName(search).replaceAll(/[%_]/g, "")}%`,
      digits: digits.length >= 3 ? `${digits}%` : "-",
      passport: search.replaceAll(/[\s№-]/g, "").toUpperCase(),
      phone: phoneKey(search) ?? "-",
    },
  };
};

const ORDER: Readonly<Record<RegistrationFilter["sort"], string>> = {
  due: "c.next_due_on IS NULL, c.next_due_on, c.submitted_at",
  submitted: "c.submitted_at DESC",
  name: "coalesce(c.state ->> '$.organization.nameClaimed', c.state ->> '$.applicant.nameClaimed'), c.submitted_at",
};

export const listRegistrations = (
  read: ReadHandle,
  filter: RegistrationFilter,
  page: { readonly limit: number; readonly offset: number },
): { readonly items: readonly RegistrationRow[]; readonly total: number } => {
  const { where, params } = conditionsOf(filter);
  return {
    items: read
      .query<{ state: string; updatedAt: string; version: number }>(
        `SELECT ${COLUMNS} FROM registration_cases c WHERE ${where} ORDER BY ${ORDER[filter.sort]}
         LIMIT @limit OFFSET @offset`,
      )
      .all({ ...params, ...page })
      .map(rowOf),
    total:
      read.query<{ n: number }>(`SELECT count(*) AS n FROM registration_cases c WHERE ${where}`).get(params)
        ?.n ?? 0,
  };
};

export const countRegistrations = (read: ReadHandle, userId: UserId): Readonly<Record<QueueView, number>> => {
  const views = Object.keys(VIEWS) as QueueView[];
  const sums = views.map((view) => `sum(CASE WHEN ${VIEWS[view]} THEN 1 ELSE 0 END) AS "${view}"`).join(", ");
  const counts = read
    .query<Record<QueueView, number | null>>(`SELECT ${sums} FROM registration_cases c WHERE ${NO_CONFLICT}`)
    .get({ userId });
  return Object.fromEntries(views.map((view) => [view, counts?.[view] ?? 0])) as Record<QueueView, number>;
};

interface OtherRow {
  readonly requestId: RegistrationId;
  readonly number: string;
  readonly kind: RegistrationKind;
  readonly status: RegistrationStatus;
  readonly applicantInn: number;
  readonly organizationInn: number | null;
  readonly submittedAt: Instant;
}

const OTHER = `request_id AS requestId, number, kind, status, applicant_inn AS applicantInn,
  organization_inn AS organizationInn, submitted_at AS submittedAt`;

const otherOf = (row: OtherRow): OtherRequest => ({
  ...row,
  applicantInn: innFromInteger(row.applicantInn),
  organizationInn: row.organizationInn === null ? null : innFromInteger(row.organizationInn),
});

/** Requests of the same applicant or organization, this one left out. */
export const relatedRequests = (
  read: ReadHandle,
  state: Pick<RegistrationState, "requestId" | "applicant" | "organization">,
): readonly OtherRequest[] =>
  read
    .query<OtherRow>(
      `SELECT ${OTHER} FROM registration_cases WHERE request_id <> @requestId
         AND (applicant_inn = @applicant OR organization_inn = @organization) ORDER BY submitted_at`,
    )
    .all({
      requestId: state.requestId,
      applicant: innToInteger(state.applicant.inn),
      organization: state.organization === null ? null : innToInteger(state.organization.inn),
    })
    .map(otherOf);

/** Requests of other applicants with the same phone. */
export const requestsOfPhone = (
  read: ReadHandle,
  state: Pick<RegistrationState, "applicant" | "phone">,
): readonly OtherRequest[] => {
  const phone = phoneKey(state.phone);
  if (phone === null) return [];
  return read
    .query<OtherRow>(
      `SELECT ${OTHER} FROM registration_cases WHERE phone = ? AND applicant_inn <> ? ORDER BY submitted_at LIMIT 100`,
    )
    .all(phone, innToInteger(state.applicant.inn))
    .map(otherOf);
};

/** Requests of other applicants with the same passport, claimed or seen. */
export const requestsOfPassport = (
  read: ReadHandle,
  state: Pick<RegistrationState, "applicant" | "passportClaimed" | "passportSeen">,
): readonly OtherRequest[] => {
  const passport = passportKey(state.passportSeen ?? state.passportClaimed);
  if (passport === null || passport === "") return [];
  return read
    .query<OtherRow>(
      `SELECT ${OTHER} FROM registration_cases WHERE passport = ? AND applicant_inn <> ? ORDER BY submitted_at LIMIT 20`,
    )
    .all(passport, innToInteger(state.applicant.inn))
    .map(otherOf);
};

export const contentOfRegistrationAct = (read: ReadHandle, actId: string): RegistrationContent | null => {
  const row = read
    .query<{ content: string }>("SELECT content FROM registration_acts WHERE act_id = ?")
    .get(actId);
  return row === undefined || row.content === "{}" ? null : (JSON.parse(row.content) as RegistrationContent);
};

/** Open requests with a passed term without its trace, or an electronic document whose days are over. */
export const requestsToWake = (read: ReadHandle, today: string): readonly RegistrationId[] =>
  read
    .query<{ requestId: RegistrationId }>(
      `SELECT c.request_id AS requestId FROM registration_cases c WHERE c.status <> 'closed' AND (
         EXISTS (SELECT 1 FROM json_each(c.state, '$.deadlines') d WHERE d.value ->> '$.metOn' IS NULL
           AND d.value ->> '$.missedOn' IS NULL AND d.value ->> '$.dueOn' < @today)
         OR EXISTS (SELECT 1 FROM json_each(c.state, '$.acts') a
           WHERE a.value ->> '$.status' = 'dispatched' AND a.value ->> '$.deemedOn' < @today))
       ORDER BY c.request_id`,
    )
    .all({ today })
    .map(({ requestId }) => requestId);

/** Every open request, for «Мой день» and the load of officers. */
export const openRegistrations = (read: ReadHandle): readonly RegistrationRow[] =>
  read
    .query<{ state: string; updatedAt: string; version: number }>(
      `SELECT ${COLUMNS} FROM registration_cases c WHERE c.status NOT IN ('received', 'closed') ORDER BY c.next_due_on`,
    )
    .all()
    .map(rowOf);

export const loadOfOfficers = (read: ReadHandle): ReadonlyMap<string, number> =>
  new Map(
    read
      .query<{ inspectorId: string; n: number }>(
        `SELECT inspector_id AS inspectorId, count(*) AS n FROM registration_cases c
         WHERE inspector_id IS NOT NULL AND c.status IN ${OPEN} GROUP BY inspector_id`,
      )
      .all()
      .map(({ inspectorId, n }) => [inspectorId, n]),
  );
