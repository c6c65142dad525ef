import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMoney, tyiyn } from "../../kernel/money.ts";
import { decidePurchaseCredit, type PurchaseInput } from "./art-315-purchase-credit.ts";

type Of<Source> = Extract<PurchaseInput, { source: Source }>;
const common = { vat: tyiyn(12_000), purpose: "taxable", conditionalRegime: false, lost: tyiyn(0) } as const;
const domestic = (rest: Partial<Of<"domestic">> = {}): PurchaseInput => ({
  ...common,
  source: "domestic",
  received: true,
  sellerRegistered: true,
  invoice: "valid",
  cash: tyiyn(0),
  barter: tyiyn(0),
  unpaid: tyiyn(0),
  ...rest,
});
const customs = (rest: Partial<Of<"customs">> = {}): PurchaseInput => ({
  ...common,
  source: "customs",
  released: true,
  vatPaid: true,
  uplift: tyiyn(0),
  ...rest,
});
const eaeu = (rest: Partial<Of<"eaeu">> = {}): PurchaseInput => ({
  ...common,
  source: "eaeu",
  returnFiled: true,
  vatPaid: true,
  uplift: tyiyn(0),
  ...rest,
});
const agent = (rest: Partial<Of<"agent">> = {}): PurchaseInput => ({
  ...common,
  source: "agent",
  vatPaid: true,
  ownInvoice: true,
  ...rest,
});

describe("arts. 315–316: what of a purchase's VAT is credited", () => {
  it.each([
    ["a good invoice", domestic()],
    ["receipts in the Cabinet's cases", domestic({ invoice: "receipts" })],
    ["leisure of a leisure business", domestic({ purpose: "leisure-business" })],
    ["an import through the customs", customs()],
    ["an import from the EAEU", eaeu()],
    ["a service of a foreign organization", agent()],
  ])("all of it: %s", (_, input) => {
    expect(decidePurchaseCredit(input)).toMatchObject({
      value: { credited: 12_000, refused: [], toCost: 0, unpaid: 0 },
    });
  });
  // whether the refused VAT goes to the cost: 316(3)
  it.each([
    ["conditional-regime", domestic({ conditionalRegime: true }), 12_000],
    ["not-for-taxable", eaeu({ purpose: "not-taxable" }), 12_000],
    ["geology", customs({ purpose: "geology" }), 12_000],
    ["leisure", agent({ purpose: "leisure" }), 12_000],
    // 318(2), 316(3): not credited, in the cost
    ["prize-fund", agent({ purpose: "prize-fund" }), 12_000],
    ["not-received", domestic({ received: false }), 0],
    ["seller-not-registered", domestic({ sellerRegistered: false }), 0],
    ["no-invoice", domestic({ invoice: "none" }), 0],
    ["invalid-invoice", domestic({ invoice: "invalid" }), 12_000],
    ["incomplete-invoice", domestic({ invoice: "incomplete" }), 0],
    ["not-released", customs({ released: false }), 0],
    ["customs-vat-unpaid", customs({ vatPaid: false }), 0],
    ["return-not-filed", eaeu({ returnFiled: false }), 0],
    ["eaeu-vat-unpaid", eaeu({ vatPaid: false }), 0],
    ["agent-vat-unpaid", agent({ vatPaid: false }), 0],
    ["no-own-invoice", agent({ ownInvoice: false }), 0],
  ] as const)("nothing of it: %s", (ground, input, toCost) => {
    expect(decidePurchaseCredit(input)).toMatchObject({
      value: { credited: 0, refused: [{ ground, amount: 12_000 }], toCost },
    });
  });
  it.each([
    ["paid in cash in part", domestic({ cash: tyiyn(2_000) }), 10_000, 2_000, "cash"],
    ["barter in part", domestic({ barter: tyiyn(12_000) }), 0, 12_000, "barter"],
    ["lost above the norms", agent({ lost: tyiyn(1) }), 11_999, 1, "loss-over-norm"],
    ["value raised by the customs", customs({ uplift: tyiyn(500) }), 11_500, 0, "customs-uplift"],
    ["value raised by the tax authority", eaeu({ uplift: tyiyn(500) }), 11_500, 500, "authority-uplift"],
  ] as const)("part of it: %s", (_, input, credited, toCost, ground) => {
    expect(decidePurchaseCredit(input)).toMatchObject({ value: { credited, toCost, refused: [{ ground }] } });
  });
  it("what is not paid yet is a warning (S-17)", () => {
    expect(decidePurchaseCredit(domestic({ unpaid: tyiyn(12_000) }))).toMatchObject({
      value: {
        credited: 12_000,
        refused: [],
        unpaid: 12_000,
        derivation: [{ reading: "S-17" }, { basis: "315.1" }],
      },
    });
  });
  it.each([
    ["negative VAT", domestic({ vat: tyiyn(-1) }), { code: "negative-amount", path: "vat" }],
    ["a negative part", customs({ uplift: tyiyn(-1) }), { code: "negative-amount", path: "uplift" }],
    [
      "more settled than there is",
      domestic({ cash: tyiyn(6_000), barter: tyiyn(6_001) }),
      { code: "more-than-vat", path: "cash" },
    ],
    ["more lost than there is", eaeu({ lost: tyiyn(12_001) }), { code: "more-than-vat", path: "lost" }],
  ])("refuses %s", (_, input, error) => {
    expect(decidePurchaseCredit(input)).toEqual({ ok: false, error });
  });
  it("credits and refuses each som once", () => {
    const part = fc.integer({ min: 0, max: 4_000 }).map(tyiyn);
    fc.assert(
      fc.property(part, part, part, part, (cash, barter, unpaid, lost) => {
        const decided = decidePurchaseCredit(domestic({ cash, barter, unpaid, lost }));
        if (!decided.ok) throw new Error(decided.error.code);
        const { credited, refused, toCost } = decided.value;
        expect(addMoney(credited, ...refused.map(({ amount }) => amount))).toBe(12_000);
        expect(toCost + credited).toBe(12_000);
      }),
      { seed: 315 },
    );
  });
});
