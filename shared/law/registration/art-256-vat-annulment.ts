import type { DomainRefusal } from "../../domain/refusal.ts";
import type { Derivation } from "../../kernel/derivation.ts";
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import { addDays, type PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { ReadingId } from "../readings-of-the-code.ts";
import type { RuleContext } from "../rule.ts";
import { computeRegistrationTerm } from "./compute-registration-term.ts";
import { firstOfMonth, firstOfNextMonth } from "./month-days.ts";
import type { RegistrationTermId } from "./registration-terms.ts";

/** Why a registration for VAT is annulled (256(2)–(5)). */
export type VatAnnulmentGround = "single-tax" | "other-regime" | "cessation" | "bankruptcy" | "import-regime";

export interface VatAnnulmentInput {
  readonly ground: VatAnnulmentGround;
  /** Day of the move to the single tax, of the end of business, of the start of bankruptcy or of the regime of art. 324. */
  readonly since: PlainDate;
  readonly appliedOn: PlainDate;
}

export interface VatAnnulment {
  /** First day without the registration. */
  readonly effectiveFrom: PlainDate;
  /** The return of VAT is filed with the application (256(6)). */
  readonly returnRequired: boolean;
  /** The last day to apply; null where the article sets none. */
  readonly applyBy: PlainDate | null;
  readonly late: boolean;
  readonly readings: readonly ReadingId[];
  readonly derivation: Derivation;
}

interface GroundRule {
  readonly article: LegalBasis;
  readonly term: RegistrationTermId | null;
  readonly returnRequired: boolean;
}

export const VAT_ANNULMENT_GROUNDS: Readonly<Record<VatAnnulmentGround, GroundRule>> = {
  "single-tax": { article: tc("256.2.1"), term: null, returnRequired: true },
  "other-regime": { article: tc("256.2.2"), term: null, returnRequired: true },
  cessation: { article: tc("256.3"), term: "TR-02", returnRequired: false },
  bankruptcy: { article: tc("256.4"), term: "TR-03", returnRequired: true },
  "import-regime": { article: tc("256.5"), term: "TR-04", returnRequired: false },
};

type Context = Pick<RuleContext, "calendar" | "parameters" | "readings">;
type Effective = Result<PlainDate, DomainRefusal>;

const effectiveDay = ({ ground, since, appliedOn }: VatAnnulmentInput, context: Context): Effective => {
  switch (ground) {
    case "single-tax":
      return ok(firstOfMonth(since));
    case "other-regime":
      return ok(firstOfNextMonth(appliedOn));
    case "cessation":
      return ok(addDays(appliedOn, 1));
    case "bankruptcy":
      return ok(context.readings.of("R-04") === "proceedings-day" ? since : addDays(appliedOn, 1));
    case "import-regime": {
      // "After five working days following the application": the day after the fifth.
      const fifth = computeRegistrationTerm("TR-04", appliedOn, context);
      return fifth.ok ? ok(addDays(fifth.value.dueOn, 1)) : fifth;
    }
  }
};

/** From when a registration for VAT is annulled, and whether the application came in time. It frees of no debt (256(7)). */
export const vatAnnulment = (
  input: VatAnnulmentInput,
  context: Context,
): Result<VatAnnulment, DomainRefusal> => {
  const { ground, since, appliedOn } = input;
  const { article, term, returnRequired } = VAT_ANNULMENT_GROUNDS[ground];
  const effective = effectiveDay(input, context);
  if (!effective.ok) return err(effective.error);
  const applyBy = term === null ? null : computeRegistrationTerm(term, since, context);
  if (applyBy !== null && !applyBy.ok) return err(applyBy.error);
  const doubtful = ground === "bankruptcy";
  return ok({
    effectiveFrom: effective.value,
    returnRequired,
    applyBy: applyBy?.value.dueOn ?? null,
    late: applyBy !== null && appliedOn > applyBy.value.dueOn,
    readings: doubtful ? ["R-04"] : [],
    derivation: [
      {
        label: { key: `registration.step.vat-annulled.${ground}` },
        operands: [
          { name: "applied", quantity: { unit: "date", value: appliedOn } },
          { name: "trigger", quantity: { unit: "date", value: since } },
        ],
        result: { unit: "date", value: effective.value },
        basis: article,
        ...(doubtful ? { reading: "R-04" } : {}),
      },
    ],
  });
};
