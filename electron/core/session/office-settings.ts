/** What an office sets for itself; changed by `SettingChanged` events. */
import type { ReadHandle } from "#db/handle.ts";
import {
  SIGN_IN_POLICY_SETTING,
  type SignInPolicy,
  signInPolicyOf,
} from "#shared/domain/access/sign-in-policy.ts";
import type { Bilingual } from "#shared/kernel/text.ts";

/** Settings of a new office. Values are text, as `office_settings` holds them. */
export const DEFAULT_SETTINGS = {
  idleLockMinutes: "10",
  lockOutFailures: "5",
  lockOutMinutes: "15",
} as const;

export interface OfficeSettings {
  readonly code: string;
  readonly name: Bilingual;
  /** Minutes without input after which the window locks itself. */
  readonly idleLockMinutes: number;
  readonly demo: boolean;
  readonly signIn: SignInPolicy;
}

export const officeSettings = (read: ReadHandle): OfficeSettings => {
  const rows = read.query<{ name: string; value: string }>("SELECT name, value FROM office_settings").all();
  const values = new Map(rows.map((row) => [row.name, row.value]));
  const value = (name: string): string => values.get(name) ?? "";
  return {
    code: value("code"),
    name: { ru: value("nameRu"), ky: value("nameKy") },
    idleLockMinutes: Number(values.get("idleLockMinutes") ?? DEFAULT_SETTINGS.idleLockMinutes),
    demo: value("demo") === "yes",
    signIn: signInPolicyOf(values.get(SIGN_IN_POLICY_SETTING)),
  };
};
