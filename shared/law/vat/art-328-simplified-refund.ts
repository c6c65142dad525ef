import type { Derivation, DerivationStep } from "../../kernel/derivation.ts";
import { Exact, exactOf, type Tyiyn } from "../../kernel/money.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { codeValues } from "../code-values.ts";
import type { RuleContext } from "../rule.ts";
import { count, day, share, som, workingStep } from "../working.ts";
import { negativeOf, type VatRefusal } from "./vat-rate.ts";

/** Signs that an excess is not well founded (327(5)), each with its item. */
const EXCESS_RISKS = {
  "young-business": "327.5.1",
  "young-export": "327.5.2",
  "added-by-audits": "327.5.6",
  "no-eaeu-confirmation": "327.5.7",
  "suppliers-differ": "327.5.8",
  "little-tax-paid": "327.5.9",
} as const;
type ExcessRisk = keyof typeof EXCESS_RISKS;

export interface SimplifiedRefundInput {
  readonly on: PlainDate;
  /** Zero-rate and all taxable supplies of six months in a row; zero-rate ones of the last twelve. */
  readonly zeroOfSixMonths: Tyiyn;
  readonly taxableOfSixMonths: Tyiyn;
  readonly zeroOfYear: Tyiyn;
  readonly ownAssets: Tyiyn;
  /** Whole months of business and of export before the application; exports null where there are none. */
  readonly businessMonths: number;
  readonly exportMonths: number | null;
  /** Tax added by the last two audits, and all tax of what they checked. */
  readonly added: Tyiyn;
  readonly checked: Tyiyn;
  readonly exportToEaeuUnconfirmed: boolean;
  readonly suppliersDiffer: boolean;
  readonly paidOfThreeYears: Tyiyn;
  readonly claimed: Tyiyn;
}

export interface SimplifiedRefund {
  /** All three conditions of 328(1) hold, and no risk was found: the excess may be given back without an audit first. */
  readonly entitled: boolean;
  readonly risks: readonly ExcessRisk[];
  readonly simplified: boolean;
  readonly derivation: Derivation;
}

const AMOUNTS = [
  "zeroOfSixMonths",
  "taxableOfSixMonths",
  "zeroOfYear",
  "ownAssets",
  "added",
  "checked",
  "paidOfThreeYears",
  "claimed",
] as const;
export const REFUND_PARAMETERS = [
  "vat.refund.zero-share",
  "vat.refund.zero-supplies",
  "vat.refund.own-assets",
  "vat.refund.business-months",
  "vat.refund.export-months",
  "vat.refund.added-share",
] as const;
type Bounds = Readonly<Record<(typeof REFUND_PARAMETERS)[number], string>>;

/** Som as the dated values state them, in tyiyn. */
const tyiynOf = (value: string): Exact => new Exact(value).times(100);

const risksOf = (input: SimplifiedRefundInput, bounds: Bounds): readonly ExcessRisk[] => {
  const added = exactOf(input.checked).times(bounds["vat.refund.added-share"]);
  const signs: Readonly<Record<ExcessRisk, boolean>> = {
    "young-business": input.businessMonths < Number(bounds["vat.refund.business-months"]),
    "young-export":
      input.exportMonths !== null && input.exportMonths < Number(bounds["vat.refund.export-months"]),
    "added-by-audits": exactOf(input.added).greaterThan(added),
    "no-eaeu-confirmation": input.exportToEaeuUnconfirmed,
    "suppliers-differ": input.suppliersDiffer,
    "little-tax-paid": input.paidOfThreeYears < input.claimed,
  };
  return (Object.keys(EXCESS_RISKS) as ExcessRisk[]).filter((risk) => signs[risk]);
};

/** Whether the simplified order of arts. 327(5) and 328(1) is open to the taxpayer. */
export const decideSimplifiedRefund = (
  input: SimplifiedRefundInput,
  { parameters }: Pick<RuleContext, "parameters">,
): Result<SimplifiedRefund, VatRefusal> => {
  const negative = negativeOf(input, AMOUNTS);
  if (negative) return err(negative);
  const values = codeValues(parameters, input.on, REFUND_PARAMETERS);
  if (!values.ok) return err({ code: "incomplete", missing: values.error });
  const bounds = values.value;
  const leastZero = exactOf(input.taxableOfSixMonths).times(bounds["vat.refund.zero-share"]);
  const yearBound = tyiynOf(bounds["vat.refund.zero-supplies"]);
  const assetBound = tyiynOf(bounds["vat.refund.own-assets"]);
  const entitled =
    input.zeroOfSixMonths > 0 &&
    exactOf(input.zeroOfSixMonths).greaterThanOrEqualTo(leastZero) &&
    exactOf(input.zeroOfYear).greaterThanOrEqualTo(yearBound) &&
    exactOf(input.ownAssets).greaterThanOrEqualTo(assetBound);
  const risks = risksOf(input, bounds);
  const steps: readonly DerivationStep[] = [
    workingStep(
      "vat.refund.zero-share",
      null,
      {
        "taxable-supplies": som(input.taxableOfSixMonths),
        share: share(bounds["vat.refund.zero-share"]),
        bound: som(leastZero),
      },
      som(input.zeroOfSixMonths),
      "328.1.1",
    ),
    workingStep(
      "vat.refund.zero-supplies",
      null,
      { bound: som(yearBound) },
      som(input.zeroOfYear),
      "328.1.2",
    ),
    workingStep("vat.refund.own-assets", null, { bound: som(assetBound) }, som(input.ownAssets), "328.1.3"),
    ...risks.map((risk) => workingStep(`vat.refund.risk.${risk}`, null, {}, count(1), EXCESS_RISKS[risk])),
  ];
  const simplified = entitled && risks.length === 0;
  const verdict = workingStep(
    simplified ? "vat.refund.simplified" : "vat.refund.ordinary",
    null,
    {},
    day(input.on),
    simplified ? "328.2" : "329.1",
  );
  return ok({ entitled, risks, simplified, derivation: [...steps, verdict] });
};
