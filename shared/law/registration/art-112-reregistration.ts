import type { RequestDetails } from "../../contract/registration/request.ts";
import type { Derivation } from "../../kernel/derivation.ts";
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import { addDays, type PlainDate } from "../../kernel/plain-date.ts";
import type { RegistrationBasis } from "./kinds.ts";
import type { RegistrationTermId } from "./registration-terms.ts";

export type ReregistrationGroundId = Extract<RequestDetails, { kind: "re-registration" }>["ground"];

/** A ground of re-registration (112(1)(1)–(4)) and what belongs to it. */
export interface ReregistrationGround {
  readonly article: LegalBasis;
  /** Reconciliation act of the old office, two copies (112(4)(1)). */
  readonly reconciliationAct: boolean;
  /** What the taxpayer files: removal from account at the old office (112(3)), or a written application (112(2)(1)). */
  readonly application: "removal-from-account" | "written-application";
  readonly applicationArticle: LegalBasis;
  /** Administration may pass to another office the day after the entry (112(5)). */
  readonly movesAdministration: boolean;
  /** The ИНН changes with the PIN and where it was given wrongly, never else (113(2)–(3)). */
  readonly changesInn: boolean;
  /** The taxpayer's term to apply; null where the Code sets none. */
  readonly applyTerm: RegistrationTermId | null;
}

const ground = (
  article: string,
  more: Partial<Omit<ReregistrationGround, "article">> = {},
): ReregistrationGround => ({
  article: tc(article),
  reconciliationAct: false,
  application: "written-application",
  applicationArticle: tc("112.2.1"),
  movesAdministration: false,
  changesInn: false,
  applyTerm: null,
  ...more,
});

export const REREGISTRATION_GROUNDS: Readonly<Record<ReregistrationGroundId, ReregistrationGround>> = {
  "state-reregistration": ground("112.1.1", { movesAdministration: true }),
  place: ground("112.1.2", {
    reconciliationAct: true,
    application: "removal-from-account",
    applicationArticle: tc("112.3"),
    movesAdministration: true,
    applyTerm: "T-060",
  }),
  name: ground("112.1.3"),
  pin: ground("112.1.4", { changesInn: true }),
  /** A number given in error or twice is put right, not re-registered: the right one stays (113(3)). */
  "wrong-inn": ground("113.3", { changesInn: true }),
  "repeated-inn": ground("113.3", { changesInn: true }),
};

/**
 * The office's term: three working days for a move on application (112(4)), three after the decision on information
 * (112(6)); for the rest the Code sets none.
 */
export const reregistrationTerm = (
  id: ReregistrationGroundId,
  basis: RegistrationBasis,
): RegistrationTermId => {
  if (basis === "information") return "T-062";
  return id === "place" ? "T-061" : "internal-decision";
};

export interface AdministrationMove {
  /** The old office's last day: that of the entry. */
  readonly oldUntil: PlainDate;
  readonly newFrom: PlainDate;
  readonly derivation: Derivation;
}

/** When administration passes to the new office (112(5)); null on a ground that moves nothing. */
export const administrationMove = (
  id: ReregistrationGroundId,
  enteredOn: PlainDate,
): AdministrationMove | null => {
  if (!REREGISTRATION_GROUNDS[id].movesAdministration) return null;
  const newFrom = addDays(enteredOn, 1);
  const step = (key: string, value: PlainDate): Derivation[number] => ({
    label: { key: `registration.step.administration.${key}` },
    operands: [{ name: "entered", quantity: { unit: "date", value: enteredOn } }],
    result: { unit: "date", value },
    basis: tc("112.5"),
  });
  return { oldUntil: enteredOn, newFrom, derivation: [step("old", enteredOn), step("new", newFrom)] };
};
