import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { shippedParameters } from "../parameters.ts";
import { readingChoices } from "../readings.ts";
import { computeWrongRefund } from "./art-329-wrong-refund.ts";

const compute = (refunded: number, from: string, to: string, readings = readingChoices()) =>
  computeWrongRefund(
    { refunded: tyiyn(refunded), transferredOn: plainDate(from), restoredOn: plainDate(to) },
    { parameters: shippedParameters(), readings },
  );

describe("art. 329(3): a refund against the law is restored", () => {
  it.each([
    // 100 000 × 0.09 % × 1
    [
      "on the day of the transfer",
      "2026-03-02",
      "2026-03-02",
      { days: 1, penalty: 9_000, toRestore: 10_009_000 },
    ],
    // March has 31 days: × 31
    ["after a month", "2026-03-01", "2026-03-31", { days: 31, penalty: 279_000 }],
    // 28 and 29 February, 1 March of a leap year
    ["over the leap day", "2024-02-28", "2024-03-01", { days: 3, penalty: 27_000 }],
    // 1 111 days: 2022-01-01 + 1 110
    ["the last day under the cap", "2022-01-01", "2025-01-15", { days: 1_111, penalty: 9_999_000 }],
    [
      "the first at the cap",
      "2022-01-01",
      "2025-01-16",
      { days: 1_112, penalty: 10_000_000, toRestore: 20_000_000 },
    ],
  ])("%s", (_, from, to, value) => {
    expect(compute(10_000_000, from, to)).toMatchObject({ ok: true, value });
  });
  it("does not count the day it is restored where no day of payment is counted (A-23)", () => {
    const free = { ...readingChoices(), of: () => "payment-day-free" };
    // 100 000 × 0.09 % × 30; on the day of the transfer nothing
    expect(compute(10_000_000, "2026-03-01", "2026-03-31", free)).toMatchObject({
      value: { days: 30, penalty: 270_000 },
    });
    expect(compute(10_000_000, "2026-03-02", "2026-03-02", free)).toMatchObject({
      value: { days: 0, penalty: 0, derivation: [{ reading: "A-23" }, {}] },
    });
  });
  it("refuses a day before the transfer, a negative sum, a transfer before the Code", () => {
    expect(compute(1, "2026-03-02", "2026-03-01")).toMatchObject({ error: { code: "reversed-interval" } });
    expect(compute(-1, "2026-03-02", "2026-03-02")).toMatchObject({ error: { code: "negative-amount" } });
    expect(compute(1, "2021-12-31", "2026-03-02")).toMatchObject({ error: { code: "incomplete" } });
  });
});
