import { type LegalBasis, tc } from "../kernel/legal-basis.ts";
import { boundsOf, type Period } from "../kernel/period.ts";
import type { PlainDate } from "../kernel/plain-date.ts";
import { err, ok, type Result } from "../kernel/result.ts";

/** What is decided; it says the law of which days applies. */
export type LegalMatter =
  /** A return or its correction: the law of its tax period (art. 16(1)). */
  | { readonly matter: "reporting"; readonly period: Period }
  /** Tax assessed by an audit, a desk audit included: the law of the audited period (art. 16(2)). */
  | { readonly matter: "assessment"; readonly period: Period }
  /** A sanction of chapter 19: the law of the day of the decision (art. 16(3)). */
  | { readonly matter: "liability"; readonly decidedOn: PlainDate }
  /** A procedural step — a term, a service, a form of a document: the law of the day it is taken (art. 15). */
  | { readonly matter: "procedure"; readonly takenOn: PlainDate };

/** The days whose law applies, both included, and the norm that says so. */
export interface GoverningDays {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly basis: LegalBasis;
}

export const governingDays = (matter: LegalMatter): GoverningDays => {
  switch (matter.matter) {
    case "reporting":
    case "assessment": {
      const { first, last } = boundsOf(matter.period);
      return { from: first, to: last, basis: tc(matter.matter === "reporting" ? "16.1" : "16.2") };
    }
    case "liability":
      return { from: matter.decidedOn, to: matter.decidedOn, basis: tc("16.3") };
    case "procedure":
      return { from: matter.takenOn, to: matter.takenOn, basis: tc("15") };
  }
};

/** Anything with dates of force: an edition of a rule, of a rate, of a list. */
export interface Dated {
  readonly effectiveFrom: PlainDate;
  readonly effectiveTo: PlainDate | null;
}

export const isInForce = (edition: Dated, on: PlainDate): boolean =>
  edition.effectiveFrom <= on && (edition.effectiveTo === null || on <= edition.effectiveTo);

export type EditionRefusal<Edition> =
  /** The law held here does not reach those days: refused, not guessed. */
  | { readonly code: "no-edition"; readonly days: GoverningDays }
  /** The law changed within the period: the caller chooses by the day of each obligation. */
  | { readonly code: "changed-within-period"; readonly editions: readonly Edition[] };

/** The one edition in force on all governing days. */
export const editionFor = <Edition extends Dated>(
  editions: readonly Edition[],
  matter: LegalMatter,
): Result<Edition, EditionRefusal<Edition>> => {
  const days = governingDays(matter);
  const touching = editions.filter(
    (edition) =>
      edition.effectiveFrom <= days.to && (edition.effectiveTo === null || edition.effectiveTo >= days.from),
  );
  const [first, second] = touching;
  if (!first) return err({ code: "no-edition", days });
  if (second) return err({ code: "changed-within-period", editions: touching });
  return isInForce(first, days.from) && isInForce(first, days.to)
    ? ok(first)
    : err({ code: "no-edition", days });
};
