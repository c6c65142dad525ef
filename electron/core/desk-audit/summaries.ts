/** A case as lists show it. */
import type { ReadHandle } from "#db/handle.ts";
import { type CaseRow, listCases } from "#db/queries/desk-audits.ts";
import { userNames } from "#db/queries/users.ts";
import type { ActSummary, DeskAuditSummary } from "#shared/contract/desk-audit.ts";
import { nextDeadline } from "#shared/domain/desk-audit/state-queries.ts";
import type { ActState, DeskAuditState } from "#shared/domain/desk-audit/types.ts";
import type { Inn } from "#shared/kernel/inn.ts";
import { tyiyn } from "#shared/kernel/money.ts";
import type { Bilingual } from "#shared/kernel/text.ts";

export type Names = ReadonlyMap<string, Bilingual>;

/** An officer whose record is gone is shown by the id. */
export const nameOf = (names: Names, userId: string): Bilingual =>
  names.get(userId) ?? { ru: userId, ky: userId };

export const caseSummary = (row: CaseRow, names: Names): DeskAuditSummary => {
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
    nextDeadline: next ? { term: next.term, dueOn: next.dueOn, bound: next.bound } : null,
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
export const casesOfTaxpayer = (read: ReadHandle, inn: Inn): DeskAuditSummary[] => {
  const names = userNames(read);
  return listCases(read, { inn }, { offset: 0, limit: -1 }).items.map((row) => caseSummary(row, names));
};
