import type { Derivation } from "../../kernel/derivation.ts";
import { addMoney, negateMoney, subtractMoney, type Tyiyn, ZERO } from "../../kernel/money.ts";
import { boundsOf, type Month, monthOf } from "../../kernel/period.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { RuleContext } from "../rule.ts";
import { day, som, workingStep } from "../working.ts";
import { chargeVat, negativeOf, type VatRefusal, vatRate } from "./vat-rate.ts";

/** Why goods went back to the EAEU; only the first two are of 321(3). */
export const RETURN_REASONS = ["bad-quality", "incomplete", "other"] as const;

export type AmendedReturnInput =
  | {
      /** A change for what an invoice held invalid says (321(1)–(2)). */
      readonly kind: "invalid-invoice";
      /** VAT of the period as the return states it and as it would be after the change; an excess is negative. */
      readonly stated: Tyiyn;
      readonly amended: Tyiyn;
    }
  | {
      /** Goods from the EAEU sent back (321(3)–(4)). */
      readonly kind: "goods-sent-back";
      readonly importedOn: PlainDate;
      readonly returnedOn: PlainDate;
      readonly reason: (typeof RETURN_REASONS)[number];
      readonly value: Tyiyn;
      readonly excise: Tyiyn;
    };

export interface AmendedReturn {
  readonly answer: "allowed" | "refused" | "left-out" | "amended-return";
  /** What the VAT of the return changes by; of goods never stated, what is not charged. */
  readonly vat: Tyiyn;
  /** Month of the import; null for an invoice. */
  readonly month: Month | null;
  readonly derivation: Derivation;
}

type AmendedReturnRefusal =
  | VatRefusal
  | { readonly code: "event-before-supply"; readonly path: string }
  | { readonly code: "return-reason-not-covered" };

type InvalidInvoice = Extract<AmendedReturnInput, { kind: "invalid-invoice" }>;
type GoodsSentBack = Extract<AmendedReturnInput, { kind: "goods-sent-back" }>;

const decideInvalidInvoice = ({ stated, amended }: InvalidInvoice): AmendedReturn => {
  const change = subtractMoney(amended, stated);
  const allowed = change > 0;
  return {
    answer: allowed ? "allowed" : "refused",
    vat: allowed ? change : ZERO,
    month: null,
    derivation: [
      workingStep(
        allowed ? "vat.amended.raises" : "vat.amended.does-not-raise",
        "amended − stated",
        { amended: som(amended), stated: som(stated) },
        som(change),
        allowed ? "321.2" : "321.1",
      ),
    ],
  };
};

const decideGoodsSentBack = (
  input: GoodsSentBack,
  { parameters }: Pick<RuleContext, "parameters">,
): Result<AmendedReturn, AmendedReturnRefusal> => {
  const negative = negativeOf(input, ["value", "excise"]);
  if (negative) return err(negative);
  const { importedOn, returnedOn, value, excise } = input;
  if (returnedOn < importedOn) return err({ code: "event-before-supply", path: "returnedOn" });
  if (input.reason === "other") return err({ code: "return-reason-not-covered" });
  const rate = vatRate(parameters, importedOn);
  if (!rate.ok) return rate;
  const month = monthOf(importedOn);
  const { last } = boundsOf(month);
  const base = addMoney(value, excise);
  const charged = chargeVat("vat.import", base, rate.value);
  const inTime = returnedOn <= last;
  const place = inTime ? "321.3" : "321.4";
  return ok({
    answer: inTime ? "left-out" : "amended-return",
    vat: negateMoney(charged.vat),
    month,
    derivation: [
      workingStep(
        inTime ? "vat.amended.left-out" : "vat.amended.amended-return",
        null,
        { "imported-on": day(importedOn), "returned-on": day(returnedOn) },
        day(last),
        place,
      ),
      workingStep(
        "vat.import.goods",
        "goods + excise",
        { goods: som(value), excise: som(excise) },
        som(base),
        "311.4",
      ),
      charged.step,
    ],
  });
};

/**
 * Whether and where a return is changed (art. 321). For an invalid invoice only to raise the tax; goods from the EAEU
 * sent back for their quality or completeness are never stated where the month of the import still ran, else taken out
 * of its return.
 */
export const decideAmendedReturn = (
  input: AmendedReturnInput,
  context: Pick<RuleContext, "parameters">,
): Result<AmendedReturn, AmendedReturnRefusal> =>
  input.kind === "invalid-invoice" ? ok(decideInvalidInvoice(input)) : decideGoodsSentBack(input, context);
