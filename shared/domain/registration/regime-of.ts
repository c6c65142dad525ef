/** The change of regime a request asks for, judged by the law from what the register holds. */
import type { RequestDetails } from "../../contract/registration/request.ts";
import { addDays, dateInBishkek } from "../../kernel/plain-date.ts";
import type { Result } from "../../kernel/result.ts";
import { type RegimeChange, regimeChange } from "../../law/registration/art-420-regime-change.ts";
import type { Regime } from "../../law/registration/kinds.ts";
import type { DomainRefusal } from "../refusal.ts";
import type { RegisteredEntry, RegistrationContext } from "./context.ts";
import type { RegistrationState } from "./types.ts";

export const subjectEntry = (
  state: RegistrationState,
  { facts }: Pick<RegistrationContext, "facts">,
): RegisteredEntry | null => (state.organization === null ? facts.applicant : facts.organization);

export const regimeNow = (
  entry: RegisteredEntry | null,
  { today }: Pick<RegistrationContext, "today">,
): Regime | null =>
  (entry?.regimes.find(({ from, to }) => from <= today && (to === null || to >= today))?.regime as
    | Regime
    | undefined) ?? null;

export const isVatPayer = (
  entry: RegisteredEntry | null,
  { today }: Pick<RegistrationContext, "today">,
): boolean => (entry?.vat ?? []).some(({ from, to }) => from <= today && (to === null || to >= today));

/** @returns a refusal where the Code leaves no way or no day: the same regime, no application, another regime only */
export const regimeOf = (
  state: RegistrationState,
  { to, conditionsLost }: Extract<RequestDetails, { kind: "regime-change" }>,
  context: RegistrationContext,
): Result<RegimeChange, DomainRefusal> => {
  const entry = subjectEntry(state, context);
  const appliedOn = dateInBishkek(state.submittedAt);
  const left = (entry?.regimes ?? [])
    .filter((span) => span.regime === to && span.to !== null && span.to < context.today)
    .map((span) => span.to)
    .sort()
    .at(-1);
  const own = state.basis === "application";
  return regimeChange(
    {
      from: regimeNow(entry, context),
      to,
      appliedOn: own ? appliedOn : null,
      taxRegisteredOn: entry?.registeredOn ?? null,
      conditionsLostOn: conditionsLost ? appliedOn : null,
      facts: {},
      revenue:
        to === "patent"
          ? {
              twelveMonths: null,
              trade: entry === null ? null : entry.activityGroup === "trade",
              individual: entry?.kind !== "organization" && entry?.kind !== "foreign-organization",
            }
          : null,
      // Off the regime from the day after its last.
      lastLeftOn: left === undefined || left === null ? null : addDays(left, 1),
      vatRegistered: isVatPayer(entry, context),
      vatAppliedOn: own ? appliedOn : null,
    },
    context,
  );
};
