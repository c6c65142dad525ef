/** A request as the queue shows it. */
import type { ReadHandle } from "#db/handle.ts";
import { lawInForce } from "#db/queries/law-in-force.ts";
import type { RegistrationRow } from "#db/queries/registrations.ts";
import { userNames } from "#db/queries/users.ts";
import type { RegistrationSummary } from "#shared/contract/registration/view.ts";
import { assessRequest, type FoundSign } from "#shared/domain/registration/assess.ts";
import { lateFiling } from "#shared/domain/registration/late-filing.ts";
import { subjectEntry } from "#shared/domain/registration/regime-of.ts";
import { nextRegistrationDeadline } from "#shared/domain/registration/state-queries.ts";
import { subjectInn } from "#shared/domain/registration/types.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { registrationTermTitleKey } from "#shared/law/registration/registration-terms.ts";
import type { RuleContext } from "#shared/law/rule.ts";
import { type Names, nameOf } from "../desk-audit/summaries.ts";
import { workingDaysLeft } from "../desk-audit/working-days.ts";
import { orRefuse } from "../refusal.ts";
import { officeSettings } from "../session/office-settings.ts";
import { registrationFacts } from "./registration-context.ts";

/** What lists of requests are seen with. */
export interface RegistrationSight {
  readonly read: ReadHandle;
  readonly today: PlainDate;
  readonly office: string;
  readonly law: RuleContext;
  readonly names: Names;
  readonly daysLeft: (due: PlainDate) => number;
}

export const registrationSight = (read: ReadHandle, today: PlainDate): RegistrationSight => {
  const law = orRefuse(lawInForce(read));
  // Hundreds of rows share a handful of last days.
  const counted = new Map<PlainDate, number>();
  const daysLeft = (due: PlainDate): number => {
    const left = counted.get(due) ?? workingDaysLeft(today, due, law.calendar);
    counted.set(due, left);
    return left;
  };
  return {
    read,
    today,
    office: officeSettings(read).code,
    law,
    names: userNames(read),
    daysLeft,
  };
};

/** The signs of a request as the registers stand now; a closed one has none any more. */
export const signsNow = ({ state }: RegistrationRow, sight: RegistrationSight): readonly FoundSign[] => {
  if (state.status === "closed") return [];
  const facts = registrationFacts(sight.read, state, sight.today, sight.law);
  const office = subjectEntry(state, { facts })?.office ?? sight.office;
  return [...assessRequest(state, facts, sight), ...lateFiling(state, office, sight.law)];
};

export const registrationSummary = (
  row: RegistrationRow,
  sight: RegistrationSight,
  signs: readonly FoundSign[] = signsNow(row, sight),
): RegistrationSummary => {
  const { state, updatedAt } = row;
  const next = nextRegistrationDeadline(state);
  return {
    requestId: state.requestId,
    number: state.number,
    kind: state.kind,
    status: state.status,
    outcome: state.outcome,
    version: state.version,
    channel: state.channel,
    applicant: state.applicant,
    organization: state.organization,
    inn: subjectInn(state),
    inspector:
      state.inspectorId === null
        ? null
        : { userId: state.inspectorId, fullName: nameOf(sight.names, state.inspectorId) },
    submittedAt: state.submittedAt,
    updatedAt,
    signs: [...new Set(signs.map(({ sign }) => sign))],
    nextDeadline:
      next === null
        ? null
        : {
            term: next.term,
            title: { key: registrationTermTitleKey(next.term) },
            dueOn: next.dueOn,
            bound: next.bound,
            workingDaysLeft: sight.daysLeft(next.dueOn),
            byLaw: next.byLaw,
          },
  };
};
