/** What the law asks of each kind of request before it is granted, judged from what the office knows. */

import { tc } from "../../kernel/legal-basis.ts";
import { officeVerdict } from "../../law/registration/art-111-place.ts";
import type { Condition } from "../../law/registration/condition.ts";
import type { RegistrationContext } from "./context.ts";
import type { CheckItem, RegistrationState } from "./types.ts";

const placeCondition = (state: RegistrationState, context: RegistrationContext): Condition | undefined => {
  const { details } = state;
  if (details.kind !== "tax-registration") return undefined;
  const office = details.chosenOffice ?? context.office.code;
  const verdict = officeVerdict(details.payerKind, details.places, office);
  const status = verdict.verdict === "own" ? "met" : verdict.verdict === "forward" ? "unmet" : "unknown";
  return {
    id: "place",
    status,
    article: tc("111.6"),
    message: { key: `registration.check.place.${verdict.verdict}` },
    readings: [],
  };
};

/** The condition a point of the checklist stands for; undefined where the kind asks none. */
export const precondition = (
  state: RegistrationState,
  context: RegistrationContext,
  item: Extract<CheckItem, "place" | "final-return" | "debt-free" | "control">,
): Condition | undefined => (item === "place" ? placeCondition(state, context) : undefined);

export const conditionsOf = (
  _state: RegistrationState,
  _context: RegistrationContext,
): readonly Condition[] => [];
