import type { TextKey } from "../../../locales/texts.ts";

/** What the form of a new office holds. */
export interface OfficeDraft {
  readonly code: string;
  readonly nameRu: string;
  readonly nameKy: string;
  readonly fullNameRu: string;
  readonly fullNameKy: string;
  readonly login: string;
  readonly password: string;
  readonly again: string;
}

export const EMPTY_OFFICE: OfficeDraft = {
  code: "",
  nameRu: "",
  nameKy: "",
  fullNameRu: "",
  fullNameKy: "",
  login: "",
  password: "",
  again: "",
};

const PASSWORD_LEAST = 8;
const LOGIN_LEAST = 2;

export interface FieldProblem {
  readonly key: TextKey;
  readonly values?: Readonly<Record<string, number>>;
}

/** What is wrong with a draft, by field; nothing when it can be sent. */
export function officeProblems(draft: OfficeDraft): Partial<Record<keyof OfficeDraft, FieldProblem>> {
  const problems: Partial<Record<keyof OfficeDraft, FieldProblem>> = {};
  for (const field of Object.keys(EMPTY_OFFICE) as (keyof OfficeDraft)[]) {
    if (draft[field].trim() === "") problems[field] = { key: "ui.required" };
  }
  if (problems.login === undefined && draft.login.trim().length < LOGIN_LEAST) {
    problems.login = { key: "ui.too-short", values: { min: LOGIN_LEAST } };
  }
  if (problems.password === undefined && draft.password.length < PASSWORD_LEAST) {
    problems.password = { key: "ui.too-short", values: { min: PASSWORD_LEAST } };
  }
  if (problems.again === undefined && draft.again !== draft.password) {
    problems.again = { key: "session.first-run.passwords-differ" };
  }
  return problems;
}

/** The command's input of a draft without problems. */
export const officeOf = (draft: OfficeDraft) => ({
  code: draft.code.trim(),
  name: { ru: draft.nameRu.trim(), ky: draft.nameKy.trim() },
  login: draft.login.trim(),
  fullName: { ru: draft.fullNameRu.trim(), ky: draft.fullNameKy.trim() },
  password: draft.password,
});
