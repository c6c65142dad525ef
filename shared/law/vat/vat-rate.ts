import type { DerivationStep } from "../../kernel/derivation.ts";
import { Exact, exactOf, roundToTyiyn, type Tyiyn } from "../../kernel/money.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { codeValues } from "../code-values.ts";
import type { Missing } from "../missing.ts";
import type { ParameterBook } from "../parameters.ts";
import { share, som, workingStep } from "../working.ts";

/** How a supply stands to the tax: at the general rate, at nothing, or outside it (art. 254, 264). */
export const VAT_TREATMENTS = ["taxed", "zero", "exempt"] as const;
export type VatTreatment = (typeof VAT_TREATMENTS)[number];

export type VatRefusal =
  | { readonly code: "negative-amount"; readonly path: string }
  | { readonly code: "incomplete"; readonly missing: Missing };

/** The first of the named amounts that is below nothing. */
export const negativeOf = <Name extends string>(
  input: Readonly<Record<Name, Tyiyn | null>>,
  names: readonly Name[],
): VatRefusal | null => {
  const path = names.find((name) => (input[name] ?? 0) < 0);
  return path === undefined ? null : { code: "negative-amount", path };
};

/** The general rate of the day, a share of one (254(1)). */
export const vatRate = (parameters: ParameterBook, on: PlainDate): Result<string, VatRefusal> => {
  const values = codeValues(parameters, on, ["vat.rate"]);
  return values.ok ? ok(values.value["vat.rate"]) : err({ code: "incomplete", missing: values.error });
};

/** Tax of a base, tyiyn half up, with its line of the working. */
export const chargeVat = (
  label: string,
  base: Exact | Tyiyn,
  rate: string,
  place = "254.1",
): { readonly vat: Tyiyn; readonly step: DerivationStep } => {
  const exact = typeof base === "number" ? exactOf(base) : base;
  const vat = roundToTyiyn(exact.times(new Exact(rate)));
  return {
    vat,
    step: workingStep(label, "base × rate", { base: som(exact), rate: share(rate) }, som(vat), place),
  };
};
