import type { Derivation } from "../../kernel/derivation.ts";
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import { type Tyiyn, ZERO } from "../../kernel/money.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Missing } from "../missing.ts";
import { som, workingStep } from "../working.ts";

/** Who VAT is given back to: for what use, and whether reciprocity counts (330(1)–(2)). */
const BENEFICIARIES = {
  mission: { use: "official", place: "330.1.1", reciprocity: true },
  "mission-staff": { use: "personal", place: "330.1.2", reciprocity: true },
  organization: { use: "official", place: "330.1.1", reciprocity: false },
  "organization-staff": { use: "personal", place: "330.1.2", reciprocity: false },
} as const;
export type VatBeneficiary = keyof typeof BENEFICIARIES;
export const VAT_BENEFICIARIES = Object.keys(BENEFICIARIES) as VatBeneficiary[];
export const BENEFICIARY_USES = ["official", "personal", "other"] as const;

export interface DiplomaticRefundInput {
  /** A treaty in force gives the refund or the freedom from VAT. */
  readonly treaty: boolean;
  readonly beneficiary: VatBeneficiary;
  readonly use: (typeof BENEFICIARY_USES)[number];
  /** What the ministry of foreign affairs says of reciprocity; null where it was not asked. */
  readonly reciprocity: boolean | null;
  /** VAT of the purchases, from their invoices. */
  readonly vat: Tyiyn;
}

export interface DiplomaticRefund {
  readonly refund: Tyiyn;
  readonly article: LegalBasis;
  readonly derivation: Derivation;
}

type DiplomaticRefundRefusal =
  | { readonly code: "negative-amount"; readonly path: string }
  | { readonly code: "no-treaty" | "use-not-covered" }
  | { readonly code: "incomplete"; readonly missing: Missing };

/**
 * VAT given back by a treaty (art. 330). The supply is taxed first; it comes back for official use, or for personal use of
 * accredited staff and their families. For missions of states only as far as the other side does the same (330(2)).
 */
export const decideDiplomaticRefund = ({
  treaty,
  beneficiary,
  use,
  reciprocity,
  vat,
}: DiplomaticRefundInput): Result<DiplomaticRefund, DiplomaticRefundRefusal> => {
  if (vat < 0) return err({ code: "negative-amount", path: "vat" });
  if (!treaty) return err({ code: "no-treaty" });
  const of = BENEFICIARIES[beneficiary];
  if (use !== of.use) return err({ code: "use-not-covered" });
  if (of.reciprocity && reciprocity === null)
    return err({ code: "incomplete", missing: { what: "input", name: "reciprocity" } });
  const refused = of.reciprocity && reciprocity === false;
  const refund = refused ? ZERO : vat;
  return ok({
    refund,
    article: tc(of.place),
    derivation: [
      workingStep("vat.diplomatic.charged", null, {}, som(vat), of.place),
      refused
        ? workingStep("vat.diplomatic.no-reciprocity", null, {}, som(refund), "330.2")
        : workingStep("vat.diplomatic.refund", null, {}, som(refund), of.reciprocity ? "330.2" : of.place),
    ],
  });
};
