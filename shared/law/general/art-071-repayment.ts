import type { Derivation } from "../../kernel/derivation.ts";
import { maxMoney, minMoney, subtractMoney, type Tyiyn, ZERO } from "../../kernel/money.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { RuleContext } from "../rule.ts";
import { day, named, som, workingStep } from "../working.ts";

/** What a tax debt is made of, in the order of art. 71. */
export const DEBT_COMPONENTS = ["tax", "interest", "penalty", "sanction"] as const;
type DebtComponent = (typeof DEBT_COMPONENTS)[number];

interface TaxDebtItem {
  readonly tax: string;
  readonly component: DebtComponent;
  readonly arose: PlainDate;
  /** Tyiyn. */
  readonly amount: Tyiyn;
}

export interface RepaymentInput {
  readonly debts: readonly TaxDebtItem[];
  readonly amount: Tyiyn;
  /** The tax the money was paid for, or the one overpaid. */
  readonly tax: string;
  /** A payment serves its own tax only (art. 71); an overpayment goes on to the others (93(2)). */
  readonly kind: "payment" | "overpayment";
}

export interface Repayment {
  readonly parts: readonly { readonly debt: TaxDebtItem; readonly paid: Tyiyn }[];
  readonly left: Tyiyn;
  readonly derivation: Derivation;
}

/** Own tax before others; of an overpayment, arrears of other taxes before their interest, penalty and sanctions. */
const stageOf = ({ tax, component }: TaxDebtItem, own: string): number =>
  tax === own ? 0 : component === "tax" ? 1 : 2;

const ordered = (
  { debts, tax, kind }: RepaymentInput,
  { readings }: Pick<RuleContext, "readings">,
): readonly TaxDebtItem[] => {
  const byComponent = readings.of("A-22") === "component-first";
  const rank = ({ component }: TaxDebtItem): number => DEBT_COMPONENTS.indexOf(component);
  return debts
    .filter((debt) => kind === "overpayment" || debt.tax === tax)
    .toSorted((a, b) => {
      const stage = stageOf(a, tax) - stageOf(b, tax);
      const age = a.arose < b.arose ? -1 : a.arose > b.arose ? 1 : 0;
      const component = rank(a) - rank(b);
      return stage || (byComponent ? component || age : age || component);
    });
};

/**
 * How money is spread over a tax debt: tax, interest, penalty, sanction, older first (art. 71; A-22 settles which of
 * the two orders comes first); an overpayment serves its own tax, then the arrears of other taxes, then their
 * interest, penalty and sanctions (93(2)). Never another taxpayer's debt (93(7)).
 */
export const computeRepayment = (
  input: RepaymentInput,
  context: Pick<RuleContext, "readings">,
): Result<Repayment, { readonly code: "negative-amount" }> => {
  if (input.amount < 0 || input.debts.some(({ amount }) => amount < 0))
    return err({ code: "negative-amount" });
  const parts: { readonly debt: TaxDebtItem; readonly paid: Tyiyn }[] = [];
  let left = input.amount;
  for (const debt of ordered(input, context)) {
    const paid = minMoney(left, debt.amount);
    if (paid === 0) continue;
    parts.push({ debt, paid });
    left = maxMoney(ZERO, subtractMoney(left, paid));
  }
  const [place, reading] = input.kind === "payment" ? ["71", "A-22"] : ["93.2", "A-24"];
  return ok({
    parts,
    left,
    derivation: [
      ...parts.map(({ debt, paid }) =>
        workingStep(
          `repayment.${debt.component}`,
          null,
          {
            tax: named([debt.tax], (code) => `desk-audit.tax.${code}`),
            "arose-on": day(debt.arose),
            debt: som(debt.amount),
          },
          som(paid),
          place,
          reading,
        ),
      ),
      workingStep("repayment.left", null, { sum: som(input.amount) }, som(left), place),
    ],
  });
};
