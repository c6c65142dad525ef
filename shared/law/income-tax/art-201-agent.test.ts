import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { shippedParameters } from "../parameters.ts";
import { type AgentPaymentKind, computeAgentPayment } from "./art-201-agent.ts";

const context = { parameters: shippedParameters() };
const pay = (kind: AgentPaymentKind, on: string, agentHasUndocumentedGoods = false, amount = 1_000_000) =>
  computeAgentPayment({ kind, amount: tyiyn(amount), on: plainDate(on), agentHasUndocumentedGoods }, context);

describe("art. 201, 197(3): payments to people who are no employees", () => {
  it.each<[AgentPaymentKind, string, number, string]>([
    // 10 000.00 × 10 %
    ["other", "2026-05-10", 100_000, "201.1"],
    ["real-estate-or-vehicle", "2026-05-10", 0, "201.1.1"],
    ["exempt", "2026-05-10", 0, "201.1.2"],
    ["sole-trader", "2026-05-10", 0, "201.1.3"],
    ["patent-holder", "2026-05-10", 0, "201.1.4"],
    // 1 % from 01.09.2025 to the end of 2027, 2 % to the end of 2030 (S-06), then 5 %
    ["platform", "2025-09-01", 10_000, "197.3.1"],
    ["platform", "2027-12-31", 10_000, "197.3.1"],
    ["platform", "2028-01-01", 20_000, "197.3.2"],
    ["platform", "2030-12-31", 20_000, "197.3.2"],
    ["platform", "2031-01-01", 50_000, "197.3.3"],
  ])("%s on %s", (kind, on, tax, basis) => {
    expect(pay(kind, on)).toMatchObject({ ok: true, value: { tax, derivation: [{ basis }] } });
  });
  it("a platform before the norm is in force has no rate", () => {
    expect(pay("platform", "2025-08-31")).toEqual({
      ok: false,
      error: {
        code: "incomplete",
        missing: { what: "parameter", name: "income-tax.rate", scope: "platform", on: "2025-08-31" },
      },
    });
  });
  it("art. 201(3): an agent with undocumented goods, the day before its entry and on it", () => {
    expect(pay("other", "2025-12-31", true)).toMatchObject({ value: { tax: 100_000 } });
    expect(pay("other", "2026-01-01", true)).toMatchObject({
      value: { tax: 0, derivation: [{ basis: "201.3" }] },
    });
  });
  it("rounds half a tyiyn up and refuses a negative payment", () => {
    expect(pay("other", "2026-05-10", false, 5)).toMatchObject({ value: { tax: 1 } });
    expect(pay("other", "2026-05-10", false, 4)).toMatchObject({ value: { tax: 0 } });
    expect(pay("other", "2026-05-10", false, -1)).toMatchObject({ error: { code: "negative-amount" } });
  });
});
