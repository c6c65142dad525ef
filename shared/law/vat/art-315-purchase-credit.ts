import type { Derivation, DerivationStep } from "../../kernel/derivation.ts";
import { addMoney, minMoney, subtractMoney, type Tyiyn, ZERO } from "../../kernel/money.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { ReadingId } from "../readings-of-the-code.ts";
import { som, workingStep } from "../working.ts";

interface CreditGround {
  readonly place: string;
  /** Whether the VAT that is not credited goes to the book value of what was bought (316(3)). */
  readonly toCost: boolean;
  readonly reading?: ReadingId;
}

/** Why VAT of a purchase is not credited (arts. 315–316, 318(2)). A condition that is not met makes the credit a breach of the Code (316(2)(1)). */
const CREDIT_GROUNDS = {
  "conditional-regime": { place: "316.4", toCost: true },
  "not-for-taxable": { place: "316.1.1", toCost: true },
  geology: { place: "316.1.2", toCost: true },
  leisure: { place: "316.1.3", toCost: true },
  "prize-fund": { place: "318.2", toCost: true },
  "not-received": { place: "315.3.1.а", toCost: false },
  "seller-not-registered": { place: "315.3.1.а", toCost: false },
  "no-invoice": { place: "315.3.1.б", toCost: false },
  "invalid-invoice": { place: "316.2.3", toCost: true, reading: "S-19" },
  "incomplete-invoice": { place: "316.2.4", toCost: false },
  "not-released": { place: "315.3.2.а", toCost: false },
  "customs-vat-unpaid": { place: "315.3.2.б", toCost: false },
  "return-not-filed": { place: "315.3.3.а", toCost: false },
  "eaeu-vat-unpaid": { place: "315.3.3.б", toCost: false },
  "agent-vat-unpaid": { place: "315.3.4", toCost: false },
  "no-own-invoice": { place: "315.3.4", toCost: false },
  "customs-uplift": { place: "316.2.5", toCost: false },
  "authority-uplift": { place: "316.2.6", toCost: true },
  "loss-over-norm": { place: "316.2.2", toCost: true },
  cash: { place: "316.5", toCost: true },
  barter: { place: "316.5", toCost: true, reading: "S-18" },
} as const satisfies Record<string, CreditGround>;
type Ground = keyof typeof CREDIT_GROUNDS;

export const PURCHASE_PURPOSES = [
  "taxable",
  "not-taxable",
  "geology",
  "leisure",
  "leisure-business",
  "prize-fund",
] as const;
export const INVOICE_STATES = ["valid", "receipts", "invalid", "incomplete", "none"] as const;

type Source =
  | {
      readonly source: "domestic";
      readonly received: boolean;
      readonly sellerRegistered: boolean;
      /** `receipts` where the Cabinet lets a cash register's and a goods receipt stand for it (315(3)(1)(в)). */
      readonly invoice: (typeof INVOICE_STATES)[number];
      /** Of the VAT: what was paid in cash, settled by barter, and not paid yet. */
      readonly cash: Tyiyn;
      readonly barter: Tyiyn;
      readonly unpaid: Tyiyn;
    }
  | {
      readonly source: "customs";
      readonly released: boolean;
      readonly vatPaid: boolean;
      /** Of the VAT: on the value customs set above the invoice's. */
      readonly uplift: Tyiyn;
    }
  | {
      readonly source: "eaeu";
      readonly returnFiled: boolean;
      readonly vatPaid: boolean;
      /** Of the VAT: on the value the tax authority set above the invoice's (307(4)). */
      readonly uplift: Tyiyn;
    }
  | { readonly source: "agent"; readonly vatPaid: boolean; readonly ownInvoice: boolean };

export type PurchaseInput = Source & {
  readonly vat: Tyiyn;
  readonly purpose: (typeof PURCHASE_PURPOSES)[number];
  readonly conditionalRegime: boolean;
  /** Of the VAT: of what was lost above the norms. */
  readonly lost: Tyiyn;
};

export interface PurchaseCredit {
  readonly credited: Tyiyn;
  readonly refused: readonly { readonly ground: Ground; readonly amount: Tyiyn }[];
  readonly toCost: Tyiyn;
  /** Credited though not paid yet: a warning, not a refusal (S-17). */
  readonly unpaid: Tyiyn;
  readonly derivation: Derivation;
}

