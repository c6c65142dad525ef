import type { Derivation } from "../../kernel/derivation.ts";
import { Exact, exactOf, parseSomLenient, roundToTyiyn, type Tyiyn } from "../../kernel/money.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { codeValues } from "../code-values.ts";
import type { Missing } from "../missing.ts";
import type { RuleContext } from "../rule.ts";
import { count, share, som, workingStep } from "../working.ts";

/** Whom the sanction for undocumented goods is for: the general regime and the trade of 423(1)(1)(б), nobody else. */
export const GOODS_REGIMES = ["general", "single-tax-trade", "other"] as const;

/** The offences of art. 163 beside those of parts 1, 1¹, 2 and 3. */
export type OtherSanctionInput =
  /** Single annual returns not filed in time, any payer but the declarant of art. 107 (part 1²); automated (160(4)). */
  | {
      readonly kind: "unified-return-not-filed";
      readonly facts: number;
      /** The declaration of art. 107: its materials go to the prosecutor (107(6)), no sanction is accrued. */
      readonly official: boolean;
      readonly on: PlainDate;
    }
  /** Goods without primary documents and unknown to the information system, at market value, tyiyn (part 4). */
  | {
      readonly kind: "undocumented-goods";
      readonly marketValue: Tyiyn;
      readonly regime: (typeof GOODS_REGIMES)[number];
      readonly on: PlainDate;
    };

interface OtherSanction {
  readonly sanction: Tyiyn;
  readonly derivation: Derivation;
}

type Refusal =
  | { readonly code: "negative-amount" | "sanction-of-other-regimes" | "declaration-of-official" }
  | { readonly code: "incomplete"; readonly missing: Missing };

/** The sanction of art. 163(1²), for each fact, and of art. 163(4); offences are not absorbed (160(3)). */
export const computeOtherSanction = (
  input: OtherSanctionInput,
  { parameters }: Pick<RuleContext, "parameters">,
): Result<OtherSanction, Refusal> => {
  const amount = input.kind === "undocumented-goods" ? input.marketValue : input.facts;
  if (amount < 0) return err({ code: "negative-amount" });
  if (input.kind === "undocumented-goods") {
    if (input.regime === "other") return err({ code: "sanction-of-other-regimes" });
    const values = codeValues(parameters, input.on, ["sanction.undocumented-goods.rate"]);
    if (!values.ok) return err({ code: "incomplete", missing: values.error });
    const rate = values.value["sanction.undocumented-goods.rate"];
    const sanction = roundToTyiyn(exactOf(input.marketValue).times(rate));
    const operands = { value: som(input.marketValue), rate: share(rate) };
    return ok({
      sanction,
      derivation: [
        workingStep("sanction.undocumented-goods", "value × rate", operands, som(sanction), "163.4", "A-62"),
      ],
    });
  }
  if (input.official) return err({ code: "declaration-of-official" });
  const values = codeValues(parameters, input.on, ["sanction.unified-return.indices", "calculation-index"]);
  if (!values.ok) return err({ code: "incomplete", missing: values.error });
  const index = parseSomLenient(values.value["calculation-index"]);
  if (!index.ok)
    return err({
      code: "incomplete",
      missing: { what: "parameter", name: "calculation-index", on: input.on },
    });
  const indices = values.value["sanction.unified-return.indices"];
  const sanction = roundToTyiyn(exactOf(index.value).times(new Exact(indices)).times(input.facts));
  const operands = {
    count: count(indices),
    "calculation-index": som(index.value),
    facts: count(input.facts),
  };
  return ok({
    sanction,
    derivation: [
      workingStep(
        "sanction.unified-return",
        "count × calculation-index × facts",
        operands,
        som(sanction),
        "163.1²",
        "A-26",
      ),
    ],
  });
};
