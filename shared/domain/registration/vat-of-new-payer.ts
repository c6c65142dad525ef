/** From when a newly registered payer of the general regime is registered for VAT (255(1)(1), (2)). */
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { ReadingId } from "../../law/readings-of-the-code.ts";
import type { RegistrationContext } from "./context.ts";
import type { RegistrationState } from "./types.ts";

export const vatOfNewPayer = (
  _state: RegistrationState,
  context: RegistrationContext,
): { readonly from: PlainDate; readonly readings: readonly ReadingId[] } => ({
  from: context.today,
  readings: [],
});
