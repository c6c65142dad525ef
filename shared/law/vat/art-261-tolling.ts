import type { Derivation } from "../../kernel/derivation.ts";
import { type Tyiyn, ZERO } from "../../kernel/money.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { computeTerm, type TermRefusal } from "../art-018-terms.ts";
import { codeValues } from "../code-values.ts";
import type { RuleContext } from "../rule.ts";
import { day, workingStep } from "../working.ts";
import { chargeVat, type VatRefusal, vatRate } from "./vat-rate.ts";

/** Which way the raw material crossed the border within the EAEU. */
export const TOLLING_WAYS = { "brought-in": "261.7", "taken-out": "261.8" } as const;

export interface TollingInput {
  readonly way: keyof typeof TOLLING_WAYS;
  readonly value: Tyiyn;
  readonly movedOn: PlainDate;
  /** Day what was made of it crossed back; null while it has not. */
  readonly productOn: PlainDate | null;
  readonly today: PlainDate;
}

export interface Tolling {
  readonly lastDay: PlainDate;
  readonly taxed: boolean;
  readonly vat: Tyiyn;
  readonly derivation: Derivation;
}

type TollingRefusal =
  | VatRefusal
  | TermRefusal
  | { readonly code: "event-before-supply"; readonly path: string };

/**
 * VAT of raw material whose product did not cross back within its months (251(4), 261(7)–(8)), a term by art. 18: it
 * arises on the day the material was moved, at the rate of that day.
 */
export const decideTolling = (
  { way, value, movedOn, productOn, today }: TollingInput,
  context: Pick<RuleContext, "parameters" | "calendar" | "readings">,
): Result<Tolling, TollingRefusal> => {
  if (value < 0) return err({ code: "negative-amount", path: "value" });
  if (productOn !== null && productOn < movedOn)
    return err({ code: "event-before-supply", path: "productOn" });
  const values = codeValues(context.parameters, movedOn, ["vat.tolling.months"]);
  if (!values.ok) return err({ code: "incomplete", missing: values.error });
  const rate = vatRate(context.parameters, movedOn);
  if (!rate.ok) return rate;
  const length = Number(values.value["vat.tolling.months"]);
  const term = computeTerm({ from: movedOn, length, unit: "month" }, context);
  if (!term.ok) return term;
  const lastDay = term.value.due;
  const taxed = (productOn ?? today) > lastDay;
  const charged = chargeVat("vat.tolling.vat", value, rate.value);
  return ok({
    lastDay,
    taxed,
    vat: taxed ? charged.vat : ZERO,
    derivation: [
      ...term.value.derivation,
      workingStep(
        taxed ? "vat.tolling.overdue" : "vat.tolling.free",
        null,
        { "moved-on": day(movedOn) },
        day(lastDay),
        TOLLING_WAYS[way],
      ),
      ...(taxed ? [charged.step] : []),
    ],
  });
};
