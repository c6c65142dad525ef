import { parseOneTimeCode } from "#shared/sync/one-time-code.ts";
import type { TextKey } from "../../../locales/texts.ts";
import { EMPTY_SLIP, type SlipDraft, slipOf } from "../../sync/enrolment/slip-model.ts";

/** Who comes to the office first on this computer. */
export interface PersonDraft {
  readonly login: string;
  readonly password: string;
  readonly secondFactor: string;
  /** Whether they come by an invitation: the password is then the one they choose. */
  readonly invited: boolean;
  readonly invitation: string;
  readonly again: string;
}

export interface JoinDraft {
  readonly slip: SlipDraft;
  readonly person: PersonDraft;
}

export const EMPTY_PERSON: PersonDraft = {
  login: "",
  password: "",
  secondFactor: "",
  invited: false,
  invitation: "",
  again: "",
};
export const EMPTY_JOIN: JoinDraft = { slip: EMPTY_SLIP, person: EMPTY_PERSON };

const PASSWORD_LEAST = 8;

interface FieldProblem {
  readonly key: TextKey;
  readonly values?: Readonly<Record<string, number>>;
}

/** What is wrong with a person's fields; nothing when they can be sent. */
export function personProblems(person: PersonDraft): Partial<Record<keyof PersonDraft, FieldProblem>> {
  const problems: Partial<Record<keyof PersonDraft, FieldProblem>> = {};
  if (person.login.trim() === "") problems.login = { key: "ui.required" };
  if (person.password === "") problems.password = { key: "ui.required" };
  if (!person.invited) return problems;
  if (parseOneTimeCode(person.invitation) === null)
    problems.invitation = { key: "session.join.invitation.wrong" };
  if (person.password.length < PASSWORD_LEAST)
    problems.password = { key: "ui.too-short", values: { min: PASSWORD_LEAST } };
  if (person.again !== person.password) problems.again = { key: "session.first-run.passwords-differ" };
  return problems;
}

/** The command's input of a draft without problems. */
export const joiningOf = ({ slip, person }: JoinDraft) => ({
  ...slipOf(slip),
  login: person.login.trim(),
  password: person.password,
  ...(person.secondFactor.trim() === "" ? {} : { secondFactor: person.secondFactor.trim() }),
  ...(person.invited ? { invitation: parseOneTimeCode(person.invitation) ?? "" } : {}),
});
