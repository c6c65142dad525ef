/** What a step does to the terms of a request. */
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { computeRegistrationTerm } from "../../law/registration/compute-registration-term.ts";
import type { RegistrationTermId } from "../../law/registration/registration-terms.ts";
import type { DomainRefusal } from "../refusal.ts";
import type { RegistrationContext } from "./context.ts";
import type { RegistrationEvent } from "./events.ts";
import type { RegistrationDeadline, RegistrationState } from "./types.ts";

export type RegistrationEvents = readonly RegistrationEvent[];
export type Produced = Result<RegistrationEvents, DomainRefusal>;

/** Opens a term from the day of its event; an internal term the office does not keep opens none. */
export const openDeadline = (
  term: RegistrationTermId,
  trigger: PlainDate,
  context: RegistrationContext,
): Produced => {
  const computed = computeRegistrationTerm(term, trigger, context);
  if (computed.ok)
    return ok([
      { type: "DeadlineOpened", payload: { ...computed.value, deadlineId: context.ids<"Deadline">() } },
    ]);
  return computed.error.code === "no-term" ? ok([]) : err(computed.error);
};

/** The trace of a passed term, once. */
const missedDeadline = (deadline: RegistrationDeadline, on: PlainDate): RegistrationEvents =>
  deadline.missedOn !== null || on <= deadline.dueOn
    ? []
    : [
        {
          type: "DeadlineMissed",
          payload: { deadlineId: deadline.deadlineId, term: deadline.term, on, article: deadline.article },
        },
      ];

const open = (state: RegistrationState): readonly RegistrationDeadline[] =>
  state.deadlines.filter(({ metOn }) => metOn === null);

/** Meets every open term; a late step leaves the trace of the miss too. */
export const meetDeadlines = (state: RegistrationState, on: PlainDate): RegistrationEvents =>
  open(state).flatMap(
    (deadline): RegistrationEvents => [
      ...missedDeadline(deadline, on),
      { type: "DeadlineMet", payload: { deadlineId: deadline.deadlineId, on } },
    ],
  );

/** A move ends with the service of its papers (112(4)(4)), every other term with the decision. */
const UNTIL_SERVED: readonly RegistrationTermId[] = ["T-061"];

export const meetOnGrant = (state: RegistrationState, on: PlainDate): RegistrationEvents =>
  meetDeadlines(
    { ...state, deadlines: state.deadlines.filter(({ term }) => !UNTIL_SERVED.includes(term)) },
    on,
  );

/** The open terms are no longer expected; a passed one keeps its trace. */
export const lapseDeadlines = (state: RegistrationState, on: PlainDate): RegistrationEvents =>
  open(state).map((deadline) => ({
    type: "DeadlineLapsed",
    payload: { deadlineId: deadline.deadlineId, on },
  }));

export const missedDeadlines = (state: RegistrationState, on: PlainDate): RegistrationEvents =>
  open(state).flatMap((deadline) => missedDeadline(deadline, on));
