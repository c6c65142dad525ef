/** Tasks of a day from the requests of registration: one step a request, for those who may take it. */
import type { ReadHandle } from "#db/handle.ts";
import { conflictOf } from "#db/queries/access.ts";
import { openRegistrations } from "#db/queries/registrations.ts";
import type { TaskView } from "#shared/contract/my-day.ts";
import { KIND_RULES } from "#shared/domain/registration/kind-rules.ts";
import { actsToServe, nextRegistrationDeadline } from "#shared/domain/registration/state-queries.ts";
import { type RegistrationState, subjectInn } from "#shared/domain/registration/types.ts";
import type { LegalBasis } from "#shared/kernel/legal-basis.ts";
import { tc } from "#shared/kernel/legal-basis.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { WorkingCalendar } from "#shared/law/calendar/working-calendar.ts";
import { type Names, nameOf } from "../desk-audit/summaries.ts";
import { workingDaysLeft } from "../desk-audit/working-days.ts";
import type { Viewer } from "./viewer.ts";

interface Step {
  readonly step: string;
  readonly article: LegalBasis;
  readonly doer: "inspector" | "registration.approve" | "delivery.record";
}

const stepOf = (state: RegistrationState): Step | null => {
  const { article } = KIND_RULES[state.kind];
  switch (state.status) {
    case "in-review":
      return { step: "review", article, doer: "inspector" };
    case "awaiting-identity":
      return { step: "await-identity", article, doer: "inspector" };
    case "returned":
      return { step: "await-correction", article: tc("110.6.1"), doer: "inspector" };
    case "awaiting-control":
      return { step: "await-control", article: tc("117.5.2"), doer: "inspector" };
    case "proposed":
      return { step: "approve", article: tc("96.5"), doer: "registration.approve" };
    case "granted":
    case "refused": {
      const sent = actsToServe(state).every(({ status }) => status === "dispatched");
      return { step: sent ? "record-service" : "dispatch", article: tc("97.1"), doer: "delivery.record" };
    }
    default:
      return null;
  }
};

const isMine = (state: RegistrationState, { doer }: Step, viewer: Viewer): boolean => {
  if (doer === "inspector") return state.inspectorId === viewer.userId;
  if (!viewer.permissions.includes(doer)) return false;
  return doer === "delivery.record" || !state.inspectors.includes(viewer.userId);
};

const mayFace = (read: ReadHandle, state: RegistrationState, { userId }: Viewer): boolean =>
  [state.applicant.inn, state.organization?.inn].every(
    (inn) => inn === undefined || conflictOf(read, userId, inn) === null,
  );

export const registrationTasks = (
  read: ReadHandle,
  viewer: Viewer,
  scope: "mine" | "team",
  today: PlainDate,
  calendar: WorkingCalendar,
  names: Names,
): readonly TaskView[] =>
  openRegistrations(read).flatMap(({ state }): TaskView[] => {
    const next = stepOf(state);
    if (next === null || !mayFace(read, state, viewer)) return [];
    if (scope === "mine" && !isMine(state, next, viewer)) return [];
    const deadline = nextRegistrationDeadline(state);
    const name = (state.organization ?? state.applicant).nameClaimed;
    const owner = state.inspectorId ?? viewer.userId;
    return [
      {
        taskId: `${state.requestId}:${next.step}`,
        title: { key: `registration.task.${next.step}` },
        article: next.article,
        term: deadline?.term ?? null,
        dueOn: deadline?.dueOn ?? null,
        workingDaysLeft: deadline === null ? null : workingDaysLeft(today, deadline.dueOn, calendar),
        consequence: null,
        caseId: state.requestId,
        caseNumber: state.number,
        inn: subjectInn(state),
        taxpayerName: { ru: name, ky: name },
        owner: { userId: owner, fullName: nameOf(names, owner) },
        link: `/registration/${state.requestId}`,
      },
    ];
  });
