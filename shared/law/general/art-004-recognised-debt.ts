import type { Derivation, DerivationStep } from "../../kernel/derivation.ts";
import { exactOf, parseSomLenient, roundToTyiyn, type Tyiyn } from "../../kernel/money.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { codeValues } from "../code-values.ts";
import type { Missing } from "../missing.ts";
import type { RuleContext } from "../rule.ts";
import { count, som, workingStep } from "../working.ts";

/** What makes a tax debt a recognised one (art. 4(2)(20)); one is enough. */
export const RECOGNITION_GROUNDS = {
  "own-return": "4.2.20.а",
  /** The taxpayer knows the decision, did not dispute it, and the term to do so is over. */
  "undisputed-decision": "4.2.20.б",
  "court-decision-in-force": "4.2.20.в",
  "preferential-regime": "4.2.20.г",
  acknowledged: "4.2.20.д",
  "property-tax-notice": "4.2.20.е",
} as const;

/** Whose rights are registered: of what passes to the state and of bankrupts no debt is asked about (145(3)). */
export const REGISTERED_RIGHTS = ["ordinary", "passed-to-state", "of-bankrupt"] as const;

export interface RecognisedDebtInput {
  readonly on: PlainDate;
  readonly rights: (typeof REGISTERED_RIGHTS)[number];
  readonly debts: readonly {
    readonly amount: Tyiyn;
    readonly ground: keyof typeof RECOGNITION_GROUNDS | null;
    readonly propertyTax: boolean;
  }[];
}

export interface RecognisedDebt {
  readonly recognised: Tyiyn;
  /** Above the bound of the public list of debtors (60(2)(6)). */
  readonly publicList: boolean;
  /** Property-tax debt above the bound: registration of rights is refused (145(3), A-41), where it is asked about. */
  readonly registrationRefused: boolean;
  readonly derivation: Derivation;
}

type Refusal =
  | { readonly code: "negative-amount" }
  | { readonly code: "incomplete"; readonly missing: Missing };

/** What part of a debt the taxpayer recognised, and which thresholds in calculation indices it passes. */
export const assessRecognisedDebt = (
  { on, rights, debts }: RecognisedDebtInput,
  { parameters, readings }: Pick<RuleContext, "parameters" | "readings">,
): Result<RecognisedDebt, Refusal> => {
  if (debts.some(({ amount }) => amount < 0)) return err({ code: "negative-amount" });
  const values = codeValues(parameters, on, [
    "debt.public-list.indices",
    "debt.property-registration.indices",
    "calculation-index",
  ]);
  if (!values.ok) return err({ code: "incomplete", missing: values.error });
  const index = parseSomLenient(values.value["calculation-index"]);
  if (!index.ok)
    return err({ code: "incomplete", missing: { what: "parameter", name: "calculation-index", on } });
  const sum = (kept: RecognisedDebtInput["debts"]): Tyiyn =>
    roundToTyiyn(kept.reduce((total, { amount }) => total.plus(amount), exactOf(0 as Tyiyn)));
  const recognised = sum(debts.filter(({ ground }) => ground !== null));
  const property = sum(debts.filter(({ propertyTax }) => propertyTax));
  const threshold = (
    debt: Tyiyn,
    indices: string,
    place: string,
    label: string,
    atBoundToo = false,
    reading?: string,
  ): { readonly over: boolean; readonly step: DerivationStep } => {
    const bound = roundToTyiyn(exactOf(index.value).times(indices));
    const operands = { debt: som(debt), count: count(indices), "calculation-index": som(index.value) };
    const over = atBoundToo ? debt >= bound : debt > bound;
    const step = workingStep(
      `debt.${label}${over ? "" : ".below"}`,
      "count × calculation-index",
      operands,
      som(bound),
      place,
      reading,
    );
    return { over, step };
  };
  const listed = threshold(recognised, values.value["debt.public-list.indices"], "60.2.6", "public-list");
  const refused = threshold(
    property,
    values.value["debt.property-registration.indices"],
    "145.3",
    "registration",
    readings.of("A-41") === "five-refused",
    "A-41",
  );
  const asked = rights === "ordinary";
  const grounds = debts.flatMap(({ amount, ground }) =>
    ground === null
      ? []
      : [workingStep(`debt.ground.${ground}`, null, {}, som(amount), RECOGNITION_GROUNDS[ground])],
  );
  return ok({
    recognised,
    publicList: listed.over,
    registrationRefused: asked && refused.over,
    derivation: [
      ...grounds,
      workingStep("debt.recognised", null, {}, som(recognised), "4.2.20"),
      listed.step,
      asked ? refused.step : workingStep(`debt.rights.${rights}`, null, {}, som(property), "145.3"),
    ],
  });
};
