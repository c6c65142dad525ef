import type { Derivation } from "../../kernel/derivation.ts";
import { addMoney, subtractMoney, type Tyiyn } from "../../kernel/money.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { RuleContext } from "../rule.ts";
import { som, workingStep } from "../working.ts";
import { chargeVat, type VatRefusal, vatRate } from "./vat-rate.ts";

/** Why a payer leaves VAT: the end of the business, or a move to a special regime (258(7)). */
export const LEAVING_GROUNDS = ["cessation", "special-regime"] as const;
export const LEFT_KINDS = ["stock", "asset"] as const;

export interface LeftItem {
  readonly kind: (typeof LEFT_KINDS)[number];
  readonly cost: Tyiyn;
  /** Accounting depreciation of a fixed or intangible asset; nothing for stock (308(8)). */
  readonly depreciation: Tyiyn;
  readonly boughtOnGeneralRegime: boolean;
  readonly credited: boolean;
}

export interface LeavingInput {
  readonly on: PlainDate;
  readonly ground: (typeof LEAVING_GROUNDS)[number];
  readonly items: readonly LeftItem[];
}

export interface Leaving {
  readonly stock: Tyiyn;
  readonly assets: Tyiyn;
  readonly base: Tyiyn;
  readonly vat: Tyiyn;
  readonly derivation: Derivation;
}

type LeavingRefusal = VatRefusal | { readonly code: "depreciation-over-cost"; readonly path: string };

/** At the end of a business all that was bought on the general regime counts; in a move only what was credited. */
const counts = ({ boughtOnGeneralRegime, credited }: LeftItem, ground: LeavingInput["ground"]): boolean =>
  boughtOnGeneralRegime && (ground === "cessation" || credited);

const problemOf = (items: readonly LeftItem[]): LeavingRefusal | null => {
  for (const [index, { kind, cost, depreciation }] of items.entries()) {
    if (cost < 0) return { code: "negative-amount", path: `items.${index}.cost` };
    if (depreciation < 0) return { code: "negative-amount", path: `items.${index}.depreciation` };
    if (depreciation > (kind === "stock" ? 0 : cost))
      return { code: "depreciation-over-cost", path: `items.${index}.depreciation` };
  }
  return null;
};

/** VAT of what is left when a payer leaves: stock and assets count as sold at book value (258(7), 308(8)). */
export const computeLeaving = (
  { on, ground, items }: LeavingInput,
  { parameters }: Pick<RuleContext, "parameters">,
): Result<Leaving, LeavingRefusal> => {
  const problem = problemOf(items);
  if (problem) return err(problem);
  const rate = vatRate(parameters, on);
  if (!rate.ok) return rate;
  const sumOf = (kind: LeftItem["kind"]): Tyiyn =>
    addMoney(
      ...items
        .filter((item) => item.kind === kind && counts(item, ground))
        .map(({ cost, depreciation }) => subtractMoney(cost, depreciation)),
    );
  const stock = sumOf("stock");
  const assets = sumOf("asset");
  const base = addMoney(stock, assets);
  const charged = chargeVat("vat.left", base, rate.value);
  return ok({
    stock,
    assets,
    base,
    vat: charged.vat,
    derivation: [
      workingStep(
        `vat.left.${ground}`,
        "stock + assets",
        { stock: som(stock), assets: som(assets) },
        som(base),
        "258.7",
      ),
      charged.step,
    ],
  });
};
