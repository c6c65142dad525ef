import type { Derivation } from "../../kernel/derivation.ts";
import { type LegalBasis, tc } from "../../kernel/legal-basis.ts";
import { type Tyiyn, ZERO } from "../../kernel/money.ts";
import { boundsOf, type Month } from "../../kernel/period.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { RuleContext } from "../rule.ts";
import { som, workingStep } from "../working.ts";
import { chargeVat, negativeOf, type VatRefusal, vatRate } from "./vat-rate.ts";

/** Contracts whose supplies are one person's: of a simple partnership (323(1)) and of a trust (доверительное управление). */
const CONTRACTS = {
  "joint-activity": { supplies: "323.2", credit: "323.3" },
  "islamic-partnership": { supplies: "323.2", credit: "323.3" },
  trust: { supplies: "325.1", credit: "325.2" },
} as const;
export type CommonContract = keyof typeof CONTRACTS;
export const COMMON_CONTRACTS = Object.keys(CONTRACTS) as CommonContract[];

export interface CommonAccountsInput {
  readonly month: Month;
  readonly contract: CommonContract;
  /** The partner charged with the accounts by the contract, or the trustee. */
  readonly responsible: boolean;
  /** Taxable supplies under the contract without taxes, and VAT of what was bought for it that may be credited. */
  readonly supplies: Tyiyn;
  readonly inputVat: Tyiyn;
}

export interface CommonAccounts {
  readonly declares: boolean;
  /** What of the contract this person charges and credits. */
  readonly vat: Tyiyn;
  readonly credit: Tyiyn;
  readonly article: LegalBasis;
  readonly derivation: Derivation;
}

/** Who of a partnership or a trust declares its supplies and credits its VAT (arts. 323, 325): one person, all of it. */
export const decideCommonAccounts = (
  input: CommonAccountsInput,
  { parameters }: Pick<RuleContext, "parameters">,
): Result<CommonAccounts, VatRefusal> => {
  const negative = negativeOf(input, ["supplies", "inputVat"]);
  if (negative) return err(negative);
  const { contract, responsible, supplies, inputVat } = input;
  const places = CONTRACTS[contract];
  const article = tc(places.supplies);
  if (!responsible)
    return ok({
      declares: false,
      vat: ZERO,
      credit: ZERO,
      article,
      derivation: [
        workingStep("vat.common.other-person", null, { sum: som(supplies) }, som(ZERO), places.supplies),
        workingStep("vat.common.no-credit", null, { vat: som(inputVat) }, som(ZERO), places.credit),
      ],
    });
  const rate = vatRate(parameters, boundsOf(input.month).first);
  if (!rate.ok) return rate;
  const { vat, step } = chargeVat("vat.supplies", supplies, rate.value);
  return ok({
    declares: true,
    vat,
    credit: inputVat,
    article,
    derivation: [
      workingStep("vat.common.supplies", null, {}, som(supplies), places.supplies),
      step,
      workingStep("vat.common.credit", null, {}, som(inputVat), places.credit),
    ],
  });
};
