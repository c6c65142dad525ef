/** What the card of a taxpayer shows of the register, its links and its changes. Every reading here is of a tax secret. */
import type { KnownLink } from "#shared/domain/registration/context.ts";
import type { RegisterChange } from "#shared/domain/registration/register-changes.ts";
import type {
  RegistrationActKind,
  RegistrationKind,
  RegistrationOutcome,
  RegistrationStatus,
} from "#shared/domain/registration/types.ts";
import type { OfficialActId, RegistrationId, UserId } from "#shared/kernel/id.ts";
import type { Instant, PlainDate } from "#shared/kernel/plain-date.ts";
import type { ReadHandle } from "../handle.ts";

export interface RecordedChange {
  readonly change: RegisterChange;
  readonly actor: UserId;
  readonly at: Instant;
}

const changeOf = (row: { type: string; payload: string; actor: UserId; at: Instant }): RecordedChange => ({
  change: { type: row.type, payload: JSON.parse(row.payload) } as RegisterChange,
  actor: row.actor,
  at: row.at,
});

/** Decided changes of an entry, the oldest first. */
export const changesOf = (read: ReadHandle, inn: number): readonly RecordedChange[] =>
  read
    .query<{ type: string; payload: string; actor: UserId; at: Instant }>(
      "SELECT type, payload, actor, recorded_at AS at FROM register_changes WHERE inn = ? ORDER BY position",
    )
    .all(inn)
    .map(changeOf);

/** The release of one extract; null when this entry has no such one. */
export const releaseOf = (read: ReadHandle, inn: number, extractId: string): RecordedChange | null => {
  const row = read
    .query<{ type: string; payload: string; actor: UserId; at: Instant }>(
      `SELECT type, payload, actor, recorded_at AS at FROM register_changes
       WHERE inn = ? AND type = 'ExtractReleased' AND payload ->> '$.content.extractId' = ?`,
    )
    .get(inn, extractId);
  return row === undefined ? null : changeOf(row);
};

/** Numbers the entry stands for now. */
export const replacedInns = (read: ReadHandle, inn: number): readonly number[] =>
  read
    .query<{ inn: number }>(
      `SELECT inn FROM register_changes WHERE type = 'InnReplaced' AND payload ->> '$.by' = ? ORDER BY inn`,
    )
    .all(String(inn).padStart(14, "0"))
    .map((row) => row.inn);

export interface LinkRow extends KnownLink {
  /** The other side of the link. */
  readonly inn: number;
}

/** Who acts for the taxpayer, those in force first. */
export const linksToTaxpayer = (read: ReadHandle, inn: number): readonly LinkRow[] =>
  read
    .query<LinkRow>(
      `SELECT person_inn AS inn, name, role, valid_from AS "from", valid_to AS "to", authority
       FROM representatives WHERE inn = ? ORDER BY valid_to IS NOT NULL, valid_from DESC, person_inn`,
    )
    .all(inn);

/** For whom the person acts. */
export const linksOfPerson = (read: ReadHandle, personInn: number): readonly LinkRow[] =>
  read
    .query<LinkRow>(
      `SELECT r.inn, coalesce(t.name_ru, '') AS name, r.role, r.valid_from AS "from", r.valid_to AS "to", r.authority
       FROM representatives r LEFT JOIN taxpayers t ON t.inn = r.inn
       WHERE r.person_inn = ? ORDER BY r.valid_to IS NOT NULL, r.valid_from DESC, r.inn LIMIT 500`,
    )
    .all(personInn);

export interface CabinetRow {
  readonly login: string;
  readonly inn: number;
  readonly personInn: number;
  readonly role: KnownLink["role"] | "self";
  readonly openedOn: PlainDate;
  readonly closedOn: PlainDate | null;
  readonly requestId: RegistrationId;
  readonly name: string;
}

/** Logins to the taxpayer's cabinet and of the person to others', open ones first. */
export const cabinetsOf = (read: ReadHandle, inn: number): readonly CabinetRow[] =>
  read
    .query<CabinetRow>(
      `SELECT c.login, c.inn, c.person_inn AS personInn, c.role, c.opened_on AS openedOn, c.closed_on AS closedOn,
         c.request_id AS requestId,
         coalesce((SELECT t.name_ru FROM taxpayers t WHERE t.inn = c.person_inn),
           (SELECT r.name FROM representatives r WHERE r.inn = c.inn AND r.person_inn = c.person_inn LIMIT 1), '') AS name
       FROM cabinet_accounts c WHERE c.inn = @inn OR c.person_inn = @inn
       ORDER BY c.closed_on IS NOT NULL, c.opened_on DESC, c.login`,
    )
    .all({ inn });

export const accountedObjectsOf = (read: ReadHandle, inn: number) =>
  read
    .query<{
      objectId: string;
      object: string;
      title: string;
      office: string;
      address: string | null;
      from: PlainDate;
      to: PlainDate | null;
    }>(
      `SELECT object_id AS objectId, object, title, office, address, valid_from AS "from", valid_to AS "to"
       FROM accounted_objects WHERE inn = ? ORDER BY valid_to IS NOT NULL, valid_from DESC, title`,
    )
    .all(inn);

