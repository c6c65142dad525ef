import { describe, expect, it } from "vitest";
import type { Derivation } from "../../kernel/derivation.ts";
import { hasText } from "../../locales/catalogue.ts";
import { shippedCalendar } from "../calendar/calendar-sources.ts";
import { shippedParameters } from "../parameters.ts";
import { readingChoices } from "../readings.ts";
import { VAT_RULES } from "./rules.ts";

const context = { parameters: shippedParameters(), calendar: shippedCalendar(), readings: readingChoices() };
const evaluate = (id: string, input: unknown) =>
  VAT_RULES.find((rule) => rule.id === id)?.evaluate(input, context);

const contractor = {
  paidOn: "2026-03-02",
  income: "works-and-services",
  amount: "900000.00",
  sum: "received",
  exception: null,
  treatyRate: null,
};
const owed = {
  "vat-penalty": 1,
  "vat-sanction": 2,
  "next-vat": 3,
  "import-vat": 4,
  "agent-vat": 5,
  "other-taxes": 6,
};
const eaeu = {
  importedOn: "2026-01-10",
  accountedOn: "2026-01-12",
  byAgent: false,
  goods: 100_000,
  otherCosts: 0,
  shownApart: false,
  excise: 0,
  processing: null,
  exemption: null,
};
const asset = {
  on: "2026-01-10",
  value: "500000.00",
  code: "8701",
  importer: "vat-payer",
  refinery: false,
  ownUse: true,
  fromEaeu: true,
  disposedOn: "2026-06-01",
};
const shared = { vat: 100, purpose: "taxable", conditionalRegime: false, lost: 0 };
const domesticPurchase = {
  ...shared,
  source: "domestic",
  received: true,
  sellerRegistered: true,
  invoice: "valid",
  cash: 0,
  barter: 0,
  unpaid: 0,
};
const agentPurchase = {
  ...shared,
  source: "agent",
  vatPaid: true,
  ownInvoice: true,
};
/** One purchase for each ground that refuses all of its VAT. */
const REFUSED_PURCHASES: readonly object[] = [
  { ...agentPurchase, conditionalRegime: true },
  { ...agentPurchase, purpose: "not-taxable" },
  { ...agentPurchase, purpose: "geology" },
  { ...agentPurchase, purpose: "leisure" },
  { ...agentPurchase, purpose: "prize-fund" },
  { ...agentPurchase, vatPaid: false },
  { ...agentPurchase, ownInvoice: false },
  { ...domesticPurchase, received: false },
  { ...domesticPurchase, sellerRegistered: false },
  { ...domesticPurchase, invoice: "none" },
  { ...domesticPurchase, invoice: "invalid" },
  { ...domesticPurchase, invoice: "incomplete" },
  { ...shared, source: "customs", released: false, vatPaid: true, uplift: 0 },
  { ...shared, source: "customs", released: true, vatPaid: false, uplift: 0 },
  { ...shared, source: "customs", released: true, vatPaid: true, uplift: 100 },
  { ...shared, source: "eaeu", returnFiled: false, vatPaid: true, uplift: 0 },
  { ...shared, source: "eaeu", returnFiled: true, vatPaid: false, uplift: 0 },
  { ...shared, source: "eaeu", returnFiled: true, vatPaid: true, uplift: 100 },
];
const PLACED = [
  "goods",
  "movable-service",
  "culture-education-sport",
  "staff",
  "electronic-to-individual",
  "other",
];
const nowhere = {
  goods: false,
  release: false,
  property: false,
  performance: false,
  buyer: false,
  individual: false,
  supplier: false,
};
const deposit = {
  kind: "deposit",
  vat: 100,
  accountedOn: "2026-01-09",
  confirmedOn: null,
  today: "2026-01-10",
};
const FINDINGS: readonly (readonly [string, unknown, object])[] = [
  [
    "tc.314",
    {
      month: "2026-01",
      taxed: 10_000,
      outputCorrection: -200,
      credit: 500,
      creditCorrection: 0,
      excessBefore: 100,
    },
    { payable: 400 },
  ],
  [
    "tc.308.price",
    {
      on: "2026-01-10",
      amount: 11_300,
      taxesIncluded: true,
      treatment: "taxed",
      salesTax: "trade-production",
    },
    { net: 10_000 },
  ],
  [
    "tc.308",
    {
      on: "2026-01-10",
      supplied: "goods",
      consideration: "money",
      price: 100,
      otherTaxes: 0,
      subsidies: 0,
      stateDuties: 0,
      cost: 200,
      depreciation: 0,
      regulatedPrice: false,
    },
    { base: 200, vat: 24 },
  ],
  [
    "tc.308.price",
    { on: "2026-01-10", amount: 10_000, taxesIncluded: false, treatment: "exempt", salesTax: "other" },
    { gross: 10_300 },
  ],
  [
    "tc.328",
    {
      on: "2026-01-10",
      zeroOfSixMonths: "20000000.00",
      taxableOfSixMonths: "20000000.00",
      zeroOfYear: "40000000.00",
      ownAssets: "15000000.00",
      businessMonths: 24,
      exportMonths: 12,
      added: 0,
      checked: 0,
      exportToEaeuUnconfirmed: false,
      suppliersDiffer: false,
      paidOfThreeYears: 1,
      claimed: 1,
    },
    { simplified: true },
  ],
  ["tc.308.2", contractor, { vat: 12_000_000 }],
  ["tc.308.2", { ...contractor, sum: "with-both-taxes" }, { total: 90_000_000 }],
  [
    "tc.258.7",
    {
      on: "2026-01-10",
      ground: "special-regime",
      items: [{ kind: "stock", cost: 100, depreciation: 0, boughtOnGeneralRegime: true, credited: true }],
    },
    { vat: 12 },
  ],
  [
    "tc.139.vat",
    {
      on: "2026-01-10",
      ground: "barter",
      loanBetweenRelated: false,
      price: 70,
      quantity: "10",
      found: { bulletin: 100 },
      ownSales: [],
    },
    { additionalVat: 36 },
  ],
  ["tc.264", { on: "2026-01-10", ground: "export", listed: null }, { treatment: "zero" }],
  ["tc.297", { on: "2026-01-10", ground: "baby-food", listed: true }, { treatment: "exempt" }],
  ["tc.301", asset, { free: false }],
  ["tc.301", { ...asset, importer: "cooperative", disposedOn: null }, { free: true }],
  ["tc.310", { on: "2026-01-10", customsValue: 100, duties: 0, otherTaxes: 0, exemption: null }, { vat: 12 }],
  ["tc.311", eaeu, { vat: 12_000 }],
  ["tc.311", { ...eaeu, shownApart: true, byAgent: true }, { vat: 12_000 }],
  ["tc.311", { ...eaeu, processing: 100 }, { vat: 12 }],
  [
    "tc.261",
    { supply: "goods", suppliedOn: "2026-01-10", invoicedOn: "2026-01-09", paidOn: null },
    { on: "2026-01-09" },
  ],
  [
    "tc.261",
    { supply: "construction", suppliedOn: "2026-01-10", invoicedOn: null, paidOn: "2026-01-12" },
    { on: "2026-01-12" },
  ],
  [
    "tc.309",
    { kind: "bad-debt", suppliedOn: "2026-01-10", on: "2026-02-10", amount: 100, invalidInvoice: false },
    { output: -12 },
  ],
  [
    "tc.309",
    {
      kind: "used-for-exempt",
      suppliedOn: "2026-01-10",
      on: "2026-02-10",
      amount: 100,
      invalidInvoice: false,
    },
    { credit: -12 },
  ],
  [
    "tc.314.3",
    { quarter: "2026-Q1", received: [{ on: "2026-01-10", amount: 100 }], paidAtCustoms: 0 },
    { vat: 12 },
  ],
  ["tc.318", { month: "2026-01", tickets: 200, prizes: 100 }, { vat: 12 }],
  [
    "tc.326",
    { excess: 100, application: "refund", owed, criminalCase: false, complaint: false },
    { left: 0 },
  ],
  [
    "tc.328",
    {
      on: "2026-01-10",
      zeroOfSixMonths: 0,
      taxableOfSixMonths: 0,
      zeroOfYear: 0,
      ownAssets: 0,
      businessMonths: 1,
      exportMonths: 1,
      added: 2,
      checked: 3,
      exportToEaeuUnconfirmed: true,
      suppliersDiffer: true,
      paidOfThreeYears: 0,
      claimed: 1,
    },
    { simplified: false },
  ],
  ...(["goods", "property", "performance", "buyer", "individual", "supplier"] as const).map(
    (link, index): readonly [string, unknown, object] => [
      "tc.263",
      { on: "2026-01-10", kind: PLACED[index], here: { ...nowhere, [link]: true } },
      { here: true, link },
    ],
  ),
  ["tc.263", { on: "2026-01-10", kind: "goods", here: nowhere }, { here: false }],
  ["tc.253", { on: "2026-01-10", person: "importer" }, { payer: true }],
  ["tc.253", { on: "2026-01-10", person: "cooperative" }, { payer: false }],
  ...REFUSED_PURCHASES.map((purchase): readonly [string, unknown, object] => [
    "tc.315",
    purchase,
    { credited: 0 },
  ]),
  [
    "tc.315",
    { ...domesticPurchase, cash: 10, barter: 20, unpaid: 70, lost: 30 },
    { credited: 40, unpaid: 40 },
  ],
  ["tc.303.2", { shippedOn: "2025-01-10", filedOn: null, today: "2026-01-10" }, { state: "absent" }],
  ["tc.303.2", { shippedOn: "2026-01-09", filedOn: "2026-01-10", today: "2026-01-10" }, { state: "in-time" }],
  ["tc.303.2", { shippedOn: "2025-01-10", filedOn: "2026-01-10", today: "2026-01-10" }, { state: "late" }],
  ["tc.303.2", { shippedOn: "2026-01-09", filedOn: null, today: "2026-01-10" }, { state: "waiting" }],
  ["tc.324", { ...deposit, confirmedOn: "2026-01-10" }, { returned: 100 }],
  ["tc.324", { ...deposit, today: "2026-12-10" }, { toBudget: 100 }],
  ["tc.324", deposit, { returned: 0, toBudget: 0 }],
  [
    "tc.324",
    { kind: "asset", importedOn: "2026-01-09", disposedOn: "2026-01-10" },
    { generalRegimeFrom: "2026-02-01" },
  ],
  [
    "tc.261.7",
    { way: "brought-in", value: 100, movedOn: "2022-01-10", productOn: null, today: "2026-01-10" },
    { vat: 12 },
  ],
  [
    "tc.261.7",
    { way: "taken-out", value: 100, movedOn: "2026-01-10", productOn: null, today: "2026-01-10" },
    { vat: 0 },
  ],
  ["tc.329.3", { refunded: 100, transferredOn: "2022-01-10", restoredOn: "2026-01-10" }, { penalty: 100 }],
];

