/** What a request's state tells, asked in several places. */
import type { RegistrationActState, RegistrationDeadline, RegistrationState } from "./types.ts";

/**
 * Papers that go to the applicant together now: signed and neither served nor cancelled. What was to be corrected is of
 * no use to the applicant once it is decided.
 */
export const actsToServe = (state: RegistrationState): readonly RegistrationActState[] =>
  state.acts
    .filter(({ kind }) => (kind === "return-notice") === (state.status === "returned"))
    .filter(({ status }) => status === "signed" || status === "dispatched" || status === "undelivered");

/** The draft a second person looks at. */
export const proposedAct = (state: RegistrationState): RegistrationActState | undefined =>
  state.acts.find(({ status }) => status === "drafted");

/** The open term that comes first. */
export const nextRegistrationDeadline = (state: RegistrationState): RegistrationDeadline | null =>
  state.deadlines
    .filter(({ metOn }) => metOn === null)
    .reduce<RegistrationDeadline | null>(
      (first, one) => (first === null || one.dueOn < first.dueOn ? one : first),
      null,
    );