export const propertiesOf = (read: ReadHandle, inn: number) =>
  read
    .query<{
      objectId: string;
      kind: string;
      territory: string;
      share: string;
      area: string;
      from: PlainDate;
      to: PlainDate | null;
    }>(
      `SELECT object_id AS objectId, kind, territory, share, area, owned_from AS "from", owned_to AS "to"
       FROM properties WHERE inn = ? ORDER BY owned_to IS NOT NULL, owned_from DESC, object_id LIMIT 500`,
    )
    .all(inn);

export interface RequestRow {
  readonly requestId: RegistrationId;
  readonly number: string;
  readonly kind: RegistrationKind;
  readonly status: RegistrationStatus;
  readonly outcome: RegistrationOutcome | null;
  readonly submittedAt: Instant;
  readonly decidedAt: Instant | null;
  /** The entry that is to stay, where the request asks to leave one. */
  readonly newInn: string | null;
}

/** Requests about the taxpayer or by the person, the newest first. */
export const requestsAbout = (read: ReadHandle, inn: number): readonly RequestRow[] =>
  read
    .query<RequestRow>(
      `SELECT request_id AS requestId, number, kind, status, outcome, submitted_at AS submittedAt, decided_at AS decidedAt,
         state ->> '$.details.newInn' AS newInn
       FROM registration_cases WHERE applicant_inn = @inn OR organization_inn = @inn ORDER BY submitted_at DESC LIMIT 500`,
    )
    .all({ inn });

export interface PaperRow {
  readonly actId: OfficialActId;
  readonly requestId: RegistrationId;
  readonly kind: RegistrationActKind;
  readonly status: string;
  readonly number: string | null;
  readonly signedAt: Instant | null;
  readonly signedBy: UserId | null;
  readonly servedOn: PlainDate | null;
}

/** Papers of registration, the newest first; drafts too. */
export const papersOf = (read: ReadHandle, inn: number): readonly PaperRow[] =>
  read
    .query<PaperRow>(
      `SELECT act_id AS actId, request_id AS requestId, kind, status, registration_number AS number, signed_at AS signedAt,
         signed_by AS signedBy, served_on AS servedOn
       FROM registration_acts WHERE inn = ? ORDER BY signed_at IS NOT NULL, signed_at DESC, act_id DESC`,
    )
    .all(inn);

/** Tax paid by year of payment, the last years first; tyiyn. */
export const paidByYear = (read: ReadHandle, inn: number) =>
  read
    .query<{ tax: string; year: string; amount: number }>(
      `SELECT tax, substr(paid_on, 1, 4) AS year, sum(amount) AS amount FROM payments
       WHERE inn = ? AND kind = 'tax' GROUP BY tax, year ORDER BY year DESC, tax LIMIT 200`,
    )
    .all(inn);

const HOLDINGS = {
  returns: "SELECT count(*) FROM returns WHERE inn = @inn",
  invoices:
    "SELECT (SELECT count(*) FROM invoices WHERE seller_inn = @inn) + (SELECT count(*) FROM invoices WHERE buyer_inn = @inn)",
  payments: "SELECT count(*) FROM payments WHERE inn = @inn",
  links: "SELECT count(*) FROM representatives WHERE inn = @inn OR person_inn = @inn",
  cases: "SELECT count(*) FROM desk_audits WHERE inn = @inn",
  requests: "SELECT count(*) FROM registration_cases WHERE applicant_inn = @inn OR organization_inn = @inn",
} as const;
type Holding = keyof typeof HOLDINGS;
export const HOLDING_NAMES = Object.keys(HOLDINGS) as readonly Holding[];

/** How many rows of each register stand under a number. */
export const holdingsOf = (read: ReadHandle, inn: number): Readonly<Record<Holding, number>> => {
  const columns = HOLDING_NAMES.map((name) => `(${HOLDINGS[name]}) AS "${name}"`).join(", ");
  return read.query<Record<Holding, number>>(`SELECT ${columns}`).get({ inn }) as Record<Holding, number>;
};

/** Numbers made of the same date: of birth for persons, of registration for others. One range of the primary key each. */
export const innsOfSameDate = (read: ReadHandle, inn: number): readonly number[] => {
  const digits = String(inn).padStart(14, "0");
  const sorts = digits.startsWith("0") ? ["0"] : ["1", "2"];
  const below = read.query<{ inn: number }>(
    "SELECT inn FROM taxpayers WHERE inn BETWEEN ? AND ? AND inn <> ? ORDER BY inn LIMIT 500",
  );
  return sorts.flatMap((sort) => {
    const first = Number(`${sort}${digits.slice(1, 9)}00000`);
    return below.all(first, first + 99_999, inn).map((row) => row.inn);
  });
};
