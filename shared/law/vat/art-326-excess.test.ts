import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMoney, tyiyn } from "../../kernel/money.ts";
import { EXCESS_APPLICATIONS, EXCESS_DEBTS, type ExcessInput, spreadExcess } from "./art-326-excess.ts";

const owed = (amounts: Partial<ExcessInput["owed"]> = {}): ExcessInput["owed"] =>
  ({
    ...Object.fromEntries(EXCESS_DEBTS.map((debt) => [debt, tyiyn(0)])),
    ...amounts,
  }) as ExcessInput["owed"];
const ALL = owed(Object.fromEntries(EXCESS_DEBTS.map((debt) => [debt, tyiyn(100)])));
const spread = (excess: number, application: ExcessInput["application"], debts = ALL, rest = {}) =>
  spreadExcess({
    excess: tyiyn(excess),
    application,
    owed: debts,
    criminalCase: false,
    complaint: false,
    ...rest,
  });
const partsOf = (...args: Parameters<typeof spread>) => {
  const done = spread(...args);
  return done.ok
    ? [Object.fromEntries(done.value.parts.map(({ target, amount }) => [target, amount])), done.value.left]
    : done.error;
};

describe("arts. 326–327: where an excess of VAT goes", () => {
  it.each([
    [
      "by itself: VAT alone",
      1_000,
      "none",
      [{ "vat-penalty": 100, "vat-sanction": 100, "next-vat": 100 }, 700],
    ],
    [
      "on an application also import and agent VAT",
      1_000,
      "offset",
      [
        { "vat-penalty": 100, "vat-sanction": 100, "next-vat": 100, "import-vat": 100, "agent-vat": 100 },
        500,
      ],
    ],
    [
      "a refund: other taxes, and the rest to the account",
      1_000,
      "refund",
      [
        {
          "vat-penalty": 100,
          "vat-sanction": 100,
          "next-vat": 100,
          "other-taxes": 100,
          "import-vat": 100,
          account: 500,
        },
        0,
      ],
    ],
    [
      "not enough for the account",
      450,
      "refund",
      [{ "vat-penalty": 100, "vat-sanction": 100, "next-vat": 100, "other-taxes": 100, "import-vat": 50 }, 0],
    ],
    // 327(3)(1) stands before 327(3)(2): other taxes are paid in full before any VAT on imports
    [
      "a refund too small for both",
      350,
      "refund",
      [{ "vat-penalty": 100, "vat-sanction": 100, "next-vat": 100, "other-taxes": 50 }, 0],
    ],
    ["nothing", 0, "refund", [{}, 0]],
  ] as const)("%s", (_, excess, application, answer) => {
    expect(partsOf(excess, application)).toEqual(answer);
  });
  it("no application is looked at during a criminal case or a complaint", () => {
    expect(partsOf(1, "refund", ALL, { criminalCase: true })).toEqual({ code: "excess-criminal-case" });
    expect(partsOf(1, "offset", ALL, { complaint: true })).toEqual({ code: "excess-complaint" });
    expect(spread(1, "none", ALL, { criminalCase: true, complaint: true })).toMatchObject({ ok: true });
  });
  it("refuses negative amounts", () => {
    expect(partsOf(-1, "none")).toEqual({ code: "negative-amount", path: "excess" });
    expect(partsOf(1, "none", owed({ "next-vat": tyiyn(-1) }))).toEqual({
      code: "negative-amount",
      path: "owed.next-vat",
    });
  });
  it("never loses or makes money, and pays no debt twice", () => {
    const sum = fc.integer({ min: 0, max: 1_000_000_000 }).map(tyiyn);
    const debts = fc.record(
      Object.fromEntries(EXCESS_DEBTS.map((debt) => [debt, sum])) as Record<
        keyof ExcessInput["owed"],
        typeof sum
      >,
    );
    fc.assert(
      fc.property(sum, fc.constantFrom(...EXCESS_APPLICATIONS), debts, (excess, application, amounts) => {
        const done = spread(excess, application, amounts);
        if (!done.ok) throw new Error(done.error.code);
        expect(addMoney(done.value.left, ...done.value.parts.map(({ amount }) => amount))).toBe(excess);
        for (const { target, amount } of done.value.parts)
          if (target !== "account") expect(amount).toBeLessThanOrEqual(amounts[target]);
      }),
      { seed: 326 },
    );
  });
});
