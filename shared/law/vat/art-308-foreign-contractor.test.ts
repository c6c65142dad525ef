import { describe, expect, it } from "vitest";
import { tyiyn } from "../../kernel/money.ts";
import { plainDate } from "../../kernel/plain-date.ts";
import { shippedParameters } from "../parameters.ts";
import {
  AGENT_EXCEPTIONS,
  type AgentException,
  computeForeignContractor,
  type ForeignContractorInput,
} from "./art-308-foreign-contractor.ts";

const som = (value: number) => tyiyn(Math.round(value * 100));
const compute = (amount: number, rest: Partial<ForeignContractorInput> = {}) =>
  computeForeignContractor(
    {
      paidOn: plainDate("2026-03-02"),
      income: "works-and-services",
      amount: som(amount),
      sum: "received",
      exception: null,
      treatyRate: null,
      ...rest,
    },
    { parameters: shippedParameters() },
  );

describe("art. 308(2): VAT of a foreign contractor paid by the agent", () => {
  it.each([
    // 900 000 ÷ 0.9 = 1 000 000; × 10 %; × 12 %
    [
      "E15: the contractor gets the sum",
      compute(900_000),
      {
        gross: 100_000_000,
        withheld: 10_000_000,
        vat: 12_000_000,
        toContractor: 90_000_000,
        total: 112_000_000,
      },
    ],
    [
      "the tax is withheld from the sum",
      compute(1_000_000, { sum: "with-withholding" }),
      { gross: 100_000_000, withheld: 10_000_000, vat: 12_000_000, toContractor: 90_000_000 },
    ],
    // 1 120 000 ÷ 1.12
    [
      "both taxes are in the sum",
      compute(1_120_000, { sum: "with-both-taxes" }),
      { gross: 100_000_000, withheld: 10_000_000, vat: 12_000_000, total: 112_000_000 },
    ],
    // 1.00 ÷ 1.12 = 89.2857 → 89 tyiyn; VAT 100 − 89
    [
      "the sum is kept to a tyiyn",
      compute(1, { sum: "with-both-taxes" }),
      { gross: 89, vat: 11, total: 100 },
    ],
    // a treaty frees the income: VAT on the payment itself
    [
      "a treaty without tax",
      compute(900_000, { treatyRate: "0" }),
      { gross: 90_000_000, withheld: 0, vat: 10_800_000 },
    ],
    // 950 ÷ 0.95
    [
      "transport at five percent",
      compute(950, { income: "communication-and-transport" }),
      { gross: 100_000, vat: 12_000 },
    ],
  ])("%s", (_, computed, value) => {
    expect(computed).toMatchObject({ ok: true, value });
  });

  it.each(Object.keys(AGENT_EXCEPTIONS) as AgentException[])(
    "there is no VAT of an agent: %s",
    (exception) => {
      expect(compute(1, { exception })).toMatchObject({ ok: false, error: { code: "no-agent-vat" } });
    },
  );

  it("refuses a negative sum, a rate of one, a day before the Code", () => {
    expect(compute(-1)).toMatchObject({ error: { code: "negative-amount", path: "amount" } });
    expect(compute(1, { treatyRate: "1" })).toMatchObject({ error: { code: "rate-out-of-range" } });
    expect(compute(1, { paidOn: plainDate("2021-12-31") })).toMatchObject({ error: { code: "incomplete" } });
  });
});
