import type { Derivation } from "../../kernel/derivation.ts";
import { addMoney, Exact, exactOf, roundToTyiyn, subtractMoney, type Tyiyn } from "../../kernel/money.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { computeWithholding, type WithholdingRefusal } from "../profit-tax/art-249-withholding.ts";
import type { WithheldIncome } from "../profit-tax/art-249-withholding-rates.ts";
import type { RuleContext } from "../rule.ts";
import { share, som, workingStep } from "../working.ts";
import { chargeVat, type VatRefusal, vatRate } from "./vat-rate.ts";

/** What the sum of the contract holds: what the contractor gets, that and the tax withheld, or VAT besides. */
export const CONTRACT_SUMS = ["received", "with-withholding", "with-both-taxes"] as const;

/** Why the buyer is no agent for VAT of the works or services. */
export const AGENT_EXCEPTIONS = {
  "supplied-elsewhere": "251..5",
  "permanent-establishment": "53.2.3",
  "registered-foreign-seller": "53.2.3",
  "treaty-before-the-code": "53.2.3",
  "state-body": "53.1",
  bank: "53.6",
  "high-tech-park": "53.8",
  "international-carrier": "53.8",
} as const;
export type AgentException = keyof typeof AGENT_EXCEPTIONS;

export interface ForeignContractorInput {
  readonly paidOn: PlainDate;
  readonly income: WithheldIncome;
  readonly amount: Tyiyn;
  readonly sum: (typeof CONTRACT_SUMS)[number];
  readonly exception: AgentException | null;
  readonly treatyRate: string | null;
}

export interface ForeignContractor {
  /** Income with the tax withheld in it: the value VAT is charged on. */
  readonly gross: Tyiyn;
  readonly withheld: Tyiyn;
  readonly vat: Tyiyn;
  /** What goes to the contractor, and what the agent pays in all. */
  readonly toContractor: Tyiyn;
  readonly total: Tyiyn;
  readonly derivation: Derivation;
}

type ForeignContractorRefusal = VatRefusal | WithholdingRefusal | { readonly code: "no-agent-vat" };

/**
 * VAT the agent pays for a foreign organization without a permanent establishment (53(2)(3), 253(1)(3), 308(2)): the
 * base includes the tax withheld from its income and excludes VAT.
 */
export const computeForeignContractor = (
  input: ForeignContractorInput,
  context: Pick<RuleContext, "parameters">,
): Result<ForeignContractor, ForeignContractorRefusal> => {
  if (input.amount < 0) return err({ code: "negative-amount", path: "amount" });
  if (input.exception !== null) return err({ code: "no-agent-vat" });
  const rate = vatRate(context.parameters, input.paidOn);
  if (!rate.ok) return rate;
  const vatIncluded = input.sum === "with-both-taxes";
  const exact = vatIncluded
    ? exactOf(input.amount).div(new Exact(rate.value).plus(1))
    : exactOf(input.amount);
  const amount = roundToTyiyn(exact);
  const withholding = computeWithholding(
    {
      income: input.income,
      amount,
      net: input.sum === "received",
      paidOn: input.paidOn,
      permanentEstablishment: false,
      listedOrInternational: false,
      treatyRate: input.treatyRate,
    },
    context,
  );
  if (!withholding.ok) return withholding;
  const { gross, tax: withheld } = withholding.value;
  const charged = chargeVat("vat.agent", gross, rate.value, "308.2");
  /** The sum of a contract with VAT in it is paid as agreed: what rounding leaves is VAT. */
  const vat = vatIncluded ? subtractMoney(input.amount, gross) : charged.vat;
  return ok({
    gross,
    withheld,
    vat,
    toContractor: subtractMoney(gross, withheld),
    total: addMoney(gross, vat),
    derivation: [
      ...(vatIncluded
        ? [
            workingStep(
              "vat.agent.without-vat",
              "contract ÷ (1 + rate)",
              { contract: som(input.amount), rate: share(rate.value) },
              som(amount),
              "308.2",
            ),
          ]
        : []),
      ...withholding.value.derivation,
      charged.step,
    ],
  });
};
