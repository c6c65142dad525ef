/** Registration and annulment for VAT (255–256), choice and change of regime (413–420). */
import type { RequestDetails } from "../../contract/registration/request.ts";
import { addDays, dateInBishkek } from "../../kernel/plain-date.ts";
import { ok, type Result } from "../../kernel/result.ts";
import { vatRegistration } from "../../law/registration/art-255-vat-registration.ts";
import { vatAnnulment } from "../../law/registration/art-256-vat-annulment.ts";
import { returnAllowedFrom } from "../../law/registration/regime-conditions.ts";
import type { DomainRefusal } from "../refusal.ts";
import type { RegistrationContext } from "./context.ts";
import { type EffectLine, effectLine, type KindEffects, NO_EFFECTS } from "./effect.ts";
import { factLabels, factValues, resolvedMessages } from "./paper-messages.ts";
import { regimeNow, regimeOf, subjectEntry } from "./regime-of.ts";
import type { RegisterChange } from "./register-changes.ts";
import type { RegistrationState } from "./types.ts";

type DetailsOf<Kind extends RequestDetails["kind"]> = Extract<RequestDetails, { kind: Kind }>;

const begins = (
  state: RegistrationState,
  { ground, since }: DetailsOf<"vat-registration">,
  context: RegistrationContext,
): KindEffects => {
  const appliedOn = state.basis === "application" ? dateInBishkek(state.submittedAt) : null;
  const { effectiveFrom: from, deemed, readings } = vatRegistration({ ground, since, appliedOn }, context);
  return {
    ...NO_EFFECTS,
    changes: [{ type: "VatRegistered", payload: { from } }],
    lines: [effectLine("vat-begins", deemed ? "255.3" : "255.2", from)],
    resolved: () => [
      deemed ? resolvedMessages.vatDeemed({ from }) : resolvedMessages.vatRegistered({ from }),
    ],
    readings,
  };
};

const ends = (
  state: RegistrationState,
  { ground, since }: DetailsOf<"vat-annulment">,
  context: RegistrationContext,
): Result<KindEffects, DomainRefusal> => {
  const annulled = vatAnnulment({ ground, since, appliedOn: dateInBishkek(state.submittedAt) }, context);
  if (!annulled.ok) return annulled;
  const { effectiveFrom: from, readings } = annulled.value;
  return ok({
    ...NO_EFFECTS,
    changes: [{ type: "VatAnnulled", payload: { from } }],
    lines: [effectLine("vat-ends", "256.2", from)],
    resolved: () => [resolvedMessages.vatAnnulled({ from }), resolvedMessages.vatDutiesRemain()],
    readings,
  });
};

export const vatEffects = (
  state: RegistrationState,
  details: DetailsOf<"vat-registration"> | DetailsOf<"vat-annulment">,
  context: RegistrationContext,
): Result<KindEffects, DomainRefusal> =>
  details.kind === "vat-registration" ? ok(begins(state, details, context)) : ends(state, details, context);

export const regimeEffects = (
  state: RegistrationState,
  details: DetailsOf<"regime-change">,
  context: RegistrationContext,
): Result<KindEffects, DomainRefusal> => {
  const change = regimeOf(state, details, context);
  if (!change.ok) return change;
  const { regime, effectiveFrom: from, article, vat, readings } = change.value;
  const old = regimeNow(subjectEntry(state, context), context);
  const back = old === null ? null : returnAllowedFrom(old, from, context);
  const vatChange: RegisterChange | null =
    vat.change === "none"
      ? null
      : {
          type: vat.change === "annul" ? "VatAnnulled" : "VatRegistered",
          payload: { from: vat.effectiveFrom },
        };
  const vatLine: readonly EffectLine[] =
    vat.change === "none"
      ? []
      : [effectLine(vat.change === "annul" ? "vat-ends" : "vat-begins", vat.article, vat.effectiveFrom)];
  const vatSentence = () => {
    if (vat.change === "none") return [];
    const at = { from: vat.effectiveFrom };
    if (vat.change === "annul") return [resolvedMessages.vatAnnulled(at), resolvedMessages.vatDutiesRemain()];
    return [vat.deemed ? resolvedMessages.vatDeemed(at) : resolvedMessages.vatRegistered(at)];
  };
  return ok({
    changes: [{ type: "RegimeSet", payload: { regime, from } }, ...(vatChange === null ? [] : [vatChange])],
    lines: [effectLine(`regime.${regime}`, article, from), ...vatLine],
    resolved: () => [
      ...(old === null ? [] : [resolvedMessages.regimeEnded({ regime: old, on: addDays(from, -1) })]),
      resolvedMessages.regimeSet({ regime, from }),
      ...vatSentence(),
      ...(old === null || back === null
        ? []
        : [resolvedMessages.returnNotBefore({ regime: old, date: back })]),
    ],
    facts: [
      ...(old === null
        ? []
        : [{ label: factLabels.oldRegime, value: factValues.regime({ regime: old, from: null }) }]),
      { label: factLabels.newRegime, value: factValues.regime({ regime, from }) },
    ],
    readings,
  });
};
