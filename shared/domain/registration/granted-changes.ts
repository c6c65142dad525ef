import { ok, type Result } from "../../kernel/result.ts";
import type { DomainRefusal } from "../refusal.ts";
import type { RegistrationContext } from "./context.ts";
import { effectsOf } from "./effects.ts";
import type { RegistrationEvent } from "./events.ts";
import type { AddressedChange } from "./register-changes.ts";
import type { RegistrationState } from "./types.ts";

/** What a grant changes in the register, from the very facts it was decided on; nothing where nothing was granted. */
export const changesOf = (
  state: RegistrationState | null,
  events: readonly RegistrationEvent[],
  context: RegistrationContext,
): Result<readonly AddressedChange[], DomainRefusal> => {
  const granted = events.find((event) => event.type === "RequestGranted");
  if (granted === undefined || state === null) return ok([]);
  const effects = effectsOf(state, granted.payload.login, context);
  return effects.ok ? ok(effects.value.changes) : effects;
};
