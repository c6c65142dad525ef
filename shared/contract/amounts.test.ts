import { describe, expect, it } from "vitest";
import { z } from "zod";
import { fromSomText, NotAnAmount, toSomText, withAmounts } from "./amounts.ts";
import { plainDateSchema, tyiynSchema } from "./scalars.ts";

const penalty = {
  inputSchema: z.strictObject({
    arrears: tyiynSchema,
    due: plainDateSchema,
    asOf: plainDateSchema,
    payments: z.array(z.object({ date: plainDateSchema, amount: tyiynSchema })).default([]),
  }),
  outputSchema: z.object({ penalty: tyiynSchema, days: z.number().int(), capped: z.boolean() }),
};

describe("amounts of the contract as som", () => {
  it("reads som in a request: nested lists included", () => {
    const input = {
      arrears: "200000.00",
      due: "2026-01-20",
      asOf: "2026-06-01",
      payments: [{ date: "2026-02-19", amount: "80000.05" }],
    };
    expect(withAmounts(penalty.inputSchema, input, fromSomText)).toEqual({
      arrears: 20_000_000,
      due: "2026-01-20",
      asOf: "2026-06-01",
      payments: [{ date: "2026-02-19", amount: 8_000_005 }],
    });
  });

  it("writes som in an answer and leaves counts alone", () => {
    const output = { penalty: 853_201, days: 59, capped: false };
    expect(withAmounts(penalty.outputSchema, output, toSomText)).toEqual({ ...output, penalty: "8532.01" });
  });

  it.each([
    ["a bare number, which may mean som or tyiyn", 200_000],
    ["one decimal", "200000.5"],
    ["a grouped amount", "200 000.00"],
    ["an object", {}],
  ])("refuses %s and says where", (_, amount) => {
    const read = () => withAmounts(penalty.inputSchema, { payments: [{ amount }] }, fromSomText);
    expect(read).toThrow(NotAnAmount);
    expect(read).toThrow("payments.0.amount");
  });

  it("keeps nothing as nothing", () => {
    const schema = z.object({ a: tyiynSchema.nullable(), b: tyiynSchema.optional() });
    expect(withAmounts(schema, { a: null }, toSomText)).toEqual({ a: null });
  });

  it("finds the member of a union by its literal, and the values of a record", () => {
    const schema = z.union([
      z.object({ kind: z.literal("count"), n: z.number() }),
      z.object({ kind: z.literal("money"), n: z.record(z.string(), tyiynSchema) }),
    ]);
    expect(withAmounts(schema, { kind: "money", n: { x: -5 } }, toSomText)).toEqual({
      kind: "money",
      n: { x: "-0.05" },
    });
    expect(withAmounts(schema, { kind: "count", n: 5 }, toSomText)).toEqual({ kind: "count", n: 5 });
  });
});
