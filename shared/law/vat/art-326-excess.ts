import type { Derivation, DerivationStep } from "../../kernel/derivation.ts";
import { minMoney, subtractMoney, type Tyiyn, ZERO } from "../../kernel/money.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { som, workingStep } from "../working.ts";

/** What was applied for; a refund is of an excess of zero-rate supplies that was confirmed (327, 329(1)). */
export const EXCESS_APPLICATIONS = ["none", "offset", "refund"] as const;
export const EXCESS_DEBTS = [
  "vat-penalty",
  "vat-sanction",
  "next-vat",
  "other-taxes",
  "import-vat",
  "agent-vat",
] as const;
type ExcessDebt = (typeof EXCESS_DEBTS)[number];
type ExcessTarget = ExcessDebt | "account";
type Order = readonly (readonly [target: ExcessTarget, place: string])[];

/** What an excess pays by itself, without an application (326(3)(1)–(2)). */
const BY_ITSELF: Order = [
  ["vat-penalty", "326.3.1"],
  ["vat-sanction", "326.3.1"],
  ["next-vat", "326.3.2"],
];
/**
 * Where it goes, in the order of the article. An offset goes on with VAT on imports and as an agent (326(3)(3)–(4)); a
 * refund with other taxes, only then VAT on imports, and money last (327(3)): VAT as an agent is not on that list.
 */
const ORDERS: Readonly<Record<(typeof EXCESS_APPLICATIONS)[number], Order>> = {
  none: BY_ITSELF,
  offset: [...BY_ITSELF, ["import-vat", "326.3.3"], ["agent-vat", "326.3.4"]],
  refund: [...BY_ITSELF, ["other-taxes", "327.3.1"], ["import-vat", "327.3.2"], ["account", "327.3.3"]],
};

export interface ExcessInput {
  readonly excess: Tyiyn;
  readonly application: (typeof EXCESS_APPLICATIONS)[number];
  /** What the taxpayer owes, tyiyn. */
  readonly owed: Readonly<Record<ExcessDebt, Tyiyn>>;
  /** On the day of the application: a criminal case on its taxes (329(5)), a complaint on an audit of VAT (329(6)). */
  readonly criminalCase: boolean;
  readonly complaint: boolean;
}

export interface Excess {
  readonly parts: readonly { readonly target: ExcessTarget; readonly amount: Tyiyn }[];
  /** What stays on the account of VAT. */
  readonly left: Tyiyn;
  readonly derivation: Derivation;
}

type ExcessRefusal =
  | { readonly code: "negative-amount"; readonly path: string }
  | { readonly code: "excess-criminal-case" | "excess-complaint" };

/**
 * How an excess of VAT is spread. Without an application it pays VAT's own penalty, sanctions and the next VAT
 * (326(3), 327(2)); an application opens the rest of its order. Money goes to the account once neither other taxes nor
 * VAT on imports are owed (327(4)).
 */
export const spreadExcess = (input: ExcessInput): Result<Excess, ExcessRefusal> => {
  if (input.excess < 0) return err({ code: "negative-amount", path: "excess" });
  const negative = EXCESS_DEBTS.find((debt) => input.owed[debt] < 0);
  if (negative !== undefined) return err({ code: "negative-amount", path: `owed.${negative}` });
  if (input.application !== "none") {
    if (input.criminalCase) return err({ code: "excess-criminal-case" });
    if (input.complaint) return err({ code: "excess-complaint" });
  }
  const parts: { readonly target: ExcessTarget; readonly amount: Tyiyn }[] = [];
  const steps: DerivationStep[] = [];
  let left = input.excess;
  for (const [target, place] of ORDERS[input.application]) {
    const owed = target === "account" ? left : input.owed[target];
    const amount = minMoney(left, owed);
    if (amount === ZERO) continue;
    parts.push({ target, amount });
    steps.push(
      workingStep(
        `vat.excess.${target}`,
        "min(excess, debt)",
        { excess: som(left), debt: som(owed) },
        som(amount),
        place,
      ),
    );
    left = subtractMoney(left, amount);
  }
  steps.push(workingStep("vat.excess.left", null, { sum: som(input.excess) }, som(left), "327.2"));
  return ok({ parts, left, derivation: steps });
};
