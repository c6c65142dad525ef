import type { Derivation, DerivationStep } from "../../kernel/derivation.ts";
import { minMoney, subtractMoney, type Tyiyn, ZERO } from "../../kernel/money.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { som, workingStep } from "../working.ts";

/** Where an excess goes, in order: by itself (326(3)(1)–(2)), or on an application (326(3)(3)–(4), 327(3)). */
const EXCESS_TARGETS = {
  "vat-penalty": { place: "326.3.1", application: null },
  "vat-sanction": { place: "326.3.1", application: null },
  "next-vat": { place: "326.3.2", application: null },
  "import-vat": { place: "326.3.3", application: "offset" },
  "agent-vat": { place: "326.3.4", application: "offset" },
  "other-taxes": { place: "327.3.1", application: "refund" },
  account: { place: "327.3.3", application: "refund" },
} as const;
type ExcessTarget = keyof typeof EXCESS_TARGETS;
const TARGETS = Object.keys(EXCESS_TARGETS) as ExcessTarget[];
export const EXCESS_DEBTS = TARGETS.filter((target) => target !== "account") as Exclude<
  ExcessTarget,
  "account"
>[];

/** What was applied for; a refund is of an excess of zero-rate supplies that was confirmed (327, 329(1)). */
export const EXCESS_APPLICATIONS = ["none", "offset", "refund"] as const;

export interface ExcessInput {
  readonly excess: Tyiyn;
  readonly application: (typeof EXCESS_APPLICATIONS)[number];
  /** What the taxpayer owes, tyiyn. */
  readonly owed: Readonly<Record<Exclude<ExcessTarget, "account">, Tyiyn>>;
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

/** Money goes to the account once nothing is owed any more, for other taxes or for imports (327(4)). */
const orderOf = (application: ExcessInput["application"]): readonly ExcessTarget[] =>
  TARGETS.filter((target) => {
    const needed = EXCESS_TARGETS[target].application;
    return needed === null || application === "refund" || needed === application;
  });

/**
 * How an excess of VAT is spread. Without an application it pays VAT's own penalty, sanctions and the next VAT
 * (326(3), 327(2)); on one also import and agent VAT; a refund then pays other taxes and what is left to the account.
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
  for (const target of orderOf(input.application)) {
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
        EXCESS_TARGETS[target].place,
      ),
    );
    left = subtractMoney(left, amount);
  }
  steps.push(workingStep("vat.excess.left", null, { sum: som(input.excess) }, som(left), "327.2"));
  return ok({ parts, left, derivation: steps });
};
