/** Carries a command of a case out: the law decides, the journal records, the numbers are given. */
import type { JournalRefusal, Unit } from "#db/journal.ts";
import { caseById } from "#db/queries/desk-audits.ts";
import { officeEntries } from "#db/queries/law-in-force.ts";
import type { DeskAuditCommand } from "#shared/domain/desk-audit/commands.ts";
import { decide } from "#shared/domain/desk-audit/decide.ts";
import { numberedBy } from "#shared/domain/desk-audit/numbered.ts";
import type { DeskAuditState } from "#shared/domain/desk-audit/types.ts";
import type { DomainRefusal } from "#shared/domain/refusal.ts";
import type { DeskAuditId, UserId } from "#shared/kernel/id.ts";
import type { Inn } from "#shared/kernel/inn.ts";
import { err, ok, type Result } from "#shared/kernel/result.ts";
import { watch } from "#shared/sync/witness.ts";
import type { SessionContext } from "../context.ts";
import type { Signer } from "../session/confirm.ts";
import { type Again, keepNumbers } from "../sync/again.ts";
import { type ActingUser, domainContext } from "./domain-context.ts";
import { giveNumbers } from "./numbering.ts";

/** What a command leaves behind: which case, at which version. */
export interface CaseReceipt {
  readonly caseId: DeskAuditId;
  readonly version: number;
}
export type CaseResult = Result<CaseReceipt, DomainRefusal | JournalRefusal>;

export const actingUser = (context: SessionContext): ActingUser => ({
  userId: context.user.userId,
  permissions: context.permissions,
});

export const NO_SUCH_CASE: DomainRefusal = {
  code: "not-found",
  messageKey: "desk-audit.refusal.no-such-case",
};

interface Doing {
  readonly actor: ActingUser;
  readonly signer?: Signer | undefined;
  readonly assignee?: UserId | undefined;
  /** A command set aside by the centre's truth, done again: its ids, numbers and seals are kept. */
  readonly again?: Again | undefined;
}

const record = (
  unit: Unit,
  state: DeskAuditState | null,
  inn: Inn,
  command: DeskAuditCommand,
  doing: Doing,
): CaseResult => {
  const ids = doing.again?.ids ?? unit.ids;
  const context = domainContext(unit.write, { now: unit.command.at, ids, inn, ...doing });
  if (!context.ok) return context;
  const watched = watch(keepNumbers(context.value, doing.again), officeEntries(unit.write));
  const events = decide(state, command, watched.context);
  if (!events.ok) return events;
  const opened = events.value.find((event) => event.type === "CaseOpened");
  const caseId = state?.caseId ?? opened?.payload.caseId;
  if (caseId === undefined) return err(NO_SUCH_CASE);
  if (events.value.length === 0) return ok({ caseId, version: state?.version ?? 0 });
  unit.explain({ aggregate: "desk-audit", command, witness: watched.witness() });
  const given = giveNumbers(
    unit,
    context.value.office.code,
    events.value.flatMap(numberedBy),
    doing.again?.numbers,
  );
  if (!given.ok) return given;
  const version = unit.append(`desk-audit/${caseId}`, state?.version ?? 0, events.value);
  return version.ok ? ok({ caseId, version: version.value }) : version;
};

/** Opens a case. */
export const openCase = (
  unit: Unit,
  command: Extract<DeskAuditCommand, { type: "open" }>,
  doing: Doing,
): CaseResult => record(unit, null, command.input.inn, command, doing);

/** Changes a case that must stand at `expectedVersion`; null where whatever version stands is meant (the clock). */
export const changeCase = (
  unit: Unit,
  caseId: DeskAuditId,
  expectedVersion: number | null,
  command: DeskAuditCommand,
  doing: Doing,
): CaseResult => {
  const known = caseById(unit.write, caseId);
  if (known === null) return err(NO_SUCH_CASE);
  const { version, inn } = known.state;
  if (expectedVersion !== null && expectedVersion !== version)
    return err({
      code: "version-conflict",
      stream: `desk-audit/${caseId}`,
      expected: expectedVersion,
      found: version,
    });
  return record(unit, known.state, inn, command, doing);
};
