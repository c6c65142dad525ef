import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import { month } from "../../kernel/period.ts";
import { shippedParameters } from "../parameters.ts";
import { computeLotteryVat } from "./art-318-lottery.ts";

const compute = (tickets: number, prizes: number, on = "2026-03") =>
  computeLotteryVat(
    { month: month(on), tickets: tyiyn(tickets), prizes: tyiyn(prizes) },
    { parameters: shippedParameters() },
  );

describe("art. 318: VAT of a lottery", () => {
  it.each([
    // (1 000.00 − 400.00) × 12 %
    ["tickets less prizes", 100_000, 40_000, { base: 60_000, vat: 7_200 }],
    ["prizes as high as the tickets", 100_000, 100_000, { base: 0, vat: 0 }],
    ["prizes above the tickets", 100_000, 100_001, { base: 0, vat: 0 }],
  ])("%s", (_, tickets, prizes, value) => {
    expect(compute(tickets, prizes)).toMatchObject({ ok: true, value });
  });
  it("refuses a negative amount and a month before the Code", () => {
    expect(compute(1, -1)).toMatchObject({ error: { code: "negative-amount", path: "prizes" } });
    expect(compute(1, 0, "2021-12")).toMatchObject({ error: { code: "incomplete" } });
  });
});
