/** Tasks of a day: the next steps of the open cases and requests, for those who may take them. */
import type { ReadHandle } from "#db/handle.ts";
import { conflictOf } from "#db/queries/access.ts";
import { type CaseRow, openCases } from "#db/queries/desk-audits.ts";
import { userById, userNames } from "#db/queries/users.ts";
import type { TaskView } from "#shared/contract/my-day.ts";
import { handOverStep, type NextStep, nextSteps } from "#shared/domain/desk-audit/next-steps.ts";
import { preparersOf } from "#shared/domain/desk-audit/state-queries.ts";
import { TERM_RULES } from "#shared/domain/desk-audit/terms.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { WorkingCalendar } from "#shared/law/calendar/working-calendar.ts";
import { type Names, nameOf } from "../desk-audit/summaries.ts";
import { workingDaysLeft } from "../desk-audit/working-days.ts";
import { registrationTasks } from "./registration-tasks.ts";
import type { Viewer } from "./viewer.ts";

/** Where the step is taken: the list that holds the paper now, with it opened. */
const linkOf = (row: CaseRow, next: NextStep): string => {
  switch (next.doer) {
    case "delivery.record":
      return `/delivery?view=${next.step.startsWith("dispatch-") ? "to-dispatch" : "under-way"}&case=${row.state.caseId}`;
    case "decision.approve":
      return `/decisions?view=to-approve&act=${next.actId ?? ""}`;
    case "decision.sign":
      return `/decisions?view=to-sign&act=${next.actId ?? ""}`;
    case "my-day.team":
    case "inspector":
      return `/desk-audit/cases/${row.state.caseId}`;
  }
};

/** Whether the step is this person's to take: the case's inspector, or another with the right and no part in it. */
const isMine = (row: CaseRow, next: NextStep, viewer: Viewer): boolean => {
  if (next.doer === "inspector") return row.state.inspectorId === viewer.userId;
  if (!viewer.permissions.includes(next.doer)) return false;
  if (next.doer === "delivery.record" || next.doer === "my-day.team") return true;
  return !preparersOf(row.state).includes(viewer.userId);
};

const taskOf = (
  row: CaseRow,
  next: NextStep,
  today: PlainDate,
  calendar: WorkingCalendar,
  names: Names,
): TaskView => {
  const { state } = row;
  const { deadline } = next;
  return {
    taskId: `${state.caseId}:${next.step}`,
    title: { key: `desk-audit.step.${next.step}` },
    article: next.article,
    term: deadline?.term ?? null,
    dueOn: deadline?.dueOn ?? null,
    workingDaysLeft: deadline ? workingDaysLeft(today, deadline.dueOn, calendar) : null,
    consequence: deadline ? { key: TERM_RULES[deadline.term].consequence } : null,
    caseId: state.caseId,
    caseNumber: state.number,
    inn: state.inn,
    taxpayerName: row.taxpayerName,
    owner: { userId: state.inspectorId, fullName: nameOf(names, state.inspectorId) },
    link: linkOf(row, next),
  };
};

/** Those with a term first, by the term; then the rest. */
const byUrgency = (a: TaskView, b: TaskView): number => {
  if (a.dueOn === b.dueOn) return a.caseNumber < b.caseNumber ? -1 : 1;
  if (a.dueOn === null) return 1;
  if (b.dueOn === null) return -1;
  return a.dueOn < b.dueOn ? -1 : 1;
};

export const tasksOf = (
  read: ReadHandle,
  viewer: Viewer,
  scope: "mine" | "team",
  today: PlainDate,
  calendar: WorkingCalendar,
): TaskView[] => {
  const names = userNames(read);
  const mayGoOn = ({ state }: CaseRow): boolean =>
    userById(read, state.inspectorId)?.active === true &&
    conflictOf(read, state.inspectorId, state.inn) === null;
  const ofCases = openCases(read, { seenBy: viewer.userId }).flatMap((row) =>
    [...(mayGoOn(row) ? [] : [handOverStep(row.state)]), ...nextSteps(row.state)]
      .filter((next) => scope === "team" || isMine(row, next, viewer))
      .map((next) => taskOf(row, next, today, calendar, names)),
  );
  return [...ofCases, ...registrationTasks(read, viewer, scope, today, calendar, names)].sort(byUrgency);
};
