/** Conflicts of interest (art. 63) and the log of access to tax secrets (art. 64). */

import { type Inn, innFromInteger, innToInteger } from "#shared/kernel/inn.ts";
import type { LegalBasis } from "#shared/kernel/legal-basis.ts";
import { tc } from "#shared/kernel/legal-basis.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { ReadHandle, WriteHandle } from "../handle.ts";

const innOf = (row: { inn: number } | undefined): Inn | null =>
  row === undefined ? null : innFromInteger(row.inn);

/** Whose case it is; null when there is none. */
export const taxpayerOfCase = (read: ReadHandle, caseId: string): Inn | null =>
  innOf(read.query<{ inn: number }>("SELECT inn FROM desk_audits WHERE case_id = ?").get(caseId));

/** Whom a paper of any procedure is about. */
export const taxpayerOfAct = (read: ReadHandle, actId: string): Inn | null =>
  innOf(
    read
      .query<{ inn: number }>(
        "SELECT inn FROM official_acts WHERE act_id = @actId UNION ALL SELECT inn FROM registration_acts WHERE act_id = @actId",
      )
      .get({ actId }),
  );

/** Whom a request of registration is about: the organization, or the applicant. */
export const taxpayerOfRequest = (read: ReadHandle, requestId: string): Inn | null =>
  innOf(
    read
      .query<{ inn: number }>(
        "SELECT coalesce(organization_inn, applicant_inn) AS inn FROM registration_cases WHERE request_id = ?",
      )
      .get(requestId),
  );

/** Who asked for it: of an organization's request its head, accountant or representative. */
export const applicantOfRequest = (read: ReadHandle, requestId: string): Inn | null =>
  innOf(
    read
      .query<{ inn: number }>("SELECT applicant_inn AS inn FROM registration_cases WHERE request_id = ?")
      .get(requestId),
  );

/** Whose request a paper answers; null for papers of other procedures. */
export const applicantOfAct = (read: ReadHandle, actId: string): Inn | null =>
  innOf(
    read
      .query<{ inn: number }>(
        `SELECT c.applicant_inn AS inn FROM registration_acts a JOIN registration_cases c USING (request_id)
         WHERE a.act_id = ?`,
      )
      .get(actId),
  );

/**
 * The ground on which an officer may do nothing about a taxpayer, or null: a declared conflict (art. 63(1)), or the
 * taxpayer being the officer (art. 63(1)(2)).
 */
export const conflictOf = (read: ReadHandle, userId: string, inn: Inn): LegalBasis | null => {
  const number = innToInteger(inn);
  const own = read.query<{ inn: number | null }>("SELECT inn FROM users WHERE user_id = ?").get(userId)?.inn;
  if (own === number) return tc("63.1.2");
  const declared = read
    .query<object>("SELECT 1 FROM recusals WHERE user_id = ? AND inn = ?")
    .get(userId, number);
  return declared === undefined ? null : tc("63.1");
};

export interface AccessRecord {
  readonly accessId: string;
  readonly userId: string;
  readonly inn: Inn | null;
  readonly procedure: string;
  readonly reason: string;
  readonly at: Instant;
}

/** Written before anything is shown, so that no reading goes without a trace. */
export const recordAccess = (write: WriteHandle, access: AccessRecord): void => {
  write
    .statement(
      "INSERT INTO access_log (access_id, user_id, inn, procedure, reason, at) VALUES (?, ?, ?, ?, ?, ?)",
    )
    .run(
      access.accessId,
      access.userId,
      access.inn === null ? null : innToInteger(access.inn),
      access.procedure,
      access.reason,
      access.at,
    );
};
