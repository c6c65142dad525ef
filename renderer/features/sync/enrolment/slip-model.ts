import { parseOneTimeCode, slipText } from "#shared/sync/one-time-code.ts";
import type { TextKey } from "../../../locales/texts.ts";
import { centreAddress } from "./enrolment-model.ts";

/** What stands on the slip of the centre's operator, as it is typed. */
export interface SlipDraft {
  readonly centre: string;
  readonly code: string;
  readonly fingerprint: string;
}

export const EMPTY_SLIP: SlipDraft = { centre: "", code: "", fingerprint: "" };

/** What is wrong with it, by field; nothing when it can be sent. */
export function slipProblems(draft: SlipDraft): Partial<Record<keyof SlipDraft, TextKey>> {
  const problems: Partial<Record<keyof SlipDraft, TextKey>> = {};
  if (centreAddress(draft.centre) === null) problems.centre = "sync.enrol.centre.wrong";
  if (parseOneTimeCode(draft.code) === null) problems.code = "sync.enrol.code.wrong";
  // The fingerprint may be left out: it is then compared by eye.
  if (draft.fingerprint.trim() !== "" && parseOneTimeCode(draft.fingerprint) === null)
    problems.fingerprint = "sync.enrol.code.wrong";
  return problems;
}

/** Address and code as the centre is asked with them, of a draft without problems. */
export const slipOf = (draft: SlipDraft): { readonly centre: string; readonly code: string } => ({
  centre: centreAddress(draft.centre) ?? "",
  code: slipText({
    code: parseOneTimeCode(draft.code) ?? "",
    fingerprint: parseOneTimeCode(draft.fingerprint),
  }),
});
