import type { DerivationStep } from "../../kernel/derivation.ts";
import { addMoney, type Tyiyn } from "../../kernel/money.ts";
import { monthOf } from "../../kernel/period.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { type DueDateRefusal, dueDate } from "../due-dates.ts";
import type { RuleContext } from "../rule.ts";
import { day, som, workingStep } from "../working.ts";
import { chargeImport, type ImportExemption, type ImportRefusal, type ImportVat } from "./art-310-import.ts";
import { negativeOf } from "./vat-rate.ts";

export interface EaeuImportInput {
  readonly importedOn: PlainDate;
  /** Day the goods were entered in the accounts. */
  readonly accountedOn: PlainDate;
  /** An agent's obligation arises on the day of import (261(6)). */
  readonly byAgent: boolean;
  readonly goods: Tyiyn;
  readonly otherCosts: Tyiyn;
  /** Whether the contract names the goods or the other costs apart (311(2)–(3)). */
  readonly shownApart: boolean;
  readonly excise: Tyiyn;
  /** Price of the processing where the goods were made abroad of own raw material (311(5)); null for bought goods. */
  readonly processing: Tyiyn | null;
  readonly exemption: ImportExemption | null;
}

export interface EaeuImportVat extends ImportVat {
  readonly arises: PlainDate;
  /** Last day for the return and the payment (320(1)–(2)). */
  readonly due: PlainDate;
}

const AMOUNTS = ["goods", "otherCosts", "excise", "processing"] as const;

const baseOf = (input: EaeuImportInput): { readonly base: Tyiyn; readonly step: DerivationStep } => {
  const { processing, goods, otherCosts, excise } = input;
  if (processing !== null) {
    const base = addMoney(processing, excise);
    const operands = { processing: som(processing), excise: som(excise) };
    return {
      base,
      step: workingStep("vat.import.processing", "processing + excise", operands, som(base), "311.5"),
    };
  }
  if (input.shownApart) {
    const base = addMoney(goods, excise);
    return {
      base,
      step: workingStep(
        "vat.import.goods",
        "goods + excise",
        { goods: som(goods), excise: som(excise) },
        som(base),
        "311.2",
      ),
    };
  }
  const base = addMoney(goods, otherCosts, excise);
  const operands = { goods: som(goods), "other-costs": som(otherCosts), excise: som(excise) };
  return {
    base,
    step: workingStep("vat.import.whole-price", "goods + other-costs + excise", operands, som(base), "311.3"),
  };
};

/**
 * VAT of goods from the EAEU (art. 311): the price of the goods and their excise; costs named apart stay out, costs
 * that are not named come in. Return and payment by the day of the month after the import (320).
 */
export const computeEaeuImport = (
  input: EaeuImportInput,
  context: Pick<RuleContext, "parameters" | "calendar">,
): Result<EaeuImportVat, ImportRefusal | DueDateRefusal> => {
  const negative = negativeOf(input, AMOUNTS);
  if (negative) return err(negative);
  const { importedOn, accountedOn, byAgent } = input;
  const arises = byAgent || accountedOn < importedOn ? importedOn : accountedOn;
  const { base, step } = baseOf(input);
  const charged = chargeImport(base, input.exemption, arises, context);
  if (!charged.ok) return charged;
  const due = dueDate({ form: "IND", period: monthOf(importedOn), what: "payment" }, context.calendar);
  if (!due.ok) return due;
  return ok({
    base,
    vat: charged.value.vat,
    arises,
    due: due.value.due,
    derivation: [
      step,
      workingStep(
        "vat.import.arises",
        byAgent ? null : "max(imported-on, accounted-on)",
        { "imported-on": day(importedOn), "accounted-on": day(accountedOn) },
        day(arises),
        "261.6",
      ),
      ...due.value.derivation,
      ...charged.value.derivation,
    ],
  });
};
