import type { Derivation } from "../../kernel/derivation.ts";
import { exactOf, roundToTyiyn, subtractMoney, type Tyiyn } from "../../kernel/money.ts";
import { boundsOf, type Month } from "../../kernel/period.ts";
import { parsePlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { codeValues } from "../code-values.ts";
import type { Missing } from "../missing.ts";
import type { RuleContext } from "../rule.ts";
import { share, som, workingStep } from "../working.ts";

export interface TransactionTaxInput {
  readonly month: Month;
  /** Sent on by order of a foreign party in the month. */
  readonly redirected: Tyiyn;
  /** Of it, money of a foreign organization for the running costs of its own establishment here. */
  readonly ownEstablishment: Tyiyn;
}

export interface TransactionTax {
  readonly tax: Tyiyn;
  readonly derivation: Derivation;
}

export type TransactionTaxRefusal =
  | { readonly code: "negative-amount"; readonly path: string }
  | { readonly code: "not-in-force"; readonly path: string }
  | { readonly code: "incomplete"; readonly missing: Missing };

/** Tax on transactions (art. 245¹): a share of the redirected sum without deductions. */
export const computeTransactionTax = (
  { month, redirected, ownEstablishment }: TransactionTaxInput,
  { parameters }: Pick<RuleContext, "parameters">,
): Result<TransactionTax, TransactionTaxRefusal> => {
  const { first } = boundsOf(month);
  if (redirected < 0 || ownEstablishment < 0 || ownEstablishment > redirected)
    return err({ code: "negative-amount", path: "redirected" });
  const law = codeValues(parameters, first, ["transaction-tax.rate", "transaction-tax.entry"]);
  if (!law.ok) return err({ code: "incomplete", missing: law.error });
  const entry = parsePlainDate(law.value["transaction-tax.entry"]);
  if (!entry.ok || first < entry.value) return err({ code: "not-in-force", path: "month" });
  const base = subtractMoney(redirected, ownEstablishment);
  const tax = roundToTyiyn(exactOf(base).times(law.value["transaction-tax.rate"]));
  return ok({
    tax,
    derivation: [
      workingStep(
        "transaction-tax",
        "(redirected − own-establishment) × rate",
        {
          redirected: som(redirected),
          "own-establishment": som(ownEstablishment),
          rate: share(law.value["transaction-tax.rate"]),
        },
        som(tax),
        "245¹.1",
        "S-01",
      ),
    ],
  });
};
