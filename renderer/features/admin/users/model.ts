import type { Role } from "#shared/domain/access/permission.ts";
import type { UserId } from "#shared/kernel/id.ts";
import { type Inn, parseInn } from "#shared/kernel/inn.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import type { Bilingual } from "#shared/kernel/text.ts";
import type { TextKey } from "../../../locales/texts.ts";

/** A person as the administrator sees them. */
export interface AdminUser {
  readonly userId: UserId;
  readonly login: string;
  readonly fullName: Bilingual;
  readonly position: Bilingual;
  readonly inn: Inn | null;
  readonly roles: readonly Role[];
  readonly active: boolean;
  readonly lastSignInAt: Instant | null;
  readonly lockedUntil: Instant | null;
}

/** What the form of a new person holds. */
export interface UserDraft {
  readonly nameRu: string;
  readonly nameKy: string;
  readonly positionRu: string;
  readonly positionKy: string;
  readonly login: string;
  readonly inn: string;
  readonly password: string;
  readonly roles: readonly Role[];
}

export const EMPTY_USER: UserDraft = {
  nameRu: "",
  nameKy: "",
  positionRu: "",
  positionKy: "",
  login: "",
  inn: "",
  password: "",
  roles: [],
};

const PASSWORD_LEAST = 8;
const LOGIN_LEAST = 2;
const OPTIONAL = new Set<keyof UserDraft>(["inn", "roles"]);

export type UserProblems = Partial<
  Record<keyof UserDraft, { readonly key: TextKey; readonly values?: Readonly<Record<string, number>> }>
>;

/** What is wrong with a draft, by field. */
export function userProblems(draft: UserDraft): UserProblems {
  const problems: UserProblems = {};
  for (const field of Object.keys(EMPTY_USER) as (keyof UserDraft)[]) {
    if (!OPTIONAL.has(field) && String(draft[field]).trim() === "") problems[field] = { key: "ui.required" };
  }
  if (problems.login === undefined && draft.login.trim().length < LOGIN_LEAST)
    problems.login = { key: "ui.too-short", values: { min: LOGIN_LEAST } };
  if (problems.password === undefined && draft.password.length < PASSWORD_LEAST)
    problems.password = { key: "ui.too-short", values: { min: PASSWORD_LEAST } };
  if (draft.inn.trim() !== "" && !parseInn(draft.inn.trim()).ok)
    problems.inn = { key: "admin.user.inn-wrong" };
  if (draft.roles.length === 0) problems.roles = { key: "admin.user.roles-needed" };
  return problems;
}

/** The command's input of a draft without problems, but for its id. */
export function userOf(draft: UserDraft) {
  const inn = parseInn(draft.inn.trim());
  return {
    login: draft.login.trim(),
    fullName: { ru: draft.nameRu.trim(), ky: draft.nameKy.trim() },
    position: { ru: draft.positionRu.trim(), ky: draft.positionKy.trim() },
    inn: inn.ok ? inn.value : null,
    roles: [...draft.roles],
    password: draft.password,
  };
}
