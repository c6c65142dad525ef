/** What the registers hold about an applicant and an organization, as a decision about a request asks. */
import type { AnnulmentFacts, KnownLink, RegisteredEntry } from "#shared/domain/registration/context.ts";
import type { ConfirmedIdentity } from "#shared/domain/registration/types.ts";
import type { UserId } from "#shared/kernel/id.ts";
import { type Inn, innToInteger } from "#shared/kernel/inn.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { ReadHandle } from "../handle.ts";
import { regimesOf, vatRegistrationsOf } from "./taxpayer-card.ts";

interface EntryRow {
  readonly nameRu: string;
  readonly nameKy: string | null;
  readonly kind: string;
  readonly office: string;
  readonly registeredOn: PlainDate;
  readonly closedOn: PlainDate | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly activityGroup: string;
  readonly edocConsent: 0 | 1;
}

export const registeredEntry = (read: ReadHandle, inn: Inn): RegisteredEntry | null => {
  const row = read
    .query<EntryRow>(
      `SELECT name_ru AS nameRu, name_ky AS nameKy, kind, office, registered_on AS registeredOn, closed_on AS closedOn,
         address, phone, email, activity_group AS activityGroup, edoc_consent AS edocConsent
       FROM taxpayers WHERE inn = ?`,
    )
    .get(innToInteger(inn));
  if (row === undefined) return null;
  const { nameRu, nameKy, edocConsent, ...rest } = row;
  return {
    ...rest,
    inn,
    name: { ru: nameRu, ky: nameKy ?? nameRu },
    edocConsent: edocConsent === 1,
    regimes: regimesOf(read, innToInteger(inn)),
    vat: vatRegistrationsOf(read, innToInteger(inn)),
  };
};

/** Links of a person to an organization, the oldest first. */
export const linksBetween = (read: ReadHandle, organization: Inn, person: Inn): readonly KnownLink[] =>
  read
    .query<KnownLink>(
      `SELECT role, name, valid_from AS "from", valid_to AS "to", authority FROM representatives
       WHERE inn = ? AND person_inn = ? ORDER BY valid_from`,
    )
    .all(innToInteger(organization), innToInteger(person));

export const identityOf = (read: ReadHandle, person: Inn): ConfirmedIdentity | null =>
  read
    .query<{ level: ConfirmedIdentity["level"]; on: PlainDate; by: UserId }>(
      `SELECT level, confirmed_on AS "on", confirmed_by AS "by" FROM identity_levels WHERE inn = ?`,
    )
    .get(innToInteger(person)) ?? null;

/** Open logins of a taxpayer's cabinet, whoever has them. */
export const openLogins = (read: ReadHandle, taxpayer: Inn): readonly string[] =>
  read
    .query<{ login: string }>(
      "SELECT login FROM cabinet_accounts WHERE inn = ? AND closed_on IS NULL ORDER BY login",
    )
    .all(innToInteger(taxpayer))
    .map(({ login }) => login);

export const openCabinet = (
  read: ReadHandle,
  taxpayer: Inn,
  person: Inn,
): { readonly login: string; readonly openedOn: PlainDate } | null =>
  read
    .query<{ login: string; openedOn: PlainDate }>(
      `SELECT login, opened_on AS openedOn FROM cabinet_accounts
       WHERE inn = ? AND person_inn = ? AND closed_on IS NULL`,
    )
    .get(innToInteger(taxpayer), innToInteger(person)) ?? null;

/** What returns and decisions lay on a taxpayer and what was paid, by tax and period; tyiyn. */
export interface AccountLine {
  readonly tax: string;
  readonly period: string;
  readonly owed: number;
  readonly paid: number;
}

/** The lines of the account this office can see: returns with a known line of the amount payable, and decisions. */
export const accountLines = (read: ReadHandle, inn: number): readonly AccountLine[] =>
  read
    .query<AccountLine>(
      `WITH payable(form, line) AS (VALUES ('VAT', '150'), ('IND', '060')),
       owed(tax, period, amount) AS (
         SELECT r.form, r.period, l.amount FROM returns r
           JOIN payable p ON p.form = r.form JOIN return_lines l ON l.return_id = r.return_id AND l.line = p.line AND l.row = ''
           WHERE r.inn = @inn AND l.amount > 0 AND r.version = (SELECT max(o.version) FROM returns o
             WHERE o.inn = r.inn AND o.form = r.form AND o.period = r.period)
         UNION ALL
         SELECT tax, period_from, coalesce(tax_amount, 0) + coalesce(penalty_amount, 0) + coalesce(sanction_amount, 0)
           FROM decisions WHERE inn = @inn AND served_on IS NOT NULL)
       SELECT o.tax, o.period, sum(o.amount) AS owed,
         coalesce((SELECT sum(p.amount) FROM payments p WHERE p.inn = @inn AND p.tax = o.tax AND p.period = o.period), 0) AS paid
       FROM owed o GROUP BY o.tax, o.period`,
    )
    .all({ inn });

/** What annulment asks of the returns and of the last sweep; the debt is the account's. */
export const annulmentReturns = (read: ReadHandle, of: Inn): Omit<AnnulmentFacts, "debt"> => {
  const inn = innToInteger(of);
  const known = read
    .query<{ last: string | null; n: number; nonZero: number }>(
      `SELECT max(substr(filed_at, 1, 10)) AS last, count(*) AS n,
         (SELECT count(*) FROM returns r JOIN return_lines l ON l.return_id = r.return_id
           WHERE r.inn = @inn AND l.amount <> 0) AS nonZero
       FROM returns WHERE inn = @inn`,
    )
    .get({ inn });
  const swept = read
    .query<{ factors: string | null }>(
      `SELECT r.factors AS factors FROM sweeps s LEFT JOIN sweep_risks r ON r.sweep_id = s.sweep_id AND r.inn = ?
       WHERE s.status = 'finished' ORDER BY s.started_at DESC LIMIT 1`,
    )
    .get(inn);
  const factors = (swept?.factors ?? "").split(",").filter((factor) => factor !== "");
  return {
    // Which of the returns is the final one the register does not say: the inspector states it.
    finalReturnFiled: null,
    onlyZeroReturns: known === undefined || known.n === 0 ? null : known.nonZero === 0,
    riskFactors: swept === undefined ? null : factors.length,
    lastReturnOn: (known?.last ?? null) as PlainDate | null,
  };
};
