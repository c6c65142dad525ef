/** What granting a request changes: in the register, in the words of the decision, and on the screen before it is asked for. */
import type { Inn } from "../../kernel/inn.ts";
import { ok, type Result, unreachable } from "../../kernel/result.ts";
import type { DomainRefusal } from "../refusal.ts";
import { isLinkOn } from "./assess.ts";
import type { RegistrationContext } from "./context.ts";
import { effectLine, type KindEffects, NO_EFFECTS, type RegistrationEffects } from "./effect.ts";
import { annulmentEffects } from "./effects-annulment.ts";
import { moveEffects } from "./effects-move.ts";
import { objectEffects, taxEffects } from "./effects-tax.ts";
import { regimeEffects, vatEffects } from "./effects-vat-regime.ts";
import { resolvedMessages } from "./paper-messages.ts";
import type { AddressedChange } from "./register-changes.ts";
import { type RegistrationState, subjectInn } from "./types.ts";

/** The person has been identified on this request: the office will know it next time. */
const identityChange = ({ identity, applicant, requestId }: RegistrationState): readonly AddressedChange[] =>
  identity === null
    ? []
    : [{ inn: applicant.inn, change: { type: "IdentityConfirmed", payload: { ...identity, requestId } } }];

/** A proof of power shown on this request makes the link the register does not hold yet (52, 54). */
const linkChange = (state: RegistrationState, context: RegistrationContext): readonly AddressedChange[] => {
  const { organization, applicant } = state;
  if (organization === null || applicant.role === "self" || state.basis !== "application") return [];
  if (context.facts.links.some((link) => isLinkOn(link, context.today))) return [];
  const proof = state.checks.find(({ item, met }) => item === "power" && met);
  return [
    {
      inn: organization.inn,
      change: {
        type: "RepresentationBegun",
        payload: {
          personInn: applicant.inn,
          name: context.facts.applicant?.name.ru ?? applicant.nameClaimed,
          role: applicant.role,
          from: context.today,
          to: null,
          authority: proof?.note ?? null,
        },
      },
    },
  ];
};

/** Access to the cabinet is asked for, or comes with registration (48, 111(12)). */
export const opensCabinet = (state: RegistrationState, context: RegistrationContext): boolean =>
  (state.kind === "cabinet-access" || (state.kind === "tax-registration" && state.basis === "application")) &&
  context.facts.cabinet === null;

/** The register's word goes before the applicant's: who heads the organization does not enter as its accountant. */
const actingRole = (
  { organization, applicant }: RegistrationState,
  { facts, today }: RegistrationContext,
): RegistrationState["applicant"]["role"] =>
  organization === null
    ? "self"
    : (facts.links.find((link) => isLinkOn(link, today) && link.role === applicant.role)?.role ??
      facts.links.find((link) => isLinkOn(link, today))?.role ??
      applicant.role);

const cabinetChange = (
  state: RegistrationState,
  login: string | null,
  context: RegistrationContext,
): readonly AddressedChange[] =>
  login === null
    ? []
    : [
        {
          inn: subjectInn(state),
          change: {
            type: "CabinetOpened",
            payload: {
              personInn: state.applicant.inn,
              role: actingRole(state, context),
              login,
              on: context.today,
              requestId: state.requestId,
            },
          },
        },
      ];

const accessEffects = (state: RegistrationState, context: RegistrationContext): KindEffects => ({
  ...NO_EFFECTS,
  lines: [effectLine("cabinet-opens", "48.2", null)],
  resolved: (login) =>
    login === null ? [] : [resolvedMessages.accessGranted({ login, role: actingRole(state, context) })],
});

const ofKind = (
  state: RegistrationState,
  context: RegistrationContext,
): Result<KindEffects, DomainRefusal> => {
  const { details } = state;
  switch (details.kind) {
    case "cabinet-access":
      return ok(accessEffects(state, context));
    case "tax-registration":
      return taxEffects(state, details, context);
    case "accounting-registration":
      return objectEffects(state, details, context);
    case "re-registration":
      return moveEffects(state, details, context);
    case "annulment":
      return annulmentEffects(state, details, context);
    case "vat-registration":
    case "vat-annulment":
      return vatEffects(state, details, context);
    case "regime-change":
      return regimeEffects(state, details, context);
    default:
      return unreachable(details);
  }
};

/**
 * Everything that follows from granting the request today.
 * @param login the login to be given, or null where none is
 * @returns a refusal where the law leaves no day from which it could apply
 */
export const effectsOf = (
  state: RegistrationState,
  login: string | null,
  context: RegistrationContext,
): Result<RegistrationEffects, DomainRefusal> => {
  const own = ofKind(state, context);
  if (!own.ok) return own;
  const inn: Inn = subjectInn(state);
  const link = linkChange(state, context);
  const lines =
    link.length === 0
      ? []
      : [effectLine("link-begins", "52.1", context.today, { role: state.applicant.role })];
  return ok({
    ...own.value,
    lines: [...own.value.lines, ...lines],
    changes: [
      ...own.value.changes.map((change) => ({ inn, change })),
      ...identityChange(state),
      ...link,
      ...cabinetChange(state, login, context),
    ],
  });
};
