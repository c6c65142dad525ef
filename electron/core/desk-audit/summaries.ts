/** A case as lists show it. */
import type { ReadHandle } from "#db/handle.ts";
import { type CaseRow, listCases } from "#db/queries/desk-audits.ts";
import { lawInForce } from "#db/queries/law-in-force.ts";
import { userNames } from "#db/queries/users.ts";
import type { ActSummary, DeskAuditSummary } from "#shared/contract/desk-audit.ts";
import { nextDeadline } from "#shared/domain/desk-audit/state-queries.ts";
import { termTitleKey } from "#shared/domain/desk-audit/terms.ts";
import type { ActState, DeskAuditState } from "#shared/domain/desk-audit/types.ts";
import type { Inn } from "#shared/kernel/inn.ts";
import { tyiyn } from "#shared/kernel/money.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { Bilingual } from "#shared/kernel/text.ts";
import { orRefuse } from "../refusal.ts";
import { workingDaysLeft } from "./working-days.ts";

export type Names = ReadonlyMap<string, Bilingual>;

/** What lists of cases are seen with: the officers' names, and how far a day is from today. */
export interface Sight {
  readonly names: Names;
  /** Working days left to a day; negative when it has passed. */
  readonly daysLeft: (due: PlainDate) => number;
}

export const sightOf = (read: ReadHandle, today: PlainDate): Sight => {
  const { calendar } = orRefuse(lawInForce(read));
  return { names: userNames(read), daysLeft: (due) => workingDaysLeft(today, due, calendar) };
};

/** An officer whose record is gone is shown by the id. */
export const nameOf = (names: Names, userId: string): Bilingual =>
  names.get(userId) ?? { ru: userId, ky: userId };

export const caseSummary = (row: CaseRow, { names, daysLeft }: Sight): DeskAuditSummary => {
  const { state } = row;
  const next = nextDeadline(state);
  return {
    caseId: state.caseId,
    number: state.number,
    inn: state.inn,
    taxpayerName: row.taxpayerName,
    periodFrom: state.periodFrom,
    periodTo: state.periodTo,
    status: state.status,
    version: state.version,
    inspector: { userId: state.inspectorId, fullName: nameOf(names, state.inspectorId) },
    openedAt: state.openedAt,
    taxDifference: tyiyn(row.taxDifference),
    nextDeadline: next
      ? {
          term: next.term,
          title: { key: termTitleKey(next.term) },
          dueOn: next.dueOn,
          bound: next.bound,
          workingDaysLeft: daysLeft(next.dueOn),
        }
      : null,
  };
};

export const actSummary = (state: DeskAuditState, act: ActState, names: Names): ActSummary => ({
  actId: act.actId,
  caseId: state.caseId,
  kind: act.kind,
  status: act.status,
  registrationNumber: act.registrationNumber,
  preparedBy: nameOf(names, act.preparedBy.at(-1) ?? state.inspectorId),
  approvedBy: act.approvedBy === null ? null : nameOf(names, act.approvedBy),
  signedBy: act.signedBy === null ? null : nameOf(names, act.signedBy),
  signedAt: act.signedAt,
  dispatchedOn: act.dispatchedOn,
  servedOn: act.servedOn,
  serviceMethod: act.method,
  serviceProof: act.proof,
  remarks: act.remarks,
});

/** Every case of a taxpayer, open ones first. */
export const casesOfTaxpayer = (read: ReadHandle, inn: Inn, today: PlainDate): DeskAuditSummary[] => {
  const sight = sightOf(read, today);
  return listCases(read, { inn }, { offset: 0, limit: -1 }).items.map((row) => caseSummary(row, sight));
};