/** Grounds that refuse the whole VAT of the purchase, in the order they are looked at. */
const wholeGrounds = (input: PurchaseInput): readonly (readonly [Ground, boolean])[] => {
  const common = [
    ["conditional-regime", input.conditionalRegime],
    ["not-for-taxable", input.purpose === "not-taxable"],
    ["geology", input.purpose === "geology"],
    ["leisure", input.purpose === "leisure"],
    ["prize-fund", input.purpose === "prize-fund"],
  ] as const;
  switch (input.source) {
    case "domestic":
      return [
        ...common,
        ["not-received", !input.received],
        ["seller-not-registered", !input.sellerRegistered],
        ["no-invoice", input.invoice === "none"],
        ["invalid-invoice", input.invoice === "invalid"],
        ["incomplete-invoice", input.invoice === "incomplete"],
      ];
    case "customs":
      return [...common, ["not-released", !input.released], ["customs-vat-unpaid", !input.vatPaid]];
    case "eaeu":
      return [...common, ["return-not-filed", !input.returnFiled], ["eaeu-vat-unpaid", !input.vatPaid]];
    case "agent":
      return [...common, ["agent-vat-unpaid", !input.vatPaid], ["no-own-invoice", !input.ownInvoice]];
  }
};

const partsOf = (input: PurchaseInput): readonly (readonly [Ground, Tyiyn])[] => {
  const lost = ["loss-over-norm", input.lost] as const;
  switch (input.source) {
    case "domestic":
      return [["cash", input.cash], ["barter", input.barter], lost];
    case "customs":
      return [["customs-uplift", input.uplift], lost];
    case "eaeu":
      return [["authority-uplift", input.uplift], lost];
    case "agent":
      return [lost];
  }
};

type PurchaseRefusal =
  | { readonly code: "negative-amount"; readonly path: string }
  | { readonly code: "more-than-vat"; readonly path: string };

const problemOf = (input: PurchaseInput): PurchaseRefusal | null => {
  const parts =
    input.source === "domestic"
      ? { cash: input.cash, barter: input.barter, unpaid: input.unpaid }
      : { uplift: "uplift" in input ? input.uplift : ZERO };
  const amounts: Readonly<Record<string, Tyiyn>> = { vat: input.vat, lost: input.lost, ...parts };
  const negative = Object.keys(amounts).find((name) => (amounts[name] ?? 0) < 0);
  if (negative !== undefined) return { code: "negative-amount", path: negative };
  const settled = Object.values(parts).reduce<number>((sum, part) => sum + part, 0);
  if (settled > input.vat) return { code: "more-than-vat", path: Object.keys(parts)[0] ?? "" };
  return input.lost > input.vat ? { code: "more-than-vat", path: "lost" } : null;
};

/**
 * What of the VAT of a purchase is credited (arts. 315(3), 316) before its division by art. 317: nothing where a
 * condition is not met, else all but the parts the article names. One som is refused once.
 */
export const decidePurchaseCredit = (input: PurchaseInput): Result<PurchaseCredit, PurchaseRefusal> => {
  const problem = problemOf(input);
  if (problem) return err(problem);
  const whole = wholeGrounds(input).find(([, holds]) => holds);
  const asked: readonly (readonly [Ground, Tyiyn])[] = whole ? [[whole[0], input.vat]] : partsOf(input);
  const refused: { readonly ground: Ground; readonly amount: Tyiyn }[] = [];
  const steps: DerivationStep[] = [];
  let credited = input.vat;
  let toCost = ZERO;
  for (const [ground, wanted] of asked) {
    const amount = minMoney(wanted, credited);
    if (amount === 0) continue;
    const { place, toCost: costs, reading }: CreditGround = CREDIT_GROUNDS[ground];
    refused.push({ ground, amount });
    steps.push(
      workingStep(`vat.refused.${ground}`, null, { vat: som(input.vat) }, som(amount), place, reading),
    );
    credited = subtractMoney(credited, amount);
    if (costs) toCost = addMoney(toCost, amount);
  }
  const unpaid = input.source === "domestic" ? minMoney(input.unpaid, credited) : ZERO;
  return ok({
    credited,
    refused,
    toCost,
    unpaid,
    derivation: [
      ...steps,
      ...(toCost === 0 ? [] : [workingStep("vat.refused.to-cost", null, {}, som(toCost), "316.3")]),
      ...(unpaid === 0
        ? []
        : [workingStep("vat.purchase-unpaid", null, {}, som(unpaid), "315.3.1.г", "S-17")]),
      workingStep("vat.purchase-credit", null, { vat: som(input.vat) }, som(credited), "315.1"),
    ],
  });
};
