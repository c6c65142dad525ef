/** Tax registration (111) and accounting registration (114): the new entry and what is entered beside it. */
import type { RequestDetails } from "../../contract/registration/request.ts";
import { dateInBishkek } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Bilingual, Message } from "../../kernel/text.ts";
import { firstOfNextMonth } from "../../law/registration/month-days.ts";
import type { DomainRefusal } from "../refusal.ts";
import type { RegistrationContext } from "./context.ts";
import { type EffectLine, effectLine, type KindEffects, NO_EFFECTS } from "./effect.ts";
import { resolvedMessages } from "./paper-messages.ts";
import { refuseRegistration } from "./refuse.ts";
import type { RegisterChange } from "./register-changes.ts";
import { type RegistrationState, subjectInn } from "./types.ts";
import { vatOfNewPayer } from "./vat-of-new-payer.ts";

type DetailsOf<Kind extends RequestDetails["kind"]> = Extract<RequestDetails, { kind: Kind }>;
type TaxDetails = DetailsOf<"tax-registration">;

const both = (name: string): Bilingual => ({ ru: name, ky: name });

/** Kinds of payer as the register of the exchange format keeps them. */
const KIND_IN_REGISTER = {
  individual: "individual",
  "sole-trader": "sole-trader",
  organization: "organization",
  "foreign-organization": "foreign-organization",
  "foreign-branch": "foreign-organization",
  "foreign-owner": "foreign-organization",
  diplomatic: "foreign-organization",
} as const satisfies Record<TaxDetails["payerKind"], string>;

/** Whose business pays taxes under a regime; an individual who owns objects has none. */
const hasRegime = ({ payerKind }: TaxDetails): boolean =>
  payerKind !== "individual" && payerKind !== "foreign-owner" && payerKind !== "diplomatic";

const entry = (
  state: RegistrationState,
  details: TaxDetails,
  context: RegistrationContext,
): RegisterChange => {
  const claimed = state.organization ?? state.applicant;
  const known = state.organization === null ? context.facts.applicant : context.facts.organization;
  return {
    type: "TaxpayerEntered",
    payload: {
      kind: KIND_IN_REGISTER[details.payerKind],
      name: known?.name ?? both(claimed.nameClaimed),
      office: details.chosenOffice ?? context.office.code,
      registeredOn: context.today,
      deemedFrom: state.basis === "application" ? null : details.obligationMonth,
      activityGroup: details.activityGroup,
      activityCode: details.activityCode,
      address: details.address ?? state.address,
      phone: state.phone,
      email: state.email,
      edocConsent: details.edocConsent,
    },
  };
};

const sentences = (
  state: RegistrationState,
  details: TaxDetails,
  context: RegistrationContext,
): readonly Message[] => {
  const on = context.today;
  const { obligationMonth } = details;
  return [
    resolvedMessages.entered({ inn: subjectInn(state), on }),
    ...(details.payerKind === "individual" || details.payerKind === "sole-trader"
      ? [resolvedMessages.innFromPin()]
      : []),
    ...(details.payerKind === "sole-trader" ? [resolvedMessages.soleTraderRegistered({ on })] : []),
    ...(state.basis === "detected" ? [resolvedMessages.forced()] : []),
    ...(state.basis !== "application" && obligationMonth !== null
      ? [resolvedMessages.deemedRegistered({ period: obligationMonth })]
      : []),
    ...(details.chosenOffice === null ? [] : [resolvedMessages.placeChosen()]),
  ];
};

export const taxEffects = (
  state: RegistrationState,
  details: TaxDetails,
  context: RegistrationContext,
): Result<KindEffects, DomainRefusal> => {
  const on = context.today;
  // Counts from the period the obligation arose in: it must be known (111(1)).
  if (state.basis !== "application" && details.obligationMonth === null)
    return err(refuseRegistration("details-missing", "111.1", { what: "obligation-month" }));
  // Against the taxpayer's will on the general regime alone (111(1)).
  const regime = state.basis === "detected" ? "general" : details.regime;
  const withRegime = hasRegime(details);
  const vat = withRegime && regime === "general" ? vatOfNewPayer(state, context) : null;
  const changes: RegisterChange[] = [entry(state, details, context)];
  const lines: EffectLine[] = [effectLine("entered", "111.1", on, { inn: subjectInn(state) })];
  if (withRegime) {
    changes.push({ type: "RegimeSet", payload: { regime, from: on } });
    lines.push(effectLine(`regime.${regime}`, "111.1", on));
  }
  if (vat !== null) {
    changes.push({ type: "VatRegistered", payload: { from: vat.effectiveFrom } });
    lines.push(effectLine("vat-begins", vat.deemed ? "255.3" : "255.2", vat.effectiveFrom));
  }
  const own = state.basis === "application";
  if (own) lines.push(effectLine("cabinet-opens", "111.12", null));
  return ok({
    changes,
    lines,
    resolved: () => [
      ...sentences(state, details, context),
      ...(withRegime ? [resolvedMessages.regimeSet({ regime, from: on })] : []),
      ...(vat === null
        ? []
        : [
            (vat.deemed ? resolvedMessages.vatDeemed : resolvedMessages.vatRegistered)({
              from: vat.effectiveFrom,
            }),
          ]),
      ...(own ? [resolvedMessages.cabinetOpens()] : []),
    ],
    facts: [],
    readings: vat === null ? [] : vat.readings,
  });
};

/** The status of the park's resident counts from the first day of the month after the application (433). */
export const objectEffects = (
  state: RegistrationState,
  details: DetailsOf<"accounting-registration">,
  context: RegistrationContext,
): Result<KindEffects, DomainRefusal> => {
  const { object, title, objectOffice: office, address } = details;
  const resident = object === "htp-resident";
  const from = resident ? firstOfNextMonth(dateInBishkek(state.submittedAt)) : context.today;
  const regime = { type: "RegimeSet", payload: { regime: "high-tech-park", from } } as const;
  return ok({
    ...NO_EFFECTS,
    changes: [
      { type: "ObjectEntered", payload: { objectId: state.requestId, object, title, office, address, from } },
      ...(resident ? [regime] : []),
    ],
    lines: [
      effectLine(`object.${object}`, resident ? "433" : "114.1", from, { title }),
      ...(resident ? [effectLine("regime.high-tech-park", "433", from)] : []),
    ],
    resolved: () => [
      resolvedMessages.objectEntered({ object, title, from }),
      resolvedMessages.innUnchanged({ inn: subjectInn(state) }),
    ],
  });
};
