/** From when a newly registered payer of the general regime is registered for VAT (255). */
import { dateInBishkek } from "../../kernel/plain-date.ts";
import { type VatRegistration, vatRegistration } from "../../law/registration/art-255-vat-registration.ts";
import type { RegistrationContext } from "./context.ts";
import type { RegistrationState } from "./types.ts";

/** Without an application of the payer's own it comes by law (255(3)). */
export const vatOfNewPayer = (state: RegistrationState, context: RegistrationContext): VatRegistration =>
  vatRegistration(
    {
      ground: "new-taxpayer",
      since: context.today,
      appliedOn: state.basis === "application" ? dateInBishkek(state.submittedAt) : null,
    },
    context,
  );
