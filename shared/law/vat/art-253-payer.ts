import type { Derivation } from "../../kernel/derivation.ts";
import type { LegalBasis } from "../../kernel/legal-basis.ts";
import { tc } from "../../kernel/legal-basis.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { ok, type Result } from "../../kernel/result.ts";
import { day, workingStep } from "../working.ts";

/** Who is asked about, in the words of art. 253. */
const PERSONS = {
  "general-regime": { payer: true, place: "253.1.1" },
  importer: { payer: true, place: "253.1.2" },
  "foreign-seller": { payer: true, place: "253.1.3" },
  "farm-producer": { payer: false, place: "253.2.1" },
  cooperative: { payer: false, place: "253.2.1" },
  "machine-station": { payer: false, place: "253.2.1" },
  "non-profit-without-taxable": { payer: false, place: "253.2.2" },
  "special-regime": { payer: false, place: "253.1.1" },
} as const;
export type VatPerson = keyof typeof PERSONS;
export const VAT_PERSONS = Object.keys(PERSONS) as VatPerson[];

export interface VatPayer {
  readonly payer: boolean;
  readonly article: LegalBasis;
  readonly derivation: Derivation;
}

/**
 * Whether somebody is a payer of VAT (art. 253). The Code has no threshold of turnover: the regime decides. Whoever is
 * no payer for supplies is one for imports all the same (253(1)(2)).
 */
export const decideVatPayer = (person: VatPerson, on: PlainDate): Result<VatPayer, never> => {
  const { payer, place } = PERSONS[person];
  return ok({
    payer,
    article: tc(place),
    derivation: [workingStep(`vat.payer.${payer ? "yes" : "no"}`, null, {}, day(on), place)],
  });
};
