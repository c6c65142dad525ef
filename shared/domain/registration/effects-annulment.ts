/** Annulment of tax and accounting registration (115): what ends, and what goes on being owed. */
import type { RequestDetails } from "../../contract/registration/request.ts";
import { addDays } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { includesVatAnnulment } from "../../law/registration/art-115-annulment.ts";
import type { DomainRefusal } from "../refusal.ts";
import type { RegistrationContext } from "./context.ts";
import { effectLine, type KindEffects, NO_EFFECTS } from "./effect.ts";
import { factLabels, factValues, resolvedMessages } from "./paper-messages.ts";
import { refuseRegistration } from "./refuse.ts";
import type { RegisterChange } from "./register-changes.ts";
import type { RegistrationState } from "./types.ts";

type AnnulmentDetails = Extract<RequestDetails, { kind: "annulment" }>;

export const annulmentEffects = (
  state: RegistrationState,
  details: AnnulmentDetails,
  context: RegistrationContext,
): Result<KindEffects, DomainRefusal> => {
  const on = context.today;
  const ground = { label: factLabels.annulmentGround, value: factValues.annulmentGround(details.ground) };
  if (details.scope === "accounting") {
    const title = details.objectTitle;
    if (title === null) return err(refuseRegistration("details-missing", "115.3", { what: "object" }));
    return ok({
      ...NO_EFFECTS,
      changes: [{ type: "ObjectAnnulled", payload: { title, on } }],
      lines: [effectLine("object-ends", "115.3", on, { title })],
      resolved: () => [resolvedMessages.accountingAnnulled({ title, on })],
      facts: [ground],
    });
  }
  const entry = state.organization === null ? context.facts.applicant : context.facts.organization;
  // The application of a liquidated organization takes in its VAT registration (101(7)), from the next day (256(3)).
  const included = includesVatAnnulment({ ground: details.ground, basis: state.basis });
  const vatEnds = included && (entry?.vat ?? []).some(({ to }) => to === null || to > on);
  const { logins } = context.facts;
  const changes: readonly RegisterChange[] = [
    { type: "TaxRegistrationAnnulled", payload: { on, ground: details.ground } },
    ...(vatEnds ? [{ type: "VatAnnulled", payload: { from: addDays(on, 1) } } as const] : []),
    ...logins.map(
      (login) => ({ type: "CabinetClosed", payload: { login, on, reason: "annulled" } }) as const,
    ),
  ];
  return ok({
    ...NO_EFFECTS,
    changes,
    lines: [
      effectLine("registration-ends", "115.6", on),
      ...(vatEnds ? [effectLine("vat-ends", "101.7", addDays(on, 1))] : []),
      ...(logins.length === 0 ? [] : [effectLine("cabinet-closes", "115.6", on)]),
    ],
    resolved: () => [
      resolvedMessages.taxRegistrationAnnulled({ on }),
      ...(vatEnds ? [resolvedMessages.vatAnnulled({ from: addDays(on, 1) })] : []),
      ...(logins.length === 0 ? [] : [resolvedMessages.cabinetCloses({ on })]),
      resolvedMessages.obligationsRemain(),
    ],
    facts: [ground],
  });
};
