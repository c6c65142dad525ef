import type { Derivation } from "../../kernel/derivation.ts";
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import { boundsOf, type Period } from "../../kernel/period.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { PayerKind, Regime, RegistrationBasis } from "./kinds.ts";
import type { RegistrationTermId } from "./registration-terms.ts";

/** Who must file, where and until when (111(3)–(4)). */
export interface FilingDuty {
  readonly article: LegalBasis;
  readonly where: "state-registrar" | "office" | "web-resource" | "information-of-state-bodies";
  /** The term that binds the applicant; null where other laws set it. */
  readonly term: RegistrationTermId | null;
}

const duty = (article: string, where: FilingDuty["where"], term: FilingDuty["term"]): FilingDuty => ({
  article: tc(article),
  where,
  term,
});

export const FILING_DUTIES: Readonly<Record<PayerKind, FilingDuty>> = {
  organization: duty("111.4.1", "state-registrar", null),
  individual: duty("111.4.2", "office", "T-055"),
  "sole-trader": duty("111.4.2", "office", "T-055"),
  "foreign-branch": duty("111.6.4", "state-registrar", null),
  "foreign-organization": duty("111.7", "office", null),
  "foreign-owner": duty("111.4.3", "office", "T-056"),
  diplomatic: duty("111.4.4", "office", "T-057"),
  "foreign-e-service": duty("111.3", "web-resource", "T-054"),
};

/** A ground of tax registration (111(1)(1)–(3)). */
export interface RegistrationGround {
  readonly article: LegalBasis;
  readonly term: RegistrationTermId;
  /** Against the taxpayer's will, on the general regime only. */
  readonly forced: boolean;
  readonly regime: Extract<Regime, "general"> | null;
  /** The obligation counts from the tax period in which it arose, not from the entry. */
  readonly deemedFromPeriod: boolean;
}

export const REGISTRATION_GROUNDS: Readonly<Record<Exclude<RegistrationBasis, "court">, RegistrationGround>> =
  {
    application: {
      article: tc("111.1.1"),
      term: "T-058",
      forced: false,
      regime: null,
      deemedFromPeriod: false,
    },
    information: {
      article: tc("111.1.2"),
      term: "T-059",
      forced: false,
      regime: null,
      deemedFromPeriod: true,
    },
    detected: {
      article: tc("111.1.3"),
      term: "internal-decision",
      forced: true,
      regime: "general",
      deemedFromPeriod: true,
    },
  };

export interface RegisteredFrom {
  readonly from: PlainDate;
  readonly derivation: Derivation;
}

/**
 * The day from which the taxpayer counts as registered for the performance of the obligation: of registration by
 * information or by what the office found, the first day of the tax period in which the obligation arose.
 * @returns null where that period is needed and not known.
 */
export const registeredFrom = (
  basis: keyof typeof REGISTRATION_GROUNDS,
  enteredOn: PlainDate,
  obligationPeriod: Period | null,
): RegisteredFrom | null => {
  const ground = REGISTRATION_GROUNDS[basis];
  if (!ground.deemedFromPeriod)
    return {
      from: enteredOn,
      derivation: [
        {
          label: { key: "registration.step.registered-by-entry" },
          operands: [],
          result: { unit: "date", value: enteredOn },
          basis: ground.article,
        },
      ],
    };
  if (obligationPeriod === null) return null;
  const from = boundsOf(obligationPeriod).first;
  return {
    from,
    derivation: [
      {
        label: { key: "registration.step.registered-from-period", params: { period: obligationPeriod } },
        operands: [],
        result: { unit: "date", value: from },
        basis: ground.article,
      },
    ],
  };
};
