import type { Derivation } from "../../kernel/derivation.ts";
import { addMoney, type Tyiyn, ZERO } from "../../kernel/money.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { RuleContext } from "../rule.ts";
import { som, workingStep } from "../working.ts";
import type { ImportGround } from "./art-297-import-grounds.ts";
import { decideImportGround, type GroundClaim, type GroundRefusal } from "./decide-ground.ts";
import { chargeVat, negativeOf, type VatRefusal, vatRate } from "./vat-rate.ts";

/** The ground an import is declared free under, and whether its goods stand in the list; null for a taxed one. */
export interface ImportExemption {
  readonly ground: ImportGround;
  readonly listed: boolean | null;
}

export interface ImportVat {
  readonly base: Tyiyn;
  readonly vat: Tyiyn;
  readonly derivation: Derivation;
}

export type ImportRefusal = VatRefusal | GroundRefusal;

/** Tax of an import's base, or its freedom from it (254(1), 297–301). */
export const chargeImport = (
  base: Tyiyn,
  exemption: ImportExemption | null,
  on: PlainDate,
  { parameters }: Pick<RuleContext, "parameters">,
): Result<Pick<ImportVat, "vat" | "derivation">, ImportRefusal> => {
  if (exemption !== null) {
    const claim: GroundClaim = { on, listed: exemption.listed };
    const ground = decideImportGround(exemption.ground, claim);
    return ground.ok ? ok({ vat: ZERO, derivation: ground.value.derivation }) : ground;
  }
  const rate = vatRate(parameters, on);
  if (!rate.ok) return rate;
  const { vat, step } = chargeVat("vat.import", base, rate.value);
  return ok({ vat, derivation: [step] });
};

export interface CustomsImportInput {
  /** Day of the customs declaration. */
  readonly on: PlainDate;
  readonly customsValue: Tyiyn;
  readonly duties: Tyiyn;
  /** Taxes of the import but VAT, as excise. */
  readonly otherTaxes: Tyiyn;
  readonly exemption: ImportExemption | null;
}

/** VAT of goods from outside the EAEU: customs value, duties and taxes but VAT itself (art. 310). */
export const computeCustomsImport = (
  input: CustomsImportInput,
  context: Pick<RuleContext, "parameters">,
): Result<ImportVat, ImportRefusal> => {
  const negative = negativeOf(input, ["customsValue", "duties", "otherTaxes"]);
  if (negative) return err(negative);
  const base = addMoney(input.customsValue, input.duties, input.otherTaxes);
  const charged = chargeImport(base, input.exemption, input.on, context);
  if (!charged.ok) return charged;
  return ok({
    base,
    vat: charged.value.vat,
    derivation: [
      workingStep(
        "vat.import.customs-base",
        "customs-value + duties + other-taxes",
        {
          "customs-value": som(input.customsValue),
          duties: som(input.duties),
          "other-taxes": som(input.otherTaxes),
        },
        som(base),
        "310",
      ),
      ...charged.value.derivation,
    ],
  });
};