describe("the rules of VAT", () => {
  it.each(FINDINGS)("%s answers through the registry, every word of it known", (id, input, value) => {
    const answer = evaluate(id, input);
    expect(answer).toMatchObject({ ok: true, value: { outcome: "finding", value } });
    const { derivation } = (answer?.ok ? answer.value : {}) as { readonly derivation: Derivation };
    for (const step of derivation) {
      expect([step.label.key, hasText(step.label.key)]).toEqual([step.label.key, true]);
      for (const { name } of step.operands) expect([name, hasText(`operand.${name}`)]).toEqual([name, true]);
      for (const word of (step.formula ?? "").match(/[a-z][a-z-]*[a-z]/g) ?? [])
        expect([word, word === "max" || word === "min" || hasText(`operand.${word}`)]).toEqual([word, true]);
    }
  });
  it.each([
    ["tc.308.2", { ...contractor, exception: "bank" }, "no-agent-vat", "53.6"],
    ["tc.264", { on: "2030-01-01", ground: "fertilisers", listed: true }, "ground-not-in-force", "264"],
    ["tc.264", { on: "2026-01-01", ground: "medicines", listed: false }, "not-in-the-list", "264"],
    ["tc.301", { ...asset, ownUse: false }, "asset-not-for-own-use", "301"],
    ["tc.301", { ...asset, code: "0101" }, "asset-not-listed", "301"],
    ["tc.301", { ...asset, value: 1 }, "asset-under-least-value", "301"],
    [
      "tc.326",
      { excess: 100, application: "refund", owed, criminalCase: true, complaint: false },
      "excess-criminal-case",
      "329",
    ],
    [
      "tc.326",
      { excess: 100, application: "offset", owed, criminalCase: false, complaint: true },
      "excess-complaint",
      "329",
    ],
    [
      "tc.261",
      { supply: "goods", suppliedOn: null, invoicedOn: null, paidOn: null },
      "no-obligation-yet",
      "261",
    ],
  ])("%s says why it does not apply: %#", (id, input, code, basis) => {
    const key = `law.refused.${code}`;
    expect(evaluate(id, input)).toMatchObject({
      ok: true,
      value: { outcome: "not-applicable", why: { key }, basis },
    });
    expect(hasText(key)).toBe(true);
  });
  it("says what is missing and what is no input", () => {
    expect(evaluate("tc.264", { on: "2026-01-01", ground: "medicines", listed: null })).toMatchObject({
      value: { outcome: "incomplete", missing: [{ what: "input", name: "listed" }] },
    });
    expect(
      evaluate("tc.311", { ...eaeu, importedOn: "2021-01-01", accountedOn: "2021-01-01" }),
    ).toMatchObject({
      value: { outcome: "incomplete", missing: [{ name: "vat.rate", on: "2021-01-01" }] },
    });
    expect(evaluate("tc.301", { ...asset, code: "84.01" })).toMatchObject({
      ok: false,
      error: { path: "code" },
    });
    expect(evaluate("tc.264", { on: "2026-01-01", ground: "bread", listed: null })).toMatchObject({
      ok: false,
      error: { path: "ground" },
    });
  });
});
