/** Registration and annulment for VAT (255–256), choice and change of regime (413–420). */
import type { RequestDetails } from "../../contract/registration/request.ts";
import { ok, type Result } from "../../kernel/result.ts";
import type { DomainRefusal } from "../refusal.ts";
import type { RegistrationContext } from "./context.ts";
import { type KindEffects, NO_EFFECTS } from "./effect.ts";
import type { RegistrationState } from "./types.ts";

type DetailsOf<Kind extends RequestDetails["kind"]> = Extract<RequestDetails, { kind: Kind }>;

export const vatEffects = (
  _state: RegistrationState,
  _details: DetailsOf<"vat-registration"> | DetailsOf<"vat-annulment">,
  _context: RegistrationContext,
): Result<KindEffects, DomainRefusal> => ok(NO_EFFECTS);

export const regimeEffects = (
  _state: RegistrationState,
  _details: DetailsOf<"regime-change">,
  _context: RegistrationContext,
): Result<KindEffects, DomainRefusal> => ok(NO_EFFECTS);
